"""The benchmarks' own worlds and rows; nothing here is timed."""

import pytest

from game.core.rulebook import Rules
from game.files.codec import pack_state, unpack_state
from game.lab import bench
from game.lab.made_worlds import made_world


@pytest.mark.parametrize("regions", [2, 8, 40])
def test_a_made_world_is_whole_and_always_the_same(regions):
    world = made_world(regions)
    assert len(world.regions) == regions
    assert world == made_world(regions)
    assert unpack_state(pack_state(world), world.world) == world


def test_a_made_world_can_be_played_on():
    played = bench.Bench.of(8, recorded=2)
    assert played.state.turn == bench.WARM_TURNS
    assert [bool(orders) for orders in played.orders] == [True, True]
    played.replay()
    played.whole_turn()
    assert played.after.turn == bench.WARM_TURNS + 3
    assert played.after.regions.keys() == made_world(8).regions.keys()
    assert Rules() == played.rules


def test_a_game_that_is_over_begins_again(monkeypatch):
    played = bench.Bench.of(8, recorded=2)
    monkeypatch.setattr(bench, "GAME_TURNS", bench.WARM_TURNS + 2)
    played.whole_turn()
    assert played.after.turn == bench.WARM_TURNS + 1


def test_a_row_without_a_peer_has_no_ratio(monkeypatch):
    monkeypatch.setattr(bench, "ROUNDS", 1)
    monkeypatch.setattr(bench, "LEAST_NS", 1)
    row = bench._row("nothing", lambda: None)
    assert row["peer"] is None
    assert row["ratio"] is None
    beside = bench._row("nothing", lambda: None, lambda: None)
    assert beside["ratio"] > 0
