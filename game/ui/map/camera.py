"""The eye over the sheet: where it looks, how near, and how it glides there.

Zoom is screen pixels per pixel of the drawn sheet. The camera itself works in sheet
pixels; `MapView` speaks map units.
"""

from collections.abc import Sequence

import pygame

MOST_ZOOM = 2.0
_TILE = 256
_GLIDE_MS = 140
_WHEEL = 1.22
_EDGE = 3
"""Screen pixels from the rim within which the pointer pushes the camera."""
_PUSH = 1.15
"""Screen pixels a millisecond the camera moves when pushed."""


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


class Camera:
    """Looks at a sheet of `size` pixels through a screen; chrome may cover its sides."""

    def __init__(self, sheet: tuple[int, int], screen: tuple[int, int]) -> None:
        self._sheet = sheet
        self._screen = screen
        self._covered = (0, 0, 0, 0)
        self.x = sheet[0] / 2
        self.y = sheet[1] / 2
        self.zoom = 1.0
        self._from = self._target = 1.0
        self._glide_left = 0
        self._anchor = (0.0, 0.0)
        self._anchor_on_screen = (0.0, 0.0)
        self._drag: tuple[float, float] | None = None
        self.fit()

    @property
    def screen(self) -> tuple[int, int]:
        """Return width and height of the screen in pixels."""
        return self._screen

    @property
    def is_gliding(self) -> bool:
        """Whether the zoom is still on its way."""
        return self._glide_left > 0

    @property
    def is_dragged(self) -> bool:
        """Whether the sheet is being held."""
        return self._drag is not None

    @property
    def least_zoom(self) -> float:
        """Return the zoom at which the sheet just fills what the chrome leaves free."""
        left, top, right, bottom = self._covered
        across = max(64, self._screen[0] - left - right) / self._sheet[0]
        down = max(64, self._screen[1] - top - bottom) / self._sheet[1]
        return min(MOST_ZOOM, max(across, down))

    @property
    def origin(self) -> tuple[int, int]:
        """Return where the sheet's top left corner lies on the screen, in whole pixels."""
        return (
            round(self._screen[0] / 2 - self.x * self.zoom),
            round(self._screen[1] / 2 - self.y * self.zoom),
        )

    def resize(self, screen: tuple[int, int], covered: Sequence[int] = (0, 0, 0, 0)) -> None:
        """Use another screen; `covered` are the pixels of chrome left, above, right and below."""
        self._screen = screen
        left, top, right, bottom = covered
        self._covered = (left, top, right, bottom)
        self._jump(self.zoom)

    def fit(self) -> None:
        """Show as much of the sheet as fills the free part of the screen."""
        left, top, right, bottom = self._covered
        self._jump(self.least_zoom)
        self.x = self._sheet[0] / 2 - (left - right) / 2 / self.zoom
        self.y = self._sheet[1] / 2 - (top - bottom) / 2 / self.zoom
        self._clamp()

    def _jump(self, zoom: float) -> None:
        self.zoom = self._target = self._settled(zoom)
        self._glide_left = 0
        self._clamp()

    def _settled(self, zoom: float) -> float:
        """Return the nearest zoom with seamless tiles that is not below the least."""
        wanted = min(MOST_ZOOM, max(self.least_zoom, zoom))
        found = snapped(wanted)
        step = 1.0
        while found < self.least_zoom and found < MOST_ZOOM:
            step += 0.002
            found = snapped(wanted * step)
        return found

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a sheet pixel lies on the screen."""
        left, top = self.origin
        return left + x * self.zoom, top + y * self.zoom

    def to_sheet(self, x: float, y: float) -> tuple[float, float]:
        """Return the sheet pixel under a point of the screen."""
        left, top = self.origin
        return (x - left) / self.zoom, (y - top) / self.zoom

    def look_at(self, x: float, y: float, zoom: float | None = None) -> None:
        """Put a sheet pixel in the middle of the free part of the screen."""
        if zoom is not None:
            self._jump(zoom)
        left, top, right, bottom = self._covered
        self.x = x - (left - right) / 2 / self.zoom
        self.y = y - (top - bottom) / 2 / self.zoom
        self._clamp()

    def pan(self, across: float, down: float) -> None:
        """Move the view by screen pixels: positive looks further right and down."""
        self.x += across / self.zoom
        self.y += down / self.zoom
        self._clamp()

    def zoom_by(self, notches: float, at: tuple[float, float], *, is_smooth: bool = True) -> None:
        """Zoom by notches of the wheel; the sheet under `at` stays under it."""
        wanted = self._settled(self._target * _WHEEL**notches)
        self._anchor, self._anchor_on_screen = self.to_sheet(*at), at
        self._from, self._target = self.zoom, wanted
        self._glide_left = _GLIDE_MS if is_smooth and wanted != self.zoom else 0
        if not self._glide_left:
            self._zoom_to(wanted)

    def _zoom_to(self, zoom: float) -> None:
        self.zoom = zoom
        (x, y), (sx, sy) = self._anchor, self._anchor_on_screen
        self.x = x - (sx - self._screen[0] / 2) / zoom
        self.y = y - (sy - self._screen[1] / 2) / zoom
        self._clamp()

    def advance(
        self, ms: int, pointer: tuple[int, int] | None = None, push: tuple[int, int] = (0, 0)
    ) -> None:
        """Let `ms` milliseconds pass: glide, follow held arrow keys, and the pointer at the rim."""
        if self._glide_left > 0:
            self._glide_left = max(0, self._glide_left - ms)
            share = 1 - self._glide_left / _GLIDE_MS
            eased = 1 - (1 - share) ** 3
            self._zoom_to(
                self._target if share == 1 else self._from * (self._target / self._from) ** eased
            )
        across, down = push
        if pointer is not None and self._drag is None:
            width, height = self._screen
            across += (pointer[0] >= width - _EDGE) - (pointer[0] < _EDGE)
            down += (pointer[1] >= height - _EDGE) - (pointer[1] < _EDGE)
        if across or down:
            self.pan(across * ms * _PUSH, down * ms * _PUSH)

    def grab(self, at: tuple[int, int]) -> None:
        """Hold the sheet at a point of the screen."""
        self._drag = at

    def drag(self, at: tuple[int, int]) -> None:
        """Move the held sheet along with the pointer."""
        if self._drag is not None:
            self.pan(self._drag[0] - at[0], self._drag[1] - at[1])
            self._drag = at

    def release(self) -> None:
        """Let go of the sheet."""
        self._drag = None

    def visible(self) -> pygame.Rect:
        """Return the part of the scaled sheet on the screen, in scaled pixels."""
        left, top = self.origin
        return pygame.Rect(-left, -top, *self._screen)

    def _clamp(self) -> None:
        left, top, right, bottom = self._covered
        self.x = self._held(self.x, self._sheet[0], self._screen[0], left, right)
        self.y = self._held(self.y, self._sheet[1], self._screen[1], top, bottom)

    def _held(self, at: float, length: int, screen: int, before: int, after: int) -> float:
        """Return the centre nearest to `at` that leaves no desk within the free part."""
        low = (screen / 2 - before) / self.zoom
        high = length - (screen / 2 - after) / self.zoom
        return (low + high) / 2 if low > high else min(high, max(low, at))
