"""The keys of the window: what each does, its first chord, and the player's own."""

from collections.abc import Mapping
from typing import Final

import pygame

KEYS: Final[Mapping[str, str]] = {
    "end-turn": "ctrl+return",
    "undo": "ctrl+z",
    "desk": "d",
    "report": "f2",
    "ledger": "f3",
    "encyclopedia": "f1",
    "save": "ctrl+s",
    "load": "ctrl+l",
    "menu": "f10",
    "regions": "g",
    "next-region": "page down",
    "previous-region": "page up",
    "home": "h",
    "find-home": "home",
    "negotiate": "n",
    "envoy": "e",
    "visit": "v",
    "acts": "a",
    "mode-political": "1",
    "mode-relations": "2",
    "mode-trade": "3",
    "mode-alliances": "4",
    "mode-military": "5",
    "mode-culture": "6",
    "mode-knowledge": "7",
    "zoom-in": "+",
    "zoom-out": "-",
    "zoom-whole": "0",
    "fullscreen": "f11",
    "picture": "f12",
}
"""The first chord of everything a key can do on the main screen; `key-<name>` says what."""


class Keys:
    """The chords in force."""

    def __init__(self, own: Mapping[str, str]) -> None:
        self._own = {name: chord for name, chord in own.items() if name in KEYS}

    def chord(self, name: str) -> str:
        """Return the chord that does a thing.

        Raises:
            KeyError: there is no such thing.
        """
        return self._own.get(name) or KEYS[name]

    def taken_by(self, chord: str, but: str = "") -> str:
        """Return what a chord already does, other than `but`; empty when it is free."""
        names = (name for name in KEYS if name != but and self.chord(name) == chord)
        return next(names, "")


REPEATING = frozenset(
    {
        pygame.K_LEFT,
        pygame.K_RIGHT,
        pygame.K_UP,
        pygame.K_DOWN,
        pygame.K_PAGEUP,
        pygame.K_PAGEDOWN,
        pygame.K_TAB,
        pygame.K_BACKSPACE,
        pygame.K_DELETE,
        pygame.K_PLUS,
        pygame.K_EQUALS,
        pygame.K_MINUS,
        pygame.K_KP_PLUS,
        pygame.K_KP_MINUS,
    }
)
"""Keys that go on for as long as they are held; any other counts once."""


class HeldKeys:
    """The keys that are down, so that a held one does not do a thing twice."""

    def __init__(self) -> None:
        self._down: set[int] = set()

    def is_repeat(self, event: pygame.event.Event) -> bool:
        """Return whether a held key speaks again where once is meant, as in ending a turn."""
        if event.type == pygame.WINDOWFOCUSLOST:
            self._down.clear()
        if event.type == pygame.KEYUP:
            self._down.discard(event.key)
        if event.type != pygame.KEYDOWN or event.key in REPEATING:
            return False
        is_held = event.key in self._down
        self._down.add(event.key)
        return is_held
