"""What each region's prestige came of."""

from collections.abc import Callable

from game.core.ids import RegionId
from game.core.region import PrestigeCause
from game.rules.ledger import prestige_tenths, standings
from game.ui.play import Play
from game.ui.widgets.gauge import Meter
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import CrestImage, Divider, Panel
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import small, strong, title
from game.ui.widgets.widget import Widget

_FIGURE_WIDTH = 84
_METER_WIDTH = 300


def prestige_book(play: Play, chosen: RegionId, choose: Callable[[RegionId], None]) -> Widget:
    """Return the regions by prestige, and the causes of one's."""
    return Row(_regions(play, chosen, choose), _causes(play, chosen), gap=12, align=Align.STRETCH)


def _regions(play: Play, chosen: RegionId, choose: Callable[[RegionId], None]) -> Widget:
    words, state = play.words, play.session.state
    order = (*standings(state), *sorted(set(state.world.polities) - set(state.regions)))
    items = [
        ListItem(
            region,
            words.region(region),
            blazon=state.world.polities[region].crest,
            trailing=words.tenths(prestige_tenths(state, region)),
        )
        for region in order
    ]
    listed = ListView(
        items, selected=chosen, on_select=lambda name: choose(RegionId(name)), name="by-prestige"
    )
    listed.grow = 1
    return Panel(Column(listed, gap=8), pad=16, width=330)


def _causes(play: Play, region: RegionId) -> Widget:
    words, state = play.words, play.session.state
    entries = {
        cause: state.prestige[region, cause]
        for cause in PrestigeCause
        if state.prestige.get((region, cause))
    }
    most = max((abs(tenths) for tenths in entries.values()), default=1)
    rows: list[Widget] = []
    for cause, tenths in sorted(entries.items(), key=lambda entry: (-entry[1], entry[0])):
        ink = "good" if tenths > 0 else "bad"
        figure = strong(words.signed_tenths(tenths), ink=ink, align=Align.END, width=_FIGURE_WIDTH)
        meter = Meter(tenths, least=-most, most=most, width=_METER_WIDTH)
        rows.append(Row(strong(words.name(cause), grow=1), figure, meter, gap=14))
    if not rows:
        rows.append(small(words.say("menus-no-prestige"), size=16))
    total = words.tenths(prestige_tenths(state, region))
    head = Row(
        CrestImage(state.world.polities[region].crest, size=56),
        title(words.word(f"region.{region}.long", words.region(region)), size=26, grow=1),
        gap=14,
    )
    sum_row = Row(
        strong(words.say("ui-total"), size=19, grow=1),
        strong(total, size=21, align=Align.END, width=_FIGURE_WIDTH),
        small("", width=_METER_WIDTH),
        gap=14,
    )
    body = Column(
        head,
        small(words.say("ledger-prestige-by-cause"), size=15),
        ScrollArea(Column(*rows, gap=9), name="causes"),
        Divider(),
        sum_row,
        gap=8,
    )
    return Panel(body, pad=22, grow=1)
