"""The plate: everything on a sheet that no change of owner touches, as arrays that can be kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pygame

from game.core.world import MapSheet
from game.ui.map.ground import coloured, draft
from game.ui.map.noise import Flags, Tones
from game.ui.map.ornament import draw_frame, draw_mountains, draw_rhumbs, draw_rose, rose_spots
from game.ui.map.outline import Outline, Points
from game.ui.map.plane import fill_plane
from game.ui.map.strokes import blocks, bounds, dashes, lay_ink
from game.ui.map.tints import Colour, Ink

_BLOCK = 640
_ROSES = (92, 54)


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a sheet is drawn."""

    size: tuple[int, int]
    """Pixels across and down."""
    scale: float
    """Pixels per map unit."""
    unit: float
    """Size of a stroke relative to a sheet for large screens."""


def engrave(
    arrays: dict[str, Tones], sheet: MapSheet, outline: Outline, frame: Frame, ink: Ink
) -> Iterator[None]:
    """Fill `arrays` with the plate, a step at a time."""
    plane = fill_plane(outline, frame.size)
    arrays["numbers"] = plane.numbers  # type: ignore[assignment] # two bytes for many provinces
    yield
    mountains = np.array(sheet.mountains, np.float64).reshape(-1, 2) * frame.scale
    for planes in draft(plane.land, mountains, ink):
        if planes is not None:
            arrays |= {"sea": planes.sea, "land": planes.land}
            arrays |= {"lining": planes.lining, "wash": planes.wash}
        yield
    fixed = pygame.Surface(frame.size, pygame.SRCALPHA, 32)
    unit = frame.unit
    broken = [dash for line in outline.borders for dash in dashes(line.points, 7 * unit, 5 * unit)]
    _stroke(fixed, broken, 1.1 * unit, ink.province_border, 0.75)
    yield
    _stroke(fixed, [line.points for line in outline.coasts], 2.0 * unit, ink.coast, 0.95)
    yield
    spots = rose_spots(plane.land, sea_boxes(sheet, frame, plane.land), unit)
    draw_rhumbs(fixed, plane.land, spots, ink)
    draw_frame(fixed, ink, unit)
    yield
    if ink.is_engraved:
        for spot, radius in zip(spots, _ROSES, strict=False):
            draw_rose(fixed, spot, round(radius * unit), ink)
        draw_mountains(fixed, plane.land, mountains, ink, unit)
    raw = np.frombuffer(fixed.get_view("2").raw, np.uint8)
    arrays["ink"] = raw.reshape(frame.size[1], frame.size[0], 4)
    yield


def is_whole(arrays: Mapping[str, Tones], size: tuple[int, int]) -> bool:
    """Whether the arrays are a plate of that size."""
    width, height = size
    half = (height // 2, width // 2)
    shapes = {
        "numbers": (height, width),
        "sea": (*half, 3),
        "land": (*half, 3),
        "lining": half,
        "wash": half,
        "ink": (height, width, 4),
    }
    return {name: array.shape for name, array in arrays.items()} == shapes


def _stroke(
    target: pygame.Surface, lines: list[Points], width: float, colour: Colour, share: float
) -> None:
    cover = np.zeros((target.get_height(), target.get_width()), np.uint8)
    boxes = bounds(lines)
    for block in blocks(target.get_rect(), _BLOCK):
        lay_ink(cover, lines, width, block, boxes)
    target.blit(coloured((cover * np.float32(share)).astype(np.uint8), colour), (0, 0))


def sea_boxes(sheet: MapSheet, frame: Frame, land: Flags) -> list[pygame.Rect]:
    """Return room for each sea's longest name, moved off the land where it can be."""
    boxes = []
    margin = round(40 * frame.unit)
    water = pygame.Rect((0, 0), frame.size).inflate(-2 * margin, -2 * margin)
    for sea in sheet.seas:
        letters = max((len(name) for name in sea.names.values()), default=1)
        height = sea.size * frame.scale
        box = pygame.Rect(0, 0, round(letters * height * 0.42), round(height * 1.4))
        box.center = (round(sea.x * frame.scale), round(sea.y * frame.scale))
        boxes.append(_afloat(box.clamp(water), land, water))
    return boxes


def _afloat(box: pygame.Rect, land: Flags, water: pygame.Rect) -> pygame.Rect:
    """Return the box moved by the least that takes it off the land."""
    best, least = box, 2.0
    reach = box.height // 2
    moves = [(across, down) for across in range(-6, 7) for down in range(-6, 7)]
    for across, down in sorted(moves, key=lambda move: (max(map(abs, move)), move)):
        moved = box.move(across * reach, down * reach).clamp(water)
        wet = moved.inflate(reach, reach)
        dry = land[max(0, wet.top) : wet.bottom : 4, max(0, wet.left) : wet.right : 4]
        share = float(dry.mean()) if dry.size else 0.0
        if share < least - 0.01:
            best, least = moved, share
        if least == 0:
            break
    return best
