"""A scenario kept as one zip: every entry is inspected first, and none is ever extracted."""

import io
import os
import stat
import struct
import unicodedata
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from game.files.faults import PackError, PackFault, named
from game.files.pack_names import (
    FREE_RATIO,
    HIGHEST_RATIO,
    LARGEST_FILE,
    LARGEST_PACK,
    LARGEST_TOTAL,
    MIB,
    MOST_FILES,
    SCENARIO,
    check_name,
    check_path,
)

_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 0xFFFF
_LOCAL_HEADER = 30
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    RuntimeError,
    struct.error,
)
"""What the zip library raises on a broken file."""


class ZipFolder:
    """The files of a zip, under strict names and hard limits."""

    def __init__(self, path: Path, body: bytes | None = None) -> None:
        """Open the zip at a path, or the one these bytes are; then the path only names it."""
        self._path = path
        file: BinaryIO = _opened(path) if body is None else io.BytesIO(body)
        try:
            _check_size(file, path.name)
            self._zip = zipfile.ZipFile(file)
            self._entries = _checked(self._zip.infolist())
            if SCENARIO not in self._entries:
                raise _no_scenario(path.name, self._entries)
        except PackError:
            file.close()
            raise
        except _UNREADABLE:
            file.close()
            raise PackError(PackFault.NOT_A_ZIP, pack=named(path.name)) from None
        self._file = file

    @property
    def path(self) -> Path:
        """The zip itself."""
        return self._path

    def names(self) -> tuple[str, ...]:
        """Return the names of all files, sorted."""
        return tuple(sorted(self._entries))

    def read(self, name: str) -> bytes:
        """Return the contents of one file.

        Raises:
            PackError: the file is not in the zip, or not as it claims to be.
        """
        entry = self._entries.get(name)
        if entry is None:
            raise PackError(PackFault.NOT_IN_PACK, name=named(name))
        try:
            with self._zip.open(entry) as file:
                body = file.read(entry.file_size + 1)
        except _UNREADABLE:
            raise _unreadable(name, "it is damaged") from None
        if len(body) != entry.file_size:
            raise _unreadable(name, "its size is not the one it claims")
        return body

    def close(self) -> None:
        """Let go of the zip."""
        self._zip.close()
        self._file.close()


def _opened(path: Path) -> BinaryIO:
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        file = os.fdopen(os.open(path, flags), "rb")
    except OSError:
        raise PackError(PackFault.NOT_A_FILE, pack=named(path.name)) from None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise PackError(PackFault.NOT_A_FILE, pack=named(path.name))
    return file


def _check_size(file: BinaryIO, name: str) -> None:
    """Refuse what is no zip or too many files, before the zip library lists them."""
    size = file.seek(0, os.SEEK_END)
    if size > LARGEST_PACK:
        raise PackError(PackFault.TOO_LARGE, limit=LARGEST_PACK // MIB)
    file.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT))
    tail = file.read(_END_SIZE + _LONGEST_COMMENT)
    start = tail.rfind(_END)
    if start < 0 or len(tail) < start + _END_SIZE:
        raise PackError(PackFault.NOT_A_ZIP, pack=named(name))
    (count,) = struct.unpack_from("<H", tail, start + 10)
    if count > 2 * MOST_FILES:
        raise PackError(PackFault.TOO_MANY_FILES, limit=MOST_FILES)


def _checked(listed: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    if len(listed) > 2 * MOST_FILES:
        raise PackError(PackFault.TOO_MANY_FILES, limit=MOST_FILES)
    entries: dict[str, zipfile.ZipInfo] = {}
    folded: dict[str, str] = {}
    for entry in listed:
        # `filename` is already cut at the first NUL; the raw name is what must be judged.
        name = entry.orig_filename
        _check_mode(entry, name)
        if name.endswith("/"):
            check_path(name.rstrip("/"))
            continue
        check_name(name)
        _check_entry(entry, name)
        key = unicodedata.normalize("NFC", name).casefold()
        if key in folded:
            raise PackError(PackFault.SAME_NAME, name=named(name), other=named(folded[key]))
        folded[key] = name
        entries[name] = entry
    if len(entries) > MOST_FILES:
        raise PackError(PackFault.TOO_MANY_FILES, limit=MOST_FILES)
    if sum(entry.file_size for entry in entries.values()) > LARGEST_TOTAL:
        raise PackError(PackFault.TOTAL_TOO_LARGE, limit=LARGEST_TOTAL // MIB)
    _check_overlaps(entries)
    return entries


def _check_mode(entry: zipfile.ZipInfo, name: str) -> None:
    mode = entry.external_attr >> 16
    if stat.S_ISLNK(mode):
        raise PackError(PackFault.SYMLINK, name=named(name))
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise PackError(PackFault.SPECIAL_FILE, name=named(name))


def _check_entry(entry: zipfile.ZipInfo, name: str) -> None:
    if entry.flag_bits & 1:
        raise PackError(PackFault.ENCRYPTED, name=named(name))
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackError(PackFault.COMPRESSION, name=named(name))
    if entry.file_size > LARGEST_FILE:
        raise PackError(PackFault.FILE_TOO_LARGE, name=named(name), limit=LARGEST_FILE // MIB)
    most = HIGHEST_RATIO * max(1, entry.compress_size)
    if entry.file_size > max(FREE_RATIO, most):
        raise PackError(PackFault.RATIO, name=named(name), limit=HIGHEST_RATIO)


def _check_overlaps(entries: dict[str, zipfile.ZipInfo]) -> None:
    """Refuse entries that share bytes: the trick of bombs that need no nesting."""
    spans = sorted(
        (
            entry.header_offset,
            entry.header_offset + _LOCAL_HEADER + len(name.encode()) + entry.compress_size,
            name,
        )
        for name, entry in entries.items()
    )
    for (_, end, name), (start, _, other) in pairwise(spans):
        if start < end:
            raise PackError(PackFault.OVERLAP, name=named(name), other=named(other))


def _no_scenario(pack: str, entries: dict[str, zipfile.ZipInfo]) -> PackError:
    inside = next((name for name in sorted(entries) if name.endswith("/" + SCENARIO)), None)
    hint = f" (found {named(inside)}; zip the contents, not the folder)" if inside else ""
    return PackError(PackFault.NO_SCENARIO, pack=named(pack), hint=hint)


def _unreadable(name: str, why: str) -> PackError:
    return PackError(PackFault.UNREADABLE, name=named(name), reason=why)
