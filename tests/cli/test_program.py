"""The program as it is started: without a display, interrupted, ended from outside."""

import json
import os
import signal
import struct
import subprocess
import sys

import pexpect
import pytest

from game import __main__ as program
from game.cli.doors import Doors


@pytest.fixture
def blind(own_folders):
    """The environment of a machine without a screen."""
    missing = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return {name: value for name, value in own_folders.items() if name not in missing}


def started(folders, *arguments, typed=""):
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        env=folders,
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_display_one_sentence_is_said_and_the_game_goes_on(blind):
    done = started(blind, "play", "archipelago", "--as", "legow", typed="q\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("There is no display, so the game goes on in plain text.\n")
    assert "Principality of Łęgów" in done.stdout


def test_ascii_terminals_are_served_as_well(blind):
    done = started({**blind, "PYTHONIOENCODING": "ascii"}, "play", "--text", "--lang", "pl")
    assert (done.returncode, done.stderr) == (0, "")
    assert "zwyklym tekstem" in done.stdout
    done = started({**blind, "PYTHONIOENCODING": "ascii"}, "scenarios", "--json")
    assert json.loads(done.stdout)["scenarios"][0]["titles"]["pl"] == "Archipelag"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_game(blind, tmp_path, number):
    child = pexpect.spawn(
        sys.executable,
        ["-m", "game", "play", "archipelago", "--as", "valdmark", "--text"],
        env={**blind, "LINES": "120", "COLUMNS": "100"},
        encoding="utf-8",
        dimensions=(120, 100),
        timeout=30,
    )
    child.expect("go on. $")
    child.sendline("")
    child.expect("Your choice: $")
    child.sendline("set-taxes 3")
    child.expect(r"\(y/n\) $")
    child.sendline("y")
    child.expect("Taken down")
    child.expect("Your choice: $")
    os.kill(child.pid, number)
    child.expect("The game is kept")
    child.expect(pexpect.EOF)
    child.close()
    assert (child.exitstatus, child.signalstatus) == (0, None)
    assert (tmp_path / "saves" / "autosave-1.entente").is_file()


@pytest.mark.window
def test_pictures_are_taken_without_a_display(blind, tmp_path):
    listed = started(blind, "screenshot", "--list", "--json")
    assert listed.stderr == ""
    screens = {one["id"]: one["about"] for one in json.loads(listed.stdout)["screens"]}
    assert all(screens.values())
    assert {"title", "main-political"} <= screens.keys()
    file = tmp_path / "picture.png"
    done = started(blind, "screenshot", "title", "--size", "1000x600", "--lang", "pl", "-o", file)
    assert (done.returncode, done.stdout) == (0, "")
    body = file.read_bytes()
    assert body[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", body[16:24]) == (1000, 600)


@pytest.mark.window
def test_a_screen_there_is_not_is_one_sentence(blind):
    done = started(blind, "screenshot", "titel", "-o", "x.png")
    sentence = "there is no screen 'titel'; did you mean 'title'?"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"entente: {sentence}\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["title", "-o", "/nowhere/x.png"],
            "cannot write '/nowhere/x.png': there is no folder '/nowhere'",
        ),
        (
            ["title", "-o", "x.png", "--theme", "neon"],
            "there is no theme 'neon'; there are atlas, ministry",
        ),
        (
            ["title", "-o", "x.png", "--size", "10x10"],
            "'10x10' is no size from 960x540 to 7680x7680; try 1280x720",
        ),
    ],
)
def test_a_picture_that_cannot_be_taken_is_one_sentence(entente, monkeypatch, arguments, sentence):
    monkeypatch.setenv("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    doors = Doors(
        program.open_window, program.list_shots, program.list_themes, program.take_picture
    )
    answer = entente("screenshot", *arguments, doors=doors)
    assert (answer.code, answer.out, answer.err) == (2, "", f"entente: {sentence}\n")


def test_what_nobody_foresaw_is_one_sentence_and_a_file(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr("game.places.cache", lambda: tmp_path)
    error = ZeroDivisionError("a crash")
    program.report_unexpected(type(error), error, None)
    told = capsys.readouterr().err
    assert told == f"entente: an unexpected error; its details are in {tmp_path}/last-error.txt\n"
    assert "ZeroDivisionError: a crash" in (tmp_path / "last-error.txt").read_text()


TO_THE_TITLE = """
import sys, os, pygame
def flip():
    rooms = {'.'.join(name.split('.')[:2]) for name in sys.modules if name.startswith('game.')}
    print(sorted({name.split('.')[0] for name in sys.modules}), sorted(rooms), flush=True)
    os._exit(0)
pygame.display.flip = flip
sys.argv = ['entente']
from game.__main__ import main
main()
"""


@pytest.mark.window
def test_the_title_waits_for_no_command_no_scenario_and_no_opponent(blind):
    drivers = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-c", TO_THE_TITLE],
        env={**blind, **drivers},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stdout.splitlines()[-1]
    assert "'game.ui'" in loaded
    for name in ("typer", "rich", "pydantic", "yaml", "game.ai", "game.session", "game.lab"):
        assert f"'{name}'" not in loaded


@pytest.mark.parametrize("size", ["0", "00"])
def test_a_terminal_of_no_columns_is_written_to_as_one_of_unknown_size(blind, size):
    told = started({**blind, "COLUMNS": size, "LINES": size}, "--help")
    assert "Usage: entente" in told.stdout
    assert "Play N games of computers" in " ".join(told.stdout.split())
