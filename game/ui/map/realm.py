"""The land of one region as its name sees it: the widest joined part, its long axis, its room."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pygame

from game.ui.map.noise import Flags, distance
from game.ui.map.plane import ProvincePlane

Vector = npt.NDArray[np.float64]

STEP = 4
"""Sheet pixels per cell: names and capitals need no finer grid."""
_LEAST_CELLS = 12
_RIM_CELLS = 8
"""Cells along the rim of the sheet that capitals leave to the frame, where they can."""
_CREST_CELLS = 11
"""How far above its capital the middle of a crest lies, on a sheet for large screens."""
_INLAND, _ABOVE, _ASIDE = 8, 11, 24
"""Cells beyond which more room around a capital, above it and off the name's line is no gain."""
_PULL = 0.02
"""What a cell nearer to the middle is worth where room is as good: no corner of a wide province."""
_STEEPEST = np.radians(58)


@dataclass(frozen=True, slots=True, eq=False)
class Realm:
    """The widest joined part of a region, in cells of `STEP` sheet pixels."""

    box: pygame.Rect
    block: Flags
    centre: Vector
    axis: Vector
    curve: Vector
    """Coefficients of the middle line across the axis, highest power first."""
    low: float
    high: float
    """Where the land begins and ends along the axis, from the centre."""
    thickness: float
    """Median width across the axis."""

    @property
    def across(self) -> Vector:
        """Return the unit vector a quarter turn from the axis."""
        return np.array([-self.axis[1], self.axis[0]])

    def middle_line(self, along: Vector) -> Vector:
        """Return points of the middle line in cells of the whole sheet."""
        bend = np.polyval(self.curve, along)
        line: Vector = self.centre + np.outer(along, self.axis) + np.outer(bend, self.across)
        return line

    def share_inside(self, points: Vector) -> npt.NDArray[np.float64]:
        """Return for each row of points (rows, points, xy; in cells) how many lie on the land."""
        cells = points.astype(np.intp) - self.box.topleft
        x, y = cells[..., 0], cells[..., 1]
        valid = (x >= 0) & (y >= 0) & (x < self.box.width) & (y < self.box.height)
        on_land = self.block[np.where(valid, y, 0), np.where(valid, x, 0)] & valid
        share: npt.NDArray[np.float64] = on_land.mean(axis=-1)
        return share


def survey(plane: ProvincePlane, numbers: Sequence[int]) -> Realm | None:
    """Return the realm of a region, or None when it has too little land to be seen."""
    box = _cells_box(plane, numbers)
    if box.width == 0 or box.height == 0:
        return None
    sheet_box = pygame.Rect(box.x * STEP, box.y * STEP, box.w * STEP, box.h * STEP)
    part = plane.stencil(numbers, sheet_box)[::STEP, ::STEP]
    block = _widest(part)
    return None if block is None else _measure(block, box)


def _cells_box(plane: ProvincePlane, numbers: Sequence[int]) -> pygame.Rect:
    boxes = [plane.box(number) for number in numbers]
    boxes = [box for box in boxes if box.width]
    if not boxes:
        return pygame.Rect(0, 0, 0, 0)
    whole = boxes[0].unionall(boxes[1:])
    left, top = whole.left // STEP, whole.top // STEP
    return pygame.Rect(
        left, top, (whole.right - 1) // STEP + 1 - left, (whole.bottom - 1) // STEP + 1 - top
    )


def _widest(part: Flags) -> Flags | None:
    """Return the largest joined part, or None when there is too little of it."""
    mask = mask_of(part).connected_component()
    if mask.count() < _LEAST_CELLS:
        return None
    picture = mask.to_surface(setcolor=(255, 255, 255, 255), unsetcolor=(0, 0, 0, 0))
    flags: Flags = pygame.surfarray.array_alpha(picture).T > 0
    return flags


def mask_of(flags: Flags) -> pygame.Mask:
    """Return a mask of the true pixels."""
    picture = pygame.Surface((flags.shape[1], flags.shape[0]), pygame.SRCALPHA, 32)
    alpha = pygame.surfarray.pixels_alpha(picture)
    alpha.T[:] = flags.astype(np.uint8) * np.uint8(255)
    del alpha
    return pygame.mask.from_surface(picture)


def _heart(block: Flags) -> Flags:
    """Return the stout part of the land, without what hangs on it by a neck."""
    room = distance(~np.pad(block, 1), 40)[1:-1, 1:-1]
    depth = 0.3 * float(room.max())
    core = mask_of(room > depth).connected_component()
    if core.count() < _LEAST_CELLS:
        return block
    picture = core.to_surface(setcolor=(255, 255, 255, 255), unsetcolor=(0, 0, 0, 0))
    inner: Flags = pygame.surfarray.array_alpha(picture).T > 0
    near: Flags = distance(inner, int(depth) + 2) <= depth + 1
    return near & block


