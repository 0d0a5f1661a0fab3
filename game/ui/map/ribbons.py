"""The still part of arcs: their lines on the tiles of one zoom, beneath the names they cross."""

from collections.abc import Sequence

import numpy as np
import pygame

from game.ui.map.arcs import STYLES, ArcKind
from game.ui.map.courses import Path
from game.ui.map.outline import Points
from game.ui.map.strokes import Stroke, clipped, dashes, draw_fine
from game.ui.map.tints import rgb

_STRIDE = 32
"""Longer than the step between two points of an arc at the largest zoom, in pixels."""
_PALE = (246, 236, 210)
_NIGHT = (9, 14, 22)
_FAINT = 120
"""Opacity of a faint line."""

_Lines = tuple[Points, tuple[int, ...], float]
"""Lines of equal length (count, points, xy), their colour and their width."""


class Ribbons:
    """Draws the still part of arcs onto tiles at one zoom."""

    def __init__(self, *, is_dark: bool) -> None:
        self._is_dark = is_dark
        self._strokes: list[Stroke] = []
        self._boxes = np.zeros((0, 4))

    def prepare(self, paths: Sequence[Path], zoom: float, scale: float) -> None:
        """Cut the arcs' lines for a zoom; `scale` is screen pixels per design unit."""
        self._strokes = []
        boxes = [np.zeros((0, 4))]
        for path in paths:
            for lines, colour, width in self._cut(path, zoom, scale):
                self._strokes += [(line, colour, width) for line in lines]
                ends = (lines.min(axis=1) - width, lines.max(axis=1) + width)
                boxes.append(np.concatenate(ends, axis=1))
        self._boxes = np.concatenate(boxes)

    def _cut(self, path: Path, zoom: float, scale: float) -> list[_Lines]:
        style = STYLES[path.arc.kind]
        line = path.points * zoom
        colour = rgb(style.colour(is_dark=self._is_dark))
        if path.arc.is_faint:
            lines = (
                dashes(line, *(part * scale for part in style.dash)) if style.dash else line[None]
            )
            return [(lines, (*colour, _FAINT), 1.1 * scale)]
        ground = (*(_NIGHT if self._is_dark else _PALE), 190)
        is_trade = path.arc.kind is ArcKind.TRADE
        extra = 2.6 * min(1000, max(0, path.arc.weight)) / 1000 if is_trade else 0.0
        lines = np.stack(
            [_beside(line, k * 1.9 * scale) for k in (1, -1)] if style.is_double else [line]
        )
        if style.dash:
            drawn, gap = style.dash
            lines = dashes(line, drawn * scale, gap * scale)
        return [
            (line[None], ground, (style.ground + extra) * scale),
            (lines, (*colour, 205 if is_trade else 255), (style.width + extra) * scale),
        ]

    def _near(self, area: pygame.Rect) -> list[int]:
        left, top, right, bottom = self._boxes.T
        touching = (
            (left < area.right) & (right > area.left) & (top < area.bottom) & (bottom > area.top)
        )
        return [int(at) for at in np.flatnonzero(touching)]

    def covers(self, area: pygame.Rect) -> bool:
        """Whether any arc may pass through `area` of the scaled sheet."""
        return bool(self._near(area))

    def draw(self, tile: pygame.Surface, area: pygame.Rect) -> None:
        """Draw the arcs within `area` of the scaled sheet onto a tile."""
        strokes: list[Stroke] = []
        for at in self._near(area):
            line, colour, width = self._strokes[at]
            part = clipped(line, area, width + _STRIDE)
            if part is not None:
                strokes.append((part - area.topleft, colour, width))
        draw_fine(tile, strokes)


def _beside(line: Points, away: float) -> Points:
    """Return a line at a distance to the right of another."""
    ahead = np.gradient(line, axis=0)
    ahead /= np.maximum(np.hypot(ahead[:, 0], ahead[:, 1]), 1e-9)[:, None]
    return line + np.stack([-ahead[:, 1], ahead[:, 0]], axis=1) * away
