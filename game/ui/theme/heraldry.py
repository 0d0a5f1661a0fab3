"""Coats of arms drawn from a blazon: a divided field, two tinctures and a charge."""

import math
from collections.abc import Callable
from typing import Protocol

import pygame

from game.ui.theme.icons import icon_stencil
from game.ui.theme.shapes import empty, gradient

Color = pygame.Color
Surface = pygame.Surface

TINCTURES = {
    "or": "#D9B24A",
    "argent": "#EDE7D6",
    "gules": "#9E2B25",
    "azure": "#2B4F86",
    "vert": "#2F6B45",
    "sable": "#26221F",
    "purpure": "#6A3A6E",
    "tenne": "#B5652B",
}
"""The metals and colours of a shield by their heraldic names."""

_LINE = Color("#3A2A1C")
_FINE = 3
_SHOULDER = 0.42


class Blazon(Protocol):
    """What a coat of arms is drawn from."""

    @property
    def division(self) -> str:
        """How the field is parted: a key of `DIVISIONS`."""

    @property
    def field(self) -> str:
        """The tincture of the field."""

    @property
    def second(self) -> str:
        """The tincture of the other part."""

    @property
    def charge(self) -> str:
        """The icon on the shield, or nothing."""

    @property
    def charge_tincture(self) -> str:
        """The tincture of the charge."""


def _plain(_field: Surface, _second: Color) -> None:
    """Leave the field whole."""


def _rects(*shares: tuple[float, float, float, float]) -> Callable[[Surface, Color], None]:
    def draw(field: Surface, second: Color) -> None:
        wide, high = field.get_size()
        for left, top, width, height in shares:
            box = (wide * left, high * top, math.ceil(wide * width), math.ceil(high * height))
            pygame.draw.rect(field, second, box)

    return draw


def _shapes(*shares: tuple[tuple[float, float], ...]) -> Callable[[Surface, Color], None]:
    def draw(field: Surface, second: Color) -> None:
        wide, high = field.get_size()
        for corners in shares:
            pygame.draw.polygon(field, second, [(wide * x, high * y) for x, y in corners])

    return draw


_BEND = ((0, 0), (0.28, 0), (1, 0.72), (1, 1), (0.86, 1), (0, 0.2))
_FALLING = ((0, 0), (0.16, 0), (1, 0.86), (1, 1), (0.84, 1), (0, 0.14))
_RISING = ((1, 0), (0.84, 0), (0, 0.86), (0, 1), (0.16, 1), (1, 0.14))
_CHEVRON = ((0, 0.78), (0.5, 0.42), (1, 0.78), (1, 1), (0.5, 0.64), (0, 1))


def _bordure(field: Surface, second: Color) -> None:
    wide, high = field.get_size()
    inner = field.get_at((0, 0))
    field.fill(second)
    middle, centre = wide / 2, high * 0.46
    points = [
        (middle + (x - middle) * 0.78, centre + (y - centre) * 0.8)
        for x, y in shield_outline(wide, high)
    ]
    pygame.draw.polygon(field, inner, points)


DIVISIONS: dict[str, Callable[[Surface, Color], None]] = {
    "plain": _plain,
    "pale": _rects((0.5, 0, 0.5, 1)),
    "fess": _rects((0, 0.5, 1, 0.5)),
    "quarterly": _rects((0.5, 0, 0.5, 0.5), (0, 0.5, 0.5, 0.5)),
    "bend": _shapes(_BEND),
    "chevron": _shapes(_CHEVRON),
    "chief": _rects((0, 0, 1, 0.32)),
    "cross": _rects((0.4, 0, 0.2, 1), (0, 0.32, 1, 0.18)),
    "saltire": _shapes(_FALLING, _RISING),
    "bars": _rects((0, 0.13, 1, 0.14), (0, 0.41, 1, 0.14), (0, 0.69, 1, 0.14)),
    "bordure": _bordure,
}
"""How a field may be parted, each drawing the second tincture over the first."""

_NARROW = ("chief", "cross")
"""Divisions that leave less room for the charge."""


def shield_outline(wide: float, high: float) -> list[tuple[float, float]]:
    """Return the points of a heater shield filling the given box."""
    steps = [step / 23 * math.pi / 2 for step in range(24)]
    right = [(0.5 + 0.5 * math.cos(angle), math.sin(angle)) for angle in steps]
    left = [(0.5 - 0.5 * math.cos(angle), math.sin(angle)) for angle in reversed(steps)]
    curve = [
        (wide * x, high * (_SHOULDER + (1 - _SHOULDER) * sine**0.9)) for x, sine in right + left
    ]
    return [(0, 0), (wide, 0), *curve]


def draw_crest(blazon: Blazon, pixels: int) -> Surface:
    """Return a coat of arms `pixels` high and 0.86 of that wide.

    Raises:
        KeyError: a tincture, a division or a charge that heraldry does not know.
    """
    high, wide = pixels, max(4, round(pixels * 0.86))
    field = empty((wide * _FINE, high * _FINE))
    field.fill(Color(TINCTURES[blazon.field]))
    DIVISIONS[blazon.division](field, Color(TINCTURES[blazon.second]))
    shield = pygame.transform.smoothscale(field, (wide, high))
    if blazon.charge:
        _lay_charge(shield, blazon)
    light = gradient((wide, high), Color("#FFFFFF"), Color("#BDB6AC"))
    shield.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    mask = empty((wide * _FINE, high * _FINE), Color("white"))
    outline = shield_outline(wide * _FINE, high * _FINE)
    pygame.draw.polygon(mask, Color("white"), outline)
    mask = pygame.transform.smoothscale(mask, (wide, high))
    shield.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    shield.blit(_edge(wide, high), (0, 0))
    return shield


def _lay_charge(shield: Surface, blazon: Blazon) -> None:
    wide, high = shield.get_size()
    side = max(4, int(wide * (0.5 if blazon.division in _NARROW else 0.66)))
    middle = high * (0.6 if blazon.division == "chief" else 0.45)
    left, top = wide / 2 - side / 2, middle - side / 2
    charge = icon_stencil(blazon.charge, side).copy()
    shade = charge.copy()
    shade.fill((0, 0, 0, 110), special_flags=pygame.BLEND_RGBA_MULT)
    for across, down in ((1, 1), (-1, 0), (0, 1)):
        shield.blit(shade, (left + across, top + down))
    charge.fill(Color(TINCTURES[blazon.charge_tincture]), special_flags=pygame.BLEND_RGBA_MULT)
    shield.blit(charge, (left, top))


def _edge(wide: int, high: int) -> Surface:
    fine = empty((wide * _FINE, high * _FINE), _LINE)
    points = [
        (2 + x * (wide * _FINE - 5) / wide, 2 + y * (high * _FINE - 5) / high)
        for x, y in shield_outline(wide, high)
    ]
    pygame.draw.lines(fine, _LINE, closed=True, points=points, width=max(3, high * _FINE // 36))
    return pygame.transform.smoothscale(fine, (wide, high))
