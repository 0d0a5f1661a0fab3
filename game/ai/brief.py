"""A minister's working paper for one turn: what is known, and the orders drawn up so far."""

from dataclasses import dataclass, field

from game.ai.aims import Aim, aim_of
from game.ai.circle import circle
from game.ai.player import Choice, Motive
from game.core.ids import RegionId
from game.core.leaves import made
from game.core.orders import Order
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.core.state import View
from game.core.treaties import ClauseKind
from game.core.world import Character
from game.rules import pacts
from game.rules.clashes import aimed_at
from game.rules.frontier import is_neighbour, neighbours
from game.rules.ledger import leader
from game.rules.plan import charged
from game.rules.regard import opinion
from game.rules.standing import foes
from game.rules.trade import dependence, supplied
from game.rules.turn import check_with
from game.rules.valuation import army_ratio, greatest_threat, revenue_base

HATED, DISLIKED, LUKEWARM = -50, -25, 15
"""What we think of a region that we would harm, of one that counts among our enemies, and of an
enemy that leads too far."""
PLOTS_PER_MILLE = 500
"""How often a ministry thinks of partners against its enemies."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Another region as a ministry sees it."""

    id: RegionId
    liking: int
    """What we think of them."""
    standing: int
    """What we believe they think of us."""
    ratio: int
    """Their brigades as thousandths of ours."""
    share: int
    """Per mille of our trade."""
    is_neighbour: bool
    kinds: frozenset[ClauseKind]
    """The kinds of clause in force between us."""
    is_ally: bool
    is_foe: bool
    """We fight them."""


