"""How a player likes the window: language, theme, sizes, sound, motion and keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Autosave(StrEnum):
    """How often a game is kept without being asked."""

    NEVER = "never"
    TURN = "turn"
    YEAR = "year"


class Renderer(StrEnum):
    """What draws the window."""

    AUTO = "auto"
    GPU = "gpu"
    SOFTWARE = "software"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings screen changes and the settings file keeps."""

    language: str = "en"
    theme: str = "atlas"
    """Name of a theme of `theme.tokens.THEMES`."""
    scale: float = 1.0
    """Size of the interface, 0.8 to 2.0."""
    text_size: float = 1.0
    """Size of text beside it, 0.8 to 2.0."""
    is_colour_safe: bool = False
    """Whether the political map keeps to washes that the colour-blind tell apart."""
    has_reduced_motion: bool = False
    effects_volume: float = 0.7
    music_volume: float = 0.4
    is_muted: bool = False
    is_fullscreen: bool = False
    window_size: tuple[int, int] = (1280, 720)
    renderer: Renderer = Renderer.AUTO
    autosave: Autosave = Autosave.TURN
    autosaves_kept: int = 5
    """How many of them there are before the oldest goes."""
    skill: str = "normal"
    """At which skill the computer's ministries play a new game, unless told otherwise."""
    has_seen_first_steps: bool = False
    """Whether the sheet for newcomers was closed."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Chords the player changed, by the name of what they do (`keys.KEYS`)."""
