"""Which file names a scenario may use, and how much it may weigh.

One rule serves zip entries, folders and the asset names inside scenario files.
"""

import re
from pathlib import PurePosixPath

from game.files.faults import PackError, PackFault, named

SCENARIO = "scenario.yaml"
"""The file every scenario has at its top."""

MOST_FILES = 500
LONGEST_NAME = 200
DEEPEST = 6
MIB = 1 << 20
LARGEST_PACK = 64 * MIB
LARGEST_FILE = 16 * MIB
LARGEST_TOTAL = 96 * MIB
HIGHEST_RATIO = 200
"""How many times its packed size a file may have; text packs about twenty times."""

FREE_RATIO = 4096
"""Files up to this many bytes may pack as well as they like."""

KINDS = frozenset({".yaml", ".geojson", ".json", ".ftl", ".png", ".ogg", ".txt", ".md"})

_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,59}\Z")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)]
)


def check_name(name: str) -> None:
    """Refuse a file name that could lie outside the scenario, or that some system cannot hold.

    Raises:
        PackError: with the one reason.
    """
    check_path(name)
    if PurePosixPath(name).suffix.lower() not in KINDS:
        raise PackError(PackFault.NAME_KIND, name=named(name))


def check_path(name: str) -> None:
    """Refuse a path that is not plain: for folders, and before the kind of a file is asked.

    Raises:
        PackError: with the one reason.
    """
    if not 0 < len(name) <= LONGEST_NAME:
        raise PackError(PackFault.NAME_LENGTH, limit=LONGEST_NAME)
    if name.startswith("/") or any(sign in name for sign in "\\:\0"):
        raise PackError(PackFault.NAME_NOT_RELATIVE, name=named(name))
    parts = name.split("/")
    if len(parts) > DEEPEST:
        raise PackError(PackFault.NAME_TOO_DEEP, name=named(name), limit=DEEPEST)
    for part in parts:
        if part in ("", ".", ".."):
            raise PackError(PackFault.NAME_LEAVES, name=named(name))
        if not _PART.match(part) or part.endswith("."):
            raise PackError(PackFault.NAME_SIGNS, name=named(name))
        if part.split(".")[0].lower() in _RESERVED:
            raise PackError(PackFault.NAME_RESERVED, name=named(name))


def is_plain(name: str) -> bool:
    """Return whether a scenario may hold a file of this name."""
    try:
        check_name(name)
    except PackError:
        return False
    return True
