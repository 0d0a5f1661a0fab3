"""Breaking off diplomatic relations, and resuming them (rulebook 3.8)."""

from game.core.conflict import Threat
from game.core.events import Event, RelationsRestored, RelationsSevered
from game.core.leaves import changed
from game.core.orders import RestoreRelations, SeverRelations
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.rules import pacts
from game.rules.costs import check_cost, check_partner, spend
from game.rules.endings import drop_proposals
from game.rules.envoys import leave_all
from game.rules.footing import carry_out, stand
from game.rules.regard import remember


def check_sever(state: State, order: SeverRelations, rules: Rules) -> list[Refusal]:
    """Return every reason why relations with this region cannot be broken off."""
    region, other = order.region, order.other
    refusals = check_partner(state, region, other)
    if not refusals:
        if state.relation(region, other).severed_by is not None:
            refusals.append(Refusal.RELATIONS_SEVERED)
        if state.is_at_war(region, other):
            refusals.append(Refusal.AT_WAR)
        if pacts.is_allied(state, region, other):
            refusals.append(Refusal.ALLIED)
    return refusals + check_cost(state, region, rules.acts.sever)


def apply_sever(draft: Draft, order: SeverRelations, rules: Rules) -> list[Event]:
    """Break off relations: the envoys of both leave and pending talks lapse."""
    region, other = order.region, order.other
    spend(draft, region, rules.acts.sever)
    stand(draft, region, other, changed(draft.relation(region, other), severed_by=region))
    carry_out(draft, region, other, Threat.SEVER)
    remember(draft, other, region, DeedKind.SEVERED_RELATIONS, rules)
    return [
        RelationsSevered(region, other),
        *leave_all(draft, region, other),
        *drop_proposals(draft, region, other),
    ]


def check_restore(state: State, order: RestoreRelations, rules: Rules) -> list[Refusal]:
    """Return every reason why relations cannot be resumed; only who broke them off can."""
    region, other = order.region, order.other
    refusals = check_partner(state, region, other)
    if not refusals:
        severed_by = state.relation(region, other).severed_by
        if severed_by is None:
            refusals.append(Refusal.RELATIONS_NOT_SEVERED)
        elif severed_by != region:
            refusals.append(Refusal.SEVERED_BY_OTHER)
        if state.is_at_war(region, other):
            refusals.append(Refusal.AT_WAR)
    return refusals + check_cost(state, region, rules.acts.restore)


def apply_restore(draft: Draft, order: RestoreRelations, rules: Rules) -> list[Event]:
    """Resume relations: envoys may be posted again."""
    region, other = order.region, order.other
    spend(draft, region, rules.acts.restore)
    stand(draft, region, other, changed(draft.relation(region, other), severed_by=None))
    remember(draft, other, region, DeedKind.RESTORED_RELATIONS, rules)
    return [RelationsRestored(region, other)]
