"""Which orders of one turn do not go together (rulebook 2.4).

Orders are carried out in the order of `ORDER_KINDS`, so two that do not agree
are better refused while they are written than when it is too late.
"""

from collections.abc import Iterator, Mapping, Sequence

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import CallToArms, Matter
from game.core.ids import RegionId, partner_in
from game.core.orders import (
    ORDER_KINDS,
    Accept,
    BackDown,
    CallAlly,
    Counter,
    DeclareWar,
    Decline,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    InstructEnvoy,
    IssueUltimatum,
    LiftEmbargo,
    Order,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
    Protest,
    RecallEnvoy,
    RestoreRelations,
    SendAid,
    SetMilitaryBudget,
    SetTaxes,
    SeverRelations,
    Yield,
)
from game.core.refusals import Refusal
from game.core.state import State
from game.core.treaties import JointEmbargo, Terms
from game.rules.terms import is_peace

HOSTILE = (DeclareWar, ImposeEmbargo, SeverRelations, IssueUltimatum, ExpelEnvoy)
KIND = (ProposeVisit, SendAid, RestoreRelations, LiftEmbargo, PostEnvoy)
UNDER_WAR = (IssueUltimatum, BackDown, ImposeEmbargo, Protest, InstructEnvoy)
REJECTED = CasusBelli.REJECTED_ULTIMATUM
UNDER_SEVERANCE = (BackDown, Protest, InstructEnvoy)

_ANSWER, _ENVOY = ("answer", "proposal"), ("envoy", "envoy")
_SLOTS: Mapping[type[Order], tuple[str, str]] = {
    **{kind: (kind.__name__, "other") for kind in ORDER_KINDS},
    Accept: _ANSWER,
    Decline: _ANSWER,
    Counter: _ANSWER,
    PostEnvoy: _ENVOY,
    RecallEnvoy: _ENVOY,
    InstructEnvoy: _ENVOY,
    ExpelEnvoy: _ENVOY,
    DenounceTreaty: (DenounceTreaty.__name__, "treaty"),
    CallAlly: (CallAlly.__name__, "ally"),
    SetTaxes: (SetTaxes.__name__, "region"),
    SetMilitaryBudget: (SetMilitaryBudget.__name__, "region"),
}
"""What an order of each kind takes up, and the field that tells which one."""


def aimed_at(state: State, order: Order) -> RegionId | None:
    """Return the region an order is directed at, if one."""
    match order:
        case PostEnvoy():
            return order.host
        case ExpelEnvoy():
            envoy = state.envoys.get(order.envoy)
            return envoy.home if envoy else None
        case Accept() | Decline() | Counter():
            proposal = state.proposals.get(order.proposal)
            return proposal.sender if proposal else None
        case DenounceTreaty():
            treaty = state.treaties.get(order.treaty)
            is_party = treaty is not None and order.region in treaty.parties
            return partner_in(treaty.parties, order.region) if treaty and is_party else None
        case _:
            other: RegionId | None = getattr(order, "other", None)
            return other


def slot(order: Order) -> tuple[str, object]:
    """Return what may be ordered only once a turn."""
    kind, which = _SLOTS[type(order)]
    return kind, getattr(order, which)


def conflicts(state: State, orders: Sequence[Order], order: Order) -> list[Refusal]:
    """Return why an order does not go with those already given this turn.

    `state` is the world as it was when they were given: what lies on a desk then.
    """
    if not orders:
        return []
    acts, is_taken, is_at_odds = _amounts_to(state, order), False, False
    for given in orders:
        held = _amounts_to(state, given)
        is_taken = is_taken or _are_same(acts, held)
        is_at_odds = is_at_odds or _contradict(state, held, acts)
    refusals = [Refusal.ALREADY_ORDERED] if is_taken else []
    return [*refusals, Refusal.CONTRADICTS] if is_at_odds else refusals


def contradicted(state: State, orders: Sequence[Order], order: Order) -> Order | None:
    """Return the first order given this turn that another does not go with, if any.

    Kind and hostile acts toward one region exclude each other, whichever comes first.
    """
    acts = _amounts_to(state, order)
    for given in orders:
        if _contradict(state, _amounts_to(state, given), acts):
            return given
    return None


