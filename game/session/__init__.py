"""A game being played, and the keeping of it."""

from game.session.desk import DeskItem, DeskKind, answer_to
from game.session.seats import Seat, SeatError, Seating
from game.session.session import Session, SessionError, TurnRecord

__all__ = [
    "DeskItem",
    "DeskKind",
    "Seat",
    "SeatError",
    "Seating",
    "Session",
    "SessionError",
    "TurnRecord",
    "answer_to",
]
