"""How a hand moves the map: held keys, a press that becomes a drag, wheels in both directions."""

import pygame

from game.ui.map.camera import Camera
from game.ui.widgets.widget import Point

_CLICK_REACH = 6
"""Pixels the pointer may wander while a press is still a click."""
_SWEEP = 60
"""Pixels the view moves for a notch of a wheel turned sideways, as two fingers on a pad do."""
_PUSHES = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}


class Steering:
    """What the player's hands do to the camera just now."""

    def __init__(self) -> None:
        self._pressed_at: Point = (0, 0)
        self._keys: set[int] = set()
        self.is_dragging = False
        """Whether the sheet is held and moved, so that letting go of it picks nothing."""

    @property
    def is_pushing(self) -> bool:
        """Whether an arrow key is held."""
        return bool(self._keys)

    @property
    def push(self) -> tuple[int, int]:
        """Return the direction of the held arrow keys."""
        return (
            sum(_PUSHES[key][0] for key in self._keys),
            sum(_PUSHES[key][1] for key in self._keys),
        )

    def hold(self, key: int) -> bool:
        """Hold a key; return whether it is one that moves the map."""
        if key in _PUSHES:
            self._keys.add(key)
        return key in _PUSHES

    def release_key(self, key: int) -> None:
        """Let go of a key."""
        self._keys.discard(key)

    def release_keys(self) -> None:
        """Let go of every key."""
        self._keys.clear()

    def press(self, camera: Camera, point: Point) -> None:
        """Take hold of the sheet."""
        self._pressed_at, self.is_dragging = point, False
        camera.grab(point)

    def drag(self, camera: Camera, point: Point) -> bool:
        """Move the sheet with the pointer; return whether it moves and is no mere click."""
        away = abs(point[0] - self._pressed_at[0]) + abs(point[1] - self._pressed_at[1])
        self.is_dragging = self.is_dragging or away > _CLICK_REACH
        if self.is_dragging:
            camera.drag(point)
        return self.is_dragging

    def let_go(self, camera: Camera) -> bool:
        """Let go of the sheet; return whether it was a click."""
        camera.release()
        was_click, self.is_dragging = not self.is_dragging, False
        return was_click

    def sweep(self, camera: Camera, notches: float) -> None:
        """Move the view sideways."""
        camera.pan_freely(notches * _SWEEP, 0)
