"""Whether terms can be signed at all: the form of a treaty (rulebook 5.1)."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from game.core.ids import RegionId
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
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
    Subsidy,
    Supply,
    Terms,
    TradeAgreement,
    kind_of,
    kinds_of,
)
from game.rules import pacts
from game.rules.frontier import provinces_of
from game.rules.knowledge import funds
from game.rules.peace import may_make_peace
from game.rules.pressure import bonds

MOST_CLAUSES = 8
SHORTEST_TERM, LONGEST_TERM = 2, 80
MOST_CROWNS = 100_000
MOST_LOADS = 50

LASTING = frozenset(ClauseKind) - {
    ClauseKind.PEACE,
    ClauseKind.PAYMENT,
    ClauseKind.MILITARY_AID,
    ClauseKind.CESSION,
}
"""Clauses that go on binding after the day of signature."""
PAID_AT_SIGNING = (ClauseKind.PAYMENT, ClauseKind.LOAN)


def is_lasting(terms: Terms) -> bool:
    """Return whether anything in the terms binds beyond the day of signature."""
    return not LASTING.isdisjoint(kinds_of(terms.clauses))


def is_peace(terms: Terms) -> bool:
    """Return whether the terms would end a war."""
    return ClauseKind.PEACE in kinds_of(terms.clauses)


def flaws(
    state: State, terms: Terms, one: RegionId, other: RegionId, rules: Rules
) -> list[Refusal]:
    """Return every reason why these two could not sign these terms now, each once."""
    found: list[Refusal] = []
    clauses, kinds = terms.clauses, kinds_of(terms.clauses)
    if not clauses:
        found.append(Refusal.EMPTY_TERMS)
    elif len(clauses) > MOST_CLAUSES or (
        len(clauses) > len(kinds) and len({_slot(clause) for clause in clauses}) < len(clauses)
    ):
        found.append(Refusal.CLAUSE_TWICE)
    term = terms.term_turns
    if term is not None and not SHORTEST_TERM <= term <= LONGEST_TERM:
        found.append(Refusal.BAD_TERM)
    if state.relations and state.is_at_war(one, other) and ClauseKind.PEACE not in kinds:
        found.append(Refusal.CLAUSE_NEEDS_PEACE)
    for clause in clauses:
        found += _clause_flaws(state, clause, one, other, rules)
    if ClauseKind.CESSION in kinds:
        found += _landless(state, terms)
    if not kinds.isdisjoint(PAID_AT_SIGNING):
        found += _unpayable(state, terms, rules)
    return list(dict.fromkeys(found)) if found else found


def _slot(clause: Clause) -> tuple[str, ...]:
    """Return what may stand in a treaty only once."""
    match clause:
        case Supply():
            return kind_of(clause), clause.giver, clause.good
        case Cession():
            return kind_of(clause), clause.province
        case JointEmbargo():
            return kind_of(clause), clause.target
        case Subsidy() | Payment() | Loan() | MilitaryAid() | Reparations():
            return (kind_of(clause),)
        case MilitaryAccess():
            return kind_of(clause), clause.giver
        case _:
            return (kind_of(clause),)


def _clause_flaws(
    state: State, clause: Clause, one: RegionId, other: RegionId, rules: Rules
) -> Iterable[Refusal]:
    match clause:
        case (
            NonAggression()
            | DefensiveAlliance()
            | OffensiveAlliance()
            | CulturalExchange()
            | TradeAgreement()
        ):
            return _mutual_flaws(state, clause, one, other, rules)
        case Peace():
            return _peace_flaws(state, clause, one, other)
        case JointEmbargo():
            return _embargo_flaws(state, clause, one, other)
        case (
            Supply()
            | Subsidy()
            | Payment()
            | Loan()
            | MilitaryAccess()
            | MilitaryAid()
            | Cession()
            | Reparations()
        ):
            if {clause.giver, clause.receiver} != {one, other}:
                return (Refusal.CLAUSE_WRONG_PARTIES,)
            return _given_flaws(state, clause, rules)
        case _:
            assert_never(clause)


def _peace_flaws(state: State, clause: Peace, one: RegionId, other: RegionId) -> Iterator[Refusal]:
    if not state.is_at_war(one, other):
        yield Refusal.CLAUSE_NEEDS_WAR
    elif not may_make_peace(state, one, other):
        yield Refusal.NOT_LEADER
    if not 1 <= clause.truce_turns <= LONGEST_TERM:
        yield Refusal.CLAUSE_BAD_AMOUNT


def _mutual_flaws(
    state: State,
    clause: NonAggression
    | DefensiveAlliance
    | OffensiveAlliance
    | CulturalExchange
    | TradeAgreement,
    one: RegionId,
    other: RegionId,
    rules: Rules,
) -> Iterator[Refusal]:
    if isinstance(clause, TradeAgreement) and _is_embargoed(state, one, other):
        yield Refusal.CLAUSE_EMBARGOED
    if pacts.is_agreed(state, clause, one, other, rules.treaties.renewal_notice_turns):
        yield Refusal.CLAUSE_IN_FORCE


def renews(state: State, terms: Terms, one: RegionId, other: RegionId, rules: Rules) -> bool:
    """Return whether terms would go on with what a treaty holds that is about to run out."""
    lapsing = pacts.ending(state, one, other, rules.treaties.renewal_notice_turns)
    lasting = LASTING & kinds_of(terms.clauses)
    return any(lasting & kinds_of(treaty.terms.clauses) for treaty in lapsing)


def _is_embargoed(state: State, one: RegionId, other: RegionId) -> bool:
    return (one, other) in state.embargoes or (other, one) in state.embargoes


def _embargo_flaws(
    state: State, clause: JointEmbargo, one: RegionId, other: RegionId
) -> Iterator[Refusal]:
    if clause.target in {one, other} or clause.target not in state.regions:
        yield Refusal.CLAUSE_BAD_TARGET
    elif any(
        isinstance(held, JointEmbargo) and held.target == clause.target
        for held in pacts.clauses_between(state, one, other)
    ):
        yield Refusal.CLAUSE_IN_FORCE
    elif any(bonds(state, party, clause.target, are_open=True) for party in (one, other)):
        yield Refusal.CLAUSE_TARGET_BOUND


def _given_flaws(state: State, clause: GivenClause, rules: Rules) -> Iterator[Refusal]:
    giver, receiver = clause.giver, clause.receiver
    if _is_bad_amount(state, clause):
        yield Refusal.CLAUSE_BAD_AMOUNT
    match clause:
        case Supply():
            if clause.good not in state.world.polities[giver].makes:
                yield Refusal.CLAUSE_NOT_MADE
            if _is_embargoed(state, giver, receiver):
                yield Refusal.CLAUSE_EMBARGOED
        case Reparations():
            if not state.is_at_war(giver, receiver):
                yield Refusal.CLAUSE_NEEDS_WAR
        case MilitaryAccess():
            soon = rules.treaties.renewal_notice_turns
            if pacts.is_agreed(state, clause, giver, receiver, soon):
                yield Refusal.CLAUSE_IN_FORCE
        case Cession():
            if state.owners.get(clause.province) != giver:
                yield Refusal.CLAUSE_NOT_OWNED
        case Subsidy() | Payment() | Loan() | MilitaryAid():
            pass
        case _:
            assert_never(clause)


def _is_bad_amount(state: State, clause: GivenClause) -> bool:
    match clause:
        case Supply():
            loads, crowns = clause.loads_per_turn, clause.crowns_per_turn
            return not (1 <= loads <= MOST_LOADS and 0 <= crowns <= MOST_CROWNS)
        case Subsidy() | Reparations():
            return not 1 <= clause.crowns_per_turn <= MOST_CROWNS
        case Payment():
            return not 1 <= clause.crowns <= MOST_CROWNS
        case Loan():
            sums_fit = all(
                1 <= sum_ <= MOST_CROWNS for sum_ in (clause.crowns, clause.repay_per_turn)
            )
            return not (sums_fit and 1 <= clause.turns <= LONGEST_TERM)
        case MilitaryAid():
            return not 1 <= clause.brigades <= state.regions[clause.giver].brigades
        case MilitaryAccess() | Cession():
            return False
        case _:
            assert_never(clause)


def repaid_after(terms: Terms) -> int:
    """Return after how many turns the last loan in the terms is paid back; 0 without any."""
    return max((clause.turns for clause in terms.clauses if isinstance(clause, Loan)), default=0)


def paid_at_signing(terms: Terms, giver: RegionId) -> int:
    """Return the crowns a region hands over on the day of signature."""
    crowns = 0
    for clause in terms.clauses:
        if isinstance(clause, (Payment, Loan)) and clause.giver == giver:
            crowns += clause.crowns
    return crowns


def paid_each_turn(terms: Terms, payer: RegionId) -> int:
    """Return the crowns a region would freely owe every turn; the beaten are not asked."""
    crowns = 0
    for clause in terms.clauses:
        match clause:
            case Subsidy() if clause.giver == payer:
                crowns += clause.crowns_per_turn
            case Supply() if clause.receiver == payer:
                crowns += clause.crowns_per_turn
            case _:
                pass
    return crowns


def _landless(state: State, terms: Terms) -> Iterator[Refusal]:
    """Refuse cessions that together would leave their giver without a province."""
    ceded = [clause for clause in terms.clauses if isinstance(clause, Cession)]
    for giver in sorted({clause.giver for clause in ceded}):
        held = provinces_of(state, giver)
        if held and not {*held} - {clause.province for clause in ceded}:
            yield Refusal.CLAUSE_LAST_PROVINCE


def _unpayable(state: State, terms: Terms, rules: Rules) -> Iterator[Refusal]:
    givers = {clause.giver for clause in terms.clauses if isinstance(clause, (Payment, Loan))}
    for giver in sorted(givers):
        if giver in state.regions:
            _, most = funds(state, giver, rules)
            if paid_at_signing(terms, giver) > most:
                yield Refusal.NOT_ENOUGH_CROWNS


MUTUAL_DEALS = (Supply, Loan)
"""Clauses with a giver under which the receiver owes something as well."""


def is_gift(clause: Clause, region: RegionId) -> bool:
    """Return whether a clause asks nothing of a region: only the other gives."""
    if isinstance(clause, MUTUAL_DEALS) or not isinstance(clause, GivenClause):
        return False
    return clause.receiver == region


def binds(terms: Terms, region: RegionId) -> bool:
    """Return whether anything in the terms binds this party beyond the day of signature."""
    return any(
        kind_of(clause) in LASTING and not is_gift(clause, region) for clause in terms.clauses
    )
