"""The README's two commands, run as they stand, in a copy of the tree."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLAY, TEST = re.findall(
    r"```sh\n(.+?)\n```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
)
NESTED = "ENTENTE_README_TEST"
RUNNING = "ENTENTE_README_COMMAND"
"""Holds the command of the README that is running this suite, where `.ci/run` has begun it."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(NESTED in os.environ, reason="runs inside itself otherwise"),
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git to copy the tree"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the tracked files, as a clone would have them."""
    target = tmp_path_factory.mktemp("clone")
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    return target


def run(command, folder, **extra):
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYTHONPATH", "VIRTUAL_ENV"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    environment |= {"HOME": str(folder / "home"), NESTED: "1", "PIP_NO_COMPILE": "1"}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment | extra,
        input="",
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )


def test_the_first_command_plays_in_plain_text_where_there_is_no_display(copy):
    played = run(PLAY, copy)
    assert played.returncode == 0, played.stderr
    assert "no display" in played.stdout + played.stderr
    assert "Entente" in played.stdout
    assert "Traceback" not in played.stdout + played.stderr


def test_the_second_command_finds_every_test(request):
    if os.environ.get(RUNNING) == TEST:
        assert Path(sys.prefix).resolve() == ROOT / ".venv"
        assert len({item.path for item in request.session.items}) > 1
        return
    copy = request.getfixturevalue("copy")
    found = run(TEST, copy, PYTEST_ADDOPTS="--collect-only -q -p no:cacheprovider --assert=plain")
    assert found.returncode == 0, found.stdout + found.stderr
    assert "test_readme.py" in found.stdout
