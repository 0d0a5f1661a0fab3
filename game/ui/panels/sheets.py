"""Sheets over the map: the list of regions, the menu, the list of keys, the end of a turn."""

from collections.abc import Callable

from game.core.ids import RegionId
from game.rules.regard import band, opinion
from game.session.desk import DeskItem, DeskKind, counts_as_no
from game.text.tongue import plain
from game.ui.panels.desk import item_title
from game.ui.panels.measures import Measures
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.dialog import confirm
from game.ui.widgets.fields import TextInput
from game.ui.widgets.hotkeys import Hotkeys, chord_name
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Panel
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import small, strong, title
from game.ui.widgets.widget import Widget

_LINE, _AROUND_LIST = 50, 200
"""The height of a line of the list of regions, and what the rest of its sheet and a rim need."""


class RegionList:
    """Every region by name, narrowed by typing; a click or Enter goes to the one chosen."""

    def __init__(self, play: Play, go: Callable[[RegionId], None]) -> None:
        self.play = play
        self._go = go
        self._then: Callable[[RegionId], None] | None = None
        self._view = ListView(())

    def open(
        self, then: Callable[[RegionId], None] | None = None, heading: str = "ui-regions"
    ) -> None:
        """Show the list; `then` is what is to be done with another region that is chosen.

        `heading` is the key of what the list asks.
        """
        play = self.play
        self._then = then
        items = self._items("")
        measures = Measures.of(play.app)
        first = items[0].id if items else ""
        self._view = ListView(
            items,
            selected=play.selected if play.selected in [one.id for one in items] else first,
            on_open=self._choose,
            opens_at_once=True,
            name="regions:list",
            height=min(measures.tall(_LINE) * len(items) + 10, measures.height - _AROUND_LIST),
        )
        field = TextInput(
            placeholder=play.words.say("ui-search"),
            on_change=self._narrow,
            on_enter=lambda _text: self._first(),
            name="regions:search",
        )
        close = IconButton(
            "lu-x",
            play.words.say("ui-close"),
            play.app.ui.close_layer,
            material=Material.GHOST,
            name="regions:close",
        )
        head = Row(title(play.words.say(heading), name="regions:title", grow=1), close, gap=8)
        body = Column(head, field, self._view, gap=10)
        play.app.ui.open_modal(Panel(body, pad=22, width=440, name="regions"), first=field)

    def _items(self, text: str) -> list[ListItem]:
        play = self.play
        words, view = play.words, play.known
        wanted = plain(text.strip())
        return [
            ListItem(
                region,
                words.region(region),
                note=self._note(region),
                blazon=view.world.polities[region].crest,
                trailing=self._regard(region),
            )
            for region in self._regions()
            if wanted in plain(words.region(region))
        ]

    def _regions(self) -> tuple[RegionId, ...]:
        """Return the regions to choose from: one acts on others only."""
        own = () if self._then is not None else (self.play.region,)
        return *own, *self.play.others

    def _note(self, region: RegionId) -> str:
        words, known = self.play.words, self.play.known.regions[region]
        return f"{words.name(known.government)} · {words.head(known.head)}"

    def _regard(self, region: RegionId) -> str:
        play = self.play
        if region == play.region:
            return play.words.say("ui-you")
        return play.words.name(
            band(opinion(play.known, region, play.region, play.rules), play.rules)
        )

    def _narrow(self, text: str) -> None:
        self._view.items = self._items(text)
        ids = self._view.ids()
        if ids and self._view.selected not in ids:
            self._view.selected = ids[0]

    def _first(self) -> None:
        if self._view.selected in self._view.ids():
            self._choose(self._view.selected)

    def _choose(self, name: str) -> None:
        self.play.app.ui.close_layer()
        self._go(RegionId(name))
        if self._then is not None and name != self.play.region:
            self._then(RegionId(name))


def open_menu(play: Play, entries: list[tuple[str, str, Callable[[], None]]]) -> None:
    """Show the menu of the game: (name, key of its text, what it does)."""
    ui = play.app.ui

    def closes(action: Callable[[], None]) -> Callable[[], None]:
        def act() -> None:
            ui.close_layer()
            action()

        return act

    buttons: list[Widget] = [
        Button(play.words.say(key), closes(action), name=f"menu:{name}", width=280)
        for name, key, action in entries
    ]
    back = Button(
        play.words.say("ui-back"),
        ui.close_layer,
        material=Material.WAX,
        name="menu:back",
        width=280,
    )
    body = Column(title(play.words.say("main-menu"), align=Align.CENTER), *buttons, back, gap=8)
    ui.open_modal(Panel(body, pad=26, name="menu"))


def open_keys(play: Play, hotkeys: Hotkeys) -> None:
    """Show what every key does on this screen."""
    rows: list[Widget] = [
        Row(
            small(key.label, size=15, grow=1),
            strong(chord_name(key.chord), size=15, align=Align.END),
        )
        for key in hotkeys.all()
        if key.label
    ]
    body = Column(
        title(play.words.say("main-keys")),
        ScrollArea(Column(*rows, gap=3), name="keys", grow=1),
        Button(play.words.say("ui-close"), play.app.ui.close_layer, name="keys:close"),
        gap=10,
    )
    play.app.ui.open_modal(Panel(body, ground=Ground.PAPER, pad=22, width=460, name="keys-sheet"))


def ask_to_end(play: Play, then: Callable[[], None]) -> None:
    """End the turn; ask first when something has no answer yet, and say what."""
    waiting = play.open_matters()
    words = play.words
    if not waiting:
        then()
        return
    lines = [words.say("confirm-end-turn-open")]
    due = [item for item in waiting if counts_as_no(item, play.session.turn)]
    for item in waiting:
        left = f" ({_left(play, item)})" if item.kind is DeskKind.ULTIMATUM else ""
        lines.append(f"· {escape(item_title(play, item))}{left}")
    if len(due) == len(waiting):
        lines.append(words.say("main-unanswered-hint"))
    elif due:
        named = "; ".join(escape(item_title(play, item)) for item in due)
        lines.append(words.say("main-unanswered-due", matters=named))
    confirm(
        play.app.ui,
        words.say("confirm-end-turn"),
        "<br>".join(lines),
        yes=words.say("main-end-turn"),
        no=words.say("ui-back"),
        on_yes=then,
    )


def _left(play: Play, item: DeskItem) -> str:
    """Return how long an ultimatum still runs."""
    deadline = item.ultimatum.deadline if item.ultimatum else play.session.turn
    return play.words.say("main-deadline", turns=max(0, deadline - play.session.turn))


def ask_to_leave(play: Play) -> None:
    """Go back to the title, once confirmed."""
    words, is_lost = play.words, not (play.keeper.keeps_itself or play.keeper.is_kept)
    confirm(
        play.app.ui,
        words.say("main-quit-to-title"),
        words.say("confirm-quit-to-title" if is_lost else "menus-leave-kept"),
        yes=words.say("main-quit-to-title"),
        no=words.say("ui-cancel"),
        on_yes=play.leave,
        is_final=is_lost,
    )
