"""Hostile acts, rung by rung: protest, expulsion, embargo, ultimatum, war."""

from collections.abc import Iterator

from game.ai.aims import Aim
from game.ai.brief import Brief, Partner
from game.ai.player import Motive
from game.core.conflict import CasusBelli, Demand, Threat, Ultimatum, WarGoal
from game.core.ids import ProvinceId, RegionId
from game.core.orders import (
    BackDown,
    DeclareWar,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    IssueUltimatum,
    Order,
    Protest,
    SeverRelations,
)
from game.core.treaties import ClauseKind, Treaty, kinds_of
from game.rules import pacts
from game.rules.allies import would_join
from game.rules.armies import odds_per_mille, strength
from game.rules.envoys import resident
from game.rules.frontier import provinces_of
from game.rules.pressure import grievances
from game.rules.standing import foes
from game.rules.valuation import revenue_base
from game.rules.war import causes, claimed

CROSS, ANGRY, FURIOUS = -18, -32, -48
"""What we think of a region, from which each rung is thought of."""
WAR_ODDS = 690
"""Per mille of winning from which a ministry of middling boldness goes to war."""
TIRED = 25
"""Weariness above which no new quarrel is sought."""
NERVE = 60
"""Per mille of odds over which the mood is spread on the day a threat falls due."""
STAKE = 8
"""Per mille of odds that a ministry rather risks than climb down from a threat of war."""
ASSURED = 60
"""Per mille of odds beyond those of a war that a threat of war takes."""
STEADY = 38
"""Stability below which no war is begun."""
LUKEWARM, FRIENDLY = 5, 30
FAITHLESS, RUTHLESS = 35, 45
MEEK, DARING, RECKLESS = 35, 40, 72
GREEDY = 50
SMALL_PARTNER, BIG_PARTNER = 60, 250
"""Per mille of our trade."""


def follow_up(brief: Brief) -> None:
    """Act on an ultimatum of ours that was not met, or let it drop."""
    for issuer, target in sorted(brief.view.ultimatums):
        ultimatum = brief.view.ultimatums[issuer, target]
        if issuer == brief.me and ultimatum.is_rejected:
            _act_on(brief, target, ultimatum)


def _act_on(brief: Brief, target: RegionId, ultimatum: Ultimatum) -> None:
    """Carry the threat out; climb down only where it has become too dangerous, or time is up."""
    me = brief.me
    match ultimatum.threat:
        case Threat.EMBARGO:
            is_meant = True
            done = brief.give(ImposeEmbargo(me, target), Motive.ACT_ON_THREAT, target)
        case Threat.SEVER:
            is_meant = True
            done = brief.give(SeverRelations(me, target), Motive.ACT_ON_THREAT, target)
        case Threat.WAR:
            mood = brief.dice.roll("nerve", target, sides=NERVE) - NERVE // 2
            is_meant = war_odds(brief, target) >= _daring(brief) - STAKE - mood
            done = is_meant and _declare(
                brief, target, CasusBelli.REJECTED_ULTIMATUM, ultimatum.province
            )
    last_turn = ultimatum.deadline + brief.rules.pressure.act_turns
    if not done and (not is_meant or brief.view.turn >= last_turn):
        brief.give(BackDown(me, target), Motive.CLIMB_DOWN, target)


def _daring(brief: Brief) -> int:
    """Return the odds, per mille, from which this ministry fights."""
    return WAR_ODDS - 3 * (brief.character.boldness - 50)


def war_odds(brief: Brief, target: RegionId) -> int:
    """Return how a war would go, per mille, allies who should come included."""
    view, me, rules = brief.view, brief.me, brief.rules
    ours, theirs = strength(view, me, rules), strength(view, target, rules)
    for joining in would_join(view, me, target, rules):
        help_ = strength(view, joining.region, rules) * joining.per_mille // 1000
        if joining.side > 0:
            ours += help_
        else:
            theirs += help_
    for foe in foes(view, target):
        ours += strength(view, foe, rules) // 2
    return odds_per_mille(ours, theirs, rules.war.attacker_edge, rules)


