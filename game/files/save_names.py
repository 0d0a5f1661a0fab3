"""How saved games are called on the disk."""

import os
import re
import unicodedata
from collections.abc import Container
from pathlib import Path

from game.files.faults import SaveError, SaveFault, named

SUFFIX = ".entente"
LONGEST = 60

_LONGEST_BYTES = 200
"""A file in the making has a longer name, and most disks take 255 bytes."""

_BACKUP = re.compile(r"(?P<name>.+)\.entente\.(?P<age>[1-9])\Z")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?\Z", re.IGNORECASE)
_PARTING = frozenset("/\\:")
_LETTERS = str.maketrans({"ł": "l", "ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "œ": "oe"})
"""Letters that do not come apart into a plain one and a mark."""


def path_of(folder: Path, name: str) -> Path:
    """Return where a save of this name lies.

    Raises:
        SaveError: the name could lie outside the folder, or some system cannot hold it.
    """
    if not _is_safe(name):
        raise SaveError(SaveFault.BAD_NAME, name=named(name))
    return folder / f"{name}{SUFFIX}"


def backup_of(path: Path, age: int) -> Path:
    """Return where the save lies that was there so many saves ago."""
    return path.with_name(f"{path.name}.{age}")


def name_of(file_name: str) -> str | None:
    """Return the save a file belongs to, as itself or as a backup, or None."""
    backup = _BACKUP.match(file_name)
    name = backup["name"] if backup else file_name.removesuffix(SUFFIX)
    is_save = backup is not None or file_name.endswith(SUFFIX)
    return name if is_save and _is_safe(name) else None


def is_misnamed(file_name: str) -> bool:
    """Return whether a file ends as a save does, under a name that no save can have."""
    ends_so = file_name.endswith(SUFFIX) or _BACKUP.match(file_name) is not None
    return ends_so and name_of(file_name) is None and not file_name.startswith(".")


def _is_safe(name: str) -> bool:
    """Return whether a name stays in its folder: what a player called a file is no matter."""
    return (
        bool(name)
        and not name.startswith(".")
        and _PARTING.isdisjoint(name)
        and all(sign.isprintable() for sign in name)
        and len(os.fsencode(name)) <= _LONGEST_BYTES
        and not _RESERVED.match(name)
    )


def name_for(title: str, taken: Container[str]) -> str:
    """Return a free name that recalls the title a player gave: `Łęgów 1903` is `legow-1903`."""
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_LETTERS))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    stem = re.sub(r"[^a-z0-9]+", "-", kept)[: LONGEST - 6].strip("-") or "save"
    name, count = stem, 1
    while name in taken or _RESERVED.match(name):
        count += 1
        name = f"{stem}-{count}"
    return name
