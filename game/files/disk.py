"""The one door to the disk: every call the game makes goes through here.

Tests stand at this door and let any call fail, or the machine stop between two.
"""

import errno
import os
import stat
import sys
import time
from pathlib import Path
from typing import BinaryIO

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY
_PRIVATE = 0o600

_WINDOWS_TRIES = 5
_WINDOWS_PAUSE_SECONDS = 0.05
"""A virus scanner may hold a file for a moment after it was written."""


class Disk:
    """The disk as it is. Every method raises OSError, and nothing else, when the disk refuses."""

    def create(self, path: Path) -> int:
        """Return a handle to a new file; it must not exist, and is never a link."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | _BINARY, _PRIVATE)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Return how many of the bytes were written; it may be fewer than all."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Wait until the file is on the disk itself."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Let go of a handle."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another at one stroke."""
        for left in reversed(range(_WINDOWS_TRIES if sys.platform == "win32" else 1)):
            try:
                source.replace(target)
            except PermissionError:
                if not left:
                    raise
                time.sleep(_WINDOWS_PAUSE_SECONDS)
            else:
                return

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        os.link(source, target)

    def remove(self, path: Path) -> None:
        """Delete a file."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Wait until the names in a folder are on the disk itself; Windows needs no such call."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | _BINARY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those around it, where they are missing."""
        folder.mkdir(parents=True, exist_ok=True)

    def open(self, path: Path) -> BinaryIO:
        """Return a plain file open for reading; a pipe or device is refused, not waited for."""
        file = os.fdopen(os.open(path, _READ), "rb")
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            file.close()
            raise OSError(errno.EINVAL, "it is not a plain file")
        return file

    def read(self, path: Path, most: int) -> bytes:
        """Return a plain file's bytes, up to so many."""
        with self.open(path) as file:
            return file.read(most)

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, sorted."""
        return sorted(entry.name for entry in folder.iterdir())

    def exists(self, path: Path) -> bool:
        """Return whether something has this name, be it a broken link."""
        return os.path.lexists(path)

    def is_folder(self, path: Path) -> bool:
        """Return whether a folder has this name, or a link to one."""
        return path.is_dir()

    def size(self, path: Path) -> int:
        """Return the length of a file in bytes."""
        return path.stat().st_size

    def changed_at(self, path: Path) -> int:
        """Return when a file was last written, in nanoseconds of the system's clock."""
        return path.stat().st_mtime_ns
