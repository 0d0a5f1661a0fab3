"""How mistakes are collected, sorted, silenced and printed."""

import json

import pytest

from game.files.diagnostic_text import cells, lines_of, render, render_all, tally
from game.files.diagnostics import Diagnostic, Note, Report, Severity, dotted, printable, quoted
from game.files.yamltext import parse_yaml


def mistake(line=1, column=1, end_column=2, severity=Severity.ERROR, **facts):
    given = {"file": "one.yaml", "code": "E201", "message": "unknown field 'regoin'"} | facts
    return Diagnostic(line=line, column=column, end_column=end_column, severity=severity, **given)


TEXT = """\
events:
  - id: fall_of_oslo
    when:
      all:
        - owns: {power: fra, regoin: oslo}
"""


def test_a_mistake_is_printed_as_a_compiler_prints_it():
    document = parse_yaml(TEXT, "one.yaml")
    path = ("events", 0, "when", "all", 0, "owns", "regoin")
    found = document.complain(
        path, "E201", "unknown field 'regoin'", hint="did you mean 'region'?", at_key=True
    )
    assert render(found, lines_of(TEXT)) == (
        "one.yaml:5:28: error[E201]: unknown field 'regoin'\n"
        "    5 |         - owns: {power: fra, regoin: oslo}\n"
        "      |                              ^^^^^^ did you mean 'region'?\n"
        "      in events[0] 'fall_of_oslo' (line 2)\n"
        "      in events[0].when (line 3)"
    ).replace("5:28", "5:30")


def test_one_line_links_from_an_editor():
    found = mistake(line=3, column=7, hint="did you mean 'region'?")
    assert found.one_line() == (
        "one.yaml:3:7: error[E201]: unknown field 'regoin' (did you mean 'region'?)"
    )


def test_json_has_the_promised_fields():
    found = mistake(hint="h", path="a.b", related=(Note(9, 1, "there"),)).as_json()
    assert json.loads(json.dumps(found)) == {
        "file": "one.yaml",
        "line": 1,
        "column": 1,
        "end_column": 2,
        "code": "E201",
        "severity": "error",
        "message": "unknown field 'regoin'",
        "hint": "h",
        "path": "a.b",
        "related": [{"line": 9, "column": 1, "message": "there"}],
    }


@pytest.mark.parametrize(
    ("line", "word", "caret"),
    [
        ("name: Łęgów", "Łęgów", "            ^^^^^"),
        ("名前: 東京", "東京", "            ^^^^"),
        ("\tx: y", "y", "          ^"),
        ("e\u0301a: b", "b", "          ^"),
    ],
)
def test_the_caret_stands_under_the_word_whatever_its_width(line, word, caret):
    column = line.index(word) + 1
    shown = render(mistake(column=column, end_column=column + len(word)), [line]).split("\n")
    under = shown[2].replace("      | ", "", 1)
    before = shown[1].split(" | ", 1)[1]
    assert under.strip() == caret.strip()
    assert len(under) - len(caret.strip()) == width(before[: before.index(word)])


def width(text):
    return sum(map(cells, text))


def test_a_long_line_is_cut_around_the_spot():
    line = "x" * 500 + "WRONG" + "y" * 500
    shown = render(mistake(column=501, end_column=506), [line]).split("\n")
    assert shown[1].startswith("    1 | …" + "x" * 60 + "WRONG")
    assert len(shown[1]) < 130
    assert shown[2] == "      | " + " " * 61 + "^^^^^"


def test_escape_codes_of_a_stranger_never_reach_the_terminal():
    shown = render(mistake(), ["a: \x1b[31m\u202egnp.exe"])
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert printable("a\x1b\u202eb") == "a\\x1b\\u202eb"
    assert quoted("x" * 80) == "'" + "x" * 59 + "…'"


def test_related_lines_stand_above_the_mistake():
    found = mistake(line=2, related=(Note(1, 1, "first given here"),))
    assert render(found, ["a: 1", "a: 2"]).split("\n")[1:] == [
        "    1 | a: 1",
        "      | ^ first given here",
        "    2 | a: 2",
        "      | ^",
    ]


def test_a_mistake_in_a_file_without_text_still_gives_its_advice():
    assert render(mistake(hint="do this"), []).endswith("\n      = do this")


def test_mistakes_come_in_reading_order_and_once():
    report = Report()
    report.extend([mistake(line=9), mistake(line=2, column=5), mistake(line=2), mistake(line=9)])
    assert [(one.line, one.column) for one in report.diagnostics] == [(2, 1), (2, 5), (9, 1)]


def test_a_follow_up_of_a_blamed_subject_stays_silent():
    report = Report()
    report.add(mistake(line=5, code="E304"), follows_from=["province:oslo"])
    report.add(mistake(line=6, code="E304"), follows_from=["province:bergen"])
    report.add(mistake(line=1, code="E302"))
    report.blame("province:oslo")
    assert [one.line for one in report.diagnostics] == [1, 6]


@pytest.mark.parametrize(
    ("path", "broken"),
    [
        (("events", 1, "when"), True),
        (("events", 1), True),
        (("events",), True),
        ((), True),
        (("events", 1, "when", "all", 0), True),
        (("events", 10), False),
        (("events", 1, "whenever"), False),
        (("powers",), False),
    ],
)
def test_a_place_is_broken_when_an_error_lies_around_or_inside_it(path, broken):
    report = Report()
    report.add(mistake(path="events[1].when"))
    assert report.is_broken("one.yaml", path) is broken
    assert not report.is_broken("two.yaml", path)


def test_a_warning_breaks_nothing_but_fails_under_werror():
    report = Report()
    report.add(mistake(severity=Severity.WARNING, path="a"))
    assert not report.is_broken("one.yaml", ("a",))
    assert report.is_clean()
    assert not report.is_clean(werror=True)
    assert tally(report) == "1 warning."
    report.stopped_short = True
    assert "Mend it and validate again: what hangs on it was" in tally(report)
    report.stopped_short = False
    report.add(mistake())
    assert not report.is_clean()
    assert tally(report) == "1 error and 1 warning."
    report.stopped_short = True
    assert "Mend them and validate again: what hangs on them was" in tally(report)
    assert len(report.as_json()) == 2


def test_a_clean_run_says_so():
    assert render_all(Report()) == "No mistakes found."


def test_a_flood_is_counted_not_printed():
    report = Report()
    report.keep_source("one.yaml", "a\n" * 500)
    report.extend(mistake(line=n) for n in range(1, 301))
    shown = render_all(report, limit=3)
    assert shown.count("error[") == 3
    assert shown.endswith("... and 297 more\n\n300 errors.")


def test_paths_read_as_authors_write_them():
    assert dotted(("events", 0, "when", "all", 1)) == "events[0].when.all[1]"
    assert dotted(()) == ""


def test_lines_break_where_yaml_breaks_them():
    assert lines_of("a\r\nb\rc\nd\x85e\u2028f\x0cg") == ["a", "b", "c", "d", "e", "f\x0cg"]
