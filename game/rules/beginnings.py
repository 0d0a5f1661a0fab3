"""What two regions may begin with each other in a turn (rulebook 12.5).

So many numbers are set aside for what a pair begins; an order for which none is
left is refused, so that no other pair's numbers are taken. A war needs no asking:
two that fight declare no second one.
"""

from game.core.ids import RegionId
from game.core.orders import Accept, CallAlly, Counter, Order, ProposeTreaty, ProposeVisit
from game.core.state import State
from game.core.treaties import Terms
from game.rules.clashes import aimed_at, matter_of


def has_room_for(state: State, order: Order) -> bool:
    """Return whether there is a number left for what an order would begin, if anything."""
    other = _begins_with(state, order)
    return other is None or state.has_room(order.region, other)


def _begins_with(state: State, order: Order) -> RegionId | None:
    """Return the region with which an order signs a treaty or before which it lays a paper."""
    match order:
        case CallAlly():
            return order.ally
        case Accept():
            return aimed_at(state, order) if isinstance(matter_of(state, order), Terms) else None
        case Counter() | ProposeVisit() | ProposeTreaty():
            return aimed_at(state, order)
        case _:
            return None
