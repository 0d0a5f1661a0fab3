"""What lies behind menus: a map out of focus, drifting, or a plain desk where there is none."""

import math
from typing import Unpack

import pygame

from game.ui.sketch import Sketch
from game.ui.theme.fonts import Face, font_at
from game.ui.theme.look import Look
from game.ui.theme.skins import Ground
from game.ui.widgets.widget import Options, Size, Widget

_COARSE = 2
"""The map is drawn this many times smaller and drawn out, which softens it."""

_BLUR = 3
"""Pixels of blur on a picture a thousand high."""

_SPILL = 1.16
"""Size of the picture beside the window's, so that there is room to drift."""

_PERIOD_MS = 96_000
DIMMED = (150, 142, 132)
"""How much of red, green and blue is left behind a menu."""

VEILED = (74, 70, 80)
"""The same behind a curtain."""


class Backdrop(Widget):
    """The blurred map over the whole window; it stands still where motion is reduced."""

    ticks = True

    def __init__(
        self,
        sketch: Sketch | None,
        *,
        dimmed: tuple[int, int, int] = DIMMED,
        is_still: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.sketch = sketch
        self.dimmed = dimmed
        self.is_still = is_still
        self._age_ms = 0
        self._offset = (0, 0)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return nothing: it takes what it is given."""
        return 0, 0

    def tick(self, milliseconds: int) -> bool:
        """Drift; return whether the picture moved by a pixel."""
        host = self.host
        if self.sketch is None or self.is_still or host is None or host.has_reduced_motion:
            return False
        self._age_ms = (self._age_ms + milliseconds) % _PERIOD_MS
        before, self._offset = self._offset, self._drift()
        return before != self._offset

    def _drift(self) -> tuple[int, int]:
        angle = 2 * math.pi * self._age_ms / _PERIOD_MS
        room = (_SPILL - 1) / 2
        return (
            round(self.rect.width * room * 0.9 * math.sin(angle)),
            round(self.rect.height * room * 0.9 * math.sin(2 * angle)),
        )

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the map where it has drifted to."""
        look.sheet(Ground.DESK, self.rect.size).draw(surface, self.rect.topleft)
        if self.sketch is None:
            return
        sketch, size = self.sketch, self.rect.size
        key = ("backdrop", sketch.key, size, self.dimmed)
        picture = look.drawing(key, lambda: _blurred(sketch, look, size, self.dimmed))
        place = picture.get_rect(center=self.rect.center)
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.rect))
        surface.blit(picture, place.move(self._offset))
        surface.set_clip(clip)


def _blurred(
    sketch: Sketch, look: Look, size: Size, dimmed: tuple[int, int, int]
) -> pygame.Surface:
    wide, high = (math.ceil(side * _SPILL) for side in size)
    small = sketch.draw(
        (max(64, wide // _COARSE), max(36, high // _COARSE)), is_dark=look.theme.is_dark
    )
    _letter(small, sketch, look)
    soft = pygame.transform.gaussian_blur(small, max(1, round(_BLUR * high / 1000)))
    picture = pygame.transform.smoothscale(soft, (wide, high))
    picture.fill(dimmed, special_flags=pygame.BLEND_RGB_MULT)
    return picture


def _letter(picture: pygame.Surface, sketch: Sketch, look: Look) -> None:
    """Write what could be the regions' names; out of focus nobody reads them."""
    wide, high = picture.get_size()
    scale = min(wide / sketch.sheet.width, high / sketch.sheet.height)
    left = (wide - sketch.sheet.width * scale) / 2
    top = (high - sketch.sheet.height * scale) / 2
    ink = look.color("ink")
    for region, place in sorted(sketch.places.items()):
        word = region.replace("_", " ").upper()
        pixels = max(6, round(1.5 * place.span * scale / max(4, len(word))))
        font = font_at(Face.HEADING, pixels)
        line = font.render(" ".join(word), True, ink)  # noqa: FBT003 (pygame takes no keywords)
        line.set_alpha(190)
        spot = (round(left + place.x * scale), round(top + place.y * scale))
        picture.blit(line, line.get_rect(center=spot))
