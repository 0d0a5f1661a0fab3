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


def call_factors(
    state: State, war: War, caller: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Factor, ...]:
    """Return what speaks for and against joining a war at an ally's call."""
    return tuple(_weigh(state, war, caller, for_region, rules))


def _weigh(
    state: State, war: War, caller: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Factor]:
    book = rules.war
    honour = state.world.polities[for_region].character.honour - 50
    yield Factor(FactorKind.HONOUR, book.call_pledge + share(honour, book.call_honour_per_mille))
    feeling = opinion(state, for_region, caller, rules)
    yield Factor(FactorKind.OPINION, share(feeling, book.call_regard_per_mille))
    reliance = trust(state, for_region, caller, rules) - rules.regard.trust_start
    yield Factor(FactorKind.TRUST, share(reliance, book.call_regard_per_mille))
    yield Factor(FactorKind.ODDS, _odds(state, war, caller, for_region, rules))
    enemy = war.foes_of(caller)[0]
    of_enemy = opinion(state, for_region, enemy, rules)
    hatred = -min(0, of_enemy) // book.call_hatred_per_point
    yield Factor(FactorKind.COMMON_ENEMY, hatred, about=enemy)
    liking = -max(0, of_enemy) // book.call_liking_per_point
    yield Factor(FactorKind.RETALIATION, liking, about=enemy)
    weariness = state.regions[for_region].weariness
    yield Factor(FactorKind.WEARINESS, -share(weariness, book.call_weariness_per_mille))
    wars = min(2, len(foes(state, for_region)))
    yield Factor(FactorKind.OBLIGATIONS, -book.call_other_war * wars)


def _odds(state: State, war: War, caller: RegionId, joining: RegionId, rules: Rules) -> int:
    """Return what the chance of victory with this region's help says to one so bold."""
    friends = war.friends_of(caller)
    ours = friends if joining in friends else (*friends, joining)
    chance = odds_per_mille(
        combined(state, ours, rules), combined(state, war.foes_of(caller), rules), 0, rules
    )
    boldness = state.world.polities[joining].character.boldness
    book = rules.war
    excess = chance - book.call_odds + book.call_boldness * (boldness - 50)
    return clamp(share(excess, book.call_odds_per_mille), book.call_daunted, book.call_drawn)


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
