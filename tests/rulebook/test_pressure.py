"""Rulebook 7: protest, embargo, ultimatum."""

import pytest

from game.core.conflict import CasusBelli, Demand, Threat, Ultimatum, WarGoal
from game.core.events import (
    EmbargoImposed,
    EmbargoLifted,
    EndingCause,
    TreatyEnded,
    UltimatumDropped,
    UltimatumMet,
    UltimatumRejected,
)
from game.core.orders import (
    BackDown,
    DeclareWar,
    ImposeEmbargo,
    IssueUltimatum,
    LiftEmbargo,
    Protest,
    SeverRelations,
    Yield,
)
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.treaties import JointEmbargo, NonAggression, TradeAgreement, TradeDepth
from game.rules import endings, pressure, regard, relations, ultimatums, war
from tests.worlds import a_world

RULES = Rules()
NOTE = Protest("aragon", "burgundy")
BAN = ImposeEmbargo("aragon", "burgundy")
PAY = IssueUltimatum("aragon", "burgundy", Demand.PAY, Threat.EMBARGO, crowns=50)
DEADLINE = RULES.pressure.deadline_turns


def deeds(state, holder, about):
    return [deed.kind for deed in state.deeds.get((holder, about), ())]


def test_a_protest_needs_a_grievance_of_late():
    assert pressure.check_protest(a_world().build(), NOTE, RULES) == [Refusal.NO_GRIEVANCE]
    world = a_world().remembers("aragon", "burgundy", DeedKind.EXPELLED_ENVOY)
    assert pressure.check_protest(world.build(), NOTE, RULES) == []
    stale = world.turn(RULES.pressure.grievance_turns + 1).build()
    assert pressure.check_protest(stale, NOTE, RULES) == [Refusal.NO_GRIEVANCE]


def test_a_protest_a_refusal_and_old_history_are_no_grievances():
    world = a_world().feels("aragon", "burgundy", -50)
    world = world.remembers("aragon", "burgundy", DeedKind.PROTESTED)
    state = world.remembers("aragon", "burgundy", DeedKind.REFUSED_PROPOSAL).build()
    assert pressure.grievances(state, "aragon", "burgundy", RULES) == ()


def test_protests_to_one_region_are_some_turns_apart():
    draft = a_world().remembers("aragon", "burgundy", DeedKind.EXPELLED_ENVOY).draft()
    pressure.apply_protest(draft, NOTE, RULES)
    assert deeds(draft, "burgundy", "aragon") == [DeedKind.PROTESTED]
    assert pressure.check_protest(draft, NOTE, RULES) == [Refusal.PROTESTED_LATELY]
    draft.turn = RULES.acts.protest_rest_turns
    assert pressure.check_protest(draft, NOTE, RULES) == []


def test_no_note_is_handed_over_where_relations_are_severed():
    world = a_world().remembers("aragon", "burgundy", DeedKind.EXPELLED_ENVOY)
    state = world.severed("burgundy", "aragon").build()
    assert pressure.check_protest(state, NOTE, RULES) == [Refusal.RELATIONS_SEVERED]


def test_onlookers_mind_less_after_a_protest():
    plain = a_world().draft()
    warned = a_world().draft()
    warned.protests["aragon", "burgundy"] = warned.turn
    for draft in (plain, warned):
        pressure.apply_embargo(draft, BAN, RULES)
    cold = [draft.deeds["castile", "aragon"][0].opinion for draft in (plain, warned)]
    assert cold[0] < cold[1] < 0


def test_an_embargo_is_minded_most_by_its_target():
    draft = a_world().draft()
    events = pressure.apply_embargo(draft, BAN, RULES)
    assert events == [EmbargoImposed("aragon", "burgundy", None)]
    target = draft.deeds["burgundy", "aragon"][0].opinion
    assert target < draft.deeds["castile", "aragon"][0].opinion < 0


def test_an_embargo_is_refused_while_a_deep_trade_agreement_stands():
    for depth, reasons in (
        (TradeDepth.MOST_FAVOURED, []),
        (TradeDepth.PREFERENTIAL, [Refusal.TRADE_AGREEMENT_STANDS]),
        (TradeDepth.FREE, [Refusal.TRADE_AGREEMENT_STANDS]),
    ):
        state = a_world().treaty("aragon", "burgundy", TradeAgreement(depth)).build()
        assert pressure.check_embargo(state, BAN, RULES) == reasons


