"""Rulebook 2: the ration of influence, what each act costs, and what goes together in a turn."""

import pytest

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import Agenda, CallToArms, Instruction
from game.core.ids import EnvoyId
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
from game.core.rulebook import Rules
from game.core.treaties import CulturalExchange, NonAggression, Payment, Peace, Terms
from game.rules.clashes import conflicts
from game.rules.knowledge import observe
from game.rules.plan import planned
from game.rules.prices import cost
from game.rules.turn import check, check_with, resolve
from game.session import Seat, Session, SessionError
from tests.played import small_scenario
from tests.worlds import a_world

RULES = Rules()
ACTS = RULES.acts
ONE = ("aragon", "burgundy")
TERMS = Terms((CulturalExchange(),))
ENVOY = EnvoyId("aragon-a")
WAR = DeclareWar(*ONE, CasusBelli.NONE, WarGoal.HUMBLE)
ULTIMATUM = IssueUltimatum(*ONE, Demand.PAY, Threat.SEVER, crowns=50)
PRICED = [
    (PostEnvoy("aragon", ENVOY, "burgundy", Instruction.GOODWILL), ACTS.post),
    (ExpelEnvoy("aragon", EnvoyId("burgundy-a")), ACTS.expel),
    (ProposeVisit(*ONE, Agenda.GOODWILL), ACTS.visit),
    (ProposeTreaty(*ONE, TERMS), ACTS.propose),
    (DenounceTreaty("aragon", 1), ACTS.denounce),
    (SendAid(*ONE, crowns=10), ACTS.aid),
    (Protest(*ONE), ACTS.protest),
    (SeverRelations(*ONE), ACTS.sever),
    (RestoreRelations(*ONE), ACTS.restore),
    (ImposeEmbargo(*ONE), ACTS.embargo),
    (ULTIMATUM, ACTS.ultimatum),
    (WAR, ACTS.war),
    (Counter("aragon", 1, TERMS), ACTS.counter),
    (CallAlly("aragon", "castile", 1), ACTS.call),
]
FREE = [
    Accept("aragon", 1),
    Decline("aragon", 1),
    RecallEnvoy("aragon", ENVOY),
    InstructEnvoy("aragon", ENVOY, Instruction.COMMERCE),
    LiftEmbargo(*ONE),
    Yield(*ONE),
    BackDown(*ONE),
    SetTaxes("aragon", 3),
    SetMilitaryBudget("aragon", 3),
]


def influence_after(start, orders=(), turns=1):
    state = a_world().region("aragon", influence=start).build()
    for _ in range(turns):
        state, orders = resolve(state, orders, RULES).after, ()
    return state.regions["aragon"].influence


def test_influence_grows_each_turn_up_to_its_cap():
    assert influence_after(0) == ACTS.influence_per_turn
    assert influence_after(ACTS.influence_cap - 1) == ACTS.influence_cap
    assert influence_after(0, turns=9) == ACTS.influence_cap


@pytest.mark.parametrize(("order", "influence"), PRICED)
def test_each_act_costs_its_influence(order, influence):
    assert cost(order, RULES).influence == influence


@pytest.mark.parametrize("order", FREE)
def test_answers_recalls_and_what_is_done_at_home_cost_no_influence(order):
    assert cost(order, RULES).influence == 0


def test_what_an_act_costs_is_taken_and_what_cannot_be_paid_is_refused():
    ban = ImposeEmbargo(*ONE)
    left = ACTS.influence_cap - ACTS.influence_per_turn
    assert influence_after(left, [ban]) == ACTS.influence_cap - ACTS.embargo
    poor = a_world().region("aragon", influence=ACTS.embargo - 1).build()
    assert check(poor, ban, RULES) == [Refusal.NOT_ENOUGH_INFLUENCE]


def test_what_is_ordered_is_taken_at_once_off_what_is_left_for_further_orders():
    state = a_world().region("aragon", influence=3, treasury=100).build()
    given = [ProposeTreaty(*ONE, Terms((Payment(*ONE, 80),))), ImposeEmbargo("aragon", "castile")]
    view = planned(observe(state, "aragon", RULES), given, RULES)
    left = view.regions["aragon"]
    assert left.influence == 3 - ACTS.propose - ACTS.embargo
    assert left.treasury == 20
    more = SendAid("aragon", "denmark", crowns=10)
    assert check_with(view, given, more, RULES) == [Refusal.NOT_ENOUGH_INFLUENCE]


