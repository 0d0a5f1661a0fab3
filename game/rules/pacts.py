"""What is in force between whom: queries over the signed treaties."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from game.core.ids import Direction, GoodId, Pair, RegionId, TreatyId
from game.core.state import State
from game.core.table import Table
from game.core.treaties import (
    KIND_OF,
    Clause,
    ClauseKind,
    Loan,
    MilitaryAccess,
    Reparations,
    Subsidy,
    Supply,
    TradeAgreement,
    TradeDepth,
    Treaty,
    kind_of,
    kinds_of,
)
from game.rules.arithmetic import indexed

ALLIANCES = (ClauseKind.DEFENSIVE_ALLIANCE, ClauseKind.OFFENSIVE_ALLIANCE)
DEPTHS = tuple(TradeDepth)
"""From the shallowest to the deepest."""
PAYING = frozenset({Subsidy, Reparations, Supply, Loan})
"""Clauses under which crowns are paid turn by turn."""
PAYING_KINDS = frozenset([KIND_OF[clause] for clause in PAYING])
NUMBER = attrgetter("id")
INDEX = "pacts"
"""Under which a table of treaties keeps its index."""
NO_KINDS: frozenset[ClauseKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Index:
    """The treaties in force, found by their parties; pairs stand both ways round."""

    between: dict[Direction, tuple[Treaty, ...]] = field(default_factory=dict)
    of: dict[RegionId, tuple[Treaty, ...]] = field(default_factory=dict)
    kinds: dict[Direction, frozenset[ClauseKind]] = field(default_factory=dict)
    partners: dict[RegionId, tuple[RegionId, ...]] = field(default_factory=dict)
    allies: dict[RegionId, tuple[RegionId, ...]] = field(default_factory=dict)
    open_allies: dict[RegionId, tuple[RegionId, ...]] = field(default_factory=dict)
    """Those of whom all the world knows."""
    trade: dict[Direction, tuple[TradeDepth, Treaty]] = field(default_factory=dict)
    """The deepest trade agreement of a pair, and the treaty it stands in."""
    goods: dict[Direction, frozenset[GoodId]] = field(default_factory=dict)
    """What the first is supplied with by the second, where it is supplied with anything."""
    paying: dict[TreatyId, tuple[Clause, ...]] = field(default_factory=dict)
    """The clauses of each treaty under which crowns are paid turn by turn."""

    def copy(self) -> "Index":
        """Return the same, to be mended."""
        return Index(*[getattr(self, name).copy() for name in self.__slots__])


def _index_of(treaties: Mapping[TreatyId, Treaty]) -> Index:
    return mended(Index(), treaties, treaties.items())


def mended(
    index: Index, treaties: Mapping[TreatyId, Treaty], touched: Iterable[tuple[TreatyId, Treaty]]
) -> Index:
    """Return the index, the pairs put right whose treaties were signed, changed or ended."""
    ids: dict[Pair, set[TreatyId]] = {}
    for number, treaty in touched:
        ids.setdefault(treaty.parties, set()).add(number)
        index.paying.pop(number, None)
    for pair, numbers in ids.items():
        for treaty in index.between.get(pair, ()):
            numbers.add(treaty.id)
        held = tuple([treaties[number] for number in sorted(numbers) if number in treaties])
        bound: set[ClauseKind] = set()
        for treaty in held:
            kinds = kinds_of(treaty.terms.clauses)
            bound |= kinds
            if not kinds.isdisjoint(PAYING_KINDS):
                index.paying[treaty.id] = tuple(
                    [clause for clause in treaty.terms.clauses if type(clause) in PAYING]
                )
        for direction in (pair, pair[::-1]):
            _enter(index, direction, held, frozenset(bound))
    return index


def _enter(
    index: Index,
    direction: Direction,
    held: tuple[Treaty, ...],
    bound: frozenset[ClauseKind],
) -> None:
    """Enter what stands between two regions, as the first of them finds it."""
    region, partner = direction
    index.between[direction] = held
    index.kinds[direction] = bound
    index.trade.pop(direction, None)
    if ClauseKind.TRADE_AGREEMENT in bound:
        index.trade[direction] = _deepest(held)
    index.goods.pop(direction, None)
    if ClauseKind.SUPPLY in bound:
        index.goods[direction] = _supplied(held, region)
    rest = [treaty for treaty in index.of.get(region, ()) if partner not in treaty.parties]
    index.of[region] = tuple(sorted((*rest, *held), key=NUMBER))
    _write_down(index.partners, region, partner, is_one=bool(held))
    is_ally = not bound.isdisjoint(ALLIANCES)
    _write_down(index.allies, region, partner, is_one=is_ally)
    is_open = is_ally and any(_is_open_alliance(treaty) for treaty in held)
    _write_down(index.open_allies, region, partner, is_one=is_open)


def _is_open_alliance(treaty: Treaty) -> bool:
    return not (treaty.is_hidden or kinds_of(treaty.terms.clauses).isdisjoint(ALLIANCES))


def _write_down(
    names: dict[RegionId, tuple[RegionId, ...]], region: RegionId, other: RegionId, *, is_one: bool
) -> None:
    """Put a name on a region's list, or strike it out."""
    now = names.get(region, ())
    if (other in now) is not is_one:
        rest = [name for name in now if name != other]
        names[region] = tuple(sorted([*rest, other] if is_one else rest))


