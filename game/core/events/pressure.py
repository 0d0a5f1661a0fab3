"""The ladder of pressure."""

from dataclasses import dataclass
from typing import ClassVar

from game.core.conflict import Ultimatum
from game.core.ids import RegionId, TreatyId


@dataclass(frozen=True, slots=True)
class EmbargoImposed:
    """A region forbade trade with another."""

    cameo: ClassVar[str] = "163"
    region: RegionId
    other: RegionId
    treaty: TreatyId | None


@dataclass(frozen=True, slots=True)
class EmbargoLifted:
    """A region allowed trade again."""

    cameo: ClassVar[str] = "085"
    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class ProtestLodged:
    """A note of protest was handed over."""

    cameo: ClassVar[str] = "114"
    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class UltimatumIssued:
    """A demand was made under a threat."""

    cameo: ClassVar[str] = "139"
    region: RegionId
    other: RegionId
    ultimatum: Ultimatum


@dataclass(frozen=True, slots=True)
class UltimatumMet:
    """The demand of an ultimatum was met."""

    cameo: ClassVar[str] = "083"
    region: RegionId
    other: RegionId
    ultimatum: Ultimatum


@dataclass(frozen=True, slots=True)
class UltimatumRejected:
    """The deadline of an ultimatum passed."""

    cameo: ClassVar[str] = "120"
    region: RegionId
    other: RegionId
    ultimatum: Ultimatum


@dataclass(frozen=True, slots=True)
class UltimatumDropped:
    """A region let its own ultimatum drop."""

    cameo: ClassVar[str] = "085"
    region: RegionId
    other: RegionId
    ultimatum: Ultimatum
