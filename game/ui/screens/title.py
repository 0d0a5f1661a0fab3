"""The title: the name of the game, the map adrift behind it, and every way in."""

from collections.abc import Callable
from threading import Thread

from game import __version__
from game.text.phrasebook import LANGUAGES
from game.ui import routes
from game.ui.backdrop import Backdrop
from game.ui.saved_games import Naming, SavedGame, newest_save
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.screen import Screen
from game.ui.theme.controls import Material
from game.ui.theme.fonts import Face
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import confirm
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Icon, Panel
from game.ui.widgets.placing import Spacer, Stack
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import Label, caption, small
from game.ui.widgets.widget import Widget

_SHEET_WIDTH = 400
_BUTTON_WIDTH = 300


class TitleScreen(Screen):
    """The first screen."""

    def __init__(self) -> None:
        self._newest: SavedGame | None = None
        self._drawing: Thread | None = None
        self._is_drawn = False
        """Whether a frame was shown: nothing is read before."""

    def build(self) -> Widget:
        """Return the sheet of ways in over the drifting map."""
        self._newest = newest_save(self.app.lobby)
        lobby = self.app.lobby
        sketch = lobby.sketch() if lobby.is_sketched else None
        window = Stack(Backdrop(sketch, name="backdrop"))
        sheet = Panel(self._sheet(), pad=24, width=_SHEET_WIDTH, name="title-sheet")
        window.place(sheet, left=96, top=26, bottom=26)
        return window

    def on_show(self) -> None:
        """Play the theme, and turn the keyboard to the first way in."""
        if self.app.sound is not None:
            self.app.sound.start_music()
        first = "new-game" if self._newest is None else "continue"
        self.app.ui.give_focus(self.app.ui.find(first))

    def tick(self, milliseconds: int) -> None:
        """Fetch the map to show behind the sheet, without keeping the first frame waiting."""
        if self.app.lobby.is_sketched:
            is_asked = len(self.app.ui.layers) > 1
            if self._drawing is not None and not is_asked:
                self._drawing = None
                self.app.refresh()
        elif self._drawing is None and self._is_drawn:
            self._drawing = Thread(target=self._fetch, daemon=True)
            self._drawing.start()
        self._is_drawn = True

    def _fetch(self) -> None:
        """Read the map, and the scenario of the save to go on with, for its tooltip."""
        if self._newest is not None:
            self.app.lobby.scenario_named(self._newest.scenario)
        self.app.lobby.sketch()

    def finish(self) -> None:
        """Wait for the map, for a picture of the whole."""
        if not self.app.lobby.is_sketched:
            self.app.lobby.sketch()
            self.app.refresh()

    def back(self) -> None:
        """Ask before leaving."""
        self._quit()

    def _sheet(self) -> Widget:
        say = self.words.say
        head = Column(
            Icon("wax-seal", size=62, ink="wax"),
            Label(say("app-name"), face=Face.TITLE, size=54, align=Align.CENTER),
            caption(say("app-tagline"), size=22, align=Align.CENTER),
            gap=0,
            align=Align.CENTER,
        )
        return Column(
            Spacer(grow=1),
            head,
            Spacer(height=16, width=1),
            ScrollArea(Column(*self._ways(), gap=6, align=Align.CENTER), name="ways"),
            Spacer(grow=1),
            self._foot(),
            gap=0,
        )

    def _ways(self) -> list[Widget]:
        app = self.app
        go_on = self._way("continue", "title-continue", "scroll-unfurled", self._continue)
        go_on.enabled = self._newest is not None
        go_on.tip = self._newest_tip()
        new_game = self._way("new-game", "title-new-game", "globe", lambda: self._open_new(seats=1))
        primary = new_game if self._newest is None else go_on
        primary.material = Material.WAX
        return [
            go_on,
            new_game,
            self._way(
                "hot-seat", "title-hot-seat", "three-friends", lambda: self._open_new(seats=2)
            ),
            self._way("load", "title-load", "open-book", lambda: app.push(routes.loading())),
            self._way(
                "encyclopedia",
                "title-encyclopedia",
                "law-star",
                lambda: app.push(routes.encyclopedia()),
            ),
            self._way("settings", "title-settings", "cog", lambda: app.push(routes.settings())),
            self._way("credits", "title-credits", "quill-ink", lambda: app.push(CreditsScreen())),
            self._way("quit", "title-quit", "lu-log-out", self._quit),
        ]

    def _way(self, name: str, key: str, icon: str, action: Callable[[], None]) -> Button:
        button = Button(
            self.words.say(key),
            action,
            icon=icon,
            name=name,
            width=_BUTTON_WIDTH,
            height=42,
            size=21,
        )
        button.face = Face.TITLE
        return button

    def _newest_tip(self) -> str:
        if self._newest is None:
            return escape(self.words.say("title-no-save"))
        if not self.app.lobby.is_sketched:
            return ""
        naming = Naming(self.app.lobby, self.words)
        return escape(naming.summary(self._newest, self.words))

    def _foot(self) -> Widget:
        languages = list(LANGUAGES)
        now = self.app.settings.language
        following = (
            languages[(languages.index(now) + 1) % len(languages)] if now in languages else "en"
        )
        return Row(
            small(self.words.say("title-version", version=__version__)),
            Button(
                LANGUAGES[following],
                lambda: self.app.set(language=following),
                icon="lu-languages",
                material=Material.GHOST,
                size=14,
                name="language",
                tip=self.words.say("settings-language"),
                height=32,
            ),
            justify=Align.CENTER,
            gap=10,
        )

    def _open_new(self, *, seats: int) -> None:
        self.app.push(routes.new_game(self.app, seats))

    def _continue(self) -> None:
        routes.continue_newest(self.app)

    def _quit(self) -> None:
        say = self.words.say
        confirm(
            self.app.ui,
            say("title-quit"),
            say("menus-quit-question"),
            yes=say("title-quit"),
            no=say("ui-cancel"),
            on_yes=self.app.quit,
        )
