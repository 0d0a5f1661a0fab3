"""Whether a head of state is received, or sets out: the verdict on a visit (rulebook 4.2)."""

from game.core.dealings import VisitPlan
from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.core.verdicts import Block, Factor, FactorKind
from game.rules import pacts
from game.rules.arithmetic import share
from game.rules.ledger import is_near_victory, leader
from game.rules.regard import opinion, trust
from game.rules.visits import is_fitting, is_head_away

WELCOME = 12
"""Points that courtesy alone speaks for a visit."""
FIT = 6
"""Points of an agenda that suits the case."""


def visit_factors(
    state: State, plan: VisitPlan, for_region: RegionId, rules: Rules
) -> tuple[Factor, ...]:
    """Return what speaks for and against a visit, for the host or the guest."""
    other = plan.guest if for_region == plan.host else plan.host
    feeling = opinion(state, for_region, other, rules)
    reliance = trust(state, for_region, other, rules) - rules.regard.trust_start
    character = state.world.polities[for_region].character
    fit = FIT if is_fitting(state, plan, rules) else -FIT // 2
    last = state.visits.get((plan.guest, plan.host))
    stale = -FIT if last is not None and state.turn - last < 2 * rules.visits.rest_turns else 0
    cost = -rules.visits.guest_points if for_region == plan.guest else 0
    shuns = -rules.treaties.leader_points * (not pacts.is_allied(state, for_region, other))
    is_near = is_near_victory(state, other)
    leads = not is_near and leader(state, rules) == other
    return (
        Factor(FactorKind.OPINION, share(feeling, rules.treaties.opinion_per_mille)),
        Factor(FactorKind.TRUST, share(reliance, rules.treaties.trust_per_mille // 2)),
        Factor(
            FactorKind.TEMPER, share(character.openness - 50, rules.treaties.openness_per_mille)
        ),
        Factor(FactorKind.VISIT_PURPOSE, WELCOME + fit),
        Factor(FactorKind.VISIT_COST, cost + stale),
        Factor(FactorKind.LEADER, shuns * leads),
        Factor(FactorKind.NEAR_VICTORY, shuns * is_near),
    )


def visit_blocks(state: State, plan: VisitPlan, rules: Rules) -> tuple[Block, ...]:
    """Return what rules a visit out."""
    del rules
    blocks = []
    relation = state.relation(plan.guest, plan.host)
    if relation.severed_by is not None:
        blocks.append(Block.RELATIONS_SEVERED)
    if state.is_at_war(plan.guest, plan.host):
        blocks.append(Block.AT_WAR)
    if is_head_away(state, plan.guest) or is_head_away(state, plan.host):
        blocks.append(Block.HEAD_AWAY)
    return tuple(blocks)
