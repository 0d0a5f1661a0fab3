"""Whether an ally comes when called: the verdict on a call to arms (rulebook 8.4).

Allies came in about three of four cases before 1945 (Leeds, Long & Mitchell 2000).
"""

from collections.abc import Iterator

from game.core.conflict import Stance, War
from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import kinds_of
from game.core.verdicts import Block, Factor, FactorKind
from game.rules import pacts
from game.rules.arithmetic import clamp, share
from game.rules.armies import combined, odds_per_mille
from game.rules.regard import opinion, trust
from game.rules.standing import foes

PLEDGE = 6
"""Points that the pledge itself speaks for coming."""
HONOUR_PER_MILLE = 400
OPINION_PER_MILLE = 250
WEARINESS_PER_MILLE = 500
OTHER_WAR = 12
"""Points against coming for each war already on one's hands."""
WANTED_ODDS = 650
"""Per mille of a victory's chance that leaves an ally of middling boldness unmoved."""
BOLDNESS_ODDS = 3
"""Per mille by which a point of boldness lowers the chance that is wanted."""
ODDS_PER_MILLE = 100
MOST_DAUNTED, MOST_DRAWN = -24, 10


def call_factors(
    state: State, war: War, caller: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Factor, ...]:
    """Return what speaks for and against joining a war at an ally's call."""
    return tuple(_weigh(state, war, caller, for_region, rules))


def _weigh(
    state: State, war: War, caller: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Factor]:
    character = state.world.polities[for_region].character
    yield Factor(FactorKind.HONOUR, PLEDGE + share(character.honour - 50, HONOUR_PER_MILLE))
    yield Factor(
        FactorKind.OPINION, share(opinion(state, for_region, caller, rules), OPINION_PER_MILLE)
    )
    reliance = trust(state, for_region, caller, rules) - rules.regard.trust_start
    yield Factor(FactorKind.TRUST, share(reliance, OPINION_PER_MILLE))
    yield Factor(FactorKind.ODDS, _odds(state, war, caller, for_region, rules))
    enemy = war.foes_of(caller)[0]
    yield Factor(
        FactorKind.COMMON_ENEMY, -min(0, opinion(state, for_region, enemy, rules)) // 6, about=enemy
    )
    yield Factor(
        FactorKind.RETALIATION, -max(0, opinion(state, for_region, enemy, rules)) // 5, about=enemy
    )
    weariness = state.regions[for_region].weariness
    yield Factor(FactorKind.WEARINESS, -share(weariness, WEARINESS_PER_MILLE))
    yield Factor(FactorKind.OBLIGATIONS, -OTHER_WAR * min(2, len(foes(state, for_region))))


def _odds(state: State, war: War, caller: RegionId, joining: RegionId, rules: Rules) -> int:
    """Return what the chance of victory with this region's help says to one so bold."""
    friends = war.friends_of(caller)
    ours = friends if joining in friends else (*friends, joining)
    chance = odds_per_mille(
        combined(state, ours, rules), combined(state, war.foes_of(caller), rules), 0, rules
    )
    boldness = state.world.polities[joining].character.boldness
    excess = chance - WANTED_ODDS + BOLDNESS_ODDS * (boldness - 50)
    return clamp(share(excess, ODDS_PER_MILLE), MOST_DAUNTED, MOST_DRAWN)


def call_blocks(
    state: State, war: War, caller: RegionId, for_region: RegionId
) -> tuple[Block, ...]:
    """Return what forbids joining: an alliance or a truce with one of the foes."""
    if not war.side_of(caller) or war.side_of(for_region):
        return (Block.NOT_POSSIBLE,)
    if is_kept_away(state, war, caller, for_region):
        return (Block.TREATY_WITH_FOE,)
    if any(pacts.is_allied(state, for_region, foe) for foe in war.foes_of(caller)):
        return (Block.TREATY_WITH_FOE,)
    return ()


def is_kept_away(
    state: State, war: War, caller: RegionId, ally: RegionId, since: int | None = None
) -> bool:
    """Return whether all the world sees that an ally must not fight one of the caller's foes.

    A truce does that, or an open alliance; only one signed before the turn
    `since`, where that is given. A secret one is the ally's own affair.
    """
    return any(
        state.relation(ally, foe).stance is Stance.TRUCE
        or any(
            not treaty.is_hidden
            and (since is None or treaty.signed < since)
            and not kinds_of(treaty.terms.clauses).isdisjoint(pacts.ALLIANCES)
            for treaty in pacts.between(state, ally, foe)
        )
        for foe in war.foes_of(caller)
    )
