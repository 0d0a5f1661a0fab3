"""How much two regions would buy and sell: the gravity formula (rulebook 6.1).

Formula and sizes: grounding 2.1 (Head & Mayer 2014; Baier & Bergstrand 2007;
Rose 2007, 2019; Felbermayr et al. 2020). Trade is worked out once a turn for
every pair and kept in the state; `trade` reads it there.
"""

from game.core.conflict import Stance
from game.core.dealings import Instruction
from game.core.ids import Pair, RegionId, pair_of
from game.core.rulebook import Rules, TradeRules
from game.core.state import Draft, State
from game.core.treaties import TradeDepth
from game.core.world import World
from game.rules import pacts
from game.rules.arithmetic import exp_per_mille, ln_per_mille, memoised, share
from game.rules.frontier import is_neighbour
from game.rules.regard import goodwill
from game.rules.trade import missions

VISIT_HALF_LIFE = 2


def _affinity(world: World, rules: TradeRules) -> dict[Pair, int]:
    """Return what never changes between two regions, in log points per mille."""
    distances = world.distances
    mean = sum(distances.values()) // max(1, len(distances))
    far = ln_per_mille(mean)
    found: dict[Pair, int] = {}
    for pair, distance in distances.items():
        one, other = world.polities[pair[0]], world.polities[pair[1]]
        points = -share(ln_per_mille(distance) - far, rules.distance_per_mille)
        if one.culture.language == other.culture.language:
            points += rules.language
        matches = sum(good in other.lacks for good in one.makes)
        matches += sum(good in one.lacks for good in other.makes)
        found[pair] = points + matches * rules.complement
    return found


def affinity(state: State, pair: Pair, rules: Rules) -> int:
    """Return the lasting pull between two regions, in log points per mille."""
    held = state.indexes.get("affinity")
    if held is None or held[0] is not rules.trade:
        held = state.indexes["affinity"] = rules.trade, _affinity(state.world, rules.trade)
    found: dict[Pair, int] = held[1]
    return found[pair]


def agreement_points(depth: TradeDepth, age_turns: int, rules: Rules) -> int:
    """Return what a trade agreement of this age adds, in log points per mille."""
    start = rules.trade.agreement[depth]
    span = rules.trade.agreement_growth_turns
    return start + start * min(age_turns, span) // span


def pull(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return everything that draws or parts two markets now, in log points per mille."""
    book, pair = rules.trade, pair_of(one, other)
    points = affinity(state, pair, rules)
    if is_neighbour(state, one, other):
        points += book.border
    agreed = pacts.trade_agreement(state, one, other)
    if agreed:
        points += agreement_points(agreed[0], state.turn - agreed[1].signed, rules)
    if pacts.is_allied(state, one, other):
        points += book.alliance
    points += _people(state, one, other, rules)
    return points + _barriers(state, one, other, rules)


def _people(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return what embassies, commercial attaches and visits add."""
    book = rules.trade
    points = 0
    for direction in ((one, other), (other, one)):
        instruction = missions(state).get(direction)
        if instruction is not None:
            points += book.embassy
            points += book.commerce_envoy if instruction is Instruction.COMMERCE else 0
        visited = state.visits.get(direction)
        if visited is not None:
            points += book.visit >> ((state.turn - visited) // VISIT_HALF_LIFE)
        points += goodwill(state, *direction, rules) * book.goodwill_per_point // 2
    return points


def _barriers(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return what embargoes, their memory and war take away."""
    book, points = rules.trade, 0
    for direction in ((one, other), (other, one)):
        if direction in state.embargoes:
            points += book.embargo
        elif direction in state.lifted:
            span = book.embargo_recovery_turns
            left = span - (state.turn - state.lifted[direction])
            points += book.embargo * max(0, left) // (3 * span)
    if state.relation(one, other).stance is Stance.WAR:
        points += book.war
    return points


def market(state: State, one: RegionId, other: RegionId) -> int:
    """Return the product of two outputs over the mean output, in crowns."""
    mean = memoised(
        state,
        "mean_output",
        lambda: sum(r.output for r in state.regions.values()) // max(1, len(state.regions)),
    )
    return state.regions[one].output * state.regions[other].output // max(1, mean)


def flow(state: State, one: RegionId, other: RegionId, rules: Rules, extra: int = 0) -> int:
    """Return the crowns of trade of two regions a turn, both ways together.

    `extra` log points per mille answer "what if": an agreement not yet signed.
    """
    base = market(state, one, other) * rules.trade.scale_per_mille
    return base * exp_per_mille(pull(state, one, other, rules) + extra) // 1_000_000


def settle(draft: Draft, rules: Rules) -> None:
    """Work out the trade of every pair for this turn."""
    now = draft.frozen()
    regions = sorted(now.regions)
    draft.trade = {
        (one, other): flow(now, one, other, rules)
        for index, one in enumerate(regions)
        for other in regions[index + 1 :]
    }
