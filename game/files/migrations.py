"""The format of a save's contents, and the way from each older one to today's.

A change of format is one function here, on plain values, from its number to
the next; the saves of every released format are kept and tested.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from game.files.canonical import Packable
from game.files.faults import SaveError, SaveFault

FORMAT = 3
"""The format this game writes, and the newest it reads."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a save holds, as plain values."""

    head: dict[str, Packable]
    state: dict[str, Packable]
    orders: list[Packable]


def _without_favours(contents: Contents) -> Contents:
    """Return a save of format 1 as one of format 2, in which nobody owes a favour yet."""
    none: dict[str, Packable] = {"key": [], "value": []}
    return replace(contents, state={**contents.state, "favours": none})


def _in_tenths(contents: Contents) -> Contents:
    """Return a save of format 2 as one of format 3, whose charts have prestige in tenths."""
    opening = contents.orders[0] if contents.orders else None
    if not isinstance(opening, dict):
        return contents
    snapshots = opening.get("snapshots")
    if not isinstance(snapshots, (list, tuple)):
        return contents
    told: Packable = [_snapshot_in_tenths(snapshot) for snapshot in snapshots]
    return replace(contents, orders=[{**opening, "snapshots": told}, *contents.orders[1:]])


def _snapshot_in_tenths(snapshot: Packable) -> Packable:
    """Return a turn's figures with prestige, the first of each region, in tenths.

    What is no such thing is left for the reading to refuse.
    """
    match snapshot:
        case [turn, dict() as figures]:
            return [turn, {region: _row_in_tenths(row) for region, row in figures.items()}]
        case _:
            return snapshot


def _row_in_tenths(row: Packable) -> Packable:
    match row:
        case [int() as prestige, *rest]:
            return [prestige * 10, *rest]
        case _:
            return row


MIGRATIONS: Mapping[int, Callable[[Contents], Contents]] = {1: _without_favours, 2: _in_tenths}
"""By the format they start from; there is one for every format below `FORMAT`."""


def migrated(contents: Contents, found: int) -> Contents:
    """Return the contents of a save in today's format.

    Raises:
        SaveError: the save is of a newer format than this game knows.
    """
    if found > FORMAT:
        raise SaveError(SaveFault.NEWER, found=found, known=FORMAT)
    for step in range(found, FORMAT):
        contents = MIGRATIONS[step](contents)
    return contents
