"""Calling allies to arms: who is called, by which clause, and what a no costs (rulebook 8.4)."""

from dataclasses import dataclass

from game.core.conflict import CasusBelli, War, WarGoal
from game.core.dealings import CallToArms, Proposal
from game.core.events import (
    AllyCalled,
    BreachCause,
    CallHonoured,
    CallRefused,
    Event,
    ProposalLapsed,
)
from game.core.ids import ProposalId, RegionId, WarId
from game.core.orders import CallAlly
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import ClauseKind, kind_of
from game.core.verdicts import Block, Factor
from game.rules import pacts
from game.rules.arithmetic import exp_per_mille
from game.rules.calls import call_blocks, call_factors, is_kept_away
from game.rules.costs import check_cost, check_partner, spend
from game.rules.endings import breach
from game.rules.hostilities import join
from game.rules.prestige import award
from game.rules.regard import remember

HYPOTHETICAL = WarId(-1)
"""The number of a war that nobody has declared."""


@dataclass(frozen=True, slots=True)
class Joining:
    """An ally that a war would call, and what it would make of the call."""

    region: RegionId
    caller: RegionId
    side: int
    """1: with the attacker, -1: with the defender."""
    clause: ClauseKind
    """The pledge by which it is called."""
    score: int
    """Of its verdict; from 0 it comes."""
    per_mille: int
    """How likely it is to come; 0 if something forbids it."""
    factors: tuple[Factor, ...] = ()
    """What counts for and against."""
    blocks: tuple[Block, ...] = ()
    """What forbids it."""


def pledge(state: State, war: War, caller: RegionId, ally: RegionId) -> ClauseKind | None:
    """Return the clause by which a belligerent can call an ally, if one covers the case.

    A defensive alliance covers only the region that was attacked; an offensive
    one covers every war.
    """
    kinds = pacts.kinds_between(state, caller, ally)
    if ClauseKind.OFFENSIVE_ALLIANCE in kinds:
        return ClauseKind.OFFENSIVE_ALLIANCE
    if ClauseKind.DEFENSIVE_ALLIANCE in kinds and caller == war.defenders[0]:
        return ClauseKind.DEFENSIVE_ALLIANCE
    return None


def would_join(
    state: State, attacker: RegionId, target: RegionId, rules: Rules
) -> tuple[Joining, ...]:
    """Return who a war between the two would call and how likely each is to come.

    The verdict is the one the ally itself would reach, on what `state` shows.
    """
    war = War(
        HYPOTHETICAL,
        (attacker,),
        (target,),
        CasusBelli.NONE,
        WarGoal.HUMBLE,
        None,
        state.turn,
    )
    found = []
    for caller, side in ((target, -1), (attacker, 1)):
        for ally in pacts.allies(state, caller):
            clause = pledge(state, war, caller, ally)
            if clause is None or war.side_of(ally):
                continue
            factors = call_factors(state, war, caller, ally, rules)
            score = sum(factor.value for factor in factors)
            weight = exp_per_mille(score * rules.war.join_per_point)
            blocks = call_blocks(state, war, caller, ally)
            per_mille = 0 if blocks else 1000 * weight // (1000 + weight)
            found.append(Joining(ally, caller, side, clause, score, per_mille, factors, blocks))
    return tuple(found)


def is_called(state: State, war: WarId, ally: RegionId) -> bool:
    """Return whether a call into this war lies on an ally's desk."""
    return any(
        isinstance(proposal.matter, CallToArms)
        and proposal.matter.war == war
        and proposal.receiver == ally
        for proposal in state.proposals.values()
    )


