"""A card one can press as a whole, whatever lies on it."""

from collections.abc import Callable
from typing import Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.theme.shapes import framed
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Pressable
from game.ui.widgets.widget import Options, Point, Size, Widget

_RADIUS = 8


class Card(Pressable):
    """A light card with one child; the chosen one has a wax-red edge."""

    shrinks = True

    def __init__(
        self,
        child: Widget,
        on_click: Callable[[], None] | None = None,
        *,
        is_selected: bool = False,
        pad: float = 12,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_click, **options)
        self.is_selected = is_selected
        self.pad = pad
        self.effect = "paper"
        self.add(child)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the child's size and the padding."""
        pad = 2 * look.px(self.pad)
        wide, high = super().measure(look, None if width is None else max(0, width - pad))
        return wide + pad, high + pad

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place the child within the padding."""
        pad = look.px(self.pad)
        super().arrange(look, rect.inflate(-2 * pad, -2 * pad))
        self.rect = rect

    def hit(self, point: Point) -> Widget | None:
        """Return itself for every point on it, while it can be pressed."""
        if not self.enabled:
            return super().hit(point)
        return self if self.visible and self.rect.collidepoint(point) else None

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the card."""
        ground = Ground.CARD if self.enabled else Ground.INSET
        look.sheet(ground, self.rect.size).draw(surface, self.rect.topleft)
        if self.is_hovered and self.enabled:
            surface.blit(look.round(self.rect.size, _RADIUS, "hover"), self.rect)

    def paint_over(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the edge of the chosen card."""
        if not self.is_selected:
            return
        size = self.rect.size
        edge = look.drawing(
            ("card-edge", size),
            lambda: framed(size, look.px(_RADIUS), look.color("accent"), 2.4 * look.scale),
        )
        surface.blit(edge, self.rect)
