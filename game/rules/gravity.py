"""How much two regions would buy and sell: the gravity formula (rulebook 6.1).

Formula and sizes: grounding 2.1 (Head & Mayer 2014; Baier & Bergstrand 2007;
Rose 2007, 2019; Felbermayr et al. 2020). Trade is worked out once a turn for
every pair and kept in the state; `trade` reads it there.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from game.core.conflict import Stance
from game.core.ids import Direction, Pair, RegionId, pair_of
from game.core.rulebook import Rules, TradeRules
from game.core.state import STATE_FIELDS, Draft, State
from game.core.table import Table
from game.core.treaties import TradeDepth
from game.core.world import World
from game.rules import pacts
from game.rules.arithmetic import exp_per_mille, lasting, ln_per_mille, memoised, share
from game.rules.callings import trade_points
from game.rules.envoys import resident
from game.rules.frontier import frontier
from game.rules.regard import at_ease, goodwill, goodwills
from game.rules.scene import Scene, scene_of
from game.rules.trade import missions

VISIT_HALF_LIFE = 2


def _affinity(world: World, rules: TradeRules) -> Mapping[Pair, int]:
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


def affinity(state: State, rules: Rules) -> Mapping[Pair, int]:
    """Return the lasting pull between all regions, in log points per mille."""
    return lasting(state, "affinity", rules.trade, _affinity)


Growth = Mapping[TradeDepth, tuple[int, ...]]
"""What agreements of each depth add at every age until they have grown to the full."""


def _growth(_: World, rules: Rules) -> Growth:
    ages = range(rules.trade.agreement_growth_turns + 1)
    return {
        depth: tuple([agreement_points(depth, age, rules) for age in ages]) for depth in TradeDepth
    }


def agreement_points(depth: TradeDepth, age_turns: int, rules: Rules) -> int:
    """Return what a trade agreement of this age adds, in log points per mille."""
    start = rules.trade.agreement[depth]
    span = rules.trade.agreement_growth_turns
    return start + start * min(age_turns, span) // span


def pull(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return everything that draws or parts two markets now, in log points per mille."""
    pair = pair_of(one, other)
    scene = scene_of(state, rules)
    if pair not in state.relations and not (
        _is_eventful(state, scene, pair) or _is_eventful(state, scene, pair[::-1])
    ):
        points = lasting(state, "quiet", rules, _uneventful)[pair]
    else:
        points = _eventful(state, scene, pair, rules)
    return points + rules.trade.border * (other in scene.neighbours.get(one, ()))


def _is_eventful(state: State, scene: Scene, direction: Direction) -> bool:
    """Return whether anything stands or has happened between two regions, this way round."""
    return (
        direction in state.deeds
        or direction in scene.posts
        or direction in scene.pacts.kinds
        or direction in state.visits
        or direction in state.embargoes
        or direction in state.lifted
    )


def _uneventful(world: World, rules: Rules) -> Mapping[Pair, int]:
    """Return what draws each pair between which nothing has ever happened, borders aside."""
    parts: dict[str, Any] = {name: {} for name in STATE_FIELDS}
    parts |= {"world": world, "turn": 0, "seed": 0, "next_id": 0, "outcome": None}
    bare = State(**parts)
    scene = scene_of(bare, rules)
    return {pair: _eventful(bare, scene, pair, rules) for pair in world.distances}


def _eventful(state: State, scene: Scene, pair: Pair, rules: Rules) -> int:
    """Return what draws or parts a pair, borders aside, whatever may have happened."""
    book = rules.trade
    points = affinity(state, rules)[pair]
    kinds = scene.pacts.kinds.get(pair, pacts.NO_KINDS)
    if kinds:
        agreed = scene.pacts.trade.get(pair)
        if agreed:
            points += agreement_points(agreed[0], state.turn - agreed[1].signed, rules)
        if not kinds.isdisjoint(pacts.ALLIANCES):
            points += book.alliance
    if scene.relations and state.is_at_war(*pair):
        points += book.war
    for direction in (pair, pair[::-1]):
        envoy = resident(state, *direction)
        if envoy is not None:
            points += book.embassy + trade_points(envoy, rules)
        points += goodwill(state, *direction, rules) * book.goodwill_per_point // 2
        points += _past(state, direction, book)
    return points


