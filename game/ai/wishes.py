"""What a ministry would like to sign, with whom, and how much it is wanted."""

from collections.abc import Callable
from dataclasses import dataclass

from game.ai.aims import Aim, is_client, needed_liking
from game.ai.brief import HATED, Brief, Partner
from game.ai.player import Motive
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
    TradeAgreement,
    TradeDepth,
)
from game.core.world import Doctrine
from game.rules import pacts
from game.rules.knowledge import funds
from game.rules.reach import may_reach
from game.rules.standing import foes

AFRAID, ALARMED = 1000, 1250
"""Per mille of a neighbour's army against ours."""
FRIENDLY, WARM = 25, 5
LOADS = 6
LOAD_CROWNS = 3
LOAN_TURNS = 12
REPAYS_PER_MILLE = 1250
HOPELESS = -60
MOST_ALLIES = 2
BOLD, HONEST = 60, 50
FOR_CONCORD, FOR_SPHERE = 3, 8
"""What the aim of a ministry adds to a wish that serves it."""
MARGIN = 10
"""Points of opinion beyond what concord asks that its friend would rather have."""
LEAST_MERIT = 20
"""Below it a wish is not worth an envoy's journey."""
WHIM = 12
"""Points that the whim of the day may add to a wish."""
PATRONAGE = 20
RICH_TURNS = 3
"""Turns of revenue in the chest from which a patron pays a client."""
PATRON_SHARE = 12
"""The part of a turn's revenue that it pays, one in so many."""


DEALS = tuple(TradeAgreement(depth) for depth in pacts.DEPTHS)
"""From the shallowest to the deepest."""
MOST_FAVOURED = TradeAgreement(TradeDepth.MOST_FAVOURED)
EXCHANGE, PEACEFUL, DEFENCE = CulturalExchange(), NonAggression(), DefensiveAlliance()


@dataclass(slots=True)
class Wish:
    """Something a ministry would like to have in writing."""

    merit: int
    """How much it is wanted."""
    motive: Motive
    partner: Partner
    clauses: tuple[Clause, ...]
    is_secret: bool = False
    serves_aim: bool = False
    """Whether it brings the victory nearer that the ministry works for."""


def wishes(brief: Brief) -> list[Wish]:
    """Return what is worth asking of those whom the ministry turns to this turn.

    Those it has dealt with already, or that owe it an answer, are left alone.
    """
    found: list[Wish] = []
    for partner in brief.circle():
        if partner.id in brief.touched or partner.id in brief.pending():
            continue
        if partner.is_foe or brief.view.relation(brief.me, partner.id).severed_by:
            continue
        if partner.standing < HOPELESS or (partner.id == brief.rival() and not partner.is_ally):
            continue
        thought_of: list[Wish] = []
        for source in SOURCES:
            source(brief, partner, thought_of)
        _weigh(brief, partner, thought_of)
        found += [wish for wish in thought_of if wish.merit >= LEAST_MERIT]
    return found


def _weigh(brief: Brief, partner: Partner, thought_of: list[Wish]) -> None:
    """Count liking, the aim of the ministry and the whim of the day in with what is wanted."""
    liking, aim = partner.liking // 5, brief.aim
    for_friend = for_client = 0
    if aim is Aim.CONCORD and partner.standing < needed_liking(brief.view) + MARGIN:
        for_friend = FOR_CONCORD
    elif aim is Aim.HEGEMONY and is_client(brief.view, brief.me, partner.id, brief.rules):
        for_client = FOR_SPHERE
    for wish in thought_of:
        is_kind = wish.motive is not Motive.PUNISH_WRONG
        wish.merit += liking + for_client + (for_friend if is_kind else 0)
        if wish.merit >= LEAST_MERIT - WHIM:
            wish.merit += brief.dice.roll("whim", partner.id, wish.motive, sides=WHIM)


def _of_commerce(brief: Brief, partner: Partner, found: list[Wish]) -> None:
    view, me, other = brief.view, brief.me, partner.id
    greed = brief.character.greed
    if (me, other) not in view.embargoes and (other, me) not in view.embargoes:
        agreed = ClauseKind.TRADE_AGREEMENT in partner.kinds
        depth = pacts.trade_depth(view, me, other) if agreed else None
        held = -1 if depth is None else pacts.DEPTHS.index(depth)
        likely = 2 if partner.standing > FRIENDLY else 1 if partner.standing > WARM else 0
        if held < likely:
            merit = 10 + partner.share // 20 + (greed - 50) // 4
            found.append(Wish(merit, Motive.SEEK_TRADE, partner, (DEALS[likely],)))
    polities = view.world.polities
    for good in polities[me].lacks:
        if good in polities[other].makes and good not in brief.supplies():
            contract = Supply(other, me, good, LOADS, LOADS * LOAD_CROWNS)
            found.append(Wish(14, Motive.SEEK_TRADE, partner, (contract,)))
            break


