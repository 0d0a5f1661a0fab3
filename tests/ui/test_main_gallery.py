"""Pictures of the main screen, taken without a window."""

import pygame
import pytest

from game.session.seats import Seat
from game.session.session import Session
from game.ui import gallery
from game.ui.panels import drafting
from game.ui.settings import Settings
from tests.ui.tables import OWN

MINE = sorted(
    name for name, picture in gallery.load().items() if picture.make.__module__.endswith("_main")
)


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(drafting, "SMALL_PIXELS", 320 * 180)


@pytest.fixture(scope="module")
def played(archipelago):
    """A game after its first turn."""
    session = Session.new(archipelago, {OWN: Seat(OWN, True, name="Valdmark")}, 3)
    session.seal(OWN)
    session.resolve()
    return session


@pytest.fixture
def session(played):
    """The game, as it was before a picture ended it."""
    before = played.state
    yield played
    played.state = before


@pytest.mark.slow
@pytest.mark.parametrize("name", MINE)
def test_every_picture_of_the_main_screen_can_be_taken_twice_alike(session, drawn, name):
    settings = Settings(language="pl", theme="ministry")
    shots = {
        pygame.image.tobytes(
            gallery.take(name, session=session, settings=settings, cache=cache), "RGB"
        )
        for cache in (None, drawn)
    }
    assert len(shots) == 1
    assert len(set(shots.pop()[::997])) > 40


def test_a_picture_of_a_game_needs_a_game():
    with pytest.raises(ValueError, match="needs a game"):
        gallery.take("main-political")


def test_a_name_is_entered_once():
    with pytest.raises(ValueError, match="already"):
        gallery.enter("main-political", gallery.SCREENS["main-political"])
