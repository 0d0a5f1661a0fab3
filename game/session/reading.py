"""Making a game of what a save holds; a stranger's file is not believed."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from operator import attrgetter
from typing import ClassVar

from game.ai.minds import is_known_mind
from game.ai.player import Choice, Motive
from game.core.ids import Direction, RegionId
from game.core.scenario import Scenario
from game.core.world import World
from game.files.canonical import Packable
from game.files.codec import unpack_events, unpack_orders, unpack_state
from game.files.codec_bounds import MOST
from game.files.container import Save
from game.files.faults import FileFaultError, named
from game.session.charts import MEASURES, Snapshot
from game.session.seats import Seat, Seating
from game.session.session import Session, TurnRecord


class KeepingFault(StrEnum):
    """What can be wrong with a game that was sound as a file."""

    SEATS = "K01"
    SCENARIO = "K02"
    MISSING = "K03"
    MIND = "K04"
    TURNS = "K05"
    SEED = "K06"
    PLAN = "K07"


class KeepingError(FileFaultError):
    """A save that is sound as a file, but not as a game."""

    sentences: ClassVar[dict[str, str]] = {
        KeepingFault.SEATS: "the save is damaged: its seats are not those of its scenario",
        KeepingFault.SCENARIO: "the save cannot be played: the scenario in it cannot be read",
        KeepingFault.MISSING: "the save is damaged: something that belongs in it is missing",
        KeepingFault.MIND: "the save cannot be played: this game has no computer player {mind}",
        KeepingFault.TURNS: "the save is damaged: its turns are not those that were played",
        KeepingFault.SEED: "the save is damaged: its dice are those of another game",
        KeepingFault.PLAN: "the save is damaged: {region} cannot give the orders in it",
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
    session = Session(
        scenario,
        _read_seating(head.get("seats"), scenario),
        _int(opening.get("seed")),
        unpack_state(save.contents.state, scenario.start.world),
        [_read_record(entry, scenario) for entry in log[1:]],
        [_read_snapshot(entry, scenario) for entry in _list(opening.get("snapshots"))],
    )
    _check_course(session)
    _read_plans(session, opening)
    _read_seen(session, opening)
    return session


def _check_course(session: Session) -> None:
    """Refuse a game whose turns, figures and dice are not those of its state."""
    turn = session.state.turn
    told = [record.turn for record in session.records]
    charted = [snap.turn for snap in session.snapshots]
    if told != list(range(turn)) or charted != list(range(turn + 1)):
        raise KeepingError(KeepingFault.TURNS)
    if session.seed != session.state.seed:
        raise KeepingError(KeepingFault.SEED)


def _read_plans(session: Session, opening: Mapping[str, Packable]) -> None:
    """Give the orders of this turn anew, each for the person it belongs to.

    What cannot be given would not be carried out either, and is left out.
    """
    people = session.people()
    plans = opening.get("plans")
    if not isinstance(plans, dict):
        raise KeepingError(KeepingFault.MISSING)
    for name, packed in plans.items():
        region = RegionId(name)
        orders = unpack_orders(packed, session.scenario.start.world)
        if region not in people or any(order.region != region for order in orders):
            raise KeepingError(KeepingFault.PLAN, region=named(name))
        for order in orders:
            session.give(region, order)
    for value in _list(opening.get("sealed")):
        region = RegionId(_text(value))
        if region not in people:
            raise KeepingError(KeepingFault.PLAN, region=named(region))
        session.seal(region)


def _read_seen(session: Session, opening: Mapping[str, Packable]) -> None:
    """Give back what people saw of opinions last turn; a save may tell nothing of it."""
    seen = opening.get("seen")
    if not isinstance(seen, dict):
        return
    known = session.scenario.start.world.polities
    for name, rows in seen.items():
        opinions = dict(map(_read_opinion, _list(rows)))
        if not known.keys() >= {name, *(region for pair in opinions for region in pair)}:
            raise KeepingError(KeepingFault.MISSING)
        session.seen[RegionId(name)] = opinions


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
    if type(value) is not int:
        raise KeepingError(KeepingFault.MISSING)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise KeepingError(KeepingFault.MISSING)
    return value


SEAT_FIELDS = 5


def _read_seating(value: object, scenario: Scenario) -> Seating:
    """Return who plays which region: every region of the scenario has one seat."""
    seats = sorted(map(_read_seat, _list(value)), key=attrgetter("region"))
    if [seat.region for seat in seats] != sorted(scenario.start.world.polities):
        raise KeepingError(KeepingFault.SEATS)
    return Seating({seat.region: seat for seat in seats})


def _read_seat(value: Packable) -> Seat:
    parts = _list(value)
    if len(parts) != SEAT_FIELDS:
        raise KeepingError(KeepingFault.MISSING)
    region, is_human, mind, skill, name = parts
    if type(is_human) is not bool:
        raise KeepingError(KeepingFault.MISSING)
    seat = Seat(RegionId(_text(region)), is_human, _text(mind), _text(skill), _text(name))
    if not is_known_mind(seat.mind, seat.skill):
        raise KeepingError(KeepingFault.MIND, mind=named(f"{seat.mind}:{seat.skill}"))
    return seat


def _read_snapshot(value: Packable, scenario: Scenario) -> Snapshot:
    turn, figures = (*_list(value), None, None)[:2]
    if not isinstance(figures, dict) or not figures.keys() <= scenario.start.world.polities.keys():
        raise KeepingError(KeepingFault.MISSING)
    return Snapshot(
        _int(turn), {RegionId(region): _read_figures(row) for region, row in figures.items()}
    )


def _read_figures(value: Packable) -> tuple[int, ...]:
    row = tuple(map(_figure, _list(value)))
    if len(row) != len(MEASURES):
        raise KeepingError(KeepingFault.MISSING)
    return row


def _figure(value: Packable) -> int:
    figure = _int(value)
    if abs(figure) > MOST:
        raise KeepingError(KeepingFault.MISSING)
    return figure


def _read_opinion(value: Packable) -> tuple[Direction, int]:
    holder, about, points = (*_list(value), None, None, None)[:3]
    return (RegionId(_text(holder)), RegionId(_text(about))), _figure(points)


def _read_record(value: Packable, scenario: Scenario) -> TurnRecord:
    if not isinstance(value, dict):
        raise KeepingError(KeepingFault.MISSING)
    world = scenario.start.world
    return TurnRecord(
        _int(value.get("turn")),
        unpack_orders(value.get("orders"), world),
        unpack_events(value.get("events"), world),
        tuple([_read_choice(row, world) for row in _list(value.get("choices"))]),
        _text(value.get("digest")),
    )


def _read_choice(value: Packable, world: World) -> Choice:
    """Return why a computer player gave an order."""
    order, motive, about = (*_list(value), None, None, None)[:3]
    orders = unpack_orders(order, world)
    if len(orders) != 1 or motive not in set(Motive):
        raise KeepingError(KeepingFault.MISSING)
    if about is not None and about not in world.polities:
        raise KeepingError(KeepingFault.MISSING)
    return Choice(orders[0], Motive(_text(motive)), None if about is None else RegionId(str(about)))
