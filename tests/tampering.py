"""Saves with one value changed, as by a disk, a careless editor or somebody who means harm."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any

from game.core.conflict import CasusBelli, Demand, Stance, Threat, WarGoal
from game.core.dealings import EnvoyRank, EnvoyTrait, Instruction
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.treaties import ClauseKind, TradeDepth
from game.core.world import Doctrine, Government, VictoryKind
from game.files.container import Save

NUMBERS = (0, 1, 2, 3, 7, 50, 99, 101, 401, 4000, 10**5, 10**7, 10**9, 2**31, 10**15, 2**63 - 1)
"""Sizes at which tables, sums and turns have their bounds, and sizes beyond them."""
STRANGE = ("", "atlantis", "x" * 4000, "..", "{turn}", "\x1b[2J", "Łęgów", "0")
KINDS = (
    *(CasusBelli, Demand, Stance, Threat, WarGoal, EnvoyRank, EnvoyTrait, Instruction, DeedKind),
    *(PrestigeCause, ClauseKind, TradeDepth, Doctrine, Government, VictoryKind),
)
WORDS = tuple(sorted({word.value for kind in KINDS for word in kind}))
ELSE: tuple[Any, ...] = (None, True, False, 0, "", [], {}, b"")
OFTEN = 0.75
"""How often a place is looked for further in, where there is something further in."""


def tampered(lot: Random, save: Save) -> tuple[Save, str]:
    """Return a save with one value changed, and what was changed in it."""
    contents = save.contents
    parts = {"head": contents.head, "state": contents.state, "orders": contents.orders}
    name = lot.choice(("head", "state", "state", "state", "state", "state", "orders"))
    part = deepcopy(parts[name])
    path = _place(lot, part)
    holder = part
    for step in path[:-1]:
        holder = holder[step]
    old = holder[path[-1]]
    new = holder[path[-1]] = _another(lot, old, contents.state)
    if isinstance(part, dict) and lot.random() < 0.03:
        del holder[path[-1]]
    what = f"{name} {path}: {str(old)[:200]} -> {str(new)[:200]}"
    return replace(save, contents=replace(contents, **{name: part})), what


def _place(lot: Random, value: Any) -> list[Any]:
    """Return the way to some value inside a value, every branch as likely as the next."""
    path = []
    while isinstance(value, (dict, list)) and value and (not path or lot.random() < OFTEN):
        path.append(lot.choice(sorted(value)) if isinstance(value, dict) else _index(lot, value))
        value = value[path[-1]]
    return path


def _index(lot: Random, value: list[Any]) -> int:
    return lot.randrange(len(value))


def _another(lot: Random, old: Any, state: Any) -> Any:
    """Return what somebody might put in the place of a value."""
    if lot.random() < 0.04:
        return lot.choice(ELSE)
    if isinstance(old, bool):
        return not old
    if isinstance(old, int) or (old is None and lot.random() < 0.5):
        number = lot.choice(NUMBERS)
        near = (old or 0) + lot.choice((-2, -1, 1, 2))
        return lot.choice((near, number, -number))
    if isinstance(old, str) or old is None:
        return lot.choice((lot.choice(_ids(state)), lot.choice(WORDS), lot.choice(STRANGE)))
    if isinstance(old, list):
        return _another_list(lot, old)
    if isinstance(old, dict):
        return _another_mapping(lot, old)
    return lot.choice(ELSE)


def _another_list(lot: Random, old: list[Any]) -> list[Any]:
    return lot.choice(([], [*old, *old[:1]], old[1:], old[::-1], [*old[:1], *old], old[:1] * 2))


def _another_mapping(lot: Random, old: dict[str, Any]) -> Any:
    """Return a mapping without one of its parts, with one of its rows gone or there twice."""
    columns = {name: one for name, one in old.items() if isinstance(one, list)}
    rows = {len(one) for one in columns.values()}
    if columns and len(rows) == 1 and rows != {0}:
        at = lot.randrange(rows.pop())
        gone = {name: one[:at] + one[at + 1 :] for name, one in columns.items()}
        empty: dict[str, list[Any]] = {name: [] for name in columns}
        return lot.choice(({**old, **gone}, {**old, **gone}, {**old, **empty}))
    if not old:
        return {"0": 0}
    name = lot.choice(sorted(old))
    return lot.choice(({}, {key: one for key, one in old.items() if key != name}))


def _ids(state: Any) -> list[str]:
    """Return every id and word that a state holds, each once."""
    return sorted(set(_texts(state)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (name for name in value)
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
