"""The treasury: a chart of what is known, and this turn's account line by line."""

from collections.abc import Callable

from game.rules.home import account
from game.session.charts import Measure
from game.ui.panels.books.account import Account, Entry
from game.ui.panels.books.chart import chart
from game.ui.panels.breakdown import promised, yearly
from game.ui.panels.emblems import MONEY_ICONS
from game.ui.panels.leaves import beside
from game.ui.panels.parts import fact, note
from game.ui.play import Play
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, paragraph
from game.ui.widgets.widget import Widget

MEASURES = (
    Measure.TREASURY,
    Measure.OUTPUT,
    Measure.BRIGADES,
    Measure.STABILITY,
)
"""What the chart of this page can show; trade and prestige have pages of their own."""
_RIGHT = 470


def treasury_page(play: Play, measure: Measure, choose: Callable[[Measure], None]) -> Widget:
    """Return the chart of a measure beside the account of this turn."""
    say = play.words.say
    names = [say(f"ledger-measure-{one.value}") for one in MEASURES]
    pick = Dropdown(
        names,
        MEASURES.index(measure),
        on_change=lambda at: choose(MEASURES[at]),
        tip=say("ledger-measure"),
        name="measure",
        width=170,
    )
    left = Column(
        Row(heading(say(f"ledger-measure-{measure.value}"), grow=1), pick, gap=10),
        chart(play, measure),
        *_caveat(play, measure),
        gap=8,
    )
    return beside(play.app, left, _account(play), _RIGHT)


def _caveat(play: Play, measure: Measure) -> list[Widget]:
    if measure not in (Measure.TREASURY, Measure.STABILITY):
        return []
    return [paragraph(play.words.say("ledger-own-only"), size=14, ink="ink2")]


def entries(play: Play) -> list[Entry]:
    """Return what comes in and goes out this turn, recruits included."""
    words = play.words
    return [
        Entry(MONEY_ICONS[cause], words.name(cause), crowns, words.signed(crowns))
        for cause, crowns in account(play.prospect, play.region, play.rules)
    ]


def _account(play: Play) -> Widget:
    words = play.words
    sum_ = yearly(play)
    total = Entry("", words.say("ui-total"), sum_, words.signed(sum_))
    now, promise = play.purse.crowns, promised(play)
    return Column(
        heading(words.say("ledger-account")),
        ScrollArea(Account(entries(play), total, name="account"), name="account-area"),
        fact(words.say("ledger-in-treasury"), words.crowns(now)),
        fact(words.say("ledger-next-turn"), words.crowns(now + sum_)),
        *([note(promise)] if promise else []),
        gap=8,
    )
