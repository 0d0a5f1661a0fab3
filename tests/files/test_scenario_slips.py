"""One slip of the author is one error, where the slip is, with the name that was meant."""

import re

import pytest

from game.files.diagnostic_text import tally
from game.files.scenario_read import examine_scenario
from game.places import scenarios

SOURCE = scenarios() / "archipelago"
TEXT = (SOURCE / "scenario.yaml").read_text(encoding="utf-8")


@pytest.fixture
def errors(tmp_path):
    """Return what is wrong with the archipelago after one change of its text."""

    def read(text):
        (tmp_path / "map.geojson").write_bytes((SOURCE / "map.geojson").read_bytes())
        (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
        return examine_scenario(tmp_path).report.errors

    return read


def slipped(word):
    """Return a word with two of its letters changed round."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


DEFINED = re.findall(r"(?m)^ +- (?:\{id: |id: )(\w+)", TEXT)
WORDS = [word for word in DEFINED if len(word) > 3 and slipped(word) != word]


@pytest.mark.parametrize("word", WORDS[::3])
def test_a_slip_where_a_name_is_given_is_one_error(errors, word):
    text = re.sub(rf"(?m)^( +- (?:\{{id: |id: )){word}\b", rf"\g<1>{slipped(word)}", TEXT, count=1)
    (found,) = errors(text)
    line = text.splitlines()[found.line - 1]
    assert slipped(word) in line or word in line
    assert word in found.hint or slipped(word) in found.hint


USES = [
    (number, match[0])
    for number, line in enumerate(TEXT.splitlines())
    if not re.match(r" +- (?:\{id: |id: )|^#", line)
    and re.match(r" *(?:- )?(?:\{?\w+: |\[|\w+,)", line)
    for match in re.finditer(rf"(?<=[:\[,] )(?:{'|'.join(WORDS)})\b(?=[,\]}}]|$)", line)
]


@pytest.mark.parametrize(("number", "word"), USES[::9])
def test_a_slip_where_a_name_is_used_is_one_error_on_its_line(errors, number, word):
    lines = TEXT.splitlines(keepends=True)
    lines[number] = re.sub(rf"\b{word}\b(?!:)", slipped(word), lines[number])
    found = errors("".join(lines))
    assert [(one.line, one.code) for one in found] == [(number + 1, "E302")]
    assert word in found[0].hint


@pytest.mark.parametrize(
    ("old", "new", "has_more"),
    [
        ("capital: valdburg", "capital: nowhere", False),
        ("tax_level:", "tax_levle:", True),
        ("treasury: 160", "treasury: 12345678901234567890", True),
    ],
)
def test_it_is_said_where_more_mistakes_may_lie_behind_one(tmp_path, old, new, has_more):
    (tmp_path / "map.geojson").write_bytes((SOURCE / "map.geojson").read_bytes())
    text = TEXT.replace(old, new, 1) if old in TEXT else ""
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
    report = examine_scenario(tmp_path).report
    assert text
    assert len(report.errors) == 1
    assert tally(report).endswith("was not looked at.") is has_more
