"""The courses of arcs: one line a pair, bent around names and crests, with its medallions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.core.ids import RegionId
from game.ui.map.arcs import Arc
from game.ui.map.outline import Points

Point = tuple[float, float]
Scalars = npt.NDArray[np.float64]

_BULGES = (0.13, -0.13, 0.05, -0.05, 0.21, -0.21, 0.3, -0.3, 0.4, -0.4)
"""How far an arc may swing out, as shares of its length; the first is taken if all are equal."""
_SAMPLES = 48
_ENDS = 0.1
"""The share of an arc at each end that lies at a crest or an ending arc in any case."""
_ON_SOMETHING, _BESIDE_ANOTHER, _BENT = 1.0, 0.55, 0.22
"""What it costs an arc to cross names and crests, to run along another arc, to swing out."""
_APART = 34.0
"""Sheet pixels below which two arcs run along each other, on a sheet for large screens."""
_MEDAL_SHARES = (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8)
_OFF_MIDDLE = 0.25
"""What it costs a medallion to stand off the middle of its arc, in widths of medallions."""


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

    def share_hit(self, points: Points) -> float:
        """Return how many of the points lie in any disc, from 0 to 1."""
        if not len(self.radii):
            return 0.0
        away = np.hypot(*(points[:, None] - self.middles[None]).transpose(2, 0, 1))
        return float((away < self.radii).any(axis=1).mean())

    def room(self, at: Point) -> float:
        """Return the distance from a point to the nearest disc; below 0 within one."""
        if not len(self.radii):
            return float("inf")
        away = np.hypot(self.middles[:, 0] - at[0], self.middles[:, 1] - at[1])
        return float((away - self.radii).min())


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
        run = share * float(self.along[-1])
        x = float(np.interp(run, self.along, self.points[:, 0]))
        return x, float(np.interp(run, self.along, self.points[:, 1]))


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
    for ties in sorted(pairs.values(), key=lambda ties: ties[0].is_faint):
        laid.append(_clearest(ties, seats, clear, laid, unit))
    return laid[::-1]


def _clearest(
    ties: Sequence[Arc],
    seats: Mapping[RegionId, Point],
    clear: Obstacles,
    laid: Sequence[Path],
    unit: float,
) -> Path:
    """Return the course that crosses least and runs along no other."""
    lead = ties[0]
    start, end = seats[lead.one], seats[lead.other]
    shares = np.linspace(_ENDS, 1 - _ENDS, _SAMPLES)
    others = np.concatenate([path.points[2:-2] for path in laid] or [np.zeros((0, 2))])
    others = others[_between(others, start, end, _APART * unit)]
    best: tuple[float, Path] | None = None
    for bulge in _BULGES:
        path = course(lead, start, end, bulge, tuple(ties))
        run = shares * path.along[-1]
        points = np.stack([np.interp(run, path.along, path.points[:, k]) for k in (0, 1)], axis=1)
        cost = _ON_SOMETHING * clear.share_hit(points) + _BENT * abs(bulge)
        if len(others):
            away = np.hypot(*(points[:, None] - others[None]).transpose(2, 0, 1)).min(axis=1)
            cost += _BESIDE_ANOTHER * float((away < _APART * unit).mean())
        if best is None or cost < best[0] - 1e-9:
            best = cost, path
    assert best is not None, "there are bulges to choose from"
    return best[1]


def _between(points: Points, start: Point, end: Point, margin: float) -> npt.NDArray[np.bool_]:
    """Return which points lie near the straight line from start to end or to its sides."""
    middle = np.array([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2])
    reach = np.hypot(end[0] - start[0], end[1] - start[1]) / 2 + margin
    near: npt.NDArray[np.bool_] = np.hypot(*(points - middle).T) < reach
    return near


def course(
    arc: Arc, start: Point, end: Point, bulge: float, ties: tuple[Arc, ...] | None = None
) -> Path:
    """Return the curve from one capital to the other; it bends upwards for a positive bulge."""
    a, b = np.array(start), np.array(end)
    way = b - a
    aside = np.array([way[1], -way[0]])
    if aside[1] > 0 or (aside[1] == 0 and aside[0] > 0):
        aside = -aside
    knee = (a + b) / 2 + aside * bulge * 1.3
    share = np.linspace(0, 1, max(24, int(np.hypot(*way) / 14)))[:, None]
    points = (1 - share) ** 2 * a + 2 * share * (1 - share) * knee + share**2 * b
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
            (_row(path.at(share), count, side) for share in _MEDAL_SHARES),
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
    nearest = min(
        (float(np.hypot(x - a, y - b)) for x, y in row for a, b in used), default=2 * side
    )
    room = min(obstacles.room(at) for at in row)
    middle = path.at(0.5)
    off = float(np.hypot(row[len(row) // 2][0] - middle[0], row[0][1] - middle[1]))
    length = float(path.along[-1]) or 1.0
    return 2.0 * min(nearest / side, 1.15) + min(room / side, 0.6) - _OFF_MIDDLE * 4 * off / length
