"""No game is lost by playing another: its last automatic save is set aside."""

import pytest

from game.files.store import Store
from game.session import Seat, Session
from game.session.keeping import autosave, continue_game, load_game, to_save
from tests.played import small_scenario

KEPT = 3
SCENARIOS = [small_scenario(1), small_scenario(1, last_turn=2)]


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


@pytest.fixture(scope="module")
def scenario():
    return SCENARIOS[0]


def a_game(scenario, me, seed=1):
    return Session.new(scenario, {me: Seat(me, is_human=True)}, seed)


def played(session, store, turns):
    for _ in range(turns):
        for region in session.people():
            session.seal(region)
        for region in session.waiting_minds():
            session.think(region)
        session.resolve()
        autosave(session, store, KEPT)


def games(store):
    """Return who is played in which turn, by the names of the saves."""
    found = {}
    for name in store.names():
        session = load_game(store, name, SCENARIOS).session
        people = [seat.region for seat in session.seating.seats.values() if seat.is_human]
        found[name] = (*people, session.turn)
    return found


def test_a_second_game_leaves_the_last_turn_of_the_first(store, scenario):
    played(a_game(scenario, "burgundy"), store, 2)
    played(a_game(scenario, "castile"), store, 2 * KEPT)
    kept = games(store)
    assert ("burgundy", 2) in kept.values()
    assert sum(seat == "castile" for seat, _ in kept.values()) == KEPT


def test_two_games_at_once_never_push_each_other_out(store, scenario):
    ours, theirs = a_game(scenario, "burgundy"), a_game(scenario, "castile")
    for turn in range(1, 5):
        played(ours, store, 1)
        played(theirs, store, 1)
        kept = set(games(store).values())
        assert {("burgundy", turn), ("castile", turn)} <= kept


def test_a_game_that_was_left_is_set_aside_once_and_goes_on(store, scenario):
    for turns in (2, 1):
        played(a_game(scenario, "burgundy"), store, turns)
        played(a_game(scenario, "castile"), store, 1)
    left = [name for name in store.names() if name.startswith("left-")]
    assert len(left) == 2
    kept = games(store)
    name = next(name for name in left if "burgundy" in kept[name])
    again = load_game(store, name, SCENARIOS).session
    played(again, store, 1)
    assert continue_game(store, [scenario]).session.turn == again.turn


def test_a_game_that_is_over_needs_no_place(store):
    brief = SCENARIOS[1]
    ended = a_game(brief, "burgundy")
    played(ended, store, 1)
    played(a_game(brief, "castile"), store, 1)
    while ended.outcome is None:
        played(ended, store, 1)
    assert not any("burgundy" in games(store)[n] for n in store.names() if n.startswith("left-"))
    played(a_game(brief, "denmark"), store, KEPT)
    assert not any("burgundy" in seats for seats in games(store).values())


@pytest.mark.parametrize("mark", ["../../escape", "x" * 400, "", 7, None])
def test_a_mark_that_is_none_moves_no_file(store, scenario, mark):
    session = a_game(scenario, "burgundy")
    save = to_save(session, "auto")
    save.contents.head["game"] = mark
    store.autosave("autosave", save, KEPT)
    autosave(a_game(scenario, "castile"), store, KEPT)
    assert store.names() == ("autosave-1", "autosave-2")


def test_a_game_taken_up_and_left_again_has_one_save_of_its_turn(store, scenario):
    played(a_game(scenario, "burgundy"), store, 1)
    again = continue_game(store, [scenario]).session
    autosave(again, store, KEPT)
    assert store.names() == ("autosave-1",)
    played(again, store, 1)
    assert store.names() == ("autosave-1", "autosave-2")
