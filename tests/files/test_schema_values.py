"""Every way one value of a file can be wrong, with the sentence the author reads."""

import pytest
from small_model import changed, faults, realm

SENTENCES = [
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
