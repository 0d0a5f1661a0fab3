"""Water around the land: enough that a whole map fits between the sheets of a wide window."""

from collections.abc import Iterator

from game.core.world import MapSheet, Ring, SeaName
from game.ui.map.recent import recalled

_WIDE_OF_HEIGHT = 2.95
"""Width of a sheet over the height of its land.

When the desk, the top bar and the legend leave so much of a window of sixteen by nine that
the land just fits, the sheet still reaches from one side of the window to the other.
"""
_HIGH_OF_HEIGHT = 1.36
_WIDE_OF_WIDTH = 1.1
_HIGH_OF_WIDTH = 0.47

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def land_box(sheet: MapSheet) -> Box:
    """Return the rectangle the land fills, in map units; the whole sheet where there is none."""
    corners = list(_vertices(sheet))
    if not corners:
        return 0, 0, sheet.width, sheet.height
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _vertices(sheet: MapSheet) -> Iterator[tuple[int, int]]:
    for polygons in sheet.shapes.values():
        for polygon in polygons:
            yield from polygon[0]


@recalled
def broadened(sheet: MapSheet) -> MapSheet:
    """Return the sheet with sea added around it, and everything on it moved along."""
    left, top, right, bottom = land_box(sheet)
    wide, high = right - left, bottom - top
    width = round(max(sheet.width, _WIDE_OF_WIDTH * wide, _WIDE_OF_HEIGHT * high))
    height = round(max(sheet.height, _HIGH_OF_HEIGHT * high, _HIGH_OF_WIDTH * wide))
    across, down = (width - sheet.width) // 2, (height - sheet.height) // 2

    def moved(ring: Ring) -> Ring:
        return tuple((x + across, y + down) for x, y in ring)

    return MapSheet(
        width,
        height,
        {
            province: tuple(tuple(map(moved, polygon)) for polygon in polygons)
            for province, polygons in sheet.shapes.items()
        },
        tuple((x + across, y + down) for x, y in sheet.mountains),
        tuple(SeaName(sea.names, sea.x + across, sea.y + down, sea.size) for sea in sheet.seas),
    )
