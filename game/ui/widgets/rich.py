"""Rich text: wrapped, styled, with icons and with links one can click or tab to."""

from collections.abc import Callable
from typing import Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.widgets.button import Pressable
from game.ui.widgets.markup import bare
from game.ui.widgets.typeset import LinkPlace, Setting, link_ink, typeset
from game.ui.widgets.widget import Options, Point, Size, Widget

_WIDE = 1 << 20


class Link(Pressable):
    """One link of a rich text, over all its lines."""

    def __init__(
        self, place: LinkPlace, action: Callable[[], None], tip: str, ink: str = "link"
    ) -> None:
        super().__init__(action, tip=tip, name=f"link:{place.target}")
        self.ink = ink
        self.place = place
        self._parts: list[pygame.Rect] = []

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take places reckoned from the text's corner."""
        self._parts = [part.move(rect.topleft) for part in self.place.rects]
        self.rect = self._parts[0].copy()

    def shift(self, across: int, down: int) -> None:
        """Move all parts."""
        super().shift(across, down)
        for part in self._parts:
            part.move_ip(across, down)

    def covers(self, point: Point) -> bool:
        """Return whether a point is on any of its parts."""
        return any(part.collidepoint(point) for part in self._parts)

    def paint_over(self, surface: pygame.Surface, look: Look) -> None:
        """Underline the words, twice as thick when pointed at."""
        thick = max(1, look.px(2 if self.is_hovered else 1))
        for part in self._parts:
            low = part.top + part.height * 3 // 4 + look.px(2)
            ends = ((part.left, low), (part.right - 1, low))
            pygame.draw.line(surface, look.color(self.ink), *ends, thick)


class RichText(Widget):
    """Text in the small markup of `markup`; `on_link` gets the id of a link."""

    shrinks = True

    def __init__(
        self,
        markup: str,
        *,
        size: float = 16,
        ink: str = "ink",
        on_link: Callable[[str], None] | None = None,
        link_tip: Callable[[str], str] | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._markup = markup
        self.size = size
        self._ink = ink
        self.on_link = on_link
        self.link_tip = link_tip
        self._setting: Setting | None = None
        self._known: list[tuple[Look, int, Setting]] = []
        """Settings of this layout, each with the look and the width it was made for."""

    @property
    def markup(self) -> str:
        """The text in markup."""
        return self._markup

    @markup.setter
    def markup(self, value: str) -> None:
        if value != self._markup:
            self._markup = value
            self._known.clear()
            self.resized()

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the size of the text set to a width."""
        setting = self._set_to(look, width or _WIDE)
        return setting.width, setting.height

    def _set_to(self, look: Look, room: int) -> Setting:
        """Return the text set to a width; no line changes in any width that holds them all."""
        for knower, most, setting in self._known:
            if knower is look and setting.width <= room <= most:
                return setting
        setting = typeset(self._markup, look, room, self.size, self._ink)
        self._known.append((look, room, setting))
        return setting

    def forget_sizes(self) -> None:
        """Drop what was set before a new layout."""
        super().forget_sizes()
        self._known.clear()

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Set the text to its place and hang the links in it."""
        self.rect = rect
        kept = [child for child in self.children if isinstance(child, Link)]
        self._setting = self._set_to(look, max(1, rect.width))
        self.children = []
        for place in self._setting.links:
            link = next((old for old in kept if old.place.target == place.target), None)
            if link is None or link in self.children:
                link = self._link(place)
            link.place = place
            link.parent = self
            link.arrange(look, rect.copy())
            self.children.append(link)

    def _link(self, place: LinkPlace) -> Link:
        tip = self.link_tip(place.target) if self.link_tip else ""

        def follow() -> None:
            if self.on_link is not None:
                self.on_link(place.target)

        return Link(place, follow, tip, link_ink(self._ink))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the words."""
        if self._setting is None:
            return
        left, top = self.rect.topleft
        surface.fblits([(p.picture, (left + p.left, top + p.top)) for p in self._setting.pieces])

    def words(self) -> str:
        """Return the text without markup."""
        return bare(self._markup)
