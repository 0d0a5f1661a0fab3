"""The map as a widget: draws its sheet while the window lives, then pans, zooms, points, picks."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Unpack

import pygame

from game.core.ids import ProvinceId, RegionId
from game.core.world import MapSheet
from game.ui.map.art import Step
from game.ui.map.happenings import Happening
from game.ui.map.view import MapView
from game.ui.panels.cover import covering
from game.ui.panels.drafting import Drafting
from game.ui.panels.dress import Dress, put_on
from game.ui.panels.progress import paint_bar, paint_progress
from game.ui.panels.steered import Steered
from game.ui.theme.look import Look
from game.ui.widgets.widget import Options, Point, Size

_STILL_AFTER_MS = 8000
"""How long after the last input arcs and envoys keep moving; a resting window costs nothing."""
_MOTION_MS, _WORK_MS = 45, 8
"""How long a moving map rests between frames, and a frame waits for a sheet being drawn."""
_LONGEST_MS = 100
_SHADOW = 18
"""Design units to which the shadows of sheets fall on the map."""


class MapBoard(Steered):
    """The map of one scenario; it outlives the screens that show it."""

    ticks = True

    def __init__(
        self,
        sheet: MapSheet,
        *,
        cache: Path | None = None,
        on_pick: Callable[[RegionId | None], None] | None = None,
        describe: Callable[[RegionId, ProvinceId | None], str] | None = None,
        say: Callable[[str], str] = str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.on_pick = on_pick
        self.describe = describe
        self.say = say
        self.framed: tuple[float, float, float, float] = (0, 0, 0, 0)
        """Design units at each side in which a whole view shows no land."""
        self._dress: Dress | None = None
        self._worn: Dress | None = None
        self._drafting = Drafting(sheet, cache)
        self._coming: tuple[MapView, Dress] | None = None
        """The map on a new sheet and what it wears, while its names are still being written."""
        self._province: ProvinceId | None = None
        self._elapsed_ms = 0
        self._happenings: tuple[Happening, ...] = ()
        """What is still to be shown, once there is a map."""

    @property
    def step(self) -> Step:
        """How far the drawing of its sheet has come."""
        return self._drafting.step

    def wear(self, dress: Dress) -> None:
        """Show something else from the next frame on."""
        self._dress, self._rested_ms = dress, 0
        self._change_dress()
        self.changed()

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show what happened, as soon as the map is drawn."""
        self._happenings = tuple(happenings)
        self._begin_happenings()

    def _begin_happenings(self) -> None:
        if self.view is not None and self._happenings:
            self.view.show_happenings(self._happenings)
            self._happenings = ()
            self._wake()

    def finish(self) -> None:
        """Draw now whatever the next frames would draw."""
        host = self.host
        if host is None or self._dress is None:
            return
        self._drafting.prepare(host.look.theme, self.rect.size, self._dress.painting)
        if self._drafting.is_busy:
            self._drafting.finish()
            self._begin_view()
        if self._coming is not None:
            view, dress = self._coming
            view.finish()
            self._show_coming(view, dress)
        if self.view is not None:
            self.view.finish()
            self.view.draw_whole(pygame.Surface(self.rect.size))

    def _begin_view(self) -> None:
        """Make the map on the sheet that was drawn; it is shown once its names are written."""
        dress = self._dress
        assert dress is not None, "a sheet is drawn for a dress"
        view = MapView(self._drafting.take(), dress.painting, self.rect.size, self.look.scale)
        put_on(view, dress, None)
        self._coming = view, dress

    def _show_coming(self, view: MapView, worn: Dress) -> None:
        """Show the map on the new sheet instead of the old one, at the same place."""
        before, self.view, self._coming = self.view, view, None
        self._fit(view, self.look)
        view.camera.fit()
        if before is not None and not before.camera.is_whole:
            share = view.art.size[0] / before.art.size[0]
            camera = before.camera
            view.camera.look_at(camera.x * share, camera.y * share, camera.zoom / share)
        self._worn = worn
        self._change_dress()
        self._begin_happenings()

    def _change_dress(self) -> None:
        if self.view is not None and self._dress is not None:
            put_on(self.view, self._dress, self._worn)
            self._worn = self._dress
            self._is_final = False

    def _fit(self, view: MapView, look: Look) -> None:
        """Tell the map how large it is and what lies over it."""
        covered, framed = (tuple(map(look.px, sides)) for sides in (self.covered, self.framed))
        is_still = self.host is None or self.host.has_reduced_motion
        view.is_motion_reduced = view.camera.is_still = is_still
        view.resize(self.rect.size, covered, framed, look.scale)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered; the map takes whatever place it gets."""
        return width or look.px(400), look.px(300)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place, and fit the camera to it."""
        super().arrange(look, rect)
        if self._dress is not None:
            self._drafting.prepare(look.theme, rect.size, self._dress.painting)
        if self.view is not None:
            self._fit(self.view, look)
            self._is_final = False

    def tick(self, milliseconds: int) -> bool:
        """Draw on at the sheet; move what moves while the player is at the window."""
        self._rested_ms += milliseconds
        self._elapsed_ms += milliseconds
        if self._drafting.is_busy:
            if self._drafting.work(_WORK_MS):
                self._begin_view()
            return True
        if self._coming is not None:
            coming, dress = self._coming
            if coming.work(_WORK_MS):
                self._show_coming(coming, dress)
            return True
        view, host = self.view, self.host
        if view is None or host is None:
            return False
        if (
            self._steering.is_pushing
            or view.camera.is_gliding
            or view.is_busy
            or not self._is_final
        ):
            return True
        is_resting = self._rested_ms > _STILL_AFTER_MS or host.has_reduced_motion
        return not is_resting and self._elapsed_ms >= _MOTION_MS

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the map, or how far its drawing has come."""
        view, host = self.view, self.host
        if view is None or host is None:
            words = self.say("map-drawing")
            paint_progress(surface, look, self.rect, self._free(look), self.step, words)
            return
        view.is_motion_reduced = view.camera.is_still = host.has_reduced_motion
        view.keep_off = covering(self, look.px(_SHADOW))
        self._is_final = view.draw(surface, self._elapsed(), self._steering.push)
        if self._drafting.is_busy or self._coming is not None:
            paint_bar(surface, look, self._free(look), self.step, look.px(6))

    def _elapsed(self) -> int:
        elapsed, self._elapsed_ms = min(_LONGEST_MS, self._elapsed_ms), 0
        return elapsed

    def draw_moved(self, surface: pygame.Surface, look: Look) -> list[pygame.Rect] | None:
        """Draw only dots and envoys anew while the map rests."""
        view = self.view
        is_busy = self._coming is not None or self._drafting.is_busy or self._steering.is_pushing
        if view is None or is_busy or not (self._is_final and view.is_resting):
            return None
        return view.draw_moved(surface, self._elapsed())

    def on_click(self, point: Point) -> None:
        """Let go of the sheet; a click without a drag picks what lies there."""
        if self.view is None:
            return
        if self._steering.let_go(self.view.camera) and self.on_pick is not None:
            self.on_pick(self.view.region_at(point))

    def on_move(self, point: Point) -> None:
        """Light the region under the pointer, or move the sheet while another button holds it."""
        if self.view is None:
            return
        if self._is_in_hand:
            if self._steering.drag(self.view.camera, point):
                self._wake()
            return
        region, province = self.view.region_at(point), self.view.province_at(point)
        if (region, province) != (self.view.hover, self._province):
            if region != self.view.hover:
                self.view.point_at(region)
            self._province = province
            host = self.host
            if host is not None:
                host.forget_tip()
            self._wake()

    def on_leave(self) -> None:
        """Light nothing."""
        if self.view is not None and self.view.hover is not None:
            self.view.point_at(None)
            self._wake()

    def tip_text(self) -> str:
        """Return what is known of the region under the pointer."""
        if self.view is None or self.view.hover is None or self.describe is None:
            return ""
        return "" if self._steering.is_dragging else self.describe(self.view.hover, self._province)
