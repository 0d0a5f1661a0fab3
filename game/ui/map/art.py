"""The drawn sheet of one scenario: built in steps, kept on disk, coloured at will."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path

import numpy as np
import pygame

from game.core.ids import ProvinceId, RegionId
from game.core.world import MapSheet
from game.ui.map.engraving import Frame, engrave, is_whole, sea_boxes
from game.ui.map.ground import GroundPlanes, lay
from game.ui.map.hatching import Hatch, Hatcher
from game.ui.map.noise import Tones
from game.ui.map.outline import Outline, trace
from game.ui.map.plane import ProvincePlane
from game.ui.map.press import Press
from game.ui.map.store import load, save, sheet_key
from game.ui.map.strokes import blocks
from game.ui.map.tints import POLITICAL, Colour, Ink, Strength, lightness, shade

LARGE_PIXELS = 3200 * 1800
"""Pixels of a sheet for large screens; every width of a stroke is meant for this size."""
SMALL_PIXELS = 2400 * 1350
"""Pixels of a sheet for screens up to 1366 by 768."""
_GRID = 8
_BLOCK = 512
_DEEP = 500
"""Lightness of a wash, per mille, below which its name is lettered pale."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the drawing has come."""

    done: int
    total: int
    label: str
    """A key of the interface's texts."""


@dataclass(frozen=True, slots=True)
class Painting:
    """What a map mode shows: colours and hatching, nothing else."""

    owners: Mapping[ProvinceId, RegionId]
    colours: Mapping[RegionId, Colour]
    patches: Mapping[ProvinceId, Colour] = field(default_factory=dict)
    """Provinces that differ from their owner's colour."""
    hatches: Mapping[ProvinceId, Hatch] = field(default_factory=dict)
    strength: Strength = POLITICAL


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name drawn for a place on the sheet."""

    region: RegionId | None
    """Whose name it is; None for a sea's."""
    pictures: tuple[pygame.Surface, pygame.Surface]
    """Lettered for a light wash and for a deep one; of equal size."""
    at: tuple[int, int]
    """Its top left corner, in sheet pixels."""

    @property
    def box(self) -> pygame.Rect:
        """Return the rectangle it fills."""
        return self.pictures[0].get_rect(topleft=self.at)


