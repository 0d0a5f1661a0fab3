"""One turn: the only door through which the world changes (rulebook 12).

Phases: answers, departures, hostile acts, envoys and visits, home affairs,
new proposals, lapses, war, economy, treaties, domestic politics, victory.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from game.core.events import Event, OrderRefused
from game.core.orders import ORDER_KINDS, DeclareWar, Order
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import FULL_PAIRS, Draft, State
from game.rules import gravity
from game.rules.battles import advance_wars
from game.rules.beginnings import has_room_for
from game.rules.carrying_out import carry_out, reasons
from game.rules.clashes import conflicts
from game.rules.costs import check_region
from game.rules.envoys import advance_envoys
from game.rules.home import advance_home
from game.rules.obligations import advance_treaties
from game.rules.peace import advance_truces
from game.rules.regard import FELT
from game.rules.talks import lapse
from game.rules.ultimatums import advance_ultimatums
from game.rules.victory import advance_victory
from game.rules.war import apply_mutual

PRECEDENCE = {kind: rank for rank, kind in enumerate(ORDER_KINDS)}
"""Which orders are carried out first."""
FIRST, FIRST_TWO = itemgetter(0), itemgetter(0, 1)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn made of the world, and the facts that explain it."""

    after: State
    events: tuple[Event, ...]


def begin(state: State, rules: Rules, seed: int) -> State:
    """Return a scenario's opening as a game begins with it: its dice cast, its trade reckoned."""
    draft = replace(state, seed=seed, memo={}, indexes={}).draft()
    gravity.settle(draft, rules)
    return draft.seal()


def check(state: State, order: Order, rules: Rules) -> list[Refusal]:
    """Return every reason why an order would be refused now; empty: it would be carried out."""
    if state.outcome is not None:
        return [Refusal.GAME_OVER]
    found = check_region(state, order.region) or reasons(state, order, rules)
    if FULL_PAIRS in state.memo and not has_room_for(state, order):
        found = [*found, Refusal.TOO_MUCH_BEGUN]
    return list(dict.fromkeys(found)) if len(found) > 1 else found


def check_with(state: State, given: Sequence[Order], order: Order, rules: Rules) -> list[Refusal]:
    """Return why an order would be refused beside those its region has given already.

    `state` must be as `plan.planned` leaves it, with their costs taken off.
    """
    return check(state, order, rules) + conflicts(state, given, order)


def resolve(state: State, orders: Sequence[Order], rules: Rules) -> Turn:
    """Return the next state and what happened; the given state is left as it was."""
    if state.outcome is not None:
        return Turn(state, ())
    draft = state.draft()
    events: list[Event] = []
    given: dict[str, list[Order]] = {}

    def refusals(order: Order) -> list[Refusal]:
        against = check(draft, order, rules)
        mine = given.get(order.region)
        return against + conflicts(state, mine, order) if mine else against

    waiting = in_turn(orders)
    while waiting:
        order = waiting.pop(0)
        reasons_against = refusals(order)
        if reasons_against:
            events.append(OrderRefused(order.region, order, tuple(dict.fromkeys(reasons_against))))
            continue
        given.setdefault(order.region, []).append(order)
        if isinstance(order, DeclareWar):
            rivals = [war for war in _declared_back(order, waiting) if not refusals(war)]
            if rivals:
                waiting.remove(rivals[0])
                given.setdefault(rivals[0].region, []).append(rivals[0])
                events += apply_mutual(draft, (order, rivals[0]), rules)
                continue
        events += carry_out(draft, order, rules)
    events += _let_the_season_pass(draft, rules)
    draft.turn += 1
    return Turn(draft.seal(), tuple(events))


def _let_the_season_pass(draft: Draft, rules: Rules) -> list[Event]:
    """Do what a turn brings after its orders."""
    events: list[Event] = []
    for advance in (
        lapse,
        advance_ultimatums,
        advance_envoys,
        advance_wars,
        advance_truces,
        _trade,
        advance_home,
        advance_treaties,
        advance_victory,
    ):
        events += advance(draft, rules)
    return events


def _declared_back(order: DeclareWar, waiting: Sequence[Order]) -> list[DeclareWar]:
    """Return the declarations of war by whom an order declares war on, on its giver."""
    wars = [other for other in waiting if isinstance(other, DeclareWar)]
    return [war for war in wars if (war.region, war.other) == (order.other, order.region)]


def _trade(draft: Draft, rules: Rules) -> list[Event]:
    """Settle the turn's trade; home affairs, which come next, ask what peoples feel as well."""
    draft.memo[FELT] = gravity.settle(draft, rules)
    return []


def in_turn(orders: Sequence[Order]) -> list[Order]:
    """Return orders as a turn carries them out, whatever the order of their arrival.

    The words of an order decide between equals; they are only made where needed.
    """
    ranks = [(PRECEDENCE[type(order)], order.region) for order in orders]
    if len(ranks) == len({*ranks}):
        return [order for _, order in sorted(zip(ranks, orders, strict=True), key=FIRST)]
    shared = {rank for rank, count in Counter(ranks).items() if count > 1}
    worded = [
        (rank, repr(order) if rank in shared else "", order)
        for rank, order in zip(ranks, orders, strict=True)
    ]
    return [order for _, _, order in sorted(worded, key=FIRST_TWO)]
