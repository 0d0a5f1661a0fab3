"""Proposals, treaties, gifts and promises."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from game.core.dealings import Matter
from game.core.ids import ProposalId, RegionId, TreatyId
from game.core.treaties import Treaty
from game.core.verdicts import Verdict


class BreachCause(StrEnum):
    """How a treaty came to be broken."""

    DENOUNCED = "denounced"
    DECLARED_WAR = "declared_war"
    JOINED_WAR = "joined_war"
    REFUSED_CALL = "refused_call"


class EndingCause(StrEnum):
    """How a treaty came to end without being broken."""

    TERM = "term"
    NOTICE = "notice"
    WAR = "war"
    REPUDIATED = "repudiated"
    DEMAND = "demand"
    REGION_FELL = "region_fell"


@dataclass(frozen=True, slots=True)
class ProposalSent:
    """Something was laid before a region; it answers next turn."""

    cameo: ClassVar[str] = "036"
    region: RegionId
    other: RegionId
    proposal: ProposalId
    matter: Matter
    counters: ProposalId | None


@dataclass(frozen=True, slots=True)
class ProposalAccepted:
    """A proposal was accepted."""

    cameo: ClassVar[str] = "057"
    region: RegionId
    other: RegionId
    proposal: ProposalId
    matter: Matter


@dataclass(frozen=True, slots=True)
class ProposalDeclined:
    """A proposal was declined, with the reasons given."""

    cameo: ClassVar[str] = "120"
    region: RegionId
    other: RegionId
    proposal: ProposalId
    matter: Matter
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class ProposalLapsed:
    """A proposal found no answer in time or lost its object."""

    cameo: ClassVar[str] = "120"
    region: RegionId
    other: RegionId
    proposal: ProposalId
    matter: Matter


@dataclass(frozen=True, slots=True)
class TreatySigned:
    """A treaty came into force."""

    cameo: ClassVar[str] = "057"
    region: RegionId
    other: RegionId
    treaty: Treaty


@dataclass(frozen=True, slots=True)
class RatificationFailed:
    """A signed treaty was voted down at home."""

    cameo: ClassVar[str] = "120"
    region: RegionId
    other: RegionId
    matter: Matter


@dataclass(frozen=True, slots=True)
class TreatyDenounced:
    """A treaty was denounced with notice."""

    cameo: ClassVar[str] = "1246"
    region: RegionId
    other: RegionId
    treaty: Treaty
    until: int


@dataclass(frozen=True, slots=True)
class TreatyBreached:
    """A treaty was broken."""

    cameo: ClassVar[str] = "128"
    region: RegionId
    other: RegionId
    treaty: Treaty
    cause: BreachCause


@dataclass(frozen=True, slots=True)
class TreatyEnded:
    """A treaty came to its end, broken by nobody."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    other: RegionId
    treaty: Treaty
    cause: EndingCause = EndingCause.TERM


@dataclass(frozen=True, slots=True)
class RenewalDue:
    """A treaty is about to run out."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    other: RegionId
    treaty: Treaty
    turns_left: int


@dataclass(frozen=True, slots=True)
class SecretUncovered:
    """A secret treaty became known."""

    cameo: ClassVar[str] = "1125"
    region: RegionId
    other: RegionId
    treaty: Treaty


@dataclass(frozen=True, slots=True)
class PaymentMissed:
    """A promised payment could not be made."""

    cameo: ClassVar[str] = "128"
    region: RegionId
    other: RegionId
    treaty: TreatyId
    crowns: int


@dataclass(frozen=True, slots=True)
class AidSent:
    """Crowns were given freely."""

    cameo: ClassVar[str] = "071"
    region: RegionId
    other: RegionId
    crowns: int


@dataclass(frozen=True, slots=True)
class MilitaryAidSent:
    """Brigades were given freely."""

    cameo: ClassVar[str] = "072"
    region: RegionId
    other: RegionId
    brigades: int
