"""Pen strokes: how much ink each pixel takes from rounded lines, and lines broken into dashes."""

from collections.abc import Iterable, Sequence

import numpy as np
import pygame

from game.ui.map.noise import Tones
from game.ui.map.outline import Points

_FINE = 2
"""Strokes are drawn this many times larger and shrunk: the library has no smooth wide line."""


def bounds(lines: Sequence[Points]) -> Points:
    """Return left, top, right and bottom of each line."""
    boxes = [np.concatenate([line.min(axis=0), line.max(axis=0)]) for line in lines]
    return np.array(boxes, np.float64).reshape(-1, 4)


def lay_ink(
    plane: Tones,
    lines: Sequence[Points],
    width: float,
    area: pygame.Rect,
    boxes: Points | None = None,
) -> None:
    """Write into `area` of `plane` how much of each pixel the lines cover, from 0 to 255.

    `boxes` are the lines' bounds, for those who lay many areas of the same lines.
    """
    reach = width + 2
    left, top, right, bottom = (bounds(lines) if boxes is None else boxes).T
    near = np.flatnonzero(
        (right >= area.left - reach)
        & (left <= area.right + reach)
        & (bottom >= area.top - reach)
        & (top <= area.bottom + reach)
    )
    part = plane[area.top : area.bottom, area.left : area.right]
    if not len(near):
        part[:] = 0
        return
    canvas = pygame.Surface((area.width * _FINE, area.height * _FINE), 0, 32)
    for at in near.tolist():
        pen(canvas, (lines[at] - area.topleft) * _FINE, (255, 255, 255), width * _FINE)
    small = pygame.transform.smoothscale(canvas, area.size)
    part[:] = pygame.surfarray.pixels_red(small).T


def pen(canvas: pygame.Surface, line: Points, colour: tuple[int, ...], width: float) -> None:
    """Draw one line with round joints and ends; straight runs need no joint."""
    if len(line) < 2:  # noqa: PLR2004 - a line has two ends
        return
    points = np.floor(line).astype(np.intp).tolist()  # whole pixels, wherever the canvas lies
    pygame.draw.lines(canvas, colour, False, points, max(1, round(width)))  # noqa: FBT003 - open
    if width < 2.4:  # noqa: PLR2004 - thinner lines show no notch at their joints
        return
    radius = width / 2
    for point in points:
        pygame.draw.circle(canvas, colour, point, radius)


Stroke = tuple[Points, tuple[int, ...], float]
"""A line, its colour with opacity, and its width in pixels."""


def draw_fine(target: pygame.Surface, strokes: Sequence[Stroke]) -> None:
    """Draw smooth strokes onto `target`; a later one covers an earlier one."""
    if not strokes:
        return
    low = np.min([line.min(axis=0) - width for line, _, width in strokes], axis=0)
    high = np.max([line.max(axis=0) + width for line, _, width in strokes], axis=0)
    corner = np.floor(low).astype(int).tolist()
    size = (np.ceil(high - low) + 2).astype(int).tolist()
    area = pygame.Rect(corner, size).clip(target.get_rect())
    if not area.width or not area.height:
        return
    canvas = pygame.Surface((area.width * _FINE, area.height * _FINE), pygame.SRCALPHA, 32)
    for line, colour, width in strokes:
        pen(canvas, (line - area.topleft) * _FINE, colour, width * _FINE)
    small = pygame.transform.smoothscale(canvas.premul_alpha(), area.size)
    target.blit(small, area, special_flags=pygame.BLEND_PREMULTIPLIED)


def clipped(line: Points, area: pygame.Rect, reach: float) -> Points | None:
    """Return the run of a line from its first to its last point near `area`, or None."""
    near = (
        (line[:, 0] > area.left - reach)
        & (line[:, 0] < area.right + reach)
        & (line[:, 1] > area.top - reach)
        & (line[:, 1] < area.bottom + reach)
    )
    found = np.flatnonzero(near)
    if not len(found):
        return None
    part: Points = line[max(0, found[0] - 1) : found[-1] + 2]
    return part


def dashes(line: Points, drawn: float, gap: float) -> Points:
    """Return the line as separate dashes (count, 4 points, xy), lengths measured along it."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    starts = np.arange(0.0, along[-1], drawn + gap)[:, None]
    marks = np.minimum(starts + drawn * np.linspace(0, 1, 4), along[-1])
    across, down = (np.interp(marks, along, line[:, axis]) for axis in (0, 1))
    return np.stack([across, down], axis=-1)


def blocks(area: pygame.Rect, side: int) -> Iterable[pygame.Rect]:
    """Return the squares that cover `area`, row by row."""
    for top in range(area.top, area.bottom, side):
        for left in range(area.left, area.right, side):
            yield pygame.Rect(left, top, side, side).clip(area)
