"""How strong an army is, and what its chances are (rulebook 8.1, grounding 4.1)."""

from collections.abc import Iterable, Sequence

from game.core.conflict import War
from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.rules.arithmetic import clamp, exp_per_mille, ln_per_mille, share
from game.rules.effects import Ground, GroundKind
from game.rules.reach import may_reach

EVEN = 500
"""The chance per mille of equals."""


def strength(state: State, region: RegionId, rules: Rules) -> int:
    """Return the strength of an army: a hundred for each brigade in good heart.

    Weariness and unrest at home take from it; a region without brigades still
    raises its militia.
    """
    power, book = state.regions[region], rules.war
    heart = 1000 - power.weariness * book.weariness_strength
    heart += (power.stability - book.calm_stability) * book.stability_strength
    heart = clamp(heart, book.heart_bounds[0], book.heart_bounds[1])
    return max(book.militia_strength, share(power.brigades * 100, heart))


def combined(state: State, side: Iterable[RegionId], rules: Rules) -> int:
    """Return the strength of a side: the first in full, those who help it in part."""
    total = 0
    for index, region in enumerate(side):
        own = strength(state, region, rules)
        total += own if index == 0 else share(own, rules.war.ally_strength)
    return total


def _odds(ours: int, theirs: int, slope: int, edge: int) -> int:
    """Return a chance per mille from a logistic curve over the logarithm of the ratio."""
    ratio = ln_per_mille(ours) - ln_per_mille(theirs)
    weight = exp_per_mille(share(ratio, slope) + edge)
    return 1000 * weight // (1000 + weight)


def odds_per_mille(ours: int, theirs: int, edge: int, rules: Rules) -> int:
    """Return the chance that a side of the first strength wins a war against the second.

    The curve is the one fitted to decided interstate wars; `edge`, in log points
    per mille, is `attacker_edge` for who begins it.
    """
    return _odds(ours, theirs, rules.war.slope_per_mille, edge)


def odds_grounds(ours: int, theirs: int, edge: int, rules: Rules) -> tuple[Ground, ...]:
    """Return what `odds_per_mille` of the same armies is made of; the parts sum to it."""
    level = odds_per_mille(ours, theirs, 0, rules)
    whole = odds_per_mille(ours, theirs, edge, rules)
    return (
        Ground(GroundKind.EVEN, EVEN),
        Ground(GroundKind.STRENGTH, level - EVEN, (ours, theirs)),
        Ground(GroundKind.ATTACK, whole - level),
    )


def fighters(
    state: State, war: War, rules: Rules
) -> tuple[tuple[RegionId, ...], tuple[RegionId, ...]]:
    """Return who of each side is in touch with the enemy, attackers first."""
    touching: set[RegionId] = set()
    for one in war.attackers:
        for other in war.defenders:
            if may_reach(state, one, other, rules) or may_reach(state, other, one, rules):
                touching |= {one, other}
    return (
        tuple(region for region in war.attackers if region in touching),
        tuple(region for region in war.defenders if region in touching),
    )


def battle_odds(
    state: State, attackers: Sequence[RegionId], defenders: Sequence[RegionId], rules: Rules
) -> int:
    """Return the attackers' chance in one battle between the armies in touch, per mille.

    A battle favours the strong less than a war does, which is made of many.
    """
    ours, theirs = combined(state, attackers, rules), combined(state, defenders, rules)
    return _odds(ours, theirs, rules.war.battle_slope_per_mille, rules.war.battle_edge)


def battle_grounds(
    state: State, attackers: Sequence[RegionId], defenders: Sequence[RegionId], rules: Rules
) -> tuple[Ground, ...]:
    """Return what `battle_odds` of the same armies is made of; the parts sum to it."""
    ours, theirs = combined(state, attackers, rules), combined(state, defenders, rules)
    level = _odds(ours, theirs, rules.war.battle_slope_per_mille, 0)
    whole = battle_odds(state, attackers, defenders, rules)
    return (
        Ground(GroundKind.EVEN, EVEN),
        Ground(GroundKind.BATTLE, level - EVEN, (ours, theirs)),
        Ground(GroundKind.ATTACK, whole - level),
    )
