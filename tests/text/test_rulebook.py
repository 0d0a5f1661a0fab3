"""The rulebook says the same in both languages, with the numbers of the game."""

import re
from dataclasses import fields, replace

import pytest

from game.core.rulebook import Rules
from game.places import assets
from game.text.phrasebook import LANGUAGES
from game.text.rulebook import number_at, pages
from game.text.speaker import Speaker

BLANK = re.compile(r"\{([^}]*)\}")


def blanks(language):
    return {
        path.name: sorted(BLANK.findall(path.read_text(encoding="utf-8")))
        for path in sorted((assets() / "rulebook" / language).glob("*.md"))
    }


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_page_has_a_title_and_numbered_rules(language):
    book = pages(language, Rules())
    for place, page in enumerate(book, start=1):
        assert page.title
        numbers = [paragraph.number for paragraph in page.paragraphs]
        assert numbers == [f"{place}.{rule}" for rule in range(1, len(numbers) + 1)]
        for paragraph in page.paragraphs:
            assert paragraph.text.endswith((".", "!")), paragraph
            assert not re.search(r"[{}|]|  ", paragraph.text), paragraph


def test_the_pages_follow_the_groups_of_the_rules():
    groups = [part.name for part in fields(Rules)]
    assert [page.id for page in pages("en", Rules())] == [*groups, "turn"]


def test_both_languages_have_the_same_rules_and_numbers():
    assert blanks("pl") == blanks("en")
    english, polish = (pages(language, Rules()) for language in ("en", "pl"))
    for one, other in zip(english, polish, strict=True):
        assert one.id == other.id
        assert len(one.paragraphs) == len(other.paragraphs)


def test_no_paragraph_is_lost_in_reading():
    for language in LANGUAGES:
        for path, page in zip(
            sorted((assets() / "rulebook" / language).glob("*.md")),
            pages(language, Rules()),
            strict=True,
        ):
            blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
            assert len(blocks) == len(page.paragraphs) + 1


def test_a_scenario_that_changes_a_number_changes_the_page():
    rules = Rules()
    dearer = replace(rules, visits=replace(rules.visits, crowns=35))
    said = {page.id: page.paragraphs[0].text for page in pages("en", dearer)}
    assert "35 crowns" in said["visits"]
    assert number_at(rules, "envoys.weight.minister") == 4
    assert number_at(rules, "home.tax_per_mille.0") == 80


def test_an_unknown_language_reads_english():
    assert pages("xx", Rules()) == pages("en", Rules())


def test_the_first_page_bears_the_word_of_the_screens():
    for language in sorted(LANGUAGES):
        word = Speaker(language, {"en": {}}).say("ledger-measure-opinion")
        stem = word.removesuffix("a")
        assert pages(language, Rules())[0].title.startswith(stem)
