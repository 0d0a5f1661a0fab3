"""Prestige: its chart, the ledger by cause, and how far each goal of victory is."""

from collections.abc import Iterator

from game.core.ids import RegionId
from game.core.region import PrestigeCause
from game.core.world import VictoryGoal, VictoryKind
from game.rules.ledger import prestige_tenths
from game.rules.victory import measure
from game.session.charts import Measure
from game.ui.panels.aims import progress_bar, progress_words
from game.ui.panels.books.account import Account, Entry
from game.ui.panels.books.chart import chart
from game.ui.panels.emblems import PRESTIGE_ICONS, VICTORY_ICONS
from game.ui.panels.leaves import beside, is_narrow
from game.ui.play import Play
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Icon
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, paragraph, small, strong
from game.ui.widgets.widget import Widget

_RIGHT = 470


def prestige_page(play: Play) -> Widget:
    """Return the chart of prestige beside its causes and the goals."""
    say = play.words.say
    left = Column(heading(say("ledger-measure-prestige")), chart(play, Measure.PRESTIGE), gap=8)
    right = Column(
        heading(say("ledger-prestige-by-cause")),
        *_causes(play),
        heading(say("ledger-goals")),
        *(_goal(play, goal) for goal in play.known.world.goals),
        gap=8,
    )
    area = right if is_narrow(play.app) else ScrollArea(right, name="prestige-area")
    return beside(play.app, left, area, _RIGHT)


def _causes(play: Play) -> Iterator[Widget]:
    words, own = play.words, play.region
    found = [
        Entry(PRESTIGE_ICONS[cause], words.name(cause), tenths, words.signed_tenths(tenths))
        for cause in PrestigeCause
        if (tenths := play.known.prestige.get((own, cause), 0))
    ]
    if not found:
        yield paragraph(words.say("ledger-no-prestige"), ink="ink2")
        return
    found.sort(key=lambda entry: (-abs(entry.value), entry.text))
    sum_ = prestige_tenths(play.known, own)
    total = Entry("", words.say("ui-total"), sum_, words.tenths(sum_))
    yield Account(found, total, name="causes")


def _goal(play: Play, goal: VictoryGoal) -> Widget:
    """Return how far the seat has come towards a goal, and who is nearest."""
    words, view = play.words, play.known
    now, needed = measure(view, play.region, goal, play.rules)
    notes = [_foremost(play, goal)]
    if goal.hold_turns > 1:
        held = view.streaks.get((play.region, goal.kind), 0)
        notes.append(words.say("ledger-held", turns=held, needed=goal.hold_turns))
    return Row(
        Icon(VICTORY_ICONS[goal.kind], size=26, width=34),
        Column(
            Row(
                strong(words.name(goal.kind), grow=1),
                strong(progress_words(play, goal.kind, now, needed, is_own=True), name="aim"),
            ),
            progress_bar(goal.kind, now, needed),
            small(" · ".join(notes)),
            gap=1,
            grow=1,
        ),
        gap=8,
        tip=escape(words.say(f"victory-{goal.kind.value}-hint")),
        name=f"goal:{goal.kind.value}",
    )


def _foremost(play: Play, goal: VictoryGoal) -> str:
    """Return who has come furthest; of survival, in which all are level, how many are left."""
    words = play.words
    if goal.kind is VictoryKind.SURVIVAL:
        return words.say("ledger-remaining", count=len(play.known.regions))
    key = "ledger-leader" if goal.kind is VictoryKind.PRESTIGE else "ledger-nearest"
    return words.say(key, region=words.region_name(_nearest(play, goal), play.region))


def _nearest(play: Play, goal: VictoryGoal) -> RegionId:
    """Return the region that has come furthest towards a goal."""
    view = play.known

    def rank(region: RegionId) -> tuple[int, bool, RegionId]:
        now, _ = measure(view, region, goal, play.rules)
        return -now, region != play.region, region

    return min(view.regions, key=rank)
