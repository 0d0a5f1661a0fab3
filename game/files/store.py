"""The folder of saved games: saving, loading, listing, and what can be rescued.

A save is replaced at one stroke and its last few predecessors stay beside it,
so whatever the disk does to one file, another tells the game.
"""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.files.atomic import remove_leftovers, replace_file
from game.files.container import (
    LARGEST_SAVE,
    Head,
    Save,
    check_whole,
    decode,
    encode_proven,
    read_head,
)
from game.files.diagnostics import printable
from game.files.disk import Disk
from game.files.faults import FileFaultError, SaveError, SaveFault, named, reason
from game.files.save_names import backup_of, is_misnamed, name_of, path_of

BACKUPS = 3
AUTOSAVE = "autosave"
QUICKSAVE = "quicksave"
LEFT = "left"
"""How names begin of the automatic saves of games that were left for another."""
LONGEST_LABEL = 60
OLD_NANOSECONDS = 3600 * 10**9
"""How old a file in the making must be before nobody is still making it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be used, and the sentence that says why."""

    file: str
    sentence: str
    error: FileFaultError | None = field(default=None, compare=False)
    """The same with its facts, for another language."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A game that was loaded, the file it came from, and the newer ones that were damaged."""

    save: Save
    file: str
    problems: tuple[Problem, ...] = ()

    def notice(self) -> str:
        """Return what the player must know: nothing, or what was restored from where."""
        if not self.problems:
            return ""
        first = self.problems[0]
        return f"{named(first.file)}: {first.sentence}; restored from {named(self.file)}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the save browser. `head` is None when neither the save nor a backup can be read."""

    name: str
    file: str
    """The file the head was read from: a backup's, when the save itself is damaged."""
    head: Head | None
    changed_at: int
    """When it was written, in nanoseconds of the system's clock; 0 where unknown."""
    problems: tuple[Problem, ...] = ()

    @property
    def label(self) -> str:
        """What the player called it, if anything."""
        label = None if self.head is None else self.head.facts.get("label")
        return printable(label[:LONGEST_LABEL]) if isinstance(label, str) else ""


