"""Small signs under crests: a figure or an icon that says in each mode what the wash says."""

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.core.ids import RegionId
from game.ui.map.tints import Colour, rgb, rgba
from game.ui.theme.fonts import Face, font_at
from game.ui.theme.icons import tinted_icon

_TEXT, _ICON, _HIGH, _PAD = 12.5, 13, 17, 6
_FINE = 4
_PAPER, _INK = 0xFBF4E1, 0x2B2118
_NIGHT, _PALE = 0x182433, 0xE9DFC7
_EDGE = 2.0


@dataclass(frozen=True, slots=True)
class Plaque:
    """What is said of one region."""

    region: RegionId
    text: str
    colour: Colour
    """Its edge, by custom the wash of its region."""
    icon: str = ""


@lru_cache(maxsize=256)
def plaque_picture(
    text: str, icon: str, colour: Colour, scale: float, *, is_dark: bool
) -> pygame.Surface:
    """Return the picture of a plaque; `scale` is screen pixels a design unit."""
    ink = pygame.Color(*rgb(_PALE if is_dark else _INK))
    parts: list[pygame.Surface] = []
    if icon:
        parts.append(tinted_icon(icon, round(_ICON * scale), ink))
    if text:
        font = font_at(Face.STRONG, round(_TEXT * scale))
        parts.append(font.render(text, True, ink))  # noqa: FBT003 - pygame's signature
    high = round(_HIGH * scale)
    gap = round(3 * scale)
    inner = sum(part.get_width() for part in parts) + gap * max(0, len(parts) - 1)
    wide = max(high, inner + 2 * round(_PAD * scale))
    picture = _pill((wide, high), colour, scale, is_dark=is_dark)
    left = (wide - inner) / 2
    for part in parts:
        picture.blit(part, (round(left), round((high - part.get_height()) / 2)))
        left += part.get_width() + gap
    return picture


def _pill(size: tuple[int, int], colour: Colour, scale: float, *, is_dark: bool) -> pygame.Surface:
    canvas = pygame.Surface((size[0] * _FINE, size[1] * _FINE), pygame.SRCALPHA, 32)
    canvas.fill(rgba(_INK, 0))
    edge = round(_EDGE * scale * _FINE)
    for inset, shade in (
        (0, _INK),
        (round(0.8 * scale * _FINE), colour),
        (edge, _NIGHT if is_dark else _PAPER),
    ):
        area = canvas.get_rect().inflate(-2 * inset, -2 * inset)
        pygame.draw.rect(canvas, rgb(shade), area, border_radius=area.height // 2)
    return pygame.transform.smoothscale(canvas, size)
