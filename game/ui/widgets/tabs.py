"""Tabs: one page of several, named in a row."""

from collections.abc import Callable, Sequence
from typing import Unpack

import pygame

from game.ui.theme.fonts import Face
from game.ui.theme.look import Look, blit_centred
from game.ui.widgets.button import Pressable
from game.ui.widgets.layout import Row
from game.ui.widgets.widget import Options, Size, Widget

_STEPS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}


class _Tab(Pressable):
    """The name of one page."""

    shrinks = True

    def __init__(self, text: str, on_click: Callable[[], None], size: float, name: str) -> None:
        super().__init__(on_click, name=name, grow=1)
        self.text = text
        self.size = size
        self.is_current = False
        self.effect = "paper"

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for the name."""
        wide = look.type.width(self.text, Face.TITLE, self.size) + look.px(20)
        return wide, look.type.line_height(Face.TITLE, self.size) + look.px(12)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the name, underlined on the current tab."""
        if self.is_hovered and not self.is_current:
            surface.blit(look.round(self.rect.size, 6, "hover"), self.rect)
        ink = "accent" if self.is_current else "ink2"
        shown = look.type.fitted(self.text, Face.TITLE, self.size, self.rect.width - look.px(8))
        blit_centred(surface, look.text(shown, Face.TITLE, self.size, ink), self.rect)
        if self.is_current:
            bar = pygame.Rect(0, 0, self.rect.width - look.px(16), max(2, look.px(3)))
            bar.midbottom = self.rect.midbottom
            surface.fill(look.color("accent"), bar)

    def words(self) -> str:
        """Return the name."""
        return self.text

    def tip_text(self) -> str:
        """Return the whole name where it did not fit."""
        look = self.look
        room = self.rect.width - look.px(8)
        is_cut = look.type.width(self.text, Face.TITLE, self.size) > room
        return self.text if is_cut else ""


class Tabs(Row):
    """A row of tabs; left and right go from one to the next."""

    is_focusable = True

    def __init__(
        self,
        choices: Sequence[str],
        index: int = 0,
        *,
        on_change: Callable[[int], None] | None = None,
        size: float = 18,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(gap=2, **options)
        self._index = index
        self.on_change = on_change
        self._tabs: list[_Tab] = []
        stem = options.get("name", "") or "tab"
        for at, text in enumerate(choices):
            tab = _Tab(text, self._picker(at), size, f"{stem}:{at}")
            tab.takes_focus = False
            self._tabs.append(self.add(tab))
        self._mark()

    def _picker(self, index: int) -> Callable[[], None]:
        return lambda: self._choose(index)

    def _mark(self) -> None:
        for at, tab in enumerate(self._tabs):
            tab.is_current = at == self._index

    @property
    def index(self) -> int:
        """The place of the current tab."""
        return self._index

    @index.setter
    def index(self, value: int) -> None:
        self._index = value
        self._mark()
        self.changed()

    def _choose(self, index: int) -> None:
        if index != self._index:
            self.index = index
            if self.on_change is not None:
                self.on_change(index)

    def on_key(self, event: pygame.event.Event) -> bool:
        """Go to the next tab or the one before."""
        step = _STEPS.get(event.key)
        if step is None:
            return False
        self._choose((self._index + step) % len(self._tabs))
        return True

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the rule under all tabs."""
        low = self.rect.bottom - 1
        ends = ((self.rect.left, low), (self.rect.right - 1, low))
        pygame.draw.line(surface, look.color("rule"), *ends)


def tabbed(tabs: Tabs, pages: Sequence[Widget]) -> None:
    """Show only the page of the current tab, now and whenever another is chosen."""
    told = tabs.on_change

    def turn(index: int) -> None:
        for at, page in enumerate(pages):
            page.visible = at == index
        if told is not None:
            told(index)

    tabs.on_change = turn
    for at, page in enumerate(pages):
        page.visible = at == tabs.index
