"""What binds capitals, and what stands at them: arcs, medallions, badges, plaques, names above."""

import itertools

import numpy as np
import pygame
import pytest

from game.core.ids import RegionId
from game.ui.map.arcs import STYLES, Arc, ArcKind
from game.ui.map.badges import Badges
from game.ui.map.courses import Obstacles, medal_places, plot
from game.ui.map.crests import Crests
from game.ui.map.plaques import Plaque, plaque_picture
from game.ui.map.tokens import Token, TokenKind, arc_medal, count_medal, token_medal
from tests.ui.test_map_view import ONE, SCREEN, THREE, TWO, a_view, shot

SIDE = 60.0


def test_no_two_kinds_of_arc_are_drawn_alike():
    looks = [(style.dash, style.is_double, style.dot_gap) for style in STYLES.values()]
    assert len(set(looks)) == len(looks)
    assert len({style.icon for style in STYLES.values()}) == len(STYLES)


def test_ties_of_one_pair_share_a_line_and_their_medallions_keep_apart():
    arcs = [Arc(kind, ONE, TWO) for kind in ArcKind]
    (path,) = plot(arcs, {ONE: (100.0, 100.0), TWO: (1900.0, 160.0)})
    assert path.arc.kind is next(iter(ArcKind))
    assert [tie.kind for tie in path.ties] == list(ArcKind)
    (row,) = medal_places([path], [(100.0, 100.0), (1900.0, 160.0)], Obstacles.none(), SIDE)
    assert len(row) == len(ArcKind)
    for (x, y), (a, b) in itertools.combinations(row, 2):
        assert np.hypot(x - a, y - b) >= 0.9 * SIDE


def test_medallions_of_crossing_arcs_keep_apart():
    seats = {ONE: (0.0, 0.0), TWO: (1000.0, 600.0), THREE: (0.0, 600.0)}
    seats[RegionId("four")] = (1000.0, 0.0)
    paths = plot((Arc(ArcKind.WAR, ONE, TWO), Arc(ArcKind.WAR, THREE, RegionId("four"))), seats)
    one, other = medal_places(paths, list(seats.values()), Obstacles.none(), SIDE)
    assert np.hypot(one[0][0] - other[0][0], one[0][1] - other[0][1]) >= SIDE


def test_an_arc_to_a_region_without_a_capital_is_left_out():
    arcs = (Arc(ArcKind.WAR, ONE, RegionId("gone")), Arc(ArcKind.WAR, ONE, ONE))
    assert plot(arcs, {ONE: (1.0, 1.0)}) == []


def test_an_arc_bends_around_a_name():
    seats = {ONE: (0.0, 400.0), TWO: (1000.0, 400.0)}
    letters = np.array([[x, 340.0] for x in range(300, 720, 40)], np.float64)
    name = Obstacles(letters, np.full(len(letters), 40.0))
    (straight,) = plot((Arc(ArcKind.TRADE, ONE, TWO),), seats)
    (bent,) = plot((Arc(ArcKind.TRADE, ONE, TWO),), seats, name)
    assert name.shares_hit(straight.points[None])[0] > 0.3
    assert name.shares_hit(bent.points[None])[0] == 0


def test_arcs_from_one_capital_to_two_nearby_ones_run_apart():
    seats = {ONE: (0.0, 0.0), TWO: (900.0, 40.0), THREE: (900.0, -40.0)}
    paths = plot((Arc(ArcKind.WAR, ONE, TWO), Arc(ArcKind.WAR, ONE, THREE)), seats)
    middles = [np.array(path.at(0.5)) for path in paths]
    assert np.hypot(*(middles[0] - middles[1])) > 34


def test_a_faint_arc_has_no_medallion_and_lies_beneath_the_others():
    arcs = (Arc(ArcKind.WAR, ONE, TWO), Arc(ArcKind.ALLIANCE, TWO, THREE, is_faint=True))
    paths = plot(arcs, {ONE: (0.0, 0.0), TWO: (500.0, 0.0), THREE: (900.0, 300.0)})
    assert [path.arc.is_faint for path in paths] == [True, False]
    rows = medal_places(paths, [], Obstacles.none(), SIDE)
    assert [len(row) for row in rows] == [0, 1]


def test_a_faint_arc_is_fainter_on_the_map():
    view = a_view()
    plain = _tones(view)
    differences = []
    for is_faint in (False, True):
        view.arcs((Arc(ArcKind.WAR, ONE, THREE, is_faint=is_faint),))
        differences.append(int(np.abs(_tones(view) - plain).sum()))
    assert 0 < differences[1] < differences[0] / 3


def _tones(view):
    surface = pygame.Surface(SCREEN)
    view.draw_whole(surface)
    return pygame.surfarray.array3d(surface).astype(int)


@pytest.mark.parametrize("kind", list(ArcKind))
def test_a_line_leaves_the_letters_it_crosses_as_they_are(kind):
    view = a_view()
    view.crests({})
    (name,) = [name for name in view.art.names if name.region == TWO]
    alpha = pygame.surfarray.array_alpha(name.pictures[0])
    inked = np.argwhere(alpha > 225)
    before = _tones(view)
    view.arcs((Arc(kind, ONE, THREE),))
    after = _tones(view)
    camera = view.camera
    changed = []
    for x, y in inked[::7]:
        at = camera.to_screen(name.at[0] + x + 0.5, name.at[1] + y + 0.5)
        column, row = int(at[0]), int(at[1])
        if 0 <= column < SCREEN[0] and 0 <= row < SCREEN[1]:
            changed.append(np.abs(before[column, row] - after[column, row]).max())
    assert changed
    assert np.mean(np.array(changed) > 60) < 0.05


def test_envoys_at_one_capital_share_one_badge_with_their_number():
    crests = Crests()
    view = a_view()
    crests.seats = view.gazetteer.seats
    badges = Badges(view.art.plane, crests, is_dark=False)
    envoys = [Token(TokenKind.ENVOY, colour, ONE) for colour in (0x2B4F86, 0x8E2A24, 0xC6A15B)]
    badges.place(envoys)
    assert len(badges.taken(1.0, 1.0)) == 1
    assert len(badges.drawn(view.camera, 1.0)) == 2
    badges.place(envoys[:1])
    assert len(badges.drawn(view.camera, 1.0)) == 1
    badges.place([*envoys, Token(TokenKind.ARMY, 0x2B4F86, ONE)])
    assert len(badges.taken(1.0, 1.0)) == 2


def test_a_plaque_says_its_figure_at_its_capital_only():
    view = a_view()
    plain = shot(view)
    view.plaques((Plaque(TWO, "+38", 0x1F5A94), Plaque(RegionId("gone"), "1", 0)))
    seen = _tones(view)
    assert shot(view) != plain
    view.plaques(())
    changed = np.argwhere((seen != _tones(view)).any(axis=2))
    x, y = view.camera.to_screen(*view.gazetteer.seats[TWO])
    assert np.abs(changed - np.array([x, y])).max() < 40


def test_plaques_and_medallions_have_room_for_what_they_show():
    few = plaque_picture("7", "", 0x1F5A94, 1.0, is_dark=False)
    many = plaque_picture("12 345", "trade", 0x1F5A94, 1.0, is_dark=True)
    assert many.get_width() > few.get_width()
    assert many.get_height() == few.get_height()
    assert arc_medal(ArcKind.WAR, 26, is_dark=False).get_size() == (26, 26)
    assert token_medal(TokenKind.ENVOY, 0x2B4F86, 30).get_size() == (30, 30)
    assert count_medal(4, 14).get_size() == (14, 14)
