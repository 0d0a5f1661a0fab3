"""The world at one moment, in one shape with three permissions.

A parameter's name tells what may be done with it: `state` is read, `draft` is
written, `view` knows less.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, Literal

from game.core.conflict import AT_PEACE, Embargo, Relation, Stance, Ultimatum, War
from game.core.dealings import Envoy, Proposal, Refused
from game.core.ids import (
    Direction,
    EnvoyId,
    Pair,
    ProposalId,
    ProvinceId,
    RegionId,
    TreatyId,
    WarId,
    pair_of,
)
from game.core.leaves import made
from game.core.regard import Deed
from game.core.region import PrestigeCause, Region
from game.core.rng import Dice
from game.core.table import Table
from game.core.treaties import Treaty
from game.core.world import VictoryKind, World


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the game ended."""

    winner: RegionId | None
    victory: VictoryKind
    turn: int


@dataclass(slots=True, kw_only=True)
class State:
    """The whole truth. Read it; only a `Draft` may be written."""

    world: World
    turn: int
    seed: int
    """Of the dice; a view holds 0."""
    next_id: int
    """Above the numbers of the scenario's own treaties, proposals and wars; a view holds 0."""
    outcome: Outcome | None
    regions: Mapping[RegionId, Region]
    owners: Mapping[ProvinceId, RegionId]
    occupiers: Mapping[ProvinceId, RegionId]
    """Only provinces held by an enemy army."""
    claims: Mapping[ProvinceId, tuple[RegionId, ...]]
    relations: Mapping[Pair, Relation]
    """Only pairs that are not simply at peace; ask `relation`."""
    deeds: Mapping[Direction, tuple[Deed, ...]]
    """What the first remembers of the second, oldest first."""
    treaties: Mapping[TreatyId, Treaty]
    embargoes: Mapping[Direction, Embargo]
    lifted: Mapping[Direction, int]
    """The turn an embargo was lifted; trade recovers slowly after it."""
    envoys: Mapping[EnvoyId, Envoy]
    proposals: Mapping[ProposalId, Proposal]
    ultimatums: Mapping[Direction, Ultimatum]
    wars: Mapping[WarId, War]
    visits: Mapping[Direction, int]
    """The turn the first's head last visited the second."""
    protests: Mapping[Direction, int]
    """The turn in which the first last handed the second a note of protest."""
    refused: Mapping[tuple[RegionId, RegionId, str], Refused]
    """Sender, receiver and topic of what was last declined."""
    favours: Mapping[Direction, int]
    """Points by which the first holds against the second what it gave it of late for nothing."""
    prestige: Mapping[tuple[RegionId, PrestigeCause], int]
    """The ledger, in tenths of a point."""
    streaks: Mapping[tuple[RegionId, VictoryKind], int]
    """Turns running that a goal of victory has been met."""
    trade: Mapping[Pair, int]
    """Crowns of trade of each pair in the last turn, both ways together."""
    memo: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)
    """Answers already worked out about this very state, never saved; a draft only hands on in it
    what one phase has found for the next."""
    indexes: dict[str, tuple[Any, Any, Any]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What follows from the world and the rules alone, with the two; shared by all copies."""

    def __post_init__(self) -> None:
        """Let the tables that are searched in many ways carry their indexes."""
        if ALL_TABLES.issuperset(map(type, _tables(self))):
            return
        for name, held in zip(INDEXED, _tables(self), strict=True):
            if type(held) is not Table:
                setattr(self, name, Table(held))

    @property
    def dice(self) -> Dice:
        """The dice of this game."""
        return Dice(self.seed)

    def relation(self, one: RegionId, other: RegionId) -> Relation:
        """Return how two regions stand in law."""
        return self.relations.get(pair_of(one, other), AT_PEACE)

    def is_at_war(self, one: RegionId, other: RegionId) -> bool:
        """Return whether the two fight each other."""
        return self.relation(one, other).stance is Stance.WAR

    def has_room(self, one: RegionId, other: RegionId) -> bool:
        """Return whether two regions may begin more with each other this turn."""
        full = self.memo.get(FULL_PAIRS)
        return full is None or pair_of(one, other) not in full

    def shared(self) -> dict[str, Any]:
        """Return every field as it stands, for a state that shares them."""
        return dict(zip(STATE_FIELDS, _all_fields(self), strict=True))

    def copies(self) -> list[Any]:
        """Return every field for a copy: containers are new, frozen leaves are shared."""
        values = _all_fields(self)
        return [*values[:FIRST_TABLE], *[held.copy() for held in values[FIRST_TABLE:]]]

    def draft(self) -> "Draft":
        """Return a writable copy."""
        return made(Draft, *self.copies(), {}, self.indexes)

    def frozen(self) -> "State":
        """Return a copy whose answers may be remembered, to be asked while a draft is written."""
        return made(State, *self.copies(), {}, self.indexes)


STATE_FIELDS = tuple(part.name for part in fields(State) if part.name not in {"memo", "indexes"})

Numbered = Literal["treaties", "proposals", "wars"]
"""The tables whose keys are numbers."""
MOST_BEGUN = 16
"""How much of a kind two regions may begin in a turn: so many numbers are set aside for them."""
FULL_PAIRS = "full_pairs"
"""Under which a draft notes who have begun so much in its turn."""
FIRST_TABLE = STATE_FIELDS.index("regions")
"""Where the tables begin among the fields of a state: all that follow are tables."""
INDEXED = ("owners", "treaties", "deeds", "envoys", "refused", "wars", "prestige", "trade")
"""The tables that are searched in more ways than by their keys."""
ALL_TABLES = frozenset({Table})


def _put_in_order(held: dict[Any, Any]) -> None:
    """Let the entries of a table follow their keys; as none of them changes, its indexes stay."""
    keys = list(held)
    ranked = sorted(keys)
    if keys != ranked:
        for key in ranked:
            dict.__setitem__(held, key, dict.pop(held, key))


_all_fields, _tables = attrgetter(*STATE_FIELDS), attrgetter(*INDEXED)


@dataclass(slots=True, kw_only=True)
class Draft(State):
    """The engine's private copy of the world while a turn is being resolved."""

    regions: dict[RegionId, Region]
    owners: dict[ProvinceId, RegionId]
    occupiers: dict[ProvinceId, RegionId]
    claims: dict[ProvinceId, tuple[RegionId, ...]]
    relations: dict[Pair, Relation]
    deeds: dict[Direction, tuple[Deed, ...]]
    treaties: dict[TreatyId, Treaty]
    embargoes: dict[Direction, Embargo]
    lifted: dict[Direction, int]
    envoys: dict[EnvoyId, Envoy]
    proposals: dict[ProposalId, Proposal]
    ultimatums: dict[Direction, Ultimatum]
    wars: dict[WarId, War]
    visits: dict[Direction, int]
    protests: dict[Direction, int]
    refused: dict[tuple[RegionId, RegionId, str], Refused]
    favours: dict[Direction, int]
    prestige: dict[tuple[RegionId, PrestigeCause], int]
    streaks: dict[tuple[RegionId, VictoryKind], int]
    trade: dict[Pair, int]

    def glance(self) -> State:
        """Return the world as it is at this moment, to be asked before the draft is next written.

        It shares the draft's tables, so that nothing is copied, and remembers its answers.
        """
        return made(State, *_all_fields(self), {}, self.indexes)

    def seal(self) -> State:
        """Return the finished state; the draft must not be written afterwards.

        What is numbered stands in the order of its numbers, as it would be read
        from a save.
        """
        for held in (self.treaties, self.proposals, self.wars):
            _put_in_order(held)
        return made(State, *_all_fields(self), {}, self.indexes)

    def new_id(self) -> int:
        """Take the next number of a world that is being set up."""
        self.next_id += 1
        return self.next_id - 1

    def number_between(
        self, one: RegionId, other: RegionId, of: Numbered, *, is_hidden: bool = False
    ) -> int:
        """Return the number of a treaty, proposal or war that two regions now begin.

        It is made of the turn, the two and what they have begun in that turn, the
        hidden apart: it tells a third region nothing, and nothing that others do
        changes it. Later turns have greater numbers. Ask `has_room` first: beyond
        their room the two would take the numbers of the next pair.
        """
        held, ranks = getattr(self, of), self._ranks()
        low, high = ranks[one], ranks[other]
        if low > high:
            low, high = high, low
        pair = (self.turn * len(ranks) + low) * len(ranks) + high
        first = self.next_id + (2 * pair + is_hidden) * MOST_BEGUN
        count: int = self.memo.get((of, first), 0)
        while first + count in held:
            count += 1
        self.memo[of, first] = count + 1
        if count + 1 >= MOST_BEGUN:
            self.memo.setdefault(FULL_PAIRS, set()).add(pair_of(one, other))
        return first + count

    def _ranks(self) -> dict[RegionId, int]:
        """Return where each polity stands among the names of all."""
        known = self.indexes.get("ranks")
        if known is None or known[0] is not self.world:
            ranks = {name: rank for rank, name in enumerate(sorted(self.world.polities))}
            known = self.indexes["ranks"] = self.world, None, ranks
        found: dict[RegionId, int] = known[2]
        return found


@dataclass(slots=True, kw_only=True)
class View(State):
    """What one region knows: rivals' secrets are missing or estimated."""

    viewer: RegionId
    knowledge: Mapping[RegionId, int]
    """0-3: how much of each region the viewer sees."""
