"""The sheet on the screen, in tiles kept for one zoom, each dressed once with what lies on it."""

from collections import OrderedDict
from collections.abc import Iterator
from time import perf_counter
from typing import Protocol

import pygame

from game.ui.map.camera import Camera
from game.ui.map.sight import mip_of, mip_share
from game.ui.map.tints import Colour, rgb

SIDE = 256
_PREFETCHED = 1
"""Tiles made ahead of the camera each frame."""
_SPARE = 40


class Dress(Protocol):
    """Draws what lies on the sheet but moves with it: highlights, arcs, the light of the pointer.

    The pointer's light lies over everything else and changes by itself.
    """

    def covers(self, area: pygame.Rect) -> bool:
        """Whether anything lies within `area`, in scaled pixels."""

    def draw(self, tile: pygame.Surface, area: pygame.Rect) -> None:
        """Draw what lies within `area` onto `tile`."""

    def lights(self, area: pygame.Rect) -> bool:
        """Whether the region under the pointer lies within `area`."""

    def light(self, tile: pygame.Surface, area: pygame.Rect) -> None:
        """Light what lies within `area` on `tile`."""


class Haste:
    """How long a frame may go on making tiles; it makes at least one."""

    def __init__(self, milliseconds: float) -> None:
        self._end = perf_counter() + milliseconds / 1000
        self.is_late = False
        """Whether something was left for the next frame."""
        self._made = 0

    def has_time(self) -> bool:
        """Return whether one more tile may be made, and count it."""
        if self._made and perf_counter() >= self._end:
            self.is_late = True
            return False
        self._made += 1
        return True

    @property
    def is_idle(self) -> bool:
        """Whether nothing was made yet."""
        return not self._made


