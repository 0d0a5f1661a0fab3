"""A small, quick drawing of a map: for scenario cards, saved games and what lies behind menus.

It shows land, water, borders and who owns what, and nothing else: only what
everybody at the table may see.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import isqrt

import pygame

from game.core.ids import ProvinceId, RegionId
from game.core.scenario import Scenario
from game.core.world import MapSheet
from game.ui.map.tints import ATLAS, MINISTRY, Colour, Ink, rgb, shade

Size = tuple[int, int]
Point = tuple[float, float]
Line = tuple[Point, Point]
Edge = tuple[tuple[int, int], tuple[int, int]]

_FINE = 2
"""Drawn this many times larger and shrunk: pygame has no smooth polygons."""

_COARSE = 4
"""Soft lines are drawn this many times smaller and drawn out."""

_SHALLOWS = ((46, 130), (28, 130))
"""Of the shallow water: its width in fine pixels and its opacity, from the outside in."""

_LINING = ((15, 60),)
"""The same of the line along the shore."""

_RIM = ((30, 26), (16, 40), (8, 40))
"""The same of the wash that darkens towards borders."""

_WASH_PER_MILLE = 660
SAVED_SIZE = (480, 270)
"""Pixels of the picture kept in a saved game."""


@dataclass(frozen=True, slots=True)
class Place:
    """The middle of a region's land, and how wide a square of its area would be."""

    x: int
    y: int
    span: int


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is drawn: a sheet, who owns its provinces, and in which colours."""

    key: str
    """Names the drawing; two of the same key are the same picture."""
    sheet: MapSheet
    owners: Mapping[ProvinceId, RegionId]
    colours: Mapping[RegionId, Colour]
    places: Mapping[RegionId, Place] = field(default_factory=dict)
    """Where the middle of each region lies."""

    def draw(self, size: Size, *, is_dark: bool) -> pygame.Surface:
        """Return the drawing: the whole sheet in the middle of `size` pixels of water."""
        return _draw(self, size, MINISTRY if is_dark else ATLAS)


def sketch_of(
    scenario: Scenario, owners: Mapping[ProvinceId, RegionId] | None = None, key: str = ""
) -> Sketch:
    """Return what to draw of a scenario, at its beginning or with other owners of its land."""
    colours = {
        region: int(polity.colour.lstrip("#"), 16)
        for region, polity in sorted(scenario.start.world.polities.items())
    }
    held = scenario.start.owners if owners is None else owners
    name = f"{scenario.id}:{scenario.content_hash}:{key}"
    return Sketch(name, scenario.sheet, held, colours, _places(scenario, held))


def _places(scenario: Scenario, owners: Mapping[ProvinceId, RegionId]) -> dict[RegionId, Place]:
    """Return the middle of each region, its larger provinces weighing more."""
    sums: dict[RegionId, tuple[int, int, int]] = {}
    for province, owner in sorted(owners.items()):
        land = scenario.start.world.provinces[province]
        x, y, area = sums.get(owner, (0, 0, 0))
        weight = max(1, land.area)
        sums[owner] = (
            x + land.centre[0] * weight,
            y + land.centre[1] * weight,
            area + weight,
        )
    return {
        region: Place(x // area, y // area, isqrt(area)) for region, (x, y, area) in sums.items()
    }


def picture_bytes(sketch: Sketch) -> bytes:
    """Return the drawing as a PNG of the size that saved games keep."""
    stream = io.BytesIO()
    pygame.image.save(sketch.draw(SAVED_SIZE, is_dark=False), stream, "thumbnail.png")
    return stream.getvalue()


def picture_from(raw: bytes) -> pygame.Surface | None:
    """Return a picture kept in a saved game, or None when there is no sound one."""
    if not raw.startswith(b"\x89PNG"):
        return None
    try:
        picture = pygame.image.load(io.BytesIO(raw), "thumbnail.png")
    except pygame.error:
        return None
    wide, high = picture.get_size()
    return picture if 0 < wide <= 2 * SAVED_SIZE[0] and 0 < high <= 2 * SAVED_SIZE[1] else None


class _Plot:
    """Map units to fine pixels."""

    def __init__(self, sheet: MapSheet, size: Size) -> None:
        self.scale = min(size[0] / sheet.width, size[1] / sheet.height)
        self._left = (size[0] - sheet.width * self.scale) / 2
        self._top = (size[1] - sheet.height * self.scale) / 2

    def __call__(self, point: tuple[int, int]) -> Point:
        return point[0] * self.scale + self._left, point[1] * self.scale + self._top

    def line(self, edge: Edge) -> Line:
        """Return an edge as a line of fine pixels."""
        return self(edge[0]), self(edge[1])


def _draw(sketch: Sketch, size: Size, ink: Ink) -> pygame.Surface:
    fine = (size[0] * _FINE, size[1] * _FINE)
    plot = _Plot(sketch.sheet, fine)
    unit = max(0.8, fine[0] / 1100)
    coasts, borders, seams = (list(map(plot.line, edges)) for edges in _edges(sketch))
    sheet = pygame.Surface(fine, 0, 32)
    sheet.fill(rgb(ink.sea_far))
    for colour, strokes in ((ink.sea_near, _SHALLOWS), (ink.lining, _LINING)):
        for reach, alpha in strokes:
            _glow(sheet, coasts, (*rgb(colour), alpha), reach * unit)
    land = _land(sketch, plot, fine, ink)
    dim = ink.border if ink.is_engraved else ink.desk
    for reach, alpha in _RIM:
        _glow(land, [*borders, *coasts], (*rgb(dim), alpha), reach * unit)
    mask = _land(sketch, plot, fine, None)
    land.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    sheet.blit(land, (0, 0))
    _stroke(sheet, seams, (*rgb(ink.province_border), 90), 1.2 * unit)
    _stroke(sheet, borders, (*rgb(ink.border), 220), 2.4 * unit)
    _stroke(sheet, coasts, (*rgb(ink.coast), 235), 2.0 * unit)
    return pygame.transform.smoothscale(sheet, size)


def _land(sketch: Sketch, plot: _Plot, size: Size, ink: Ink | None) -> pygame.Surface:
    """Return the washed land on nothing; without an ink, all of it in white."""
    land = pygame.Surface(size, pygame.SRCALPHA, 32)
    for province in sorted(sketch.sheet.shapes):
        colour = (255, 255, 255) if ink is None else _wash(sketch, province, ink)
        for polygon in sketch.sheet.shapes[province]:
            for at, ring in enumerate(polygon):
                fill = (*colour, 255) if at == 0 else (0, 0, 0, 0)
                pygame.draw.polygon(land, fill, [plot(point) for point in ring])
    return land


def _wash(sketch: Sketch, province: ProvinceId, ink: Ink) -> tuple[int, int, int]:
    owner = sketch.owners.get(province)
    wash = sketch.colours.get(owner, ink.land) if owner else ink.land
    return rgb(shade(ink.land, wash, _WASH_PER_MILLE))


def _edges(sketch: Sketch) -> tuple[list[Edge], list[Edge], list[Edge]]:
    """Return the edges of coasts, of borders between regions, and of those within one."""
    sides: dict[Edge, list[ProvinceId]] = {}
    for province in sorted(sketch.sheet.shapes):
        for edge in _province_edges(sketch.sheet, province):
            sides.setdefault(edge, []).append(province)
    coasts: list[Edge] = []
    borders: list[Edge] = []
    seams: list[Edge] = []
    for edge, provinces in sides.items():
        owners = {sketch.owners.get(province) for province in provinces}
        kind = coasts if len(provinces) == 1 else borders if len(owners) > 1 else seams
        kind.append(edge)
    return coasts, borders, seams


def _province_edges(sheet: MapSheet, province: ProvinceId) -> Iterator[Edge]:
    for polygon in sheet.shapes[province]:
        for ring in polygon:
            for one, other in pairwise(ring):
                yield (one, other) if one < other else (other, one)


def _glow(
    surface: pygame.Surface, lines: Sequence[Line], ink: tuple[int, int, int, int], reach: float
) -> None:
    """Draw soft lines: at a quarter of the size, and drawn out again."""
    wide, high = surface.get_size()
    layer = pygame.Surface((-(-wide // _COARSE), -(-high // _COARSE)), pygame.SRCALPHA, 32)
    layer.fill((*ink[:3], 0))
    thick = max(1, round(reach / _COARSE))
    for (x, y), (to_x, to_y) in lines:
        ends = ((x / _COARSE, y / _COARSE), (to_x / _COARSE, to_y / _COARSE))
        pygame.draw.line(layer, ink, *ends, thick)
    surface.blit(pygame.transform.smoothscale(layer, (wide, high)), (0, 0))


def _stroke(
    surface: pygame.Surface, lines: Sequence[Line], ink: tuple[int, int, int, int], width: float
) -> None:
    """Draw lines of an even opacity, however they overlap."""
    layer = pygame.Surface(surface.get_size(), pygame.SRCALPHA, 32)
    thick = max(1, round(width))
    for start, end in lines:
        pygame.draw.line(layer, ink, start, end, thick)
    surface.blit(layer, (0, 0))
