"""A game written out turn by turn, to be read by people and compared to the letter."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from game.core.events import Event
from game.core.orders import ORDER_KINDS
from game.core.treaties import Terms, Treaty
from game.core.verdicts import Verdict
from game.rules.ledger import prestige, standings
from game.session import Session, TurnRecord
from game.text.orderwords import order_words, terms_words


def written(session: Session, turns: int) -> str:
    """Return the next turns of a game as text: orders with their reasons, events, standings."""
    scenario = session.scenario
    lines = [f"{scenario.id}, seed {session.seed}, {turns} turns", ""]
    while session.outcome is None and session.turn < turns:
        lines += _turn(session, session.resolve())
    return "\n".join(lines)


def _turn(session: Session, record: TurnRecord) -> Iterator[str]:
    season, year = session.scenario.start.world.calendar.date(record.turn)
    yield f"turn {record.turn}, {season} {year}"
    yield ""
    for choice in record.choices:
        yield f"  {choice.order.region}: {order_words(choice.order)}  ({choice.motive})"
    yield ""
    for event in record.events:
        yield f"  {_event(event)}"
    yield ""
    standing = (f"{name} {prestige(session.state, name)}" for name in standings(session.state))
    yield f"  prestige: {', '.join(standing)}"
    yield f"  digest: {record.digest}"
    yield ""


def _event(event: Event) -> str:
    """Return an event as its CAMEO code, its name and its parts."""
    parts = [f"{part.name}={_part(getattr(event, part.name))}" for part in fields(event)[1:]]
    return " ".join([event.cameo, type(event).__name__, _part(event.region), *parts])


def _part(value: object) -> str:
    match value:
        case None:
            return "-"
        case Enum():
            return str(value.value)
        case Terms():
            return f"[{'; '.join(terms_words(value))}]"
        case Treaty():
            return f"#{value.id}{_part(value.terms)}"
        case Verdict():
            return f"{value.score}/{value.threshold}"
        case tuple():
            return "+".join(map(_part, value))
        case _ if isinstance(value, ORDER_KINDS):
            return f"[{order_words(value)}]"
        case _ if is_dataclass(value):
            inner = (f"{part.name}={_part(getattr(value, part.name))}" for part in fields(value))
            return f"({' '.join(inner)})"
        case _:
            return str(value)
