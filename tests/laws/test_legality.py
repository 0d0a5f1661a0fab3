"""Laws of orders: what is listed is carried out, what is refused changes nothing."""

from dataclasses import replace
from random import Random

import pytest

from game.core.conflict import CasusBelli, WarGoal
from game.core.events import OrderRefused
from game.core.orders import (
    ORDER_KINDS,
    DeclareWar,
    ImposeEmbargo,
    Protest,
    RestoreRelations,
    SetTaxes,
    SeverRelations,
)
from game.core.refusals import Refusal
from game.core.state import Outcome
from game.core.world import VictoryKind
from game.rules.carrying_out import carry_out
from game.rules.clashes import conflicts
from game.rules.forecast import forecast
from game.rules.knowledge import observe
from game.rules.legal import legal, listed
from game.rules.prices import cost
from game.rules.turn import check, resolve
from tests.drifting import drawn_order, wild_orders
from tests.played import RULES, lively_world, moments

PER_MOMENT = 4


def drawn_legal(seed):
    """Return states with a few of the legal orders of one of their regions."""
    lot = Random(seed)
    for step in moments():
        region = lot.choice(sorted(step.before.regions))
        menu = legal(step.before, region, step.rules)
        yield step, region, lot.sample(menu, min(PER_MOMENT, len(menu)))


def test_every_legal_order_is_carried_out():
    kinds = set()
    for step, _, orders in drawn_legal(1):
        for order in orders:
            kinds.add(type(order))
            turn = resolve(step.before, [order], step.rules)
            assert not [event for event in turn.events if isinstance(event, OrderRefused)]
    assert len(kinds) > len(ORDER_KINDS) // 2


def test_what_is_listed_and_not_legal_is_refused_with_reasons():
    for step, region, _ in drawn_legal(2):
        offered = legal(step.before, region, step.rules)
        menu = list(listed(step.before, region, step.rules))
        others = [order for order in menu if order not in offered]
        for order in Random(3).sample(others, min(PER_MOMENT, len(others))):
            assert check(step.before, order, step.rules)


def test_no_order_is_listed_twice():
    for step, region, _ in drawn_legal(4):
        menu = list(listed(step.before, region, step.rules))
        assert len(menu) == len(set(menu))


def test_a_refused_order_is_answered_with_its_reasons_and_changes_nothing():
    lot = Random(5)
    for step in moments():
        quiet = resolve(step.before, [], step.rules)
        for _ in range(PER_MOMENT):
            order = drawn_order(lot, step.before, lot.choice(sorted(step.before.world.polities)))
            reasons = check(step.before, order, step.rules)
            if not reasons:
                continue
            turn = resolve(step.before, [order], step.rules)
            assert turn.events[0] == OrderRefused(order.region, order, tuple(reasons))
            assert turn.events[1:] == quiet.events
            assert turn.after == quiet.after


def test_every_reason_is_given_once():
    lot = Random(6)
    for step in moments():
        for order in wild_orders(lot, step.before, 8):
            reasons = check(step.before, order, step.rules)
            assert len(reasons) == len(set(reasons))


def test_an_order_takes_exactly_what_it_is_said_to_cost():
    for step, region, orders in drawn_legal(7):
        for order in orders:
            draft = step.before.draft()
            carry_out(draft, order, step.rules)
            if region not in draft.regions:
                continue
            spent = step.before.regions[region].influence - draft.regions[region].influence
            assert spent == cost(order, step.rules).influence


def test_every_legal_order_can_be_forecast_from_a_view():
    for step, region, orders in drawn_legal(8):
        view = observe(step.before, region, step.rules)
        for order in orders:
            assert forecast(view, order, step.rules).cost == cost(order, step.rules)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE), Protest),
        (DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE), ImposeEmbargo),
        (SeverRelations("aragon", "burgundy"), Protest),
        (ImposeEmbargo("aragon", "burgundy"), RestoreRelations),
    ],
    ids=lambda part: getattr(part, "__name__", type(part).__name__),
)
def test_what_an_act_makes_impossible_cannot_be_planned_beside_it(first, then):
    state = lively_world(1)
    other = then("aragon", "burgundy")
    assert conflicts(state, [first], other) == [Refusal.CONTRADICTS]
    assert conflicts(state, [other], first) == [Refusal.CONTRADICTS]
    assert conflicts(state, [first], then("aragon", "castile")) == []


def test_two_orders_for_one_slot_or_against_each_other_are_refused():
    state = lively_world(1)
    first = SetTaxes("aragon", 1)
    assert conflicts(state, [first], SetTaxes("aragon", 3)) == [Refusal.ALREADY_ORDERED]
    turn = resolve(state, [first, SetTaxes("aragon", 3)], RULES)
    refused = [event for event in turn.events if isinstance(event, OrderRefused)]
    assert [event.reasons for event in refused] == [(Refusal.ALREADY_ORDERED,)]


@pytest.mark.parametrize("kind", ORDER_KINDS, ids=lambda kind: kind.__name__)
def test_nothing_can_be_ordered_when_the_game_is_over_or_by_nobody(kind):
    lot = Random(10)
    state = lively_world(2)
    over = replace(state, outcome=Outcome(None, VictoryKind.SURVIVAL, 0), memo={}, indexes={})
    found = 0
    while found < 5:
        order = drawn_order(lot, state, "aragon")
        if isinstance(order, kind):
            found += 1
            assert check(over, order, RULES) == [Refusal.GAME_OVER]
            stranger = replace(order, region="nowhere")
            assert check(state, stranger, RULES) == [Refusal.NO_SUCH_REGION]
