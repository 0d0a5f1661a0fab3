"""The draft on the table: clauses, term and secrecy, what is locked, and a way back."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.core.dealings import Proposal
from game.core.ids import ProposalId, RegionId
from game.core.orders import Counter, Order, ProposeTreaty
from game.core.treaties import Clause, Peace, Terms
from game.ui.play import Play

_MOST_STEPS = 100
"""How many changes can be taken back."""
DEFAULT_TERM = 12


@dataclass(slots=True)
class Bargain:
    """What one seat drafts with one other region this turn."""

    own: RegionId
    other: RegionId
    turn: int
    terms: Terms
    answers: Proposal | None = None
    """The proposal of the other that is being answered."""
    locked: frozenset[Clause] = frozenset()
    past: list[tuple[Terms, frozenset[Clause]]] = field(default_factory=list)

    # -- changes --------------------------------------------------------------

    def _change(self, terms: Terms, locked: frozenset[Clause] | None = None) -> None:
        if locked is None:
            locked = self.locked & frozenset(terms.clauses)
        if (terms, locked) == (self.terms, self.locked):
            return
        self.past = [*self.past[1 - _MOST_STEPS :], (self.terms, self.locked)]
        self.terms, self.locked = terms, locked

    def _with(self, clauses: Sequence[Clause]) -> Terms:
        return Terms(tuple(clauses), self.terms.term_turns, self.terms.is_secret)

    def add(self, clause: Clause) -> None:
        """Put a clause on the table."""
        self._change(self._with((*self.terms.clauses, clause)))

    def strike(self, index: int) -> None:
        """Take a clause off the table."""
        clauses = self.terms.clauses
        self._change(self._with(clauses[:index] + clauses[index + 1 :]))

    def alter(self, index: int, clause: Clause) -> None:
        """Put another wording in the place of a clause; a locked clause stays locked."""
        clauses = list(self.terms.clauses)
        before, clauses[index] = clauses[index], clause
        locked = self.locked - {before} | ({clause} if before in self.locked else set())
        self._change(self._with(clauses), locked)

    def lock(self, index: int) -> None:
        """Keep a clause from being changed by a balance, or let it go again."""
        self._change(self.terms, self.locked ^ {self.terms.clauses[index]})

    def bind(self, term_turns: int | None) -> None:
        """Let the treaty run for so many turns; None: until denounced."""
        self._change(Terms(self.terms.clauses, term_turns, self.terms.is_secret))

    def hide(self, *, is_secret: bool) -> None:
        """Make the treaty secret, or open."""
        self._change(Terms(self.terms.clauses, self.terms.term_turns, is_secret))

    def take(self, terms: Terms) -> None:
        """Put other terms in the place of all."""
        self._change(terms)

    def undo(self) -> bool:
        """Take the last change back; return whether there was one."""
        if not self.past:
            return False
        self.terms, self.locked = self.past.pop()
        return True

    # -- what it is -------------------------------------------------------------

    @property
    def theirs(self) -> Terms | None:
        """The terms the other proposed, when they are being answered."""
        matter = self.answers.matter if self.answers is not None else None
        return matter if isinstance(matter, Terms) else None

    @property
    def is_edited(self) -> bool:
        """Whether the draft says something else than the other proposed."""
        return self.theirs is None or not self.terms.says_the_same(self.theirs)

    @property
    def order(self) -> Order:
        """The order that would send the draft."""
        if self.answers is not None:
            return Counter(self.own, self.answers.id, self.terms)
        return ProposeTreaty(self.own, self.other, self.terms)


def sealed_index(play: Play, other: RegionId) -> int | None:
    """Return the place, among this turn's orders, of a proposal to a region already sealed."""
    for index, order in enumerate(play.orders):
        if isinstance(order, ProposeTreaty) and order.other == other:
            return index
    return None


def countered(play: Play, proposal: ProposalId) -> Terms | None:
    """Return the other terms with which a proposal has been answered this turn, if it has."""
    for order in play.orders:
        if isinstance(order, Counter) and order.proposal == proposal:
            return order.terms
    return None


def _opening(play: Play, other: RegionId, answers: Proposal | None) -> Terms:
    """Return what lies on the table when one sits down."""
    if answers is not None and isinstance(answers.matter, Terms):
        return countered(play, answers.id) or answers.matter
    for order in play.orders:
        if isinstance(order, ProposeTreaty) and order.other == other:
            return order.terms
    if play.known.is_at_war(play.region, other):
        return Terms((Peace(play.rules.war.truce_turns),), DEFAULT_TERM)
    return Terms((), DEFAULT_TERM)


def _key(other: RegionId, answers: Proposal | None) -> str:
    return f"talks:{other}:{answers.id if answers is not None else 0}"


def sit_down(play: Play, other: RegionId, answers: ProposalId | None = None) -> Bargain:
    """Return the draft with a region: the one left on the table this turn, or a new one."""
    proposal = play.known.proposals.get(answers) if answers is not None else None
    if proposal is not None and not isinstance(proposal.matter, Terms):
        proposal = None
    key = _key(other, proposal)
    left = play.memory.get(key)
    if isinstance(left, Bargain) and left.turn == play.session.turn:
        return left
    opening = _opening(play, other, proposal)
    bargain = Bargain(play.region, other, play.session.turn, opening, proposal)
    play.memory[key] = bargain
    return bargain


def get_up(play: Play, bargain: Bargain) -> None:
    """Forget a draft."""
    play.memory.pop(_key(bargain.other, bargain.answers), None)
