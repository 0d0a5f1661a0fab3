"""At home and at the end."""

from dataclasses import dataclass
from typing import ClassVar

from game.core.ids import RegionId
from game.core.orders import Order
from game.core.refusals import Refusal
from game.core.region import PrestigeCause
from game.core.state import Outcome


@dataclass(frozen=True, slots=True)
class TaxesSet:
    """A tax level was set."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    level: int


@dataclass(frozen=True, slots=True)
class MilitaryBudgetSet:
    """A military budget was set."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    level: int


@dataclass(frozen=True, slots=True)
class GovernmentFell:
    """A government lost its hold and another head took over."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    head: str


@dataclass(frozen=True, slots=True)
class GainedPrestige:
    """Prestige was won or lost."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    cause: PrestigeCause
    tenths: int


@dataclass(frozen=True, slots=True)
class OrderRefused:
    """An order could not be carried out."""

    cameo: ClassVar[str] = "010"
    region: RegionId
    order: Order
    reasons: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class GameEnded:
    """The game is over."""

    cameo: ClassVar[str] = "010"
    region: RegionId | None
    outcome: Outcome
