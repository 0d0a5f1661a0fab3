"""Slips in the drawing of a map: outlines that cross themselves and land that is drawn twice."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.files.diagnostics import Report
from game.files.geojson import read_map
from game.files.geojson_doubts import MOST_DOUBTS
from game.files.geojson_outlines import Outline, Patience, crossing_of, edges_of
from game.files.geojson_values import FARTHEST
from tests.files.test_geojson import drawing, feature


def closed(*points):
    """Return a ring through these points."""
    return [list(point) for point in (*points, points[0])]


def box(left, top, right, bottom):
    return closed((left, top), (right, top), (right, bottom), (left, bottom))


def doubts(*features):
    """Return what a close reading finds in a map that is read all the same."""
    text = json.dumps(drawing(*features), indent=0)
    report = Report()
    assert read_map(text.encode(), "map.geojson", report, is_close=True) is not None
    assert report.errors == ()
    far = Report()
    read_map(text.encode(), "map.geojson", far)
    assert far.diagnostics == (), "only authors are told"
    return report.diagnostics


CROSSED = {
    "a bow": ([closed((0, 0), (12, 12), (12, 0), (0, 12), (-4, 6))], [6, 6]),
    "at a point of one side": (
        [closed((0, 0), (20, 0), (20, 10), (10, -5), (10, 0), (10, 5), (0, 10))],
        None,
    ),
    "a bow knotted at a point": (
        [closed((0, 0), (5, 5), (10, 10), (10, 0), (5, 5), (0, 10), (-4, 5))],
        [5, 5],
    ),
    "through an edge at a point": (
        [closed((0, 0), (10, 0), (20, 0), (20, 20), (5, -5), (5, 0), (0, 9))],
        None,
    ),
    "a hole across the outline": ([box(0, 0, 20, 20), box(10, 10, 30, 15)], [20, 10]),
}


@pytest.mark.parametrize(("rings", "at"), CROSSED.values(), ids=CROSSED)
def test_an_outline_that_crosses_itself_is_told_with_where_it_does(rings, at):
    found = [one for one in doubts(feature("oslo", rings)) if one.code == "W409"]
    (one,) = found
    assert one.message.startswith("the outline crosses itself near [")
    if at is not None:
        assert one.message.endswith(f"[{at[0]}, {at[1]}]")
    (note,) = one.related
    assert (note.line, note.column) > (one.line, one.column)
    assert note.message == "crossed by the line from here to the next point"


def test_a_crossing_is_told_at_the_first_of_its_two_edges():
    ring = closed((100, 100), (200, 200), (200, 100), (80, 160))
    (found,) = doubts(feature("oslo", [ring]))
    lines = json.dumps(drawing(feature("oslo", [ring])), indent=0).splitlines()
    assert lines[found.line - 1 : found.line + 2] == ["[", "100,", "100"]
    note = found.related[0]
    assert lines[note.line - 1 : note.line + 2] == ["[", "200,", "100"]


UNCROSSED = {
    "a square": [box(0, 0, 10, 10)],
    "touching itself at a point": [
        closed((0, 0), (5, 5), (10, 0), (10, 10), (5, 5), (0, 10)),
    ],
    "a way out and back": [closed((0, 0), (10, 0), (10, 10), (15, 15), (10, 10), (0, 10))],
    "a point on another side": [closed((0, 0), (10, 0), (10, 10), (5, 0), (0, 10))],
    "a hole at the rim": [box(0, 0, 20, 20), closed((0, 0), (10, 5), (5, 10))],
}


@pytest.mark.parametrize("rings", UNCROSSED.values(), ids=UNCROSSED)
def test_an_outline_that_only_touches_itself_is_not_said_to_cross(rings):
    assert doubts(feature("oslo", rings)) == ()


OVERLAPPING = {
    "half": (box(0, 0, 10, 10), box(5, 0, 15, 10)),
    "inside": (box(0, 0, 100, 100), box(40, 40, 60, 60)),
    "the same": (box(0, 0, 10, 10), box(0, 0, 10, 10)),
    "crosswise": (box(0, 40, 100, 60), box(40, 0, 60, 100)),
    "aslant": (closed((0, 0), (100, 1), (0, 100)), closed((90, 0), (9, 90), (100, 100))),
}


@pytest.mark.parametrize(("one", "other"), OVERLAPPING.values(), ids=OVERLAPPING)
def test_provinces_that_overlap_are_told_at_the_later_with_the_earlier(one, other):
    (found,) = doubts(feature("oslo", [one]), feature("bergen", [other]))
    assert found.code == "W410"
    assert found.message.startswith("'bergen' overlaps 'oslo' near [")
    assert found.path == "features[1].properties.id"
    (note,) = found.related
    assert note.message == "drawn here"
    assert note.line < found.line


APART = {
    "side by side": ([box(0, 0, 10, 10)], [box(10, 0, 20, 10)]),
    "in the hole": ([box(0, 0, 100, 100), box(40, 40, 60, 60)], [box(40, 40, 60, 60)]),
    "at a corner": ([box(0, 0, 10, 10)], [box(10, 10, 20, 20)]),
    "a point on a side": ([box(0, 0, 10, 20)], [closed((10, 10), (20, 0), (20, 20))]),
    "by less than rounding brings": (
        [closed((0, 0), (50, 0), (51, 50), (50, 100), (0, 100))],
        [closed((50, 0), (99, 0), (99, 100), (50, 100))],
    ),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_neighbours_are_not_said_to_overlap(one, other):
    assert doubts(feature("oslo", one), feature("bergen", other)) == ()


def test_two_parts_of_one_province_that_overlap_are_told_as_parts():
    drawn = [[box(0, 0, 10, 10)], [box(5, 5, 15, 15)]]
    (found,) = doubts(feature("oslo", drawn, "MultiPolygon"))
    assert found.message.startswith("two parts of 'oslo' overlap near [")
    assert found.path == "features[0].geometry.coordinates[1]"


def test_a_bow_whose_halves_cancel_out_is_refused_for_that():
    report = Report()
    bow = drawing(feature("oslo", [closed((0, 0), (10, 10), (10, 0), (0, 10))]))
    assert read_map(json.dumps(bow).encode(), "map.geojson", report) is None
    (found,) = report.diagnostics
    assert (found.code, found.message) == (
        "E413",
        "the ring crosses or doubles itself, so that it has no area",
    )


def test_each_pair_is_told_once_and_a_heap_of_them_not_without_end():
    heap = [feature(f"p{number}", [box(0, 0, 50, 50)]) for number in range(200)]
    found = doubts(*heap)
    assert len(found) == MOST_DOUBTS
    assert len({one.message.partition(" near")[0] for one in found}) == MOST_DOUBTS
    bows = [
        feature(f"p{n}", [closed((20 * n, 0), (20 * n + 9, 9), (20 * n + 9, 0), (20 * n, 8))])
        for n in range(40)
    ]
    assert len(doubts(*bows)) == MOST_DOUBTS


def test_an_outline_drawn_to_wear_the_reader_out_is_given_up_with_a_word():
    teeth = [(n + (n % 2) * 5000, n % 2 * 5000) for n in range(4000)]
    comb = closed(*teeth, (4000, -9), (-9, -9))
    found = doubts(*(feature(f"p{n}", [comb]) for n in range(3)))
    assert [one.code for one in found] == ["W411"]


def test_the_whole_reach_of_coordinates_is_looked_over_with_bounded_work():
    far = FARTHEST
    (found,) = doubts(
        feature("oslo", [box(-far, -far, far, far)]), feature("bergen", [box(0, 0, far, far)])
    )
    assert found.code == "W410"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=3, max_size=9))
def test_a_crossing_is_found_wherever_two_edges_cross_inside_both(points):
    ring = [*points, points[0]]
    outline = Outline(("features", 0), [edges_of(ring, ("features", 0))])
    crossed = any(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for a, b in pairwise(ring)
        for c, d in pairwise(ring)
    )
    found = crossing_of(outline, Patience.for_edges(len(points))) if outline.rings[0] else None
    if crossed:
        assert found is not None
    if found is not None:
        assert found.one.path < found.other.path


def side(start, end, point):
    """Return on which side of a line a point lies."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
