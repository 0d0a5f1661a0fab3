"""Whom a ministry turns to this turn: nobody writes to every court every season.

A ministry takes the initiative in two seasons of four and else minds what comes
to it. Of two regions only one has the word in a turn, so that their letters
never cross; neighbours come round more often than the rest. The cost of a turn
does not grow with the number of regions.
"""

from game.core.ids import RegionId
from game.core.state import State
from game.rules.frontier import neighbours

NEAR_A_TURN, FAR_A_TURN = 1, 2
"""Neighbours, and other regions, that are turned to in one turn."""


def addressed(order: list[RegionId], own: int, turn: int) -> list[RegionId]:
    """Return whom a region may write to this turn: every second one of a common list.

    `own` is its place on the list. Of two regions the later may write when the turn
    and their places add up to an even number, the earlier when they do not: so the
    two take turns.
    """
    return order[(turn + own) % 2 : own : 2] + order[own + 1 + turn % 2 :: 2]


SESSION_TURNS = 2
"""Turns running in which a ministry takes the initiative, and then leaves it to others."""


def is_in_session(state: State, region: RegionId) -> bool:
    """Return whether a ministry looks beyond its desk this turn."""
    place = sorted(state.regions).index(region)
    return (state.turn // SESSION_TURNS + place) % 2 == 0


def circle(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions that a ministry turns to by itself this turn, sorted."""
    order = sorted(state.regions)
    writes_to = addressed(order, order.index(region), state.turn)
    beside = neighbours(state, region)
    near = [other for other in writes_to if other in beside]
    far = [other for other in writes_to if other not in beside]
    lap = state.turn // (2 * SESSION_TURNS)
    return tuple(sorted({*_some(near, NEAR_A_TURN, lap), *_some(far, FAR_A_TURN, lap)}))


def _some(regions: list[RegionId], most: int, lap: int) -> list[RegionId]:
    """Return so many of the regions, others in each lap, until all have had their turn."""
    if len(regions) <= most:
        return regions
    return [regions[(lap * most + step) % len(regions)] for step in range(most)]
