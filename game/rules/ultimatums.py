"""Ultimatums: a demand, a deadline and a threat that must be meant (rulebook 7.3).

Who threatens and does not act loses face before every audience; who yields
loses it at home.
"""

from game.core.conflict import Stance, Threat, Ultimatum
from game.core.events import (
    Event,
    UltimatumDropped,
    UltimatumIssued,
    UltimatumMet,
    UltimatumRejected,
)
from game.core.ids import Direction, RegionId
from game.core.leaves import changed
from game.core.orders import BackDown, IssueUltimatum, Yield
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import ClauseKind
from game.rules import pacts
from game.rules.arithmetic import share
from game.rules.costs import check_cost, check_partner, shake, spend
from game.rules.demands import check_comply, comply, is_fulfilled, is_meaningful
from game.rules.pressure import bonds, onlookers_mind
from game.rules.prestige import award
from game.rules.reach import may_reach
from game.rules.regard import remember, remember_all
from game.rules.visits import check_head


def threat_obstacles(
    state: State, region: RegionId, other: RegionId, threat: Threat, rules: Rules
) -> list[Refusal]:
    """Return why a threat could not be carried out as things stand."""
    refusals = []
    match threat:
        case Threat.EMBARGO:
            if (region, other) in state.embargoes:
                refusals.append(Refusal.EMBARGO_IN_FORCE)
            broken = bonds(state, region, other)
            refusals += [bond for bond in broken if bond is not Refusal.ALLIED]
        case Threat.SEVER:
            if state.relation(region, other).severed_by is not None:
                refusals.append(Refusal.RELATIONS_SEVERED)
        case Threat.WAR:
            if state.relation(region, other).stance is Stance.TRUCE:
                refusals.append(Refusal.TRUCE_HOLDS)
            if pacts.has(state, region, other, ClauseKind.NON_AGGRESSION):
                refusals.append(Refusal.NON_AGGRESSION_STANDS)
            if not may_reach(state, region, other, rules):
                refusals.append(Refusal.OUT_OF_REACH)
    return refusals


def check_ultimatum(state: State, order: IssueUltimatum, rules: Rules) -> list[Refusal]:
    """Return every reason why this ultimatum cannot be issued."""
    region, other = order.region, order.other
    refusals = check_partner(state, region, other)
    if not refusals:
        if state.is_at_war(region, other):
            refusals.append(Refusal.AT_WAR)
        if pacts.is_allied(state, region, other):
            refusals.append(Refusal.ALLIED)
        if (region, other) in state.ultimatums:
            refusals.append(Refusal.ULTIMATUM_STANDS)
        if not is_meaningful(state, order, rules):
            refusals.append(Refusal.DEMAND_MEANINGLESS)
        refusals += threat_obstacles(state, region, other, order.threat, rules)
    return refusals + check_head(state, region) + check_cost(state, region, rules.acts.ultimatum)


def apply_ultimatum(draft: Draft, order: IssueUltimatum, rules: Rules) -> list[Event]:
    """Hand over the ultimatum; onlookers mind it a little, and less after a protest."""
    region, other = order.region, order.other
    spend(draft, region, rules.acts.ultimatum)
    ultimatum = Ultimatum(
        order.demand,
        order.threat,
        draft.turn,
        draft.turn + rules.pressure.deadline_turns,
        order.province,
        order.crowns,
        order.third,
    )
    mind = share(rules.pressure.onlooker_per_mille, onlookers_mind(draft, region, other, rules))
    draft.ultimatums[region, other] = ultimatum
    remember(draft, other, region, DeedKind.ISSUED_ULTIMATUM, rules)
    remember_all(draft, region, DeedKind.ISSUED_ULTIMATUM, rules, mind, but=(other,))
    return [UltimatumIssued(region, other, ultimatum)]


def check_yield(state: State, order: Yield, rules: Rules) -> list[Refusal]:  # noqa: ARG001 (every check has one shape)
    """Return every reason why the region cannot yield to this ultimatum."""
    refusals = check_partner(state, order.region, order.other)
    ultimatum = state.ultimatums.get((order.other, order.region))
    if ultimatum is None:
        return [*refusals, Refusal.NO_ULTIMATUM]
    refusals += check_head(state, order.region)
    if ultimatum.is_rejected or state.turn > ultimatum.deadline:
        refusals.append(Refusal.ULTIMATUM_EXPIRED)
    return refusals + check_comply(state, order.other, order.region, ultimatum)


