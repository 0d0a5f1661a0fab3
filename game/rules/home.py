"""At home: stability, growth, the army and the fall of governments (rulebook 9).

Stability is drawn towards the sum of named lines, so the panel that shows them
and the rule that moves it cannot differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.events import EndingCause, Event, GovernmentFell
from game.core.ids import Direction, RegionId, partner_in
from game.core.leaves import changed
from game.core.regard import DeedKind
from game.core.region import PrestigeCause, Region, RevenueCause, StabilityCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.rules import pacts, trade
from game.rules.arithmetic import clamp, share
from game.rules.endings import end
from game.rules.footing import wars_of
from game.rules.frontier import provinces_of
from game.rules.prestige import award
from game.rules.regard import FELT, goodwill, remember
from game.rules.revenue import (
    free_per_mille,
    own_balance,
    revenue,
    target_brigades,
    tax_income,
)

NOTHING_KNOWN: Mapping[Direction, int] = {}
CALM = 50
"""Stability at which output grows at the rulebook's rate."""


def stability_lines(
    state: State, region: RegionId, rules: Rules
) -> list[tuple[StabilityCause, int]]:
    """Return what stability is drawn towards: points by cause, zeros left out."""
    unloved = len(unpopular_partners(state, region, rules))
    points = _points(state, region, unloved, rules)
    return [(cause, size) for cause, size in zip(StabilityCause, points, strict=True) if size]


def _points(state: State, region: RegionId, unloved: int, rules: Rules) -> tuple[int, ...]:
    """Return the points that draw stability, one for each `StabilityCause`.

    `unloved` is how many treaty partners the people cannot bear.
    """
    book, polity = rules.home, state.regions[region]
    held = embargoes = 0
    if state.occupiers:
        held = sum([province in state.occupiers for province in provinces_of(state, region)])
    if state.embargoes:
        embargoes = sum([region in direction for direction in state.embargoes])
    part = trade.total(state, region) * 1000 // max(1, polity.output)
    full = book.prosperity_per_mille
    return (
        book.stability_rest,
        book.tax_stability[polity.tax_level],
        book.prosperity_points * clamp(part, 0, full) // full,
        -share(polity.weariness, book.weariness_per_mille),
        -held * book.occupied_stability,
        _debt(state, region, rules) if polity.treasury < 0 else 0,
        -len(trade.shortages(state, region, rules)) * book.shortage_stability,
        -embargoes * rules.pressure.embargo_stability,
        -unloved * book.unpopular_stability,
    )


def _debt(state: State, region: RegionId, rules: Rules) -> int:
    """Return the points that a debt takes: a fixed sum, and twice as much again at the limit."""
    debt = -state.regions[region].treasury
    limit = max(1, tax_income(state, region, rules) * rules.home.debt_limit_turns)
    return -rules.home.debt_stability - 2 * rules.home.debt_stability * min(debt, limit) // limit


def unpopular_partners(state: State, region: RegionId, rules: Rules) -> tuple[RegionId, ...]:
    """Return the treaty partners whom a region's own people cannot bear, sorted."""
    least, felt = rules.home.unpopular_at, state.memo.get(FELT, NOTHING_KNOWN)
    unloved: list[RegionId] = []
    for partner in pacts.partners(state, region):
        points = felt.get((region, partner))
        if points is None:
            points = goodwill(state, region, partner, rules)
        if points < least:
            unloved.append(partner)
    return tuple(unloved)


def stability_target(state: State, region: RegionId, rules: Rules) -> int:
    """Return where stability is headed, 0..100."""
    unloved = len(unpopular_partners(state, region, rules))
    return clamp(sum(_points(state, region, unloved, rules)), 0, 100)


def is_headed_below(state: State, region: RegionId, points: int, rules: Rules) -> bool:
    """Return whether stability is headed below so many points.

    What the people feel for their partners is asked only if it could make it so.
    """
    at_worst = len(pacts.partners(state, region))
    if clamp(sum(_points(state, region, at_worst, rules)), 0, 100) >= points:
        return False
    return stability_target(state, region, rules) < points


def growth_per_100k(state: State, region: RegionId, rules: Rules) -> int:
    """Return by how many hundred-thousandths output grows this turn."""
    book, polity = rules.home, state.regions[region]
    rate = book.growth_per_100k * polity.stability // CALM
    rate += book.trade_growth_per_100k * trade.total(state, region) // max(1, polity.output)
    if wars_of(state, region):
        rate += book.war_growth_per_100k
    if state.occupiers:
        rate += share(book.occupied_growth_per_100k, 1000 - free_per_mille(state, region))
    return rate


@dataclass(frozen=True, slots=True)
class Levy:
    """How an army changes in a turn, and what it costs."""

    brigades: int
    crowns: int


