"""The opened archive: every order of every turn with its reason, and what came of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from game.core.dealings import Proposal
from game.core.events import Event, GainedPrestige, ProposalSent, TreatySigned
from game.core.ids import RegionId
from game.core.state import State
from game.session.session import Session, TurnRecord
from game.ui.play import Play
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import CrestImage, Divider, Panel
from game.ui.widgets.rich import RichText
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import caption, heading, small, strong, title
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """What is looked up in the archive."""

    turn: int
    region: RegionId | None = None
    """Whose papers; None: everybody's."""


def archive(play: Play, mark: Shelfmark, look_up: Callable[[Shelfmark], None]) -> Widget:
    """Return the turns, and the papers of one."""
    record = next((one for one in play.session.records if one.turn == mark.turn), None)
    papers = _papers(play, record, mark, look_up)
    return Row(_turns(play, mark, look_up), papers, gap=12, align=Align.STRETCH)


def _turns(play: Play, mark: Shelfmark, look_up: Callable[[Shelfmark], None]) -> Widget:
    words, session = play.words, play.session
    calendar = session.scenario.start.world.calendar
    items = [
        ListItem(
            str(record.turn),
            words.date(calendar, record.turn),
            trailing=words.say("menus-order-count", count=len(record.orders)),
            trailing_ink="ink3",
        )
        for record in session.records
    ]
    listed = ListView(
        items,
        selected=str(mark.turn),
        on_select=lambda turn: look_up(replace(mark, turn=int(turn))),
        name="turns",
        grow=1,
    )
    return Panel(Column(listed), pad=16, width=310)


def _papers(
    play: Play,
    record: TurnRecord | None,
    mark: Shelfmark,
    look_up: Callable[[Shelfmark], None],
) -> Widget:
    words, session = play.words, play.session
    regions = sorted(session.seating.seats, key=lambda name: words.region(name).casefold())
    choices: list[RegionId | None] = [None, *regions]
    choice = Dropdown(
        [words.say("ui-all"), *(words.region(region) for region in regions)],
        choices.index(mark.region),
        on_change=lambda at: look_up(replace(mark, region=choices[at])),
        name="whose",
        width=230,
    )
    date = words.date(session.scenario.start.world.calendar, mark.turn)
    head = Row(title(date, size=25, grow=1), strong(words.say("ui-region")), choice, gap=12)
    if record is None:
        body: list[Widget] = [caption(words.say("menus-no-papers"), size=22)]
    else:
        told = known_things(session)
        body = [
            heading(words.say("menus-orders-and-reasons"), ink="accent"),
            *_orders(play, record, mark.region, told),
            Divider(),
            heading(words.say("menus-what-came-of-it"), ink="accent"),
            *_events(play, record, mark.region, told),
        ]
    name = f"papers:{mark.turn}"
    return Panel(
        Column(head, ScrollArea(Column(*body, gap=7), name=name, grow=1), gap=8), pad=20, grow=1
    )


def known_things(session: Session) -> State:
    """Return the state with every treaty and proposal there ever was, to name them by."""
    treaties = dict(session.scenario.start.treaties)
    proposals = dict(session.scenario.start.proposals)
    for record in session.records:
        for event in record.events:
            if isinstance(event, TreatySigned):
                treaties[event.treaty.id] = event.treaty
            elif isinstance(event, ProposalSent):
                proposals[event.proposal] = Proposal(
                    event.proposal, event.region, event.other, event.matter, record.turn
                )
    return replace(
        session.state,
        treaties=treaties | dict(session.state.treaties),
        proposals=proposals | dict(session.state.proposals),
        memo={},
        indexes={},
    )


def _orders(
    play: Play, record: TurnRecord, region: RegionId | None, told: State
) -> Iterator[Widget]:
    words, session = play.words, play.session
    reasons = {choice.order: choice for choice in record.choices}
    polities = session.scenario.start.world.polities
    shown = [order for order in record.orders if region is None or order.region == region]
    for order in shown:
        choice = reasons.get(order)
        seat = session.seat(order.region)
        if choice is not None:
            why = words.motive(choice.motive, choice.about)
        else:
            why = words.say("menus-own-decision", name=seat.name or words.say("new-human"))
        yield Row(
            CrestImage(
                polities[order.region].crest, size=30, tip=escape(words.region(order.region))
            ),
            Column(
                RichText(escape(words.order(order, told)), size=16),
                RichText(f"<i>{escape(why)}</i>", size=15, ink="ink2"),
                gap=0,
                grow=1,
            ),
            gap=12,
        )
    if not shown:
        yield small(words.say("menus-no-orders"), size=15)


def _events(
    play: Play, record: TurnRecord, region: RegionId | None, told: State
) -> Iterator[Widget]:
    shown = [event for event in record.events if _is_about(event, region)]
    for event in shown:
        yield RichText(escape(play.words.event(event, None, told)), size=15)
    if not shown:
        yield small(play.words.say("menus-nothing-happened"), size=15)


def _is_about(event: Event, region: RegionId | None) -> bool:
    if isinstance(event, GainedPrestige):
        return False
    return region is None or region in (event.region, getattr(event, "other", None))
