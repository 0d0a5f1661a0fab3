"""States, orders and events as plain values and back, for saves.

Equal values are written alike, and what was written is read back equal.
"""

from collections.abc import Iterable, Mapping
from typing import Any, get_origin, get_type_hints

from game.core.events import Event
from game.core.orders import Order
from game.core.state import STATE_FIELDS, State
from game.core.world import World
from game.files.canonical import Packable, hash_of, pack_sorted
from game.files.codec_kinds import codec_for
from game.files.codec_sense import check_sense
from game.files.codec_tables import Table, table_for
from game.files.codec_values import Codec, CodecError, Known, as_list, as_mapping, known_in, refuse
from game.files.diagnostics import quoted

__all__ = [
    "CodecError",
    "digest_of",
    "pack_events",
    "pack_orders",
    "pack_state",
    "state_bytes",
    "state_written",
    "unpack_events",
    "unpack_orders",
    "unpack_state",
]

SCENARIO = "scenario"
"""Under which the id of the scenario is written; the world itself is not."""

_ORDER = codec_for(Order)
_EVENT = codec_for(Event)


def _plan() -> tuple[dict[str, Table], dict[str, Codec]]:
    hints = get_type_hints(State)
    tables: dict[str, Table] = {}
    singles: dict[str, Codec] = {}
    for name in STATE_FIELDS:
        if get_origin(hints[name]) is Mapping:
            tables[name] = table_for(hints[name])
        elif name != "world":
            singles[name] = codec_for(hints[name])
    return tables, singles


_TABLES, _SINGLES = _plan()


_NAMES = tuple(sorted((SCENARIO, *_SINGLES, *_TABLES)))


def pack_state(state: State) -> dict[str, Packable]:
    """Return a state as plain values, their names in order; the world is named, not written."""
    packed: dict[str, Packable] = {}
    for name in _NAMES:
        if name == SCENARIO:
            packed[name] = state.world.scenario
        elif name in _SINGLES:
            packed[name] = _SINGLES[name].write(getattr(state, name))
        else:
            packed[name] = _TABLES[name].write(getattr(state, name))
    return packed


def state_bytes(state: State) -> bytes:
    """Return the one byte string of a state."""
    return pack_sorted(pack_state(state))


def digest_of(state: State) -> str:
    """Return the short name of a state: equal states and no others share it."""
    return hash_of(state_bytes(state))


def unpack_state(packed: object, world: World) -> State:
    """Return the state that plain values stand for, one that a game in this world can be in.

    Raises:
        CodecError: they are no such state; the sentence says why.
    """
    state = state_written(packed, world)
    check_sense(state)
    return state


def state_written(packed: object, world: World) -> State:
    """Return the state that plain values stand for, whether or not a game could be in it.

    Raises:
        CodecError: they are no state of this world; the sentence says why.
    """
    values = as_mapping(packed)
    if values.get(SCENARIO) != world.scenario:
        refuse("it is a game of another scenario")
    for name in (*_SINGLES, *_TABLES):
        if name not in values:
            refuse(f"'{name}' is missing")
    for name in values:
        if name not in {SCENARIO, *_SINGLES, *_TABLES}:
            refuse(f"a game has no {quoted(name)}")
    known = known_in(world)
    parts: dict[str, Any] = {
        **{name: codec.read(values[name], known) for name, codec in _SINGLES.items()},
        **{name: table.read(values[name], known) for name, table in _TABLES.items()},
    }
    return State(world=world, **parts)


def pack_orders(orders: Iterable[Order]) -> list[Packable]:
    """Return orders as plain values."""
    return [_ORDER.write(order) for order in orders]


def unpack_orders(packed: object, world: World) -> tuple[Order, ...]:
    """Return the orders that plain values stand for.

    Raises:
        CodecError: one of them is no order of this world.
    """
    return _all(_ORDER, packed, known_in(world))


def pack_events(events: Iterable[Event]) -> list[Packable]:
    """Return events as plain values."""
    return [_EVENT.write(event) for event in events]


def unpack_events(packed: object, world: World) -> tuple[Event, ...]:
    """Return the events that plain values stand for.

    Raises:
        CodecError: one of them is no event of this world.
    """
    return _all(_EVENT, packed, known_in(world))


def _all(codec: Codec, packed: object, known: Known) -> tuple[Any, ...]:
    return tuple(codec.read_all(as_list(packed), known))
