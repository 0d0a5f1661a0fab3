"""Where things stand in a JSON text that was already read, looked up only when one is wrong.

Reading with positions is slow, and nearly every map is right; so a map is read
by the fast reader, and a mistake's place is found afterwards by walking to it.
"""

import re
from collections.abc import Sequence
from json import JSONDecoder
from typing import NamedTuple

from game.files.diagnostic_text import LINE_BREAK

_DECODER = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = r'"(?:[^"\\]|\\.)*"'
_KEYS_AND_BRACES = re.compile(rf"({_STRING})([ \t\r\n]*:)?|[{{}}]")
_CONSTANT = re.compile(rf"{_STRING}|(-?Infinity|NaN)")
_LONG_NUMBER = re.compile(r"[0-9]{4301}")
"""Python reads no whole number longer than this."""


class Place(NamedTuple):
    """A stretch of one line; lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_column: int


def place_at(text: str, start: int, end: int) -> Place:
    """Return the place of a stretch of text; of a long one, only its first line's part."""
    line, line_start = 1, 0
    for found in LINE_BREAK.finditer(text, 0, start):
        line, line_start = line + 1, found.end()
    break_after = LINE_BREAK.search(text, start, end)
    stop = break_after.start() if break_after else end
    column = start - line_start + 1
    return Place(line, column, column + max(1, stop - start))


def place_of(text: str, path: Sequence[str | int], *, at_key: bool = False) -> Place:
    """Return the place of the deepest value on a path, or of its key."""
    at = _skip(text, 0)
    start, end = at, at + 1
    for depth, step in enumerate(path):
        found = _entry(text, at, step)
        if found is None:
            break
        key_start, key_end, at = found
        last = depth == len(path) - 1
        has_key = isinstance(step, str)
        start, end = (key_start, key_end) if last and at_key and has_key else (at, at + 1)
        if last and not (at_key and has_key):
            end = _DECODER.raw_decode(text, at)[1]
    return place_at(text, start, end)


def repeated_key(text: str) -> tuple[str, int, int] | None:
    """Return the first key that an object holds twice, with the offsets of both."""
    objects: list[dict[str, int]] = []
    for found in _KEYS_AND_BRACES.finditer(text):
        sign = found[0][0]
        if sign == "{":
            objects.append({})
        elif sign == "}":
            objects.pop()
        elif found[2] is not None:
            key = _DECODER.raw_decode(text, found.start())[0]
            if key in objects[-1]:
                return key, objects[-1][key], found.start()
            objects[-1][key] = found.start()
    return None


def constant(text: str) -> int:
    """Return the offset of the first NaN or Infinity."""
    return next((found.start() for found in _CONSTANT.finditer(text) if found[1]), 0)


def long_number(text: str) -> int:
    """Return the offset of the first number too long to be read."""
    found = _LONG_NUMBER.search(text)
    return found.start() if found else 0


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _entry(text: str, at: int, step: str | int) -> tuple[int, int, int] | None:
    """Return the offsets of an entry's key and of its value, inside the value at `at`."""
    wanted = "{" if isinstance(step, str) else "["
    if text[at] != wanted:
        return None
    at = _skip(text, at + 1)
    place = 0
    while text[at] not in "}]":
        key_start = key_end = at
        key: str | int = place
        if wanted == "{":
            key, key_end = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, key_end) + 1)
        if key == step:
            return key_start, key_end, at
        at = _skip(text, _DECODER.raw_decode(text, at)[1])
        at = _skip(text, at + 1) if text[at] == "," else at
        place += 1
    return None
