"""A look: one theme at one scale, with everything drawn for it so far.

A change of theme, of window size or of text size makes a new `Look`; the old
one goes, and its drawings with it, so no drawing can outlive its theme.
"""

from collections.abc import Callable, Hashable

import pygame

from game.ui.theme.controls import ControlSkins, Material, Press
from game.ui.theme.fonts import Face, Typesetter
from game.ui.theme.heraldry import Blazon, draw_crest
from game.ui.theme.icons import tinted_icon
from game.ui.theme.scale import factor_within_bounds
from game.ui.theme.shapes import Color, Size, Surface, rounded
from game.ui.theme.shelf import Shelf
from game.ui.theme.skins import Ground, Sheet, SheetMaker
from game.ui.theme.tokens import ATLAS, Theme


class Look:
    """How the window looks now. Sizes are design units unless they say pixels."""

    def __init__(self, theme: Theme = ATLAS, scale: float = 1.0, text_factor: float = 1.0) -> None:
        self.theme = theme
        self.scale = scale
        self.text_factor = factor_within_bounds(text_factor)
        self.type = Typesetter(theme, scale, self.text_factor)
        self._controls = ControlSkins(theme, scale)
        self._sheets = SheetMaker(theme, scale)
        self._drawn: Shelf[Hashable, Surface] = Shelf(1536)
        self._panels: Shelf[tuple[Ground, Size], Sheet] = Shelf(64)

    def px(self, units: float) -> int:
        """Return whole pixels for design units."""
        return round(units * self.scale)

    def color(self, token: str) -> Color:
        """Return the colour of a token, or of a literal such as "#8E2A24"."""
        return self.theme.color(token)

    def text(
        self, text: str, face: Face = Face.BODY, size: float = 16, ink: str = "ink"
    ) -> Surface:
        """Return a drawn line of text; share it, never draw on it."""
        return self.type.line(text, face, size, ink)

    def icon(self, name: str, size: float, ink: str = "ink2") -> Surface:
        """Return an icon `size` units square."""
        pixels = max(4, round(size * self.scale))
        return self.drawing(
            ("icon", name, pixels, ink), lambda: tinted_icon(name, pixels, self.color(ink))
        )

    def crest(self, blazon: Blazon, size: float) -> Surface:
        """Return a coat of arms `size` units high."""
        key = (
            "crest",
            blazon.division,
            blazon.field,
            blazon.second,
            blazon.charge,
            blazon.charge_tincture,
            self.px(size),
        )
        return self.drawing(key, lambda: draw_crest(blazon, max(8, self.px(size))))

    def sheet(self, ground: Ground, size: Size) -> Sheet:
        """Return a panel of `size` pixels."""
        return self._panels.take((ground, size), lambda: self._sheets.sheet(ground, size))

    def button(self, size: Size, material: Material, press: Press) -> Surface:
        """Return the skin of a button of `size` pixels."""
        return self.drawing(
            ("button", size, material, press),
            lambda: self._controls.button(size, material, press),
        )

    def button_ink(self, material: Material, press: Press) -> str:
        """Return the token of a label on a button."""
        return self._controls.ink(material, press)

    def round(self, size: Size, radius: float, token: str) -> Surface:
        """Return a filled round rectangle of `size` pixels, its radius in design units."""
        size = (max(1, size[0]), max(1, size[1]))
        return self.drawing(
            ("round", size, radius, token),
            lambda: rounded(size, self.px(radius), self.color(token)),
        )

    def knob(self, *, is_hot: bool) -> Surface:
        """Return the knob of a slider."""
        return self.drawing(("knob", is_hot), lambda: self._controls.knob(is_hot=is_hot))

    def ring(self, size: Size) -> Surface:
        """Return the focus ring for a control of `size` pixels."""
        return self.drawing(("ring", size), lambda: self._controls.ring(size))

    def drawing(self, key: Hashable, make: Callable[[], Surface]) -> Surface:
        """Return a drawing of your own, kept under `key` as long as this look lasts."""
        return self._drawn.take(key, make)


def blit_centred(surface: Surface, picture: Surface, area: pygame.Rect) -> None:
    """Draw a picture in the middle of an area."""
    surface.blit(picture, picture.get_rect(center=area.center))
