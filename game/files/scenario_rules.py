"""A scenario's own numbers for the rulebook, checked against its shape and ranges."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from pydantic import JsonValue

from game.core.rulebook import Rules
from game.files.diagnostics import Path, Report, quoted
from game.files.schema_sentences import shown
from game.files.spans import Document
from game.files.suggestions import did_you_mean

DIVISORS = (
    "half_life",
    "_every",
    "_step",
    "_units",
    "_units_per_turn",
    "_after",
    "_growth_turns",
    "_recovery_turns",
    "_rest_turns",
    "deadline_turns",
    "truce_turns",
    "horizon_turns",
    "per_point",
    "price_point",
    "_dice",
    "most_deeds",
)
"""How names end of numbers that the rules divide by or count to: they must be at least 1."""

HEADROOM = 20
"""How many times the rulebook's own number another may be."""

LEAST_CEILING = 1000


def _bounds(name: str, default: int) -> tuple[int, int]:
    """Return the least and the greatest that may stand for a number of the rulebook."""
    ceiling = max(LEAST_CEILING, HEADROOM * abs(default))
    if default < 0:
        return -ceiling, ceiling
    return (1 if name.endswith(DIVISORS) else 0), ceiling


def _bounds_within(numbers: Collection[int]) -> tuple[int, int]:
    """Return the least and the greatest that may stand in a group or row of numbers."""
    ceiling = max(LEAST_CEILING, *(HEADROOM * abs(number) for number in numbers))
    return (-ceiling if min(numbers) < 0 else 0), ceiling


def _entry_schema(default: Any) -> dict[str, Any]:  # noqa: ANN401 (any number or group)
    """Return what editors know of a number: its shape; the reader holds it to its range."""
    number: dict[str, Any] = {"type": "integer"}
    if isinstance(default, int):
        return number
    if isinstance(default, tuple):
        length = len(default)
        return {"type": "array", "items": number, "minItems": length, "maxItems": length}
    names = {str(key): number for key in default}
    return {"type": "object", "additionalProperties": False, "properties": names}


def _page_schema(page: Any) -> dict[str, Any]:  # noqa: ANN401 (any page of the rulebook)
    entries = {one.name: _entry_schema(getattr(page, one.name)) for one in fields(page)}
    return {"type": "object", "additionalProperties": False, "properties": entries}


RULES_SCHEMA: dict[str, Any] = {
    "additionalProperties": False,
    "properties": {one.name: _page_schema(getattr(Rules(), one.name)) for one in fields(Rules)},
}
"""Every page and number of the rulebook, for completion in editors."""


def overridden(
    given: Mapping[str, Mapping[str, JsonValue]], document: Document, report: Report
) -> Rules:
    """Return the rulebook with a scenario's numbers in it; what is wrong is reported."""
    return _Overrides(document, report).rules(given)


class _Overrides:
    """Goes through one scenario's numbers."""

    def __init__(self, document: Document, report: Report) -> None:
        self.document = document
        self.report = report

    def rules(self, given: Mapping[str, Mapping[str, JsonValue]]) -> Rules:
        rules = Rules()
        known = [one.name for one in fields(Rules)]
        changed: dict[str, Any] = {}
        for name, numbers in given.items():
            path: Path = ("rules", name)
            if name not in known:
                self.unknown(path, known)
                continue
            page = getattr(rules, name)
            changed[name] = replace(page, **self.page(page, numbers, path))
        return replace(rules, **changed)

    def page(
        self,
        page: Any,  # noqa: ANN401 (any page of the rulebook)
        numbers: Mapping[str, JsonValue],
        path: Path,
    ) -> dict[str, Any]:
        known = [one.name for one in fields(page)]
        changed: dict[str, Any] = {}
        for name, value in numbers.items():
            if name not in known:
                self.unknown((*path, name), known)
                continue
            default = getattr(page, name)
            if isinstance(default, int):
                changed[name] = self.number(value, _bounds(name, default), (*path, name), default)
            elif isinstance(default, tuple):
                changed[name] = self.row(value, default, (*path, name))
            else:
                changed[name] = self.group(value, default, (*path, name))
        return changed

    def number(self, value: JsonValue, bounds: tuple[int, int], path: Path, default: int) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            self.complain(path, "E207", f"expected a whole number, found {shown(value)}")
            return default
        if value < bounds[0]:
            self.complain(path, "E208", f"{value} is too small: at least {bounds[0]}")
            return default
        if value > bounds[1]:
            self.complain(path, "E208", f"{value} is too large: at most {bounds[1]}")
            return default
        return value

    def row(self, value: JsonValue, default: tuple[int, ...], path: Path) -> tuple[int, ...]:
        if not isinstance(value, list):
            self.complain(path, "E207", f"expected a list, found {shown(value)}")
            return default
        if len(value) != len(default):
            message = f"this must have {len(default)} items, found {len(value)}"
            self.complain(path, "E209", message)
            return default
        bounds = _bounds_within(default)
        return tuple(
            self.number(one, bounds, (*path, place), default[place])
            for place, one in enumerate(value)
        )

    def group(
        self, value: JsonValue, default: Mapping[StrEnum, int], path: Path
    ) -> Mapping[StrEnum, int]:
        if not isinstance(value, dict):
            self.complain(path, "E207", f"expected a mapping (key: value), found {shown(value)}")
            return default
        by_name = {str(key): key for key in default}
        bounds = _bounds_within(default.values())
        changed = dict(default)
        for name, one in value.items():
            key = by_name.get(name)
            if key is None:
                self.unknown((*path, name), list(by_name))
            else:
                changed[key] = self.number(one, bounds, (*path, name), default[key])
        return changed

    def unknown(self, path: Path, known: list[str]) -> None:
        name = str(path[-1])
        hint = did_you_mean(name, known) or "known here: " + ", ".join(sorted(known))
        message = f"the rulebook has no {quoted(name)}"
        found = self.document.complain(path, "E201", message, hint=hint, at_key=True)
        self.report.add(found)

    def complain(self, path: Path, code: str, message: str) -> None:
        self.report.add(self.document.complain(path, code, message))
