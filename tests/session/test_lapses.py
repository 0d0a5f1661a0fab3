"""What a report tells of an ultimatum whose last turn is the turn of the war."""

import pytest

from game.core.conflict import CasusBelli, WarGoal
from game.core.events import UltimatumMet, UltimatumRejected, WarDeclared
from game.core.orders import DeclareWar, Yield
from game.session import Seat, Session
from tests.played import archipelago

ISSUER, TARGET, ONLOOKER = "kharazan", "valdmark", "thessaly"
WAR = DeclareWar(ISSUER, TARGET, CasusBelli.CLAIM, WarGoal.PROVINCE, "eisenberg")
OF_INTEREST = UltimatumMet | UltimatumRejected | WarDeclared


@pytest.fixture
def session():
    """The archipelago in the hands of people alone, with an ultimatum that runs from the start."""
    scenario = archipelago()
    people = {region: Seat(region, is_human=True) for region in scenario.start.regions}
    return Session.new(scenario, people, 1)


def resolved(session, *orders):
    """Resolve a turn with these orders; return what every seat is told of threats and war."""
    for order in orders:
        assert session.give(order.region, order) == []
    for region in session.people():
        session.seal(region)
    session.resolve()
    told = [
        [type(event) for event in session.report(region) if isinstance(event, OF_INTEREST)]
        for region in (ISSUER, TARGET, ONLOOKER)
    ]
    assert told[0] == told[1] == told[2]
    return told[0]


def test_an_ultimatum_that_runs_out_as_war_comes_is_told_before_the_war(session):
    deadline = session.state.ultimatums[ISSUER, TARGET].deadline
    while session.turn < deadline:
        assert resolved(session) == []
    assert resolved(session, WAR) == [UltimatumRejected, WarDeclared]
    (passed,) = [one for one in session.report(TARGET) if isinstance(one, UltimatumRejected)]
    assert (passed.region, passed.other) == (TARGET, ISSUER)
    assert passed.ultimatum.province == "eisenberg"
    assert resolved(session) == []


def test_war_before_the_deadline_lets_no_ultimatum_run_out(session):
    assert resolved(session, WAR) == [WarDeclared]


def test_a_deadline_that_passes_before_the_war_is_told_once(session):
    deadline = session.state.ultimatums[ISSUER, TARGET].deadline
    while session.turn < deadline:
        resolved(session)
    assert resolved(session) == [UltimatumRejected]
    assert resolved(session, WAR) == [WarDeclared]


def test_an_ultimatum_that_was_met_has_not_run_out(session):
    assert resolved(session, Yield(TARGET, ISSUER)) == [UltimatumMet]
    while session.turn < session.rules.pressure.deadline_turns:
        resolved(session)
    harsh = DeclareWar(ISSUER, TARGET, CasusBelli.NONE, WarGoal.HUMBLE, None)
    assert resolved(session, harsh) == [WarDeclared]
