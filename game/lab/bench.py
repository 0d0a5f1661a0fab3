"""Benchmarks: the engine's figures, beside other games' where those are installed.

Ratios are peer / ours from one process, measured in turn (A B A B ...) with the
collector off in both, in the processor time of this process: above 1, ours is
the faster. The peer is `diplomacy` 1.1.2 (`pip install --no-deps diplomacy`
with what it asks for); without it the rows stand alone.
"""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import process_time_ns

from game.ai.minds import DEFAULT_SKILL, HOUSE_MIND, mind_of
from game.core.orders import Order
from game.core.rulebook import Rules
from game.core.state import State
from game.files.canonical import unpack
from game.files.codec import state_bytes, unpack_state
from game.lab.made_worlds import made_world
from game.lab.peers import diplomacy_peer
from game.rules import turn
from game.rules.knowledge import observe

Work = Callable[[], None]
Row = dict[str, str | int | float | None]
ROUNDS, LEAST_ROUNDS = 41, 7
LONG_NS = 4_000_000_000
"""Processor time of a row after which the least rounds are enough."""
WARM_TURNS = 8
GAME_TURNS = 48
"""Turns after which a game that is played on begins again, as the peer's does at its end."""
RECORDED = 16
"""Turns of which the orders are kept, to be resolved again without the ministries."""
LEAST_NS = 10_000_000
"""A sample runs its work so often that it lasts at least this long."""


def run_benchmarks() -> Iterator[Row]:
    """Return one row a benchmark, as each is measured: name, ours, peer, unit, ratio."""
    peer = diplomacy_peer()
    eight = Bench.of(8)
    yield _row(
        "whole turn, 8 regions, normal minds", eight.whole_turn, peer.phase if peer else None
    )
    yield _row(
        "resolve without minds, 8 regions",
        eight.replay,
        peer.process if peer else None,
        prepare=peer.prepare if peer else None,
        turns=RECORDED,
    )
    yield _row("copy of a state, 8 regions", eight.copy, peer.copy if peer else None, "us")
    forty = Bench.of(40)
    yield _row(
        "whole turn, 40 regions, normal minds", forty.whole_turn, peer.phase if peer else None
    )
    yield _row("resolve without minds, 40 regions", forty.replay, turns=RECORDED)
    yield _row("views of all regions, 40 regions", forty.views)
    yield _row("save, 40 regions", forty.save, peer.save if peer else None)
    yield _row("load with validation, 40 regions", forty.load, peer.load if peer else None)


@dataclass(slots=True)
class Bench:
    """A world that has been played for a while, and the orders of some turns more."""

    state: State
    rules: Rules
    orders: list[list[Order]]
    after: State
    kept: State
    """What `after` was at first, for saving and loading."""
    saved: bytes

    @classmethod
    def of(cls, regions: int, recorded: int = RECORDED) -> "Bench":
        """Return a made world of so many regions, some turns on."""
        rules = Rules()
        state = turn.begin(made_world(regions), rules, seed=1)
        for _ in range(WARM_TURNS):
            state = turn.resolve(state, _orders(state, rules), rules).after
        start, orders = state, []
        for _ in range(recorded):
            orders.append(_orders(state, rules))
            state = turn.resolve(state, orders[-1], rules).after
        return cls(start, rules, orders, state, state, state_bytes(state))

    def whole_turn(self) -> None:
        """Let every ministry decide, resolve, and go on from there to the end of a game."""
        if self.after.turn >= GAME_TURNS:
            self.state.memo.clear()
            self.after = self.state
        orders = _orders(self.after, self.rules)
        self.after = turn.resolve(self.after, orders, self.rules).after

    def replay(self) -> None:
        """Resolve the recorded turns, each from what the one before it left."""
        state = self.state
        for orders in self.orders:
            state = turn.resolve(state, orders, self.rules).after

    def copy(self) -> None:
        """Copy the state for writing."""
        self.state.draft()

    def views(self) -> None:
        """Work out what every region knows."""
        self.state.memo.clear()
        for region in self.state.regions:
            observe(self.state, region, self.rules)

    def save(self) -> None:
        """Turn the state into the bytes of a save."""
        self.saved = state_bytes(self.kept)

    def load(self) -> None:
        """Read the state back from its bytes, checking every value."""
        unpack_state(unpack(self.saved, len(self.saved)), self.kept.world)


def _orders(state: State, rules: Rules) -> list[Order]:
    mind = mind_of(HOUSE_MIND, DEFAULT_SKILL)
    return [
        choice.order
        for region in sorted(state.regions)
        for choice in mind.choose(
            observe(state, region, rules), rules, state.dice.child("mind", region, state.turn)
        )
    ]


SCALES = {"ms": 1_000_000, "us": 1_000}


def _row(
    name: str,
    ours: Work,
    peer: Work | None = None,
    unit: str = "ms",
    prepare: Work | None = None,
    turns: int = 1,
) -> Row:
    """Return one measured row; peer and ratio are None where there is no peer.

    `prepare` is done before each run of the peer and not counted; `turns` is how
    many turns one run of ours plays: the row tells of one of them.
    """
    own, other, ratios = _measure(ours, peer, prepare, turns)
    scale = SCALES[unit]
    return {
        "name": name,
        "ours": round(own / scale, 3),
        "peer": None if other is None else round(other / scale, 3),
        "unit": unit,
        "ratio": None if not ratios else round(median(ratios), 3),
    }


def _measure(
    ours: Work, peer: Work | None, prepare: Work | None, turns: int
) -> tuple[float, float | None, list[float]]:
    """Return both medians in nanoseconds, and the ratio of each round."""
    own: list[float] = []
    other: list[float] = []
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    began = process_time_ns()
    try:
        for done in range(ROUNDS):
            if done >= LEAST_ROUNDS and process_time_ns() - began > LONG_NS:
                break
            if peer is not None:
                other.append(_sample(peer, prepare))
            own.append(_sample(ours) / turns)
    finally:
        if was_on:
            gc.enable()
    ratios = [theirs / mine for theirs, mine in zip(other, own, strict=False)]
    return median(own), median(other) if other else None, ratios


def _sample(work: Work, prepare: Work | None = None) -> float:
    """Return the nanoseconds of one run of some work, over as many runs as it takes."""
    runs, spent = 0, 0
    while spent < LEAST_NS:
        if prepare is not None:
            prepare()
        start = process_time_ns()
        work()
        spent += process_time_ns() - start
        runs += 1
    return spent / runs