def _past(state: State, direction: Direction, book: TradeRules) -> int:
    """Return what visits add, and what embargoes and their memory take away."""
    points = 0
    visited = state.visits.get(direction)
    if visited is not None:
        points += book.visit >> ((state.turn - visited) // VISIT_HALF_LIFE)
    if direction in state.embargoes:
        points += book.embargo
    elif direction in state.lifted:
        span = book.embargo_recovery_turns
        left = span - (state.turn - state.lifted[direction])
        points += book.embargo * max(0, left) // (3 * span)
    return points


def market(state: State, one: RegionId, other: RegionId) -> int:
    """Return the product of two outputs over the mean output, in crowns."""
    mean: int | None = state.memo.get("mean_output")
    if mean is None:
        mean = memoised(state, "mean_output", partial(_mean_output, state))
    return state.regions[one].output * state.regions[other].output // max(1, mean)


def _mean_output(state: State) -> int:
    return sum(region.output for region in state.regions.values()) // max(1, len(state.regions))


def flow(state: State, one: RegionId, other: RegionId, rules: Rules, extra: int = 0) -> int:
    """Return the crowns of trade of two regions a turn, both ways together.

    `extra` log points per mille answer "what if": an agreement not yet signed.
    """
    key = "pull", *pair_of(one, other)
    drawn: int | None = state.memo.get(key)
    if drawn is None:
        drawn = pull(state, one, other, rules)
        if type(state) is not Draft:
            state.memo[key] = drawn
    base = market(state, one, other) * rules.trade.scale_per_mille
    return base * exp_per_mille(drawn + extra) // 1_000_000


def commerce_points(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return what envoys at work for commerce add to a trade, in log points per mille.

    A ministry knows only of its own, so what all must reckon alike leaves this out.
    """
    found = (resident(state, one, other), resident(state, other, one))
    return sum(trade_points(envoy, rules) for envoy in found if envoy is not None)


def settle(draft: Draft, rules: Rules) -> Mapping[Direction, int]:
    """Work out the trade of every pair for this turn, and return the `goodwills` it was from."""
    now = draft.glance()
    felt, drawn = goodwills(now, rules), pulls(now, rules)
    names = sorted(now.regions)
    mean = max(1, _mean_output(now))
    outputs = [now.regions[name].output for name in names]
    scale = rules.trade.scale_per_mille
    trade: dict[Pair, int] = {}
    for at, (one, mine) in enumerate(zip(names, outputs, strict=True), 1):
        for other, theirs in zip(names[at:], outputs[at:], strict=True):
            pair = one, other
            base = mine * theirs // mean * scale
            trade[pair] = base * exp_per_mille(drawn[pair]) // 1_000_000
    draft.trade = Table(trade)
    return felt


def pulls(state: State, rules: Rules) -> Mapping[Pair, int]:
    """Return what `pull` does of every pair, the facts entered one by one where they lie.

    Most pairs of a large world have nothing between them but their nature.
    """
    book, per_point = rules.trade, rules.trade.goodwill_per_point
    drawn = _drawn_by_law(state, rules)
    eased = lasting(state, "eased", rules, lambda _, page: _eased(at_ease(state, page), page))
    for pair, relation in state.relations.items():
        if relation.stance is Stance.WAR:
            drawn[pair] += book.war
    for direction, envoy in missions(state).items():
        drawn[eased[direction][0]] += book.embassy + trade_points(envoy, rules)
    for direction in dict.fromkeys((*state.visits, *state.embargoes, *state.lifted)):
        drawn[eased[direction][0]] += _past(state, direction, book)
    for direction, points in goodwills(state, rules).items():
        pair, at_rest = eased[direction]
        moved = points * per_point // 2 - at_rest
        if moved:
            drawn[pair] += moved
    return drawn


def _eased(ease: Mapping[Direction, int], rules: Rules) -> dict[Direction, tuple[Pair, int]]:
    """Return each direction's pair, and what draws it for the goodwill of those at ease."""
    per_point = rules.trade.goodwill_per_point
    return {
        direction: (pair_of(*direction), points * per_point // 2)
        for direction, points in ease.items()
    }


def _drawn_by_law(state: State, rules: Rules) -> dict[Pair, int]:
    """Return what nature, borders and treaties make of every pair."""
    book, turn = rules.trade, state.turn
    drawn = dict(lasting(state, "quiet", rules, _uneventful))
    growth = lasting(state, "growth", rules, _growth)
    bound = pacts.index(state)
    for pair in frontier(state).borders:
        drawn[pair] += book.border
    for pair, (depth, treaty) in bound.trade.items():
        if pair[0] < pair[1]:
            age, grown = turn - treaty.signed, growth[depth]
            drawn[pair] += grown[age] if age < len(grown) else grown[-1]
    for one, friends in bound.allies.items():
        for other in friends:
            if one < other:
                drawn[one, other] += book.alliance
    return drawn
