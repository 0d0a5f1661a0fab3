"""Fields to type in."""

from collections.abc import Callable
from typing import Unpack

import pygame

from game.ui.theme.fonts import Face
from game.ui.theme.look import Look
from game.ui.theme.shapes import framed
from game.ui.widgets.editing import Editor
from game.ui.widgets.widget import Options, Point, Size, Widget

_PAD = 10
_TYPE = 16
_BLINK_MS = 530
_MASK = "•"
_ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER)
_COMMAND = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META


class TextInput(Widget):
    """One line to type in; `is_secret` shows dots and never copies."""

    is_focusable = True
    ticks = True
    shrinks = True

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        most: int = 80,
        is_secret: bool = False,
        on_change: Callable[[str], None] | None = None,
        on_enter: Callable[[str], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._editor = Editor(text[:most], most, is_secret=is_secret)
        self.placeholder = placeholder
        self.is_secret = is_secret
        self.on_change = on_change
        self.on_enter = on_enter
        self._slide = 0
        self._blink_ms = 0

    @property
    def text(self) -> str:
        """What was typed."""
        return self._editor.text

    @text.setter
    def text(self, value: str) -> None:
        self._editor.text = value
        self._editor.move(len(value))
        self.changed()

    @property
    def cursor(self) -> int:
        """The letter the cursor stands before."""
        return self._editor.cursor

    @property
    def selected(self) -> str:
        """The selected text."""
        low, high = self._editor.selection
        return self._editor.text[low:high]

    def _shown(self) -> str:
        return _MASK * len(self.text) if self.is_secret else self.text

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered, or 220 units, and 38 of height."""
        high = look.type.line_height(Face.BODY, _TYPE) + look.px(12)
        return width or look.px(220), max(look.px(38), high)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the well, the selection, the text and the cursor."""
        surface.blit(look.round(self.rect.size, 6, "paper0"), self.rect)
        edge = "focus" if self.has_focus else "paper4"
        size = self.rect.size
        frame = look.drawing(
            ("field", size, edge),
            lambda: framed(size, look.px(6), look.color(edge), 1.3 * look.scale),
        )
        surface.blit(frame, self.rect)
        clip = surface.get_clip()
        room = self.rect.inflate(-2 * look.px(_PAD), 0)
        surface.set_clip(clip.clip(room.inflate(2, 0)))
        self._paint_text(surface, look, room)
        surface.set_clip(clip)

    def _x(self, look: Look, place: int) -> int:
        return look.type.width(self._shown()[:place], Face.BODY, _TYPE)

    def _paint_text(self, surface: pygame.Surface, look: Look, room: pygame.Rect) -> None:
        at = self._x(look, self.cursor)
        self._slide = max(min(self._slide, at), at - room.width + look.px(2), 0)
        left = room.left - self._slide
        high = look.type.line_height(Face.BODY, _TYPE)
        top = room.centery - high // 2
        low, end = (self._x(look, place) for place in self._editor.selection)
        if self.has_focus and end > low:
            surface.blit(look.round((end - low, high), 2, "select"), (left + low, top))
        if self.text:
            ink = "ink" if self.enabled else "off_ink"
            words = look.text(self._shown(), Face.BODY, _TYPE, ink)
            surface.blit(words, (left, top))
        elif self.placeholder:
            shown = look.type.fitted(self.placeholder, Face.BODY, _TYPE, room.width)
            surface.blit(look.text(shown, Face.BODY, _TYPE, "ink3"), (room.left, top))
        if self.has_focus and self._blink_ms < _BLINK_MS:
            surface.fill(look.color("ink"), (left + at, top, max(1, look.px(1.4)), high))

    def tick(self, milliseconds: int) -> bool:
        """Blink the cursor."""
        host = self.host
        if not self.has_focus or host is None or host.has_reduced_motion:
            self._blink_ms = 0
            return False
        before = self._blink_ms < _BLINK_MS
        self._blink_ms = (self._blink_ms + milliseconds) % (2 * _BLINK_MS)
        return before != (self._blink_ms < _BLINK_MS)

    def _place_at(self, point: Point) -> int:
        look = self.look
        wanted = point[0] - self.rect.left - look.px(_PAD) + self._slide
        places = range(len(self.text) + 1)
        return min(places, key=lambda place: abs(self._x(look, place) - wanted))

    def on_press(self, point: Point) -> None:
        """Put the cursor where the pointer is."""
        if self.enabled:
            self._editor.move(self._place_at(point))

    def on_drag(self, point: Point) -> None:
        """Select as far as the pointer."""
        if self.enabled:
            self._editor.move(self._place_at(point), is_selecting=True)

    def on_focus(self, *, has_it: bool) -> None:
        """Show the cursor, and tell the desktop where words are being put together."""
        self._blink_ms = 0
        if has_it and pygame.display.get_init():
            pygame.key.set_text_input_rect(self.rect)

    def on_text(self, text: str) -> bool:
        """Type."""
        self._edit(lambda: self._editor.insert(text))
        return True

    def on_key(self, event: pygame.event.Event) -> bool:
        """Edit; a letter counts as used, so that it never sets off a hotkey."""
        if event.key in _ENTER:
            if self.on_enter is not None:
                self.on_enter(self.text)
            return self.on_enter is not None
        used = False

        def press() -> None:
            nonlocal used
            used = self._editor.key(event.key, event.mod)

        self._edit(press)
        letter = getattr(event, "unicode", "")
        return used or (bool(letter) and letter.isprintable() and not event.mod & _COMMAND)

    def _edit(self, act: Callable[[], None]) -> None:
        before = self.text
        act()
        self._blink_ms = 0
        self.changed()
        if self.text != before and self.on_change is not None:
            self.on_change(self.text)

    def words(self) -> str:
        """Return what is seen: the text, dots, or the placeholder."""
        return self._shown() or self.placeholder
