import pygame
import pytest

from game.ui.sound import EFFECTS, Sound


@pytest.fixture
def no_device(monkeypatch):
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    yield
    pygame.mixer.quit()


def test_every_effect_has_its_file_and_plays():
    sound = Sound()
    assert sound.is_audible
    for effect in EFFECTS:
        sound.play(effect)
    sound.start_music()
    sound.set_volumes(effects=0.2, music=0)
    assert not pygame.mixer.music.get_busy()
    sound.stop_music()


def test_without_a_device_all_is_silence(no_device):
    sound = Sound()
    assert not sound.is_audible
    sound.play("click")
    sound.start_music()
    sound.set_volumes(effects=1, music=1)
    sound.stop_music()
    assert pygame.mixer.get_init() is None


def test_an_unknown_effect_is_silence():
    sound = Sound()
    sound.play("trumpet")
    assert "trumpet" not in EFFECTS
