"""Rulebook 5.1, 5.9, 5.14 and 8.6: what terms may hold, what they reveal, what they cost."""

import pytest

from game.core.dealings import Refused
from game.core.events import EmbargoImposed, GainedPrestige, OrderRefused, TreatyEnded
from game.core.orders import Accept, DenounceTreaty, ProposeTreaty
from game.core.refusals import Refusal
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.treaties import (
    Cession,
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    Loan,
    MilitaryAccess,
    MilitaryAid,
    NonAggression,
    Payment,
    Peace,
    Reparations,
    Subsidy,
    Supply,
    Terms,
)
from game.core.verdicts import FactorKind
from game.rules.evaluate import evaluate
from game.rules.knowledge import observe
from game.rules.turn import check, resolve
from game.rules.witness import observe_events
from tests.worlds import a_world

RULES = Rules()
TRUCE = Peace(8)


def asked(state, *clauses):
    return evaluate(state, Terms(clauses), "aragon", "burgundy", RULES)


def test_no_terms_take_the_last_province_clause_by_clause():
    taken = (
        Cession("burgundy", "aragon", "burgundy-1"),
        Cession("burgundy", "aragon", "burgundy-2"),
    )
    world = a_world().owns("castile", "burgundy-3")
    terms = Terms((*taken, Payment("burgundy", "aragon", 10)))
    state = world.proposal("aragon", "burgundy", terms).turn(1).build()
    assert check(state, Accept("burgundy", 1), RULES) == [Refusal.CLAUSE_LAST_PROVINCE]
    after = resolve(state, [Accept("burgundy", 1)], RULES).after
    assert "burgundy" in after.regions
    assert check(state, ProposeTreaty("aragon", "burgundy", Terms(taken[:1])), RULES) == []


def test_two_followers_cannot_sign_a_peace_that_ends_nothing():
    world = a_world().at_war("aragon", "burgundy", helpers=("denmark",), allies=("castile",))
    state = world.build()
    terms = Terms((TRUCE, Reparations("castile", "denmark", 5)))
    orders = [
        ProposeTreaty("denmark", "castile", terms),
        ProposeTreaty("castile", "denmark", terms),
    ]
    assert check(state, orders[0], RULES) == [Refusal.NOT_LEADER]
    turn = resolve(state, orders, RULES)
    assert [event.reasons for event in turn.events if isinstance(event, OrderRefused)] == [
        (Refusal.NOT_LEADER,)
    ] * 2
    assert turn.after.treaties == {}
    assert check(state, ProposeTreaty("denmark", "burgundy", Terms((TRUCE,))), RULES) == []


@pytest.mark.parametrize(
    ("left", "reason"),
    [
        (RULES.treaties.notice_turns - 1, Refusal.UNDER_NOTICE_TERM),
        (RULES.treaties.notice_turns, Refusal.TREATY_HAS_TERM),
        (32, Refusal.TREATY_HAS_TERM),
    ],
)
def test_a_treaty_with_a_term_is_not_denounced_with_notice_and_the_reason_is_true(left, reason):
    state = a_world().treaty("aragon", "burgundy", NonAggression(), term=left).build()
    assert check(state, DenounceTreaty("aragon", 1), RULES) == [reason]
    assert check(state, DenounceTreaty("aragon", 1, in_breach=True), RULES) == []


def test_a_secret_treaty_denounced_is_open_from_then_on():
    state = a_world().treaty("aragon", "burgundy", DefensiveAlliance(), secret=True).build()
    assert observe(state, "castile", RULES).treaties == {}
    state = resolve(state, [DenounceTreaty("aragon", 1)], RULES).after
    assert observe(state, "castile", RULES).treaties == state.treaties
    for _ in range(RULES.treaties.notice_turns):
        turn = resolve(state, [], RULES)
        state = turn.after
    assert TreatyEnded in {type(event) for event in observe_events(turn.events, "castile")}


def test_an_embargo_does_not_name_the_secret_treaty_that_demands_it():
    terms = Terms((JointEmbargo("denmark"),), None, is_secret=True)
    world = a_world().turn(1).region("aragon", government="autocracy")
    world.region("burgundy", government="autocracy")
    state = world.turn(0).proposal("aragon", "burgundy", terms).turn(1).build()
    turn = resolve(state, [Accept("burgundy", 1)], RULES)
    number = max(turn.after.treaties)
    imposed = [event for event in turn.events if isinstance(event, EmbargoImposed)]
    assert [event.treaty for event in imposed] == [None, None]
    outside = observe(turn.after, "castile", RULES).embargoes
    inside = observe(turn.after, "aragon", RULES).embargoes
    assert {embargo.treaty for embargo in outside.values()} == {None}
    assert {embargo.treaty for embargo in inside.values()} == {number}


def test_nobody_wins_prestige_by_a_treaty_nobody_knows_of():
    def gained(*, secret):
        terms = Terms((CulturalExchange(),), None, is_secret=secret)
        state = a_world().proposal("aragon", "burgundy", terms).turn(1).build()
        turn = resolve(state, [Accept("burgundy", 1)], RULES)
        assert turn.after.treaties
        return [
            event.region
            for event in turn.events
            if isinstance(event, GainedPrestige) and event.cause is PrestigeCause.TREATY
        ]

    assert gained(secret=False) == ["aragon", "burgundy"]
    assert gained(secret=True) == []


def test_what_is_kept_in_secret_wins_no_prestige():
    def kept(*, secret):
        world = a_world().treaty("aragon", "burgundy", CulturalExchange(), secret=secret)
        turn = resolve(world.turn(RULES.treaties.kept_every).build(), [], RULES)
        return turn.after.prestige.get(("aragon", PrestigeCause.KEPT_WORD), 0)

    assert kept(secret=False) == RULES.treaties.kept_prestige
    assert kept(secret=True) == 0


