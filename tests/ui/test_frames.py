"""Golden frames: map and screens look as they did when somebody last looked at them."""

import pygame
import pytest

from tests.ui.frames import FOLDER, KEPT, TILE, every_frame, told, worst_tiles


def kept(name):
    return pygame.image.load(FOLDER / f"{name}.png")


def test_the_map_and_the_screens_look_as_they_were_last_seen(tmp_path):
    seen, wrong = [], []
    for name, picture in every_frame():
        seen.append(name)
        words = told(name, worst_tiles(picture, kept(name)))
        if words:
            pygame.image.save(picture, tmp_path / f"{name}.png")
            wrong.append(f"{words} (now: {tmp_path / name}.png)")
    assert not wrong, "\n".join(wrong)
    assert sorted(seen) == sorted(path.stem for path in FOLDER.glob("*.png"))


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.png")))
def test_a_frame_is_small_and_tells_where_it_was_changed(name):
    picture = kept(name)
    assert picture.get_size() == KEPT
    assert (FOLDER / f"{name}.png").stat().st_size < 80_000
    other = picture.copy()
    other.fill((255, 0, 0), (4 * TILE, 2 * TILE, TILE, TILE))
    assert "at 320,160" in told(name, worst_tiles(picture, other))
    noisy = picture.copy()
    noisy.fill((1, 1, 1), special_flags=pygame.BLEND_RGB_ADD)
    assert not told(name, worst_tiles(picture, noisy))
