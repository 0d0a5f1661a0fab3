"""One spelling for every value: sorted keys, whole numbers, no floats, as msgpack.

Equal values give equal bytes on every machine, so a hash of the bytes is a
hash of the value.
"""

import hashlib
from typing import TypeAlias

import msgpack

from game.files.faults import SaveError, SaveFault

Packable: TypeAlias = (
    "bool | int | str | bytes | list[Packable] | tuple[Packable, ...] | dict[str, Packable] | None"
)
"""What may be saved; it comes back with lists for tuples."""

DEEPEST = 40
LARGEST_NUMBER = (1 << 63) - 1
MOST_VALUES = 2_000_000
"""A save of a long campaign holds a few hundred thousand."""

MAPPING_COST = 8
"""What a mapping weighs against the budget: 1 byte on disk becomes 64 in memory."""

LIMITS = {
    "max_str_len": 64 << 10,
    "max_bin_len": 1 << 20,
    "max_array_len": 200_000,
    "max_map_len": 50_000,
    "max_ext_len": 0,
}
HASH_BYTES = 16


def pack(value: Packable) -> bytes:
    """Return the one byte string of a value.

    Raises:
        SaveError: the value holds something that may not be saved.
    """
    packed = msgpack.packb(_ordered(value, 0), use_bin_type=True, strict_types=True)
    assert isinstance(packed, bytes)
    return packed


def state_hash(value: Packable) -> str:
    """Return the short name of a value: equal values and no others share it."""
    return hash_of(pack(value))


def hash_of(packed: bytes) -> str:
    """Return the short name of a value that is already packed."""
    return hashlib.blake2b(packed, digest_size=HASH_BYTES).hexdigest()


def unpack(packed: bytes, most_bytes: int) -> Packable:
    """Return the value a byte string stands for.

    Length limits alone let a small file of empty mappings fill the memory, so
    every value is also paid for from a budget.

    Raises:
        SaveError: the bytes are damaged, hostile, or no canonical value.
    """
    if len(packed) > most_bytes:
        raise SaveError(SaveFault.TOO_LARGE)
    budget = _Budget()
    try:
        value: Packable = msgpack.unpackb(
            packed,
            raw=False,
            strict_map_key=True,
            use_list=True,
            object_pairs_hook=budget.mapping,
            list_hook=budget.items,
            ext_hook=_no_extension,
            timestamp=0,
            **LIMITS,
        )
    except (RecursionError, msgpack.StackError):
        raise SaveError(SaveFault.TOO_DEEP) from None
    except (ValueError, TypeError, msgpack.UnpackException):
        raise SaveError(SaveFault.MALFORMED) from None
    _check_values(value)
    return value


class _Budget:
    """How many values one byte string may still become."""

    def __init__(self) -> None:
        self.left = MOST_VALUES

    def spend(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise SaveError(SaveFault.TOO_MANY_VALUES)

    def items(self, items: list[Packable]) -> list[Packable]:
        self.spend(len(items) + 1)
        return items

    def mapping(self, pairs: list[tuple[object, Packable]]) -> dict[str, Packable]:
        self.spend(2 * len(pairs) + MAPPING_COST)
        read: dict[str, Packable] = {}
        for key, value in pairs:
            if not isinstance(key, str):
                raise SaveError(SaveFault.BAD_KEY)
            if key in read:
                raise SaveError(SaveFault.REPEATED_KEY)
            read[key] = value
        return read


def _ordered(value: Packable, depth: int) -> Packable:
    if depth > DEEPEST:
        raise SaveError(SaveFault.TOO_DEEP_TO_WRITE)
    kind = type(value)
    if isinstance(value, dict) and kind is dict:
        for key in value:
            if type(key) is not str:
                raise SaveError(SaveFault.KEY_TO_WRITE, kind=type(key).__name__)
        return {key: _ordered(value[key], depth + 1) for key in sorted(value)}
    if isinstance(value, list | tuple) and kind in (list, tuple):
        return [_ordered(item, depth + 1) for item in value]
    if isinstance(value, int) and kind is int:
        if not -LARGEST_NUMBER - 1 <= value <= LARGEST_NUMBER:
            raise SaveError(SaveFault.NUMBER_TO_WRITE)
        return value
    if value is None or kind in (str, bool, bytes):
        return value
    raise SaveError(SaveFault.KIND_TO_WRITE, kind=kind.__name__)


def _no_extension(*_: object) -> Packable:
    raise SaveError(SaveFault.EXTENSION)


def _check_values(value: Packable) -> None:
    """Refuse what msgpack reads but `pack` would not write."""
    waiting: list[tuple[object, int]] = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if depth > DEEPEST:
            raise SaveError(SaveFault.TOO_DEEP)
        if isinstance(one, dict):
            waiting.extend((inner, depth + 1) for inner in one.values())
        elif isinstance(one, list):
            waiting.extend((inner, depth + 1) for inner in one)
        elif isinstance(one, float):
            raise SaveError(SaveFault.DECIMAL)
        elif isinstance(one, int) and not -LARGEST_NUMBER - 1 <= one <= LARGEST_NUMBER:
            raise SaveError(SaveFault.NUMBER)
