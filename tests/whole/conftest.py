"""A home to play in, screens to play on, and no screen for the tests' own drawing."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.panels import drafting
from tests.whole.program import Home, Program
from tests.whole.screens import Screen
from tests.whole.twins import Twins

SHEETS = {name: getattr(drafting, name) for name in ("SMALL_PIXELS", "LARGE_PIXELS")}


@pytest.fixture(autouse=True)
def whole_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let twins draw maps as large as the window does, whatever tests before them made do with."""
    for name, pixels in SHEETS.items():
        monkeypatch.setattr(drafting, name, pixels)


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where drawn maps are kept from test to test."""
    return tmp_path_factory.mktemp("drawn")


@pytest.fixture
def home(tmp_path: Path, drawn: Path) -> Home:
    """A home in which nobody has played yet."""
    return Home(tmp_path / "home", drawn)


@pytest.fixture
def screen(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """A screen of 1280 by 720, or of the size a test asks for."""
    size = getattr(request, "param", (1280, 720))
    with Screen.shown(tmp_path / "screen", size) as shown:
        yield shown


@pytest.fixture
def start(home: Home, screen: Screen) -> Iterator:
    """Start the program on the screen: `start("play")`; whatever still runs at the end is ended."""
    started: list[Program] = []

    def begin(*words: str, **environment: str) -> Program:
        program = Program(home, screen.display, *words, **environment)
        started.append(program)
        return program

    yield begin
    for program in started:
        program.kill()


@pytest.fixture(scope="session")
def drawing() -> None:
    """Let this process draw, without a window."""
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))


@pytest.fixture
def twins(home: Home, screen: Screen, start, drawing: None, tmp_path: Path) -> Twins:
    """The title of a program just started, and its twin."""
    home.like(has_reduced_motion=True, has_seen_first_steps=True)
    twins = Twins(home, screen, start, tmp_path / "pictures")
    twins.start()
    return twins
