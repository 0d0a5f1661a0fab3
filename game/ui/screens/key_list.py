"""The keys of the game, each to be changed by pressing another."""

from typing import TYPE_CHECKING, Unpack

import pygame

from game.text.speaker import Speaker
from game.ui.keys import KEYS
from game.ui.theme.controls import Material
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look, blit_centred
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.hotkeys import chord_name, chord_of
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Panel
from game.ui.widgets.text import paragraph, small, title
from game.ui.widgets.widget import Options, Size, Widget

if TYPE_CHECKING:
    from game.ui.app import App

_KEY_WIDTH = 130
_BARE = (
    pygame.K_LCTRL,
    pygame.K_RCTRL,
    pygame.K_LALT,
    pygame.K_RALT,
    pygame.K_LSHIFT,
    pygame.K_RSHIFT,
    pygame.K_LMETA,
    pygame.K_RMETA,
)
"""Keys that do nothing by themselves."""

_FIXED = (pygame.K_ESCAPE, pygame.K_TAB, pygame.K_RETURN, pygame.K_SPACE)
"""Keys that every screen needs and nobody may give away, unless held with another."""


def key_label(words: Speaker, name: str) -> str:
    """Return what a key does."""
    key = f"key-{name}"
    return words.say(key) if words.has(key) else name.replace("-", " ").capitalize()


def key_list(app: "App") -> Column:
    """Return every key with what it does; a press on one asks for another."""
    rows: list[Widget] = []
    for name in KEYS:
        button = Button(
            chord_name(app.keys.chord(name)),
            lambda name=name: ask_for_key(app, name),  # type: ignore[misc]
            size=14,
            width=_KEY_WIDTH,
            height=32,
            name=f"key:{name}",
        )
        rows.append(
            Row(
                small(key_label(app.speaker, name), size=15, ink="ink", is_wrapped=True, grow=1),
                button,
                gap=10,
            )
        )
    return Column(*rows, gap=5)


class KeyCatcher(Pressable):
    """Takes the next key that is pressed, whatever it is."""

    def __init__(self, app: "App", what: str, **options: Unpack[Options]) -> None:
        super().__init__(None, **options)
        self._app = app
        self._what = what
        self._said = app.say("settings-key-press")

    def measure(self, look: Look, width: int | None) -> Size:
        """Return a wide well."""
        return width or look.px(360), look.px(64)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw what is wanted, or what is wrong."""
        look.sheet(Ground.INSET, self.rect.size).draw(surface, self.rect.topleft)
        shown = look.type.fitted(self._said, Face.STRONG, 16, self.rect.width - look.px(16))
        blit_centred(surface, look.text(shown, Face.STRONG, 16, "ink"), self.rect)

    def on_key(self, event: pygame.event.Event) -> bool:
        """Take the chord, unless it is needed elsewhere."""
        if event.key in _BARE or (event.key in _FIXED and not event.mod & _HELD):
            return event.key in _BARE
        chord = chord_of(event)
        taken = self._app.keys.taken_by(chord, but=self._what)
        if taken:
            action = key_label(self._app.speaker, taken)
            self._said = self._app.say("settings-key-taken", action=action)
            self.changed()
            return True
        self._app.ui.close_layer()
        self._app.set(keys={**self._app.settings.keys, self._what: chord})
        return True

    def words(self) -> str:
        """Return what is wanted, or what is wrong."""
        return self._said


_HELD = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META


def ask_for_key(app: "App", name: str) -> None:
    """Ask for the key that is to do something."""
    words = app.speaker
    first = Button(
        words.say("menus-key-default"),
        lambda: _reset(app, name),
        name="key-default",
        height=44,
        enabled=name in app.settings.keys,
    )
    cancel = Button(
        words.say("ui-cancel"), app.ui.close_layer, material=Material.PAPER, height=44, name="close"
    )
    body = Column(
        title(key_label(words, name)),
        paragraph(words.say("menus-key-hint"), ink="ink2"),
        KeyCatcher(app, name, name="catcher"),
        Row(first, cancel, justify=Align.END, gap=12),
        gap=12,
    )
    app.ui.open_modal(Panel(body, pad=24, width=460))


def _reset(app: "App", name: str) -> None:
    app.ui.close_layer()
    app.set(keys={key: chord for key, chord in app.settings.keys.items() if key != name})
