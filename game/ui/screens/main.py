"""The main screen: the map, and around it everything a ministry has at hand."""

from collections.abc import Callable

import pygame

from game.core.ids import ProposalId, RegionId
from game.session.desk import DeskItem
from game.ui import routes
from game.ui.panels import desk as desks
from game.ui.panels import sheets, topbar
from game.ui.panels.acts import ActsSheet
from game.ui.panels.dossier import Deeds, dossier, open_page
from game.ui.panels.dressing import describe, dress_of
from game.ui.panels.first_steps import Steps, first_steps, is_due
from game.ui.panels.happenings import happenings_of
from game.ui.panels.home import PAGE_OF_FIGURE
from game.ui.panels.legend import legend
from game.ui.panels.mapboard import MapBoard
from game.ui.panels.measures import EDGE, RAIL, Measures
from game.ui.panels.ministry import Ministry
from game.ui.panels.modes import MODES, scene_of
from game.ui.panels.rail import rail
from game.ui.panels.scene import Scene
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Align, Column
from game.ui.widgets.placing import Stack
from game.ui.widgets.widget import Widget

_BY_HAND = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class MainScreen(Screen):
    """The map with rail, legend, dossier, desk and the end of the turn."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self._board = self._take_board()
        self._ministry = Ministry(play, self._counter)
        self.acts = ActsSheet(play, self._negotiate)
        self.regions = sheets.RegionList(play, self.go_to)
        play.show_acts = self.acts.open
        play.show_region = self._look_at

    def _take_board(self) -> MapBoard:
        """Return the game's one map, made when it is first shown."""
        play = self.play

        def say(key: str) -> str:
            return play.words.say(key)

        if not isinstance(play.board, MapBoard):
            play.board = MapBoard(
                play.session.scenario.sheet,
                cache=play.app.cache,
                on_pick=play.select,
                describe=lambda region, province: describe(play, region, province),
                say=say,
                name="map",
            )
        return play.board

    # -- the tree ---------------------------------------------------------------

    def build(self) -> Widget:
        """Return the map and the sheets around it."""
        play, board = self.play, self._board
        if play.selected is not None and play.selected not in play.known.regions:
            play.selected = None
        scene, measures = scene_of(play), Measures.of(self.app)
        has_sheet = play.selected is not None or is_due(play)
        right = measures.right if has_sheet else 0
        board.covered = (0, measures.bar, right, measures.low)
        words_of_map, legend_high = self._legend(scene, RAIL + (right or EDGE))
        board.framed = measures.framed(right, legend_high)
        board.wear(dress_of(play, scene))
        ways = desks.DeskWays(self._ministry.open, self.end_turn)
        root = Stack(board)
        root.place(topbar.topbar(play, self._ways(), measures), left=0, right=0, top=0)
        lenses = Column(rail(play, board.zoom, board.show_whole, measures), align=Align.START)
        root.place(lenses, left=EDGE, top=measures.top, bottom=measures.low)
        if not (measures.is_tight and has_sheet):
            root.place(words_of_map, left=RAIL, right=right or EDGE, bottom=measures.low)
        strip = desks.strip(play, ways, measures)
        root.place(strip, left=EDGE, right=measures.right, bottom=EDGE)
        root.place(desks.end_box(play, ways, play.undo, measures), right=EDGE, bottom=EDGE)
        if has_sheet:
            sheet = self._sheet(measures)
            root.place(sheet, right=EDGE, top=measures.top, bottom=measures.low)
        return root

    def _sheet(self, measures: Measures) -> Widget:
        """Return the sheet on the right: a region's dossier, or a newcomer's first steps."""
        play = self.play
        if play.selected is None:
            return first_steps(play, self._steps(), measures)
        deeds = Deeds(self._negotiate, self.acts.open, lambda: play.select(None))
        return dossier(play, play.selected, deeds, measures)

    def _legend(self, scene: Scene, beside: float) -> tuple[Widget, float]:
        """Return the legend, no wider than its lines, and its height in design units."""
        look, panel = self.app.ui.look, legend(self.play, scene)
        wide, high = panel.wanted(look, self.app.ui.size[0] - look.px(beside))
        panel.forget_sizes()
        panel.fixed_width = (wide + 1) / look.scale
        return Column(panel, align=Align.START), high / look.scale

    def _steps(self) -> Steps:
        """Return what the first steps of a newcomer lead to."""
        return Steps(
            self._on_chosen(self._post_envoy, "whom-envoy"),
            self._on_chosen(self._negotiate, "whom-negotiate"),
            lambda: open_page(self.play, self.play.region, "money"),
            self.end_turn,
        )

    def _ways(self) -> topbar.Ways:
        play = self.play

        def home(figure: str) -> None:
            open_page(play, play.region, PAGE_OF_FIGURE[figure])

        return topbar.Ways(
            home,
            self.open_desk,
            lambda: self.app.push(routes.report(play)),
            lambda: self.app.push(routes.ledger(play)),
            lambda: self.app.push(routes.encyclopedia()),
            self.open_menu,
        )

    # -- what one can do here ---------------------------------------------------------

    def go_to(self, region: RegionId) -> None:
        """Choose a region and bring it into view."""
        self.play.select(region)
        self._look_at(region)

    def _look_at(self, region: RegionId) -> None:
        """Bring a region into the middle of what the sheets of this moment leave free."""
        self.app.settle()
        self.app.ui.settle()
        self._board.look_at(region)

    def end_turn(self) -> None:
        """End the turn, once what is still open was confirmed."""
        sheets.ask_to_end(self.play, self.play.end_turn)

    def _negotiate(self, other: RegionId) -> None:
        self.app.push(routes.negotiation(self.play, other))

    def _post_envoy(self, other: RegionId) -> None:
        self.acts.open(other, "post-envoy")

    def _propose_visit(self, other: RegionId) -> None:
        self.acts.open(other, "propose-visit")

    def _counter(self, other: RegionId, proposal: ProposalId) -> None:
        self.app.push(routes.negotiation(self.play, other, proposal))

    def open_desk(self) -> None:
        """Open the first matter on the desk that waits for an answer."""
        play = self.play
        play.memory["desk-tab"] = "desk"
        self.app.refresh()
        waiting: list[DeskItem] = play.open_matters() or play.desk()
        self.app.settle()
        if waiting:
            self._ministry.open(waiting[0])

    def open_menu(self) -> None:
        """Open the menu of the game."""
        play, app = self.play, self.app
        sheets.open_menu(
            play,
            [
                ("save", "main-save", lambda: app.push(routes.saving(play))),
                ("load", "main-load", lambda: app.push(routes.loading())),
                ("settings", "main-settings", lambda: app.push(routes.settings())),
                ("encyclopedia", "main-encyclopedia", lambda: app.push(routes.encyclopedia())),
                ("keys", "main-keys", lambda: sheets.open_keys(play, self.hotkeys())),
                ("title", "main-quit-to-title", lambda: sheets.ask_to_leave(play)),
            ],
        )

    def _step(self, way: int) -> Callable[[], None]:
        def go() -> None:
            order = (self.play.region, *self.play.others)
            chosen = self.play.selected
            at = order.index(chosen) + way if chosen in order else (0 if way > 0 else -1)
            self.go_to(order[at % len(order)])

        return go

    def _on_chosen(self, act: Callable[[RegionId], None], whom: str) -> Callable[[], None]:
        """Return what does an act to the chosen region; where none is, `whom` asks for one."""

        def do() -> None:
            chosen = self.play.selected
            if chosen is None or chosen == self.play.region:
                self.regions.open(act, whom)
            else:
                act(chosen)

        return do

    # -- keys -----------------------------------------------------------------------

    def hotkeys(self) -> Hotkeys:
        """Return the keys of the main screen."""
        play, keys = self.play, Hotkeys()
        ways = self._ways()
        actions: dict[str, Callable[[], None]] = {
            "end-turn": self.end_turn,
            "undo": play.undo,
            "desk": ways.desk,
            "report": ways.report,
            "ledger": ways.ledger,
            "encyclopedia": ways.encyclopedia,
            "save": lambda: self.app.push(routes.saving(play)),
            "load": lambda: self.app.push(routes.loading()),
            "menu": ways.menu,
            "regions": self.regions.open,
            "next-region": self._step(1),
            "previous-region": self._step(-1),
            "home": lambda: self.go_to(play.region),
            "find-home": lambda: self._board.look_at(play.region),
            "negotiate": self._on_chosen(self._negotiate, "whom-negotiate"),
            "envoy": self._on_chosen(self._post_envoy, "whom-envoy"),
            "visit": self._on_chosen(self._propose_visit, "whom-visit"),
            "acts": self._on_chosen(self.acts.open, "whom-acts"),
            "zoom-in": lambda: self._board.zoom(1),
            "zoom-out": lambda: self._board.zoom(-1),
            "zoom-whole": self._board.show_whole,
        }
        actions |= {f"mode-{mode}": self._shows(mode) for mode in MODES}
        for name, action in actions.items():
            keys.bind(play.app.keys.chord(name), action, play.words.say(f"key-{name}"))
        for chord in ("=", "shift+=", "[+]"):
            keys.bind(chord, actions["zoom-in"], "")
        keys.bind("[-]", actions["zoom-out"], "")
        return keys

    def _shows(self, mode: str) -> Callable[[], None]:
        return lambda: self.play.show_mode(mode)

    def event(self, event: pygame.event.Event) -> bool:
        """Move the view with Ctrl and the arrows, and stop when a key is let go."""
        if event.type == pygame.KEYUP:
            self._board.stop(event.key)
            return True
        if event.type == pygame.KEYDOWN and event.mod & pygame.KMOD_CTRL:
            return self._board.push(event.key)
        if event.type in _BY_HAND:
            return self._board.take_in_hand(event)
        if event.type == pygame.MOUSEWHEEL and event.x:
            self._board.sweep(getattr(event, "precise_x", event.x))
            return True
        return False

    def back(self) -> None:
        """Leave off what the map shows; close the dossier; with none open, show the menu."""
        if self._board.skip():
            return
        if self.play.selected is not None:
            self.play.select(None)
        else:
            self.open_menu()

    def on_show(self) -> None:
        """Give the map the keyboard, begin the music, and show once what happened last turn."""
        turn = self.play.session.turn
        if self.play.memory.get("turn-shown") != turn:
            self.play.memory["turn-shown"] = turn
            self._board.show_happenings(happenings_of(self.play))
        if self.app.ui.focus is None:
            self.app.ui.give_focus(self._board)
        if self.app.sound is not None:
            self.app.sound.start_music()

    def finish(self) -> None:
        """Draw the whole map at once."""
        self._board.finish()
