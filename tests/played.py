"""Games played once for many tests: by ministries on the archipelago, and adrift on small worlds.

What is returned is shared between tests, so nobody may write to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from game.ai.player import Choice
from game.core.dealings import EnvoyTrait, Instruction
from game.core.ids import RegionId
from game.core.orders import Order
from game.core.rulebook import Rules
from game.core.scenario import Scenario
from game.core.state import State
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    NonAggression,
    OffensiveAlliance,
    Subsidy,
    TradeAgreement,
    TradeDepth,
)
from game.core.world import MapSheet, VictoryGoal, VictoryKind
from game.files.scenario_read import read_scenario
from game.rules.turn import Turn, resolve
from game.session import Seat, Session
from tests.drifting import lawful_orders
from tests.worlds import FOUR, a_world

FOLDER = Path(__file__).parent.parent / "scenarios" / "archipelago"
RULES = Rules()


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of a game: the world before it, what was ordered and why, what came of it."""

    before: State
    orders: tuple[Order, ...]
    turn: Turn
    rules: Rules
    choices: tuple[Choice, ...] = ()


@cache
def archipelago() -> Scenario:
    """Return the shipped scenario."""
    scenario, problems = read_scenario(FOLDER)
    assert scenario is not None, problems
    return scenario


def ministries(seed: int, skill: str = "normal") -> Session:
    """Return a new game of the archipelago among computers."""
    scenario = archipelago()
    seats = {name: Seat(name, skill=skill) for name in scenario.start.regions}
    return Session.new(scenario, seats, seed)


@cache
def ministry_game(seed: int) -> tuple[Step, ...]:
    """Return a whole game of the archipelago, played by ministries."""
    session = ministries(seed)
    session.keeps_digests = False
    steps = []
    while session.outcome is None:
        before = session.state
        record = session.resolve()
        turn = Turn(session.state, record.events)
        steps.append(Step(before, record.orders, turn, session.rules, record.choices))
    return tuple(steps)


def lively_world(seed: int, regions: tuple[str, ...] = FOUR) -> State:
    """Return a small world with feelings, treaties open and secret, envoys and a claim."""
    lot = Random(seed)
    world = a_world(regions, seed, coastal=tuple(lot.sample(regions, 2)), last_turn=60)
    for one in regions:
        world.region(
            one,
            treasury=lot.choice((-40, 90, 300, 800)),
            brigades=lot.choice((4, 12, 18, 40)),
            influence=lot.choice((3, 6, 9)),
        )
        traits = ("honour", "boldness", "greed", "openness", "patience")
        world.character(one, **{trait: lot.randrange(101) for trait in traits})
        for other in regions:
            if one != other:
                world.feels(one, other, lot.choice((-70, -25, 0, 30, 60)), lot.choice((-20, 0, 30)))
    _treaties(world, lot, regions)
    for home in regions:
        host = lot.choice([other for other in regions if other != home])
        world.envoy(
            home,
            host,
            skill=lot.randint(1, 5),
            trait=lot.choice(list(EnvoyTrait)),
            instruction=lot.choice([i for i in Instruction if i is not Instruction.UNKNOWN]),
        )
    world.claim(regions[0], f"{regions[1]}-2")
    return world.build()


def _treaties(world, lot: Random, regions: tuple[str, ...]) -> None:
    """Let a few pairs be bound, some in secret."""
    for _ in range(len(regions)):
        one, other, third = lot.sample(regions, 3)
        clause = lot.choice(
            (
                NonAggression(),
                DefensiveAlliance(),
                OffensiveAlliance(),
                CulturalExchange(),
                TradeAgreement(lot.choice(list(TradeDepth))),
                Subsidy(RegionId(one), RegionId(other), 3),
                JointEmbargo(RegionId(third)),
            )
        )
        world.treaty(one, other, clause, secret=lot.random() < 0.4, term=lot.choice((None, 12)))


@cache
def drifting_game(seed: int, turns: int = 24) -> tuple[Step, ...]:
    """Return a game on a small lively world in which every region acts by lot."""
    lot = Random(seed)
    state = lively_world(seed)
    steps = []
    while state.outcome is None and state.turn < turns:
        orders = tuple(lawful_orders(lot, state, RULES))
        turn = resolve(state, orders, RULES)
        steps.append(Step(state, orders, turn, RULES))
        state = turn.after
    return tuple(steps)


def sampled(steps: tuple[Step, ...], every: int) -> Iterator[Step]:
    """Return every n-th turn of a game, the last one included."""
    yield from steps[::every]
    if (len(steps) - 1) % every:
        yield steps[-1]


@cache
def moments() -> tuple[Step, ...]:
    """Return turns from many games: one of ministries and eight adrift."""
    found = list(sampled(ministry_game(1), 6))
    for seed in range(1, 9):
        found += sampled(drifting_game(seed), 4)
    return tuple(found)


@cache
def small_scenario(seed: int, last_turn: int = 16, regions: tuple[str, ...] = FOUR) -> Scenario:
    """Return a small lively world as a scenario that can be played and saved."""
    start = lively_world(seed, regions)
    calendar = replace(start.world.calendar, last_turn=last_turn)
    goals = (VictoryGoal(VictoryKind.PRESTIGE),)
    world = replace(start.world, calendar=calendar, goals=goals)
    opening = replace(start, world=world, seed=0, memo={}, indexes={})
    sheet = MapSheet(1, 1, {})
    return Scenario("a_world", f"small-{seed}-{last_turn}", opening, RULES, sheet, {"en": {}})
