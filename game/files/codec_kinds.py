"""How each kind of value is written and read back, worked out once from its type.

A value is written as text, whole numbers, true and false, nothing, lists and
mappings. Reading believes nothing: a wrong type, an unknown word or an id that
the scenario does not have is refused with one sentence.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from game.core.ids import GoodId, ProvinceId, RegionId
from game.files.canonical import Packable
from game.files.codec_values import (
    Codec,
    Known,
    as_list,
    as_mapping,
    refuse,
    refuse_kind,
    singly,
)
from game.files.schema_sentences import shown

KIND = "is"
"""The key under which a value of several possible kinds names its own."""


@lru_cache(maxsize=512)
def codec_for(hint: Any) -> Codec:  # noqa: ANN401 (any type the game's values are made of)
    """Return how values of a type are written and read.

    Raises:
        TypeError: the game's values have come to hold something that cannot be saved.
    """
    if isinstance(hint, NewType):
        return _ID_CODECS.get(hint) or codec_for(hint.__supertype__)
    if hint in _PLAIN:
        return _plain(hint, _PLAIN[hint])
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _choice(parts)
    if origin is tuple:
        return _row(parts[0]) if parts[1:] == (...,) else _fixed(parts)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return record_for(hint).codec
    raise TypeError(hint)


_PLAIN: Mapping[type, str] = {int: "a whole number", str: "text", bool: "true or false"}


def _as_it_is(value: Any) -> Packable:  # noqa: ANN401 (text, a number, true or false)
    plain: Packable = value
    return plain


def _plain(kind: type, wanted: str) -> Codec:
    def read(value: object, _known: Known) -> object:
        if type(value) is not kind:
            refuse_kind(value, wanted)
        return value

    def read_all(values: list[object], _known: Known) -> list[Any]:
        if not set(map(type, values)) <= {kind}:
            refuse_kind(next(one for one in values if type(one) is not kind), wanted)
        return values

    return Codec(_as_it_is, read, list, read_all)


def _named(ids: Callable[[Known], frozenset[str]], wanted: str) -> Codec:
    """Return the codec of ids that must be among the scenario's."""
    text = _plain(str, wanted)

    def read(value: object, known: Known) -> object:
        if type(value) is not str or value not in ids(known):
            refuse(f"the scenario has no {wanted} {shown(value)}")
        return value

    def read_all(values: list[object], known: Known) -> list[Any]:
        text.read_all(values, known)
        if not ids(known).issuperset(values):
            strange = min(str(one) for one in values if one not in ids(known))
            refuse(f"the scenario has no {wanted} {shown(strange)}")
        return values

    return Codec(text.write, read, text.write_all, read_all)


_ID_CODECS: Mapping[object, Codec] = {
    RegionId: _named(lambda known: known.regions, "region"),
    ProvinceId: _named(lambda known: known.provinces, "province"),
    GoodId: _named(lambda known: known.goods, "good"),
}


def _word(kind: type[StrEnum]) -> Codec:
    members: dict[object, StrEnum] = {member.value: member for member in kind}

    def read(value: object, _known: Known) -> StrEnum:
        member = members.get(value) if type(value) is str else None
        if member is None:
            refuse(f"{shown(value)} is no {kind.__name__}")
        return member

    def read_all(values: list[object], known: Known) -> list[Any]:
        if not set(map(type, values)) <= {str} or not members.keys() >= set(values):
            return [read(value, known) for value in values]
        return [members[value] for value in values]

    return Codec(str.__str__, read, lambda values: list(map(str.__str__, values)), read_all)


def _row(hint: Any) -> Codec:  # noqa: ANN401 (any type)
    inner = codec_for(hint)
    return singly(
        inner.write_all,
        lambda value, known: tuple(inner.read_all(as_list(value), known)),
    )


def _fixed(hints: tuple[Any, ...]) -> Codec:
    inner = [codec_for(hint) for hint in hints]
    is_plain = all(codec.write is _as_it_is for codec in inner)

    def write(values: Sequence[Any]) -> Packable:
        return [codec.write(value) for codec, value in zip(inner, values, strict=True)]

    def write_all(values: Sequence[Any]) -> list[Packable]:
        if is_plain:
            return list(map(list, values))
        columns = zip(*values, strict=True)
        written = [codec.write_all(list(one)) for codec, one in zip(inner, columns, strict=False)]
        return [list(one) for one in zip(*written, strict=True)]

    def read_all(values: list[object], known: Known) -> list[Any]:
        rows = [as_list(value) for value in values]
        if set(map(len, rows)) - {len(inner)}:
            refuse(f"{len(inner)} values were expected together")
        columns = zip(*rows, strict=True)
        read = [
            codec.read_all(list(one), known) for codec, one in zip(inner, columns, strict=False)
        ]
        return list(zip(*read, strict=True))

    return Codec(write, lambda value, known: read_all([value], known)[0], write_all, read_all)