def _contradict(state: State, given: Sequence[Order], acts: Sequence[Order]) -> bool:
    """Return whether what an order amounts to does not go with what another does."""
    for act in acts:
        for held in given:
            if _is_at_odds(state, held, act):
                return True
    return False


def _are_same(acts: Sequence[Order], others: Sequence[Order]) -> bool:
    """Return whether two orders take up one slot, or one of them brings the other about.

    Of each is given what it amounts to: itself first.
    """
    mine, other = slot(acts[0]), slot(others[0])
    if len(acts) == len(others) == 1:
        return mine == other
    return mine in map(slot, others) or other in map(slot, acts)


def matter_of(state: State, order: Accept) -> Matter | None:
    """Return what was laid before a region that it says yes to, if it still lies there."""
    proposal = state.proposals.get(order.proposal)
    return proposal.matter if proposal else None


def _amounts_to(state: State, order: Order) -> tuple[Order, ...]:
    """Return an order and the other acts that it brings about.

    A call honoured is a war on every foe, a joint embargo signed an embargo; a
    counter-offer is a proposal; to yield to the demand that an embargo end is to
    lift it.
    """
    region = order.region
    match order:
        case Accept():
            return order, *_brought_about(state, order)
        case Counter():
            other = aimed_at(state, order)
            if other is not None:
                return order, ProposeTreaty(region, other, order.terms)
        case Yield():
            ultimatum = state.ultimatums.get((order.other, region))
            if ultimatum is not None and ultimatum.demand is Demand.LIFT_EMBARGO:
                return order, LiftEmbargo(region, order.other)
        case _:
            pass
    return (order,)


def _brought_about(state: State, order: Accept) -> Iterator[Order]:
    """Return the hostile acts toward third regions that a yes brings about."""
    matter = matter_of(state, order)
    if isinstance(matter, Terms):
        for clause in matter.clauses:
            if isinstance(clause, JointEmbargo):
                yield ImposeEmbargo(order.region, clause.target)
    elif isinstance(matter, CallToArms) and matter.war in state.wars:
        for foe in state.wars[matter.war].foes_of(state.proposals[order.proposal].sender):
            yield DeclareWar(order.region, foe, CasusBelli.ATTACKED_ALLY, WarGoal.LIBERATE)


def _is_at_odds(state: State, one: Order, other: Order) -> bool:
    """Return whether two acts toward one region do not go together."""
    if not (is_hostile(one) or is_hostile(other)):
        return False
    target = _concerned(state, one)
    if target is None or target != _concerned(state, other):
        return False
    return _shuts_out(state, one, other) or _shuts_out(state, other, one)


def _concerned(state: State, order: Order) -> RegionId | None:
    """Return the region an order is directed at, or at whose court its envoy serves."""
    if isinstance(order, InstructEnvoy):
        envoy = state.envoys.get(order.envoy)
        return envoy.post if envoy else None
    return aimed_at(state, order)


def is_hostile(order: Order) -> bool:
    """Return whether an act is hostile; a treaty that is broken is, one under notice is not."""
    kind = type(order)
    return kind in HOSTILE or (isinstance(order, DenounceTreaty) and order.in_breach)


def is_kind(state: State, order: Order) -> bool:
    """Return whether an act is a kind one: dealings are, but not peace, which enemies make."""
    match order:
        case Accept():
            matter = matter_of(state, order)
            return matter is not None and not (isinstance(matter, Terms) and is_peace(matter))
        case ProposeTreaty() | Counter():
            return not is_peace(order.terms)
        case _:
            return isinstance(order, KIND)


def _shuts_out(state: State, act: Order, other: Order) -> bool:
    """Return whether a hostile act leaves no room, this turn, for another toward the same region.

    A kind act does not go with a hostile one; and what war, a break or an
    embargo makes impossible cannot be ordered beside it.
    """
    if is_hostile(act) and is_kind(state, other):
        return True
    match act:
        case DeclareWar():
            return isinstance(other, UNDER_WAR)
        case SeverRelations():
            is_late = isinstance(other, IssueUltimatum) and other.threat is Threat.SEVER
            is_spent = isinstance(other, DeclareWar) and other.cause is REJECTED
            return is_late or is_spent or isinstance(other, UNDER_SEVERANCE)
        case ImposeEmbargo():
            return isinstance(other, IssueUltimatum) and other.threat is Threat.EMBARGO
        case _:
            return False
