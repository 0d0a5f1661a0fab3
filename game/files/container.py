"""The file of a saved game: a signature, chunks with checksums, and a hash of it all.

The signature is made like PNG's, so a file that was sent as text is recognised.
The first chunk is the head, small and not compressed: a list of saves reads
nothing else. A chunk whose name starts with a small letter may be skipped by a
game that does not know it; any other unknown chunk means a newer version.
"""

import hashlib
import struct
import zlib
from dataclasses import dataclass
from os import SEEK_END
from typing import BinaryIO

from game.files.canonical import Packable, Ready, hash_of, made_ready, pack, pack_all, unpack
from game.files.faults import SaveError, SaveFault
from game.files.migrations import FORMAT, Contents, migrated

MAGIC = b"\x89ENT\r\n\x1a\n"
CONTAINER = 1
"""The layout of the chunks, apart from what they hold."""

LARGEST_SAVE = 32 << 20
LARGEST_PART = 16 << 20
LARGEST_HEAD = 64 << 10
LARGEST_THUMBNAIL = 256 << 10

HEAD = b"HEAD"
THUMBNAIL = b"thmb"
STATE = b"STAT"
ORDERS = b"ORDR"
END = b"END "
_KNOWN = frozenset({HEAD, THUMBNAIL, STATE, ORDERS, END})

_PREFIX = struct.Struct("<HH")
_CHUNK = struct.Struct("<4sIII")
_SUMMED = 12
"""Bytes of a chunk's header that its checksum covers."""

_START = len(MAGIC) + _PREFIX.size

_EFFORT = 3
"""A save of a long game is a tenth larger than at 6, and written in half the time."""


@dataclass(frozen=True, slots=True)
class Save:
    """A saved game as plain values, and its picture as a PNG, which may be empty."""

    contents: Contents
    thumbnail: bytes = b""


@dataclass(frozen=True, slots=True)
class Head:
    """What a list of saves shows: the first chunk and the picture."""

    facts: dict[str, Packable]
    thumbnail: bytes = b""


def encode(save: Save) -> bytes:
    """Return the bytes of a save; the head gets the format and the hash of the state.

    Raises:
        SaveError: the game holds something that may not be saved, or too much.
    """
    return _assembled(save, pack(save.contents.state), pack_all(save.contents.orders))


def encode_proven(save: Save) -> tuple[bytes, str]:
    """Return the bytes of a save that were read back and found to be the same game, and its hash.

    Raises:
        SaveError: as in `encode`, or it does not read back as it was written.
    """
    state = made_ready(save.contents.state)
    orders = pack_all([_ready(one) for one in save.contents.orders])
    body = _assembled(save, state, orders)
    parts = _parts(body)
    if _inflated(*parts[STATE]) != state or _inflated(*parts[ORDERS]) != orders:
        raise SaveError(SaveFault.NOT_ITSELF)
    return body, hash_of(state)


def _ready(one: Packable) -> Ready:
    return one if isinstance(one, Ready) else made_ready(one)


def _assembled(save: Save, state: bytes, orders: bytes) -> bytes:
    head = pack({**save.contents.head, "format": FORMAT, "state_hash": hash_of(state)})
    parts = (
        (HEAD, head, LARGEST_HEAD),
        (THUMBNAIL, save.thumbnail, LARGEST_THUMBNAIL),
        (STATE, state, LARGEST_PART),
        (ORDERS, orders, LARGEST_PART),
    )
    out = bytearray(MAGIC + _PREFIX.pack(CONTAINER, 0))
    for name, body, limit in parts:
        if len(body) > limit:
            raise SaveError(SaveFault.TOO_LARGE_TO_WRITE)
        if name in (STATE, ORDERS):
            out += _chunk(name, zlib.compress(body, _EFFORT), len(body))
        elif body or name == HEAD:
            out += _chunk(name, body, len(body))
    out += _chunk(END, hashlib.sha256(out).digest(), hashlib.sha256().digest_size)
    return bytes(out)


def decode(raw: bytes) -> Save:
    """Return the game of a save file, in today's format.

    Raises:
        SaveError: the file is damaged, hostile, of another kind or of a newer version.
    """
    if len(raw) > LARGEST_SAVE:
        raise SaveError(SaveFault.TOO_LARGE)
    parts = _parts(raw)
    if STATE not in parts:
        raise SaveError(SaveFault.NO_STATE)
    head = _head(parts[HEAD][0])
    found = _format(head)
    packed = _inflated(*parts[STATE])
    if hash_of(packed) != head["state_hash"]:
        raise SaveError(SaveFault.STATE_HASH)
    state = unpack(packed, LARGEST_PART)
    if not isinstance(state, dict):
        raise SaveError(SaveFault.NO_STATE)
    orders: Packable = []
    if ORDERS in parts:
        orders = unpack(_inflated(*parts[ORDERS]), LARGEST_PART)
    if not isinstance(orders, list):
        raise SaveError(SaveFault.MALFORMED)
    thumbnail = parts[THUMBNAIL][0] if THUMBNAIL in parts else b""
    return Save(migrated(Contents(head, state, orders), found), thumbnail)


def read_head(file: BinaryIO) -> Head:
    """Return the head of a save, reading no more than its first two chunks.

    That the rest is there is seen from the chunks' lengths; what is in them is
    for `check_whole` to say.

    Raises:
        SaveError: the file is cut short, or its head is damaged, of another kind or a newer
            version.
    """
    _check_start(file.read(_START))
    name, body = _next_chunk(file, LARGEST_HEAD)
    if name != HEAD:
        raise SaveError(SaveFault.NO_HEADER)
    facts = _head(body)
    _format(facts)
    start = file.tell()
    name, body = _next_chunk(file, LARGEST_THUMBNAIL, wanted=THUMBNAIL)
    _check_length(file, start)
    return Head(facts, body if name == THUMBNAIL else b"")


