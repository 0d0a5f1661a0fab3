"""The camera over the sheet: fit, zoom, pan, glide."""

import itertools

import numpy as np
import pygame
import pytest

from game.core.ids import ProvinceId
from game.core.world import MapSheet, SeaName
from game.ui.map.camera import Camera
from game.ui.map.margins import broadened, land_box
from game.ui.map.sight import MOST_ZOOM, mip_of, mip_share, snapped

SHEET_SIZE, SCREEN = (3200, 1800), (1280, 720)
WEST = ProvinceId("west")


def strip(left: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    right = left + 400
    return (((left, 200), (right, 200), (right, 700), (left, 700), (left, 200)),)


@pytest.mark.parametrize("zoom", [0.4, 0.55, 0.9, 1.0, 1.3, 2.0])
@pytest.mark.parametrize("point", [(0, 0), (1279, 719), (640, 360), (100, 700)])
def test_a_point_of_the_screen_comes_back_from_the_sheet(zoom, point):
    camera = Camera(SHEET_SIZE, SCREEN)
    camera.look_at(1500, 800, zoom)
    assert camera.to_screen(*camera.to_sheet(*point)) == pytest.approx(point)


@pytest.mark.parametrize("zoom", np.linspace(0.2, 2.0, 37).tolist())
def test_at_a_settled_zoom_tiles_show_whole_pixels(zoom):
    found = snapped(zoom)
    cells = 256 * mip_share(mip_of(found)) / found
    assert cells == pytest.approx(round(cells))
    assert found == pytest.approx(zoom, rel=0.004)


def test_the_sheet_always_fills_what_the_chrome_leaves_free():
    camera = Camera(SHEET_SIZE, SCREEN)
    camera.resize(SCREEN, covered=(64, 54, 345, 90))
    for zoom, (across, down) in itertools.product((0.35, 0.7, 5), ((-9e4, -9e4), (9e4, 9e4))):
        camera.look_at(1600, 900, zoom)
        camera.pan(across, down)
        left, top = camera.to_screen(0, 0)
        right, bottom = camera.to_screen(*SHEET_SIZE)
        assert left <= 65
        assert top <= 55
        assert right >= SCREEN[0] - 346
        assert bottom >= SCREEN[1] - 91
        assert camera.zoom <= MOST_ZOOM


def test_the_wheel_keeps_the_point_under_the_pointer():
    camera = Camera(SHEET_SIZE, SCREEN)
    camera.look_at(1600, 900, 0.8)
    pointer = (500, 300)
    before = camera.to_sheet(*pointer)
    camera.zoom_by(2, pointer)
    while camera.is_gliding:
        camera.advance(16)
        assert camera.to_sheet(*pointer) == pytest.approx(before, abs=2)
    assert camera.zoom > 1.1


def test_dragging_moves_the_sheet_with_the_pointer():
    camera = Camera(SHEET_SIZE, SCREEN)
    camera.look_at(1600, 900, 1.0)
    held = camera.to_sheet(400, 400)
    camera.grab((400, 400))
    camera.drag((460, 330))
    assert camera.to_sheet(460, 330) == pytest.approx(held)
    camera.release()
    camera.drag((0, 0))
    assert camera.to_sheet(460, 330) == pytest.approx(held)


def test_held_arrow_keys_push_the_camera():
    camera = Camera(SHEET_SIZE, SCREEN)
    camera.look_at(1600, 900, 1.0)
    camera.advance(100, push=(1, 0))
    assert camera.x > 1600
    assert camera.y == 900


def sides_of(camera, area):
    """Where a rectangle of the sheet lies on the screen: left, top, right, bottom."""
    return (*camera.to_screen(*area.topleft), *camera.to_screen(*area.bottomright))


@pytest.mark.parametrize("screen", [(1280, 720), (1920, 1080), (1024, 1100), (3840, 2160)])
@pytest.mark.parametrize("land", [(300, 200, 2600, 1400), (1400, 100, 300, 1600)])
@pytest.mark.parametrize("framed", [(84, 94, 20, 170), (84, 94, 396, 170)])
def test_a_whole_view_shows_all_land_clear_of_the_frame(screen, land, framed):
    area = pygame.Rect(land)
    camera = Camera(SHEET_SIZE, screen, area)
    camera.is_still = True
    camera.resize(screen, (0, 56, framed[2], 110), framed)
    left, top, right, bottom = sides_of(camera, area)
    assert left >= framed[0] - 1
    assert top >= framed[1] - 1
    assert right <= screen[0] - framed[2] + 1
    assert bottom <= screen[1] - framed[3] + 1


def test_a_whole_view_stays_whole_when_the_window_or_the_chrome_changes():
    area = pygame.Rect(300, 200, 2600, 1400)
    camera = Camera(SHEET_SIZE, (1920, 1080), area)
    camera.is_still = True
    for screen, right in (((1280, 720), 20), ((1280, 720), 396), ((960, 540), 20)):
        camera.resize(screen, (0, 56, 0, 110), (84, 94, right, 170))
        left, top, far, low = sides_of(camera, area)
        assert left >= 83
        assert top >= 93
        assert far <= screen[0] - right + 1
        assert low <= screen[1] - 169


def test_a_dossier_that_opens_and_closes_again_leaves_the_zoom_where_the_land_fits():
    camera = Camera(SHEET_SIZE, (1280, 720), pygame.Rect(300, 200, 2600, 1400))
    camera.is_still = True
    camera.resize((1280, 720), framed=(84, 94, 396, 170))
    near = camera.zoom
    camera.resize((1280, 720), framed=(84, 94, 300, 170))
    assert camera.zoom == near
    camera.resize((1280, 720), framed=(84, 94, 396, 170))
    assert camera.zoom == near


def test_a_view_of_a_part_shows_about_the_same_part_in_a_smaller_window():
    camera = Camera(SHEET_SIZE, (1920, 1080))
    camera.look_at(1200, 700, 1.2)
    across = 1920 / camera.zoom
    camera.resize((1280, 720))
    assert 1280 / camera.zoom == pytest.approx(across, rel=0.02)
    assert (camera.x, camera.y) == pytest.approx((1200, 700))
    assert not camera.is_whole


def test_to_look_elsewhere_glides_there_unless_motion_is_reduced():
    camera = Camera(SHEET_SIZE, SCREEN)
    camera.look_at(1000, 700, 1.0)
    camera.look_at(2000, 900, is_smooth=True)
    assert camera.x == 1000
    camera.advance(60)
    assert 1000 < camera.x < 2000
    assert not camera.is_zooming
    camera.advance(400)
    assert (camera.x, camera.y) == (2000, 900)
    camera.is_still = True
    camera.look_at(1000, 700, is_smooth=True)
    assert (camera.x, camera.y) == (1000, 700)


def test_a_drag_takes_the_sheet_out_of_a_glide():
    camera = Camera(SHEET_SIZE, SCREEN)
    camera.look_at(1000, 700, 1.0)
    camera.look_at(2000, 900, is_smooth=True)
    camera.advance(30)
    camera.grab((400, 400))
    held = camera.to_sheet(400, 400)
    camera.drag((430, 380))
    assert camera.to_sheet(430, 380) == pytest.approx(held, abs=1)
    camera.advance(500)
    assert camera.to_sheet(430, 380) == pytest.approx(held, abs=1)


def test_many_small_notches_zoom_as_far_as_one_large_one():
    one, many = Camera(SHEET_SIZE, SCREEN), Camera(SHEET_SIZE, SCREEN)
    for camera in (one, many):
        camera.look_at(1600, 900, 0.6)
    one.zoom_by(3, (640, 360), is_smooth=False)
    for _ in range(300):
        many.zoom_by(0.01, (640, 360), is_smooth=False)
    assert many.zoom == pytest.approx(one.zoom, rel=0.01)


def test_a_broadened_sheet_has_room_for_a_wide_window_and_moves_everything_alike():
    sheet = MapSheet(600, 900, {WEST: (strip(100),)}, ((120, 210),), (SeaName({}, 50, 60, 9),))
    wide = broadened(sheet)
    left, top, right, bottom = land_box(sheet)
    far_left, far_top, far_right, far_bottom = land_box(wide)
    across, down = far_left - left, far_top - top
    assert (far_right - right, far_bottom - bottom) == (across, down)
    assert wide.mountains == ((120 + across, 210 + down),)
    assert (wide.seas[0].x, wide.seas[0].y) == (50 + across, 60 + down)
    assert wide.width > 2.5 * (bottom - top)
    assert far_left >= 0
    assert far_right <= wide.width


def test_a_sheet_with_room_enough_stays_as_it_is():
    sheet = MapSheet(4000, 2000, {WEST: (strip(1200),)})
    assert broadened(sheet) == sheet
