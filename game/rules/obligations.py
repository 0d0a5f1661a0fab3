"""Keeping, ending and breaking treaties (rulebook 5.8-5.11).

A treaty is denounced in the open even when it was signed in secret, so every
region learns of it: the partner minds most, the onlookers less.
"""

from collections.abc import Container, Iterable

from game.core.events import (
    BreachCause,
    EndingCause,
    Event,
    PaymentMissed,
    RenewalDue,
    SecretUncovered,
    TreatyDenounced,
)
from game.core.ids import RegionId, TreatyId, partner_in
from game.core.leaves import changed
from game.core.orders import DenounceTreaty
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import (
    Clause,
    Loan,
    Reparations,
    Subsidy,
    Supply,
    Treaty,
)
from game.rules import pacts
from game.rules.callings import spying_per_mille
from game.rules.costs import check_cost, spend
from game.rules.endings import breach, end
from game.rules.prestige import award_dealing
from game.rules.regard import remember, remember_all
from game.rules.terms import repaid_after
from game.rules.trade import missions


def check_denounce(state: State, order: DenounceTreaty, rules: Rules) -> list[Refusal]:
    """Return every reason why this treaty cannot be denounced now."""
    treaty = state.treaties.get(order.treaty)
    if treaty is None:
        return [Refusal.NO_SUCH_TREATY]
    if order.region not in treaty.parties:
        return [Refusal.NOT_A_PARTY]
    refusals = check_cost(state, order.region, rules.acts.denounce)
    if not order.in_breach:
        if treaty.denounced_by is not None:
            refusals.append(Refusal.ALREADY_DENOUNCED)
        elif treaty.until is not None:
            notice_ends = state.turn + turns_of_notice(state, treaty, rules)
            is_sooner = treaty.until < notice_ends
            refusals.append(Refusal.UNDER_NOTICE_TERM if is_sooner else Refusal.TREATY_HAS_TERM)
    return refusals


def turns_of_notice(state: State, treaty: Treaty, rules: Rules) -> int:
    """Return how many turns a treaty still binds once denounced: no debt ends before it is paid."""
    return max(rules.treaties.notice_turns, _last_due(treaty) - state.turn)


def _last_due(treaty: Treaty) -> int:
    """Return the turn in which the last instalment of a treaty's loan is due, if it has one."""
    return treaty.signed + repaid_after(treaty.terms) + treaty.missed


def apply_denounce(draft: Draft, order: DenounceTreaty, rules: Rules) -> list[Event]:
    """Start a treaty's notice, or break it at once and charge the breaker's good name."""
    spend(draft, order.region, rules.acts.denounce)
    treaty = draft.treaties[order.treaty]
    if order.in_breach:
        return breach(draft, treaty, order.region, BreachCause.DENOUNCED, rules)
    partner = partner_in(treaty.parties, order.region)
    ends = draft.turn + turns_of_notice(draft, treaty, rules)
    draft.treaties[treaty.id] = changed(
        treaty, until=ends, denounced_by=order.region, leaked=treaty.terms.is_secret
    )
    remember(draft, partner, order.region, DeedKind.DENOUNCED_TREATY, rules)
    return [TreatyDenounced(order.region, partner, draft.treaties[treaty.id], ends)]


def advance_treaties(draft: Draft, rules: Rules) -> list[Event]:
    """Pay what is due, end what has run out, mark what was kept, let secrets out."""
    events: list[Event] = []
    purses: dict[RegionId, int] = {}
    turn, every = draft.turn, rules.treaties.kept_every
    paying = pacts.index(draft).paying.copy()
    for number in _eventful(draft.treaties.values(), paying, turn, every):
        treaty = draft.treaties[number]
        clauses = paying.get(number)
        if clauses:
            for clause in clauses:
                events += _pay(draft, treaty, clause, purses, rules)
            treaty = draft.treaties[number]
        until, age = treaty.until, turn - treaty.signed
        if age > 0 and not age % every:
            events += _mark_kept(draft, treaty, rules)
        if until is not None and until <= turn:
            cause = EndingCause.NOTICE if treaty.denounced_by else EndingCause.TERM
            events += end(draft, treaty, cause, rules)
            continue
        if until is not None:
            events += _renewal(draft, treaty, rules)
        if treaty.terms.is_secret:
            events += _leak(draft, treaty, rules)
    for region, crowns in purses.items():
        owner = draft.regions[region]
        draft.regions[region] = changed(owner, treasury=owner.treasury + crowns)
    return events


