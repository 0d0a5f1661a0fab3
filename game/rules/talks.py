"""Proposals and their answers (rulebook 5.2-5.3).

What is laid before a region this turn is answered in the next; an unanswered
proposal lapses. Identical proposals that cross are signed at once.
"""

from dataclasses import replace

from game.core.dealings import CallToArms, Proposal, Refused, VisitPlan
from game.core.events import (
    Event,
    ProposalAccepted,
    ProposalDeclined,
    ProposalLapsed,
    ProposalSent,
)
from game.core.ids import ProposalId, RegionId
from game.core.leaves import changed
from game.core.orders import Accept, Counter, Decline, ProposeTreaty
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import Terms
from game.core.verdicts import Verdict
from game.rules.allies import check_honour, honour_call, refuse_call
from game.rules.callings import is_go_between
from game.rules.costs import check_cost, check_partner, spend
from game.rules.doubt import feeling_spread
from game.rules.envoys import resident
from game.rules.evaluate import evaluate
from game.rules.favours import fade_favours
from game.rules.knowledge import level, observe
from game.rules.pestering import topic_of
from game.rules.pressure import check_targets
from game.rules.regard import remember
from game.rules.signing import ratify, sign
from game.rules.terms import flaws, is_peace
from game.rules.visits import hold_visit, obstacles


def check_propose(state: State, order: ProposeTreaty, rules: Rules) -> list[Refusal]:
    """Return every reason why these terms cannot be laid before the other now."""
    refusals = check_partner(state, order.region, order.other)
    if refusals:
        return refusals
    refusals = check_cost(state, order.region, rules.acts.propose)
    severed = state.relation(order.region, order.other).severed_by is not None
    if severed and not is_peace(order.terms):
        refusals.append(Refusal.RELATIONS_SEVERED)
    if pending(state, order.region, order.other):
        refusals.append(Refusal.ALREADY_PROPOSED)
    refusals += check_targets(state, order.terms, order.region)
    return refusals + flaws(state, order.terms, order.region, order.other, rules)


def pending(state: State, sender: RegionId, receiver: RegionId) -> Proposal | None:
    """Return the terms of this sender that the receiver still has to answer, if any."""
    found: Proposal | None = None
    for proposal in state.proposals.values():
        if (
            proposal.sent == state.turn
            and proposal.sender == sender
            and proposal.receiver == receiver
            and isinstance(proposal.matter, Terms)
            and (found is None or proposal.id < found.id)
        ):
            found = proposal
    return found


def apply_propose(draft: Draft, order: ProposeTreaty, rules: Rules) -> list[Event]:
    """Lay terms before another region, or sign at once what crosses with its own proposal."""
    spend(draft, order.region, rules.acts.propose)
    return _lay(draft, order.region, order.other, order.terms, rules)


def _lay(
    draft: Draft,
    sender: RegionId,
    receiver: RegionId,
    terms: Terms,
    rules: Rules,
    counters: ProposalId | None = None,
) -> list[Event]:
    crossing = pending(draft, receiver, sender)
    if crossing is not None and crossing.matter == terms:
        del draft.proposals[crossing.id]
        accepted = ProposalAccepted(sender, receiver, crossing.id, terms)
        return [accepted, *sign(draft, receiver, sender, terms, rules)]
    number = ProposalId(draft.number_between(sender, receiver, "proposals"))
    proposal = Proposal(number, sender, receiver, terms, draft.turn, counters)
    draft.proposals[proposal.id] = proposal
    return [ProposalSent(sender, receiver, proposal.id, terms, counters)]


def check_answer(state: State, order: Accept | Decline | Counter, rules: Rules) -> list[Refusal]:
    """Return every reason why this answer cannot be given."""
    proposal = state.proposals.get(order.proposal)
    if order.region not in state.regions:
        return [Refusal.REGION_FALLEN]
    if proposal is None:
        return [Refusal.NO_SUCH_PROPOSAL]
    if proposal.receiver != order.region:
        return [Refusal.NOT_ADDRESSED_TO_YOU]
    match order:
        case Accept():
            if isinstance(proposal.matter, Terms):
                bound = check_targets(state, proposal.matter, order.region)
                return bound + flaws(state, proposal.matter, proposal.sender, order.region, rules)
            if isinstance(proposal.matter, CallToArms):
                return check_honour(state, proposal)
            refusals = obstacles(state, proposal.matter, rules)
            is_guest = proposal.matter.guest == order.region
            crowns = rules.visits.crowns if is_guest else 0
            return refusals + check_cost(state, order.region, 0, crowns)
        case Decline():
            return []
        case Counter():
            if not isinstance(proposal.matter, Terms):
                return [Refusal.NOT_A_TREATY]
            refusals = check_cost(state, order.region, rules.acts.counter)
            refusals += check_targets(state, order.terms, order.region)
            return refusals + flaws(state, order.terms, proposal.sender, order.region, rules)


