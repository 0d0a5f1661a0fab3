"""Sound: named effects and the theme, at the player's volumes; silence where there is no device."""

import os
import sys
from functools import lru_cache
from pathlib import Path

import pygame

from game import places

EFFECTS = (
    "chime",
    "click",
    "coin",
    "hover",
    "paper",
    "quill",
    "reject",
    "seal",
    "turn",
    "war",
)
"""The names of the effects; each is a file of the assets."""

_MUSIC = "theme"
_FADE_MS = 900


class Sound:
    """Plays effects and music, or nothing at all: it never fails."""

    def __init__(self, *, effects: float = 0.7, music: float = 0.4) -> None:
        self._effects = effects
        self._music = music
        self._is_playing = False
        self.is_audible = self._open()
        """Whether there is a device to play on."""

    def _open(self) -> bool:
        """Open the device; the one place where its absence is met."""
        if _is_deaf():
            return False
        try:
            pygame.mixer.init()
            _effect("click")
            pygame.mixer.music.load(places.assets() / "sfx" / f"{_MUSIC}.ogg")
        except (pygame.error, NotImplementedError):
            return False
        return True

    def play(self, effect: str) -> None:
        """Play an effect by name; an unknown name is silence."""
        if not self.is_audible or effect not in EFFECTS or self._effects <= 0:
            return
        sound = _effect(effect)
        sound.set_volume(self._effects * (0.35 if effect == "hover" else 1.0))
        sound.play()

    def start_music(self) -> None:
        """Play the theme round and round."""
        self._is_playing = True
        if self.is_audible and self._music > 0 and not pygame.mixer.music.get_busy():
            pygame.mixer.music.set_volume(self._music)
            pygame.mixer.music.play(-1, fade_ms=_FADE_MS)

    def stop_music(self) -> None:
        """Let the theme fade away."""
        self._is_playing = False
        if self.is_audible:
            pygame.mixer.music.fadeout(_FADE_MS)

    def set_volumes(self, *, effects: float, music: float) -> None:
        """Change the volumes, 0 to 1, at once."""
        self._effects = max(0.0, min(1.0, effects))
        self._music = max(0.0, min(1.0, music))
        if not self.is_audible:
            return
        pygame.mixer.music.set_volume(self._music)
        if self._music <= 0:
            pygame.mixer.music.stop()
        elif self._is_playing:
            self.start_music()


def _is_deaf() -> bool:
    """Return whether a Linux machine has neither a sound card nor a sound server.

    Asking ALSA there would spill a page of its complaints over the terminal.
    """
    if not sys.platform.startswith("linux") or "SDL_AUDIODRIVER" in os.environ:
        return False
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    servers = (runtime / "pulse" / "native", runtime / "pipewire-0")
    has_server = "PULSE_SERVER" in os.environ or any(server.exists() for server in servers)
    return not has_server and not Path("/dev/snd").is_dir()


@lru_cache(maxsize=16)
def _effect(name: str) -> pygame.mixer.Sound:
    return pygame.mixer.Sound(places.assets() / "sfx" / f"{name}.ogg")
