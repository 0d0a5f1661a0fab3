"""The map in its window: camera, tiles, arcs and tokens."""

import numpy as np
import pygame
import pytest

from game.core.ids import ProvinceId, RegionId
from game.core.world import MapSheet
from game.ui.map.arcs import Arc, ArcKind
from game.ui.map.art import MapArt, Painting
from game.ui.map.tints import ATLAS, MINISTRY, Ink
from game.ui.map.tokens import Token, TokenKind
from game.ui.map.view import MapView

SCREEN = (1280, 720)
ONE, TWO, THREE = RegionId("one"), RegionId("two"), RegionId("three")
WEST, MIDDLE, EAST = ProvinceId("west"), ProvinceId("middle"), ProvinceId("east")
OWNERS = {WEST: ONE, MIDDLE: TWO, EAST: THREE}
CAPITALS = {ONE: WEST, TWO: MIDDLE, THREE: EAST}
NAMES = {ONE: "Jedynia", TWO: "Dwójnik", THREE: "Trzecia Żuława"}
PAINTING = Painting(OWNERS, {ONE: 0xC96F5E, TWO: 0x6E9BB5, THREE: 0x8FA65E})


def strip(left: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    right = left + 400
    return (((left, 200), (right, 200), (right, 700), (left, 700), (left, 200)),)


SHEET = MapSheet(1600, 900, {WEST: (strip(200),), MIDDLE: (strip(600),), EAST: (strip(1000),)})


def a_view(ink: Ink = ATLAS) -> MapView:
    art = MapArt(SHEET, ink, 960 * 540)
    for _ in art.build(PAINTING):
        pass
    view = MapView(art, PAINTING, SCREEN)
    view.name(NAMES, CAPITALS, "en")
    view.crests({region: pygame.Surface((26, 30), pygame.SRCALPHA) for region in CAPITALS})
    view.finish()
    return view


def shot(view: MapView) -> bytes:
    surface = pygame.Surface(SCREEN)
    view.draw_whole(surface)
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("ink", [ATLAS, MINISTRY])
def test_tiles_join_into_the_sheet_itself(ink):
    view = a_view(ink)
    view.crests({})
    view.camera.look_at(480, 270, 1.4)
    camera, full = view.camera, view.art.mips[0]
    surface = pygame.Surface(SCREEN)
    view.draw_whole(surface)
    left, top = camera.origin
    seen = pygame.surfarray.array3d(surface).astype(int)
    for x in range(256 - (-left) % 256, SCREEN[0] - 2, 256):
        sheet_x = (x - left) / camera.zoom
        want = full.get_at((round(sheet_x), round((300 - top) / camera.zoom)))[:3]
        assert np.abs(seen[x - 1, 300] - seen[x, 300]).max() <= 24
        assert np.abs(seen[x, 300] - np.array(want)).max() <= 40


def test_many_small_pans_end_in_the_same_picture_as_one_jump():
    view, other = a_view(), a_view()
    for each in (view, other):
        each.arcs((Arc(ArcKind.WAR, ONE, THREE), Arc(ArcKind.TRADE, ONE, TWO)))
        each.camera.look_at(300, 270, 2.0)
    surface = pygame.Surface(SCREEN)
    for _ in range(40):
        view.camera.pan(9, 3)
        view.draw(surface, 0)
    other.camera.pan(360, 120)
    assert shot(view) == shot(other)


def test_a_frame_says_whether_it_is_final():
    view = a_view()
    view.camera.look_at(480, 270, 2.0)
    surface = pygame.Surface(SCREEN)
    frames = 1
    while not view.draw(surface, 16):
        frames += 1
        assert frames < 30
    assert view.draw(surface, 16)


def test_pointing_and_choosing_light_the_region_and_let_it_go_again():
    view = a_view()
    plain = shot(view)
    view.point_at(TWO)
    hovered = shot(view)
    view.select(TWO)
    chosen = shot(view)
    assert len({plain, hovered, chosen}) == 3
    view.select(None)
    view.point_at(None)
    assert shot(view) == plain


def test_the_region_under_the_pointer_is_its_land_or_its_crest():
    view = a_view()
    for region, province in CAPITALS.items():
        at = tuple(round(v) for v in view.camera.to_screen(*view.gazetteer.seats[region]))
        assert view.region_at(at) == region
        assert view.province_at(at) == province
    assert view.region_at((2, 2)) is None


def test_land_that_changes_hands_is_drawn_over_several_frames():
    view = a_view()
    before = shot(view)
    view.show(Painting(OWNERS | {MIDDLE: ONE}, PAINTING.colours))
    assert view.is_busy
    surface = pygame.Surface(SCREEN)
    for _ in range(200):
        view.draw(surface, 16)
    assert not view.is_busy
    after = shot(view)
    assert after != before
    view.show(PAINTING)
    assert shot(view) == before


def test_a_change_of_language_changes_only_names():
    view = a_view()
    before = shot(view)
    seats = dict(view.gazetteer.seats)
    view.name({region: name[::-1] for region, name in NAMES.items()}, CAPITALS, "pl")
    assert shot(view) != before
    assert view.gazetteer.seats == seats
    view.name(NAMES, CAPITALS, "en")
    assert shot(view) == before


@pytest.mark.parametrize("kind", list(ArcKind))
def test_every_kind_of_arc_shows_on_the_map(kind):
    view = a_view()
    plain = shot(view)
    view.arcs((Arc(kind, ONE, THREE),))
    assert shot(view) != plain
    view.arcs(())
    assert shot(view) == plain


@pytest.mark.parametrize("kind", list(TokenKind))
def test_every_token_shows_in_post_under_way_and_in_a_province(kind):
    view = a_view()
    plain = shot(view)
    shots = set()
    for token in (
        Token(kind, 0x2B4F86, ONE),
        Token(kind, 0x2B4F86, ONE, THREE, 500),
        Token(kind, 0x2B4F86, ONE, province=MIDDLE),
    ):
        view.tokens((token,))
        shots.add(shot(view))
    assert len(shots | {plain}) == 4


def test_reduced_motion_keeps_dots_and_envoys_where_they_are():
    view = a_view()
    view.is_motion_reduced = True
    view.arcs((Arc(ArcKind.TRADE, ONE, THREE),))
    view.tokens((Token(TokenKind.ENVOY, 0x2B4F86, ONE, THREE, 400),))
    surface = pygame.Surface(SCREEN)
    view.draw_whole(surface)
    frames = set()
    for _ in range(4):
        view.draw(surface, 333)
        frames.add(pygame.image.tobytes(surface, "RGB"))
    assert len(frames) == 1
