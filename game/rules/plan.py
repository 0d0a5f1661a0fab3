"""What a seat has already ordered this turn, taken off what it can still order (rulebook 2.4).

Orders are carried out in the order of `ORDER_KINDS`, so two that do not agree
are better refused while they are written than when it is too late.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import CallToArms, Instruction, Matter, VisitPlan
from game.core.ids import RegionId, partner_in
from game.core.leaves import changed
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
from game.core.rulebook import Rules
from game.core.state import State, View
from game.core.treaties import JointEmbargo, MilitaryAid, Terms
from game.rules.prices import Cost, cost
from game.rules.terms import is_peace, paid_at_signing

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
    refusals: list[Refusal] = []
    if not orders:
        return refusals
    if any(_is_same(state, order, given) for given in orders):
        refusals.append(Refusal.ALREADY_ORDERED)
    if contradicted(state, orders, order) is not None:
        refusals.append(Refusal.CONTRADICTS)
    return refusals


def contradicted(state: State, orders: Sequence[Order], order: Order) -> Order | None:
    """Return the first order given this turn that another does not go with, if any.

    Kind and hostile acts toward one region exclude each other, whichever comes first.
    """
    acts = _amounts_to(state, order)
    for given in orders:
        for held in _amounts_to(state, given):
            if any(_is_at_odds(state, held, act) for act in acts):
                return given
    return None


def _is_same(state: State, one: Order, other: Order) -> bool:
    """Return whether two orders take up one slot, or one of them brings the other about."""
    return slot(one) in map(slot, _amounts_to(state, other)) or slot(other) in map(
        slot, _amounts_to(state, one)
    )


def _matter(state: State, order: Accept) -> Matter | None:
    proposal = state.proposals.get(order.proposal)
    return proposal.matter if proposal else None


def _amounts_to(state: State, order: Order) -> tuple[Order, ...]:
    """Return an order and the other acts that it brings about.

    A call honoured is a war on every foe, a joint embargo signed an embargo; a
    counter-offer is a proposal; to yield to the demand that an embargo end is to
    lift it.
    """
    region, other = order.region, aimed_at(state, order)
    match order:
        case Accept():
            return order, *_brought_about(state, order)
        case Counter() if other is not None:
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
    matter = _matter(state, order)
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
    return isinstance(order, HOSTILE) or (isinstance(order, DenounceTreaty) and order.in_breach)


def is_kind(state: State, order: Order) -> bool:
    """Return whether an act is a kind one: dealings are, but not peace, which enemies make."""
    match order:
        case Accept():
            matter = _matter(state, order)
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


def planned(view: View, orders: Sequence[Order], rules: Rules) -> View:
    """Return the view with what the orders given so far will cost already taken off."""
    for order in orders:
        view = charged(view, order, rules)
    return view


def taken(view: View, order: Order, rules: Rules) -> Cost:
    """Return what an order takes off what is left for others, what it promises to hand over too.

    An offer that the other may sign this turn, or the next, is set aside.
    """
    price = cost(order, rules)
    crowns, brigades = price.crowns, price.brigades
    match order:
        case Accept():
            matter = _matter(view, order)
            crowns += rules.visits.crowns if _takes_abroad(view, order) else 0
            terms = matter if isinstance(matter, Terms) else None
        case Counter() | ProposeTreaty():
            terms = order.terms
        case Yield():
            ultimatum = view.ultimatums.get((order.other, order.region))
            is_paid = ultimatum is not None and ultimatum.demand is Demand.PAY
            crowns += ultimatum.crowns if ultimatum and is_paid else 0
            terms = None
        case _:
            return price
    if terms is not None:
        crowns += paid_at_signing(terms, view.viewer)
        brigades += sum(
            clause.brigades
            for clause in terms.clauses
            if isinstance(clause, MilitaryAid) and clause.giver == view.viewer
        )
    return Cost(price.influence, crowns, brigades)


def _takes_abroad(view: View, order: Order) -> bool:
    """Return whether an order sends the viewer's own head on a visit."""
    matter = _matter(view, order) if isinstance(order, Accept) else None
    return isinstance(matter, VisitPlan) and matter.guest == view.viewer


def charged(view: View, order: Order, rules: Rules) -> View:
    """Return the view with what one more order will cost taken off.

    Purse, envoys and a head under way change no answer that is remembered, so those
    are kept; brigades change what neighbours fear.
    """
    price, own = taken(view, order, rules), view.regions[view.viewer]
    away_until = view.turn + 1 if _takes_abroad(view, order) else own.away_until
    if price == Cost() and away_until == own.away_until and not isinstance(order, PostEnvoy):
        return view
    parts = view.shared()
    if isinstance(order, PostEnvoy):
        envoy = changed(
            view.envoys[order.envoy],
            post=order.host,
            arrives=view.turn + 1,
            instruction=Instruction(order.instruction),
        )
        parts["envoys"] = {**view.envoys, order.envoy: envoy}
    poorer = changed(
        own,
        influence=own.influence - price.influence,
        treasury=own.treasury - price.crowns,
        brigades=own.brigades - price.brigades,
        away_until=away_until,
    )
    parts["regions"] = {**view.regions, view.viewer: poorer}
    memo: dict[Any, Any] = {} if price.brigades else view.memo
    return View(
        **parts, viewer=view.viewer, knowledge=view.knowledge, memo=memo, indexes=view.indexes
    )
