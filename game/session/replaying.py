"""Playing a saved game again from its orders, to prove that it comes out the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.events import Event
from game.files.codec import digest_of
from game.rules import turn as turns
from game.session.session import Session


@dataclass(frozen=True, slots=True)
class Replayed:
    """One turn played again."""

    turn: int
    events: tuple[Event, ...]
    digest: str
    recorded: str
    """The digest of the day; empty where none was kept."""

    @property
    def agrees(self) -> bool:
        """Whether the turn came out as it did on the day."""
        return not self.recorded or self.recorded == self.digest


def replay(session: Session) -> Iterator[Replayed]:
    """Return every turn of a session played again from its beginning."""
    state = turns.begin(session.scenario.start, session.rules, session.seed)
    for record in session.records:
        result = turns.resolve(state, record.orders, session.rules)
        state = result.after
        digest = digest_of(state)
        yield Replayed(record.turn, result.events, digest, record.digest)
