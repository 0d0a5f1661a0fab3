"""Rulebook 4: state visits."""

from dataclasses import replace

import pytest

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import Agenda, VisitPlan
from game.core.events import GainedPrestige, VisitPaid, VisitResult
from game.core.orders import Accept, BackDown, DeclareWar, IssueUltimatum, ProposeVisit, Yield
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.verdicts import Block
from game.rules import regard, visits
from game.rules.evaluate import evaluate
from game.rules.knowledge import observe
from game.rules.plan import planned
from game.rules.turn import check, check_with, resolve
from tests.worlds import a_world

RULES = Rules()
PLAN = VisitPlan("aragon", "burgundy", Agenda.GOODWILL)
ASK = ProposeVisit("aragon", "burgundy", Agenda.GOODWILL)


def held(result, world=None, plan=PLAN):
    """Return the draft and events of a visit that went this way, by trying seeds."""
    for seed in range(200):
        draft = (world or a_world()).draft()
        draft.seed = seed
        events = visits.hold_visit(draft, plan, RULES)
        if events[0].result is result:
            return draft, events
    pytest.fail(f"no seed gives {result}")


def test_a_visit_is_proposed_and_answered_by_the_other():
    draft = a_world().draft()
    events = visits.apply_visit(draft, ASK, RULES)
    proposal = draft.proposals[events[0].proposal]
    assert (proposal.sender, proposal.receiver) == ("aragon", "burgundy")
    assert proposal.matter == PLAN
    assert draft.regions["aragon"].influence == 9 - RULES.acts.visit


def test_an_invitation_brings_the_others_head_here():
    order = ProposeVisit("burgundy", "aragon", Agenda.GOODWILL, is_invitation=True)
    assert visits.plan_of(order) == PLAN


def test_the_guest_needs_the_crowns_and_the_inviter_does_not():
    state = a_world().rich("aragon", 0).build()
    assert visits.check_visit(state, ASK, RULES) == [Refusal.NOT_ENOUGH_CROWNS]
    invitation = ProposeVisit("aragon", "burgundy", Agenda.GOODWILL, is_invitation=True)
    assert visits.check_visit(state, invitation, RULES) == []


def test_no_head_travels_to_an_enemy_or_where_relations_are_severed():
    fighting = a_world().at_war("aragon", "burgundy").build()
    assert visits.check_visit(fighting, ASK, RULES) == [Refusal.AT_WAR]
    severed = a_world().severed("burgundy", "aragon").build()
    assert visits.check_visit(severed, ASK, RULES) == [Refusal.RELATIONS_SEVERED]


def test_a_visit_is_not_repeated_before_some_turns_have_passed():
    world = a_world().visited("aragon", "burgundy")
    early = world.turn(RULES.visits.rest_turns - 1).build()
    assert visits.check_visit(early, ASK, RULES) == [Refusal.VISITED_LATELY]
    late = world.turn(RULES.visits.rest_turns).build()
    assert visits.check_visit(late, ASK, RULES) == []


def test_the_same_visit_is_not_proposed_twice():
    state = a_world().proposal("burgundy", "aragon", PLAN).build()
    assert visits.check_visit(state, ASK, RULES) == [Refusal.ALREADY_PROPOSED]


def test_a_head_pays_one_visit_a_turn():
    draft = a_world().draft()
    assert visits.hold_visit(draft, PLAN, RULES)
    other = VisitPlan("aragon", "castile", Agenda.GOODWILL)
    assert visits.obstacles(draft, other, RULES) == [Refusal.HEAD_AWAY]
    assert visits.hold_visit(draft, other, RULES) == []


def test_the_guest_pays_for_the_journey_and_is_abroad_in_the_next_turn():
    draft = a_world().turn(5).draft()
    events = visits.hold_visit(draft, PLAN, RULES)
    assert isinstance(events[0], VisitPaid)
    assert draft.regions["aragon"].treasury == 200 - RULES.visits.crowns
    assert [visits.is_head_away(replace(draft, turn=turn), "aragon") for turn in (5, 6, 7)] == [
        False,
        True,
        False,
    ]
    assert draft.visits["aragon", "burgundy"] == 5


