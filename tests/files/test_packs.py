"""Scenario folders and zips from strangers: what is read, and what is refused in which words."""

import os
import stat
import struct
import warnings
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.files.faults import PackError
from game.files.pack import label, open_folder
from game.files.zip_folder import ZipFolder

SCENARIO = ("scenario.yaml", b"format: 1\n")


def zip_of(folder, *entries, name="pack.zip"):
    """Write a zip whose names are exactly as given; a third part of an entry is its mode."""
    path = folder / name
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as zipped:
        warnings.simplefilter("ignore")
        for entry, body, *mode in entries:
            info = zipfile.ZipInfo("x")
            info.filename = entry
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = mode[0] << 16 if mode else 0
            zipped.writestr(info, body)
    return path


def refusal(reading):
    with pytest.raises(PackError) as caught:
        reading()
    return caught.value.fault.value, str(caught.value)


def test_a_zip_is_read_in_place(tmp_path):
    path = zip_of(tmp_path, SCENARIO, ("art/", b""), ("art/flag.png", b"png"))
    folder = open_folder(path)
    assert folder.names() == ("art/flag.png", "scenario.yaml")
    assert folder.read("art/flag.png") == b"png"
    assert label(folder, "scenario.yaml").endswith("pack.zip/scenario.yaml")
    folder.close()
    assert list(tmp_path.iterdir()) == [path]


HOSTILE = [
    ("P13", [("../evil.txt", b"")], "'../evil.txt': '.', '..' and empty parts are not allowed"),
    ("P13", [("a/../../evil.txt", b"")], "'.', '..' and empty parts are not allowed"),
    ("P13", [("a//b.txt", b"")], "'.', '..' and empty parts are not allowed"),
    ("P13", [("../x/", b"")], "'.', '..' and empty parts are not allowed"),
    ("P11", [("/etc/evil.txt", b"")], "'/etc/evil.txt': use a relative name with / between"),
    ("P11", [("C:/evil.txt", b"")], "use a relative name"),
    ("P11", [("..\\evil.txt", b"")], "use a relative name"),
    ("P11", [("\\\\host\\x.txt", b"")], "use a relative name"),
    ("P11", [("a.png\0.exe", b"")], "use a relative name"),
    ("P10", [("", b"")], "a file name is empty or longer than 200 characters"),
    ("P10", [("a" * 300 + ".txt", b"")], "longer than 200 characters"),
    ("P12", [("a/b/c/d/e/f/g.txt", b"")], "at most 6 folder levels are allowed"),
    ("P14", [("a\u202etxt.png", b"")], "'a\\u202etxt.png': only letters, digits, _ - . are"),
    ("P14", [("a\uff0fb.txt", b"")], "only letters, digits, _ - . are allowed in names"),
    ("P14", [(".git/config.txt", b"")], "only letters"),
    ("P14", [("my map.geojson", b"")], "only letters"),
    ("P14", [("a.txt.", b"")], "only letters"),
    ("P15", [("con.txt", b"")], "'con.txt': this name is reserved on Windows"),
    ("P15", [("art/LPT1.png", b"")], "this name is reserved on Windows"),
    ("P16", [("run.exe", b"MZ")], "'run.exe': this kind of file is not allowed in a scenario"),
    ("P16", [("mod.py", b"")], "this kind of file is not allowed"),
    (
        "P20",
        [("link.txt", b"/etc/passwd", stat.S_IFLNK | 0o777)],
        "is a link, and links are not followed",
    ),
    ("P21", [("f.txt", b"", stat.S_IFIFO | 0o644)], "'f.txt' is a special file; scenarios hold"),
    ("P24", [("scenario.yaml", b"")], "'scenario.yaml' and 'scenario.yaml' are the same name"),
    ("P24", [("Art/a.png", b""), ("art/A.png", b"")], "'art/A.png' and 'Art/a.png' are the same"),
    ("P25", [("big.txt", b"\0" * (20 << 20))], "'big.txt' is larger than 16 MiB"),
    ("P26", [("big.txt", b"\0" * (8 << 20))], "'big.txt' unpacks to more than 200 times its size"),
    ("P04", [(f"f{n}.txt", b"") for n in range(700)], "the scenario has more than 500 files"),
    ("P04", [(f"f{n}.txt", b"") for n in range(1500)], "the scenario has more than 500 files"),
]


@pytest.mark.parametrize(("code", "entries", "sentence"), HOSTILE)
def test_a_hostile_entry_refuses_the_whole_zip(tmp_path, code, entries, sentence):
    path = zip_of(tmp_path, SCENARIO, *entries)
    found, said = refusal(lambda: open_folder(path))
    assert found == code
    assert sentence in said


def test_a_zip_without_a_scenario_says_where_it_is(tmp_path):
    bare = zip_of(tmp_path, ("map.geojson", b"{}"))
    assert refusal(lambda: open_folder(bare)) == (
        "P30",
        "there is no scenario.yaml in 'pack.zip'",
    )
    wrapped = zip_of(tmp_path, ("mine/scenario.yaml", b""))
    hint = "(found 'mine/scenario.yaml'; zip the contents, not the folder)"
    assert refusal(lambda: open_folder(wrapped)) == (
        "P30",
        f"there is no scenario.yaml in 'pack.zip' {hint}",
    )


