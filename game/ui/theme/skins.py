"""Sheets of paper and slabs of chrome: the grounds everything else lies on."""

import math
from dataclasses import dataclass
from enum import StrEnum

import pygame

from game.ui.theme.shapes import (
    Color,
    Size,
    Surface,
    empty,
    framed,
    gradient,
    round_master,
    stretch_onto,
    textured,
)
from game.ui.theme.tokens import Theme

_SHADOW = 14
"""Design units a shadow reaches beyond its sheet."""

_COARSE = 4
"""Blurs are made this many times smaller: a full-size blur costs over 100 ms."""


class Ground(StrEnum):
    """What a panel is made of."""

    PAPER = "paper"
    """A parchment sheet: burnt rim, double rule, corner ornaments."""
    CARD = "card"
    """A light card lying on a sheet."""
    INSET = "inset"
    """A darker well in a sheet, without a shadow."""
    CHROME = "chrome"
    """Ink-navy slab with brass hairlines."""
    TIP = "tip"
    """A tooltip or a floating legend."""
    DESK = "desk"
    """The dark desk behind a full-window screen; no rim."""
    BARE = "bare"
    """Nothing at all: only padding."""


_RADIUS = {Ground.PAPER: 10, Ground.CHROME: 10, Ground.DESK: 0}
_BASE = {
    Ground.PAPER: "paper1",
    Ground.CARD: "paper0",
    Ground.INSET: "paper2",
    Ground.CHROME: "chrome8",
    Ground.TIP: "tip",
    Ground.DESK: "chrome9",
}
_FLAT = (Ground.INSET, Ground.DESK)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawn panel: an opaque middle, quick to copy, and soft strips around it."""

    pieces: tuple[tuple[Surface, tuple[int, int]], ...]

    def draw(self, surface: Surface, corner: tuple[int, int]) -> None:
        """Draw the panel with its top left corner at `corner`; the shadow falls outside."""
        left, top = corner
        for piece, (across, down) in self.pieces:
            surface.blit(piece, (left + across, top + down))


class SheetMaker:
    """Draws panels of any size in one theme at one scale, from small masters."""

    def __init__(self, theme: Theme, scale: float) -> None:
        self._theme = theme
        self._scale = scale
        self._shadows: dict[int, Surface] = {}
        self._rims: dict[tuple[Ground, Size], Surface] = {}

    def _px(self, units: float) -> int:
        return max(1, round(units * self._scale))

    def sheet(self, ground: Ground, size: Size) -> Sheet:
        """Return a panel of `size` pixels."""
        if ground is Ground.BARE or min(size) < 1:
            return Sheet(())
        body = self._body(ground, size)
        if ground is Ground.DESK:
            return Sheet(((body, (0, 0)),))
        radius = max(1, min(self._px(_RADIUS.get(ground, 8)), min(size) // 2 - 1))
        margin = 0 if ground in _FLAT else self._px(_SHADOW)
        wide, high = size
        inset = radius + 1
        if wide <= 2 * inset or high <= 2 * inset:
            whole = pygame.Rect((0, 0), size).inflate(2 * margin, 2 * margin)
            return Sheet((self._strip(body, whole, margin, radius),))
        band = margin + inset
        strips = (
            pygame.Rect(-margin, -margin, wide + 2 * margin, band),
            pygame.Rect(-margin, high - inset, wide + 2 * margin, band),
            pygame.Rect(-margin, inset, band, high - 2 * inset),
            pygame.Rect(wide - inset, inset, band, high - 2 * inset),
        )
        pieces = [self._strip(body, strip, margin, radius) for strip in strips]
        middle = body.subsurface((inset, inset, wide - 2 * inset, high - 2 * inset))
        return Sheet(((middle, (inset, inset)), *pieces))

    def _strip(
        self, body: Surface, area: pygame.Rect, margin: int, radius: int
    ) -> tuple[Surface, tuple[int, int]]:
        """Return what of a panel and its shadow falls on an area reckoned from its corner."""
        size = body.get_size()
        face = empty(area.size)
        face.blit(body, (-area.left, -area.top))
        mask = round_master(radius, (255, 255, 255, 255))
        stretch_onto(face, mask, size, (-area.left, -area.top), pygame.BLEND_RGBA_MULT)
        if not margin:
            return face, area.topleft
        strip = empty(area.size)
        whole = (size[0] + 2 * margin, size[1] + 2 * margin)
        corner = (-margin - area.left, -margin - area.top + self._px(2))
        stretch_onto(strip, self._shadow(radius), whole, corner)
        strip.blit(face, (0, 0))
        return strip, area.topleft

    def _body(self, ground: Ground, size: Size) -> Surface:
        color = self._theme.color
        body = textured(size, color(_BASE[ground]))
        if ground in (Ground.CHROME, Ground.DESK):
            light = gradient(size, Color("#FFFFFF"), Color("#C9C9CF"))
            body.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        if ground is Ground.DESK:
            return body
        side = 2 * self._px(52) + 1
        master = (min(size[0], side), min(size[1], side))
        if (ground, master) not in self._rims:
            self._rims[ground, master] = self._rim(ground, master)
        stretch_onto(body, self._rims[ground, master], size)
        return body

    def _rim(self, ground: Ground, size: Size) -> Surface:
        color, px = self._theme.color, self._px
        radius = px(_RADIUS.get(ground, 8))
        if ground is Ground.PAPER:
            rim = self._burn(size)
            rim.blit(framed(size, radius, color("rim"), 1.2 * self._scale), (0, 0))
            inner = framed(size, radius, color("rim_inner"), 0.8 * self._scale, px(4))
            rim.blit(inner, (0, 0))
            self._ornament(rim)
            return rim
        rim = empty(size)
        if ground is Ground.CHROME:
            rim.blit(framed(size, radius, color("brass_lo"), 1.4 * self._scale), (0, 0))
            gleam = color("brass_hi")
            gleam.a = 64
            rim.blit(framed(size, radius, gleam, max(0.8, 0.8 * self._scale), px(2)), (0, 0))
        elif ground is Ground.INSET:
            rim.blit(framed(size, radius, color("rule"), self._scale), (0, 0))
        else:
            rim.blit(framed(size, radius, color("paper4"), self._scale), (0, 0))
        return rim

    def _burn(self, size: Size) -> Surface:
        tone = self._theme.color("rim_burn")
        small = (max(2, size[0] // _COARSE), max(2, size[1] // _COARSE))
        burn = Surface(small, 0, 32)
        burn.fill("white")
        edge = max(1, self._px(5) // _COARSE + 1)
        inner = burn.get_rect().inflate(-2 * edge, -2 * edge)
        pygame.draw.rect(burn, "black", inner, border_radius=2 * edge)
        burn = pygame.transform.gaussian_blur(burn, max(1, self._px(18) // _COARSE))
        burn = pygame.transform.smoothscale(burn, size)
        glow = empty(size, tone)
        strength = 0.62
        alpha = pygame.surfarray.pixels_alpha(glow)
        alpha[:] = (pygame.surfarray.array_red(burn) * strength).astype(alpha.dtype)
        del alpha
        return glow

    def _ornament(self, rim: Surface) -> None:
        wide, high = rim.get_size()
        side, margin = self._px(22), self._px(4)
        if wide < self._px(100) or high < self._px(84):
            return
        color, fine = self._theme.color("ornament"), 3
        drawing = empty((side * fine, side * fine), color)
        unit = side * fine / 22
        box = (-7 * unit, -7 * unit, 20 * unit, 20 * unit)
        pygame.draw.arc(drawing, color, box, -math.pi / 2, 0, max(1, round(1.1 * unit)))
        pygame.draw.circle(drawing, color, (9.3 * unit, 9.3 * unit), 1.5 * unit)
        corner = pygame.transform.smoothscale(drawing, (side, side))
        for is_right in (False, True):
            for is_low in (False, True):
                left = wide - margin - side if is_right else margin
                top = high - margin - side if is_low else margin
                turned = pygame.transform.flip(corner, flip_x=is_right, flip_y=is_low)
                rim.blit(turned, (left, top))

    def _shadow(self, radius: int) -> Surface:
        if radius not in self._shadows:
            margin = self._px(_SHADOW)
            side = 2 * (2 * margin + radius) + 1
            small = empty((side // _COARSE + 1, side // _COARSE + 1), Color("black"))
            tone = self._theme.color("shadow")
            tone.a = 190
            box = small.get_rect().inflate(-2 * margin // _COARSE, -2 * margin // _COARSE)
            pygame.draw.rect(small, tone, box, border_radius=max(1, radius // _COARSE))
            blur = max(1, round(self._scale * 8 / _COARSE))
            soft = pygame.transform.gaussian_blur(small, blur)
            _fade_out(soft)
            self._shadows[radius] = pygame.transform.smoothscale(soft, (side, side))
        return self._shadows[radius]


def _fade_out(shadow: Surface) -> None:
    """Take from a blurred shadow what is left at its edge, so that no step is seen there."""
    alpha = pygame.surfarray.pixels_alpha(shadow)
    left = int(max(alpha[0].max(), alpha[-1].max(), alpha[:, 0].max(), alpha[:, -1].max()))
    kept = alpha.astype(int) - left
    alpha[:] = (kept.clip(0) * 190 // max(1, 190 - left)).clip(0, 255).astype(alpha.dtype)
