"""What happened: facts in the past tense, as ids and numbers, never as sentences.

Each event names its CAMEO code (Conflict and Mediation Event Observations;
values after Goldstein 1992). Domestic and procedural facts carry 010, "make a
statement". `region` is always the one who acted.
"""

from game.core.events.envoys import (
    EnvoyArrived,
    EnvoyExpelled,
    EnvoyInstructed,
    EnvoyLeft,
    EnvoyPromoted,
    EnvoyRecalled,
    EnvoySent,
    RelationsRestored,
    RelationsSevered,
    VisitPaid,
    VisitResult,
)
from game.core.events.home import (
    GainedPrestige,
    GameEnded,
    GovernmentFell,
    MilitaryBudgetSet,
    OrderRefused,
    TaxesSet,
)
from game.core.events.pressure import (
    EmbargoImposed,
    EmbargoLifted,
    ProtestLodged,
    UltimatumDropped,
    UltimatumIssued,
    UltimatumMet,
    UltimatumRejected,
)
from game.core.events.talks import (
    AidSent,
    BreachCause,
    EndingCause,
    MilitaryAidSent,
    PaymentMissed,
    ProposalAccepted,
    ProposalDeclined,
    ProposalLapsed,
    ProposalSent,
    RatificationFailed,
    RenewalDue,
    SecretUncovered,
    TreatyBreached,
    TreatyDenounced,
    TreatyEnded,
    TreatySigned,
)
from game.core.events.war import (
    AllyCalled,
    BattleFought,
    CallHonoured,
    CallRefused,
    LeftWar,
    PeaceMade,
    ProvinceCeded,
    ProvinceFreed,
    ProvinceOccupied,
    RegionFell,
    TruceEnded,
    WarDeclared,
)

Event = (
    EnvoySent
    | EnvoyArrived
    | EnvoyRecalled
    | EnvoyExpelled
    | EnvoyLeft
    | EnvoyInstructed
    | EnvoyPromoted
    | RelationsSevered
    | RelationsRestored
    | VisitPaid
    | ProposalSent
    | ProposalAccepted
    | ProposalDeclined
    | ProposalLapsed
    | TreatySigned
    | RatificationFailed
    | TreatyDenounced
    | TreatyBreached
    | TreatyEnded
    | RenewalDue
    | SecretUncovered
    | PaymentMissed
    | AidSent
    | MilitaryAidSent
    | EmbargoImposed
    | EmbargoLifted
    | ProtestLodged
    | UltimatumIssued
    | UltimatumMet
    | UltimatumRejected
    | UltimatumDropped
    | WarDeclared
    | AllyCalled
    | CallHonoured
    | CallRefused
    | BattleFought
    | ProvinceOccupied
    | ProvinceFreed
    | ProvinceCeded
    | PeaceMade
    | LeftWar
    | TruceEnded
    | RegionFell
    | TaxesSet
    | MilitaryBudgetSet
    | GovernmentFell
    | GainedPrestige
    | OrderRefused
    | GameEnded
)

EVENT_KINDS: tuple[type[Event], ...] = (
    EnvoySent,
    EnvoyArrived,
    EnvoyRecalled,
    EnvoyExpelled,
    EnvoyLeft,
    EnvoyInstructed,
    EnvoyPromoted,
    RelationsSevered,
    RelationsRestored,
    VisitPaid,
    ProposalSent,
    ProposalAccepted,
    ProposalDeclined,
    ProposalLapsed,
    TreatySigned,
    RatificationFailed,
    TreatyDenounced,
    TreatyBreached,
    TreatyEnded,
    RenewalDue,
    SecretUncovered,
    PaymentMissed,
    AidSent,
    MilitaryAidSent,
    EmbargoImposed,
    EmbargoLifted,
    ProtestLodged,
    UltimatumIssued,
    UltimatumMet,
    UltimatumRejected,
    UltimatumDropped,
    WarDeclared,
    AllyCalled,
    CallHonoured,
    CallRefused,
    BattleFought,
    ProvinceOccupied,
    ProvinceFreed,
    ProvinceCeded,
    PeaceMade,
    LeftWar,
    TruceEnded,
    RegionFell,
    TaxesSet,
    MilitaryBudgetSet,
    GovernmentFell,
    GainedPrestige,
    OrderRefused,
    GameEnded,
)
"""Every kind of event."""

__all__ = [
    "EVENT_KINDS",
    "AidSent",
    "AllyCalled",
    "BattleFought",
    "BreachCause",
    "CallHonoured",
    "CallRefused",
    "EmbargoImposed",
    "EmbargoLifted",
    "EndingCause",
    "EnvoyArrived",
    "EnvoyExpelled",
    "EnvoyInstructed",
    "EnvoyLeft",
    "EnvoyPromoted",
    "EnvoyRecalled",
    "EnvoySent",
    "Event",
    "GainedPrestige",
    "GameEnded",
    "GovernmentFell",
    "LeftWar",
    "MilitaryAidSent",
    "MilitaryBudgetSet",
    "OrderRefused",
    "PaymentMissed",
    "PeaceMade",
    "ProposalAccepted",
    "ProposalDeclined",
    "ProposalLapsed",
    "ProposalSent",
    "ProtestLodged",
    "ProvinceCeded",
    "ProvinceFreed",
    "ProvinceOccupied",
    "RatificationFailed",
    "RegionFell",
    "RelationsRestored",
    "RelationsSevered",
    "RenewalDue",
    "SecretUncovered",
    "TaxesSet",
    "TreatyBreached",
    "TreatyDenounced",
    "TreatyEnded",
    "TreatySigned",
    "TruceEnded",
    "UltimatumDropped",
    "UltimatumIssued",
    "UltimatumMet",
    "UltimatumRejected",
    "VisitPaid",
    "VisitResult",
    "WarDeclared",
]
