"""What a player set once and for all, kept in one small file of the platform's folder.

A file that cannot be used is never an obstacle: each setting that is wrong goes
back to its default, and one sentence says so.
"""

import json
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.files.atomic import replace_file
from game.files.diagnostics import quoted
from game.files.disk import Disk
from game.files.faults import reason

LARGEST = 1 << 20
MOST_NAMED = 5
"""Settings named in the sentence about those that could not be used."""

Size = Annotated[float, Field(ge=0.8, le=2.0)]
Volume = Annotated[float, Field(ge=0.0, le=1.0)]
Pixels = Annotated[int, Field(ge=320, le=16_384)]
Word = Annotated[str, Field(max_length=60)]


class PlayerSettings(BaseModel):
    """The settings as the file holds them; every one has a default."""

    model_config = ConfigDict(
        strict=True, frozen=True, extra="ignore", allow_inf_nan=False, use_attribute_docstrings=True
    )

    language: Literal["en", "pl"] = "en"
    theme: Literal["atlas", "ministry"] = "atlas"
    scale: Size = 1.0
    """Size of the interface."""
    text_size: Size = 1.0
    """Size of text beside it."""
    is_colour_safe: bool = False
    """Whether the political map keeps to washes that the colour-blind tell apart."""
    has_reduced_motion: bool = False
    effects_volume: Volume = 0.7
    music_volume: Volume = 0.4
    is_muted: bool = False
    is_fullscreen: bool = False
    window_size: Annotated[tuple[Pixels, Pixels], Field(strict=False)] = (1280, 720)
    renderer: Literal["auto", "gpu", "software"] = "auto"
    autosave: Literal["never", "turn", "year"] = "turn"
    """How often a game is kept without being asked."""
    autosaves_kept: Annotated[int, Field(ge=1, le=20)] = 5
    """How many of them there are before the oldest goes."""
    skill: Word = "normal"
    """At which skill the computer's ministries play a new game, unless told otherwise."""
    keys: Annotated[dict[Word, Word], Field(max_length=200)] = Field(default_factory=dict)
    """Chords the player changed, by the name of what they do."""
    last_save: Word = ""
    """The save that 'continue' goes on with; empty if there is none."""


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
    text = json.dumps(settings.model_dump(mode="json"), indent=1, ensure_ascii=False) + "\n"
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
    known = PlayerSettings.model_fields
    refused = sorted(name for name in given if name not in known)
    usable = {name: value for name, value in given.items() if name in known}
    try:
        return PlayerSettings.model_validate(usable), refused
    except ValidationError as error:
        wrong = {str(detail["loc"][0]) for detail in error.errors(include_url=False)}
    usable = {name: value for name, value in usable.items() if name not in wrong}
    return PlayerSettings.model_validate(usable), sorted({*refused, *wrong})


def _unreadable(path: Path, why: str) -> str:
    return f"{path.name} could not be read: {why}; the settings are the default ones"
