"""The desk: a strip with dispatches, what waits for an answer, and this turn's orders."""

from collections.abc import Callable
from dataclasses import dataclass

from game.core.dealings import CallToArms, VisitPlan
from game.session.desk import DeskItem, DeskKind
from game.ui.panels.dispatches import dispatches, icon_of, ink_of_event
from game.ui.panels.measures import Measures
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.chip import Chip
from game.ui.widgets.entry import Entry
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Icon, Panel
from game.ui.widgets.placing import Spacer
from game.ui.widgets.rich import RichText
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import small, strong, title
from game.ui.widgets.widget import Widget

_HEADS = ("dispatches", "desk", "orders")
_ORNAMENT = 2
"""With the gap beside it, what the ornaments of the corners need."""
_WHOLE = 400
"""Wider than any chip: the title beside it gives way first."""


@dataclass(frozen=True, slots=True)
class DeskWays:
    """What the strip opens."""

    item: Callable[[DeskItem], None]
    end_turn: Callable[[], None]


def item_icon(item: DeskItem) -> str:
    """Return the icon of what lies on the desk."""
    if item.kind is not DeskKind.PROPOSAL or item.proposal is None:
        return "broken-shield"
    matter = item.proposal.matter
    if isinstance(matter, VisitPlan):
        return "crown"
    return "rally-the-troops" if isinstance(matter, CallToArms) else "scroll-quill"


def item_title(play: Play, item: DeskItem) -> str:
    """Return what lies on the desk, in one line."""
    words = play.words
    other = words.region(item.other)
    if item.kind is DeskKind.PROPOSAL and item.proposal is not None:
        about = words.matter(item.proposal.matter, play.region, play.known)
        return words.say("main-desk-proposal", region=other, about=about)
    demand = words.ultimatum(item.ultimatum, play.region) if item.ultimatum else ""
    key = "main-desk-ultimatum" if item.kind is DeskKind.ULTIMATUM else "main-desk-rejected"
    return words.say(key, region=words.region_name(item.other), about=demand)


def strip(play: Play, ways: DeskWays, measures: Measures) -> Widget:
    """Return the strip along the bottom."""
    shown = str(play.memory.get("desk-tab", "desk" if play.open_matters() else "dispatches"))
    bodies: dict[str, Callable[[], list[Widget]]] = {
        "dispatches": lambda: _dispatches(play),
        "desk": lambda: _items(play, ways),
        "orders": lambda: _orders(play),
    }
    counts = {
        "dispatches": len(dispatches(play)),
        "desk": len(play.desk()),
        "orders": len(play.orders),
    }
    heads = Column(
        *(_head(play, name, shown, counts[name], measures) for name in _HEADS),
        gap=2,
        width=158 * (1 + (measures.text - 1) / 2),
    )
    body = ScrollArea(Column(*bodies[shown](), gap=2), name=f"desk:{shown}", grow=1)
    row = Row(heads, body, Spacer(width=_ORNAMENT), gap=12, align=Align.STRETCH)
    return Panel(row, ground=Ground.PAPER, pad=9, name="desk", height=measures.desk)


def _head(play: Play, name: str, shown: str, count: int, measures: Measures) -> Widget:
    def turn() -> None:
        play.memory["desk-tab"] = name
        play.app.ui.sound("paper")
        play.app.refresh()

    text = play.words.say("main-count", name=play.words.say(f"main-{name}"), count=count)
    return Button(
        text,
        turn,
        material=Material.PAPER if name == shown else Material.GHOST,
        size=15,
        align=Align.START,
        is_selected=name == shown,
        name=f"desk-tab:{name}",
        height=measures.tall(27),
    )


def _dispatches(play: Play) -> list[Widget]:
    words = play.words
    found: list[Widget] = [
        Row(
            Icon(icon_of(event), size=18, ink=ink_of_event(event)),
            RichText(
                words.event_rich(event, play.region, play.known),
                size=16,
                on_link=play.follow,
                grow=1,
            ),
            gap=8,
            align=Align.START,
        )
        for event in dispatches(play)
    ]
    return found or [small(words.say("main-dispatches-empty"), size=15)]


def _items(play: Play, ways: DeskWays) -> list[Widget]:
    found: list[Widget] = [_item(play, item, ways, at) for at, item in enumerate(play.desk())]
    return found or [small(play.words.say("main-desk-empty"), size=15)]


def _item(play: Play, item: DeskItem, ways: DeskWays, at: int) -> Widget:
    words = play.words
    if item.answer is not None:
        said = words.say("main-answered", answer=words.act(type(item.answer)))
        state: Widget = Chip(said, ground="good", icon="lu-check", size=13, least_width=_WHOLE)
    else:
        state = Chip(
            words.say("main-unanswered"),
            ground="warn",
            icon="lu-bell",
            size=13,
            least_width=_WHOLE,
        )
    return Row(
        Entry(
            item_title(play, item),
            lambda: ways.item(item),
            icon=item_icon(item),
            name=f"item:{at}",
            grow=1,
        ),
        state,
        gap=8,
    )


def _orders(play: Play) -> list[Widget]:
    words = play.words
    found: list[Widget] = []
    for at, order in enumerate(play.orders):
        found.append(
            Row(
                Icon("quill-ink", size=18),
                strong(words.order(order, play.known), size=15, grow=1, is_wrapped=True),
                IconButton(
                    "lu-undo-2",
                    words.say("main-withdraw"),
                    _withdraws(play, at),
                    material=Material.GHOST,
                    icon_size=16,
                    name=f"withdraw:{at}",
                    width=28,
                    height=26,
                ),
                gap=8,
            )
        )
    return found or [small(words.say("main-orders-empty"), size=15)]


def _withdraws(play: Play, at: int) -> Callable[[], None]:
    return lambda: play.withdraw(at)


def end_box(play: Play, ways: DeskWays, undo: Callable[[], None], measures: Measures) -> Widget:
    """Return the box with the date, what is still open, and the end of the turn."""
    words, keys = play.words, play.app.keys
    calendar, turn = play.known.world.calendar, play.known.turn
    waiting = len(play.open_matters())
    date = Column(
        title(words.date(calendar, turn), size=20, ink="chrome_title"),
        small(
            words.say("main-open-matters", count=waiting),
            ink="chrome_warn" if waiting else "chrome_ink2",
            name="open-matters",
        ),
        gap=0,
        grow=1,
    )
    take_back = IconButton(
        "lu-undo-2",
        words.say("main-undo-hint"),
        undo,
        hotkey=keys.chord("undo"),
        enabled=bool(play.orders),
        name="undo",
        width=40,
        height=36,
    )
    done = Button(
        words.say("main-end-turn"),
        ways.end_turn,
        icon="hourglass",
        material=Material.BRASS,
        size=19,
        hotkey=keys.chord("end-turn"),
        tip=words.say("main-end-turn-hint"),
        name="end-turn",
        height=measures.tall(38),
    )
    box = Column(Row(date, take_back, gap=8), done, gap=3)
    return Panel(
        box,
        ground=Ground.CHROME,
        pad=9,
        name="end-box",
        width=measures.dossier,
        height=measures.desk,
    )
