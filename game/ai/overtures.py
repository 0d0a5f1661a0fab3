"""Treaties a ministry seeks or renews: which, with whom, and whether it is worth the asking."""

from game.ai.brief import Brief
from game.ai.circle import addressed
from game.ai.player import Motive
from game.ai.wishes import ALARMED, Wish, wishes
from game.core.ids import RegionId, partner_in
from game.core.orders import ProposeTreaty
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    Loan,
    MilitaryAccess,
    NonAggression,
    OffensiveAlliance,
    Subsidy,
    Supply,
    Terms,
    TradeAgreement,
)
from game.rules import pacts
from game.rules.counter import Stand, approach_from
from game.rules.evaluate import blocks, leaning, says_yes
from game.rules.pestering import was_declined
from game.rules.standing import foes

WORTH_BALANCING = 22
"""Points short of a yes up to which better terms are looked for."""
INITIATIVE_PER_MILLE = 900
"""How often a ministry that is not pressed asks for anything."""
AIM_LEEWAY = 45
"""Points short of what it would sign by itself that a ministry's aim makes good."""
PATIENT = 45
"""Patience from which a ministry binds itself until further notice."""
LASTING = (
    CulturalExchange,
    DefensiveAlliance,
    NonAggression,
    OffensiveAlliance,
    Subsidy,
    TradeAgreement,
)
"""Clauses that are better agreed until further notice than asked for again and again."""
RENEWABLE = (*LASTING, MilitaryAccess, Supply)
"""Clauses that are worth having for another term."""


def seek_treaties(brief: Brief, *, tries: int, balances: bool) -> None:
    """Propose the most wanted treaty that the other side should sign.

    A ministry does not go begging every season: it sits out some of them, fewer
    when a neighbour is dangerous or it has a war on its hands.
    """
    if not brief.influence:
        return
    pressed = brief.threat()[1] > ALARMED or bool(foes(brief.view, brief.me))
    if not pressed and not brief.luck("initiative", per_mille=INITIATIVE_PER_MILLE):
        return
    wanted = sorted(wishes(brief), key=lambda wish: (-wish.merit, wish.partner.id, wish.motive))
    for wish in wanted[:tries]:
        partner = wish.partner.id
        terms = _worth_asking(brief, wish, balances=balances)
        order = ProposeTreaty(brief.me, partner, terms) if terms else None
        if order is not None and brief.give(order, wish.motive, partner):
            return


def renew_treaties(brief: Brief) -> None:
    """Propose again what is about to run out and would be signed by both once more.

    Of the two parties the one that has the word asks; only what lasts is renewed.
    """
    view, me = brief.view, brief.me
    soon = view.turn + brief.rules.treaties.renewal_notice_turns
    lapsing = [
        treaty
        for treaty in pacts.treaties_of(view, me)
        if treaty.until is not None and treaty.until <= soon and treaty.denounced_by is None
    ]
    if not lapsing:
        return
    order = sorted(view.regions)
    writes_to = addressed(order, order.index(me), view.turn)
    for treaty in lapsing:
        partner = partner_in(treaty.parties, me)
        if partner in brief.touched or partner in brief.pending() or partner not in writes_to:
            continue
        clauses = tuple([held for held in treaty.terms.clauses if isinstance(held, RENEWABLE)])
        terms = Terms(clauses, treaty.terms.term_turns, treaty.terms.is_secret)
        if clauses and _suits_both(brief, terms, partner):
            brief.give(ProposeTreaty(me, partner, terms), Motive.RENEW_TREATY, partner)


def _suits_both(brief: Brief, terms: Terms, partner: RegionId) -> bool:
    """Return whether both would sign, as far as the ministry can tell."""
    view, me, rules = brief.view, brief.me, brief.rules
    return (
        not was_declined(view, terms, me, partner, rules)
        and says_yes(view, terms, partner, me, rules)
        and says_yes(view, terms, me, partner, rules)
    )


def _terms(brief: Brief, wish: Wish) -> Terms:
    """Return the terms of a wish: how long they should run, and whether in secret."""
    clauses = wish.clauses
    loan = next((clause for clause in clauses if isinstance(clause, Loan)), None)
    if loan is not None:
        return Terms(clauses, loan.turns)
    if brief.character.patience >= PATIENT and all(isinstance(c, LASTING) for c in clauses):
        return Terms(clauses, None, wish.is_secret)
    choices = brief.rules.treaties.term_choices
    is_brief = any(isinstance(clause, JointEmbargo) for clause in clauses)
    fitting = choices[:2] if is_brief else choices[2:]
    term = brief.dice.pick("term", wish.partner.id, among=fitting or choices)
    return Terms(clauses, term, wish.is_secret)


def _worth_asking(brief: Brief, wish: Wish, *, balances: bool) -> Terms | None:
    """Return the terms, or nearer ones, if we would sign them and they should."""
    view, me, rules, partner = brief.view, brief.me, brief.rules, wish.partner.id
    terms = _terms(brief, wish)
    if was_declined(view, terms, me, partner, rules):
        return None
    ours = leaning(view, terms, partner, me, rules)
    leeway = AIM_LEEWAY if wish.serves_aim else 0
    if ours < -leeway or blocks(view, terms, partner, me, rules):
        return None
    theirs = leaning(view, terms, me, partner, rules)
    if theirs < (-WORTH_BALANCING if balances else 0):
        return None
    barred = blocks(view, terms, me, partner, rules)
    if barred:
        return None
    if theirs >= 0:
        return terms
    return approach_from(view, terms, Stand(theirs, ours, barred), me, partner, rules)
