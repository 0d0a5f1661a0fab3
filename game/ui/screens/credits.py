"""The credits: everybody whose work is in the game, read from the file that ships with it."""

import re
from collections.abc import Iterator

from game import __version__
from game.places import assets
from game.ui.backdrop import Backdrop
from game.ui.screens.screen import Screen
from game.ui.theme.controls import Material
from game.ui.theme.fonts import Face
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Divider, Icon, Panel
from game.ui.widgets.placing import Stack
from game.ui.widgets.rich import RichText
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import Label, caption, heading
from game.ui.widgets.widget import Widget

_STRONG = re.compile(r"\*\*([^*]+)\*\*")
_QUOTED = re.compile(r"\*([^*]+)\*")


class CreditsScreen(Screen):
    """One long sheet over the drifting map."""

    def build(self) -> Widget:
        """Return the sheet."""
        text = credits_text(self.words.language)
        say = self.words.say
        close = Button(say("ui-back"), self.app.pop, material=Material.WAX, name="back", width=200)
        body = Column(
            Row(Icon("quill-ink", size=40, ink="wax"), justify=Align.CENTER),
            Label(say("credits-title"), face=Face.TITLE, size=38, align=Align.CENTER),
            caption(f"{say('app-name')} {__version__}", size=20, align=Align.CENTER),
            Divider(has_dot=True),
            ScrollArea(Column(*_written(text), gap=7), name="credits", grow=1),
            Row(close, justify=Align.CENTER),
            gap=6,
        )
        window = Stack(Backdrop(self.app.lobby.sketch()))
        window.place(Panel(body, pad=28, width=760), top=28, bottom=28)
        return window

    def on_show(self) -> None:
        """Turn the keyboard to the way back."""
        self.app.ui.give_focus(self.app.ui.find("back"))


def credits_text(language: str) -> str:
    """Return the credits in a language, else in English, as they are written."""
    path = assets() / f"CREDITS.{language}.md"
    if not path.is_file():
        path = assets() / "CREDITS.md"
    return path.read_text(encoding="utf-8")


def _written(text: str) -> Iterator[Widget]:
    """Return the file's blocks as widgets; its first heading is the screen's own."""
    for line in text.splitlines():
        if line.startswith("## "):
            yield heading(line.removeprefix("## "), size=22, ink="accent")
        elif line.startswith("- "):
            bullet = Label("•", ink="accent", width=18)
            item = RichText(_inline(line.removeprefix("- ")), grow=1)
            yield Row(bullet, item, gap=0, align=Align.START)
        elif line and not line.startswith("# "):
            yield RichText(_inline(line))


def _inline(text: str) -> str:
    marked = _STRONG.sub(r"<b>\1</b>", escape(text))
    return _QUOTED.sub(r"<i>\1</i>", marked)
