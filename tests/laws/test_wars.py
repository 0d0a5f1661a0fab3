"""Laws of war: none runs for ever, and the peace it ends in is kept."""

import pytest

from game.core.conflict import Stance
from game.core.events import PeaceMade, WarDeclared
from game.core.treaties import Peace, Terms
from game.rules.evaluate import evaluate
from game.rules.turn import resolve
from tests.played import RULES, drifting_game, lively_world, ministry_game
from tests.worlds import a_world

TRUCE = Terms((Peace(8),))


def assert_wars_end(steps):
    """Assert that no war outlives the turn in which both sides are worn out."""
    fought = 0
    for step in steps:
        after = step.turn.after
        longest = step.rules.war.exhausted_after
        for war in after.wars.values():
            assert step.before.turn - war.since < longest
        fought += sum(isinstance(event, WarDeclared) for event in step.turn.events)
    return fought


@pytest.mark.parametrize("seed", range(1, 9))
def test_no_war_outlasts_exhaustion_adrift(seed):
    steps = drifting_game(seed, 60)
    fought = assert_wars_end(steps)
    ended = {e.war for s in steps for e in s.turn.events if isinstance(e, PeaceMade)}
    assert fought == 0 or ended


def test_no_war_outlasts_exhaustion_between_ministries():
    assert_wars_end(ministry_game(1))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_no_war_outlasts_exhaustion_in_many_games(seed):
    assert_wars_end(ministry_game(seed))


@pytest.mark.parametrize("seed", range(8))
def test_a_war_that_nobody_touches_ends_and_leaves_a_truce(seed):
    world = a_world(seed=seed).at_war("aragon", "burgundy", helpers=("castile",))
    state = world.build()
    for _ in range(RULES.war.exhausted_after + 1):
        state = resolve(state, [], RULES).after
    assert state.wars == {}
    assert state.occupiers == {}
    for one in ("aragon", "castile"):
        assert state.relation(one, "burgundy").stance in {Stance.TRUCE, Stance.PEACE}


@pytest.mark.parametrize("tries", range(4))
def test_stance_and_wars_always_agree(tries):
    for step in drifting_game(tries + 1, 60):
        state = step.turn.after
        fighting = {
            tuple(sorted((attacker, defender)))
            for war in state.wars.values()
            for attacker in war.attackers
            for defender in war.defenders
        }
        held = {pair for pair, r in state.relations.items() if r.stance is Stance.WAR}
        assert held == fighting
        for province, army in state.occupiers.items():
            assert state.is_at_war(army, state.owners[province])


def test_tired_peoples_come_to_a_white_peace():
    """At an even score a white peace is refused fresh and welcomed when worn out."""

    def answer(tired, feeling):
        world = a_world().at_war("aragon", "burgundy").feels("burgundy", "aragon", feeling)
        state = world.region("burgundy", weariness=tired).build()
        return evaluate(state, TRUCE, "aragon", "burgundy", RULES)

    assert not answer(0, -60).is_yes
    assert answer(100, -60).is_yes
    scores = [answer(tired, -100).score for tired in range(0, 101, 5)]
    assert scores == sorted(scores)
    assert scores[-1] >= RULES.treaties.threshold


def test_weariness_rises_in_every_turn_of_war_and_falls_in_peace():
    state = lively_world(2)
    assert not state.wars
    state = a_world().at_war("aragon", "burgundy").region("castile", weariness=30).build()
    while state.wars:
        after = resolve(state, [], RULES).after
        if after.wars:
            for region in ("aragon", "burgundy"):
                assert after.regions[region].weariness > state.regions[region].weariness
        assert after.regions["castile"].weariness <= state.regions["castile"].weariness
        state = after
    assert state.regions["castile"].weariness == 0
