"""What can be put on the table: one clause of each kind with sensible sums, or why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import get_args

from game.core.ids import GoodId, ProvinceId, RegionId
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import View
from game.core.treaties import (
    KIND_OF,
    SPHERE_OF,
    Cession,
    Clause,
    ClauseKind,
    CulturalExchange,
    DefensiveAlliance,
    GivenClause,
    JointEmbargo,
    Loan,
    MilitaryAccess,
    MilitaryAid,
    NonAggression,
    OffensiveAlliance,
    Payment,
    Peace,
    Reparations,
    Sphere,
    Subsidy,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.rules import pacts
from game.rules.frontier import provinces_of
from game.rules.knowledge import funds
from game.rules.regard import opinion
from game.rules.terms import MOST_CLAUSES, flaws
from game.rules.valuation import revenue_base

ROUND_CROWNS = 5
_LOADS = 2
_CROWNS_A_LOAD = 3
_LOAN_TURNS = 8
_LOAN_PER_CENT = 120
"""What is paid back of a loan, all in all."""

GIVEN_KINDS = tuple(KIND_OF[kind] for kind in get_args(GivenClause))
"""Kinds with a giver and a receiver; the others bind both alike."""


class Side(StrEnum):
    """On which side of the table a clause lies, as the seat sees it."""

    OFFER = "offer"
    ASK = "ask"
    BOTH = "both"


def side_of(clause: Clause, own: RegionId) -> Side:
    """Return on which side a clause lies."""
    if not isinstance(clause, GivenClause):
        return Side.BOTH
    return Side.OFFER if clause.giver == own else Side.ASK


@dataclass(frozen=True, slots=True)
class Offer:
    """A kind of clause on the shelf."""

    kind: ClauseKind
    clause: Clause | None
    """What would be put on the table; None where there is nothing to name."""
    reasons: tuple[Refusal, ...] = ()
    """Why it cannot be."""
    is_full: bool = False
    """The treaty holds as many clauses as one can."""

    @property
    def may_be_added(self) -> bool:
        """Whether it can be put on the table now."""
        return self.clause is not None and not self.reasons and not self.is_full


def kinds_of(sphere: Sphere) -> tuple[ClauseKind, ...]:
    """Return the kinds of clause of a sphere."""
    return tuple(kind for kind in ClauseKind if SPHERE_OF[kind] is sphere)


class Shelf:
    """What two regions could promise each other, beside what is on the table already."""

    def __init__(
        self, view: View, own: RegionId, other: RegionId, terms: Terms, rules: Rules
    ) -> None:
        self._view = view
        self._own = own
        self._other = other
        self._terms = terms
        self._rules = rules
        held = flaws(view, terms, own, other, rules)
        self._held = {flaw for flaw in held if flaw is not Refusal.CLAUSE_NEEDS_PEACE}

    def offer(self, kind: ClauseKind, side: Side) -> Offer:
        """Return a kind of clause as it could be put on one side of the table."""
        giver, receiver = self._own, self._other
        if side is Side.ASK:
            giver, receiver = receiver, giver
        clause = self._fresh(kind, giver, receiver)
        if clause is None:
            return Offer(kind, None, (_NOTHING.get(kind, Refusal.CLAUSE_TWICE),))
        clauses = (*self._terms.clauses, clause)
        found = flaws(self._view, Terms(clauses), self._own, self._other, self._rules)
        reasons = tuple(flaw for flaw in found if flaw not in self._held)
        if len(clauses) > MOST_CLAUSES:
            return Offer(kind, clause, is_full=True)
        return Offer(kind, clause, reasons)

    def _fresh(self, kind: ClauseKind, giver: RegionId, receiver: RegionId) -> Clause | None:
        """Return a clause with sensible sums, or None where there is nothing to name in it."""
        match kind:
            case ClauseKind.PEACE:
                return Peace(self._rules.war.truce_turns)
            case ClauseKind.NON_AGGRESSION:
                return NonAggression()
            case ClauseKind.DEFENSIVE_ALLIANCE:
                return DefensiveAlliance()
            case ClauseKind.OFFENSIVE_ALLIANCE:
                return OffensiveAlliance()
            case ClauseKind.CULTURAL_EXCHANGE:
                return CulturalExchange()
            case ClauseKind.TRADE_AGREEMENT:
                return TradeAgreement(self.depths()[0])
            case ClauseKind.JOINT_EMBARGO:
                targets = self.targets()
                return JointEmbargo(targets[0]) if targets else None
            case ClauseKind.MILITARY_ACCESS:
                return MilitaryAccess(giver, receiver)
            case ClauseKind.MILITARY_AID:
                return MilitaryAid(giver, receiver, 1)
            case ClauseKind.CESSION:
                provinces = self.provinces(giver, receiver)
                return Cession(giver, receiver, provinces[0]) if provinces else None
            case ClauseKind.SUPPLY:
                goods = self.goods(giver, receiver)
                crowns = _LOADS * _CROWNS_A_LOAD
                return Supply(giver, receiver, goods[0], _LOADS, crowns) if goods else None
            case _:
                return self._money(kind, giver, receiver)

    def _money(self, kind: ClauseKind, giver: RegionId, receiver: RegionId) -> Clause:
        least, _ = funds(self._view, giver, self._rules)
        income = revenue_base(self._view, giver, self._rules)
        sum_ = max(ROUND_CROWNS, min(least, income) // 2 // ROUND_CROWNS * ROUND_CROWNS)
        if kind is ClauseKind.PAYMENT:
            return Payment(giver, receiver, sum_)
        if kind is ClauseKind.LOAN:
            back = -(-sum_ * _LOAN_PER_CENT // (100 * _LOAN_TURNS))
            return Loan(giver, receiver, sum_, back, _LOAN_TURNS)
        each = max(1, income // 10)
        if kind is ClauseKind.REPARATIONS:
            return Reparations(giver, receiver, each)
        return Subsidy(giver, receiver, each)

    # -- what can be named in a clause ----------------------------------------

    def depths(self) -> tuple[TradeDepth, ...]:
        """Return the depths of trade that go further than what is in force, at least one."""
        held = pacts.trade_depth(self._view, self._own, self._other)
        deeper = pacts.DEPTHS[0 if held is None else pacts.DEPTHS.index(held) + 1 :]
        return deeper or pacts.DEPTHS[-1:]

    def targets(self, but: Clause | None = None) -> tuple[RegionId, ...]:
        """Return the third regions an embargo could be laid on, the least liked first."""
        taken = {
            clause.target
            for clause in self._terms.clauses
            if isinstance(clause, JointEmbargo) and clause != but
        }
        thirds = self._view.regions.keys() - {self._own, self._other} - taken
        return tuple(sorted(thirds, key=lambda third: (self._liking(third), third)))

    def _liking(self, third: RegionId) -> int:
        mine = opinion(self._view, self._own, third, self._rules)
        return mine + opinion(self._view, self._other, third, self._rules)

    def goods(
        self, giver: RegionId, receiver: RegionId, but: Clause | None = None
    ) -> tuple[GoodId, ...]:
        """Return the goods a region makes, those the other lacks first."""
        taken = {
            clause.good
            for clause in self._terms.clauses
            if isinstance(clause, Supply) and clause.giver == giver and clause != but
        }
        made = self._view.world.polities[giver].makes
        lacked = self._view.world.polities[receiver].lacks
        free = [good for good in made if good not in taken]
        return tuple(sorted(free, key=lambda good: (good not in lacked, made.index(good))))

    def provinces(
        self, giver: RegionId, receiver: RegionId, but: Clause | None = None
    ) -> tuple[ProvinceId, ...]:
        """Return the provinces a region could cede, claimed ones first, its capital last."""
        view = self._view
        taken = {
            clause.province
            for clause in self._terms.clauses
            if isinstance(clause, Cession) and clause != but
        }
        owned = provinces_of(view, giver)
        if len(owned) < 2:  # noqa: PLR2004 (the last one is never ceded)
            return ()
        capital = view.world.polities[giver].capital

        def rank(province: ProvinceId) -> tuple[bool, bool, bool, ProvinceId]:
            is_claimed = receiver in view.claims.get(province, ())
            is_held = province in view.occupiers
            return province == capital, not is_claimed, not is_held, province

        return tuple(sorted((one for one in owned if one not in taken), key=rank))


_NOTHING = {
    ClauseKind.SUPPLY: Refusal.CLAUSE_NOT_MADE,
    ClauseKind.CESSION: Refusal.CLAUSE_LAST_PROVINCE,
    ClauseKind.JOINT_EMBARGO: Refusal.CLAUSE_BAD_TARGET,
}
"""Why a kind of clause has nothing to name."""


def sides(kind: ClauseKind) -> tuple[Side, ...]:
    """Return on which sides of the table a kind of clause can lie."""
    return (Side.OFFER, Side.ASK) if kind in GIVEN_KINDS else (Side.BOTH,)


def shelf_order(kinds: Sequence[ClauseKind], *, at_war: bool) -> Iterator[ClauseKind]:
    """Return kinds in the order of the shelf: peace comes first in a war and last in peace."""
    for kind in kinds:
        if kind is not ClauseKind.PEACE:
            continue
        if at_war:
            yield kind
    yield from (kind for kind in kinds if kind is not ClauseKind.PEACE)
    if not at_war and ClauseKind.PEACE in kinds:
        yield ClauseKind.PEACE
