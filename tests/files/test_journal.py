"""The journal of orders: torn records are dropped, whole ones kept, failures said."""

import errno
import struct
import zlib

import pytest

from game.files.disk import Disk
from game.files.faults import SaveError
from game.files.journal import Journal, read_journal


@pytest.fixture
def path(tmp_path):
    return tmp_path / "orders.1"


def written(path, *records):
    journal = Journal(Disk(), path)
    for record in records:
        journal.add(record)
    journal.close()


def test_records_come_back_in_order(path):
    written(path, ["fra", 1], ["eng", 2])
    written(path, {"end": True})
    assert read_journal(Disk(), path) == [["fra", 1], ["eng", 2], {"end": True}]


def test_a_journal_that_is_not_there_is_empty(path):
    assert read_journal(Disk(), path) == []


def test_every_torn_end_keeps_the_records_before_it(path):
    written(path, ["fra", 1], ["eng", 2])
    raw = path.read_bytes()
    half = len(raw) // 2
    for length in range(len(raw)):
        path.write_bytes(raw[:length])
        assert read_journal(Disk(), path) == ([["fra", 1]] if length >= half else [])


def test_a_torn_end_is_dropped_before_the_next_record(path):
    written(path, ["fra", 1], ["eng", 2])
    path.write_bytes(path.read_bytes()[:-3])
    written(path, ["rus", 3])
    assert read_journal(Disk(), path) == [["fra", 1], ["rus", 3]]


def test_no_byte_of_a_record_may_change(path):
    written(path, ["fra", 1])
    raw = path.read_bytes()
    for place in range(len(raw)):
        spoilt = bytearray(raw)
        spoilt[place] ^= 0x40
        path.write_bytes(spoilt)
        assert read_journal(Disk(), path) == []


def test_a_hostile_record_with_a_good_checksum_ends_the_journal(path):
    written(path, ["fra", 1])
    body = b"\x91" * 500
    with path.open("ab") as file:
        file.write(struct.pack("<II", len(body), zlib.crc32(body)) + body)
    assert read_journal(Disk(), path) == [["fra", 1]]


def test_a_failed_record_is_taken_back_and_said(path):
    disk = Disk()
    journal = Journal(disk, path)
    journal.add(["fra", 1])
    disk.sync = full
    with pytest.raises(SaveError) as caught:
        journal.add(["eng", 2])
    assert str(caught.value) == "could not record the orders: the disk is full"
    del disk.sync
    journal.add(["rus", 3])
    journal.close()
    assert read_journal(Disk(), path) == [["fra", 1], ["rus", 3]]


def full(handle):
    raise OSError(errno.ENOSPC, "full", handle)


def test_a_journal_that_cannot_be_mended_takes_no_more(path):
    disk = Disk()
    journal = Journal(disk, path)
    disk.sync = full
    disk.cut = lambda *_: full(0)
    with pytest.raises(SaveError):
        journal.add(["fra", 1])
    del disk.sync
    with pytest.raises(SaveError, match="could not record the orders: the journal is closed"):
        journal.add(["fra", 1])


def test_a_record_that_is_too_large_is_refused(path):
    journal = Journal(Disk(), path)
    with pytest.raises(SaveError, match="it has grown too large"):
        journal.add([b"x" * (1 << 20)])
    journal.close()


def test_a_folder_in_the_place_of_the_journal_is_said(path):
    path.mkdir()
    with pytest.raises(SaveError, match="could not record the orders: it is a folder"):
        Journal(Disk(), path)
    with pytest.raises(SaveError, match=r"could not read 'orders\.1': it is a folder"):
        read_journal(Disk(), path)
