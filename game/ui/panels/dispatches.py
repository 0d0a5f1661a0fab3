"""Which events of last turn are worth a dispatch, the weightiest first."""

from collections.abc import Mapping, Sequence

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
    EnvoyLeft,
    Event,
    GainedPrestige,
    GovernmentFell,
    LeftWar,
    OrderRefused,
    PaymentMissed,
    PeaceMade,
    ProposalAccepted,
    ProposalDeclined,
    ProposalSent,
    ProtestLodged,
    ProvinceCeded,
    ProvinceOccupied,
    RatificationFailed,
    RegionFell,
    RelationsRestored,
    RelationsSevered,
    RenewalDue,
    SecretUncovered,
    TreatyBreached,
    TreatyDenounced,
    TreatyEnded,
    TreatySigned,
    UltimatumDropped,
    UltimatumIssued,
    UltimatumMet,
    UltimatumRejected,
    VisitPaid,
    WarDeclared,
)
from game.core.treaties import Terms
from game.text.concerns import Concern, concern
from game.ui.panels.dossier_history import touches
from game.ui.play import Play

_WEIGHTS: Mapping[type[Event], int] = {
    RegionFell: 100,
    WarDeclared: 95,
    OrderRefused: 90,
    PeaceMade: 80,
    GovernmentFell: 75,
    UltimatumIssued: 74,
    UltimatumRejected: 70,
    TreatyBreached: 70,
    SecretUncovered: 68,
    CallRefused: 62,
    CallHonoured: 60,
    LeftWar: 58,
    ProvinceCeded: 58,
    ProvinceOccupied: 55,
    RelationsSevered: 55,
    EmbargoImposed: 55,
    UltimatumMet: 52,
    BattleFought: 50,
    RenewalDue: 48,
    UltimatumDropped: 46,
    TreatyDenounced: 45,
    RatificationFailed: 44,
    EnvoyExpelled: 42,
    PaymentMissed: 40,
    AllyCalled: 40,
    EmbargoLifted: 38,
    RelationsRestored: 36,
    TreatySigned: 35,
    ProposalDeclined: 34,
    ProposalAccepted: 33,
    VisitPaid: 30,
    ProtestLodged: 26,
    EnvoyLeft: 24,
    TreatyEnded: 24,
    AidSent: 20,
    EnvoyArrived: 15,
}
"""How much an event matters to an onlooker; what is not named is not told."""

_OWN = 60
"""What it adds that the seat itself had a part in it."""
_FOREIGN_FLOOR = 24
"""Below this, what befell others is left to the report."""
_ON_THE_DESK = (ProposalSent,)

CONCERN_ICONS: Mapping[Concern, str] = {
    Concern.ENVOYS: "horse-head",
    Concern.TREATIES: "scroll-unfurled",
    Concern.TRADE: "trade",
    Concern.PRESSURE: "broken-ribbon",
    Concern.WAR: "crossed-swords",
    Concern.HOME: "castle",
}


def worth_telling(events: Sequence[Event]) -> list[Event]:
    """Return the events that each tell something the others do not.

    Prestige has a place of its own; a treaty that was signed tells that it was accepted.
    """
    signed = {frozenset((one.region, one.other)) for one in events if isinstance(one, TreatySigned)}

    def is_told_elsewhere(event: Event) -> bool:
        if isinstance(event, ProposalAccepted) and isinstance(event.matter, Terms):
            return frozenset((event.region, event.other)) in signed
        return isinstance(event, GainedPrestige)

    return [event for event in events if not is_told_elsewhere(event)]


def weight_of(event: Event) -> int:
    """Return how much an event matters to an onlooker."""
    return _WEIGHTS.get(type(event), 0)


def dispatches(play: Play) -> list[Event]:
    """Return the events of last turn worth reading, the weightiest first."""
    found = []
    for at, event in enumerate(worth_telling(play.report())):
        weight = weight_of(event)
        is_own = touches(event, play.region)
        if isinstance(event, _ON_THE_DESK) or not weight:
            continue
        if is_own or weight >= _FOREIGN_FLOOR:
            found.append((-(weight + (_OWN if is_own else 0)), at, event))
    found.sort(key=lambda one: one[:2])
    return [event for _, _, event in found]


def icon_of(event: Event) -> str:
    """Return the icon of what an event concerns."""
    return CONCERN_ICONS[concern(event)]


def ink_of_event(event: Event) -> str:
    """Return the ink of that icon: wax for war and pressure."""
    return "accent" if concern(event) in (Concern.WAR, Concern.PRESSURE) else "good"
