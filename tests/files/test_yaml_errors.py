"""Every way a scenario file can fail to be YAML, with the sentence the author reads."""

import pytest

from game.files.diagnostics import BrokenTextError
from game.files.yamltext import Limits, parse_yaml, read_yaml

SMALL = Limits(most_bytes=4 << 20, deepest=40, most_values=300, longest_text=200)

SENTENCES = [
    (
        "E101-tab",
        "a:\n\tb: 1\n",
        "2:1",
        "a tab stands in the indentation",
        "tabs can't",
    ),
    ("E101-colon", "a: b: c\n", "1:5", "a colon stands where no pair can begin", "': '"),
    ("E101-quote", 'a: "open\n', "2:1", "the file ends inside a text in quotes", "never closed"),
    (
        "E101-list",
        "a: [1, 2\nb: 3\n",
        "2:2",
        "the list in [ ] does not go on as it should",
        "not closed",
    ),
    (
        "E101-map",
        "a: {b: 1\nc: 3\n",
        "2:2",
        "the mapping in { } does not go on as it should",
        "not closed",
    ),
    (
        "E101-colour",
        "a: [#1e90ff]\nb: 1\n",
        "3:1",
        "the list in [ ] does not go on as it should",
        "",
    ),
    ("E101-indent", "a: 1\n  b: 2\n", "2:4", "a colon stands where no pair can begin", "': '"),
    ("E101-key", "a: 1\nb\n", "3:1", "a 'key: value' pair was expected here", "missing?"),
    ("E101-item", "a:\n  - 1\n  b: 2\n", "3:3", "no list item begins here as it should", "'- '"),
    (
        "E101-sibling",
        "a:\n    b: 1\n  c: 2\n",
        "3:3",
        "no key begins here as it should",
        "siblings",
    ),
    ("E101-dash", "a: - 1\n", "1:4", "a list cannot begin here", "own"),
    (
        "E101-escape",
        'a: "\\q"\n',
        "1:5",
        "a backslash stands before a letter that it means nothing with",
        "backslash",
    ),
    ("E101-sign", "a: @x\n", "1:4", "no value can begin with this character", "in quotes"),
    ("E101-else", "a: |2x\n b\n", "1:6", "this cannot be read as YAML: did not find", ""),
    ("E102-control", "a: \x01\n", "1:4", "character U+0001 is not allowed", ""),
    ("E102-later", "a: 1\nb: x\x1by\n", "2:5", "character U+001B is not allowed", ""),
    ("E102-surrogate", "a: \ud800\n", "1:4", "character U+D800 is not allowed", ""),
    ("E103", "[" + "1," * 301 + "]", "1:600", "file has more than 300 values", ""),
    (
        "E104",
        "a: 123456789012345678901234567890\n",
        "1:4",
        "number has 30 digits; at most 18 are allowed",
        "",
    ),
    ("E104-hex", "a: 0x12345678901234567\n", "1:4", "at most 18 are allowed", ""),
    ("E104-decimal", "a: 1." + "0" * 40 + "\n", "1:4", "at most 18 are allowed", ""),
    ("E105", "a: 012\n", "1:4", "number '012' starts with 0", "write 12, or put it in quotes"),
    ("E106", "a: .inf\n", "1:4", ".inf is not a number a scenario may use", ""),
    ("E106-nan", "a: .nan\n", "1:4", ".nan is not a number a scenario may use", ""),
    ("E107", "# only a comment\n", "1:1", "file is empty", ""),
    ("E107-nothing", "", "1:1", "file is empty", ""),
    ("E108", "%YAML 1.1\n---\na: 1\n", "1:1", "%YAML and %TAG directives are not supported", ""),
    ("E108-tag", "%TAG ! !x\n---\na: 1\n", "1:1", "directives are not supported", ""),
    ("E109", "a: " + "x" * 201 + "\n", "1:4", "text is longer than 200 characters", ""),
    ("E110", "a:\n  <<: 1\n", "2:3", "merge keys (<<) are not supported", ""),
    ("E111", "a: 1\nb: 2\na: 3\n", "3:1", "'a' is given twice", ""),
    ("E112", "? [a]\n: 1\n", "1:3", "a key must be a simple word, not a list or mapping", ""),
    ("E113", "[" * 100, "1:41", "nested more than 40 levels deep", ""),
    ("E114", "a: 1\n---\nb: 2\n", "2:1", "only one YAML document is allowed in a file", "'---'"),
    ("E115-anchor", "a: &x 1\n", "1:4", "anchors (&name) and aliases (*name) are not", "repeat"),
    ("E115-alias", "a: *x\n", "1:4", "anchors (&name) and aliases (*name) are not", "quotes"),
    ("E115-list", "a: &x [1]\n", "1:4", "anchors (&name) and aliases (*name) are not", "repeat"),
    (
        "E116",
        "a: !!python/object:os.system x\n",
        "1:4",
        "YAML tags (tag:yaml.org,2002:python/object:os.syste) are not supported",
        "put text starting with ! in quotes",
    ),
    ("E116-map", "a: !x {b: 1}\n", "1:4", "YAML tags (!x) are not supported", "in quotes"),
]