def apply_accept(draft: Draft, order: Accept, rules: Rules) -> list[Event]:
    """Accept a proposal and carry it out; that nothing stands in the way has just been checked."""
    proposal = draft.proposals.pop(order.proposal)
    matter = proposal.matter
    if isinstance(matter, CallToArms):
        return honour_call(draft, proposal, rules)
    accepted = ProposalAccepted(order.region, proposal.sender, proposal.id, matter)
    if isinstance(matter, VisitPlan):
        return [accepted, *hold_visit(draft, matter, rules)]
    return [accepted, *ratify(draft, proposal.sender, order.region, matter, rules)]


def apply_decline(draft: Draft, order: Decline, rules: Rules) -> list[Event]:
    """Decline a proposal; the reasons of the ministry go with the answer."""
    proposal = draft.proposals.pop(order.proposal)
    if isinstance(proposal.matter, CallToArms):
        return refuse_call(draft, proposal, rules)
    verdict = stated_reasons(draft.glance(), proposal, rules)
    _note_refusal(draft, proposal, verdict, rules)
    _give_back(draft, proposal, rules)
    return [ProposalDeclined(order.region, proposal.sender, proposal.id, proposal.matter, verdict)]


MOST_REASONS = 3


def stated_reasons(state: State, proposal: Proposal, rules: Rules) -> Verdict | None:
    """Return what a ministry says when it declines: its weightiest objections, no more.

    None where its own reckoning would have been a yes: then it gives no reason.
    Figures are told only as closely as the proposer could have reckoned them.
    """
    asked = proposal.receiver
    view = observe(state, asked, rules, (proposal.sender, asked))
    verdict = evaluate(view, proposal.matter, proposal.sender, asked, rules)
    if verdict.is_yes:
        return None
    against = sorted(
        (factor for factor in verdict.factors if factor.value < 0),
        key=lambda factor: factor.value,
    )
    step = feeling_spread(level(state, proposal.sender, asked), rules)
    near = max(1, step)
    said = tuple(
        replace(factor, value=factor.value // near * near) for factor in against[:MOST_REASONS]
    )
    past = verdict.score - verdict.threshold
    score = verdict.threshold + past // near * near
    return Verdict(score, verdict.threshold, said, verdict.blocks, step)


def _note_refusal(draft: Draft, proposal: Proposal, verdict: Verdict | None, rules: Rules) -> None:
    matter = proposal.matter
    topic = topic_of(matter, proposal.receiver) if isinstance(matter, Terms) else ""
    if topic:
        short = max(0, verdict.shortfall - verdict.spread) if verdict else 1
        draft.refused[proposal.sender, proposal.receiver, topic] = Refused(draft.turn, short)
    kind = DeedKind.REFUSED_PROPOSAL
    remember(draft, proposal.sender, proposal.receiver, kind, rules, is_private=True)


def _give_back(draft: Draft, proposal: Proposal, rules: Rules) -> None:
    """Let a go-between at that court have spared its home the influence of an idle proposal."""
    if not is_go_between(resident(draft, proposal.sender, proposal.receiver)):
        return
    acts = rules.acts
    spent = acts.visit if isinstance(proposal.matter, VisitPlan) else acts.propose
    spent = spent if proposal.counters is None else acts.counter
    own = draft.regions[proposal.sender]
    most = max(own.influence, acts.influence_cap)
    regained = min(most, own.influence + spent)
    draft.regions[own.id] = changed(own, influence=regained)


def apply_counter(draft: Draft, order: Counter, rules: Rules) -> list[Event]:
    """Answer terms with other terms."""
    proposal = draft.proposals.pop(order.proposal)
    spend(draft, order.region, rules.acts.counter)
    return _lay(draft, order.region, proposal.sender, order.terms, rules, proposal.id)


def lapse(draft: Draft, rules: Rules) -> list[Event]:
    """Strike out what was not answered in its turn; an unanswered call is a refused one."""
    events: list[Event] = []
    for number in sorted(draft.proposals):
        proposal = draft.proposals.get(number)
        if proposal is None or proposal.sent >= draft.turn:
            continue
        del draft.proposals[number]
        if isinstance(proposal.matter, CallToArms):
            events += refuse_call(draft, proposal, rules)
        else:
            _give_back(draft, proposal, rules)
            lapsed = ProposalLapsed(
                proposal.receiver, proposal.sender, proposal.id, proposal.matter
            )
            events.append(lapsed)
    stale = [
        key
        for key, refused in draft.refused.items()
        if draft.turn - refused.turn > rules.treaties.pester_turns
    ]
    for key in stale:
        del draft.refused[key]
    fade_favours(draft, rules)
    return events
