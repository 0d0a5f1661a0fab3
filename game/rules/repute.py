"""What outsiders take a region to remember of others: all its deeds in one, roughly."""

from collections.abc import Mapping
from functools import lru_cache

from game.core.ids import Direction, RegionId
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.state import State
from game.rules.arithmetic import memoised
from game.rules.memory import Remains, remains
from game.rules.regard import REPUTE_NOTE


def details(state: State) -> Mapping[RegionId, Mapping[Direction, tuple[Deed, ...]]]:
    """Return every deed remembered, by who remembers it."""

    def work_out() -> dict[RegionId, dict[Direction, tuple[Deed, ...]]]:
        rows: dict[RegionId, dict[Direction, tuple[Deed, ...]]] = {}
        for direction, deeds in state.deeds.items():
            rows.setdefault(direction[0], {})[direction] = deeds
        return rows

    return memoised(state, "details", work_out)


def reputes(
    state: State, holder: RegionId, step: int, rules: Rules
) -> Mapping[Direction, tuple[Deed, ...]]:
    """Return what a region is said to remember of each other: one vague deed for each.

    `step` is what the points are rounded to; what rounds to nothing is not known of.
    """

    def work_out() -> dict[Direction, tuple[Deed, ...]]:
        row: dict[Direction, tuple[Deed, ...]] = {}
        for direction, (opinion, goodwill, trust) in _sums(state, holder, rules):
            vague = _vague(
                state.turn, _round(opinion, step), _round(goodwill, step), _round(trust, step)
            )
            if vague:
                row[direction] = vague
        return row

    return memoised(state, ("repute", holder, step), work_out)


def repute(
    state: State, holder: RegionId, about: RegionId, step: int, rules: Rules
) -> tuple[Deed, ...]:
    """Return what a region is said to remember of another, rounded to `step` points."""
    return reputes(state, holder, step, rules).get((holder, about), ())


def _round(tenths: int, step: int) -> int:
    return (tenths + 5 * step) // (10 * step) * (10 * step)


@lru_cache(maxsize=4096)
def _vague(turn: int, opinion: int, goodwill: int, trust: int) -> tuple[Deed, ...]:
    if not (opinion or goodwill or trust):
        return ()
    return (Deed(DeedKind.HISTORY, turn, opinion, goodwill, trust, REPUTE_NOTE, -1),)


def _sums(state: State, holder: RegionId, rules: Rules) -> list[tuple[Direction, Remains]]:
    def work_out() -> list[tuple[Direction, Remains]]:
        row = details(state).get(holder, {})
        return [(direction, remains(state, *direction, rules)) for direction in row]

    return memoised(state, ("repute", holder), work_out)
