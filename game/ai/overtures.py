"""Treaties a ministry seeks: which, with whom, and whether it is worth the asking."""

from collections.abc import Callable, Iterator

from game.ai.brief import Brief, Partner
from game.ai.player import Motive
from game.core.orders import ProposeTreaty
from game.core.treaties import (
    Clause,
    ClauseKind,
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    Loan,
    MilitaryAccess,
    MilitaryAid,
    NonAggression,
    OffensiveAlliance,
    Subsidy,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.core.world import Doctrine
from game.rules import pacts
from game.rules.counter import balance
from game.rules.evaluate import evaluate
from game.rules.knowledge import funds
from game.rules.pestering import was_declined
from game.rules.reach import may_reach
from game.rules.standing import foes
from game.rules.trade import supplied
from game.rules.valuation import revenue_base

Wish = tuple[int, Motive, Partner, tuple[Clause, ...], bool]
"""How much it is wanted, why, with whom, what, and whether in secret."""

WORTH_BALANCING = 22
"""Points short of a yes up to which better terms are looked for."""
AFRAID, ALARMED = 1000, 1250
"""Per mille of a neighbour's army against ours."""
FRIENDLY, WARM, COLD = 25, 5, -25
INITIATIVE_PER_MILLE = 450
LOADS = 6
LOAD_CROWNS = 3
LOAN_TURNS = 12
REPAYS_PER_MILLE = 1250
HOPELESS = -60
LEAST_MERIT = 20
"""Below it a wish is not worth an envoy's journey."""
MOST_ALLIES = 2
PATIENT, BOLD, HONEST = 55, 60, 50


def seek_treaties(brief: Brief, *, tries: int, balances: bool) -> None:
    """Propose the most wanted treaties that the other side should sign.

    A ministry does not go begging every season: it sits out some of them, fewer
    when a neighbour is dangerous or it has a war on its hands.
    """
    pressed = brief.threat()[1] > ALARMED or bool(foes(brief.view, brief.me))
    if not pressed and not brief.luck("initiative", per_mille=INITIATIVE_PER_MILLE):
        return
    wishes = sorted(_wishes(brief), key=lambda wish: (-wish[0], wish[2].id, wish[1]))
    for merit, motive, partner, clauses, secret in wishes[: 2 * tries]:
        if tries == 0 or not brief.influence:
            return
        if partner.id in brief.touched or partner.id in brief.pending():
            continue
        if merit < LEAST_MERIT:
            return
        tries -= 1
        terms = _worth_asking(
            brief, partner, _terms(brief, partner, clauses, secret=secret), balances=balances
        )
        if terms is not None:
            brief.give(ProposeTreaty(brief.me, partner.id, terms), motive, partner.id)


def _terms(brief: Brief, partner: Partner, clauses: tuple[Clause, ...], *, secret: bool) -> Terms:
    loan = next((clause for clause in clauses if isinstance(clause, Loan)), None)
    if loan is not None:
        return Terms(clauses, loan.turns)
    choices = brief.rules.treaties.term_choices
    lasting = (DefensiveAlliance, OffensiveAlliance, NonAggression, CulturalExchange)
    if brief.character.patience > PATIENT and all(isinstance(c, lasting) for c in clauses):
        return Terms(clauses, None, secret)
    term = brief.dice.pick("term", partner.id, among=choices[1:])
    return Terms(clauses, term, secret)


def _worth_asking(brief: Brief, partner: Partner, terms: Terms, *, balances: bool) -> Terms | None:
    """Return the terms, or nearer ones, if we would sign them and they should."""
    if was_declined(brief.view, terms, brief.me, partner.id, brief.rules):
        return None
    ours = evaluate(brief.view, terms, partner.id, brief.me, brief.rules)
    if not ours.is_yes:
        return None
    theirs = evaluate(brief.view, terms, brief.me, partner.id, brief.rules)
    if theirs.is_yes:
        return terms
    if theirs.blocks or not balances or theirs.shortfall > WORTH_BALANCING:
        return None
    return balance(brief.view, terms, brief.me, partner.id, brief.rules)


def _wishes(brief: Brief) -> Iterator[Wish]:
    sources: tuple[Callable[[Brief, Partner], Iterator[Wish]], ...] = (
        _of_commerce,
        _of_security,
        _of_ambition,
        _of_courtesy,
    )
    for partner in brief.partners():
        if partner.is_foe or brief.view.relation(brief.me, partner.id).severed_by:
            continue
        if partner.standing < HOPELESS or (partner.id == brief.rival() and not partner.is_ally):
            continue
        for source in sources:
            for merit, motive, with_, clauses, secret in source(brief, partner):
                whim = brief.dice.roll("whim", partner.id, motive, sides=12)
                yield merit + whim + partner.liking // 5, motive, with_, clauses, secret


def _of_commerce(brief: Brief, partner: Partner) -> Iterator[Wish]:
    view, me, other = brief.view, brief.me, partner.id
    greed = brief.character.greed
    if (me, other) not in view.embargoes and (other, me) not in view.embargoes:
        depth = pacts.trade_depth(view, me, other)
        held = -1 if depth is None else pacts.DEPTHS.index(depth)
        likely = 2 if partner.standing > FRIENDLY else 1 if partner.standing > WARM else 0
        if held < likely:
            wanted = pacts.DEPTHS[likely]
            merit = 10 + partner.share // 20 + (greed - 50) // 4
            yield merit, Motive.SEEK_TRADE, partner, (TradeAgreement(wanted),), False
    polities = view.world.polities
    have = supplied(view, me)
    for good in polities[me].lacks:
        if good in polities[other].makes and good not in have:
            contract = Supply(other, me, good, LOADS, LOADS * LOAD_CROWNS)
            yield 14, Motive.SEEK_TRADE, partner, (contract,), False
            break
    yield from _of_money(brief, partner)


def _of_money(brief: Brief, partner: Partner) -> Iterator[Wish]:
    view, me, other = brief.view, brief.me, partner.id
    base = revenue_base(view, me, brief.rules)
    treasury = view.regions[me].treasury
    if (
        treasury < base // 2
        and funds(view, other, brief.rules)[0] > 4 * base
        and partner.standing > WARM
    ):
        crowns = base * 2
        repay = max(1, crowns * REPAYS_PER_MILLE // 1000 // LOAN_TURNS)
        loan = Loan(other, me, crowns, repay, LOAN_TURNS)
        yield 20, Motive.FILL_TREASURY, partner, (loan,), False
    if partner.is_ally and foes(view, other) and treasury > 3 * base:
        yield 24, Motive.HELP_FRIEND, partner, (Subsidy(me, other, max(2, base // 8)),), False
    spare = view.regions[me].brigades // 12
    if partner.is_ally and foes(view, other) and spare and not foes(view, me):
        yield 16, Motive.HELP_FRIEND, partner, (MilitaryAid(me, other, spare),), False


def _of_security(brief: Brief, partner: Partner) -> Iterator[Wish]:
    view, me, other = brief.view, brief.me, partner.id
    kinds = pacts.kinds_between(view, me, other)
    threat, ratio = brief.threat()
    isolationist = view.regions[me].doctrine is Doctrine.ISOLATIONIST
    if partner.is_neighbour and not partner.is_ally and ClauseKind.NON_AGGRESSION not in kinds:
        merit = 8 + max(0, partner.ratio - AFRAID) // 60 - brief.character.boldness // 10
        yield merit, Motive.SEEK_SECURITY, partner, (NonAggression(),), False
    if partner.is_ally or isolationist or partner.liking < WARM:
        return
    rival = brief.rival()
    if threat is not None and threat != other and ratio > AFRAID:
        merit = 10 + (ratio - AFRAID) // 40 + (8 if ratio > ALARMED else 0)
        yield merit, Motive.SEEK_SECURITY, partner, (DefensiveAlliance(),), False
    elif rival is not None and rival != other:
        yield 16, Motive.BALANCE_LEADER, partner, (DefensiveAlliance(),), False
    elif partner.liking > FRIENDLY and len(pacts.allies(view, me)) < MOST_ALLIES:
        yield 8, Motive.SEEK_ALLY, partner, (DefensiveAlliance(),), False


def _of_ambition(brief: Brief, partner: Partner) -> Iterator[Wish]:
    """Return what bold ministries want: partners against a common enemy, and ways to reach it."""
    view, me, other = brief.view, brief.me, partner.id
    enemies = [p for p in brief.partners() if p.liking < COLD and p.id != other]
    if brief.character.boldness >= BOLD and enemies and not partner.is_ally:
        secret = brief.character.honour < HONEST
        yield 12, Motive.SEEK_ALLY, partner, (OffensiveAlliance(),), secret
    for enemy in enemies:
        hated = enemy.liking < 2 * COLD or enemy.id == brief.rival()
        if (
            hated
            and not enemy.is_ally
            and not pacts.has(view, me, enemy.id, ClauseKind.TRADE_AGREEMENT)
        ):
            yield 9, Motive.PUNISH_WRONG, partner, (JointEmbargo(enemy.id),), False
            break
    for foe in foes(view, me):
        if not may_reach(view, me, foe, brief.rules) and not pacts.has_access(view, other, me):
            yield 26, Motive.SEEK_LAND, partner, (MilitaryAccess(other, me),), False
            break
    bold_enemy = next((e for e in enemies if e.liking < 2 * COLD), None)
    if (
        bold_enemy is not None
        and brief.character.boldness >= BOLD
        and not may_reach(view, me, bold_enemy.id, brief.rules)
        and not pacts.has_access(view, other, me)
        and partner.standing > FRIENDLY
    ):
        yield 12, Motive.SEEK_LAND, partner, (MilitaryAccess(other, me),), True


def _of_courtesy(brief: Brief, partner: Partner) -> Iterator[Wish]:
    kinds = pacts.kinds_between(brief.view, brief.me, partner.id)
    if ClauseKind.CULTURAL_EXCHANGE in kinds or partner.liking < -WARM:
        return
    clauses: tuple[Clause, ...] = (CulturalExchange(),)
    if ClauseKind.TRADE_AGREEMENT not in kinds and partner.standing > WARM:
        clauses = (CulturalExchange(), TradeAgreement(TradeDepth.MOST_FAVOURED))
    yield 9 + brief.character.openness // 12, Motive.WARM_RELATIONS, partner, clauses, False
