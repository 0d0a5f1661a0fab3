"""The command line as tests use it: its own folders, its own settings, no window."""

import io
import json
import os
from dataclasses import dataclass

import pytest

from game.cli.doors import Doors, NoDisplayError
from game.cli.program import run


@dataclass
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """The one JSON document on standard output."""
        return json.loads(self.out)

    @property
    def sentence(self):
        """The one line on standard error."""
        (line,) = self.err.splitlines()
        assert line.startswith("entente: ")
        return line.removeprefix("entente: ")


def no_window(_opening):
    message = "there is no display here"
    raise NoDisplayError(message)


def no_picture(_order):
    message = "no pictures are taken in this test"
    raise AssertionError(message)


BLIND = Doors(no_window, list, list, no_picture)
"""A machine without a display and without pictures."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """Let no test touch the saves or the settings of whoever runs it."""
    for name in ("config", "data", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    monkeypatch.setenv("ENTENTE_SAVES", str(tmp_path / "saves"))
    return dict(os.environ)


@pytest.fixture
def entente(capsys):
    """Run a command line and return its answer."""

    def command(*arguments, doors=BLIND):
        capsys.readouterr()
        code = run([str(one) for one in arguments], doors)
        told = capsys.readouterr()
        assert "Traceback" not in told.out + told.err
        return Answer(code, told.out, told.err)

    return command


@pytest.fixture
def typed(entente, monkeypatch):
    """Play in plain text through a pipe with these answers, and return the answer."""

    def play(*answers, arguments=("archipelago", "--as", "thessaly", "--seed", "3")):
        lines = "".join(f"{answer}\n" for answer in answers)
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return entente("play", *arguments, "--text")

    return play
