"""The real window: a display for the application, its main loop and its frame rate."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pygame

from game.ui.app import App
from game.ui.settings import Renderer, Settings
from game.ui.widgets.widget import Size

ACTIVE_FPS = 60
IDLE_FPS = 30
LEAST_SIZE = (960, 540)
_BLIND_DRIVERS = ("offscreen", "dummy")
_LONGEST_FRAME_MS = 100
"""A frame that took longer counts as this long, so that nothing jumps after a stall."""
_RENDER_NODES = Path("/dev/dri")


class NoDisplayError(RuntimeError):
    """There is no screen to open a window on; the text says so in one sentence."""


def has_gpu() -> bool:
    """Return whether this machine seems to have a graphics card to draw with.

    Elsewhere than on Linux the system's own drawing is always quick enough.
    """
    if os.name != "posix" or not Path("/proc").is_dir():
        return True
    return _RENDER_NODES.is_dir() and any(_RENDER_NODES.iterdir())


def choose_renderer(renderer: Renderer) -> None:
    """Tell SDL how to bring frames to the screen; call it before the display is opened.

    Without a graphics card the accelerated way is emulated and 14-17 times dearer.
    """
    is_software = renderer is Renderer.SOFTWARE or (renderer is Renderer.AUTO and not has_gpu())
    if is_software:
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


NO_DISPLAY = "there is no display here; play in plain text with: entente play --text"


def _has_no_desktop() -> bool:
    """Return whether a Linux machine names no desktop to open a window on.

    SDL would try each kind in turn and let their libraries complain on the terminal.
    """
    desktops = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not any(map(os.environ.get, desktops))


def open_display(settings: Settings, title: str) -> pygame.Surface:
    """Return the surface of a new window.

    Raises:
        NoDisplayError: there is no screen.
    """
    choose_renderer(settings.renderer)
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    if not asked and _has_no_desktop():
        raise NoDisplayError(NO_DISPLAY)
    try:
        pygame.display.init()
    except pygame.error as error:
        message = f"there is no display here ({error})"
        raise NoDisplayError(message) from error
    driver = pygame.display.get_driver()
    if driver in _BLIND_DRIVERS and driver != asked:
        pygame.display.quit()
        raise NoDisplayError(NO_DISPLAY)
    pygame.display.set_caption(title)
    return set_mode(settings.window_size, is_fullscreen=settings.is_fullscreen)


def set_mode(size: Size, *, is_fullscreen: bool) -> pygame.Surface:
    """Return the surface of the window after it took another size or filled the screen."""
    if is_fullscreen:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    wide = max(LEAST_SIZE[0], size[0])
    high = max(LEAST_SIZE[1], size[1])
    return pygame.display.set_mode((wide, high), pygame.RESIZABLE)


@contextmanager
def _closing_on_signals() -> Iterator[None]:
    """Let Ctrl-C and the machine's farewells close the window as its button does; once more kills.

    A game in hand is kept then.
    """

    def close(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        pygame.event.post(pygame.event.Event(pygame.QUIT))

    names = ("SIGINT", "SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = [signal.signal(number, close) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def run_window(app: App) -> None:
    """Run the application in the open window until it ends."""
    with _closing_on_signals():
        _run(app)


def _run(app: App) -> None:
    pygame.key.set_repeat(360, 45)
    pygame.key.start_text_input()
    clock = pygame.time.Clock()
    is_fullscreen = app.settings.is_fullscreen
    surface = _surface()
    app.resize(surface.get_size())
    while app.is_running:
        is_active = False
        for event in pygame.event.get():
            is_active = True
            if event.type == pygame.WINDOWEXPOSED:
                app.ui.redraw()
            app.event(event)
        app.update(min(_LONGEST_FRAME_MS, clock.get_time()))
        if app.wants_fullscreen != is_fullscreen:
            is_fullscreen = app.wants_fullscreen
            set_mode(app.settings.window_size, is_fullscreen=is_fullscreen)
        surface = _surface()
        if surface.get_size() != app.ui.size:
            app.resize(surface.get_size())
        if app.ui.needs_redraw:
            app.draw(surface)
            if app.ui.touched is None:
                pygame.display.flip()
            else:
                pygame.display.update(app.ui.touched)
        is_active = is_active or not app.ui.is_idle
        clock.tick(ACTIVE_FPS if is_active else IDLE_FPS)


def _surface() -> pygame.Surface:
    """Return the window's surface, which changes with its size."""
    surface = pygame.display.get_surface()
    assert surface is not None, "the window was opened before"
    return surface
