"""The map of a scenario: GeoJSON in map units, one polygon or several for each province.

Besides the features it holds the size of the sheet, the names of the seas and
where mountains are drawn. Coordinates are map units, y downwards; parts of a
unit are rounded, so borders that two provinces share stay shared.
"""

import json
import math
from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, NoReturn

from pydantic import Field, JsonValue, ValidationError

from game.core.ids import ProvinceId
from game.core.world import MapSheet, Ring, SeaName
from game.files.diagnostics import BrokenTextError, Diagnostic, Path, Report, Severity, quoted
from game.files.scenario_words import Line, Name, Part
from game.files.schema_errors import check
from game.files.schema_sentences import shown
from game.files.spans import Document
from game.files.strict import Id
from game.files.yamltext import Limits, decode, parse_yaml

MOST_BYTES = 16 << 20
LOCATED_BYTES = 1 << 20
"""Larger files are not read a second time to say on which line a mistake stands."""

FARTHEST = 1_000_000
"""How far a point may lie from the origin, in map units."""

MOST_POINTS = 20_000
"""Of one ring."""

FEWEST_POINTS = 4
"""Of a closed ring: a triangle whose last point is its first."""

Side = Annotated[int, Field(ge=100, le=20_000)]
Place = Annotated[int, Field(ge=-FARTHEST, le=FARTHEST)]
Spot = Annotated[list[Place], Field(min_length=2, max_length=2)]


class Sea(Part):
    """A name written on the water."""

    name: Name
    """By language."""
    at: Spot
    """The middle of the writing: [x, y]."""
    size: Annotated[int, Field(ge=4, le=400)]
    """Height of the letters, in map units."""


class Properties(Part):
    """What is said of a shape."""

    id: Id
    """The id of the province."""


class Geometry(Part):
    """The outline of a province."""

    type: Literal["Polygon", "MultiPolygon"]
    coordinates: list[JsonValue]
    """Rings of [x, y]: the outer one, then its holes; of several polygons, a list of such lists."""


class Feature(Part):
    """One province."""

    type: Literal["Feature"]
    properties: Properties
    geometry: Geometry


class MapFile(Part):
    """A whole map file."""

    type: Literal["FeatureCollection"]
    attribution: Line | None = None
    """Where the shapes come from, with their licence."""
    size: Annotated[list[Side], Field(min_length=2, max_length=2)]
    """Width and height of the sheet."""
    seas: list[Sea] = Field(default_factory=list, max_length=200)
    mountains: list[Spot] = Field(default_factory=list, max_length=5000)
    """Where mountains are drawn: [x, y] each."""
    features: Annotated[list[Feature], Field(min_length=1, max_length=2000)]


def read_map(raw: bytes, name: str, report: Report) -> MapSheet | None:
    """Return the sheet of a map file, or None after reporting everything wrong with it.

    Raises:
        BrokenTextError: the file is no JSON at all.
    """
    text = decode(raw, name, MOST_BYTES)
    data = _json(text, name)
    try:
        file = MapFile.model_validate(data)
    except ValidationError:
        document = _located(text, name)
        report.keep_source(name, document.text)
        check(MapFile, document, report)
        return None
    return _Draughtsman(file, text, name, report).sheet()


def _json(text: str, name: str) -> JsonValue:
    try:
        data: JsonValue = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        _refuse(name, error.lineno, error.colno, f"this is not JSON: {error.msg.lower()}")
    except (ValueError, RecursionError):
        _refuse(name, 1, 1, "this is not JSON a map may use")
    return data


def _no_constant(word: str) -> NoReturn:
    raise ValueError(word)


def _refuse(name: str, line: int, column: int, message: str) -> NoReturn:
    found = Diagnostic(name, line, column, column + 1, "E401", Severity.ERROR, message)
    raise BrokenTextError(found)


def _located(text: str, name: str) -> Document:
    """Return the file with the place of every value; JSON is a part of YAML."""
    if len(text) > LOCATED_BYTES:
        return parse_yaml("{}", name)
    limits = Limits(most_bytes=MOST_BYTES, most_values=LOCATED_BYTES)
    return parse_yaml(text, name, limits)


