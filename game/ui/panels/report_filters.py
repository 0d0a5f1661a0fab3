"""The filters of the turn report: by concern, with counts, and one's own affairs only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.core.events import Event
from game.text.concerns import Concern, concern
from game.ui.panels.emblems import CONCERN_ICONS
from game.ui.panels.event_marks import ORDER
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button
from game.ui.widgets.controls import Check
from game.ui.widgets.layout import Align, Column
from game.ui.widgets.panel import Divider, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import title
from game.ui.widgets.widget import Widget

_WIDTH = 226


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the news is shown."""

    concern: Concern | None = None
    """None: of every concern."""
    is_own_only: bool = False


def report_filters(
    play: Play,
    news: Sequence[Event],
    now: Filter,
    choose: Callable[[Concern | None], None],
    only_own: Callable[[bool], None],
) -> Panel:
    """Return the sheet of filters for these news."""
    say = play.words.say
    rows = [_choice(play, None, len(news), now, choose)]
    for one in ORDER:
        count = sum(concern(event) is one for event in news)
        rows.append(_choice(play, one, count, now, choose))
    own = Check(
        say("report-only-own"),
        value=now.is_own_only,
        on_change=only_own,
        tip=say("report-only-mine"),
        name="only-own",
    )
    head = title(say("report-filter"), size=22, align=Align.CENTER)
    body = Column(*rows, Divider(), own, gap=6)
    return Panel(
        Column(head, ScrollArea(body, name="filters", grow=1), gap=6), pad=14, width=_WIDTH
    )


def _choice(
    play: Play,
    one: Concern | None,
    count: int,
    now: Filter,
    choose: Callable[[Concern | None], None],
) -> Widget:
    name = play.words.say("ui-all") if one is None else play.words.name(one)
    is_chosen = now.concern is one
    return Button(
        f"{name} · {count}",
        lambda: choose(one),
        icon="scroll-unfurled" if one is None else CONCERN_ICONS[one],
        material=Material.PAPER if is_chosen else Material.GHOST,
        align=Align.START,
        is_selected=is_chosen,
        enabled=bool(count) or is_chosen,
        name=f"concern:{'all' if one is None else one.value}",
    )
