"""Reading a map's values: every ring closed, every number finite, every province once."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from game.core.ids import ProvinceId
from game.core.world import MapSheet, Ring, SeaName
from game.files.diagnostics import Path, quoted
from game.files.geojson_doubts import look_over
from game.files.geojson_outlines import Outline, edges_of
from game.files.geojson_values import (
    LONGEST_NAME,
    MapDesk,
    TooManyComplaintsError,
    is_list,
    is_mapping,
    is_within,
    is_wording,
    plain_points,
)
from game.files.schema_sentences import shown
from game.files.strict import FORMS, ID_FORM

MOST_FEATURES = 2_000
MOST_POINTS = 5_000
"""Points of one polygon."""
MOST_MOUNTAINS = 5_000
MOST_SEAS = 100
SMALLEST_SHEET, LARGEST_SHEET = 100, 10_000
SMALLEST_LETTERS, LARGEST_LETTERS = 5, 400

RING_LENGTH = 4
"""A triangle, closed."""

_MEMBERS = ("type", "features", "size", "mountains", "seas", "attribution", "bbox")
_FEATURE_MEMBERS = ("type", "properties", "geometry", "bbox")
_ID = re.compile(ID_FORM)

Polygon = tuple[Ring, ...]


@dataclass(slots=True)
class MapReader:
    """Reads one map and collects what is wrong with it."""

    desk: MapDesk = field(default_factory=MapDesk)
    is_close: bool = False
    """Whether the outlines are looked over too, which takes longer than all the rest."""
    outlines: list[Outline] = field(default_factory=list)
    """Every polygon as it is drawn, to be looked at when all of them are read."""
    names: dict[int, ProvinceId] = field(default_factory=dict)
    """The province of each feature, by its number."""

    def read(self, data: object) -> MapSheet | None:
        """Return the map, or None if there is any complaint."""
        try:
            sheet = self._sheet(data)
        except TooManyComplaintsError:
            return None
        if not self.desk.is_sound:
            return None
        if self.is_close:
            look_over(self.outlines, self.names, self.desk)
        return sheet

    def _sheet(self, data: object) -> MapSheet | None:
        if not is_mapping(data) or data.get("type") != "FeatureCollection":
            self.desk.complain((), "E402", "a map must be a GeoJSON FeatureCollection")
            return None
        self.desk.check_members(data, _MEMBERS, ())
        width, height = self._size(data.get("size"))
        return MapSheet(
            width,
            height,
            self._shapes(data.get("features")),
            self._mountains(data.get("mountains", [])),
            self._seas(data.get("seas", [])),
        )

    def _size(self, size: object) -> tuple[int, int]:
        if is_list(size) and len(size) == 2:  # noqa: PLR2004 - width and height
            width, height = size
            if is_within(width, SMALLEST_SHEET, LARGEST_SHEET) and is_within(
                height, SMALLEST_SHEET, LARGEST_SHEET
            ):
                return width, height
        message = f"'size' must be [width, height], each from {SMALLEST_SHEET} to {LARGEST_SHEET}"
        self.desk.complain(("size",), "E414", message)
        return SMALLEST_SHEET, SMALLEST_SHEET

    def _shapes(self, features: object) -> dict[ProvinceId, tuple[Polygon, ...]]:
        shapes: dict[ProvinceId, tuple[Polygon, ...]] = {}
        found_at: dict[ProvinceId, int] = {}
        if not is_list(features):
            self.desk.complain(("features",), "E402", "'features' must be a list")
            return shapes
        if len(features) > MOST_FEATURES:
            message = f"the map has more than {MOST_FEATURES} features"
            self.desk.complain(("features",), "E405", message, at_key=True)
            return shapes
        for number, feature in enumerate(features):
            path: Path = ("features", number)
            if not is_mapping(feature) or feature.get("type") != "Feature":
                self.desk.complain(path, "E402", "each entry of 'features' must be a Feature")
                continue
            self.desk.check_members(feature, _FEATURE_MEMBERS, path)
            name = self._id(feature.get("properties"), path)
            polygons = self._polygons(feature.get("geometry"), (*path, "geometry"))
            if name is None:
                continue
            if name in shapes:
                where = (*path, "properties", "id")
                first = ("features", found_at[name], "properties", "id")
                message = f"province {quoted(name)} is drawn twice"
                hint = "draw its parts as one MultiPolygon"
                self.desk.complain(where, "E407", message, hint=hint, first=first)
            shapes[name] = polygons
            found_at[name] = number
            self.names[number] = name
        return {name: shapes[name] for name in sorted(shapes)}

    def _id(self, properties: object, path: Path) -> ProvinceId | None:
        where = (*path, "properties")
        if not is_mapping(properties) or "id" not in properties:
            message = "a feature needs the province's id in its properties"
            self.desk.complain(where, "E406", message, hint='write "properties": {"id": "…"}')
            return None
        self.desk.check_members(properties, ("id",), where)
        name = properties["id"]
        if not isinstance(name, str) or not _ID.match(name):
            message = f"{shown(name)} is not {FORMS[ID_FORM]}"
            self.desk.complain((*where, "id"), "E406", message)
            return None
        return ProvinceId(name)

    def _polygons(self, geometry: object, path: Path) -> tuple[Polygon, ...]:
        where = (*path, "coordinates")
        kind = geometry.get("type") if is_mapping(geometry) else None
        if not is_mapping(geometry) or kind not in ("Polygon", "MultiPolygon"):
            message = f"a province must be a Polygon or a MultiPolygon, found {shown(kind)}"
            self.desk.complain(path, "E408", message)
            return ()
        self.desk.check_members(geometry, ("type", "coordinates"), path)
        drawn = geometry.get("coordinates")
        if kind == "Polygon":
            return (self._polygon(drawn, where),)
        if not is_list(drawn) or not drawn:
            self.desk.complain(where, "E402", "'coordinates' must be a list of polygons")
            return ()
        return tuple(
            self._polygon(polygon, (*where, number)) for number, polygon in enumerate(drawn)
        )

    def _polygon(self, drawn: object, path: Path) -> Polygon:
        if not is_list(drawn) or not drawn:
            self.desk.complain(path, "E402", "a polygon must be a list of rings")
            return ()
        points = sum(len(ring) for ring in drawn if is_list(ring))
        if points > MOST_POINTS:
            message = f"the polygon has {points} points; at most {MOST_POINTS} are allowed"
            self.desk.complain(path, "E409", message, hint="simplify the outline")
            return ()
        outline = Outline(path)
        self.outlines.append(outline)
        return tuple(
            self._ring(ring, (*path, number), outline) for number, ring in enumerate(drawn)
        )

    def _ring(self, drawn: object, path: Path, outline: Outline) -> Ring:
        if not is_list(drawn):
            self.desk.complain(path, "E402", "a ring must be a list of points")
            return ()
        before = len(self.desk.complaints)
        points = plain_points(drawn)
        if points is None:
            points = [self.desk.point(point, (*path, place)) for place, point in enumerate(drawn)]
        if len(self.desk.complaints) > before:
            return ()
        if len(points) < RING_LENGTH:
            message = f"a ring needs at least {RING_LENGTH} points, found {len(points)}"
            self.desk.complain(path, "E410", message)
        elif points[0] != points[-1]:
            hint = "repeat the first point at the end"
            self.desk.complain(path, "E411", "the ring is not closed", hint=hint)
        else:
            ring = (points[0], *(two for one, two in pairwise(points) if one != two))
            if len(ring) >= RING_LENGTH and _doubled_area(ring):
                if self.is_close:
                    outline.rings.append(edges_of(points, path))
                return ring
            message = "the ring has no area when rounded to whole map units"
            hint = "draw in the units of 'size'"
            if _is_spread(ring):
                message = "the ring crosses or doubles itself, so that it has no area"
                hint = "give its points in the order in which they lie along the border"
            self.desk.complain(path, "E413", message, hint=hint)
        return ()

    def _mountains(self, mountains: object) -> tuple[tuple[int, int], ...]:
        if not is_list(mountains) or len(mountains) > MOST_MOUNTAINS:
            message = f"'mountains' must be a list of at most {MOST_MOUNTAINS} points"
            self.desk.complain(("mountains",), "E415", message)
            return ()
        return tuple(
            self.desk.point(point, ("mountains", number)) for number, point in enumerate(mountains)
        )

    def _seas(self, seas: object) -> tuple[SeaName, ...]:
        if not is_list(seas) or len(seas) > MOST_SEAS:
            message = f"'seas' must be a list of at most {MOST_SEAS} names"
            self.desk.complain(("seas",), "E415", message)
            return ()
        read = [self._sea(sea, ("seas", number)) for number, sea in enumerate(seas)]
        return tuple(sea for sea in read if sea is not None)

    def _sea(self, sea: object, path: Path) -> SeaName | None:
        if not is_mapping(sea):
            self.desk.complain(path, "E415", 'a sea must be {"name": …, "at": [x, y], "size": …}')
            return None
        self.desk.check_members(sea, ("name", "at", "size"), path)
        names = sea.get("name")
        if not is_wording(names) or "en" not in names:
            message = f"a sea needs its name in English, in up to {LONGEST_NAME} visible letters"
            self.desk.complain(
                (*path, "name"), "E415", message, hint='write {"en": "…", "pl": "…"}'
            )
            return None
        size = sea.get("size")
        if not is_within(size, SMALLEST_LETTERS, LARGEST_LETTERS):
            message = f"'size' must be a number from {SMALLEST_LETTERS} to {LARGEST_LETTERS}"
            self.desk.complain((*path, "size"), "E415", message)
            return None
        x, y = self.desk.point(sea.get("at"), (*path, "at"))
        return SeaName({code: names[code] for code in sorted(names)}, x, y, size)


def _doubled_area(ring: Ring) -> int:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))


def _is_spread(ring: Ring) -> bool:
    """Return whether the points of a ring do not all lie on one line."""
    (ax, ay), (bx, by) = ring[0], max(ring, key=lambda point: _apart(ring[0], point))
    return any((bx - ax) * (y - ay) != (by - ay) * (x - ax) for x, y in ring)


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
