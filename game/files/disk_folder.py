"""A scenario kept as a plain folder, as its author works on it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from game.files.faults import PackError, PackFault, named, reason
from game.files.pack_names import (
    DEEPEST,
    LARGEST_FILE,
    LARGEST_TOTAL,
    MIB,
    MOST_FILES,
    SCENARIO,
    check_name,
    is_plain,
)

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
"""Without O_NONBLOCK, opening a fifo waits for a writer that never comes."""


class DiskFolder:
    """The plain files of a folder; links and devices in it are never followed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        if SCENARIO not in self.names():
            if (path / SCENARIO).is_symlink():
                raise PackError(PackFault.SYMLINK, name=named(SCENARIO))
            raise PackError(PackFault.NO_SCENARIO, pack=named(path.name), hint="")

    @property
    def path(self) -> Path:
        """The folder itself."""
        return self._path

    def names(self) -> tuple[str, ...]:
        """Return the names of all files a scenario may hold, sorted.

        An author's folder has other things in it, such as hidden folders and
        copies made by the editor; they are no part of the scenario.
        """
        found: list[str] = []
        total = 0
        for seen, (name, size) in enumerate(self._plain_files(), start=1):
            total += size
            if seen > MOST_FILES:
                raise PackError(PackFault.TOO_MANY_FILES, limit=MOST_FILES)
            if total > LARGEST_TOTAL:
                raise PackError(PackFault.TOTAL_TOO_LARGE, limit=LARGEST_TOTAL // MIB)
            found.append(name)
        return tuple(sorted(found))

    def read(self, name: str) -> bytes:
        """Return the contents of one file.

        Raises:
            PackError: the file is not there, or no plain file of the folder.
        """
        check_name(name)
        place = self._path
        try:
            for part in name.split("/"):
                if part not in {entry.name for entry in place.iterdir()}:
                    raise PackError(PackFault.NOT_IN_PACK, name=named(name))
                place /= part
                if place.is_symlink():
                    raise PackError(PackFault.SYMLINK, name=named(name))
            return _contents(place, name)
        except NotADirectoryError:
            raise PackError(PackFault.NOT_IN_PACK, name=named(name)) from None
        except OSError as error:
            why = reason(error)
            raise PackError(PackFault.UNREADABLE, name=named(name), reason=why) from error

    def close(self) -> None:
        """Do nothing: a folder is not held open."""

    def _plain_files(self) -> Iterator[tuple[str, int]]:
        waiting = [("", self._path)]
        looked_at = 0
        while waiting:
            prefix, place = waiting.pop()
            try:
                entries = sorted(os.scandir(place), key=lambda entry: entry.name)
            except OSError as error:
                why = reason(error)
                raise PackError(PackFault.UNREADABLE, name=named(place.name), reason=why) from error
            looked_at += len(entries)
            if looked_at > 4 * MOST_FILES:
                raise PackError(PackFault.TOO_MANY_FILES, limit=MOST_FILES)
            for entry in entries:
                name = prefix + entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and not entry.name.startswith(".") and name.count("/") < DEEPEST - 1:
                    waiting.append((name + "/", Path(entry.path)))
                elif entry.is_file(follow_symlinks=False) and is_plain(name):
                    yield name, entry.stat(follow_symlinks=False).st_size


def _contents(place: Path, name: str) -> bytes:
    with os.fdopen(os.open(place, _OPEN), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise PackError(PackFault.SPECIAL_FILE, name=named(name))
        if status.st_size > LARGEST_FILE:
            raise PackError(PackFault.FILE_TOO_LARGE, name=named(name), limit=LARGEST_FILE // MIB)
        return file.read(LARGEST_FILE)
