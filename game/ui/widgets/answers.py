"""What any widget may be told: pointer, keys, focus and time, each answered by nothing here."""

import pygame

from game.ui.widgets.host import Point


class Answers:
    """The inputs a widget overrides as it needs them."""

    def on_press(self, point: Point) -> None:
        """Answer the button going down here."""

    def on_drag(self, point: Point) -> None:
        """Answer the pointer moving while the button that went down here is held."""

    def on_click(self, point: Point) -> None:
        """Answer a whole click, or Enter when the keyboard is here."""

    def on_move(self, point: Point) -> None:
        """Answer the pointer moving over it."""

    def on_leave(self) -> None:
        """Answer the pointer going elsewhere."""

    def on_wheel(self, steps: float, point: Point) -> bool:
        """Answer the wheel, up positive; return whether it was used."""
        return False

    def on_key(self, event: pygame.event.Event) -> bool:
        """Answer a key while focused; return whether it was used."""
        return False

    def on_text(self, text: str) -> bool:
        """Answer typed text while focused; return whether it was used."""
        return False

    def on_focus(self, *, has_it: bool) -> None:
        """Answer the keyboard coming or going."""

    def tick(self, milliseconds: int) -> bool:
        """Let time pass; return whether it looks different now."""
        return False
