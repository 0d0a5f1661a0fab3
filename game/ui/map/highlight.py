"""The region under the pointer and the region chosen, lit on the tiles they cover."""

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pygame

from game.ui.map.outline import Line, Outline, Points
from game.ui.map.plane import ProvincePlane
from game.ui.map.strokes import Stroke, clipped, draw_fine

_LIGHT = (255, 248, 220)
_DARK = (24, 16, 10)
_HOVER = (250, 240, 208)
_KEPT = 24
"""Shapes kept at most."""
_RIM = 10
"""Screen pixels the rim may reach beyond its land."""
_PALETTE = [(0, 0, 0), (20, 18, 12), *[(0, 0, 0)] * 254]
"""Light added to lit land: it brightens the wash and leaves the lettering dark."""


@dataclass(frozen=True, slots=True, eq=False)
class _Shape:
    """Land as it is lit."""

    area: pygame.Rect
    """Sheet pixels it fills."""
    lit: pygame.Surface
    rim: tuple[tuple[Points, Points, Points], ...]
    """Each line of its outline with the least and the greatest of its points."""


_NOWHERE = _Shape(pygame.Rect(0, 0, 0, 0), pygame.Surface((0, 0), 0, 8), ())


class Shapes:
    """The shapes of regions on one sheet; each is cut once while its land stays the same."""

    def __init__(self, outline: Outline, plane: ProvincePlane) -> None:
        self._outline = outline
        self._plane = plane
        self._cut: OrderedDict[tuple[int, ...], _Shape] = OrderedDict()

    def of(self, numbers: tuple[int, ...]) -> _Shape:
        """Return the shape of a set of provinces."""
        if numbers not in self._cut:
            self._cut[numbers] = self._shape(numbers)
            if len(self._cut) > _KEPT:
                self._cut.popitem(last=False)
        self._cut.move_to_end(numbers)
        return self._cut[numbers]

    def _shape(self, numbers: tuple[int, ...]) -> _Shape:
        boxes = [self._plane.box(number) for number in numbers]
        boxes = [box for box in boxes if box.width]
        if not boxes:
            return _NOWHERE
        area = boxes[0].unionall(boxes[1:]).clip((0, 0), self._plane.size)
        flags = self._plane.stencil(numbers, area).astype(np.uint8)
        lit = pygame.image.frombuffer(flags.tobytes(), area.size, "P")
        lit.set_palette(_PALETTE)
        chosen = frozenset(numbers)
        lines = [line.points for line in self._outline.lines if _parts(line, chosen)]
        return _Shape(
            area, lit, tuple((line, line.min(axis=0), line.max(axis=0)) for line in lines)
        )


class Highlight:
    """Lights a set of provinces: a pale veil and, when chosen, a bright rim."""

    def __init__(self, shapes: Shapes, *, is_strong: bool) -> None:
        self._shapes = shapes
        self._is_strong = is_strong
        self._numbers: tuple[int, ...] = ()
        self._shape = _NOWHERE

    @property
    def area(self) -> pygame.Rect:
        """Return what it covers, in sheet pixels."""
        return self._shape.area

    def choose(self, numbers: Sequence[int]) -> bool:
        """Light other provinces; return whether that is a change."""
        if tuple(numbers) == self._numbers:
            return False
        self._numbers = tuple(numbers)
        self._shape = self._shapes.of(self._numbers) if numbers else _NOWHERE
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
        cells.blit(self._shape.lit, (self.area.x - at[0], self.area.y - at[1]))
        veil = pygame.transform.scale(cells, area.size).convert(tile)
        tile.blit(veil, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        near = self._near(area, zoom, scale)
        if self._is_strong:
            widths = ((_DARK, 120, 5.0), (_LIGHT, 245, 2.1))
            strokes: list[Stroke] = [
                (line - area.topleft, (*colour, opacity), width * scale)
                for colour, opacity, width in widths
                for line in near
            ]
            draw_fine(tile, strokes)
            return
        for line in near:
            points = (line - area.topleft).tolist()
            pygame.draw.aalines(tile, _HOVER, False, points)  # noqa: FBT003 - open line

    def _near(self, area: pygame.Rect, zoom: float, scale: float) -> list[Points]:
        """Return the parts of the rim near `area` of the scaled sheet."""
        reach = 8 * scale
        low = (np.array(area.topleft) - reach) / zoom
        high = (np.array(area.bottomright) + reach) / zoom
        parts = (
            clipped(points * zoom, area, 48)
            for points, least, most in self._shape.rim
            if (most >= low).all() and (least <= high).all()
        )
        return [part for part in parts if part is not None and len(part) > 1]


def _parts(line: Line, chosen: Collection[int]) -> bool:
    """Whether a line has the chosen land on exactly one side."""
    return sum(side in chosen for side in line.sides) == 1
