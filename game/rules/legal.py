"""Every order a region may give now, for menus, simple players and tests (rulebook 2.5).

Treaties are without number: of these only the plain ones with a single clause
are listed, and the lists of sums are short. Whatever is listed passes `check`.
"""

from collections.abc import Iterator
from itertools import product

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import Agenda, Instruction
from game.core.ids import RegionId
from game.core.orders import (
    Accept,
    BackDown,
    CallAlly,
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
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
    Clause,
    CulturalExchange,
    DefensiveAlliance,
    MilitaryAccess,
    NonAggression,
    OffensiveAlliance,
    Payment,
    Peace,
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.rules.allies import pledge
from game.rules.frontier import provinces_of
from game.rules.turn import check
from game.rules.war import causes

AID_CROWNS = (20, 50, 100)
AID_BRIGADES = (1, 3)
INSTRUCTIONS = tuple(i for i in Instruction if i is not Instruction.UNKNOWN)


def legal(state: State, region: RegionId, rules: Rules) -> list[Order]:
    """Return every listed order that would be carried out now, in a fixed order."""
    if region not in state.regions or state.outcome is not None:
        return []
    return [order for order in listed(state, region, rules) if not check(state, order, rules)]


def listed(state: State, region: RegionId, rules: Rules) -> Iterator[Order]:
    """Return the orders worth asking about, allowed or not."""
    yield from _answers(state, region)
    yield from _of_envoys(state, region)
    yield from _of_treaties(state, region)
    yield from (SetTaxes(region, level) for level in range(len(rules.home.tax_per_mille)))
    levels = range(len(rules.home.army_per_mille))
    yield from (SetMilitaryBudget(region, level) for level in levels)
    for other in sorted(state.regions):
        if other != region:
            yield from orders_towards(state, region, other, rules)


def _answers(state: State, region: RegionId) -> Iterator[Order]:
    for number in sorted(state.proposals):
        if state.proposals[number].receiver == region:
            yield Accept(region, number)
            yield Decline(region, number)
    for issuer, target in sorted(state.ultimatums):
        if target == region:
            yield Yield(region, issuer)
        elif issuer == region:
            yield BackDown(region, target)


def _of_envoys(state: State, region: RegionId) -> Iterator[Order]:
    for number in sorted(state.envoys):
        envoy = state.envoys[number]
        if envoy.home == region and envoy.post is not None:
            yield RecallEnvoy(region, number)
            yield from (InstructEnvoy(region, number, given) for given in INSTRUCTIONS)
        elif envoy.home == region:
            for host, given in product(sorted(state.regions), INSTRUCTIONS):
                yield PostEnvoy(region, number, host, given)
        elif envoy.post == region:
            yield ExpelEnvoy(region, number)


def _of_treaties(state: State, region: RegionId) -> Iterator[Order]:
    for number in sorted(state.treaties):
        if region in state.treaties[number].parties:
            yield DenounceTreaty(region, number)
            yield DenounceTreaty(region, number, in_breach=True)
    for war in (state.wars[key] for key in sorted(state.wars)):
        if war.side_of(region):
            for ally in sorted(state.regions):
                if pledge(state, war, region, ally) is not None:
                    yield CallAlly(region, ally, war.id)


def orders_towards(
    state: State, region: RegionId, other: RegionId, rules: Rules
) -> Iterator[Order]:
    """Return the listed orders directed at one other region, allowed or not."""
    yield SeverRelations(region, other)
    yield RestoreRelations(region, other)
    yield ImposeEmbargo(region, other)
    yield LiftEmbargo(region, other)
    yield Protest(region, other)
    for agenda, invites in product(Agenda, (False, True)):
        yield ProposeVisit(region, other, agenda, invites)
    yield from (SendAid(region, other, crowns=crowns) for crowns in AID_CROWNS)
    yield from (SendAid(region, other, brigades=brigades) for brigades in AID_BRIGADES)
    for clause in plain_clauses(state, region, other, rules):
        term = None if isinstance(clause, Peace) else rules.treaties.term_choices[1]
        yield ProposeTreaty(region, other, Terms((clause,), term))
    yield from demands(state, region, other)
    for cause in (*causes(state, region, other, rules), CasusBelli.NONE):
        yield DeclareWar(region, other, cause, WarGoal.TRIBUTE)
        yield DeclareWar(region, other, cause, WarGoal.HUMBLE)
        yield DeclareWar(region, other, cause, WarGoal.LIBERATE)
        for province in provinces_of(state, other):
            yield DeclareWar(region, other, cause, WarGoal.PROVINCE, province)


def plain_clauses(
    state: State, region: RegionId, other: RegionId, rules: Rules
) -> tuple[Clause, ...]:
    """Return the clauses that make a treaty by themselves."""
    if state.is_at_war(region, other):
        return (Peace(rules.war.truce_turns),)
    return (
        NonAggression(),
        CulturalExchange(),
        DefensiveAlliance(),
        OffensiveAlliance(),
        *(TradeAgreement(depth) for depth in TradeDepth),
        MilitaryAccess(other, region),
    )


def plainest_treaty(state: State, region: RegionId, other: RegionId, rules: Rules) -> ProposeTreaty:
    """Return the treaty that may be laid before a region wherever any may."""
    is_war = state.is_at_war(region, other)
    clause = Peace(rules.war.truce_turns) if is_war else Payment(region, other, 1)
    return ProposeTreaty(region, other, Terms((clause,)))


def demands(state: State, region: RegionId, other: RegionId) -> Iterator[IssueUltimatum]:
    """Return the ultimatums one could think of."""
    for threat in Threat:
        yield IssueUltimatum(region, other, Demand.LIFT_EMBARGO, threat)
        for crowns in AID_CROWNS:
            yield IssueUltimatum(region, other, Demand.PAY, threat, crowns=crowns)
        for province in provinces_of(state, other):
            yield IssueUltimatum(region, other, Demand.CEDE_PROVINCE, threat, province)
        for third in sorted(state.regions):
            yield IssueUltimatum(region, other, Demand.END_WAR, threat, third=third)
            yield IssueUltimatum(region, other, Demand.BREAK_ALLIANCE, threat, third=third)
