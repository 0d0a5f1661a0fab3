"""The curtain between two people at one machine, and the briefing behind it.

Until the seal is broken nothing is drawn that either seat alone may know.
"""

from collections.abc import Callable

from game.core.events import Event, GainedPrestige
from game.core.ids import RegionId
from game.text.concerns import Concern, concern
from game.ui.backdrop import VEILED, Backdrop
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.sketch import sketch_of
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import confirm
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import CrestImage, Divider, Panel
from game.ui.widgets.placing import Spacer, Stack
from game.ui.widgets.rich import RichText
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import caption, heading, title
from game.ui.widgets.widget import Widget

_MOST_TOLD = 8
_FIRST = (
    Concern.WAR,
    Concern.PRESSURE,
    Concern.TREATIES,
    Concern.TRADE,
    Concern.ENVOYS,
    Concern.HOME,
)
"""What a briefing begins with."""


class CurtainScreen(Screen):
    """Hands the window to the person of a region; `then` goes on once they are ready."""

    def __init__(self, play: Play, region: RegionId, then: Callable[[], None]) -> None:
        self.play = play
        self.region = region
        self._then = then
        self.is_open = False

    def build(self) -> Widget:
        """Return the sealed sheet, or the briefing once the seal is broken."""
        scenario = self.play.session.scenario
        window = Stack(Backdrop(sketch_of(scenario), dimmed=VEILED, is_still=True))
        if self.is_open:
            sheet = Column(self._briefing(), justify=Align.CENTER, align=Align.CENTER)
            window.place(sheet, top=40, bottom=40)
        else:
            window.place(self._sealed())
        return window

    def on_show(self) -> None:
        """Leave nothing of the seat before: no notice, no tooltip."""
        self.app.ui.toasts.clear()
        self.app.ui.give_focus(self.app.ui.find("break-seal"))

    def back(self) -> None:
        """Ask whether to leave the game; Esc never lifts the curtain."""
        say = self.words.say
        confirm(
            self.app.ui,
            say("main-quit-to-title"),
            say("menus-leave-kept"),
            yes=say("main-quit-to-title"),
            no=say("ui-cancel"),
            on_yes=self.play.leave,
        )

    # -- sealed ---------------------------------------------------------------------

    def _long_name(self) -> str:
        return self.words.word(f"region.{self.region}.long", self.words.region(self.region))

    def _player(self) -> str:
        session = self.play.session
        name = session.seat(self.region).name
        number = session.seating.people.index(self.region) + 1
        return name or self.words.say("new-player", number=number)

    def _crest(self, size: float) -> CrestImage:
        polity = self.play.session.scenario.start.world.polities[self.region]
        return CrestImage(polity.crest, size=size)

    def _sealed(self) -> Widget:
        say = self.words.say
        seal = Button(
            say("curtain-break-seal"),
            self._break_seal,
            icon="wax-seal",
            material=Material.WAX,
            size=23,
            icon_size=28,
            name="break-seal",
            width=280,
            height=52,
        )
        seal.effect = "seal"
        body = Column(
            self._crest(124),
            title(self._long_name(), size=34, align=Align.CENTER, is_wrapped=True),
            caption(say("curtain-hand-over", player=self._player()), size=22, align=Align.CENTER),
            Spacer(height=8, width=1),
            seal,
            gap=8,
            align=Align.CENTER,
        )
        return Panel(body, pad=32, width=520, name="curtain")

    def _break_seal(self) -> None:
        self.is_open = True
        self.app.refresh()
        self.app.settle()
        self.app.ui.give_focus(self.app.ui.find("begin-turn"))

    # -- the briefing -----------------------------------------------------------------

    def _briefing(self) -> Widget:
        words, session = self.words, self.play.session
        calendar = session.scenario.start.world.calendar
        date = words.date(calendar, session.turn)
        head = Row(
            self._crest(72),
            Column(
                title(self._long_name(), size=27, is_wrapped=True),
                caption(f"{self._player()} · {date}", size=20),
                gap=0,
                grow=1,
            ),
            gap=16,
        )
        begin = Button(
            words.say("menus-begin-turn"),
            self._then,
            icon="quill-ink",
            material=Material.WAX,
            size=22,
            name="begin-turn",
            height=50,
            width=280,
        )
        body = Column(
            head,
            Divider(has_dot=True),
            ScrollArea(Column(*self._news(), gap=8), name="briefing", grow=1),
            self._waiting(),
            Row(begin, justify=Align.CENTER),
            gap=10,
        )
        return Panel(body, pad=28, width=680, name="briefing-sheet")

    def _news(self) -> list[Widget]:
        words, session = self.words, self.play.session
        if not session.records:
            opening = words.word("text.opening", words.word("blurb"))
            return [heading(words.say("curtain-briefing")), RichText(escape(opening), size=17)]
        told = sorted(self._events(), key=self._rank)
        parts: list[Widget] = [heading(words.say("menus-since-last-turn"))]
        if not told:
            parts.append(RichText(escape(words.say("report-empty"))))
        view = session.view(self.region)
        parts += [
            RichText(escape(words.event(event, self.region, view))) for event in told[:_MOST_TOLD]
        ]
        if len(told) > _MOST_TOLD:
            more = words.say("ui-more", count=len(told) - _MOST_TOLD)
            parts.append(RichText(f"<i>{escape(more)}</i>", ink="ink2"))
        return parts

    def _rank(self, event: Event) -> tuple[bool, int]:
        """Return the place of an event in the briefing: one's own first, the gravest first."""
        is_own = self.region in (event.region, getattr(event, "other", None))
        return not is_own, _FIRST.index(concern(event))

    def _events(self) -> list[Event]:
        events = self.play.session.report(self.region)
        return [event for event in events if not isinstance(event, GainedPrestige)]

    def _waiting(self) -> Widget:
        open_ = [item for item in self.play.session.desk(self.region) if item.answer is None]
        said = self.words.say("main-open-matters", count=len(open_))
        ink = "warn" if open_ else "ink2"
        icon = "lu-bell" if open_ else "lu-check"
        return Column(Divider(), RichText(f"<ic={icon}> <c={ink}>{escape(said)}</c>"), gap=4)