class Tiles:
    """Tiles of the sheet at the camera's zoom."""

    def __init__(self, desk: Colour) -> None:
        self._mips: tuple[pygame.Surface, ...] = ()
        self._desk = rgb(desk)
        self._zoom = 0.0
        self._bare: OrderedDict[tuple[int, int], pygame.Surface] = OrderedDict()
        self._dressed: dict[tuple[int, int], pygame.Surface] = {}
        self._worn: dict[tuple[int, int], pygame.Surface] = {}
        """Tiles in their former dress, shown until there is time for the new one."""
        self._lit: dict[tuple[int, int], pygame.Surface] = {}
        """Dressed tiles with the pointer's light."""
        self._scratch = pygame.Surface((0, 0))

    def use(self, mips: tuple[pygame.Surface, ...]) -> None:
        """Show another sheet."""
        self._mips = mips
        self._drop()

    def _drop(self) -> None:
        for kept in (self._bare, self._dressed, self._worn, self._lit):
            kept.clear()

    def dim(self) -> None:
        """Take the pointer's light off all tiles."""
        self._lit.clear()

    def forget(self, area: pygame.Rect) -> None:
        """Drop the tiles that show `area` of the sheet, in sheet pixels."""
        for key in [key for key in self._bare if self._on_sheet(key).colliderect(area)]:
            del self._bare[key]
            self._take_off(key)

    def _take_off(self, key: tuple[int, int]) -> None:
        for kept in (self._dressed, self._worn, self._lit):
            kept.pop(key, None)

    def undress(self, area: pygame.Rect | None = None) -> None:
        """Drop what was drawn on the tiles in `area` (in sheet pixels), or on all."""
        for key in list(self._dressed):
            if area is None or self._on_sheet(key).colliderect(area):
                self._worn[key] = self._dressed.pop(key)
                self._lit.pop(key, None)

    def _on_sheet(self, key: tuple[int, int]) -> pygame.Rect:
        """Return what a tile shows, in sheet pixels, with a little beyond."""
        zoom = self._zoom or 1.0
        x, y = key[0] * SIDE / zoom, key[1] * SIDE / zoom
        return pygame.Rect(int(x) - 4, int(y) - 4, int(SIDE / zoom) + 8, int(SIDE / zoom) + 8)

    def draw(self, surface: pygame.Surface, camera: Camera, dress: Dress, haste: Haste) -> bool:
        """Draw the sheet with what there is time for; return whether all tiles are final."""
        if camera.is_zooming:
            self._draw_roughly(surface, camera)
            return False
        if camera.zoom != self._zoom:
            self._zoom = camera.zoom
            self._drop()
        left, top = camera.origin
        sequence = []
        for key in _keys(camera.visible()):
            tile = self._lit.get(key) or self._dressed.get(key)
            if tile is None:
                tile = self._ready(key, dress, is_urgent=haste.has_time())
            if key not in self._lit and key in self._dressed:
                tile = self._light(key, tile, dress, haste)
            sequence.append((tile, (left + key[0] * SIDE, top + key[1] * SIDE)))
        surface.fblits(sequence)
        is_final = not haste.is_late
        if haste.is_idle:
            self._prefetch(camera, dress, haste)
        return is_final

    def _light(
        self, key: tuple[int, int], tile: pygame.Surface, dress: Dress, haste: Haste
    ) -> pygame.Surface:
        area = pygame.Rect(key[0] * SIDE, key[1] * SIDE, SIDE, SIDE)
        if not dress.lights(area) or not haste.has_time():
            return tile
        lit = self._lit[key] = tile.copy()
        dress.light(lit, area)
        return lit

    def _ready(self, key: tuple[int, int], dress: Dress, *, is_urgent: bool) -> pygame.Surface:
        worn = self._worn.pop(key, None)
        if worn is not None and not is_urgent:
            self._worn[key] = worn
            return worn
        bare = self._bare.get(key)
        if bare is None:
            if not is_urgent:
                return self._scaled(key, is_smooth=False)
            bare = self._bare[key] = self._scaled(key, is_smooth=True)
        self._bare.move_to_end(key)
        area = pygame.Rect(key[0] * SIDE, key[1] * SIDE, SIDE, SIDE)
        if dress.covers(area):
            tile = bare.copy()
            dress.draw(tile, area)
        else:
            tile = bare
        self._dressed[key] = tile
        return tile

    def _prefetch(self, camera: Camera, dress: Dress, haste: Haste) -> None:
        """Make a few tiles around the visible ones, and let go of the furthest."""
        seen = camera.visible()
        made = 0
        for key in _keys(seen.inflate(2 * SIDE, 2 * SIDE)):
            if key not in self._dressed and made < _PREFETCHED and haste.has_time():
                self._ready(key, dress, is_urgent=True)
                made += 1
        most = (seen.width // SIDE + 4) * (seen.height // SIDE + 4) + _SPARE
        while len(self._bare) > most:
            key, _ = self._bare.popitem(last=False)
            self._take_off(key)

    def _scaled(self, key: tuple[int, int], *, is_smooth: bool) -> pygame.Surface:
        """Return the sheet under one tile at the present zoom."""
        mip = mip_of(self._zoom)
        source = self._mips[mip]
        cells = round(SIDE * mip_share(mip) / self._zoom)
        is_larger = cells < SIDE
        area = pygame.Rect(key[0] * cells, key[1] * cells, cells + is_larger, cells + is_larger)
        inside = area.clip(source.get_rect())
        if inside == area:
            part = source.subsurface(area)
        else:
            part = pygame.Surface(area.size, 0, source)
            part.fill(self._desk)
            part.blit(source, (inside.x - area.x, inside.y - area.y), inside)
            _stretch_rim(part, source, area, is_larger=is_larger)
        if cells == SIDE:
            return part.copy()
        scale = pygame.transform.smoothscale if is_smooth else pygame.transform.scale
        return scale(part, (SIDE, SIDE))

    def _draw_roughly(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw the sheet without smoothing, while the zoom changes."""
        mip = mip_of(camera.zoom)
        source = self._mips[mip]
        step = camera.zoom / mip_share(mip)
        left, top = camera.origin
        x, y = int(-left // step), int(-top // step)
        width, height = surface.get_size()
        area = pygame.Rect(x, y, int(width / step) + 2, int(height / step) + 2)
        inside = area.clip(source.get_rect())
        if inside != area:
            surface.fill(self._desk)
        if not inside.width or not inside.height:
            return
        size = (round(inside.width * step), round(inside.height * step))
        shown = self._scratch_of(size)
        pygame.transform.scale(source.subsurface(inside), size, shown)
        surface.blit(shown, (round(left + inside.x * step), round(top + inside.y * step)))

    def _scratch_of(self, size: tuple[int, int]) -> pygame.Surface:
        """Return a surface of a size, from one that is kept: fresh memory is dear."""
        wide, high = self._scratch.get_size()
        if wide < size[0] or high < size[1]:
            self._scratch = pygame.Surface(
                (max(wide, size[0]), max(high, size[1])), 0, self._mips[0]
            )
        return self._scratch.subsurface((0, 0, *size))


def _stretch_rim(
    part: pygame.Surface, source: pygame.Surface, area: pygame.Rect, *, is_larger: bool
) -> None:
    """Repeat the last row and column where an enlarged tile looks one pixel past the sheet."""
    if not is_larger:
        return
    width, height = source.get_size()
    if area.right == width + 1:
        part.blit(part, (area.width - 1, 0), (area.width - 2, 0, 1, area.height))
    if area.bottom == height + 1:
        part.blit(part, (0, area.height - 1), (0, area.height - 2, area.width, 1))


def _keys(area: pygame.Rect) -> Iterator[tuple[int, int]]:
    for row in range(area.top // SIDE, (area.bottom - 1) // SIDE + 1):
        for column in range(area.left // SIDE, (area.right - 1) // SIDE + 1):
            yield column, row
