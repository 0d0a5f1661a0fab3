"""The talks with one region: the draft, what both ministries make of it, what is shown of it."""

from dataclasses import dataclass
from enum import IntEnum

from game.core.conflict import War
from game.core.ids import ProposalId, RegionId
from game.core.orders import Accept, Decline, Order
from game.core.refusals import Refusal
from game.core.treaties import Clause, Sphere, Terms
from game.core.verdicts import FactorKind, Step, Verdict
from game.rules.envoys import resident
from game.rules.footing import wars_between
from game.rules.plan import planned
from game.rules.prices import cost
from game.rules.turn import check_with
from game.ui.panels.talks.bargain import get_up, sealed_index, sit_down
from game.ui.panels.talks.offers import Shelf, Side
from game.ui.play import Play
from game.ui.widgets.button import Button
from game.ui.widgets.focus import stops
from game.ui.widgets.markup import escape


class Sheet(IntEnum):
    """The sheets on the table, from left to right."""

    SHELF = 0
    DRAFT = 1
    VERDICT = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of the draft as it stands."""

    theirs: Verdict
    ours: Verdict
    path: tuple[Step, ...]
    problems: tuple[Refusal, ...]
    """Every reason why it cannot be sent."""


class Talks:
    """A seat and another region at the table."""

    def __init__(self, play: Play, other: RegionId, answers: ProposalId | None = None) -> None:
        self.play = play
        self.own = play.region
        self.other = other
        self.bargain = sit_down(play, other, answers)
        self.side = Side.OFFER
        self.search = ""
        self.shows_own = not self.bargain.is_edited
        """Whether the dial shows what one's own ministry thinks."""
        self.sphere = Sphere.POLITICAL if self.war is not None else Sphere.ECONOMIC
        self.leaf = Sheet.DRAFT
        """The sheet turned to where the window is narrow."""
        self._was_edited = self.bargain.is_edited
        self._read: tuple[object, Reading] | None = None

    # -- what it is about -----------------------------------------------------

    @property
    def terms(self) -> Terms:
        """The draft."""
        return self.bargain.terms

    @property
    def is_answer(self) -> bool:
        """Whether a proposal of the other is being answered."""
        return self.bargain.answers is not None

    @property
    def is_theirs(self) -> bool:
        """Whether the draft is the other's own proposal, word for word."""
        return not self.bargain.is_edited

    @property
    def war(self) -> War | None:
        """The war between the two, if they fight."""
        wars = wars_between(self.play.known, self.own, self.other)
        return wars[0] if wars else None

    @property
    def shelf(self) -> Shelf:
        """What could be put on the table."""
        return Shelf(self.play.view, self.own, self.other, self.terms, self.play.rules)

    @property
    def sealed_at(self) -> int | None:
        """The place of a proposal to the other among this turn's orders."""
        return None if self.is_answer else sealed_index(self.play, self.other)

    @property
    def influence_cost(self) -> int:
        """What sending the draft costs."""
        return cost(self.bargain.order, self.play.rules).influence

    @property
    def carrier(self) -> str | None:
        """The name of the envoy who hands the draft over, if one resides there."""
        envoy = resident(self.play.known, self.own, self.other)
        return None if envoy is None else envoy.name

    # -- what is thought of it --------------------------------------------------

    @property
    def reading(self) -> Reading:
        """What both ministries make of the draft, worked out once for each draft."""
        key = self.terms, self.play.session.turn, self.play.orders
        if self._read is None or self._read[0] != key:
            self._read = key, self._work_out()
        return self._read[1]

    def _work_out(self) -> Reading:
        play, terms = self.play, self.terms
        theirs = play.verdict(self.other, terms)
        path = (
            play.session.path(self.own, self.other, terms)
            if terms.clauses and not theirs.is_yes and not self.is_theirs
            else ()
        )
        ours = play.own_verdict(self.other, terms)
        return Reading(theirs, ours, path, tuple(self._problems(self.bargain.order)))

    def _problems(self, order: Order) -> list[Refusal]:
        """Return why an order cannot be given in the place of what it would replace."""
        play, at = self.play, self.sealed_at
        if self.is_answer:
            answer = self.bargain.answers
            others = [
                given
                for given in play.orders
                if answer is None or getattr(given, "proposal", None) != answer.id
            ]
        else:
            others = [given for index, given in enumerate(play.orders) if index != at]
        state = planned(play.known, others, play.rules)
        return list(dict.fromkeys(check_with(state, others, order, play.rules)))

    def worth(self, clause: Clause, *, is_own: bool = False) -> int:
        """Return the points a clause counts with the other, or with one's own ministry."""
        verdict = self.reading.ours if is_own else self.reading.theirs
        return sum(
            factor.value
            for factor in verdict.factors
            if factor.kind is FactorKind.CLAUSE and factor.clause == clause
        )

    # -- acts ---------------------------------------------------------------------

    def changed(self) -> None:
        """Show the table as it is now; the first change to their terms turns the dial to them."""
        is_edited = self.bargain.is_edited
        if is_edited and not self._was_edited:
            self.shows_own = False
        self._was_edited = is_edited
        self.play.app.refresh()

    def open_shelf(self) -> None:
        """Turn the keyboard to the shelf of clauses."""
        self.leaf = Sheet.SHELF
        self.changed()
        app = self.play.app
        app.settle()
        app.ui.give_focus(app.ui.find("search"))

    def turn_to(self, index: int) -> None:
        """Turn the keyboard, when it is in use, to a clause, or to the search when none is left."""
        app = self.play.app
        app.settle()
        if not app.ui.keyboard.is_in_use:
            return
        index = min(index, len(self.terms.clauses) - 1)
        card = app.ui.find(f"clause:{index}")
        places = stops(card) if card is not None else []
        settings = [place for place in places if not isinstance(place, Button)]
        chosen = next(iter(settings or places), None)
        app.ui.give_focus(chosen or app.ui.find("search"))

    def add(self, clause: Clause) -> None:
        """Put a clause on the table."""
        self.bargain.add(clause)
        self.play.app.ui.sound("quill")
        self.changed()
        self.turn_to(len(self.terms.clauses) - 1)

    def strike(self, index: int) -> None:
        """Take a clause off the table."""
        self.bargain.strike(index)
        self.play.app.ui.sound("paper")
        self.changed()
        self.turn_to(index)

    def undo(self) -> None:
        """Take the last change back."""
        if self.bargain.undo():
            self.play.app.ui.sound("paper")
            self.changed()

    def balance(self) -> None:
        """Look for terms near these that both would sign, and put them on the table."""
        session = self.play.session
        locked = tuple(clause for clause in self.terms.clauses if clause in self.bargain.locked)
        found = session.balance(self.own, self.other, self.terms, locked)
        if found is None or found == self.terms:
            key = "table-balance-needless" if found == self.terms else "table-balance-none"
            self.play.app.ui.sound("reject")
            self.play.app.ui.toast(escape(self.play.words.say(key)))
            return
        self.bargain.take(found)
        self.play.app.ui.sound("coin")
        self.changed()

    def send(self) -> bool:
        """Give the order that sends the draft, in the place of an earlier one; whether it went."""
        play, at = self.play, self.sealed_at
        before = play.orders[at] if at is not None else None
        if at is not None:
            play.session.withdraw(self.own, at)
        if play.give(self.bargain.order):
            if before is not None:
                play.give(before)
            return False
        return self._rise("table-sent")

    def withdraw(self) -> None:
        """Take back the sealed proposal and keep the draft on the table."""
        at = self.sealed_at
        if at is not None:
            self.play.withdraw(at)

    def accept(self) -> bool:
        """Say yes to the other's proposal."""
        answer = self.bargain.answers
        if answer is None or self.play.give(Accept(self.own, answer.id)):
            return False
        return self._rise("table-accepted")

    def decline(self) -> bool:
        """Say no to the other's proposal."""
        answer = self.bargain.answers
        if answer is None or self.play.give(Decline(self.own, answer.id)):
            return False
        return self._rise("table-declined")

    def accept_problems(self) -> list[Refusal]:
        """Return why the other's proposal cannot be accepted."""
        answer = self.bargain.answers
        return [] if answer is None else self._problems(Accept(self.own, answer.id))

    def _rise(self, key: str) -> bool:
        """Get up from the table and say why."""
        get_up(self.play, self.bargain)
        self.play.app.ui.sound("seal")
        self.play.app.ui.toast(escape(self.play.words.say(key)))
        return True
