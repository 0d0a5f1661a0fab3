"""What treaties say in a scenario file: one mapping for each kind of promise."""

from typing import Annotated, Literal

from pydantic import Field

from game.files.scenario_words import Choice, Name, Part, Turns, omissible
from game.files.strict import Id

Depth = Literal["most_favoured", "preferential", "free"]
Crowns = Annotated[int, Field(ge=1, le=100_000)]
Duo = Annotated[list[Id], Field(min_length=2, max_length=2)]


class Bare(Part):
    """Nothing more to say: write `{}`."""


class Peace(Part):
    """The war between the two ends and a truce begins."""

    truce_turns: Annotated[int, Field(ge=1, le=80)]
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
    loads_per_turn: Annotated[int, Field(ge=1, le=50)]
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
    turns: Annotated[int, Field(ge=1, le=80)]
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

    clauses: Annotated[list[Clause], Field(min_length=1, max_length=8)]
    """Its promises, each `- kind: {...}`."""
    term_turns: Annotated[int, Field(ge=2, le=80)] | None = None
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
