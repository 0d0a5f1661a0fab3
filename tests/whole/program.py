"""The real program, started in a home of its own, and what it leaves there."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from game.files.scenario_read import read_scenario
from game.files.store import Store
from game.places import scenarios
from game.session.keeping import load_game

ROOT = Path(__file__).resolve().parents[2]
NEWEST = "autosave-1"
_HIDDEN = ("SDL_", "XDG_", "WAYLAND_", "PULSE_", "ENTENTE_")


class Home:
    """A home folder in which the game has never been played, or has."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        self.folder = folder
        self.cache = cache or folder / "cache"
        """What can be made again, such as drawn maps; homes may share it."""
        self.saves = folder / "saves"
        self.settings = folder / "config" / "entente" / "settings.json"
        self.folder.mkdir(parents=True, exist_ok=True)

    def environment(self, display: str = "") -> dict[str, str]:
        """Return what a program started here sees; nothing of the tests' own drivers."""
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(_HIDDEN) and key != "DISPLAY"
        }
        found = kept | {
            "HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.cache),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_RUNTIME_DIR": str(self.folder),
            "ENTENTE_SAVES": str(self.saves),
        }
        return found | {"DISPLAY": display} if display else found

    def like(self, **settings: object) -> None:
        """Set the player's settings before the game is started."""
        self.settings.parent.mkdir(parents=True, exist_ok=True)
        self.settings.write_text(json.dumps(settings))

    def store(self) -> Store:
        """Return its saved games."""
        return Store(self.saves)

    def game(self, name: str = NEWEST):
        """Return a saved game as a session."""
        return load_game(self.store(), name, installed()).session

    def turn_of(self, name: str = NEWEST) -> int:
        """Return the turn of a saved game, -1 where none can be read just now."""
        entries = {entry.name: entry.head for entry in self.store().entries()}
        head = entries.get(name)
        return -1 if head is None else int(head.facts["turn"])

    def has(self, name: str = NEWEST) -> bool:
        """Return whether a save of that name is there."""
        return name in self.store().names()


_INSTALLED: list = []


def installed() -> list:
    """Return the archipelago, read once."""
    if not _INSTALLED:
        scenario, faults = read_scenario(scenarios() / "archipelago")
        assert scenario is not None, faults
        _INSTALLED.append(scenario)
    return _INSTALLED


class Program:
    """`python -m game ...` while it runs, and what it said."""

    def __init__(self, home: Home, display: str, *words: str, **environment: str) -> None:
        self._said = home.folder / "said.txt"
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "game", *words],
                cwd=ROOT,
                env=home.environment(display) | environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )

    @property
    def id(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def said(self) -> str:
        """Return all it has printed."""
        return self._said.read_text(errors="replace")

    def left(self, seconds: float = 20) -> int:
        """Wait for its end and return its exit code."""
        return self._process.wait(seconds)

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.is_running:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait(10)