def check_call(state: State, order: CallAlly, rules: Rules) -> list[Refusal]:
    """Return every reason why this ally cannot be called into this war."""
    refusals = check_partner(state, order.region, order.ally)
    war = state.wars.get(order.war)
    if war is None:
        refusals.append(Refusal.NO_SUCH_WAR)
    elif not war.side_of(order.region):
        refusals.append(Refusal.NOT_IN_THIS_WAR)
    else:
        if pledge(state, war, order.region, order.ally) is None:
            refusals.append(Refusal.NOT_AN_ALLY)
        if war.side_of(order.ally):
            refusals.append(Refusal.ALREADY_IN_WAR)
        if is_called(state, war.id, order.ally):
            refusals.append(Refusal.ALREADY_CALLED)
        if is_kept_away(state, war, order.region, order.ally):
            refusals.append(Refusal.BOUND_TO_FOE)
    return refusals + check_cost(state, order.region, rules.acts.call)


def apply_call(draft: Draft, order: CallAlly, rules: Rules) -> list[Event]:
    """Lay the call before the ally; it answers next turn."""
    spend(draft, order.region, rules.acts.call)
    return _summon(draft, order.region, order.ally, order.war)


def _summon(draft: Draft, caller: RegionId, ally: RegionId, war: WarId) -> list[Event]:
    number = ProposalId(draft.number_between(caller, ally, "proposals"))
    draft.proposals[number] = Proposal(number, caller, ally, CallToArms(war), draft.turn)
    return [AllyCalled(caller, ally, war)]


def call_defenders(draft: Draft, war: War) -> list[Event]:
    """Call every ally of the region that was attacked whom nothing keeps from coming.

    An ally called so often this turn that there is no room for more is not called.
    """
    target = war.defenders[0]
    events: list[Event] = []
    for ally in pacts.allies(draft, target):
        if not draft.has_room(target, ally):
            continue
        is_in = war.side_of(ally) or is_called(draft, war.id, ally)
        if not is_in and not is_kept_away(draft, war, target, ally):
            events += _summon(draft, target, ally, war.id)
    return events


def _called(state: State, call: Proposal) -> War | None:
    """Return the war a call is about, unless it is over for the caller or already joined."""
    war = state.wars.get(call.matter.war) if isinstance(call.matter, CallToArms) else None
    if war is None or not war.side_of(call.sender) or war.side_of(call.receiver):
        return None
    return war


def check_honour(state: State, call: Proposal) -> list[Refusal]:
    """Return why an ally cannot come: it is bound to a foe. A war that is over asks nothing."""
    war = _called(state, call)
    if war is not None and call_blocks(state, war, call.sender, call.receiver):
        return [Refusal.BOUND_TO_FOE]
    return []


def honour_call(draft: Draft, call: Proposal, rules: Rules) -> list[Event]:
    """Let an ally come to its caller's side; nothing if the war is over for the caller."""
    war, ally, caller = _called(draft, call), call.receiver, call.sender
    if war is None:
        return []
    remember(draft, caller, ally, DeedKind.HONOURED_CALL, rules)
    return [
        CallHonoured(ally, caller, war.id),
        *award(draft, ally, PrestigeCause.ALLY_HELPED, rules.war.ally_prestige, rules),
        *join(draft, war, ally, war.side_of(caller), rules),
    ]


def refuse_call(draft: Draft, call: Proposal, rules: Rules) -> list[Event]:
    """Let an ally stay away: it breaks the alliance, and its word counts for less.

    Whom a truce or an older alliance has come to keep away since the call breaks nothing.
    """
    war, ally, caller = _called(draft, call), call.receiver, call.sender
    if war is None:
        return []
    if is_kept_away(draft, war, caller, ally, draft.turn):
        return [ProposalLapsed(ally, caller, call.id, call.matter)]
    remember(draft, caller, ally, DeedKind.REFUSED_CALL, rules)
    cost = -rules.war.ally_prestige
    events: list[Event] = [
        CallRefused(ally, caller, war.id),
        *award(draft, ally, PrestigeCause.ALLY_FAILED, cost, rules),
    ]
    for treaty in pacts.between(draft, caller, ally):
        if any(kind_of(clause) in pacts.ALLIANCES for clause in treaty.terms.clauses):
            events += breach(draft, treaty, ally, BreachCause.REFUSED_CALL, rules)
    return events
