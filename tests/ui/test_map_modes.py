"""What each mode of the map puts on it: whose ties are full, what signs and the legend say."""

import pygame
import pytest

from game.core.ids import RegionId
from game.ui.map.arcs import ArcKind
from game.ui.map.tokens import TokenKind
from game.ui.panels.modes import MODES, scene_of
from game.ui.panels.signs import touches
from tests.ui.tables import OWN

FRIEND = RegionId("zulawia")


@pytest.fixture(scope="module")
def later(sit):
    """A game after three years; tests choose in it and give no orders."""
    return sit(turns=12).play


@pytest.fixture(scope="module")
def safe(sit):
    """A game after a year, in colours that everybody can tell apart."""
    return sit(turns=4, is_colour_safe=True).play


@pytest.mark.parametrize("chosen", [None, FRIEND])
@pytest.mark.parametrize("mode", MODES)
def test_only_wars_and_the_ties_of_the_chosen_region_are_drawn_in_full(later, mode, chosen):
    play = later
    play.mode, play.selected = mode, chosen
    full = [arc for arc in scene_of(play).arcs if not arc.is_faint]
    assert all(arc.kind is ArcKind.WAR or touches(arc, chosen or OWN) for arc in full)


@pytest.mark.parametrize("mode", MODES)
def test_the_legend_names_every_kind_of_line_that_is_drawn(later, mode):
    play = later
    play.mode, play.selected = mode, None
    scene = scene_of(play)
    named = {entry.arc for entry in scene.legend if not entry.is_faint_line}
    assert {arc.kind for arc in scene.arcs} <= named
    assert any(entry.is_faint_line for entry in scene.legend) == any(
        arc.is_faint for arc in scene.arcs
    )


@pytest.mark.parametrize("mode", ["relations", "culture", "knowledge", "military"])
def test_signs_say_for_every_other_region_what_its_wash_says(safe, mode):
    play = safe
    play.mode = mode
    said = {plaque.region for plaque in scene_of(play).plaques}
    assert said >= set(play.known.regions) - {OWN}


def test_the_alliances_mode_names_only_what_there_is(sit):
    play = sit(turns=2).play
    play.mode = "alliances"
    scene = scene_of(play)
    shades = set(scene.colours.values())
    assert all(entry.colour in shades for entry in scene.legend if entry.colour is not None)


def test_envoys_are_not_in_the_way_of_trade(sit):
    play = sit(turns=4).play
    envoys = {}
    for mode in ("political", "trade"):
        play.mode = mode
        envoys[mode] = [t for t in scene_of(play).tokens if t.kind is TokenKind.ENVOY]
    assert envoys["political"]
    assert not envoys["trade"]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("chosen", [None, FRIEND])
def test_all_land_is_seen_beside_the_sheets_of_the_main_screen(sit, size, chosen):
    table = sit(size=size)
    table.play.select(chosen)
    table.pilot.settle()
    camera, land = table.play.board.view.camera, table.play.board.view.art.plane.land_area
    left, top = camera.to_screen(*land.topleft)
    right, bottom = camera.to_screen(*land.bottomright)
    assert left >= table.pilot.find("rail").rect.right
    assert top >= table.pilot.find("topbar").rect.bottom
    dossier = table.pilot.find("dossier").rect.left if chosen else size[0]
    assert right <= dossier
    assert bottom <= table.pilot.find("legend").rect.top + 2


def test_the_whole_map_is_shown_again_in_a_smaller_window(sit):
    table = sit(size=(1920, 1080))
    table.app.resize((1280, 720))
    table.pilot.settle()
    camera, land = table.play.board.view.camera, table.play.board.view.art.plane.land_area
    left, top = camera.to_screen(*land.topleft)
    right, bottom = camera.to_screen(*land.bottomright)
    assert left >= 0
    assert top >= 0
    assert right <= 1280
    assert bottom <= 720


def test_two_fingers_on_a_pad_move_the_map_sideways(sit):
    table = sit()
    table.pilot.wheel("map", 2)
    table.pilot.settle()
    camera = table.play.board.view.camera
    before = camera.x
    table.pilot.sweep_at(table.pilot.find("map").rect.center, 2)
    assert camera.x > before


@pytest.mark.parametrize("button", [2, 3])
def test_the_other_buttons_drag_the_map_and_choose_nothing(sit, button):
    table = sit()
    table.pilot.wheel("map", 3)
    table.pilot.settle()
    camera, middle = table.play.board.view.camera, table.pilot.find("map").rect.center
    before = camera.x
    end = (middle[0] - 40, middle[1])
    for kind, at in (
        (pygame.MOUSEBUTTONDOWN, middle),
        (pygame.MOUSEMOTION, end),
        (pygame.MOUSEBUTTONUP, end),
        (pygame.MOUSEMOTION, middle),
    ):
        table.app.event(pygame.event.Event(kind, pos=at, button=button))
    assert camera.x == pytest.approx(before + 40 / camera.zoom)
    assert table.play.selected is None


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.25), ((1920, 1080), 1.25)])
def test_the_top_bar_never_cuts_the_turn(sit, language, size, scale):
    table = sit(size=size, language=language, scale=scale)
    play = table.play
    turn = play.words.say("ui-turn", turn=1, last=play.view.world.calendar.last_turn + 1)
    lines = [line.shown for line in table.pilot.find("turn").children]
    assert lines[1].endswith(turn)
