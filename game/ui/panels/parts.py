"""Small parts the sheets of the main screen are made of: ruled lines, facts, headings."""

import pygame

from game.core.ids import RegionId
from game.session.charts import Measure
from game.ui.play import Play
from game.ui.theme.look import Look
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Divider, Icon
from game.ui.widgets.placing import Spacer
from game.ui.widgets.text import Label, caption, heading, paragraph, small, strong
from game.ui.widgets.widget import Size, Tip, Widget

GAP = 3


def ink_of(value: int) -> str:
    """Return the ink of a number that is good above nought and bad below."""
    return "good" if value > 0 else "bad" if value < 0 else "ink2"


def chrome_ink_of(value: int) -> str:
    """Return the same on chrome."""
    return "chrome_good" if value > 0 else "chrome_bad" if value < 0 else "chrome_ink2"


def section(text: str, end: Widget | None = None) -> Widget:
    """Return the heading of a part of a sheet, with a figure or a button at its end."""
    name = heading(text, size=19, ink="accent", grow=1)
    return Row(name, end) if end is not None else Row(name)


def points_line(text: str, value: int, shown: str, *, tip: Tip = "") -> Widget:
    """Return a named line with its points at the end."""
    return Row(
        small(text, size=15, grow=1, tip=tip, is_wrapped=True),
        strong(shown, size=15, ink=ink_of(value), align=Align.END),
        gap=8,
    )


def written(play: Play, measure: Measure, value: int) -> str:
    """Return a figure of a measure as it is written everywhere: prestige with its tenths."""
    words = play.words
    return words.tenths(value) if measure is Measure.PRESTIGE else words.number(value)


def written_change(play: Play, measure: Measure, value: int) -> str:
    """Return by how much a measure changed, with its sign."""
    words = play.words
    return words.signed_tenths(value) if measure is Measure.PRESTIGE else words.signed(value)


def fact(label: str, text: str, *, tip: Tip = "", ink: str = "ink") -> Widget:
    """Return what something is called, and what it is."""
    return Row(
        small(label, size=15, tip=tip, least_width=64),
        strong(text, size=15, ink=ink, align=Align.END, is_wrapped=True, grow=1, tip=tip),
        gap=10,
    )


def note(text: str, *, ink: str = "ink2") -> Widget:
    """Return a sentence in small print that wraps."""
    return paragraph(text, size=15, ink=ink)


def rule() -> Widget:
    """Return a rule across a sheet."""
    return Divider()


def page(*parts: Widget, gap: float = GAP) -> Column:
    """Return the parts of a page, one under another."""
    return Column(*parts, gap=gap)


def blank(icon: str, said: str, later: str = "") -> Column:
    """Return a page with nothing on it yet: an emblem, why it is empty, what will stand there."""
    parts: list[Widget] = [
        Spacer(),
        Row(Icon(icon, size=64, ink="ink3"), justify=Align.CENTER),
        caption(said, size=22, align=Align.CENTER, is_wrapped=True),
    ]
    if later:
        parts.append(Label(later, ink="ink2", align=Align.CENTER, is_wrapped=True))
    return Column(*parts, Spacer(), gap=8, grow=1)


def called(play: Play, region: RegionId) -> str:
    """Return what a region is called: "you" for one's own."""
    return play.words.say("ui-you") if region == play.region else play.words.region(region)


class Swatch(Widget):
    """A small square of a map's colour, edged so that pale ones show."""

    def __init__(self, colour: int) -> None:
        super().__init__()
        self._token = f"#{colour:06X}"

    def measure(self, look: Look, width: int | None) -> Size:
        """Return a square of 14 units."""
        return look.px(14), look.px(14)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the square."""
        surface.blit(look.round(self.rect.size, 3, "ink2"), self.rect)
        inner = self.rect.inflate(-2, -2)
        surface.blit(look.round(inner.size, 3, self._token), inner)
