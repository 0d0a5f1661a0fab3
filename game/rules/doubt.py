"""How far a verdict that is worked out from a view may be out (rulebook 10.2).

What a preview cannot know of a region, its verdict owns up to: by how many
points the true score may lie above or below, and what may or may not rule the
matter out. Trade follows goodwill, so a rough idea of it may be a crown a turn
out on an agreement. What binds a region in secret to the target of a joint embargo can
never be known; nothing else that is secret enters a verdict.
"""

from game.core.dealings import Matter
from game.core.deeds import DEEDS
from game.core.ids import RegionId
from game.core.regard import DeedKind, LineCause
from game.core.rulebook import Rules
from game.core.state import State, View
from game.core.treaties import ClauseKind, JointEmbargo, Terms, kinds_of
from game.core.verdicts import Block
from game.rules import pacts
from game.rules.knowledge import funds
from game.rules.pestering import was_declined
from game.rules.regard import opinion
from game.rules.repute import FULL
from game.rules.valuation import TARGET_SHARE, crowns_in_points
from game.rules.vetoes import asked_to_pay

UNSURE = 200
"""Points by which a verdict may be out where it is not known whether they can pay."""
ROUNDING = 2
"""Points that an opinion may be out beside the step of what is known of the memory in it."""
BONDS = (
    *(LineCause.ALLIANCE, LineCause.NON_AGGRESSION, LineCause.EXCHANGE, LineCause.SUBSIDY),
    *(LineCause.THREAT, LineCause.LEADER),
)
"""The lines of an opinion that a secret treaty may add or keep away."""


def spread(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> int:
    """Return by how many points a verdict worked out from this view may be out."""
    if not isinstance(state, View) or state.viewer == for_region:
        return 0
    known = state.knowledge.get(for_region, 0)
    points = feeling_spread(known, rules)
    if not isinstance(matter, Terms):
        return points
    kinds = kinds_of(matter.clauses)
    if ClauseKind.JOINT_EMBARGO in kinds:
        targets = sum(isinstance(clause, JointEmbargo) for clause in matter.clauses)
        step = rules.knowledge.opinion_steps[known]
        points += (step + _bonds(rules)) * targets // TARGET_SHARE + 1
    if known == FULL:
        return points
    if ClauseKind.TRADE_AGREEMENT in kinds:
        points += crowns_in_points(state, for_region, rules.treaties.horizon_turns, rules) + 1
    asked = asked_to_pay(matter, for_region, rules)
    if asked and asked > funds(state, for_region, rules)[0]:
        return UNSURE
    if was_declined(state, matter, proposer, for_region, rules):
        points += rules.treaties.pester_points
    return points


def _bonds(rules: Rules) -> int:
    """Return by how many points an opinion may differ for secret treaties and what came of them."""
    deeds = DEEDS[DeedKind.SIGNED_TREATY].goldstein + DEEDS[DeedKind.KEPT_TREATY].goldstein
    lines = sum(abs(rules.regard.lines[cause]) for cause in BONDS)
    return lines + deeds * rules.regard.points_per_goldstein // 1000


def feeling_spread(known: int, rules: Rules) -> int:
    """Return by how many points regard may be out for one who knows so much of its holder."""
    step = rules.knowledge.opinion_steps[known]
    book = rules.treaties
    weights = book.opinion_per_mille + book.trust_per_mille + book.goodwill_per_mille
    return step * weights // 1000 + 2 if step > 1 else 0


def doubtful(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Block, ...]:
    """Return the blocks of which this view cannot tell whether they stand.

    An opinion that is known roughly may lie on either side of hatred. A purse
    that is known roughly blocks only where even the most it may hold falls short.
    """
    if not isinstance(state, View) or state.viewer == for_region:
        return ()
    step = rules.knowledge.opinion_steps[state.knowledge.get(for_region, 0)]
    if step <= 1 or not isinstance(matter, Terms):
        return ()
    if kinds_of(matter.clauses).isdisjoint(pacts.ALLIANCES):
        return ()
    distance = opinion(state, for_region, proposer, rules) - rules.treaties.hatred_at
    return (Block.HATRED,) if abs(distance) <= step + ROUNDING else ()
