"""What a seat is told of a forecast: what fades, what it will hardly see, who may yet refuse."""

from dataclasses import replace

from game.core.dealings import Instruction
from game.core.orders import PostEnvoy, RecallEnvoy, SetTaxes
from game.core.refusals import Refusal
from game.rules.regard import opinion
from game.session import Seat, Session
from game.session.hearsay import fades, is_agrement_unsure, is_seen_roughly
from tests.played import small_scenario
from tests.worlds import a_world

ONE, OTHER, FAR = "aragon", "burgundy", "denmark"


def session_of(world):
    start = world.build()
    people = {ONE: Seat(ONE, is_human=True)}
    return Session.new(replace(small_scenario(1), start=start), people, 1)


def posting(session, host):
    return PostEnvoy(ONE, f"{ONE}-c", host, Instruction.GOODWILL)


def test_a_host_that_thinks_ill_of_one_and_is_little_known_may_yet_refuse():
    rules = session_of(a_world()).rules
    others = opinion(session_of(a_world()).state, FAR, ONE, rules)
    bar = rules.envoys.agrement_at - others
    for bias, is_unsure in ((bar + 4, True), (bar + 60, False), (bar - 40, False)):
        session = session_of(a_world().feels(FAR, ONE, bias))
        order = posting(session, FAR)
        assert is_agrement_unsure(session.view(ONE), order, rules) is is_unsure
        refused = Refusal.NO_AGREMENT in session.refusals(ONE, order)
        assert refused == (bias == bar - 40)


def test_of_a_host_that_is_known_in_full_nothing_is_unsure():
    world = a_world().feels(OTHER, ONE, -54).allied(ONE, OTHER)
    world.envoy(ONE, OTHER, instruction=Instruction.INTELLIGENCE)
    session = session_of(world)
    assert session.view(ONE).knowledge[OTHER] == 3
    assert not is_agrement_unsure(session.view(ONE), posting(session, OTHER), session.rules)
    assert not is_agrement_unsure(session.view(ONE), SetTaxes(ONE, 3), session.rules)
    nowhere = posting(session, "nowhere")
    assert not is_agrement_unsure(session.view(ONE), nowhere, session.rules)
    effects = session.forecast(ONE, RecallEnvoy(ONE, f"{ONE}-a")).effects
    assert fades(effects)
    assert not is_seen_roughly(session.view(ONE), effects)


def test_what_little_known_courts_remember_is_seen_roughly():
    session = session_of(a_world())
    effects = session.forecast(ONE, posting(session, FAR)).effects
    assert fades(effects)
    assert is_seen_roughly(session.view(ONE), effects)
    taxes = session.forecast(ONE, SetTaxes(ONE, 3)).effects
    assert not fades(taxes)
    assert not is_seen_roughly(session.view(ONE), taxes)
