"""What a mode of the map shows, and of whom."""

from dataclasses import dataclass, field

from game.core.ids import RegionId
from game.ui.map.arcs import Arc, ArcKind
from game.ui.map.hatching import Hatch
from game.ui.map.plaques import Plaque
from game.ui.map.tints import Colour
from game.ui.map.tokens import Token
from game.ui.play import Play


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend."""

    text: str
    colour: Colour | None = None
    hatch: Hatch | None = None
    arc: ArcKind | None = None
    icon: str = ""
    scale: tuple[Colour, ...] = ()
    """The shades of a scale of amounts, from the least to the greatest."""
    is_faint_line: bool = False
    """Whether it explains the thin lines in the background."""


@dataclass(slots=True)
class Scene:
    """What a mode shows."""

    colours: dict[RegionId, Colour]
    legend: list[Entry] = field(default_factory=list)
    arcs: list[Arc] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    plaques: list[Plaque] = field(default_factory=list)
    is_strong: bool = True


def subject(play: Play) -> RegionId:
    """Return the region a mode is about: the chosen one, or one's own."""
    chosen = play.selected
    return chosen if chosen is not None and chosen in play.known.regions else play.region