def test_more_than_the_total_is_refused(tmp_path):
    body = b"".join(bytes([n]) * 60_000 + os.urandom(900) for n in range(250))
    path = zip_of(tmp_path, SCENARIO, *((f"f{n}.txt", body) for n in range(7)))
    assert refusal(lambda: open_folder(path)) == (
        "P27",
        "the scenario is larger than 96 MiB unpacked",
    )
    os.truncate(path, (64 << 20) + 1)
    assert refusal(lambda: open_folder(path)) == ("P02", "the pack is larger than 64 MiB")


def test_a_lying_end_record_is_refused_before_the_list_is_built(tmp_path):
    path = zip_of(tmp_path, SCENARIO)
    raw = bytearray(path.read_bytes())
    struct.pack_into("<H", raw, raw.rfind(b"PK\x05\x06") + 10, 0xFFFF)
    path.write_bytes(raw)
    assert refusal(lambda: open_folder(path))[0] == "P04"


@pytest.mark.parametrize("raw", [b"", b"not a zip", b"PK\x05\x06", b"PK\x05\x06" + b"\0" * 30])
def test_what_is_no_zip_is_refused(tmp_path, raw):
    path = tmp_path / "pack.zip"
    path.write_bytes(raw)
    code, said = refusal(lambda: open_folder(path))
    assert (code, said) in (
        ("P03", "'pack.zip' is not a zip file, or it is cut short"),
        ("P30", "there is no scenario.yaml in 'pack.zip'"),
    )


def central(path):
    raw = bytearray(path.read_bytes())
    return raw, raw.find(b"PK\x01\x02")


def test_an_encrypted_entry_is_refused(tmp_path):
    path = zip_of(tmp_path, SCENARIO)
    raw, start = central(path)
    raw[start + 8] |= 1
    path.write_bytes(raw)
    assert refusal(lambda: open_folder(path)) == ("P22", "'scenario.yaml' is encrypted")


def test_other_compressions_are_refused(tmp_path):
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as zipped:
        zipped.writestr(*SCENARIO)
    code, said = refusal(lambda: open_folder(path))
    assert (code, said) == ("P23", "'scenario.yaml': only stored or deflated files are read")


def test_a_lying_size_is_refused_when_read(tmp_path):
    path = zip_of(tmp_path, SCENARIO)
    raw, start = central(path)
    struct.pack_into("<I", raw, start + 24, 5)
    path.write_bytes(raw)
    folder = open_folder(path)
    code, said = refusal(lambda: folder.read("scenario.yaml"))
    folder.close()
    assert code == "P32"
    assert said.startswith("'scenario.yaml' can't be read: ")


def test_a_flipped_byte_is_noticed(tmp_path):
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr(*SCENARIO)
    raw = bytearray(path.read_bytes())
    raw[raw.find(b"format")] ^= 1
    path.write_bytes(raw)
    folder = open_folder(path)
    assert refusal(lambda: folder.read("scenario.yaml")) == (
        "P32",
        "'scenario.yaml' can't be read: it is damaged",
    )
    folder.close()


def test_entries_that_share_bytes_are_refused(tmp_path):
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeezer.compress(b"a" * 3000) + squeezer.flush()
    names = ["scenario.yaml"] + [f"k{n}.txt" for n in range(50)]
    sizes = (zlib.crc32(b"a" * 3000), len(body), 3000)
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 0, *sizes, len(names[0]), 0)
    local += names[0].encode() + body
    listed = b"".join(
        struct.pack(
            "<4sHHHHHHIIIHHHHHII",
            *(b"PK\1\2", 20, 20, 0, 8, 0, 0, *sizes, len(name), 0, 0, 0, 0, 0, 0),
        )
        + name.encode()
        for name in names
    )
    count = len(names)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(listed), len(local), 0)
    path = tmp_path / "pack.zip"
    path.write_bytes(local + listed + end)
    code, said = refusal(lambda: open_folder(path))
    assert code == "P28"
    assert said.endswith("overlap inside the zip")


def test_a_file_that_is_not_there_is_named(tmp_path):
    folder = open_folder(zip_of(tmp_path, SCENARIO))
    assert refusal(lambda: folder.read("map.geojson")) == (
        "P31",
        "file 'map.geojson' is not in the scenario",
    )
    folder.close()


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(
        st.tuples(
            st.integers(0, 400), st.sampled_from(["set", "cut", "add"]), st.binary(max_size=5)
        ),
        min_size=1,
        max_size=5,
    )
)
def test_a_mutated_zip_is_read_or_refused(tmp_path, changes):
    good = zip_of(tmp_path, SCENARIO, ("art/a.png", b"x"), name="good.zip").read_bytes()
    raw = bytearray(good)
    for place, how, piece in changes:
        at = place % len(raw)
        stop = at if how == "add" else at + len(piece) + (how == "cut")
        raw[at:stop] = b"" if how == "cut" else piece
    path = tmp_path / "bad.zip"
    path.write_bytes(raw)
    assert outcome(path) in ("read", "refused")


def outcome(path):
    try:
        folder = ZipFolder(path)
    except PackError:
        return "refused"
    try:
        for name in folder.names():
            folder.read(name)
    except PackError:
        return "refused"
    finally:
        folder.close()
    return "read"
