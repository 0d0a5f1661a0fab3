"""The tables of a state, written column by column: seven times faster to check than rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from itertools import accumulate, pairwise
from typing import Any, get_args, get_origin

from game.files.canonical import Packable
from game.files.codec_kinds import codec_for, record_for
from game.files.codec_values import Known, as_list, as_mapping, refuse

KEY = "key"
VALUE = "value"
COUNT = "count"
"""How many rows each key has, where it may have several."""


@dataclass(frozen=True, slots=True)
class Table:
    """How one table is written and read."""

    write: Callable[[Mapping[Any, Any]], dict[str, Packable]]
    read: Callable[[object, Known], dict[Any, Any]]


def table_for(hint: Any) -> Table:  # noqa: ANN401 (a mapping type)
    """Return how a table of this type is written and read."""
    key, value = get_args(hint)
    if isinstance(value, type) and is_dataclass(value):
        return _records(key, value)
    parts = get_args(value)
    if get_origin(value) is tuple and isinstance(parts[0], type) and is_dataclass(parts[0]):
        return _ragged(key, parts[0])
    return _values(key, value)


def in_order(columns: dict[str, Packable]) -> dict[str, Packable]:
    """Return columns by their names in order."""
    return {name: columns[name] for name in sorted(columns)}


def _records(key: Any, value: type) -> Table:  # noqa: ANN401 (any key type)
    keys, record = codec_for(key), record_for(value)
    has_id = "id" in record.codecs

    def write(table: Mapping[Any, Any]) -> dict[str, Packable]:
        order = sorted(table)
        rows = [table[one] for one in order]
        return in_order({KEY: keys.write_all(order), **record.write_columns(rows)})

    def read(given: object, known: Known) -> dict[Any, Any]:
        columns = as_mapping(given)
        order = _keys(columns, keys.read_all, known)
        rest = {name: column for name, column in columns.items() if name != KEY}
        rows = record.read_columns(rest, len(order), known)
        if has_id and [row.id for row in rows] != order:
            refuse(f"{record.title} is filed under a wrong id")
        return dict(zip(order, rows, strict=True))

    return Table(write, read)


def _values(key: Any, value: Any) -> Table:  # noqa: ANN401 (any types)
    keys, values = codec_for(key), codec_for(value)

    def write(table: Mapping[Any, Any]) -> dict[str, Packable]:
        order = sorted(table)
        return {KEY: keys.write_all(order), VALUE: values.write_all([table[one] for one in order])}

    def read(given: object, known: Known) -> dict[Any, Any]:
        columns = as_mapping(given)
        order = _keys(columns, keys.read_all, known)
        column = as_list(columns.get(VALUE))
        if len(columns) != 2 or len(column) != len(order):  # noqa: PLR2004 (a key and a value)
            refuse("a table does not have a value for each key")
        return dict(zip(order, values.read_all(column, known), strict=True))

    return Table(write, read)


def _ragged(key: Any, value: type) -> Table:  # noqa: ANN401 (any key type)
    """Return the table of keys with several records each."""
    keys, record = codec_for(key), record_for(value)

    def write(table: Mapping[Any, Any]) -> dict[str, Packable]:
        order = sorted(table)
        rows = [row for one in order for row in table[one]]
        return in_order(
            {
                KEY: keys.write_all(order),
                COUNT: [len(table[one]) for one in order],
                **record.write_columns(rows),
            }
        )

    def read(given: object, known: Known) -> dict[Any, Any]:
        columns = as_mapping(given)
        order = _keys(columns, keys.read_all, known)
        counts = [one for one in as_list(columns.get(COUNT)) if type(one) is int and one >= 0]
        if len(counts) != len(order) or len(counts) != len(as_list(columns[COUNT])):
            refuse(f"the rows of {record.title} are miscounted")
        rest = {name: column for name, column in columns.items() if name not in {KEY, COUNT}}
        rows = record.read_alike(rest, sum(counts), known)
        bounds = pairwise(accumulate(counts, initial=0))
        return {
            one: tuple(rows[start:end]) for one, (start, end) in zip(order, bounds, strict=True)
        }

    return Table(write, read)


def _keys(
    columns: Mapping[str, object],
    read_all: Callable[[list[object], Known], list[Any]],
    known: Known,
) -> list[Any]:
    order = read_all(as_list(columns.get(KEY)), known)
    if len(set(order)) != len(order):
        refuse("a table has a key twice")
    return order
