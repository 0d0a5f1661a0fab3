"""Renewal: a ministry asks again for what is about to run out, if both would sign it once more."""

from dataclasses import replace

import pytest

from game.ai.brief import Brief
from game.ai.overtures import renew_treaties
from game.ai.player import Motive
from game.core.orders import DenounceTreaty, ProposeTreaty
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.core.treaties import CulturalExchange, Payment, Terms, TradeAgreement, TradeDepth
from game.rules.knowledge import observe
from game.rules.turn import resolve
from tests.worlds import a_world

RULES = Rules()
TERM = 12
SOON = RULES.treaties.renewal_notice_turns
LASTING = (TradeAgreement(TradeDepth.FREE), CulturalExchange())


def friends(*clauses, liking=60, term=TERM):
    world = a_world().feels("aragon", "burgundy", liking, liking)
    world = world.feels("burgundy", "aragon", liking, liking)
    return world.treaty("aragon", "burgundy", *(clauses or LASTING), term=term)


def asked(state):
    """Return what the two ask of each other in a turn, with their reasons."""
    choices = []
    for region in ("aragon", "burgundy"):
        brief = Brief(observe(state, region, RULES), RULES, Dice(1))
        renew_treaties(brief)
        choices += brief.given
    return choices


@pytest.mark.parametrize("left", [SOON, SOON - 1])
def test_of_two_friends_one_asks_for_another_term_before_a_treaty_runs_out(left):
    (choice,) = asked(friends().turn(TERM - left).build())
    assert choice.motive is Motive.RENEW_TREATY
    assert isinstance(choice.order, ProposeTreaty)
    assert choice.order.terms == Terms(LASTING, TERM)


def test_nobody_asks_before_it_is_due():
    assert asked(friends().turn(TERM - SOON - 1).build()) == []


def test_nobody_asks_to_go_on_with_whom_it_cannot_bear():
    assert asked(friends(liking=-90).turn(TERM - SOON).build()) == []


def test_nobody_asks_for_what_was_denounced():
    state = friends(term=None).build()
    (number,) = state.treaties
    after = resolve(state, [DenounceTreaty("aragon", number)], RULES).after
    until = after.treaties[number].until
    assert asked(replace(after, turn=until - SOON, memo={}, indexes={})) == []


def test_a_sum_paid_once_is_not_asked_for_again():
    clauses = (CulturalExchange(), Payment("aragon", "burgundy", 10))
    (choice,) = asked(friends(*clauses).turn(TERM - SOON).build())
    assert choice.order.terms.clauses == (CulturalExchange(),)
