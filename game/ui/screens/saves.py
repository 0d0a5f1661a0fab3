"""The browser of saved games: to open one, or to keep the game being played."""

from game.files.faults import SaveError
from game.session.keeping import place_for
from game.ui.faults import fault_sentence, problem_sentence
from game.ui.panels.frame import framed
from game.ui.panels.thumbnail import Thumbnail
from game.ui.play import Play
from game.ui.saved_games import Naming, SavedGame, saved_games
from game.ui.screens.opening import keep_as, load_save
from game.ui.screens.screen import Screen
from game.ui.sketch import Sketch, picture_from, sketch_of
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import confirm, notice
from game.ui.widgets.fields import TextInput
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Divider, Icon, Panel
from game.ui.widgets.placing import Spacer
from game.ui.widgets.rich import RichText
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import caption, paragraph, strong, title
from game.ui.widgets.widget import Widget

_LONGEST_TITLE = 40


class SavesScreen(Screen):
    """The saves of the store; with a game in hand it saves, without one it loads."""

    def __init__(self, play: Play | None) -> None:
        self.play = play
        self.selected = ""
        self._typed: str | None = None

    def build(self) -> Widget:
        """Return the list and what there is to know of the save turned to."""
        say = self.words.say
        games = saved_games(self.app.lobby)
        if self.selected not in {saved.name for saved in games}:
            self.selected = games[0].name if games and self.play is None else ""
        chosen = next((saved for saved in games if saved.name == self.selected), None)
        naming = Naming(self.app.lobby, self.words)
        left: list[Widget] = [self._list(games, naming) if games else self._empty()]
        if self.play is not None:
            left.insert(0, self._name_row())
        body = Row(Panel(Column(*left, gap=10), pad=16, grow=1), gap=12, align=Align.STRETCH)
        if games or self.play is not None:
            body.add(Panel(self._details(chosen, naming), pad=18, width=420))
        key = "save-load-title" if self.play is None else "save-title"
        return framed(self.words, say(key), body, on_back=self.app.pop)

    def hotkeys(self) -> Hotkeys:
        """Return Enter for the save turned to; a mere click only turns to it."""
        keys = Hotkeys()
        key = "save-load" if self.play is None else "menus-overwrite"
        keys.bind("return", self._primary, self.words.say(key))
        return keys

    def on_show(self) -> None:
        """Turn the keyboard to the name, or to the list."""
        first = "saves" if self.play is None else "save-name"
        self.app.ui.give_focus(self.app.ui.find(first))

    # -- the list -------------------------------------------------------------------

    def _empty(self) -> Widget:
        return Column(
            Spacer(),
            Icon("open-book", size=64, ink="paper4"),
            caption(self.words.say("save-empty"), size=22, align=Align.CENTER),
            Spacer(),
            gap=12,
            align=Align.CENTER,
            grow=1,
        )

    def _list(self, games: tuple[SavedGame, ...], naming: Naming) -> Widget:
        return ListView(
            [self._item(saved, naming) for saved in games],
            row_height=54,
            selected=self.selected,
            on_select=self._select,
            name="saves",
            grow=1,
        )

    def _item(self, saved: SavedGame, naming: Naming) -> ListItem:
        words = self.words
        if not saved.is_readable:
            reason = words.say("save-damaged")
            if saved.problems:
                reason = problem_sentence(words, saved.problems[0])
            return ListItem(
                saved.name,
                saved.label(words),
                note=reason,
                icon=saved.icon(),
                ink="bad",
                tip=escape(reason),
            )
        return ListItem(
            saved.name,
            saved.label(words),
            note=naming.summary(saved, words),
            icon=saved.icon(),
            trailing=saved.when(words),
        )

    def _name_row(self) -> Widget:
        say = self.words.say
        field = TextInput(
            self._title_typed(),
            placeholder=say("save-name"),
            most=_LONGEST_TITLE,
            on_change=self._type,
            on_enter=lambda _: self._save(),
            name="save-name",
            grow=1,
        )
        save = Button(
            say("save-do"),
            self._save,
            icon="wax-seal",
            material=Material.WAX,
            name="save",
            height=46,
        )
        return Row(strong(say("save-name")), field, save, gap=12)

    def _title_typed(self) -> str:
        if self._typed is not None or self.play is None:
            return self._typed or ""
        session = self.play.session
        calendar = session.scenario.start.world.calendar
        date = self.words.date(calendar, session.turn)
        return f"{self.words.region(self.play.region)}, {date}"[:_LONGEST_TITLE]

    # -- the save turned to -----------------------------------------------------------

    def _details(self, chosen: SavedGame | None, naming: Naming) -> Widget:
        if chosen is None:
            text = paragraph(self.words.say("menus-save-hint"), ink="ink2")
            return Column(Thumbnail(self._present()), text, Spacer(), gap=12)
        parts: list[Widget] = [
            Thumbnail(picture=picture_from(chosen.thumbnail)),
            title(chosen.label(self.words), size=23),
            RichText(self._facts(chosen, naming), size=15),
        ]
        if chosen.problems:
            parts += [Divider(), self._problems(chosen)]
        body = ScrollArea(Column(*parts, gap=8), name="details", grow=1)
        return Column(body, self._acts(chosen), gap=12)

    def _present(self) -> Sketch | None:
        """Return the map as a save of this moment would show it."""
        if self.play is None:
            return None
        session = self.play.session
        return sketch_of(session.scenario, self.play.known.owners, f"turn{session.turn}")

    def _facts(self, saved: SavedGame, naming: Naming) -> str:
        say = self.words.say
        turn = say("ui-turn", turn=saved.turn + 1, last=saved.turns + 1)
        date = saved.date(self.words)
        over = f" · {say('menus-is-over')}" if saved.is_over else ""
        lines = [
            (say("menus-scenario"), naming.scenario(saved)),
            (say("menus-when-in-game"), f"{date}, {turn}{over}" if date else ""),
            (say("save-seats"), naming.people(saved)),
            (say("menus-kind"), saved.kind_word(self.words) if saved.is_readable else ""),
            (say("menus-saved-at"), saved.when(self.words)),
        ]
        shown = (f"{escape(label)}: <b>{escape(said)}</b>" for label, said in lines if said)
        return "<br>".join(shown)

    def _problems(self, saved: SavedGame) -> Widget:
        words = self.words
        head = words.say("menus-restorable" if saved.is_readable else "save-damaged")
        ink = "warn" if saved.is_readable else "bad"
        told = "<br>".join(escape(problem_sentence(words, one)) for one in saved.problems)
        return RichText(f"<ic=lu-triangle-alert> <c={ink}>{escape(head)}</c><br>{told}", size=15)

    def _acts(self, chosen: SavedGame) -> Widget:
        say = self.words.say
        delete = Button(
            say("save-delete"),
            self._ask_to_delete,
            icon="lu-trash-2",
            name="delete",
            hotkey="delete",
            height=46,
        )
        if self.play is not None:
            over = Button(say("menus-overwrite"), self._overwrite, name="overwrite", height=46)
            over.enabled = chosen.kind != "auto"
            return Row(delete, Spacer(), over, gap=12)
        load = Button(
            say("save-load"),
            self._load,
            icon="scroll-unfurled",
            material=Material.WAX,
            name="load",
            enabled=chosen.is_readable,
            tip="" if chosen.is_readable else escape(say("save-damaged")),
            grow=1,
        )
        return Row(delete, load, gap=12)

    # -- what is done -----------------------------------------------------------------

    def _select(self, name: str) -> None:
        self.selected = name
        self.app.refresh()

    def _type(self, text: str) -> None:
        self._typed = text

    def _primary(self) -> None:
        if self.play is None:
            self._load()
        else:
            self._overwrite()

    def _load(self) -> None:
        if self.selected:
            load_save(self.app, self.selected)

    def _save(self) -> None:
        """Save under the name typed; a name that is taken is asked about."""
        typed = self._title_typed().strip()
        if self.play is None or not typed:
            return
        name, is_there = place_for(self.app.lobby.store, typed)
        if is_there:
            self._ask_to_overwrite(name)
        else:
            self._save_as(name, typed)

    def _overwrite(self) -> None:
        if self.selected:
            self._ask_to_overwrite(self.selected)

    def _label(self, name: str) -> str:
        games = saved_games(self.app.lobby)
        return next((one.label(self.words) for one in games if one.name == name), name)

    def _ask_to_overwrite(self, name: str) -> None:
        say = self.words.say
        confirm(
            self.app.ui,
            say("save-exists"),
            escape(say("confirm-overwrite-save", name=self._label(name))),
            yes=say("menus-overwrite"),
            no=say("ui-cancel"),
            on_yes=lambda: self._save_as(name, self._label(name)),
            is_final=True,
        )

    def _save_as(self, name: str, label: str) -> None:
        if self.play is None or not keep_as(self.app, self.play.session, name, label):
            return
        self.play.keeper.note()
        self.selected = name
        self.app.ui.sound("seal")
        self.app.pop()
        self.app.ui.toast(escape(self.words.say("save-saved", name=self._label(name))))

    def _ask_to_delete(self) -> None:
        if not self.selected:
            return
        say = self.words.say
        confirm(
            self.app.ui,
            say("confirm-title"),
            escape(say("confirm-delete-save", name=self._label(self.selected))),
            yes=say("save-delete"),
            no=say("ui-cancel"),
            on_yes=self._delete,
            is_final=True,
        )

    def _delete(self) -> None:
        say = self.words.say
        try:
            self.app.lobby.store.delete(self.selected)
        except SaveError as error:
            notice(
                self.app.ui,
                say("error-title"),
                escape(fault_sentence(self.words, error)),
                close=say("ui-close"),
            )
            return
        self.selected = ""
        self.app.refresh()