def on_the_road(world):
    """Return the worlds of three turns: the head sets out, is abroad, and is back."""
    state = world.proposal("burgundy", "aragon", PLAN).build()
    yes = Accept("aragon", min(state.proposals))
    abroad = resolve(state, [yes], RULES).after
    return state, abroad, resolve(abroad, [], RULES).after


@pytest.mark.parametrize(
    "order",
    [
        DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE),
        IssueUltimatum("aragon", "burgundy", Demand.PAY, Threat.SEVER, crowns=10),
        Yield("aragon", "castile"),
        BackDown("aragon", "denmark"),
    ],
    ids=lambda order: type(order).__name__,
)
def test_while_the_head_is_abroad_its_region_can_meet_no_crisis(order):
    book = replace(RULES, pressure=replace(RULES.pressure, deadline_turns=9))
    world = a_world(rules=book).ultimatum("castile", "aragon", Demand.PAY, crowns=5)
    world.ultimatum("aragon", "denmark", Demand.PAY, crowns=5)
    before, abroad, back = on_the_road(world)
    assert [check(state, order, RULES) for state in (before, abroad, back)] == [
        [],
        [Refusal.HEAD_AWAY],
        [],
    ]


def test_an_absent_head_of_guest_or_host_rules_a_visit_out_and_the_preview_says_so():
    _, abroad, back = on_the_road(a_world())
    for way in (("aragon", "castile"), ("castile", "aragon")):
        order = ProposeVisit(*way, Agenda.GOODWILL)
        assert visits.check_visit(abroad, order, RULES) == [Refusal.HEAD_AWAY]
        assert visits.check_visit(back, order, RULES) == []
        view, plan = observe(abroad, order.region, RULES), visits.plan_of(order)
        verdict = evaluate(view, plan, order.region, order.other, RULES)
        assert Block.HEAD_AWAY in verdict.blocks


def test_of_two_invitations_only_one_can_be_accepted_in_a_turn():
    world = a_world().proposal("burgundy", "aragon", PLAN)
    state = world.proposal(
        "castile", "aragon", VisitPlan("aragon", "castile", Agenda.GOODWILL)
    ).build()
    first, second = (Accept("aragon", number) for number in sorted(state.proposals))
    view = observe(state, "aragon", RULES)
    assert check_with(view, [], second, RULES) == []
    sheet = planned(view, [first], RULES)
    assert check_with(sheet, [first], second, RULES) == [Refusal.HEAD_AWAY]


def test_what_the_odds_of_a_visit_are_made_of_sums_to_them():
    for points in (-90, 0, 40, 95):
        state = a_world().feels("burgundy", "aragon", points).envoy("aragon", "burgundy").build()
        success, _, gaffe = visits.odds(state, PLAN, RULES)
        for grounds, chance in zip(
            visits.odds_grounds(state, PLAN, RULES), (success, gaffe), strict=True
        ):
            assert sum(ground.per_mille for ground in grounds) == chance
            assert len({ground.kind for ground in grounds}) == len(grounds)


def test_the_odds_of_a_visit_add_up():
    for opinion in (-100, -40, 0, 40, 100):
        state = a_world().feels("burgundy", "aragon", opinion).build()
        odds = visits.odds(state, PLAN, RULES)
        assert sum(odds) == 1000
        assert min(odds) >= 0


def test_a_visit_to_a_friend_goes_better():
    cold = a_world().feels("burgundy", "aragon", -30).build()
    warm = a_world().feels("burgundy", "aragon", 30).build()
    assert visits.odds(warm, PLAN, RULES)[0] > visits.odds(cold, PLAN, RULES)[0]
    assert visits.odds(warm, PLAN, RULES)[2] < visits.odds(cold, PLAN, RULES)[2]


