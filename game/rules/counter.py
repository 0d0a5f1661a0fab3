"""The search for terms that would be signed: counter-offers and balances (rulebook 5.12).

A ministry that haggles looks for what the other would accept, and need not
guess what its own side of the table feels; a balance is what both would sign.
Clauses that are locked are never touched. The search is greedy and looks at
few candidates: a ministry, too, tries the obvious first.
"""

from collections.abc import Iterator, Sequence

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
from game.core.verdicts import Verdict
from game.rules import pacts
from game.rules.evaluate import evaluate
from game.rules.knowledge import funds
from game.rules.terms import MOST_CLAUSES
from game.rules.valuation import revenue_base

MOST_STEPS = 5
ROUND_CROWNS = 5
"""Sums are offered in round figures."""


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
    if found is None or not evaluate(state, found, other, own, rules).is_yes:
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
    current = terms
    for _ in range(MOST_STEPS):
        answer = evaluate(state, current, own, other, rules)
        if answer.is_yes:
            return current
        found = _best_step(state, current, answer, own, other, rules, locked)
        if found is None:
            return None
        current = found
    answer = evaluate(state, current, own, other, rules)
    return current if answer.is_yes else None


def _best_step(
    state: State,
    terms: Terms,
    answer: Verdict,
    own: RegionId,
    other: RegionId,
    rules: Rules,
    locked: Sequence[Clause],
) -> Terms | None:
    """Return the change that wins the other the most for each point it costs `own`."""
    mine = evaluate(state, terms, other, own, rules)
    best: tuple[int, int] | None = None
    chosen: Terms | None = None
    for rank, candidate in enumerate(
        changes(state, terms, answer.shortfall, own, other, rules, locked)
    ):
        theirs = evaluate(state, candidate, own, other, rules)
        gain = theirs.score - answer.score
        if gain <= 0 or set(theirs.blocks) - set(answer.blocks):
            continue
        ours = evaluate(state, candidate, other, own, rules)
        if not ours.is_yes and ours.score < mine.score:
            continue
        cost = max(1, mine.score - ours.score)
        enough = min(gain, answer.shortfall)
        merit = (enough * 100 // cost, -rank)
        if best is None or merit > best:
            best, chosen = merit, candidate
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
