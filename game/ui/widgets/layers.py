"""Layers over one another: the screen, modals under a veil, menus, tooltips and toasts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

import pygame

from game.ui.theme.look import Look
from game.ui.theme.skins import Ground
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Column
from game.ui.widgets.rich import RichText
from game.ui.widgets.widget import Point, Size, Widget

MOTION_MS = 140
"""How long a layer takes to come in."""

TIP_DELAY_MS = 350
"""How long the pointer or the keyboard rests before the tooltip comes."""

TOAST_MS = 3200
"""How long a toast stays."""

_TIP_WIDTH = 320
_TIP_GAP = 8
_LARGE = 90
"""Design units of height from which a thing's tooltip goes by the pointer, not beside the thing."""
_TOAST_LOW = 140
"""Design units the lowest toast lies above the lower edge: the desk is under it."""


class LayerKind(StrEnum):
    """How a layer lies over those below."""

    SCREEN = "screen"
    MODAL = "modal"
    MENU = "menu"


@dataclass(slots=True)
class Layer:
    """One tree of widgets over the others."""

    root: Widget
    kind: LayerKind
    hotkeys: Hotkeys = field(default_factory=Hotkeys)
    can_close: bool = True
    on_close: Callable[[], None] | None = None
    before: Widget | None = None
    """The widget the keyboard returns to."""
    below: Widget | None = None
    """The widget a menu hangs under."""
    age_ms: int = 0

    def arrange(self, look: Look, window: pygame.Rect) -> None:
        """Give the layer's tree its place: all of the window, its middle, or under a widget."""
        self.root.forget_sizes()
        if self.kind is LayerKind.SCREEN:
            self.root.arrange(look, window.copy())
            return
        room = window.inflate(-look.px(32), -look.px(32))
        if self.kind is LayerKind.MENU and self.below is not None:
            self._hang(look, window, self.below.rect)
            return
        wide = min(room.width, self.root.wanted(look)[0])
        high = min(room.height, self.root.wanted(look, wide)[1])
        place = pygame.Rect(0, 0, wide, high)
        place.center = window.center
        self.root.arrange(look, place)

    def _hang(self, look: Look, window: pygame.Rect, anchor: pygame.Rect) -> None:
        wide = max(anchor.width, self.root.wanted(look)[0])
        high = self.root.wanted(look, wide)[1]
        gap = look.px(3)
        under, over = window.bottom - anchor.bottom - gap, anchor.top - gap
        place = pygame.Rect(anchor.left, anchor.bottom + gap, wide, min(high, max(under, over)))
        if high > under and over > under:
            place.bottom = anchor.top - gap
        self.root.arrange(look, place.clamp(window))


class Tooltip:
    """What is said about the thing pointed at or focused, once it is rested on."""

    def __init__(self) -> None:
        self.subject: Widget | None = None
        self._waited_ms = 0
        self._anchor: Point = (0, 0)

    def turn_to(self, subject: Widget | None, anchor: Point) -> bool:
        """Rest on another thing; return whether a shown tooltip goes away."""
        if subject is self.subject:
            return False
        was_shown = self.is_due
        self.subject, self._anchor, self._waited_ms = subject, anchor, 0
        return was_shown

    def rest_at(self, anchor: Point) -> None:
        """Follow the pointer until the tooltip is shown."""
        if not self.is_due:
            self._anchor = anchor

    @property
    def is_due(self) -> bool:
        """Whether it has been rested on long enough."""
        return self.subject is not None and self._waited_ms >= TIP_DELAY_MS

    def tick(self, milliseconds: int) -> bool:
        """Let time pass; return whether it appears now."""
        if self.subject is None or self.is_due:
            return False
        self._waited_ms += milliseconds
        return self.is_due and bool(self.subject.tip_text())

    def text(self) -> str:
        """Return what is shown now, in markup; empty when nothing is."""
        return self.subject.tip_text() if self.subject is not None and self.is_due else ""

    def draw(self, surface: pygame.Surface, look: Look) -> None:
        """Draw it beside the anchor, within the window."""
        text = self.text()
        if not text:
            return
        rich = RichText(text, size=15)
        wide, high = rich.wanted(look, look.px(_TIP_WIDTH))
        size = (wide + look.px(24), high + look.px(16))
        area = self._place(surface.get_rect().inflate(-look.px(12), -look.px(12)), size, look)
        look.sheet(Ground.TIP, area.size).draw(surface, area.topleft)
        rich.arrange(look, area.inflate(-look.px(24), -look.px(16)))
        rich.draw(surface, look)

    def _place(self, window: pygame.Rect, size: Size, look: Look) -> pygame.Rect:
        """Return where it goes: clear of the thing it explains, or of the pointer on a large one.

        What stands in a column has its tooltip aside, so that its neighbours stay in sight too.
        """
        thing = self.subject.rect if self.subject is not None else pygame.Rect(self._anchor, (1, 1))
        gap, area = look.px(_TIP_GAP), pygame.Rect((0, 0), size)
        if thing.height <= look.px(_LARGE):
            left = min(max(window.left, thing.left), window.right - size[0])
            if thing.width > look.px(_LARGE):
                left = min(max(window.left, self._anchor[0]), window.right - size[0])
            top = min(max(window.top, thing.top), window.bottom - size[1])
            upright = [(left, thing.bottom + gap), (left, thing.top - gap - size[1])]
            aside = [(thing.right + gap, top), (thing.left - gap - size[0], top)]
            stands = self.subject is not None and isinstance(self.subject.parent, Column)
            for place in (*aside, *upright) if stands else (*upright, *aside):
                area.topleft = place
                if window.contains(area):
                    return area
        area.topleft = (self._anchor[0] + look.px(14), self._anchor[1] + look.px(16))
        if area.bottom > window.bottom:
            area.bottom = self._anchor[1] - look.px(10)
        return area.clamp(window)


class Toasts:
    """Short notices low in the window, clear of the desk, that go by themselves."""

    def __init__(self) -> None:
        self._shown: list[tuple[str, int]] = []

    def say(self, markup: str) -> None:
        """Show a notice."""
        self._shown = [*self._shown[-2:], (markup, TOAST_MS)]

    def clear(self) -> None:
        """Let every notice go now."""
        self._shown = []

    def texts(self) -> tuple[str, ...]:
        """Return what is shown, in markup."""
        return tuple(markup for markup, _ in self._shown)

    def tick(self, milliseconds: int) -> bool:
        """Let time pass; return whether a notice goes."""
        if not self._shown:
            return False
        before = len(self._shown)
        aged = [(markup, left - milliseconds) for markup, left in self._shown]
        self._shown = [(markup, left) for markup, left in aged if left > 0]
        return len(self._shown) != before

    def draw(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the notices over one another, the newest lowest, centred above the desk."""
        low = surface.get_height() - look.px(_TOAST_LOW)
        for markup in reversed(self.texts()):
            rich = RichText(markup, size=16, ink="chrome_ink")
            wide, high = rich.wanted(look, look.px(520))
            area = pygame.Rect(0, 0, wide + look.px(36), high + look.px(20))
            area.midbottom = (surface.get_rect().centerx, low)
            look.sheet(Ground.CHROME, area.size).draw(surface, area.topleft)
            rich.arrange(look, area.inflate(-look.px(36), -look.px(20)))
            rich.draw(surface, look)
            low = area.top - look.px(10)
