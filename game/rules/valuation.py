"""What a clause is worth to a region, in points of verdict (rulebook 5.4).

Only what both parties know is weighed: armies, output, trade, borders, open
treaties and their own secret ones. So the value a proposer works out is the one
the receiver works out, but for the target of a joint embargo: what binds the
receiver to it in secret moves what it feels.
"""

from collections.abc import Collection
from typing import assert_never

from game.core.ids import ProvinceId, RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
    Cession,
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
    Payment,
    Peace,
    Reparations,
    Subsidy,
    Supply,
    TradeAgreement,
    TradeDepth,
)
from game.core.world import Doctrine
from game.rules import pacts
from game.rules.arithmetic import clamp, share
from game.rules.frontier import is_neighbour, neighbours, provinces_of
from game.rules.gravity import agreement_points, commerce_points, flow
from game.rules.regard import opinion
from game.rules.standing import foes
from game.rules.trade import dependence, duty_per_mille

LOAD_COST = 2
"""Crowns a load costs to make."""
ALLY_COST = 7
"""Points against a further alliance for each one held."""
TARGET_SHARE = 4
"""Points of opinion of its target that make a joint embargo a point dearer."""
SURPLUS_PER_MILLE = 400
"""What a load is worth to a region that does not lack the good, of its full worth."""


