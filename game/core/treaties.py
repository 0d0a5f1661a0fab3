"""What two regions can promise each other: clauses, terms and treaties (rulebook 3)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Self, get_args

from game.core.ids import GoodId, Pair, ProvinceId, RegionId, TreatyId


class Sphere(StrEnum):
    """The three spheres of a compromise."""

    SOCIAL = "social"
    POLITICAL = "political"
    ECONOMIC = "economic"


class TradeDepth(StrEnum):
    """How far a trade agreement opens the border."""

    MOST_FAVOURED = "most_favoured"
    PREFERENTIAL = "preferential"
    FREE = "free"


class ClauseKind(StrEnum):
    """Every kind of clause, for lists, counts and texts."""

    PEACE = "peace"
    NON_AGGRESSION = "non_aggression"
    DEFENSIVE_ALLIANCE = "defensive_alliance"
    OFFENSIVE_ALLIANCE = "offensive_alliance"
    TRADE_AGREEMENT = "trade_agreement"
    SUPPLY = "supply"
    SUBSIDY = "subsidy"
    PAYMENT = "payment"
    LOAN = "loan"
    MILITARY_ACCESS = "military_access"
    MILITARY_AID = "military_aid"
    CULTURAL_EXCHANGE = "cultural_exchange"
    JOINT_EMBARGO = "joint_embargo"
    CESSION = "cession"
    REPARATIONS = "reparations"


@dataclass(frozen=True, slots=True)
class Peace:
    """The war between the two ends and a truce begins."""

    truce_turns: int


@dataclass(frozen=True, slots=True)
class NonAggression:
    """Neither declares war on the other."""


@dataclass(frozen=True, slots=True)
class DefensiveAlliance:
    """Each comes to the other's aid when it is attacked."""


@dataclass(frozen=True, slots=True)
class OffensiveAlliance:
    """Each joins the other's wars when called, whoever began them."""


@dataclass(frozen=True, slots=True)
class TradeAgreement:
    """Duties between the two are lowered to this depth."""

    depth: TradeDepth


@dataclass(frozen=True, slots=True)
class Supply:
    """The giver delivers a good each turn and is paid for it."""

    giver: RegionId
    receiver: RegionId
    good: GoodId
    loads_per_turn: int
    crowns_per_turn: int
    """What the receiver pays for all the loads of a turn."""


@dataclass(frozen=True, slots=True)
class Subsidy:
    """The giver pays each turn."""

    giver: RegionId
    receiver: RegionId
    crowns_per_turn: int


@dataclass(frozen=True, slots=True)
class Payment:
    """The giver pays once, at signing."""

    giver: RegionId
    receiver: RegionId
    crowns: int


@dataclass(frozen=True, slots=True)
class Loan:
    """The giver lends at signing; the receiver repays in equal parts over the turns."""

    giver: RegionId
    receiver: RegionId
    crowns: int
    repay_per_turn: int
    """What the receiver pays back each turn, interest included."""
    turns: int


@dataclass(frozen=True, slots=True)
class MilitaryAccess:
    """The giver lets the receiver's army cross its land."""

    giver: RegionId
    receiver: RegionId


@dataclass(frozen=True, slots=True)
class MilitaryAid:
    """The giver hands over brigades at signing."""

    giver: RegionId
    receiver: RegionId
    brigades: int


@dataclass(frozen=True, slots=True)
class CulturalExchange:
    """Scholars, players and pilgrims travel freely between the two."""


@dataclass(frozen=True, slots=True)
class JointEmbargo:
    """Both keep an embargo on the target while the treaty stands."""

    target: RegionId


@dataclass(frozen=True, slots=True)
class Cession:
    """The giver hands over a province at signing."""

    giver: RegionId
    receiver: RegionId
    province: ProvinceId


@dataclass(frozen=True, slots=True)
class Reparations:
    """The giver pays for a war, each turn, for as long as the treaty stands."""

    giver: RegionId
    receiver: RegionId
    crowns_per_turn: int


Clause = (
    Peace
    | NonAggression
    | DefensiveAlliance
    | OffensiveAlliance
    | TradeAgreement
    | Supply
    | Subsidy
    | Payment
    | Loan
    | MilitaryAccess
    | MilitaryAid
    | CulturalExchange
    | JointEmbargo
    | Cession
    | Reparations
)

