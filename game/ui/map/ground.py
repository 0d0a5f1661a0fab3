"""The paper, the water and the lie of the land: what no change of owner ever touches.

The soft parts are made at half size and drawn out; only the shore is exact.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pygame

from game.ui.map.noise import (
    Flags,
    Plane,
    Tones,
    as_tones,
    clouds,
    distance,
    enlarge,
    picture_of,
    stretch,
)
from game.ui.map.tints import Colour, Ink, rgb

_SEED = 3
_SHORE_REACH = 88
"""Pixels of a full-size sheet over which the water turns from shallow to deep."""
_LINING = (
    (5.0, 0.55, 1.0),
    (11.0, 0.40, 0.95),
    (18.5, 0.30, 0.9),
    (28.0, 0.22, 0.85),
    (40.0, 0.14, 0.85),
)
"""Lines along the shore: distance in pixels, strength and width."""
_LINING_STEP = 4
"""Tones per pixel of distance in the lining plane."""
_GRAIN = 512


@dataclass(frozen=True, slots=True, eq=False)
class GroundPlanes:
    """The ground at half size, as it is kept on disk."""

    sea: Tones
    land: Tones
    lining: Tones
    """Wobbly distance from the shore, in quarters of a pixel."""
    wash: Tones
    """The watercolour's own unevenness."""


def draft(
    land: Flags, mountains: npt.NDArray[np.float64], ink: Ink
) -> Iterator[GroundPlanes | None]:
    """Make the planes piece by piece: None after each piece, the planes at the end.

    `land` is the full-size sheet's land; `mountains` are pixels of it.
    """
    rng = np.random.default_rng(_SEED)
    half = np.ascontiguousarray(land[::2, ::2])
    size = (half.shape[0], half.shape[1])
    broad, middle = clouds(rng, size, 210, 4), clouds(rng, size, 45, 5)
    yield None
    wash, relief = clouds(rng, size, 75, 5), _relief(rng, size, mountains, broad)
    yield None
    sea = _sea(half, broad, middle, ink)
    yield None
    dry = _dry(half, relief, broad, middle, ink)
    yield None
    shade = _aging(middle, ink)[..., None]
    near = np.minimum(distance(half, 26) * 2, 52) + (middle - np.float32(0.5)) * 9
    yield None
    yield GroundPlanes(
        sea=_bytes(sea * shade),
        land=_bytes(dry * shade),
        lining=np.clip(near * _LINING_STEP, 0, 255).astype(np.uint8),
        wash=as_tones(wash),
    )


def _tone(colour: Colour) -> Plane:
    return np.array(rgb(colour), np.float32)


def _bytes(colours: Plane) -> Tones:
    return np.clip(colours, 0, 255).astype(np.uint8)


def _relief(
    rng: np.random.Generator,
    size: tuple[int, int],
    mountains: npt.NDArray[np.float64],
    broad: Plane,
) -> Plane:
    height = 0.35 * clouds(rng, size, 65, 6, 0.55) + 0.1 * broad
    if not len(mountains):
        return height
    rows, columns = size[0] // 2, size[1] // 2
    rise = np.zeros((rows + 48, columns + 48), np.float32)
    down, across = np.mgrid[-12:12, -12:12]
    bump = (np.exp(-(across**2 + down**2) / 40) * 0.25).astype(np.float32)
    for x, y in (mountains / 4).astype(int).tolist():
        if 0 <= x < columns and 0 <= y < rows:
            rise[y + 12 : y + 36, x + 12 : x + 36] += bump
    inner = np.clip(rise[24 : 24 + rows, 24 : 24 + columns], 0, 1.4) / 1.4
    rough = 0.5 + clouds(rng, size, 12, 3) * 0.9
    out: Plane = height + stretch(inner, *size) * rough
    return out


def _sea(half: Flags, broad: Plane, middle: Plane, ink: Ink) -> Plane:
    quarter = np.ascontiguousarray(half[::2, ::2])
    reach = _SHORE_REACH // 4
    deep = stretch(distance(quarter, reach) / np.float32(reach), *half.shape)
    share = np.clip(deep * np.float32(_SHORE_REACH / (_SHORE_REACH - 6)), 0, 1)
    share = (share * share * (3 - 2 * share))[..., None]
    uneven = (1 + 0.09 * (broad - 0.5) + 0.035 * (middle - 0.5))[..., None]
    near = _tone(ink.sea_near)
    out: Plane = (near + (_tone(ink.sea_far) - near) * share) * uneven
    return out


