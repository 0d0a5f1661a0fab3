"""An entry of a list one can press: an icon and a sentence over as many lines as it needs."""

from typing import Unpack

import pygame

from game.ui.theme.controls import Material, Press
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look
from game.ui.widgets.button import Action, Pressable
from game.ui.widgets.widget import Options, Size

_ICON = 20
_GAP = 8
_PAD = 8


class Entry(Pressable):
    """A whole sentence as a button: it wraps and is never shortened."""

    shrinks = True

    def __init__(
        self,
        text: str,
        on_click: Action,
        *,
        icon: str = "",
        size: float = 16,
        is_strong: bool = True,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_click, **options)
        self.text = text
        self.icon = icon
        self.size = size
        self.face = Face.STRONG if is_strong else Face.BODY
        self._lines: tuple[str, ...] = (text,)

    def _indent(self, look: Look) -> int:
        return look.px(_PAD + (_ICON + _GAP if self.icon else 0))

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for the icon and for every line."""
        aside = self._indent(look) + look.px(_PAD)
        natural = look.type.width(self.text, self.face, self.size) + aside
        wide = natural if width is None else min(natural, width)
        lines = look.type.wrapped(self.text, self.face, self.size, max(1, wide - aside))
        high = look.type.line_height(self.face, self.size) * len(lines)
        return wide, max(look.px(26), high + look.px(4))

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place and break the sentence to it."""
        super().arrange(look, rect)
        room = max(1, rect.width - self._indent(look) - look.px(_PAD))
        self._lines = look.type.wrapped(self.text, self.face, self.size, room)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the skin while pointed at, the icon beside the first line, the lines."""
        state = self.press_state()
        if state not in (Press.NORMAL, Press.DISABLED):
            surface.blit(look.button(self.rect.size, Material.GHOST, state), self.rect)
        ink = look.button_ink(Material.GHOST, state)
        high = look.type.line_height(self.face, self.size)
        top = self.rect.top + (self.rect.height - high * len(self._lines)) // 2
        if self.icon:
            picture = look.icon(self.icon, _ICON, ink)
            place = picture.get_rect(midleft=(self.rect.left + look.px(_PAD), top + high // 2))
            surface.blit(picture, place)
        left = self.rect.left + self._indent(look)
        for line in self._lines:
            words = look.text(line, self.face, self.size, ink)
            surface.blit(words, words.get_rect(midleft=(left, top + high // 2)))
            top += high

    def words(self) -> str:
        """Return the sentence."""
        return self.text
