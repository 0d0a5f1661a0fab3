"""Small worlds for tests, built by saying what is so.

Regions lie in a row from west to east, each a column of three provinces, so
that `aragon` borders `burgundy` and nobody else. Capitals are 800 map units
apart. Everyone is a quiet monarchy of 400 crowns of output with 18 brigades.
"""

from dataclasses import replace
from typing import Any, Self

from game.core.conflict import (
    CasusBelli,
    Demand,
    Embargo,
    Relation,
    Stance,
    Threat,
    Ultimatum,
    War,
    WarGoal,
)
from game.core.dealings import (
    Envoy,
    EnvoyRank,
    EnvoyTrait,
    Instruction,
    Matter,
    Proposal,
)
from game.core.ids import (
    EnvoyId,
    GoodId,
    ProposalId,
    ProvinceId,
    RegionId,
    TreatyId,
    WarId,
    pair_of,
)
from game.core.regard import Deed, DeedKind
from game.core.region import PrestigeCause, Region
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import Clause, DefensiveAlliance, OffensiveAlliance, Terms, Treaty
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
from game.rules import gravity
from game.rules.regard import remember

ROWS = 3
SPACING = 800
FOUR = ("aragon", "burgundy", "castile", "denmark")
GOODS = ("grain", "iron", "salt", "timber", "wine", "wool", "silver", "amber")


def _province(regions: tuple[str, ...], column: int, row: int, *, is_coastal: bool) -> Province:
    """Return one cell of the grid; rows are 1 (the capital) to 3."""
    beside = [(column, row - 1), (column, row + 1), (column - 1, row), (column + 1, row)]
    neighbours = tuple(
        sorted(
            ProvinceId(f"{regions[x]}-{y}")
            for x, y in beside
            if 0 <= x < len(regions) and 1 <= y <= ROWS
        )
    )
    return Province(
        ProvinceId(f"{regions[column]}-{row}"),
        neighbours,
        (column * SPACING, row * SPACING),
        100,
        is_coastal,
    )


def _polity(region: str, column: int) -> Polity:
    count = len(GOODS)
    return Polity(
        RegionId(region),
        ProvinceId(f"{region}-1"),
        Culture(region, "old", region),
        (GoodId(GOODS[column % count]),),
        (GoodId(GOODS[(column + 1) % count]),),
        Character(),
        Crest("plain", "gules", "argent", "lion", "or"),
        "#806040",
    )


def _world(
    regions: tuple[str, ...],
    coastal: tuple[str, ...],
    goals: tuple[VictoryGoal, ...],
    last_turn: int,
) -> World:
    provinces = [
        _province(regions, column, row, is_coastal=name in coastal)
        for column, name in enumerate(regions)
        for row in range(1, ROWS + 1)
    ]
    return World(
        "a_world",
        Calendar(1900, Season.SPRING, last_turn),
        tuple(map(GoodId, GOODS)),
        {RegionId(name): _polity(name, column) for column, name in enumerate(regions)},
        {province.id: province for province in provinces},
        {
            pair_of(RegionId(one), RegionId(other)): SPACING * (y - x)
            for x, one in enumerate(regions)
            for y, other in enumerate(regions)
            if x < y
        },
        goals,
    )


def _region(name: str) -> Region:
    return Region(
        RegionId(name),
        Government.MONARCHY,
        Doctrine.BILATERALIST,
        f"{name}-1",
        treasury=200,
        output_cents=40_000,
        brigades=18,
        stability=60,
        influence=9,
        tax_level=2,
        military_level=2,
    )


