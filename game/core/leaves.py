"""Leaves with a part changed: the frozen records that all copies of the world share."""

from collections.abc import Callable, Mapping
from dataclasses import fields, make_dataclass
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")

Shape = tuple[Callable[[Any], tuple[Any, ...]], Mapping[str, int], type]
"""How to read all fields of a record at once, where each of them stands, and its plain twin."""

_SHAPES: dict[type, Shape] = {}


def changed(leaf: T, **parts: Any) -> T:  # noqa: ANN401 (the fields of any record)
    """Return a record with some of its fields changed.

    It does what `dataclasses.replace` does, at a fifth of the cost. The fields are
    read in one go; and since a frozen record refuses plain assignments, so that
    its own `__init__` must go a long way round for every field, they are written
    into a twin with the same slots and no such refusal, which then takes the
    record's class and is as frozen as any. Only for slotted records without
    fields of their base, every field an argument.
    """
    kind = type(leaf)
    read, places, twin = _SHAPES.get(kind) or _shape(kind)
    values = [*read(leaf)]
    for name, value in parts.items():
        values[places[name]] = value
    made: Any = twin(*values)
    made.__class__ = kind
    found: T = made
    return found


def made(kind: type[T], *values: Any) -> T:  # noqa: ANN401 (the fields of any record)
    """Return a new record of a kind that `changed` may change, from the values of all its fields.

    It is for records made by the dozen: it goes the short way that `changed` goes.
    """
    twin = (_SHAPES.get(kind) or _shape(kind))[2]
    record: Any = twin(*values)
    record.__class__ = kind
    found: T = record
    return found


def _shape(kind: type) -> Shape:
    names = [part.name for part in fields(kind)]
    twin = make_dataclass(kind.__name__, names, eq=False, repr=False, slots=True)
    shape = attrgetter(*names), {name: at for at, name in enumerate(names)}, twin
    _SHAPES[kind] = shape
    return shape
