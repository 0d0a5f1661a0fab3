"""The courses of arcs: one line a pair, bent around names and crests, with its medallions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

import numpy as np
import numpy.typing as npt

from game.core.ids import RegionId
from game.ui.map.arcs import Arc
from game.ui.map.outline import Points

Point = tuple[float, float]
Scalars = npt.NDArray[np.float64]

_BULGES = (0.13, -0.13, 0.05, -0.05, 0.21, -0.21, 0.3, -0.3, 0.4, -0.4)
"""How far an arc may swing out, as shares of its length; the first is taken if all are equal."""
_SAMPLES = 32
_ENDS = 0.1
"""The share of an arc at each end that lies at a crest or an ending arc in any case."""
_ON_SOMETHING, _BESIDE_ANOTHER, _BENT = 1.0, 0.55, 0.34
"""What it costs an arc to cross names and crests, to run along another arc, to swing out."""
_APART = 34.0
"""Sheet pixels below which two arcs run along each other, on a sheet for large screens."""
_MEDAL_SHARES = (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8)
_OFF_MIDDLE = 1.0
"""What it costs a medallion to stand off the middle of its arc, for the length of the arc."""


@dataclass(frozen=True, slots=True, eq=False)
class Obstacles:
    """What arcs and medallions keep clear of: discs in sheet pixels."""

    middles: Points
    radii: Scalars

    @classmethod
    def none(cls) -> "Obstacles":
        """Return no obstacles."""
        return cls(np.zeros((0, 2)), np.zeros(0))

    def __add__(self, other: "Obstacles") -> "Obstacles":
        """Return these and others together."""
        return Obstacles(
            np.concatenate([self.middles, other.middles]),
            np.concatenate([self.radii, other.radii]),
        )

    def shares_hit(self, lines: Points) -> Scalars:
        """Return for each line (lines, points, xy) how many of its points lie in any disc."""
        count, length, _ = lines.shape
        away = _squares(lines.reshape(-1, 2), self.middles)
        hit = (away < self.radii**2).any(axis=1).reshape(count, length)
        shares: Scalars = hit.mean(axis=1)
        return shares

    def room(self, at: Point) -> float:
        """Return the distance from a point to the nearest disc; below 0 within one."""
        if not len(self.radii):
            return float("inf")
        away = np.hypot(self.middles[:, 0] - at[0], self.middles[:, 1] - at[1])
        return float((away - self.radii).min())


def _squares(points: Points, others: Points) -> Points:
    """Return the squared distances of all points (rows) from all others (columns)."""
    squares: Points = (
        (points**2).sum(axis=1)[:, None] + (others**2).sum(axis=1)[None] - 2 * (points @ others.T)
    )
    return squares


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """The course of the arcs between two capitals over the sheet."""

    arc: Arc
    """The first of them, whose line is drawn."""
    points: Points
    along: Points
    """Distance from the start to each point."""
    ties: tuple[Arc, ...] = ()
    """All arcs between the two, whose medallions stand on the line."""

    def at(self, share: float) -> Point:
        """Return the point at a share of the way, from 0 to 1."""
        return self.along_at((share,))[0]

    def along_at(self, shares: Sequence[float]) -> list[Point]:
        """Return the points at shares of the way."""
        run = np.array(shares) * self.along[-1]
        across, down = (np.interp(run, self.along, self.points[:, axis]) for axis in (0, 1))
        return list(zip(across.tolist(), down.tolist(), strict=True))


def plot(
    arcs: Sequence[Arc],
    seats: Mapping[RegionId, Point],
    obstacles: Obstacles | None = None,
    unit: float = 1.0,
) -> list[Path]:
    """Return one course for each pair of capitals that arcs join, the faint ones first.

    The first arc of a pair is the one whose line is drawn. `unit` is the size of a stroke.
    """
    pairs: dict[tuple[RegionId, RegionId], list[Arc]] = {}
    for arc in arcs:
        if arc.one in seats and arc.other in seats and arc.one != arc.other:
            pair = (arc.one, arc.other) if arc.one < arc.other else (arc.other, arc.one)
            pairs.setdefault(pair, []).append(arc)
    clear = obstacles or Obstacles.none()
    laid: list[Path] = []
    others = np.zeros((0, 2))
    for ties in sorted(pairs.values(), key=lambda ties: ties[0].is_faint):
        lead = ties[0]
        start, end = seats[lead.one], seats[lead.other]
        bulge = _clearest(start, end, clear, others, _APART * unit)
        laid.append(course(lead, start, end, bulge, tuple(ties)))
        if not lead.is_faint:
            others = np.concatenate([others, laid[-1].points[1:-1:2]])
    return laid[::-1]


def _clearest(start: Point, end: Point, clear: Obstacles, others: Points, apart: float) -> float:
    """Return how far an arc swings out to cross least and run along no other."""
    shares = np.linspace(_ENDS, 1 - _ENDS, _SAMPLES)[None, :, None]
    a, b = np.array(start), np.array(end)
    knees = np.stack([_knee(a, b, bulge) for bulge in _BULGES])[:, None]
    lines = (1 - shares) ** 2 * a + 2 * shares * (1 - shares) * knees + shares**2 * b
    costs = _ON_SOMETHING * clear.shares_hit(lines) + _BENT * np.abs(_BULGES)
    if len(others):
        beside = _squares(lines.reshape(-1, 2), others) < apart**2
        costs = costs + _BESIDE_ANOTHER * beside.any(axis=1).reshape(len(_BULGES), -1).mean(axis=1)
    return _BULGES[int(np.round(costs, 9).argmin())]


def _knee(a: Points, b: Points, bulge: float) -> Points:
    """Return the point that draws a curve aside; upwards for a positive bulge."""
    aside = np.array([b[1] - a[1], a[0] - b[0]])
    if aside[1] > 0 or (aside[1] == 0 and aside[0] > 0):
        aside = -aside
    knee: Points = (a + b) / 2 + aside * bulge * 1.3
    return knee


def course(
    arc: Arc, start: Point, end: Point, bulge: float, ties: tuple[Arc, ...] | None = None
) -> Path:
    """Return the curve from one capital to the other; it bends upwards for a positive bulge."""
    a, b = np.array(start), np.array(end)
    count = max(24, int(np.hypot(*(b - a)) / 14))
    share = np.linspace(0, 1, count)[:, None]
    points = (1 - share) ** 2 * a + 2 * share * (1 - share) * _knee(a, b, bulge) + share**2 * b
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    return Path(arc, points, along, (arc,) if ties is None else ties)


def medal_places(
    paths: Sequence[Path], taken: Sequence[Point], obstacles: Obstacles, side: float
) -> list[list[Point]]:
    """Return for each path where the medallions of its ties stand, in one row.

    They keep clear of `taken`, of each other and of the obstacles; `side` is a medallion's
    width, in the same pixels as everything else. Faint paths have none.
    """
    used = list(taken)
    rows: list[list[Point]] = []
    for path in paths:
        count = 0 if path.arc.is_faint else len(path.ties)
        if not count:
            rows.append([])
            continue
        best = max(
            (_row(at, count, side) for at in path.along_at(_MEDAL_SHARES)),
            key=lambda row: _worth(row, path, used, obstacles, side),
        )
        rows.append(best)
        used += best
    return rows


def _row(middle: Point, count: int, side: float) -> list[Point]:
    first = middle[0] - side * 0.92 * (count - 1) / 2
    return [(first + side * 0.92 * at, middle[1]) for at in range(count)]


def _worth(
    row: Sequence[Point], path: Path, used: Sequence[Point], obstacles: Obstacles, side: float
) -> float:
    nearest = min((hypot(x - a, y - b) for x, y in row for a, b in used), default=2 * side)
    worth = 2.0 * min(nearest / side, 1.15)
    if nearest > side / 2:
        worth += min(min(obstacles.room(at) for at in row) / side, 0.6)
    middle, last = path.points[len(path.points) // 2], row[len(row) // 2]
    off = hypot(last[0] - float(middle[0]), last[1] - float(middle[1]))
    return worth - _OFF_MIDDLE * off / (float(path.along[-1]) or 1.0)
