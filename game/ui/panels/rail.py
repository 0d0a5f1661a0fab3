"""The rail of map modes, and the legend that says what the map shows."""

from collections.abc import Callable

import numpy as np
import pygame

from game.text.teller import capital
from game.ui.map.arcs import STYLES
from game.ui.map.hatching import Hatch, hatch_colour, hatch_pattern
from game.ui.panels.measures import Measures
from game.ui.panels.modes import MODE_ICONS, MODES, TRAITS
from game.ui.panels.parts import Swatch
from game.ui.panels.scene import Entry, Scene, subject
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.theme.look import Look
from game.ui.theme.shapes import empty
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.panel import Divider, Icon, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import small, strong
from game.ui.widgets.widget import Size, Widget

_SIDE, _SIDE_TIGHT = 40, 34
_FINENESS = 0.5
"""How much finer the legend shows a hatching than the map."""
_BOLDNESS = 2
"""How much darker, as so small a piece would look faint."""


def rail(
    play: Play,
    zoom: Callable[[float], None],
    whole: Callable[[], None],
    measures: Measures,
) -> Widget:
    """Return the buttons of the map's modes and of its zoom."""
    say, keys = play.words.say, play.app.keys
    side = _SIDE_TIGHT if measures.is_tight else _SIDE

    def shows(mode: str) -> Callable[[], None]:
        return lambda: play.show_mode(mode)

    modes: list[Widget] = [
        IconButton(
            MODE_ICONS[mode],
            say(f"main-mode-{mode}"),
            shows(mode),
            is_selected=mode == play.mode,
            hotkey=keys.chord(f"mode-{mode}"),
            name=f"mode:{mode}",
            width=side,
            height=side,
        )
        for mode in MODES
    ]
    lenses = (
        ("zoom-in", "lu-plus", lambda: zoom(1)),
        ("zoom-out", "lu-minus", lambda: zoom(-1)),
        ("zoom-whole", "lu-map", whole),
    )
    modes.append(Divider(ink="brass_lo", width=side))
    modes += [
        IconButton(
            icon,
            say(f"main-{name}"),
            action,
            hotkey=keys.chord(name),
            name=name,
            width=side,
            height=side - 10,
            icon_size=18,
        )
        for name, icon, action in lenses
    ]
    column = ScrollArea(Column(*modes, gap=4 if measures.is_tight else 6), name="rail-modes")
    return Panel(column, ground=Ground.CHROME, pad=6, name="rail", width=side + 12)


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


def legend(play: Play, scene: Scene) -> Widget:
    """Return what the map's colours, lines and hatches mean, in words."""
    words = play.words
    about = words.region_name(subject(play), play.region)
    name = capital(words.say(f"main-legend-of-{play.mode}", region=about).strip())
    parts: list[Widget] = [strong(name, size=14)]
    if play.mode == "culture":
        parts += [_trait(play, trait) for trait in TRAITS]
    parts += [_entry(entry) for entry in scene.legend]
    return Panel(Flow(*parts, gap=12), ground=Ground.TIP, pad=9, name="legend")


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
    if entry.colour is not None:
        return [Swatch(entry.colour)]
    if entry.hatch is not None:
        return [HatchSwatch(entry.hatch)]
    if entry.arc is not None:
        return [Icon(STYLES[entry.arc].icon, size=18, ink=_ARC_INKS[entry.arc.value])]
    return [Icon(entry.icon, size=18)] if entry.icon else []


_ARC_INKS = {
    "alliance": "alliance",
    "trade": "trade",
    "guarantee": "guarantee",
    "non_aggression": "pact",
    "embargo": "embargo",
    "war": "arc_war",
}
"""The token of each arc's colour."""
