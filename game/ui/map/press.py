"""The coloured print: a wash over the ground, under the ink, quick to colour anew.

Ground seen through ink is `ground * clear`, where `clear` is what the ink lets through.
A wash of colour c and strength k takes `(255 - c) * k` of it away, so a finished pixel is

    inked - (255 - c) * soak        with soak = ground * clear * k

and a change of colours costs two passes over the sheet. On the night chart a wash covers
instead of tinting: a finished pixel is `inked - ground * soak + c * soak` with soak = clear * k.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pygame

from game.ui.map.ground import set_alpha_plane
from game.ui.map.noise import Plane, Tones, as_tones, blur, doubled, stretch
from game.ui.map.outline import Line, Outline
from game.ui.map.plane import ProvincePlane
from game.ui.map.strokes import blocks, bounds, lay_ink
from game.ui.map.tints import POLITICAL, Colour, Ink, Strength, rgb

_BAND = 64
"""Rows handled at once: few enough to stay in the processor's cache."""
_BLOCK = 640
_NATIONAL_WIDTH = 2.2
_NATIONAL_SHARE = 0.92
_HALO_SHARE = 0.45
_NIGHT_SHARE = 0.76
"""How far a full wash covers the night chart."""
_RIM_REACH = 72
"""Pixels of a full-size sheet beyond a border that its rim of colour can touch."""


