"""What a seat holds, and how much of it is promised in offers that wait for an answer.

Nothing is kept back for an offer: its crowns and brigades stay where they are until
it is accepted, and are handed over then before that turn's other orders. Only the
turn's own orders leave room for what they offer (rulebook 2.4).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.core.dealings import VisitPlan
from game.core.orders import Counter, Order, ProposeTreaty, ProposeVisit
from game.core.rulebook import Rules
from game.core.state import View
from game.core.treaties import Terms
from game.rules.plan import planned, taken
from game.rules.prices import Cost

OFFERS = (ProposeTreaty, Counter, ProposeVisit)
"""Orders by which a seat binds itself only if the other agrees."""


@dataclass(frozen=True, slots=True)
class Purse:
    """Crowns and brigades in hand once this turn's orders are paid, and those of them promised."""

    crowns: int
    brigades: int
    promised_crowns: int
    promised_brigades: int


def purse_of(view: View, orders: Sequence[Order], rules: Rules) -> Purse:
    """Return what the viewer holds, and what its open offers of this turn and the last promise."""
    held = planned(view, without_offers(orders), rules).regions[view.viewer]
    promised = [*_offered(view, orders, rules), *_waiting(view, rules)]
    return Purse(
        held.treasury,
        held.brigades,
        sum(cost.crowns for cost in promised),
        sum(cost.brigades for cost in promised),
    )


def without_offers(orders: Sequence[Order]) -> list[Order]:
    """Return the orders that take what they cost whatever others answer."""
    return [order for order in orders if not isinstance(order, OFFERS)]


def _offered(view: View, orders: Sequence[Order], rules: Rules) -> Iterator[Cost]:
    """Return what each offer of this turn promises."""
    for order in orders:
        if isinstance(order, OFFERS):
            yield taken(view, order, rules)


def _waiting(view: View, rules: Rules) -> Iterator[Cost]:
    """Return what each offer made before, which the other answers this turn, promises."""
    for number in sorted(view.proposals):
        proposal = view.proposals[number]
        if proposal.sender != view.viewer:
            continue
        matter = proposal.matter
        if isinstance(matter, Terms):
            yield taken(view, ProposeTreaty(view.viewer, proposal.receiver, matter), rules)
        elif isinstance(matter, VisitPlan) and matter.guest == view.viewer:
            yield Cost(crowns=rules.visits.crowns)
