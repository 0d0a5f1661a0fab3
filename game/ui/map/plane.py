"""Which province each pixel of the drawn sheet belongs to: hit test and stencil of every wash."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pygame

from game.core.ids import ProvinceId
from game.ui.map.noise import Flags, distance
from game.ui.map.outline import Outline

Numbers = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
_SMALL = 255
"""Provinces that fit a plane of bytes, which the screen library colours by itself."""
_COARSE = 3


class ProvincePlane:
    """A number for each pixel: 0 for the sea, the provinces from 1 in the order of their ids."""

    def __init__(self, provinces: Sequence[ProvinceId], numbers: Numbers) -> None:
        self.provinces = tuple(provinces)
        self.numbers = numbers
        self._middles: dict[int, tuple[float, float]] = {}

    @property
    def size(self) -> tuple[int, int]:
        """Return width and height in pixels."""
        return self.numbers.shape[1], self.numbers.shape[0]

    @cached_property
    def land(self) -> Flags:
        """Return where any province lies."""
        flags: Flags = self.numbers > 0
        return flags

    def at(self, x: float, y: float) -> int:
        """Return the number of the province at a pixel; 0 off the land and off the sheet."""
        width, height = self.size
        if 0 <= x < width and 0 <= y < height:
            return int(self.numbers[int(y), int(x)])
        return 0

    @cached_property
    def _boxes(self) -> tuple[pygame.Rect, ...]:
        rows = _extents(self.numbers, len(self.provinces))
        columns = _extents(self.numbers.T, len(self.provinces))
        return tuple(
            pygame.Rect(left, top, right - left, bottom - top)
            for (top, bottom), (left, right) in zip(rows, columns, strict=True)
        )

    def box(self, number: int) -> pygame.Rect:
        """Return the rectangle a province fills; empty when it is too small to have a pixel."""
        return self._boxes[number].copy()

    @cached_property
    def land_area(self) -> pygame.Rect:
        """Return the rectangle all provinces fill; the whole sheet when there are none."""
        boxes = [box for box in self._boxes[1:] if box.width]
        return boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect((0, 0), self.size)

    def middle(self, number: int) -> tuple[float, float] | None:
        """Return the pixel of a province furthest from its borders; None if it has no pixel."""
        if number not in self._middles:
            box = self.box(number)
            own = np.pad(self.stencil((number,), box)[::_COARSE, ::_COARSE], 1)
            if not own.any():
                return None
            row, column = divmod(int(distance(~own, 24).argmax()), own.shape[1])
            self._middles[number] = (
                float(box.left + (column - 1) * _COARSE),
                float(box.top + (row - 1) * _COARSE),
            )
        return self._middles[number]

    def stencil(self, numbers: Sequence[int], area: pygame.Rect) -> Flags:
        """Return where any of `numbers` lies within `area`."""
        wanted = np.zeros(len(self.provinces) + 1, np.bool_)
        wanted[list(numbers)] = True
        part = self.numbers[area.top : area.bottom, area.left : area.right]
        flags: Flags = wanted[part]
        return flags

    @cached_property
    def _indexed(self) -> pygame.Surface:
        return pygame.image.frombuffer(self.numbers.tobytes(), self.size, "P")

    def wash(self, target: pygame.Surface, area: pygame.Rect, colours: Sequence[int]) -> None:
        """Fill `target` with the colour (0xRRGGBB) of the province at each pixel of `area`."""
        if len(self.provinces) <= _SMALL:
            palette = [(c >> 16, c >> 8 & 255, c & 255) for c in colours]
            self._indexed.set_palette(palette)
            target.blit(self._indexed, (0, 0), area)
            return
        table = np.array(
            [target.map_rgb((c >> 16, c >> 8 & 255, c & 255)) for c in colours], np.uint32
        )
        pixels = pygame.surfarray.pixels2d(target).T[: area.height, : area.width]
        pixels[:] = table[self.numbers[area.top : area.bottom, area.left : area.right]]


def _extents(numbers: Numbers, count: int) -> list[tuple[int, int]]:
    """Return the first row, and the row after the last, that holds each number; 0, 0 for none."""
    height = numbers.shape[0]
    held = np.zeros((height, count + 1), np.bool_)
    flat = numbers.astype(np.intp)
    flat += (np.arange(height) * (count + 1))[:, None]
    held.reshape(-1)[flat.reshape(-1)] = True
    found = held.any(axis=0)
    first = np.where(found, held.argmax(axis=0), 0)
    after = np.where(found, height - held[::-1].argmax(axis=0), 0)
    return list(zip(first.tolist(), after.tolist(), strict=True))


def fill_plane(outline: Outline, size: tuple[int, int]) -> ProvincePlane:
    """Return the plane of an outline; wider loops are filled first, so enclaves lie on top."""
    canvas = pygame.Surface(size, 0, 32)
    for loop in outline.loops:
        number = 0 if loop.is_hole else loop.province
        pygame.draw.polygon(canvas, (number >> 8, number & 255, 0), loop.points.tolist())
    red = pygame.surfarray.pixels_red(canvas).T
    green = pygame.surfarray.pixels_green(canvas).T
    if len(outline.provinces) <= _SMALL:
        return ProvincePlane(outline.provinces, np.ascontiguousarray(green))
    high = red.astype(np.uint16) << 8
    return ProvincePlane(outline.provinces, np.ascontiguousarray(high | green))
