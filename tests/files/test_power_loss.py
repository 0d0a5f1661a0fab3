"""The power fails at any moment of ten turns; no acknowledged save and no order is lost."""

import random
from pathlib import Path

import pytest
from faulty_disk import CachedDisk, survivors

from game.files.container import Save
from game.files.faults import SaveError
from game.files.migrations import Contents
from game.files.store import Store

FOLDER = Path("/saves")


def game(turn, orders=0):
    return Save(Contents({"turn": turn}, {"turn": turn, "land": [turn] * 20}, [orders]))


def moments_of_a_game(disk, turns):
    store = Store(FOLDER, disk)
    for turn in range(1, turns + 1):
        store.save("one", game(turn))
        for count in range(3):
            store.autosave("auto", game(turn, count), 3, in_place=count > 0)
            disk.acknowledged = (turn, count)
    disk.happened()
    return disk.moments


def losses(disk, turns, *, in_order):
    """Return how many disks were looked at, and what was lost on any of them."""
    dice = random.Random(4)
    looked_at, lost = 0, []
    for moment in moments_of_a_game(disk, turns):
        turn, orders = moment.acknowledged
        for found in survivors(moment, dice, in_order=in_order):
            looked_at += 1
            if turn and turn_on(found) < turn:
                lost.append(f"the save of turn {turn}")
            if turn and ordered_on(found) < (turn, orders):
                lost.append(f"orders of turn {turn}")
    return looked_at, lost


def turn_on(disk):
    try:
        state = Store(FOLDER, disk).load("one").save.contents.state
    except SaveError:
        return 0
    assert state == game(state["turn"]).contents.state
    return state["turn"]


def ordered_on(disk):
    try:
        kept = Store(FOLDER, disk).load("auto-1").save.contents
    except SaveError:
        return (0, 0)
    return (kept.state["turn"], kept.orders[0])


@pytest.mark.parametrize(
    ("in_order", "at_least"), [(True, 400), (False, 2000)], ids=["journalling", "any order"]
)
def test_no_power_loss_loses_what_was_acknowledged(in_order, at_least):
    looked_at, lost = losses(CachedDisk(), 10, in_order=in_order)
    assert looked_at >= at_least
    assert lost == []


@pytest.mark.parametrize("call", ["sync", "sync_folder"])
def test_a_game_that_left_out_one_sync_would_be_caught(call):
    disk = CachedDisk()
    setattr(disk, call, lambda _: None)
    assert losses(disk, 2, in_order=False)[1] != []
