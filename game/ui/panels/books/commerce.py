"""Trade: a chart of it, and the partners with what each side depends on."""

from game.core.ids import RegionId
from game.rules import pacts
from game.rules.trade import dependence, duty_per_mille, traded
from game.session.charts import Measure
from game.ui.panels.books.chart import chart
from game.ui.panels.leaves import beside
from game.ui.play import Play
from game.ui.widgets.layout import Align, Column
from game.ui.widgets.markup import escape
from game.ui.widgets.table import Cell, Heading, Table, TableRow
from game.ui.widgets.text import heading, paragraph
from game.ui.widgets.widget import Widget

_RIGHT = 740


def trade_page(play: Play) -> Widget:
    """Return the chart of trade beside the table of partners."""
    say = play.words.say
    left = Column(heading(say("ledger-measure-trade")), chart(play, Measure.TRADE), gap=8)
    rows = [_row(play, other) for other in play.others]
    right = Column(
        heading(say("ledger-partners")),
        *(
            [_table(play, rows)]
            if any(traded(play.known, play.region, other) for other in play.others)
            else [paragraph(say("ledger-no-trade"), ink="ink2")]
        ),
        gap=8,
    )
    return beside(play.app, left, right, _RIGHT)


def _table(play: Play, rows: list[TableRow]) -> Widget:
    say = play.words.say
    headings = (
        Heading(say("trade-partner"), 1.5),
        Heading(say("ui-crowns"), 0.8, Align.END, say("ledger-flow-hint")),
        Heading(say("trade-share"), 0.7, Align.END, say("ledger-share-hint")),
        Heading(say("ledger-their-share"), 0.7, Align.END, say("ledger-their-share-hint")),
        Heading(say("main-duties"), 0.6, Align.END, say("ledger-duties-hint")),
        Heading(say("trade-agreement"), 2.7),
    )
    return Table(
        headings,
        rows,
        sorted_by=1,
        is_descending=True,
        row_height=36,
        on_open=lambda region: _go(play, region),
        name="partners",
        grow=1,
    )


def _go(play: Play, region: str) -> None:
    play.to_map()
    play.follow(f"region:{region}")


def _row(play: Play, other: RegionId) -> TableRow:
    words, view, own = play.words, play.known, play.region
    crowns = traded(view, own, other)
    ours, theirs = dependence(view, own, other), dependence(view, other, own)
    duty = crowns * duty_per_mille(view, own, other, play.rules) // 2000
    depth = pacts.trade_depth(view, own, other)
    if depth is not None:
        agreed, rank = words.name(depth), pacts.DEPTHS.index(depth) + 1
    else:
        agreed, rank = words.say("trade-no-agreement"), 0
    ink = "ink" if depth is not None else "ink2"
    if (own, other) in view.embargoes or (other, own) in view.embargoes:
        agreed, ink = words.say("line-embargo"), "bad"
    bound = play.rules.trade.dependence_at
    return TableRow(
        other,
        (
            Cell(words.region(other), blazon=view.world.polities[other].crest, is_strong=True),
            Cell(words.number(crowns), crowns),
            Cell(words.per_cent(ours), ours, "bad" if ours >= bound else "ink"),
            Cell(words.per_cent(theirs), theirs, "good" if theirs >= bound else "ink"),
            Cell(words.number(duty), duty),
            Cell(agreed, rank, ink),
        ),
        tip=f"<b>{escape(agreed)}</b><br>{escape(words.say('ledger-open-hint'))}",
    )
