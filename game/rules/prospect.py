"""What a region's own figures come to with the orders it has given: budget, stability, army.

What a ministry orders without asking anybody takes hold before the season's accounts
are made (rulebook 12.1); what needs another's consent, or what others do, is not told.
"""

from collections.abc import Sequence

from game.core.ids import Pair, pair_of
from game.core.leaves import changed
from game.core.orders import (
    DeclareWar,
    DenounceTreaty,
    ImposeEmbargo,
    LiftEmbargo,
    Order,
    RecallEnvoy,
    SetMilitaryBudget,
    SetTaxes,
    SeverRelations,
)
from game.core.rulebook import Rules
from game.core.state import State, View
from game.rules.consequences import acted, concerned
from game.rules.gravity import flow

ALONE = (
    SetTaxes,
    SetMilitaryBudget,
    ImposeEmbargo,
    LiftEmbargo,
    SeverRelations,
    DeclareWar,
    DenounceTreaty,
    RecallEnvoy,
)
"""Orders that nobody has to agree to and that change what comes in and goes out."""


def prospect(planned: View, orders: Sequence[Order], rules: Rules) -> State:
    """Return what is known with the orders that need no consent carried out.

    `planned` must be as `plan.planned` leaves it: means are taken from there, so
    that no order is paid for twice. Trade changes by what the orders change of it.
    """
    now: State = planned
    pairs: set[Pair] = set()
    for order in orders:
        if isinstance(order, ALONE):
            other = concerned(now, order)
            now = acted(now, order, rules).seal()
            if other is not None and other in now.regions:
                pairs.add(pair_of(planned.viewer, other))
    if now is planned:
        return planned
    before, after = planned.draft(), now.draft()
    for pair in sorted(pairs):
        change = flow(after, *pair, rules) - flow(before, *pair, rules)
        after.trade[pair] = planned.trade[pair] + change
    own, me = planned.regions[planned.viewer], planned.viewer
    after.regions[me] = changed(
        after.regions[me],
        treasury=own.treasury,
        influence=own.influence,
        brigades=own.brigades,
    )
    return after.seal()
