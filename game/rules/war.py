"""Declaring war: on which ground, for which goal, and what it costs (rulebook 8.3).

A war without a ground is minded by everybody; a protest beforehand softens it.
"""

from game.core.conflict import CasusBelli, Stance, Threat, War, WarGoal
from game.core.events import BreachCause, Event, WarDeclared
from game.core.ids import ProvinceId, RegionId, WarId
from game.core.orders import DeclareWar
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import ClauseKind
from game.rules import pacts
from game.rules.allies import call_defenders
from game.rules.arithmetic import share
from game.rules.costs import check_cost, check_partner, shake, spend
from game.rules.endings import breach
from game.rules.footing import carry_out, wars_of
from game.rules.frontier import provinces_of
from game.rules.hostilities import is_promise, open_hostilities
from game.rules.pressure import onlookers_mind
from game.rules.prestige import award
from game.rules.reach import may_reach
from game.rules.regard import remember, remember_all
from game.rules.visits import check_head

EVEN_LOT = 500
"""The chance per mille that of two who attack each other the first by name began it."""


def claimed(state: State, region: RegionId, owner: RegionId) -> tuple[ProvinceId, ...]:
    """Return the provinces of an owner that a region claims, sorted."""
    claims = state.claims
    if not claims:
        return ()
    held = provinces_of(state, owner)
    return tuple([place for place in held if place in claims and region in claims[place]])


def causes(state: State, region: RegionId, other: RegionId, rules: Rules) -> tuple[CasusBelli, ...]:
    """Return the grounds on which a region could justly make war on another.

    A breach is one for its victim alone; onlookers remember it otherwise.
    """
    found = []
    if claimed(state, region, other):
        found.append(CasusBelli.CLAIM)
    since = state.turn - rules.war.breach_turns
    if any(
        deed.kind is DeedKind.BREACHED_TREATY and deed.turn >= since
        for deed in state.deeds.get((region, other), ())
    ):
        found.append(CasusBelli.BREACH)
    ultimatum = state.ultimatums.get((region, other))
    if ultimatum is not None and ultimatum.is_rejected:
        found.append(CasusBelli.REJECTED_ULTIMATUM)
    allies = pacts.allies(state, region)
    if any(
        war.side_of(other) == 1 and any(ally in war.defenders for ally in allies)
        for war in wars_of(state, other)
    ):
        found.append(CasusBelli.ATTACKED_ALLY)
    return tuple(found)


def obstacles(state: State, region: RegionId, other: RegionId, rules: Rules) -> list[Refusal]:
    """Return what stands in the way of any war between two regions that exist."""
    refusals = []
    stance = state.relation(region, other).stance
    if stance is Stance.WAR:
        refusals.append(Refusal.AT_WAR)
    if stance is Stance.TRUCE:
        refusals.append(Refusal.TRUCE_HOLDS)
    kinds = pacts.kinds_between(state, region, other)
    if kinds & {*pacts.ALLIANCES}:
        refusals.append(Refusal.ALLIED)
    if ClauseKind.NON_AGGRESSION in kinds:
        refusals.append(Refusal.NON_AGGRESSION_STANDS)
    if not may_reach(state, region, other, rules):
        refusals.append(Refusal.OUT_OF_REACH)
    return refusals


def is_good_goal(state: State, order: DeclareWar) -> bool:
    """Return whether the goal can be fought for on the stated ground.

    A province must be the enemy's, and on the ground of a claim the claimed one;
    liberation is for an ally that was attacked.
    """
    if order.goal is not WarGoal.PROVINCE:
        is_liberation = order.goal is WarGoal.LIBERATE
        return order.province is None and (
            not is_liberation or order.cause is CasusBelli.ATTACKED_ALLY
        )
    if order.province is None or state.owners.get(order.province) != order.other:
        return False
    is_claimed = order.region in state.claims.get(order.province, ())
    return order.cause is not CasusBelli.CLAIM or is_claimed


def check_war(state: State, order: DeclareWar, rules: Rules) -> list[Refusal]:
    """Return every reason why this war cannot be declared."""
    region, other = order.region, order.other
    refusals = check_partner(state, region, other)
    if not refusals:
        refusals += obstacles(state, region, other, rules)
        is_just = order.cause in causes(state, region, other, rules)
        if order.cause is not CasusBelli.NONE and not is_just:
            refusals.append(Refusal.NO_SUCH_CAUSE)
        if not is_good_goal(state, order):
            refusals.append(Refusal.BAD_GOAL)
    return refusals + check_head(state, region) + check_cost(state, region, rules.acts.war)


def apply_war(draft: Draft, order: DeclareWar, rules: Rules) -> list[Event]:
    """Declare the war and call the defender's allies."""
    region, other = order.region, order.other
    spend(draft, region, rules.acts.war)
    war = War(
        WarId(draft.number_between(region, other, "wars")),
        (region,),
        (other,),
        order.cause,
        order.goal,
        order.province,
        draft.turn,
    )
    draft.wars[war.id] = war
    blame = _blame(draft, order, rules)
    carry_out(draft, region, other, Threat.WAR)
    return [
        WarDeclared(region, other, war.id, war.cause, war.goal, war.province),
        *blame,
        *open_hostilities(draft, region, other, BreachCause.DECLARED_WAR, rules),
        *call_defenders(draft, war),
    ]


def apply_mutual(draft: Draft, orders: tuple[DeclareWar, DeclareWar], rules: Rules) -> list[Event]:
    """Let two that declare war on each other in one turn fight one war, and charge both alike.

    Lot, not the order of names, decides who began it: over its goal the war is
    fought, and the allies of the other are called.
    """
    one, other = sorted(orders, key=lambda order: order.region)
    is_swapped = draft.dice.chance(
        "first_blow", draft.turn, one.region, other.region, per_mille=EVEN_LOT
    )
    first, second = (other, one) if is_swapped else (one, other)
    promises = [t for t in pacts.between(draft, one.region, other.region) if is_promise(t)]
    spend(draft, second.region, rules.acts.war)
    blame = _blame(draft, second, rules)
    begun = apply_war(draft, first, rules)
    war = next(event.war for event in begun if isinstance(event, WarDeclared))
    events: list[Event] = [
        *begun,
        WarDeclared(second.region, first.region, war, second.cause, second.goal, second.province),
        *blame,
    ]
    for treaty in promises:
        events += breach(draft, treaty, second.region, BreachCause.DECLARED_WAR, rules)
    return events


def _blame(draft: Draft, order: DeclareWar, rules: Rules) -> list[Event]:
    """Let the victim, its allies and, without a ground, everyone hold the war against it."""
    region, other = order.region, order.other
    friends = pacts.allies(draft, other)
    if order.cause is not CasusBelli.NONE:
        remember(draft, other, region, DeedKind.DECLARED_WAR, rules)
        for friend in friends:
            size = rules.war.friend_per_mille
            remember(draft, friend, region, DeedKind.ATTACKED_FRIEND, rules, size)
        return []
    mind = onlookers_mind(draft, region, other, rules)
    size = share(rules.regard.onlooker_per_mille, mind)
    unjust = DeedKind.DECLARED_WAR_WITHOUT_CAUSE
    remember(draft, other, region, unjust, rules)
    for friend in friends:
        remember(draft, friend, region, DeedKind.ATTACKED_FRIEND, rules)
    remember_all(draft, region, unjust, rules, size, but=(other, *friends))
    shake(draft, region, rules.war.unjust_stability)
    cost = -share(rules.war.unjust_prestige, mind)
    return award(draft, region, PrestigeCause.UNJUST_WAR, cost, rules)
