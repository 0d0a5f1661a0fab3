"""Making a game of what a save holds; a stranger's file is believed in nothing."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import ClassVar

from game.ai.minds import is_known_mind
from game.ai.player import Choice, Motive
from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.files.canonical import Packable
from game.files.codec import unpack_events, unpack_orders, unpack_state
from game.files.container import Save
from game.files.faults import FileFaultError, named
from game.session.charts import Snapshot
from game.session.seats import Seat, Seating
from game.session.session import Session, TurnRecord


class KeepingFault(StrEnum):
    """What can be wrong with a game that was sound as a file."""

    SEATS = "K01"
    SCENARIO = "K02"
    MISSING = "K03"
    MIND = "K04"


class KeepingError(FileFaultError):
    """A save that is sound as a file, but not as a game."""

    sentences: ClassVar[dict[str, str]] = {
        KeepingFault.SEATS: "the save is damaged: its seats are not those of its scenario",
        KeepingFault.SCENARIO: "the save cannot be played: the scenario in it cannot be read",
        KeepingFault.MISSING: "the save is damaged: something that belongs in it is missing",
        KeepingFault.MIND: "the save cannot be played: this game has no computer player {mind}",
    }


def from_save(save: Save, installed: Iterable[Scenario] = ()) -> Session:
    """Return the game a save holds.

    The scenario is taken from among the installed ones if one is the very same,
    and else from the save itself.

    Raises:
        KeepingError, CodecError: the values are no game.
    """
    head, log = save.contents.head, save.contents.orders
    opening = log[0] if log and isinstance(log[0], dict) else {}
    scenario = _scenario_of(head, opening, installed)
    world = scenario.start.world
    seats = _list(head.get("seats"))
    seating = Seating({seat.region: seat for seat in map(_read_seat, seats)})
    if set(seating.seats) != set(world.polities):
        raise KeepingError(KeepingFault.SEATS)
    session = Session(
        scenario,
        seating,
        _int(opening.get("seed")),
        unpack_state(save.contents.state, world),
        [_read_record(entry, scenario) for entry in log[1:]],
        [_read_snapshot(entry) for entry in _list(opening.get("snapshots"))],
    )
    plans = opening.get("plans")
    if isinstance(plans, dict):
        for name, orders in plans.items():
            session.plans[RegionId(name)] = list(unpack_orders(orders, world))
    for region in _list(opening.get("sealed")):
        session.seal(RegionId(_text(region)))
    return session


def _scenario_of(
    head: Mapping[str, Packable], opening: Mapping[str, Packable], installed: Iterable[Scenario]
) -> Scenario:
    wanted = head.get("scenario_hash")
    for scenario in installed:
        if scenario.content_hash == wanted:
            return scenario
    from game.files.scenario_read import read_packed  # noqa: PLC0415 (slow to load, seldom wanted)

    source = opening.get("scenario")
    found = read_packed(source, "saved-scenario.zip") if isinstance(source, bytes) else None
    if found is None:
        raise KeepingError(KeepingFault.SCENARIO)
    return found


def _list(value: object) -> list[Packable]:
    if not isinstance(value, list):
        raise KeepingError(KeepingFault.MISSING)
    return value


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise KeepingError(KeepingFault.MISSING)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise KeepingError(KeepingFault.MISSING)
    return value


SEAT_FIELDS = 5


def _read_seat(value: Packable) -> Seat:
    parts = _list(value)
    if len(parts) != SEAT_FIELDS:
        raise KeepingError(KeepingFault.MISSING)
    region, is_human, mind, skill, name = parts
    seat = Seat(RegionId(_text(region)), is_human is True, _text(mind), _text(skill), _text(name))
    if not is_known_mind(seat.mind, seat.skill):
        raise KeepingError(KeepingFault.MIND, mind=named(f"{seat.mind}:{seat.skill}"))
    return seat


def _read_snapshot(value: Packable) -> Snapshot:
    turn, figures = (*_list(value), None, None)[:2]
    if not isinstance(figures, dict):
        raise KeepingError(KeepingFault.MISSING)
    return Snapshot(
        _int(turn),
        {RegionId(region): tuple(map(_int, _list(row))) for region, row in figures.items()},
    )


def _read_record(value: Packable, scenario: Scenario) -> TurnRecord:
    if not isinstance(value, dict):
        raise KeepingError(KeepingFault.MISSING)
    world = scenario.start.world
    choices = []
    for row in _list(value.get("choices")):
        order, motive, about = (*_list(row), None, None, None)[:3]
        if motive not in set(Motive):
            raise KeepingError(KeepingFault.MISSING)
        choices.append(
            Choice(
                unpack_orders(order, world)[0],
                Motive(_text(motive)),
                None if about is None else RegionId(_text(about)),
            )
        )
    return TurnRecord(
        _int(value.get("turn")),
        unpack_orders(value.get("orders"), world),
        unpack_events(value.get("events"), world),
        tuple(choices),
        _text(value.get("digest")),
    )
