"""Type: six faces by role, rendered lines, ellipsis and wrapping."""

import re
from enum import StrEnum
from functools import lru_cache

import pygame

from game import places
from game.ui.theme.shelf import Shelf
from game.ui.theme.tokens import Theme

ELLIPSIS = "…"
_LEAST_PIXELS = 8
_BINDING = re.compile(r"(?<![^\s(„])([+\N{MINUS SIGN}]?\d+|[^\W\d_]) (?=\w)")
"""A bare number or a word of one letter, and the space before the word it belongs to."""


class Face(StrEnum):
    """What a line of text is for; each role has one font file."""

    TITLE = "CormorantSC-Bold"
    HEADING = "EBGaramond-SemiBold"
    BODY = "SourceSans3-Regular"
    STRONG = "SourceSans3-SemiBold"
    CAPTION = "CormorantGaramond-MediumItalic"
    QUOTE = "AlegreyaSans-Italic"


def bound(text: str) -> str:
    """Return a text whose numbers and words of one letter end no line: "6 loads", "w Porcie"."""
    return _BINDING.sub("\\1\N{NO-BREAK SPACE}", text)


@lru_cache(maxsize=128)
def font_at(face: Face, pixels: int) -> pygame.font.Font:
    """Return the font of a face at a height in pixels."""
    pygame.font.init()
    return pygame.font.Font(places.assets() / "fonts" / f"{face.value}.ttf", pixels)


class Typesetter:
    """Sets lines of text in one theme at one scale."""

    def __init__(self, theme: Theme, scale: float, text_factor: float) -> None:
        self._theme = theme
        self._scale = scale * text_factor
        self._lines: Shelf[tuple[str, Face, int, str], pygame.Surface] = Shelf(4096)
        self._widths: Shelf[tuple[str, Face, int], int] = Shelf(16384)
        self._rises: Shelf[tuple[str, Face, int], int] = Shelf(8192)
        self._fitted: Shelf[tuple[str, Face, int, int], str] = Shelf(2048)
        self._wrapped: Shelf[tuple[str, Face, int, int], tuple[str, ...]] = Shelf(1024)

    def pixels(self, size: float) -> int:
        """Return the height in pixels of type of `size` design units."""
        return max(_LEAST_PIXELS, round(size * self._scale))

    def font(self, face: Face, size: float) -> pygame.font.Font:
        """Return the font of a face at `size` design units."""
        return font_at(face, self.pixels(size))

    def line_height(self, face: Face, size: float) -> int:
        """Return the pixels from one baseline to the next."""
        return self.font(face, size).get_linesize()

    def width(self, text: str, face: Face, size: float) -> int:
        """Return the pixels a line of text takes."""
        pixels = self.pixels(size)
        return self._widths.take((text, face, pixels), lambda: font_at(face, pixels).size(text)[0])

    def rise(self, text: str, face: Face, size: float) -> int:
        """Return the pixels from the top of a drawn line down to its baseline.

        An accent taller than the face's ascent pushes the whole line down.
        """
        pixels = self.pixels(size)

        def reckon() -> int:
            font = font_at(face, pixels)
            tops = (metric[3] for metric in font.metrics(text) if metric is not None)
            return max([font.get_ascent(), *tops])

        return self._rises.take((text, face, pixels), reckon)

    def line(self, text: str, face: Face, size: float, ink: str) -> pygame.Surface:
        """Return a drawn line of text; share it, never draw on it."""
        pixels = self.pixels(size)
        return self._lines.take(
            (text, face, pixels, ink),
            lambda: font_at(face, pixels).render(text, True, self._theme.color(ink)),  # noqa: FBT003 - pygame's signature
        )

    def fitted(self, text: str, face: Face, size: float, room: int) -> str:
        """Return the text, or as much of it as fits `room` pixels with an ellipsis."""
        key = (text, face, self.pixels(size), room)
        return self._fitted.take(key, lambda: self._shorten(text, face, size, room))

    def _shorten(self, text: str, face: Face, size: float, room: int) -> str:
        if self.width(text, face, size) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + ELLIPSIS, face, size) <= room:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + ELLIPSIS

    def wrapped(self, text: str, face: Face, size: float, room: int) -> tuple[str, ...]:
        """Return the lines of a text broken at spaces to fit `room` pixels.

        A single word wider than the room is broken within.
        """
        key = (text, face, self.pixels(size), room)
        return self._wrapped.take(key, lambda: tuple(self._break(text, face, size, room)))

    def _break(self, text: str, face: Face, size: float, room: int) -> list[str]:
        lines: list[str] = []
        for paragraph in bound(text).split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if self.width(longer, face, size) <= room:
                    line = longer
                    continue
                if line:
                    lines.append(line)
                pieces = self.split_word(word, face, size, room)
                lines.extend(pieces[:-1])
                line = pieces[-1]
            lines.append(line)
        return lines

    def split_word(self, word: str, face: Face, size: float, room: int) -> list[str]:
        """Return a word in pieces that each fit `room` pixels, one letter at least in each."""
        pieces: list[str] = []
        rest = word
        while len(rest) > 1 and self.width(rest, face, size) > room:
            cut = len(rest) - 1
            while cut > 1 and self.width(rest[:cut], face, size) > room:
                cut -= 1
            pieces.append(rest[:cut])
            rest = rest[cut:]
        return [*pieces, rest]
