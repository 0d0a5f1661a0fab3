"""The journal beside a save: orders are on the disk the moment they are accepted.

Each record stands alone with its length and checksum, so a record torn by a
crash is recognised and dropped, and everything before it is kept.
"""

import contextlib
import struct
import zlib
from pathlib import Path

from game.files.atomic import write_all
from game.files.canonical import Packable, pack, unpack
from game.files.disk import Disk
from game.files.faults import SaveError, SaveFault, named, reason

LARGEST_RECORD = 1 << 20
LARGEST_JOURNAL = 32 << 20

_RECORD = struct.Struct("<II")


def read_journal(disk: Disk, path: Path) -> list[Packable]:
    """Return the whole records of a journal, oldest first; none, if there is no journal.

    Raises:
        SaveError: the disk does not let it be read.
    """
    try:
        return _read(disk, path)[0]
    except OSError as error:
        why = reason(error)
        raise SaveError(SaveFault.NOT_READ, name=named(path.name), reason=why) from error


class Journal:
    """A journal open for writing. What `add` returned from is on the disk."""

    def __init__(self, disk: Disk, path: Path) -> None:
        """Open a journal at its end, after dropping a torn record.

        Raises:
            SaveError: the disk does not let it be opened.
        """
        self._disk = disk
        self._handle: int | None = None
        try:
            self._length = _read(disk, path)[1]
            self._handle = disk.append(path)
            disk.cut(self._handle, self._length)
            disk.sync_folder(path.parent)
        except OSError as error:
            self.close()
            raise _not_recorded(error) from error

    def add(self, record: Packable) -> None:
        """Write a record and wait until it is on the disk.

        Raises:
            SaveError: it is not recorded; what was there before still is.
        """
        body = pack(record)
        if len(body) > LARGEST_RECORD:
            raise SaveError(SaveFault.TOO_LARGE_TO_WRITE)
        if self._handle is None:
            raise SaveError(SaveFault.ORDERS_NOT_RECORDED, reason="the journal is closed")
        written = _RECORD.pack(len(body), zlib.crc32(body)) + body
        try:
            write_all(self._disk, self._handle, written)
            self._disk.sync(self._handle)
        except OSError as error:
            self._drop_torn_record()
            raise _not_recorded(error) from error
        self._length += len(written)

    def close(self) -> None:
        """Let go of the journal; every record was confirmed on its own."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with contextlib.suppress(OSError):
                self._disk.close(handle)

    def _drop_torn_record(self) -> None:
        assert self._handle is not None
        try:
            self._disk.cut(self._handle, self._length)
        except OSError:
            self.close()


def _read(disk: Disk, path: Path) -> tuple[list[Packable], int]:
    """Return the whole records, and how many bytes they take."""
    if not disk.exists(path):
        return [], 0
    raw = disk.read(path, LARGEST_JOURNAL)
    records: list[Packable] = []
    at = 0
    while at + _RECORD.size <= len(raw):
        length, checksum = _RECORD.unpack_from(raw, at)
        body = raw[at + _RECORD.size : at + _RECORD.size + length]
        if length > LARGEST_RECORD or len(body) < length or zlib.crc32(body) != checksum:
            break
        try:
            records.append(unpack(body, LARGEST_RECORD))
        except SaveError:
            break
        at += _RECORD.size + length
    return records, at


def _not_recorded(error: OSError) -> SaveError:
    return SaveError(SaveFault.ORDERS_NOT_RECORDED, reason=reason(error))
