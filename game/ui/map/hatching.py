"""Hatching over provinces: what a colour alone must not say."""

from enum import StrEnum

import numpy as np
import pygame

from game.ui.map.ground import coloured
from game.ui.map.noise import Plane, Tones
from game.ui.map.plane import ProvincePlane
from game.ui.map.tints import Colour


class Hatch(StrEnum):
    """What the lines over a province mean; each has a pattern of its own."""

    WAR = "war"
    EMBARGO = "embargo"
    CLAIM = "claim"
    OCCUPATION = "occupation"


_PERIOD = {Hatch.WAR: 16.0, Hatch.EMBARGO: 9.0, Hatch.CLAIM: 16.0, Hatch.OCCUPATION: 12.0}
_WIDTH = {Hatch.WAR: 4.6, Hatch.EMBARGO: 1.5, Hatch.CLAIM: 2.4, Hatch.OCCUPATION: 3.4}
_ALPHA = {Hatch.WAR: 165, Hatch.EMBARGO: 95, Hatch.CLAIM: 140, Hatch.OCCUPATION: 130}
_ON_PAPER: dict[Hatch, Colour] = {
    Hatch.WAR: 0x8E1F1A,
    Hatch.EMBARGO: 0x2B2118,
    Hatch.CLAIM: 0x3A2A1C,
    Hatch.OCCUPATION: 0x4A1512,
}
_AT_NIGHT: dict[Hatch, Colour] = {
    Hatch.WAR: 0xE0685C,
    Hatch.EMBARGO: 0xD8D2C4,
    Hatch.CLAIM: 0xE8D9B4,
    Hatch.OCCUPATION: 0xF0A070,
}


def hatch_colour(kind: Hatch, *, is_dark: bool) -> Colour:
    """Return the ink of a kind of hatching, which the legend shows too."""
    return (_AT_NIGHT if is_dark else _ON_PAPER)[kind]


def hatch_pattern(kind: Hatch, area: pygame.Rect, unit: float) -> Tones:
    """Return the opacity of a kind of hatching over `area` of the sheet."""
    x = np.arange(area.left, area.right, dtype=np.float32)[None, :]
    y = np.arange(area.top, area.bottom, dtype=np.float32)[:, None]
    period, width = _PERIOD[kind] * unit, max(1.0, _WIDTH[kind] * unit)

    def rule(phase: Plane) -> Plane:
        away = np.abs(np.mod(phase, np.float32(period)) - np.float32(period / 2))
        lines: Plane = np.clip((width / 2 + 0.7 - away) / 1.4, 0, 1)
        return lines

    match kind:
        case Hatch.WAR:
            cover = rule(x + y)
        case Hatch.CLAIM:
            cover = rule(x - y)
        case Hatch.EMBARGO:
            cover = np.maximum(rule(x + y), rule(x - y))
        case Hatch.OCCUPATION:
            cover = rule(x + 0 * y)
    return (cover * _ALPHA[kind]).astype(np.uint8)


class Hatcher:
    """Draws the hatching of single provinces and keeps what it drew."""

    def __init__(self, plane: ProvincePlane, clear: Tones, unit: float, *, is_dark: bool) -> None:
        self._plane = plane
        self._clear = clear
        self._unit = unit
        self._is_dark = is_dark
        self._drawn: dict[tuple[int, Hatch], pygame.Surface] = {}

    def forget(self) -> None:
        """Drop what was drawn, after borders moved."""
        self._drawn.clear()

    def lines(self, number: int, kind: Hatch) -> tuple[pygame.Surface, pygame.Rect]:
        """Return the hatching of a province and where it lies; it stays beneath the ink."""
        box = self._plane.box(number)
        key = (number, kind)
        if key not in self._drawn:
            alpha = hatch_pattern(kind, box, self._unit)
            clear = self._clear[box.top : box.bottom, box.left : box.right]
            seen = (alpha.astype(np.uint16) * clear // 255).astype(np.uint8)
            seen[~self._plane.stencil((number,), box)] = 0
            self._drawn[key] = coloured(seen, hatch_colour(kind, is_dark=self._is_dark))
        return self._drawn[key], box