def _eventful(
    treaties: Iterable[Treaty], paying: Container[TreatyId], turn: int, every: int
) -> list[TreatyId]:
    """Return the treaties of which something may come this turn, in the order of signature."""
    return sorted(
        [
            treaty.id
            for treaty in treaties
            if treaty.until is not None
            or not (turn - treaty.signed) % every
            or treaty.id in paying
            or treaty.terms.is_secret
        ]
    )


def due(treaty: Treaty, clause: Clause, turn: int) -> tuple[RegionId, RegionId, int] | None:
    """Return who owes whom how many crowns under a clause this turn, if anybody."""
    match clause:
        case Supply():
            return clause.receiver, clause.giver, clause.crowns_per_turn
        case Subsidy() | Reparations():
            return clause.giver, clause.receiver, clause.crowns_per_turn
        case Loan():
            if 0 < turn - treaty.signed <= clause.turns + treaty.missed:
                return clause.receiver, clause.giver, clause.repay_per_turn
            return None
        case _:
            return None


def _pay(
    draft: Draft, treaty: Treaty, clause: Clause, purses: dict[RegionId, int], rules: Rules
) -> list[Event]:
    """Enter what is paid under a clause in the purses: what each region has won and lost.

    What was not paid of a loan is owed still: the loan runs on, and its treaty with it.
    """
    owed = due(treaty, clause, draft.turn)
    if owed is None or owed[2] == 0:
        return []
    payer, payee, crowns = owed
    if draft.regions[payer].treasury + purses.get(payer, 0) < crowns:
        remember(draft, payee, payer, DeedKind.MISSED_PAYMENT, rules, is_private=True)
        if isinstance(clause, Loan):
            owing = changed(treaty, missed=treaty.missed + 1)
            until = None if owing.until is None else max(owing.until, _last_due(owing))
            draft.treaties[treaty.id] = changed(owing, until=until)
        return [PaymentMissed(payer, payee, treaty.id, crowns)]
    purses[payer] = purses.get(payer, 0) - crowns
    purses[payee] = purses.get(payee, 0) + crowns
    return []


def _mark_kept(draft: Draft, treaty: Treaty, rules: Rules) -> list[Event]:
    """Let both remember that the other keeps its word, unless a payment was missed of late.

    However many treaties a pair has signed, its word is one: it counts by the
    oldest treaty that all the world knows of, or else by the oldest secret one.
    """
    one, other = treaty.parties
    held = pacts.between(draft, one, other)
    first = held[0]
    if first.is_hidden:
        first = next((known for known in held if not known.is_hidden), first)
    if treaty.id != first.id:
        return []
    if _missed_lately(draft, one, other, rules) or _missed_lately(draft, other, one, rules):
        return []
    is_private, weight = treaty.is_hidden, rules.treaties.kept_per_mille
    for holder, about in ((one, other), (other, one)):
        kind = DeedKind.KEPT_TREATY
        remember(draft, holder, about, kind, rules, weight, is_private=is_private)
    if is_private:
        return []
    tenths = rules.treaties.kept_prestige
    return award_dealing(draft, one, other, PrestigeCause.KEPT_WORD, tenths, rules)


def _missed_lately(state: State, payee: RegionId, payer: RegionId, rules: Rules) -> bool:
    """Return whether a payment was missed since a treaty was last found to be kept."""
    since = state.turn - rules.treaties.kept_every
    for deed in reversed(state.deeds.get((payee, payer), ())):
        if deed.turn <= since:
            break
        if deed.kind is DeedKind.MISSED_PAYMENT:
            return True
    return False


def _renewal(draft: Draft, treaty: Treaty, rules: Rules) -> list[Event]:
    if treaty.until is None or treaty.denounced_by is not None:
        return []
    left = treaty.until - draft.turn
    if left != rules.treaties.renewal_notice_turns:
        return []
    return [RenewalDue(*treaty.parties, treaty, left)]


UNCOVERED_PER_MILLE = 400


def _leak(draft: Draft, treaty: Treaty, rules: Rules) -> list[Event]:
    if not treaty.is_hidden:
        return []
    chance = rules.treaties.leak_per_mille + sum(
        spying_per_mille(envoy, rules)
        for (home, host), envoy in missions(draft).items()
        if host in treaty.parties and home not in treaty.parties
    )
    if not draft.dice.chance("leak", draft.turn, treaty.id, per_mille=chance):
        return []
    draft.treaties[treaty.id] = changed(treaty, leaked=True)
    for region in treaty.parties:
        partner = partner_in(treaty.parties, region)
        kind = DeedKind.SECRET_UNCOVERED
        remember_all(draft, region, kind, rules, UNCOVERED_PER_MILLE, but=(partner,))
    return [SecretUncovered(*treaty.parties, draft.treaties[treaty.id])]