def test_no_embargo_on_an_ally_an_enemy_or_twice():
    allied = a_world().allied("aragon", "burgundy").build()
    assert pressure.check_embargo(allied, BAN, RULES) == [Refusal.ALLIED]
    fighting = a_world().at_war("aragon", "burgundy").build()
    assert pressure.check_embargo(fighting, BAN, RULES) == [Refusal.AT_WAR]
    twice = a_world().embargo("aragon", "burgundy").build()
    assert pressure.check_embargo(twice, BAN, RULES) == [Refusal.EMBARGO_IN_FORCE]


def test_an_embargo_is_lifted_to_the_targets_relief():
    draft = a_world().embargo("aragon", "burgundy").turn(3).draft()
    order = LiftEmbargo("aragon", "burgundy")
    assert pressure.check_lift(draft, order, RULES) == []
    pressure.apply_lift(draft, order, RULES)
    assert draft.embargoes == {}
    assert draft.lifted["aragon", "burgundy"] == 3
    assert deeds(draft, "burgundy", "aragon") == [DeedKind.LIFTED_EMBARGO]
    assert pressure.check_lift(draft, order, RULES) == [Refusal.NO_EMBARGO]


def test_an_embargo_by_treaty_stands_while_the_treaty_does():
    world = a_world().treaty("aragon", "castile", JointEmbargo("burgundy"))
    draft = world.embargo("aragon", "burgundy", treaty=1).draft()
    order = LiftEmbargo("aragon", "burgundy")
    assert pressure.check_lift(draft, order, RULES) == [Refusal.EMBARGO_BY_TREATY]
    events = endings.end(draft, draft.treaties[1], EndingCause.TERM, RULES)
    assert [type(event) for event in events] == [TreatyEnded, EmbargoLifted]
    assert draft.embargoes == {}


def test_an_ultimatum_has_a_deadline_and_is_minded():
    draft = a_world().turn(3).draft()
    assert ultimatums.check_ultimatum(draft, PAY, RULES) == []
    ultimatums.apply_ultimatum(draft, PAY, RULES)
    assert draft.ultimatums["aragon", "burgundy"].deadline == 3 + DEADLINE
    assert deeds(draft, "burgundy", "aragon") == [DeedKind.ISSUED_ULTIMATUM]
    assert ultimatums.check_ultimatum(draft, PAY, RULES) == [Refusal.ULTIMATUM_STANDS]


def ask(demand, **what):
    return IssueUltimatum("aragon", "burgundy", demand, Threat.SEVER, **what)


@pytest.mark.parametrize(
    ("world", "order"),
    [
        (a_world(), ask(Demand.CEDE_PROVINCE, province="burgundy-2")),
        (
            a_world().claim("aragon", "burgundy-2"),
            ask(Demand.CEDE_PROVINCE, province="burgundy-2"),
        ),
        (a_world(), ask(Demand.PAY, crowns=100)),
        (a_world().embargo("burgundy", "aragon"), ask(Demand.LIFT_EMBARGO)),
        (a_world().at_war("burgundy", "castile"), ask(Demand.END_WAR, third="castile")),
        (
            a_world().allied("burgundy", "castile").feels("aragon", "castile", -80),
            ask(Demand.BREAK_ALLIANCE, third="castile"),
        ),
    ],
)
def test_a_demand_must_be_something_the_target_could_owe(world, order):
    assert ultimatums.check_ultimatum(world.build(), order, RULES) == []


@pytest.mark.parametrize(
    ("world", "order"),
    [
        (a_world(), ask(Demand.CEDE_PROVINCE)),
        (a_world(), ask(Demand.CEDE_PROVINCE, province="castile-1")),
        (a_world().owns("burgundy", "denmark-3"), ask(Demand.CEDE_PROVINCE, province="denmark-3")),
        (a_world(), ask(Demand.PAY)),
        (a_world(), ask(Demand.PAY, crowns=RULES.pressure.pay_limit_crowns + 1)),
        (a_world(), ask(Demand.PAY, crowns=10, third="castile")),
        (a_world().embargo("aragon", "burgundy"), ask(Demand.LIFT_EMBARGO)),
        (a_world().at_war("castile", "burgundy"), ask(Demand.END_WAR, third="castile")),
        (a_world().allied("burgundy", "castile"), ask(Demand.BREAK_ALLIANCE, third="castile")),
    ],
)
def test_a_meaningless_demand_is_refused(world, order):
    reasons = ultimatums.check_ultimatum(world.build(), order, RULES)
    assert reasons == [Refusal.DEMAND_MEANINGLESS]


