"""The region under the pointer and the region chosen, lit on the tiles they cover."""

from collections.abc import Collection, Sequence

import numpy as np
import pygame

from game.ui.map.outline import Line, Outline, Points
from game.ui.map.plane import ProvincePlane
from game.ui.map.strokes import Stroke, clipped, draw_fine

_LIGHT = (255, 248, 220)
_DARK = (24, 16, 10)
_RIM = 10
"""Screen pixels the rim may reach beyond its land."""
_PALETTE = [(0, 0, 0), (20, 18, 12), *[(0, 0, 0)] * 254]
"""Light added to lit land: it brightens the wash and leaves the lettering dark."""


class Highlight:
    """Lights a set of provinces: a pale veil and, when chosen, a bright rim."""

    def __init__(self, outline: Outline, plane: ProvincePlane, *, is_strong: bool) -> None:
        self._outline = outline
        self._plane = plane
        self._is_strong = is_strong
        self._numbers: tuple[int, ...] = ()
        self._lit = pygame.Surface((0, 0), 0, 8)
        self._rim: list[tuple[Points, Points, Points]] = []
        self.area = pygame.Rect(0, 0, 0, 0)
        """What it covers, in sheet pixels."""

    def choose(self, numbers: Sequence[int]) -> bool:
        """Light other provinces; return whether that is a change."""
        if tuple(numbers) == self._numbers:
            return False
        self._numbers = tuple(numbers)
        chosen = frozenset(numbers)
        lines = [line for line in self._outline.lines if _parts(line, chosen)]
        self._rim = [
            (line.points, line.points.min(axis=0), line.points.max(axis=0)) for line in lines
        ]
        boxes = [self._plane.box(number) for number in numbers]
        boxes = [box for box in boxes if box.width]
        self.area = (
            boxes[0].unionall(boxes[1:]).clip((0, 0), self._plane.size)
            if boxes
            else pygame.Rect(0, 0, 0, 0)
        )
        if not self.area.width:
            return True
        lit = self._plane.stencil(numbers, self.area).astype(np.uint8)
        self._lit = pygame.image.frombuffer(lit.tobytes(), self.area.size, "P")
        self._lit.set_palette(_PALETTE)
        return True

    def covers(self, area: pygame.Rect, zoom: float) -> bool:
        """Whether anything lit may lie within `area` of the scaled sheet."""
        own = self.area
        scaled = pygame.Rect(
            own.x * zoom - _RIM,
            own.y * zoom - _RIM,
            own.w * zoom + 2 * _RIM,
            own.h * zoom + 2 * _RIM,
        )
        return bool(own.width) and bool(scaled.colliderect(area))

    def draw(self, tile: pygame.Surface, area: pygame.Rect, zoom: float, scale: float) -> None:
        """Draw what is lit within `area` of the scaled sheet."""
        side = round(area.width / zoom)
        at = (round(area.x / zoom), round(area.y / zoom))
        cells = pygame.Surface((side, side), 0, 8)
        cells.set_palette(_PALETTE)
        cells.blit(self._lit, (self.area.x - at[0], self.area.y - at[1]))
        veil = pygame.transform.scale(cells, area.size).convert(tile)
        tile.blit(veil, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        self._draw_rim(tile, area, zoom, scale)

    def _draw_rim(self, tile: pygame.Surface, area: pygame.Rect, zoom: float, scale: float) -> None:
        reach = 8 * scale
        low = (np.array(area.topleft) - reach) / zoom
        high = (np.array(area.bottomright) + reach) / zoom
        near = [
            clipped(points * zoom, area, 48)
            for points, least, most in self._rim
            if (most >= low).all() and (least <= high).all()
        ]
        widths = (
            ((_DARK, 120, 5.0), (_LIGHT, 245, 2.1)) if self._is_strong else ((_LIGHT, 190, 1.8),)
        )
        strokes: list[Stroke] = [
            (line - area.topleft, (*colour, opacity), width * scale)
            for colour, opacity, width in widths
            for line in near
            if line is not None
        ]
        draw_fine(tile, strokes)


def _parts(line: Line, chosen: Collection[int]) -> bool:
    """Whether a line has the chosen land on exactly one side."""
    return sum(side in chosen for side in line.sides) == 1
