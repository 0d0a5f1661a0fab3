"""A seat's turn: orders given, taken back, sealed and resolved with everyone else's."""

from random import Random

import pytest

from game.core.orders import Accept, Decline, SetMilitaryBudget, SetTaxes
from game.core.refusals import Refusal
from game.core.treaties import CulturalExchange, Terms
from game.rules.evaluate import evaluate
from game.rules.knowledge import observe
from game.rules.legal import legal
from game.rules.witness import observe_events, once_told
from game.session import DeskKind, Seat, SeatError, Session, SessionError
from game.session.charts import PUBLIC, Measure, series
from tests.played import archipelago, small_scenario

ONE, OTHER = "aragon", "burgundy"


@pytest.fixture
def session():
    people = {name: Seat(name, is_human=True) for name in (ONE, OTHER)}
    return Session.new(small_scenario(1), people, 1)


def finish(session):
    for region in session.people():
        session.seal(region)
    return session.resolve()


def test_an_order_that_is_taken_stands_in_the_plan(session):
    order = SetTaxes(ONE, 0)
    assert session.give(ONE, order) == []
    assert session.plan(ONE) == (order,)
    assert session.give(ONE, SetTaxes(ONE, 4)) == [Refusal.ALREADY_ORDERED]
    assert session.plan(ONE) == (order,)


def test_an_order_taken_back_is_as_if_never_given(session):
    before = session.planned_view(ONE)
    lot = Random(1)
    while not session.plan(ONE):
        session.give(ONE, lot.choice(legal(session.view(ONE), ONE, session.rules)))
    given = session.plan(ONE)[0]
    assert session.withdraw(ONE, 0) == given
    assert session.plan(ONE) == ()
    assert session.planned_view(ONE) == before
    with pytest.raises(SessionError, match="no order number 1"):
        session.withdraw(ONE, 0)


def test_nobody_orders_for_another(session):
    with pytest.raises(SessionError, match=OTHER):
        session.give(ONE, SetTaxes(OTHER, 0))


def test_what_is_sealed_is_final_until_unsealed(session):
    assert session.give(ONE, SetMilitaryBudget(ONE, 0)) == []
    session.seal(ONE)
    assert session.give(ONE, SetTaxes(ONE, 0)) == [Refusal.ALREADY_ORDERED]
    with pytest.raises(SessionError, match="sealed"):
        session.withdraw(ONE, 0)
    assert session.plan(ONE) == (SetMilitaryBudget(ONE, 0),)
    session.unseal(ONE)
    assert session.give(ONE, SetTaxes(ONE, 0)) == []


def test_a_turn_waits_for_every_person(session):
    session.seal(ONE)
    assert session.unsealed() == [OTHER]
    with pytest.raises(SessionError, match=OTHER):
        session.resolve()
    assert session.turn == 0


def test_the_order_in_which_machines_think_does_not_matter():
    records = []
    for backwards in (False, True):
        session = Session.new(small_scenario(2), {}, 2)
        for region in sorted(session.waiting_minds(), reverse=backwards):
            session.think(region)
        records.append(session.resolve())
    assert records[0] == records[1]


def test_an_answer_replaces_the_answer_before(session):
    session.give(ONE, proposal(session))
    finish(session)
    (item,) = [
        item for item in session.desk(OTHER) if item.kind is DeskKind.PROPOSAL and item.other == ONE
    ]
    number = item.proposal.id
    assert session.give(OTHER, Accept(OTHER, number)) == []
    assert session.give(OTHER, Decline(OTHER, number)) == []
    assert session.plan(OTHER) == (Decline(OTHER, number),)
    assert session.desk(OTHER)[0].answer == Decline(OTHER, number)


def proposal(session):
    """Return a proposal that can be made: an exchange, or whatever else is legal."""
    menu = legal(session.view(ONE), ONE, session.rules)
    return next(
        order for order in menu if type(order).__name__ == "ProposeTreaty" and order.other == OTHER
    )


def test_a_report_is_what_the_seat_may_know(session):
    session.give(ONE, SetTaxes(ONE, 0))
    record = finish(session)
    for region in (ONE, OTHER):
        assert session.report(region) == once_told(observe_events(record.events, region))
    assert session.report(ONE, 0) == session.report(ONE)
    assert session.report(ONE, 99) == ()
    assert session.report(ONE) != session.report(OTHER)


def test_a_seat_asks_from_its_own_view(session):
    terms = Terms((CulturalExchange(),), 12)
    view = observe(session.state, ONE, session.rules)
    assert session.view(ONE) == view
    assert session.verdict(ONE, OTHER, terms) == evaluate(view, terms, ONE, OTHER, session.rules)
    assert session.own_verdict(ONE, OTHER, terms) == evaluate(
        view, terms, OTHER, ONE, session.rules
    )


def test_a_balance_is_accepted_and_keeps_what_is_locked(session):
    found = 0
    for other in (name for name in session.state.regions if name != ONE):
        clause = CulturalExchange()
        better = session.balance(ONE, other, Terms((clause,), 12), (clause,))
        if better is not None:
            found += 1
            assert clause in better.clauses
            assert session.verdict(ONE, other, better).is_yes
    assert found


def test_charts_show_of_others_only_what_is_public(session):
    finish(session)
    for measure in Measure:
        lines = series(session.snapshots, ONE, measure)
        assert set(lines) == (set(session.state.regions) if measure in PUBLIC else {ONE})
        assert all(len(line) == len(session.snapshots) == 2 for line in lines.values())


def test_a_seat_can_be_handed_to_a_machine_and_back(session):
    session.hand_over(Seat(OTHER))
    assert session.people() == (ONE,)
    finish(session)
    session.hand_over(Seat(OTHER, is_human=True))
    assert session.people() == (ONE, OTHER)
    assert session.give(OTHER, SetMilitaryBudget(OTHER, 0)) == []


@pytest.mark.parametrize(
    ("seat", "said"),
    [
        (Seat("atlantis"), "no region 'atlantis'"),
        (Seat(ONE, mind="oracle"), "no mind 'oracle:normal'"),
        (Seat(ONE, skill="divine"), "no mind 'ministry:divine'"),
    ],
)
def test_seats_that_do_not_fit_are_refused_in_a_sentence(seat, said):
    with pytest.raises(SeatError, match=said):
        Session.new(small_scenario(1), {seat.region: seat}, 1)


def test_a_region_nobody_may_play_is_refused_to_people():
    closed = [p.id for p in archipelago().start.world.polities.values() if not p.is_playable]
    for region in closed:
        with pytest.raises(SeatError, match="may not be played"):
            Session.new(archipelago(), {region: Seat(region, is_human=True)}, 1)
