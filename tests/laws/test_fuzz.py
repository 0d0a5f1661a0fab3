"""Whatever is ordered, nothing breaks, and the world stays one that the rules could have left."""

import os
from random import Random

import pytest

from game.core.conflict import WarGoal
from game.core.events import OrderRefused, RegionFell
from game.core.orders import ORDER_KINDS
from game.files.codec import pack_state, unpack_state
from game.files.codec_sense import check_sense
from game.rules.knowledge import observe
from game.rules.turn import begin, resolve
from game.text.orderwords import act_word
from tests.drifting import lawful_orders, wild_orders
from tests.played import RULES, archipelago, lively_world
from tests.worlds import a_world


def cramped_world(seed):
    """Return a world of regions with one or two provinces and a war for land: many fall."""
    lot = Random(seed)
    world = a_world(seed=seed, coastal=("aragon", "denmark"), last_turn=60)
    for name in ("burgundy", "castile", "denmark"):
        for row in lot.sample((2, 3), lot.choice((1, 2))):
            world.owns("aragon", f"{name}-{row}")
        world.region(name, brigades=lot.choice((0, 3, 18)), treasury=lot.choice((-90, 0, 500)))
    prize = min(province for province, owner in world.held.owners.items() if owner == "castile")
    score = lot.choice((-95, 0, 95))
    war = world.at_war("burgundy", "castile", score=score, goal=WarGoal.PROVINCE, province=prize)
    return war.build()


def worlds(seed):
    """Return a world to begin from, and its rules."""
    if seed % 4 == 3:
        return begin(archipelago().start, archipelago().rules, seed), archipelago().rules
    return (cramped_world(seed) if seed % 4 == 2 else lively_world(seed)), RULES


def play_wildly(seed, turns, per_region):
    """Play a game of wild orders and return how many there were, of which kinds, and falls."""
    lot = Random(seed)
    state, rules = worlds(seed)
    given, taken, falls = 0, set(), 0
    while state.outcome is None and state.turn < turns:
        orders = wild_orders(lot, state, per_region) + lawful_orders(lot, state, rules)
        turn = resolve(state, orders, rules)
        check_sense(turn.after)
        assert unpack_state(pack_state(turn.after), state.world) == turn.after
        refused = [event.order for event in turn.events if isinstance(event, OrderRefused)]
        taken |= {act_word(type(order)) for order in orders if order not in refused}
        falls += sum(isinstance(event, RegionFell) for event in turn.events)
        for viewer in list(turn.after.regions)[:2]:
            observe(turn.after, viewer, rules)
        given += len(orders)
        state = turn.after
    return given, taken, falls


@pytest.mark.parametrize("seed", range(8))
def test_wild_orders_break_nothing(seed):
    assert play_wildly(seed, 12, 5)[0] > 100


WILD_ORDERS = 100_000 if os.environ.get("ENTENTE_ROAM") else 25_000
"""The whole hundred thousand when roaming; a quarter of it for every landing."""


@pytest.mark.slow
def test_thousands_of_wild_orders_break_nothing():
    given, falls, taken, seed = 0, 0, set(), 100
    while given < WILD_ORDERS:
        some, kinds, fallen = play_wildly(seed, 60, 9)
        given, taken, falls, seed = given + some, taken | kinds, falls + fallen, seed + 1
    assert taken == {act_word(kind) for kind in ORDER_KINDS}
    assert falls > 0
