"""War and peace."""

from dataclasses import dataclass
from typing import ClassVar

from game.core.conflict import CasusBelli, WarGoal
from game.core.ids import ProvinceId, RegionId, WarId


@dataclass(frozen=True, slots=True)
class WarDeclared:
    """A region declared war."""

    cameo: ClassVar[str] = "190"
    region: RegionId
    other: RegionId
    war: WarId
    cause: CasusBelli
    goal: WarGoal
    province: ProvinceId | None


@dataclass(frozen=True, slots=True)
class AllyCalled:
    """An ally was called to arms."""

    cameo: ClassVar[str] = "022"
    region: RegionId
    ally: RegionId
    war: WarId


@dataclass(frozen=True, slots=True)
class CallHonoured:
    """An ally honoured the call."""

    cameo: ClassVar[str] = "053"
    region: RegionId
    caller: RegionId
    war: WarId


@dataclass(frozen=True, slots=True)
class CallRefused:
    """An ally refused the call."""

    cameo: ClassVar[str] = "120"
    region: RegionId
    caller: RegionId
    war: WarId


@dataclass(frozen=True, slots=True)
class BattleFought:
    """The armies met; the first region's side had the better of it."""

    cameo: ClassVar[str] = "190"
    region: RegionId
    other: RegionId
    war: WarId
    swing: int
    odds_per_mille: int
    losses: int
    foe_losses: int


@dataclass(frozen=True, slots=True)
class ProvinceOccupied:
    """An army took a province."""

    cameo: ClassVar[str] = "192"
    region: RegionId
    other: RegionId
    province: ProvinceId
    war: WarId


@dataclass(frozen=True, slots=True)
class ProvinceFreed:
    """A province was retaken or given back."""

    cameo: ClassVar[str] = "0874"
    region: RegionId
    other: RegionId
    province: ProvinceId
    war: WarId


@dataclass(frozen=True, slots=True)
class ProvinceCeded:
    """A province changed hands by treaty or ultimatum."""

    cameo: ClassVar[str] = "0831"
    region: RegionId
    other: RegionId
    province: ProvinceId


@dataclass(frozen=True, slots=True)
class PeaceMade:
    """A war ended between two sides."""

    cameo: ClassVar[str] = "0871"
    region: RegionId
    other: RegionId
    war: WarId
    score: int
    is_exhaustion: bool


@dataclass(frozen=True, slots=True)
class LeftWar:
    """A belligerent made a separate peace."""

    cameo: ClassVar[str] = "0871"
    region: RegionId
    other: RegionId
    war: WarId


@dataclass(frozen=True, slots=True)
class TruceEnded:
    """A truce ran out."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class RegionFell:
    """A region lost its last province and is no more."""

    cameo: ClassVar[str] = "0874"
    region: RegionId
    other: RegionId
    """The victor."""
    crowns: int = 0
    """Its treasury, which the victor takes over; below zero, its debt."""