def _dry(half: Flags, relief: Plane, broad: Plane, middle: Plane, ink: Ink) -> Plane:
    inland = distance(np.ascontiguousarray(~half[::2, ::2]), 7) / np.float32(7)
    edge = np.clip(1 - stretch(inland, *half.shape) * 1.75, 0, 1) ** np.float32(1.6)
    slope = np.gradient(relief, axis=0) + np.gradient(relief, axis=1)
    lit = np.clip(slope * -13, -1, 1) * np.float32(ink.relief_per_mille / 1000)
    tone = (1 + lit + 0.05 * (broad - 0.5) + 0.03 * (middle - 0.5)) * (1 - 0.13 * edge)
    out: Plane = _tone(ink.land) * tone.astype(np.float32)[..., None]
    return out


def _aging(middle: Plane, ink: Ink) -> Plane:
    """Return the darkening towards the rim and, on paper, along the folds."""
    height, width = middle.shape
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    rim = np.clip(np.maximum(np.abs(x) ** 6, np.abs(y) ** 5) * 0.9 + 0.25 * (x * x * y * y), 0, 1)
    shade: Plane = (1 - 0.20 * rim * (0.6 + 0.6 * middle)).astype(np.float32)
    if ink.is_engraved:
        for at in (0.25, 0.5, 0.75):
            shade *= (
                1 - np.exp(-np.abs(np.arange(width) - width * at) / 3).astype(np.float32) * 0.05
            )
        crease = np.exp(-np.abs(np.arange(height) - height / 2) / 3).astype(np.float32) * 0.05
        shade *= 1 - crease[:, None]
    return shade


def lay(planes: GroundPlanes, land: Flags, ink: Ink) -> pygame.Surface:
    """Return the finished ground at full size."""
    height, width = land.shape
    size = (width, height)
    ground = pygame.transform.smoothscale(picture_of(planes.sea), size)
    layer = pygame.Surface(size, pygame.SRCALPHA, 32)
    layer.fill(rgb(ink.lining))
    lining = enlarge(planes.lining, size).tobytes().translate(_lining_table().tobytes())
    set_alpha_plane(layer, np.frombuffer(lining, np.uint8).reshape(height, width))
    ground.blit(layer, (0, 0))
    pygame.transform.smoothscale(picture_of(planes.land).convert(layer), size, layer)
    set_alpha_plane(layer, land.astype(np.uint8) * np.uint8(255))
    ground.blit(layer, (0, 0))
    _scatter_grain(ground)
    return ground


def _lining_table() -> Tones:
    away = np.arange(256) / _LINING_STEP
    strength = np.zeros(256)
    for at, most, width in _LINING:
        strength = np.maximum(strength, most * np.clip(1.25 - np.abs(away - at) / width, 0, 1))
    return as_tones(strength.astype(np.float32))


def _scatter_grain(ground: pygame.Surface) -> None:
    rng = np.random.default_rng(_SEED + 1)
    grain = rng.integers(0, 15, (_GRAIN, _GRAIN), dtype=np.uint8)
    tile = picture_of(np.repeat(grain[..., None], 3, axis=2)).convert(ground)
    for top in range(0, ground.get_height(), _GRAIN):
        for left in range(0, ground.get_width(), _GRAIN):
            ground.blit(tile, (left, top), special_flags=pygame.BLEND_RGB_SUB)


def coloured(alpha: Tones, colour: Colour) -> pygame.Surface:
    """Return a surface of one colour with `alpha` as its opacity."""
    surface = pygame.Surface((alpha.shape[1], alpha.shape[0]), pygame.SRCALPHA, 32)
    surface.fill(rgb(colour))
    set_alpha_plane(surface, alpha)
    return surface


def set_alpha_plane(surface: pygame.Surface, alpha: Tones) -> None:
    """Give each pixel of `surface` its opacity."""
    plane = pygame.surfarray.pixels_alpha(surface)
    plane.T[:] = alpha
    del plane