@pytest.mark.parametrize(
    ("world", "threat", "reason"),
    [
        (a_world().embargo("aragon", "burgundy"), Threat.EMBARGO, Refusal.EMBARGO_IN_FORCE),
        (a_world().severed("aragon", "burgundy"), Threat.SEVER, Refusal.RELATIONS_SEVERED),
        (a_world().truce("aragon", "burgundy", 5), Threat.WAR, Refusal.TRUCE_HOLDS),
        (
            a_world().treaty("aragon", "burgundy", NonAggression()),
            Threat.WAR,
            Refusal.NON_AGGRESSION_STANDS,
        ),
    ],
)
def test_a_threat_that_could_not_be_carried_out_is_refused(world, threat, reason):
    order = IssueUltimatum("aragon", "burgundy", Demand.PAY, threat, crowns=10)
    assert ultimatums.check_ultimatum(world.build(), order, RULES) == [reason]


def test_yielding_does_what_is_demanded_and_costs_face():
    draft = a_world().ultimatum("aragon", "burgundy", Demand.PAY, crowns=50).turn(1).draft()
    order = Yield("burgundy", "aragon")
    assert ultimatums.check_yield(draft, order, RULES) == []
    events = ultimatums.apply_yield(draft, order, RULES)
    assert isinstance(events[0], UltimatumMet)
    assert draft.regions["aragon"].treasury == 250
    assert draft.regions["burgundy"].treasury == 150
    assert draft.regions["burgundy"].stability == 60 - RULES.pressure.yield_stability
    assert draft.prestige["aragon", PrestigeCause.ULTIMATUM] > 0
    assert draft.prestige["burgundy", PrestigeCause.ULTIMATUM] < 0
    assert deeds(draft, "aragon", "burgundy") == [DeedKind.YIELDED]
    assert draft.ultimatums == {}


def test_yielding_hands_over_the_province():
    world = a_world().ultimatum("aragon", "burgundy", Demand.CEDE_PROVINCE, province="burgundy-2")
    draft = world.draft()
    ultimatums.apply_yield(draft, Yield("burgundy", "aragon"), RULES)
    assert draft.owners["burgundy-2"] == "aragon"


def test_yielding_lifts_the_embargo():
    world = a_world().embargo("burgundy", "aragon")
    draft = world.ultimatum("aragon", "burgundy", Demand.LIFT_EMBARGO).draft()
    ultimatums.apply_yield(draft, Yield("burgundy", "aragon"), RULES)
    assert draft.embargoes == {}


def test_yielding_ends_the_war():
    world = a_world().at_war("burgundy", "castile")
    draft = world.ultimatum("aragon", "burgundy", Demand.END_WAR, third="castile").draft()
    ultimatums.apply_yield(draft, Yield("burgundy", "aragon"), RULES)
    assert draft.wars == {}
    assert not draft.is_at_war("burgundy", "castile")


def test_yielding_breaks_the_alliance():
    world = a_world().allied("burgundy", "castile")
    draft = world.ultimatum("aragon", "burgundy", Demand.BREAK_ALLIANCE, third="castile").draft()
    ultimatums.apply_yield(draft, Yield("burgundy", "aragon"), RULES)
    assert draft.treaties == {}
    assert deeds(draft, "castile", "burgundy") == [DeedKind.DENOUNCED_TREATY]


def test_who_cannot_comply_cannot_yield():
    poor = a_world().rich("burgundy", 10)
    state = poor.ultimatum("aragon", "burgundy", Demand.PAY, crowns=50).build()
    order = Yield("burgundy", "aragon")
    assert ultimatums.check_yield(state, order, RULES) == [Refusal.CANNOT_COMPLY]


def test_an_unanswered_ultimatum_is_rejected_at_its_deadline():
    world = a_world().ultimatum("aragon", "burgundy", Demand.PAY, crowns=50)
    early = world.turn(DEADLINE - 1).draft()
    assert ultimatums.advance_ultimatums(early, RULES) == []
    draft = world.turn(DEADLINE).draft()
    events = ultimatums.advance_ultimatums(draft, RULES)
    assert [type(event) for event in events] == [UltimatumRejected]
    assert draft.ultimatums["aragon", "burgundy"].is_rejected
    late = Yield("burgundy", "aragon")
    assert ultimatums.check_yield(draft, late, RULES) == [Refusal.ULTIMATUM_EXPIRED]


