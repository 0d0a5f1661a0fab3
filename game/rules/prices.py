"""What each order costs the one who gives it (rulebook 2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.orders import (
    CallAlly,
    Counter,
    DeclareWar,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    IssueUltimatum,
    Order,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
    Protest,
    RestoreRelations,
    SendAid,
    SeverRelations,
)
from game.core.rulebook import Rules
from game.rules.visits import plan_of

PAGES: Mapping[type[Order], str] = {
    PostEnvoy: "post",
    ExpelEnvoy: "expel",
    SeverRelations: "sever",
    RestoreRelations: "restore",
    ProposeTreaty: "propose",
    Counter: "counter",
    DenounceTreaty: "denounce",
    ImposeEmbargo: "embargo",
    Protest: "protest",
    IssueUltimatum: "ultimatum",
    DeclareWar: "war",
    CallAlly: "call",
}
"""Under which name the rules keep the influence that an order takes; others take none."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What an order takes from the one who gives it, at once."""

    influence: int = 0
    crowns: int = 0
    brigades: int = 0


def cost(order: Order, rules: Rules) -> Cost:
    """Return what an order takes from the one who gives it."""
    book = rules.acts
    match order:
        case SendAid():
            return Cost(book.aid, order.crowns, order.brigades)
        case ProposeVisit():
            plan = plan_of(order)
            is_guest = plan.guest == order.region
            return Cost(book.visit, rules.visits.crowns if is_guest else 0)
        case _:
            return Cost(_influence(order, rules))


def _influence(order: Order, rules: Rules) -> int:
    kept_under = PAGES.get(type(order))
    influence: int = getattr(rules.acts, kept_under) if kept_under else 0
    return influence