class Store:
    """The saves of one folder; the folder is made with the first save."""

    def __init__(self, folder: Path, disk: Disk | None = None, backups: int = BACKUPS) -> None:
        self.folder = folder
        self.disk = disk or Disk()
        self.backups = backups
        self._is_swept = False

    def save(self, name: str, save: Save) -> str:
        """Write a game under a name and return the hash of its state.

        Raises:
            SaveError: it could not be saved, and the previous save, if any, is unchanged; or,
                as UNCONFIRMED, it is saved but may not survive a power loss.
        """
        path = path_of(self.folder, name)
        older = [backup_of(path, age) for age in range(1, self.backups + 1)]
        return self._write(path, save, older)

    def autosave(self, name: str, save: Save, keep: int, *, in_place: bool = False) -> str:
        """Write a game as `name-1`, while what was there becomes `name-2` and so on to `keep`.

        In place, only `name-1` is written anew, and what was there is its backup.

        Raises:
            SaveError: as in `save`.
        """
        newest, *older = (path_of(self.folder, f"{name}-{age}") for age in range(1, keep + 1))
        backup = backup_of(newest, 1)
        state_hash = self._write(newest, save, [backup] if in_place else older)
        if not in_place:
            with contextlib.suppress(OSError):  # it is of a turn that another save has
                if self.disk.exists(backup):
                    self.disk.remove(backup)
        return state_hash

    def obstacle(self) -> SaveError | None:
        """Return that a file lies where the folder of saves would be, if one does."""
        for place in (self.folder, *self.folder.parents):
            if self.disk.exists(place):
                if self.disk.is_folder(place):
                    return None
                return SaveError(SaveFault.NOT_A_FOLDER, folder=f"'{printable(str(place))}'")
        return None

    def head_of(self, name: str) -> Head | None:
        """Return what the head of a save tells, or None where there is none that can be read."""
        try:
            return self._read_head(path_of(self.folder, name))
        except SaveError:
            return None

    def set_aside(self, name: str, other: str) -> None:
        """Let a save lie under another name, in the place of what lay there.

        Raises:
            SaveError: it could not be moved, and lies where it was.
        """
        target = path_of(self.folder, other)
        try:
            self.disk.replace(path_of(self.folder, name), target)
        except OSError as error:
            raise SaveError(SaveFault.NOT_WRITTEN, reason=reason(error)) from error

    def written_at(self, name: str) -> int | None:
        """Return when a save was written, in nanoseconds of the system's clock, if it is there."""
        return self._changed_at(path_of(self.folder, name)) or None

    def load(self, name: str) -> Loaded:
        """Return the newest readable game under a name: the save, or else a backup.

        Raises:
            SaveError: nothing under this name can be read.
        """
        problems: list[Problem] = []
        for path in self._files(name):
            try:
                return Loaded(self._read(path), path.name, tuple(problems))
            except SaveError as error:
                problems.append(Problem(path.name, str(error), error))
        if not problems:
            raise SaveError(SaveFault.NO_SUCH_SAVE, name=named(name))
        if len(problems) == 1 and problems[0].error is not None:
            raise problems[0].error
        said = "; ".join(f"{one.file}: {one.sentence}" for one in problems)
        raise SaveError(SaveFault.NOTHING_READABLE, name=named(name), problems=said)

    def entries(self, *, is_thorough: bool = False) -> tuple[Entry, ...]:
        """Return every save of the folder, newest first; a damaged one says what is wrong.

        Only heads are read, and whether the rest is there; a thorough look holds
        all of each file against its checksums. It raises nothing: a folder that is
        not there has no saves.
        """
        read = self._read_checked if is_thorough else self._read_head
        files: dict[str, list[str]] = {}
        for file in self._listed():
            name = name_of(file)
            if name is not None:
                files.setdefault(name, []).append(file)
        found = [self._entry(name, files[name], read) for name in files]
        return tuple(sorted(found, key=lambda entry: (-entry.changed_at, entry.name)))

    def names(self) -> tuple[str, ...]:
        """Return the names that are taken, sorted."""
        return tuple(sorted({name for name in map(name_of, self._listed()) if name is not None}))

    def misnamed(self) -> tuple[str, ...]:
        """Return the files that end as saves do under names that no save can have, sorted."""
        return tuple(filter(is_misnamed, self._listed()))

    def _listed(self) -> list[str]:
        """Return the files of the folder, by name: a save comes before its backups."""
        try:
            return self.disk.names(self.folder)
        except OSError:
            return []

    def delete(self, name: str) -> None:
        """Delete a save with its backups, oldest first.

        Raises:
            SaveError: a file would not go; the newer ones are still there.
        """
        try:
            for path in reversed(self._files(name)):
                self.disk.remove(path)
        except OSError as error:
            why = reason(error)
            raise SaveError(SaveFault.NOT_DELETED, name=named(name), reason=why) from error

    def _write(self, path: Path, save: Save, older: Sequence[Path]) -> str:
        body, state_hash = encode_proven(save)
        try:
            self.disk.make_folder(self.folder)
            unconfirmed = replace_file(self.disk, path, body, older)
        except OSError as error:
            raise self._not_written(error, [path, *older]) from error
        if unconfirmed is not None:
            raise SaveError(SaveFault.UNCONFIRMED, reason=reason(unconfirmed)) from unconfirmed
        self._sweep(path)
        return state_hash

    def _sweep(self, written: Path) -> None:
        """Delete, after the first save, what crashes left half made; it may stay as well.

        What is younger may be a save that another game is writing.
        """
        if not self._is_swept:
            self._is_swept = True
            with contextlib.suppress(OSError):
                before = self.disk.changed_at(written) - OLD_NANOSECONDS
                remove_leftovers(self.disk, self.folder, before)

    def _not_written(self, error: OSError, earlier: Sequence[Path]) -> SaveError:
        """Return that a save failed: an earlier one is vouched for, else the folder is named."""
        obstacle = self.obstacle()
        if obstacle is not None:
            return obstacle
        why = reason(error)
        if any(self.disk.exists(path) for path in earlier):
            return SaveError(SaveFault.NOT_WRITTEN, reason=why)
        folder = f"'{printable(str(self.folder))}'"
        return SaveError(SaveFault.FIRST_NOT_WRITTEN, folder=folder, reason=why)

    def _read(self, path: Path) -> Save:
        return decode(self._bytes(path))

    def _read_checked(self, path: Path) -> Head:
        return check_whole(self._bytes(path))

    def _bytes(self, path: Path) -> bytes:
        try:
            return self.disk.read(path, LARGEST_SAVE + 1)
        except OSError as error:
            why = reason(error)
            raise SaveError(SaveFault.NOT_READ, name=named(path.name), reason=why) from error

    def _read_head(self, path: Path) -> Head:
        try:
            with self.disk.open(path) as file:
                return read_head(file)
        except OSError as error:
            why = reason(error)
            raise SaveError(SaveFault.NOT_READ, name=named(path.name), reason=why) from error

    def _files(self, name: str) -> list[Path]:
        """Return the files under a name that are there, newest first."""
        path = path_of(self.folder, name)
        every = [path, *(backup_of(path, age) for age in range(1, 10))]
        return [one for one in every if self.disk.exists(one)]

    def _entry(self, name: str, files: Sequence[str], read: Callable[[Path], Head]) -> Entry:
        problems: list[Problem] = []
        for path in (self.folder / file for file in files):
            try:
                head = read(path)
            except SaveError as error:
                problems.append(Problem(path.name, str(error), error))
            else:
                return Entry(name, path.name, head, self._changed_at(path), tuple(problems))
        changed_at = self._changed_at(self.folder / files[0])
        return Entry(name, files[0], None, changed_at, tuple(problems))

    def _changed_at(self, path: Path) -> int:
        try:
            return self.disk.changed_at(path)
        except OSError:
            return 0
