"""What an act changes on the day, found by doing it on a copy of what is known.

The order is carried out by the very functions that carry it out in a turn, so
what a forecast tells and what is charged cannot differ. Told is what others come
to hold of the one who acts, and what becomes of its own prestige, stability,
revenue and trade with the other; of third regions only their opinion. What the
same turn brings afterwards is not told: others' acts, battles, the fading of
deeds by a season, what trade with third regions makes of their peoples' goodwill.
"""

from collections.abc import Iterator

from game.core.ids import Direction, RegionId, pair_of
from game.core.orders import Order, RecallEnvoy
from game.core.refusals import Refusal
from game.core.regard import Line, LineCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.rules import memory, standing
from game.rules.carrying_out import carry_out, reasons
from game.rules.clashes import aimed_at
from game.rules.costs import check_region
from game.rules.effects import Effect, EffectKind
from game.rules.gravity import flow
from game.rules.home import stability_target
from game.rules.ledger import prestige_tenths
from game.rules.regard import goodwill, trust
from game.rules.revenue import balance

MEANS = frozenset(
    {Refusal.NOT_ENOUGH_INFLUENCE, Refusal.NOT_ENOUGH_CROWNS, Refusal.NOT_ENOUGH_BRIGADES}
)
"""Reasons that do not keep an act from being thought through."""


def consequences(state: State, order: Order, rules: Rules) -> Iterator[Effect]:
    """Return what an act changes on the day; of one that would be refused, nothing.

    Want of means does not matter: what it would do if one had them is told.
    """
    me = order.region
    if check_region(state, me) or not MEANS.issuperset(reasons(state, order, rules)):
        return
    before, after = state.draft(), acted(state, order, rules)
    other = concerned(state, order)
    if other not in after.regions or me not in after.regions:
        other = None
    if other is not None:
        for draft in (before, after):
            draft.trade[pair_of(me, other)] = flow(draft, me, other, rules)
    yield from changes(before.seal(), after.seal(), me, other, rules)


def acted(state: State, order: Order, rules: Rules) -> Draft:
    """Return a copy of what is known in which an order has been carried out."""
    draft = state.draft()
    draft.next_id += 1 + max([*draft.treaties, *draft.proposals, *draft.wars], default=0)
    carry_out(draft, order, rules)
    return draft


def concerned(state: State, order: Order) -> RegionId | None:
    """Return the region that an act is done to: of a recall, the host."""
    if isinstance(order, RecallEnvoy):
        envoy = state.envoys.get(order.envoy)
        return envoy.post if envoy else None
    return aimed_at(state, order)


def changes(
    before: State, after: State, me: RegionId, other: RegionId | None, rules: Rules
) -> Iterator[Effect]:
    """Return in which figures two states of the world differ for a region that has acted."""
    if me not in after.regions:
        return
    if other is not None:
        yield from _regard(before, after, me, other, rules)
    yield from _onlookers(before, after, me, other, rules)
    own, now = before.regions[me], after.regions[me]
    lasting = stability_target(after, me, rules) - stability_target(before, me, rules)
    figures = (
        (EffectKind.PRESTIGE, prestige_tenths(after, me) - prestige_tenths(before, me)),
        (EffectKind.STABILITY, now.stability - own.stability),
        (EffectKind.SETTLES, lasting),
        (EffectKind.REVENUE, balance(after, me, rules) - balance(before, me, rules)),
    )
    yield from (Effect(kind, value, me) for kind, value in figures if value)
    if other is not None:
        pair = pair_of(me, other)
        traded = after.trade[pair] - before.trade[pair]
        if traded:
            yield Effect(EffectKind.TRADE, traded, me, other)


def _regard(
    before: State, after: State, me: RegionId, other: RegionId, rules: Rules
) -> Iterator[Effect]:
    """Return what the other comes to hold of the one who acts."""
    held = (other, me)
    recalled = _recalled(before, after, other, me, rules)
    felt = goodwill(after, *held, rules) - goodwill(before, *held, rules)
    effects = (
        Effect(EffectKind.OPINION, recalled, other, me),
        _stands(before, after, held, rules),
        Effect(EffectKind.GOODWILL, felt, other, me),
        Effect(EffectKind.TRUST, trust(after, *held, rules) - trust(before, *held, rules), *held),
    )
    yield from (effect for effect in effects if effect.value)


def _stands(before: State, after: State, held: Direction, rules: Rules) -> Effect:
    """Return what changes in an opinion for as long as things stand so, line by line."""
    was, now = (_by_cause(state, held, rules) for state in (before, after))
    moved = {key: now.get(key, 0) - was.get(key, 0) for key in (was | now)}
    lines = [(key, Line(key[0], by, about=key[1])) for key, by in moved.items() if by]
    return Effect(
        EffectKind.STANDING_OPINION,
        sum(moved.values()),
        *held,
        lines=tuple(line for key, line in lines if key in now),
        ended=tuple(line for key, line in lines if key not in now),
    )


def _by_cause(
    state: State, held: Direction, rules: Rules
) -> dict[tuple[LineCause, RegionId | None], int]:
    """Return the standing points of an opinion by cause and third region."""
    sums: dict[tuple[LineCause, RegionId | None], int] = {}
    for cause, points, third in standing.findings(state, *held, rules):
        if points:
            sums[cause, third] = sums.get((cause, third), 0) + points
    return sums


def _onlookers(
    before: State, after: State, me: RegionId, other: RegionId | None, rules: Rules
) -> Iterator[Effect]:
    """Return what third regions come to think of the one who acts, the weightiest first."""
    found = [
        (_recalled(before, after, holder, me, rules), holder)
        for holder in sorted(after.regions)
        if holder not in {me, other}
    ]
    for points, holder in sorted(found, key=lambda part: (-abs(part[0]), part[1])):
        if points:
            yield Effect(EffectKind.OPINION, points, holder, me)


def _recalled(before: State, after: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return by how much the deeds that a region remembers of another weigh more or less."""
    now = memory.points(after, holder, about, rules)
    return now - memory.points(before, holder, about, rules)