def test_an_order_can_be_withdrawn_until_the_turn_is_sealed():
    scenario = small_scenario(1)
    me = min(scenario.start.regions)
    session = Session.new(scenario, {me: Seat(me, is_human=True)}, 1)
    taxes = SetTaxes(me, 4)
    assert session.give(me, taxes) == []
    assert session.give(me, taxes) != []
    assert session.withdraw(me, 0) == taxes
    assert session.plan(me) == ()
    session.give(me, taxes)
    session.seal(me)
    with pytest.raises(SessionError):
        session.withdraw(me, 0)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Accept("burgundy", 1), Decline("burgundy", 1)),
        (RecallEnvoy("aragon", ENVOY), InstructEnvoy("aragon", ENVOY, Instruction.COMMERCE)),
        (ProposeTreaty(*ONE, TERMS), ProposeTreaty(*ONE, Terms((NonAggression(),)))),
        (SetTaxes("aragon", 3), SetTaxes("aragon", 1)),
        (SendAid(*ONE, crowns=10), SendAid(*ONE, brigades=1)),
    ],
)
def test_one_thing_can_be_ordered_once(first, second):
    state = a_world().envoy(*ONE).proposal(*ONE, TERMS).build()
    assert Refusal.ALREADY_ORDERED in conflicts(state, [first], second)


def test_an_act_of_a_kind_can_be_ordered_toward_each_region():
    state = a_world().build()
    orders = [ProposeTreaty("aragon", other, TERMS) for other in ("burgundy", "castile")]
    assert conflicts(state, orders[:1], orders[1]) == []


def a_court():
    """Return a world in which aragon could mean burgundy well or ill in every way."""
    world = a_world().treaty(*ONE, NonAggression()).envoy("burgundy", "aragon")
    world = world.proposal("burgundy", "aragon", TERMS).embargo(*ONE)
    return world.build()


KIND = [
    Accept("aragon", 2),
    Counter("aragon", 2, TERMS),
    ProposeTreaty(*ONE, TERMS),
    ProposeVisit(*ONE, Agenda.GOODWILL),
    SendAid(*ONE, crowns=10),
    PostEnvoy("aragon", ENVOY, "burgundy", Instruction.GOODWILL),
    LiftEmbargo(*ONE),
    RestoreRelations(*ONE),
]
HOSTILE = [
    ExpelEnvoy("aragon", EnvoyId("burgundy-a")),
    DenounceTreaty("aragon", 1, in_breach=True),
    SeverRelations(*ONE),
    ImposeEmbargo(*ONE),
    ULTIMATUM,
    WAR,
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda order: type(order).__name__)
@pytest.mark.parametrize("kind", KIND, ids=lambda order: type(order).__name__)
def test_kind_and_hostile_acts_toward_one_region_do_not_go_together(kind, hostile):
    state = a_court()
    for first, second in ((kind, hostile), (hostile, kind)):
        assert Refusal.CONTRADICTS in conflicts(state, [first], second)


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda order: type(order).__name__)
def test_a_hostile_act_toward_one_and_a_kind_one_toward_another_go_together(hostile):
    assert conflicts(a_court(), [hostile], ProposeTreaty("aragon", "castile", TERMS)) == []


def test_to_honour_a_call_is_kind_to_the_caller_and_hostile_to_its_foe():
    world = a_world().at_war("denmark", "burgundy")
    (war,) = world.held.wars
    state = world.proposal("burgundy", "aragon", CallToArms(war)).build()
    (call,) = state.proposals
    come = Accept("aragon", call)
    assert conflicts(state, [come], ImposeEmbargo(*ONE)) == [Refusal.CONTRADICTS]
    aid = SendAid("aragon", "denmark", crowns=10)
    assert conflicts(state, [come], aid) == [Refusal.CONTRADICTS]


def test_peace_is_proposed_beside_hostile_acts():
    state = a_world().at_war(*ONE).build()
    peace = ProposeTreaty(*ONE, Terms((Peace(8),)))
    assert conflicts(state, [ImposeEmbargo(*ONE)], peace) == []


def test_a_refused_order_names_every_reason():
    world = a_world().truce(*ONE, 9).treaty(*ONE, NonAggression()).region("aragon", influence=0)
    refused = check(world.build(), WAR, RULES)
    assert refused == [
        Refusal.TRUCE_HOLDS,
        Refusal.NON_AGGRESSION_STANDS,
        Refusal.NOT_ENOUGH_INFLUENCE,
    ]
