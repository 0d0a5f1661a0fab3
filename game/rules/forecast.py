"""What an order costs and what it would do, for those who think of giving it.

What an act changes on the day comes from doing it on a copy (`consequences`);
chances, the work of envoys and what comes by and by from the functions that will
decide them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from game.core.conflict import Threat
from game.core.dealings import VisitPlan
from game.core.deeds import DEEDS
from game.core.events import VisitResult
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.orders import (
    Accept,
    BackDown,
    CallAlly,
    Counter,
    DeclareWar,
    Decline,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    InstructEnvoy,
    IssueUltimatum,
    LiftEmbargo,
    Order,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
    Protest,
    RecallEnvoy,
    RestoreRelations,
    SendAid,
    SetMilitaryBudget,
    SetTaxes,
    SeverRelations,
    Yield,
)
from game.core.refusals import Refusal
from game.core.regard import DeedKind, Line, LineCause
from game.core.rulebook import Rules
from game.core.state import State
from game.core.verdicts import Verdict
from game.rules import armies
from game.rules.allies import would_join
from game.rules.arithmetic import share
from game.rules.armies import strength
from game.rules.carrying_out import reasons
from game.rules.consequences import acted, consequences
from game.rules.effects import Effect, EffectKind, Ground
from game.rules.envoys import travel_turns
from game.rules.errands import errand
from game.rules.home import levy
from game.rules.obligations import turns_of_notice
from game.rules.prices import Cost, cost
from game.rules.regard import weight
from game.rules.revenue import balance, target_brigades
from game.rules.visits import effect_per_mille, is_resented, odds_grounds, plan_of

MEANINGLESS = frozenset(
    {
        Refusal.NO_SUCH_REGION,
        Refusal.REGION_FALLEN,
        Refusal.SAME_REGION,
        Refusal.NO_SUCH_ENVOY,
        Refusal.NOT_YOUR_ENVOY,
        Refusal.BAD_LEVEL,
    }
)
"""Reasons for which an order cannot even be thought through."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What an order costs and would do."""

    cost: Cost
    effects: tuple[Effect, ...] = ()


def forecast(state: State, order: Order, rules: Rules) -> Forecast:
    """Return what an order costs and would do, as far as this state or view tells.

    An order that names what there is not, as a slip of the pen does, would do nothing.
    """
    if not MEANINGLESS.isdisjoint(reasons(state, order, rules)):
        return Forecast(cost(order, rules))
    return Forecast(cost(order, rules), tuple(_effects(state, order, rules)))


def _effects(state: State, order: Order, rules: Rules) -> Iterator[Effect]:
    match order:
        case PostEnvoy():
            yield from _of_posting(state, order, rules)
        case InstructEnvoy():
            yield from errand(state, order, rules)
        case ProposeVisit():
            yield from _of_visit(state, plan_of(order), rules)
        case SetMilitaryBudget():
            yield from _of_the_army(state, order, rules)
        case DeclareWar() | IssueUltimatum():
            if isinstance(order, DeclareWar) or order.threat is Threat.WAR:
                yield from _of_fighting(state, order.region, order.other, rules)
            yield from consequences(state, order, rules)
        case DenounceTreaty():
            treaty = state.treaties.get(order.treaty)
            if treaty is not None and not order.in_breach:
                yield Effect(EffectKind.TURNS, turns_of_notice(state, treaty, rules))
            yield from consequences(state, order, rules)
        case Yield():
            ultimatum = state.ultimatums.get((order.other, order.region))
            if ultimatum is not None:
                met = EffectKind.DEMAND_MET
                yield Effect(met, 0, order.region, order.other, ultimatum=ultimatum)
            yield from consequences(state, order, rules)
        case (
            RecallEnvoy()
            | ExpelEnvoy()
            | SeverRelations()
            | RestoreRelations()
            | SendAid()
            | ImposeEmbargo()
            | LiftEmbargo()
            | Protest()
            | BackDown()
            | SetTaxes()
        ):
            yield from consequences(state, order, rules)
        case Accept() | Decline() | Counter() | ProposeTreaty() | CallAlly():
            return
        case _:
            assert_never(order)


