"""What trade there was last turn, what it pays, and who depends on whom (rulebook 6.2)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from game.core.dealings import Envoy
from game.core.ids import Direction, GoodId, Pair, RegionId, pair_of
from game.core.rulebook import Rules, TradeRules
from game.core.state import State
from game.core.table import Table
from game.core.world import World
from game.rules import pacts
from game.rules.arithmetic import indexed, lasting, memoised, share

NO_GOODS: frozenset[str] = frozenset()
UNTRADED = -1
"""Crowns of trade of a pair between which there is none to speak of: below any least."""
DUTIES = "duties"
"""Under which a state remembers the duties of all its regions."""
HALF = 2000
"""Divides thousandths of a pair's trade, of which each side imports half."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table of trade, found by region."""

    totals: Mapping[RegionId, int]
    rows: Mapping[RegionId, Mapping[RegionId, int]]
    """What each region trades with every other."""
    customs: dict[int, dict[RegionId, int]] = field(default_factory=dict, compare=False)
    """What each would collect at one duty on all its trade, by the duty."""


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
    rows: defaultdict[RegionId, dict[RegionId, int]] = defaultdict(dict)
    for (one, other), crowns in trade.items():
        rows[one][other] = crowns
        rows[other][one] = crowns
    return Ledger({region: sum(row.values()) for region, row in rows.items()}, dict(rows))


def ledger(state: State) -> Ledger:
    """Return last turn's trade, found by region."""
    table = state.trade
    if type(table) is Table:
        found: Ledger | None = table.derived.get("ledger")
        if found is not None:
            return found
    return indexed(table, "ledger", _ledger_of)


def traded(state: State, one: RegionId, other: RegionId) -> int:
    """Return the crowns of trade of two regions in the last turn."""
    return state.trade.get(pair_of(one, other), 0)


def total(state: State, region: RegionId) -> int:
    """Return the crowns of all a region's trade in the last turn."""
    table = state.trade
    known: Ledger | None = table.derived.get("ledger") if type(table) is Table else None
    return (ledger(state) if known is None else known).totals.get(region, 0)


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
    """Return the crowns of customs duties a region collects a turn: on half of its trade.

    Most pairs have agreed on nothing, so what all would bring is added up once
    and put right for those that have.
    """
    known: Mapping[RegionId, int] | None = state.memo.get(DUTIES)
    if known is not None:
        return known[region]
    agreed, book, whole = pacts.index(state).trade, ledger(state), rules.trade.duty_per_mille
    if whole not in book.customs:
        book.customs[whole] = {
            name: sum([crowns * whole // HALF for crowns in row.values()])
            for name, row in book.rows.items()
        }
    collected, row = book.customs[whole].get(region, 0), book.rows.get(region, {})
    for partner in pacts.partners(state, region):
        bound = agreed.get((region, partner))
        crowns = row.get(partner, 0)
        if bound and crowns:
            duty = rules.trade.agreed_duty[bound[0]]
            collected += crowns * duty // HALF - crowns * whole // HALF
    return collected


def all_duties(state: State, rules: Rules) -> dict[RegionId, int]:
    """Return what every region collects in duties a turn: the same as `duties` says of each."""
    book, agreed = rules.trade, pacts.index(state).trade
    collected = dict.fromkeys(state.world.polities, 0)
    for pair, crowns in state.trade.items():
        bound = agreed.get(pair)
        duty = crowns * (book.agreed_duty[bound[0]] if bound else book.duty_per_mille) // HALF
        collected[pair[0]] += duty
        collected[pair[1]] += duty
    return collected


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


Sellers = Mapping[RegionId, tuple[tuple[GoodId, tuple[RegionId, ...]], ...]]
"""The goods that each region lacks, and who makes each of them."""


def _sellers(world: World, _: TradeRules) -> Sellers:
    polities = world.polities.items()
    lacking = dict.fromkeys(good for _, polity in polities for good in polity.lacks)
    makers = {
        good: tuple(name for name, polity in polities if good in polity.makes) for good in lacking
    }
    return {name: tuple((good, makers[good]) for good in polity.lacks) for name, polity in polities}


def shortages(state: State, region: RegionId, rules: Rules) -> tuple[str, ...]:
    """Return the goods a region lacks and can get nowhere.

    A good counts as bought when a supply contract brings it, or when a region
    that makes it trades with this one and no embargo or war parts them.
    """
    least, row = rules.trade.supply_value_crowns, ledger(state).rows.get(region, {})
    are_parted = bool(state.embargoes or state.relations)
    unsold: list[GoodId] = []
    for good, makers in lasting(state, "sellers", rules.trade, _sellers)[region]:
        for other in makers:
            if row.get(other, UNTRADED) >= least and (
                not are_parted or _is_open(state, region, other)
            ):
                break
        else:
            unsold.append(good)
    if not unsold:
        return ()
    have = supplied(state, region)
    return tuple([good for good in unsold if good not in have])


def _is_open(state: State, one: RegionId, other: RegionId) -> bool:
    """Return whether neither embargo nor war parts two markets."""
    embargoes = state.embargoes
    if embargoes and ((other, one) in embargoes or (one, other) in embargoes):
        return False
    return not (state.relations and state.is_at_war(one, other))
