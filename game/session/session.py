"""A game being played: seats, sealed orders, turns and what each seat may see of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from game.ai.minds import mind_of
from game.ai.player import Choice
from game.core.dealings import Matter
from game.core.events import Event
from game.core.ids import RegionId
from game.core.orders import Accept, Counter, Decline, Order
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.scenario import Scenario
from game.core.state import Outcome, State, View
from game.core.treaties import Clause, Terms
from game.core.verdicts import Step, Verdict
from game.files.canonical import Ready
from game.files.codec import digest_of
from game.rules import clashes
from game.rules import plan as planning
from game.rules import turn as turns
from game.rules.counter import balance
from game.rules.evaluate import evaluate
from game.rules.forecast import Forecast, forecast
from game.rules.knowledge import observe
from game.rules.path import path_to_yes
from game.rules.prospect import prospect
from game.rules.witness import observe_events, once_told
from game.session.charts import Opinions, Snapshot, opinions_seen, snapshot
from game.session.desk import DeskItem, desk_of
from game.session.lapses import with_lapses
from game.session.purse import Purse, purse_of, without_offers
from game.session.seats import Seat, Seating, seat_all


class SessionError(ValueError):
    """Something was asked of a session that it cannot do; the text says what."""


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """One resolved turn: who ordered what and why, and what came of it."""

    turn: int
    orders: tuple[Order, ...]
    events: tuple[Event, ...]
    choices: tuple[Choice, ...] = ()
    """The reasons of the computer players; kept for the archive."""
    digest: str = ""
    """Hash of the state the turn led to; empty where nobody asked for it."""


@dataclass(slots=True)
class Session:
    """The one mutable object: the world now, who plays it and what happened."""

    scenario: Scenario
    seating: Seating
    seed: int
    state: State
    """The truth. No screen may draw it: ask `view`."""
    records: list[TurnRecord] = field(default_factory=list)
    snapshots: list[Snapshot] = field(default_factory=list)
    plans: dict[RegionId, list[Order]] = field(default_factory=dict)
    sealed: dict[RegionId, tuple[Choice, ...]] = field(default_factory=dict)
    """Regions whose orders for this turn are final."""
    views: dict[RegionId, View] = field(default_factory=dict)
    seen: dict[RegionId, Opinions] = field(default_factory=dict)
    """What each person saw of opinions last turn, for the trends of this one."""
    written: dict[int, tuple[TurnRecord, Ready]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """Each turn's record with its bytes, so that a long game is not packed anew for every save."""
    keeps_digests: bool = True
    """Whether every turn's state is hashed, so that a replay can be held against it."""
    ordered: Callable[["Session"], None] | None = field(default=None, repr=False, compare=False)
    """What is told whenever a seat has given an order or taken one back."""
    autosaved: tuple[int, int] | None = field(default=None, repr=False, compare=False)
    """The turn of this game's newest automatic save, and when the file was written."""

    @classmethod
    def new(
        cls, scenario: Scenario, chosen: Mapping[RegionId, Seat] | None = None, seed: int = 1
    ) -> "Session":
        """Return a game at its first turn.

        Raises:
            SeatError: the seats do not fit the scenario.
        """
        seating = seat_all(scenario, chosen or {})
        state = turns.begin(scenario.start, scenario.rules, seed)
        session = cls(scenario, seating, seed, state)
        session.snapshots.append(snapshot(state))
        return session

    @property
    def rules(self) -> Rules:
        """The numbers this game is played by."""
        return self.scenario.rules

    @property
    def turn(self) -> int:
        """The turn being played; 0 is the first."""
        return self.state.turn

    @property
    def outcome(self) -> Outcome | None:
        """How the game ended, if it has."""
        return self.state.outcome

    def seat(self, region: RegionId) -> Seat:
        """Return who plays a region."""
        return self.seating.seats[region]

    def people(self) -> tuple[RegionId, ...]:
        """Return the regions that people play and that still exist."""
        return tuple(region for region in self.seating.people if region in self.state.regions)

    def hand_over(self, seat: Seat) -> None:
        """Let a person take over a region from a computer, or the other way round."""
        self.seating = Seating({**self.seating.seats, seat.region: seat})

    def view(self, region: RegionId) -> View:
        """Return what a region knows this turn."""
        if region not in self.views:
            self.views[region] = observe(self.state, region, self.rules)
        return self.views[region]

    def planned_view(self, region: RegionId) -> View:
        """Return the view with what this turn's orders cost taken off."""
        return planning.planned(self.view(region), self.plan(region), self.rules)

    def prospect(self, region: RegionId) -> State:
        """Return what is known with the orders that nobody has to agree to paid and carried out."""
        given = without_offers(self.plan(region))
        return prospect(planning.planned(self.view(region), given, self.rules), given, self.rules)

    def purse(self, region: RegionId) -> Purse:
        """Return what a seat holds once its orders are paid, and what its open offers promise."""
        return purse_of(self.view(region), self.plan(region), self.rules)

    def plan(self, region: RegionId) -> tuple[Order, ...]:
        """Return the orders a seat has given this turn."""
        return tuple(self.plans.get(region, ()))

    def refusals(self, region: RegionId, order: Order) -> list[Refusal]:
        """Return every reason why a seat cannot add this order now."""
        if region in self.sealed:
            return [Refusal.ALREADY_ORDERED]
        given = self.plan(region)
        return turns.check_with(self.planned_view(region), given, order, self.rules)

    def contradicted(self, region: RegionId, order: Order) -> Order | None:
        """Return the order of a seat's plan that another does not go with, if any."""
        return clashes.contradicted(self.view(region), self.plan(region), order)

    def give(self, region: RegionId, order: Order) -> list[Refusal]:
        """Add an order to a seat's plan; return why not, or nothing when it is taken.

        An answer replaces an earlier answer to the same matter.
        """
        if order.region != region:
            message = f"'{region}' cannot give an order of '{order.region}'"
            raise SessionError(message)
        before = self.plan(region)
        if isinstance(order, (Accept, Decline, Counter)):
            self.plans[region] = [
                given
                for given in before
                if not isinstance(given, (Accept, Decline, Counter))
                or given.proposal != order.proposal
            ]
        refusals = self.refusals(region, order)
        if refusals:
            self.plans[region] = list(before)
        else:
            self.plans.setdefault(region, []).append(order)
            self._tell_of_orders()
        return refusals

    def withdraw(self, region: RegionId, index: int) -> Order:
        """Take back one of this turn's orders and return it.

        Raises:
            SessionError: there is no such order, or the seat's orders are sealed.
        """
        if region in self.sealed:
            message = f"the orders of '{region}' are sealed"
            raise SessionError(message)
        orders = self.plans.get(region, [])
        if not 0 <= index < len(orders):
            message = f"there is no order number {index + 1}"
            raise SessionError(message)
        taken_back = orders.pop(index)
        self._tell_of_orders()
        return taken_back

    def _tell_of_orders(self) -> None:
        if self.ordered is not None:
            self.ordered(self)

    def desk(self, region: RegionId) -> list[DeskItem]:
        """Return what waits for this seat's answer, with the answers given so far."""
        return desk_of(self.view(region), self.plan(region))

    def verdict(self, region: RegionId, other: RegionId, matter: Matter) -> Verdict:
        """Return what the other would say to a proposal of this seat, as far as it can tell."""
        return evaluate(self.view(region), matter, region, other, self.rules)

    def own_verdict(self, region: RegionId, other: RegionId, matter: Matter) -> Verdict:
        """Return what this seat's own ministry makes of a proposal from the other."""
        return evaluate(self.view(region), matter, other, region, self.rules)

    def path(self, region: RegionId, other: RegionId, terms: Terms) -> tuple[Step, ...]:
        """Return the steps that would bring the other nearer to yes."""
        return path_to_yes(self.view(region), terms, region, other, self.rules)

    def balance(
        self, region: RegionId, other: RegionId, terms: Terms, locked: Sequence[Clause] = ()
    ) -> Terms | None:
        """Return terms near these that the other should accept, if any can be found."""
        return balance(self.view(region), terms, region, other, self.rules, locked)

    def forecast(self, region: RegionId, order: Order) -> Forecast:
        """Return what an order would cost and do, as far as this seat can tell."""
        others = [given for given in self.plan(region) if given != order]
        sheet = planning.planned(self.view(region), others, self.rules)
        return forecast(sheet, order, self.rules)

    def seal(self, region: RegionId) -> None:
        """Make a person's orders for this turn final."""
        self.sealed.setdefault(region, ())

    def unseal(self, region: RegionId) -> None:
        """Let a person change this turn's orders after all."""
        if self.seat(region).is_human:
            self.sealed.pop(region, None)

    def unsealed(self) -> list[RegionId]:
        """Return the people who still have to end their turn."""
        return [region for region in self.people() if region not in self.sealed]

    def waiting_minds(self) -> list[RegionId]:
        """Return the computer players who have not decided yet."""
        return [
            region
            for region, seat in self.seating.seats.items()
            if not seat.is_human and region in self.state.regions and region not in self.sealed
        ]

    def think(self, region: RegionId) -> None:
        """Let one computer player decide; the window calls this between frames."""
        seat = self.seat(region)
        dice = self.state.dice.child("mind", region, self.turn)
        choices = mind_of(seat.mind, seat.skill).choose(self.view(region), self.rules, dice)
        self.plans[region] = [choice.order for choice in choices]
        self.sealed[region] = tuple(choices)

    def resolve(self) -> TurnRecord:
        """Resolve the turn with the sealed orders and return its record.

        Raises:
            SessionError: a person has not ended the turn yet.
        """
        if self.unsealed():
            message = f"these have not ended their turn: {', '.join(self.unsealed())}"
            raise SessionError(message)
        for region in self.waiting_minds():
            self.think(region)
        orders = tuple(order for region in sorted(self.plans) for order in self.plans[region])
        seen = {region: opinions_seen(self.view(region), self.rules) for region in self.people()}
        result = turns.resolve(self.state, orders, self.rules)
        choices = tuple(choice for region in sorted(self.sealed) for choice in self.sealed[region])
        digest = digest_of(result.after) if self.keeps_digests else ""
        record = TurnRecord(self.turn, orders, result.events, choices, digest)
        self.records.append(record)
        self.state = result.after
        self.snapshots.append(snapshot(self.state))
        self.plans, self.sealed, self.views, self.seen = {}, {}, {}, seen
        return record

    def report(self, region: RegionId, turn: int | None = None) -> tuple[Event, ...]:
        """Return the events of a turn, by default the last, as a seat learned of them."""
        wanted = self.turn - 1 if turn is None else turn
        for place, record in enumerate(self.records):
            if record.turn == wanted:
                until_then = [one.events for one in self.records[: place + 1]]
                told = with_lapses(self.scenario.start, until_then, wanted)
                return once_told(observe_events(told, region))
        return ()
