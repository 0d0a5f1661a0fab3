"""The map of a scenario: GeoJSON in map units, read fast and refused with its line.

Beside its features the file holds the `size` of the sheet, `mountains` and
names of `seas`. Neighbouring provinces share identical vertices.
"""

import json
from typing import NoReturn

from game.core.world import MapSheet
from game.files.diagnostics import BrokenTextError, Diagnostic, Note, Report, Severity, quoted
from game.files.geojson_shapes import MapReader
from game.files.geojson_values import Complaint
from game.files.json_places import (
    Place,
    constant,
    long_number,
    place_at,
    place_of,
    repeated_key,
)
from game.files.yamltext import decode

LARGEST_MAP = 16 << 20
MOST_LISTS = 700_000
"""Brackets in the file: one for each point, ring and polygon."""
MOST_COMMAS = 2_500_000
"""Together with the brackets, this bounds what the file can become in memory."""


class _RepeatedKeyError(ValueError):
    """An object holds a key twice."""


class _ConstantError(ValueError):
    """NaN or Infinity stands for a number."""


def read_map(raw: bytes, file: str, report: Report, *, is_close: bool = False) -> MapSheet | None:
    """Return the map a GeoJSON file draws, or None after reporting everything wrong with it.

    A close reading also looks for outlines that cross and provinces that overlap.
    """
    try:
        text = decode(raw, file, LARGEST_MAP)
        report.keep_source(file, text)
        data = _parsed(text, file)
    except BrokenTextError as error:
        report.add(error.diagnostic)
        return None
    reader = MapReader(is_close=is_close)
    sheet = reader.read(data)
    for complaint in reader.desk.complaints:
        report.add(_placed(complaint, text, file))
    return sheet


def _parsed(text: str, file: str) -> object:
    """Return the JSON values of a text; a JSON number may become anything else but is finite.

    Raises:
        BrokenTextError: the text is no JSON, or would become too much.
    """
    brackets = text.count("[") + text.count("{")
    if brackets > MOST_LISTS or text.count(",") > MOST_COMMAS:
        start = Place(1, 1, 2)
        raise _broken(file, "E416", "the map holds too many values", start)
    try:
        return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_no_constant)
    except RecursionError:
        raise _broken(file, "E417", "the map is nested too deep", Place(1, 1, 2)) from None
    except _RepeatedKeyError:
        raise _key_given_twice(text, file) from None
    except _ConstantError:
        place = place_at(text, constant(text), constant(text) + 1)
        raise _broken(file, "E412", "a coordinate must be a finite number", place) from None
    except json.JSONDecodeError as error:
        place = place_at(text, error.pos, error.pos + 1)
        raise _broken(file, "E401", f"this is not JSON: {_lower(error.msg)}", place) from None
    except ValueError:
        at = long_number(text)
        raise _broken(file, "E401", "a number is too long", place_at(text, at, at + 1)) from None


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise _RepeatedKeyError
    return read


def _no_constant(_: str) -> NoReturn:
    raise _ConstantError


def _key_given_twice(text: str, file: str) -> BrokenTextError:
    found = repeated_key(text)
    key, first, second = found or ("", 0, 0)
    length = len(json.dumps(key, ensure_ascii=False))
    there = place_at(text, first, first + length)
    place = place_at(text, second, second + length)
    note = Note(there.line, there.column, "first given here")
    return _broken(file, "E404", f"{quoted(key)} is given twice", place, related=(note,))


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]


def _placed(complaint: Complaint, text: str, file: str) -> Diagnostic:
    place = place_of(text, complaint.path, at_key=complaint.at_key)
    related: tuple[Note, ...] = ()
    if complaint.first is not None:
        there = place_of(text, complaint.first)
        related = (Note(there.line, there.column, complaint.first_note),)
    return complaint.at(file, place, related)


def _broken(
    file: str, code: str, message: str, place: Place, *, related: tuple[Note, ...] = ()
) -> BrokenTextError:
    return BrokenTextError(
        Diagnostic(
            file=file,
            line=place.line,
            column=place.column,
            end_column=place.end_column,
            code=code,
            severity=Severity.ERROR,
            message=message,
            related=related,
        )
    )
