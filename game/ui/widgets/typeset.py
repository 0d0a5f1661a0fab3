"""Setting rich text: runs into words, words into lines, links into places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from game.ui.theme.fonts import Face, bound
from game.ui.theme.look import Look
from game.ui.widgets.markup import Run, runs

_FACES = {"": Face.BODY, "b": Face.STRONG, "i": Face.QUOTE, "h": Face.HEADING}
_HEADING_EXTRA = 5
_LEADING = 1.06
_PARAGRAPH = 0.45
_WORDS = re.compile(r"([ \t\n]*)([^ \t\n]*)")
"""Words and the room before each; a no-break space is part of a word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A drawn stretch of one word, or an icon."""

    picture: pygame.Surface
    width: int
    ascent: int
    link: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece at its place, reckoned from the text's corner."""

    picture: pygame.Surface
    left: int
    top: int


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """One link and the places of its words, a place to a line."""

    target: str
    rects: tuple[pygame.Rect, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A text set to a width."""

    pieces: tuple[Placed, ...]
    links: tuple[LinkPlace, ...]
    width: int
    height: int


Word = list[Piece]


def link_ink(ink: str) -> str:
    """Return the ink of links in a text of another ink: that of titles on chrome."""
    return "chrome_title" if ink.startswith("chrome") else "link"


def heading_ink(ink: str) -> str:
    """Return the ink of headings in a text of another ink."""
    return "chrome_title" if ink.startswith("chrome") else "accent"


class _Page:
    """Lines being filled."""

    def __init__(self, room: int, line_height: int, space: int) -> None:
        self._room = room
        self._line_height = line_height
        self._space = space
        self._line: list[tuple[Piece, int]] = []
        self._left = 0
        self._top = 0
        self.placed: list[Placed] = []
        self.links: list[tuple[str, pygame.Rect]] = []
        self.width = 0

    @property
    def height(self) -> int:
        """The height so far."""
        return self._top

    def put(self, word: Word, *, is_spaced: bool) -> None:
        """Set a word on this line or the next."""
        wide = sum(piece.width for piece in word)
        gap = self._space if is_spaced and self._left else 0
        if self._left and self._left + gap + wide > self._room:
            self.end_line()
            gap = 0
        self._left += gap
        for piece in word:
            self._line.append((piece, self._left))
            self._left += piece.width

    def end_line(self) -> None:
        """Close the line and bring its pieces to one baseline."""
        ascent = max((piece.ascent for piece, _ in self._line), default=0)
        below = max((p.picture.get_height() - p.ascent for p, _ in self._line), default=0)
        high = max(self._line_height, ascent + below)
        base = self._top + (high - ascent - below) // 2 + ascent
        for piece, left in self._line:
            self.placed.append(Placed(piece.picture, left, base - piece.ascent))
            if piece.link:
                self._link(piece, left, base)
        self.width = max(self.width, self._left)
        self._top += high
        self._left, self._line = 0, []

    def skip(self, pixels: int) -> None:
        """Leave room above the next line."""
        self._top += pixels

    def _link(self, piece: Piece, left: int, base: int) -> None:
        rise = self._line_height * 3 // 4
        rect = pygame.Rect(left, base - rise, piece.width, self._line_height)
        if self.links and self.links[-1][0] == piece.link:
            last = self.links[-1][1]
            if last.top == rect.top and rect.left - last.right <= self._space:
                last.width = rect.right - last.left
                return
        self.links.append((piece.link, rect))


def _pieces(
    run: Run, look: Look, size: float, ink: str, room: int
) -> Iterator[tuple[str, Piece | None]]:
    """Yield (space, piece): whether room comes before, and what is set."""
    special = link_ink(ink) if run.link else heading_ink(ink) if run.style == "h" else ink
    shade = run.ink or special
    if run.icon:
        picture = look.icon(run.icon, (size + 2) * look.text_factor, shade)
        yield "", Piece(picture, picture.get_width() + look.px(4), _icon_ascent(picture), run.link)
        return
    face = _FACES[run.style]
    type_size = size + _HEADING_EXTRA if run.style == "h" else size
    for space, word in _WORDS.findall(bound(run.text)):
        if not word:
            if space:
                yield space, None
            continue
        for number, part in enumerate(look.type.split_word(word, face, type_size, room)):
            picture = look.text(part, face, type_size, shade)
            spaced = space if number == 0 else "\n"
            ascent = look.type.rise(part, face, type_size)
            yield spaced, Piece(picture, picture.get_width(), ascent, run.link)


def _icon_ascent(picture: pygame.Surface) -> int:
    return round(picture.get_height() * 0.86)


def typeset(markup: str, look: Look, room: int, size: float, ink: str) -> Setting:
    """Return a text in markup set to `room` pixels."""
    line_height = round(look.type.line_height(Face.BODY, size) * _LEADING)
    page = _Page(room, line_height, look.type.width(" ", Face.BODY, size))
    word: Word = []
    is_spaced = False
    for run in runs(markup):
        if run.pause:
            page.put(word, is_spaced=is_spaced)
            page.end_line()
            word, is_spaced = [], False
            if run.pause == "p":
                page.skip(round(line_height * _PARAGRAPH))
            continue
        for space, piece in _pieces(run, look, size, ink, room):
            if space:
                page.put(word, is_spaced=is_spaced)
                word, is_spaced = [], True
            if piece is not None:
                word.append(piece)
    page.put(word, is_spaced=is_spaced)
    page.end_line()
    return Setting(tuple(page.placed), _links(page.links), page.width, page.height)


def _links(found: list[tuple[str, pygame.Rect]]) -> tuple[LinkPlace, ...]:
    """Join the parts of a link that runs over a line's end."""
    joined: list[tuple[str, list[pygame.Rect]]] = []
    for target, rect in found:
        runs_on = joined and joined[-1][0] == target and rect.left == 0
        if runs_on and joined[-1][1][-1].bottom <= rect.top + rect.height // 2:
            joined[-1][1].append(rect)
        else:
            joined.append((target, [rect]))
    return tuple(LinkPlace(target, tuple(rects)) for target, rects in joined)
