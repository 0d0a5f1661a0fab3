"""Where two polygons of a map cover the same land, found along level lines across the sheet.

The lines run half-way between whole units, so they meet no point of an outline, and what
overlaps by a unit or more is met by one of them. Less comes of rounding to whole units.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.files.geojson_outlines import Outline, Patience, Point

MOST_MEETINGS = 500_000
"""Meetings of edges with level lines that are looked at; past it, lines are left out."""
SCALE = 1024
"""Parts of a map unit in which meetings are reckoned."""
LEAST_WIDTH = SCALE
"""How wide an overlap must be to be told."""


class Overlap(NamedTuple):
    """Two polygons by their number, the earlier first, and a point that both of them cover."""

    one: int
    other: int
    at: Point


def overlaps(outlines: Sequence[Outline], patience: Patience) -> Iterator[Overlap]:
    """Return each pair of polygons that overlap, once, from the top of the sheet down.

    Raises:
        TangledError: the patience is spent.
    """
    found: set[tuple[int, int]] = set()
    rows = _meetings(outlines)
    for level in sorted(rows):
        for one, other, x in _doubled(sorted(rows[level]), patience):
            if (one, other) not in found:
                found.add((one, other))
                yield Overlap(one, other, (x // SCALE, level))


def _meetings(outlines: Sequence[Outline]) -> dict[int, list[tuple[int, int]]]:
    """Return, by level line, where which polygon's outline meets it."""
    tall = sum(abs(edge.end[1] - edge.start[1]) for one in outlines for edge in one.edges)
    step = 1 + tall // MOST_MEETINGS
    rows: dict[int, list[tuple[int, int]]] = {}
    for number, outline in enumerate(outlines):
        for edge in outline.edges:
            (ax, ay), (bx, by) = sorted((edge.start, edge.end), key=lambda point: point[1])
            twice = 2 * (by - ay)
            for level in range(-(-ay // step) * step, by, step):
                x = (twice * ax + (2 * level + 1 - 2 * ay) * (bx - ax)) * SCALE // twice
                rows.setdefault(level, []).append((x, number))
    return rows


def _doubled(row: Sequence[tuple[int, int]], patience: Patience) -> Iterator[tuple[int, int, int]]:
    """Return the pairs of polygons that cover a stretch of one line, with a place inside it."""
    begun: dict[int, int] = {}
    for x, number in row:
        if number not in begun:
            begun[number] = x
            continue
        start = begun.pop(number)
        patience.spend(len(begun))
        for other, from_ in begun.items():
            left = max(start, from_)
            if x - left > LEAST_WIDTH:
                yield min(number, other), max(number, other), (left + x) // 2
