"""The lines of a map sheet, found from its shapes: coasts, and borders drawn once for both sides.

Adjacent provinces share their vertices exactly, so an edge that two shapes hold is a
border and an edge that one holds is a coast. Edges are joined into lines that run from
one meeting point of three sides to the next.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from game.core.ids import ProvinceId
from game.core.world import MapSheet
from game.ui.map.recent import recalled

Points = npt.NDArray[np.float64]
Vertex = tuple[int, int]
_Edge = tuple[Vertex, Vertex]

_STAIR = 1.2
"""A vertex that smoothing would move further than this many pixels is a true corner."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A run of edges with the same sides throughout."""

    points: Points
    """Pixels of the drawn sheet, x and y."""
    sides: tuple[int, ...]
    """Numbers of the provinces beside it, from 1: one for a coast, two for a border."""

    @property
    def is_coast(self) -> bool:
        """Whether the sea, or the end of the known world, lies on one side."""
        return len(self.sides) == 1


@dataclass(frozen=True, slots=True, eq=False)
class Loop:
    """One closed outline of a province: its rim, the rim of an island, or a hole."""

    province: int
    is_hole: bool
    points: Points

    @property
    def area(self) -> float:
        """Return the enclosed area in square pixels."""
        return abs(_signed_area(self.points))


@dataclass(frozen=True)
class Outline:
    """Every line and loop of a sheet, in pixels of its drawing."""

    provinces: tuple[ProvinceId, ...]
    """In the order of their numbers; number 1 comes first, 0 is no province."""
    lines: tuple[Line, ...]
    loops: tuple[Loop, ...]

    @cached_property
    def coasts(self) -> tuple[Line, ...]:
        """Return the lines with the sea on one side."""
        return tuple(line for line in self.lines if line.is_coast)

    @cached_property
    def borders(self) -> tuple[Line, ...]:
        """Return the lines between two provinces."""
        return tuple(line for line in self.lines if not line.is_coast)


@recalled
def trace(sheet: MapSheet, scale: float) -> Outline:
    """Return the lines and loops of `sheet` at `scale` pixels a unit."""
    provinces = tuple(sorted(sheet.shapes))
    traced = [
        (number, place > 0, _opened(ring))
        for number, province in enumerate(provinces, 1)
        for polygon in sheet.shapes[province]
        for place, ring in enumerate(polygon)
        if len(set(ring)) > 2  # noqa: PLR2004 - fewer corners enclose nothing
    ]
    sides = _sides([(number, ring) for number, _, ring in traced])
    meetings = _meetings(sides)
    found: dict[_Edge, Line] = {}
    loops: list[Loop] = []
    for number, is_hole, ring in traced:
        pieces = [_line(run, sides, found, scale) for run in _runs(ring, meetings)]
        points = np.concatenate([piece[:-1] for piece in pieces])
        loops.append(Loop(number, is_hole, points))
    loops.sort(key=lambda loop: -loop.area)
    return Outline(provinces, tuple(found.values()), tuple(loops))


def _opened(ring: tuple[Vertex, ...]) -> list[Vertex]:
    """Return the ring without its closing vertex and without doubled ones."""
    kept = [
        vertex for vertex, after in zip(ring, (*ring[1:], None), strict=True) if vertex != after
    ]
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return kept


def _sides(rings: list[tuple[int, list[Vertex]]]) -> dict[_Edge, tuple[int, ...]]:
    held: dict[_Edge, list[int]] = defaultdict(list)
    for number, ring in rings:
        for start, end in zip(ring, ring[1:] + ring[:1], strict=True):
            held[(start, end) if start < end else (end, start)].append(number)
    return {edge: tuple(sorted(set(numbers))) for edge, numbers in held.items()}


def _meetings(sides: dict[_Edge, tuple[int, ...]]) -> set[Vertex]:
    """Return the vertices where lines begin and end."""
    around: dict[Vertex, list[tuple[int, ...]]] = defaultdict(list)
    for (start, end), beside in sides.items():
        around[start].append(beside)
        around[end].append(beside)
    return {
        vertex
        for vertex, beside in around.items()
        if len(beside) != 2 or beside[0] != beside[1]  # noqa: PLR2004 - a line passing through
    }


def _runs(ring: list[Vertex], meetings: set[Vertex]) -> list[list[Vertex]]:
    """Return the ring cut at its meeting points; each piece repeats the vertex it ends on."""
    cuts = [at for at, vertex in enumerate(ring) if vertex in meetings]
    if not cuts:
        first = ring.index(min(ring))
        return [[*ring[first:], *ring[: first + 1]]]
    turned = [*ring[cuts[0] :], *ring[: cuts[0]], ring[cuts[0]]]
    stops = [at - cuts[0] for at in cuts] + [len(ring)]
    return [turned[a : b + 1] for a, b in pairwise(stops)]


def _line(
    run: list[Vertex], sides: dict[_Edge, tuple[int, ...]], found: dict[_Edge, Line], scale: float
) -> Points:
    """Return the points of the run, from the line its other side may have drawn already."""
    forward = (run[0], run[1]) <= (run[-1], run[-2])
    ahead = run if forward else run[::-1]
    key = (ahead[0], ahead[1])
    if key not in found:
        low, high = sorted(key)
        points = np.array(ahead, np.float64) * scale
        found[key] = Line(_smooth(points), sides[(low, high)])
    points = found[key].points
    return points if forward else points[::-1]


def _smooth(points: Points) -> Points:
    """Return the points without the stair that whole units leave; corners and ends stay."""
    for _ in range(2):
        move = (points[:-2] - 2 * points[1:-1] + points[2:]) / 4
        small = np.hypot(move[:, 0], move[:, 1]) < _STAIR
        points = points.copy()
        points[1:-1] += move * small[:, None]
    return points


def _signed_area(points: Points) -> float:
    x, y = points[:, 0], points[:, 1]
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2
