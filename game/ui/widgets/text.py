"""Labels: one line with an ellipsis, or wrapped lines; never cut silently."""

from typing import Unpack

import pygame

from game.ui.theme.fonts import ELLIPSIS, Face
from game.ui.theme.look import Look
from game.ui.widgets.layout import Align
from game.ui.widgets.markup import escape
from game.ui.widgets.widget import Options, Size, Widget


class Label(Widget):
    """Plain text in one face and ink.

    What does not fit ends in an ellipsis, and the tooltip then says it in full.
    """

    shrinks = True

    def __init__(
        self,
        text: str,
        *,
        face: Face = Face.BODY,
        size: float = 16,
        ink: str = "ink",
        align: Align = Align.START,
        is_wrapped: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._text = text
        self.face = face
        self.size = size
        self._ink = ink
        self.align = align
        self.is_wrapped = is_wrapped
        self._lines: tuple[str, ...] = (text,)

    @property
    def text(self) -> str:
        """What the label says."""
        return self._text

    @text.setter
    def text(self, value: str) -> None:
        if value != self._text:
            self._text = value
            self.resized()

    @property
    def ink(self) -> str:
        """The token it is written in."""
        return self._ink

    @ink.setter
    def ink(self, value: str) -> None:
        self._ink = value
        self.changed()

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the size of the line, or of the wrapped lines."""
        high = look.type.line_height(self.face, self.size)
        natural = max(
            (look.type.width(line, self.face, self.size) for line in self._text.split("\n")),
            default=0,
        )
        if not self.is_wrapped:
            return natural, high
        if width is None:
            return natural, high * len(self._text.split("\n"))
        lines = look.type.wrapped(self._text, self.face, self.size, width)
        return min(natural, width), high * len(lines)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place and break or shorten the text to it."""
        super().arrange(look, rect)
        if not self.is_wrapped:
            self._lines = (look.type.fitted(self._text, self.face, self.size, rect.width),)
            return
        lines = look.type.wrapped(self._text, self.face, self.size, rect.width)
        room = max(1, rect.height // look.type.line_height(self.face, self.size))
        if len(lines) > room:
            last = look.type.fitted(
                lines[room - 1] + " " + lines[room] + ELLIPSIS, self.face, self.size, rect.width
            )
            lines = (*lines[: room - 1], last)
        self._lines = lines

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the lines, the whole block centred upright in its place."""
        high = look.type.line_height(self.face, self.size)
        top = self.rect.top + (self.rect.height - high * len(self._lines)) // 2
        for line in self._lines:
            picture = look.text(line, self.face, self.size, self._ink)
            place = picture.get_rect(midleft=(self.rect.left, top + high // 2))
            if self.align is Align.CENTER:
                place.centerx = self.rect.centerx
            elif self.align is Align.END:
                place.right = self.rect.right
            surface.blit(picture, place)
            top += high

    @property
    def is_shortened(self) -> bool:
        """Whether some of the text did not fit."""
        return self._lines[-1].endswith(ELLIPSIS) and not self._text.endswith(ELLIPSIS)

    def words(self) -> str:
        """Return the whole text."""
        return self._text

    def tip_text(self) -> str:
        """Return the tooltip, or the whole text where it did not fit."""
        own = super().tip_text()
        return escape(self._text) if self.is_shortened and not own else own


class Terse(Label):
    """A line in several wordings, the fullest first: the first that fits is shown."""

    def __init__(
        self, *wordings: str, face: Face = Face.BODY, size: float = 16, ink: str = "ink"
    ) -> None:
        super().__init__(wordings[0], face=face, size=size, ink=ink)
        self._wordings = wordings

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place and choose the wording; only the last is ever cut."""
        super().arrange(look, rect)
        for wording in self._wordings:
            self._lines = (look.type.fitted(wording, self.face, self.size, rect.width),)
            if self._lines[0] == wording:
                return

    @property
    def is_shortened(self) -> bool:
        """Whether a shorter wording stands, or a part of it."""
        return self._lines[0] != self._text

    @property
    def shown(self) -> str:
        """What stands there now."""
        return self._lines[0]


def title(
    text: str,
    *,
    size: float = 25,
    ink: str = "accent",
    align: Align = Align.START,
    is_wrapped: bool = False,
    **options: Unpack[Options],
) -> Label:
    """Return a title in small capitals."""
    return Label(
        text, face=Face.TITLE, size=size, ink=ink, align=align, is_wrapped=is_wrapped, **options
    )


def heading(
    text: str,
    *,
    size: float = 21,
    ink: str = "ink",
    align: Align = Align.START,
    is_wrapped: bool = False,
    **options: Unpack[Options],
) -> Label:
    """Return a sub-heading."""
    return Label(
        text, face=Face.HEADING, size=size, ink=ink, align=align, is_wrapped=is_wrapped, **options
    )


def strong(
    text: str,
    *,
    size: float = 16,
    ink: str = "ink",
    align: Align = Align.START,
    is_wrapped: bool = False,
    **options: Unpack[Options],
) -> Label:
    """Return emphasised body text."""
    return Label(
        text, face=Face.STRONG, size=size, ink=ink, align=align, is_wrapped=is_wrapped, **options
    )


def small(
    text: str,
    *,
    size: float = 14,
    ink: str = "ink2",
    align: Align = Align.START,
    is_wrapped: bool = False,
    **options: Unpack[Options],
) -> Label:
    """Return small print."""
    return Label(text, size=size, ink=ink, align=align, is_wrapped=is_wrapped, **options)


def caption(
    text: str,
    *,
    size: float = 19,
    ink: str = "ink2",
    align: Align = Align.START,
    is_wrapped: bool = False,
    **options: Unpack[Options],
) -> Label:
    """Return an italic caption."""
    return Label(
        text, face=Face.CAPTION, size=size, ink=ink, align=align, is_wrapped=is_wrapped, **options
    )


def paragraph(
    text: str, *, size: float = 16, ink: str = "ink", **options: Unpack[Options]
) -> Label:
    """Return body text that wraps."""
    return Label(text, size=size, ink=ink, is_wrapped=True, **options)
