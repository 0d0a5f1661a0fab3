"""Envoys, visits and gifts: the small change of diplomacy."""

from game.ai.aims import Aim, is_client, needed_liking
from game.ai.brief import Brief, Partner
from game.ai.player import Motive
from game.core.dealings import Agenda, Envoy, Instruction, Proposal, VisitPlan
from game.core.ids import partner_in
from game.core.orders import (
    Accept,
    InstructEnvoy,
    LiftEmbargo,
    PostEnvoy,
    ProposeVisit,
    RecallEnvoy,
    RestoreRelations,
    SendAid,
)
from game.rules import pacts
from game.rules.callings import SUITED
from game.rules.envoys import own_envoys, posted
from game.rules.pressure import is_bound_to_embargo
from game.rules.standing import foes
from game.rules.visits import is_fitting, is_resented, odds, plan_of

LIKED, DISLIKED, HATED = 10, -15, -45
FANCY = 40
"""Points by which the mood of the day moves one court before another."""
VISIT_PER_MILLE, WOOED_PER_MILLE = 120, 200
"""How often a visit is thought of, and one to a region whose regard the ministry works for."""
COURT_PER_MILLE, GIFT_PER_MILLE = 400, 80
"""How often a full chest is opened to woo a region, and just out of friendship."""
MOST_GAFFE = 200
"""Per mille of a gaffe up to which a visit is risked."""
DEVOTED = 45
INVITING = 70
"""Piety from which a ministry would rather invite than travel."""


def send_envoys(brief: Brief) -> None:
    """Post one free envoy where it serves best, and put one in post to other work."""
    own = own_envoys(brief.now)
    free = [envoy for envoy in own if envoy.post is None]
    if free and brief.influence:
        for partner in sorted(brief.circle(), key=lambda p: (-_interest(brief, p), p.id)):
            if partner.is_foe or posted(brief.view, brief.me, partner.id):
                continue
            best = max(free, key=lambda envoy: (_aptness(envoy, partner), envoy.id))
            work = _work(best, partner)
            if brief.give(
                PostEnvoy(brief.me, best.id, partner.id, work), Motive.SEND_ENVOY, partner.id
            ):
                own.remove(best)
                break
    turned_to = {partner.id for partner in brief.circle()} - brief.touched
    for envoy in own:
        if envoy.post in turned_to and _redirect(brief, envoy):
            return


def _redirect(brief: Brief, envoy: Envoy) -> bool:
    """Call home an envoy to a hated court, or let one among the unfriendly keep his eyes open."""
    assert envoy.post is not None
    partner = brief.partner(envoy.post)
    if partner.liking < HATED and not partner.is_neighbour:
        return brief.give(RecallEnvoy(brief.me, envoy.id), Motive.PUNISH_WRONG, partner.id)
    if envoy.instruction is Instruction.GOODWILL and partner.standing < DISLIKED:
        order = InstructEnvoy(brief.me, envoy.id, Instruction.INTELLIGENCE)
        return brief.give(order, Motive.SEEK_SECURITY, partner.id)
    if envoy.instruction is Instruction.INTELLIGENCE and partner.standing > DEVOTED:
        work = _peaceful(envoy)
        motive = Motive.SEEK_TRADE if work is Instruction.COMMERCE else Motive.WARM_RELATIONS
        return brief.give(InstructEnvoy(brief.me, envoy.id, work), motive, partner.id)
    return False


def _interest(brief: Brief, partner: Partner) -> int:
    """Return how much a mission with a region is wanted."""
    points = partner.share // 10 + 20 * partner.is_neighbour + partner.ratio // 100
    points += 10 * partner.is_ally + partner.liking // 5 + 10 * (partner.id == brief.rival())
    points += 15 * _is_wooed(brief, partner)
    return points + brief.dice.roll("interest", partner.id, sides=FANCY)


def _work(envoy: Envoy, partner: Partner) -> Instruction:
    if partner.standing < DISLIKED:
        return Instruction.INTELLIGENCE
    return SUITED[envoy.trait]


def _aptness(envoy: Envoy, partner: Partner) -> int:
    """Return how good an envoy would be at the work to be done at a court."""
    return envoy.skill + (SUITED[envoy.trait] is _work(envoy, partner))


def _peaceful(envoy: Envoy) -> Instruction:
    """Return what an envoy had better do among friends, where there is nothing to spy out."""
    best = SUITED[envoy.trait]
    return Instruction.COMMERCE if best is Instruction.INTELLIGENCE else best


