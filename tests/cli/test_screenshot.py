"""Pictures drawn by a program of their own, in which no display was ever opened."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.printing import unwritten


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


def test_a_folder_that_takes_no_picture_is_named():
    refused = unwritten(Path("/proc/x.png"), OSError(errno.ENOENT, "nothing there"))
    assert str(refused) == "cannot write '/proc/x.png': the folder '/proc' takes no new file"
    full = unwritten(Path("/tmp/x.png"), OSError(errno.ENOSPC, "full"))
    assert str(full) == "cannot write '/tmp/x.png': the disk is full"
