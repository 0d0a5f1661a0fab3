"""Pen strokes: how much ink each pixel takes from rounded lines, and lines broken into dashes."""

from collections.abc import Iterable, Sequence

import numpy as np
import pygame

from game.ui.map.noise import Tones
from game.ui.map.outline import Points

_FINE = 2
"""Strokes are drawn this many times larger and shrunk: the library has no smooth wide line."""


def lay_ink(plane: Tones, lines: Sequence[Points], width: float, area: pygame.Rect) -> None:
    """Write into `area` of `plane` how much of each pixel the lines cover, from 0 to 255."""
    canvas = pygame.Surface((area.width * _FINE, area.height * _FINE), 0, 32)
    reach = width + 2
    left, top, right, bottom = area.left - reach, area.top - reach, area.right + reach, area.bottom + reach
    is_blank = True
    for line in lines:
        low, high = line.min(axis=0), line.max(axis=0)
        if high[0] < left or low[0] > right or high[1] < top or low[1] > bottom:
            continue
        is_blank = False
        pen(canvas, (line - area.topleft) * _FINE, (255, 255, 255), width * _FINE)
    part = plane[area.top : area.bottom, area.left : area.right]
    if is_blank:
        part[:] = 0
        return
    small = pygame.transform.smoothscale(canvas, area.size)
    part[:] = pygame.surfarray.pixels_red(small).T


def pen(
    canvas: pygame.Surface, line: Points, colour: tuple[int, ...], width: float
) -> None:
    """Draw one line with round joints and ends; straight runs need no joint."""
    if len(line) < 2:  # noqa: PLR2004 - a line has two ends
        return
    points = line.tolist()
    pygame.draw.lines(canvas, colour, False, points, max(1, round(width)))  # noqa: FBT003 - open
    if width < 2.4:  # noqa: PLR2004 - thinner lines show no notch at their joints
        return
    radius = width / 2
    for point in points:
        pygame.draw.circle(canvas, colour, point, radius)


def dashes(line: Points, drawn: float, gap: float) -> list[Points]:
    """Return the line as separate dashes, lengths measured along it."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    pieces = []
    for start in np.arange(0.0, along[-1], drawn + gap).tolist():
        end = min(along[-1], start + drawn)
        inside = along[(along > start) & (along < end)]
        marks = np.concatenate([[start], inside, [end]])
        pieces.append(
            np.stack([np.interp(marks, along, line[:, 0]), np.interp(marks, along, line[:, 1])], 1)
        )
    return pieces


def blocks(area: pygame.Rect, side: int) -> Iterable[pygame.Rect]:
    """Return the squares that cover `area`, row by row."""
    for top in range(area.top, area.bottom, side):
        for left in range(area.left, area.right, side):
            yield pygame.Rect(left, top, side, side).clip(area)
