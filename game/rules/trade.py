"""What trade there was last turn, what it pays, and who depends on whom (rulebook 6.2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from game.core.dealings import Envoy
from game.core.ids import Direction, GoodId, Pair, RegionId, pair_of
from game.core.rulebook import Rules, TradeRules
from game.core.state import State
from game.core.world import World
from game.rules import pacts
from game.rules.arithmetic import indexed, lasting, memoised, share

NO_GOODS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table of trade, found by region."""

    totals: Mapping[RegionId, int]
    rows: Mapping[RegionId, Mapping[RegionId, int]]
    """What each region trades with every other."""


def missions(state: State) -> Mapping[Direction, Envoy]:
    """Return every envoy in post, by home and host."""
    known: Mapping[Direction, Envoy] | None = state.memo.get("missions")
    return memoised(state, "missions", partial(_missions, state)) if known is None else known


def _missions(state: State) -> dict[Direction, Envoy]:
    turn = state.turn
    return {
        (envoy.home, envoy.post): envoy
        for envoy in state.envoys.values()
        if envoy.post is not None and envoy.arrives <= turn
    }


def _ledger_of(trade: Mapping[Pair, int]) -> Ledger:
    rows: dict[RegionId, dict[RegionId, int]] = {}
    for (one, other), crowns in trade.items():
        rows.setdefault(one, {})[other] = crowns
        rows.setdefault(other, {})[one] = crowns
    return Ledger({region: sum(row.values()) for region, row in rows.items()}, rows)


def ledger(state: State) -> Ledger:
    """Return last turn's trade, found by region."""
    return indexed(state.trade, "ledger", _ledger_of)


def traded(state: State, one: RegionId, other: RegionId) -> int:
    """Return the crowns of trade of two regions in the last turn."""
    return state.trade.get(pair_of(one, other), 0)


def total(state: State, region: RegionId) -> int:
    """Return the crowns of all a region's trade in the last turn."""
    return ledger(state).totals.get(region, 0)


def dependence(state: State, region: RegionId, on: RegionId) -> int:
    """Return how much of a region's trade one partner has, per mille."""
    book = ledger(state)
    whole = book.totals.get(region, 0)
    return book.rows[region].get(on, 0) * 1000 // whole if whole else 0


def dependants(state: State, region: RegionId, rules: Rules) -> list[RegionId]:
    """Return the regions whose trade depends on this one, in the order of its own trade."""
    book, least = ledger(state), rules.trade.dependence_at
    return [
        other
        for other, crowns in book.rows.get(region, {}).items()
        if crowns and crowns * 1000 >= least * book.totals[other]
    ]


def duty_per_mille(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return the duty each of two regions levies on its imports from the other."""
    depth = pacts.trade_depth(state, one, other)
    return rules.trade.duty_per_mille if depth is None else rules.trade.agreed_duty[depth]


def duties(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns of customs duties a region collects a turn: on half of its trade."""
    agreed, book, sum_ = pacts.index(state).trade, rules.trade, 0
    for other, crowns in ledger(state).rows.get(region, {}).items():
        bound = agreed.get((region, other))
        duty = book.agreed_duty[bound[0]] if bound else book.duty_per_mille
        sum_ += crowns * duty // 2000
    return sum_


def gains(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns by which trade raises the income of a region's people."""
    return share(total(state, region), rules.trade.gain_per_mille)


def supplied(state: State, region: RegionId) -> frozenset[str]:
    """Return the goods that supply contracts bring to a region."""
    goods = pacts.index(state).goods
    if not goods:
        return NO_GOODS
    partners = pacts.partners(state, region)
    return NO_GOODS.union(*[goods.get((region, partner), NO_GOODS) for partner in partners])


def _makers(world: World, _: TradeRules) -> Mapping[GoodId, tuple[RegionId, ...]]:
    """Return who makes each good that somebody lacks."""
    lacking = dict.fromkeys(good for polity in world.polities.values() for good in polity.lacks)
    return {
        good: tuple(name for name, polity in world.polities.items() if good in polity.makes)
        for good in lacking
    }


def shortages(state: State, region: RegionId, rules: Rules) -> tuple[str, ...]:
    """Return the goods a region lacks and can get nowhere.

    A good counts as bought when a supply contract brings it, or when a region
    that makes it trades with this one and no embargo or war parts them.
    """
    have = supplied(state, region)
    least = rules.trade.supply_value_crowns
    row = ledger(state).rows.get(region, {})
    makers = lasting(state, "makers", rules.trade, _makers)
    return tuple(
        [
            good
            for good in state.world.polities[region].lacks
            if good not in have and not _is_sold(state, region, makers[good], row, least)
        ]
    )


def _is_sold(
    state: State,
    region: RegionId,
    makers: Iterable[RegionId],
    row: Mapping[RegionId, int],
    least: int,
) -> bool:
    """Return whether a region trades enough with one of the makers of a good."""
    for other in makers:
        if other in row and row[other] >= least and _is_open(state, region, other):
            return True
    return False


def _is_open(state: State, one: RegionId, other: RegionId) -> bool:
    """Return whether neither embargo nor war parts two markets."""
    return not (
        (other, one) in state.embargoes
        or (one, other) in state.embargoes
        or state.is_at_war(one, other)
    )
