"""What an event concerns, for the filters of the turn report."""

from enum import StrEnum

from game.core.dealings import CallToArms, Matter, VisitPlan
from game.core.events import (
    AidSent,
    AllyCalled,
    BattleFought,
    CallHonoured,
    CallRefused,
    EmbargoImposed,
    EmbargoLifted,
    EnvoyArrived,
    EnvoyExpelled,
    EnvoyInstructed,
    EnvoyLeft,
    EnvoyPromoted,
    EnvoyRecalled,
    EnvoySent,
    Event,
    GainedPrestige,
    GameEnded,
    GovernmentFell,
    LeftWar,
    MilitaryAidSent,
    MilitaryBudgetSet,
    OrderRefused,
    PaymentMissed,
    PeaceMade,
    ProposalAccepted,
    ProposalDeclined,
    ProposalLapsed,
    ProposalSent,
    ProtestLodged,
    ProvinceCeded,
    ProvinceFreed,
    ProvinceOccupied,
    RatificationFailed,
    RegionFell,
    RelationsRestored,
    RelationsSevered,
    RenewalDue,
    SecretUncovered,
    TaxesSet,
    TreatyBreached,
    TreatyDenounced,
    TreatyEnded,
    TreatySigned,
    TruceEnded,
    UltimatumDropped,
    UltimatumIssued,
    UltimatumMet,
    UltimatumRejected,
    VisitPaid,
    WarDeclared,
)


class Concern(StrEnum):
    """A part of the report."""

    ENVOYS = "envoys"
    TREATIES = "treaties"
    TRADE = "trade"
    PRESSURE = "pressure"
    WAR = "war"
    HOME = "home"


CONCERNS: dict[type[Event], Concern] = {
    EnvoySent: Concern.ENVOYS,
    EnvoyArrived: Concern.ENVOYS,
    EnvoyRecalled: Concern.ENVOYS,
    EnvoyExpelled: Concern.ENVOYS,
    EnvoyLeft: Concern.ENVOYS,
    EnvoyInstructed: Concern.ENVOYS,
    EnvoyPromoted: Concern.ENVOYS,
    VisitPaid: Concern.ENVOYS,
    RelationsSevered: Concern.PRESSURE,
    RelationsRestored: Concern.ENVOYS,
    ProposalSent: Concern.TREATIES,
    ProposalAccepted: Concern.TREATIES,
    ProposalDeclined: Concern.TREATIES,
    ProposalLapsed: Concern.TREATIES,
    TreatySigned: Concern.TREATIES,
    RatificationFailed: Concern.TREATIES,
    TreatyDenounced: Concern.TREATIES,
    TreatyBreached: Concern.TREATIES,
    TreatyEnded: Concern.TREATIES,
    RenewalDue: Concern.TREATIES,
    SecretUncovered: Concern.TREATIES,
    PaymentMissed: Concern.TRADE,
    AidSent: Concern.TRADE,
    MilitaryAidSent: Concern.WAR,
    EmbargoImposed: Concern.TRADE,
    EmbargoLifted: Concern.TRADE,
    ProtestLodged: Concern.PRESSURE,
    UltimatumIssued: Concern.PRESSURE,
    UltimatumMet: Concern.PRESSURE,
    UltimatumRejected: Concern.PRESSURE,
    UltimatumDropped: Concern.PRESSURE,
    WarDeclared: Concern.WAR,
    AllyCalled: Concern.WAR,
    CallHonoured: Concern.WAR,
    CallRefused: Concern.WAR,
    BattleFought: Concern.WAR,
    ProvinceOccupied: Concern.WAR,
    ProvinceFreed: Concern.WAR,
    ProvinceCeded: Concern.WAR,
    PeaceMade: Concern.WAR,
    LeftWar: Concern.WAR,
    TruceEnded: Concern.WAR,
    RegionFell: Concern.WAR,
    TaxesSet: Concern.HOME,
    MilitaryBudgetSet: Concern.HOME,
    GovernmentFell: Concern.HOME,
    GainedPrestige: Concern.HOME,
    OrderRefused: Concern.HOME,
    GameEnded: Concern.HOME,
}


MATTERS: dict[type[Matter], Concern] = {
    VisitPlan: Concern.ENVOYS,
    CallToArms: Concern.WAR,
}
"""Where proposals belong that are about no treaty."""


def concern(event: Event) -> Concern:
    """Return the part of the report that an event belongs to.

    A proposal goes where that belongs which it is about.
    """
    if isinstance(event, ProposalSent | ProposalAccepted | ProposalDeclined | ProposalLapsed):
        return MATTERS.get(type(event.matter), Concern.TREATIES)
    return CONCERNS[type(event)]
