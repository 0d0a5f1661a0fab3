"""Putting a file in another's place so that a crash at any instant leaves one of them whole."""

import contextlib
import errno
import secrets
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from game.files.disk import Disk

TEMPORARY = ".part"
"""How the name of a file in the making ends; it also starts with a dot."""

_PIECE = 1 << 20
_NO_HARD_LINKS = frozenset(
    {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}
)
_LARGEST_COPY = 64 << 20


def replace_file(disk: Disk, path: Path, body: bytes, older: Sequence[Path] = ()) -> OSError | None:
    """Write a file in place of the one that is there, and keep that one as the first of `older`.

    Each of `older` moves one place on and the last is dropped. Returns what the
    disk said if everything is in place but not confirmed to survive a power loss.

    Raises:
        OSError: the file at `path` is the one that was there before.
    """
    with _temporary(disk, path) as fresh:
        _write(disk, fresh, body)
        if older and disk.exists(path):
            _move_on(disk, path, older)
        disk.replace(fresh, path)
    try:
        disk.sync_folder(path.parent)
    except OSError as error:
        return error
    return None


def write_all(disk: Disk, handle: int, body: bytes) -> None:
    """Write all of the bytes, however few the disk takes at a time."""
    rest = memoryview(body)
    while rest:
        written = disk.write(handle, rest[:_PIECE])
        if written <= 0:
            raise OSError(errno.EIO, "the disk takes no more")
        rest = rest[written:]


def remove_leftovers(disk: Disk, folder: Path, before: int) -> None:
    """Delete files in the making that were last written before a moment, in nanoseconds."""
    for name in disk.names(folder):
        is_leftover = name.startswith(".") and name.endswith(TEMPORARY)
        if is_leftover and disk.changed_at(folder / name) < before:
            disk.remove(folder / name)


@contextlib.contextmanager
def _temporary(disk: Disk, path: Path) -> Iterator[Path]:
    """Give a name nobody has, beside the file; what is left under it is deleted.

    The name is random, for a crashed game may have left one behind.
    """
    fresh = path.parent / f".{path.name}.{secrets.token_hex(6)}{TEMPORARY}"
    try:
        yield fresh
    finally:
        # Renaming a file onto another name of itself leaves both names.
        with contextlib.suppress(OSError):
            if disk.exists(fresh):
                disk.remove(fresh)


def _write(disk: Disk, path: Path, body: bytes) -> None:
    handle = disk.create(path)
    try:
        write_all(disk, handle, body)
        disk.sync(handle)
    except OSError:
        with contextlib.suppress(OSError):
            disk.close(handle)
        raise
    disk.close(handle)


def _move_on(disk: Disk, path: Path, older: Sequence[Path]) -> None:
    """Make room for one more among the older files; the current one never leaves its place."""
    for target, source in pairwise(reversed(older)):
        if disk.exists(source):
            disk.replace(source, target)
    with _temporary(disk, path) as second_name:
        try:
            disk.link(path, second_name)
        except OSError as error:
            if error.errno not in _NO_HARD_LINKS:
                raise
            _write(disk, second_name, disk.read(path, _LARGEST_COPY))
        disk.replace(second_name, older[0])
