"""What happened, as one sentence: every kind of event finds its own here."""

from typing import assert_never

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
from game.text.events import (
    envoy_sentence,
    gift_sentence,
    home_sentence,
    proposal_sentence,
    treaty_sentence,
)
from game.text.teller import Teller
from game.text.wars import ground_sentence, pressure_sentence, war_sentence


def event_sentence(teller: Teller, event: Event) -> str:
    """Return what happened, as a sentence told by a teller."""
    match event:
        case (
            EnvoySent()
            | EnvoyArrived()
            | EnvoyRecalled()
            | EnvoyExpelled()
            | EnvoyLeft()
            | EnvoyInstructed()
            | EnvoyPromoted()
            | RelationsSevered()
            | RelationsRestored()
            | VisitPaid()
        ):
            return envoy_sentence(teller, event)
        case (
            ProposalSent()
            | ProposalAccepted()
            | ProposalDeclined()
            | ProposalLapsed()
            | RatificationFailed()
        ):
            return proposal_sentence(teller, event)
        case (
            TreatySigned()
            | TreatyDenounced()
            | TreatyBreached()
            | TreatyEnded()
            | RenewalDue()
            | SecretUncovered()
        ):
            return treaty_sentence(teller, event)
        case PaymentMissed() | AidSent() | MilitaryAidSent():
            return gift_sentence(teller, event)
        case (
            EmbargoImposed()
            | EmbargoLifted()
            | ProtestLodged()
            | UltimatumIssued()
            | UltimatumMet()
            | UltimatumRejected()
            | UltimatumDropped()
        ):
            return pressure_sentence(teller, event)
        case (
            WarDeclared()
            | AllyCalled()
            | CallHonoured()
            | CallRefused()
            | BattleFought()
            | PeaceMade()
            | LeftWar()
            | TruceEnded()
        ):
            return war_sentence(teller, event)
        case ProvinceOccupied() | ProvinceFreed() | ProvinceCeded() | RegionFell():
            return ground_sentence(teller, event)
        case (
            TaxesSet()
            | MilitaryBudgetSet()
            | GovernmentFell()
            | GainedPrestige()
            | OrderRefused()
            | GameEnded()
        ):
            return home_sentence(teller, event)
        case _:
            assert_never(event)
