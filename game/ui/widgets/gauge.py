"""Meters: a diverging bar, a bar of progress, and the dial of a verdict."""

import math
from typing import Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.theme.shapes import empty
from game.ui.widgets.widget import Options, Size, Widget

_GLIDE_MS = 200
_FINE = 3
_SLICES = 100
_MIDDLE = 55
"""Hundredth of the dial where its middle colour stands."""


class Meter(Widget):
    """A bar that grows from nought to the right when good, to the left when bad."""

    shrinks = True

    def __init__(
        self, value: int, *, least: int = -100, most: int = 100, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self._value = value
        self.least = least
        self.most = most

    @property
    def value(self) -> int:
        """The value shown."""
        return self._value

    @value.setter
    def value(self, value: int) -> None:
        self._value = value
        self.changed()

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered, or 120 units, and 16 of height."""
        return width or look.px(120), look.px(16)

    def _x(self, value: int) -> int:
        share = (max(self.least, min(self.most, value)) - self.least) / (self.most - self.least)
        return self.rect.left + round(self.rect.width * share)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the bar and the mark at nought."""
        high = look.px(9)
        bar = pygame.Rect(self.rect.left, self.rect.centery - high // 2, self.rect.width, high)
        surface.blit(look.round(bar.size, 5, "paper3"), bar)
        zero, end = self._x(0), self._x(self._value)
        if zero != end:
            part = pygame.Rect(min(zero, end), bar.top, abs(end - zero), high)
            token = "good" if self._value > 0 else "bad"
            surface.blit(look.round(part.size, 3, token), part)
        mark = pygame.Rect(0, 0, max(1, look.px(2)), high + look.px(6))
        mark.center = (zero, bar.centery)
        surface.fill(look.color("ink2"), mark)

    def words(self) -> str:
        """Return the value with its sign."""
        return f"{self._value:+d}"


class Progress(Widget):
    """A bar filled to a share of `most`."""

    shrinks = True

    def __init__(
        self, value: int, most: int, *, ink: str = "accent", **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self._value = value
        self.most = most
        self.ink = ink

    @property
    def value(self) -> int:
        """How much is done."""
        return self._value

    @value.setter
    def value(self, value: int) -> None:
        self._value = value
        self.changed()

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered, or 160 units, and 14 of height."""
        return width or look.px(160), look.px(14)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the trough and what is done."""
        high = look.px(8)
        bar = pygame.Rect(self.rect.left, self.rect.centery - high // 2, self.rect.width, high)
        surface.blit(look.round(bar.size, 4, "paper3"), bar)
        share = max(0.0, min(1.0, self._value / max(1, self.most)))
        wide = round(bar.width * share)
        if wide:
            surface.blit(look.round((wide, high), 4, self.ink), bar)


class Gauge(Widget):
    """A half-round dial from refusal to assent, with a mark at the threshold."""

    ticks = True
    shrinks = True

    def __init__(
        self,
        value: int,
        threshold: int,
        *,
        least: int = 0,
        most: int = 100,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._value = value
        self.threshold = threshold
        self.least = least
        self.most = most
        self._shown = float(value)

    @property
    def value(self) -> int:
        """Where the needle points."""
        return self._value

    @value.setter
    def value(self, value: int) -> None:
        self._value = value
        self.changed()

    def tick(self, milliseconds: int) -> bool:
        """Let the needle glide to the value."""
        if self._shown == self._value:
            return False
        host = self.host
        step = (self.most - self.least) * milliseconds / _GLIDE_MS
        if host is None or host.has_reduced_motion or abs(self._value - self._shown) <= step:
            self._shown = float(self._value)
        else:
            self._shown += step if self._value > self._shown else -step
        return True

    def measure(self, look: Look, width: int | None) -> Size:
        """Return a dial at most 210 units wide, a little over half as high."""
        wide = min(look.px(210), width or look.px(210))
        return wide, round(wide * 0.56)

    def _angle(self, value: float) -> float:
        share = (value - self.least) / max(1, self.most - self.least)
        return math.pi * (1 - max(0.0, min(1.0, share)))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the dial, the threshold and the needle."""
        wide = min(self.rect.width, round(self.rect.height / 0.56))
        dial = look.drawing(("dial", wide), lambda: _dial(look, wide))
        key = ("needle", wide, self._angle(self._shown), self._angle(self.threshold))
        needle = look.drawing(key, lambda: self._hands(look, wide))
        for picture in (dial, needle):
            surface.blit(picture, picture.get_rect(midbottom=self.rect.midbottom))

    def _hands(self, look: Look, wide: int) -> pygame.Surface:
        ink = look.color("ink")
        fine = empty((wide * _FINE, round(wide * 0.56) * _FINE), ink)
        size = fine.get_width()
        hub = (size / 2, fine.get_height() * 0.92)
        mark = self._angle(self.threshold)
        ends = (_on(hub, size * 0.31, mark), _on(hub, size * 0.49, mark))
        pygame.draw.line(fine, ink, *ends, max(2, size // 75))
        angle = self._angle(self._shown)
        tip = _on(hub, size * 0.43, angle)
        foot = [_on(hub, size * 0.015, angle + turn) for turn in (math.pi / 2, -math.pi / 2)]
        pygame.draw.polygon(fine, ink, [*foot, tip])
        pygame.draw.circle(fine, look.color("brass_lo"), hub, size * 0.037)
        pygame.draw.circle(fine, look.color("wax_hi"), hub, size * 0.028)
        return pygame.transform.smoothscale(fine, (wide, round(wide * 0.56)))

    def words(self) -> str:
        """Return the value and the threshold."""
        return f"{self._value} / {self.threshold}"


def _on(hub: tuple[float, float], reach: float, angle: float) -> tuple[float, float]:
    return hub[0] + reach * math.cos(angle), hub[1] - reach * math.sin(angle)


def _dial(look: Look, wide: int) -> pygame.Surface:
    line = look.color("ink2")
    fine = empty((wide * _FINE, round(wide * 0.56) * _FINE), line)
    size = fine.get_width()
    hub = (size / 2, fine.get_height() * 0.92)
    outer, inner = size * 0.46, size * 0.33
    low, middle, high = (look.color(f"gauge_{name}") for name in ("low", "middle", "high"))
    for slice_ in range(_SLICES):
        near = math.pi * (1 - slice_ / _SLICES)
        far = math.pi * (1 - min(1, (slice_ + 1.1) / _SLICES))
        color = (
            low.lerp(middle, slice_ / _MIDDLE)
            if slice_ < _MIDDLE
            else middle.lerp(high, (slice_ - _MIDDLE) / (_SLICES - _MIDDLE))
        )
        corners = ((inner, near), (outer, near), (outer, far), (inner, far))
        pygame.draw.polygon(fine, color, [_on(hub, reach, angle) for reach, angle in corners])
    for reach in (inner, outer):
        box = (hub[0] - reach, hub[1] - reach, 2 * reach, 2 * reach)
        pygame.draw.arc(fine, line, box, 0, math.pi, max(2, size // 160))
    for tenth in range(11):
        angle = math.pi * tenth / 10
        ends = (_on(hub, outer, angle), _on(hub, outer + size * 0.02, angle))
        pygame.draw.line(fine, line, *ends, max(2, size // 200))
    return pygame.transform.smoothscale(fine, (wide, round(wide * 0.56)))
