"""Every way a readable file can be of the wrong shape, with the sentence the author reads."""

import pytest
from small_model import GOOD, Setting, changed, faults, realm

from game.files.diagnostics import Report
from game.files.schema_errors import MOST_MISTAKES, check
from game.files.schema_walk import Walk
from game.files.suggestions import nearest
from game.files.yamltext import parse_yaml


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
        "E201-short",
        changed("    name: France", "    nm: France"),
        "4:5",
        "unknown field 'nm'",
        "did you mean 'name'?",
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