class Press:
    """Prints the sheet for given owners, strength and colours."""

    def __init__(
        self,
        ink: Ink,
        ground: pygame.Surface,
        fixed: pygame.Surface,
        plane: ProvincePlane,
        outline: Outline,
        wash: Tones,
        unit: float,
    ) -> None:
        width, height = plane.size
        self._ink = ink
        self._ground = ground
        self._fixed = fixed
        self._plane = plane
        self._outline = outline
        self._wash: Plane = (0.84 + wash * np.float32(0.32 / 255)).astype(np.float32)
        self._unit = unit
        self._national = np.zeros((height, width), np.uint8)
        self._halo = np.zeros((height // 2, width // 2), np.uint8)
        self._fixed_alpha = np.ascontiguousarray(pygame.surfarray.pixels_alpha(fixed).T)
        self.clear = np.full((height, width), 255, np.uint8)
        """What the ink lets through at each pixel, from 0 to 255."""
        self._rim_size = (height // 4, width // 4)
        self._rim = np.zeros((height // 2, width // 2), np.float32)
        self._coast_rim: Tones | None = None
        self._inked = ground.copy()
        self._soak = ground.copy()
        self._strength = POLITICAL
        self._is_national: tuple[bool, ...] = ()
        self._unsettled: pygame.Rect | None = None
        """Where borders changed and are not drawn yet, should a later change overtake one."""
        self.sheet = ground.copy()
        """The finished print."""

    def settle(self, owners: Sequence[int]) -> Iterator[pygame.Rect]:
        """Draw the borders between owners anew where they changed, a block at a time.

        `owners` gives each province number its owner's number. Each step yields the
        area it finished; colours there are stale until `colour` is called.
        """
        now = tuple(
            owners[line.sides[0]] != owners[line.sides[1]] for line in self._outline.borders
        )
        before = self._is_national or tuple(not flag for flag in now)
        is_first = not self._is_national
        pairs = zip(self._outline.borders, now, before, strict=True)
        changed = [line for line, flag, old in pairs if flag != old]
        self._is_national = now
        if changed or is_first:
            reach = self._plane_rect() if is_first else self._reach_of(changed)
            self._unsettled = self._unsettled.union(reach) if self._unsettled else reach
        if not self._unsettled:
            return
        area = self._unsettled
        lines = [line.points for line, flag in zip(self._outline.borders, now, strict=True) if flag]
        self._draw_rim(lines)
        yield pygame.Rect(area.topleft, (0, 0))
        boxes = bounds(lines)
        for block in blocks(area, _BLOCK):
            lay_ink(self._national, lines, _NATIONAL_WIDTH * self._unit, block, boxes)
            yield block
        self._draw_halo(lines, area)
        for block in blocks(area, _BLOCK):
            self._lay_inks(block)
            self._note_clear(block)
            yield block
        for block in blocks(area, _BLOCK):
            self._drench(block)
            yield block
        self._unsettled = None

    def _plane_rect(self) -> pygame.Rect:
        return pygame.Rect((0, 0), self._plane.size)

    def _reach_of(self, lines: Sequence[Line]) -> pygame.Rect:
        low = np.min([line.points.min(axis=0) for line in lines], axis=0)
        high = np.max([line.points.max(axis=0) for line in lines], axis=0)
        reach = _RIM_REACH * self._unit
        left, top = ((low - reach) // 4 * 4).astype(int).tolist()
        right, bottom = (-((high + reach) // -4) * 4).astype(int).tolist()
        return pygame.Rect(left, top, right - left, bottom - top).clip(self._plane_rect())

    def _draw_rim(self, lines: Sequence[npt.NDArray[np.float64]]) -> None:
        small = pygame.Rect(0, 0, self._rim_size[1], self._rim_size[0])
        width = max(1.0, 2 * self._unit)
        if self._coast_rim is None:
            self._coast_rim = np.zeros((small.height, small.width), np.uint8)
            lay_ink(
                self._coast_rim, [line.points / 4 for line in self._outline.coasts], width, small
            )
        borders = np.zeros_like(self._coast_rim)
        lay_ink(borders, [line / 4 for line in lines], width, small)
        lines_all = np.maximum(borders, self._coast_rim) * np.float32(1 / 255)
        rim = np.minimum(1, blur(lines_all, max(1, round(3 * self._unit))) * np.float32(2.7))
        self._rim = stretch(rim, *self._wash.shape)

    def _draw_halo(self, lines: Sequence[npt.NDArray[np.float64]], area: pygame.Rect) -> None:
        """Draw the pale edge beside borders: a quarter-size line, softened by drawing it out."""
        if not self._ink.is_engraved:
            return
        small = pygame.Rect(area.x // 4, area.y // 4, area.w // 4, area.h // 4)
        cover = np.zeros(self._rim_size, np.uint8)
        beyond = small.inflate(4, 4).clip((0, 0), self._rim_size[::-1])
        lay_ink(cover, [line / 4 for line in lines], 1.2 * self._unit, beyond)
        soft = pygame.Surface((small.w * 2, small.h * 2), 0, 32)
        doubled(cover, small, soft)
        window = np.s_[area.top // 2 : area.bottom // 2, area.left // 2 : area.right // 2]
        shades = pygame.surfarray.pixels_red(soft).T
        self._halo[window] = (shades * np.float32(_HALO_SHARE)).astype(np.uint8)

    def _bands(self, area: pygame.Rect) -> Iterator[pygame.Rect]:
        for top in range(area.top, area.bottom, _BAND):
            yield pygame.Rect(area.left, top, area.width, min(_BAND, area.bottom - top))

    def _covers(self, area: pygame.Rect) -> tuple[Tones, Tones]:
        """Return how much of `area` the pale edge and the line of national borders cover."""
        window = np.s_[area.top : area.bottom, area.left : area.right]
        dark = (self._national[window] * np.float32(_NATIONAL_SHARE)).astype(np.uint8)
        halo = self._halo[area.top // 2 : area.bottom // 2, area.left // 2 : area.right // 2]
        return halo.repeat(2, axis=0).repeat(2, axis=1), dark

    def _lay_inks(self, area: pygame.Rect) -> None:
        """Draw every ink over the ground of `area`."""
        layer = pygame.Surface((area.width, _BAND), pygame.SRCALPHA, 32)
        for band in self._bands(area):
            self._inked.blit(self._ground, band, band)
            self._inked.blit(self._fixed, band, band)
            pale, dark = self._covers(band)
            part = layer.subsurface((0, 0, *band.size))
            for alpha, colour in ((pale, self._ink.halo), (dark, self._ink.border)):
                if alpha.any():
                    part.fill(rgb(colour))
                    set_alpha_plane(part, alpha)
                    self._inked.blit(part, band)

    def _note_clear(self, area: pygame.Rect) -> None:
        """Work out what the inks over `area` let through."""
        for band in self._bands(area):
            window = np.s_[band.top : band.bottom, band.left : band.right]
            clear = (255 - self._fixed_alpha[window]).astype(np.uint16)
            for alpha in self._covers(band):
                if alpha.any():
                    clear = clear * (255 - alpha.astype(np.uint16)) // 255
            self.clear[window] = clear

    def _drench(self, area: pygame.Rect) -> None:
        """Work out how much of a wash each pixel of `area` takes."""
        half = pygame.Rect(area.x // 2, area.y // 2, area.w // 2, area.h // 2)
        rows, columns = np.s_[half.top : half.bottom + 1], np.s_[half.left : half.right + 1]
        flat, edge = self._strength.flat / 1000, self._strength.rim / 1000
        share = np.clip((flat + edge * self._rim[rows, columns]) * self._wash[rows, columns], 0, 1)
        if not self._ink.is_engraved:
            share = share * np.float32(_NIGHT_SHARE)
        inner = pygame.Rect((0, 0), half.size)
        doubled(as_tones(share), inner, self._soak.subsurface(area))
        clear = pygame.image.frombuffer(self.clear.data, self._plane.size, "P")
        clear.set_palette([(shade, shade, shade) for shade in range(256)])
        for band in self._bands(area):
            seen = pygame.Surface(band.size, 0, self._soak)
            seen.blit(clear, (0, 0), band)
            self._soak.blit(seen, band, special_flags=pygame.BLEND_RGB_MULT)
            if self._ink.is_engraved:
                self._soak.blit(self._ground, band, band, special_flags=pygame.BLEND_RGB_MULT)
            else:
                seen.blit(self._ground, (0, 0), band)
                seen.blit(self._soak, (0, 0), band, special_flags=pygame.BLEND_RGB_MULT)
                self._inked.blit(seen, band, special_flags=pygame.BLEND_RGB_SUB)

    def strengthen(self, strength: Strength) -> bool:
        """Use another strength of wash; return whether every block must be drenched anew."""
        is_other = strength != self._strength
        self._strength = strength
        return is_other

    def drench(self, block: pygame.Rect) -> None:
        """Let a block take up a wash of the present strength."""
        if not self._ink.is_engraved:
            self._lay_inks(block)
        self._drench(block)

    def colour(self, colours: Sequence[Colour], area: pygame.Rect) -> None:
        """Print `area` with the colour of each province number; number 0 is the sea."""
        is_tint = self._ink.is_engraved
        table = [0, *((0xFFFFFF ^ colour) if is_tint else colour for colour in colours[1:])]
        mode = pygame.BLEND_RGB_SUB if is_tint else pygame.BLEND_RGB_ADD
        wash = pygame.Surface((area.width, _BAND), 0, self.sheet)
        for band in self._bands(area):
            self._plane.wash(wash, band, table)
            wash.blit(self._soak, (0, 0), band, special_flags=pygame.BLEND_RGB_MULT)
            self.sheet.blit(self._inked, band, band)
            self.sheet.blit(wash, band, (0, 0, *band.size), special_flags=mode)
