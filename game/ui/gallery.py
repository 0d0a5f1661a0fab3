"""Every screen by name, for pictures and for tests that look at all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pygame

from game.session.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.settings import Settings
from game.ui.widgets.widget import Size

Make = Callable[[App, Play | None], Screen]
"""Makes a screen; screens of a game need a `Play`, the others ignore it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One entry of the gallery."""

    about: str
    """What it shows, for the list of pictures."""
    make: Make
    needs_game: bool = True
    after: Callable[[App], None] | None = None
    """What to do once it is shown, such as opening a form over it."""


SCREENS: dict[str, Picture] = {}
"""Every picture that can be taken, by id."""

_ROOMS = ("gallery_main", "gallery_talks", "gallery_shell")
"""Modules of `game.ui` that enter their screens when they are imported."""


def enter(name: str, picture: Picture) -> None:
    """Enter a screen in the gallery.

    Raises:
        ValueError: the name is taken.
    """
    if name in SCREENS:
        message = f"the gallery has a picture '{name}' already"
        raise ValueError(message)
    SCREENS[name] = picture


def load() -> dict[str, Picture]:
    """Return the gallery with every screen entered."""
    for room in _ROOMS:
        import_module(f"game.ui.{room}")
    return SCREENS


def take(
    name: str,
    *,
    session: Session | None = None,
    size: Size = (1280, 720),
    settings: Settings | None = None,
    cache: Path | None = None,
) -> pygame.Surface:
    """Return a picture of a screen, drawn without a window.

    Raises:
        KeyError: there is no such screen.
        ValueError: the screen needs a game and none is given.
    """
    pygame.font.init()
    picture = load()[name]
    app = App(size, settings, cache=cache)
    app.ui.has_reduced_motion = True
    if picture.needs_game and session is None:
        message = f"the picture '{name}' needs a game"
        raise ValueError(message)
    play = Play(app, session) if session is not None else None
    app.restart(picture.make(app, play))
    app.finish()
    if picture.after is not None:
        picture.after(app)
    app.update(400)
    app.finish()
    surface = pygame.Surface(size)
    app.draw(surface)
    return surface
