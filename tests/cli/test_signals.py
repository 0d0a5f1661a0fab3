"""The program in rough company: interrupted at any moment, and started without its streams."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.cli.startup import plainly
from game.core.orders import SetMilitaryBudget, SetTaxes
from game.files.store import Store
from game.session.keeping import continue_game

SIMULATE = ("simulate", "archipelago", "--games", "500", "--jobs", "2")


@pytest.fixture
def alone(own_folders):
    """The environment of a machine without a screen."""
    missing = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return {name: value for name, value in own_folders.items() if name not in missing}


def begun(environment, *arguments):
    """Start the program in a session of its own, as a terminal does."""
    return subprocess.Popen(
        [sys.executable, "-m", "game", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def is_ready(program):
    """Return whether the window has come as far as to answer every farewell by itself."""
    caught = next(
        line.split()[1]
        for line in Path(f"/proc/{program.pid}/status").read_text().splitlines()
        if line.startswith("SigCgt")
    )
    words = Path(f"/proc/{program.pid}/cmdline").read_bytes()
    return b"game" in words and bool(int(caught, 16) & (1 << (signal.SIGHUP - 1)))


def session_of(number):
    """Return the processes of a session that are still there."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                told = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(told[3]) == number and told[0] != "Z":
                found.append(int(entry.name))
    return found


PATIENCE_SECONDS = 120
"""How long a busy machine may take for what takes a quiet one a moment."""


def wait_until(happens):
    end = time.monotonic() + PATIENCE_SECONDS
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize("room", ["game.cli.startup", "typer", "game.core.world", "game.rules"])
@pytest.mark.parametrize(
    "arguments", [SIMULATE, ("bench",), ("play", "archipelago", "--as", "legow", "--text")]
)
def test_an_interrupt_ends_the_program_at_once_while_it_is_being_loaded(alone, arguments, room):
    command = [sys.executable, "-X", "importtime", "-m", "game", *arguments]
    program = subprocess.Popen(
        command, env=alone, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    while not (line := program.stderr.readline()).split("|")[-1].strip().startswith(room):
        assert line
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=PATIENCE_SECONDS)
    assert "Traceback" not in said
    assert program.returncode == 130


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="counts processes in /proc")
def test_no_worker_outlives_a_simulation(alone, number, code):
    program = begun(alone, *SIMULATE)
    wait_until(lambda: len(session_of(program.pid)) >= 3)
    program.send_signal(number)
    _, said = program.communicate(timeout=PATIENCE_SECONDS)
    assert (program.returncode, "Traceback" in said) == (code, False)
    wait_until(lambda: not session_of(program.pid))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system that can kill")
def test_a_game_that_is_killed_in_mid_turn_has_every_order_when_it_goes_on(alone):
    program = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "game",
            "play",
            "archipelago",
            "--as",
            "legow",
            "--text",
            "--lang",
            "en",
        ],
        env=alone,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    program.stdin.write("set-taxes 3\ny\nset-military-budget 2\ny\n")
    program.stdin.flush()
    store = Store(Path(alone["ENTENTE_SAVES"]))

    def has_both():
        session = resumed.session if (resumed := continue_game(store)) else None
        return session is not None and len(session.plan("legow")) == 2

    wait_until(has_both)
    program.kill()
    program.communicate(timeout=PATIENCE_SECONDS)
    assert program.returncode == -signal.SIGKILL
    plan = continue_game(store).session.plan("legow")
    assert plan == (SetTaxes("legow", 3), SetMilitaryBudget("legow", 2))


@pytest.mark.window
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_a_signal_closes_the_window_in_peace(alone, number):
    blind = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    program = begun({**alone, **blind})
    wait_until(lambda: is_ready(program))
    program.send_signal(number)
    assert program.communicate(timeout=PATIENCE_SECONDS) == ("", "")
    assert program.returncode == 0


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("scenarios >&-", 0, ""),
        ("--version 2>&- <&-", 0, "entente"),
        ("nonsense 2>&-", 2, ""),
        ("simulate archipelago --games 1 --turns 1 --json >&-", 0, ""),
        ("play archipelago --as legow --text <&-", 0, "Goodbye"),
        ("play archipelago --as legow --text <&- >&- 2>&-", 0, ""),
        ("nonsense 2>/dev/full", 2, ""),
        ("scenarios | true; exit ${PIPESTATUS[0]}", 141, ""),
        ("--help | true; exit ${PIPESTATUS[0]}", 141, ""),
        ("nonsense 2>&1 | true; exit ${PIPESTATUS[0]}", 2, ""),
    ],
)
def test_streams_may_be_closed_or_break(alone, line, code, said):
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m game {line}"],
        env=alone,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (code, "")
    assert said in done.stdout
    assert bool(said) == bool(done.stdout)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Księstwo Łęgowskie", "Ksiestwo Legowskie"),
        ("„(\N{MINUS SIGN}4)” \N{EN DASH} dziesięć…", '"(-4)" - dziesiec...'),
        ("雪", "?"),
    ],
)
def test_a_poor_terminal_gets_the_nearest_letters(text, plain):
    written = "".join(
        sign if sign.isascii() else plainly(UnicodeEncodeError("ascii", sign, 0, 1, ""))[0]
        for sign in text
    )
    assert written == plain
