"""The keyboard: the focused widget first, then hotkeys, then moving the focus."""

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.button import Pressable
from game.ui.widgets.focus import DIRECTIONS, next_stop, stop_towards
from game.ui.widgets.hotkeys import chord_of
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from game.ui.widgets.root import Ui


class Keyboard:
    """Where keys go, and whether the player is using them."""

    def __init__(self, ui: "Ui") -> None:
        self._ui = ui
        self.is_in_use = False
        """Whether the focus ring is shown: the last input was a key."""
        self._spent = ""
        """The letter of a key that did something; the text it also sends is not meant as text."""

    def event(self, event: pygame.event.Event) -> bool:
        """Take a key or typed text; return whether it was used."""
        focus = self._ui.focus
        if event.type == pygame.TEXTINPUT:
            return self._text(event.text)
        if event.type == pygame.KEYUP:
            self._spent = ""
        if event.type != pygame.KEYDOWN:
            return False
        if focus is not None and focus.enabled and focus.on_key(event):
            self._ui.redraw()
            return True
        used = self._hotkey(event) or self._navigate(event)
        self._spent = event.dict.get("unicode", "") if used else ""
        return used

    def _text(self, text: str) -> bool:
        spent, self._spent = self._spent, ""
        if spent and text == spent:
            return True
        focus = self._ui.focus
        used = focus is not None and focus.on_text(text)
        if used:
            self._ui.redraw()
        return used

    def _hotkey(self, event: pygame.event.Event) -> bool:
        chord = chord_of(event)
        for widget in self._ui.top.root.walk():
            if isinstance(widget, Pressable) and widget.hotkey == chord and widget.enabled:
                widget.on_click(widget.rect.center)
                return True
        return self._ui.top.hotkeys.run(event)

    def _navigate(self, event: pygame.event.Event) -> bool:
        ui = self._ui
        if event.key == pygame.K_ESCAPE and len(ui.layers) > 1:
            if ui.top.can_close:
                ui.close_layer()
            return True
        if event.key == pygame.K_TAB:
            step = -1 if event.mod & pygame.KMOD_SHIFT else 1
            return self._go(next_stop(ui.top.root, ui.focus, step))
        if event.key in DIRECTIONS and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return self._go(stop_towards(ui.top.root, ui.focus, DIRECTIONS[event.key]))
        return False

    def _go(self, widget: Widget | None) -> bool:
        self.is_in_use = True
        self._ui.redraw()
        if widget is None:
            return False
        self._ui.give_focus(widget)
        rect = widget.rect
        subject = widget if widget.tip_text() else None
        self._ui.tooltip.turn_to(subject, (rect.left, rect.bottom))
        return True
