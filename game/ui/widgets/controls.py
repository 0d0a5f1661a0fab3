"""Check boxes, switches and sliders."""

from collections.abc import Callable
from typing import Unpack

import pygame

from game.ui.theme.controls import Material
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look, blit_centred
from game.ui.widgets.button import Pressable
from game.ui.widgets.widget import Options, Point, Size, Widget

_BOX = 20
_SWITCH = 40
_GAP = 9
_GLIDE_MS = 140


class Check(Pressable):
    """A box to tick, with its label."""

    shrinks = True
    mark_width = _BOX

    def __init__(
        self,
        text: str,
        *,
        value: bool = False,
        on_change: Callable[[bool], None] | None = None,
        hotkey: str = "",
        ink: str = "ink",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(self._flip, hotkey=hotkey, **options)
        self.text = text
        self._value = value
        self.on_change = on_change
        self.ink = ink
        self._shown = text

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self._value

    @value.setter
    def value(self, value: bool) -> None:
        self._value = value
        self.changed()

    def _flip(self) -> None:
        self.value = not self._value
        if self.on_change is not None:
            self.on_change(self._value)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for the mark and the label."""
        wide = look.px(self.mark_width + _GAP) + look.type.width(self.text, Face.BODY, 16)
        return wide, max(look.px(30), look.type.line_height(Face.BODY, 16))

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place and shorten the label to it."""
        super().arrange(look, rect)
        room = rect.width - look.px(self.mark_width + _GAP)
        self._shown = look.type.fitted(self.text, Face.BODY, 16, room)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the mark and the label."""
        self.paint_mark(surface, look)
        ink = self.ink if self.enabled else "off_ink"
        words = look.text(self._shown, Face.BODY, 16, ink)
        left = self.rect.left + look.px(self.mark_width + _GAP)
        surface.blit(words, words.get_rect(midleft=(left, self.rect.centery)))

    def paint_mark(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the box."""
        side = look.px(_BOX)
        box = pygame.Rect(self.rect.left, self.rect.centery - side // 2, side, side)
        state = self.press_state()
        surface.blit(look.button(box.size, Material.PAPER, state), box)
        if self._value:
            ink = "accent" if self.enabled else "off_ink"
            blit_centred(surface, look.icon("lu-check", 17, ink), box)

    def words(self) -> str:
        """Return the label."""
        return self.text


class Toggle(Check):
    """A switch, with its label."""

    ticks = True
    mark_width = _SWITCH

    def __init__(
        self,
        text: str,
        *,
        value: bool = False,
        on_change: Callable[[bool], None] | None = None,
        hotkey: str = "",
        ink: str = "ink",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(text, value=value, on_change=on_change, hotkey=hotkey, ink=ink, **options)
        self._share = float(value)

    def tick(self, milliseconds: int) -> bool:
        """Let the knob glide to its side."""
        goal = float(self.value)
        if self._share == goal:
            return False
        host = self.host
        step = milliseconds / _GLIDE_MS
        if host is None or host.has_reduced_motion or abs(goal - self._share) <= step:
            self._share = goal
        else:
            self._share += step if goal > self._share else -step
        return True

    def paint_mark(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the track and the knob."""
        wide, high = look.px(_SWITCH), look.px(20)
        track = pygame.Rect(self.rect.left, self.rect.centery - high // 2, wide, high)
        token = "good" if self.value and self.enabled else "paper4"
        surface.blit(look.round(track.size, 10, token), track)
        knob = look.knob(is_hot=self.is_hovered and self.enabled)
        travel = wide - high
        middle = (track.left + high // 2 + round(travel * self._share), track.centery)
        surface.blit(knob, knob.get_rect(center=middle))


_SLIDER_KEYS = {
    pygame.K_LEFT: -1,
    pygame.K_RIGHT: 1,
    pygame.K_PAGEDOWN: -10,
    pygame.K_PAGEUP: 10,
}


class Slider(Widget):
    """A knob on a track, for a whole number within bounds."""

    is_focusable = True
    shrinks = True

    def __init__(
        self,
        least: int,
        most: int,
        value: int,
        *,
        step: int = 1,
        on_change: Callable[[int], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.least = least
        self.most = most
        self.step = step
        self.on_change = on_change
        self._value = value

    @property
    def value(self) -> int:
        """The number chosen."""
        return self._value

    @value.setter
    def value(self, value: int) -> None:
        self._value = max(self.least, min(self.most, value))
        self.changed()

    def _choose(self, value: float) -> None:
        steps = round((value - self.least) / self.step)
        chosen = max(self.least, min(self.most, self.least + steps * self.step))
        if chosen != self._value:
            self._value = chosen
            self.changed()
            if self.on_change is not None:
                self.on_change(chosen)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered, or 160 units, and 30 of height."""
        return width or look.px(160), look.px(30)

    def _track(self, look: Look) -> pygame.Rect:
        high = look.px(6)
        room = self.rect.inflate(-look.px(20), 0)
        return pygame.Rect(room.left, self.rect.centery - high // 2, max(1, room.width), high)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the track, what lies before the knob, and the knob."""
        track = self._track(look)
        share = (self._value - self.least) / max(1, self.most - self.least)
        at = track.left + round(track.width * share)
        surface.blit(look.round(track.size, 3, "paper4"), track)
        if at > track.left and self.enabled:
            surface.blit(look.round((at - track.left, track.height), 3, "accent"), track)
        knob = look.knob(is_hot=self.enabled and (self.is_hovered or self.is_pressed))
        surface.blit(knob, knob.get_rect(center=(at, track.centery)))

    def on_press(self, point: Point) -> None:
        """Move the knob to the pointer."""
        self.on_drag(point)

    def on_drag(self, point: Point) -> None:
        """Move the knob with the pointer."""
        if not self.enabled:
            return
        track = self._track(self.look)
        share = (point[0] - track.left) / track.width
        self._choose(self.least + max(0.0, min(1.0, share)) * (self.most - self.least))

    def on_key(self, event: pygame.event.Event) -> bool:
        """Move by one step with left and right, by ten with the page keys."""
        if event.key in _SLIDER_KEYS:
            self._choose(self._value + _SLIDER_KEYS[event.key] * self.step)
            return True
        if event.key in (pygame.K_HOME, pygame.K_END):
            self._choose(self.least if event.key == pygame.K_HOME else self.most)
            return True
        return False

    def words(self) -> str:
        """Return the number."""
        return str(self._value)