GivenClause = (
    Supply | Subsidy | Payment | Loan | MilitaryAccess | MilitaryAid | Cession | Reparations
)
"""Clauses with a giver and a receiver; the others bind both alike."""
GIVEN: frozenset[type[Clause]] = frozenset(get_args(GivenClause))
"""Their types, for a quick look."""

KIND_OF: dict[type[Clause], ClauseKind] = {
    Peace: ClauseKind.PEACE,
    NonAggression: ClauseKind.NON_AGGRESSION,
    DefensiveAlliance: ClauseKind.DEFENSIVE_ALLIANCE,
    OffensiveAlliance: ClauseKind.OFFENSIVE_ALLIANCE,
    TradeAgreement: ClauseKind.TRADE_AGREEMENT,
    Supply: ClauseKind.SUPPLY,
    Subsidy: ClauseKind.SUBSIDY,
    Payment: ClauseKind.PAYMENT,
    Loan: ClauseKind.LOAN,
    MilitaryAccess: ClauseKind.MILITARY_ACCESS,
    MilitaryAid: ClauseKind.MILITARY_AID,
    CulturalExchange: ClauseKind.CULTURAL_EXCHANGE,
    JointEmbargo: ClauseKind.JOINT_EMBARGO,
    Cession: ClauseKind.CESSION,
    Reparations: ClauseKind.REPARATIONS,
}

SPHERE_OF: dict[ClauseKind, Sphere] = {
    ClauseKind.PEACE: Sphere.POLITICAL,
    ClauseKind.NON_AGGRESSION: Sphere.POLITICAL,
    ClauseKind.DEFENSIVE_ALLIANCE: Sphere.POLITICAL,
    ClauseKind.OFFENSIVE_ALLIANCE: Sphere.POLITICAL,
    ClauseKind.TRADE_AGREEMENT: Sphere.ECONOMIC,
    ClauseKind.SUPPLY: Sphere.ECONOMIC,
    ClauseKind.SUBSIDY: Sphere.ECONOMIC,
    ClauseKind.PAYMENT: Sphere.ECONOMIC,
    ClauseKind.LOAN: Sphere.ECONOMIC,
    ClauseKind.MILITARY_ACCESS: Sphere.POLITICAL,
    ClauseKind.MILITARY_AID: Sphere.POLITICAL,
    ClauseKind.CULTURAL_EXCHANGE: Sphere.SOCIAL,
    ClauseKind.JOINT_EMBARGO: Sphere.POLITICAL,
    ClauseKind.CESSION: Sphere.POLITICAL,
    ClauseKind.REPARATIONS: Sphere.ECONOMIC,
}


_ALONE = {one: frozenset((kind,)) for one, kind in KIND_OF.items()}


def kind_of(clause: Clause) -> ClauseKind:
    """Return the kind of a clause."""
    return KIND_OF[type(clause)]


def kinds_of(clauses: tuple[Clause, ...]) -> frozenset[ClauseKind]:
    """Return the kinds there are among some clauses."""
    if len(clauses) == 1:
        return _ALONE[type(clauses[0])]
    return _kinds(tuple(map(type, clauses)))


@lru_cache(maxsize=1024)
def _kinds(types: tuple[type[Clause], ...]) -> frozenset[ClauseKind]:
    return frozenset(KIND_OF[one] for one in types)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a treaty would say; nobody has signed it yet."""

    clauses: tuple[Clause, ...]
    term_turns: int | None = None
    """How long it binds; None: until denounced, with notice."""
    is_secret: bool = False

    def says_the_same(self, other: Self) -> bool:
        """Return whether two drafts say the same, in whatever order."""
        return (
            frozenset(self.clauses) == frozenset(other.clauses)
            and self.term_turns == other.term_turns
            and self.is_secret == other.is_secret
        )


@dataclass(frozen=True, slots=True)
class Treaty:
    """A signed agreement in force between two regions."""

    id: TreatyId
    parties: Pair
    terms: Terms
    signed: int
    """The turn of signature."""
    until: int | None
    """The last turn it binds; None while open-ended and undenounced."""
    denounced_by: RegionId | None = None
    proposer: RegionId | None = None
    leaked: bool = False
    """A secret treaty that has become known to all."""
    missed: int = 0
    """Instalments of its loan that were not paid when due: it runs on for as many turns."""

    @property
    def is_hidden(self) -> bool:
        """Whether third parties do not know of it."""
        return self.terms.is_secret and not self.leaked