def revenue_base(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns a middling tax would bring a region each turn."""
    middling = rules.home.tax_per_mille[len(rules.home.tax_per_mille) // 2]
    return max(10, share(state.regions[region].output, middling))


def crowns_in_points(state: State, region: RegionId, crowns: int, rules: Rules) -> int:
    """Return what a sum paid once is worth to a region, in points; the greedy count higher."""
    greed = state.world.polities[region].character.greed
    base = revenue_base(state, region, rules) * rules.treaties.crowns_per_point
    points = crowns * 100 * (50 + greed) // max(1, base)
    return points // 100


def clause_value(
    state: State,
    clause: Clause,
    for_region: RegionId,
    partner: RegionId,
    term: int | None,
    rules: Rules,
) -> int:
    """Return what a clause is worth to one of its parties, in points; below zero it costs.

    The commonest kinds are asked first.
    """
    match clause:
        case TradeAgreement():
            return _trade(state, clause.depth, for_region, partner, rules)
        case DefensiveAlliance():
            return _defensive(state, for_region, partner, rules)
        case CulturalExchange():
            isolationist = state.regions[for_region].doctrine is Doctrine.ISOLATIONIST
            base = rules.treaties.clause_value[ClauseKind.CULTURAL_EXCHANGE]
            return -base // 2 if isolationist else base
        case NonAggression():
            return _non_aggression(state, for_region, partner, rules)
        case Supply() | Payment() | Subsidy() | Loan() | Reparations():
            return crowns_in_points(
                state, for_region, _crowns(state, clause, for_region, term, rules), rules
            )
        case OffensiveAlliance():
            return _offensive(state, for_region, partner, rules)
        case JointEmbargo():
            return _joint_embargo(state, clause.target, for_region, rules)
        case MilitaryAccess():
            return _access(state, clause, for_region, rules)
        case MilitaryAid():
            worth = clause.brigades * rules.treaties.brigade_points
            size = max(1, state.regions[for_region].brigades)
            worth = worth * 12 // max(6, size)
            return worth if clause.receiver == for_region else -worth
        case Cession():
            return _cession(state, clause, for_region, rules)
        case Peace():
            return 0
        case _:
            assert_never(clause)


def counted_turns(term: int | None, rules: Rules) -> int:
    """Return how many turns of a running payment a ministry counts."""
    horizon = rules.treaties.horizon_turns
    return horizon if term is None else min(term, horizon)


def _crowns(
    state: State,
    clause: Supply | Subsidy | Payment | Loan | Reparations,
    for_region: RegionId,
    term: int | None,
    rules: Rules,
) -> int:
    """Return the crowns, all in all, that a paying clause is worth to one party."""
    is_giver = clause.giver == for_region
    match clause:
        case Payment():
            return -clause.crowns if is_giver else clause.crowns
        case Subsidy() | Reparations():
            whole = clause.crowns_per_turn * counted_turns(term, rules)
            return -whole if is_giver else whole
        case Loan():
            back = clause.repay_per_turn * clause.turns
            if is_giver:
                return share(back, 850) - clause.crowns
            return clause.crowns - share(back, 800)
        case Supply():
            turns = counted_turns(term, rules)
            if is_giver:
                return (clause.crowns_per_turn - clause.loads_per_turn * LOAD_COST) * turns
            worth = clause.loads_per_turn * rules.trade.supply_value_crowns
            if clause.good not in state.world.polities[for_region].lacks:
                worth = share(worth, SURPLUS_PER_MILLE)
            return (worth - clause.crowns_per_turn) * turns
        case _:
            assert_never(clause)


def army_ratio(state: State, one: RegionId, other: RegionId) -> int:
    """Return the first's brigades as thousandths of the second's."""
    return state.regions[one].brigades * 1000 // max(1, state.regions[other].brigades)


def greatest_threat(
    state: State, region: RegionId, friends: Collection[RegionId]
) -> tuple[RegionId | None, int]:
    """Return the neighbour with the largest army against one's own, no friend, and the ratio."""
    threats = [
        (army_ratio(state, other, region), other)
        for other in neighbours(state, region)
        if other not in friends
    ]
    if not threats:
        return None, 0
    ratio, other = max(threats)
    return other, ratio


def _non_aggression(state: State, region: RegionId, partner: RegionId, rules: Rules) -> int:
    points = rules.treaties.clause_value[ClauseKind.NON_AGGRESSION]
    if is_neighbour(state, region, partner):
        points += clamp((army_ratio(state, partner, region) - 700) // 120, -2, 8)
    if has_claim(state, region, partner):
        points -= state.world.polities[region].character.boldness // 6
    return points


def has_claim(state: State, region: RegionId, against: RegionId) -> bool:
    """Return whether a region claims a province that another owns."""
    if not state.claims:
        return False
    return any(
        region in claimants and state.owners[province] == against
        for province, claimants in state.claims.items()
    )


def _defensive(state: State, region: RegionId, partner: RegionId, rules: Rules) -> int:
    points = rules.treaties.clause_value[ClauseKind.DEFENSIVE_ALLIANCE]
    friends = pacts.allies_known_to(state, region, partner)
    threat, ratio = greatest_threat(state, region, friends)
    if threat is not None and threat != partner:
        points += clamp((ratio - 600) // 80, 0, 18)
    points += clamp(army_ratio(state, partner, region) // 150, 0, 12)
    points -= 6 * min(3, len(foes(state, partner)))
    return points - ALLY_COST * len(friends)


def _offensive(state: State, region: RegionId, partner: RegionId, rules: Rules) -> int:
    points = rules.treaties.clause_value[ClauseKind.OFFENSIVE_ALLIANCE]
    boldness = state.world.polities[region].character.boldness
    points += (boldness - 40) // 3
    points += clamp(army_ratio(state, partner, region) // 150, 0, 12)
    if set(foes(state, region)) & set(foes(state, partner)):
        points += 12
    return points - ALLY_COST * len(pacts.allies_known_to(state, region, partner))


def _trade(
    state: State, depth: TradeDepth, region: RegionId, partner: RegionId, rules: Rules
) -> int:
    """Return the worth of an agreement: what trade it makes against the duties it ends."""
    secret = commerce_points(state, region, partner, rules)
    now = flow(state, region, partner, rules, -secret)
    held = pacts.trade_agreement(state, region, partner)
    had = agreement_points(held[0], state.turn - held[1].signed, rules) if held else 0
    gain = 2 * rules.trade.agreement[depth] - had
    then = flow(state, region, partner, rules, gain - secret)
    tax = rules.home.tax_per_mille[2]
    won = share(then - now, rules.trade.gain_per_mille) + share(then - now, tax)
    lost = now * duty_per_mille(state, region, partner, rules) // 2000
    lost -= then * rules.trade.agreed_duty[depth] // 2000
    crowns = (won - lost) * rules.treaties.horizon_turns
    points = crowns_in_points(state, region, crowns, rules)
    base = rules.treaties.clause_value[ClauseKind.TRADE_AGREEMENT]
    return clamp(base + points, -base, 3 * base)


def _joint_embargo(state: State, target: RegionId, region: RegionId, rules: Rules) -> int:
    """Return the cost of lost trade, less the pleasure of harming an enemy.

    A target one is already at war with or at embargo with costs nothing more.
    """
    points = rules.treaties.clause_value[ClauseKind.JOINT_EMBARGO]
    if target not in state.regions or target == region:
        return points
    feeling = opinion(state, region, target, rules)
    points -= feeling // TARGET_SHARE
    if (region, target) in state.embargoes or state.is_at_war(region, target):
        return points - rules.treaties.clause_value[ClauseKind.JOINT_EMBARGO]
    return points - dependence(state, region, target) // 25


def _access(state: State, clause: MilitaryAccess, region: RegionId, rules: Rules) -> int:
    base = rules.treaties.clause_value[ClauseKind.MILITARY_ACCESS]
    if clause.receiver == region:
        at_war = bool(foes(state, region))
        return base if at_war else base // 3
    wary = clamp((army_ratio(state, clause.receiver, clause.giver) - 800) // 200, 0, 10)
    return -base - wary


def province_share(state: State, province: ProvinceId, owner: RegionId) -> int:
    """Return a province's part of its owner's land, per mille."""
    area = sum(state.world.provinces[held].area for held in provinces_of(state, owner))
    return state.world.provinces[province].area * 1000 // max(1, area)


def _cession(state: State, clause: Cession, region: RegionId, rules: Rules) -> int:
    base = rules.treaties.clause_value[ClauseKind.CESSION]
    part = province_share(state, clause.province, clause.giver)
    worth = base * (500 + min(1500, 3 * part)) // 1000
    claimed = region in state.claims.get(clause.province, ())
    if clause.receiver == region:
        return worth + (base // 4 if claimed else 0)
    is_capital = state.world.polities[region].capital == clause.province
    return -(worth * 3 // 2) * (2 if is_capital else 1)
