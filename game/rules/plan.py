"""What a seat has already ordered this turn, taken off what it can still order (rulebook 2.4).

Orders are carried out in the order of `ORDER_KINDS`, so two that do not agree
are better refused while they are written than when it is too late.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.conflict import Threat
from game.core.dealings import Instruction, VisitPlan
from game.core.ids import RegionId
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
)
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import State, View
from game.core.treaties import Terms, TradeAgreement
from game.rules.prices import cost
from game.rules.terms import paid_at_signing

HOSTILE = (DeclareWar, ImposeEmbargo, SeverRelations, IssueUltimatum, ExpelEnvoy)
KIND = (ProposeVisit, SendAid, RestoreRelations, PostEnvoy)
UNDER_WAR = (IssueUltimatum, ImposeEmbargo, Protest, InstructEnvoy, ProposeTreaty)
UNDER_SEVERANCE = (BackDown, Protest, InstructEnvoy, ProposeTreaty)

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
        case _:
            other: RegionId | None = getattr(order, "other", None)
            return other


def slot(order: Order) -> tuple[str, object]:
    """Return what may be ordered only once a turn."""
    kind, which = _SLOTS[type(order)]
    return kind, getattr(order, which)


def conflicts(state: State, orders: Sequence[Order], order: Order) -> list[Refusal]:
    """Return why an order does not go with those already given this turn."""
    if not orders:
        return []
    refusals = []
    if slot(order) in map(slot, orders):
        refusals.append(Refusal.ALREADY_ORDERED)
    if not any(isinstance(act, HOSTILE) for act in (order, *orders)):
        return refusals
    target = _concerned(state, order)
    if target is not None:
        same = [given for given in orders if _concerned(state, given) == target]
        if any(_shuts_out(order, given) or _shuts_out(given, order) for given in same):
            refusals.append(Refusal.CONTRADICTS)
    return refusals


def _concerned(state: State, order: Order) -> RegionId | None:
    """Return the region an order is directed at, or at whose court its envoy serves."""
    if isinstance(order, InstructEnvoy):
        envoy = state.envoys.get(order.envoy)
        return envoy.post if envoy else None
    return aimed_at(state, order)


def _shuts_out(act: Order, other: Order) -> bool:
    """Return whether a hostile act leaves no room, this turn, for another toward the same region.

    A kind act does not go with a hostile one; and what war, a break or an
    embargo makes impossible cannot be ordered beside it.
    """
    if isinstance(act, HOSTILE) and isinstance(other, KIND):
        return True
    match act:
        case DeclareWar():
            return isinstance(other, UNDER_WAR)
        case SeverRelations():
            is_late = isinstance(other, IssueUltimatum) and other.threat is Threat.SEVER
            return is_late or isinstance(other, UNDER_SEVERANCE)
        case ImposeEmbargo():
            if isinstance(other, ProposeTreaty):
                return any(isinstance(clause, TradeAgreement) for clause in other.terms.clauses)
            return isinstance(other, IssueUltimatum) and other.threat is Threat.EMBARGO
        case _:
            return False


def planned(view: View, orders: Sequence[Order], rules: Rules) -> View:
    """Return the view with what the orders given so far will cost already taken off."""
    for order in orders:
        view = charged(view, order, rules)
    return view


def charged(view: View, order: Order, rules: Rules) -> View:
    """Return the view with what one more order will cost taken off.

    Purse and envoys under way change no answer that is remembered, so those are
    kept; brigades change what neighbours fear.
    """
    price = cost(order, rules)
    crowns = price.crowns
    if isinstance(order, Accept):
        matter = view.proposals[order.proposal].matter
        if isinstance(matter, Terms):
            crowns += paid_at_signing(matter, view.viewer)
        elif isinstance(matter, VisitPlan) and matter.guest == view.viewer:
            crowns += rules.visits.crowns
    if not (price.influence or crowns or price.brigades or isinstance(order, PostEnvoy)):
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
    own = view.regions[view.viewer]
    poorer = changed(
        own,
        influence=own.influence - price.influence,
        treasury=own.treasury - crowns,
        brigades=own.brigades - price.brigades,
    )
    parts["regions"] = {**view.regions, view.viewer: poorer}
    memo: dict[Any, Any] = {} if price.brigades else view.memo
    return View(
        **parts, viewer=view.viewer, knowledge=view.knowledge, memo=memo, indexes=view.indexes
    )
