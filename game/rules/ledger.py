"""Prestige added up: who has how much, and who leads (rulebook 11.1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from game.core.ids import RegionId
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import State
from game.rules.arithmetic import indexed, memoised

Entry = tuple[RegionId, PrestigeCause]
LEADER = "leader"
"""Under which a finished state remembers who leads, and a view what its scene tells."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The ledger added up, and the entries as they were counted."""

    totals: dict[RegionId, int]
    counted: dict[Entry, int]

    def copy(self) -> "Sums":
        """Return the same, to be mended."""
        return Sums(self.totals.copy(), self.counted.copy())


def _sums(ledger: Mapping[Entry, int]) -> Sums:
    return _mended(Sums({}, {}), ledger, ledger.items())


def _mended(sums: Sums, ledger: Mapping[Entry, int], touched: Iterable[tuple[Entry, int]]) -> Sums:
    """Return the sums with what the written entries have gained or lost since they were counted."""
    totals, counted = sums.totals, sums.counted
    for entry, _ in touched:
        now = ledger.get(entry, 0)
        gained = now - counted.get(entry, 0)
        if gained or entry[0] not in totals:
            totals[entry[0]] = totals.get(entry[0], 0) + gained
            counted[entry] = now
    return sums


def totals(state: State) -> Mapping[RegionId, int]:
    """Return the prestige of every region that has any, in tenths of a point."""
    return indexed(state.prestige, "totals", _sums, _mended).totals


def prestige_tenths(state: State, region: RegionId) -> int:
    """Return a region's prestige, in tenths of a point."""
    return totals(state).get(region, 0)


def prestige(state: State, region: RegionId) -> int:
    """Return a region's prestige, in whole points."""
    return prestige_tenths(state, region) // 10


def standings(state: State) -> tuple[RegionId, ...]:
    """Return the regions by prestige, the first leading; equals by name."""
    held = totals(state)
    return tuple(sorted(state.regions, key=lambda region: (-held.get(region, 0), region)))


def leader(state: State, rules: Rules) -> RegionId | None:
    """Return the region so far ahead that others balance against it, if any."""
    if LEADER not in state.memo:
        return memoised(state, LEADER, partial(_leader, state, rules))
    known: RegionId | None = state.memo[LEADER]
    return known


def is_near_victory(state: State, region: RegionId) -> bool:
    """Return whether a region has met a goal of the game and need only hold it."""
    for holder, _ in state.streaks:  # noqa: SIM110 (a loop over what is mostly empty costs nothing)
        if holder == region:
            return True
    return False


def _leader(state: State, rules: Rules) -> RegionId | None:
    sums = totals(state)
    tenths = {region: sums.get(region, 0) for region in sorted(state.regions)}
    mean = sum(tenths.values()) // max(1, len(tenths))
    first = max(tenths, key=tenths.__getitem__, default=None)
    if first is None or mean <= 0:
        return None
    book = rules.victory
    is_far_ahead = (
        tenths[first] * 1000 > mean * book.leader_margin_per_mille
        and tenths[first] - mean >= book.leader_least_tenths
    )
    return first if is_far_ahead else None