def _of_money(brief: Brief, partner: Partner, found: list[Wish]) -> None:
    view, me, other = brief.view, brief.me, partner.id
    base = brief.base()
    treasury = view.regions[me].treasury
    if (
        treasury < base // 2
        and funds(view, other, brief.rules)[0] > 4 * base
        and partner.standing > WARM
    ):
        crowns = base * 2
        repay = max(1, crowns * REPAYS_PER_MILLE // 1000 // LOAN_TURNS)
        loan = Loan(other, me, crowns, repay, LOAN_TURNS)
        found.append(Wish(20, Motive.FILL_TREASURY, partner, (loan,)))
    if partner.is_ally and foes(view, other) and treasury > 3 * base:
        found.append(
            Wish(24, Motive.HELP_FRIEND, partner, (Subsidy(me, other, max(2, base // 8)),))
        )
    spare = view.regions[me].brigades // 12
    if partner.is_ally and foes(view, other) and spare and not foes(view, me):
        found.append(Wish(16, Motive.HELP_FRIEND, partner, (MilitaryAid(me, other, spare),)))


def _of_security(brief: Brief, partner: Partner, found: list[Wish]) -> None:
    view, me, other = brief.view, brief.me, partner.id
    threat, ratio = brief.threat()
    isolationist = view.regions[me].doctrine is Doctrine.ISOLATIONIST
    if (
        partner.is_neighbour
        and not partner.is_ally
        and ClauseKind.NON_AGGRESSION not in partner.kinds
    ):
        merit = 8 + max(0, partner.ratio - AFRAID) // 60 - brief.character.boldness // 10
        found.append(Wish(merit, Motive.SEEK_SECURITY, partner, (PEACEFUL,)))
    if partner.is_ally or isolationist or partner.liking < WARM:
        return
    rival = brief.rival()
    if threat is not None and threat != other and ratio > AFRAID:
        merit = 10 + (ratio - AFRAID) // 40 + (8 if ratio > ALARMED else 0)
        found.append(Wish(merit, Motive.SEEK_SECURITY, partner, (DEFENCE,)))
    elif rival is not None and rival != other:
        found.append(Wish(16, Motive.BALANCE_LEADER, partner, (DEFENCE,)))
    elif partner.liking > FRIENDLY and len(pacts.allies(view, me)) < MOST_ALLIES:
        found.append(Wish(8, Motive.SEEK_ALLY, partner, (DEFENCE,)))


def _of_patronage(brief: Brief, partner: Partner, found: list[Wish]) -> None:
    """Add what draws a lesser region into one's sphere: protection, and money with it."""
    view, me, other = brief.view, brief.me, partner.id
    if brief.aim is not Aim.HEGEMONY or partner.is_ally:
        return
    if not is_client(view, me, other, brief.rules):
        return
    pact: tuple[Clause, ...] = (DEFENCE,)
    base = brief.base()
    if view.regions[me].treasury > RICH_TURNS * base:
        pact = (DEFENCE, Subsidy(me, other, max(2, base // PATRON_SHARE)))
    found.append(Wish(PATRONAGE, Motive.SEEK_ALLY, partner, pact, serves_aim=True))


def _of_ambition(brief: Brief, partner: Partner, found: list[Wish]) -> None:
    """Add what bold ministries want: partners against a common enemy, and ways to reach it."""
    view, me, other = brief.view, brief.me, partner.id
    is_bold = brief.character.boldness >= BOLD
    enemies: list[Partner] = []
    if brief.plots():
        if is_bold:
            enemies = [enemy for enemy in brief.enemies() if enemy.id != other]
        if enemies and ClauseKind.OFFENSIVE_ALLIANCE not in partner.kinds:
            secret = brief.character.honour < HONEST
            pact = (OffensiveAlliance(),)
            found.append(Wish(12, Motive.SEEK_ALLY, partner, pact, is_secret=secret))
        target = next((enemy for enemy in brief.shunned() if enemy != other), None)
        if target is not None:
            found.append(Wish(9, Motive.PUNISH_WRONG, partner, (JointEmbargo(target),)))
    for foe in foes(view, me):
        if not may_reach(view, me, foe, brief.rules) and not pacts.has_access(view, other, me):
            found.append(Wish(26, Motive.SEEK_LAND, partner, (MilitaryAccess(other, me),)))
            break
    bold_enemy = next((enemy for enemy in enemies if enemy.liking < HATED), None)
    if (
        bold_enemy is not None
        and not may_reach(view, me, bold_enemy.id, brief.rules)
        and not pacts.has_access(view, other, me)
        and partner.standing > FRIENDLY
    ):
        found.append(
            Wish(12, Motive.SEEK_LAND, partner, (MilitaryAccess(other, me),), is_secret=True)
        )


def _of_courtesy(brief: Brief, partner: Partner, found: list[Wish]) -> None:
    kinds = partner.kinds
    if ClauseKind.CULTURAL_EXCHANGE in kinds or partner.liking < -WARM:
        return
    clauses: tuple[Clause, ...] = (EXCHANGE,)
    if ClauseKind.TRADE_AGREEMENT not in kinds and partner.standing > WARM:
        clauses = (EXCHANGE, MOST_FAVOURED)
    found.append(Wish(9 + brief.character.openness // 12, Motive.WARM_RELATIONS, partner, clauses))


SOURCES: tuple[Callable[[Brief, Partner, list[Wish]], None], ...] = (
    _of_commerce,
    _of_money,
    _of_security,
    _of_patronage,
    _of_ambition,
    _of_courtesy,
)
