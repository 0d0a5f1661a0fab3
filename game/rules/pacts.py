"""What is in force between whom: queries over the signed treaties."""

from collections.abc import Mapping

from game.core.ids import Pair, RegionId, TreatyId, pair_of, partner_in
from game.core.state import State
from game.core.treaties import (
    Clause,
    ClauseKind,
    MilitaryAccess,
    TradeAgreement,
    TradeDepth,
    Treaty,
    kind_of,
)
from game.rules.arithmetic import indexed

Index = tuple[
    Mapping[Pair, tuple[Treaty, ...]],
    Mapping[RegionId, tuple[Treaty, ...]],
    Mapping[Pair, frozenset[ClauseKind]],
    Mapping[RegionId, tuple[RegionId, ...]],
]
ALLIANCES = (ClauseKind.DEFENSIVE_ALLIANCE, ClauseKind.OFFENSIVE_ALLIANCE)
DEPTHS = tuple(TradeDepth)
"""From the shallowest to the deepest."""


def index_of(treaties: Mapping[TreatyId, Treaty]) -> Index:
    """Return the treaties by pair and region, the kinds of clause by pair, and the alliances."""
    by_pair: dict[Pair, list[Treaty]] = {}
    by_region: dict[RegionId, list[Treaty]] = {}
    kinds: dict[Pair, set[ClauseKind]] = {}
    allied: dict[RegionId, set[RegionId]] = {}
    for number in sorted(treaties):
        treaty = treaties[number]
        one, other = treaty.parties
        by_pair.setdefault(treaty.parties, []).append(treaty)
        by_region.setdefault(one, []).append(treaty)
        by_region.setdefault(other, []).append(treaty)
        for clause in treaty.terms.clauses:
            kind = kind_of(clause)
            kinds.setdefault(treaty.parties, set()).add(kind)
            if kind in ALLIANCES:
                allied.setdefault(one, set()).add(other)
                allied.setdefault(other, set()).add(one)
    return (
        {pair: tuple(found) for pair, found in by_pair.items()},
        {region: tuple(found) for region, found in by_region.items()},
        {pair: frozenset(found) for pair, found in kinds.items()},
        {region: tuple(sorted(found)) for region, found in allied.items()},
    )


def _pacts(state: State) -> Index:
    """Return the index over all treaties in force."""
    return indexed(state, "pacts", state.treaties, index_of)


def between(state: State, one: RegionId, other: RegionId) -> tuple[Treaty, ...]:
    """Return the treaties in force between two regions, oldest first."""
    return _pacts(state)[0].get(pair_of(one, other), ())


def treaties_of(state: State, region: RegionId) -> tuple[Treaty, ...]:
    """Return every treaty a region is party to, oldest first."""
    return _pacts(state)[1].get(region, ())


def clauses_between(state: State, one: RegionId, other: RegionId) -> list[Clause]:
    """Return every clause in force between two regions."""
    return [clause for treaty in between(state, one, other) for clause in treaty.terms.clauses]


def kinds_between(state: State, one: RegionId, other: RegionId) -> frozenset[ClauseKind]:
    """Return the kinds of clause in force between two regions."""
    return _pacts(state)[2].get(pair_of(one, other), frozenset())


def has(state: State, one: RegionId, other: RegionId, kind: ClauseKind) -> bool:
    """Return whether a clause of this kind binds the two."""
    return kind in kinds_between(state, one, other)


def allies(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions bound to this one by a defensive or offensive alliance, sorted."""
    return _pacts(state)[3].get(region, ())


def is_allied(state: State, one: RegionId, other: RegionId) -> bool:
    """Return whether an alliance of either kind binds the two."""
    return other in allies(state, one)


def partners(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions this one has any treaty with, sorted."""
    return tuple(sorted({partner_in(t.parties, region) for t in treaties_of(state, region)}))


def trade_agreement(
    state: State, one: RegionId, other: RegionId
) -> tuple[TradeDepth, Treaty] | None:
    """Return the deepest trade agreement between two regions and the treaty it stands in."""
    best: tuple[TradeDepth, Treaty] | None = None
    if ClauseKind.TRADE_AGREEMENT not in kinds_between(state, one, other):
        return None
    for treaty in between(state, one, other):
        for clause in treaty.terms.clauses:
            if isinstance(clause, TradeAgreement) and (
                best is None or DEPTHS.index(clause.depth) > DEPTHS.index(best[0])
            ):
                best = clause.depth, treaty
    return best


def trade_depth(state: State, one: RegionId, other: RegionId) -> TradeDepth | None:
    """Return how deep a trade agreement binds the two, or None."""
    found = trade_agreement(state, one, other)
    return found[0] if found else None


def has_access(state: State, host: RegionId, army: RegionId) -> bool:
    """Return whether the army of one region may cross the land of another by treaty."""
    kinds = kinds_between(state, host, army)
    if ClauseKind.MILITARY_ACCESS not in kinds:
        return False
    return any(
        isinstance(clause, MilitaryAccess) and clause.giver == host and clause.receiver == army
        for clause in clauses_between(state, host, army)
    )
