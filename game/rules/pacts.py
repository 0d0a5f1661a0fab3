"""What is in force between whom: queries over the signed treaties."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.core.ids import Direction, Pair, RegionId, TreatyId, partner_in
from game.core.state import State
from game.core.table import Table
from game.core.treaties import (
    KIND_OF,
    Clause,
    ClauseKind,
    MilitaryAccess,
    TradeAgreement,
    TradeDepth,
    Treaty,
)
from game.rules.arithmetic import indexed

ALLIANCES = (ClauseKind.DEFENSIVE_ALLIANCE, ClauseKind.OFFENSIVE_ALLIANCE)
DEPTHS = tuple(TradeDepth)
"""From the shallowest to the deepest."""
INDEX = "pacts"
"""Under which a table of treaties keeps its index."""
NO_KINDS: frozenset[ClauseKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Index:
    """The treaties in force, found by their parties; pairs stand both ways round."""

    between: Mapping[Direction, tuple[Treaty, ...]]
    of: Mapping[RegionId, tuple[Treaty, ...]]
    kinds: Mapping[Direction, frozenset[ClauseKind]]
    allies: Mapping[RegionId, tuple[RegionId, ...]]
    trade: Mapping[Direction, tuple[TradeDepth, Treaty]]
    """The deepest trade agreement of a pair, and the treaty it stands in."""


_EMPTY = Index({}, {}, {}, {}, {})


def _index_of(treaties: Mapping[TreatyId, Treaty]) -> Index:
    return mended(_EMPTY, treaties, treaties.items())


def mended(
    index: Index, treaties: Mapping[TreatyId, Treaty], touched: Iterable[tuple[TreatyId, Treaty]]
) -> Index:
    """Return the index with the pairs put right whose treaties were signed, changed or ended."""
    ids: dict[Pair, set[TreatyId]] = {}
    for number, treaty in touched:
        ids.setdefault(treaty.parties, set()).add(number)
    between, of = dict(index.between), dict(index.of)
    kinds, allies, trade = dict(index.kinds), dict(index.allies), dict(index.trade)
    for (one, other), numbers in ids.items():
        numbers.update(treaty.id for treaty in between.get((one, other), ()))
        held = tuple(treaties[number] for number in sorted(numbers) if number in treaties)
        between[one, other] = between[other, one] = held
        bound = frozenset(KIND_OF[type(c)] for treaty in held for c in treaty.terms.clauses)
        kinds[one, other] = kinds[other, one] = bound
        for direction in ((one, other), (other, one)):
            trade.pop(direction, None)
            if ClauseKind.TRADE_AGREEMENT in bound:
                trade[direction] = _deepest(held)
        is_allied = not bound.isdisjoint(ALLIANCES)
        for region, partner in ((one, other), (other, one)):
            rest = [treaty for treaty in of.get(region, ()) if treaty.parties != (one, other)]
            of[region] = tuple(sorted((*rest, *held), key=_number))
            friends = {*allies.get(region, ())} - {partner}
            allies[region] = tuple(sorted(friends | {partner} if is_allied else friends))
    return Index(between, of, kinds, allies, trade)


def _deepest(treaties: Iterable[Treaty]) -> tuple[TradeDepth, Treaty]:
    """Return the deepest trade agreement among treaties of which some hold one."""
    agreed = [
        (clause.depth, treaty)
        for treaty in treaties
        for clause in treaty.terms.clauses
        if isinstance(clause, TradeAgreement)
    ]
    return max(agreed, key=lambda found: DEPTHS.index(found[0]))


def _number(treaty: Treaty) -> TreatyId:
    return treaty.id


def index(state: State) -> Index:
    """Return the index over all treaties in force."""
    table = state.treaties
    if type(table) is Table:
        found: Index | None = table.derived.get(INDEX)
        if found is not None:
            return found
    return indexed(table, INDEX, _index_of, mended)


def between(state: State, one: RegionId, other: RegionId) -> tuple[Treaty, ...]:
    """Return the treaties in force between two regions, oldest first."""
    return index(state).between.get((one, other), ())


def treaties_of(state: State, region: RegionId) -> tuple[Treaty, ...]:
    """Return every treaty a region is party to, oldest first."""
    return index(state).of.get(region, ())


def clauses_between(state: State, one: RegionId, other: RegionId) -> list[Clause]:
    """Return every clause in force between two regions."""
    return [clause for treaty in between(state, one, other) for clause in treaty.terms.clauses]


def kinds_between(state: State, one: RegionId, other: RegionId) -> frozenset[ClauseKind]:
    """Return the kinds of clause in force between two regions."""
    return index(state).kinds.get((one, other), NO_KINDS)


def has(state: State, one: RegionId, other: RegionId, kind: ClauseKind) -> bool:
    """Return whether a clause of this kind binds the two."""
    return kind in index(state).kinds.get((one, other), NO_KINDS)


def allies(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions bound to this one by a defensive or offensive alliance, sorted."""
    return index(state).allies.get(region, ())


def is_allied(state: State, one: RegionId, other: RegionId) -> bool:
    """Return whether an alliance of either kind binds the two."""
    return other in index(state).allies.get(one, ())


def open_allies(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the allies that all the world knows of."""
    return tuple(
        ally
        for ally in allies(state, region)
        if any(
            not treaty.is_hidden
            and any(KIND_OF[type(clause)] in ALLIANCES for clause in treaty.terms.clauses)
            for treaty in between(state, region, ally)
        )
    )


def partners(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions this one has any treaty with, sorted."""
    return tuple(sorted({partner_in(t.parties, region) for t in treaties_of(state, region)}))


def trade_agreement(
    state: State, one: RegionId, other: RegionId
) -> tuple[TradeDepth, Treaty] | None:
    """Return the deepest trade agreement between two regions and the treaty it stands in."""
    return index(state).trade.get((one, other))


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
