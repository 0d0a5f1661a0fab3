"""The eye over the sheet: where it looks, how near, and how it glides there.

The camera itself works in sheet pixels; `MapView` speaks map units.
"""

from dataclasses import dataclass, replace

import pygame

from game.ui.map.sight import MOST_ZOOM, Sides, Sight

_ZOOM_MS = 140
_GLIDE_MS = 200
_WHEEL = 1.22
_PUSH = 1.15
"""Screen pixels a millisecond the camera moves when pushed."""
_KEPT_SHARE = 0.85
"""While the land fits, a whole view keeps its zoom down to this share of the largest one."""

Place = tuple[float, float, float]
"""Zoom, and the sheet pixel in the middle of the screen."""
Anchor = tuple[tuple[float, float], tuple[float, float]]
"""A sheet pixel, and the point of the screen it stays under."""


@dataclass(slots=True)
class _Glide:
    """A view on its way to another."""

    start: Place
    end: Place
    span_ms: int
    anchor: Anchor | None = None
    passed_ms: int = 0

    @property
    def share(self) -> float:
        """How much of the way lies behind, quick at first and slow at the end."""
        return 1 - (1 - min(1.0, self.passed_ms / self.span_ms)) ** 3


class Camera:
    """Looks at a sheet of `size` pixels through a screen.

    `land` is what a whole view shows, in sheet pixels; without it that is all of the sheet.
    """

    def __init__(
        self, sheet: tuple[int, int], screen: tuple[int, int], land: pygame.Rect | None = None
    ) -> None:
        self._sight = Sight(sheet, land or pygame.Rect((0, 0), sheet), screen)
        self.x = sheet[0] / 2
        self.y = sheet[1] / 2
        self.zoom = 1.0
        self.is_still = False
        """Whether views change at once instead of gliding."""
        self._wish = 1.0
        """The zoom asked for, before it is brought to one with seamless tiles."""
        self._glide: _Glide | None = None
        self._is_whole = True
        self._drag: tuple[float, float] | None = None
        self.fit()

    @property
    def screen(self) -> tuple[int, int]:
        """Return width and height of the screen in pixels."""
        return self._sight.screen

    @property
    def least_zoom(self) -> float:
        """Return the zoom beyond which one cannot go away."""
        return self._sight.least_zoom

    @property
    def is_gliding(self) -> bool:
        """Whether the view is still on its way."""
        return self._glide is not None

    @property
    def is_zooming(self) -> bool:
        """Whether the zoom is still on its way."""
        return self._glide is not None and self._glide.end[0] != self._glide.start[0]

    @property
    def is_whole(self) -> bool:
        """Whether it shows all land because nobody has moved it since."""
        return self._is_whole

    @property
    def origin(self) -> tuple[int, int]:
        """Return where the sheet's top left corner lies on the screen, in whole pixels."""
        width, height = self._sight.screen
        return round(width / 2 - self.x * self.zoom), round(height / 2 - self.y * self.zoom)

    def resize(
        self, screen: tuple[int, int], covered: Sides = (0, 0, 0, 0), framed: Sides | None = None
    ) -> None:
        """Use another screen; `covered` are the pixels of chrome left, above, right and below.

        `framed` are those a whole view leaves free of land, by default the same. A whole
        view stays whole, any other shows about as much of the sheet as before.
        """
        before = self._sight
        frame = tuple(covered if framed is None else framed)
        now = replace(before, screen=screen, covered=tuple(covered), framed=frame)
        if now == before:
            return
        self._sight = now
        is_other_screen = screen != before.screen
        if self._is_whole and is_other_screen:
            self.fit()
        elif self._is_whole:
            self._make_room()
        else:
            self._jump(self._wish * (now.fit_zoom / before.fit_zoom if is_other_screen else 1))

    def fit(self, *, is_smooth: bool = False) -> None:
        """Show all land, in the middle of the frame, as large as it fits there."""
        self._is_whole = True
        self._show(self._sight.fit_zoom, is_smooth=is_smooth)

    def _make_room(self) -> None:
        """Show all land beside other chrome; the zoom stays if the land still fits."""
        nearest = self._sight.fit_zoom
        is_fitting = nearest * _KEPT_SHARE <= self._wish <= nearest
        self._show(self._wish if is_fitting else nearest, is_smooth=True)

    def _show(self, zoom: float, *, is_smooth: bool) -> None:
        """Put the middle of the land into the middle of the frame."""
        self._wish = zoom
        self._go((zoom, *self._sight.whole(zoom)), is_smooth=is_smooth)

    def _go(self, place: Place, *, is_smooth: bool) -> None:
        self._glide = None
        start = (self.zoom, self.x, self.y)
        if is_smooth and not self.is_still and place != start:
            self._glide = _Glide(start, place, _GLIDE_MS)
        else:
            self.zoom, self.x, self.y = place

    def _jump(self, zoom: float) -> None:
        """Take a zoom at once, over the same place."""
        self._glide = None
        self._wish = zoom
        self.zoom = self._sight.settled(zoom)
        self.x, self.y = self._sight.held(self.zoom, self.x, self.y)

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a sheet pixel lies on the screen."""
        left, top = self.origin
        return left + x * self.zoom, top + y * self.zoom

    def to_sheet(self, x: float, y: float) -> tuple[float, float]:
        """Return the sheet pixel under a point of the screen."""
        left, top = self.origin
        return (x - left) / self.zoom, (y - top) / self.zoom

    def visible(self) -> pygame.Rect:
        """Return the part of the scaled sheet on the screen, in scaled pixels."""
        left, top = self.origin
        return pygame.Rect(-left, -top, *self._sight.screen)

    def look_at(
        self, x: float, y: float, zoom: float | None = None, *, is_smooth: bool = False
    ) -> None:
        """Put a sheet pixel in the middle of the free part of the screen."""
        self._is_whole = False
        self._wish = self._wish if zoom is None else zoom
        near, sight = self._sight.settled(self._wish), self._sight
        self._go((near, *sight.centred(near, (x, y), sight.covered)), is_smooth=is_smooth)

    def pan(self, across: float, down: float) -> None:
        """Move the view by screen pixels: positive looks further right and down."""
        self._is_whole = False
        self.x, self.y = self._sight.held(
            self.zoom, self.x + across / self.zoom, self.y + down / self.zoom
        )

    def zoom_by(self, notches: float, at: tuple[float, float], *, is_smooth: bool = True) -> None:
        """Zoom by notches of the wheel; the sheet under `at` stays under it."""
        self._is_whole = False
        self._wish = min(MOST_ZOOM, max(self.least_zoom, self._wish * _WHEEL**notches))
        wanted = self._sight.settled(self._wish)
        anchor = (self.to_sheet(*at), at)
        self._glide = None
        if is_smooth and not self.is_still and wanted != self.zoom:
            start = (self.zoom, self.x, self.y)
            self._glide = _Glide(start, (wanted, self.x, self.y), _ZOOM_MS, anchor)
        else:
            self._zoom_about(anchor, wanted)

    def _zoom_about(self, anchor: Anchor, zoom: float) -> None:
        (x, y), (across, down) = anchor
        width, height = self._sight.screen
        self.zoom = zoom
        self.x, self.y = self._sight.held(
            zoom, x - (across - width / 2) / zoom, y - (down - height / 2) / zoom
        )

    def advance(self, ms: int, push: tuple[int, int] = (0, 0)) -> None:
        """Let `ms` milliseconds pass: glide, and follow the held keys."""
        if self._glide is not None:
            self._follow(self._glide, ms)
        if any(push):
            self.pan_freely(push[0] * ms * _PUSH, push[1] * ms * _PUSH)

    def _follow(self, glide: _Glide, ms: int) -> None:
        glide.passed_ms += ms
        share = glide.share
        if share >= 1:
            self._glide = None
        before, after = glide.start[0], glide.end[0]
        zoom = after if share >= 1 else before * (after / before) ** share
        if glide.anchor is not None:
            self._zoom_about(glide.anchor, zoom)
            return
        self.zoom = zoom
        self.x = glide.start[1] + (glide.end[1] - glide.start[1]) * share
        self.y = glide.start[2] + (glide.end[2] - glide.start[2]) * share

    def arrive(self) -> None:
        """Be at once where the view is on its way to."""
        if self._glide is not None:
            self._follow(self._glide, self._glide.span_ms)

    def pan_freely(self, across: float, down: float) -> None:
        """Move the view by screen pixels, whatever it was on its way to."""
        if self._glide is not None:
            self._jump(self._wish)
        self.pan(across, down)

    def grab(self, at: tuple[int, int]) -> None:
        """Hold the sheet at a point of the screen."""
        self._drag = at

    def drag(self, at: tuple[int, int]) -> None:
        """Move the held sheet along with the pointer."""
        if self._drag is not None:
            self.pan_freely(self._drag[0] - at[0], self._drag[1] - at[1])
            self._drag = at

    def release(self) -> None:
        """Let go of the sheet."""
        self._drag = None
