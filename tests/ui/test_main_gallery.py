"""Pictures of the main screen, taken without a window."""

import pygame
import pytest

from game.ui import gallery
from game.ui.panels import drafting
from game.ui.settings import Settings

MINE = sorted(
    name for name, picture in gallery.load().items() if picture.make.__module__.endswith("_main")
)


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(drafting, "SMALL_PIXELS", 320 * 180)


@pytest.mark.slow
@pytest.mark.parametrize("name", MINE)
def test_every_picture_of_the_main_screen_can_be_taken_twice_alike(sit, name):
    session = sit(turns=1).play.session
    settings = Settings(language="pl", theme="ministry")
    shots = {
        pygame.image.tobytes(gallery.take(name, session=session, settings=settings), "RGB")
        for _ in range(2)
    }
    assert len(shots) == 1
    assert len(set(shots.pop()[::997])) > 40


def test_a_picture_of_a_game_needs_a_game():
    with pytest.raises(ValueError, match="needs a game"):
        gallery.take("main-political")


def test_a_name_is_entered_once():
    with pytest.raises(ValueError, match="already"):
        gallery.enter("main-political", gallery.SCREENS["main-political"])
