"""Whom ministries turn to: everybody in time, and never two to each other in one turn."""

from dataclasses import replace

import pytest

from game.ai.circle import FAR_A_TURN, NEAR_A_TURN, circle, is_in_session
from tests.played import archipelago
from tests.worlds import a_world

LONG = 40


def worlds():
    return [a_world().build(), archipelago().start]


def turned_to(state, region, turn):
    """Return whom a ministry turns to in a turn; nobody where it is not in session."""
    later = replace(state, turn=turn, memo={}, indexes={})
    return circle(later, region) if is_in_session(later, region) else ()


@pytest.mark.parametrize("state", worlds(), ids=["four", "archipelago"])
def test_two_ministries_never_turn_to_each_other_in_the_same_turn(state):
    for turn in range(LONG):
        pairs = {(one, other) for one in state.regions for other in turned_to(state, one, turn)}
        assert not pairs & {(other, one) for one, other in pairs}


@pytest.mark.parametrize("state", worlds(), ids=["four", "archipelago"])
def test_a_ministry_turns_to_few_at_a_time_and_to_all_in_time(state):
    for region in state.regions:
        known = [turned_to(state, region, turn) for turn in range(LONG)]
        assert max(map(len, known)) <= NEAR_A_TURN + FAR_A_TURN
        assert {other for some in known for other in some} == {*state.regions} - {region}


def test_what_a_ministry_turns_to_does_not_hang_on_what_it_cannot_know():
    state = archipelago().start
    poor = {
        name: replace(region, treasury=0, stability=1) for name, region in state.regions.items()
    }
    other = replace(state, regions=poor, memo={}, indexes={})
    assert all(circle(state, name) == circle(other, name) for name in state.regions)
