"""What an ultimatum can ask for, and what meeting it does (rulebook 7.4)."""

from typing import assert_never

from game.core.conflict import Demand, Ultimatum
from game.core.events import EndingCause, Event
from game.core.ids import ProvinceId, RegionId
from game.core.leaves import changed
from game.core.orders import IssueUltimatum
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import Peace, Terms, Treaty, kind_of
from game.rules import pacts
from game.rules.endings import end
from game.rules.footing import wars_between
from game.rules.frontier import provinces_of
from game.rules.lands import cede
from game.rules.peace import make_peace
from game.rules.pressure import is_bound_to_embargo, lift
from game.rules.regard import opinion, remember


def may_demand_province(state: State, issuer: RegionId, province: ProvinceId) -> bool:
    """Return whether a region has a case for a province: it claims it or borders it."""
    near = state.world.provinces[province].neighbours
    return issuer in state.claims.get(province, ()) or any(
        state.owners.get(other) == issuer for other in near
    )


def is_enemy(state: State, region: RegionId, other: RegionId, rules: Rules) -> bool:
    """Return whether a region counts another among its enemies."""
    is_hated = opinion(state, region, other, rules) <= rules.regard.enemy_at
    return state.is_at_war(region, other) or is_hated


def attacks(state: State, region: RegionId, other: RegionId) -> bool:
    """Return whether a region is on the attacking side of a war against another."""
    return any(war.side_of(region) == 1 for war in wars_between(state, region, other))


def alliances(state: State, region: RegionId, other: RegionId) -> tuple[Treaty, ...]:
    """Return the treaties that ally two regions, oldest first."""
    return tuple(
        treaty
        for treaty in pacts.between(state, region, other)
        if any(kind_of(clause) in pacts.ALLIANCES for clause in treaty.terms.clauses)
    )


def is_to_the_point(order: IssueUltimatum) -> bool:
    """Return whether an ultimatum names what its demand needs, and nothing else."""
    named = (order.province is not None, order.crowns != 0, order.third is not None)
    match order.demand:
        case Demand.CEDE_PROVINCE:
            return named == (True, False, False)
        case Demand.PAY:
            return named == (False, True, False)
        case Demand.LIFT_EMBARGO:
            return named == (False, False, False)
        case Demand.END_WAR | Demand.BREAK_ALLIANCE:
            return named == (False, False, True)


def is_meaningful(state: State, order: IssueUltimatum, rules: Rules) -> bool:
    """Return whether the target could be said to owe what is demanded."""
    if not is_to_the_point(order):
        return False
    issuer, target, third = order.region, order.other, order.third
    match order.demand:
        case Demand.CEDE_PROVINCE:
            return (
                order.province is not None
                and state.owners.get(order.province) == target
                and may_demand_province(state, issuer, order.province)
            )
        case Demand.PAY:
            return 0 < order.crowns <= rules.pressure.pay_limit_crowns
        case Demand.LIFT_EMBARGO:
            return (target, issuer) in state.embargoes
        case Demand.END_WAR:
            return third is not None and third != issuer and attacks(state, target, third)
        case Demand.BREAK_ALLIANCE:
            return (
                third is not None
                and third != issuer
                and bool(alliances(state, target, third))
                and is_enemy(state, issuer, third, rules)
            )
        case _:
            assert_never(order.demand)


def is_fulfilled(state: State, issuer: RegionId, target: RegionId, ultimatum: Ultimatum) -> bool:
    """Return whether what was demanded has come true already."""
    third = ultimatum.third
    match ultimatum.demand:
        case Demand.CEDE_PROVINCE:
            return ultimatum.province is not None and state.owners[ultimatum.province] == issuer
        case Demand.PAY:
            return False
        case Demand.LIFT_EMBARGO:
            return (target, issuer) not in state.embargoes
        case Demand.END_WAR:
            return third is None or not attacks(state, target, third)
        case Demand.BREAK_ALLIANCE:
            return third is None or not alliances(state, target, third)
        case _:
            assert_never(ultimatum.demand)


def check_comply(
    state: State, issuer: RegionId, target: RegionId, ultimatum: Ultimatum
) -> list[Refusal]:
    """Return why the target cannot do what is demanded; empty: it can."""
    match ultimatum.demand:
        case Demand.CEDE_PROVINCE:
            held = provinces_of(state, target)
            is_possible = ultimatum.province in held and len(held) > 1
        case Demand.PAY:
            is_possible = state.regions[target].treasury >= ultimatum.crowns
        case Demand.LIFT_EMBARGO:
            is_possible = not is_bound_to_embargo(state, target, issuer)
        case Demand.END_WAR:
            third = ultimatum.third
            is_possible = third is not None and any(
                war.attackers[0] == target or war.defenders[0] == third
                for war in wars_between(state, target, third)
            )
        case Demand.BREAK_ALLIANCE:
            is_possible = True
        case _:
            assert_never(ultimatum.demand)
    return [] if is_possible else [Refusal.CANNOT_COMPLY]


def comply(
    draft: Draft, issuer: RegionId, target: RegionId, ultimatum: Ultimatum, rules: Rules
) -> list[Event]:
    """Do what the ultimatum demands."""
    third = ultimatum.third
    match ultimatum.demand:
        case Demand.CEDE_PROVINCE:
            assert ultimatum.province is not None
            return cede(draft, ultimatum.province, target, issuer, rules, is_forced=True)
        case Demand.PAY:
            for region, crowns in ((target, -ultimatum.crowns), (issuer, ultimatum.crowns)):
                held = draft.regions[region]
                draft.regions[region] = changed(held, treasury=held.treasury + crowns)
            return []
        case Demand.LIFT_EMBARGO:
            return lift(draft, target, issuer, rules)
        case Demand.END_WAR:
            assert third is not None
            terms = Terms((Peace(rules.war.truce_turns),))
            return make_peace(draft, target, third, terms, rules)
        case Demand.BREAK_ALLIANCE:
            assert third is not None
            remember(draft, third, target, DeedKind.DENOUNCED_TREATY, rules)
            return [
                event
                for treaty in alliances(draft, target, third)
                for event in end(draft, treaty, EndingCause.DEMAND, rules)
            ]
        case _:
            assert_never(ultimatum.demand)