def _choice(hints: tuple[Any, ...]) -> Codec:
    """Return the codec of what may be absent, of several kinds, or both."""
    present = [hint for hint in hints if hint is not type(None)]
    inner = codec_for(present[0]) if len(present) == 1 else _kinds(present)
    if len(present) == len(hints):
        return inner

    def write(value: Any) -> Packable:  # noqa: ANN401 (of the inner kind, or nothing)
        return None if value is None else inner.write(value)

    def read(value: object, known: Known) -> Any:  # noqa: ANN401 (of the inner kind, or nothing)
        return None if value is None else inner.read(value, known)

    def read_all(values: list[object], known: Known) -> list[Any]:
        if set(map(type, values)) <= {type(None)}:
            return values
        return [read(value, known) for value in values]

    return replace(singly(write, read), read_all=read_all)


def _kinds(hints: Sequence[type]) -> Codec:
    by_type = {hint: record_for(hint) for hint in hints}
    by_name = {hint.__name__: record for hint, record in by_type.items()}

    def write(value: Any) -> Packable:  # noqa: ANN401 (of one of the kinds)
        return by_type[type(value)].write_named(value)

    def read(value: object, known: Known) -> Any:  # noqa: ANN401 (of one of the kinds)
        entries = as_mapping(value)
        name = entries.get(KIND)
        record = by_name.get(name) if type(name) is str else None
        if record is None:
            refuse(f"{shown(name)} is none of its kinds")
        return record.read({key: one for key, one in entries.items() if key != KIND}, known)

    return singly(write, read)


class Record:
    """A frozen value with named fields, written as a mapping, or many of them as columns."""

    def __init__(self, kind: type) -> None:
        assert is_dataclass(kind)
        self.kind: Callable[..., Any] = kind
        self.title = kind.__name__
        hints = get_type_hints(kind)
        self.codecs = {part.name: codec_for(hints[part.name]) for part in fields(kind)}
        self.defaults = {
            part.name: part.default for part in fields(kind) if part.default is not MISSING
        }
        self.written = sorted(self.codecs.items())
        self.before = [part for part in self.written if part[0] < KIND]
        self.after = [part for part in self.written if part[0] > KIND]
        self.codec = singly(self.write, lambda value, known: self.read(as_mapping(value), known))

    def write(self, value: object) -> dict[str, Packable]:
        """Return one value as a mapping, its fields in the order of their names."""
        return {name: codec.write(getattr(value, name)) for name, codec in self.written}

    def write_named(self, value: object) -> dict[str, Packable]:
        """Return the same with the name of its kind in its place among them."""
        told = {name: codec.write(getattr(value, name)) for name, codec in self.before}
        told[KIND] = self.title
        for name, codec in self.after:
            told[name] = codec.write(getattr(value, name))
        return told

    def read(self, entries: Mapping[str, object], known: Known) -> Any:  # noqa: ANN401 (its kind)
        """Return the value a mapping stands for."""
        self.check_names(entries)
        given = {
            name: codec.read(entries[name], known)
            for name, codec in self.codecs.items()
            if name in entries
        }
        return self.kind(**given)

    def write_columns(self, values: Sequence[object]) -> dict[str, Packable]:
        """Return many values, field by field."""
        return {
            name: codec.write_all(list(map(attrgetter(name), values)))
            for name, codec in self.codecs.items()
        }

    def read_columns(self, columns: Mapping[str, object], count: int, known: Known) -> list[Any]:
        """Return the values that columns of equal length stand for."""
        return list(map(self.kind, *self._fields(columns, count, known)))

    def read_alike(self, columns: Mapping[str, object], count: int, known: Known) -> list[Any]:
        """Return the same where many rows are alike: each different one is made but once."""
        fields = self._fields(columns, count, known)
        given = [columns[name] for name in self.codecs if name in columns]
        rows: list[Any] = list(zip(*given, strict=True))
        try:
            different = dict(zip(rows, zip(*fields, strict=True), strict=True))
        except TypeError:  # a row holds lists
            return list(map(self.kind, *fields))
        made = {row: self.kind(*values) for row, values in different.items()}
        return [made[row] for row in rows]

    def _fields(self, columns: Mapping[str, object], count: int, known: Known) -> list[list[Any]]:
        self.check_names(columns)
        read: list[list[Any]] = []
        for name, codec in self.codecs.items():
            if name not in columns:
                read.append([self.defaults[name]] * count)
                continue
            column = as_list(columns[name])
            if len(column) != count:
                refuse(f"a column of {self.title} has {len(column)} rows, not {count}")
            read.append(codec.read_all(column, known))
        return read

    def check_names(self, entries: Mapping[str, object]) -> None:
        """Refuse a field that is unknown, or missing without a default."""
        for name in entries:
            if name not in self.codecs:
                refuse(f"{self.title} has no field {shown(name)}")
        for name in self.codecs:
            if name not in entries and name not in self.defaults:
                refuse(f"the field '{name}' of {self.title} is missing")


@lru_cache(maxsize=256)
def record_for(kind: type) -> Record:
    """Return how a frozen value is written and read."""
    return Record(kind)
