"""The drawn sheet: its lines, its hit test, its colours and what is kept of it on disk."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.core.ids import ProvinceId, RegionId
from game.core.world import MapSheet, SeaName
from game.ui.map.art import MapArt, Painting
from game.ui.map.gazetteer import Gazetteer
from game.ui.map.hatching import Hatch
from game.ui.map.holdings import holdings, neighbours
from game.ui.map.outline import trace
from game.ui.map.plane import ProvincePlane
from game.ui.map.realm import seat, survey
from game.ui.map.tints import (
    ATLAS,
    DISTINCT_8,
    MINISTRY,
    POLITICAL,
    STANCE,
    Colour,
    Ink,
    political,
)

PIXELS = 480 * 272
ANNA, BERT = RegionId("anna"), RegionId("bert")


def square(left: int, top: int, side: int) -> tuple[tuple[int, int], ...]:
    right, bottom = left + side, top + side
    return ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))


def block(column: int, row: int) -> tuple[tuple[int, int], ...]:
    """A square of ten edges a side, so that borders have inner vertices."""
    x0, y0 = 300 + column * 400, 200 + row * 400
    top = [(x0 + k * 40, y0) for k in range(10)]
    right = [(x0 + 400, y0 + k * 40) for k in range(10)]
    bottom = [(x0 + 400 - k * 40, y0 + 400) for k in range(10)]
    left = [(x0, y0 + 400 - k * 40) for k in range(10)]
    return (*top, *right, *bottom, *left, top[0])


ENCLAVE = square(420, 320, 160)
SHEET = MapSheet(
    width=1600,
    height=1200,
    shapes={
        ProvinceId("a"): ((block(0, 0), ENCLAVE),),
        ProvinceId("b"): ((block(1, 0),), (square(1300, 300, 120),)),
        ProvinceId("c"): ((block(0, 1),),),
        ProvinceId("d"): ((block(1, 1),),),
        ProvinceId("e"): ((ENCLAVE,),),
    },
    mountains=((500, 800), (540, 830)),
    seas=(SeaName({"en": "Quiet Sea", "pl": "Morze Spokojne"}, 1500, 1000, 40),),
)
INSIDE = {
    "a": [(320, 220), (600, 560)],
    "b": [(900, 400), (1360, 360)],
    "c": [(500, 800)],
    "d": [(900, 800)],
    "e": [(500, 400)],
}
OWNERS = {
    ProvinceId("a"): ANNA,
    ProvinceId("b"): ANNA,
    ProvinceId("c"): BERT,
    ProvinceId("d"): BERT,
    ProvinceId("e"): BERT,
}
COLOURS: dict[RegionId, Colour] = {ANNA: 0xC96F5E, BERT: 0x6E9BB5}
PAINTING = Painting(OWNERS, COLOURS)


def drawn(ink: Ink = ATLAS, painting: Painting = PAINTING, folder: Path | None = None) -> MapArt:
    art = MapArt(SHEET, ink, PIXELS)
    steps = list(art.build(painting, folder))
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total
    return art


def show(art: MapArt, painting: Painting) -> None:
    for _ in art.repaint(painting):
        pass


def picture(art: MapArt) -> bytes:
    return b"".join(pygame.image.tobytes(mip, "RGB") for mip in art.mips)


@pytest.mark.parametrize("province", sorted(INSIDE))
def test_a_point_within_a_province_finds_that_province(province):
    art = drawn()
    for x, y in INSIDE[province]:
        assert art.province_at(x, y) == province


@pytest.mark.parametrize("point", [(20, 20), (1590, 1190), (-5, 300), (300, 5000), (1240, 700)])
def test_water_and_the_world_beyond_belong_to_nobody(point):
    assert drawn().province_at(*point) is None


def test_a_hole_without_a_province_in_it_is_water():
    shapes = {p: rings for p, rings in SHEET.shapes.items() if p != "e"}
    art = MapArt(MapSheet(1600, 1200, shapes), ATLAS, PIXELS)
    list(art.build(PAINTING))
    assert art.province_at(500, 400) is None
    assert art.province_at(320, 220) == "a"


def test_more_provinces_than_a_byte_counts_are_told_apart():
    shapes = {
        ProvinceId(f"p{column:02}{row:02}"): ((square(20 + column * 40, 20 + row * 40, 40),),)
        for column in range(20)
        for row in range(15)
    }
    owners = dict.fromkeys(shapes, ANNA)
    art = MapArt(MapSheet(840, 640, shapes), ATLAS, PIXELS)
    list(art.build(Painting(owners, {ANNA: 0xFF0000})))
    for column, row in ((0, 0), (7, 3), (19, 14)):
        assert art.province_at(40 + column * 40, 40 + row * 40) == f"p{column:02}{row:02}"
    red = art.mips[0].get_at((art.size[0] // 2 + 8, art.size[1] // 2 + 8))
    assert red.r > red.g + 40


def test_every_border_lies_between_two_provinces_and_every_coast_beside_one():
    outline = trace(SHEET, 1.0)
    edges: Counter[tuple[tuple[int, int], ...]] = Counter()
    for polygons in SHEET.shapes.values():
        for polygon in polygons:
            for ring in polygon:
                for edge in pairwise(ring):
                    edges[tuple(sorted(edge))] += 1
    borders = sum(len(line.points) - 1 for line in outline.borders)
    coasts = sum(len(line.points) - 1 for line in outline.coasts)
    assert borders == sum(count == 2 for count in edges.values())
    assert coasts == sum(count == 1 for count in edges.values())
    assert all(len(line.sides) == 2 for line in outline.borders)


def test_both_sides_of_a_border_follow_the_same_points():
    outline = trace(SHEET, 1.0)
    loops = [{tuple(point) for point in loop.points.tolist()} for loop in outline.loops]
    for line in outline.borders:
        points = {tuple(point) for point in line.points.tolist()}
        assert sum(points <= loop for loop in loops) == 2


def test_neighbours_are_those_with_a_common_land_border():
    assert neighbours(trace(SHEET, 1.0), OWNERS) == {ANNA: [BERT], BERT: [ANNA]}


@pytest.mark.parametrize("ink", [ATLAS, MINISTRY])
def test_a_kept_sheet_equals_a_fresh_one_pixel_for_pixel(ink, tmp_path):
    fresh = picture(drawn(ink, folder=tmp_path))
    assert len(list(tmp_path.iterdir())) == 1
    assert picture(drawn(ink, folder=tmp_path)) == fresh
    assert picture(drawn(ink)) == fresh


@pytest.mark.parametrize("harm", ["cut", "flip", "empty", "other"])
def test_a_damaged_file_is_drawn_again_and_replaced(harm, tmp_path):
    fresh = picture(drawn(folder=tmp_path))
    (kept,) = tmp_path.iterdir()
    sound = kept.read_bytes()
    damaged = {
        "cut": sound[: len(sound) // 2],
        "flip": sound[:900] + bytes([sound[900] ^ 1]) + sound[901:],
        "empty": b"",
        "other": b"not a map at all" * 20,
    }
    kept.write_bytes(damaged[harm])
    assert picture(drawn(folder=tmp_path)) == fresh
    assert kept.read_bytes() == sound


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert picture(drawn(folder=blocked)) == picture(drawn())


@pytest.mark.parametrize("ink", [ATLAS, MINISTRY])
def test_colours_there_and_back_leave_the_sheet_as_it_was(ink):
    art = drawn(ink)
    before = picture(art)
    show(art, Painting(OWNERS, {ANNA: 0x112233, BERT: 0xFFEEDD}, strength=STANCE))
    assert picture(art) != before
    show(art, PAINTING)
    assert picture(art) == before


def test_recolouring_one_region_leaves_the_water_and_the_others_alone():
    art = drawn()
    before = pygame.surfarray.array3d(art.mips[0])
    show(art, Painting(OWNERS, COLOURS | {BERT: 0x203040}))
    after = pygame.surfarray.array3d(art.mips[0])
    changed = (before != after).any(axis=2).T
    allowed = art.plane.stencil(holdings(art.outline, OWNERS)[BERT], pygame.Rect((0, 0), art.size))
    assert changed.any()
    assert not (changed & ~allowed).any()


def test_hatching_marks_its_province_only_and_goes_when_it_is_taken_off():
    art = drawn()
    before = picture(art)
    plain = pygame.surfarray.array3d(art.mips[0])
    show(art, Painting(OWNERS, COLOURS, hatches={ProvinceId("d"): Hatch.WAR}))
    marked = pygame.surfarray.array3d(art.mips[0])
    changed = (plain != marked).any(axis=2).T
    number = art.plane.provinces.index(ProvinceId("d")) + 1
    assert changed[art.plane.numbers == number].mean() > 0.2
    assert not changed[art.plane.numbers != number].any()
    show(art, PAINTING)
    assert picture(art) == before


def test_a_new_owner_moves_the_border_and_a_second_change_may_overtake_the_first():
    taken = Painting(OWNERS | {ProvinceId("c"): ANNA}, COLOURS)
    other = Painting(OWNERS | {ProvinceId("b"): BERT}, COLOURS)
    art = drawn()
    before = np.array(art._press._national)
    show(art, taken)
    assert (art._press._national != before).any()
    next(art.repaint(other))
    show(art, PAINTING)
    assert (art._press._national == before).all()


@pytest.mark.parametrize("language", ["en", "pl"])
def test_names_stay_within_the_sheet_and_off_the_crests(language):
    art = drawn()
    gazetteer = Gazetteer(art)
    capitals = {ANNA: ProvinceId("a"), BERT: ProvinceId("d")}
    for _ in gazetteer.survey(OWNERS, capitals):
        pass
    for _ in gazetteer.letter({ANNA: "Księstwo Anny", BERT: "Bertland"}, language):
        pass
    whole = pygame.Rect((0, 0), art.size)
    assert len(gazetteer.settings) == 2
    assert all(whole.contains(setting.box) for setting in gazetteer.settings)
    assert all(whole.contains(name.box) for name in art.names)
    for setting in gazetteer.settings:
        for x, y in gazetteer.seats.values():
            assert not setting.box.inflate(-8, -8).collidepoint(x, y - 8 * art.unit)


def test_lines_keep_clear_of_the_names_of_seas_too():
    art = drawn()
    gazetteer = Gazetteer(art)
    for _ in gazetteer.letter({}, "en"):
        pass
    (name,) = art.names
    discs = gazetteer.names_in_the_way()
    assert len(discs.middles) > 1
    assert all(name.box.collidepoint(x, y) for x, y in discs.middles)


def test_capitals_stand_in_their_provinces():
    art = drawn()
    gazetteer = Gazetteer(art)
    capitals = {ANNA: ProvinceId("b"), BERT: ProvinceId("e")}
    for _ in gazetteer.survey(OWNERS, capitals):
        pass
    for region, province in capitals.items():
        assert art.plane.provinces[art.plane.at(*gazetteer.seats[region]) - 1] == province


@pytest.mark.parametrize("side", [200, 300, 500])
def test_a_capital_of_a_square_province_stands_in_no_corner_of_it(side):
    numbers = np.zeros((2 * side + 100, 2 * side + 100), np.uint8)
    corners = ((50, 50), (50 + side, 50), (50, 50 + side), (50 + side, 50 + side))
    for number, (left, top) in enumerate(corners, 1):
        numbers[top : top + side, left : left + side] = number
    plane = ProvincePlane([ProvinceId(name) for name in "abcd"], numbers)
    for number, (left, top) in enumerate(corners, 1):
        x, y = seat(survey(plane, (number,)), plane, number)
        assert left + 0.4 * side < x < left + 0.6 * side
        assert top + 0.25 * side < y < top + 0.75 * side


@pytest.mark.parametrize("is_colour_blind", [False, True])
def test_no_two_neighbours_share_a_wash(is_colour_blind):
    ring = {RegionId(f"r{k}"): [RegionId(f"r{(k + d) % 7}") for d in (1, 6)] for k in range(7)}
    washes = political(ring, {}, is_colour_blind=is_colour_blind)
    assert all(washes[region] != washes[other] for region in ring for other in ring[region])
    assert not is_colour_blind or set(washes.values()) <= set(DISTINCT_8)


def test_a_stronger_wash_comes_closer_to_its_colour():
    weak, strong = drawn(), drawn(painting=Painting(OWNERS, COLOURS, strength=STANCE))
    at = (round(900 * weak.scale), round(800 * weak.scale))
    goal = pygame.Color(0x6E, 0x9B, 0xB5)
    away = [
        sum(abs(a - b) for a, b in zip(art.mips[0].get_at(at)[:3], goal[:3], strict=True))
        for art in (weak, strong)
    ]
    assert POLITICAL.flat < STANCE.flat
    assert away[1] < away[0]


def test_a_name_on_a_deep_wash_is_lettered_pale():
    art = drawn()
    gazetteer = Gazetteer(art)
    for _ in gazetteer.survey(OWNERS, {}):
        pass
    for _ in gazetteer.letter({ANNA: "Anna", BERT: "Bertland"}, "en"):
        pass
    before = picture(art)
    (name,) = (name for name in art.names if name.region == BERT)
    show(art, Painting(OWNERS, COLOURS | {BERT: 0x102040}, strength=STANCE))
    mixed = pygame.surfarray.array3d(art.mips[0].subsurface(name.box))
    assert mixed.max() > 200
    show(art, PAINTING)
    assert picture(art) == before
