"""Worlds made to a size, for measuring: regions on a grid, all alike but for a few figures."""

from itertools import combinations
from math import isqrt

from game.core.dealings import Envoy, EnvoyRank, EnvoyTrait
from game.core.ids import EnvoyId, GoodId, ProvinceId, RegionId, TreatyId, pair_of
from game.core.region import Region
from game.core.rng import Dice
from game.core.state import State
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    NonAggression,
    Terms,
    TradeAgreement,
    TradeDepth,
    Treaty,
)
from game.core.world import (
    Calendar,
    Character,
    Crest,
    Culture,
    Doctrine,
    Government,
    Polity,
    Province,
    Season,
    VictoryGoal,
    VictoryKind,
    World,
)

PROVINCES = 3
"""Provinces of a region, one above the other."""
STEP = 200
"""Map units between two provinces."""
GOODS = tuple(GoodId(name) for name in ("grain", "timber", "iron", "cloth", "salt", "wine"))
CLAUSES = (
    TradeAgreement(TradeDepth.PREFERENTIAL),
    CulturalExchange(),
    NonAggression(),
    DefensiveAlliance(),
)
LAST_TURN = 9_999


def made_world(regions: int) -> State:
    """Return the opening of a world of so many regions; the same number gives the same world."""
    dice = Dice(regions)
    names = [RegionId(f"region_{number:03}") for number in range(regions)]
    columns = isqrt(regions - 1) + 1
    provinces = _provinces(regions, columns)
    polities = {name: _polity(name, number, dice) for number, name in enumerate(names)}
    places = {name: provinces[polities[name].capital].centre for name in names}
    distances = {
        pair_of(one, other): 1
        + isqrt(sum((a - b) ** 2 for a, b in zip(places[one], places[other], strict=True)))
        for one, other in combinations(names, 2)
    }
    world = World(
        "made",
        Calendar(1900, Season.SPRING, LAST_TURN),
        GOODS,
        polities,
        provinces,
        distances,
        (VictoryGoal(VictoryKind.PRESTIGE),),
    )
    return _opening(world, names, dice)


def _provinces(regions: int, columns: int) -> dict[ProvinceId, Province]:
    made: dict[ProvinceId, Province] = {}
    places = {}
    for number in range(regions):
        for row in range(PROVINCES):
            x, y = number % columns, number // columns * PROVINCES + row
            places[x, y] = _province_id(number, row)
    for (x, y), name in places.items():
        around = ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1))
        near = tuple(sorted(places[place] for place in around if place in places))
        centre = (x * STEP, y * STEP)
        made[name] = Province(name, near, centre, STEP * STEP, len(near) < len(around))
    return made


def _province_id(region: int, row: int) -> ProvinceId:
    return ProvinceId(f"province_{region:03}_{row}")


def _polity(name: RegionId, number: int, dice: Dice) -> Polity:
    def trait(of: str) -> int:
        return 20 + dice.roll(of, number, sides=60)

    count = len(GOODS)
    return Polity(
        name,
        _province_id(number, 0),
        Culture(f"tongue_{number % 3}", f"faith_{number % 4}", f"kin_{number % 5}"),
        (GOODS[number % count], GOODS[(number + 1) % count]),
        (GOODS[(number + 2) % count], GOODS[(number + 3) % count]),
        Character(*(trait(of) for of in Character.__slots__)),
        Crest("plain", "gules", "or", "lion", "or"),
        "#888888",
    )


def _region(name: RegionId, number: int, dice: Dice) -> Region:
    governments, doctrines = tuple(Government), tuple(Doctrine)
    return Region(
        name,
        governments[number % len(governments)],
        doctrines[number % len(doctrines)],
        f"{name}-1",
        100 + dice.roll("treasury", number, sides=200),
        100 * (200 + dice.roll("output", number, sides=300)),
        8 + dice.roll("brigades", number, sides=16),
        65,
        6,
        2,
        2,
    )


def _opening(world: World, names: list[RegionId], dice: Dice) -> State:
    treaties = {}
    for number, name in enumerate(names):
        partner = names[(number + 1) % len(names)]
        clause = CLAUSES[number % len(CLAUSES)]
        treaty = Treaty(TreatyId(number + 1), pair_of(name, partner), Terms((clause,)), 0, None)
        treaties[treaty.id] = treaty
    envoys = {
        envoy.id: envoy
        for number, name in enumerate(names)
        for slot in range(3)
        for envoy in (
            Envoy(
                EnvoyId(f"{name}_{slot}"),
                f"Envoy {number}-{slot}",
                name,
                EnvoyRank.MINISTER,
                dice.roll("skill", number, slot, sides=5),
                tuple(EnvoyTrait)[(number + slot) % len(EnvoyTrait)],
                post=names[(number + slot + 1) % len(names)] if 0 < slot < len(names) - 1 else None,
            ),
        )
    }
    return State(
        world=world,
        turn=0,
        seed=0,
        next_id=len(names) + 1,
        outcome=None,
        regions={name: _region(name, number, dice) for number, name in enumerate(names)},
        owners={province: names[int(province.split("_")[1])] for province in world.provinces},
        occupiers={},
        claims={},
        relations={},
        deeds={},
        treaties=treaties,
        embargoes={},
        lifted={},
        envoys=envoys,
        proposals={},
        ultimatums={},
        wars={},
        visits={},
        protests={},
        refused={},
        favours={},
        prestige={},
        streaks={},
        trade={},
    )
