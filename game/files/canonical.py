"""One spelling for every value: sorted keys, whole numbers, no floats, as msgpack.

Equal values give equal bytes on every machine, so a hash of the bytes is a
hash of the value.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Any, TypeAlias

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

_SCALARS = frozenset({bool, int, str, bytes, type(None)})
_READABLE = _SCALARS | {list, dict}
_HOLDING = frozenset({list, dict})
_LISTS = frozenset({list})
_TEXT = frozenset({str})


class Ready(bytes):
    """A value that is packed already and was seen to read back as it was; `pack_all` takes it."""

    __slots__ = ()


def pack(value: Packable) -> bytes:
    """Return the one byte string of a value.

    Raises:
        SaveError: the value holds something that may not be saved.
    """
    return _packed(_ordered(value, 0))


def pack_sorted(value: Packable) -> bytes:
    """Return the same for a value that was made plain, with its keys in order: ten times sooner.

    Raises:
        SaveError: a number in it is out of range.
    """
    try:
        return _packed(value)
    except OverflowError:
        raise SaveError(SaveFault.NUMBER_TO_WRITE) from None


def pack_all(values: Sequence[Packable]) -> bytes:
    """Return the one byte string of a list of values, some of which may be packed already.

    Raises:
        SaveError: a value holds something that may not be saved.
    """
    start: bytes = msgpack.Packer().pack_array_header(len(values))
    return start + b"".join(
        one if type(one) is Ready else _packed(_ordered(one, 1)) for one in values
    )


def made_ready(value: Packable) -> Ready:
    """Return a value packed, and proven to come back the same.

    Raises:
        SaveError: it holds something that may not be saved, or does not come back.
    """
    packed = pack(value)
    if not is_same(unpack(packed, len(packed)), value):
        raise SaveError(SaveFault.NOT_ITSELF)
    return Ready(packed)


def is_same(one: Packable, other: Packable) -> bool:
    """Return whether two values are written alike."""
    return one == other or pack(one) == pack(other)


def _packed(ordered: Packable) -> bytes:
    packed = msgpack.packb(ordered, use_bin_type=True, strict_types=True)
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
    value = _unpacked_at_once(packed)
    return value[0] if value else _unpacked_warily(packed)


def _unpacked_at_once(packed: bytes) -> tuple[Packable] | tuple[()]:
    """Return the value of bytes that `pack` wrote, or nothing where anything is odd about them.

    Every value takes a byte at least and every list and mapping one of a few
    that are counted, so the length bounds what they can grow to. Bytes that are
    written otherwise than `pack` would are left to be read warily.
    """
    holders = len(packed) - len(packed.translate(None, delete=_HOLDERS))
    if len(packed) + MAPPING_COST * holders > MOST_VALUES:
        return ()
    try:
        value: Packable = msgpack.unpackb(packed, raw=False, ext_hook=_no_extension, **LIMITS)
        has_large = _LARGE.search(packed) is not None
        is_plain = _is_plain(value, has_large=has_large) and _packed(value) == packed
    except (ValueError, TypeError, RecursionError, msgpack.UnpackException, SaveError):
        return ()
    return (value,) if is_plain else ()


_LARGE = re.compile(rb"\xcf[\x80-\xff]")
"""What a whole number that cannot be saved begins with; other values may hold these bytes too."""

_HOLDERS = bytes((*range(0x80, 0xA0), 0xDC, 0xDD, 0xDE, 0xDF))
"""What lists and mappings begin with; other values may hold these bytes too."""


def _is_plain(value: Packable, *, has_large: bool) -> bool:
    """Return whether a value read is of the kinds `pack` writes, throughout and not too deep.

    Rows are looked through together with their column, two levels at a time.
    """
    level: list[Any] = [[value]]
    for _ in range(DEEPEST // 2):
        below: list[Any] = []
        for one in level:
            items = one
            if type(one) is dict:
                if not set(map(type, one)) <= _TEXT:
                    return False
                items = one.values()
            kinds = set(map(type, items))
            if kinds == _LISTS:
                items = list(chain.from_iterable(items))
                kinds = set(map(type, items))
            if not kinds <= _READABLE or (has_large and not _fits(items, kinds)):
                return False
            if not kinds <= _SCALARS:
                below += [inner for inner in items if type(inner) in _HOLDING]
        if not below:
            return True
        level = below
    return False


def _fits(items: Iterable[Any], kinds: AbstractSet[type]) -> bool:
    """Return whether every whole number among these can be saved."""
    if int not in kinds:
        return True
    numbers = items if len(kinds) == 1 else [one for one in items if type(one) is int]
    return min(numbers) >= -LARGEST_NUMBER - 1 and max(numbers) <= LARGEST_NUMBER


def _unpacked_warily(packed: bytes) -> Packable:
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


def _ordered(value: Any, depth: int) -> Any:  # noqa: ANN401 (whatever is to be saved)
    if depth > DEEPEST:
        raise SaveError(SaveFault.TOO_DEEP_TO_WRITE)
    kind = type(value)
    if kind is dict:
        return {key: _ordered(value[key], depth + 1) for key in _sorted_keys(value)}
    if kind is list or kind is tuple:
        if _is_flat(value, depth):
            return value if kind is list else list(value)
        return [_ordered(item, depth + 1) for item in value]
    if kind is int:
        if not _fits((value,), {int}):
            raise SaveError(SaveFault.NUMBER_TO_WRITE)
    elif kind not in _SCALARS:
        raise SaveError(SaveFault.KIND_TO_WRITE, kind=kind.__name__)
    return value


def _sorted_keys(value: dict[Any, Packable]) -> list[str]:
    for key in value:
        if type(key) is not str:
            raise SaveError(SaveFault.KEY_TO_WRITE, kind=type(key).__name__)
    return sorted(value)


def _is_flat(items: Sequence[Packable], depth: int) -> bool:
    """Return whether a list may be written as it stands: a column, or a column of rows."""
    if depth + 2 > DEEPEST:
        return False
    kinds = set(map(type, items))
    if kinds <= _LISTS:
        items = list(chain.from_iterable(items))  # type: ignore[arg-type]
        kinds = set(map(type, items))
    return kinds <= _SCALARS and _fits(items, kinds)


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
