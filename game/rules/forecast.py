"""What an order costs and what it would do: one forecast for panel, mind and rule.

Chances and effects come from the functions that carry the order out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from game.core.conflict import CasusBelli, Threat
from game.core.dealings import VisitPlan
from game.core.deeds import DEEDS
from game.core.ids import RegionId, partner_in
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
from game.core.regard import DeedKind, LineCause
from game.core.rulebook import Rules
from game.core.state import State
from game.core.verdicts import Verdict
from game.rules import armies
from game.rules.aid import size_per_mille
from game.rules.allies import would_join
from game.rules.arithmetic import share
from game.rules.armies import strength
from game.rules.effects import Effect, EffectKind, Ground
from game.rules.envoys import travel_turns
from game.rules.errands import errand
from game.rules.gravity import flow
from game.rules.obligations import grievances, turns_of_notice
from game.rules.prices import Cost, cost
from game.rules.regard import weight
from game.rules.trade import traded
from game.rules.visits import effect_per_mille, is_resented, odds_grounds, plan_of


@dataclass(frozen=True, slots=True)
class Forecast:
    """What an order costs and would do."""

    cost: Cost
    effects: tuple[Effect, ...] = ()


def forecast(state: State, order: Order, rules: Rules) -> Forecast:
    """Return what an order costs and would do, as far as this state or view tells."""
    return Forecast(cost(order, rules), tuple(_effects(state, order, rules)))


def _effects(  # noqa: C901, PLR0912 (one branch for each kind of order)
    state: State, order: Order, rules: Rules
) -> Iterator[Effect]:
    match order:
        case PostEnvoy():
            yield from _of_posting(state, order, rules)
        case InstructEnvoy():
            yield from errand(state, order, rules)
        case RecallEnvoy() | ExpelEnvoy():
            yield from _of_dismissal(state, order, rules)
        case SeverRelations():
            yield from _deed(state, order.other, order.region, DeedKind.SEVERED_RELATIONS, rules)
        case RestoreRelations():
            yield from _deed(state, order.other, order.region, DeedKind.RESTORED_RELATIONS, rules)
        case ProposeVisit():
            yield from _of_visit(state, plan_of(order), rules)
        case SendAid():
            yield from _of_aid(state, order, rules)
        case ImposeEmbargo() | LiftEmbargo():
            yield from _of_embargo(state, order, rules)
        case Protest():
            yield from _deed(state, order.other, order.region, DeedKind.PROTESTED, rules)
        case IssueUltimatum():
            yield from _deed(state, order.other, order.region, DeedKind.ISSUED_ULTIMATUM, rules)
            if order.threat is Threat.WAR:
                yield from _of_fighting(state, order.region, order.other, rules)
        case Yield():
            yield Effect(EffectKind.STABILITY, -rules.pressure.yield_stability, order.region)
            yield Effect(EffectKind.PRESTIGE, -rules.pressure.yield_prestige // 10, order.region)
            yield from _deed(state, order.other, order.region, DeedKind.YIELDED, rules)
        case BackDown():
            yield Effect(EffectKind.STABILITY, -rules.pressure.back_down_stability, order.region)
            loss = -rules.pressure.back_down_prestige // 10
            yield Effect(EffectKind.PRESTIGE, loss, order.region)
            yield from _deed(state, order.other, order.region, DeedKind.BACKED_DOWN, rules)
        case DeclareWar():
            yield from _of_war(state, order, rules)
        case DenounceTreaty():
            yield from _of_denunciation(state, order, rules)
        case SetTaxes():
            yield from _of_taxes(state, order, rules)
        case SetMilitaryBudget():
            own, upkeep = state.regions[order.region], rules.home.brigade_upkeep_tenths
            target = share(own.output, rules.home.army_per_mille[order.level])
            yield Effect(EffectKind.BRIGADES, target, order.region)
            saved = own.brigades * upkeep // 10 - target * upkeep // 10
            yield Effect(EffectKind.REVENUE, saved, order.region)
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
    """Return what a deed would do to opinion, goodwill and trust, in whole points."""
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
    yield Effect(EffectKind.TURNS, travel_turns(state, order.region, order.host, rules))
    yield from _deed(state, order.host, order.region, DeedKind.POSTED_ENVOY, rules)
    line = rules.regard.lines[LineCause.EMBASSY]
    yield Effect(EffectKind.STANDING_OPINION, line, order.host, order.region)
    yield from errand(state, order, rules)


def _of_dismissal(state: State, order: RecallEnvoy | ExpelEnvoy, rules: Rules) -> Iterator[Effect]:
    envoy = state.envoys.get(order.envoy)
    if envoy is None or envoy.post is None:
        return
    kind = DeedKind.RECALLED_ENVOY if isinstance(order, RecallEnvoy) else DeedKind.EXPELLED_ENVOY
    holder = envoy.post if isinstance(order, RecallEnvoy) else envoy.home
    yield from _deed(state, holder, order.region, kind, rules)


def _chance(kind: EffectKind, grounds: tuple[Ground, ...]) -> Effect:
    return Effect(kind, sum([ground.per_mille for ground in grounds]), grounds=grounds)


def _of_visit(state: State, plan: VisitPlan, rules: Rules) -> Iterator[Effect]:
    success, gaffe = odds_grounds(state, plan, rules)
    size = effect_per_mille(state, plan, rules)
    yield _chance(EffectKind.SUCCESS, success)
    yield _chance(EffectKind.GAFFE, gaffe)
    yield from _deed(state, plan.host, plan.guest, DeedKind.PAID_VISIT, rules, size)
    yield from _deed(state, plan.guest, plan.host, DeedKind.HOSTED_VISIT, rules, size)
    if is_resented(state, plan, rules):
        yield Effect(EffectKind.STABILITY, -rules.visits.disliked_stability, plan.guest)


def _of_aid(state: State, order: SendAid, rules: Rules) -> Iterator[Effect]:
    money, arms = size_per_mille(state, order.other, order.crowns, order.brigades, rules)
    if money:
        yield from _deed(state, order.other, order.region, DeedKind.GAVE_AID, rules, money)
    if arms:
        kind = DeedKind.GAVE_MILITARY_AID
        yield from _deed(state, order.other, order.region, kind, rules, arms)


def _of_embargo(state: State, order: ImposeEmbargo | LiftEmbargo, rules: Rules) -> Iterator[Effect]:
    imposing = isinstance(order, ImposeEmbargo)
    kind = DeedKind.IMPOSED_EMBARGO if imposing else DeedKind.LIFTED_EMBARGO
    line = rules.regard.lines[LineCause.EMBARGO] * (1 if imposing else -1)
    yield Effect(EffectKind.STANDING_OPINION, line, order.other, order.region)
    yield from _deed(state, order.other, order.region, kind, rules)
    now = traded(state, order.region, order.other)
    points = rules.trade.embargo if imposing else -rules.trade.embargo * 2 // 3
    then = flow(state, order.region, order.other, rules, points)
    yield Effect(EffectKind.TRADE, then - now, order.region, order.other)


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


def _of_war(state: State, order: DeclareWar, rules: Rules) -> Iterator[Effect]:
    yield from _of_fighting(state, order.region, order.other, rules)
    unjust = order.cause is CasusBelli.NONE
    kind = DeedKind.DECLARED_WAR_WITHOUT_CAUSE if unjust else DeedKind.DECLARED_WAR
    yield from _deed(state, order.other, order.region, kind, rules)
    if unjust:
        yield Effect(EffectKind.PRESTIGE, -rules.war.unjust_prestige // 10, order.region)
        yield Effect(EffectKind.STABILITY, -rules.war.unjust_stability, order.region)


def _of_denunciation(state: State, order: DenounceTreaty, rules: Rules) -> Iterator[Effect]:
    treaty = state.treaties.get(order.treaty)
    if treaty is None:
        return
    if not order.in_breach:
        partner = partner_in(treaty.parties, order.region)
        yield Effect(EffectKind.TURNS, turns_of_notice(state, treaty, rules))
        yield from _deed(state, partner, order.region, DeedKind.DENOUNCED_TREATY, rules)
        return
    yield Effect(EffectKind.PRESTIGE, -rules.treaties.breach_prestige // 10, order.region)
    for grievance in grievances(state, treaty, order.region, rules):
        points = share(grievance.tenths, 100)
        yield Effect(EffectKind.OPINION, points, grievance.holder, order.region)


def _of_taxes(state: State, order: SetTaxes, rules: Rules) -> Iterator[Effect]:
    book, own = rules.home, state.regions[order.region]
    per_mille = book.tax_per_mille[order.level] - book.tax_per_mille[own.tax_level]
    points = book.tax_stability[order.level] - book.tax_stability[own.tax_level]
    yield Effect(EffectKind.REVENUE, share(own.output, per_mille), order.region)
    yield Effect(EffectKind.STABILITY, points, order.region)
