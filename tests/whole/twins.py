"""A real window and its twin without one: whatever is done is done to both, and both must agree.

The twin is the same application drawn on a surface. It tells where things are
and knows what the game should now be; the window's pixels are held against it
after every act, so nothing has to be waited for by the clock.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pygame

from game.files.store import Store
from game.ui.app import App
from game.ui.lobby import Lobby
from game.ui.pilot import FRAME_MS, Pilot
from game.ui.play import Play
from game.ui.screens.loading import LoadingScreen
from game.ui.screens.title import TitleScreen
from game.ui.settings import Settings
from tests.whole.program import Home, Program
from tests.whole.screens import PATIENCE_SECONDS, POLL_SECONDS, Point, Screen, Window

_NOTICEABLE = 32
"""By how many of 255 a colour must differ to count."""

_COARSE = 3
"""Only every third pixel of every third row is looked at."""

_TOLERATED = 1 / 250
"""Share of the window's pixels that may differ: a caret, a clock's minutes."""

SIZE = (1280, 720)

_REST = (3, 300)
"""Where the pointer rests, so that nothing is lit by it."""

_MOST_NOTCHES = 60


class Twins:
    """The two windows."""

    def __init__(
        self, home: Home, screen: Screen, begin: Callable[..., Program], pictures: Path
    ) -> None:
        self._home = home
        self._screen = screen
        self._begin = begin
        self._pictures = pictures

    def start(self) -> None:
        """Start the program, wait until it shows its title, and show it too."""
        home = self._home
        self.program = self._begin("play")
        settings = Settings(has_reduced_motion=True, has_seen_first_steps=True, window_size=SIZE)
        lobby = Lobby(Store(home.folder / "twin-saves"))
        self.app = App(SIZE, settings, cache=home.cache / "twin", lobby=lobby)
        self.app.push(TitleScreen())
        self.pilot = Pilot(self.app)
        self.pilot.step(2)
        self.window = Window(self._screen)
        self.window.rest(_REST)
        self.pilot.move(_REST)
        self.agree()

    @property
    def play(self) -> Play:
        """The game as the twin plays it."""
        found = getattr(self.app.screen, "play", None)
        assert isinstance(found, Play), type(self.app.screen)
        return found

    # -- one of two ----------------------------------------------------------------

    def _differing(self) -> float:
        """Return the share of pixels in which window and twin differ to the eye."""
        shown = self.window.pixels()
        wanted = pygame.surfarray.pixels3d(self.pilot.surface).swapaxes(0, 1)
        if shown.shape != wanted.shape:
            return 1.0
        shown, wanted = shown[::_COARSE, ::_COARSE], wanted[::_COARSE, ::_COARSE]
        apart = np.abs(shown.astype(np.int16) - wanted) > _NOTICEABLE
        return float(apart.any(axis=2).mean())

    def agree(self, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until the window shows what the twin shows; time passes for both."""
        began = time.monotonic()
        passed = 0
        while self._differing() > _TOLERATED:
            since = time.monotonic() - began
            if since > seconds:
                self._develop("differs")
                message = f"the window and its twin differ; see {self._pictures}"
                raise AssertionError(message)
            due = int(since * 1000) // FRAME_MS
            self.pilot.step(due - passed)
            passed = due
            time.sleep(POLL_SECONDS)

    def photograph(self, name: str) -> None:
        """Keep a picture of what the window shows, where somebody asked for pictures."""
        if "ENTENTE_PICTURES" in os.environ:
            self._develop(name)

    def _develop(self, name: str) -> None:
        """Keep a picture of what the window shows, and of the twin if it shows something else."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        shown = np.ascontiguousarray(self.window.pixels())
        size = shown.shape[1], shown.shape[0]
        seen = pygame.image.frombuffer(shown.tobytes(), size, "RGB")
        pygame.image.save(seen, self._pictures / f"{name}.png")
        if self._differing() > _TOLERATED:
            self.pilot.screenshot(self._pictures / f"{name}-twin.png")

    # -- the hand ------------------------------------------------------------------------

    def click(self, name: str) -> None:
        """Click a widget, turning the wheel until it is in sight."""
        self._scroll_to(name)
        self.click_at(self.pilot.find(name).rect.center)

    def resize(self, size: Point) -> None:
        """Make the window another size."""
        self.window.resize(size)
        self.app.resize(size)
        self._settled()

    def click_last(self, name: str) -> None:
        """Click a widget that ends the program."""
        point = self.pilot.find(name).rect.center
        self.window.click(point)
        self.pilot.click_at(point)
        assert not self.app.is_running

    def click_at(self, point: Point) -> None:
        """Click a point."""
        self.window.click(point, _REST)
        self.pilot.click_at(point)
        self.pilot.move(_REST)
        self._settled()

    def _scroll_to(self, name: str) -> None:
        for _ in range(_MOST_NOTCHES):
            widget = self.pilot.find(name)
            around = widget.parent
            while around is not None and not (around.clips and _is_outside(widget, around)):
                around = around.parent
            if around is None:
                return
            step = 1 if widget.rect.centery < around.rect.centery else -1
            at = around.rect.center
            self.window.wheel(at, step, _REST)
            self.pilot.wheel_at(at, step)
            self.pilot.move(_REST)
            self._settled()
        message = f"{name} does not come into sight"
        raise AssertionError(message)

    def press(self, chord: str) -> None:
        """Press a key."""
        self.window.press(chord)
        self.pilot.press(chord)
        self._settled()

    def type(self, text: str) -> None:
        """Type into the field that has the keyboard."""
        self.window.type(text)
        self.pilot.type(text)
        self._settled()

    def _settled(self) -> None:
        if isinstance(self.app.screen, LoadingScreen):
            self.app.finish()
        self.pilot.settle()
        self.agree()


def _is_outside(widget, around) -> bool:
    return not around.rect.collidepoint(widget.rect.center)
