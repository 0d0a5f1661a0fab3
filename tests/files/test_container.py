"""The file of a saved game: what comes back, and what is refused in which words."""

import hashlib
import io
import struct
import zlib
from functools import reduce

import pytest

from game.files import container
from game.files.canonical import hash_of, pack
from game.files.container import (
    CONTAINER,
    MAGIC,
    Save,
    check_whole,
    decode,
    encode,
    read_head,
)
from game.files.faults import SaveError
from game.files.migrations import FORMAT, MIGRATIONS, Contents, migrated

GAME = Save(
    Contents(
        head={"title": "Łęgów 1903", "turn": 7},
        state={"turn": 7, "regions": {"fra": [1, 2, {"at_war": False}]}},
        orders=[[1, ["fra", "wait"]], [2, []]],
    ),
    thumbnail=b"\x89PNG picture",
)


def chunk(name, body, size=None, checksum=None):
    start = struct.pack("<4sII", name, len(body), len(body) if size is None else size)
    found = zlib.crc32(body, zlib.crc32(start)) if checksum is None else checksum
    return start + struct.pack("<I", found) + body


START = MAGIC + struct.pack("<HH", 1, 0)


def sealed(*chunks, start=START):
    out = start + b"".join(chunks)
    return out + chunk(b"END ", hashlib.sha256(out).digest())


def head_chunk(packed_state=b"\x80", **facts):
    return chunk(b"HEAD", pack({"format": 1, "state_hash": hash_of(packed_state), **facts}))


def state_chunk(packed, size=None, body=None):
    return chunk(
        b"STAT",
        zlib.compress(packed) if body is None else body,
        len(packed) if size is None else size,
    )


def with_state(packed):
    return sealed(head_chunk(packed), state_chunk(packed))


def refusal(raw, reading=decode):
    with pytest.raises(SaveError) as caught:
        reading(raw)
    return caught.value.fault.value, str(caught.value)


def head_refusal(raw):
    return refusal(io.BytesIO(raw), read_head)


def test_a_game_comes_back_as_it_was_saved():
    loaded = decode(encode(GAME))
    assert loaded.contents.state == GAME.contents.state
    assert loaded.contents.orders == GAME.contents.orders
    assert loaded.thumbnail == GAME.thumbnail
    assert loaded.contents.head == {
        **GAME.contents.head,
        "format": FORMAT,
        "state_hash": hash_of(pack(GAME.contents.state)),
    }


def test_the_same_game_is_the_same_file():
    turned = {"regions": {"fra": (1, 2, {"at_war": False})}, "turn": 7}
    again = Save(Contents(GAME.contents.head, turned, GAME.contents.orders), GAME.thumbnail)
    assert encode(again) == encode(GAME)


def test_the_head_is_read_without_the_rest():
    raw = encode(GAME)
    spoilt = bytearray(raw)
    at = raw.index(b"STAT") + 16
    spoilt[at : at + 20] = b"?" * 20
    head = read_head(io.BytesIO(bytes(spoilt)))
    assert head.facts["title"] == "Łęgów 1903"
    assert head.thumbnail == GAME.thumbnail


def test_a_save_without_a_picture_has_none():
    raw = encode(Save(GAME.contents))
    assert b"thmb" not in raw
    assert decode(raw).thumbnail == b""
    assert read_head(io.BytesIO(raw)).thumbnail == b""


def test_a_part_that_may_be_skipped_is_skipped():
    raw = sealed(head_chunk(format=FORMAT), chunk(b"note", b"hello"), state_chunk(b"\x80"))
    assert decode(raw).contents == Contents(decode(raw).contents.head, {}, [])
    assert read_head(io.BytesIO(raw)).thumbnail == b""


GOOD = encode(GAME)
BAD_TYPE = chunk(b"NEW!", b"")

