"""`Ui`: the window's tree of widgets, its layers, and the way in for every event."""

from collections.abc import Callable

import pygame

from game.ui.theme.tokens import ATLAS, Theme
from game.ui.widgets.focus import stops
from game.ui.widgets.frame import draw_layer, draw_ring
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.keyboard import Keyboard
from game.ui.widgets.layers import MOTION_MS, Layer, LayerKind, Toasts, Tooltip
from game.ui.widgets.pointer import Pointer
from game.ui.widgets.stage import Stage
from game.ui.widgets.widget import Size, Widget


def _silence(_effect: str) -> None:
    """Play nothing."""


class Ui(Stage):
    """Everything on the window: show a screen, open layers over it, pass events in, draw."""

    def __init__(
        self,
        size: Size,
        theme: Theme = ATLAS,
        *,
        factor: float = 1.0,
        text_factor: float = 1.0,
        play: Callable[[str], None] = _silence,
        has_reduced_motion: bool = False,
    ) -> None:
        super().__init__(size, theme, factor, text_factor)
        self.has_reduced_motion = has_reduced_motion
        self._play = play
        self.tooltip = Tooltip()
        self.toasts = Toasts()
        self.pointer = Pointer(self)
        self.keyboard = Keyboard(self)
        self._is_moving = False
        self._alone: list[Widget] = []
        """Widgets that moved while everything else stayed as it was."""
        self._canvas: pygame.Surface | None = None
        """What the last frame was drawn on."""
        self.touched: list[pygame.Rect] | None = None
        """Where the last frame differs from the one before; None: anywhere."""
        self.show(Widget())

    # -- what is shown ----------------------------------------------------

    def show(self, root: Widget, hotkeys: Hotkeys | None = None) -> None:
        """Make `root` the screen and close all layers over it.

        The focus, the scrolling and the sorting of widgets with the same names are kept, so
        a screen can be built again whenever the game changes.
        """
        focused = self.focus.name if self.focus is not None else ""
        before = {widget.name: widget for widget in self.layers[0].root.walk() if widget.name}
        for layer in self.layers:
            layer.root.host_root = None
        self.layers = [Layer(root, LayerKind.SCREEN, hotkeys or Hotkeys())]
        root.host_root = self
        for widget in root.walk():
            if widget.name in before:
                widget.resume(before[widget.name])
        self.pointer.forget()
        self.focus = None
        self.relayout()
        same = root.find(focused) if focused else None
        if same is not None and same.takes_focus and same.enabled:
            self.settle()
            self.focus = same
            same.on_focus(has_it=True)

    def open_modal(
        self,
        root: Widget,
        *,
        hotkeys: Hotkeys | None = None,
        can_close: bool = True,
        on_close: Callable[[], None] | None = None,
        first: Widget | None = None,
    ) -> None:
        """Show a widget in the middle under a veil; Esc closes it unless it must be answered.

        The keyboard turns to `first`, or to the first widget that takes it.
        """
        self._open(Layer(root, LayerKind.MODAL, hotkeys or Hotkeys(), can_close, on_close))
        self.toasts.clear()
        self.sound("paper")
        order = stops(root)
        if order:
            self.give_focus(first if first in order else order[0])

    def open_menu(self, menu: Widget, below: Widget) -> None:
        """Show a menu under the widget that opened it."""
        self._open(Layer(menu, LayerKind.MENU, below=below))
        self.give_focus(next(iter(stops(menu)), None))

    def _open(self, layer: Layer) -> None:
        layer.before = self.focus
        layer.root.host_root = self
        self.layers.append(layer)
        self.pointer.forget()
        self.relayout()
        self.settle()

    def close_layer(self) -> None:
        """Close the topmost layer over the screen, and turn the keyboard back to where it was."""
        if len(self.layers) == 1:
            return
        layer = self.layers.pop()
        layer.root.host_root = None
        self.pointer.forget()
        self.give_focus(layer.before)
        self.relayout()
        if layer.on_close is not None:
            layer.on_close()

    def toast(self, markup: str) -> None:
        """Show a short notice that goes by itself."""
        self.toasts.say(markup)
        self.redraw()

    def sound(self, effect: str) -> None:
        """Play a named effect."""
        self._play(effect)

    def forget_tip(self) -> None:
        """Take the tooltip away until the pointer rests again."""
        if self.tooltip.turn_to(None, self.pointer.at):
            self.redraw()

    # -- the three calls of the main loop -----------------------------------

    def event(self, event: pygame.event.Event) -> bool:
        """Take an event; return whether it was used."""
        self.settle()
        if event.type == pygame.VIDEORESIZE:
            self.restyle(size=(max(1, event.w), max(1, event.h)))
            return True
        return self.pointer.event(event) or self.keyboard.event(event)

    def update(self, milliseconds: int) -> None:
        """Let time pass."""
        self.settle()
        for layer in self.layers:
            if layer.age_ms < MOTION_MS:
                layer.age_ms += milliseconds
                self.needs_redraw = self.needs_redraw or layer.kind is not LayerKind.SCREEN
        is_due = self.needs_redraw
        moving = [widget for widget in self.ticking if widget.tick(milliseconds)]
        self._is_moving = bool(moving)
        if moving:
            is_due = is_due or self.needs_redraw
            self.redraw()
            self._alone = [] if is_due else moving
        if self.tooltip.tick(milliseconds) or self.toasts.tick(milliseconds):
            self.redraw()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is on its way in."""
        is_still = not self.needs_redraw and not self._is_moving
        return is_still and all(layer.age_ms >= MOTION_MS for layer in self.layers)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw everything; the surface has the size of the window.

        A screen begins with something opaque: nothing is wiped beforehand.
        """
        self.settle()
        self.touched = self._draw_moved(surface)
        if self.touched is None:
            self._draw_all(surface)
        self._alone, self._canvas = [], surface
        self.needs_redraw = False

    def redraw(self) -> None:
        """Draw a new frame soon."""
        super().redraw()
        self._alone = []

    def _draw_moved(self, surface: pygame.Surface) -> list[pygame.Rect] | None:
        """Draw only what moved onto the last frame and return where, if nothing lies over it."""
        is_bare = len(self.layers) == 1 and not self.tooltip.text() and not self.toasts.texts()
        has_ring = self.focus is not None and self.keyboard.is_in_use
        if not self._alone or surface is not self._canvas or has_ring or not is_bare:
            return None
        touched: list[pygame.Rect] = []
        for widget in self._alone:
            moved = widget.draw_moved(surface, self.look)
            if moved is None:
                return None
            touched += moved
        return touched

    def _draw_all(self, surface: pygame.Surface) -> None:
        for layer in self.layers:
            draw_layer(surface, self.look, layer, is_still=self.has_reduced_motion)
        if self.focus is not None and self.keyboard.is_in_use:
            draw_ring(surface, self.look, self.focus)
        self.toasts.draw(surface, self.look)
        self.tooltip.draw(surface, self.look)

    def arranged(self) -> None:
        """See what lies under the resting pointer now."""
        self._alone = []
        self.pointer.look_again()

    def texts(self) -> list[str]:
        """Return every text shown, from the screen up."""
        self.settle()
        shown = [w.words() for layer in self.layers for w in layer.root.walk()]
        return [*(text for text in shown if text), *self.toasts.texts()]
