"""Smooth-edged shapes: round rectangles, frames, discs, gradients and stretched masters.

A master is a small drawing whose middle row and column may be stretched, so a
shape of any size costs nine copies rather than a fresh supersampled drawing.
"""

from functools import lru_cache

import numpy as np
import pygame

Color = pygame.Color
Surface = pygame.Surface
Size = tuple[int, int]

_FINE = 4
"""Drawings are made this many times larger and scaled down: pygame has no smooth fills."""

_GRAIN = 512


def empty(size: Size, tone: Color | None = None) -> Surface:
    """Return a clear surface; its unseen pixels hold `tone`, so scaling leaves no dark fringe."""
    surface = Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA)
    if tone is not None:
        surface.fill((tone.r, tone.g, tone.b, 0))
    return surface


def opaque(size: Size) -> Surface:
    """Return a surface without transparency, quick to copy."""
    return Surface((max(1, size[0]), max(1, size[1])), 0, 32)


def _bands(master: int, length: int) -> tuple[tuple[int, int, int, int], ...]:
    """Return (from, span, to, span) along one axis: the ends kept, one middle pixel stretched."""
    before = min(master // 2, length // 2)
    after = min(master - master // 2 - 1, length - before)
    return (
        (0, before, 0, before),
        (master // 2, 1, before, length - before - after),
        (master - after, after, length - after, after),
    )


def stretch_onto(
    target: Surface, master: Surface, size: Size, at: tuple[int, int] = (0, 0), blend: int = 0
) -> None:
    """Draw the master grown to `size` at a point of the target; only what falls on it is made."""
    area = target.get_rect()
    for from_x, from_wide, to_x, to_wide in _bands(master.get_width(), size[0]):
        for from_y, from_high, to_y, to_high in _bands(master.get_height(), size[1]):
            place = pygame.Rect(at[0] + to_x, at[1] + to_y, to_wide, to_high)
            if min(from_wide, from_high, to_wide, to_high) <= 0 or not area.colliderect(place):
                continue
            piece = master.subsurface((from_x, from_y, from_wide, from_high))
            if blend == 0 and piece.get_bounding_rect().width == 0:
                continue
            if (from_wide, from_high) != (to_wide, to_high):
                piece = pygame.transform.scale(piece, (to_wide, to_high))
            target.blit(piece, place, special_flags=blend)


def stretched(master: Surface, size: Size) -> Surface:
    """Return the master grown to `size` by stretching its middle row and column."""
    grown = empty(size)
    stretch_onto(grown, master, size, blend=pygame.BLEND_RGBA_MAX)
    return grown


@lru_cache(maxsize=512)
def round_master(radius: int, rgba: tuple[int, int, int, int]) -> Surface:
    """Return the master of round rectangles of one radius and colour."""
    side = 2 * radius + 3
    color = Color(*rgba)
    fine = empty((side * _FINE, side * _FINE), color)
    pygame.draw.rect(fine, color, fine.get_rect(), border_radius=radius * _FINE)
    return pygame.transform.smoothscale(fine, (side, side))


def rounded(size: Size, radius: int, color: Color) -> Surface:
    """Return a filled round rectangle."""
    size = (max(1, size[0]), max(1, size[1]))
    radius = max(0, min(radius, (min(size) - 1) // 2))
    if radius == 0:
        plain = empty(size)
        plain.fill(color)
        return plain
    return stretched(round_master(radius, (color.r, color.g, color.b, color.a)), size)


@lru_cache(maxsize=512)
def _frame_master(
    radius: int, rgba: tuple[int, int, int, int], fine_width: int, inset: int
) -> Surface:
    side = 2 * (radius + inset) + 7
    color = Color(*rgba)
    fine = empty((side * _FINE, side * _FINE), color)
    area = fine.get_rect().inflate(-2 * inset * _FINE, -2 * inset * _FINE)
    corner = max(1, (radius - inset) * _FINE)
    pygame.draw.rect(fine, color, area, width=max(1, fine_width), border_radius=corner)
    return pygame.transform.smoothscale(fine, (side, side))


def framed(size: Size, radius: int, color: Color, width: float, inset: int = 0) -> Surface:
    """Return the outline of a round rectangle, `width` pixels thick, `inset` pixels within."""
    radius = max(0, min(radius, (min(size) - 1) // 2))
    fine_width = round(width * _FINE)
    master = _frame_master(radius, (color.r, color.g, color.b, color.a), fine_width, inset)
    return stretched(master, (max(1, size[0]), max(1, size[1])))


def disc(pixels: int, color: Color, edge: Color | None = None, edge_width: float = 0) -> Surface:
    """Return a filled disc `pixels` across, with an edge line when one is given."""
    fine = empty((pixels * _FINE, pixels * _FINE), edge or color)
    middle = pixels * _FINE / 2
    pygame.draw.circle(fine, edge or color, (middle, middle), middle - 1)
    if edge is not None:
        pygame.draw.circle(fine, color, (middle, middle), middle - 1 - edge_width * _FINE)
    return pygame.transform.smoothscale(fine, (pixels, pixels))


def gradient(size: Size, top: Color, bottom: Color) -> Surface:
    """Return an opaque blend from `top` down to `bottom`."""
    column = opaque((1, size[1]))
    last = max(1, size[1] - 1)
    for row in range(size[1]):
        column.set_at((0, row), top.lerp(bottom, row / last))
    return pygame.transform.scale(column, size)


def _noise(side: int, cell: int, dice: np.random.Generator) -> np.ndarray:
    grid = dice.random((side // cell + 1, side // cell + 1))
    grid[-1], grid[:, -1] = grid[0], grid[:, 0]
    grey = np.repeat((grid * 255).astype(np.uint8)[..., None], 3, 2)
    soft = pygame.transform.smoothscale(pygame.surfarray.make_surface(grey), (side, side))
    return pygame.surfarray.array_red(soft).astype(np.float32) / 255


@lru_cache(maxsize=1)
def _paper_grain() -> Surface:
    dice = np.random.default_rng(8)
    weights = ((128, 1.0), (48, 0.6), (16, 0.35), (5, 0.25))
    cloud = sum(share * _noise(_GRAIN, cell, dice) for cell, share in weights) / 2.2
    grey = 232 + 23 * np.clip(cloud * 1.3 - 0.15, 0, 1)
    grey = np.clip(grey + dice.normal(0, 1.6, (_GRAIN, _GRAIN)), 0, 255).astype(np.uint8)
    return pygame.surfarray.make_surface(np.repeat(grey[..., None], 3, 2))


@lru_cache(maxsize=32)
def _grain_tile(rgb: tuple[int, int, int]) -> Surface:
    tile = opaque((_GRAIN, _GRAIN))
    tile.blit(_paper_grain(), (0, 0))
    tile.fill(rgb, special_flags=pygame.BLEND_RGB_MULT)
    return tile


def textured(size: Size, base: Color) -> Surface:
    """Return an opaque sheet of paper grain in one colour."""
    sheet = opaque(size)
    tile = _grain_tile((base.r, base.g, base.b))
    for top in range(0, size[1], _GRAIN):
        for left in range(0, size[0], _GRAIN):
            sheet.blit(tile, (left, top))
    return sheet
