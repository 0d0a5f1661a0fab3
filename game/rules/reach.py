"""Whom an army can fight: by land, by sea, or across a friend's land (rulebook 8.2)."""

from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.rules import pacts
from game.rules.arithmetic import memoised
from game.rules.footing import wars_of
from game.rules.frontier import is_coastal, is_neighbour


def is_linked(state: State, one: RegionId, other: RegionId, rules: Rules) -> bool:
    """Return whether an army can go straight from one land to the other."""
    if is_neighbour(state, one, other):
        return True
    if not (is_coastal(state, one) and is_coastal(state, other)):
        return False
    return state.world.distance(one, other) <= rules.war.reach_map_units


def hosts(state: State, army: RegionId) -> tuple[RegionId, ...]:
    """Return whose land an army may cross: by treaty, or as comrades in a war; sorted."""
    comrades = {
        friend for war in wars_of(state, army) for friend in war.friends_of(army) if friend != army
    }
    granting = {
        partner for partner in pacts.partners(state, army) if pacts.has_access(state, partner, army)
    }
    return tuple(sorted((comrades | granting) & state.regions.keys()))


def may_reach(state: State, army: RegionId, target: RegionId, rules: Rules) -> bool:
    """Return whether the army of one region can come to grips with another."""
    return memoised(state, ("reach", army, target), lambda: _has_way(state, army, target, rules))


def _has_way(state: State, army: RegionId, target: RegionId, rules: Rules) -> bool:
    if is_linked(state, army, target, rules):
        return True
    unvisited = [host for host in hosts(state, army) if host != target]
    here = [army]
    while here:
        stage = here.pop()
        steps = [host for host in unvisited if is_linked(state, stage, host, rules)]
        if any(is_linked(state, step, target, rules) for step in steps):
            return True
        unvisited = [host for host in unvisited if host not in steps]
        here.extend(steps)
    return False
