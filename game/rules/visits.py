"""State visits: the head travels, officials talk and the public looks on (rulebook 4).

Visits move opinion in both regions and the public's goodwill even more
(Goldsmith, Horiuchi & Matush 2021); repeats count for less (Nitsch 2007).
"""

from collections.abc import Collection

from game.core.dealings import Agenda, Proposal, VisitPlan
from game.core.events import Event, ProposalSent, VisitPaid, VisitResult
from game.core.ids import ProposalId, RegionId
from game.core.leaves import changed
from game.core.orders import ProposeVisit
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.rules import pacts
from game.rules.arithmetic import clamp, share
from game.rules.costs import check_cost, check_partner, shake, spend
from game.rules.effects import Ground, GroundKind
from game.rules.envoys import resident
from game.rules.pressure import grievances
from game.rules.prestige import award, award_dealing
from game.rules.regard import goodwill, opinion, remember
from game.rules.standing import foes
from game.rules.trade import dependence

CERTAIN = 1000


def plan_of(order: ProposeVisit) -> VisitPlan:
    """Return who would visit whom."""
    if order.is_invitation:
        return VisitPlan(order.other, order.region, order.agenda)
    return VisitPlan(order.region, order.other, order.agenda)


def is_head_away(state: State, region: RegionId) -> bool:
    """Return whether a region's head is abroad: for the whole of the turn after setting out."""
    return state.regions[region].away_until == state.turn


def check_head(state: State, region: RegionId) -> list[Refusal]:
    """Return why a region cannot meet a crisis; its head alone can, and must be at home for it."""
    is_known = region in state.regions
    return [Refusal.HEAD_AWAY] if is_known and is_head_away(state, region) else []


def obstacles(state: State, plan: VisitPlan, rules: Rules) -> list[Refusal]:
    """Return every reason why this visit cannot be paid now; asked again on the day."""
    refusals = check_partner(state, plan.guest, plan.host)
    if refusals:
        return refusals
    if state.is_at_war(plan.guest, plan.host):
        refusals.append(Refusal.AT_WAR)
    if state.relation(plan.guest, plan.host).severed_by is not None:
        refusals.append(Refusal.RELATIONS_SEVERED)
    is_on_the_road = state.regions[plan.guest].away_until >= state.turn
    if is_on_the_road or is_head_away(state, plan.host):
        refusals.append(Refusal.HEAD_AWAY)
    last = state.visits.get((plan.guest, plan.host))
    if last is not None and state.turn - last < rules.visits.rest_turns:
        refusals.append(Refusal.VISITED_LATELY)
    return refusals


def check_visit(state: State, order: ProposeVisit, rules: Rules) -> list[Refusal]:
    """Return every reason why this visit cannot be proposed."""
    plan = plan_of(order)
    refusals = obstacles(state, plan, rules)
    if any(
        isinstance(proposal.matter, VisitPlan)
        and (proposal.matter.guest, proposal.matter.host) == (plan.guest, plan.host)
        for proposal in state.proposals.values()
    ):
        refusals.append(Refusal.ALREADY_PROPOSED)
    crowns = 0 if order.is_invitation else rules.visits.crowns
    return refusals + check_cost(state, order.region, rules.acts.visit, crowns)


def apply_visit(draft: Draft, order: ProposeVisit, rules: Rules) -> list[Event]:
    """Lay the visit before the other region; it answers next turn."""
    spend(draft, order.region, rules.acts.visit)
    number = ProposalId(draft.number_between(order.region, order.other, "proposals"))
    plan = plan_of(order)
    draft.proposals[number] = Proposal(number, order.region, order.other, plan, draft.turn)
    return [ProposalSent(order.region, order.other, number, plan, None)]


def is_fitting(state: State, plan: VisitPlan, rules: Rules) -> bool:
    """Return whether the agenda suits how the two stand.

    Goodwill suits those who are not at odds, trade those who trade, security
    allies and those with a common enemy, reconciliation those with a quarrel.
    """
    guest, host = plan.guest, plan.host
    coolest = min(opinion(state, host, guest, rules), opinion(state, guest, host, rules))
    is_cool = coolest <= -rules.regard.bands[0]
    match plan.agenda:
        case Agenda.GOODWILL:
            return not is_cool
        case Agenda.TRADE:
            is_barred = (guest, host) in state.embargoes or (host, guest) in state.embargoes
            return not is_barred and dependence(state, guest, host) >= rules.visits.commerce_share
        case Agenda.SECURITY:
            has_common_foe = bool({*foes(state, guest)} & {*foes(state, host)})
            return has_common_foe or pacts.is_allied(state, guest, host)
        case Agenda.RECONCILIATION:
            wrongs = grievances(state, guest, host, rules) + grievances(state, host, guest, rules)
            return is_cool or bool(wrongs)


