"""The icon and the ink of what happened: good news, bad news, or merely news."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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
    VisitResult,
    WarDeclared,
)
from game.core.ids import RegionId
from game.text.concerns import Concern, concern

_GOOD, _BAD, _WARN, _PLAIN = "good", "bad", "warn", "ink2"


@dataclass(frozen=True, slots=True)
class Mark:
    """How an event is shown."""

    icon: str
    ink: str


_MARKS: Mapping[type[Event], Mark] = {
    EnvoySent: Mark("cloaked-figure-on-horseback", _PLAIN),
    EnvoyArrived: Mark("cloaked-figure-on-horseback", _GOOD),
    EnvoyRecalled: Mark("cloaked-figure-on-horseback", _WARN),
    EnvoyExpelled: Mark("cloaked-figure-on-horseback", _BAD),
    EnvoyLeft: Mark("cloaked-figure-on-horseback", _WARN),
    EnvoyInstructed: Mark("quill-ink", _PLAIN),
    EnvoyPromoted: Mark("laurels", _GOOD),
    RelationsSevered: Mark("broken-ribbon", _BAD),
    RelationsRestored: Mark("shaking-hands", _GOOD),
    VisitPaid: Mark("throne-king", _PLAIN),
    ProposalSent: Mark("envelope", _PLAIN),
    ProposalAccepted: Mark("thumb-up", _GOOD),
    ProposalDeclined: Mark("thumb-down", _WARN),
    ProposalLapsed: Mark("hourglass", _WARN),
    TreatySigned: Mark("wax-seal", _GOOD),
    RatificationFailed: Mark("vote", _BAD),
    TreatyDenounced: Mark("broken-tablet", _WARN),
    TreatyBreached: Mark("broken-tablet", _BAD),
    TreatyEnded: Mark("scroll-unfurled", _WARN),
    RenewalDue: Mark("hourglass", _WARN),
    SecretUncovered: Mark("spy", _WARN),
    PaymentMissed: Mark("coins", _BAD),
    AidSent: Mark("coins", _GOOD),
    MilitaryAidSent: Mark("rally-the-troops", _GOOD),
    EmbargoImposed: Mark("crossed-chains", _BAD),
    EmbargoLifted: Mark("crossed-chains", _GOOD),
    ProtestLodged: Mark("public-speaker", _BAD),
    UltimatumIssued: Mark("crossed-pistols", _BAD),
    UltimatumMet: Mark("hand-ok", _GOOD),
    UltimatumRejected: Mark("crossed-pistols", _BAD),
    UltimatumDropped: Mark("crossed-pistols", _WARN),
    WarDeclared: Mark("crossed-swords", _BAD),
    AllyCalled: Mark("ringing-bell", _WARN),
    CallHonoured: Mark("mounted-knight", _GOOD),
    CallRefused: Mark("broken-shield", _BAD),
    BattleFought: Mark("crossed-swords", _PLAIN),
    ProvinceOccupied: Mark("flying-flag", _BAD),
    ProvinceFreed: Mark("flying-flag", _GOOD),
    ProvinceCeded: Mark("treasure-map", _WARN),
    PeaceMade: Mark("peace-dove", _GOOD),
    LeftWar: Mark("dove", _WARN),
    TruceEnded: Mark("hourglass", _WARN),
    RegionFell: Mark("torch", _BAD),
    TaxesSet: Mark("two-coins", _PLAIN),
    MilitaryBudgetSet: Mark("castle", _PLAIN),
    GovernmentFell: Mark("torch", _BAD),
    GainedPrestige: Mark("laurels", _PLAIN),
    OrderRefused: Mark("lu-triangle-alert", _BAD),
    GameEnded: Mark("imperial-crown", _PLAIN),
}

_VISITS = {VisitResult.SUCCESS: _GOOD, VisitResult.CORRECT: _PLAIN, VisitResult.GAFFE: _BAD}

ORDER = (
    Concern.WAR,
    Concern.PRESSURE,
    Concern.TREATIES,
    Concern.TRADE,
    Concern.ENVOYS,
    Concern.HOME,
)
"""The concerns in the order of the report, the gravest first."""


def mark_of(event: Event, viewer: RegionId) -> Mark:
    """Return how an event is shown to a region."""
    mark = _MARKS[type(event)]
    match event:
        case VisitPaid():
            return Mark(mark.icon, _VISITS[event.result])
        case BattleFought() | ProvinceOccupied() if viewer == event.region:
            return Mark(mark.icon, _GOOD)
        case BattleFought() if viewer == event.other:
            return Mark(mark.icon, _BAD)
        case GainedPrestige():
            return Mark(mark.icon, _GOOD if event.tenths > 0 else _BAD)
        case _:
            return mark


_PARTIES = ("region", "other", "host", "home", "ally", "caller")


def regions_of(event: Event) -> tuple[RegionId, ...]:
    """Return the regions that had a part in an event, who acted first."""
    found = (getattr(event, part, None) for part in _PARTIES)
    return tuple(dict.fromkeys(region for region in found if region))


def by_concern(events: Iterable[Event]) -> Iterator[Event]:
    """Return events, those of one concern together, the gravest concern first."""
    listed = list(events)
    for one in ORDER:
        yield from (event for event in listed if concern(event) is one)
