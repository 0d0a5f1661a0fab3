"""The scenario file: the one source of its rules, its schema, its manual and its editor's forms."""

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from game.files.scenario_clauses import Treaty
from game.files.scenario_dealings import Embargo, Proposal, Relation, Ultimatum, War
from game.files.scenario_lands import (
    Calendar,
    Claim,
    Cultures,
    Good,
    Meta,
    Opinion,
    Province,
    Region,
)
from game.files.scenario_rules import RULES_SCHEMA
from game.files.scenario_words import MapName, Part, Text
from game.files.strict import Id

VictoryKind = Literal["prestige", "concord", "hegemony", "survival"]


class Victory(Part):
    """One way this scenario can be won."""

    kind: VictoryKind
    """`prestige` is judged at the end, the others when they are reached; each stands once. The last
    region that stands wins in any scenario."""
    target: Annotated[int, Field(ge=0, le=1000)] = 0
    """Concord: the opinion every region must hold of one; hegemony: per mille of all output in
    one's sphere; unused by the others."""
    hold_turns: Annotated[int, Field(ge=1, le=100)] = 1
    """How many turns running it must be met."""


class ScenarioFile(Part):
    """A whole scenario: its lands, its peoples and how they stand with each other."""

    format: Literal[1]
    """The version of this format: 1."""
    meta: Meta
    """Title, author, licence."""
    map: MapName = "map.geojson"
    """The map file beside this one."""
    calendar: Calendar
    """When it is set and how long it runs."""
    goods: Annotated[list[Good], Field(min_length=1, max_length=40)]
    """What is traded."""
    cultures: Cultures
    """Languages, faiths and heritages."""
    provinces: Annotated[list[Province], Field(min_length=2, max_length=2000)]
    """Every province of the map."""
    regions: Annotated[list[Region], Field(min_length=2, max_length=200)]
    """The independent polities."""
    claims: list[Claim] = Field(default_factory=list, max_length=2000)
    """Who claims whose provinces."""
    opinions: list[Opinion] = Field(default_factory=list, max_length=4000)
    """What regions hold for and against each other from before the game."""
    relations: list[Relation] = Field(default_factory=list, max_length=2000)
    """Truces, and relations that are broken off. Wars go under `wars`."""
    treaties: list[Treaty] = Field(default_factory=list, max_length=2000)
    """Agreements in force."""
    embargoes: list[Embargo] = Field(default_factory=list, max_length=2000)
    """Bans on trade."""
    wars: list[War] = Field(default_factory=list, max_length=200)
    """Wars being fought."""
    ultimatums: list[Ultimatum] = Field(default_factory=list, max_length=200)
    """Demands that await an answer."""
    proposals: list[Proposal] = Field(default_factory=list, max_length=200)
    """What lies on the desks in the first turn."""
    victory: Annotated[list[Victory], Field(min_length=1, max_length=8)]
    """The ways to win."""
    rules: dict[str, dict[str, JsonValue]] = Field(
        default_factory=dict, json_schema_extra=RULES_SCHEMA
    )
    """Numbers of the rulebook that are different here, by page: `war: {swing: 12}`."""
    texts: dict[Id, Text] = Field(default_factory=dict, max_length=1000)
    """Further texts, such as the `opening` letter, by key."""