def _weighed(state: State, plan: VisitPlan, rules: Rules) -> list[tuple[GroundKind, int, int]]:
    """Return what speaks for success and for a gaffe, per mille, before they are bounded."""
    book = rules.visits
    view = opinion(state, plan.host, plan.guest, rules)
    envoy = resident(state, plan.guest, plan.host)
    skill = envoy.skill if envoy is not None else 0
    suits = is_fitting(state, plan, rules)
    return [
        (GroundKind.VISIT, book.success_base, book.gaffe_base),
        (GroundKind.OPINION, view * book.per_opinion, -view * book.gaffe_per_opinion),
        (GroundKind.ENVOY, skill * book.per_skill, -skill * book.gaffe_per_skill),
        (GroundKind.FITTING, book.fit, 0) if suits else (GroundKind.UNFITTING, -book.fit, 0),
    ]


def odds(state: State, plan: VisitPlan, rules: Rules) -> tuple[int, int, int]:
    """Return the chances of success, a correct visit and a gaffe, per mille; they sum to 1000."""
    book, weighed = rules.visits, _weighed(state, plan, rules)
    gaffe = clamp(sum([part[2] for part in weighed]), *book.gaffe_bounds)
    success = clamp(sum([part[1] for part in weighed]), *book.success_bounds)
    success = min(success, CERTAIN - gaffe)
    return success, CERTAIN - success - gaffe, gaffe


def odds_grounds(
    state: State, plan: VisitPlan, rules: Rules
) -> tuple[tuple[Ground, ...], tuple[Ground, ...]]:
    """Return what the chances of success and of a gaffe are made of; the parts sum to them."""
    weighed = _weighed(state, plan, rules)
    success, _, gaffe = odds(state, plan, rules)
    return (
        _grounds([(kind, part) for kind, part, _ in weighed], success),
        _grounds([(kind, part) for kind, _, part in weighed], gaffe),
    )


def _grounds(parts: list[tuple[GroundKind, int]], whole: int) -> tuple[Ground, ...]:
    rest = whole - sum([points for _, points in parts])
    return tuple(
        Ground(kind, points) for kind, points in [*parts, (GroundKind.BOUNDS, rest)] if points
    )


def effect_per_mille(state: State, plan: VisitPlan, rules: Rules) -> int:
    """Return how much a correct visit counts, per mille of a first one without a purpose."""
    book, size = rules.visits, CERTAIN
    if is_fitting(state, plan, rules):
        size = share(size, book.fit_effect_per_mille)
    last = state.visits.get((plan.guest, plan.host))
    if last is not None and state.turn - last < book.repeat_turns:
        size = share(size, book.repeat_per_mille)
    return size


def is_resented(state: State, plan: VisitPlan, rules: Rules) -> bool:
    """Return whether the guest's own public would take the visit ill."""
    return goodwill(state, plan.guest, plan.host, rules) < rules.visits.disliked_at


def hold_visit(draft: Draft, plan: VisitPlan, rules: Rules) -> list[Event]:
    """Let the visit take place; nothing if `obstacles` names a reason why it cannot."""
    now = draft.glance()
    if obstacles(now, plan, rules):
        return []
    success, correct, _ = odds(now, plan, rules)
    roll = draft.dice.roll("visit", draft.turn, plan.guest, plan.host, sides=CERTAIN)
    size = effect_per_mille(now, plan, rules)
    if is_resented(now, plan, rules):
        shake(draft, plan.guest, rules.visits.disliked_stability)
    if roll <= success:
        result = VisitResult.SUCCESS
    elif roll <= success + correct:
        result = VisitResult.CORRECT
    else:
        result = VisitResult.GAFFE
    spend(draft, plan.guest, 0, rules.visits.crowns)
    news = [one for one in (plan.guest, plan.host) if not visited_lately(now, one, rules)]
    draft.regions[plan.guest] = changed(draft.regions[plan.guest], away_until=draft.turn + 1)
    draft.visits[plan.guest, plan.host] = draft.turn
    event = VisitPaid(plan.guest, plan.host, plan.agenda, result)
    return [event, *_impress(draft, plan, result, size, news, rules)]


def visited_lately(state: State, region: RegionId, rules: Rules) -> bool:
    """Return whether a region paid or received a visit so lately that one more is no news."""
    since = state.turn - rules.victory.visit_rest_turns
    return any(turn > since and region in pair for pair, turn in state.visits.items())


def _impress(
    draft: Draft,
    plan: VisitPlan,
    result: VisitResult,
    size: int,
    news: Collection[RegionId],
    rules: Rules,
) -> list[Event]:
    """Let both remember the visit, and names gain where it is news, or the guest's suffer."""
    guest, host, book = plan.guest, plan.host, rules.visits
    match result:
        case VisitResult.GAFFE:
            remember(draft, host, guest, DeedKind.GAFFE, rules)
            hosted = share(size, book.gaffe_hosted_per_mille)
            remember(draft, guest, host, DeedKind.HOSTED_VISIT, rules, hosted)
            return award(draft, guest, PrestigeCause.VISIT, rules.victory.gaffe_tenths, rules)
        case VisitResult.SUCCESS:
            size = share(size, book.success_per_mille)
            tenths = rules.victory.visit_tenths
        case VisitResult.CORRECT:
            tenths = 0
    remember(draft, host, guest, DeedKind.PAID_VISIT, rules, size)
    remember(draft, guest, host, DeedKind.HOSTED_VISIT, rules, size)
    return award_dealing(draft, guest, host, PrestigeCause.VISIT, tenths, rules, news)
