"""A screen of one's own: Xvfb, what it shows pixel by pixel, and a hand on its mouse and keys."""

import ctypes
import ctypes.util
import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

Point = tuple[int, int]
PATIENCE_SECONDS = 40
POLL_SECONDS = 0.02

missing = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
WHY_NOT = f"no {' and no '.join(missing)} here" if missing else ""
"""Why no real window can be driven on this machine; empty where it can."""

_HEADER = struct.Struct(">25I")
"""The head of a picture in X's own format: its size first, then depth, width, height and so on."""

_KEYSYMS = {"enter": "Return", "esc": "Escape", "pagedown": "Next", "pageup": "Prior", "tab": "Tab"}


def until(is_so: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Wait until something is so, looking often."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"waited {seconds} s in vain: {what}"
        time.sleep(POLL_SECONDS)


class Screen:
    """An X server without a screen, a window manager or a pointer to be seen."""

    def __init__(self, folder: Path, size: Point = (1280, 720)) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._picture = folder / "Xvfb_screen0"
        told, tells = os.pipe()
        wide, high = size
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(tells), "-screen", "0", f"{wide}x{high}x24"),
                *("-fbdir", str(folder), "-nocursor", "-nolisten", "tcp"),
            ],
            pass_fds=[tells],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(tells)
        with os.fdopen(told) as answer:
            self.display = f":{answer.readline().strip()}"
        assert self.display != ":", "Xvfb did not start"

    @classmethod
    @contextmanager
    def shown(cls, folder: Path, size: Point = (1280, 720)) -> Iterator["Screen"]:
        """Return a screen and switch it off afterwards."""
        screen = cls(folder, size)
        try:
            yield screen
        finally:
            screen._server.terminate()
            screen._server.wait(10)

    def pixels(self) -> np.ndarray:
        """Return what it shows: rows of columns of red, green, blue."""
        raw = self._picture.read_bytes()
        head = _HEADER.unpack_from(raw)
        wide, high, row, colours = head[4], head[5], head[12], head[19]
        start = head[0] + colours * 12
        grid = np.frombuffer(raw, np.uint8, row * high, start).reshape(high, row // 4, 4)
        return grid[:, :wide, 2::-1]

    def tell(self, *words: str | int) -> str:
        """Run xdotool on this screen and return what it says."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=True,
        )
        return done.stdout


class Window:
    """The one window on a screen, and a hand that clicks and types in it."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self.id = screen.tell("search", "--sync", "--onlyvisible", "--class", ".").split()[-1]
        screen.tell("windowfocus", self.id)
        self._area = self._look()

    def _look(self) -> tuple[slice, slice]:
        """Return the rows and the columns of the screen that it covers."""
        told = self._screen.tell("getwindowgeometry", "--shell", self.id)
        facts = {name: int(value) for name, value in (line.split("=") for line in told.split())}
        left, top = facts["X"], facts["Y"]
        return slice(top, top + facts["HEIGHT"]), slice(left, left + facts["WIDTH"])

    def pixels(self) -> np.ndarray:
        """Return what it shows: rows of columns of red, green, blue."""
        return self._screen.pixels()[self._area]

    def resize(self, size: Point) -> None:
        """Make it another size, with its corner in that of the screen."""
        self._screen.tell("windowmove", self.id, 0, 0, "windowsize", "--sync", self.id, *size)
        self._area = self._look()

    def rest(self, point: Point) -> None:
        """Rest the pointer on a point."""
        self._screen.tell("mousemove", "--window", self.id, *point)

    def click(self, point: Point, rest: Point | None = None) -> None:
        """Click a point, and then rest the pointer on another."""
        self._turn_to(point, ("click", 1), rest)

    def wheel(self, point: Point, steps: int, rest: Point) -> None:
        """Turn the wheel over a point, up positive, and then rest the pointer on another."""
        self._turn_to(point, ("click", "--repeat", abs(steps), 4 if steps > 0 else 5), rest)

    def _turn_to(self, point: Point, act: tuple[str | int, ...], rest: Point | None) -> None:
        at = ("mousemove", "--window", self.id)
        self._screen.tell(*at, *point, *act, *(() if rest is None else (*at, *rest)))

    def press(self, chord: str) -> None:
        """Press a key, written as the game writes it: "enter", "ctrl+z", "f2"."""
        *held, key = chord.split("+")
        named = _KEYSYMS.get(key, key.upper() if key[1:].isdigit() else key)
        self._screen.tell("key", "+".join([*held, named]))

    def type(self, text: str) -> None:
        """Type text."""
        self._screen.tell("type", "--delay", 1, text)

    def ask_to_close(self) -> None:
        """Do what the cross in a window's frame does: send it WM_DELETE_WINDOW."""
        send_delete(self._screen.display, int(self.id))


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("spare", ctypes.c_long * 24),
    )


_CLIENT_MESSAGE = 33


def send_delete(display: str, window: int) -> None:
    """Ask a window to close, as a window manager would; old xdotools cannot."""
    x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x.XSendEvent.argtypes = (
        *(ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long),
        ctypes.c_void_p,
    )
    x.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    link = x.XOpenDisplay(display.encode())
    message = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=32)
    message.message_type = x.XInternAtom(link, b"WM_PROTOCOLS", 0)
    message.data[0] = x.XInternAtom(link, b"WM_DELETE_WINDOW", 0)
    x.XSendEvent(link, window, 0, 0, ctypes.byref(message))
    x.XCloseDisplay(link)
