"""Answering a proposal at the table: accept, decline, other terms, and both verdicts."""

import pytest

from game.core.orders import Accept, Counter, Decline
from game.core.treaties import CulturalExchange, Payment, Terms
from game.ui.screens.negotiation import NegotiationScreen
from tests.ui.games import OTHER, OWN, a_game, session_of
from tests.worlds import a_world

ASKED = Terms((Payment("aragon", "burgundy", 40), CulturalExchange()), 12)


def answering(world=None, terms=ASKED, **settings):
    session = session_of((world or a_world()).proposal("burgundy", "aragon", terms))
    game = a_game(session, **settings)
    (item,) = game.play.desk()
    game.number = item.proposal.id
    game.talks = game.show(NegotiationScreen(game.play, OTHER, answers=game.number)).talks
    return game


def test_their_terms_lie_on_the_table_with_our_own_ministrys_verdict():
    game = answering()
    assert game.talks.terms == ASKED
    verdict = game.play.own_verdict(OTHER, ASKED)
    dial = game.pilot.find("dial")
    assert (dial.value, dial.threshold) == (verdict.score, verdict.threshold)
    assert game.pilot.has("clause:0:crowns")
    assert not game.pilot.has("seal")


def test_a_proposal_is_accepted():
    game = answering()
    game.pilot.click("accept")
    assert game.play.orders == (Accept(OWN, game.number),)
    assert not game.pilot.has("dial")


def test_a_proposal_is_declined():
    game = answering()
    game.pilot.click("decline")
    assert game.play.orders == (Decline(OWN, game.number),)


def test_other_terms_are_sent_back_and_the_dial_turns_to_them():
    game = answering()
    game.pilot.click("clause:0:crowns:less")
    changed = game.talks.terms
    verdict = game.play.verdict(OTHER, changed)
    assert game.pilot.find("dial").value == verdict.score
    assert not game.pilot.has("accept")
    game.pilot.click("seal")
    assert game.play.orders == (Counter(OWN, game.number, changed),)
    assert changed.clauses[0] == Payment(OWN, OTHER, 35)


def test_back_to_their_terms_one_can_accept_again():
    game = answering()
    game.pilot.click("clause:0:strike")
    game.pilot.click("their-terms")
    assert game.talks.terms == ASKED
    assert game.pilot.has("accept")


def test_terms_beyond_our_means_cannot_be_accepted_and_say_why():
    game = answering(a_world().rich("aragon", 10))
    assert not game.pilot.find("accept").enabled
    (reason,) = game.talks.accept_problems()
    assert game.pilot.sees(game.play.words.refusal(reason))


def test_a_second_answer_takes_the_place_of_the_first():
    game = answering()
    game.pilot.click("decline")
    game.show(NegotiationScreen(game.play, OTHER, answers=game.number))
    game.pilot.click("accept")
    assert game.play.orders == (Accept(OWN, game.number),)


def test_a_counter_sent_lies_on_the_table_when_one_comes_back():
    game = answering()
    game.pilot.click("clause:0:crowns:less")
    game.pilot.click("seal")
    talks = game.show(NegotiationScreen(game.play, OTHER, answers=game.number)).talks
    assert talks.terms.clauses[0] == Payment(OWN, OTHER, 35)
    assert talks.bargain.is_edited


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "This is their own proposal; they sign."),
        ("pl", "To ich własna propozycja; podpiszą ją."),
    ],
)
def test_to_their_own_words_they_say_yes_and_any_change_brings_the_estimate_back(language, told):
    game = answering(language=language)
    assert not game.pilot.find("balance").enabled
    game.pilot.click("whose")
    assert game.pilot.find("word").words() == told
    assert game.pilot.has("ratification")
    assert not game.pilot.has("dial")
    assert not game.pilot.has("spread")
    assert game.play.words.say("table-path") not in game.pilot.texts()
    game.pilot.click("clause:0:crowns:less")
    assert game.pilot.find("word").words() != told
    assert game.pilot.find("dial").value == game.play.verdict(OTHER, game.talks.terms).score
    assert game.pilot.has("spread")
    game.pilot.click("their-terms")
    assert game.pilot.find("word").words() == told
