"""Prestige added up: who has how much, and who leads (rulebook 11.1)."""

from collections.abc import Iterable, Mapping
from functools import partial

from game.core.ids import RegionId
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import State
from game.rules.arithmetic import indexed, memoised

CAUSES = tuple(PrestigeCause)
Ledger = Mapping[tuple[RegionId, PrestigeCause], int]
Sums = dict[RegionId, int]


def _sums(ledger: Ledger) -> Sums:
    return _mended({}, ledger, ledger.items())


def _mended(
    sums: Sums,
    ledger: Ledger,
    touched: Iterable[tuple[tuple[RegionId, PrestigeCause], int]],
) -> Sums:
    """Return the sums with those reckoned anew whose entries were written."""
    for region in dict.fromkeys([entry[0] for entry, _ in touched]):
        sums[region] = sum([ledger.get((region, cause), 0) for cause in CAUSES])
    return sums


def totals(state: State) -> Mapping[RegionId, int]:
    """Return the prestige of every region that has any, in tenths of a point."""
    return indexed(state.prestige, "totals", _sums, _mended)


def prestige_tenths(state: State, region: RegionId) -> int:
    """Return a region's prestige, in tenths of a point."""
    return totals(state).get(region, 0)


def prestige(state: State, region: RegionId) -> int:
    """Return a region's prestige, in whole points."""
    return prestige_tenths(state, region) // 10


def standings(state: State) -> tuple[RegionId, ...]:
    """Return the regions by prestige, the first leading; equals by name."""
    return tuple(
        sorted(state.regions, key=lambda region: (-prestige_tenths(state, region), region))
    )


def leader(state: State, rules: Rules) -> RegionId | None:
    """Return the region so far ahead that others balance against it, if any."""
    if "leader" not in state.memo:
        return memoised(state, "leader", partial(_leader, state, rules))
    known: RegionId | None = state.memo["leader"]
    return known


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
