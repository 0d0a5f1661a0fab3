"""Whole-number arithmetic: what is shared or has faded is rounded toward zero.

A plain quotient of the rules is Python's own and rounds down: what is shared is
the same for good and ill, what is divided is never more than its due.

Exponentials and logarithms come from tables built with integers, so that every
machine and every Python finds the same value. Arguments and results are in
thousandths ("per mille").
"""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from game.core.state import Draft, State
from game.core.table import Table
from game.core.world import World

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
P = TypeVar("P")

_LOW, _HIGH = -7000, 4000
_ONE = 10**18
_STEP = 1_001_000_500_166_708_342
"""exp(0.001), in units of 10**-18."""
_LN2_PER_MILLION = 693_147
_MANTISSA_BITS = 12


def clamp(value: int, low: int, high: int) -> int:
    """Return the value, or the bound it passes."""
    if value < low:
        return low
    if value > high:
        return high
    return value


def share(value: int, per_mille: int) -> int:
    """Return so many thousandths of a value, rounded toward zero."""
    product = value * per_mille
    return product // 1000 if product >= 0 else -(-product // 1000)


def _growth(count: int) -> list[int]:
    """Return exp(0) to exp(count / 1000), in units of 10**-18."""
    values = [_ONE]
    for _ in range(count):
        values.append(values[-1] * _STEP // _ONE)
    return values


_UP = _growth(8400)
_DOWN = [_ONE * _ONE // value for value in _UP[1 : 1 - _LOW]]
_EXP = tuple((value + 5 * 10**14) // 10**15 for value in (*reversed(_DOWN), *_UP[: _HIGH + 1]))
_EXP_FINE = tuple(value // 10**15 for value in _UP)
"""1000 * exp(n / 1000) for n from 0: a logarithm is where a number falls among them."""


def exp_per_mille(x: int) -> int:
    """Return 1000 * exp(x / 1000), for x held to -7000..4000."""
    if x < _LOW:
        return _EXP[0]
    return _EXP[x - _LOW] if x < _HIGH else _EXP[-1]


@lru_cache(maxsize=4096)
def ln_per_mille(number: int) -> int:
    """Return 1000 * ln(number), for a whole number from 1; smaller ones count as 1."""
    number = max(1, number)
    twos = max(0, number.bit_length() - _MANTISSA_BITS)
    mantissa = number >> twos
    index = bisect_left(_EXP_FINE, mantissa * 1000)
    return twos * _LN2_PER_MILLION // 1000 + index


@lru_cache(maxsize=64)
def _fading(half_life: int) -> tuple[int, ...]:
    return tuple(
        exp_per_mille(-_LN2_PER_MILLION * age // (half_life * 1000))
        for age in range(10 * half_life)
    )


def faded(points: int, age: int, half_life: int) -> int:
    """Return what is left of some points after `age` turns; a half-life of -1 never fades."""
    if age <= 0 or half_life < 0:
        return points
    table = _fading(half_life)
    if age >= len(table):
        return 0
    product = points * table[age]
    return product // 1000 if product >= 0 else -(-product // 1000)


_UNKNOWN: Any = object()


def memoised(state: State, key: Hashable, work_out: Callable[[], T]) -> T:
    """Return an answer about a finished state, worked out once; a draft is asked anew."""
    if type(state) is Draft:
        return work_out()
    found: T = state.memo.get(key, _UNKNOWN)
    if found is _UNKNOWN:
        found = state.memo[key] = work_out()
    return found


def indexed(
    table: Mapping[K, V],
    name: str,
    build: Callable[[Mapping[K, V]], T],
    mend: Callable[[T, Mapping[K, V], Sequence[tuple[K, V]]], T] | None = None,
) -> T:
    """Return an index over one of the state's tables, rebuilt only after the table was written.

    `mend` brings an index over the table as it was up to date, in place, given what
    was written, overwritten and taken out since; what copies of the table share is
    copied first.
    """
    if type(table) is not Table:
        return build(table)
    found: T | None = table.derived.get(name)
    if found is None:
        before = table.stale.get(name)
        if mend is None or before is None:
            found = build(table)
        else:
            found = mend(before if name in table.own else before.copy(), table, table.touched)
        table.derived[name] = found
        table.own.add(name)
    return found


def lasting(state: State, name: str, page: P, build: Callable[[World, P], T]) -> T:
    """Return what follows from the world and a page of the rules, worked out once a game."""
    held = state.indexes.get(name)
    if held is None or held[0] is not state.world or held[1] is not page:
        held = state.indexes[name] = state.world, page, build(state.world, page)
    found: T = held[2]
    return found
