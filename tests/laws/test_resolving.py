"""Laws of resolving: it reads and never writes, and the same orders make the same turn."""

from dataclasses import replace
from random import Random

import pytest

from game.core.events import GovernmentFell, PaymentMissed, RegionFell, VisitPaid
from game.core.orders import SetTaxes
from game.files.canonical import state_hash
from game.files.codec import pack_state
from game.rules import turn as turns
from game.rules.home import advance_home, levy
from game.rules.revenue import OWN_CAUSES, own_balance, revenue
from game.rules.turn import in_turn, resolve
from tests.drifting import wild_orders
from tests.played import RULES, drifting_game, lively_world, moments


def fingerprint(state):
    return state_hash(pack_state(state))


def test_resolving_leaves_its_input_as_it_was():
    for step in moments():
        held = fingerprint(step.before)
        resolve(step.before, step.orders, step.rules)
        wild = wild_orders(Random(step.before.turn), step.before, 4)
        resolve(step.before, wild, step.rules)
        assert fingerprint(step.before) == held


def test_a_turn_shares_no_table_with_the_turn_before():
    for step in moments():
        after = resolve(step.before, step.orders, step.rules).after
        for name in ("regions", "owners", "deeds", "treaties", "proposals", "prestige", "trade"):
            assert getattr(after, name) is not getattr(step.before, name)


def test_the_same_orders_make_the_same_turn():
    for step in moments():
        again = resolve(step.before, step.orders, step.rules)
        assert again == step.turn
        assert fingerprint(again.after) == fingerprint(step.turn.after)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_arrival_does_not_matter(seed):
    lot = Random(seed)
    for step in moments()[seed::4]:
        orders = [*step.orders, *wild_orders(lot, step.before, 3)]
        turn = resolve(step.before, orders, step.rules)
        lot.shuffle(orders)
        assert resolve(step.before, orders, step.rules) == turn


def test_every_order_is_taken_once_and_none_is_lost():
    lot = Random(7)
    for step in moments():
        orders = wild_orders(lot, step.before, 5)
        assert sorted(map(repr, in_turn(orders))) == sorted(map(repr, orders))


def test_another_seed_is_another_game():
    state = lively_world(3)
    ends = set()
    for seed in range(6):
        now = replace(state, seed=seed, memo={}, indexes={})
        for _ in range(6):
            now = resolve(now, [], RULES).after
        ends.add(fingerprint(replace(now, seed=0, memo={}, indexes={})))
    assert len(ends) > 1


def test_a_game_that_is_over_stays_as_it_ended():
    last = drifting_game(5, 99)[-1].turn.after
    assert last.outcome is not None
    turn = resolve(last, [SetTaxes("aragon", 0)], RULES)
    assert (turn.after, turn.events) == (last, ())


def crowns(state):
    return {name: region.treasury for name, region in state.regions.items()}


@pytest.fixture
def books(monkeypatch):
    """Resolve a turn and note every treasury as home affairs begin and as they end."""

    def keep(step):
        noted = []

        def watched(draft, rules):
            noted.append(draft.frozen())
            events = advance_home(draft, rules)
            noted.append(draft.frozen())
            return events

        monkeypatch.setattr(turns, "advance_home", watched)
        turn = resolve(step.before, step.orders, step.rules)
        return turn, *noted

    return keep


def test_treasuries_balance_to_the_crown(books):
    """What leaves one treasury enters another; only taxes, upkeep and travel make or end crowns."""
    balanced = 0
    for step in moments():
        turn, at_home, housed = books(step)
        fell = any(isinstance(event, RegionFell) for event in turn.events)
        if not fell:
            visits = sum(isinstance(event, VisitPaid) for event in turn.events)
            spent = visits * step.rules.visits.crowns
            assert sum(crowns(at_home).values()) == sum(crowns(step.before).values()) - spent
            balanced += 1
        for name, before in crowns(at_home).items():
            own = own_balance(at_home, name, step.rules)
            raised = levy(at_home, name, step.rules).crowns
            assert crowns(housed)[name] == before + own - raised
        assert sum(crowns(turn.after).values()) == sum(crowns(housed).values())
    assert balanced > 20


def test_the_budget_shown_is_the_budget_paid(books):
    """What the panel lists under treaties is what treaties move, unless a payer cannot pay."""
    compared = 0
    for step in moments():
        turn, at_home, housed = books(step)
        if any(isinstance(e, PaymentMissed | GovernmentFell) for e in turn.events):
            continue
        for name in at_home.regions:
            lines = revenue(at_home, name, step.rules)
            by_treaty = sum(points for cause, points in lines if cause not in OWN_CAUSES)
            signed = [t for t in at_home.treaties.values() if t.signed == at_home.turn]
            if any(name in treaty.parties for treaty in signed):
                continue
            moved = crowns(turn.after)[name] - crowns(housed)[name]
            assert moved == by_treaty
            compared += bool(moved)
    assert compared > 20