@pytest.mark.parametrize(
    ("code", "text", "place", "message", "hint"),
    SENTENCES,
    ids=[case[0] for case in SENTENCES],
)
def test_each_fault_has_its_code_place_sentence_and_advice(code, text, place, message, hint):
    with pytest.raises(BrokenTextError) as caught:
        parse_yaml(text, "one.yaml", SMALL)
    found = caught.value.diagnostic
    assert found.code == code[:4]
    assert f"{found.line}:{found.column}" == place
    assert message in found.message
    assert hint in found.hint
    assert found.file == "one.yaml"


def test_a_repeated_key_points_back_at_the_first():
    with pytest.raises(BrokenTextError) as caught:
        parse_yaml("a: 1\nb: 2\na: 3\n", "one.yaml")
    (note,) = caught.value.diagnostic.related
    assert (note.line, note.column, note.message) == (1, 1, "first given here")


def test_an_unclosed_quote_points_back_at_its_opening():
    with pytest.raises(BrokenTextError) as caught:
        parse_yaml('a: "open\nb: 1\n', "one.yaml")
    (note,) = caught.value.diagnostic.related
    assert (note.line, note.column) == (1, 4)


def test_a_file_over_the_limit_is_not_even_decoded():
    with pytest.raises(BrokenTextError, match=r"E100.*larger than 4 MiB"):
        read_yaml(b"x" * ((4 << 20) + 1), "one.yaml")
    with pytest.raises(BrokenTextError, match=r"E100.*larger than 4 MiB"):
        parse_yaml("x" * ((4 << 20) + 1), "one.yaml")


def test_bytes_that_are_no_utf8_are_named_with_their_place():
    with pytest.raises(BrokenTextError) as caught:
        read_yaml("a: 1\nb: łęg\n".encode("cp1250"), "one.yaml")
    found = caught.value.diagnostic
    assert (found.code, found.line, found.column) == ("E117", 2, 4)
    assert found.message == "file is not UTF-8 (byte 8)"
    assert found.hint == "save the file as UTF-8 text in your editor"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_ends_in_one_sentence(opening):
    with pytest.raises(BrokenTextError, match="E11"):
        parse_yaml(opening * 100_000, "one.yaml")


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n"
    with pytest.raises(BrokenTextError, match=r"1:4: error.E115"):
        parse_yaml(bomb, "one.yaml")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\ta: 1\n", (1, 1)),
        ("a:\n\tb: 1\n", (2, 1)),
        ("a:\n  - b\n\t- c\n", (3, 1)),
        ("a:\n  b: 1\n \tc: 2\n", (3, 2)),
    ],
)
def test_a_tab_that_indents_is_told_at_the_tab_in_plain_words(text, place):
    with pytest.raises(BrokenTextError) as caught:
        parse_yaml(text, "scenario.yaml")
    found = caught.value.diagnostic
    assert (found.line, found.column) == place
    assert found.message == "a tab stands in the indentation"
    assert found.hint == "tabs can't indent; use spaces"
    assert found.related == ()
