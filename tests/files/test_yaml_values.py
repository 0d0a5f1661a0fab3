"""What the reader of scenario files takes, and where it says each value stands."""

import string

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.files import yamltext
from game.files.diagnostics import BrokenTextError
from game.files.spans import Document, Span
from game.files.yamltext import Limits, parse_yaml, read_yaml


def read(text):
    return parse_yaml(text, "one.yaml").data


@pytest.mark.parametrize("word", ["NO", "on", "off", "yes", "n", "1:30", "1_000", "2024-01-01"])
def test_a_word_another_yaml_would_bend_stays_text(word):
    assert read(f"a: {word}") == {"a": word}


def test_a_key_stays_text_whatever_it_looks_like():
    assert read("on: 1\n12: 2\nnull: 3\n") == {"on": 1, "12": 2, "null": 3}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("12", 12),
        ("-7", -7),
        ("+7", 7),
        ("0", 0),
        ("0x1F", 31),
        ("0o17", 15),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("'5'", "5"),
        ('"null"', "null"),
        ("-", "-"),
        ("+x", "+x"),
        (".", "."),
    ],
)
def test_plain_words_mean_what_yaml_1_2_says(word, value):
    if word == "-":
        word = "'-'"
    got = read(f"a: {word}")["a"]
    assert got == value
    assert type(got) is type(value)


def test_a_byte_order_mark_and_windows_line_ends_are_accepted():
    document = read_yaml(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "one.yaml")
    assert document.data == {"a": 1, "b": 2}
    assert document.span.entries["b"].line == 2


def test_positions_count_characters_from_one():
    document = parse_yaml("żółw: [a, 'bb']\n", "one.yaml")
    span = document.span.entries["żółw"]
    assert (span.key.line, span.key.column, span.key.end_column) == (1, 1, 5)
    assert (span.line, span.column, span.end_column) == (1, 7, 16)
    second = span.items[1]
    assert document.text[second.start : second.end] == "'bb'"


def test_a_block_ends_where_its_last_value_ends():
    document = parse_yaml("a:\n  b: 1\n  c: 2\nd: 3\n", "one.yaml")
    assert document.span.entries["a"].end_line in (3, 4)
    assert document.span.entries["d"].line == 4


def test_a_path_that_leads_nowhere_stops_at_the_deepest_value():
    document = parse_yaml("a: [1, {b: 2}]\n", "one.yaml")
    span, found = document.locate(("a", 1, "x", 0))
    assert found == ("a", 1)
    assert span.column == 8
    assert document.value_at(("a", 1, "b")) == 2
    with pytest.raises(KeyError, match=r"a\[1\]\.x"):
        document.value_at(("a", 1, "x"))
    assert document.span.child(0) is None
    assert document.span.child("a").child(9) is None


def spans_of(span: Span) -> list[tuple[int, ...]]:
    inside = list((span.entries or {}).values()) + (span.items or [])
    here = (span.line, span.column, span.start, span.end, *(span.key or ()))
    return [here] + [one for inner in inside for one in spans_of(inner)]


def test_the_pure_reader_gives_the_same_values_and_positions(monkeypatch):
    text = "a: [1, {b: NO}]\n# note\nregions:\n  - id: łęgów\n    at: [1, 2]\n  - id: x\n"
    fast = parse_yaml(text, "one.yaml")
    monkeypatch.setattr(yamltext, "Loader", yaml.SafeLoader)
    pure = parse_yaml(text, "one.yaml")
    assert pure.data == fast.data
    assert spans_of(pure.span) == spans_of(fast.span)


leaves = (
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**17), max_value=10**17)
    | st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40)
)
names = st.text(string.ascii_lowercase + "żł_", min_size=1, max_size=8)
trees = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(names, inner, min_size=0, max_size=4)
    ),
    max_leaves=20,
)


class QuotingDumper(yaml.SafeDumper):
    """Quotes every text, as YAML 1.1 and 1.2 differ on what a plain word means."""

    ignore_aliases = staticmethod(lambda *_: True)


QuotingDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


@given(tree=st.dictionaries(names, trees, min_size=1), flow=st.booleans())
def test_what_a_writer_of_yaml_writes_is_read_back(tree, flow):
    text = yaml.dump(tree, Dumper=QuotingDumper, allow_unicode=True, default_flow_style=flow)
    document = parse_yaml(text, "one.yaml")
    assert document.data == tree
    check_offsets(document, document.data, document.span)


def check_offsets(document: Document, value, span: Span):
    assert 0 <= span.start <= span.end <= len(document.text)
    lines = document.text[: span.start].count("\n")
    assert span.line >= 1
    if "\x85" not in document.text and "\u2028" not in document.text:
        assert lines + 1 == span.line or "\u2029" in document.text
    for inner in list((span.entries or {}).values()) + (span.items or []):
        check_offsets(document, value, inner)


@given(text=st.text(st.sampled_from("a:-[]{},#&*!|>'\"%@`\t\n 01.~<\\\0é"), max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text):
    found = fault_of(lambda: parse_yaml(text, "one.yaml", Limits(deepest=10)))
    assert found is None or is_placed(found)


@given(raw=st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_with_a_place(raw):
    found = fault_of(lambda: read_yaml(raw, "one.yaml"))
    assert found is None or is_placed(found)


def fault_of(reading):
    try:
        reading()
    except BrokenTextError as error:
        return error.diagnostic
    return None


def is_placed(found):
    return found.line >= 1 and 1 <= found.column < found.end_column and found.code[:2] == "E1"
