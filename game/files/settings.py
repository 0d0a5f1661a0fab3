"""What a player set once and for all, kept in one small file of the platform's folder.

A file that cannot be used is never an obstacle: each setting that is wrong goes
back to its default, and one sentence says so.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from game.files.atomic import replace_file
from game.files.diagnostics import quoted
from game.files.disk import Disk
from game.files.faults import reason

LARGEST = 1 << 20
MOST_NAMED = 5
"""Settings named in the sentence about those that could not be used."""
MOST_KEPT = 20
MOST_KEYS = 200
LONGEST_WORD = 60
PIXELS = range(320, 16_385)

Check = Callable[[Any], bool]


def _among(*words: str) -> Check:
    return lambda value: type(value) is str and value in words


def _within(low: float, high: float) -> Check:
    return lambda value: type(value) in (int, float) and low <= value <= high


def _is_flag(value: object) -> bool:
    return type(value) is bool


def _is_count(value: object) -> bool:
    return type(value) is int and 1 <= value <= MOST_KEPT


def _is_word(value: object) -> bool:
    return type(value) is str and len(value) <= LONGEST_WORD


def _is_size(value: object) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) == 2  # noqa: PLR2004 (wide and high)
        and all(type(one) is int and one in PIXELS for one in value)
    )


def _are_keys(value: object) -> bool:
    return (
        type(value) is dict
        and len(value) <= MOST_KEYS
        and all(_is_word(key) and _is_word(chord) for key, chord in value.items())
    )


@dataclass(frozen=True, slots=True)
class PlayerSettings:
    """The settings as the file holds them; every one has a default."""

    language: str = "en"
    theme: str = "atlas"
    scale: float = 1.0
    """Size of the interface."""
    text_size: float = 1.0
    """Size of text beside it."""
    is_colour_safe: bool = False
    """Whether the political map keeps to washes that the colour-blind tell apart."""
    has_reduced_motion: bool = False
    effects_volume: float = 0.7
    music_volume: float = 0.4
    is_muted: bool = False
    is_fullscreen: bool = False
    window_size: tuple[int, int] = (1280, 720)
    renderer: str = "auto"
    autosave: str = "turn"
    """How often a game is kept without being asked."""
    autosaves_kept: int = 5
    """How many of them there are before the oldest goes."""
    skill: str = "normal"
    """At which skill the computer's ministries play a new game, unless told otherwise."""
    has_seen_first_steps: bool = False
    """Whether the sheet for newcomers was closed."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Chords the player changed, by the name of what they do."""
    last_save: str = ""
    """The save that 'continue' goes on with; empty if there is none."""


CHECKS: Mapping[str, Check] = {
    "language": _among("en", "pl"),
    "theme": _among("atlas", "ministry"),
    "scale": _within(0.8, 2.0),
    "text_size": _within(0.8, 2.0),
    "is_colour_safe": _is_flag,
    "has_reduced_motion": _is_flag,
    "effects_volume": _within(0.0, 1.0),
    "music_volume": _within(0.0, 1.0),
    "is_muted": _is_flag,
    "is_fullscreen": _is_flag,
    "window_size": _is_size,
    "renderer": _among("auto", "gpu", "software"),
    "autosave": _among("never", "turn", "year"),
    "autosaves_kept": _is_count,
    "skill": _is_word,
    "has_seen_first_steps": _is_flag,
    "keys": _are_keys,
    "last_save": _is_word,
}
"""What each setting may be. Written by hand: the window waits for no other reader of files."""


def read_settings(path: Path, disk: Disk | None = None) -> tuple[PlayerSettings, str]:
    """Return the settings of a file, and one sentence if not all of it could be used."""
    disk = disk or Disk()
    try:
        raw = disk.read(path, LARGEST)
    except FileNotFoundError:
        return PlayerSettings(), ""
    except OSError as error:
        return PlayerSettings(), _unreadable(path, reason(error))
    try:
        given = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return PlayerSettings(), _unreadable(path, "it is not JSON")
    if not isinstance(given, dict):
        return PlayerSettings(), _unreadable(path, "it holds no settings")
    usable, refused = _sorted_out(given)
    if not refused:
        return usable, ""
    names = ", ".join(quoted(name) for name in refused[:MOST_NAMED])
    more = f" and {len(refused) - MOST_NAMED} more" if len(refused) > MOST_NAMED else ""
    return usable, f"{path.name}: {names}{more} could not be used; the rest is as you left it"


def write_settings(path: Path, settings: PlayerSettings, disk: Disk | None = None) -> str:
    """Keep the settings; return one sentence if they could not be kept, or else nothing."""
    disk = disk or Disk()
    text = json.dumps(asdict(settings), indent=1, ensure_ascii=False) + "\n"
    try:
        disk.make_folder(path.parent)
        unconfirmed = replace_file(disk, path, text.encode())
    except OSError as error:
        return f"the settings could not be kept: {reason(error)}"
    if unconfirmed is not None:
        return f"the settings are kept, but the disk did not confirm it ({reason(unconfirmed)})"
    return ""


def _sorted_out(given: dict[str, Any]) -> tuple[PlayerSettings, list[str]]:
    """Return the settings without the values that are wrong, and the names of those."""
    usable = {name: given[name] for name in given if name in CHECKS and CHECKS[name](given[name])}
    if "window_size" in usable:
        usable["window_size"] = tuple(usable["window_size"])
    return PlayerSettings(**usable), sorted(given.keys() - usable.keys())


def _unreadable(path: Path, why: str) -> str:
    return f"{path.name} could not be read: {why}; the settings are the default ones"
