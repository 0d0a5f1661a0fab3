"""Signing and ratifying: how terms become a treaty (rulebook 5.7).

The side that proposed has made up its mind; both sides must still carry the
treaty at home, where the people's goodwill counts and a recent visit helps
(Putnam 1988: the second table). Peace needs no ratification.
"""

from game.core.events import Event, ProposalLapsed, RatificationFailed, TreatySigned
from game.core.ids import ProposalId, RegionId, TreatyId, pair_of
from game.core.leaves import changed
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import (
    Cession,
    ClauseKind,
    JointEmbargo,
    Loan,
    MilitaryAid,
    Payment,
    Terms,
    Treaty,
    kinds_of,
)
from game.rules.arithmetic import clamp
from game.rules.callings import drafting_per_mille
from game.rules.compromise import spheres_given
from game.rules.envoys import resident
from game.rules.favours import note_favours
from game.rules.lands import cede
from game.rules.peace import make_peace
from game.rules.pressure import impose
from game.rules.prestige import award_dealing
from game.rules.regard import goodwill, remember
from game.rules.terms import LASTING, flaws, is_lasting, is_peace, repaid_after

GOODWILL_PER_MILLE = 3
"""Per mille that a point of goodwill adds to the chance of ratification."""
VISIT_PER_MILLE = 60
LEAST_PER_MILLE = 500
PER_SPHERE = 200
"""Per mille by which each sphere in which a side gives makes a signature weigh more."""


def ratification_per_mille(
    state: State, region: RegionId, partner: RegionId, terms: Terms, rules: Rules
) -> int:
    """Return the chance that a region carries a treaty at home."""
    return _chance(state, region, partner, rules) if is_voted_on(terms) else 1000


def is_voted_on(terms: Terms) -> bool:
    """Return whether terms must be carried at home: those that bind, but never a peace."""
    kinds = kinds_of(terms.clauses)
    return ClauseKind.PEACE not in kinds and not LASTING.isdisjoint(kinds)


def _chance(state: State, region: RegionId, partner: RegionId, rules: Rules) -> int:
    """Return the chance that a region carries at home what it has agreed with a partner."""
    chance = rules.treaties.ratify_base[state.regions[region].government]
    liking = goodwill(state, region, partner, rules)
    if liking < 0:
        chance += GOODWILL_PER_MILLE * liking
    window = rules.visits.ratification_turns
    for direction in ((region, partner), (partner, region)):
        visited = state.visits.get(direction)
        if visited is not None and state.turn - visited <= window:
            chance += VISIT_PER_MILLE
    chance += drafting_per_mille(resident(state, region, partner), rules)
    return clamp(chance, LEAST_PER_MILLE, 1000)


def sign(
    draft: Draft, proposer: RegionId, other: RegionId, terms: Terms, rules: Rules
) -> list[Event]:
    """Put terms into force between two regions, if they still can be and both ratify."""
    if flaws(draft, terms, proposer, other, rules):
        return [ProposalLapsed(other, proposer, ProposalId(0), terms)]
    return ratify(draft, proposer, other, terms, rules)


def ratify(
    draft: Draft, proposer: RegionId, other: RegionId, terms: Terms, rules: Rules
) -> list[Event]:
    """Put terms without a flaw into force between two regions, if both carry them at home.

    One vote at home answers all that is agreed with a partner in a turn: nobody
    is asked again for having signed, or proposed, something else besides.
    """
    votes = ((other, proposer), (proposer, other)) if is_voted_on(terms) else ()
    for region, partner in votes:
        chance = _chance(draft, region, partner, rules)
        if not draft.dice.chance("ratify", draft.turn, region, partner, per_mille=chance):
            return [RatificationFailed(region, partner, terms)]
    return _put_in_force(draft, proposer, other, terms, rules)


def _put_in_force(
    draft: Draft, proposer: RegionId, other: RegionId, terms: Terms, rules: Rules
) -> list[Event]:
    term = terms.term_turns
    kept, ends_a_war = is_lasting(terms), is_peace(terms)
    until = None if term is None else draft.turn + max(term, repaid_after(terms))
    number = draft.number_between(proposer, other, "treaties", is_hidden=terms.is_secret)
    treaty = Treaty(
        TreatyId(number),
        pair_of(proposer, other),
        terms,
        draft.turn,
        until,
        proposer=proposer,
    )
    is_news = kept and not terms.is_secret
    wins_prestige = is_news and not _signed_lately(draft, proposer, other, rules)
    events: list[Event] = [TreatySigned(proposer, other, treaty)]
    if ends_a_war:
        events += make_peace(draft, proposer, other, terms, rules)
    if kept:
        draft.treaties[treaty.id] = treaty
    if not ends_a_war:
        note_favours(draft, proposer, other, terms, rules)
    events += _carry_out(draft, treaty, rules, in_peace=ends_a_war)
    for region, partner in ((proposer, other), (other, proposer)):
        if partner not in draft.regions or region not in draft.regions:
            continue
        spheres = len(spheres_given(terms, partner, region))
        if not spheres:
            continue
        size = 1000 + PER_SPHERE * (spheres - 1)
        kind, is_private = DeedKind.SIGNED_TREATY, terms.is_secret
        remember(draft, region, partner, kind, rules, size, is_private=is_private)
    if wins_prestige and proposer in draft.regions and other in draft.regions:
        tenths = rules.treaties.sign_prestige
        events += award_dealing(draft, proposer, other, PrestigeCause.TREATY, tenths, rules)
    return events


def _signed_lately(state: State, one: RegionId, other: RegionId, rules: Rules) -> bool:
    """Return whether the two openly signed something of late: only a rare treaty is an event."""
    since = state.turn - rules.treaties.prestige_rest_turns
    for direction in ((one, other), (other, one)):
        for deed in reversed(state.deeds.get(direction, ())):
            if deed.turn <= since:
                break
            if deed.kind is DeedKind.SIGNED_TREATY and not deed.is_private:
                return True
    return False


def _carry_out(draft: Draft, treaty: Treaty, rules: Rules, *, in_peace: bool) -> list[Event]:
    """Do what the clauses order for the day of signature."""
    events: list[Event] = []
    for clause in treaty.terms.clauses:
        match clause:
            case Payment() | Loan():
                move_crowns(draft, clause.giver, clause.receiver, clause.crowns)
            case MilitaryAid():
                move_brigades(draft, clause.giver, clause.receiver, clause.brigades)
            case Cession():
                if not in_peace:
                    events += cede(draft, clause.province, clause.giver, clause.receiver, rules)
            case JointEmbargo():
                for region in treaty.parties:
                    if (region, clause.target) not in draft.embargoes:
                        events += impose(draft, region, clause.target, rules, treaty.id)
            case _:
                pass
    return events


def move_crowns(draft: Draft, giver: RegionId, receiver: RegionId, crowns: int) -> None:
    """Hand crowns from one treasury to another."""
    payer, payee = draft.regions[giver], draft.regions[receiver]
    draft.regions[giver] = changed(payer, treasury=payer.treasury - crowns)
    draft.regions[receiver] = changed(payee, treasury=payee.treasury + crowns)


def move_brigades(draft: Draft, giver: RegionId, receiver: RegionId, brigades: int) -> None:
    """Hand brigades from one army to another."""
    from_, to = draft.regions[giver], draft.regions[receiver]
    draft.regions[giver] = changed(from_, brigades=from_.brigades - brigades)
    draft.regions[receiver] = changed(to, brigades=to.brigades + brigades)
