"""A home to play in, screens to play on, and no screen for the tests' own drawing."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from tests.whole.program import Home, Program
from tests.whole.screens import Screen


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home in which nobody has played yet."""
    return Home(tmp_path / "home")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen of 1280 by 720."""
    with Screen.shown(tmp_path / "screen") as shown:
        yield shown


@pytest.fixture
def start(home: Home, screen: Screen) -> Iterator:
    """Start the program on the screen: `start("play")`; whatever still runs at the end is ended."""
    started: list[Program] = []

    def begin(*words: str, **more: object) -> Program:
        program = Program(home, screen.display, *words, **more)
        started.append(program)
        return program

    yield begin
    for program in started:
        program.kill()


@pytest.fixture
def drawing() -> None:
    """Let this process draw, without a window."""
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
