"""How a screen looks at a sheet: what chrome leaves free, how near one may go, where the land lies.

Zoom is screen pixels per pixel of the drawn sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

MOST_ZOOM = 2.0
_TILE = 256
_STEP = 0.002
"""The share by which one zoom with seamless tiles may differ from the next."""

Sides = Sequence[int]
"""Pixels left, above, right and below."""


def snapped(zoom: float) -> float:
    """Return the nearest zoom at which tiles have whole pixels of some mip.

    A tile of 256 screen pixels then shows exactly n pixels of its mip, so that
    neighbouring tiles join without a seam.
    """
    mip = mip_of(zoom)
    cells = max(_TILE // 2, round(_TILE * mip_share(mip) / zoom))
    return mip_share(mip) * _TILE / cells


def mip_of(zoom: float) -> int:
    """Return the smallest mip with at least a pixel for each screen pixel, 0 being the full one."""
    for mip in (2, 1):
        if mip_share(mip) >= zoom * 0.999:
            return mip
    return 0


def mip_share(mip: int) -> float:
    """Return the size of a mip relative to the sheet."""
    return 1.0 / (1 << mip)


@dataclass(frozen=True, slots=True)
class Sight:
    """A screen over a sheet, with chrome over its sides."""

    sheet: tuple[int, int]
    land: pygame.Rect
    """What a whole view shows, in sheet pixels."""
    screen: tuple[int, int]
    covered: Sides = (0, 0, 0, 0)
    """Chrome beyond which nothing but the sheet may be seen."""
    framed: Sides = (0, 0, 0, 0)
    """What a whole view leaves free of land."""

    @property
    def fit_zoom(self) -> float:
        """Return the largest zoom at which all land lies within the frame."""
        wide, high = self._room(self.framed)
        zoom = min(MOST_ZOOM, wide / self.land.width, high / self.land.height)
        found, lower = snapped(zoom), zoom
        while found > zoom:
            lower *= 1 - _STEP
            found = snapped(lower)
        return found

    @property
    def least_zoom(self) -> float:
        """Return the zoom that shows all land, or fills what the chrome leaves free if smaller."""
        wide, high = self._room(self.covered)
        return min(self.fit_zoom, max(wide / self.sheet[0], high / self.sheet[1]))

    def _room(self, sides: Sides) -> tuple[int, int]:
        left, top, right, bottom = sides
        width, height = self.screen
        return max(64, width - left - right), max(64, height - top - bottom)

    def settled(self, zoom: float) -> float:
        """Return the nearest zoom with seamless tiles that is not below the least."""
        least = self.least_zoom
        wanted = min(MOST_ZOOM, max(least, zoom))
        found = snapped(wanted)
        step = 1.0
        while found < least and found < MOST_ZOOM:
            step += _STEP
            found = snapped(wanted * step)
        return found

    def centred(self, zoom: float, at: tuple[float, float], sides: Sides) -> tuple[float, float]:
        """Return the sheet pixel in mid-screen when `at` is in the middle of what `sides` leave."""
        left, top, right, bottom = sides
        return self.held(zoom, at[0] - (left - right) / 2 / zoom, at[1] - (top - bottom) / 2 / zoom)

    def whole(self, zoom: float) -> tuple[float, float]:
        """Return the sheet pixel in mid-screen when all land is in the frame.

        The land stands in the middle, or aside as far as it takes to hide the desk.
        """
        left, top, right, bottom = self.framed
        half_wide, half_high = self.screen[0] / 2, self.screen[1] / 2
        x, y = self.centred(zoom, self.land.center, self.framed)
        land = self.land
        return (
            _between(
                x, land.right - (half_wide - right) / zoom, land.left + (half_wide - left) / zoom
            ),
            _between(
                y, land.bottom - (half_high - bottom) / zoom, land.top + (half_high - top) / zoom
            ),
        )

    def held(self, zoom: float, x: float, y: float) -> tuple[float, float]:
        """Return the centre nearest to a point that leaves no desk within the free part."""
        left, top, right, bottom = self.covered
        half_wide, half_high = self.screen[0] / 2, self.screen[1] / 2
        return (
            _between(x, (half_wide - left) / zoom, self.sheet[0] - (half_wide - right) / zoom),
            _between(y, (half_high - top) / zoom, self.sheet[1] - (half_high - bottom) / zoom),
        )


def _between(at: float, low: float, high: float) -> float:
    return (low + high) / 2 if low > high else min(high, max(low, at))
