"""What a seat holds and what its open offers promise: the same the turn after they are made."""

from dataclasses import replace

import pytest

from game.core.dealings import Agenda
from game.core.events import AidSent, TreatySigned
from game.core.orders import Accept, ProposeTreaty, ProposeVisit, SendAid
from game.core.refusals import Refusal
from game.core.treaties import CulturalExchange, MilitaryAid, Payment, Terms
from game.rules.home import gain
from game.session import Seat, Session
from game.text.speaker import Speaker
from tests.played import small_scenario
from tests.worlds import a_world

ONE, OTHER = "aragon", "burgundy"
GIFT = Terms((Payment(ONE, OTHER, 30), MilitaryAid(ONE, OTHER, 2)))


@pytest.fixture
def session():
    people = {name: Seat(name, is_human=True) for name in (ONE, OTHER)}
    return Session.new(replace(small_scenario(1), start=a_world().build()), people, 1)


def finish(session):
    for region in session.people():
        session.seal(region)
    return session.resolve()


def test_what_an_offer_promises_stays_in_the_treasury_until_it_is_answered(session):
    before = session.purse(ONE)
    assert (before.promised_crowns, before.promised_brigades) == (0, 0)
    assert session.give(ONE, ProposeTreaty(ONE, OTHER, GIFT)) == []
    ordered = session.purse(ONE)
    assert (ordered.crowns, ordered.brigades) == (before.crowns, before.brigades)
    assert (ordered.promised_crowns, ordered.promised_brigades) == (30, 2)
    finish(session)
    waiting = session.purse(ONE)
    assert waiting.crowns == session.state.regions[ONE].treasury
    assert (waiting.promised_crowns, waiting.promised_brigades) == (30, 2)
    assert session.purse(OTHER).promised_crowns == 0
    finish(session)
    assert session.purse(ONE).promised_crowns == 0


def test_a_visit_offered_promises_what_the_journey_costs(session):
    crowns = session.rules.visits.crowns
    assert session.give(ONE, ProposeVisit(ONE, OTHER, Agenda.GOODWILL)) == []
    assert session.purse(ONE).promised_crowns == crowns
    finish(session)
    assert session.purse(ONE).promised_crowns == crowns


def test_what_is_spent_for_certain_leaves_the_treasury_at_once(session):
    before = session.purse(ONE)
    assert session.give(ONE, SendAid(ONE, OTHER, crowns=10)) == []
    assert session.purse(ONE).crowns == before.crowns - 10
    assert session.purse(ONE).promised_crowns == 0


def test_orders_of_one_turn_leave_room_for_what_its_offers_promise(session):
    held = session.purse(ONE).crowns
    terms = Terms((Payment(ONE, OTHER, held), CulturalExchange()))
    assert session.give(ONE, ProposeTreaty(ONE, OTHER, terms)) == []
    third = next(one for one in sorted(session.state.regions) if one not in (ONE, OTHER))
    assert session.give(ONE, SendAid(ONE, third, crowns=1)) == [Refusal.NOT_ENOUGH_CROWNS]
    assert session.purse(ONE).crowns == held


def test_brigades_only_offered_are_still_paid_for(session):
    before = gain(session.prospect(ONE), ONE, session.rules)
    session.give(ONE, ProposeTreaty(ONE, OTHER, GIFT))
    assert gain(session.prospect(ONE), ONE, session.rules) == before


def test_what_an_accepted_offer_promises_goes_before_the_other_orders_of_the_turn(session):
    held = session.purse(ONE).crowns
    terms = Terms((Payment(ONE, OTHER, 30),))
    session.give(ONE, ProposeTreaty(ONE, OTHER, terms))
    finish(session)
    (number,) = session.view(OTHER).proposals
    third = next(one for one in sorted(session.state.regions) if one not in (ONE, OTHER))
    crowns = session.purse(ONE).crowns
    assert crowns >= held - 30
    assert session.give(ONE, SendAid(ONE, third, crowns=crowns)) == []
    assert session.give(OTHER, Accept(OTHER, number)) == []
    events = finish(session).events
    signed = [event for event in events if isinstance(event, TreatySigned)]
    assert [event.treaty.terms for event in signed] == [terms]
    assert not [event for event in events if isinstance(event, AidSent)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Promised in open offers: 30 crowns, 2 brigades, to be handed over only if"),
        ("pl", "Obiecane w otwartych ofertach: 30 koron, 2 brygady; oddamy to dopiero, gdy"),
    ],
)
def test_what_is_promised_is_told_in_a_sentence(language, said):
    words = Speaker(language, {"en": {}})
    assert words.promised(30, 2).startswith(said)
    assert words.promised(0, 0) == ""
