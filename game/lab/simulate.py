"""Computer games by the dozen: what was ordered, signed, fought and won."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.core.events import (
    EVENT_KINDS,
    CallHonoured,
    Event,
    GameEnded,
    OrderRefused,
    PeaceMade,
    TreatySigned,
    WarDeclared,
)
from game.core.ids import RegionId, WarId
from game.core.orders import ORDER_KINDS
from game.core.scenario import Scenario
from game.core.treaties import ClauseKind, kind_of
from game.files.codec import digest_of
from game.lab.workers import spread
from game.rules.ledger import prestige
from game.session import Seat, Session


@dataclass(slots=True)
class WarLog:
    """One war of a game."""

    attackers: list[RegionId]
    defenders: list[RegionId]
    from_turn: int
    cause: str
    turns: int = 0
    outcome: str = "unfinished"


@dataclass(slots=True)
class GameLog:
    """What one game came to."""

    seed: int
    turns: int = 0
    winner: RegionId | None = None
    victory: str | None = None
    scores: dict[RegionId, int] = field(default_factory=dict)
    orders: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    events: dict[str, int] = field(default_factory=dict)
    clauses: dict[str, int] = field(default_factory=dict)
    wars: list[WarLog] = field(default_factory=list)
    digest: str = ""


def play_out(
    scenario: Scenario, seats: Mapping[RegionId, Seat], seed: int, most_turns: int | None = None
) -> GameLog:
    """Play one game of computers to its end, or for so many turns, and return its log."""
    session = Session.new(scenario, seats, seed)
    session.keeps_digests = False
    log = GameLog(
        seed,
        orders={kind.__name__: 0 for kind in ORDER_KINDS},
        events={kind.__name__: 0 for kind in EVENT_KINDS},
        clauses={kind.value: 0 for kind in ClauseKind},
    )
    wars: dict[WarId, WarLog] = {
        war.id: WarLog(list(war.attackers), list(war.defenders), war.since, war.cause.value)
        for war in session.state.wars.values()
    }
    while session.outcome is None and (most_turns is None or session.turn < most_turns):
        record = session.resolve()
        for order in record.orders:
            log.orders[type(order).__name__] += 1
        for event in record.events:
            _note(log, wars, event, record.turn)
        session.records.clear()
    log.turns = session.turn
    log.wars = [wars[number] for number in sorted(wars)]
    for war in log.wars:
        war.turns = war.turns or session.turn - war.from_turn
    log.scores = {
        region: prestige(session.state, region) for region in sorted(session.state.regions)
    }
    log.digest = digest_of(session.state)
    return log


def _note(log: GameLog, wars: dict[WarId, WarLog], event: Event, turn: int) -> None:
    log.events[type(event).__name__] += 1
    match event:
        case TreatySigned():
            for clause in event.treaty.terms.clauses:
                log.clauses[kind_of(clause).value] += 1
        case WarDeclared():
            wars[event.war] = WarLog([event.region], [event.other], turn, event.cause.value)
        case CallHonoured() if event.war in wars:
            war = wars[event.war]
            side = war.attackers if event.caller in war.attackers else war.defenders
            side.append(event.region)
        case PeaceMade() if event.war in wars:
            war = wars[event.war]
            war.turns = turn - war.from_turn + 1
            war.outcome = _outcome(event)
        case OrderRefused():
            log.refused += 1
        case GameEnded():
            log.winner, log.victory = event.outcome.winner, event.outcome.victory.value
        case _:
            pass


EVEN = 25
"""War score up to which a peace is a draw."""


def _outcome(event: PeaceMade) -> str:
    if event.is_exhaustion:
        return "exhaustion"
    if abs(event.score) < EVEN:
        return "draw"
    return "attackers" if event.score > 0 else "defenders"


Task = tuple[Scenario, Mapping[RegionId, Seat], int, int | None]


def _play(task: Task) -> GameLog:
    return play_out(*task)


def simulate(
    scenario: Scenario,
    seats: Sequence[Seat],
    seeds: Sequence[int],
    most_turns: int | None = None,
    jobs: int = 1,
) -> Iterator[GameLog]:
    """Play one game for each seed and return the logs in that order, whatever the jobs."""
    chosen = {seat.region: seat for seat in seats}
    tasks = [(scenario, chosen, seed, most_turns) for seed in seeds]
    if jobs == 1:
        yield from map(_play, tasks)
        return
    yield from spread(_play, tasks, jobs)
