"""Both languages have the same messages, filled with the same facts."""

import re

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast

from game.places import assets
from game.text.phrasebook import LANGUAGES, sources
from game.text.speaker import Speaker

REFERENCE = re.compile(r"\{\s*([a-z][\w-]*)\s*\}")
CALLED = re.compile(r"\b([A-Z][A-Z_]*)\(")
BARE_HYPHEN_NUMBER = re.compile(r"(?<![\w$-])-\d")


def facts(language, key):
    """Return the variables that a message and what it refers to are filled with."""
    text = sources(language)[key]
    found = set(re.findall(r"\$(\w+)", text))
    for other in REFERENCE.findall(text):
        found |= facts(language, other)
    return found


def test_the_languages_have_the_same_messages():
    assert sources("pl").keys() == sources("en").keys()


def test_every_message_tells_the_same_facts_in_both_languages():
    told = {
        language: {key: facts(language, key) for key in sources(language)} for language in LANGUAGES
    }
    assert told["pl"] == told["en"]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_file_defines_a_message_twice(language):
    keys = []
    for path in sorted((assets() / "locale" / language).glob("*.ftl")):
        keys += re.findall(r"^([a-z][\w-]*) *=", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_message_parses_and_calls_known_functions(language):
    known = set(Speaker(language, {"en": {}}).functions)
    for key, source in sources(language).items():
        kinds = {type(entry) for entry in FluentResource(source).body}
        assert ast.Junk not in kinds, key
        assert set(CALLED.findall(source)) <= known, key


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_type_is_clean(language):
    for key, source in sources(language).items():
        text = re.sub(r"^#.*$", "", source, flags=re.MULTILINE)
        assert "..." not in text, key
        assert not BARE_HYPHEN_NUMBER.search(text), key
        assert " ." not in text or key in {"decimal-point", "fault-P14"}, key
        if language == "pl":
            assert not re.search(r"\[other\]", text) or "[few]" not in text, key


def test_every_polish_plural_knows_few_and_many():
    for key, source in sources("pl").items():
        if "[one]" in source and re.search(r"\{ \$(\w+) ->", source):
            assert "[few]" in source or "WHO(" in source, key