def _measure(block: Flags, box: pygame.Rect) -> Realm:
    down, across = np.nonzero(_heart(block))
    points = np.stack([across + box.left + 0.5, down + box.top + 0.5], axis=1)
    centre = points.mean(axis=0)
    away = points - centre
    spread, directions = np.linalg.eigh(np.cov(away.T) + np.eye(2) * 1e-6)
    long = directions[:, 1] if directions[0, 1] >= 0 else -directions[:, 1]
    angle = float(np.arctan2(long[1], long[0]))
    slimness = 1 - float(np.sqrt(spread[0] / spread[1]))
    angle = float(np.clip(angle * np.clip((slimness - 0.28) / 0.3, 0, 1), -_STEEPEST, _STEEPEST))
    axis = np.array([np.cos(angle), np.sin(angle)])
    along, beside = away @ axis, away @ np.array([-axis[1], axis[0]])
    low, high = (float(v) for v in np.percentile(along, (3, 97)))
    curve, thickness = _middle(along, beside, low, max(high, low + 1))
    return Realm(box, block, centre, axis, curve, low, max(high, low + 1), thickness)


def _middle(along: Vector, beside: Vector, low: float, high: float) -> tuple[Vector, float]:
    """Return the curve through the middle of the land, and the land's median thickness."""
    edges = np.linspace(low, high, 13)
    slot = np.digitize(along, edges)
    marks, middles, widths = [], [], []
    for at in range(1, 13):
        chosen = slot == at
        count = int(chosen.sum())
        if count > 2:  # noqa: PLR2004 - fewer cells have no middle
            marks.append(along[chosen].mean())
            middles.append(np.median(beside[chosen]))
            widths.append(count / (edges[1] - edges[0]))
    if len(marks) < 4:  # noqa: PLR2004 - too few to bend a line through
        return np.zeros(3), float(np.sqrt(len(along)))
    curve = np.polyfit(marks, middles, 2, w=np.sqrt(widths))
    curve[0] = np.clip(curve[0], -0.35 / (high - low), 0.35 / (high - low))
    return curve, float(np.median(widths))


def seat(
    realm: Realm, plane: ProvincePlane, province: int, unit: float = 1.0
) -> tuple[float, float]:
    """Return where a capital stands within its province, in sheet pixels.

    It stands well inside the region, with room for the crest above it, and the crest off
    the middle line, which belongs to the name. `unit` is the size of a stroke.
    """
    lift = max(1, round(_CREST_CELLS * unit))
    area = plane.box(province)
    around = area.inflate(160, 160).clip((0, 0), plane.size)
    left, top = around.left // STEP, around.top // STEP
    view = plane.numbers[top * STEP : around.bottom : STEP, left * STEP : around.right : STEP]
    own = view == province
    if not own.any():
        return float(area.centerx), float(area.centery)
    height, width = own.shape
    land = realm.share_inside(
        np.stack(np.meshgrid(np.arange(width) + left, np.arange(height) + top), axis=-1)[:, :, None]
    )
    room = distance(np.pad((land < 1) & ~own, 1, constant_values=True), 16)[1:-1, 1:-1]
    above = np.zeros_like(room)
    above[lift:] = room[:-lift]
    rim = _RIM_CELLS
    inner = pygame.Rect(0, 0, plane.size[0] // STEP, plane.size[1] // STEP).inflate(
        -2 * rim, -4 * rim
    )
    down, across = np.mgrid[:height, :width]
    at_rim = (across + left < inner.left) | (across + left >= inner.right)
    at_rim |= (down + top < inner.top) | (down + top >= inner.bottom)
    away = np.stack([across + left, down + top - lift], axis=-1) - realm.centre
    along = np.clip(away @ realm.axis, realm.low, realm.high)
    off_line = np.abs(away @ realm.across - np.polyval(realm.curve, along))
    worth = np.minimum(room / unit, _INLAND) + np.minimum(above / unit, _ABOVE)
    worth += 0.45 * np.minimum(off_line / unit, _ASIDE)
    worth -= _PULL / unit * _from_the_middle(own)
    worth = np.where(own, worth - 40 * at_rim, -100)
    row, column = divmod(int(worth.argmax()), width)
    return float((column + left) * STEP), float((row + top) * STEP)


def _from_the_middle(own: Flags) -> Vector:
    """Return how far each cell lies from the middle of those that are a province's own."""
    rows, columns = np.nonzero(own)
    down, across = np.mgrid[: own.shape[0], : own.shape[1]]
    away: Vector = np.hypot(down - rows.mean(), across - columns.mean())
    return away