class MapArt:
    """A sheet with its ground, ink and finished print."""

    def __init__(self, sheet: MapSheet, ink: Ink, pixels: int = LARGE_PIXELS) -> None:
        scale = sqrt(pixels / (sheet.width * sheet.height))
        width = max(_GRID, round(sheet.width * scale / _GRID) * _GRID)
        height = max(_GRID, round(sheet.height * scale / _GRID) * _GRID)
        self.sheet = sheet
        self.ink = ink
        self.size = (width, height)
        self.scale = width / sheet.width
        """Pixels of the drawing per map unit."""
        self.unit = sqrt(width * height / LARGE_PIXELS)
        """Size of a stroke relative to a sheet for large screens."""
        self.frame = Frame(self.size, self.scale, self.unit)
        self.outline: Outline
        self.plane: ProvincePlane
        self.names: tuple[Name, ...] = ()
        """Names drawn over everything."""
        self._press: Press
        self._hatcher: Hatcher
        self._colours: tuple[Colour, ...] = ()
        self._hatches: dict[int, Hatch] = {}
        self._owners: tuple[RegionId | None, ...] = ()
        self._deep: frozenset[RegionId] = frozenset()
        """Regions whose wash is too deep for dark letters."""
        self._stale: pygame.Rect | None = None
        """What is still to be printed, should a later painting overtake an earlier one."""
        self._is_dry = False
        """Whether the stale part must take up a wash of another strength first."""

    @property
    def mips(self) -> tuple[pygame.Surface, ...]:
        """Return the finished print at full, half and quarter size."""
        return self._mips

    def build(self, painting: Painting, folder: Path | None = None) -> Iterator[Step]:
        """Draw the sheet step by step, or load what `folder` holds of it, and print it."""
        key = sheet_key(self.sheet, self.ink.name, self.size) if folder else ""
        self.outline = trace(self.sheet, self.scale)
        yield Step(1, 20, "map-drawing-outline")
        kept = load(folder, key) if folder else None
        arrays = kept if kept and is_whole(kept, self.size) else None
        if arrays is None:
            arrays = {}
            made = engrave(arrays, self.sheet, self.outline, self.frame, self.ink)
            for done, _ in enumerate(made, 2):
                yield Step(min(12, done), 20, "map-drawing-sheet")
            if folder:
                save(folder, key, arrays)
        yield Step(13, 20, "map-drawing-sheet")
        yield from self._assemble(arrays)
        for step, _ in enumerate(self._settle(painting)):
            yield Step(min(19, 15 + step // 8), 20, "map-drawing-borders")
        for _ in self._print(painting, pygame.Rect((0, 0), self.size)):
            yield Step(19, 20, "map-drawing-colours")
        yield Step(20, 20, "map-drawing-colours")

    def _assemble(self, arrays: Mapping[str, Tones]) -> Iterator[Step]:
        self.plane = ProvincePlane(self.outline.provinces, arrays["numbers"])
        planes = GroundPlanes(arrays["sea"], arrays["land"], arrays["lining"], arrays["wash"])
        ground = lay(planes, self.plane.land, self.ink)
        yield Step(14, 20, "map-drawing-sheet")
        fixed = pygame.Surface(self.size, pygame.SRCALPHA, 32)
        fixed.get_view("2").write(np.ascontiguousarray(arrays["ink"]).tobytes())
        yield Step(14, 20, "map-drawing-sheet")
        self._press = Press(
            self.ink, ground, fixed, self.plane, self.outline, arrays["wash"], self.unit
        )
        is_dark = not self.ink.is_engraved
        self._hatcher = Hatcher(self.plane, self._press.clear, self.unit, is_dark=is_dark)
        full = self._press.sheet
        halves = [
            pygame.Surface((full.get_width() // n, full.get_height() // n), 0, full) for n in (2, 4)
        ]
        self._mips = (full, *halves)
        yield Step(15, 20, "map-drawing-sheet")

    def _settle(self, painting: Painting) -> Iterator[pygame.Rect]:
        owners = tuple(painting.owners.get(province) for province in self.plane.provinces)
        if owners == self._owners:
            return
        index = {region: at for at, region in enumerate(sorted({o for o in owners if o}), 1)}
        numbers = [0, *(index[o] if o else 0 for o in owners)]
        self._hatcher.forget()
        yield from self._press.settle(numbers)
        self._owners = owners

    def repaint(self, painting: Painting) -> Iterator[pygame.Rect]:
        """Show another painting; each step yields an area of the sheet that is finished.

        With a change of owners the borders are drawn block by block first; then the print
        changes block by block.
        """
        area = pygame.Rect(0, 0, 0, 0)
        for block in self._settle(painting):
            area = block.copy() if not area.width else area.union(block)
            yield pygame.Rect(block.topleft, (0, 0))
        yield from self._print(painting, area)

    def _print(self, painting: Painting, area: pygame.Rect) -> Iterator[pygame.Rect]:
        """Print `area` and whatever else the painting changes, a block at each step."""
        touched = self._touched(painting, area)
        if not touched.width:
            yield touched
            return
        for block in list(blocks(touched, _BLOCK)):
            if self._is_dry:
                self._press.drench(block)
            self.print_again(block)
            yield block
        self._stale, self._is_dry = None, False

    def _touched(self, painting: Painting, area: pygame.Rect) -> pygame.Rect:
        """Take note of a painting; return what must be printed because of it."""
        colours = self._colours_of(painting)
        hatches = {
            number: painting.hatches[province]
            for number, province in enumerate(self.plane.provinces, 1)
            if province in painting.hatches
        }
        whole = pygame.Rect((0, 0), self.size)
        self._is_dry = self._press.strengthen(painting.strength) or self._is_dry
        is_all = self._is_dry or not self._colours
        changed = [
            number
            for number in range(1, len(colours))
            if is_all
            or colours[number] != self._colours[number]
            or hatches.get(number) != self._hatches.get(number)
        ]
        boxes = [self.plane.box(number) for number in changed]
        if area.width:
            boxes.append(area)
        deep = self._deep_washes(painting)
        boxes += [name.box for name in self.names if name.region in deep ^ self._deep]
        self._deep = deep
        self._colours, self._hatches = colours, hatches
        boxes = [box for box in boxes if box.width]
        if self._stale:
            boxes.append(self._stale)
        if is_all:
            self._stale = whole
        elif boxes:
            self._stale = _on_grid(boxes[0].unionall(boxes[1:])).clip(whole)
        return self._stale or pygame.Rect(0, 0, 0, 0)

    def write(self, names: Sequence[Name]) -> Iterator[pygame.Rect]:
        """Write other names and print what lies under the old and the new, a block at a step."""
        boxes = [name.box for name in (*self.names, *names)]
        self.names = tuple(names)
        whole = pygame.Rect((0, 0), self.size)
        grown = [_on_grid(box).clip(whole) for box in boxes]
        for block in blocks(whole, _BLOCK):
            hit = [grown[at].clip(block) for at in block.collidelistall(grown)]
            if hit:
                area = hit[0].unionall(hit[1:])
                self.print_again(area)
                yield area

    def _deep_washes(self, painting: Painting) -> frozenset[RegionId]:
        """Return the regions whose land is too dark for dark letters."""
        if not self.ink.is_engraved:
            return frozenset()
        flat = painting.strength.flat
        washes = {
            region: shade(0xFFFFFF, colour, flat) for region, colour in painting.colours.items()
        }
        return frozenset(region for region, wash in washes.items() if lightness(wash) < _DEEP)

    def _colours_of(self, painting: Painting) -> tuple[Colour, ...]:
        colours = [0]
        for province in self.plane.provinces:
            owner = painting.owners.get(province)
            own = painting.colours.get(owner, 0xFFFFFF) if owner else self.ink.land
            colours.append(painting.patches.get(province, own))
        return tuple(colours)

    def print_again(self, area: pygame.Rect | None = None) -> None:
        """Print `area`, or the whole sheet, with its hatching and names."""
        box = area or pygame.Rect((0, 0), self.size)
        self._press.colour(self._colours, box)
        full, half, quarter = self._mips
        full.set_clip(box)
        for number, kind in self._hatches.items():
            if self.plane.box(number).colliderect(box):
                full.blit(*self._hatcher.lines(number, kind))
        full.fblits([(name.pictures[name.region in self._deep], name.at) for name in self.names])
        full.set_clip(None)
        _shrink(full, half, box)
        _shrink(half, quarter, pygame.Rect(box.x // 2, box.y // 2, box.w // 2, box.h // 2))

    def province_at(self, x: float, y: float) -> ProvinceId | None:
        """Return the province at a point in map units, or None on the water."""
        number = self.plane.at(x * self.scale, y * self.scale)
        return self.plane.provinces[number - 1] if number else None

    def sea_boxes(self) -> list[pygame.Rect]:
        """Return room for each sea's longest name, in the sheet's order."""
        return sea_boxes(self.sheet, self.frame, self.plane.land)


def _on_grid(box: pygame.Rect) -> pygame.Rect:
    """Return the box widened to fours, so that every mip has whole pixels of it."""
    left, top = box.left // 4 * 4, box.top // 4 * 4
    return pygame.Rect(left, top, -(-box.right // 4) * 4 - left, -(-box.bottom // 4) * 4 - top)


def _shrink(source: pygame.Surface, target: pygame.Surface, box: pygame.Rect) -> None:
    small = pygame.Rect(box.x // 2, box.y // 2, box.w // 2, box.h // 2)
    pygame.transform.smoothscale(source.subsurface(box), small.size, target.subsurface(small))
