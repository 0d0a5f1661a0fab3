"""Dropdowns and the menus they open."""

from collections.abc import Callable, Sequence
from typing import Unpack

import pygame

from game.ui.theme.controls import Material
from game.ui.theme.fonts import ELLIPSIS, Face
from game.ui.theme.look import Look
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Pressable
from game.ui.widgets.layout import Column
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.widget import Options, Size

_PAD = 10
_SMALL = 13.5
"""Size of a choice too long for one line of the usual size."""
_STEPS = {pygame.K_UP: -1, pygame.K_DOWN: 1}


class MenuItem(Pressable):
    """One line of a menu."""

    def __init__(self, text: str, on_click: Callable[[], None], *, is_chosen: bool) -> None:
        super().__init__(on_click, name=f"option:{text}")
        self.text = text
        self.is_chosen = is_chosen

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for the line."""
        wide = look.type.width(self.text, Face.STRONG, 16) + 2 * look.px(_PAD)
        return wide, max(look.px(30), look.type.line_height(Face.BODY, 16))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the line, washed over when pointed at or focused."""
        if self.is_hovered or self.has_focus:
            surface.blit(look.round(self.rect.size, 5, "select"), self.rect)
        face = Face.STRONG if self.is_chosen else Face.BODY
        shown = look.type.fitted(self.text, face, 16, self.rect.width - 2 * look.px(_PAD))
        words = look.text(shown, face, 16, "ink")
        left = self.rect.left + look.px(_PAD)
        surface.blit(words, words.get_rect(midleft=(left, self.rect.centery)))

    def words(self) -> str:
        """Return the line."""
        return self.text


class Dropdown(Pressable):
    """One choice of several, shown in a menu; up and down change it without the menu."""

    shrinks = True

    def __init__(
        self,
        choices: Sequence[str],
        index: int = 0,
        *,
        on_change: Callable[[int], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(self._open, **options)
        self.choices = tuple(choices)
        self._index = index
        self.on_change = on_change

    @property
    def index(self) -> int:
        """The place of the choice in force."""
        return self._index

    @index.setter
    def index(self, value: int) -> None:
        self._index = value
        self.changed()

    def _choose(self, index: int) -> None:
        if index != self._index:
            self.index = index
            if self.on_change is not None:
                self.on_change(index)

    def _open(self) -> None:
        host = self.host
        if host is None:
            return
        items = [
            MenuItem(text, self._picker(at), is_chosen=at == self._index)
            for at, text in enumerate(self.choices)
        ]
        menu = Panel(ScrollArea(Column(*items, gap=0)), ground=Ground.CARD, pad=5)
        host.open_menu(menu, self)
        host.give_focus(items[self._index])

    def _picker(self, index: int) -> Callable[[], None]:
        def pick() -> None:
            host = self.host
            if host is not None:
                host.close_layer()
            self._choose(index)

        return pick

    def on_key(self, event: pygame.event.Event) -> bool:
        """Open the menu on Enter, step through the choices with up and down."""
        if event.key in _STEPS and self.enabled:
            self._choose(max(0, min(len(self.choices) - 1, self._index + _STEPS[event.key])))
            return True
        return super().on_key(event)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for the longest choice."""
        widest = max((look.type.width(text, Face.BODY, 16) for text in self.choices), default=0)
        return widest + look.px(2 * _PAD + 24), look.px(38)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the choice in force and the arrow."""
        surface.blit(look.button(self.rect.size, Material.PAPER, self.press_state()), self.rect)
        ink = look.button_ink(Material.PAPER, self.press_state())
        arrow = look.icon("lu-chevron-down", 16, ink)
        right = self.rect.right - look.px(8)
        surface.blit(arrow, arrow.get_rect(midright=(right, self.rect.centery)))
        lines, size = self._lines(look)
        high = look.type.line_height(Face.BODY, size) - (look.px(2) if len(lines) > 1 else 0)
        left = self.rect.left + look.px(_PAD)
        middle = self.rect.centery - high * (len(lines) - 1) // 2
        for line in lines:
            words = look.text(line, Face.BODY, size, ink)
            surface.blit(words, words.get_rect(midleft=(left, middle)))
            middle += high

    def _lines(self, look: Look) -> tuple[Sequence[str], float]:
        """Return the choice in force in one line, or in two smaller ones where it is long."""
        text = self.choices[self._index] if self.choices else ""
        room = max(1, self.rect.width - look.px(2 * _PAD + 18))
        if look.type.width(text, Face.BODY, 16) <= room:
            return (text,), 16
        first, *rest = look.type.wrapped(text, Face.BODY, _SMALL, room)
        last = [look.type.fitted(" ".join(rest), Face.BODY, _SMALL, room)] if rest else []
        return (first, *last), _SMALL

    def tip_text(self) -> str:
        """Return the tooltip, or the choice in force where it does not fit."""
        own = super().tip_text()
        host = self.host
        if own or host is None:
            return own
        lines, _ = self._lines(host.look)
        return escape(self.words()) if lines[-1].endswith(ELLIPSIS) else ""

    def words(self) -> str:
        """Return the choice in force."""
        return self.choices[self._index] if self.choices else ""
