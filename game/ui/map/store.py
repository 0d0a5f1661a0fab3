"""What was drawn once, kept on disk: arrays under names, whole or not at all.

A file that is missing, cut short, damaged or of another version is no error: the map
is drawn again and the file replaced.
"""

import json
import os
import struct
import tempfile
import zlib
from collections.abc import Mapping
from hashlib import blake2b
from math import prod
from pathlib import Path

import numpy as np
import numpy.typing as npt

from game.core.world import MapSheet
from game.ui.map.noise import Tones

VERSION = 1
"""Raise it whenever the drawing changes, so that no old picture is taken for a new one."""
_MAGIC = b"ENTMAP\r\n"
_LEAD = struct.Struct("<8sIQ")
_LARGEST = 1 << 28
_QUICK = 1


def sheet_key(sheet: MapSheet, *facts: object) -> str:
    """Return the name under which the drawing of `sheet` with the given facts is kept."""
    digest = blake2b(digest_size=16)
    digest.update(repr((VERSION, sheet.width, sheet.height, sheet.mountains, facts)).encode())
    digest.update(repr([(sea.x, sea.y, sea.size) for sea in sheet.seas]).encode())
    for province in sorted(sheet.shapes):
        digest.update(province.encode())
        for polygon in sheet.shapes[province]:
            for ring in polygon:
                digest.update(np.array(ring, np.int64).tobytes())
                digest.update(b"|")
            digest.update(b"/")
    return digest.hexdigest()


def load(folder: Path, key: str) -> dict[str, Tones] | None:
    """Return the arrays kept under `key`, or None when there is nothing sound."""
    try:
        data = (folder / f"{key}.map").read_bytes()
    except OSError:
        return None
    return _unpacked(data)


def save(folder: Path, key: str, arrays: Mapping[str, Tones]) -> bool:
    """Keep the arrays under `key`; return False when the disk refuses, which costs only time."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
    except OSError:
        return False
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(_packed(arrays))
        part.replace(folder / f"{key}.map")
    except OSError:
        part.unlink(missing_ok=True)
        return False
    return True


def _packed(arrays: Mapping[str, Tones]) -> bytes:
    bodies = {name: zlib.compress(array.tobytes(), _QUICK) for name, array in arrays.items()}
    table = [
        (name, str(array.dtype), list(array.shape), len(bodies[name]))
        for name, array in arrays.items()
    ]
    head = json.dumps(table).encode()
    payload = struct.pack("<I", len(head)) + head + b"".join(bodies.values())
    return _LEAD.pack(_MAGIC, zlib.crc32(payload), len(payload)) + payload


def _unpacked(data: bytes) -> dict[str, Tones] | None:
    if len(data) < _LEAD.size + 4:
        return None
    magic, check, length = _LEAD.unpack_from(data)
    payload = memoryview(data)[_LEAD.size :]
    if magic != _MAGIC or length != len(payload) or zlib.crc32(payload) != check:
        return None
    (head_length,) = struct.unpack_from("<I", payload)
    try:
        return _arrays(payload[4 : 4 + head_length], payload[4 + head_length :])
    except (ValueError, KeyError, TypeError, zlib.error):
        return None


def _arrays(head: memoryview, bodies: memoryview) -> dict[str, Tones]:
    """Return the arrays a table of contents describes.

    Raises:
        ValueError: the table and the bodies do not fit each other.
    """
    found: dict[str, Tones] = {}
    at = 0
    for name, kind, shape, length in json.loads(bytes(head)):
        dtype: npt.DTypeLike = {"uint8": np.uint8, "uint16": np.uint16}[kind]
        size = prod(shape) * np.dtype(dtype).itemsize
        if not 0 <= size <= _LARGEST:
            raise ValueError(size)
        raw = zlib.decompressobj().decompress(bodies[at : at + length], size + 1)
        found[name] = np.frombuffer(raw, dtype).reshape(shape)
        at += length
    return found
