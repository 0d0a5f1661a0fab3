"""Occupation: land follows the score of a war, province by province (rulebook 8.5)."""

from game.core.conflict import War
from game.core.events import Event, ProvinceFreed, ProvinceOccupied
from game.core.ids import ProvinceId, RegionId
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.rules.frontier import provinces_of
from game.rules.reach import may_reach
from game.rules.regard import remember

SIDES = (1, -1)


def _side(war: War, side: int) -> tuple[RegionId, ...]:
    return war.attackers if side == 1 else war.defenders


def _order(state: State, war: War, side: int, province: ProvinceId) -> tuple[int, ...]:
    """Return what comes first: the goal, the leader's land, what is not the capital."""
    owner = state.owners[province]
    is_goal = side == 1 and province == war.province
    is_capital = state.world.polities[owner].capital == province
    return (not is_goal, is_capital, _side(war, -side).index(owner))


def held(state: State, war: War, side: int) -> list[ProvinceId]:
    """Return the provinces one side occupies in a war, the most wanted first."""
    own, foes = _side(war, side), _side(war, -side)
    found = [
        province
        for province in sorted(state.occupiers)
        if state.occupiers[province] in own and state.owners[province] in foes
    ]
    return sorted(found, key=lambda province: (_order(state, war, side, province), province))


def due(war: War, side: int, rules: Rules) -> int:
    """Return how many provinces the score lets a side occupy."""
    return max(0, war.score * side) // rules.war.occupy_step


def _next_capture(
    state: State, war: War, side: int, rules: Rules
) -> tuple[ProvinceId, RegionId] | None:
    """Return the province a side takes next, and the army that takes it."""
    own, foes = _side(war, side), _side(war, -side)
    best: tuple[tuple[object, ...], ProvinceId, RegionId] | None = None
    for foe in foes:
        armies = [army for army in own if may_reach(state, army, foe, rules)]
        if not armies:
            continue
        for province in provinces_of(state, foe):
            if province in state.occupiers:
                continue
            touching = _touching(state, province)
            near = [army for army in armies if army in touching]
            rank = (*_order(state, war, side, province), not near, province)
            if best is None or rank < best[0]:
                best = rank, province, (near or armies)[0]
    return best[1:] if best is not None else None


def _touching(state: State, province: ProvinceId) -> frozenset[RegionId]:
    """Return who owns or holds land next to a province."""
    beside = [near for near in state.world.provinces[province].neighbours if near in state.owners]
    owners = {state.owners[near] for near in beside}
    return frozenset(owners | {state.occupiers[n] for n in beside if n in state.occupiers})


def follow_score(draft: Draft, war: War, rules: Rules) -> list[Event]:
    """Let each side take or lose one province, as the score of the war now stands."""
    events: list[Event] = []
    for side in SIDES:
        holdings, allowed = held(draft, war, side), due(war, side, rules)
        if len(holdings) > allowed:
            province = holdings[-1]
            occupier = draft.occupiers.pop(province)
            events.append(ProvinceFreed(draft.owners[province], occupier, province, war.id))
        elif len(holdings) < allowed:
            capture = _next_capture(draft, war, side, rules)
            if capture is not None:
                province, army = capture
                owner = draft.owners[province]
                draft.occupiers[province] = army
                remember(draft, owner, army, DeedKind.OCCUPIED_PROVINCE, rules)
                events.append(ProvinceOccupied(army, owner, province, war.id))
    return events