SENTENCES = [
    ("S01", MAGIC[:4], "the save is cut short"),
    ("S01", MAGIC, "the save is cut short"),
    ("S01", GOOD[:20], "the save is cut short"),
    ("S01", GOOD[:-1], "the save is cut short"),
    (
        "S02",
        GOOD.replace(b"\r\n", b"\n", 1),
        "the save was changed on its way, as if it were text; have it sent again",
    ),
    (
        "S02",
        b"ENT\r\n\x1a\n" + GOOD[8:],
        "the save was changed on its way, as if it were text; have it sent again",
    ),
    ("S03", b"", "this is not a saved game"),
    ("S03", b"PK\x03\x04 a zip", "this is not a saved game"),
    (
        "S04",
        sealed(start=MAGIC + struct.pack("<HH", CONTAINER + 1, 0)),
        "by a newer version of the game: its format is 2, and this one reads up to 1",
    ),
    (
        "S04",
        sealed(head_chunk(format=FORMAT + 8), state_chunk(b"\x80")),
        f"its format is {FORMAT + 8}, and this one reads up to {FORMAT}",
    ),
    (
        "S05",
        sealed(start=MAGIC + struct.pack("<HH", 0, 0)),
        "the save is damaged: its beginning makes no sense",
    ),
    ("S05", sealed(start=MAGIC + struct.pack("<HH", 1, 9)), "its beginning makes no sense"),
    ("S05", sealed(head_chunk(format=0), state_chunk(b"\x80")), "its beginning makes no sense"),
    ("S05", sealed(head_chunk(format="1"), state_chunk(b"\x80")), "its beginning makes no sense"),
    ("S05", sealed(head_chunk(format=True), state_chunk(b"\x80")), "its beginning makes no sense"),
    ("S05", sealed(head_chunk(state_hash=5), state_chunk(b"\x80")), "its beginning makes no sense"),
    ("S05", sealed(chunk(b"HEAD", b"\x90"), state_chunk(b"\x80")), "its beginning makes no sense"),
    (
        "S06",
        sealed(chunk(b"HEAD", b"\x80", checksum=5)),
        "the save is damaged: a part of it is not as it was written",
    ),
    ("S07", sealed(state_chunk(b"\x80")), "the save is damaged: its beginning is missing"),
    (
        "S08",
        MAGIC + struct.pack("<HH", 1, 0) + head_chunk() + chunk(b"END ", b"\0" * 32),
        "the save is damaged: it is not as it was written",
    ),
    ("S09", GOOD + b"x", "the save is damaged: there is more after its end"),
    (
        "S14",
        sealed(head_chunk(), BAD_TYPE, state_chunk(b"\x80")),
        "and has a part that this one does not know",
    ),
    (
        "S15",
        sealed(head_chunk(), state_chunk(b"\x80"), state_chunk(b"\x80")),
        "the save is damaged: a part of it is there twice",
    ),
    ("S16", sealed(head_chunk()), "the save is damaged: it holds no game"),
    ("S16", with_state(b"\x93\x01\x02\x03"), "the save is damaged: it holds no game"),
    (
        "S17",
        sealed(head_chunk(), state_chunk(b"\x80", body=b"not zlib")),
        "the save is damaged: a part of it cannot be unpacked",
    ),
    ("S17", sealed(head_chunk(), state_chunk(b"\x80", size=9)), "a part of it cannot be unpacked"),
    (
        "S17",
        sealed(head_chunk(), state_chunk(b"\x80", body=zlib.compress(b"\x80") + b"x")),
        "a part of it cannot be unpacked",
    ),
    (
        "S18",
        sealed(head_chunk(b"other"), state_chunk(b"\x80")),
        "the save is damaged: the game in it is not the one it names",
    ),
    ("S21", with_state(b"\x81\xc4\x01a\x02"), "the save is damaged: a name in it is no text"),
    (
        "S22",
        with_state(b"\x82\xa1a\x01\xa1a\x02"),
        "the save is damaged: a name in it is there twice",
    ),
    (
        "S23",
        with_state(b"\x81\xa1a\xc7\x00\x05"),
        "the save is damaged: it holds a value of an unexpected kind",
    ),
    (
        "S24",
        with_state(b"\x81\xa1a\xcb\x7f\xf8" + b"\0" * 6),
        "the save is damaged: it holds a decimal number",
    ),
    (
        "S25",
        sealed(head_chunk(), state_chunk(b"\x80", size=1 << 30)),
        "the save is too large to be one of this game",
    ),
    ("S26", with_state(b"\x91" * 100_000 + b"\xc0"), "the save is damaged: it is nested too deep"),
    ("S26", with_state(b"\x91" * 60 + b"\xc0"), "the save is damaged: it is nested too deep"),
    ("S27", with_state(b"\xdd\xff\xff\xff\xff"), "the save is damaged: its contents make no sense"),
    ("S27", with_state(b"\xdf\xff\xff\xff\xff"), "its contents make no sense"),
    ("S27", with_state(b"\xdb\xff\xff\xff\xff"), "its contents make no sense"),
    ("S27", with_state(b"\xc6\xff\xff\xff\xff"), "its contents make no sense"),
    ("S27", with_state(b"\x81\x01\x02"), "its contents make no sense"),
    ("S27", with_state(b"\x81\x91\x01\x02"), "its contents make no sense"),
    ("S27", with_state(b"\x81\xa1\xff\x01"), "its contents make no sense"),
    ("S27", with_state(b"\x81\xa1a\xd4\x05a"), "its contents make no sense"),
    ("S27", with_state(b"\x01\x02"), "its contents make no sense"),
    ("S27", with_state(b""), "its contents make no sense"),
    ("S27", with_state(b"\xc1"), "its contents make no sense"),
    ("S27", with_state(b"\xd6\xff\0\0\0\0"), "its contents make no sense"),
    (
        "S27",
        sealed(head_chunk(), state_chunk(b"\x80"), chunk(b"ORDR", zlib.compress(b"\x80"), 1)),
        "its contents make no sense",
    ),
    (
        "S29",
        with_state(b"\x81\xa1a\xcf" + b"\xff" * 8),
        "the save is damaged: a number is out of range",
    ),
]


