"""The layers of the window, their layout, and where the keyboard is."""

import pygame

from game.ui.theme.look import Look
from game.ui.theme.scale import scale_for, text_in_force
from game.ui.theme.tokens import Theme
from game.ui.widgets.layers import Layer, LayerKind
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.widget import Point, Size, Widget


class Stage:
    """Layers of widgets arranged in a window of one size and look."""

    def __init__(self, size: Size, theme: Theme, factor: float, text_factor: float) -> None:
        self.size = size
        self.factor = factor
        """The scale the player asked for; `look` has what the window has room for."""
        self.text_factor = text_factor
        """The size of text the player asked for; `look` has what there is room for."""
        self.look = self._look_of(theme)
        self.layers: list[Layer] = [Layer(Widget(), LayerKind.SCREEN)]
        self.focus: Widget | None = None
        self.needs_redraw = True
        self._needs_layout = True
        self.ticking: list[Widget] = []
        """The widgets that want to be told of time."""

    @property
    def top(self) -> Layer:
        """The layer that gets the events."""
        return self.layers[-1]

    # -- how it looks -----------------------------------------------------

    def restyle(
        self,
        *,
        size: Size | None = None,
        theme: Theme | None = None,
        factor: float | None = None,
        text_factor: float | None = None,
    ) -> None:
        """Change the window's size, the theme, the scale or the text size at once."""
        self.size = size or self.size
        self.factor = self.factor if factor is None else factor
        self.text_factor = self.text_factor if text_factor is None else text_factor
        self.look = self._look_of(theme or self.look.theme)
        self.relayout()

    def _look_of(self, theme: Theme) -> Look:
        text = text_in_force(self.size, self.factor, self.text_factor)
        return Look(theme, scale_for(self.size, self.factor), text)

    def redraw(self) -> None:
        """Draw a new frame soon."""
        self.needs_redraw = True

    def relayout(self) -> None:
        """Arrange everything again before the next frame."""
        self._needs_layout = True
        self.needs_redraw = True

    def settle(self) -> None:
        """Arrange everything now, if something asked for it."""
        if not self._needs_layout:
            return
        self._needs_layout = False
        window = pygame.Rect((0, 0), self.size)
        for layer in self.layers:
            layer.arrange(self.look, window)
        self.ticking = [w for layer in self.layers for w in layer.root.walk() if w.ticks]
        self._needs_layout = False
        self.arranged()

    def arranged(self) -> None:
        """Follow a new layout."""

    # -- focus --------------------------------------------------------------

    def give_focus(self, widget: Widget | None, *, is_pointed_at: bool = False) -> None:
        """Turn the keyboard to a widget and scroll it into view.

        What the pointer holds stays under it: it must be there still when it is let go.
        """
        if widget is self.focus:
            return
        before, self.focus = self.focus, widget
        if before is not None:
            before.on_focus(has_it=False)
        if widget is not None:
            self.settle()
            widget.on_focus(has_it=True)
            if not is_pointed_at:
                self.reveal(widget)
        self.redraw()

    def reveal(self, widget: Widget) -> None:
        """Scroll every area around a widget so that it is seen."""
        around = widget.parent
        while around is not None:
            if isinstance(around, ScrollArea):
                around.reveal(widget.rect)
            around = around.parent

    def find(self, name: str) -> Widget | None:
        """Return the topmost visible widget of that name."""
        self.settle()
        for layer in reversed(self.layers):
            found = layer.root.find(name)
            if found is not None:
                return found
        return None

    def at(self, point: Point) -> Widget | None:
        """Return the widget of the top layer at a point."""
        self.settle()
        return self.top.root.hit(point)