def pay_visits(brief: Brief) -> None:
    """Propose one visit where it should go well and matter; in a crisis the head stays at home."""
    invites = brief.character.piety > INVITING
    if not invites and any(brief.me in direction for direction in brief.view.ultimatums):
        return
    if any(isinstance(order, Accept) and _is_visit(brief, order) for order in brief.orders):
        return
    if any(_takes_us_abroad(brief, proposal) for proposal in brief.view.proposals.values()):
        return
    welcome = [partner for partner in brief.circle() if _is_worth_a_visit(brief, partner)]
    if not welcome:
        return
    own = brief.now.regions[brief.me]
    if own.influence < brief.rules.acts.visit + 1 or own.treasury < 3 * brief.rules.visits.crowns:
        return
    if len(welcome) > 1:
        welcome.sort(key=lambda p: (-_interest(brief, p), p.id))
    for partner in welcome:
        for agenda in (Agenda.RECONCILIATION, Agenda.SECURITY, Agenda.TRADE, Agenda.GOODWILL):
            order = ProposeVisit(brief.me, partner.id, agenda, invites)
            plan = plan_of(order)
            if not is_fitting(brief.view, plan, brief.rules):
                continue
            gaffe = odds(brief.view, plan, brief.rules)[2]
            if gaffe > MOST_GAFFE or is_resented(brief.view, plan, brief.rules):
                break
            if brief.give(order, Motive.WARM_RELATIONS, partner.id):
                return
            break


def _is_worth_a_visit(brief: Brief, partner: Partner) -> bool:
    """Return whether the ministry thinks of a visit to or from this region today."""
    if (
        partner.standing < HATED
        or partner.is_foe
        or partner.id in brief.touched
        or partner.id == brief.rival()
        or partner.id in brief.pending()
    ):
        return False
    likely = WOOED_PER_MILLE if _is_wooed(brief, partner) else VISIT_PER_MILLE
    return brief.luck("visit", partner.id, per_mille=likely + brief.character.openness)


def _takes_us_abroad(brief: Brief, proposal: Proposal) -> bool:
    """Return whether a visit of ours awaits an answer: our head may be on the road this turn."""
    matter = proposal.matter
    return (
        proposal.sender == brief.me and isinstance(matter, VisitPlan) and matter.guest == brief.me
    )


def _is_visit(brief: Brief, order: Accept) -> bool:
    return isinstance(brief.view.proposals[order.proposal].matter, VisitPlan)


def give_aid(brief: Brief) -> None:
    """Help an ally at war, or court a poor region with a gift, out of a full treasury."""
    view, base = brief.view, brief.base()
    if view.regions[brief.me].treasury < 4 * base:
        return
    in_need = [
        ally
        for ally in pacts.allies(view, brief.me)
        if ally not in brief.touched and foes(view, ally)
    ]
    courted = _courted(brief)
    if not in_need and courted is None:
        return
    own = brief.now.regions[brief.me]
    if own.treasury < 4 * base or not own.influence:
        return
    for ally in in_need:
        spare = own.brigades // 15
        if spare and not foes(view, brief.me):
            order = SendAid(brief.me, ally, brigades=spare)
        else:
            order = SendAid(brief.me, ally, crowns=base)
        if brief.give(order, Motive.HELP_FRIEND, ally):
            return
    if courted is not None:
        order = SendAid(brief.me, courted.id, crowns=max(10, base // 2))
        brief.give(order, Motive.COURT_FRIEND, courted.id)


def _is_wooed(brief: Brief, partner: Partner) -> bool:
    """Return whether the ministry's aim turns on winning this region's regard."""
    match brief.aim:
        case Aim.CONCORD:
            return partner.standing < needed_liking(brief.view) + FANCY // 4
        case Aim.HEGEMONY:
            is_small = is_client(brief.view, brief.me, partner.id, brief.rules)
            return is_small and not partner.is_ally
        case Aim.PRESTIGE:
            return False


def _courted(brief: Brief) -> Partner | None:
    """Return who is to have a gift: whose regard we work for, or now and then a friend."""
    hopeful = [
        partner
        for partner in brief.circle()
        if DISLIKED <= partner.standing < DEVOTED
        and partner.liking > -LIKED
        and partner.id not in brief.touched
        and not partner.is_foe
    ]
    wooed = [partner for partner in hopeful if _is_wooed(brief, partner)]
    likely = COURT_PER_MILLE if wooed else GIFT_PER_MILLE
    if not hopeful or not brief.luck("court", brief.view.turn, per_mille=likely):
        return None
    return max(wooed or hopeful, key=lambda p: (_interest(brief, p), p.id))


def ease_pressure(brief: Brief) -> None:
    """Lift embargoes and restore relations once the anger has passed."""
    for issuer, target in sorted(brief.view.embargoes):
        if issuer != brief.me or is_bound_to_embargo(brief.view, issuer, target):
            continue
        partner = brief.partner(target)
        if partner.liking > DISLIKED - 10 and not partner.is_foe:
            brief.give(LiftEmbargo(brief.me, target), Motive.EASE_PRESSURE, target)
    for pair, relation in sorted(brief.view.relations.items()):
        if relation.severed_by != brief.me:
            continue
        partner = brief.partner(partner_in(pair, brief.me))
        if partner.liking > HATED and not partner.is_foe:
            brief.give(RestoreRelations(brief.me, partner.id), Motive.EASE_PRESSURE, partner.id)
