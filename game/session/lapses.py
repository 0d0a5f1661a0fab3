"""Ultimatums that ran out in the very turn in which war overtook them."""

from collections.abc import Iterator, Sequence

from game.core.conflict import Ultimatum
from game.core.events import (
    Event,
    UltimatumDropped,
    UltimatumIssued,
    UltimatumMet,
    UltimatumRejected,
    WarDeclared,
)
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.state import State


def with_lapses(start: State, turns: Sequence[Sequence[Event]], turn: int) -> tuple[Event, ...]:
    """Return the events of the last of some turns, and before each war what ran out unmet.

    A war wipes away what two regions had demanded of each other,
    so that the deadline passes without an event of its own. `turns` are those
    since the start.
    """
    told: list[Event] = []
    for event in turns[-1]:
        if isinstance(event, WarDeclared):
            for issuer, target in (event.region, event.other), (event.other, event.region):
                standing = _standing(start, [*turns[:-1], told], issuer, target)
                if standing is not None and turn >= standing.deadline:
                    rejected = changed(standing, is_rejected=True)
                    told.append(UltimatumRejected(target, issuer, rejected))
        told.append(event)
    return tuple(told)


def _standing(
    start: State, turns: Sequence[Sequence[Event]], issuer: RegionId, target: RegionId
) -> Ultimatum | None:
    """Return the ultimatum that one region still waits to see met by another, if any."""
    pair = issuer, target
    for event in _backwards(turns):
        match event:
            case UltimatumIssued() if (event.region, event.other) == pair:
                return event.ultimatum
            case UltimatumDropped() if (event.region, event.other) == pair:
                return None
            case UltimatumMet() | UltimatumRejected() if (event.other, event.region) == pair:
                return None
            case WarDeclared() if {event.region, event.other} == set(pair):
                return None
            case _:
                continue
    return start.ultimatums.get((issuer, target))


def _backwards(turns: Sequence[Sequence[Event]]) -> Iterator[Event]:
    for events in reversed(turns):
        yield from reversed(events)
