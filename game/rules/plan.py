"""What a seat has already ordered this turn, taken off what it can still order (rulebook 2.4).

Orders are carried out in the order of `ORDER_KINDS`, so two that do not agree
are better refused while they are written than when it is too late.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.core.dealings import Instruction
from game.core.ids import RegionId
from game.core.orders import (
    Accept,
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
    RecallEnvoy,
    RestoreRelations,
    SendAid,
    SetMilitaryBudget,
    SetTaxes,
    SeverRelations,
)
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import STATE_FIELDS, State, View
from game.core.treaties import Terms
from game.rules.prices import cost
from game.rules.terms import paid_at_signing

HOSTILE = (DeclareWar, ImposeEmbargo, SeverRelations, IssueUltimatum, ExpelEnvoy)
KIND = (ProposeVisit, SendAid, RestoreRelations, PostEnvoy)


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


def slot(order: Order) -> tuple[str, ...] | None:
    """Return what may be ordered only once a turn; None: as often as one can pay."""
    kind = type(order).__name__
    match order:
        case Accept() | Decline() | Counter():
            return "answer", str(order.proposal)
        case PostEnvoy() | RecallEnvoy() | InstructEnvoy() | ExpelEnvoy():
            return "envoy", order.envoy
        case SetTaxes() | SetMilitaryBudget():
            return (kind,)
        case DenounceTreaty():
            return kind, str(order.treaty)
        case _:
            other = getattr(order, "other", None) or getattr(order, "ally", "")
            return kind, str(other)


def conflicts(state: State, orders: Sequence[Order], order: Order) -> list[Refusal]:
    """Return why an order does not go with those already given this turn."""
    refusals = []
    if any(slot(given) == slot(order) for given in orders):
        refusals.append(Refusal.ALREADY_ORDERED)
    target = aimed_at(state, order)
    if target is not None:
        same = [given for given in orders if aimed_at(state, given) == target]
        clash = any(
            (isinstance(order, HOSTILE) and isinstance(given, KIND))
            or (isinstance(order, KIND) and isinstance(given, HOSTILE))
            or (isinstance(order, DeclareWar) and isinstance(given, ProposeTreaty))
            or (isinstance(order, ProposeTreaty) and isinstance(given, DeclareWar))
            for given in same
        )
        if clash:
            refusals.append(Refusal.CONTRADICTS)
    return refusals


def planned(view: View, orders: Sequence[Order], rules: Rules) -> View:
    """Return the view with what the orders given so far will cost already taken off.

    Purse and envoys under way change no answer worked out before, so those are kept.
    """
    own = view.regions[view.viewer]
    influence, crowns, brigades = own.influence, own.treasury, own.brigades
    envoys = dict(view.envoys)
    for order in orders:
        price = cost(order, rules)
        influence -= price.influence
        crowns -= price.crowns
        brigades -= price.brigades
        if isinstance(order, Accept):
            matter = view.proposals[order.proposal].matter
            crowns -= paid_at_signing(matter, view.viewer) if isinstance(matter, Terms) else 0
        if isinstance(order, PostEnvoy):
            envoys[order.envoy] = replace(
                envoys[order.envoy],
                post=order.host,
                arrives=view.turn + 1,
                instruction=Instruction(order.instruction),
            )
    parts = {name: getattr(view, name) for name in STATE_FIELDS}
    parts["envoys"] = envoys
    parts["regions"] = {
        **view.regions,
        view.viewer: replace(own, influence=influence, treasury=crowns, brigades=brigades),
    }
    return View(**parts, viewer=view.viewer, knowledge=view.knowledge, indexes=view.indexes.copy())
