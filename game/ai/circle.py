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


def has_the_word(place: int, other: int, turn: int) -> bool:
    """Return whether the first of two regions may write to the second this turn.

    They are named by their places in a common list; the two take turns.
    """
    return (turn + place + other + (place < other)) % 2 == 0


SESSION_TURNS = 2
"""Turns running in which a ministry takes the initiative, and then leaves it to others."""


def is_in_session(state: State, region: RegionId) -> bool:
    """Return whether a ministry looks beyond its desk this turn."""
    place = sorted(state.regions).index(region)
    return (state.turn // SESSION_TURNS + place) % 2 == 0


def circle(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions that a ministry turns to by itself this turn, sorted."""
    order = sorted(state.regions)
    own = order.index(region)
    beside = neighbours(state, region)
    near: list[RegionId] = []
    far: list[RegionId] = []
    for place, other in enumerate(order):
        if place != own and has_the_word(own, place, state.turn):
            (near if other in beside else far).append(other)
    lap = state.turn // (2 * SESSION_TURNS)
    return tuple(sorted({*_some(near, NEAR_A_TURN, lap), *_some(far, FAR_A_TURN, lap)}))


def _some(regions: list[RegionId], most: int, lap: int) -> list[RegionId]:
    """Return so many of the regions, others in each lap, until all have had their turn."""
    if len(regions) <= most:
        return regions
    return [regions[(lap * most + step) % len(regions)] for step in range(most)]
