"""Leaves with a part changed: the frozen records that all copies of the world share."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")

Shape = tuple[Callable[[Any], tuple[Any, ...]], Mapping[str, int]]
"""How to read all fields of a record at once, and where each of them stands."""

_SHAPES: dict[type, Shape] = {}


def changed(leaf: T, **parts: Any) -> T:  # noqa: ANN401 (the fields of any record)
    """Return a record with some of its fields changed.

    It does what `dataclasses.replace` does, at half the cost: the fields are read
    in one go. Only for records of which every field is an argument.
    """
    kind = type(leaf)
    shape = _SHAPES.get(kind)
    if shape is None:
        names = [part.name for part in fields(kind)]  # type: ignore[arg-type]
        shape = _SHAPES[kind] = attrgetter(*names), {name: at for at, name in enumerate(names)}
    read, places = shape
    values = [*read(leaf)]
    for name, value in parts.items():
        values[places[name]] = value
    return kind(*values)
