"""Who learns of an event: the log is redacted by the same hand as the state (rulebook 10.3)."""

from collections.abc import Iterable

from game.core.dealings import CallToArms
from game.core.events import (
    EnvoyArrived,
    EnvoyInstructed,
    EnvoyPromoted,
    EnvoySent,
    Event,
    GainedPrestige,
    MilitaryBudgetSet,
    OrderRefused,
    PaymentMissed,
    ProposalAccepted,
    ProposalDeclined,
    ProposalLapsed,
    ProposalSent,
    RatificationFailed,
    RenewalDue,
    TaxesSet,
    TreatyEnded,
    TreatySigned,
)
from game.core.ids import RegionId

PRIVATE = (
    EnvoyInstructed,
    EnvoyPromoted,
    MilitaryBudgetSet,
    OrderRefused,
    TaxesSet,
)
"""Known to the one who acted, and to nobody else."""

BETWEEN_TWO = (
    PaymentMissed,
    ProposalAccepted,
    ProposalDeclined,
    ProposalLapsed,
    ProposalSent,
    RatificationFailed,
    RenewalDue,
)
"""Known to the two concerned."""

OF_A_TREATY = (TreatySigned, TreatyEnded)
"""Open, unless the treaty is secret."""


def is_witness(event: Event, viewer: RegionId) -> bool:
    """Return whether a region learns of an event on its day."""
    if isinstance(event, PRIVATE):
        return event.region == viewer
    if isinstance(event, BETWEEN_TWO):
        is_call = isinstance(event, ProposalAccepted) and isinstance(event.matter, CallToArms)
        return is_call or viewer in (event.region, event.other)
    if isinstance(event, OF_A_TREATY):
        return not event.treaty.is_hidden or viewer in event.treaty.parties
    return True


def observe_events(events: Iterable[Event], viewer: RegionId) -> tuple[Event, ...]:
    """Return the events as one region learns of them."""
    return tuple(event for event in events if is_witness(event, viewer))


def once_told(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events without an envoy's setting out where the arrival is among them."""
    told = tuple(events)
    arrived = {event.envoy for event in told if isinstance(event, EnvoyArrived)}
    return tuple(
        event for event in told if not isinstance(event, EnvoySent) or event.envoy not in arrived
    )


def is_minor(event: Event) -> bool:
    """Return whether an event is bookkeeping rather than news."""
    return isinstance(event, GainedPrestige)
