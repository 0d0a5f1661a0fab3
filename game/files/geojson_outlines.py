"""Whether the outlines of a map are cleanly drawn: none crosses itself, no land is drawn twice.

All of it is reckoned in whole numbers, and the work is bounded whatever a file draws.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import NamedTuple

from game.files.diagnostics import Path

TRIES_ANYHOW, TRIES_PER_EDGE = 100_000, 12
"""Comparisons of edges made on one map; a clean one needs about seven for each edge."""

Point = tuple[int, int]


class Edge(NamedTuple):
    """One straight piece of a ring."""

    start: Point
    end: Point
    path: Path
    """The way to its first point in the file."""


class Crossing(NamedTuple):
    """Two edges of one polygon that cross, the earlier in the file first."""

    one: Edge
    other: Edge
    at: Point
    """Where, in whole map units."""


@dataclass(slots=True)
class Outline:
    """One polygon as it is drawn: its rings, without points given twice over."""

    path: Path
    """The way to it in the file."""
    rings: list[list[Edge]] = field(default_factory=list)

    @property
    def edges(self) -> list[Edge]:
        """Every edge, ring by ring."""
        return [edge for ring in self.rings for edge in ring]


def edges_of(points: Sequence[Point], path: Path) -> list[Edge]:
    """Return the edges of a closed ring; a point given twice over makes none."""
    return [
        Edge(start, end, (*path, place))
        for place, (start, end) in enumerate(pairwise(points))
        if start != end
    ]


class TangledError(Exception):
    """The outlines run through each other so much that they are not followed any further."""


@dataclass(slots=True)
class Patience:
    """How many more pairs of edges will be compared."""

    tries_left: int

    @classmethod
    def for_edges(cls, edges: int) -> "Patience":
        """Return the patience for a map of so many edges."""
        return cls(TRIES_ANYHOW + TRIES_PER_EDGE * edges)

    def spend(self, tries: int = 1) -> None:
        """Take so many comparisons off.

        Raises:
            TangledError: there are none left.
        """
        self.tries_left -= tries
        if self.tries_left < 0:
            raise TangledError


def crossing_of(outline: Outline, patience: Patience) -> Crossing | None:
    """Return where an outline crosses itself, if it does.

    To touch itself, or to run back along itself, is no crossing.

    Raises:
        TangledError: the patience is spent.
    """
    after: dict[Path, Edge] = {}
    for ring in outline.rings:
        for edge, following in zip(ring, [*ring[1:], ring[0]], strict=True):
            after[edge.path] = following
    for one, other in _near(outline.edges, patience):
        if _cross(one, other) or _passes(one, after[one.path], other):
            return _crossing(one, other, _meeting(one, other))
        if _passes(other, after[other.path], one):
            return _crossing(one, other, other.end)
    return _crossing_at_a_point(outline, after, patience)


def _crossing(one: Edge, other: Edge, at: Point) -> Crossing:
    return Crossing(one, other, at) if _place(one) < _place(other) else Crossing(other, one, at)


def _place(edge: Edge) -> tuple[int, ...]:
    return tuple(step for step in edge.path if isinstance(step, int))


def _near(edges: Sequence[Edge], patience: Patience) -> Iterator[tuple[Edge, Edge]]:
    """Return the pairs of edges whose boxes meet, by bands about as high as an edge."""
    height = 1 + sum(abs(edge.end[1] - edge.start[1]) for edge in edges) // max(1, 2 * len(edges))
    bands: dict[int, list[tuple[int, int, Edge]]] = {}
    for edge in edges:
        (ax, ay), (bx, by) = edge.start, edge.end
        boxed = min(ax, bx), max(ax, bx), edge
        for band in range(min(ay, by) // height, max(ay, by) // height + 1):
            bands.setdefault(band, []).append(boxed)
    for band in sorted(bands):
        row = sorted(bands[band], key=lambda boxed: boxed[:2])
        patience.spend(len(row))
        for place, (_, right, one) in enumerate(row):
            for left, _, other in row[place + 1 :]:
                if left > right:
                    break
                patience.spend()
                yield one, other


def _side(start: Point, end: Point, point: Point) -> int:
    """Return on which side of a line a point lies: above nought, below it, or nought for on it."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _are_apart(one: int, other: int) -> bool:
    return (one < 0 < other) or (other < 0 < one)


def _cross(one: Edge, other: Edge) -> bool:
    """Return whether two edges cross at an inner point of both."""
    return _are_apart(
        _side(one.start, one.end, other.start), _side(one.start, one.end, other.end)
    ) and _are_apart(
        _side(other.start, other.end, one.start), _side(other.start, other.end, one.end)
    )


def _meeting(one: Edge, other: Edge) -> Point:
    """Return where an edge meets the line of another, rounded down."""
    (ax, ay), (bx, by) = one.start, one.end
    before, behind = (_side(other.start, other.end, point) for point in (one.start, one.end))
    whole = before - behind
    return ax + (bx - ax) * before // whole, ay + (by - ay) * before // whole


def _passes(one: Edge, following: Edge, other: Edge) -> bool:
    """Return whether the ring goes through another edge just at the end of one of its own."""
    point = one.end
    if _side(other.start, other.end, point) or not _is_inside(other, point):
        return False
    return _are_apart(
        _side(other.start, other.end, one.start), _side(other.start, other.end, following.end)
    )


def _is_inside(edge: Edge, point: Point) -> bool:
    """Return whether a point of an edge's line lies between its ends, not at one of them."""
    if point in {edge.start, edge.end}:
        return False
    (ax, ay), (bx, by) = edge.start, edge.end
    return min(ax, bx) <= point[0] <= max(ax, bx) and min(ay, by) <= point[1] <= max(ay, by)


def _crossing_at_a_point(
    outline: Outline, after: dict[Path, Edge], patience: Patience
) -> Crossing | None:
    """Return two visits of an outline to one point whose ways cross there."""
    visits: dict[Point, list[Edge]] = {}
    for edge in outline.edges:
        visits.setdefault(edge.end, []).append(edge)
    for point, ends in visits.items():
        for one, other in combinations(ends, 2):
            patience.spend()
            came, went = one.start, after[one.path].end
            others = other.start, after[other.path].end
            sides = [_turn(point, came, went, way) for way in others]
            if _are_apart(*sides):
                return _crossing(after[one.path], after[other.path], point)
    return None


def _turn(point: Point, came: Point, went: Point, way: Point) -> int:
    """Return on which side of a way through a point another way from it lies; nought: along it."""
    from_came, from_went = _side(point, came, way), _side(point, went, way)
    bend = _side(point, came, went)
    if (from_came == 0 and _is_ahead(point, came, way)) or (
        from_went == 0 and _is_ahead(point, went, way)
    ):
        return 0
    if bend == 0:
        return 0 if _is_ahead(point, came, went) else (1 if from_came > 0 else -1)
    if bend > 0:
        return 1 if from_came > 0 and from_went < 0 else -1
    return -1 if from_came < 0 and from_went > 0 else 1


def _is_ahead(point: Point, one: Point, other: Point) -> bool:
    """Return whether two points lie the same way from a third, on whose line they are."""
    return (one[0] - point[0]) * (other[0] - point[0]) + (one[1] - point[1]) * (
        other[1] - point[1]
    ) > 0
