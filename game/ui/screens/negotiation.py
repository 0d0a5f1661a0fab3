"""The negotiation table: a treaty drafted clause by clause, with the verdict beside it.

In a war it is the peace table; with a proposal to answer it shows the other's
terms, which can be accepted, declined or sent back changed.
"""

from game.core.ids import ProposalId, RegionId
from game.ui.panels.frame import framed
from game.ui.panels.leaves import Leaf, leaves
from game.ui.panels.talks.clause_card import ClauseCard
from game.ui.panels.talks.clause_shelf import ClauseShelf
from game.ui.panels.talks.draft_sheet import DraftSheet
from game.ui.panels.talks.talks import Sheet, Talks
from game.ui.panels.talks.verdict_panel import VerdictPanel
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.widgets.button import IconButton
from game.ui.widgets.chip import Chip
from game.ui.widgets.dialog import notice
from game.ui.widgets.hotkeys import Hotkeys, chord_name
from game.ui.widgets.markup import escape
from game.ui.widgets.widget import Widget


class NegotiationScreen(Screen):
    """The table with one region; `answers` is the proposal of theirs that is being answered."""

    def __init__(self, play: Play, other: RegionId, answers: ProposalId | None = None) -> None:
        self.play = play
        self.talks = Talks(play, other, answers)

    def build(self) -> Widget:
        """Return shelf, draft and verdict side by side."""
        say = self.words.say
        sheets = (
            Leaf(say("table-clauses"), lambda: ClauseShelf(self.talks)),
            Leaf(say("table-draft"), lambda: DraftSheet(self.talks, self.back)),
            Leaf(say("table-verdict"), lambda: VerdictPanel(self.talks)),
        )
        body = leaves(self.app, sheets, self.talks.leaf, self._turn_to)
        heading = "table-peace" if self.talks.war is not None else "table-title"
        bar: tuple[Widget, ...] = (
            self._influence(),
            IconButton(
                "lu-undo-2",
                say("table-undo"),
                self.talks.undo,
                hotkey="ctrl+z",
                enabled=bool(self.talks.bargain.past),
                name="undo",
                width=40,
            ),
            IconButton("lu-keyboard", say("table-keys"), self._keys, name="keys", width=40),
        )
        if self.talks.sealed_at is not None:
            sealed = Chip(say("table-is-sealed"), ground="wax", icon="wax-seal", name="sealed")
            bar = (sealed, *bar)
        return framed(self.words, say(heading), body, on_back=self.back, bar=bar)

    def _turn_to(self, leaf: int) -> None:
        self.talks.leaf = Sheet(leaf)
        self.app.refresh()

    def _influence(self) -> Widget:
        own = self.play.view.regions[self.play.region]
        text = f"{self.words.say('ui-influence')}: {self.words.number(own.influence)}"
        tip = escape(self.words.say("main-influence-hint"))
        return Chip(text, ground="brass_top", icon="quill-ink", tip=tip, name="influence")

    def hotkeys(self) -> Hotkeys:
        """Return the keys of the table; the rest stand on its buttons."""
        say = self.words.say
        keys = Hotkeys()
        keys.bind("delete", self._strike, say("table-remove-clause"))
        keys.bind("l", self._lock, say("table-lock"))
        keys.bind("ctrl+f", self.talks.open_shelf, say("table-search"))
        keys.bind("o", lambda: self._whose(is_own=True), say("table-own-ministry"))
        keys.bind("t", lambda: self._whose(is_own=False), say("table-other-ministry"))
        return keys

    def _focused(self) -> int | None:
        """Return the place in the draft of the clause the keyboard is on."""
        widget = self.app.ui.focus
        while widget is not None:
            if isinstance(widget, ClauseCard):
                return widget.index
            widget = widget.parent
        return None

    def _strike(self) -> None:
        index = self._focused()
        if index is not None:
            self.talks.strike(index)

    def _lock(self) -> None:
        index = self._focused()
        if index is not None:
            self.talks.bargain.lock(index)
            self.app.refresh()

    def _whose(self, *, is_own: bool) -> None:
        if self.talks.shows_own is not is_own:
            self.talks.shows_own = is_own
            self.app.refresh()

    def _keys(self) -> None:
        """Show what the keys do."""
        say = self.words.say
        lines = [(key.chord, key.label) for key in self.hotkeys().all()]
        lines += [
            ("ctrl+b", say("table-balance")),
            ("ctrl+return", say("table-seal")),
            ("ctrl+z", say("table-undo")),
            ("escape", say("table-leave")),
        ]
        said = "<br>".join(
            f"<b>{escape(chord_name(chord))}</b> {escape(label)}" for chord, label in lines
        )
        notice(self.app.ui, say("table-keys"), said, close=say("ui-close"))

    def back(self) -> None:
        """Leave the table; the draft stays on it this turn."""
        if len(self.app.stack) > 1:
            self.app.pop()
        else:
            self.play.to_map()
