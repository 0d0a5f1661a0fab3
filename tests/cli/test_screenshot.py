"""Pictures drawn by a program of their own, in which no display was ever opened."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("screen", ["negotiation", "dossier-relations"])
def test_a_screen_that_scrolls_is_drawn_without_a_display(own_folders, tmp_path, screen):
    picture = tmp_path / "picture.png"
    told = subprocess.run(
        [sys.executable, "-m", "game", "screenshot", screen, "-o", str(picture)],
        env=own_folders,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
