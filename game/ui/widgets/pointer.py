"""The pointer: hover, press, drag, click and wheel, from event fields alone."""

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.layers import LayerKind
from game.ui.widgets.widget import Point, Widget

if TYPE_CHECKING:
    from game.ui.widgets.root import Ui

LEFT_BUTTON = 1


class Pointer:
    """What the pointer is over and what it holds."""

    def __init__(self, ui: "Ui") -> None:
        self._ui = ui
        self.at: Point = (-1, -1)
        self.over: Widget | None = None
        self.held: Widget | None = None
        self._spent: pygame.Rect | None = None
        """The place of the button last clicked: its tooltip is not wanted until one leaves it."""

    def event(self, event: pygame.event.Event) -> bool:
        """Take a pointer event; return whether it was used."""
        if event.type == pygame.MOUSEMOTION:
            return self._move(event.pos)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == LEFT_BUTTON:
            return self._press(event.pos)
        if event.type == pygame.MOUSEBUTTONUP and event.button == LEFT_BUTTON:
            return self._release(event.pos)
        if event.type == pygame.MOUSEWHEEL:
            return self._wheel(getattr(event, "precise_y", event.y))
        if event.type == pygame.WINDOWLEAVE:
            self._turn_to(None)
        return False

    def forget(self) -> None:
        """Let go of everything, because the tree under the pointer has changed."""
        self._turn_to(None)
        if self.held is not None:
            self.held.is_pressed = False
        self.held = None

    def look_again(self) -> None:
        """See what lies under the resting pointer after a new layout."""
        if self.at != (-1, -1) and self.held is None:
            self._turn_to(self._ui.top.root.hit(self.at))

    def _turn_to(self, widget: Widget | None) -> None:
        if widget is self.over:
            return
        if self.over is not None:
            self.over.is_hovered = False
            self.over.on_leave()
        self.over = widget
        if widget is not None:
            widget.is_hovered = True
        if self._ui.tooltip.turn_to(self._telling(widget), self.at) or widget is not None:
            self._ui.redraw()

    def _telling(self, widget: Widget | None) -> Widget | None:
        """Return what has something to say here; a button that did its work hides nothing."""
        if self._spent is not None and self._spent.collidepoint(self.at):
            return None
        self._spent = None
        return _with_tip(widget)

    def _move(self, point: Point) -> bool:
        self.at = point
        self._turn_to(self._ui.top.root.hit(point))
        self._ui.tooltip.rest_at(point)
        if self.held is not None:
            self.held.on_drag(point)
            self._ui.redraw()
        elif self.over is not None:
            self.over.on_move(point)
            self._ui.tooltip.turn_to(self._telling(self.over), point)
        return self.over is not None

    def _press(self, point: Point) -> bool:
        self._move(point)
        ui = self._ui
        ui.keyboard.is_in_use = False
        ui.tooltip.turn_to(None, point)
        if self.over is None:
            if ui.top.kind is LayerKind.MENU:
                ui.close_layer()
            return len(ui.layers) > 1 or ui.top.kind is not LayerKind.SCREEN
        self.held = self.over
        self.held.is_pressed = True
        ui.give_focus(_focusable_from(self.held), is_pointed_at=True)
        self.held.on_press(point)
        ui.redraw()
        return True

    def _release(self, point: Point) -> bool:
        widget, self.held = self.held, None
        if widget is None:
            return False
        widget.is_pressed = False
        self._ui.redraw()
        if widget.covers(point) and widget.enabled:
            self._spent = widget.rect.copy() if widget.is_done_by_click else None
            widget.on_click(point)
        return True

    def _wheel(self, steps: float) -> bool:
        widget = self.over
        while widget is not None:
            if widget.on_wheel(steps, self.at):
                self._ui.redraw()
                self.look_again()
                return True
            widget = widget.parent
        return False


def _focusable_from(widget: Widget | None) -> Widget | None:
    """Return the nearest widget from here up that takes the keyboard."""
    while widget is not None and not (widget.takes_focus and widget.enabled):
        widget = widget.parent
    return widget


def _with_tip(widget: Widget | None) -> Widget | None:
    """Return the nearest widget from here up that has something to say."""
    while widget is not None and not widget.tip_text():
        widget = widget.parent
    return widget
