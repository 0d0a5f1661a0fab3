"""An account: named figures with bars, one under another, and their sum."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.ui.panels.parts import ink_of
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look
from game.ui.widgets.widget import Options, Size, Widget

_HIGH = 40
_SUM_HIGH = 46
_PAD = 12
_ICON = 22
_BAR = 108
_BAR_HIGH = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an account."""

    icon: str
    text: str
    value: int
    shown: str
    """The figure as it is written."""


class Account(Widget):
    """Lines with their figures and bars; the bars are measured against the greatest."""

    shrinks = True

    def __init__(
        self,
        entries: Sequence[Entry],
        total: Entry | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.entries = tuple(entries)
        self.total = total
        self._most = max((abs(entry.value) for entry in self.entries), default=1)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered and the height of all lines."""
        high = look.px(_HIGH) * len(self.entries)
        if self.total is not None:
            high += look.px(_SUM_HIGH)
        return width or look.px(360), high

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the lines, every other one on a stripe, and the sum under a rule."""
        tall = look.px(_HIGH)
        area = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, tall)
        for at, entry in enumerate(self.entries):
            if at % 2 == 0:
                surface.blit(look.round(area.size, 6, "stripe"), area)
            self._line(surface, look, entry, area)
            area = area.move(0, tall)
        if self.total is not None:
            top = area.top + look.px(3)
            ends = ((self.rect.left, top), (self.rect.right - 1, top))
            pygame.draw.line(surface, look.color("ink2"), *ends, max(2, look.px(2)))
            low = pygame.Rect(area.left, top, area.width, look.px(_SUM_HIGH - 3))
            self._words(surface, look, self.total, low, 18, Face.STRONG)

    def _line(self, surface: pygame.Surface, look: Look, entry: Entry, area: pygame.Rect) -> None:
        icon = look.icon(entry.icon, _ICON, "ink2")
        surface.blit(icon, icon.get_rect(midleft=(area.left + look.px(_PAD), area.centery)))
        self._words(surface, look, entry, area, 16, Face.BODY)
        if not entry.value:
            return
        left = area.right - look.px(_BAR + _PAD)
        wide = max(look.px(4), look.px(_BAR) * abs(entry.value) // self._most)
        high = look.px(_BAR_HIGH)
        bar = pygame.Rect(left, area.centery - high // 2, wide, high)
        surface.blit(look.round(bar.size, 3, ink_of(entry.value)), bar)

    def _words(
        self,
        surface: pygame.Surface,
        look: Look,
        entry: Entry,
        area: pygame.Rect,
        size: float,
        face: Face,
    ) -> None:
        figure = look.text(entry.shown, Face.STRONG, size, ink_of(entry.value))
        end = area.right - look.px(_BAR + _PAD + 10)
        surface.blit(figure, figure.get_rect(midright=(end, area.centery)))
        left = area.left + look.px(_PAD + _ICON + 10)
        room = end - figure.get_width() - look.px(8) - left
        shown = look.type.fitted(entry.text, face, size, max(0, room))
        words = look.text(shown, face, size, "ink")
        surface.blit(words, words.get_rect(midleft=(left, area.centery)))

    def words(self) -> str:
        """Return the lines, name and figure."""
        lines = [*self.entries, *([self.total] if self.total is not None else [])]
        return "\n".join(f"{entry.text} {entry.shown}" for entry in lines)