def test_an_empty_threat_drops_by_itself_and_costs_face():
    world = a_world().ultimatum("aragon", "burgundy", crowns=50, rejected=True)
    patient = world.turn(DEADLINE + RULES.pressure.act_turns - 1).draft()
    assert ultimatums.advance_ultimatums(patient, RULES) == []
    draft = world.turn(DEADLINE + RULES.pressure.act_turns).draft()
    before = regard.trust(draft, "burgundy", "aragon", RULES)
    events = ultimatums.advance_ultimatums(draft, RULES)
    assert isinstance(events[0], UltimatumDropped)
    assert draft.prestige["aragon", PrestigeCause.BACKED_DOWN] < 0
    assert draft.regions["aragon"].stability == 60 - RULES.pressure.back_down_stability
    assert regard.trust(draft, "burgundy", "aragon", RULES) < before


def test_backing_down_early_costs_the_same():
    draft = a_world().ultimatum("aragon", "burgundy", crowns=50).draft()
    order = BackDown("aragon", "burgundy")
    assert ultimatums.check_back_down(draft, order, RULES) == []
    ultimatums.apply_back_down(draft, order, RULES)
    cost = draft.prestige["aragon", PrestigeCause.BACKED_DOWN]
    assert cost == -RULES.pressure.back_down_prestige
    assert ultimatums.check_back_down(draft, order, RULES) == [Refusal.NO_ULTIMATUM]


def embargo(draft):
    pressure.apply_embargo(draft, BAN, RULES)


def sever(draft):
    relations.apply_sever(draft, SeverRelations("aragon", "burgundy"), RULES)


def declare(draft):
    cause, goal = CasusBelli.REJECTED_ULTIMATUM, WarGoal.HUMBLE
    war.apply_war(draft, DeclareWar("aragon", "burgundy", cause, goal), RULES)


@pytest.mark.parametrize(
    ("threat", "act"),
    [
        (Threat.EMBARGO, embargo),
        (Threat.SEVER, sever),
        (Threat.WAR, declare),
        (Threat.SEVER, embargo),
        (Threat.EMBARGO, declare),
    ],
)
def test_carrying_out_the_threat_or_worse_ends_the_ultimatum_without_cost(threat, act):
    world = a_world().ultimatum("aragon", "burgundy", Demand.PAY, threat, crowns=5, rejected=True)
    draft = world.draft()
    act(draft)
    assert draft.ultimatums == {}
    assert ("aragon", PrestigeCause.BACKED_DOWN) not in draft.prestige


def test_less_than_the_threat_does_not_do():
    world = a_world().ultimatum("aragon", "burgundy", crowns=5, rejected=True)
    draft = world.draft()
    embargo(draft)
    assert ("aragon", "burgundy") in draft.ultimatums


def test_a_demand_that_comes_true_by_itself_is_met():
    draft = a_world().ultimatum("aragon", "burgundy", Demand.LIFT_EMBARGO).draft()
    events = ultimatums.advance_ultimatums(draft, RULES)
    assert isinstance(events[0], UltimatumMet)
    assert draft.ultimatums == {}
    assert draft.prestige["aragon", PrestigeCause.ULTIMATUM] > 0


def test_a_demand_that_has_lost_its_object_drops_without_cost():
    world = a_world().owns("castile", "burgundy-2")
    world = world.ultimatum("aragon", "burgundy", Demand.CEDE_PROVINCE, province="burgundy-2")
    draft = world.draft()
    events = ultimatums.advance_ultimatums(draft, RULES)
    assert [type(event) for event in events] == [UltimatumDropped]
    assert draft.prestige == {}


def test_an_ultimatum_for_the_sake_of_a_region_that_fell_lapses():
    world = a_world(regions=("aragon", "burgundy", "castile"))
    draft = world.turn(1).draft()
    demand = Ultimatum(Demand.END_WAR, Threat.SEVER, 0, 3, third="denmark")
    draft.ultimatums["aragon", "burgundy"] = demand
    events = ultimatums.advance_ultimatums(draft, RULES)
    assert events == [UltimatumDropped("aragon", "burgundy", demand)]
    assert draft.ultimatums == {}
    assert draft.prestige == {}
