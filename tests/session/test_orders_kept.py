"""What people order is kept as they order it: the newest automatic save always has it."""

import pytest

from game.core.orders import SetMilitaryBudget, SetTaxes
from game.files.store import Store
from game.session import Seat, Session
from game.session.keeping import autosave, continue_game, save_game
from game.session.session import SessionError
from tests.played import small_scenario

ME = "burgundy"


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


@pytest.fixture
def session(store):
    session = Session.new(small_scenario(1), {ME: Seat(ME, is_human=True)}, 1)
    session.ordered = lambda ordered: autosave(ordered, store)
    return session


def found_again(store, session):
    resumed = continue_game(store, [session.scenario])
    return None if resumed is None else resumed.session


def files(store):
    return [entry.name for entry in store.entries()]


def test_a_new_game_is_kept_with_its_first_order(store, session):
    assert found_again(store, session) is None
    assert session.give(ME, SetTaxes(ME, 3)) == []
    assert found_again(store, session).plan(ME) == (SetTaxes(ME, 3),)


def test_every_order_is_kept_and_what_is_taken_back_is_gone(store, session):
    session.give(ME, SetTaxes(ME, 3))
    session.give(ME, SetMilitaryBudget(ME, 3))
    assert found_again(store, session).plan(ME) == (SetTaxes(ME, 3), SetMilitaryBudget(ME, 3))
    session.withdraw(ME, 0)
    assert found_again(store, session).plan(ME) == (SetMilitaryBudget(ME, 3),)


def test_an_order_that_is_refused_keeps_nothing(store, session):
    assert session.give(ME, SetTaxes(ME, 9))
    with pytest.raises(SessionError):
        session.withdraw(ME, 0)
    assert files(store) == []


def test_a_turn_has_one_automatic_save_however_many_orders_are_given(store, session):
    session.give(ME, SetTaxes(ME, 3))
    session.give(ME, SetMilitaryBudget(ME, 3))
    assert files(store) == ["autosave-1"]
    session.seal(ME)
    session.resolve()
    session.give(ME, SetTaxes(ME, 2))
    assert files(store) == ["autosave-1", "autosave-2"]
    found = store.load("autosave-2").save.contents.head["turn"]
    assert (found, session.turn) == (0, 1)


def test_the_automatic_save_of_another_game_is_never_written_over(store, session):
    other = Session.new(small_scenario(2), {ME: Seat(ME, is_human=True)}, 2)
    session.give(ME, SetTaxes(ME, 3))
    autosave(other, store)
    session.give(ME, SetMilitaryBudget(ME, 3))
    hashes = {name: store.load(name).save.contents.head["scenario_hash"] for name in store.names()}
    mine, theirs = session.scenario.content_hash, other.scenario.content_hash
    assert hashes["autosave-1"] == mine
    assert sorted(hashes.values()) == sorted([mine, mine, theirs])


def test_a_save_of_ones_own_stands_beside_the_automatic_one(store, session):
    session.give(ME, SetTaxes(ME, 3))
    save_game(session, store, "mine")
    session.give(ME, SetMilitaryBudget(ME, 3))
    assert sorted(files(store)) == ["autosave-1", "mine"]
    assert len(found_again(store, session).plan(ME)) == 2