def press(brief: Brief) -> None:
    """Take the next rung against the region most resented, if any is worth it.

    Who would be everybody's friend leaves the ladder alone.
    """
    if brief.aim is Aim.CONCORD:
        return
    own = brief.view.regions[brief.me]
    resented = sorted(
        [p for p in brief.circle() if not p.is_foe and not p.is_ally],
        key=lambda p: (p.liking + _covetousness(brief, p), p.id),
    )
    for partner in resented[:2]:
        if partner.id in brief.touched:
            continue
        if partner.liking > LUKEWARM and partner.id != brief.rival():
            return
        wants = claimed(brief.view, brief.me, partner.id)
        rested = own.weariness <= TIRED and not foes(brief.view, brief.me)
        if rested and (_make_war(brief, partner, wants) or _demand(brief, partner, wants)):
            return
        if _lesser(brief, partner):
            return


def _covetousness(brief: Brief, partner: Partner) -> int:
    """Return what lowers a region in our eyes beyond opinion: claims, and being a leader."""
    points = -20 if claimed(brief.view, brief.me, partner.id) else 0
    return points - (12 if partner.id == brief.rival() else 0)


def _make_war(brief: Brief, partner: Partner, wants: tuple[ProvinceId, ...]) -> bool:
    view, me, rules = brief.view, brief.me, brief.rules
    own = view.regions[me]
    boldness = brief.character.boldness
    hated = partner.liking <= FURIOUS + (boldness - 50) // 2
    covets = bool(wants) and boldness >= DARING and partner.liking <= LUKEWARM
    if not (hated or covets):
        return False
    if own.stability < STEADY or own.treasury < brief.base() // 2:
        return False
    grounds = causes(view, me, partner.id, rules)
    if not grounds and not (hated and boldness > RECKLESS and brief.character.honour < RUTHLESS):
        return False
    if war_odds(brief, partner.id) < _daring(brief):
        return False
    if ClauseKind.NON_AGGRESSION in pacts.kinds_between(view, me, partner.id):
        return _leave_pact(brief, partner)
    if not brief.luck("war", partner.id, view.turn, per_mille=150 + 5 * boldness):
        return False
    cause = grounds[0] if grounds else CasusBelli.NONE
    return _declare(brief, partner.id, cause, wants[0] if wants else None)


def _declare(
    brief: Brief, target: RegionId, cause: CasusBelli, province: ProvinceId | None
) -> bool:
    owned = provinces_of(brief.view, target)
    if cause is CasusBelli.ATTACKED_ALLY:
        goal, prize = WarGoal.LIBERATE, None
    elif province is not None and province in owned:
        goal, prize = WarGoal.PROVINCE, province
    elif cause is not CasusBelli.CLAIM and brief.character.boldness >= RECKLESS and owned:
        goal, prize = WarGoal.PROVINCE, owned[brief.view.turn % len(owned)]
    elif brief.character.greed >= GREEDY:
        goal, prize = WarGoal.TRIBUTE, None
    else:
        goal, prize = WarGoal.HUMBLE, None
    motive = Motive.SEEK_LAND if prize else Motive.PUNISH_WRONG
    if brief.give(DeclareWar(brief.me, target, cause, goal, prize), motive, target):
        return True
    return goal is not WarGoal.HUMBLE and brief.give(
        DeclareWar(brief.me, target, cause, WarGoal.HUMBLE), motive, target
    )


def _leave_pact(brief: Brief, partner: Partner) -> bool:
    """Give notice of what stands in the way of a war; a man of honour waits for its end."""
    for treaty in pacts.between(brief.view, brief.me, partner.id):
        breaks = brief.character.honour < FAITHLESS and partner.liking < FURIOUS
        order = DenounceTreaty(brief.me, treaty.id, in_breach=breaks and treaty.until is not None)
        if brief.give(order, Motive.END_BAD_TREATY, partner.id):
            return True
    return False


