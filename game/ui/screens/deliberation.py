"""The wait while the other ministries decide: one a frame, so that the window stays live."""

from game.ui.backdrop import VEILED, Backdrop
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.sketch import sketch_of
from game.ui.widgets.button import Button
from game.ui.widgets.gauge import Progress
from game.ui.widgets.layout import Align, Column
from game.ui.widgets.panel import Panel
from game.ui.widgets.placing import Stack
from game.ui.widgets.text import Label, caption, title
from game.ui.widgets.widget import Widget

_SHOWN_MS = 250
"""How long the wait is shown at least, so that it does not flash by."""


class DeliberationScreen(Screen):
    """Lets the computer players think, then resolves the turn; Esc takes the orders back."""

    def __init__(self, play: Play, *, is_still: bool = False) -> None:
        self.play = play
        self._is_over = is_still
        """Whether nothing is to be thought any more; a still picture begins so."""
        self._total = max(1, len(play.session.waiting_minds()))
        self._shown_ms = 0
        self._who: Label = caption("", align=Align.CENTER)
        self._bar = Progress(0, self._total, width=360)

    def build(self) -> Widget:
        """Return the sheet with the bar of progress."""
        say = self.words.say
        self._who = caption("", align=Align.CENTER, name="who")
        self._bar = Progress(self._done(), self._total, width=360, name="progress")
        body = Column(
            title(say("main-thinking"), align=Align.CENTER),
            self._who,
            self._bar,
            Button(say("ui-cancel"), self.back, name="cancel", width=160),
            gap=14,
            align=Align.CENTER,
        )
        sketch = sketch_of(self.play.session.scenario)
        desk = Stack(Backdrop(sketch, dimmed=VEILED, is_still=True))
        desk.place(Panel(body, pad=28, width=460))
        self._tell()
        return desk

    def _done(self) -> int:
        return self._total - len(self.play.session.waiting_minds())

    def _tell(self) -> None:
        waiting = self.play.session.waiting_minds()
        if waiting:
            who = self.words.region(waiting[0])
            self._who.text = self.words.say("main-waiting-for", region=who)
        else:
            self._who.text = self.words.say("main-resolving")
        self._bar.value = self._done()

    def tick(self, milliseconds: int) -> None:
        """Let one ministry decide, or resolve the turn when all have."""
        self._shown_ms += milliseconds
        session = self.play.session
        if self._is_over:
            return
        waiting = session.waiting_minds()
        if waiting:
            session.think(waiting[0])
            self._tell()
        elif self._shown_ms >= _SHOWN_MS or self.app.ui.has_reduced_motion:
            self._is_over = True
            self.play.resolve()

    def back(self) -> None:
        """Break the seal and go back to the map."""
        self._is_over = True
        self.play.reopen()
        self.app.pop()
