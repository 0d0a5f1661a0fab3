"""What the commands need of the window, which they may not know: handed in by the program."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the doors are there before any game is, and must open at once
    from game.session.session import Session


class NoDisplayError(Exception):
    """There is no screen to open a window on; the text says so in one sentence."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How the window begins: at the title, or straight in a game."""

    session: "Session | None" = None
    language: str | None = None
    """None: as the player's settings say."""


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """A picture of one screen, drawn without a display."""

    screen: str
    session: "Session | None"
    size: tuple[int, int]
    scale: float
    language: str
    theme: str
    file: Path


@dataclass(frozen=True, slots=True)
class Shot:
    """A screen of which a picture can be taken."""

    id: str
    about: str
    needs_game: bool


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways from the command line into the window."""

    open_window: Callable[[Opening], None]
    """Play in a window until it is closed; raises `NoDisplayError`."""
    shots: Callable[[], Sequence[Shot]]
    """List the screens there are pictures of."""
    themes: Callable[[], Sequence[str]]
    take_picture: Callable[[PictureOrder], None]
    """Write a picture; raises OSError."""
