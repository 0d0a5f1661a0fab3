"""The diplomatic state of a scenario file: treaties, embargoes, wars, threats, proposals."""

from typing import Annotated, Literal

from pydantic import Field

from game.files.scenario_words import Choice, Name, Part, Turns, omissible
from game.files.strict import Id

Depth = Literal["most_favoured", "preferential", "free"]
Cause = Literal["none", "claim", "breach", "rejected_ultimatum", "attacked_ally"]
Goal = Literal["province", "tribute", "humble", "liberate"]
Threat = Literal["embargo", "sever", "war"]
Agenda = Literal["goodwill", "trade", "security", "reconciliation"]
Crowns = Annotated[int, Field(ge=1, le=100_000)]
Duo = Annotated[list[Id], Field(min_length=2, max_length=2)]


class Bare(Part):
    """Nothing more to say: write `{}`."""


class Peace(Part):
    """The war between the two ends and a truce begins."""

    truce_turns: Annotated[int, Field(ge=1, le=100)]
    """How long the truce lasts."""


class TradeAgreement(Part):
    """Duties between the two are lowered."""

    depth: Depth
    """How far the border opens."""


class Given(Part):
    """A clause in which one gives and the other receives."""

    giver: Id
    """Who gives: one of the two parties."""
    receiver: Id
    """Who receives: the other party."""


class Supply(Given):
    """The giver delivers a good each turn and is paid for it."""

    good: Id
    """Which good."""
    loads_per_turn: Annotated[int, Field(ge=1, le=100)]
    """How much of it each turn."""
    crowns_per_turn: Annotated[int, Field(ge=0, le=10_000)]
    """What the receiver pays for all the loads of a turn."""


class Tribute(Given):
    """The giver pays each turn."""

    crowns_per_turn: Crowns
    """How much each turn."""


class Payment(Given):
    """The giver pays once, at signing."""

    crowns: Crowns
    """How much."""


class Loan(Given):
    """The giver lends at signing; the receiver repays in equal parts."""

    crowns: Crowns
    """What was lent."""
    repay_per_turn: Crowns
    """What is paid back each turn, interest included."""
    turns: Annotated[int, Field(ge=1, le=100)]
    """For how many turns."""


class MilitaryAid(Given):
    """The giver hands over brigades at signing."""

    brigades: Annotated[int, Field(ge=1, le=1000)]
    """How many."""


class JointEmbargo(Part):
    """Both keep an embargo on a third while the treaty stands."""

    target: Id
    """Against whom."""


class Cession(Given):
    """The giver hands over a province at signing."""

    province: Id
    """Which province."""


class Clause(Choice):
    """One promise of a treaty, under the name of its kind."""

    peace: Peace = omissible()
    """Ends a war between the two and begins a truce."""
    non_aggression: Bare = omissible()
    """Neither declares war on the other."""
    defensive_alliance: Bare = omissible()
    """Each helps the other when it is attacked."""
    offensive_alliance: Bare = omissible()
    """Each joins the other's wars when called, whoever began them."""
    trade_agreement: TradeAgreement = omissible()
    """Lowers the duties between the two."""
    supply: Supply = omissible()
    """A good each turn against crowns."""
    subsidy: Tribute = omissible()
    """Crowns each turn."""
    payment: Payment = omissible()
    """Crowns once, at signing."""
    loan: Loan = omissible()
    """Crowns at signing, repaid by the turn."""
    military_access: Given = omissible()
    """The giver lets the receiver's army cross its land."""
    military_aid: MilitaryAid = omissible()
    """Brigades at signing."""
    cultural_exchange: Bare = omissible()
    """Scholars, players and pilgrims travel freely."""
    joint_embargo: JointEmbargo = omissible()
    """Both forbid trade with a third."""
    cession: Cession = omissible()
    """A province changes hands at signing."""
    reparations: Tribute = omissible()
    """Crowns each turn, for a war."""


class Terms(Part):
    """What a treaty says."""

    clauses: Annotated[list[Clause], Field(min_length=1, max_length=12)]
    """Its promises, each `- kind: {...}`."""
    term_turns: Annotated[int, Field(ge=1, le=400)] | None = None
    """How long it binds, counted from signing; left out: until denounced, with notice."""
    is_secret: bool = Field(default=False, alias="secret")
    """Whether only the two know of it."""


class Denounced(Part):
    """A treaty under notice."""

    by: Id
    """Who denounced it: one of the parties."""
    turns_left: Turns
    """For how many more turns it binds."""


class Treaty(Terms):
    """An agreement in force at the start."""

    parties: Duo
    """The two regions it binds."""
    name: Name | None = None
    """What it is called, such as `Treaty of Ostanger`."""
    signed_turns_ago: Turns = 0
    """How long ago it was signed."""
    proposed_by: Id | None = None
    """Which of the two proposed it."""
    has_leaked: bool = Field(default=False, alias="leaked")
    """Whether a secret treaty has become known to all."""
    denounced: Denounced | None = None
    """Present if one of the two has given notice."""


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
    """Hand over a province."""
    pay: PayDemand = omissible()
    """Pay a sum."""
    lift_embargo: Bare = omissible()
    """Lift the embargo against the issuer."""
    end_war: EndWarDemand = omissible()
    """End a war."""
    break_alliance: BreakAllianceDemand = omissible()
    """Leave an alliance."""


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
