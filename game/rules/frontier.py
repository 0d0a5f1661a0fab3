"""Who borders whom, and who holds what, as the provinces lie now."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.ids import Pair, ProvinceId, RegionId
from game.core.state import State
from game.core.table import Table
from game.core.world import World
from game.rules.arithmetic import indexed


@dataclass(frozen=True, slots=True)
class Frontier:
    """What follows from who owns which province."""

    neighbours: Mapping[RegionId, tuple[RegionId, ...]]
    """Regions with a land border, sorted."""
    provinces: Mapping[RegionId, tuple[ProvinceId, ...]]
    """What each region owns, sorted."""
    coastal: frozenset[RegionId]
    borders: tuple[Pair, ...]
    """Every pair with a land border."""


def _survey(world: World, owners: Mapping[ProvinceId, RegionId]) -> Frontier:
    neighbours: dict[RegionId, set[RegionId]] = {}
    provinces: dict[RegionId, list[ProvinceId]] = {}
    coastal: set[RegionId] = set()
    for province in sorted(owners):
        owner = owners[province]
        provinces.setdefault(owner, []).append(province)
        near = neighbours.setdefault(owner, set())
        facts = world.provinces[province]
        if facts.is_coastal:
            coastal.add(owner)
        near.update(owners[other] for other in facts.neighbours if other in owners)
    beside = {region: tuple(sorted(near - {region})) for region, near in neighbours.items()}
    return Frontier(
        beside,
        {region: tuple(held) for region, held in provinces.items()},
        frozenset(coastal),
        tuple((one, other) for one, near in beside.items() for other in near if one < other),
    )


def frontier(state: State) -> Frontier:
    """Return the lie of the land."""
    owners = state.owners
    if type(owners) is Table:
        found: Frontier | None = owners.derived.get("frontier")
        if found is not None:
            return found
    return indexed(state.owners, "frontier", lambda owners: _survey(state.world, owners))


def neighbours(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions with a land border to this one."""
    return frontier(state).neighbours.get(region, ())


def is_neighbour(state: State, one: RegionId, other: RegionId) -> bool:
    """Return whether the two share a land border."""
    return other in frontier(state).neighbours.get(one, ())


def provinces_of(state: State, region: RegionId) -> tuple[ProvinceId, ...]:
    """Return the provinces a region owns, occupied ones included."""
    return frontier(state).provinces.get(region, ())


def is_coastal(state: State, region: RegionId) -> bool:
    """Return whether a region has a coast."""
    return region in frontier(state).coastal
