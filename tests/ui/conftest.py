"""A window on the dummy driver for every test of the window."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

from collections.abc import Callable, Iterator

import pygame
import pytest

from game.ui.panels import drafting
from game.ui.pilot import Bare, Pilot
from game.ui.widgets.root import Ui
from game.ui.widgets.widget import Widget
from tests.ui.tables import archipelago, drawn, sit  # noqa: F401 (fixtures for every test of the window)

SIZE = (1280, 720)


@pytest.fixture(autouse=True, scope="session")
def display() -> Iterator[pygame.Surface]:
    """The one display of the session."""
    pygame.display.init()
    pygame.font.init()
    yield pygame.display.set_mode(SIZE)
    pygame.quit()


@pytest.fixture(autouse=True, scope="session")
def small_sheets() -> Iterator[None]:
    """Draw the sheets of maps small, as most tests look past them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drafting, "SMALL_PIXELS", 640 * 360)
        patch.setattr(drafting, "LARGE_PIXELS", 640 * 360)
        yield


@pytest.fixture
def ui() -> Ui:
    """An empty window, 1280 by 720, with nothing gliding."""
    return Ui(SIZE, has_reduced_motion=True)


@pytest.fixture
def shown(ui: Ui) -> Callable[[Widget], Pilot]:
    """Show a tree of widgets and return a pilot for it."""

    def show(root: Widget) -> Pilot:
        ui.show(root)
        pilot = Pilot(Bare(ui))
        pilot.draw()
        return pilot

    return show