@pytest.mark.parametrize(("code", "raw", "sentence"), SENTENCES)
def test_each_fault_of_a_save_has_its_code_and_sentence(code, raw, sentence):
    found, said = refusal(raw)
    assert (found, sentence in said) == (code, True), said


def test_a_bomb_is_never_inflated():
    bomb = zlib.compress(b"\0" * (64 << 20), 9)
    honest = sealed(head_chunk(), state_chunk(b"", size=64 << 20, body=bomb))
    assert refusal(honest)[0] == "S25"
    lying = sealed(head_chunk(), state_chunk(b"", size=1000, body=bomb))
    assert refusal(lying)[0] == "S17"


def test_a_small_file_cannot_become_millions_of_values():
    run = b"\xdd" + struct.pack(">I", 199_000) + b"\x80" * 199_000
    assert refusal(with_state(b"\xdc\x00\x50" + run * 80)) == (
        "S28",
        "the save holds too many values to be one of this game",
    )


def test_a_file_over_the_limit_is_refused_unread(monkeypatch):
    monkeypatch.setattr(container, "LARGEST_SAVE", 100)
    assert refusal(b"x" * 101)[0] == "S25"


TOO_MUCH = [
    ("S10", {"a": reduce(lambda inner, _: [inner], range(60), [])}, "deep"),
    ("S11", {"a": {1: 2}}, "the game cannot be saved: it has a key of type int"),
    ("S12", {"a": 1 << 63}, "the game cannot be saved: a number is out of range"),
    ("S12", {"a": -(1 << 63) - 1}, "a number is out of range"),
    ("S13", {"a": 1.5}, "the game cannot be saved: it holds a float"),
    ("S13", {"a": {1, 2}}, "the game cannot be saved: it holds a set"),
]


@pytest.mark.parametrize(("code", "state", "sentence"), TOO_MUCH)
def test_what_may_not_be_saved_is_refused_when_saving(code, state, sentence):
    found, said = refusal(Save(Contents({}, state, [])), encode)
    assert found == code
    assert sentence in said


def test_a_picture_or_a_head_that_is_too_large_is_refused_when_saving():
    picture = Save(GAME.contents, b"x" * (300 << 10))
    assert refusal(picture, encode) == (
        "S19",
        "the game cannot be saved: it has grown too large",
    )
    talk = Save(Contents({"title": "x" * 60_000, "more": "y" * 60_000}, {}, []))
    assert refusal(talk, encode) == ("S19", "the game cannot be saved: it has grown too large")


def test_a_head_alone_is_as_wary_as_the_whole():
    good = encode(GAME)
    assert head_refusal(b"")[0] == "S03"
    assert head_refusal(good[:14])[0] == "S01"
    assert head_refusal(good[:40])[0] == "S01"
    assert head_refusal(sealed(state_chunk(b"\x80")))[0] == "S07"
    assert head_refusal(sealed(chunk(b"HEAD", b"\x80", checksum=1)))[0] == "S06"
    assert head_refusal(sealed(head_chunk(format=9)))[0] == "S04"
    huge = MAGIC + struct.pack("<HH", 1, 0) + struct.pack("<4sIII", b"HEAD", 1 << 31, 0, 0)
    assert head_refusal(huge)[0] == "S25"


def test_a_list_sees_that_a_file_is_cut_or_goes_on_and_a_thorough_look_sees_every_byte():
    good = encode(GAME)
    assert check_whole(good) == read_head(io.BytesIO(good))
    for length in range(len(good)):
        assert head_refusal(good[:length])[0] in {"S01", "S03"}
    assert head_refusal(good + b"x")[0] == "S09"
    for at in range(len(good)):
        spoilt = bytearray(good)
        spoilt[at] ^= 0x10
        with pytest.raises(SaveError):
            check_whole(bytes(spoilt))


def test_there_is_a_way_from_every_older_format():
    assert set(MIGRATIONS) == set(range(1, FORMAT))


def test_a_save_of_the_first_format_knows_of_no_favours():
    old = Contents({"turn": 3}, {"turn": 3}, [])
    assert migrated(old, 1).state == {"turn": 3, "favours": {"key": [], "value": []}}
    assert migrated(old, FORMAT) == old


def test_the_charts_of_a_save_of_the_second_format_have_their_prestige_in_tenths():
    def saved(snapshots):
        return Contents({}, {}, [{"seed": 1, "snapshots": snapshots}, {"turn": 0}])

    now = migrated(saved([[0, {"fra": [12, 400, 7]}], [1, {"fra": [-3, 410, 8]}]]), 2)
    assert now == saved([[0, {"fra": [120, 400, 7]}], [1, {"fra": [-30, 410, 8]}]])
    assert migrated(now, FORMAT) == now
    for odd in (None, 5, [], [5], [[0]], [[0, {"fra": []}]], [[0, {"fra": ["x"]}]], [[0, 5, 6]]):
        assert migrated(saved(odd), 2) == saved(odd)
    for orders in ([], [5], [{}]):
        assert migrated(Contents({}, {}, orders), 2).orders == orders
