"""A small map in a frame."""

from typing import Unpack

import pygame

from game.ui.sketch import Sketch
from game.ui.theme.look import Look, blit_centred
from game.ui.widgets.widget import Options, Size, Widget

WIDE, HIGH = 16, 9


class Thumbnail(Widget):
    """A map, a picture kept in a save, or an empty frame; always sixteen by nine."""

    shrinks = True

    def __init__(
        self,
        sketch: Sketch | None = None,
        picture: pygame.Surface | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.sketch = sketch
        self.picture = picture

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered, or 240 units, and the height that goes with it."""
        wide = width or look.px(240)
        return wide, wide * HIGH // WIDE

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the map and its frame."""
        size = (max(16, self.rect.width), max(9, self.rect.width * HIGH // WIDE))
        area = pygame.Rect((0, 0), size)
        area.center = self.rect.center
        surface.fill(look.color("paper3"), area)
        shown = self._shown(look, size)
        if shown is not None:
            blit_centred(surface, shown, area)
        else:
            blit_centred(surface, look.icon("treasure-map", 40, "ink3"), area)
        pygame.draw.rect(surface, look.color("rim"), area, max(1, look.px(1)))

    def _shown(self, look: Look, size: Size) -> pygame.Surface | None:
        sketch, picture = self.sketch, self.picture
        if sketch is not None:
            key = ("thumbnail", sketch.key, size)
            is_dark = look.theme.is_dark
            return look.drawing(key, lambda: sketch.draw(size, is_dark=is_dark))
        if picture is not None:
            return pygame.transform.smoothscale(picture, size)
        return None
