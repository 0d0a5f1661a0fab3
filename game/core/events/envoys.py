"""Envoys and visits."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from game.core.dealings import Agenda, EnvoyRank, Instruction
from game.core.ids import EnvoyId, RegionId


class VisitResult(StrEnum):
    """How a state visit went."""

    SUCCESS = "success"
    CORRECT = "correct"
    GAFFE = "gaffe"


@dataclass(frozen=True, slots=True)
class EnvoySent:
    """An envoy set out for its post."""

    cameo: ClassVar[str] = "054"
    region: RegionId
    host: RegionId
    envoy: EnvoyId
    arrives: int


@dataclass(frozen=True, slots=True)
class EnvoyArrived:
    """An envoy took up its post."""

    cameo: ClassVar[str] = "054"
    region: RegionId
    host: RegionId
    envoy: EnvoyId


@dataclass(frozen=True, slots=True)
class EnvoyRecalled:
    """An envoy was called home."""

    cameo: ClassVar[str] = "161"
    region: RegionId
    host: RegionId
    envoy: EnvoyId


@dataclass(frozen=True, slots=True)
class EnvoyExpelled:
    """A host declared an envoy persona non grata."""

    cameo: ClassVar[str] = "161"
    region: RegionId
    home: RegionId
    envoy: EnvoyId


@dataclass(frozen=True, slots=True)
class EnvoyLeft:
    """An envoy had to leave its post, because relations were severed, war came or a region fell."""

    cameo: ClassVar[str] = "161"
    region: RegionId
    host: RegionId
    envoy: EnvoyId


@dataclass(frozen=True, slots=True)
class EnvoyInstructed:
    """An envoy was given another standing instruction."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    envoy: EnvoyId
    instruction: Instruction


@dataclass(frozen=True, slots=True)
class EnvoyPromoted:
    """An envoy rose in rank."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    envoy: EnvoyId
    rank: EnvoyRank


@dataclass(frozen=True, slots=True)
class RelationsSevered:
    """A region broke off diplomatic relations."""

    cameo: ClassVar[str] = "161"
    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class RelationsRestored:
    """A region resumed the diplomatic relations it had broken off."""

    cameo: ClassVar[str] = "054"
    region: RegionId
    other: RegionId


@dataclass(frozen=True, slots=True)
class VisitPaid:
    """A head of state visited another."""

    cameo: ClassVar[str] = "042"
    region: RegionId
    host: RegionId
    agenda: Agenda
    result: VisitResult
