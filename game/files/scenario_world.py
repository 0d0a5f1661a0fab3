"""The unchanging frame of a game, built from a checked scenario file."""

from collections.abc import Mapping
from itertools import combinations

from game.core.ids import GoodId, Pair, ProvinceId, RegionId, pair_of
from game.core.world import (
    Calendar,
    Character,
    Crest,
    Culture,
    Polity,
    Province,
    Season,
    VictoryGoal,
    VictoryKind,
    World,
)
from game.files.scenario_lands import Region
from game.files.scenario_map import distance
from game.files.scenario_model import ScenarioFile


def head_key(region: str, number: int) -> str:
    """Return the key of a ruler's name as the rules count them; 1 rules at the start."""
    return f"{region}-{number}"


def world_of(file: ScenarioFile, provinces: Mapping[ProvinceId, Province]) -> World:
    """Return the frame of the game."""
    polities = {RegionId(one.id): _polity(one) for one in sorted(file.regions, key=lambda r: r.id)}
    calendar = Calendar(
        file.calendar.first_year,
        Season(file.calendar.first_season),
        file.calendar.turns - 1,
    )
    return World(
        scenario=file.meta.id,
        calendar=calendar,
        goods=tuple(GoodId(good.id) for good in file.goods),
        polities=polities,
        provinces=provinces,
        distances=_distances(polities, provinces),
        goals=tuple(
            VictoryGoal(VictoryKind(one.kind), one.target, one.hold_turns) for one in file.victory
        ),
    )


def _distances(
    polities: Mapping[RegionId, Polity], provinces: Mapping[ProvinceId, Province]
) -> dict[Pair, int]:
    seats = {name: provinces[polity.capital].centre for name, polity in polities.items()}
    return {
        pair_of(one, other): distance(seats[one], seats[other])
        for one, other in combinations(seats, 2)
    }


def _polity(region: Region) -> Polity:
    culture, crest = region.culture, region.crest
    return Polity(
        id=RegionId(region.id),
        capital=ProvinceId(region.capital),
        culture=Culture(culture.language, culture.faith, culture.heritage),
        makes=tuple(map(GoodId, region.makes)),
        lacks=tuple(map(GoodId, region.lacks)),
        character=Character(**region.character.model_dump()),
        crest=Crest(crest.division, crest.field, crest.second, crest.charge, crest.charge_tincture),
        colour=region.colour,
        is_playable=region.is_playable,
    )