def _demand(brief: Brief, partner: Partner, wants: tuple[ProvinceId, ...]) -> bool:
    """Issue an ultimatum: for a claimed province, the lifting of an embargo, or tribute.

    Nothing is threatened that would not be done.
    """
    view, me = brief.view, brief.me
    boldness = brief.character.boldness
    if boldness < MEEK or partner.liking > 0 or brief.influence < brief.rules.acts.ultimatum:
        return False
    if not brief.luck("demand", partner.id, view.turn, per_mille=80 + 4 * boldness):
        return False
    mild = Threat.EMBARGO if partner.share < BIG_PARTNER else Threat.SEVER
    if wants and _could_fight(brief, partner):
        order = IssueUltimatum(me, partner.id, Demand.CEDE_PROVINCE, Threat.WAR, wants[0])
    elif (partner.id, me) in view.embargoes:
        order = IssueUltimatum(me, partner.id, Demand.LIFT_EMBARGO, mild)
    elif partner.liking <= ANGRY and brief.character.greed >= GREEDY:
        grave = Threat.WAR if _could_fight(brief, partner) else mild
        crowns = max(10, revenue_base(view, partner.id, brief.rules) // 2)
        crowns = min(crowns, brief.rules.pressure.pay_limit_crowns)
        order = IssueUltimatum(me, partner.id, Demand.PAY, grave, crowns=crowns)
    else:
        return _speak_for_others(brief, partner, mild)
    return brief.give(order, Motive.MAKE_DEMAND, partner.id)


def _could_fight(brief: Brief, partner: Partner) -> bool:
    """Return whether a threat of war would be carried out, with something to spare."""
    if brief.character.boldness < DARING or brief.view.regions[brief.me].stability < STEADY:
        return False
    return war_odds(brief, partner.id) >= _daring(brief) + ASSURED


def _speak_for_others(brief: Brief, partner: Partner, mild: Threat) -> bool:
    """Demand that an attacker leave a friend alone."""
    for foe in foes(brief.view, partner.id):
        if brief.liking(foe) > FRIENDLY:
            is_grave = partner.liking <= ANGRY and _could_fight(brief, partner)
            threat = Threat.WAR if is_grave else mild
            order = IssueUltimatum(brief.me, partner.id, Demand.END_WAR, threat, third=foe)
            return brief.give(order, Motive.HELP_FRIEND, partner.id)
    return False


def _lesser(brief: Brief, partner: Partner) -> bool:
    """Protest, expel, embargo or sever, by how bad things are."""
    return any(brief.give(order, motive, partner.id) for order, motive in _rungs(brief, partner))


def _rungs(brief: Brief, partner: Partner) -> Iterator[tuple[Order, Motive]]:
    """Return the lesser acts of hostility that are wanted, from the worst down."""
    view, me, turn, other = brief.view, brief.me, brief.view.turn, partner.id
    grudge, boldness = brief.character.grudge, brief.character.boldness
    feeling = partner.liking - (grudge - 50) // 4
    done_with = feeling <= FURIOUS and boldness > GREEDY and partner.share < SMALL_PARTNER
    if done_with and brief.luck("sever", other, turn, per_mille=120):
        yield SeverRelations(me, other), Motive.PUNISH_WRONG
    dependent = partner.share > 120 + 2 * boldness
    rival = other == brief.rival() and boldness > GREEDY
    bans = (feeling <= ANGRY or rival) and not dependent
    if bans and brief.luck("embargo", other, turn, per_mille=100 + 3 * grudge):
        motive = Motive.BALANCE_LEADER if rival else Motive.PUNISH_WRONG
        yield ImposeEmbargo(me, other), motive
    envoy = resident(view, other, me) if feeling <= ANGRY else None
    if envoy is not None and brief.luck("expel", other, turn, per_mille=80 + grudge):
        yield ExpelEnvoy(me, envoy.id), Motive.PUNISH_WRONG
    if feeling <= CROSS and grievances(view, me, other, brief.rules):
        yield Protest(me, other), Motive.PUNISH_WRONG


def _is_alliance(treaty: Treaty) -> bool:
    return not kinds_of(treaty.terms.clauses).isdisjoint(pacts.ALLIANCES)


def shed_treaties(brief: Brief) -> None:
    """Give notice to those one has come to dislike, and to who would win by one's treaty.

    The false break their word rather than wait.
    """
    winning = brief.winning()
    if winning is not None and winning not in brief.touched:
        held = pacts.between(brief.view, brief.me, winning)
        for treaty in sorted(held, key=lambda one: not _is_alliance(one)):
            order = DenounceTreaty(brief.me, treaty.id)
            if treaty.until is None and brief.give(order, Motive.BALANCE_LEADER, winning):
                return
    for partner in brief.circle():
        if partner.liking > ANGRY or partner.id in brief.touched or partner.is_foe:
            continue
        for treaty in pacts.between(brief.view, brief.me, partner.id):
            faithless = brief.character.honour < FAITHLESS and partner.liking < FURIOUS
            if treaty.until is not None and not faithless:
                continue
            order = DenounceTreaty(brief.me, treaty.id, in_breach=treaty.until is not None)
            if brief.give(order, Motive.END_BAD_TREATY, partner.id):
                return
