"""Damage to a save: no byte can change and no byte be missing without being noticed."""

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.files.canonical import (
    LARGEST_NUMBER,
    _unpacked_at_once,
    _unpacked_warily,
    made_ready,
    pack,
    pack_all,
    state_hash,
    unpack,
)
from game.files.container import Save, decode, encode, read_head
from game.files.faults import SaveError
from game.files.migrations import Contents

GAME = Save(
    Contents(
        head={"title": "one", "turn": 3},
        state={"regions": {f"r{n:02d}": [n, n * n, n % 3 == 0] for n in range(40)}},
        orders=[[n, "wait"] for n in range(30)],
    ),
    thumbnail=bytes(range(64)),
)
RAW = encode(GAME)


def is_accepted(raw):
    try:
        decode(raw)
    except SaveError:
        return False
    return True


def test_the_undamaged_save_is_accepted():
    assert is_accepted(RAW)


def test_no_byte_may_change():
    for place in range(len(RAW)):
        for bit in (1, 0x80, 0xFF):
            raw = bytearray(RAW)
            raw[place] ^= bit
            assert not is_accepted(bytes(raw)), (place, bit)


def test_no_byte_may_be_missing_at_the_end():
    assert not any(is_accepted(RAW[:length]) for length in range(len(RAW)))


def test_no_block_may_be_zero_or_missing():
    dice = random.Random(1)
    for _ in range(1500):
        start, stop = sorted(dice.sample(range(len(RAW) + 1), 2))
        zeroed = RAW[:start] + bytes(stop - start) + RAW[stop:]
        assert zeroed == RAW or not is_accepted(zeroed)
        assert not is_accepted(RAW[:start] + RAW[stop:])


def test_a_damaged_head_is_refused_or_left_as_it_was():
    whole = read_head(io.BytesIO(RAW))
    for place in range(len(RAW)):
        raw = bytearray(RAW)
        raw[place] ^= 0x10
        head = head_or_none(bytes(raw))
        assert head is None or head.facts == whole.facts
    for length in range(len(RAW)):
        head = head_or_none(RAW[:length])
        assert head is None or head.facts == whole.facts


def head_or_none(raw):
    try:
        return read_head(io.BytesIO(raw))
    except SaveError:
        return None


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
leaves = (
    st.none()
    | st.booleans()
    | st.integers(-LARGEST_NUMBER - 1, LARGEST_NUMBER)
    | words
    | st.binary(max_size=20)
)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(words, inner, max_size=5),
    max_leaves=30,
)
games = st.builds(
    Save,
    st.builds(
        Contents,
        st.dictionaries(words, leaves, max_size=4),
        st.dictionaries(words, values, max_size=5),
        st.lists(values, max_size=5),
    ),
    st.binary(max_size=50),
)


@given(game=games)
def test_load_of_save_is_the_game(game):
    loaded = decode(encode(game))
    assert loaded.contents.state == game.contents.state
    assert loaded.contents.orders == game.contents.orders
    assert loaded.thumbnail == game.thumbnail


@given(value=values)
def test_what_was_read_can_be_written_again(value):
    packed = pack(value)
    assert unpack(packed, 1 << 20) == value
    assert pack(unpack(packed, 1 << 20)) == packed


@given(value=st.dictionaries(words, values, max_size=6))
def test_the_hash_does_not_ask_for_the_order_of_keys(value):
    turned = dict(reversed(value.items()))
    assert state_hash(turned) == state_hash(value)


@given(one=values, other=values)
def test_different_values_have_different_hashes(one, other):
    assert (state_hash(one) == state_hash(other)) == (pack(one) == pack(other))


@settings(max_examples=300)
@given(raw=st.binary(max_size=80))
def test_any_bytes_are_unpacked_or_refused(raw):
    try:
        value = unpack(raw, 1 << 10)
    except SaveError as error:
        assert str(error)  # noqa: PT017 - both ends are right; the refusal must say something
    else:
        assert unpack(pack(value), 1 << 20) == value


def test_more_bytes_than_asked_for_are_refused():
    with pytest.raises(SaveError, match="too large"):
        unpack(b"\xc0" * 5, 4)


def test_what_is_read_at_once_is_what_is_read_warily():
    value = {"b": [[1, "x"], [2, "y"]], "a": [None, True, -5, b"z", {"n": []}], "c": [2**40] * 9}
    packed = pack(value)
    assert _unpacked_at_once(packed) == (_unpacked_warily(packed),) == (value,)


@pytest.mark.parametrize(
    "packed",
    [
        b"\x82\xa1a\x01\xa1a\x02",
        b"\x81\xc4\x01a\x02",
        b"\xcb" + b"\0" * 8,
        b"\xcf" + b"\xff" * 8,
        b"\xcd\x00\x01",
        b"\x91" * 60 + b"\xc0",
        b"\x80" * 300_000,
    ],
)
def test_what_is_odd_is_read_warily(packed):
    assert _unpacked_at_once(packed) == ()


def test_values_packed_before_are_put_in_as_they_are():
    values = [{"a": 1}, [2, "b"], None]
    assert pack_all([made_ready(values[0]), values[1], made_ready(None)]) == pack(values)