def a_world(
    regions: tuple[str, ...] = FOUR,
    seed: int = 1,
    *,
    rules: Rules | None = None,
    coastal: tuple[str, ...] = (),
    goals: tuple[VictoryGoal, ...] = (VictoryGoal(VictoryKind.PRESTIGE),),
    last_turn: int = 40,
) -> "WorldBuilder":
    """Return a builder of a quiet world in which nothing has happened yet."""
    world = _world(regions, coastal, goals, last_turn)
    names = [RegionId(name) for name in regions]
    draft = Draft(
        world=world,
        turn=0,
        seed=seed,
        next_id=1,
        outcome=None,
        regions={name: _region(name) for name in names},
        owners={ProvinceId(f"{n}-{row}"): n for n in names for row in range(1, ROWS + 1)},
        occupiers={},
        claims={},
        relations={},
        deeds={},
        treaties={},
        embargoes={},
        lifted={},
        envoys={
            EnvoyId(f"{n}-{letter}"): Envoy(
                EnvoyId(f"{n}-{letter}"),
                f"{letter.upper()}. of {n.title()}",
                n,
                EnvoyRank.CHARGE,
                3,
                EnvoyTrait.JURIST,
            )
            for n in names
            for letter in "abc"
        },
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
    return WorldBuilder(draft, rules or Rules())


class WorldBuilder:
    """A world being described. Say `turn` first: what is said next happens then."""

    def __init__(self, draft: Draft, rules: Rules) -> None:
        self.held = draft
        self.rules = rules

    def turn(self, number: int) -> Self:
        """Let it be this turn."""
        self.held.turn = number
        return self

    def region(self, name: str, **changes: Any) -> Self:
        """Change what a region is or has."""
        old = self.held.regions[RegionId(name)]
        self.held.regions[RegionId(name)] = replace(old, **changes)
        return self

    def character(self, name: str, **traits: int) -> Self:
        """Give a ministry its temper."""
        return self.polity(name, character=replace(Character(), **traits))

    def polity(self, name: str, **changes: Any) -> Self:
        """Change what is fixed about a region."""
        world = self.held.world
        polities = dict(world.polities)
        polities[RegionId(name)] = replace(polities[RegionId(name)], **changes)
        self.held.world = replace(world, polities=polities)
        return self

    def rich(self, name: str, crowns: int) -> Self:
        """Give a region this treasury."""
        return self.region(name, treasury=crowns)

    def army(self, name: str, brigades: int) -> Self:
        """Give a region this many brigades."""
        return self.region(name, brigades=brigades)

    def stands(self, one: str, other: str, **relation: Any) -> Self:
        """Put two regions on a footing."""
        pair = pair_of(RegionId(one), RegionId(other))
        self.held.relations[pair] = Relation(since=self.held.turn, **relation)
        return self

    def truce(self, one: str, other: str, until: int) -> Self:
        """Let a truce hold between two regions."""
        return self.stands(one, other, stance=Stance.TRUCE, until=until)

    def severed(self, by: str, other: str) -> Self:
        """Let one region have broken off relations with another."""
        return self.stands(by, other, severed_by=RegionId(by))

    def at_war(
        self,
        attacker: str,
        defender: str,
        *,
        helpers: tuple[str, ...] = (),
        allies: tuple[str, ...] = (),
        score: int = 0,
        cause: CasusBelli = CasusBelli.NONE,
        goal: WarGoal = WarGoal.HUMBLE,
        province: str | None = None,
    ) -> Self:
        """Let a war be on; helpers fight with the attacker, allies with the defender."""
        number = WarId(self.held.new_id())
        attackers = tuple(map(RegionId, (attacker, *helpers)))
        defenders = tuple(map(RegionId, (defender, *allies)))
        goal_id = ProvinceId(province) if province else None
        self.held.wars[number] = War(
            number, attackers, defenders, cause, goal, goal_id, self.held.turn, score
        )
        for one in attackers:
            for other in defenders:
                self.stands(one, other, stance=Stance.WAR)
        return self

    def treaty(
        self,
        one: str,
        other: str,
        *clauses: Clause,
        secret: bool = False,
        term: int | None = None,
    ) -> Self:
        """Let a treaty be in force, signed this turn."""
        number = TreatyId(self.held.new_id())
        until = self.held.turn + term if term is not None else None
        self.held.treaties[number] = Treaty(
            number,
            pair_of(RegionId(one), RegionId(other)),
            Terms(clauses, term, secret),
            self.held.turn,
            until,
            proposer=RegionId(one),
        )
        return self

    def allied(self, one: str, other: str, *, offensive: bool = False) -> Self:
        """Let two regions be allied."""
        return self.treaty(one, other, OffensiveAlliance() if offensive else DefensiveAlliance())

    def envoy(
        self,
        home: str,
        host: str,
        *,
        rank: EnvoyRank = EnvoyRank.CHARGE,
        skill: int = 3,
        trait: EnvoyTrait = EnvoyTrait.JURIST,
        instruction: Instruction = Instruction.CONDUIT,
        served: int = 0,
        arrives: int | None = None,
    ) -> Self:
        """Post the next free envoy of a region at a host's court."""
        free = min(e for e, v in self.held.envoys.items() if v.home == home and v.post is None)
        self.held.envoys[free] = replace(
            self.held.envoys[free],
            rank=rank,
            skill=skill,
            trait=trait,
            instruction=instruction,
            served=served,
            post=RegionId(host),
            arrives=self.held.turn if arrives is None else arrives,
        )
        return self

    def embargo(self, by: str, on: str, treaty: int | None = None) -> Self:
        """Let an embargo be in force."""
        number = TreatyId(treaty) if treaty is not None else None
        self.held.embargoes[RegionId(by), RegionId(on)] = Embargo(self.held.turn, number)
        return self

    def claim(self, name: str, province: str) -> Self:
        """Let a region claim a province."""
        key = ProvinceId(province)
        claimants = {*self.held.claims.get(key, ()), RegionId(name)}
        self.held.claims[key] = tuple(sorted(claimants))
        return self

    def owns(self, name: str, province: str) -> Self:
        """Let a region own a province."""
        self.held.owners[ProvinceId(province)] = RegionId(name)
        return self

    def occupies(self, name: str, province: str) -> Self:
        """Let a region's army hold an enemy's province."""
        self.held.occupiers[ProvinceId(province)] = RegionId(name)
        return self

    def remembers(self, holder: str, about: str, kind: DeedKind, per_mille: int = 1000) -> Self:
        """Let a region remember a deed done this turn."""
        remember(self.held, RegionId(holder), RegionId(about), kind, self.rules, per_mille)
        return self

    def feels(self, holder: str, about: str, opinion: int, goodwill: int = 0) -> Self:
        """Give a region a lasting bias for or against another, in points."""
        key = RegionId(holder), RegionId(about)
        deed = Deed(DeedKind.HISTORY, 0, opinion * 10, goodwill * 10, note="bias", half_life=-1)
        self.held.deeds[key] = (*self.held.deeds.get(key, ()), deed)
        return self

    def visited(self, guest: str, host: str) -> Self:
        """Let a head have visited a host this turn."""
        self.held.visits[RegionId(guest), RegionId(host)] = self.held.turn
        return self

    def prestige(self, name: str, tenths: int) -> Self:
        """Give a region prestige."""
        self.held.prestige[RegionId(name), PrestigeCause.PEACE] = tenths
        return self

    def proposal(self, sender: str, receiver: str, matter: Matter) -> Self:
        """Lay something before a region this turn."""
        number = ProposalId(self.held.new_id())
        self.held.proposals[number] = Proposal(
            number, RegionId(sender), RegionId(receiver), matter, self.held.turn
        )
        return self

    def ultimatum(
        self,
        issuer: str,
        target: str,
        demand: Demand = Demand.PAY,
        threat: Threat = Threat.WAR,
        *,
        province: str | None = None,
        crowns: int = 0,
        third: str | None = None,
        rejected: bool = False,
    ) -> Self:
        """Let an ultimatum stand, issued this turn."""
        self.held.ultimatums[RegionId(issuer), RegionId(target)] = Ultimatum(
            demand,
            threat,
            self.held.turn,
            self.held.turn + self.rules.pressure.deadline_turns,
            ProvinceId(province) if province else None,
            crowns,
            RegionId(third) if third else None,
            rejected,
        )
        return self

    def draft(self) -> Draft:
        """Return the world as a draft, its trade reckoned."""
        gravity.settle(self.held, self.rules)
        return self.held.seal().draft()

    def build(self) -> State:
        """Return the finished world."""
        return self.draft().seal()
