"""A game at the window: whose turn it is, what is chosen, and how a turn goes on.

Screens draw `play.view` and `play.known` and ask nothing else of the session's
state, so no secret of another seat can reach them.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from game.core.dealings import Matter
from game.core.events import Event, WarDeclared
from game.core.ids import ProvinceId, RegionId
from game.core.orders import Order
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import State, View
from game.core.verdicts import Verdict
from game.rules.forecast import Forecast
from game.rules.regard import opinion
from game.session.charts import Measure, series
from game.session.desk import DeskItem
from game.session.purse import Purse
from game.session.session import Session, TurnRecord
from game.text.tongue import plain
from game.ui import routes
from game.ui.keeper import Keep, Keeper
from game.ui.widgets.markup import escape
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from game.text.speaker import Speaker
    from game.ui.app import App


class Play:
    """One session in the hands of one window."""

    def __init__(self, app: "App", session: Session, *, autosave: Keep | None = None) -> None:
        self.app = app
        self.session = session
        self.region: RegionId = (session.people() or tuple(sorted(session.seating.seats)))[0]
        """The seat now playing."""
        self.selected: RegionId | None = None
        self.mode = "political"
        """Name of the map's mode."""
        self.memory: dict[str, object] = {}
        """What panels remember while the game runs, such as an open tab."""
        self.board: Widget | None = None
        """The game's one map, drawn once for all seats."""
        self.show_acts: Callable[[RegionId, str], None] | None = None
        """How the main screen opens the acts on a region."""
        self.show_region: Callable[[RegionId], None] | None = None
        """How the main screen brings a region into view."""
        self.keeper = Keeper(app, session, autosave)
        self._view: View | None = None
        self._prospect: tuple[View, tuple[Order, ...], State] | None = None
        self._reports: dict[tuple[RegionId, int], tuple[Event, ...]] = {}
        app.learn(session.scenario.wording)
        app.on_close = self.keeper.keep
        session.ordered = self.keeper.keep_orders

    # -- what the seat knows ----------------------------------------------------

    @property
    def words(self) -> "Speaker":
        """What says things in the language in force."""
        return self.app.speaker

    @property
    def rules(self) -> Rules:
        """The numbers this game is played by."""
        return self.session.rules

    @property
    def known(self) -> View:
        """What the seat knows this turn."""
        return self.session.view(self.region)

    @property
    def view(self) -> View:
        """The same, with what this turn's orders already cost taken off."""
        if self._view is None:
            self._view = self.session.planned_view(self.region)
        return self._view

    @property
    def purse(self) -> Purse:
        """What the seat holds once its orders are paid, and what its open offers promise."""
        return self.session.purse(self.region)

    @property
    def prospect(self) -> State:
        """The same, with the orders that nobody has to agree to carried out."""
        view, given = self.view, self.orders
        if self._prospect is None or self._prospect[0] is not view or self._prospect[1] != given:
            self._prospect = view, given, self.session.prospect(self.region)
        return self._prospect[2]

    @property
    def others(self) -> tuple[RegionId, ...]:
        """The other regions that still exist, in the order of their names."""
        regions = (region for region in self.known.regions if region != self.region)
        return tuple(sorted(regions, key=lambda region: plain(self.words.region(region))))

    def report(self, turn: int | None = None) -> tuple[Event, ...]:
        """Return the events of a turn, by default the last, as the seat learned of them."""
        wanted = self.session.turn - 1 if turn is None else turn
        key = self.region, wanted
        if key not in self._reports:
            self._reports[key] = self.session.report(self.region, wanted)
        return self._reports[key]

    def series(self, measure: Measure) -> Mapping[RegionId, Sequence[int | None]]:
        """Return a measure of every region over the turns, as the seat knows it."""
        return series(self.session.snapshots, self.region, measure)

    def verdict(self, other: RegionId, matter: Matter) -> Verdict:
        """Return what another region would say to a proposal."""
        return self.session.verdict(self.region, other, matter)

    def own_verdict(self, other: RegionId, matter: Matter) -> Verdict:
        """Return what the seat's own ministry makes of a proposal of another."""
        return self.session.own_verdict(self.region, other, matter)

    # -- orders ---------------------------------------------------------------------

    @property
    def orders(self) -> tuple[Order, ...]:
        """This turn's orders, in the order they were given."""
        return self.session.plan(self.region)

    def refusals(self, order: Order) -> list[Refusal]:
        """Return every reason why an order cannot be given now."""
        return list(dict.fromkeys(self.session.refusals(self.region, order)))

    def why_not(self, order: Order, refusals: Sequence[Refusal]) -> list[str]:
        """Return in words why an order cannot be given; two that contradict are both named."""
        words, given = self.words, self.session.contradicted(self.region, order)
        return [
            words.contradiction(order, given, self.known)
            if given is not None and why is Refusal.CONTRADICTS
            else words.refusal(why)
            for why in refusals
        ]

    def forecast(self, order: Order) -> Forecast:
        """Return what an order would cost and do."""
        return self.session.forecast(self.region, order)

    def give(self, order: Order) -> list[Refusal]:
        """Give an order: return why not, or nothing when it is taken."""
        refusals = list(dict.fromkeys(self.session.give(self.region, order)))
        if refusals:
            self.app.ui.sound("reject")
            said = "<br>".join(map(escape, self.why_not(order, refusals)))
            self.app.ui.toast(said)
        else:
            self.app.ui.sound("quill")
            self._changed()
        return refusals

    def withdraw(self, index: int) -> None:
        """Take back one of this turn's orders."""
        if 0 <= index < len(self.orders) and self.region not in self.session.sealed:
            self.session.withdraw(self.region, index)
            self.app.ui.sound("paper")
            self._changed()

    def undo(self) -> None:
        """Take back the last order."""
        self.withdraw(len(self.orders) - 1)

    def _changed(self) -> None:
        self._view = None
        self.app.refresh()

    def desk(self) -> list[DeskItem]:
        """Return what waits for the seat's answer, with the answers given so far."""
        return self.session.desk(self.region)

    def open_matters(self) -> list[DeskItem]:
        """Return what has no answer yet."""
        return [item for item in self.desk() if item.answer is None]

    def opinion_change(self, holder: RegionId, about: RegionId) -> int | None:
        """Return by how much an opinion changed since last turn, where the seat saw both."""
        before = self.session.seen.get(self.region, {}).get((holder, about))
        return None if before is None else opinion(self.known, holder, about, self.rules) - before

    # -- choosing ---------------------------------------------------------------------

    def select(self, region: RegionId | None) -> None:
        """Choose a region; its dossier opens."""
        if region != self.selected:
            self.selected = region
            self.app.refresh()

    def show_mode(self, mode: str) -> None:
        """Show another mode of the map."""
        if mode != self.mode:
            self.mode = mode
            self.app.refresh()

    def open_acts(self, other: RegionId, act: str = "") -> None:
        """Open the acts on a region; `act` names the one to begin with."""
        if self.show_acts is not None:
            self.show_acts(other, act)

    def follow(self, link: str) -> None:
        """Go where a link in a sentence leads: a region, or whoever holds a province."""
        kind, _, name = link.partition(":")
        if kind == "region" and RegionId(name) in self.known.regions:
            self.select(RegionId(name))
        elif kind == "province" and ProvinceId(name) in self.known.owners:
            self.select(self.known.owners[ProvinceId(name)])
        if self.selected is not None and self.show_region is not None:
            self.show_region(self.selected)

    # -- the turn -----------------------------------------------------------------------

    def begin(self) -> None:
        """Show the game: the first person's turn, behind a curtain if several play."""
        waiting = self.session.unsealed()
        first = waiting[0] if waiting else self.region
        self._hand_to(first, lambda: self.take_seat(first))

    def take_seat(self, region: RegionId) -> None:
        """Let the person of a region play, beginning with what happened."""
        if region != self.region:
            self.selected = None
            self.memory.clear()
        self.region = region
        self._view = None
        if self.session.records and self.session.outcome is None:
            self.app.restart(routes.report(self))
        else:
            self.to_map()

    def to_map(self) -> None:
        """Show the map."""
        self.app.restart(routes.main(self))

    def _hand_to(self, region: RegionId, then: Callable[[], None]) -> None:
        if len(self.session.people()) > 1:
            self.app.restart(routes.curtain(self, region, then))
        else:
            then()

    def end_turn(self) -> None:
        """Seal the seat's orders; the next person plays, or the turn is resolved."""
        self.session.seal(self.region)
        self.app.ui.toasts.clear()
        self.app.ui.sound("seal")
        waiting = self.session.unsealed()
        if waiting:
            following = waiting[0]
            self._hand_to(following, lambda: self.take_seat(following))
        else:
            self.app.push(routes.deliberation(self))

    def reopen(self) -> None:
        """Break the seal on the seat's orders again, before the turn is resolved."""
        self.session.unseal(self.region)
        self._view = None
        self.app.refresh()

    def resolve(self) -> TurnRecord:
        """Resolve the turn, keep the game and show what came of it."""
        record = self.session.resolve()
        self._view = None
        is_war = any(isinstance(event, WarDeclared) for event in record.events)
        self.app.ui.sound("war" if is_war else "turn")
        if self.keeper.is_time:
            self.keeper.keep()
        self.go_on()
        return record

    def go_on(self) -> None:
        """Show the end of the game, or the next person what happened."""
        people = self.session.people()
        if self.session.outcome is not None or not people:
            self.app.restart(routes.end(self))
            return
        first = people[0]
        self._hand_to(first, lambda: self.take_seat(first))

    def leave(self) -> None:
        """Go back to the title; a game that keeps itself is kept as it stands."""
        if self.keeper.keeps_itself and not self.keeper.is_kept:
            self.keeper.keep()
        self.app.on_close = None
        self.app.restart(routes.title())