def check_whole(raw: bytes) -> Head:
    """Return the head of a save after holding all of the file against its checksums.

    Raises:
        SaveError: a byte is not as it was written, or the file is no save for this game.
    """
    if len(raw) > LARGEST_SAVE:
        raise SaveError(SaveFault.TOO_LARGE)
    parts = _parts(raw)
    facts = _head(parts[HEAD][0])
    _format(facts)
    return Head(facts, parts[THUMBNAIL][0] if THUMBNAIL in parts else b"")


def _chunk(name: bytes, body: bytes, size: int) -> bytes:
    start = struct.pack("<4sII", name, len(body), size)
    return start + struct.pack("<I", _checksum(start, body)) + body


def _checksum(start: bytes, body: bytes) -> int:
    return zlib.crc32(body, zlib.crc32(start))


def _check_start(start: bytes) -> None:
    if not start.startswith(MAGIC):
        if start and MAGIC.startswith(start):
            raise SaveError(SaveFault.CUT_SHORT)
        if MAGIC[1:4] in start[:5]:
            raise SaveError(SaveFault.CHANGED_IN_TRANSFER)
        raise SaveError(SaveFault.NOT_A_SAVE)
    if len(start) < _START:
        raise SaveError(SaveFault.CUT_SHORT)
    version, reserved = _PREFIX.unpack_from(start, len(MAGIC))
    if version > CONTAINER:
        raise SaveError(SaveFault.NEWER, found=version, known=CONTAINER)
    if version == 0 or reserved:
        raise SaveError(SaveFault.HEADER)


def _parts(raw: bytes) -> dict[bytes, tuple[bytes, int]]:
    """Return each known chunk with its unpacked size, once every checksum agrees."""
    _check_start(raw[:_START])
    found: dict[bytes, tuple[bytes, int]] = {}
    at = _START
    while END not in found:
        if at + _CHUNK.size > len(raw):
            raise SaveError(SaveFault.CUT_SHORT)
        name, stored, size, checksum = _CHUNK.unpack_from(raw, at)
        body = raw[at + _CHUNK.size : at + _CHUNK.size + stored]
        if len(body) < stored:
            raise SaveError(SaveFault.CUT_SHORT)
        if _checksum(raw[at : at + _SUMMED], body) != checksum:
            raise SaveError(SaveFault.CHECKSUM)
        if not found and name != HEAD:
            raise SaveError(SaveFault.NO_HEADER)
        if name in found:
            raise SaveError(SaveFault.REPEATED_PART)
        if name == END and body != hashlib.sha256(raw[:at]).digest():
            raise SaveError(SaveFault.FILE_CHECKSUM)
        if name in _KNOWN:
            found[name] = (body, size)
        elif not name[:1].islower():
            raise SaveError(SaveFault.UNKNOWN_PART)
        at += _CHUNK.size + stored
    if at != len(raw):
        raise SaveError(SaveFault.EXTRA_BYTES)
    return found


def _check_length(file: BinaryIO, at: int) -> None:
    """Refuse a file that ends before its last chunk does, or goes on after it."""
    end = file.seek(0, SEEK_END)
    name = b""
    while name != END:
        file.seek(at)
        start = file.read(_CHUNK.size)
        if len(start) < _CHUNK.size:
            raise SaveError(SaveFault.CUT_SHORT)
        name, stored, _, _ = _CHUNK.unpack(start)
        at += _CHUNK.size + stored
    if at > end:
        raise SaveError(SaveFault.CUT_SHORT)
    if at < end:
        raise SaveError(SaveFault.EXTRA_BYTES)


def _next_chunk(file: BinaryIO, limit: int, wanted: bytes = HEAD) -> tuple[bytes, bytes]:
    """Return the next chunk's name and, if it is the wanted one, its checked contents."""
    start = file.read(_CHUNK.size)
    if len(start) < _CHUNK.size:
        raise SaveError(SaveFault.CUT_SHORT)
    name, stored, _, checksum = _CHUNK.unpack(start)
    if name != wanted:
        return name, b""
    if stored > limit:
        raise SaveError(SaveFault.TOO_LARGE)
    body = file.read(stored)
    if len(body) < stored:
        raise SaveError(SaveFault.CUT_SHORT)
    if _checksum(start[:_SUMMED], body) != checksum:
        raise SaveError(SaveFault.CHECKSUM)
    return name, body


def _head(body: bytes) -> dict[str, Packable]:
    facts = unpack(body, LARGEST_HEAD)
    if not isinstance(facts, dict) or not isinstance(facts.get("state_hash"), str):
        raise SaveError(SaveFault.HEADER)
    return facts


def _format(head: dict[str, Packable]) -> int:
    found = head.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise SaveError(SaveFault.HEADER)
    if found > FORMAT:
        raise SaveError(SaveFault.NEWER, found=found, known=FORMAT)
    return found


def _inflated(body: bytes, size: int) -> bytes:
    """Return a chunk unpacked; it is never unpacked further than the size it claims."""
    if size > LARGEST_PART:
        raise SaveError(SaveFault.TOO_LARGE)
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(body, size + 1)
    except zlib.error:
        raise SaveError(SaveFault.COMPRESSION) from None
    if len(unpacked) != size or not unpacker.eof or unpacker.unused_data:
        raise SaveError(SaveFault.COMPRESSION)
    return unpacked
