"""Every way a readable file can be no scenario, with the sentence the author reads."""

from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic import Field, model_validator

from game.files.diagnostics import Report
from game.files.schema_errors import MOST_MISTAKES, check
from game.files.schema_walk import Walk
from game.files.strict import AssetName, Colour, Id, OneKey, StrictModel, Text
from game.files.suggestions import nearest
from game.files.yamltext import parse_yaml


class Mood(StrEnum):
    CALM = "calm"
    WARY = "wary"


class Owns(StrictModel):
    region: Id
    province: Id


class Condition(OneKey):
    all: list["Condition"] | None = None
    negated: "Condition | None" = Field(None, alias="not")
    owns: Owns | None = None
    chance: Annotated[int, Field(ge=0, le=100)] | None = None


class Economy(StrictModel):
    treasury: Annotated[int, Field(gt=-10, lt=1000)] = 0
    taxed: bool = True
    growth: float = 1.0


class Realm(StrictModel):
    id: Id
    name: Text
    colour: Colour = "#000000"
    flag: AssetName | None = None
    government: Literal["monarchy", "republic"]
    mood: Annotated[Mood, Field(strict=False)] = Mood.CALM
    economy: Economy | None = None
    goods: Annotated[list[Id], Field(min_length=1, max_length=2, default_factory=lambda: ["grain"])]


class Setting(StrictModel):
    format: Literal[1]
    realms: list[Realm]
    when: Condition | None = None
    names: dict[Id, str] | None = None

    @model_validator(mode="after")
    def _is_not_cursed(self):
        if self.names and "cursed" in self.names:
            message = "this setting is cursed"
            raise ValueError(message)
        return self


GOOD = """\
format: 1
realms:
  - id: fra
    name: France
    government: republic
when:
  all:
    - owns: {region: fra, province: alsace}
    - not: {chance: 5}
"""


def faults(text, model=Setting):
    report = Report()
    read = check(model, parse_yaml(text, "one.yaml"), report)
    assert (read is None) == bool(report.errors)
    return report.diagnostics


def changed(old, new):
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def realm(line):
    return GOOD.replace("    government: republic\n", f"    government: republic\n    {line}\n")


def test_a_good_file_gives_its_model_and_no_mistake():
    report = Report()
    read = check(Setting, parse_yaml(GOOD, "one.yaml"), report)
    assert read.realms[0].name == "France"
    assert read.when.kind()[0] == "all"
    assert report.diagnostics == ()


