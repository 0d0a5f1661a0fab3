"""The ledger: tabs of charts and tables, drawn from what the seat knows."""

from collections.abc import Callable

from game.session.charts import Measure
from game.ui.panels.books.chronicle import Search, chronicle_page
from game.ui.panels.books.commerce import trade_page
from game.ui.panels.books.honours import prestige_page
from game.ui.panels.books.matrix import relations_page
from game.ui.panels.books.regions import regions_page
from game.ui.panels.books.treasury import treasury_page
from game.ui.panels.books.treaties import treaties_page
from game.ui.panels.books.wars import wars_page
from game.ui.panels.frame import framed
from game.ui.panels.leaves import is_narrow
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Column
from game.ui.widgets.panel import Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.tabs import Tabs
from game.ui.widgets.widget import Widget

TABS = (
    "treasury",
    "trade",
    "prestige",
    "treaties",
    "regions",
    "relations",
    "wars",
    "chronicle",
)
"""Every tab, in order; `ledger-tab-<name>` is its heading."""
_HEADINGS = {
    "treasury": "main-treasury",
    "trade": "trade-title",
    "regions": "ledger-tab-table",
    "relations": "relations-title",
}
"""Tabs whose name stands elsewhere already."""


class LedgerScreen(Screen):
    """One sheet behind eight tabs; the tab left open is open the next time."""

    def __init__(self, play: Play, tab: str = "") -> None:
        self.play = play
        left = play.memory.get("ledger-tab")
        self.tab = tab if tab in TABS else left if isinstance(left, str) else TABS[0]
        self._measure = Measure.TREASURY
        self._is_own_only = False
        self._search = Search()

    def build(self) -> Widget:
        """Return the tabs and the page of the one turned to."""
        say = self.words.say
        names = [say(_HEADINGS.get(tab, f"ledger-tab-{tab}")) for tab in TABS]
        tabs = Tabs(names, TABS.index(self.tab), on_change=self._turn_to, size=19, name="tabs")
        page = self._page()
        if is_narrow(self.app):
            page = ScrollArea(page, name=f"page:{self.tab}", grow=1)
        body = Panel(Column(tabs, page, gap=12), pad=20)
        return framed(self.words, say("ledger-title"), body, on_back=self.back)

    def _page(self) -> Widget:
        play = self.play
        pages: dict[str, Callable[[], Widget]] = {
            "treasury": lambda: treasury_page(play, self._measure, self._choose_measure),
            "trade": lambda: trade_page(play),
            "prestige": lambda: prestige_page(play),
            "treaties": lambda: treaties_page(
                play, is_own_only=self._is_own_only, choose=self._choose_own
            ),
            "regions": lambda: regions_page(play),
            "relations": lambda: relations_page(play),
            "wars": lambda: wars_page(play),
            "chronicle": lambda: chronicle_page(play, self._search, self._look),
        }
        return pages[self.tab]()

    def _turn_to(self, index: int) -> None:
        self.tab = TABS[index]
        self.play.memory["ledger-tab"] = self.tab
        self.app.refresh()

    def _choose_measure(self, measure: Measure) -> None:
        self._measure = measure
        self.app.refresh()

    def _choose_own(self, is_own: bool) -> None:  # noqa: FBT001 (the shape of a change)
        self._is_own_only = is_own
        self.app.refresh()

    def _look(self, search: Search) -> None:
        self._search = search
        self.app.refresh()

    def on_show(self) -> None:
        """Turn the keyboard to the tabs."""
        if self.app.ui.focus is None:
            self.app.ui.give_focus(self.app.ui.find("tabs"))

    def hotkeys(self) -> Hotkeys:
        """Return the number keys, one for each tab."""
        keys = Hotkeys()
        for index, tab in enumerate(TABS):
            label = self.words.say(_HEADINGS.get(tab, f"ledger-tab-{tab}"))
            keys.bind(str(index + 1), self._turner(index), label)
        return keys

    def _turner(self, index: int) -> Callable[[], None]:
        return lambda: self._turn_to(index)

    def back(self) -> None:
        """Go back to where the ledger was opened."""
        if len(self.app.stack) > 1:
            self.app.pop()
        else:
            self.play.to_map()
