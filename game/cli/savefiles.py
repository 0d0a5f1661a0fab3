"""Saved games as commands name them: by the save's name, or by the path of a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from game import places
from game.cli.failure import ANSWER_IS_NO, CANNOT, CommandError
from game.files.container import LARGEST_SAVE, Save, decode
from game.files.diagnostics import quoted
from game.files.disk import Disk
from game.files.faults import FileFaultError, SaveError, SaveFault, reason
from game.files.save_names import SUFFIX
from game.files.store import Loaded, Store
from game.files.suggestions import did_you_mean

if TYPE_CHECKING:
    from game.session.session import Session


def store() -> Store:
    """Return the saves of this player.

    Raises:
        CommandError: a file lies where their folder would be.
    """
    saves = Store(places.saves())
    obstacle = saves.obstacle()
    if obstacle is not None:
        raise CommandError(str(obstacle))
    return saves


def is_path(name: str) -> bool:
    """Return whether a save is named by the path of its file."""
    return "/" in name or "\\" in name or SUFFIX in Path(name).name or _is_file(name)


def _is_file(name: str) -> bool:
    return "\0" not in name and Path(name).is_file()


def loaded(name: str) -> Loaded:
    """Return a saved game.

    Raises:
        SaveError: it is damaged, of another kind or of a newer version.
        CommandError: there is none of this name, or it may not be read.
    """
    saves = store()
    known = saves.names()
    own = name.removesuffix(SUFFIX)
    if own in known and not _is_file(name):
        name = own
    elif is_path(name):
        return Loaded(_read(Path(name)), Path(name).name)
    try:
        return saves.load(name)
    except SaveError as error:
        if error.fault is SaveFault.NOT_READ:
            raise CommandError(str(error)) from error
        if error.fault not in {SaveFault.NO_SUCH_SAVE, SaveFault.BAD_NAME}:
            raise
        few = ", ".join(map(quoted, known[:8])) or "none"
        advice = did_you_mean(name, known) or f"there are {few}"
        message = f"there is no save {quoted(name)}; {advice}"
        raise CommandError(message) from error


def _read(path: Path) -> Save:
    try:
        raw = Disk().read(path, LARGEST_SAVE + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "its name holds a zero byte"
        message = f"could not read {quoted(str(path))}: {why}"
        raise CommandError(message, CANNOT) from error
    return decode(raw)


def game_of(name: str) -> tuple["Session", str]:
    """Return the game a save holds and one sentence if it was restored from a backup.

    Raises:
        CommandError: there is no such save, or it cannot be read or played.
    """
    from game.session.reading import from_save  # noqa: PLC0415 (a list of saves needs no game)

    try:
        found = loaded(name)
        return from_save(found.save), found.notice()
    except FileFaultError as error:
        raise refused(name, error) from error


def refused(name: str, error: FileFaultError) -> CommandError:
    """Return the end of a command whose save will not do."""
    return CommandError(f"{quoted(name)}: {error}", ANSWER_IS_NO)
