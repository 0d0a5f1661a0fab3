"""What a program owes its surroundings: streams that are there, and an end when asked for one."""

import codecs
import os
import signal
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn, TextIO

from game.files.diagnostics import printable

NAMED_SIGNALS = 128
"""Shells count the end by a signal as this and the signal's number."""

PLAIN = "entente.plain"
"""The error handler of streams: a letter they cannot write is written by its nearest of ASCII."""

_PLAIN_SIGNS = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "\N{MINUS SIGN}": "-",
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MULTIPLICATION SIGN}": "x",
        "\N{MIDDLE DOT}": "-",
        "\N{BULLET}": "*",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{RIGHTWARDS ARROW}": "->",
        "\N{LEFTWARDS ARROW}": "<-",
        "\N{LEFT RIGHT ARROW}": "<->",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    }
)


def _leave_at_once(number: int, _frame: FrameType | None) -> NoReturn:
    os._exit(NAMED_SIGNALS + number)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    """Put away what has begun, then end; the same signal once more ends at once."""
    signal.signal(number, _leave_at_once)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(NAMED_SIGNALS + number)


def _stopping_only(process: int) -> Callable[[int, FrameType | None], NoReturn]:
    """Return what answers signals in one process; a child that is just made has nothing begun."""

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        if os.getpid() != process:
            _leave_at_once(number, frame)
        _stop(number, frame)

    return stop


def farewells() -> tuple[signal.Signals, ...]:
    """Return the signals that ask a program to end; Windows knows fewer."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    return tuple(getattr(signal, name) for name in names if hasattr(signal, name))


@contextmanager
def put_away_on_signals() -> Iterator[None]:
    """Let Ctrl-C and the machine's farewells unwind what is being done, as an exception."""
    before = {number: signal.getsignal(number) for number in farewells()}
    stop = _stopping_only(os.getpid())
    for number in before:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def mend_streams() -> None:
    """Give the program the three streams it may have been started without.

    A closed one would be taken by the next file that is opened, and be written into.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    codecs.register_error(PLAIN, plainly)
    sys.stdin = _there(sys.stdin, 0)
    sys.stdout = _there(sys.stdout, 1)
    sys.stderr = _there(sys.stderr, 2)
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, PLAIN), (sys.stderr, PLAIN)):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)


def mend_size() -> None:
    """Forget a terminal of no columns or no lines, as one that does not know its size has."""
    for name in ("COLUMNS", "LINES"):
        given = os.environ.get(name, "")
        if given and not given.strip("0"):
            del os.environ[name]


def _there(stream: TextIO | None, number: int) -> TextIO:
    if stream is not None:
        return stream
    return open(number, "w" if number else "r", encoding="utf-8", closefd=False)


def plainly(error: UnicodeError) -> tuple[str, int]:
    """Return what ASCII has for letters a stream cannot write: `Łęgów` becomes `Legow`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end].translate(_PLAIN_SIGNS)
    parted = unicodedata.normalize("NFKD", letters)
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return "".join(sign if sign.isascii() else "?" for sign in bare), error.end


def abandon_output() -> None:
    """Let nothing more be written to streams whose reader has gone."""
    sink = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(sink, stream.fileno())
    os.close(sink)


def complain(sentence: str) -> None:
    """Write one sentence to standard error, if it can be written, under the program's name."""
    with suppress(OSError):
        sys.stderr.write(f"entente: {printable(sentence)}\n")
