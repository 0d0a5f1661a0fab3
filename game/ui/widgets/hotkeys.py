"""Key chords such as "ctrl+z" or "f1", and a screen's map of them."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame

_MODIFIERS = (
    ("ctrl", pygame.KMOD_CTRL | pygame.KMOD_META),
    ("alt", pygame.KMOD_ALT),
    ("shift", pygame.KMOD_SHIFT),
)


def chord_of(event: pygame.event.Event) -> str:
    """Return the chord of a key press, such as "ctrl+shift+s"."""
    held = [word for word, mask in _MODIFIERS if getattr(event, "mod", 0) & mask]
    return "+".join([*held, pygame.key.name(event.key).lower()])


_SHORT = {
    "escape": "Esc",
    "delete": "Del",
    "return": "Enter",
    "page up": "PgUp",
    "page down": "PgDn",
}


def chord_name(chord: str) -> str:
    """Return a chord as it is shown to the player, such as "Ctrl+Shift+S"."""
    return "+".join(_SHORT.get(part, part.capitalize()) for part in chord.split("+"))


@dataclass(frozen=True, slots=True)
class Hotkey:
    """What a chord does on this screen."""

    chord: str
    action: Callable[[], None]
    label: str
    """What it does, in the player's words, for the list of keys."""


class Hotkeys:
    """The chords of one screen, in the order they were bound."""

    def __init__(self) -> None:
        self._keys: dict[str, Hotkey] = {}

    def bind(self, chord: str, action: Callable[[], None], label: str) -> None:
        """Let a chord do something; a later binding of the same chord replaces it."""
        self._keys[chord] = Hotkey(chord, action, label)

    def run(self, event: pygame.event.Event) -> bool:
        """Do what the pressed chord is bound to; return whether there was anything."""
        key = self._keys.get(chord_of(event))
        if key is None:
            return False
        key.action()
        return True

    def all(self) -> tuple[Hotkey, ...]:
        """Return every binding."""
        return tuple(self._keys.values())
