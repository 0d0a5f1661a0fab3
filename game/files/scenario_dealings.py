"""The diplomatic state of a scenario file: embargoes, wars, threats and open proposals."""

from typing import Annotated, Literal

from pydantic import Field

from game.files.scenario_clauses import Bare, Crowns, Duo, Terms
from game.files.scenario_words import Choice, Part, Turns, omissible
from game.files.strict import Id

Cause = Literal["none", "claim", "breach", "rejected_ultimatum", "attacked_ally"]
Goal = Literal["province", "tribute", "humble", "liberate"]
Threat = Literal["embargo", "sever", "war"]
Agenda = Literal["goodwill", "trade", "security", "reconciliation"]


class Relation(Part):
    """A pair that is neither at war nor simply at peace."""

    between: Duo
    """The two regions."""
    truce_turns_left: Turns | None = None
    """For how many more turns a truce forbids war."""
    severed_by: Id | None = None
    """Which of the two broke off diplomatic relations."""
    turns_ago: Turns = 0
    """How long ago that began."""


class Embargo(Part):
    """A ban on trade by one region against another."""

    by: Id
    """Who forbids the trade."""
    against: Id
    """With whom."""
    turns_ago: Turns = 0
    """How long ago it was imposed."""


class Occupation(Part):
    """A province held by an enemy army."""

    province: Id
    """Which province."""
    by: Id
    """Whose army stands there."""


class War(Part):
    """A war that is being fought at the start."""

    id: Id
    """Its id, for a pending call to arms."""
    attackers: Annotated[list[Id], Field(min_length=1, max_length=60)]
    """Who began it; the first leads the side."""
    defenders: Annotated[list[Id], Field(min_length=1, max_length=60)]
    """Who was attacked; the first leads the side."""
    cause: Cause
    """The ground on which it was declared."""
    goal: Goal
    """What the attackers fight for."""
    province: Id | None = None
    """The province fought for, if one."""
    turns_ago: Turns = 0
    """How long ago it was declared."""
    score: Annotated[int, Field(ge=-99, le=99)] = 0
    """Who is winning: above zero the attackers."""
    occupations: list[Occupation] = Field(default_factory=list, max_length=200)
    """Provinces in enemy hands."""


class CedeDemand(Part):
    """Hand over a province."""

    province: Id
    """Which province of the receiver."""


class PayDemand(Part):
    """Pay once."""

    crowns: Crowns
    """How much."""


class EndWarDemand(Part):
    """Make peace with somebody."""

    against: Id
    """The region the receiver is fighting."""


class BreakAllianceDemand(Part):
    """Leave an alliance."""

    ally: Id
    """The receiver's ally."""


class Demand(Choice):
    """What an ultimatum asks for, under the name of its kind."""

    cede_province: CedeDemand = omissible()
    """That the receiver hands over a province."""
    pay: PayDemand = omissible()
    """That the receiver pays a sum."""
    lift_embargo: Bare = omissible()
    """That the receiver lifts its embargo against the issuer."""
    end_war: EndWarDemand = omissible()
    """That the receiver ends a war."""
    break_alliance: BreakAllianceDemand = omissible()
    """That the receiver leaves an alliance."""


class Ultimatum(Part):
    """A demand with a deadline that stands at the start."""

    by: Id
    """Who demands."""
    to: Id
    """Of whom."""
    demand: Demand
    """What is demanded."""
    threat: Threat
    """What follows if it is not met."""
    turns_left: Annotated[int, Field(ge=0, le=40)]
    """For how many more turns, after the first, it can be met."""
    turns_ago: Turns = 0
    """How long ago it was handed over."""


class Visit(Part):
    """A state visit that is asked for."""

    agenda: Agenda
    """What it is about."""
    is_invitation: bool = Field(default=False, alias="invitation")
    """True: the one asked would travel; false: the one who asks."""


class Call(Part):
    """A call on an ally to join a war."""

    war: Id
    """Which war."""


class Matter(Choice):
    """What a proposal is about, under the name of its kind."""

    treaty: Terms = omissible()
    """A treaty to be signed."""
    visit: Visit = omissible()
    """A state visit."""
    call: Call = omissible()
    """A call to arms."""


class Proposal(Part):
    """Something that lies on a desk at the start and must be answered in the first turn."""

    by: Id
    """Who proposes."""
    to: Id
    """To whom."""
    matter: Matter
    """What."""
