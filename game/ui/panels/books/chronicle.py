"""The chronicle: every turn's events as the seat learned of them, the latest first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from game.core.events import Event, GainedPrestige
from game.core.ids import RegionId
from game.text.concerns import Concern, concern
from game.ui.panels.event_marks import ORDER, by_concern, mark_of, regions_of
from game.ui.panels.parts import blank
from game.ui.play import Play
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Icon
from game.ui.widgets.placing import Spacer
from game.ui.widgets.rich import RichText
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, strong
from game.ui.widgets.widget import Widget

PAGE = 60
"""Events shown before one asks for more."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for in the chronicle."""

    region: RegionId | None = None
    concern: Concern | None = None
    most: int = PAGE

    def finds(self, event: Event) -> bool:
        """Return whether an event is looked for."""
        is_there = self.region is None or self.region in regions_of(event)
        return is_there and (self.concern is None or concern(event) is self.concern)


def chronicle_page(play: Play, search: Search, look: Callable[[Search], None]) -> Widget:
    """Return the events that are looked for, under the dates they happened."""
    say = play.words.say
    lines = list(_lines(play, search, look))
    body: Widget = ScrollArea(Column(*lines, gap=5), name="chronicle", grow=1)
    if not lines and play.session.turn == 0:
        body = blank("hourglass", say("report-first"), say("ledger-chronicle-later"))
    elif not lines:
        body = blank("scroll-unfurled", say("ledger-nothing-found"))
    return Column(
        Row(
            heading(say("ledger-tab-chronicle")),
            Spacer(),
            _regions(play, search, look),
            _concerns(play, search, look),
            gap=12,
        ),
        body,
        gap=8,
        grow=1,
    )


def _regions(play: Play, search: Search, look: Callable[[Search], None]) -> Widget:
    words = play.words
    others = sorted(
        (region for region in play.known.world.polities if region != play.region),
        key=lambda region: words.region(region).casefold(),
    )
    regions: list[RegionId | None] = [None, play.region, *others]
    names = [words.say("ledger-all-regions"), *map(words.region, (play.region, *others))]
    return Dropdown(
        names,
        regions.index(search.region),
        on_change=lambda at: look(replace(search, region=regions[at], most=PAGE)),
        tip=words.say("ui-region"),
        name="region",
        width=200,
    )


def _concerns(play: Play, search: Search, look: Callable[[Search], None]) -> Widget:
    words = play.words
    concerns: list[Concern | None] = [None, *ORDER]
    names = [
        words.say("ledger-all-concerns") if one is None else words.name(one) for one in concerns
    ]
    return Dropdown(
        names,
        concerns.index(search.concern),
        on_change=lambda at: look(replace(search, concern=concerns[at], most=PAGE)),
        tip=words.say("report-filter"),
        name="concern",
        width=200,
    )


def _lines(play: Play, search: Search, look: Callable[[Search], None]) -> Iterator[Widget]:
    count = 0
    for turn in range(play.session.turn - 1, -1, -1):
        found = [
            event
            for event in play.report(turn)
            if search.finds(event)
            and (not isinstance(event, GainedPrestige) or event.region == play.region)
        ]
        if not found:
            continue
        if count >= search.most:
            yield _more(play, search, look)
            return
        yield from told(play, turn, found)
        count += len(found)


def told(play: Play, turn: int, events: Iterable[Event]) -> Iterator[Widget]:
    """Return events of a turn under its date, the gravest first, with links to their places."""
    yield strong(play.words.date(play.known.world.calendar, turn), size=17, ink="accent")
    for event in by_concern(events):
        yield _line(play, event)


def _more(play: Play, search: Search, look: Callable[[Search], None]) -> Widget:
    more = replace(search, most=search.most + PAGE)
    return Button(play.words.say("ledger-more"), lambda: look(more), name="more")


def _line(play: Play, event: Event) -> Widget:
    mark = mark_of(event, play.region)
    text = play.words.event_rich(event, play.region, play.known)

    def follow(link: str) -> None:
        play.to_map()
        play.follow(link)

    return Row(
        Icon(mark.icon, size=18, ink=mark.ink, width=28),
        RichText(text, size=15, on_link=follow, grow=1),
        gap=6,
        align=Align.START,
    )
