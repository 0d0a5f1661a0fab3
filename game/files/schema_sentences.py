"""What is wrong with one value of a file, in one sentence, and how to write it right."""

import json
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.files.diagnostics import printable, quoted
from game.files.strict import FORMS
from game.files.suggestions import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

LONGEST_VALUE = 60
"""How much of a value a sentence repeats, in characters."""

MOST_OPTIONS = 20
"""Allowed values listed in a sentence."""

_WANTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "string_type": "text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping (key: value)",
    "model_type": "a mapping (key: value)",
    "model_attributes_type": "a mapping (key: value)",
}
_KINDS: dict[type, str] = {dict: "a mapping (key: value)", list: "a list", type(None): "nothing"}
_TRUE_WORDS = frozenset({"yes", "on", "y", "true"})
_FALSE_WORDS = frozenset({"no", "off", "n", "false"})
_NUMBER_TEXT = re.compile(r"[-+]?[0-9][0-9_,]{0,17}\Z")
_BOUNDS = {
    "greater_than_equal": ("ge", "too small: at least"),
    "greater_than": ("gt", "too small: more than"),
    "less_than_equal": ("le", "too large: at most"),
    "less_than": ("lt", "too large: less than"),
}
_LENGTHS = {
    "too_short": ("min_length", "at least"),
    "too_long": ("max_length", "at most"),
    "string_too_short": ("min_length", "at least"),
    "string_too_long": ("max_length", "at most"),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One mistake in words; `at_key` when the caret belongs under the field's name."""

    code: str
    message: str
    hint: str = ""
    at_key: bool = False


def sentence_for(detail: "ErrorDetails", options: list[object]) -> Sentence:
    """Return what is wrong with a refused value; `options` is its closed list, if it has one."""
    kind, given = detail["type"], detail["input"]
    context: dict[str, Any] = detail.get("ctx") or {}
    if kind in _WANTED:
        found = f"expected {_WANTED[kind]}, found {shown(given)}"
        return Sentence("E207", found, _type_hint(kind, given))
    if kind in ("literal_error", "enum"):
        return _not_an_option(given, options)
    if kind == "one_key":
        return _not_one_kind(context["found"], context["allowed"])
    if kind == "string_pattern_mismatch":
        form = FORMS.get(context["pattern"], "of the right form")
        return Sentence("E206", f"{shown(given)} is not {form}")
    if kind in _BOUNDS:
        key, words = _BOUNDS[kind]
        return Sentence("E208", f"{shown(given)} is {words} {context[key]}")
    if kind in _LENGTHS:
        return _wrong_length(kind, given, context)
    return Sentence("E299", printable(detail["msg"]))


def shown(value: object) -> str:
    """Return a value as a message repeats it: as JSON, shortened and safe to print."""
    if type(value) in _KINDS:
        return _KINDS[type(value)]
    text = json.dumps(value, ensure_ascii=False) if _is_plain(value) else type(value).__name__
    short = text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
    return printable(short)


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)


def _type_hint(kind: str, given: object) -> str:
    match kind, given:
        case "bool_type", str() if given.casefold() in _TRUE_WORDS:
            return "write true"
        case "bool_type", str() if given.casefold() in _FALSE_WORDS:
            return "write false"
        case "int_type", str() if _NUMBER_TEXT.match(given):
            number = int(given.replace("_", "").replace(",", ""))
            return f"write {number} without quotes or separators"
        case (("int_type" | "int_from_float"), float()) if math.isfinite(given):
            return f"write {round(given)}" if abs(given) < 1e15 else ""  # noqa: PLR2004 - exact up to here
        case "string_type", bool() | int() | float():
            return "put it in quotes"
        case (("list_type" | "tuple_type"), str() | int() | dict()):
            return "write [ … ] or start items with '- '"
        case _:
            return ""


def _not_an_option(given: object, options: list[object]) -> Sentence:
    words = [str(option) for option in options]
    hint = did_you_mean(given, words)
    listed = ", ".join(words[:MOST_OPTIONS]) + (", …" if len(words) > MOST_OPTIONS else "")
    if given is not None and not isinstance(given, dict | list):
        return Sentence("E204", f"{shown(given)} is not one of: {listed}", hint)
    return Sentence("E204", f"expected one of: {listed}; found {shown(given)}", hint)


def _not_one_kind(found: int, names: list[str]) -> Sentence:
    hint = "start a new list item ('- ') for each" if found else "one of: " + ", ".join(names)
    return Sentence("E205", f"exactly one kind is needed here, found {found}", hint)


def _wrong_length(kind: str, given: object, context: dict[str, Any]) -> Sentence:
    key, words = _LENGTHS[kind]
    limit = context[key]
    if isinstance(given, str):
        unit, name = "character", f"text {quoted(given)}" if given else "text"
    else:
        unit, name = "entry" if isinstance(given, dict) else "item", "this"
    plural = unit if limit == 1 else "entries" if unit == "entry" else unit + "s"
    length = len(given) if isinstance(given, str | list | dict) else context.get("actual_length")
    message = f"{name} must have {words} {limit} {plural}, found {length}"
    return Sentence("E209", message, at_key=True)
