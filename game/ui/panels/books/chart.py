"""A chart of one measure over the turns, as the seat knows it."""

from functools import partial

from game.core.ids import RegionId
from game.session.charts import Measure
from game.ui.panels.parts import written
from game.ui.play import Play
from game.ui.theme.skins import Ground
from game.ui.theme.tokens import SERIES
from game.ui.widgets.charts import ChartSeries, LineChart
from game.ui.widgets.layout import Align, Column
from game.ui.widgets.panel import Icon, Panel
from game.ui.widgets.text import paragraph
from game.ui.widgets.widget import Widget

MOST_LINES = len(SERIES)
"""Lines one chart can hold and still be read: there are as many inks."""


def shown_regions(play: Play, measure: Measure) -> list[RegionId]:
    """Return whose lines are drawn: one's own, then the highest, as many as can be told apart."""
    lines = play.series(measure)

    def rank(region: RegionId) -> tuple[bool, int, RegionId]:
        known = [value for value in lines[region] if value is not None]
        return region != play.region, -(known[-1] if known else -1), region

    return sorted(lines, key=rank)[:MOST_LINES]


def chart(play: Play, measure: Measure) -> Widget:
    """Return the chart of a measure; the ground under one's own line is washed.

    One turn makes no line: then a note stands in its place.
    """
    if len(play.session.snapshots) < 2:  # noqa: PLR2004 (a line has two ends)
        note = paragraph(play.words.say("ledger-chart-later"), ink="ink2")
        inner = Column(Icon("chart", size=44), note, gap=8, align=Align.CENTER)
        return Panel(inner, ground=Ground.INSET, pad=24)
    lines, calendar = play.series(measure), play.known.world.calendar
    series = [
        ChartSeries(
            play.words.region(region), tuple(lines[region]), is_filled=region == play.region
        )
        for region in shown_regions(play, measure)
    ]
    turns = [snapshot.turn for snapshot in play.session.snapshots]
    labels = [play.words.date(calendar, turn) for turn in turns]
    return LineChart(series, labels, written=partial(written, play, measure), name="chart", grow=1)
