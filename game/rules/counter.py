"""The search for terms that would be signed: counter-offers and balances (rulebook 5.12).

A ministry that haggles looks for what the other would accept, and need not
guess what its own side of the table feels; a balance is what both would sign.
Clauses that are locked are never touched. The search is greedy and looks at
few candidates: a ministry, too, tries the obvious first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
    Clause,
    CulturalExchange,
    GivenClause,
    Loan,
    NonAggression,
    Payment,
    Reparations,
    Subsidy,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
    kind_of,
)
from game.core.verdicts import Block
from game.rules import pacts
from game.rules.evaluate import blocks, leaning, says_yes
from game.rules.knowledge import funds
from game.rules.terms import MOST_CLAUSES
from game.rules.valuation import revenue_base

MOST_STEPS = 5
ROUND_CROWNS = 5
"""Sums are offered in round figures."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How the two sides lean to some terms, in points beyond a yes."""

    other: int
    own: int
    blocks: tuple[Block, ...]
    """What rules them out for the other."""

    @property
    def is_yes(self) -> bool:
        """Whether the other would accept."""
        return self.other >= 0 and not self.blocks


def balance(
    state: State,
    terms: Terms,
    own: RegionId,
    other: RegionId,
    rules: Rules,
    locked: Sequence[Clause] = (),
) -> Terms | None:
    """Return terms near these that both would sign, as far as this state tells; or None.

    `own` is who would lay them before `other`.
    """
    found = approach(state, terms, own, other, rules, locked)
    if found is None or not says_yes(state, found, other, own, rules):
        return None
    return found


def approach(
    state: State,
    terms: Terms,
    own: RegionId,
    other: RegionId,
    rules: Rules,
    locked: Sequence[Clause] = (),
) -> Terms | None:
    """Return terms near these that the other would accept; or None.

    If `own` would sign these, it would sign those; if not, it may still not.
    """
    stand = Stand(
        leaning(state, terms, own, other, rules),
        leaning(state, terms, other, own, rules),
        blocks(state, terms, own, other, rules),
    )
    return approach_from(state, terms, stand, own, other, rules, locked)


def approach_from(
    state: State,
    terms: Terms,
    stand: Stand,
    own: RegionId,
    other: RegionId,
    rules: Rules,
    locked: Sequence[Clause] = (),
) -> Terms | None:
    """Return the same as `approach`, for one who knows how both lean to these terms."""
    for _ in range(MOST_STEPS):
        if stand.is_yes:
            return terms
        found = _best_step(state, terms, stand, own, other, rules, locked)
        if found is None:
            return None
        terms, stand = found
    return terms if stand.is_yes else None


def _best_step(
    state: State,
    terms: Terms,
    now: Stand,
    own: RegionId,
    other: RegionId,
    rules: Rules,
    locked: Sequence[Clause],
) -> tuple[Terms, Stand] | None:
    """Return the change that wins the other the most for each point it costs `own`."""
    short = max(0, -now.other)
    best: tuple[int, int] | None = None
    chosen: tuple[Terms, Stand] | None = None
    for rank, candidate in enumerate(changes(state, terms, short, own, other, rules, locked)):
        theirs = leaning(state, candidate, own, other, rules)
        gain = theirs - now.other
        if gain <= 0:
            continue
        barred = blocks(state, candidate, own, other, rules)
        if not {*barred} <= {*now.blocks}:
            continue
        ours = leaning(state, candidate, other, own, rules)
        if ours < now.own and (ours < 0 or blocks(state, candidate, other, own, rules)):
            continue
        cost = max(1, now.own - ours)
        merit = (min(gain, short) * 100 // cost, -rank)
        if best is None or merit > best:
            best, chosen = merit, (candidate, Stand(theirs, ours, barred))
    return chosen


def changes(
    state: State,
    terms: Terms,
    shortfall: int,
    own: RegionId,
    other: RegionId,
    rules: Rules,
    locked: Sequence[Clause] = (),
) -> Iterator[Terms]:
    """Return terms one change away that should please the other more."""
    for index, clause in enumerate(terms.clauses):
        if clause in locked or not isinstance(clause, GivenClause) or clause.giver != other:
            continue
        rest = terms.clauses[:index] + terms.clauses[index + 1 :]
        milder = _milder(clause)
        if milder is not None:
            yield changed(
                terms, clauses=(*terms.clauses[:index], milder, *terms.clauses[index + 1 :])
            )
        if rest:
            yield changed(terms, clauses=rest)
    if len(terms.clauses) < MOST_CLAUSES:
        yield from _additions(state, terms, shortfall, own, other, rules, locked)


def _milder(clause: Clause) -> Clause | None:
    """Return the clause with half of what it asks, if it can be halved."""
    match clause:
        case Payment() if clause.crowns > ROUND_CROWNS:
            return changed(clause, crowns=_round(clause.crowns // 2))
        case Subsidy() | Reparations() if clause.crowns_per_turn > 1:
            return changed(clause, crowns_per_turn=clause.crowns_per_turn // 2)
        case Supply() if clause.loads_per_turn > 1:
            return changed(clause, loads_per_turn=clause.loads_per_turn // 2)
        case Loan() if clause.crowns > ROUND_CROWNS:
            crowns = _round(clause.crowns // 2)
            repay = max(1, clause.repay_per_turn // 2)
            return changed(clause, crowns=crowns, repay_per_turn=repay)
        case _:
            return None


def _round(crowns: int) -> int:
    return max(ROUND_CROWNS, (crowns + ROUND_CROWNS - 1) // ROUND_CROWNS * ROUND_CROWNS)


def _additions(
    state: State,
    terms: Terms,
    shortfall: int,
    own: RegionId,
    other: RegionId,
    rules: Rules,
    locked: Sequence[Clause],
) -> Iterator[Terms]:
    """Return the terms with something more that `own` gives, or that serves both."""
    kinds = {kind_of(clause) for clause in terms.clauses}
    paid = next((c for c in terms.clauses if isinstance(c, Payment)), None)
    sum_ = price_of(state, other, shortfall, rules)
    if paid is None or (paid.giver == own and paid not in locked):
        before = paid.crowns if paid else 0
        rest = tuple(clause for clause in terms.clauses if clause is not paid)
        if 0 < before + sum_ <= funds(state, own, rules)[0]:
            yield changed(terms, clauses=(*rest, Payment(own, other, before + sum_)))
    at_war = state.is_at_war(own, other)
    if at_war:
        return
    for mutual in (CulturalExchange(), NonAggression(), TradeAgreement(TradeDepth.MOST_FAVOURED)):
        kind = kind_of(mutual)
        if kind not in kinds and not pacts.has(state, own, other, kind):
            yield changed(terms, clauses=(*terms.clauses, mutual))


def price_of(state: State, region: RegionId, points: int, rules: Rules) -> int:
    """Return the round sum, paid once, that is worth so many points to a region."""
    greed = state.world.polities[region].character.greed
    base = revenue_base(state, region, rules) * rules.treaties.crowns_per_point
    return _round((points + 1) * base // max(1, 50 + greed))
