"""Saving a game and taking it up again.

A save holds the state for quick loading, and everything a replay needs: the
scenario's own files, the seed, and the orders of every turn.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2b

from game import __version__
from game.core.scenario import Scenario
from game.files.canonical import Packable, Ready, made_ready
from game.files.codec import pack_events, pack_orders, pack_state
from game.files.container import Save
from game.files.faults import FileFaultError, SaveError
from game.files.migrations import Contents
from game.files.save_names import name_for
from game.files.store import AUTOSAVE, LEFT, LONGEST_LABEL, QUICKSAVE, Entry, Problem, Store
from game.session.charts import Snapshot
from game.session.reading import KeepingError, from_save
from game.session.seats import Seat
from game.session.session import Session, TurnRecord

_MARK = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Resumed:
    """A game taken up again, and what the player must be told of it."""

    session: Session
    notice: str = ""
    name: str = ""
    """The save it was taken from."""
    passed_over: tuple[Problem, ...] = ()
    """Newer saves that could not be gone on with, and why."""


def to_save(session: Session, kind: str, thumbnail: bytes = b"", label: str = "") -> Save:
    """Return a game as what a save file holds; the head shows nothing that is secret."""
    season, year = session.scenario.start.world.calendar.date(session.turn)
    head: dict[str, Packable] = {
        "app": "entente",
        "engine": __version__,
        "scenario": session.scenario.id,
        "scenario_hash": session.scenario.content_hash,
        "game": game_mark(session),
        "title": session.scenario.word("title", "en"),
        "turn": session.turn,
        "turns": session.scenario.start.world.calendar.last_turn,
        "season": season.value,
        "year": year,
        "kind": kind,
        "label": label[:LONGEST_LABEL],
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
            "seen": {
                region: [[*pair, points] for pair, points in sorted(opinions.items())]
                for region, opinions in sorted(session.seen.items())
            },
            "sealed": [str(r) for r in sorted(session.sealed) if session.seat(r).is_human],
        },
        *(_packed_record(session, record) for record in session.records),
    ]
    return Save(Contents(head, pack_state(session.state), log), thumbnail)


def game_mark(session: Session) -> str:
    """Return a mark that all saves of one game share, and those of no other game."""
    people = [seat.region for seat in session.seating.seats.values() if seat.is_human]
    words = "\x1f".join((str(session.seed), session.scenario.content_hash, *people))
    return blake2b(words.encode(), digest_size=8).hexdigest()


def _pack_seat(seat: Seat) -> Packable:
    return [seat.region, seat.is_human, seat.mind, seat.skill, seat.name]


def _pack_snapshot(snap: Snapshot) -> Packable:
    return [snap.turn, {region: list(figures) for region, figures in snap.figures.items()}]


def _packed_record(session: Session, record: TurnRecord) -> Ready:
    """Return a turn as it is written; what a turn was never changes, so it is packed once."""
    known = session.written.get(record.turn)
    if known is None or known[0] is not record:
        known = session.written[record.turn] = record, made_ready(_pack_record(record))
    return known[1]


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


def save_game(
    session: Session, store: Store, name: str, thumbnail: bytes = b"", label: str = ""
) -> None:
    """Save a game under a name; the label is what the player calls it.

    Raises:
        SaveError: it could not be saved; the sentence says why and what is still there.
    """
    kind = "quick" if name == QUICKSAVE else "manual"
    store.save(name, to_save(session, kind, thumbnail, label))


def place_for(store: Store, label: str) -> tuple[str, bool]:
    """Return the file name for a save called so, and whether that very save is already there.

    Labels that only differ in letters a file name cannot hold get files of their own.
    """
    entries = store.entries()
    taken = {entry.name for entry in entries}
    for entry in entries:
        if label in (entry.label or entry.name, entry.name):
            return entry.name, True
    return name_for(label, taken), False


def autosave(session: Session, store: Store, keep: int = 3, thumbnail: bytes = b"") -> None:
    """Save a game under the automatic name, while the few before it move back one.

    The save of the turn that is being played takes its own place, however often
    it is written: only a new turn moves the others back. The last save of another
    game that is not over is set aside first, so that no game is lost by playing another.

    Raises:
        SaveError: it could not be saved.
    """
    newest = store.written_at(f"{AUTOSAVE}-1")
    is_its_own = newest is not None and session.autosaved == (session.turn, newest)
    if not is_its_own:
        _spare_other_game(session, store)
    store.autosave(AUTOSAVE, to_save(session, "auto", thumbnail), keep, in_place=is_its_own)
    written = store.written_at(f"{AUTOSAVE}-1")
    session.autosaved = None if written is None else (session.turn, written)


def _spare_other_game(session: Session, store: Store) -> None:
    """Set the last automatic save of another game aside, where that game is not over.

    A game that is over needs no such save any more.
    """
    head = store.head_of(f"{AUTOSAVE}-1")
    facts = {} if head is None else head.facts
    mark, own = facts.get("game"), game_mark(session)
    is_another = isinstance(mark, str) and mark != own and _MARK.fullmatch(mark) is not None
    if is_another and facts.get("is_over") is not True:
        store.set_aside(f"{AUTOSAVE}-1", f"{LEFT}-{mark!s}")
    if session.outcome is not None and f"{LEFT}-{own}" in store.names():
        store.delete(f"{LEFT}-{own}")


def load_game(store: Store, name: str, installed: Iterable[Scenario] = ()) -> Resumed:
    """Take up a saved game.

    Raises:
        SaveError: nothing under this name can be read.
        KeepingError, CodecError: what can be read is no game.
    """
    loaded = store.load(name)
    session = from_save(loaded.save, installed)
    written = store.written_at(name)
    if name == f"{AUTOSAVE}-1" and written is not None and not loaded.problems:
        session.autosaved = session.turn, written
    return Resumed(session, loaded.notice(), name)


def newest(store: Store) -> Entry | None:
    """Return the newest save that can be read, for "continue"."""
    for entry in store.entries():
        if entry.head is not None:
            return entry
    return None


def continue_game(store: Store, installed: Iterable[Scenario] = ()) -> Resumed | None:
    """Take up the newest save that is sound; None where there is no save at all.

    Raises:
        SaveError, KeepingError: not one of them is sound; this is what the newest says.
    """
    passed: list[Problem] = []
    first: FileFaultError | None = None
    for entry in store.entries():
        try:
            resumed = load_game(store, entry.name, installed)
        except (SaveError, KeepingError) as error:
            first = first or error
            passed.append(Problem(entry.name, str(error), error))
        else:
            return replace(resumed, passed_over=tuple(passed))
    if first is not None:
        raise first
    return None