def _deed(
    state: State,
    holder: RegionId,
    doer: RegionId,
    kind: DeedKind,
    rules: Rules,
    per_mille: int = 1000,
) -> Iterator[Effect]:
    """Return what a deed yet to come would do to opinion, goodwill and trust, in whole points."""
    rule = DEEDS[kind]
    tenths = share(weight(state, holder, doer, kind, rules), per_mille)
    parts = (
        (EffectKind.OPINION, share(tenths, 100)),
        (EffectKind.GOODWILL, share(share(tenths, rule.goodwill_per_mille), 100)),
        (EffectKind.TRUST, share(share(rule.trust, per_mille), 100)),
    )
    for effect, points in parts:
        if points:
            yield Effect(effect, points, holder, doer)


def _of_posting(state: State, order: PostEnvoy, rules: Rules) -> Iterator[Effect]:
    """Return how long the journey is, what it costs, and what the arrival and the work bring."""
    yield Effect(EffectKind.TURNS, travel_turns(state, order.region, order.host, rules))
    yield from _deed(state, order.host, order.region, DeedKind.POSTED_ENVOY, rules)
    line = Line(LineCause.EMBASSY, rules.regard.lines[LineCause.EMBASSY])
    way = order.host, order.region
    yield Effect(EffectKind.STANDING_OPINION, line.value, *way, lines=(line,))
    yield from consequences(state, order, rules)
    yield from errand(state, order, rules)


def _chance(kind: EffectKind, grounds: tuple[Ground, ...]) -> Effect:
    return Effect(kind, sum([ground.per_mille for ground in grounds]), grounds=grounds)


def _of_visit(state: State, plan: VisitPlan, rules: Rules) -> Iterator[Effect]:
    success, gaffe = odds_grounds(state, plan, rules)
    size = effect_per_mille(state, plan, rules)
    yield _chance(EffectKind.SUCCESS, success)
    yield _chance(EffectKind.GAFFE, gaffe)
    better = share(size, rules.visits.success_per_mille)
    paid, hosted = DeedKind.PAID_VISIT, DeedKind.HOSTED_VISIT
    for result, parts in (
        (VisitResult.SUCCESS, _deed(state, plan.host, plan.guest, paid, rules, better)),
        (VisitResult.SUCCESS, _deed(state, plan.guest, plan.host, hosted, rules, better)),
        (VisitResult.CORRECT, _deed(state, plan.host, plan.guest, paid, rules, size)),
        (VisitResult.GAFFE, _deed(state, plan.host, plan.guest, DeedKind.GAFFE, rules)),
    ):
        yield from (replace(effect, result=result) for effect in parts)
    if is_resented(state, plan, rules):
        yield Effect(EffectKind.STABILITY, -rules.visits.disliked_stability, plan.guest)


def _of_fighting(
    state: State, attacker: RegionId, target: RegionId, rules: Rules
) -> Iterator[Effect]:
    """Return the odds of the two alone, and who would be called and how likely it is to come."""
    ours, theirs = strength(state, attacker, rules), strength(state, target, rules)
    grounds = armies.odds_grounds(ours, theirs, rules.war.attacker_edge, rules)
    yield _chance(EffectKind.STRENGTH_ODDS, grounds)
    for joining in would_join(state, attacker, target, rules):
        kind = EffectKind.JOINS_US if joining.side > 0 else EffectKind.JOINS_THEM
        verdict = Verdict(joining.score, 0, joining.factors, joining.blocks)
        yield Effect(kind, joining.per_mille, joining.region, joining.caller, verdict)


def _of_the_army(state: State, order: SetMilitaryBudget, rules: Rules) -> Iterator[Effect]:
    """Return the army that a budget keeps in the long run, how soon, and what it saves or costs."""
    me, draft = order.region, acted(state, order, rules)
    target = target_brigades(draft, me, rules)
    raised = levy(draft, me, rules).crowns - levy(state, me, rules).crowns
    draft.regions[me] = changed(draft.regions[me], brigades=target)
    yield Effect(EffectKind.BRIGADES, target, me)
    gap = abs(target - state.regions[me].brigades)
    if gap:
        yield Effect(EffectKind.TURNS, -(-gap // rules.home.army_step), me)
    if raised:
        yield Effect(EffectKind.RECRUITS, -raised, me)
    saved = balance(draft, me, rules) - balance(state, me, rules)
    yield Effect(EffectKind.REVENUE_LATER, saved, me)