def test_friends_give_small_gifts_and_no_provinces():
    state = a_world().feels("burgundy", "aragon", 60, 40).build()
    assert asked(state, CulturalExchange()).is_yes
    assert asked(state, Payment("burgundy", "aragon", 10)).is_yes
    gifts = (
        Payment("burgundy", "aragon", 60),
        Subsidy("burgundy", "aragon", 12),
        MilitaryAid("burgundy", "aragon", 6),
        Cession("burgundy", "aragon", "burgundy-2"),
    )
    for gift in gifts:
        verdict = asked(state, gift)
        assert not verdict.is_yes, gift
        assert any(f.kind is FactorKind.ONE_SIDED and f.value < 0 for f in verdict.factors)


def test_a_fair_price_makes_a_cession_possible_and_a_war_softens_friends():
    world = a_world().feels("burgundy", "aragon", 40)
    rich = world.region("aragon", treasury=5000).build()
    land = Cession("burgundy", "aragon", "burgundy-2")
    assert not asked(rich, land).is_yes
    assert asked(rich, land, Payment("aragon", "burgundy", 2000)).is_yes
    lent = MilitaryAccess("burgundy", "aragon")
    at_war = a_world().feels("burgundy", "aragon", 40).at_war("denmark", "aragon").build()
    assert asked(at_war, lent).score > asked(rich, lent).score


def test_asking_the_same_and_more_is_pestering_too():
    world = a_world().feels("burgundy", "aragon", -40)
    world.held.refused["aragon", "burgundy", "cultural_exchange"] = Refused(0, 1)
    state = world.turn(1).build()
    alone = asked(state, CulturalExchange())
    more = asked(state, CulturalExchange(), Payment("burgundy", "aragon", 1))
    pestering = [
        sum(f.value for f in verdict.factors if f.kind is FactorKind.PESTERING)
        for verdict in (alone, more)
    ]
    assert pestering == [-RULES.treaties.pester_points] * 2
    assert more.score <= alone.score


def test_a_gift_on_top_is_no_other_question_and_a_gift_alone_none():
    world = a_world().feels("burgundy", "aragon", -90)
    gift = Payment("aragon", "burgundy", 5)
    world.held.refused["aragon", "burgundy", "cultural_exchange"] = Refused(0, 1)
    state = world.turn(1).build()
    kinds = {factor.kind for factor in asked(state, CulturalExchange(), gift).factors}
    assert FactorKind.PESTERING in kinds
    assert FactorKind.PESTERING not in {factor.kind for factor in asked(state, gift).factors}


def test_a_gift_for_years_is_no_burden_to_who_gets_it():
    state = a_world().character("burgundy", patience=0).build()
    once = asked(state, Payment("aragon", "burgundy", 10))
    yearly = asked(state, Payment("aragon", "burgundy", 10), Subsidy("aragon", "burgundy", 1))
    assert yearly.score >= once.score
    paid = asked(state, Subsidy("burgundy", "aragon", 1))
    assert FactorKind.TERM in {factor.kind for factor in paid.factors}


def test_in_war_a_loan_costs_what_is_not_paid_back():
    state = a_world().at_war("aragon", "burgundy", score=50).rich("burgundy", 900).build()
    plain = asked(state, TRUCE).score
    sham = asked(state, TRUCE, Loan("burgundy", "aragon", 900, 1, 1)).score
    gift = asked(state, TRUCE, Payment("burgundy", "aragon", 900)).score
    fair = asked(state, TRUCE, Loan("burgundy", "aragon", 90, 15, 8)).score
    assert sham < plain - 100
    assert gift <= sham
    assert fair <= plain


def test_in_war_goods_that_must_be_paid_for_dearly_are_no_gift():
    state = a_world().at_war("aragon", "burgundy", score=50).rich("burgundy", 900).build()
    plain = asked(state, TRUCE).score
    assert asked(state, TRUCE, Supply("aragon", "burgundy", "grain", 1, 200)).score < plain
    assert asked(state, TRUCE, Supply("aragon", "burgundy", "grain", 9, 0)).score > plain


def test_in_war_a_whole_army_costs_more_than_a_brigade():
    state = a_world().at_war("aragon", "burgundy", score=50).build()
    scores = [
        asked(state, TRUCE, MilitaryAid("burgundy", "aragon", brigades)).score
        for brigades in (1, 4, 18)
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] - scores[-1] > 50


def test_no_treaty_ends_before_its_loan_is_repaid():
    loan = Loan("burgundy", "aragon", 120, 15, 10)

    def paid_back(term, *, denounced):
        world = a_world().rich("aragon", 900).proposal("aragon", "burgundy", Terms((loan,), term))
        for name in ("aragon", "burgundy"):
            world.region(name, government="autocracy")
        state = resolve(world.turn(1).build(), [Accept("burgundy", 1)], RULES).after
        number = max(state.treaties)
        orders = [DenounceTreaty("aragon", number)] if denounced else []
        turns = 0
        while number in state.treaties and turns < 30:
            state = resolve(state, orders, RULES).after
            orders, turns = [], turns + 1
        return turns

    assert paid_back(2, denounced=False) == loan.turns
    assert paid_back(None, denounced=True) == loan.turns
    assert paid_back(20, denounced=False) == 20


def test_reparations_for_a_short_term_are_worth_less_at_the_table():
    state = a_world().at_war("aragon", "burgundy", score=50).build()
    scores = [
        evaluate(
            state,
            Terms((TRUCE, Reparations("burgundy", "aragon", 20)), term),
            "aragon",
            "burgundy",
            RULES,
        ).score
        for term in (2, 4, 8, None)
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[2] == scores[3]