def _supplied(treaties: Iterable[Treaty], region: RegionId) -> frozenset[GoodId]:
    return frozenset(
        clause.good
        for treaty in treaties
        for clause in treaty.terms.clauses
        if isinstance(clause, Supply) and clause.receiver == region
    )


def _deepest(treaties: Iterable[Treaty]) -> tuple[TradeDepth, Treaty]:
    """Return the deepest trade agreement among treaties of which some hold one."""
    agreed = [
        (clause.depth, treaty)
        for treaty in treaties
        for clause in treaty.terms.clauses
        if isinstance(clause, TradeAgreement)
    ]
    if len(agreed) == 1:
        return agreed[0]
    return max(agreed, key=lambda found: DEPTHS.index(found[0]))


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


def ending(state: State, one: RegionId, other: RegionId, turns: int) -> tuple[Treaty, ...]:
    """Return the treaties in force between two regions that end within so many turns."""
    last = state.turn + turns
    return tuple(
        treaty
        for treaty in between(state, one, other)
        if treaty.until is not None and treaty.until <= last
    )


def is_agreed(state: State, clause: Clause, one: RegionId, other: RegionId, turns: int) -> bool:
    """Return whether as much as a clause says binds two regions for more than so many turns."""
    if not has(state, one, other, kind_of(clause)):
        return False
    last = state.turn + turns
    for treaty in between(state, one, other):
        if treaty.until is None or treaty.until > last:
            for held in treaty.terms.clauses:
                if _covers(held, clause):
                    return True
    return False


def _covers(held: Clause, clause: Clause) -> bool:
    """Return whether a clause in force leaves nothing for another to add."""
    if isinstance(held, TradeAgreement) and isinstance(clause, TradeAgreement):
        return DEPTHS.index(held.depth) >= DEPTHS.index(clause.depth)
    if isinstance(clause, MilitaryAccess):
        return held == clause
    return type(held) is type(clause)


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
    """Return the allies that all the world knows of, sorted."""
    return index(state).open_allies.get(region, ())


def allies_known_to(state: State, region: RegionId, other: RegionId) -> tuple[RegionId, ...]:
    """Return the allies of a region that another knows of: the open ones, and maybe itself."""
    known = open_allies(state, region)
    return (*known, other) if is_allied(state, region, other) and other not in known else known


def partners(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions this one has any treaty with, sorted."""
    return index(state).partners.get(region, ())


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
