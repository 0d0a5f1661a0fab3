"""Seeded noise, limited distances and soft edges: the raw matter of paper, water and relief.

Planes are numpy arrays of (rows, columns), as the pixels of a surface lie in memory.
"""

import numpy as np
import numpy.typing as npt
import pygame

Plane = npt.NDArray[np.float32]
Tones = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


def stretch(grid: Plane, height: int, width: int) -> Plane:
    """Return `grid` drawn out to the given size, blended linearly between its points."""
    rows, columns = grid.shape
    wide = _between(np.ascontiguousarray(grid.T), np.linspace(0, columns - 1, width)).T
    return _between(np.ascontiguousarray(wide), np.linspace(0, rows - 1, height))


def _between(rows: Plane, at: npt.NDArray[np.float64]) -> Plane:
    low = np.minimum(at.astype(np.intp), len(rows) - 2)
    share = (at - low).astype(np.float32)[:, None]
    below = rows[low]
    out: Plane = below + (rows[low + 1] - below) * share
    return out


def clouds(
    rng: np.random.Generator, size: tuple[int, int], cell: float, octaves: int, gain: float = 0.5
) -> Plane:
    """Return fractal noise from 0 to 1 of (height, width); `cell` pixels is its largest grain."""
    height, width = size
    total = np.zeros(size, np.float32)
    loudness = 1.0
    for octave in range(octaves):
        grain = max(1.5, cell / 2**octave)
        grid = rng.random((int(height / grain) + 3, int(width / grain) + 3), dtype=np.float32)
        total += np.float32(loudness) * stretch(grid, height, width)
        loudness *= gain
    low, high = np.percentile(total[::4, ::4], (1, 99))
    out: Plane = np.clip((total - np.float32(low)) / np.float32(max(high - low, 1e-6)), 0, 1)
    return out


def distance(mask: Flags, reach: int) -> Plane:
    """Return how far each pixel lies from the nearest true one, in pixels, at most `reach`."""
    far = np.float32(reach + 1)
    columns = np.arange(mask.shape[1], dtype=np.float32)[None, :]
    start = np.where(mask, np.float32(0), far)
    left = np.minimum.accumulate(start - columns, axis=1) + columns
    right = np.minimum.accumulate((start + columns)[:, ::-1], axis=1)[:, ::-1] - columns
    across = np.minimum(np.minimum(left, right), far) ** 2
    best = across.copy()
    for step in range(1, min(reach, mask.shape[0] - 1) + 1):
        rise = np.float32(step * step)
        np.minimum(best[step:], across[:-step] + rise, out=best[step:])
        np.minimum(best[:-step], across[step:] + rise, out=best[:-step])
    out: Plane = np.sqrt(np.minimum(best, np.float32(reach * reach)))
    return out


def blur(plane: Plane, radius: int) -> Plane:
    """Return `plane` softened by three running means, which together are nearly a Gaussian."""
    out = plane.astype(np.float32)
    for _ in range(3):
        out = _running_mean(_running_mean(out, radius).T, radius).T
    return np.ascontiguousarray(out)


def _running_mean(plane: Plane, radius: int) -> Plane:
    padded = np.pad(plane, ((radius + 1, radius), (0, 0)), mode="edge")
    sums = np.cumsum(padded, axis=0, dtype=np.float64)
    span = 2 * radius + 1
    out: Plane = ((sums[span:] - sums[:-span]) / span).astype(np.float32)
    return out


def as_tones(plane: Plane) -> Tones:
    """Return a plane of 0 to 1 as bytes."""
    return (np.clip(plane, 0, 1) * np.float32(255)).astype(np.uint8)


def enlarge(tones: Tones, size: tuple[int, int]) -> Tones:
    """Return a byte plane smoothly drawn out to (width, height)."""
    larger = pygame.transform.smoothscale(grey_picture(tones), size)
    return np.ascontiguousarray(pygame.surfarray.pixels_red(larger).T)


def doubled(tones: Tones, box: pygame.Rect, target: pygame.Surface) -> None:
    """Fill `target`, twice the size of `box`, with that part of `tones` in smooth greys.

    One row and column more than the box is read: the library then steps by exact halves,
    so a part drawn out alone is equal to that part of the whole.
    """
    part = tones[box.top : box.bottom + 1, box.left : box.right + 1]
    missing = (box.height + 1 - part.shape[0], box.width + 1 - part.shape[1])
    padded = np.pad(part, ((0, missing[0]), (0, missing[1])), mode="edge")
    picture = grey_picture(padded).convert(target)
    pygame.transform.smoothscale(picture, (box.width * 2, box.height * 2), target)


def grey_picture(tones: Tones) -> pygame.Surface:
    """Return an opaque surface of a byte plane in shades of grey."""
    height, width = tones.shape
    picture = pygame.image.frombuffer(tones.tobytes(), (width, height), "P")
    picture.set_palette([(shade, shade, shade) for shade in range(256)])
    return picture.convert(32)


def picture_of(colours: Tones) -> pygame.Surface:
    """Return an opaque surface of a (rows, columns, 3) array of bytes."""
    height, width, _ = colours.shape
    packed = np.ascontiguousarray(colours).tobytes()
    return pygame.image.frombuffer(packed, (width, height), "RGB").convert(32)
