"""A hand and an eye for tests: plays any window by clicks and keys on the dummy driver."""

from pathlib import Path
from typing import Protocol

import pygame

from game.ui.widgets.root import Ui
from game.ui.widgets.widget import Point, Widget

FRAME_MS = 16
"""How much time one step of the pilot lets pass."""

_MOST_FRAMES = 600
_NAMED = {
    "enter": pygame.K_RETURN,
    "esc": pygame.K_ESCAPE,
    "del": pygame.K_DELETE,
    "pageup": pygame.K_PAGEUP,
    "pagedown": pygame.K_PAGEDOWN,
}
_HELD = {"ctrl": pygame.KMOD_CTRL, "alt": pygame.KMOD_ALT, "shift": pygame.KMOD_SHIFT}


class Window(Protocol):
    """What a pilot flies: the application, or a bare `Ui` in a shell."""

    @property
    def ui(self) -> Ui:
        """The widgets on show."""

    def event(self, event: pygame.event.Event) -> bool:
        """Take an event."""

    def update(self, milliseconds: int) -> None:
        """Let time pass."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw a frame."""


class Bare:
    """A `Ui` on its own as a window."""

    def __init__(self, ui: Ui) -> None:
        self.ui = ui

    def event(self, event: pygame.event.Event) -> bool:
        """Take an event."""
        return self.ui.event(event)

    def update(self, milliseconds: int) -> None:
        """Let time pass."""
        self.ui.update(milliseconds)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw a frame."""
        self.ui.draw(surface)


class Pilot:
    """Clicks, types and looks, by the names of widgets."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.surface = pygame.Surface(window.ui.size)

    # -- the eye ------------------------------------------------------------

    def has(self, name: str) -> bool:
        """Return whether a widget of that name is shown."""
        return self._window.ui.find(name) is not None

    def find(self, name: str) -> Widget:
        """Return the shown widget of that name.

        Raises:
            LookupError: there is none; the message lists the names there are.
        """
        widget = self._window.ui.find(name)
        if widget is None:
            message = f"no widget {name!r}; there are {', '.join(self.names())}"
            raise LookupError(message)
        return widget

    def names(self) -> list[str]:
        """Return the names of all widgets shown, sorted."""
        layers = self._window.ui.layers
        return sorted({w.name for layer in layers for w in layer.root.walk() if w.name})

    def texts(self) -> list[str]:
        """Return every text shown."""
        return self._window.ui.texts()

    def sees(self, words: str) -> bool:
        """Return whether some text shown contains the words."""
        return any(words in text for text in self.texts())

    def tooltip(self) -> str:
        """Return the tooltip shown, in markup; empty when there is none."""
        return self._window.ui.tooltip.text()

    def screenshot(self, path: Path) -> None:
        """Draw a frame and save it as a picture."""
        self.draw()
        pygame.image.save(self.surface, path)

    def draw(self) -> pygame.Surface:
        """Return a fresh frame."""
        if self.surface.get_size() != self._window.ui.size:
            self.surface = pygame.Surface(self._window.ui.size)
        self._window.draw(self.surface)
        return self.surface

    # -- time -----------------------------------------------------------------

    def step(self, frames: int = 1) -> None:
        """Let frames pass, drawing those that are due."""
        for _ in range(frames):
            self._window.update(FRAME_MS)
            if self._window.ui.needs_redraw:
                self.draw()

    def wait(self, milliseconds: int) -> None:
        """Let time pass."""
        self.step(-(-milliseconds // FRAME_MS))

    def settle(self) -> None:
        """Let frames pass until nothing is on its way in.

        Raises:
            TimeoutError: something kept moving for 600 frames.
        """
        for _ in range(_MOST_FRAMES):
            self.step()
            if self._window.ui.is_idle:
                return
        message = f"the window kept moving for {_MOST_FRAMES} frames"
        raise TimeoutError(message)

    # -- the hand ---------------------------------------------------------------

    def _send(self, kind: int, **fields: object) -> bool:
        return self._window.event(pygame.event.Event(kind, fields))

    def move(self, point: Point) -> None:
        """Move the pointer."""
        self._send(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0))
        self.step()

    def hover(self, name: str) -> None:
        """Rest the pointer on a widget until its tooltip is due."""
        self.move(self._seen(name).rect.center)
        self.wait(400)

    def _seen(self, name: str) -> Widget:
        """Return a widget, scrolled into sight as a player would."""
        widget = self.find(name)
        around = widget.parent
        while around is not None:
            if around.clips and not around.rect.contains(widget.rect):
                self._window.ui.reveal(widget)
                self.step()
            around = around.parent
        return widget

    def click(self, name: str) -> None:
        """Click the middle of a widget.

        Raises:
            LookupError: there is no such widget, or another lies over it.
        """
        widget = self._seen(name)
        point = widget.rect.center
        top = self._window.ui.at(point)
        below = top
        while below is not None and below is not widget:
            below = below.parent
        if below is None:
            over = "nothing" if top is None else top.name or type(top).__name__
            message = f"{name!r} cannot be clicked: {over} lies over it"
            raise LookupError(message)
        self.click_at(point)

    def click_at(self, point: Point) -> None:
        """Click a point of the window."""
        self.move(point)
        self._send(pygame.MOUSEBUTTONDOWN, pos=point, button=1)
        self._send(pygame.MOUSEBUTTONUP, pos=point, button=1)
        self.step()

    def drag(self, start: Point, end: Point) -> None:
        """Press at one point, move to another, let go."""
        self.move(start)
        self._send(pygame.MOUSEBUTTONDOWN, pos=start, button=1)
        self._send(pygame.MOUSEMOTION, pos=end, rel=(0, 0), buttons=(1, 0, 0))
        self._send(pygame.MOUSEBUTTONUP, pos=end, button=1)
        self.step()

    def wheel(self, name: str, steps: int) -> None:
        """Turn the wheel over a widget, up positive."""
        self.wheel_at(self.find(name).rect.center, steps)

    def wheel_at(self, point: Point, steps: int) -> None:
        """Turn the wheel over a point, up positive."""
        self.move(point)
        self._send(pygame.MOUSEWHEEL, x=0, y=steps, precise_x=0.0, precise_y=float(steps))
        self.step()

    def sweep_at(self, point: Point, steps: int) -> None:
        """Turn the wheel sideways over a point, as two fingers on a pad do; right is positive."""
        self.move(point)
        self._send(pygame.MOUSEWHEEL, x=steps, y=0, precise_x=float(steps), precise_y=0.0)
        self.step()

    def press(self, chord: str) -> None:
        """Press a key, such as "tab", "enter", "ctrl+z" or "f1"; a letter also sends its text."""
        *held, key = chord.split("+")
        modifiers = 0
        for word in held:
            modifiers |= _HELD[word]
        code = _NAMED.get(key) or pygame.key.key_code(key)
        letter = key if len(key) == 1 and not held else ""
        self._send(pygame.KEYDOWN, key=code, mod=modifiers, unicode=letter, scancode=0)
        if letter:
            self._send(pygame.TEXTINPUT, text=letter)
        self._send(pygame.KEYUP, key=code, mod=modifiers, unicode=letter, scancode=0)
        self.step()

    def type(self, text: str) -> None:
        """Type text into the focused field."""
        for letter in text:
            self._send(pygame.TEXTINPUT, text=letter)
        self.step()