def test_a_skilled_envoy_prepares_the_visit():
    without = a_world().build()
    prepared = a_world().envoy("aragon", "burgundy", skill=5).build()
    assert visits.odds(prepared, PLAN, RULES)[0] > visits.odds(without, PLAN, RULES)[0]
    assert visits.odds(prepared, PLAN, RULES)[2] < visits.odds(without, PLAN, RULES)[2]


@pytest.mark.parametrize(
    ("agenda", "world"),
    [
        (Agenda.GOODWILL, a_world()),
        (Agenda.TRADE, a_world()),
        (Agenda.SECURITY, a_world().allied("aragon", "burgundy")),
        (
            Agenda.SECURITY,
            a_world().at_war("aragon", "castile").at_war("burgundy", "castile"),
        ),
        (Agenda.RECONCILIATION, a_world().feels("burgundy", "aragon", -60)),
        (Agenda.RECONCILIATION, a_world().remembers("aragon", "burgundy", DeedKind.GAFFE)),
    ],
)
def test_an_agenda_that_suits_the_two_helps(agenda, world):
    state = world.build()
    plan = VisitPlan("aragon", "burgundy", agenda)
    assert visits.is_fitting(state, plan, RULES)
    assert visits.effect_per_mille(state, plan, RULES) == RULES.visits.fit_effect_per_mille


@pytest.mark.parametrize(
    ("agenda", "world"),
    [
        (Agenda.GOODWILL, a_world().feels("burgundy", "aragon", -60)),
        (Agenda.TRADE, a_world().embargo("burgundy", "aragon")),
        (Agenda.SECURITY, a_world()),
        (Agenda.RECONCILIATION, a_world()),
    ],
)
def test_an_agenda_that_does_not_suit_the_two_hurts(agenda, world):
    assert not visits.is_fitting(world.build(), VisitPlan("aragon", "burgundy", agenda), RULES)


def test_a_success_wins_both_courts_both_publics_and_prestige():
    before = a_world().build()
    draft, events = held(VisitResult.SUCCESS)
    for holder, about in (("aragon", "burgundy"), ("burgundy", "aragon")):
        for feeling in (regard.memory, regard.goodwill):
            assert feeling(draft, holder, about, RULES) > feeling(before, holder, about, RULES)
    assert {event.region for event in events if isinstance(event, GainedPrestige)} == {
        "aragon",
        "burgundy",
    }


def test_a_success_counts_for_more_than_a_correct_visit():
    success, _ = held(VisitResult.SUCCESS)
    correct, events = held(VisitResult.CORRECT)
    size = success.deeds["burgundy", "aragon"][0].opinion
    assert size > correct.deeds["burgundy", "aragon"][0].opinion > 0
    assert len(events) == 1


def test_a_gaffe_offends_the_host_and_costs_the_guest_prestige():
    draft, events = held(VisitResult.GAFFE)
    assert draft.deeds["burgundy", "aragon"][0].kind is DeedKind.GAFFE
    assert events[1].region == "aragon"
    assert events[1].tenths < 0


def test_repeats_count_for_less():
    fresh = a_world().build()
    again = a_world().visited("aragon", "burgundy").turn(RULES.visits.rest_turns).build()
    assert visits.effect_per_mille(again, PLAN, RULES) < visits.effect_per_mille(fresh, PLAN, RULES)


def test_a_visit_to_a_region_the_people_dislike_costs_stability_at_home():
    draft = a_world().feels("aragon", "burgundy", 0, goodwill=-60).draft()
    visits.hold_visit(draft, PLAN, RULES)
    assert draft.regions["aragon"].stability == 60 - RULES.visits.disliked_stability
    liked = a_world().draft()
    visits.hold_visit(liked, PLAN, RULES)
    assert liked.regions["aragon"].stability == 60
