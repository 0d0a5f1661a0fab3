"""The turn report: what happened, one's own affairs first, with a way to each place on the map."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from game.core.events import Event
from game.text.concerns import Concern, concern
from game.ui import routes
from game.ui.backdrop import Backdrop
from game.ui.panels.dispatch_card import DispatchCard
from game.ui.panels.dispatches import worth_telling
from game.ui.panels.event_marks import ORDER
from game.ui.panels.frame import EDGE, framed
from game.ui.panels.leaves import Leaf, is_cramped, is_narrow, leaves
from game.ui.panels.news import NewsList, sorted_news, unfold
from game.ui.panels.report_filters import Filter, report_filters
from game.ui.panels.turn_figures import turn_figures
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.sketch import sketch_of
from game.ui.theme.controls import Material
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Divider, Icon, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import caption, paragraph, strong, title
from game.ui.widgets.widget import Widget

_MARGIN = 28
"""Design units of the map that show beside the sheets of a wide window."""
_EACH_MS = 160
"""How long after the one before a dispatch arrives."""


class ReportScreen(Screen):
    """Dispatches of one turn, by default the last."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.turn = play.session.turn - 1
        self.filter = Filter()
        self._cards: list[DispatchCard] = []
        self._shown_ms = 0
        self._leaf = 1
        self._is_whole = play.memory.get(self._seen) is True

    @property
    def _seen(self) -> str:
        return f"report-seen:{self.play.session.turn}"

    # -- what is shown ----------------------------------------------------------

    def _news(self) -> list[Event]:
        return worth_telling(self.play.report(self.turn))

    def build(self) -> Widget:
        """Return filters, dispatches and figures side by side."""
        say = self.words.say
        sheets = (
            Leaf(say("report-filter"), self._filters),
            Leaf(say("main-dispatches"), self._sheet),
            Leaf(say("report-figures"), self._figures),
        )
        body = leaves(self.app, sheets, self._leaf, self._turn_leaf)
        way_on = (self._way_on(40),) if is_narrow(self.app) else ()
        return framed(
            self.words,
            say("report-title"),
            body,
            on_back=self.back,
            bar=(*self._turns(), *way_on),
            behind=Backdrop(sketch_of(self.play.session.scenario), is_still=True),
            margin=EDGE if is_cramped(self.app) else _MARGIN,
        )

    def _turns(self) -> tuple[Widget, ...]:
        """Return the date of the turn shown, between the ways to the turns around it."""
        last = self.play.session.turn - 1
        return (
            self._turner("report-earlier", "lu-arrow-left", "page up", -1, may=self.turn > 0),
            strong(self._date(), size=17, ink="chrome_ink", name="date"),
            self._turner("report-later", "lu-arrow-right", "page down", 1, may=self.turn < last),
        )

    def _turner(self, key: str, icon: str, hotkey: str, way: int, *, may: bool) -> Widget:
        return IconButton(
            icon,
            self.words.say(key),
            lambda: self._turn_to(self.turn + way),
            hotkey=hotkey,
            enabled=may,
            name=key.removeprefix("report-"),
            width=40,
        )

    def _turn_leaf(self, leaf: int) -> None:
        self._leaf = leaf
        self.app.refresh()

    def _date(self) -> str:
        return self.words.date(self.play.known.world.calendar, max(0, self.turn))

    def _turn_to(self, turn: int) -> None:
        self.turn = turn
        self._reveal()
        self.app.refresh()

    # -- filters --------------------------------------------------------------------

    def _filters(self) -> Widget:
        news: Sequence[Event] = self._news()
        if self.filter.is_own_only:
            news = sorted_news(news, self.play.region).own
        sheet = report_filters(self.play, news, self.filter, self._choose, self._only_own)
        return sheet if is_narrow(self.app) else Column(sheet)

    def _choose(self, one: Concern | None) -> None:
        self.filter = replace(self.filter, concern=one)
        self._reveal()
        self.app.refresh()

    def _only_own(self, is_own: bool) -> None:  # noqa: FBT001 (the shape of a change)
        self.filter = replace(self.filter, is_own_only=is_own)
        self._reveal()
        self.app.refresh()

    # -- dispatches ---------------------------------------------------------------------

    def _sheet(self) -> Widget:
        say = self.words.say
        self._cards = []
        parts = list(self._dispatches()) or [self._quiet()]
        count = say("report-count", count=len(self._news()))
        head = Row(
            title(say("report-of", date=self._date()), ink="ink", grow=1),
            caption(count),
            gap=12,
        )
        self._hold_back()
        scroll = ScrollArea(Column(*parts, gap=7), name="dispatches", grow=1)
        return Panel(Column(head, Divider(has_dot=True), scroll, gap=4), pad=18, grow=1)

    def _dispatches(self) -> Iterator[Widget]:
        """Return the dispatches in sight of the filters: one's own, great ones, lesser ones."""
        only = self.filter.concern
        chosen = (event for event in self._news() if only in (None, concern(event)))
        news = sorted_news(chosen, self.play.region)
        listed = NewsList(self.play, self._follow, self._turn_fold)
        self._cards = listed.cards
        yield from listed.parts(news, is_own_only=self.filter.is_own_only)

    def _turn_fold(self) -> None:
        """Fold the lesser matters away, or open them."""
        unfold(self.play)
        self._reveal()
        self.app.refresh()

    def _quiet(self) -> Widget:
        key = "report-empty" if self.turn >= 0 else "report-first"
        if self._news():
            key = "report-filtered"
        inner = Column(
            Icon("dove", size=44),
            paragraph(self.words.say(key), ink="ink2"),
            gap=8,
            align=Align.CENTER,
        )
        return Panel(inner, ground=Ground.INSET, pad=24)

    def _follow(self, link: str) -> None:
        """Go to a place on the map."""
        self.play.memory[self._seen] = True
        self.play.to_map()
        self.play.follow(link)

    # -- figures ------------------------------------------------------------------------

    def _figures(self) -> Widget:
        say = self.words.say
        waiting = len(self.play.open_matters())
        figures = turn_figures(self.play, self.turn)
        parts: list[Widget] = [ScrollArea(figures, name="figures", grow=1)]
        if waiting:
            parts.append(
                Row(
                    Icon("envelope", size=20, ink="accent"),
                    strong(say("report-waiting", count=waiting), grow=1, name="waiting"),
                    gap=8,
                )
            )
        if not is_narrow(self.app):
            parts.append(self._way_on(46))
        return Panel(Column(*parts, gap=8), pad=16, width=308)

    def _way_on(self, height: float) -> Widget:
        """Return the button that goes on to the map."""
        return Button(
            self.words.say("report-continue" if self._is_whole else "report-skip"),
            self.go_on,
            icon="hourglass",
            material=Material.BRASS,
            hotkey="ctrl+return",
            height=height,
            name="continue",
        )

    # -- arriving one by one --------------------------------------------------------------

    def _hold_back(self) -> None:
        """Keep back the dispatches that have not arrived yet."""
        if self._is_whole:
            return
        arrived = self._shown_ms // _EACH_MS + 1
        for card in self._cards[arrived:]:
            card.visible = False

    def tick(self, milliseconds: int) -> None:
        """Let the dispatches arrive one by one."""
        if self._is_whole:
            return
        self._shown_ms += milliseconds
        arrived = self._shown_ms // _EACH_MS + 1
        for card in self._cards[:arrived]:
            if not card.visible:
                card.visible = True
                self.app.ui.sound("paper")
        if arrived > len(self._cards) or self.app.ui.has_reduced_motion:
            self._reveal()
            self.app.refresh()

    def _reveal(self) -> None:
        self._is_whole = True
        self.play.memory[self._seen] = True

    def finish(self) -> None:
        """Show all dispatches at once."""
        if not self._is_whole:
            self._reveal()
            self.app.refresh()

    def go_on(self) -> None:
        """Show what has not arrived yet; with all there, go to the map."""
        if not self._is_whole:
            self._reveal()
            self.app.refresh()
        else:
            self.back()

    # -- keys ---------------------------------------------------------------------------------

    def hotkeys(self) -> Hotkeys:
        """Return the keys of the report: stepping through dispatches, concerns by number."""
        say = self.words.say
        keys = Hotkeys()
        keys.bind("n", lambda: self._step(1), say("ui-next"))
        keys.bind("p", lambda: self._step(-1), say("ui-previous"))
        for chord in ("return", "enter"):
            keys.bind(chord, self.go_on, say("report-continue"))
        self._bind_ways(keys)
        keys.bind("0", lambda: self._choose(None), say("ui-all"))
        for number, one in enumerate(ORDER, start=1):
            keys.bind(str(number), self._chooser(one), self.words.name(one))
        return keys

    def _bind_ways(self, keys: Hotkeys) -> None:
        """Let the keys of the map that lead to other screens do so here too."""
        app, play = self.app, self.play
        ways: dict[str, Callable[[], Screen]] = {
            "save": lambda: routes.saving(play),
            "load": routes.loading,
            "ledger": lambda: routes.ledger(play),
            "encyclopedia": routes.encyclopedia,
        }
        for name, make in ways.items():
            keys.bind(app.keys.chord(name), self._opener(make), self.words.say(f"key-{name}"))

    def _opener(self, make: Callable[[], Screen]) -> Callable[[], None]:
        return lambda: self.app.push(make())

    def _chooser(self, one: Concern) -> Callable[[], None]:
        return lambda: self._choose(one)

    def _step(self, way: int) -> None:
        """Turn the keyboard to the next dispatch, or the one before."""
        if not self._cards:
            return
        ui = self.app.ui
        at = next((i for i, card in enumerate(self._cards) if card is ui.focus), None)
        following = (0 if way > 0 else -1) if at is None else (at + way) % len(self._cards)
        ui.keyboard.is_in_use = True
        ui.give_focus(self._cards[following])

    def back(self) -> None:
        """Go to the map."""
        if len(self.app.stack) > 1:
            self.app.pop()
        else:
            self.play.to_map()
