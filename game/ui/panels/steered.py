"""A map in the hands of the player: zoom, pan, drag, wheels and held keys."""

from typing import Unpack

import pygame

from game.core.ids import RegionId
from game.ui.map.view import MapView
from game.ui.panels.steering import Steering
from game.ui.theme.look import Look
from game.ui.widgets.widget import Options, Point, Widget

_OTHER_BUTTONS = (2, 3)


class Steered(Widget):
    """The part of a map's widget that hands move."""

    is_focusable = True

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.view: MapView | None = None
        """The map once its sheet is drawn."""
        self.covered: tuple[float, float, float, float] = (0, 0, 0, 0)
        """Design units of chrome over the left, upper, right and lower side."""
        self._steering = Steering()
        self._rested_ms = 0
        self._is_final = False
        self._is_in_hand = False
        """Whether the right or the middle button holds the sheet."""

    def _wake(self) -> None:
        self._rested_ms = 0
        self._is_final = False
        self.changed()

    def _free(self, look: Look) -> pygame.Rect:
        left, top, right, bottom = map(look.px, self.covered)
        area = self.rect
        return pygame.Rect(left, top, area.width - left - right, area.height - top - bottom)

    def look_at(self, region: RegionId) -> None:
        """Bring a region's capital into the middle of what is free."""
        if self.view is not None:
            self.view.look_at(region)
            self._wake()

    def zoom(self, notches: float) -> None:
        """Zoom about the middle of what is free."""
        if self.view is not None:
            self.view.camera.zoom_by(notches, self._free(self.look).center)
            self._wake()

    def show_whole(self) -> None:
        """Show all land."""
        if self.view is not None:
            self.view.camera.fit(is_smooth=True)
            self._wake()

    def skip(self) -> bool:
        """Show no more of what happened; return whether any news was being shown."""
        return self.view is not None and self.view.playback.skip()

    def on_press(self, point: Point) -> None:
        """Take hold of the sheet, and let what is being shown be."""
        self.skip()
        if self.view is not None:
            self._steering.press(self.view.camera, point)

    def on_drag(self, point: Point) -> None:
        """Move the sheet with the pointer."""
        if self.view is not None and self._steering.drag(self.view.camera, point):
            self._wake()

    def take_in_hand(self, event: pygame.event.Event) -> bool:
        """Hold the sheet with the right or the middle button, wherever nothing lies over it."""
        view = self.view
        if view is None:
            return False
        if event.button not in _OTHER_BUTTONS:
            return False
        was_in_hand = self._is_in_hand
        self._is_in_hand = event.type == pygame.MOUSEBUTTONDOWN and self.is_hovered
        if self._is_in_hand:
            self._steering.press(view.camera, event.pos)
        elif was_in_hand:
            self._steering.let_go(view.camera)
        return self._is_in_hand or was_in_hand

    def on_wheel(self, steps: float, point: Point) -> bool:
        """Zoom, keeping what lies under the pointer there; a wheel turned sideways is no matter."""
        self.skip()
        if self.view is not None and steps:
            self.view.camera.zoom_by(steps, point)
            self._wake()
        return bool(steps)

    def sweep(self, notches: float) -> None:
        """Move the view sideways by notches of a wheel."""
        if self.view is not None:
            self._steering.sweep(self.view.camera, notches)
            self._wake()

    def on_key(self, event: pygame.event.Event) -> bool:
        """Move the view with the arrows while the map has the keyboard."""
        return not event.mod & (pygame.KMOD_ALT | pygame.KMOD_SHIFT) and self.push(event.key)

    def push(self, key: int) -> bool:
        """Begin to move the view; return whether this is a key that does."""
        is_push = self._steering.hold(key)
        if is_push:
            self._wake()
        return is_push

    def stop(self, key: int) -> None:
        """Stop moving the view that way."""
        self._steering.release_key(key)

    def on_focus(self, *, has_it: bool) -> None:
        """Stop moving when the keyboard goes elsewhere."""
        if not has_it:
            self._steering.release_keys()
