"""What a ministry works for in the long run: a good name, friends everywhere, or a sphere.

The aim follows from the scenario's goals and from the temper of the ministry; it
sways what it seeks of itself, never what it answers.
"""

from enum import StrEnum

from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.core.world import Doctrine, VictoryKind
from game.rules.arithmetic import memoised, share
from game.rules.frontier import neighbours
from game.rules.regard import opinion
from game.rules.standing import foes

SOCIABLE, GENTLE = 55, 45
"""Openness from which, and boldness up to which, a ministry would be everybody's friend."""
GRASPING = 50
"""Greed from which a ministry would have others depend on it."""
HATEFUL = -40
"""A neighbour's opinion that no courtesy will mend in time."""


class Aim(StrEnum):
    """Which victory a ministry works for."""

    PRESTIGE = "prestige"
    CONCORD = "concord"
    HEGEMONY = "hegemony"


def aim_of(state: State, region: RegionId, rules: Rules) -> Aim:
    """Return what a region's ministry works for."""
    goals = {goal.kind for goal in state.world.goals}
    character = state.world.polities[region].character
    doctrine = state.regions[region].doctrine
    is_gentle = character.openness >= SOCIABLE and character.boldness <= GENTLE
    if VictoryKind.CONCORD in goals and is_gentle and _may_be_loved(state, region, rules):
        return Aim.CONCORD
    is_grasping = character.greed >= GRASPING and doctrine is not Doctrine.ISOLATIONIST
    if VictoryKind.HEGEMONY in goals and is_grasping and _is_weighty(state, region):
        return Aim.HEGEMONY
    return Aim.PRESTIGE


def _may_be_loved(state: State, region: RegionId, rules: Rules) -> bool:
    """Return whether no war and no neighbour's hatred puts concord out of reach."""
    return not foes(state, region) and all(
        opinion(state, other, region, rules) > HATEFUL for other in neighbours(state, region)
    )


def _is_weighty(state: State, region: RegionId) -> bool:
    """Return whether a region makes at least as much as the common one."""
    whole = memoised(
        state, "output", lambda: sum(polity.output_cents for polity in state.regions.values())
    )
    return state.regions[region].output_cents * len(state.regions) >= whole


def needed_liking(state: State) -> int:
    """Return the opinion that concord asks of every other region; 0 without that goal."""
    return max(
        (goal.target for goal in state.world.goals if goal.kind is VictoryKind.CONCORD), default=0
    )


def is_client(state: State, patron: RegionId, other: RegionId, rules: Rules) -> bool:
    """Return whether a region is small enough to stand in another's sphere as its ally."""
    most = share(state.regions[patron].output_cents, rules.victory.client_per_mille)
    return state.regions[other].output_cents <= most
