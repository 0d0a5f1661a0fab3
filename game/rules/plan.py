"""What a seat has already ordered this turn, taken off what it can still order (rulebook 2.4)."""

from collections.abc import Sequence
from typing import Any

from game.core.conflict import Demand
from game.core.dealings import Instruction, VisitPlan
from game.core.leaves import changed
from game.core.orders import (
    Accept,
    Counter,
    Order,
    PostEnvoy,
    ProposeTreaty,
    SendAid,
    Yield,
)
from game.core.rulebook import Rules
from game.core.state import View
from game.core.treaties import MilitaryAid, Terms
from game.rules.clashes import matter_of
from game.rules.prices import Cost, cost
from game.rules.terms import paid_at_signing


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
            matter = matter_of(view, order)
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
    matter = matter_of(view, order) if isinstance(order, Accept) else None
    return isinstance(matter, VisitPlan) and matter.guest == view.viewer


def charged(view: View, order: Order, rules: Rules) -> View:
    """Return the view with what one more order will cost taken off.

    Purse, envoys, a head under way and aid on record change no answer that is
    remembered, so those are kept; brigades change what neighbours fear.
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
        aid_sent=view.turn if isinstance(order, SendAid) else own.aid_sent,
    )
    parts["regions"] = {**view.regions, view.viewer: poorer}
    memo: dict[Any, Any] = {} if price.brigades else view.memo
    return View(
        **parts, viewer=view.viewer, knowledge=view.knowledge, memo=memo, indexes=view.indexes
    )