SENTENCES = [
    ("E200", "[1, 2]\n", "1:1", "the file must be a mapping: lines of 'key: value'", ""),
    (
        "E201-missing",
        changed("region: fra", "regoin: fra"),
        "8:14",
        "unknown field 'regoin'",
        "did you mean 'region'?",
    ),
    (
        "E201-optional",
        realm("colr: '#123456'"),
        "6:5",
        "unknown field 'colr'",
        "did you mean 'colour'?",
    ),
    (
        "E201-given",
        realm("nme: France"),
        "6:5",
        "unknown field 'nme'",
        "did you mean 'name'? It is already given here",
    ),
    (
        "E201-kind",
        changed("owns:", "own:"),
        "8:7",
        "unknown field 'own'",
        "did you mean 'owns'?",
    ),
    (
        "E201-none",
        changed("format: 1", "format: 1\nzzz: 1"),
        "2:1",
        "unknown field 'zzz'",
        "known here: format, names, realms, when",
    ),
    (
        "E201-inside",
        realm("treasury: 5"),
        "6:5",
        "unknown field 'treasury'",
        "it belongs inside 'economy'",
    ),
    (
        "E201-outside",
        realm("names: {a: b}"),
        "6:5",
        "unknown field 'names'",
        "it belongs one level further out; is it indented too far?",
    ),
    (
        "E204",
        changed("republic", "republik"),
        "5:17",
        '"republik" is not one of: monarchy, republic',
        "did you mean 'republic'?",
    ),
    (
        "E204-enum",
        realm("mood: wry"),
        "6:11",
        '"wry" is not one of: calm, wary',
        "did you mean 'wary'?",
    ),
    ("E204-number", changed("format: 1", "format: 2"), "1:9", "2 is not one of: 1", ""),
    (
        "E204-list",
        changed("republic", "[republic]"),
        "5:17",
        "expected one of: monarchy, republic; found a list",
        "",
    ),
    (
        "E205-two",
        changed("not: {chance: 5}", "{chance: 5, not: {chance: 6}}"),
        "9:7",
        "exactly one kind is needed here, found 2",
        "start a new list item ('- ') for each",
    ),
    (
        "E205-none",
        changed("not: {chance: 5}", "{}"),
        "9:7",
        "exactly one kind is needed here, found 0",
        "one of: all, not, owns, chance",
    ),
    (
        "E206-id",
        changed("province: alsace", "province: Alsace"),
        "8:37",
        '"Alsace" is not an id: lower-case letters, digits and _, starting with a letter, at',
        "",
    ),
    (
        "E206-colour",
        realm("colour: blue"),
        "6:13",
        "\"blue\" is not a colour like '#1e90ff' (in quotes, or # starts a comment)",
        "",
    ),
    (
        "E206-path",
        realm("flag: ../../etc/passwd"),
        "6:11",
        "\"../../etc/passwd\" is not the name of a file inside the scenario, like 'art/flag.png'",
        "",
    ),
    (
        "E206-name",
        changed("when:", "names: {Bad Name: x}\nwhen:"),
        "6:9",
        '"Bad Name" is not an id',
        "",
    ),
    (
        "E207-int",
        changed("chance: 5", "chance: '5'"),
        "9:21",
        'expected a whole number, found "5"',
        "write 5 without quotes or separators",
    ),
    (
        "E207-separator",
        changed("chance: 5", "chance: 1_000"),
        "9:21",
        'expected a whole number, found "1_000"',
        "write 1000 without quotes",
    ),
    (
        "E207-float",
        changed("chance: 5", "chance: 1e1"),
        "9:21",
        "expected a whole number, found 10.0",
        "write 10",
    ),
    (
        "E207-huge",
        changed("chance: 5", "chance: 1e999"),
        "9:21",
        "expected a whole number, found Infinity",
        "",
    ),
    (
        "E207-finite",
        realm("economy: {growth: 1e999}"),
        "6:23",
        "expected a number, found Infinity",
        "",
    ),
    (
        "E207-yes",
        realm("economy: {taxed: yes}"),
        "6:22",
        'expected true or false, found "yes"',
        "write true",
    ),
    (
        "E207-no",
        realm("economy: {taxed: NO}"),
        "6:22",
        'expected true or false, found "NO"',
        "write false",
    ),
    (
        "E207-text",
        changed("France", "1900"),
        "4:11",
        "expected text, found 1900",
        "put it in quotes",
    ),
    (
        "E207-list",
        realm("goods: grain"),
        "6:12",
        'expected a list, found "grain"',
        "write [ … ] or start items with '- '",
    ),
    (
        "E207-mapping",
        realm("economy: 5"),
        "6:14",
        "expected a mapping (key: value), found 5",
        "",
    ),
    (
        "E207-nested",
        changed("chance: 5", "chance: {a: 1}"),
        "9:21",
        "expected a whole number, found a mapping (key: value)",
        "",
    ),
    ("E208-ge", changed("chance: 5", "chance: -1"), "9:21", "-1 is too small: at least 0", ""),
    ("E208-le", changed("chance: 5", "chance: 101"), "9:21", "101 is too large: at most 100", ""),
    (
        "E208-gt",
        realm("economy: {treasury: -10}"),
        "6:25",
        "-10 is too small: more than -10",
        "",
    ),
    (
        "E208-lt",
        realm("economy: {treasury: 1000}"),
        "6:25",
        "1000 is too large: less than 1000",
        "",
    ),
    ("E209-few", realm("goods: []"), "6:5", "this must have at least 1 item, found 0", ""),
    ("E209-many", realm("goods: [a, b, c]"), "6:5", "this must have at most 2 items, found 3", ""),
    ("E209-empty", changed("France", "''"), "4:5", "text must have at least 1 character", ""),
    (
        "E209-long",
        changed("France", "x" * 2001),
        "4:5",
        "text '" + "x" * 59 + "…' must have at most 2000 characters, found 2001",
        "",
    ),
    ("E210", changed("    name: France\n", ""), "3:5", "missing: 'name'", ""),
    (
        "E210-two",
        changed("    name: France\n    government: republic\n", ""),
        "3:5",
        "missing: 'name', 'government'",
        "",
    ),
    ("E210-top", "format: 1\n", "1:1", "missing: 'realms'", ""),
    (
        "E211-key",
        changed("France", ""),
        "4:5",
        "'name' has no value",
        "write a value, or delete the line",
    ),
    ("E211-optional", realm("flag:"), "6:5", "'flag' has no value", "write a value"),
    ("E211-item", realm("goods: [a, ~]"), "6:16", "item 2 of this list has no value", ""),
    (
        "E299",
        changed("when:", "names: {cursed: x}\nwhen:"),
        "1:1",
        "Value error, this setting is cursed",
        "",
    ),
]


@pytest.mark.parametrize(
    ("code", "text", "place", "message", "hint"),
    SENTENCES,
    ids=[case[0] for case in SENTENCES],
)
def test_one_slip_gives_one_error_with_its_place_sentence_and_advice(
    code, text, place, message, hint
):
    (found,) = faults(text)
    assert found.code == code[:4]
    assert f"{found.line}:{found.column}" == place
    assert message in found.message
    assert found.hint.startswith(hint)
    assert bool(found.hint) >= bool(hint)


def test_all_mistakes_come_in_one_run():
    text = (
        GOOD.replace("fra,", "Fra,").replace("republic", "junta").replace("format: 1", "format: 7")
    )
    assert [one.code for one in faults(text)] == ["E204", "E204", "E206"]


def test_two_unknown_fields_take_one_missing_field_once():
    found = faults(changed("name: France", "nam: France\n    naem: France"))
    assert [one.code for one in found] == ["E201", "E201"]
    assert found[0].hint == "did you mean 'name'?"


def test_a_hostile_number_of_mistakes_is_cut_off():
    text = "format: 1\nrealms: [" + "1," * (MOST_MISTAKES + 50) + "]\n"
    found = faults(text)
    assert len(found) == MOST_MISTAKES + 1
    assert found[0].code == "E298"


def test_the_caret_spans_the_whole_value():
    (found,) = faults(changed("republic", "republik"))
    assert found.end_column - found.column == len("republik")
    assert found.path == "realms[0].government"
    assert [note.message for note in found.trace] == ["realms[0] 'fra'"]


def test_the_walk_ends_where_the_schema_ends():
    walk = Walk(Setting, {"format": 1, "names": {"a": "b"}})
    assert walk.names(("names",)) == []
    assert walk.options(("nowhere", 3, "x")) == []
    assert walk.options(("format",)) == [1]


def test_the_nearest_name_is_the_same_every_time():
    assert nearest("alsac", ["alsace", "alsack", "alsaca"]) == "alsaca"
    assert nearest("Alsace-Lorraine", ["alsace_lorraine"]) == "alsace_lorraine"
    assert nearest("oslo", ["a_name_that_is_far_too_long"]) is None
    assert nearest("", ["a"]) is None
    assert nearest(5, ["5"]) is None
