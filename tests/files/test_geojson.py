"""The map of a scenario: what is read, and every way it can be wrong with its line."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.diagnostics import Report
from game.files.geojson import LARGEST_MAP, MOST_COMMAS, read_map
from game.files.geojson_values import MOST_COMPLAINTS
from game.files.json_places import place_of, repeated_key

SQUARE = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]
HOLE = [[2, 2], [4, 2], [4, 4], [2, 2]]


def feature(name="oslo", coordinates=None, kind="Polygon", **more):
    drawn = [SQUARE] if coordinates is None else coordinates
    geometry = {"type": kind, "coordinates": drawn}
    return {"type": "Feature", "properties": {"id": name}, "geometry": geometry, **more}


def drawing(*features, **members):
    given = {"type": "FeatureCollection", "size": [800, 600], "features": list(features)}
    return given | members


def read(data):
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=0)
    report = Report()
    sheet = read_map(text.encode(), "map.geojson", report)
    assert (sheet is None) == bool(report.errors)
    return sheet, report.diagnostics


def test_a_map_is_read_into_whole_rings():
    sea = {"name": {"pl": "Morze Ciszy", "en": "Sea of Calms"}, "at": [5, 6.5], "size": 40}
    data = drawing(
        feature("oslo", [SQUARE, HOLE]),
        feature("bergen", [[SQUARE], [SQUARE]], "MultiPolygon"),
        mountains=[[1.4, 2.5], [-3, 4]],
        seas=[sea],
        attribution="nobody",
        bbox=[0, 0, 1, 1],
    )
    sheet, _ = read(data)
    assert (sheet.width, sheet.height) == (800, 600)
    assert list(sheet.shapes) == ["bergen", "oslo"]
    square = tuple(map(tuple, SQUARE))
    assert sheet.shapes["oslo"] == ((square, tuple(map(tuple, HOLE))),)
    assert sheet.shapes["bergen"] == ((square,), (square,))
    assert sheet.mountains == ((1, 3), (-3, 4))
    (name,) = sheet.seas
    assert (dict(name.names), name.x, name.y, name.size) == (sea["name"], 5, 7, 40)


def test_broken_numbers_are_rounded_and_doubled_points_dropped():
    ring = [[0.2, 0], [0.4, 0.1], [9.5, 0, 77], [9.6, 10.4], [0.2, 0]]
    sheet, _ = read(drawing(feature(coordinates=[ring])))
    assert sheet.shapes["oslo"] == ((((0, 0), (10, 0), (10, 10), (0, 0)),),)


def test_the_archipelago_is_read_whole():
    path = Path(__file__).parents[2] / "scenarios" / "archipelago" / "map.geojson"
    report = Report()
    sheet = read_map(path.read_bytes(), "map.geojson", report)
    assert report.diagnostics == ()
    assert len(sheet.shapes) == 67
    assert len(sheet.seas) == 5
    assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in sheet.mountains)


FAULTS = [
    ("E401", "{", "1:2", "this is not JSON: expecting property name enclosed in double quotes"),
    ("E401", '{"a": 1\n"b": 2}', "2:1", "this is not JSON: expecting ',' delimiter"),
    ("E401", "", "1:1", "this is not JSON: expecting value"),
    ("E401", '{"a":\n ' + "1" * 5000 + "}", "2:2", "a number is too long"),
    ("E402", "[1]", "1:1", "a map must be a GeoJSON FeatureCollection"),
    ("E402", '{"type": "Feature"}', "1:1", "a map must be a GeoJSON FeatureCollection"),
    ("E402", drawing() | {"features": 5}, "7:13", "'features' must be a list"),
    ("E402", drawing({"type": "Polygon"}), "8:1", "each entry of 'features' must be a Feature"),
    ("E402", drawing(feature(coordinates=5)), "15:16", "a polygon must be a list of rings"),
    ("E402", drawing(feature(coordinates=[5])), "16:1", "a ring must be a list of points"),
    (
        "E402",
        drawing(feature(coordinates=[], kind="MultiPolygon")),
        "15:16",
        "'coordinates' must be a list of polygons",
    ),
    ("E403", drawing(mountain=[]), "8:1", "unknown member 'mountain'"),
    ("E403", drawing(feature(id=5)), "40:1", "unknown member 'id'"),
    ("E404", '{"type": 1,\n"b": {"x": 1, "x": 2}}', "2:15", "'x' is given twice"),
    ("E405", drawing(*[feature()] * 2001), "7:1", "the map has more than 2000 features"),
    ("E406", drawing(feature("Oslo")), "11:7", '"Oslo" is not an id: lower-case letters, digits'),
    ("E406", drawing(feature(5)), "11:7", "5 is not an id"),
    (
        "E406",
        drawing({**feature(), "properties": {}}),
        "10:15",
        "a feature needs the province's id in its properties",
    ),
    (
        "E407",
        drawing(feature(), feature()),
        "44:7",
        "province 'oslo' is drawn twice",
    ),
    (
        "E408",
        drawing(feature(kind="Point")),
        "13:13",
        'a province must be a Polygon or a MultiPolygon, found "Point"',
    ),
    (
        "E408",
        drawing({**feature(), "geometry": None}),
        "13:13",
        "a province must be a Polygon or a MultiPolygon, found nothing",
    ),
    (
        "E409",
        drawing(feature(coordinates=[[[n, n * n % 97] for n in range(5001)]])),
        "15:16",
        "the polygon has 5001 points; at most 5000 are allowed",
    ),
    (
        "E410",
        drawing(feature(coordinates=[[[0, 0], [1, 1], [0, 0]]])),
        "16:1",
        "a ring needs at least 4 points, found 3",
    ),
    ("E411", drawing(feature(coordinates=[SQUARE[:-1]])), "16:1", "the ring is not closed"),
    ("E412", '{"a": NaN, "b": "NaN"}', "1:7", "a coordinate must be a finite number"),
    ("E412", '{"b": "NaN", "a": -Infinity}', "1:19", "a coordinate must be a finite number"),
    (
        "E412",
        json.dumps(drawing(feature())).replace("10, 10", "10, 1e999"),
        "1:180",
        "a coordinate must be a number from -1000000 to 1000000",
    ),
    ("E412", drawing(feature(coordinates=[[*SQUARE, [5]]])), "37:1", "a point must be [x, y]"),
    ("E412", drawing(feature(coordinates=[[*SQUARE, "ab"]])), "37:1", "a point must be [x, y]"),
    (
        "E412",
        drawing(feature(coordinates=[[*SQUARE[:-1], [0, True]]])),
        "33:1",
        "a coordinate must be a number from -1000000 to 1000000",
    ),
    (
        "E412",
        drawing(feature(coordinates=[[*SQUARE[:-1], [0, 1_000_001]]])),
        "33:1",
        "a coordinate must be a number",
    ),
    (
        "E413",
        drawing(feature(coordinates=[[[0.1, 0.1], [0.2, 0.1], [0.2, 0.2], [0.1, 0.1]]])),
        "16:1",
        "the ring has no area when rounded to whole map units",
    ),
    (
        "E413",
        drawing(feature(coordinates=[[[0, 0], [5, 5], [9, 9], [0, 0]]])),
        "16:1",
        "the ring has no area",
    ),
    (
        "E414",
        drawing() | {"size": [5, 600]},
        "3:9",
        "'size' must be [width, height], each from 100 to 10000",
    ),
    ("E414", drawing() | {"size": "large"}, "3:9", "'size' must be [width, height]"),
    (
        "E415",
        drawing(mountains=5),
        "8:14",
        "'mountains' must be a list of at most 5000 points",
    ),
    ("E415", drawing(seas={}), "8:9", "'seas' must be a list of at most 100 names"),
    ("E415", drawing(seas=[5]), "9:1", 'a sea must be {"name": …, "at": [x, y], "size": …}'),
    (
        "E415",
        drawing(seas=[{"name": {"pl": "Morze"}, "at": [1, 2], "size": 40}]),
        "10:9",
        "a sea needs its name in English, in up to 80 visible letters",
    ),
    (
        "E415",
        drawing(seas=[{"name": {"en": "a\u202eb"}, "at": [1, 2], "size": 40}]),
        "10:9",
        "a sea needs its name in English",
    ),
    (
        "E415",
        drawing(seas=[{"name": {"en": "Sea"}, "at": [1, 2], "size": 4}]),
        "17:9",
        "'size' must be a number from 5 to 400",
    ),
    ("E416", "[" * 700_001, "1:1", "the map holds too many values"),
    ("E416", "," * (MOST_COMMAS + 1), "1:1", "the map holds too many values"),
    ("E417", "[" * 200_000 + "]" * 200_000, "1:1", "the map is nested too deep"),
]


@pytest.mark.parametrize(
    ("code", "data", "place", "message"),
    FAULTS,
    ids=[f"{case[0]}-{number}" for number, case in enumerate(FAULTS)],
)
def test_each_fault_of_a_map_has_its_code_line_and_sentence(code, data, place, message):
    sheet, (found, *_) = read(data)
    assert sheet is None
    assert found.code == code
    assert message in found.message
    assert f"{found.line}:{found.column}" == place


def test_a_province_drawn_twice_points_back_at_the_first():
    _, (found,) = read(drawing(feature(), feature()))
    (note,) = found.related
    assert (note.line, note.message) == (11, "first given here")
    assert found.hint == "draw its parts as one MultiPolygon"


def test_all_faults_come_in_one_run():
    bad = [feature("Oslo"), feature("b", [SQUARE[:-1]]), feature("c", kind="Point")]
    _, found = read(drawing(*bad))
    assert [one.code for one in found] == ["E406", "E411", "E408"]


def test_a_map_that_is_wrong_everywhere_stops_complaining():
    _, found = read(drawing(*(feature("Oslo") for _ in range(500))))
    assert len(found) <= MOST_COMPLAINTS


def test_a_map_over_the_limit_or_not_text_is_refused():
    report = Report()
    assert read_map(b" " * (LARGEST_MAP + 1), "map.geojson", report) is None
    assert read_map(b"\xff", "map.geojson", report) is None
    assert [one.code for one in report.diagnostics] == ["E100", "E117"]


def test_a_repeated_key_is_found_past_strings_that_look_like_one():
    text = '{"a": "\\"b\\": {", "c": [{"b": 1}, {"b": 2}], "\\u0061": 3}'
    assert repeated_key(text) == ("a", 1, text.index('"\\u0061"'))
    assert repeated_key('{"a": {"a": 1}}') is None


def test_a_place_is_the_deepest_there_is():
    text = '{"a": [1, {"b": "x"}]}'
    assert place_of(text, ("a", 1, "b")) == (1, 17, 20)
    assert place_of(text, ("a", 1, "b"), at_key=True) == (1, 12, 15)
    assert place_of(text, ("a", 9)) == (1, 7, 8)
    assert place_of(text, ()) == (1, 1, 2)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.floats(-9, 9) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "id", "name", "at", "en", "coordinates", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(data=values, place=st.integers(0, 5))
def test_any_values_are_read_or_refused_with_a_place(data, place):
    whole = drawing(feature(), mountains=[[1, 2]], seas=[])
    spots = [
        whole,
        whole["features"],
        whole["features"][0],
        whole["features"][0]["properties"],
        whole["features"][0]["geometry"],
        whole["features"][0]["geometry"]["coordinates"],
    ]
    spot = spots[place]
    if isinstance(spot, list):
        spot.append(data)
    else:
        spot[min(spot)] = data
    _, found = read(whole)
    assert all(one.line >= 1 and one.end_column > one.column >= 1 for one in found)


@given(text=st.text(st.sampled_from('{}[]",:\\ \n\u2028atype015eNI-.'), max_size=40))
def test_any_text_is_read_or_refused_with_a_place(text):
    _, found = read(text)
    assert found
    assert all(one.line >= 1 and one.end_column > one.column >= 1 for one in found)
