"""Several people at one window, and what the window may know."""

from pathlib import Path

import pytest

import game.ui
from game.core.ids import RegionId
from game.core.orders import Protest
from game.session.session import Session
from tests.ui.tables import OWN

RIVAL = RegionId("kharazan")


def screen_name(table):
    table.pilot.step()
    return type(table.app.screen).__name__


def test_the_window_is_handed_over_behind_a_curtain_and_the_turn_resolved_at_the_end(sit):
    table = sit(people=(OWN, RIVAL))
    first = table.play.region
    table.play.end_turn()
    assert screen_name(table) == "CurtainScreen"
    assert table.play.session.unsealed() == [OWN if first == RIVAL else RIVAL]
    table.play.take_seat(table.play.session.unsealed()[0])
    assert screen_name(table) == "MainScreen"
    table.play.end_turn()
    for _ in range(600):
        table.pilot.step()
        if table.play.session.turn == 1:
            break
    assert table.play.session.turn == 1
    assert screen_name(table) == "CurtainScreen"
    table.play.take_seat(first)
    assert screen_name(table) == "ReportScreen"


def test_the_orders_of_one_seat_are_not_on_the_desk_of_the_next(sit):
    table = sit(people=(OWN, RIVAL))
    mine = table.play.region
    other = RIVAL if mine == OWN else OWN
    if not table.play.refusals(Protest(mine, other)):
        table.play.give(Protest(mine, other))
    table.play.memory["tab"] = "trade"
    table.play.select(other)
    table.play.end_turn()
    table.play.take_seat(other)
    assert table.play.orders == ()
    assert table.play.selected is None
    assert "tab" not in table.play.memory


OPEN_BOOKS = {"end.py", "opening.py", "gallery_shell.py"}
"""The end opens the archive; the opening asks only which regions there are."""


def test_no_screen_asks_for_the_truth_before_the_end():
    root = Path(game.ui.__file__).parent
    guilty = [
        path.name
        for path in sorted(root.rglob("*.py"))
        if "session.state" in path.read_text()
        and path.name not in OPEN_BOOKS
        and path.parent.name != "finale"
    ]
    assert guilty == []


def test_the_main_screen_shows_the_same_whatever_is_hidden(sit, monkeypatch):
    table = sit(turns=4)
    table.play.select(RIVAL)
    table.pilot.step()
    before = table.pilot.texts()
    truth = table.play.session.view(OWN)
    monkeypatch.setattr(Session, "view", lambda _self, _region: truth)
    monkeypatch.setattr(table.play.session, "state", None)
    table.play.app.refresh()
    monkeypatch.setattr(Session, "turn", property(lambda _self: truth.turn))
    monkeypatch.setattr(Session, "outcome", property(lambda _self: None))
    table.pilot.step()
    assert table.pilot.texts() == before


@pytest.mark.parametrize("size", [(960, 540), (1280, 720), (2560, 1440)])
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_nothing_that_can_be_pressed_lies_outside_the_window(sit, size, text_size):
    table = sit(turns=2, size=size, text_size=text_size, language="pl")
    for region in (None, RIVAL, OWN):
        table.play.select(region)
        table.pilot.step()
        for name in ("end-turn", "undo", "go:menu", "mode:political", "negotiate", "dossier:close"):
            if table.pilot.has(name):
                rect = table.pilot.find(name).rect
                assert rect.right <= size[0], name
                assert rect.bottom <= size[1], name
                assert rect.width > 8, name
