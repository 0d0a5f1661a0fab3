"""Prestige added up: who has how much, and who leads (rulebook 11.1)."""

from collections.abc import Mapping
from functools import partial

from game.core.ids import RegionId
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import State
from game.rules.arithmetic import indexed, memoised

Ledger = Mapping[tuple[RegionId, PrestigeCause], int]


def _sums(ledger: Ledger) -> dict[RegionId, int]:
    sums: dict[RegionId, int] = {}
    for (region, _), tenths in ledger.items():
        sums[region] = sums.get(region, 0) + tenths
    return sums


def prestige_tenths(state: State, region: RegionId) -> int:
    """Return a region's prestige, in tenths of a point."""
    return indexed(state.prestige, "prestige", _sums).get(region, 0)


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
    tenths = {region: prestige_tenths(state, region) for region in sorted(state.regions)}
    mean = sum(tenths.values()) // max(1, len(tenths))
    first = max(tenths, key=lambda region: tenths[region], default=None)
    if first is None or mean <= 0:
        return None
    book = rules.victory
    is_far_ahead = (
        tenths[first] * 1000 > mean * book.leader_margin_per_mille
        and tenths[first] - mean >= book.leader_least_tenths
    )
    return first if is_far_ahead else None
