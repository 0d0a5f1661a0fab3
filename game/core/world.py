"""The parts of a game that never change: lands, peoples, the calendar, the prizes.

A `World` is shared by every copy of the state and never copied itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import GoodId, Pair, ProvinceId, RegionId


class Government(StrEnum):
    """Who rules a region; it decides how treaties are ratified."""

    AUTOCRACY = "autocracy"
    MONARCHY = "monarchy"
    OLIGARCHY = "oligarchy"
    REPUBLIC = "republic"
    THEOCRACY = "theocracy"


class Doctrine(StrEnum):
    """How a region thinks foreign affairs should be conducted."""

    ISOLATIONIST = "isolationist"
    BILATERALIST = "bilateralist"
    MULTILATERALIST = "multilateralist"
    UNILATERALIST = "unilateralist"


class Season(StrEnum):
    """A turn is one season."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


SEASONS = tuple(Season)


@dataclass(frozen=True, slots=True)
class Character:
    """The temper of a ministry, each trait 0-100 with 50 as the common run of men."""

    honour: int = 50
    """Keeps its word even at a cost."""
    boldness: int = 50
    """Runs risks, threatens and makes war."""
    greed: int = 50
    """Wants crowns and provinces more than good names."""
    grudge: int = 50
    """Remembers wrongs and answers them."""
    openness: int = 50
    """Says yes to treaties and seeks them."""
    patience: int = 50
    """Waits for the better offer and the better hour."""
    piety: int = 50
    """Holds to its doctrine when it costs something."""


@dataclass(frozen=True, slots=True)
class Culture:
    """What binds peoples: each shared trait warms an opinion."""

    language: str
    faith: str
    heritage: str


@dataclass(frozen=True, slots=True)
class Crest:
    """A coat of arms in the words of heraldry."""

    division: str
    field: str
    second: str
    charge: str
    charge_tincture: str


@dataclass(frozen=True, slots=True)
class Polity:
    """What is fixed about a region: its people, its seat and its wealth in kind."""

    id: RegionId
    capital: ProvinceId
    culture: Culture
    makes: tuple[GoodId, ...]
    lacks: tuple[GoodId, ...]
    character: Character
    crest: Crest
    colour: str
    """`#rrggbb`, its tint on the political map."""
    is_playable: bool = True


@dataclass(frozen=True, slots=True)
class Province:
    """A polygon of the map as the rules see it."""

    id: ProvinceId
    neighbours: tuple[ProvinceId, ...]
    centre: tuple[int, int]
    """In map units."""
    area: int
    """In square map units."""
    is_coastal: bool


class VictoryKind(StrEnum):
    """The ways to win."""

    PRESTIGE = "prestige"
    CONCORD = "concord"
    HEGEMONY = "hegemony"
    SURVIVAL = "survival"


@dataclass(frozen=True, slots=True)
class VictoryGoal:
    """One way this scenario can be won."""

    kind: VictoryKind
    target: int = 0
    """Concord: opinion every region must hold; hegemony: per mille of all output in the
    sphere; prestige and survival: unused."""
    hold_turns: int = 1
    """How many turns running the goal must be met."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the game is set and how long it runs."""

    first_year: int
    first_season: Season
    last_turn: int

    def date(self, turn: int) -> tuple[Season, int]:
        """Return the season and year of a turn; turn 0 is the first."""
        count = SEASONS.index(self.first_season) + turn
        return SEASONS[count % len(SEASONS)], self.first_year + count // len(SEASONS)


@dataclass(frozen=True, slots=True)
class World:
    """The unchanging frame of a game."""

    scenario: str
    """The scenario's id."""
    calendar: Calendar
    goods: tuple[GoodId, ...]
    polities: Mapping[RegionId, Polity]
    provinces: Mapping[ProvinceId, Province]
    distances: Mapping[Pair, int]
    """Between capitals, in map units."""
    goals: tuple[VictoryGoal, ...]

    def distance(self, one: RegionId, other: RegionId) -> int:
        """Return the map units between two capitals."""
        return self.distances[(one, other) if one < other else (other, one)]


Ring = tuple[tuple[int, int], ...]
"""A closed line in map units; the last point equals the first."""


@dataclass(frozen=True, slots=True)
class SeaName:
    """A name written on the water."""

    names: Mapping[str, str]
    """By language code."""
    x: int
    y: int
    size: int
    """Letter height in map units."""


@dataclass(frozen=True, slots=True)
class MapSheet:
    """What the map looks like; the rules never read it."""

    width: int
    height: int
    shapes: Mapping[ProvinceId, tuple[tuple[Ring, ...], ...]]
    """Polygons of each province: the outer ring, then its holes."""
    mountains: tuple[tuple[int, int], ...] = ()
    seas: tuple[SeaName, ...] = ()
