"""What binds and divides capitals: ribbons of six kinds, each with its own line and icon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pygame

from game.core.ids import RegionId
from game.ui.map.outline import Points
from game.ui.map.strokes import Stroke, clipped, dashes, draw_fine
from game.ui.map.tints import Colour, rgb

_STRIDE = 32
"""Longer than the step between two points of an arc at the largest zoom, in pixels."""
_PALE = (246, 236, 210)
_NIGHT = (9, 14, 22)


_Lines = tuple[Points, tuple[int, ...], float]
"""Lines of equal length (count, points, xy), their colour and their width."""


class ArcKind(StrEnum):
    """What an arc stands for."""

    ALLIANCE = "alliance"
    TRADE = "trade"
    GUARANTEE = "guarantee"
    NON_AGGRESSION = "non_aggression"
    EMBARGO = "embargo"
    WAR = "war"


@dataclass(frozen=True, slots=True)
class Arc:
    """A tie between two capitals."""

    kind: ArcKind
    one: RegionId
    other: RegionId
    weight: int = 500
    """Volume of trade, per mille of the greatest; other kinds ignore it."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of arc is drawn; lengths in design units."""

    on_paper: Colour
    at_night: Colour
    icon: str
    width: float
    ground: float
    """Width of the pale line beneath."""
    dash: tuple[float, float] | None = None
    is_double: bool = False
    dot_gap: float = 0.0
    """Distance of the dots that move along it; 0 for none."""

    def colour(self, *, is_dark: bool) -> Colour:
        """Return its colour on paper or on the night chart."""
        return self.at_night if is_dark else self.on_paper


STYLES: Mapping[ArcKind, Style] = {
    ArcKind.ALLIANCE: Style(
        0x1F4E86, 0x6FAAE6, "shaking-hands", 1.7, 6.4, is_double=True, dot_gap=60
    ),
    ArcKind.TRADE: Style(0xB07A12, 0xE2B04A, "trade", 1.2, 3.4, dot_gap=26),
    ArcKind.GUARANTEE: Style(0x2A8C86, 0x4CC0B8, "shield", 2.4, 4.6, dash=(12, 5)),
    ArcKind.NON_AGGRESSION: Style(0x7A6A50, 0xB5A688, "dove", 2.2, 4.2, dash=(3, 5)),
    ArcKind.EMBARGO: Style(0x2B2118, 0xD8D2C4, "crossed-chains", 1.8, 4.0, dash=(7, 6)),
    ArcKind.WAR: Style(0x9A1B16, 0xF0675C, "crossed-swords", 3.2, 5.4, dash=(15, 6)),
}

_BULGES = (0.17, -0.17, 0.31, -0.31, 0.06, -0.06)
"""How far the arcs between one pair of capitals swing out, in turn, as shares of their length."""


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """The course of an arc over the sheet."""

    arc: Arc
    points: Points
    along: Points
    """Distance from the start to each point."""

    def at(self, share: float) -> tuple[float, float]:
        """Return the point at a share of the way, from 0 to 1."""
        run = share * float(self.along[-1])
        x = float(np.interp(run, self.along, self.points[:, 0]))
        return x, float(np.interp(run, self.along, self.points[:, 1]))


def plot(arcs: Sequence[Arc], seats: Mapping[RegionId, tuple[float, float]]) -> list[Path]:
    """Return the course of every arc whose two capitals are known, kept apart pair by pair."""
    shared: dict[tuple[RegionId, RegionId], int] = {}
    paths = []
    for arc in arcs:
        if arc.one not in seats or arc.other not in seats or arc.one == arc.other:
            continue
        pair = (arc.one, arc.other) if arc.one < arc.other else (arc.other, arc.one)
        count = shared.get(pair, 0)
        shared[pair] = count + 1
        bulge = _BULGES[min(count, len(_BULGES) - 1)]
        paths.append(course(arc, seats[arc.one], seats[arc.other], bulge))
    return paths


def course(arc: Arc, start: tuple[float, float], end: tuple[float, float], bulge: float) -> Path:
    """Return the curve from one capital to the other; it bends upwards for a positive bulge."""
    a, b = np.array(start), np.array(end)
    way = b - a
    aside = np.array([way[1], -way[0]])
    if aside[1] > 0 or (aside[1] == 0 and aside[0] > 0):
        aside = -aside
    knee = (a + b) / 2 + aside * bulge
    share = np.linspace(0, 1, max(24, int(np.hypot(*way) / 14)))[:, None]
    points = (1 - share) ** 2 * a + 2 * share * (1 - share) * knee + share**2 * b
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    return Path(arc, points, along)


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


_MEDAL_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8)


def medal_places(
    paths: Sequence[Path], taken: Sequence[tuple[float, float]], apart: float
) -> list[tuple[float, float]]:
    """Return a place on each arc for its medallion, clear of `taken` and of each other.

    All in the same pixels; where no place is clear, the one with most room is used.
    """
    used = list(taken)
    places = []
    for path in paths:
        best = max(
            (path.at(share) for share in _MEDAL_SHARES), key=lambda at: _room(at, used, apart)
        )
        places.append(best)
        used.append(best)
    return places


def _room(at: tuple[float, float], used: Sequence[tuple[float, float]], enough: float) -> float:
    """Return the distance to the nearest used place, at most `enough`."""
    nearest = min((np.hypot(at[0] - x, at[1] - y) for x, y in used), default=enough)
    return float(min(enough, nearest))
