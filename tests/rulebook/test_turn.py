"""Rulebook 12, with 5.2 and 5.3: what a turn does with the orders of all, and in which order."""

from dataclasses import replace
from itertools import permutations

import pytest

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import Agenda, Instruction
from game.core.events import (
    AidSent,
    BattleFought,
    EnvoyArrived,
    GameEnded,
    GovernmentFell,
    OrderRefused,
    PaymentMissed,
    ProposalAccepted,
    ProposalLapsed,
    ProposalSent,
    RelationsSevered,
    TreatyEnded,
    TreatySigned,
    TruceEnded,
    UltimatumMet,
    UltimatumRejected,
    WarDeclared,
)
from game.core.ids import EnvoyId
from game.core.orders import (
    ORDER_KINDS,
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
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.core.treaties import CulturalExchange, NonAggression, Subsidy, Terms
from game.core.world import SEASONS
from game.rules.revenue import balance
from game.rules.turn import begin, check, in_turn, resolve
from game.rules.witness import observe_events
from game.session import Seat, Session
from tests.played import lively_world, small_scenario
from tests.worlds import a_world

RULES = Rules()
ONE = ("aragon", "burgundy")
BACK = ("burgundy", "aragon")
TERMS = Terms((CulturalExchange(),))
OTHERS = Terms((NonAggression(),))
ENVOY = EnvoyId("aragon-a")
WAR = DeclareWar(*BACK, CasusBelli.NONE, WarGoal.HUMBLE)


def first_of(events, *kinds):
    """Return where the first event of each kind stands among all, as far as there is one."""
    names = [type(event) for event in events]
    return [names.index(kind) for kind in kinds if kind in names]


def refused(turn, order):
    """Return why a turn refused an order; nothing if it was carried out."""
    for event in turn.events:
        if isinstance(event, OrderRefused) and event.order == order:
            return event.reasons
    return ()


def test_a_turn_is_a_season():
    state = a_world().build()
    for turn, season in enumerate([*SEASONS, *SEASONS]):
        assert state.turn == turn
        assert state.world.calendar.date(turn)[0] is season
        state = resolve(state, [], RULES).after


def test_all_give_their_orders_without_seeing_those_of_others():
    def seen(*orders):
        one, other, *rest = names
        seats = {name: Seat(name, is_human=True) for name in (one, other)}
        session = Session.new(scenario, seats, 1)
        for order in orders:
            assert session.give(one, order) == []
        for name in rest:
            session.think(name)
        looks = session.view(other), session.planned_view(other), session.purse(other)
        return looks, [session.plan(name) for name in (other, *rest)]

    scenario = small_scenario(1)
    names = sorted(scenario.start.regions)
    orders = SetTaxes(names[0], 4), SeverRelations(names[0], names[1])
    assert seen() == seen(*orders)
    assert any(seen()[1])


def test_then_everything_is_carried_out_at_once():
    state = a_world().rich("aragon", 30).rich("burgundy", 0).build()
    gifts = [SendAid(*ONE, crowns=30), SendAid("castile", "denmark", crowns=9)]
    turn = resolve(state, [*gifts, SetTaxes("burgundy", 4)], RULES)
    assert sum(isinstance(event, AidSent) for event in turn.events) == 2
    assert turn.after.turn == state.turn + 1
    both = resolve(state, [WAR, replace(WAR, region="aragon", other="burgundy")], RULES)
    assert len(both.after.wars) == 1
    assert not any(isinstance(event, OrderRefused) for event in both.events)


PHASES = (
    (Accept("aragon", 1), Decline("aragon", 2), Counter("aragon", 3, TERMS)),
    (
        RecallEnvoy("aragon", ENVOY),
        ExpelEnvoy("aragon", EnvoyId("burgundy-a")),
        SeverRelations(*ONE),
        RestoreRelations(*ONE),
        DenounceTreaty("aragon", 1),
    ),
    (Yield(*ONE), BackDown(*ONE)),
    (
        DeclareWar(*ONE, CasusBelli.NONE, WarGoal.HUMBLE),
        CallAlly("aragon", "castile", 1),
        ImposeEmbargo(*ONE),
        LiftEmbargo(*ONE),
        IssueUltimatum(*ONE, Demand.PAY, Threat.WAR, crowns=9),
        Protest(*ONE),
    ),
    (
        PostEnvoy("aragon", ENVOY, "burgundy", Instruction.GOODWILL),
        InstructEnvoy("aragon", ENVOY, Instruction.GOODWILL),
        SendAid(*ONE, crowns=9),
        SetTaxes("aragon", 1),
        SetMilitaryBudget("aragon", 1),
    ),
    (ProposeVisit(*ONE, Agenda.GOODWILL), ProposeTreaty(*ONE, TERMS)),
)
"""One order of each kind, by what comes first."""


def test_orders_are_carried_out_phase_by_phase_whoever_gave_them():
    given = [order for phase in PHASES for order in phase]
    assert {type(order) for order in given} == set(ORDER_KINDS)
    theirs = [replace(order, region="denmark") for order in given]
    done = in_turn([*reversed(theirs), *reversed(given)])
    for phase in PHASES:
        now, done = done[: 2 * len(phase)], done[2 * len(phase) :]
        assert {type(order) for order in now} == {type(order) for order in phase}


def test_an_answer_counts_before_a_break_and_a_break_before_a_war():
    state = a_world().proposal(*BACK, TERMS).turn(1).build()
    for seed in range(20):
        asked = replace(state, seed=seed, memo={}, indexes={})
        turn = resolve(asked, [SeverRelations(*BACK), Accept("aragon", 1)], RULES)
        signed = first_of(turn.events, ProposalAccepted, TreatySigned, RelationsSevered)
        assert signed == sorted(signed)
        if len(signed) == 3:
            break
    else:
        pytest.fail("no seed carries the treaty at home")
    turn = resolve(state, [WAR, SeverRelations("castile", "denmark")], RULES)
    parted, fought = first_of(turn.events, RelationsSevered, WarDeclared)
    assert parted < fought


def test_who_yields_in_time_is_not_attacked_for_saying_no():
    world = a_world().rich("aragon", 90).ultimatum(*BACK, Demand.PAY, crowns=50)
    state = world.turn(RULES.pressure.deadline_turns - 1).build()
    attack = replace(WAR, cause=CasusBelli.REJECTED_ULTIMATUM)
    turn = resolve(state, [attack, Yield(*ONE)], RULES)
    assert UltimatumMet in {type(event) for event in turn.events}
    assert Refusal.NO_SUCH_CAUSE in refused(turn, attack)


@pytest.mark.parametrize(
    "order",
    [
        PostEnvoy("aragon", ENVOY, "burgundy", Instruction.GOODWILL),
        SendAid(*ONE, crowns=10),
        ProposeVisit(*ONE, Agenda.GOODWILL),
        ProposeTreaty(*ONE, TERMS),
    ],
)
def test_what_has_become_impossible_is_refused_that_turn_and_costs_nothing(order):
    state = a_world().region("aragon", influence=4).build()
    assert check(state, order, RULES) == []
    turn = resolve(state, [order, WAR], RULES)
    assert refused(turn, order)
    idle = resolve(state, [WAR], RULES)
    assert turn.after == idle.after
    told = [OrderRefused in map(type, observe_events(turn.events, name)) for name in ONE]
    assert told == [True, False]


def test_envoys_and_aid_come_before_what_is_newly_laid_before_others():
    state = a_world().build()
    orders = [ProposeTreaty(*ONE, TERMS), SendAid("denmark", "castile", crowns=9)]
    sent, laid = first_of(resolve(state, orders, RULES).events, AidSent, ProposalSent)
    assert sent < laid


def test_what_is_laid_before_a_region_is_answered_in_the_next_turn_and_else_lapses():
    state = a_world().build()
    laid = resolve(state, [ProposeTreaty(*ONE, TERMS)], RULES).after
    (number,) = laid.proposals
    early = resolve(state, [ProposeTreaty(*ONE, TERMS), Accept("burgundy", number)], RULES)
    assert refused(early, Accept("burgundy", number)) == (Refusal.NO_SUCH_PROPOSAL,)
    assert early.after.proposals.keys() == {number}
    assert check(laid, Accept("burgundy", number), RULES) == []
    answered = resolve(laid, [Accept("burgundy", number)], RULES)
    assert ProposalAccepted in {type(event) for event in answered.events}
    ignored = resolve(laid, [], RULES)
    assert ProposalLapsed("burgundy", "aragon", number, TERMS) in ignored.events
    assert ignored.after.proposals == {}


def test_identical_terms_that_cross_are_signed_at_once_and_others_wait():
    state = a_world().build()
    crossed = resolve(state, [ProposeTreaty(*ONE, TERMS), ProposeTreaty(*BACK, TERMS)], RULES)
    assert ProposalAccepted in {type(event) for event in crossed.events}
    assert crossed.after.proposals == {}
    waits = resolve(state, [ProposeTreaty(*ONE, TERMS), ProposeTreaty(*BACK, OTHERS)], RULES)
    assert ProposalAccepted not in {type(event) for event in waits.events}
    assert sorted(p.sender for p in waits.after.proposals.values()) == ["aragon", "burgundy"]


def test_the_season_passes_after_all_orders_in_its_own_order():
    rules = replace(RULES, war=replace(RULES.war, battle_per_mille=1000))
    world = a_world(last_turn=8, rules=rules).turn(8 - RULES.pressure.deadline_turns)
    world = world.ultimatum("castile", "denmark", Demand.PAY, crowns=5)
    world = world.turn(7).proposal("aragon", "denmark", TERMS).turn(8)
    world = world.envoy("denmark", "castile", arrives=9).at_war("aragon", "burgundy")
    world = world.truce("burgundy", "denmark", 8)
    world = world.region("castile", stability=1, weariness=100, tax_level=4, treasury=-900)
    world = world.treaty("aragon", "castile", CulturalExchange(), term=0)
    turn = resolve(world.build(), [SetTaxes("denmark", 1)], rules)
    passed = (
        ProposalLapsed,
        UltimatumRejected,
        EnvoyArrived,
        BattleFought,
        TruceEnded,
        GovernmentFell,
        TreatyEnded,
        GameEnded,
    )
    places = first_of(turn.events, *passed)
    assert len(places) == len(passed)
    assert places == sorted(places)
    assert places[0] > 0


def test_the_budget_is_paid_out_of_the_trade_of_its_own_turn():
    settled = a_world().build()
    draft = settled.draft()
    draft.trade = dict.fromkeys(settled.trade, 0)
    unsettled = draft.seal()
    assert balance(settled, "aragon", RULES) != balance(unsettled, "aragon", RULES)
    assert resolve(settled, [], RULES).after == resolve(unsettled, [], RULES).after


def test_treaties_are_kept_out_of_the_budget_of_their_own_turn():
    world = a_world().region("aragon", treasury=0, tax_level=4).treaty(*ONE, Subsidy(*ONE, 3))
    state = world.build()
    assert balance(state, "aragon", RULES) > 0
    assert PaymentMissed not in {type(event) for event in resolve(state, [], RULES).events}
    poor = world.rich("aragon", -500).build()
    assert PaymentMissed in {type(event) for event in resolve(poor, [], RULES).events}


def test_the_order_in_which_orders_were_given_never_matters():
    state = a_world().rich("aragon", 90).proposal(*BACK, TERMS).turn(1).build()
    orders = [
        Accept("aragon", 1),
        SendAid("aragon", "castile", crowns=60),
        SendAid("aragon", "denmark", crowns=50),
        ProposeTreaty("castile", "denmark", TERMS),
        ProposeTreaty("denmark", "castile", TERMS),
        WAR,
    ]
    turns = [resolve(state, given, RULES) for given in permutations(orders)]
    assert all(turn == turns[0] for turn in turns)
    assert any(isinstance(event, OrderRefused) for event in turns[0].events)


def test_the_dice_depend_on_the_question_asked_and_on_none_before_it():
    dice = Dice(7)
    asked = [dice.roll("battle", turn, "aragon", sides=1000) for turn in range(9)]
    assert len(set(asked)) > 1
    assert [Dice(7).roll("battle", t, "aragon", sides=1000) for t in range(8, -1, -1)] == asked[
        ::-1
    ]


def test_the_same_game_and_the_same_orders_give_the_same_result():
    def ends(seed, *orders):
        state, events = begin(lively_world(2), RULES, seed), []
        for _ in range(6):
            turn = resolve(state, orders, RULES)
            state = turn.after
            events.append(turn.events)
        return state, events

    orders = ProposeTreaty(*ONE, TERMS), SetTaxes("castile", 3)
    assert ends(3, *orders) == ends(3, *orders) != ends(3)
    assert ends(3, *orders) != ends(4, *orders)
