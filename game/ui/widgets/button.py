"""Buttons: text, icon, badge and hotkey, in five materials."""

from collections.abc import Callable
from typing import Unpack

import pygame

from game.ui.theme.controls import Material, Press
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look, blit_centred
from game.ui.widgets.hotkeys import chord_name
from game.ui.widgets.layout import Align
from game.ui.widgets.markup import escape
from game.ui.widgets.widget import Options, Placing, Point, Size, Tip, Widget

Action = Callable[[], None]

ACTIVATE = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
"""Keys that do what a click does."""

_BIG = (Material.WAX, Material.BRASS)
_ICON_GAP = 7


class Pressable(Widget):
    """Anything that does its action on a click, Enter or space."""

    is_focusable = True
    is_done_by_click = True

    def __init__(
        self, on_click: Action | None = None, *, hotkey: str = "", **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.action = on_click
        self.hotkey = hotkey
        self.effect = "click"

    def on_click(self, point: Point) -> None:
        """Do the action."""
        if self.enabled:
            self.sound(self.effect)
            if self.action is not None:
                self.action()

    def on_key(self, event: pygame.event.Event) -> bool:
        """Do the action on Enter or space; with Ctrl or Alt they belong to the screen."""
        is_chord = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT)
        if event.key in ACTIVATE and self.enabled and not is_chord:
            self.on_click(self.rect.center)
            return True
        return False

    def press_state(self) -> Press:
        """Return the state to draw it in."""
        if not self.enabled:
            return Press.DISABLED
        if self.is_pressed and self.is_hovered:
            return Press.PRESSED
        return Press.HOVER if self.is_hovered else Press.NORMAL

    def tip_text(self) -> str:
        """Return the tooltip and the key that does the same."""
        own = super().tip_text()
        if not self.hotkey:
            return own
        key = f"<b>{escape(chord_name(self.hotkey))}</b>"
        return f"{own} ({key})" if own else key


class Button(Pressable):
    """A button with text, an icon or both."""

    def __init__(
        self,
        text: str,
        on_click: Action | None = None,
        *,
        icon: str = "",
        material: Material = Material.PAPER,
        size: float = 0,
        icon_size: float = 0,
        align: Align = Align.CENTER,
        is_selected: bool = False,
        badge: int = 0,
        hotkey: str = "",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_click, hotkey=hotkey, **options)
        self._text = text
        self.icon = icon
        self.material = material
        self.face = Face.TITLE if material in _BIG else Face.STRONG
        self.size = size or (21 if material in _BIG else 16)
        self.icon_size = icon_size or (self.size + 4)
        self.align = align
        self._is_selected = is_selected
        self._badge = badge
        self.least_width = options.get("least_width", 44.0)
        self._shown = text

    @property
    def is_primary(self) -> bool:
        """Whether it does what its sheet is for."""
        return self.material is Material.WAX and self.enabled

    @property
    def text(self) -> str:
        """What the button says."""
        return self._text

    @text.setter
    def text(self, value: str) -> None:
        if value != self._text:
            self._text = value
            self.resized()

    @property
    def is_selected(self) -> bool:
        """Whether it stands for the choice in force."""
        return self._is_selected

    @is_selected.setter
    def is_selected(self, value: bool) -> None:
        self._is_selected = value
        self.changed()

    @property
    def badge(self) -> int:
        """The number on its corner; nought shows none."""
        return self._badge

    @badge.setter
    def badge(self, value: int) -> None:
        self._badge = value
        self.changed()

    def _inner(self, look: Look) -> int:
        icon = look.px(self.icon_size) if self.icon else 0
        text = look.type.width(self._text, self.face, self.size) if self._text else 0
        return icon + text + (look.px(_ICON_GAP) if icon and text else 0)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for icon and text, and 38 units or 46 for a big button."""
        pad = 16 if self._text else 11
        tall = 46 if self.material in _BIG else 38
        line = look.type.line_height(self.face, self.size) + look.px(8)
        return self._inner(look) + 2 * look.px(pad), max(look.px(tall), line)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place and shorten the text to it."""
        super().arrange(look, rect)
        icon = look.px(self.icon_size + _ICON_GAP) if self.icon else 0
        room = rect.width - icon - look.px(16)
        self._shown = look.type.fitted(self._text, self.face, self.size, room) if self._text else ""

    def press_state(self) -> Press:
        """Return the state to draw it in."""
        state = super().press_state()
        return Press.SELECTED if self._is_selected and state is Press.NORMAL else state

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the skin, the icon, the text and the badge."""
        state = self.press_state()
        if self.material is not Material.GHOST or state not in (Press.NORMAL, Press.DISABLED):
            surface.blit(look.button(self.rect.size, self.material, state), self.rect)
        ink = look.button_ink(self.material, Press.SELECTED if self._is_selected else state)
        icon = look.icon(self.icon, self.icon_size, ink) if self.icon else None
        text = look.text(self._shown, self.face, self.size, ink) if self._shown else None
        gap = look.px(_ICON_GAP) if icon and text else 0
        total = sum(part.get_width() for part in (icon, text) if part) + gap
        left = self.rect.centerx - total // 2
        if self.align is Align.START:
            left = self.rect.left + look.px(11)
        middle = self.rect.centery + (1 if state is Press.PRESSED else 0)
        for part in (icon, text):
            if part is not None:
                surface.blit(part, part.get_rect(midleft=(left, middle)))
                left += part.get_width() + gap
        if self._badge:
            self._paint_badge(surface, look)

    def _paint_badge(self, surface: pygame.Surface, look: Look) -> None:
        number = look.text(str(self._badge), Face.STRONG, 12, "on_wax")
        high = number.get_height() + look.px(2)
        size = (max(high, number.get_width() + look.px(9)), high)
        area = pygame.Rect((0, 0), size)
        area.center = (self.rect.right - look.px(7), self.rect.top + look.px(6))
        surface.blit(look.round(size, 9, "wax"), area)
        blit_centred(surface, number, area)

    def words(self) -> str:
        """Return the text on the button."""
        return self._text

    def tip_text(self) -> str:
        """Return the tooltip, or the whole text where it did not fit."""
        own = super().tip_text()
        is_short = self._shown != self._text
        return own if own or not is_short else escape(self._text)


class IconButton(Button):
    """A button that shows only an icon, and must therefore say what it does."""

    def __init__(
        self,
        icon: str,
        tip: Tip,
        on_click: Action | None = None,
        *,
        material: Material = Material.CHROME,
        icon_size: float = 22,
        is_selected: bool = False,
        badge: int = 0,
        hotkey: str = "",
        **placing: Unpack[Placing],
    ) -> None:
        super().__init__(
            "",
            on_click,
            icon=icon,
            material=material,
            icon_size=icon_size,
            is_selected=is_selected,
            badge=badge,
            hotkey=hotkey,
            tip=tip,
            **placing,
        )
