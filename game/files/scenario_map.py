"""What the rules need to know of a map, worked out from its shapes."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import isqrt

from game.core.ids import ProvinceId
from game.core.world import Province, Ring

Shape = tuple[tuple[Ring, ...], ...]
"""Polygons of a province: the outer ring, then its holes."""

Point = tuple[int, int]


def facts_of(shapes: Mapping[ProvinceId, Shape]) -> dict[ProvinceId, Province]:
    """Return each province as the rules see it, by sorted id.

    Two provinces are neighbours if they share an edge; a province is coastal if
    one of its edges is nobody else's.
    """
    sharing: dict[tuple[Point, Point], list[ProvinceId]] = {}
    for name in sorted(shapes):
        for edge in _edges(shapes[name]):
            sharing.setdefault(edge, []).append(name)
    near: dict[ProvinceId, set[ProvinceId]] = {name: set() for name in sorted(shapes)}
    coastal: set[ProvinceId] = set()
    for names in sharing.values():
        if len(names) == 1:
            coastal.add(names[0])
        for name in names:
            near[name].update(names)
    return {
        name: Province(
            name,
            tuple(sorted(others - {name})),
            centre_of(shapes[name]),
            sum(_area_of(polygon) for polygon in shapes[name]),
            name in coastal,
        )
        for name, others in near.items()
    }


def distance(one: Point, other: Point) -> int:
    """Return the map units between two points, rounded down."""
    return isqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2)


def centre_of(shape: Shape) -> Point:
    """Return the centre of gravity of a province's largest polygon."""
    outer = max(shape, key=_area_of)[0]
    twice, sum_x, sum_y = 0, 0, 0
    for (ax, ay), (bx, by) in pairwise(outer):
        cross = ax * by - bx * ay
        twice += cross
        sum_x += (ax + bx) * cross
        sum_y += (ay + by) * cross
    if twice == 0:
        return outer[0]
    return sum_x // (3 * twice), sum_y // (3 * twice)


def _area_of(polygon: tuple[Ring, ...]) -> int:
    return abs(_twice_area(polygon[0])) // 2 - sum(
        abs(_twice_area(hole)) // 2 for hole in polygon[1:]
    )


def _twice_area(ring: Ring) -> int:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))


def _edges(shape: Shape) -> Iterator[tuple[Point, Point]]:
    for polygon in shape:
        for ring in polygon:
            for one, other in pairwise(ring):
                if one != other:
                    yield (one, other) if one < other else (other, one)
