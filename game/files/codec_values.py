"""What reading plain values back rests on: the refusal, the known ids, the shape of a codec."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, NoReturn

import msgpack

from game.core.world import World
from game.files.canonical import Packable
from game.files.faults import SaveError, SaveFault
from game.files.schema_sentences import shown


class CodecError(SaveError):
    """Plain values that are no game, order or event of this scenario."""

    sentences: ClassVar[dict[str, str]] = {
        SaveFault.MALFORMED: "the save is damaged: {problem}",
    }


def refuse(problem: str) -> NoReturn:
    """Refuse values, saying what is wrong with them."""
    raise CodecError(SaveFault.MALFORMED, problem=problem)


@dataclass(frozen=True, slots=True)
class Known:
    """The ids a scenario has."""

    regions: frozenset[str]
    provinces: frozenset[str]
    goods: frozenset[str]


def known_in(world: World) -> Known:
    """Return the ids of a world."""
    return Known(frozenset(world.polities), frozenset(world.provinces), frozenset(world.goods))


@dataclass(frozen=True, slots=True)
class Codec:
    """How one kind of value is written and read, alone and in columns."""

    write: Callable[[Any], Packable]
    read: Callable[[object, Known], Any]
    write_all: Callable[[Sequence[Any]], list[Packable]]
    read_all: Callable[[list[object], Known], list[Any]]


FEW = 4


def spelling(values: Sequence[object]) -> list[bytes] | None:
    """Return what tells different values of a column apart, or None where it is not worth while."""
    if len(values) < FEW:
        return None
    try:
        return list(map(msgpack.packb, values))
    except (TypeError, ValueError, OverflowError):
        return None


def singly(write: Callable[[Any], Packable], read: Callable[[object, Known], Any]) -> Codec:
    """Return a codec that goes through a column value by value.

    Alike values are read once and shared: nothing that is read can change.
    """

    def write_all(values: Sequence[Any]) -> list[Packable]:
        return [write(value) for value in values]

    def read_all(values: list[object], known: Known) -> list[Any]:
        spelt = spelling(values)
        if spelt is None:
            return [read(value, known) for value in values]
        different = dict(zip(spelt, values, strict=True))
        made = {name: read(value, known) for name, value in different.items()}
        return [made[name] for name in spelt]

    return Codec(write, read, write_all, read_all)


def as_list(value: object, what: str = "a list") -> list[object]:
    """Return a value that must be a list."""
    if type(value) is not list:
        refuse_kind(value, what)
    return value


def as_mapping(value: object, what: str = "a mapping") -> dict[str, object]:
    """Return a value that must be a mapping with text for keys."""
    if type(value) is not dict or not all(type(key) is str for key in value):
        refuse_kind(value, what)
    return value


def refuse_kind(value: object, wanted: str) -> NoReturn:
    """Refuse a value of another kind than was expected."""
    refuse(f"{wanted} was expected, not {shown(value)}")