class _Draughtsman:
    """Goes through the shapes of one map."""

    def __init__(self, file: MapFile, text: str, name: str, report: Report) -> None:
        self.file = file
        self.text = text
        self.name = name
        self.report = report
        self.document: Document | None = None

    def sheet(self) -> MapSheet | None:
        shapes: dict[ProvinceId, tuple[tuple[Ring, ...], ...]] = {}
        is_whole = True
        for number, feature in enumerate(self.file.features):
            path: Path = ("features", number)
            name = ProvinceId(feature.properties.id)
            if name in shapes:
                where = (*path, "properties", "id")
                self.complain(where, "E403", f"the province {quoted(name)} has two shapes")
                is_whole = False
            shape = self.shape(feature.geometry, (*path, "geometry", "coordinates"))
            is_whole = is_whole and shape is not None
            shapes[name] = shape or ()
        if not is_whole:
            return None
        file = self.file
        return MapSheet(
            width=file.size[0],
            height=file.size[1],
            shapes=dict(sorted(shapes.items())),
            mountains=tuple((x, y) for x, y in file.mountains),
            seas=tuple(
                SeaName(sea.name.model_dump(exclude_none=True), sea.at[0], sea.at[1], sea.size)
                for sea in file.seas
            ),
        )

    def shape(self, geometry: Geometry, path: Path) -> tuple[tuple[Ring, ...], ...] | None:
        if geometry.type == "Polygon":
            polygons: list[tuple[Path, JsonValue]] = [(path, list(geometry.coordinates))]
        else:
            polygons = [((*path, n), one) for n, one in enumerate(geometry.coordinates)]
        drawn: list[tuple[Ring, ...]] = []
        for place, polygon in polygons:
            if not isinstance(polygon, list) or not polygon:
                self.complain(place, "E404", "a polygon is a list of rings")
                return None
            rings = [self.ring(ring, (*place, n)) for n, ring in enumerate(polygon)]
            drawn.append(tuple(ring for ring in rings if ring is not None))
            if None in rings:
                return None
        if not drawn:
            self.complain(path, "E404", "a province needs at least one polygon")
            return None
        return tuple(drawn)

    def ring(self, given: JsonValue, path: Path) -> Ring | None:
        if not isinstance(given, list):
            self.complain(path, "E404", "a ring is a list of points [x, y]")
            return None
        if not FEWEST_POINTS <= len(given) <= MOST_POINTS:
            message = f"a ring has {FEWEST_POINTS} to {MOST_POINTS} points, not {len(given)}"
            self.complain(path, "E405", message)
            return None
        for number, point in enumerate(given):
            if not _is_point(point):
                message = f"a point is [x, y], two numbers of at most {FARTHEST} either way"
                self.complain((*path, number), "E406", message, f"found {shown(point)}")
                return None
        if given[0] != given[-1]:
            message = "the ring is not closed: its last point must be its first"
            self.complain((*path, len(given) - 1), "E407", message)
            return None
        ring = tuple(_without_repeats(given))
        if len(ring) < FEWEST_POINTS:
            self.complain(path, "E405", "the ring is smaller than a map unit")
            return None
        return ring

    def complain(self, path: Path, code: str, message: str, hint: str = "") -> None:
        if self.document is None:
            self.document = _located(self.text, self.name)
            self.report.keep_source(self.name, self.document.text)
        self.report.add(self.document.complain(path, code, message, hint=hint))


def _is_point(point: JsonValue) -> bool:
    return (
        isinstance(point, list)
        and len(point) == 2  # noqa: PLR2004 (x and y)
        and all(type(one) in (int, float) and _is_near(one) for one in point)
    )


def _is_near(place: JsonValue) -> bool:
    return isinstance(place, int | float) and math.isfinite(place) and abs(place) <= FARTHEST


def _without_repeats(points: Sequence[JsonValue]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for point in points:
        assert isinstance(point, list)
        x, y = (round(place) for place in point if isinstance(place, int | float))
        if (x, y) != last:
            yield x, y
        last = x, y
