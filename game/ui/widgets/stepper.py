"""A number with a minus and a plus beside it."""

from collections.abc import Callable
from typing import Unpack

import pygame

from game.ui.theme.controls import Material
from game.ui.theme.look import Look
from game.ui.widgets.button import IconButton
from game.ui.widgets.layout import Align
from game.ui.widgets.text import Label, strong
from game.ui.widgets.widget import Options, Size, Tip, Widget

_KEYS = {
    pygame.K_LEFT: -1,
    pygame.K_RIGHT: 1,
    pygame.K_MINUS: -1,
    pygame.K_KP_MINUS: -1,
    pygame.K_PLUS: 1,
    pygame.K_EQUALS: 1,
    pygame.K_KP_PLUS: 1,
    pygame.K_PAGEDOWN: -10,
    pygame.K_PAGEUP: 10,
}
_BUTTON = 28


class Stepper(Widget):
    """Minus, a whole number, plus; the wheel and the arrow keys change it too."""

    is_focusable = True

    def __init__(
        self,
        least: int,
        most: int,
        value: int,
        *,
        less: Tip,
        more: Tip,
        step: int = 1,
        on_change: Callable[[int], None] | None = None,
        shown: Callable[[int], str] = str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.least = least
        self.most = most
        self.step = step
        self.on_change = on_change
        self._value = value
        self._format = shown
        sides: dict[str, float] = {"width": _BUTTON, "height": _BUTTON}
        name = options.get("name", "")
        self._less = self.add(self._side("lu-minus", less, -1, f"{name}:less", sides))
        self._label: Label = self.add(strong(shown(value), enabled=False))
        self._label.align = Align.CENTER
        self._more = self.add(self._side("lu-plus", more, 1, f"{name}:more", sides))
        self._bound()

    def _side(
        self, icon: str, tip: Tip, way: int, name: str, sides: dict[str, float]
    ) -> IconButton:
        button = IconButton(
            icon,
            tip,
            lambda: self._choose(self._value + way * self.step),
            material=Material.PAPER,
            icon_size=16,
            name=name,
            width=sides["width"],
            height=sides["height"],
        )
        button.takes_focus = False
        return button

    @property
    def value(self) -> int:
        """The number chosen."""
        return self._value

    @value.setter
    def value(self, value: int) -> None:
        self._value = max(self.least, min(self.most, value))
        self._label.text = self._format(self._value)
        self._bound()

    def _bound(self) -> None:
        self._less.enabled = self.enabled and self._value > self.least
        self._more.enabled = self.enabled and self._value < self.most

    def _choose(self, value: int) -> None:
        before = self._value
        self.value = value
        if self._value != before and self.on_change is not None:
            self.on_change(self._value)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for both buttons and the widest number."""
        widest = max(
            look.type.width(self._format(number), self._label.face, self._label.size)
            for number in (self.least, self._value, self.most)
        )
        return 2 * look.px(_BUTTON) + widest + look.px(16), look.px(30)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place the buttons at the ends and the number between."""
        self.rect = rect
        side = look.px(_BUTTON)
        top = rect.centery - side // 2
        self._less.arrange(look, pygame.Rect(rect.left, top, side, side))
        self._more.arrange(look, pygame.Rect(rect.right - side, top, side, side))
        inner = pygame.Rect(rect.left + side, rect.top, rect.width - 2 * side, rect.height)
        self._label.arrange(look, inner)

    def on_key(self, event: pygame.event.Event) -> bool:
        """Change the number with the arrows, plus and minus, ten steps with the page keys."""
        way = _KEYS.get(event.key)
        if way is None or not self.enabled:
            return False
        self._choose(self._value + way * self.step)
        return True
