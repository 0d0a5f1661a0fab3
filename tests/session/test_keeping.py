"""A game that is saved, loaded and played on is the game that was never saved."""

from dataclasses import replace
from random import Random

import pytest

from game.core.orders import SetTaxes
from game.files.canonical import pack, state_hash, unpack
from game.files.codec import (
    pack_events,
    pack_orders,
    pack_state,
    state_bytes,
    unpack_events,
    unpack_orders,
    unpack_state,
)
from game.files.container import decode, encode
from game.files.store import Store
from game.rules.legal import legal
from game.session import Seat, Session
from game.session.charts import opinions_seen
from game.session.keeping import load_game, save_game, to_save
from game.session.reading import from_save
from game.session.replaying import replay
from tests.played import archipelago, drifting_game, ministry_game, small_scenario

HUMAN = "burgundy"
LARGEST = 1 << 24


def game(seed, *, people=(HUMAN,), last_turn=12):
    scenario = small_scenario(seed, last_turn)
    seats = {name: Seat(name, is_human=True, name=name.title()) for name in people}
    return Session.new(scenario, seats, seed)


def ordered_by_lot(session, lot, count=3):
    """Let every person give a few orders by lot."""
    for region in session.people():
        for _ in range(count):
            menu = legal(session.planned_view(region), region, session.rules)
            session.give(region, lot.choice(menu))


def played(session, lot, turns, *, reload=None):
    """Play turns by lot; `reload` is asked in mid-turn for the session to go on with."""
    for _ in range(turns):
        if session.outcome is not None:
            break
        ordered_by_lot(session, lot)
        if reload is not None:
            session = reload(session)
        for region in session.people():
            session.seal(region)
        session.resolve()
    return session


def reloaded(session):
    """Return the session as a save gives it back, by way of its bytes."""
    return from_save(decode(encode(to_save(session, "manual"))), [session.scenario])


@pytest.mark.parametrize("seed", range(1, 5))
def test_every_state_of_a_game_is_read_back_equal(seed):
    for step in drifting_game(seed):
        after = step.turn.after
        packed = unpack(pack(pack_state(after)), LARGEST)
        assert unpack_state(packed, after.world) == after
        assert state_bytes(after) == pack(pack_state(after))
        assert state_hash(pack_state(unpack_state(packed, after.world))) == state_hash(
            pack_state(after)
        )


def test_every_state_order_and_event_of_the_archipelago_is_read_back_equal():
    for step in ministry_game(1):
        world = step.before.world
        state, orders, events = (
            unpack(pack(packed), LARGEST)
            for packed in (
                pack_state(step.turn.after),
                pack_orders(step.orders),
                pack_events(step.turn.events),
            )
        )
        assert unpack_state(state, world) == step.turn.after
        assert unpack_orders(orders, world) == step.orders
        assert unpack_events(events, world) == step.turn.events


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_game_saved_in_every_turn_is_the_game_never_saved(seed):
    straight = played(game(seed), Random(seed), 12)
    stopped = played(game(seed), Random(seed), 12, reload=reloaded)
    assert stopped.records == straight.records
    assert stopped.snapshots == straight.snapshots
    assert stopped.state == straight.state


def test_what_is_planned_and_sealed_is_kept():
    session = game(2, people=("aragon", HUMAN))
    ordered_by_lot(session, Random(2))
    session.seal("aragon")
    back = reloaded(session)
    for region in ("aragon", HUMAN):
        assert back.plan(region) == session.plan(region)
    assert back.unsealed() == [HUMAN]
    assert back.seating == session.seating


def test_what_people_saw_of_opinions_last_turn_is_kept_for_trends():
    session = game(2, people=("aragon", HUMAN))
    before = opinions_seen(session.view(HUMAN), session.rules)
    session = played(session, Random(2), 1)
    assert sorted(session.seen) == ["aragon", HUMAN]
    assert session.seen[HUMAN] == before
    assert reloaded(session).seen == session.seen


def test_a_machine_that_has_thought_already_comes_to_the_same_after_loading():
    session = game(3)
    for region in session.waiting_minds():
        session.think(region)
    back = reloaded(session)
    for one in (session, back):
        one.seal(HUMAN)
    assert back.resolve() == session.resolve()


def test_a_save_holds_no_plan_of_a_machine():
    session = game(3)
    for region in session.waiting_minds():
        session.think(region)
    opening = to_save(session, "manual").contents.orders[0]
    assert set(opening["plans"]) <= {HUMAN}
    assert opening["sealed"] == []


@pytest.mark.parametrize("seed", range(1, 4))
def test_a_replay_agrees_in_every_turn(seed):
    session = reloaded(played(game(seed), Random(seed), 12))
    turns = list(replay(session))
    assert len(turns) == len(session.records) > 5
    assert all(turn.agrees and turn.recorded for turn in turns)
    assert [turn.events for turn in turns] == [record.events for record in session.records]


def test_a_replay_with_another_order_disagrees():
    session = played(game(1), Random(1), 6)
    first = session.records[0]
    other = replace(first, orders=(*first.orders, SetTaxes(HUMAN, 4)))
    taxed = any(isinstance(order, SetTaxes) and order.region == HUMAN for order in first.orders)
    session.records[0] = other if not taxed else replace(first, orders=())
    assert not all(turn.agrees for turn in replay(session))


def test_a_game_goes_through_the_store_and_carries_its_scenario(tmp_path):
    scenario = archipelago()
    person = next(p.id for p in scenario.start.world.polities.values() if p.is_playable)
    session = Session.new(scenario, {person: Seat(person, is_human=True)}, 4)
    session.seal(person)
    session.resolve()
    store = Store(tmp_path)
    save_game(session, store, "mine")
    resumed = load_game(store, "mine").session
    assert resumed.scenario.content_hash == scenario.content_hash
    assert resumed.state == session.state
    for one in (session, resumed):
        one.seal(person)
    assert resumed.resolve() == session.resolve()


def test_the_head_of_a_save_tells_nothing_secret():
    save = to_save(played(game(5), Random(5), 3), "manual")
    assert set(save.contents.head) == {
        *("app", "engine", "scenario", "scenario_hash", "title", "turn", "turns"),
        *("season", "year", "kind", "label", "is_over", "seats", "game"),
    }