@dataclass(slots=True)
class Brief:
    """The paper itself: it is written on while the turn is being decided."""

    view: View
    rules: Rules
    dice: Dice
    me: RegionId = field(init=False)
    """The region this ministry serves."""
    character: Character = field(init=False)
    """Its temper."""
    given: list[Choice] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    """The orders so far."""
    sheet: View = field(init=False)
    """The view with the cost taken off of the first orders, `charged_for` of them."""
    charged_for: int = 0
    touched: set[RegionId] = field(default_factory=set)
    """Regions that an order of this turn is directed at: one intent each."""
    known: dict[RegionId, Partner] = field(default_factory=dict)
    """The regions looked into so far."""
    turned_to: list[Partner] | None = None
    knows_rival: bool = False
    ahead: RegionId | None = None
    suspects: list[RegionId] | None = None
    against: list[Partner] | None = None
    hated: list[RegionId] | None = None
    asked: frozenset[RegionId] | None = None
    works_for: Aim | None = None
    is_plotting: bool | None = None
    most_feared: tuple[RegionId | None, int] | None = None
    own_base: int = 0
    brought: frozenset[str] | None = None

    def __post_init__(self) -> None:
        """Note down whom the paper is written for."""
        self.sheet = self.view
        self.me = self.view.viewer
        self.character = self.view.world.polities[self.me].character

    @property
    def influence(self) -> int:
        """Influence left for further acts."""
        return self.now.regions[self.me].influence

    @property
    def now(self) -> View:
        """The view with the cost of the orders so far taken off."""
        while self.charged_for < len(self.orders):
            self.sheet = charged(self.sheet, self.orders[self.charged_for], self.rules)
            self.charged_for += 1
        return self.sheet

    def give(self, order: Order, motive: Motive, about: RegionId | None = None) -> bool:
        """Draw up an order if it would be carried out; return whether it would."""
        if check_with(self.now, self.orders, order, self.rules):
            return False
        self.given.append(Choice(order, motive, about))
        self.orders.append(order)
        target = aimed_at(self.view, order) or about
        if target is not None:
            self.touched.add(target)
        return True

    @property
    def aim(self) -> Aim:
        """What this ministry works for."""
        if self.works_for is None:
            self.works_for = aim_of(self.view, self.me, self.rules)
        return self.works_for

    def circle(self) -> list[Partner]:
        """Return the regions that this ministry turns to this turn, by name."""
        if self.turned_to is None:
            self.turned_to = [self.partner(other) for other in circle(self.view, self.me)]
        return self.turned_to

    def partner(self, other: RegionId) -> Partner:
        """Return one other region as this ministry sees it."""
        found = self.known.get(other)
        if found is None:
            view, me, rules = self.view, self.me, self.rules
            kinds = pacts.kinds_between(view, me, other)
            found = self.known[other] = made(
                Partner,
                other,
                opinion(view, me, other, rules),
                opinion(view, other, me, rules),
                army_ratio(view, other, me),
                dependence(view, me, other),
                is_neighbour(view, me, other),
                kinds,
                not kinds.isdisjoint(pacts.ALLIANCES),
                other in foes(view, me),
            )
        return found

    def in_the_way(self) -> list[RegionId]:
        """Return the regions that may be in our way, sorted.

        They are neighbours, those who lead, and those with whom there is an open quarrel.
        """
        if self.suspects is None:
            view, me = self.view, self.me
            found = {*neighbours(view, me), *foes(view, me)}
            found.update([by for by, on in view.embargoes if on == me])
            rival = self.rival()
            if rival is not None:
                found.add(rival)
            self.suspects = sorted(found)
        return self.suspects

    def enemies(self) -> list[Partner]:
        """Return the regions that an alliance could be made against: disliked, and in our way."""
        if self.against is None:
            rival = self.rival()
            self.against = [
                self.partner(other)
                for other in self.in_the_way()
                if self.liking(other) < (LUKEWARM if other == rival else DISLIKED)
            ]
        return self.against

    def shunned(self) -> list[RegionId]:
        """Return the enemies that an embargo could be agreed on against: hated, or too far ahead.

        Most regions in our way are bound to us by treaty, so that is asked first.
        """
        if self.hated is None:
            view, me, rival = self.view, self.me, self.rival()
            self.hated = [
                other
                for other in self.in_the_way()
                if not pacts.has(view, me, other, ClauseKind.TRADE_AGREEMENT)
                and not pacts.is_allied(view, me, other)
                and self.liking(other) < (LUKEWARM if other == rival else HATED)
            ]
        return self.hated

    def liking(self, other: RegionId) -> int:
        """Return what we think of a region."""
        return opinion(self.view, self.me, other, self.rules)

    def plots(self) -> bool:
        """Return whether the ministry thinks of partners against its enemies this turn."""
        if self.is_plotting is None:
            self.is_plotting = self.luck("plots", per_mille=PLOTS_PER_MILLE)
        return self.is_plotting

    def pending(self) -> frozenset[RegionId]:
        """Return the regions that have not answered us yet: asking again would be rude."""
        if self.asked is None:
            proposals = self.view.proposals.values()
            self.asked = frozenset([p.receiver for p in proposals if p.sender == self.me])
        return self.asked

    def threat(self) -> tuple[RegionId | None, int]:
        """Return the most dangerous neighbour and its brigades as thousandths of ours."""
        if self.most_feared is None:
            friends = pacts.allies(self.view, self.me)
            self.most_feared = greatest_threat(self.view, self.me, friends)
        return self.most_feared

    def base(self) -> int:
        """Return the crowns a middling tax would bring us each turn."""
        if not self.own_base:
            self.own_base = revenue_base(self.view, self.me, self.rules)
        return self.own_base

    def supplies(self) -> frozenset[str]:
        """Return the goods that contracts bring us."""
        if self.brought is None:
            self.brought = supplied(self.view, self.me)
        return self.brought

    def rival(self) -> RegionId | None:
        """Return the region that is about to win, or too far ahead in prestige, if it is not us."""
        if not self.knows_rival:
            first = self.winning() or leader(self.view, self.rules)
            self.ahead = None if first == self.me else first
            self.knows_rival = True
        return self.ahead

    def winning(self) -> RegionId | None:
        """Return who, save ourselves, has met a goal of the game longest and need only hold it."""
        streaks = self.view.streaks
        if not streaks:
            return None
        others = [(streaks[key], key[0]) for key in sorted(streaks) if key[0] != self.me]
        return max(others)[1] if others else None

    def luck(self, *question: str | int, per_mille: int) -> bool:
        """Return whether a whim with this likelihood takes the ministry."""
        return self.dice.chance(*question, per_mille=per_mille)
