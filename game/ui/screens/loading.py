"""The opening of a game: its scenario in words, while the map is being drawn."""

from game.ui import routes
from game.ui.backdrop import Backdrop
from game.ui.panels.mapboard import MapBoard
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.sketch import sketch_of
from game.ui.theme.controls import Material
from game.ui.theme.fonts import Face
from game.ui.widgets.button import Button
from game.ui.widgets.gauge import Progress
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import CrestImage, Divider, Panel
from game.ui.widgets.placing import Spacer, Stack
from game.ui.widgets.rich import RichText
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import Label, caption, small
from game.ui.widgets.widget import Widget


class LoadingScreen(Screen):
    """Tells how it begins; a game taken up again goes on by itself once its map is drawn."""

    def __init__(self, play: Play, told: str = "") -> None:
        self.play = play
        self.told = told
        self._main: Screen | None = None
        self._board: MapBoard | None = None
        self._bar = Progress(0, 1)
        self._step: Label = small("")
        self._begin = Button("")
        self._is_left = False

    @property
    def is_new(self) -> bool:
        """Whether the game has not been played yet, so that there is something to tell."""
        return not self.play.session.records and self.play.session.turn == 0

    @property
    def is_ready(self) -> bool:
        """Whether the map is drawn."""
        return self._board is not None and self._board.view is not None

    def build(self) -> Widget:
        """Return the sheet over the map that is being drawn, which nobody sees yet."""
        board = self._unseen_board()
        window = Stack(board)
        window.add(Backdrop(sketch_of(self.play.session.scenario)))
        window.place(self._sheet(), top=36, bottom=36)
        self._tell()
        return window

    def on_show(self) -> None:
        """Turn the keyboard to the way on."""
        self.app.ui.give_focus(self.app.ui.find("begin"))

    def on_hide(self) -> None:
        """Let the keyboard reach the map again."""
        if self._board is not None:
            self._board.takes_focus = True

    def _unseen_board(self) -> MapBoard:
        """Return the game's map, dressed as the main screen will show it."""
        if self._main is None:
            self._main = routes.main(self.play)
            self._main.app = self.app
        self._main.build()
        board = self.play.board
        assert isinstance(board, MapBoard), "the main screen hangs its map in the game"
        board.takes_focus = False
        self._board = board
        return board

    # -- the sheet ------------------------------------------------------------------

    def _sheet(self) -> Widget:
        words, scenario = self.words, self.play.session.scenario
        calendar = scenario.start.world.calendar
        date = words.date(calendar, self.play.session.turn)
        parts: list[Widget] = [
            Label(words.word("title"), face=Face.TITLE, size=40, ink="accent", align=Align.CENTER),
            caption(f"{date} · {words.turns(calendar.last_turn + 1)}", size=21, align=Align.CENTER),
            Divider(has_dot=True),
            ScrollArea(Column(*self._story(), gap=12), name="story", grow=1),
        ]
        self._step = small("", align=Align.CENTER, size=15, name="step")
        self._bar = Progress(0, 1, width=420, name="progress")
        self._begin = Button(
            words.say("new-start"),
            self.go_on,
            icon="wax-seal",
            material=Material.WAX,
            size=23,
            width=280,
            height=50,
            name="begin",
        )
        parts += [
            Column(self._step, self._bar, self._begin, gap=6, align=Align.CENTER),
            Row(
                Button(
                    words.say("ui-cancel"),
                    self.back,
                    material=Material.GHOST,
                    size=15,
                    height=32,
                    name="cancel",
                ),
                justify=Align.CENTER,
            ),
        ]
        return Panel(Column(*parts, gap=8), pad=28, width=660)

    def _story(self) -> list[Widget]:
        words = self.words
        parts: list[Widget] = []
        if self.is_new:
            opening = words.word("text.opening", words.word("blurb"))
            parts.append(RichText(escape(opening), size=17))
        else:
            parts.append(RichText(escape(words.word("blurb")), size=17))
        parts += [self._seat(region) for region in self.play.session.people()]
        goals = self.play.session.scenario.start.world.goals
        if self.is_new and goals:
            lines = [
                f"<b>{escape(words.name(goal.kind))}.</b> "
                + escape(words.say(f"victory-{goal.kind.value}-hint"))
                for goal in goals
            ]
            parts += [Divider(), small(words.say("new-victory"), size=15)]
            parts.append(RichText("<br>".join(lines), size=15))
        parts.append(Spacer())
        return parts

    def _seat(self, region: str) -> Widget:
        words, session = self.words, self.play.session
        seat = next(seat for name, seat in session.seating.seats.items() if name == region)
        polity = session.scenario.start.world.polities[seat.region]
        name = words.word(f"region.{region}.long", words.region(seat.region))
        said = words.say("menus-you-lead") if not seat.name else f"{seat.name}:"
        line = f"{escape(said)} <b>{escape(name)}</b>"
        return Row(CrestImage(polity.crest, size=46), RichText(line, size=17, grow=1), gap=14)

    # -- time -----------------------------------------------------------------------

    def _tell(self) -> None:
        board = self._board
        is_ready = self.is_ready
        waits_for_player = is_ready and self.is_new
        self._step.visible = self._bar.visible = not waits_for_player
        self._begin.visible = waits_for_player
        if board is not None and not is_ready:
            self._bar.most = max(1, board.step.total)
            self._bar.value = board.step.done
            key = board.step.label
            self._step.text = self.words.say(key or "ui-loading")

    def tick(self, milliseconds: int) -> None:
        """Tell how far the map has come, and go on when nothing more is to be read."""
        self._go_along()
        if self.is_ready and not self.is_new:
            self.go_on()

    def finish(self) -> None:
        """Draw the map now."""
        if self._board is not None:
            self._board.finish()
        self._go_along()

    def _go_along(self) -> None:
        """Tell how far the map has come, and turn the keyboard to the way on as it appears."""
        was_waiting = self._begin.visible
        self._tell()
        if self._begin.visible and not was_waiting:
            self.app.ui.give_focus(self._begin)

    def go_on(self) -> None:
        """Show the game, or its end."""
        if self._is_left:
            return
        self._is_left = True
        if self.play.session.outcome is not None:
            self.app.restart(routes.end(self.play))
        else:
            self.play.begin()
        if self.told:
            self.app.ui.toast(escape(self.told))

    def back(self) -> None:
        """Give it up and go back to the title."""
        self._is_left = True
        self.play.leave()
