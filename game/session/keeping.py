"""Saving a game and taking it up again.

A save holds the state for quick loading, and everything a replay needs: the
scenario's own files, the seed, and the orders of every turn.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game import __version__
from game.ai.minds import is_known_mind
from game.ai.player import Choice, Motive
from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.files.canonical import Packable
from game.files.codec import (
    pack_events,
    pack_orders,
    pack_state,
    unpack_events,
    unpack_orders,
    unpack_state,
)
from game.files.container import Save
from game.files.migrations import Contents
from game.files.store import Entry, Store
from game.session.charts import Snapshot
from game.session.seats import Seat, Seating
from game.session.session import Session, TurnRecord

AUTOSAVE = "autosave"
QUICKSAVE = "quicksave"


class KeepingError(ValueError):
    """A save that is sound as a file, but not as a game; the text says why."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A game taken up again, and what the player must be told of it."""

    session: Session
    notice: str = ""


def to_save(session: Session, kind: str, thumbnail: bytes = b"") -> Save:
    """Return a game as what a save file holds; the head shows nothing that is secret."""
    season, year = session.scenario.start.world.calendar.date(session.turn)
    head: dict[str, Packable] = {
        "app": "entente",
        "engine": __version__,
        "scenario": session.scenario.id,
        "scenario_hash": session.scenario.content_hash,
        "title": session.scenario.word("title", "en"),
        "turn": session.turn,
        "turns": session.scenario.start.world.calendar.last_turn,
        "season": season.value,
        "year": year,
        "kind": kind,
        "is_over": session.outcome is not None,
        "seats": [_pack_seat(seat) for seat in session.seating.seats.values()],
    }
    log: list[Packable] = [
        {
            "seed": session.seed,
            "scenario": session.scenario.source,
            "snapshots": [_pack_snapshot(snap) for snap in session.snapshots],
            "plans": {
                region: pack_orders(orders)
                for region, orders in sorted(session.plans.items())
                if session.seat(region).is_human
            },
            "sealed": [str(r) for r in sorted(session.sealed) if session.seat(r).is_human],
        },
        *map(_pack_record, session.records),
    ]
    return Save(Contents(head, pack_state(session.state), log), thumbnail)


def _pack_seat(seat: Seat) -> Packable:
    return [seat.region, seat.is_human, seat.mind, seat.skill, seat.name]


def _pack_snapshot(snap: Snapshot) -> Packable:
    return [snap.turn, {region: list(figures) for region, figures in snap.figures.items()}]


def _pack_record(record: TurnRecord) -> Packable:
    return {
        "turn": record.turn,
        "orders": pack_orders(record.orders),
        "events": pack_events(record.events),
        "choices": [
            [pack_orders([choice.order]), choice.motive.value, choice.about]
            for choice in record.choices
        ],
        "digest": record.digest,
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
        message = "its seats are not those of its scenario"
        raise KeepingError(message)
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
        message = "the scenario it carries cannot be read"
        raise KeepingError(message)
    return found


def _list(value: object) -> list[Packable]:
    if not isinstance(value, list):
        message = "a list is missing"
        raise KeepingError(message)
    return value


def _int(value: object) -> int:
    if not isinstance(value, int):
        message = "a number is missing"
        raise KeepingError(message)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = "a word is missing"
        raise KeepingError(message)
    return value


SEAT_FIELDS = 5


def _read_seat(value: Packable) -> Seat:
    parts = _list(value)
    if len(parts) != SEAT_FIELDS:
        message = "a seat is not told in full"
        raise KeepingError(message)
    region, is_human, mind, skill, name = parts
    seat = Seat(RegionId(_text(region)), is_human is True, _text(mind), _text(skill), _text(name))
    if not is_known_mind(seat.mind, seat.skill):
        message = f"this game does not know the mind '{seat.mind}:{seat.skill}'"
        raise KeepingError(message)
    return seat


def _read_snapshot(value: Packable) -> Snapshot:
    turn, figures = (*_list(value), None, None)[:2]
    if not isinstance(figures, dict):
        message = "a chart's figures are missing"
        raise KeepingError(message)
    return Snapshot(
        _int(turn),
        {RegionId(region): tuple(map(_int, _list(row))) for region, row in figures.items()},
    )


def _read_record(value: Packable, scenario: Scenario) -> TurnRecord:
    if not isinstance(value, dict):
        message = "a turn is missing"
        raise KeepingError(message)
    world = scenario.start.world
    choices = []
    for row in _list(value.get("choices")):
        order, motive, about = (*_list(row), None, None, None)[:3]
        if motive not in set(Motive):
            message = "a reason is not known"
            raise KeepingError(message)
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


def save_game(session: Session, store: Store, name: str, thumbnail: bytes = b"") -> None:
    """Save a game under a name.

    Raises:
        SaveError: it could not be saved; the sentence says why and what is still there.
    """
    kind = "quick" if name == QUICKSAVE else "manual"
    store.save(name, to_save(session, kind, thumbnail))


def autosave(session: Session, store: Store, keep: int = 3, thumbnail: bytes = b"") -> None:
    """Save a game under the automatic name, while the few before it move back one.

    Raises:
        SaveError: it could not be saved.
    """
    store.autosave(AUTOSAVE, to_save(session, "auto", thumbnail), keep)


def load_game(store: Store, name: str, installed: Iterable[Scenario] = ()) -> Resumed:
    """Take up a saved game.

    Raises:
        SaveError: nothing under this name can be read.
        KeepingError, CodecError: what can be read is no game.
    """
    loaded = store.load(name)
    return Resumed(from_save(loaded.save, installed), loaded.notice())


def newest(store: Store) -> Entry | None:
    """Return the newest save that can be read, for "continue"."""
    for entry in store.entries():
        if entry.head is not None:
            return entry
    return None
