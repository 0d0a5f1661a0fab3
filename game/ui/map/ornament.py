"""The engraver's ornaments: rhumb lines, compass roses, the scaled frame and the mountains."""

import math

import numpy as np
import numpy.typing as npt
import pygame

from game.ui.map.noise import Flags, distance
from game.ui.map.tints import Ink, rgb, rgba

Spot = tuple[int, int]

MARGIN = 22
"""Width of the frame around a full-size sheet, in pixels."""
_WAX = (142, 42, 36)
_PALE = (234, 219, 180)
_FINE = 4
_STEP = 8


def rose_spots(land: Flags, taken: list[pygame.Rect], unit: float) -> list[Spot]:
    """Return up to two places on open water, widest first, clear of `taken`."""
    water = ~land[::_STEP, ::_STEP]
    for name in taken:
        box = name.inflate(name.height * 2, name.height * 2)
        cells = pygame.Rect(box.x // _STEP, box.y // _STEP, box.w // _STEP + 2, box.h // _STEP + 2)
        cells = cells.clip((0, 0, water.shape[1], water.shape[0]))
        water[cells.top : cells.bottom, cells.left : cells.right] = False
    frame = max(2, round(64 * unit / _STEP))
    shore = np.ones((water.shape[0], water.shape[1]), np.bool_)
    shore[frame:-frame, frame:-frame] = ~water[frame:-frame, frame:-frame]
    room = distance(shore, 60)
    spots: list[Spot] = []
    for _ in range(2):
        row, column = divmod(int(room.argmax()), room.shape[1])
        if room[row, column] * _STEP < 60 * unit:
            break
        spots.append((column * _STEP, row * _STEP))
        down, across = np.ogrid[: room.shape[0], : room.shape[1]]
        apart = 880 * unit / _STEP
        room[(down - row) ** 2 + (across - column) ** 2 < apart**2] = 0
    return spots


def draw_rhumbs(target: pygame.Surface, land: Flags, spots: list[Spot], ink: Ink) -> None:
    """Draw the thirty-two winds from each spot across the water."""
    net = pygame.Surface(target.get_size(), pygame.SRCALPHA, 32)
    reach = sum(target.get_size())
    for x, y in spots:
        for wind in range(32):
            angle = 2 * math.pi * wind / 32
            colour = rgba(ink.rhumb, 96 if wind % 4 == 0 else 56)
            end = (x + reach * math.cos(angle), y + reach * math.sin(angle))
            pygame.draw.aaline(net, colour, (x, y), end)
    alpha = pygame.surfarray.pixels_alpha(net)
    alpha.T[land] = 0
    del alpha
    target.blit(net, (0, 0))


def draw_frame(target: pygame.Surface, ink: Ink, unit: float) -> None:
    """Draw the neatline: a pale margin, two rules and a scale of dark and light."""
    width, height = target.get_size()
    margin = max(8, round(MARGIN * unit))

    def px(share: int) -> int:
        return round(margin * share / MARGIN)

    for box in (
        (0, 0, width, margin),
        (0, height - margin, width, margin),
        (0, 0, margin, height),
        (width - margin, 0, margin, height),
    ):
        pygame.draw.rect(target, rgb(ink.paper), box)
    colour, rule = rgb(ink.frame), max(1, round(2 * unit))
    for inset, line in ((MARGIN, rule), (10, rule), (4, 1)):
        inner = target.get_rect().inflate(-2 * px(inset), -2 * px(inset))
        pygame.draw.rect(target, colour, inner, line)
    across = (width - 2 * margin) / max(1, round((width - 2 * margin) / (78 * unit)))
    down = (height - 2 * margin) / max(1, round((height - 2 * margin) / (78 * unit)))
    thick = max(3, px(8))
    for count in range(1, round((width - 2 * margin) / across), 2):
        left, right = round(margin + count * across), round(margin + (count + 1) * across)
        for top in (px(12), height - px(12) - thick):
            pygame.draw.rect(target, colour, (left, top, right - left, thick))
    for count in range(1, round((height - 2 * margin) / down), 2):
        top, bottom = round(margin + count * down), round(margin + (count + 1) * down)
        for left in (px(12), width - px(12) - thick):
            pygame.draw.rect(target, colour, (left, top, thick, bottom - top))


def draw_rose(target: pygame.Surface, centre: Spot, radius: int, ink: Ink) -> None:
    """Draw a compass rose with its north in red."""
    side = 2 * radius * _FINE + 8
    rose = pygame.Surface((side, side), pygame.SRCALPHA, 32)
    rose.fill(rgba(ink.ink, 0))
    middle, reach = side / 2, radius * _FINE
    for ring in (0.62, 0.58):
        pygame.draw.circle(rose, rgb(ink.ink), (middle, middle), reach * ring, _FINE // 2)
    stars = ((8, math.pi / 8, 0.5, 0.10), (4, math.pi / 4, 0.7, 0.17), (4, 0.0, 0.98, 0.17))
    for points, turn, length, width in stars:
        for point in range(points):
            angle = 2 * math.pi * point / points + turn - math.pi / 2
            tip = (
                middle + reach * length * math.cos(angle),
                middle + reach * length * math.sin(angle),
            )
            for side_turn, colour in ((math.pi / 4, rgb(ink.ink)), (-math.pi / 4, _PALE)):
                waist = (
                    middle + reach * width * math.cos(angle + side_turn),
                    middle + reach * width * math.sin(angle + side_turn),
                )
                blade = [(middle, middle), tip, waist]
                pygame.draw.polygon(rose, colour, blade)
                pygame.draw.polygon(rose, rgb(ink.ink), blade, _FINE // 2)
    pygame.draw.circle(rose, _PALE, (middle, middle), reach * 0.07)
    pygame.draw.circle(rose, _WAX, (middle, middle), reach * 0.05)
    north = [(0.0, 1.0), (-0.06, 0.84), (0.06, 0.84)]
    pygame.draw.polygon(rose, _WAX, [(middle + reach * x, middle - reach * y) for x, y in north])
    small = pygame.transform.smoothscale(rose, (side // _FINE, side // _FINE))
    small.set_alpha(215)
    target.blit(small, small.get_rect(center=centre))


def draw_mountains(
    target: pygame.Surface, land: Flags, mountains: npt.NDArray[np.float64], ink: Ink, unit: float
) -> None:
    """Draw the mountains from north to south, thinned so that each can be read."""
    rng = np.random.default_rng(5)
    glyphs = [_peak(rng, ink, unit) for _ in range(14)]
    rows: dict[int, list[tuple[float, float]]] = {}
    apart_x, apart_y = 24 * unit, 15 * unit
    order = sorted(mountains.tolist(), key=lambda spot: (spot[1], spot[0]))
    shifts = rng.normal(size=(len(order), 2))
    picks = rng.integers(len(glyphs), size=len(order))
    for (x0, y0), (dx, dy), pick in zip(order, shifts.tolist(), picks.tolist(), strict=True):
        x, y = x0 + dx * 5 * unit, y0 + dy * 4 * unit
        row = int(y // apart_y)
        near = [spot for k in (row - 1, row, row + 1) for spot in rows.get(k, ())]
        if any(abs(x - a) < apart_x and abs(y - b) < apart_y for a, b in near):
            continue
        glyph = glyphs[pick]
        box = glyph.get_rect(midbottom=(round(x), round(y + glyph.get_height() * 0.2)))
        if not _stands_dry(land, box):
            continue
        rows.setdefault(row, []).append((x, y))
        target.blit(glyph, box)


def _stands_dry(land: Flags, box: pygame.Rect) -> bool:
    height, width = land.shape
    inside = box.left >= 0 and box.top >= 0 and box.right < width and box.bottom < height
    return inside and bool(land[box.top : box.bottom + 1 : 4, box.left : box.right + 1 : 4].all())


def _peak(rng: np.random.Generator, ink: Ink, unit: float) -> pygame.Surface:
    """Return one engraved mountain: ridge, shadow side and hachures."""
    width = max(8, round((22 + rng.random() * 15) * unit))
    height = max(6, round((15 + rng.random() * 10) * unit))
    across, down = width * _FINE, height * _FINE
    glyph = pygame.Surface((across, down), pygame.SRCALPHA, 32)
    glyph.fill(rgba(ink.ink, 0))
    xs = np.linspace(0.03, 0.97, 9)
    top = int(rng.integers(3, 6))
    left = 1 - 0.9 * (np.clip(xs - xs[0], 0, None) / (xs[top] - xs[0])) ** 1.25
    right = 1 - 0.9 * (np.clip(xs[-1] - xs, 0, None) / (xs[-1] - xs[top])) ** 1.25
    ys = np.where(xs <= xs[top], left, right) + (rng.random(9) - 0.5) * 0.12
    ys[top], ys[0], ys[-1] = 0.07, 0.97, 0.97
    ridge = [(float(x) * across, float(y) * down) for x, y in zip(xs, ys, strict=True)]
    fall = ((0.03, 0.3), (-0.03, 0.5), (0.05, 0.7), (0.0, 0.97))
    spine = [(ridge[top][0] + across * dx, down * dy) for dx, dy in fall]
    pygame.draw.polygon(glyph, (243, 233, 206, 84), ridge)
    pygame.draw.polygon(glyph, (92, 66, 42, 84), [*ridge[top:], *spine[::-1]])
    for stroke in range(7):
        share = (stroke + 0.5) / 7
        x = (xs[top] + (1 - xs[top]) * share * 0.9) * across
        y = float(np.interp(x / across, xs, ys)) * down
        lean = across * (0.06 + 0.05 * rng.random())
        foot = (x - lean, min(down * 0.96, y + down * (0.2 + 0.45 * (1 - share))))
        pygame.draw.line(glyph, rgba(ink.ink, 170), (x, y), foot, _FINE // 3 + 1)
    for stroke in range(2):
        x = xs[top] * across * (0.35 + 0.3 * stroke)
        y = float(np.interp(x / across, xs, ys)) * down
        foot = (x + across * 0.04, y + down * 0.22)
        pygame.draw.line(glyph, rgba(ink.ink, 110), (x, y + _FINE), foot, _FINE // 3 + 1)
    pygame.draw.lines(glyph, rgba(ink.ink, 240), False, ridge[: top + 1], _FINE // 2 + 1)  # noqa: FBT003 - open line
    pygame.draw.lines(glyph, rgba(ink.ink, 240), False, ridge[top:], _FINE)  # noqa: FBT003 - open line
    return pygame.transform.smoothscale(glyph, (width, height))
