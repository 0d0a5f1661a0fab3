"""The application: settings, sound, words and a stack of screens, with or without a window.

It is driven by `event`, `update` and `draw` and never touches the display
itself, so that a test or a picture needs no window; `window.run_window` gives
it one.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pygame

from game.core.scenario import Wording
from game.text.speaker import Speaker
from game.ui.keys import HeldKeys, Keys
from game.ui.lobby import Lobby
from game.ui.screens.screen import Screen
from game.ui.settings import Settings
from game.ui.sound import Sound
from game.ui.theme.tokens import ATLAS, THEMES, Theme
from game.ui.widgets.hotkeys import chord_of
from game.ui.widgets.markup import escape
from game.ui.widgets.root import Ui
from game.ui.widgets.widget import Size, Widget


def _keep_nothing(_settings: Settings) -> None:
    """Keep no settings: headless."""


class App:
    """What the window shows and how: one `Ui`, one stack of screens."""

    def __init__(
        self,
        size: Size,
        settings: Settings | None = None,
        *,
        sound: Sound | None = None,
        keep: Callable[[Settings], None] = _keep_nothing,
        pictures: Path | None = None,
        cache: Path | None = None,
        lobby: Lobby | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self.lobby = lobby or Lobby()
        """The scenarios there are and the saved games."""
        self.sound = sound
        self.pictures = pictures
        """Where F12 puts pictures; None: nowhere."""
        self.cache = cache
        """Where drawn maps are kept; None: nowhere."""
        self.is_running = True
        self.wants_fullscreen = self.settings.is_fullscreen
        self.on_close: Callable[[], None] | None = None
        """What to do when the window is closed in the middle of a game, such as an autosave."""
        self._keep = keep
        self._wording: Wording = {}
        self._speaker = Speaker(self.settings.language, self._wording)
        self.ui = Ui(
            size,
            self.theme,
            factor=self.settings.scale,
            text_factor=self.settings.text_size,
            play=self._play,
            has_reduced_motion=self.settings.has_reduced_motion,
        )
        self.stack: list[Screen] = []
        self._shown: Screen | None = None
        self._is_stale = False
        self._held = HeldKeys()
        self._last = pygame.Surface((1, 1))
        self._apply_volume()

    # -- what it is told from outside ---------------------------------------

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return THEMES.get(self.settings.theme, ATLAS)

    @property
    def speaker(self) -> Speaker:
        """What says things in the language in force, with the scenario's own words."""
        return self._speaker

    @property
    def keys(self) -> Keys:
        """The keys in force."""
        return Keys(self.settings.keys)

    def learn(self, wording: Wording) -> None:
        """Use a scenario's own words from now on."""
        if wording is not self._wording:
            self._wording = wording
            self._speaker = Speaker(self.settings.language, wording)
            self.refresh()

    def change(self, settings: Settings) -> None:
        """Use other settings at once and keep them."""
        before, self.settings = self.settings, settings
        if settings.language != before.language:
            self._speaker = Speaker(settings.language, self._wording)
        self.ui.has_reduced_motion = settings.has_reduced_motion
        self.ui.restyle(theme=self.theme, factor=settings.scale, text_factor=settings.text_size)
        self.wants_fullscreen = settings.is_fullscreen
        self._apply_volume()
        self._keep(settings)
        self.refresh()

    def set(self, **changes: object) -> None:
        """Change some settings by name: `app.set(language="pl")`."""
        self.change(replace(self.settings, **changes))  # type: ignore[arg-type]

    def _apply_volume(self) -> None:
        if self.sound is not None:
            share = 0.0 if self.settings.is_muted else 1.0
            self.sound.set_volumes(
                effects=self.settings.effects_volume * share,
                music=self.settings.music_volume * share,
            )

    def _play(self, effect: str) -> None:
        if self.sound is not None:
            self.sound.play(effect)

    # -- the stack ------------------------------------------------------------

    @property
    def screen(self) -> Screen | None:
        """The screen on top."""
        return self.stack[-1] if self.stack else None

    def push(self, screen: Screen) -> None:
        """Show a screen over the present one."""
        screen.app = self
        self.stack.append(screen)
        self.refresh()

    def pop(self) -> None:
        """Leave the screen on top; leaving the last one quits."""
        if self.stack:
            self.stack.pop()
        if not self.stack:
            self.quit()
        self.refresh()

    def replace(self, screen: Screen) -> None:
        """Show a screen in the place of the one on top."""
        if self.stack:
            self.stack.pop()
        self.push(screen)

    def restart(self, screen: Screen) -> None:
        """Show a screen in the place of all others."""
        self.stack.clear()
        self.push(screen)

    def quit(self) -> None:
        """End the program after this frame."""
        self.is_running = False

    def refresh(self) -> None:
        """Build the screen on top again before the next frame."""
        self._is_stale = True
        self.ui.redraw()

    def settle(self) -> None:
        """Build the screen on top now if it is not as it should be."""
        while self._is_stale:
            self._is_stale = False
            top = self.screen
            is_new = top is not self._shown
            if is_new and self._shown is not None:
                self._shown.on_hide()
            self._shown = top
            if top is None:
                self.ui.show(Widget())
                return
            root = top.build()
            self.ui.show(root, top.hotkeys())
            if is_new:
                top.on_show()

    # -- the three calls of the main loop ---------------------------------------

    def event(self, event: pygame.event.Event) -> bool:
        """Take an event; return whether it was used."""
        self.settle()
        if event.type == pygame.QUIT:
            self.close()
            return True
        if self._held.is_repeat(event):
            return True
        if event.type == pygame.KEYDOWN and self._own_key(event):
            return True
        if event.type == pygame.VIDEORESIZE:
            self.resize((max(1, event.w), max(1, event.h)))
            return True
        if self.ui.event(event):
            return True
        top = self.screen
        if top is None:
            return False
        if len(self.ui.layers) == 1:
            if top.event(event):
                return True
            if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
                top.back()
                return True
        return False

    def _own_key(self, event: pygame.event.Event) -> bool:
        chord = chord_of(event)
        if chord == self.keys.chord("picture"):
            self.take_picture()
            return True
        if chord == self.keys.chord("fullscreen"):
            self.set(is_fullscreen=not self.settings.is_fullscreen)
            return True
        return False

    def resize(self, size: Size) -> None:
        """Fill a window of another size."""
        self.ui.restyle(size=size)
        self.refresh()

    def close(self) -> None:
        """Answer the window being closed: keep what would be lost, then quit."""
        if self.on_close is not None:
            self.on_close()
        self.quit()

    def update(self, milliseconds: int) -> None:
        """Let time pass."""
        self.settle()
        top = self.screen
        if top is not None:
            top.tick(milliseconds)
        self.settle()
        self.ui.update(milliseconds)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw a frame; the surface has the size of the window."""
        self.settle()
        self.ui.draw(surface)
        self._last = surface

    def finish(self) -> None:
        """Bring everything on its way to its end, for a still picture."""
        self.settle()
        if self.screen is not None:
            self.screen.finish()
        self.settle()

    # -- what any screen may ask ----------------------------------------------

    def say(self, key: str, **arguments: str | int) -> str:
        """Return a message in the language in force."""
        return self._speaker.say(key, **arguments)

    def take_picture(self) -> Path | None:
        """Save the last frame as a picture and say where."""
        if self.pictures is None:
            return None
        stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")[:-3]
        path = self.pictures / f"entente-{stamp}.png"
        try:
            self.pictures.mkdir(parents=True, exist_ok=True)
            pygame.image.save(self._last, path)
        except (OSError, pygame.error) as error:
            self.ui.toast(escape(self.say("error-write", reason=str(error))))
            return None
        self.ui.toast(escape(self.say("ui-screenshot-saved", file=str(path))))
        return path
