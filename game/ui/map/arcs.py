"""What binds and divides capitals: arcs of six kinds, each with its own line and icon."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import RegionId
from game.ui.map.tints import Colour


class ArcKind(StrEnum):
    """What an arc stands for."""

    ALLIANCE = "alliance"
    TRADE = "trade"
    GUARANTEE = "guarantee"
    NON_AGGRESSION = "non_aggression"
    EMBARGO = "embargo"
    WAR = "war"


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie between two capitals."""

    kind: ArcKind
    one: RegionId
    other: RegionId
    weight: int = 500
    """Volume of trade, per mille of the greatest; other kinds ignore it."""
    is_faint: bool = False
    """Whether it is a thin line in the background, without medallion or moving dots."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of arc is drawn; lengths in design units."""

    on_paper: Colour
    at_night: Colour
    icon: str
    width: float
    ground: float
    """Width of the pale line beneath."""
    dash: tuple[float, float] | None = None
    is_double: bool = False
    dot_gap: float = 0.0
    """Distance of the dots that move along it; 0 for none."""

    def colour(self, *, is_dark: bool) -> Colour:
        """Return its colour on paper or on the night chart."""
        return self.at_night if is_dark else self.on_paper


STYLES: Mapping[ArcKind, Style] = {
    ArcKind.ALLIANCE: Style(
        0x1F4E86, 0x6FAAE6, "shaking-hands", 1.7, 6.4, is_double=True, dot_gap=60
    ),
    ArcKind.TRADE: Style(0xB07A12, 0xE2B04A, "trade", 1.2, 3.4, dot_gap=26),
    ArcKind.GUARANTEE: Style(0x2A8C86, 0x4CC0B8, "shield", 2.4, 4.6, dash=(12, 5)),
    ArcKind.NON_AGGRESSION: Style(0x7A6A50, 0xB5A688, "dove", 2.2, 4.2, dash=(3, 5)),
    ArcKind.EMBARGO: Style(0x2B2118, 0xD8D2C4, "crossed-chains", 1.8, 4.0, dash=(7, 6)),
    ArcKind.WAR: Style(0x9A1B16, 0xF0675C, "crossed-swords", 3.2, 5.4, dash=(15, 6)),
}
