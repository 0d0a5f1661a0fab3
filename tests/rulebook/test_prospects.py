"""Rulebook 9 and 12: what a seat is told of its next account is what the season brings."""

import pytest

from game.core.orders import (
    DenounceTreaty,
    ImposeEmbargo,
    RecallEnvoy,
    SetMilitaryBudget,
    SetTaxes,
)
from game.core.rulebook import Rules
from game.core.treaties import Subsidy
from game.rules.home import gain, stability_target
from game.rules.knowledge import observe
from game.rules.plan import planned
from game.rules.prospect import prospect
from game.rules.turn import begin, resolve
from tests.worlds import a_world

RULES = Rules()
ME = "aragon"


def opening(world):
    return begin(world.build(), RULES, 1)


def foreseen(state, *orders):
    view = observe(state, ME, RULES)
    return prospect(planned(view, orders, RULES), orders, RULES)


@pytest.mark.parametrize(
    "orders",
    [
        (),
        (SetTaxes(ME, 4),),
        (SetTaxes(ME, 0), SetMilitaryBudget(ME, 4)),
        (ImposeEmbargo(ME, "burgundy"),),
        (ImposeEmbargo(ME, "burgundy"), SetTaxes(ME, 3)),
    ],
)
def test_the_treasury_changes_by_what_the_header_told(orders):
    state = opening(a_world())
    told = foreseen(state, *orders)
    expected = told.regions[ME].treasury + gain(told, ME, RULES)
    after = resolve(state, orders, RULES).after
    assert abs(after.regions[ME].treasury - expected) <= 1


def test_no_order_leaves_the_prospect_as_what_is_known():
    view = observe(opening(a_world()), ME, RULES)
    assert prospect(view, (), RULES) is view


def test_taxes_ordered_show_in_the_account_and_in_where_stability_is_drawn():
    state = opening(a_world())
    low, high = foreseen(state, SetTaxes(ME, 0)), foreseen(state, SetTaxes(ME, 4))
    assert gain(low, ME, RULES) < gain(state, ME, RULES) < gain(high, ME, RULES)
    targets = [stability_target(one, ME, RULES) for one in (low, high)]
    assert targets[0] > targets[1]


def test_no_order_is_paid_for_twice():
    state = opening(a_world())
    order = ImposeEmbargo(ME, "burgundy")
    told, paid = foreseen(state, order), planned(observe(state, ME, RULES), [order], RULES)
    assert told.regions[ME].influence == paid.regions[ME].influence
    assert (ME, "burgundy") in told.embargoes


def test_a_treaty_broken_and_an_envoy_recalled_leave_the_account():
    world = a_world().envoy(ME, "burgundy", arrives=0)
    world = world.treaty(ME, "burgundy", Subsidy(ME, "burgundy", 9))
    state = opening(world)
    (treaty,) = state.treaties
    envoy = next(one.id for one in state.envoys.values() if one.home == ME and one.post)
    before = gain(state, ME, RULES)
    broken = foreseen(state, DenounceTreaty(ME, treaty, in_breach=True))
    assert gain(broken, ME, RULES) >= before + 9
    recalled = foreseen(state, RecallEnvoy(ME, envoy))
    assert gain(recalled, ME, RULES) >= before + RULES.envoys.upkeep_crowns - 1
