"""A measure of every region over the whole game."""

from collections.abc import Callable
from functools import partial

from game.core.ids import RegionId
from game.session.charts import MEASURES, Measure
from game.ui.panels.parts import written
from game.ui.play import Play
from game.ui.widgets.charts import ChartSeries, LineChart
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Panel
from game.ui.widgets.text import caption, strong, title
from game.ui.widgets.widget import Widget

MOST_LINES = 8
"""Lines one chart can hold and still be read: there are as many inks."""


def curves(play: Play, measure: Measure, choose: Callable[[Measure], None]) -> Widget:
    """Return the chart of a measure: those who played, and the highest of the others."""
    words = play.words
    names = [words.say(f"ledger-measure-{one.value}") for one in MEASURES]
    choice = Dropdown(
        names,
        MEASURES.index(measure),
        on_change=lambda at: choose(MEASURES[at]),
        name="measure",
        width=200,
    )
    shown = _shown(play, measure)
    head = Row(
        title(words.say(f"ledger-measure-{measure.value}"), size=26, grow=1),
        strong(words.say("ledger-measure")),
        choice,
        gap=12,
    )
    parts: list[Widget] = [head, _chart(play, measure, shown)]
    missing = len(play.session.scenario.start.regions) - len(shown)
    if missing > 0:
        parts.append(caption(words.say("menus-lines-left-out", count=missing)))
    return Panel(Column(*parts, gap=10), pad=24)


def _chart(play: Play, measure: Measure, shown: list[RegionId]) -> LineChart:
    words, session = play.words, play.session
    people = session.seating.people
    own = people[0] if len(people) == 1 else None
    calendar = session.scenario.start.world.calendar
    lines = [
        ChartSeries(words.region(region), line(play, measure, region), is_filled=region == own)
        for region in shown
    ]
    labels = [words.date(calendar, snap.turn) for snap in session.snapshots]
    return LineChart(lines, labels, written=partial(written, play, measure), name="chart", grow=1)


def line(play: Play, measure: Measure, region: RegionId) -> tuple[int | None, ...]:
    """Return a region's figures turn by turn; None once it is no more."""
    column = MEASURES.index(measure)
    return tuple(
        snap.figures[region][column] if region in snap.figures else None
        for snap in play.session.snapshots
    )


def _shown(play: Play, measure: Measure) -> list[RegionId]:
    session = play.session
    column = MEASURES.index(measure)
    last = session.snapshots[-1].figures if session.snapshots else {}
    people = set(session.seating.people)

    def rank(region: RegionId) -> tuple[bool, int, str]:
        height = last[region][column] if region in last else -1
        return region not in people, -height, region

    return sorted(session.scenario.start.regions, key=rank)[:MOST_LINES]
