"""What a map's values are checked with: one desk for complaints, and the kinds of JSON."""

import math
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeGuard

from game.files.diagnostics import Diagnostic, Note, Path, Severity, dotted, quoted
from game.files.json_places import Place
from game.files.suggestions import did_you_mean

FARTHEST = 1_000_000
"""How far from the corner of the sheet a coordinate may lie, in map units."""

LONGEST_NAME = 80
"""Letters of a name on the map."""

MOST_COMPLAINTS = 50
"""A map drawn by the wrong tool is wrong everywhere; the first few say enough."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Complaint:
    """A mistake of the map, by its path; its line is looked up later."""

    path: Path
    code: str
    message: str
    hint: str = ""
    at_key: bool = False
    first: Path | None = None
    """Where the same thing was given before."""
    first_note: str = "first given here"
    severity: Severity = Severity.ERROR

    def at(self, file: str, place: Place, related: tuple[Note, ...]) -> Diagnostic:
        """Return the mistake with its place in the file."""
        return Diagnostic(
            file=file,
            line=place.line,
            column=place.column,
            end_column=place.end_column,
            code=self.code,
            severity=self.severity,
            message=self.message,
            hint=self.hint,
            path=dotted(self.path),
            related=related,
        )


class TooManyComplaintsError(Exception):
    """The reading is given up; enough has been said."""


@dataclass(slots=True)
class MapDesk:
    """Collects what is wrong with one map."""

    complaints: list[Complaint] = field(default_factory=list)

    def complain(
        self,
        path: Path,
        code: str,
        message: str,
        *,
        hint: str = "",
        at_key: bool = False,
        first: Path | None = None,
    ) -> None:
        """Note a mistake.

        Raises:
            TooManyComplaintsError: enough has been said.
        """
        self.complaints.append(Complaint(path, code, message, hint, at_key, first))
        if len(self.complaints) >= MOST_COMPLAINTS:
            raise TooManyComplaintsError

    def doubt(
        self,
        path: Path,
        code: str,
        message: str,
        hint: str,
        first: Path | None = None,
        note: str = "",
    ) -> None:
        """Note what leaves the map playable, but is likely a slip of the pen."""
        self.complaints.append(
            Complaint(
                path,
                code,
                message,
                hint,
                first=first,
                first_note=note,
                severity=Severity.WARNING,
            )
        )

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong that keeps the map from being read."""
        return all(one.severity is Severity.WARNING for one in self.complaints)

    def check_members(self, data: dict[str, object], known: tuple[str, ...], path: Path) -> None:
        """Complain of every member that is not known here."""
        for name in data:
            if name not in known:
                hint = did_you_mean(name, known) or f"known here: {', '.join(known)}"
                message = f"unknown member {quoted(name)}"
                self.complain((*path, name), "E403", message, hint=hint, at_key=True)

    def point(self, point: object, path: Path) -> tuple[int, int]:
        """Return a point in whole map units, or the corner after complaining of it."""
        if not is_list(point) or len(point) not in (2, 3):
            self.complain(path, "E412", "a point must be [x, y]")
            return 0, 0
        x, y = point[0], point[1]
        if not is_number(x) or not is_number(y):
            message = f"a coordinate must be a number from -{FARTHEST} to {FARTHEST}"
            self.complain(path, "E412", message)
            return 0, 0
        return math.floor(x + 0.5), math.floor(y + 0.5)


def is_mapping(value: object) -> TypeGuard[dict[str, object]]:
    """Return whether a value is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Return whether a value is an array."""
    return isinstance(value, list)


def is_number(value: object) -> TypeGuard[int | float]:
    """Return whether a value is a number a map may use as a coordinate."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return -FARTHEST <= value <= FARTHEST


def is_within(value: object, least: int, most: int) -> TypeGuard[int]:
    """Return whether a value is a whole number between two bounds."""
    return type(value) is int and least <= value <= most


def is_wording(value: object) -> TypeGuard[dict[str, str]]:
    """Return whether a value is a visible text in each of some languages."""
    return is_mapping(value) and all(
        isinstance(text, str)
        and 0 < len(text) <= LONGEST_NAME
        and text.isprintable()
        and len(code) == 2  # noqa: PLR2004 - a language code
        for code, text in value.items()
    )


def plain_points(drawn: list[Any]) -> list[Point] | None:
    """Return a ring's points if all are pairs of whole numbers in reach, as they mostly are."""
    try:
        points = [(x, y) for x, y in drawn]
    except (TypeError, ValueError):
        return None
    numbers = list(chain.from_iterable(points))
    if set(map(type, numbers)) != {int}:
        return None
    return points if min(numbers) >= -FARTHEST and max(numbers) <= FARTHEST else None