def apply_yield(draft: Draft, order: Yield, rules: Rules) -> list[Event]:
    """Do what is demanded, at a cost in standing at home and abroad."""
    target, issuer, book = order.region, order.other, rules.pressure
    ultimatum = draft.ultimatums.pop((issuer, target))
    remember(draft, issuer, target, DeedKind.YIELDED, rules)
    shake(draft, target, book.yield_stability)
    cause = PrestigeCause.ULTIMATUM
    return [
        UltimatumMet(target, issuer, ultimatum),
        *award(draft, issuer, cause, book.met_prestige, rules),
        *award(draft, target, cause, -book.yield_prestige, rules),
        *comply(draft, issuer, target, ultimatum, rules),
    ]


def check_back_down(state: State, order: BackDown, rules: Rules) -> list[Refusal]:  # noqa: ARG001 (every check has one shape)
    """Return every reason why the region cannot let an ultimatum to this one drop."""
    refusals = check_partner(state, order.region, order.other)
    if (order.region, order.other) not in state.ultimatums:
        refusals.append(Refusal.NO_ULTIMATUM)
    return refusals + check_head(state, order.region)


def apply_back_down(draft: Draft, order: BackDown, rules: Rules) -> list[Event]:
    """Let the own ultimatum drop, and pay for an empty threat."""
    return _back_down(draft, (order.region, order.other), rules)


def _back_down(draft: Draft, direction: Direction, rules: Rules) -> list[Event]:
    issuer, target = direction
    ultimatum = draft.ultimatums.pop(direction)
    remember(draft, target, issuer, DeedKind.BACKED_DOWN, rules)
    shake(draft, issuer, rules.pressure.back_down_stability)
    cost = -rules.pressure.back_down_prestige
    return [
        UltimatumDropped(issuer, target, ultimatum),
        *award(draft, issuer, PrestigeCause.BACKED_DOWN, cost, rules),
    ]


def advance_ultimatums(draft: Draft, rules: Rules) -> list[Event]:
    """Let deadlines pass, and threats that were not carried out show themselves empty."""
    events: list[Event] = []
    for direction in sorted(draft.ultimatums):
        issuer, target = direction
        ultimatum = draft.ultimatums[direction]
        if ultimatum.third is not None and ultimatum.third not in draft.regions:
            del draft.ultimatums[direction]
            events.append(UltimatumDropped(issuer, target, ultimatum))
        elif is_fulfilled(draft, issuer, target, ultimatum):
            del draft.ultimatums[direction]
            events.append(UltimatumMet(target, issuer, ultimatum))
            worth = rules.pressure.met_prestige
            events += award(draft, issuer, PrestigeCause.ULTIMATUM, worth, rules)
        elif _is_void(draft, issuer, target, ultimatum, rules):
            del draft.ultimatums[direction]
            events.append(UltimatumDropped(issuer, target, ultimatum))
        elif not ultimatum.is_rejected:
            if draft.turn >= ultimatum.deadline:
                rejected = changed(ultimatum, is_rejected=True)
                draft.ultimatums[direction] = rejected
                events.append(UltimatumRejected(target, issuer, rejected))
        elif draft.turn >= ultimatum.deadline + rules.pressure.act_turns:
            events += _back_down(draft, direction, rules)
    return events


def _is_void(
    state: State, issuer: RegionId, target: RegionId, ultimatum: Ultimatum, rules: Rules
) -> bool:
    """Return whether a demand has lost its object: it can no longer be put."""
    order = IssueUltimatum(
        issuer,
        target,
        ultimatum.demand,
        ultimatum.threat,
        ultimatum.province,
        ultimatum.crowns,
        ultimatum.third,
    )
    is_friend = pacts.is_allied(state, issuer, target)
    return is_friend or (ultimatum.province is not None and not is_meaningful(state, order, rules))
