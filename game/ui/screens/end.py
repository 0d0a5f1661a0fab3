"""The end of a game: the result and its reason, prestige, charts and the opened archive."""

from collections.abc import Callable

from game.core.ids import RegionId
from game.rules.ledger import standings
from game.session.charts import Measure
from game.ui import routes
from game.ui.panels.finale.archive import Shelfmark, archive
from game.ui.panels.finale.curves import curves
from game.ui.panels.finale.prestige_book import prestige_book
from game.ui.panels.finale.result import result
from game.ui.panels.frame import framed
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.theme.controls import Material
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column
from game.ui.widgets.panel import Panel
from game.ui.widgets.tabs import Tabs
from game.ui.widgets.widget import Widget

_TABS = ("menus-result", "ledger-tab-prestige", "end-charts", "end-archive")


class EndScreen(Screen):
    """Four sheets behind tabs."""

    def __init__(self, play: Play, tab: int = 0) -> None:
        self.play = play
        self._tab = tab
        self._measure = Measure.PRESTIGE
        session = play.session
        winner = session.outcome.winner if session.outcome is not None else None
        self._region = winner or standings(session.state)[0]
        self._mark = Shelfmark(session.records[-1].turn if session.records else 0)

    def build(self) -> Widget:
        """Return the sheet of the tab turned to."""
        say = self.words.say
        tabs = Tabs(
            [say(key) for key in _TABS], self._tab, on_change=self._turn_to, name="tabs", size=20
        )
        strip = Panel(tabs, ground=Ground.PAPER, pad=8)
        body = Column(strip, self._sheet(), gap=10)
        return framed(self.words, say("end-title"), body, bar=self._ways_on())

    def on_show(self) -> None:
        """Turn the keyboard to the tabs, and sound the end."""
        self.app.ui.sound("chime")
        self.app.ui.give_focus(self.app.ui.find("tabs"))

    def back(self) -> None:
        """Go back to the title; the game can be kept from the bar."""
        self.play.leave()

    def _ways_on(self) -> tuple[Widget, ...]:
        ways: tuple[tuple[str, str, str, Callable[[], None], Material], ...] = (
            ("save", "main-save", "lu-save", self._save, Material.CHROME),
            ("map", "end-play-on", "lu-map", self._show_map, Material.CHROME),
            ("to-title", "end-to-title", "lu-log-out", self.play.leave, Material.BRASS),
        )
        return tuple(
            Button(
                self.words.say(key),
                action,
                icon=icon,
                material=material,
                name=name,
                size=17,
                height=40,
            )
            for name, key, icon, action, material in ways
        )

    def _save(self) -> None:
        self.app.push(routes.saving(self.play))

    def _show_map(self) -> None:
        self.app.push(routes.main(self.play))

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _sheet(self) -> Widget:
        pages: tuple[Callable[[], Widget], ...] = (
            lambda: result(self.play),
            lambda: prestige_book(self.play, self._region, self._choose_region),
            lambda: curves(self.play, self._measure, self._choose_measure),
            lambda: archive(self.play, self._mark, self._look_up),
        )
        sheet = pages[self._tab]()
        sheet.grow = 1
        return sheet

    def _choose_region(self, region: RegionId) -> None:
        self._region = region
        self.app.refresh()

    def _choose_measure(self, measure: Measure) -> None:
        self._measure = measure
        self.app.refresh()

    def _look_up(self, mark: Shelfmark) -> None:
        self._mark = mark
        self.app.refresh()
