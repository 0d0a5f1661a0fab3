"""On what footing two regions stand: written here only, so that it is kept clean.

A pair that is simply at peace has no entry, and an ultimatum disappears when
its threat, or a worse one, is carried out.
"""

from game.core.conflict import AT_PEACE, Relation, Stance, Threat, War
from game.core.ids import RegionId, pair_of
from game.core.leaves import changed
from game.core.state import Draft, State

RUNGS = (Threat.SEVER, Threat.EMBARGO, Threat.WAR)
"""The threats from the mildest to the worst."""


def stand(draft: Draft, one: RegionId, other: RegionId, relation: Relation) -> None:
    """Put a pair on a footing, from this turn."""
    pair = pair_of(one, other)
    if changed(relation, since=0) == AT_PEACE:
        draft.relations.pop(pair, None)
    else:
        draft.relations[pair] = changed(relation, since=draft.turn)


def wars_between(state: State, one: RegionId, other: RegionId) -> tuple[War, ...]:
    """Return the wars in which the two are on opposite sides, oldest first."""
    if not state.wars:
        return ()
    return tuple(
        state.wars[number]
        for number in sorted(state.wars)
        if state.wars[number].side_of(one) * state.wars[number].side_of(other) == -1
    )


def wars_of(state: State, region: RegionId) -> tuple[War, ...]:
    """Return the wars a region fights in, oldest first."""
    if not state.wars:
        return ()
    return tuple(
        state.wars[number] for number in sorted(state.wars) if state.wars[number].side_of(region)
    )


def lay_down_arms(draft: Draft, one: RegionId, other: RegionId, truce_turns: int) -> None:
    """Begin a truce between two regions, unless another war still opposes them."""
    held = draft.relation(one, other)
    if held.stance is not Stance.WAR or wars_between(draft, one, other):
        return
    if truce_turns > 0:
        truce = changed(held, stance=Stance.TRUCE, until=draft.turn + truce_turns)
        stand(draft, one, other, truce)
    else:
        stand(draft, one, other, changed(held, stance=Stance.PEACE, until=None))


def carry_out(draft: Draft, issuer: RegionId, target: RegionId, done: Threat) -> None:
    """Strike out an ultimatum whose threat has been carried out, or gone beyond."""
    ultimatum = draft.ultimatums.get((issuer, target))
    if ultimatum is not None and RUNGS.index(done) >= RUNGS.index(ultimatum.threat):
        del draft.ultimatums[issuer, target]