NO_LEVY = Levy(0, 0)


def levy(state: State, region: RegionId, rules: Rules) -> Levy:
    """Return the brigades raised (or, below zero, disbanded) this turn, as far as crowns last."""
    book, polity = rules.home, state.regions[region]
    gap = target_brigades(state, region, rules) - polity.brigades
    if gap == 0:
        return NO_LEVY
    if gap < 0:
        return Levy(max(gap, -book.army_step), 0)
    affordable = max(0, polity.treasury) // book.brigade_crowns
    raised = min(gap, book.army_step, affordable)
    return Levy(raised, raised * book.brigade_crowns)


def account(state: State, region: RegionId, rules: Rules) -> list[tuple[RevenueCause, int]]:
    """Return what comes in and goes out this turn, in crowns by cause, recruits last."""
    lines = revenue(state, region, rules)
    raised = levy(state, region, rules)
    if raised.crowns:
        lines.append((RevenueCause.RECRUITS, -raised.crowns))
    return lines


def gain(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns by which the treasury changes this turn: the sum of its account."""
    return sum([crowns for _, crowns in account(state, region, rules)])


def advance_home(draft: Draft, rules: Rules) -> list[Event]:
    """Let a season pass in every region at once, then let governments fall that have to."""
    now = draft.glance()
    if FELT in draft.memo:
        now.memo[FELT] = draft.memo.pop(FELT)
    now.memo[trade.DUTIES] = trade.all_duties(now, rules)
    draft.regions.update(
        [(region, _next_season(now, region, rules)) for region in sorted(now.regions)]
    )
    events: list[Event] = []
    for region in sorted(draft.regions):
        chance = fall_per_mille(draft.regions[region].stability, rules)
        if chance and draft.dice.chance("fall", draft.turn, region, per_mille=chance):
            events += _fall(draft, region, rules)
    return events


def _next_season(state: State, region: RegionId, rules: Rules) -> Region:
    book, polity = rules.home, state.regions[region]
    raised = levy(state, region, rules)
    gap = stability_target(state, region, rules) - polity.stability
    is_at_peace = not wars_of(state, region)
    rest = rules.war.weariness_rest if is_at_peace else 0
    tired = polity.weariness
    grown = polity.output_cents * growth_per_100k(state, region, rules)
    output_cents = polity.output_cents + (grown // 100_000 if grown >= 0 else -(-grown // 100_000))
    return changed(
        polity,
        treasury=polity.treasury + own_balance(state, region, rules) - raised.crowns,
        output_cents=output_cents,
        brigades=polity.brigades + raised.brigades,
        stability=polity.stability + clamp(gap, -book.stability_step, book.stability_step),
        influence=refilled(polity.influence, rules),
        weariness=max(0, tired - rest) if tired else 0,
    )


def refilled(influence: int, rules: Rules) -> int:
    """Return the influence a region has next turn."""
    acts = rules.acts
    room = acts.influence_cap - influence
    return influence + clamp(acts.influence_per_turn, 0, room) if room > 0 else influence


def fall_per_mille(stability: int, rules: Rules) -> int:
    """Return the chance that a government falls this turn: certain at stability 0."""
    book = rules.home
    if stability <= 0:
        return 1000
    if stability >= book.fall_below:
        return 0
    return min(1000, (book.fall_below - stability) * book.fall_per_point)


def successor(region: RegionId, head: str) -> str:
    """Return the key of the head who follows: the region's name and a number."""
    stem, _, number = head.rpartition("-")
    count = int(number) + 1 if stem == region and number.isdecimal() else 2
    return f"{region}-{count}"


def _fall(draft: Draft, region: RegionId, rules: Rules) -> list[Event]:
    """Put another head in charge, who repudiates what the people could not bear."""
    fallen = draft.regions[region]
    head = successor(region, fallen.head)
    draft.regions[region] = changed(
        fallen,
        head=head,
        head_since=draft.turn,
        stability=rules.home.fall_stability,
        weariness=share(fallen.weariness, rules.home.fall_weariness),
    )
    cost = -rules.home.fall_prestige
    events: list[Event] = [
        GovernmentFell(region, head),
        *award(draft, region, PrestigeCause.GOVERNMENT_FELL, cost, rules),
    ]
    unloved = unpopular_partners(draft, region, rules)
    for treaty in pacts.treaties_of(draft, region):
        partner = partner_in(treaty.parties, region)
        if partner in unloved:
            kind, is_private = DeedKind.DENOUNCED_TREATY, treaty.is_hidden
            remember(draft, partner, region, kind, rules, is_private=is_private)
            events += end(draft, treaty, EndingCause.REPUDIATED, rules)
    return events
