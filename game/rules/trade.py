"""What trade there was last turn, what it pays, and who depends on whom (rulebook 6.2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.dealings import Instruction
from game.core.ids import Pair, RegionId, pair_of
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import Supply
from game.rules import pacts
from game.rules.arithmetic import indexed, memoised, share


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over a table of trade."""

    by_region: Mapping[RegionId, int]


def missions(state: State) -> Mapping[tuple[RegionId, RegionId], Instruction]:
    """Return the instruction of every envoy in post, by home and host."""
    return memoised(
        state,
        "instructions",
        lambda: {
            (envoy.home, envoy.post): envoy.instruction
            for envoy in state.envoys.values()
            if envoy.post is not None and envoy.arrives <= state.turn
        },
    )


def _totals(trade: Mapping[Pair, int]) -> Totals:
    sums: dict[RegionId, int] = {}
    for (one, other), crowns in trade.items():
        sums[one] = sums.get(one, 0) + crowns
        sums[other] = sums.get(other, 0) + crowns
    return Totals(sums)


def traded(state: State, one: RegionId, other: RegionId) -> int:
    """Return the crowns of trade of two regions in the last turn."""
    return state.trade.get(pair_of(one, other), 0)


def total(state: State, region: RegionId) -> int:
    """Return the crowns of all a region's trade in the last turn."""
    return indexed(state, "trade", state.trade, _totals).by_region.get(region, 0)


def dependence(state: State, region: RegionId, on: RegionId) -> int:
    """Return how much of a region's trade one partner has, per mille."""
    whole = total(state, region)
    return traded(state, region, on) * 1000 // whole if whole else 0


def duty_per_mille(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return the duty each of two regions levies on its imports from the other."""
    depth = pacts.trade_depth(state, one, other)
    return rules.trade.duty_per_mille if depth is None else rules.trade.agreed_duty[depth]


def duties(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns of customs duties a region collects a turn: on half of its trade."""
    return sum(
        traded(state, region, other) * duty_per_mille(state, region, other, rules) // 2000
        for other in sorted(state.regions)
        if other != region
    )


def gains(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns by which trade raises the income of a region's people."""
    return share(total(state, region), rules.trade.gain_per_mille)


def supplied(state: State, region: RegionId) -> frozenset[str]:
    """Return the goods that supply contracts bring to a region."""
    return frozenset(
        clause.good
        for treaty in pacts.treaties_of(state, region)
        for clause in treaty.terms.clauses
        if isinstance(clause, Supply) and clause.receiver == region
    )


def shortages(state: State, region: RegionId, rules: Rules) -> tuple[str, ...]:
    """Return the goods a region lacks and can get nowhere.

    A good counts as bought when a supply contract brings it, or when a region
    that makes it trades with this one and no embargo or war parts them.
    """
    have = supplied(state, region)
    open_markets = {
        other
        for other in state.regions
        if other != region
        and (other, region) not in state.embargoes
        and (region, other) not in state.embargoes
        and not state.is_at_war(region, other)
        and traded(state, region, other) >= rules.trade.supply_value_crowns
    }
    return tuple(
        good
        for good in state.world.polities[region].lacks
        if good not in have
        and not any(good in state.world.polities[other].makes for other in open_markets)
    )
