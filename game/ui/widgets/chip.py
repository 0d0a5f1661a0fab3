"""Chips: a few words on a coloured pill, with an icon."""

from typing import Unpack

import pygame

from game.ui.theme.fonts import Face
from game.ui.theme.look import Look
from game.ui.widgets.widget import Options, Size, Widget

_INKS = {
    "good": "on_good",
    "bad": "on_bad",
    "warn": "on_warn",
    "wax": "on_wax",
    "brass_top": "on_brass",
    "chrome7": "chrome_ink",
}


class Chip(Widget):
    """A pill of one ground token; its ink follows from the ground."""

    shrinks = True

    def __init__(
        self,
        text: str,
        *,
        ground: str = "paper3",
        icon: str = "",
        size: float = 14,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.text = text
        self.ground = ground
        self.icon = icon
        self.size = size

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for the icon and the words."""
        wide = look.type.width(self.text, Face.STRONG, self.size) + 2 * look.px(9)
        if self.icon:
            wide += look.px(self.size + 6)
        return wide, look.type.line_height(Face.STRONG, self.size) + look.px(6)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the pill, the icon and the words."""
        ink = _INKS.get(self.ground, "ink")
        surface.blit(look.round(self.rect.size, 16, self.ground), self.rect)
        left = self.rect.left + look.px(9)
        if self.icon:
            icon = look.icon(self.icon, self.size + 2, ink)
            surface.blit(icon, icon.get_rect(midleft=(left, self.rect.centery)))
            left += look.px(self.size + 6)
        room = self.rect.right - look.px(9) - left
        shown = look.type.fitted(self.text, Face.STRONG, self.size, room)
        words = look.text(shown, Face.STRONG, self.size, ink)
        surface.blit(words, words.get_rect(midleft=(left, self.rect.centery)))

    def words(self) -> str:
        """Return the words on it."""
        return self.text
