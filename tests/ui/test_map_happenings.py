"""The last turn on the map: what is shown, for how long, and how it is left off."""

import pygame
import pytest

from game.core.ids import RegionId
from game.ui.map.arcs import ArcKind
from game.ui.map.happenings import Happening
from game.ui.panels.happenings import happenings_of
from tests.ui.test_map_view import EAST, ONE, SCREEN, THREE, a_view

KINDS = [
    Happening(ONE, THREE, ArcKind.ALLIANCE),
    Happening(ONE, THREE, ArcKind.EMBARGO, is_end=True),
    Happening(ONE, THREE, ArcKind.WAR, is_alarm=True),
    Happening(ONE, march=EAST),
    Happening(ONE, is_alarm=True),
]


def frame(view, ms=0):
    surface = pygame.Surface(SCREEN)
    is_final = view.draw(surface, ms)
    return pygame.image.tobytes(surface, "RGB"), is_final


def settled_view():
    view = a_view()
    view.draw_whole(pygame.Surface(SCREEN))
    return view


@pytest.mark.parametrize("happening", KINDS)
def test_a_happening_moves_over_the_map_and_leaves_it_as_it_was(happening):
    view = settled_view()
    plain, _ = frame(view)
    view.show_happenings([happening])
    shown = set()
    for _ in range(12):
        picture, is_final = frame(view, 90)
        shown.add(picture)
        assert not is_final
    assert len(shown | {plain}) > 8
    picture, is_final = frame(view, 300)
    assert picture == plain
    assert is_final


def test_several_happenings_follow_each_other():
    view = settled_view()
    view.show_happenings(KINDS)
    passed = 0
    while not frame(view, 100)[1]:
        passed += 100
        assert passed < 10_000
    assert passed > 2000


def test_a_happening_of_a_region_that_is_gone_shows_nothing():
    view = settled_view()
    plain, _ = frame(view)
    view.show_happenings([Happening(RegionId("gone"), ONE, ArcKind.WAR)])
    assert frame(view, 300)[0] == plain


def test_reduced_motion_shows_none():
    view = settled_view()
    view.is_motion_reduced = True
    view.show_happenings(KINDS)
    assert not view.playback.is_running


def a_lively_table(sit):
    table = sit(turns=12, has_reduced_motion=False)
    table.pilot.step(2)
    table.play.memory.pop("turn-shown")
    table.app.screen.on_show()
    return table


def test_the_map_shows_what_happened_when_it_is_next_seen_and_only_once(sit):
    table = a_lively_table(sit)
    assert happenings_of(table.play)
    playback = table.play.board.view.playback
    assert playback.is_running
    playback.skip()
    table.app.screen.on_show()
    assert not playback.is_running


@pytest.mark.parametrize("how", ["click", "wheel", "esc"])
def test_a_click_the_wheel_and_escape_leave_it_off(sit, how):
    table = a_lively_table(sit)
    middle = table.pilot.find("map").rect.center
    if how == "click":
        table.pilot.click_at(middle)
    elif how == "wheel":
        table.pilot.wheel_at(middle, 1)
    else:
        table.pilot.press("esc")
        assert not table.pilot.has("menu:save")
    assert not table.play.board.view.playback.is_running


def test_what_is_shown_is_weighed_and_never_long(sit):
    play = sit(turns=20).play
    shown = happenings_of(play)
    assert len(shown) <= 7
    assert len(set(shown)) == len(shown)
    assert {h.one for h in shown} <= set(play.known.regions)


def test_a_region_that_is_gone_to_is_ringed_and_escape_still_closes_its_dossier(sit):
    table = a_lively_table(sit)
    table.play.board.skip()
    table.pilot.press("pagedown")
    assert table.play.board.view.playback.is_running
    table.pilot.press("esc")
    assert table.play.selected is None
