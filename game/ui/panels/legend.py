"""The legend: every colour, line, badge and hatching on the map of the moment, in words."""

import numpy as np
import pygame

from game.core.ids import RegionId
from game.text.teller import capital
from game.ui.map.arcs import STYLES, Arc, ArcKind
from game.ui.map.courses import course
from game.ui.map.hatching import Hatch, hatch_colour, hatch_pattern
from game.ui.map.ribbons import Ribbons
from game.ui.panels.modes import TRAITS
from game.ui.panels.parts import Swatch
from game.ui.panels.scene import Entry, Scene, subject
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.theme.look import Look
from game.ui.theme.shapes import empty
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Flow, Row
from game.ui.widgets.panel import Icon, Panel
from game.ui.widgets.text import small, strong
from game.ui.widgets.widget import Size, Widget

_FINENESS = 0.5
"""How much finer the legend shows a hatching than the map."""
_BOLDNESS = 2
"""How much darker, as so small a piece would look faint."""
_LINE_WIDE, _LINE_HIGH = 30, 16
_PLAIN_WEIGHT = 300


class HatchSwatch(Widget):
    """A small square of a hatching, as the map draws it."""

    def __init__(self, kind: Hatch) -> None:
        super().__init__()
        self._kind = kind

    def measure(self, look: Look, width: int | None) -> Size:
        """Return a square of 16 units."""
        return look.px(16), look.px(16)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the lines within an edge."""
        key = ("hatch-swatch", self._kind, self.rect.size)
        surface.blit(look.drawing(key, lambda: self._draw(look)), self.rect)

    def _draw(self, look: Look) -> pygame.Surface:
        ink = pygame.Color(f"#{hatch_colour(self._kind, is_dark=look.theme.is_dark):06X}")
        picture = empty(self.rect.size, ink)
        lines = hatch_pattern(self._kind, picture.get_rect(), look.scale * _FINENESS)
        alpha = pygame.surfarray.pixels_alpha(picture)
        alpha[:] = np.minimum(lines.T.astype(np.uint16) * _BOLDNESS, 255).astype(np.uint8)
        del alpha
        pygame.draw.rect(picture, look.color("ink2"), picture.get_rect(), 1)
        return picture


class LineSwatch(Widget):
    """A short piece of an arc, as the map draws it."""

    def __init__(self, kind: ArcKind, *, is_faint: bool = False) -> None:
        super().__init__()
        self._kind = kind
        self._is_faint = is_faint

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the room of a line between two capitals."""
        return look.px(_LINE_WIDE), look.px(_LINE_HIGH)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the line."""
        key = ("line-swatch", self._kind, self._is_faint, self.rect.size)
        surface.blit(look.drawing(key, lambda: self._draw(look)), self.rect)

    def _draw(self, look: Look) -> pygame.Surface:
        wide, high = self.rect.size
        arc = Arc(
            self._kind, RegionId("one"), RegionId("other"), _PLAIN_WEIGHT, is_faint=self._is_faint
        )
        line = course(arc, (2.0, high / 2), (wide - 2.0, high / 2), 0.0)
        ribbons = Ribbons(is_dark=look.theme.is_dark)
        ribbons.prepare([line], 1.0, look.scale)
        picture = empty(self.rect.size, look.color("ink2"))
        ribbons.draw(picture, picture.get_rect())
        return picture


def legend(play: Play, scene: Scene) -> Widget:
    """Return what the map's colours, lines and hatches mean, in words."""
    words = play.words
    about = words.region_name(subject(play), play.region)
    name = capital(words.say(f"main-legend-of-{play.mode}", region=about).strip())
    parts: list[Widget] = [strong(name, size=14)]
    if play.mode == "culture":
        parts += [_trait(play, trait) for trait in TRAITS]
    parts += [_entry(entry) for entry in scene.legend]
    flow = Flow(*parts, gap=11, is_balanced=True)
    return Panel(flow, ground=Ground.TIP, pad=9, name="legend")


def _trait(play: Play, trait: str) -> Widget:
    def choose() -> None:
        play.memory["trait"] = trait
        play.app.refresh()

    return Button(
        play.words.say(f"main-{trait}"),
        choose,
        material=Material.GHOST,
        size=14,
        is_selected=play.memory.get("trait", TRAITS[0]) == trait,
        name=f"trait:{trait}",
        height=24,
    )


def _entry(entry: Entry) -> Widget:
    return Row(*_mark(entry), small(entry.text, size=14, ink="ink"), gap=5)


def _mark(entry: Entry) -> list[Widget]:
    if entry.scale:
        return [Row(*map(Swatch, entry.scale), gap=1)]
    marks: list[Widget] = [Swatch(entry.colour)] if entry.colour is not None else []
    if entry.arc is not None:
        marks.append(LineSwatch(entry.arc, is_faint=entry.is_faint_line))
        if not entry.is_faint_line:
            icon = STYLES[entry.arc].icon
            marks.append(Icon(icon, size=18, ink=_ARC_INKS[entry.arc.value]))
    if entry.icon:
        marks.append(Icon(entry.icon, size=16))
    if entry.hatch is not None:
        marks.append(HatchSwatch(entry.hatch))
    return marks


_ARC_INKS = {
    "alliance": "alliance",
    "trade": "trade",
    "guarantee": "guarantee",
    "non_aggression": "pact",
    "embargo": "embargo",
    "war": "arc_war",
}
"""The token of each arc's colour."""
