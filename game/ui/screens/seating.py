"""Who is to play what, while it is still being chosen."""

from dataclasses import dataclass, replace

from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.session.opponents import DEFAULT_SKILL, HOUSE_MIND
from game.session.seats import Seat

LONGEST_NAME = 24


@dataclass(slots=True)
class Draft:
    """The seats of a new game; `wanted` people sit down at once, the first free regions first."""

    scenario: Scenario
    wanted: int
    skill: str
    seats: dict[RegionId, Seat]
    selected: RegionId

    @classmethod
    def of(cls, scenario: Scenario, wanted: int, skill: str = DEFAULT_SKILL) -> "Draft":
        """Return the seats as first offered: people in the strongest regions that may be led."""
        regions = scenario.start.regions
        order = sorted(playable(scenario), key=lambda name: (-regions[name].output_cents, name))
        seats = {name: Seat(name, skill=skill) for name in sorted(regions)}
        for name in order[:wanted]:
            seats[name] = replace(seats[name], is_human=True)
        first = order[0] if order else next(iter(seats))
        return cls(scenario, wanted, skill, seats, first)

    @property
    def is_shared(self) -> bool:
        """Whether several people may sit at this machine."""
        return self.wanted > 1

    @property
    def people(self) -> tuple[RegionId, ...]:
        """The regions people are to play, sorted: the order in which they take their turns."""
        return tuple(name for name, seat in self.seats.items() if seat.is_human)

    def number_of(self, region: RegionId) -> int:
        """Return the place of a person among those who play, from 1."""
        return self.people.index(region) + 1

    def may_be_human(self, region: RegionId) -> bool:
        """Return whether a person may lead a region."""
        return self.scenario.start.world.polities[region].is_playable

    def select(self, region: RegionId) -> None:
        """Turn to a region; where one person plays alone, it becomes theirs."""
        self.selected = region
        if not self.is_shared and self.may_be_human(region):
            for name, seat in self.seats.items():
                self.seats[name] = replace(seat, is_human=name == region)

    def seat_person(self, region: RegionId, *, is_human: bool) -> None:
        """Give a region to a person or to the computer."""
        self.seats[region] = replace(self.seats[region], is_human=is_human)

    def call(self, region: RegionId, name: str) -> None:
        """Say what the person of a region is called."""
        self.seats[region] = replace(self.seats[region], name=name.strip()[:LONGEST_NAME])

    def give_mind(self, region: RegionId, mind: str, skill: str) -> None:
        """Say which computer player takes a region."""
        self.seats[region] = replace(self.seats[region], mind=mind, skill=skill)

    def set_skill(self, skill: str) -> None:
        """Let all of the house's ministries play at one skill."""
        self.skill = skill
        for name, seat in self.seats.items():
            if seat.mind == HOUSE_MIND:
                self.seats[name] = replace(seat, skill=skill)

    def share(self, *, is_shared: bool) -> None:
        """Let several people play, or one alone."""
        if is_shared == self.is_shared:
            return
        self.wanted = 2 if is_shared else 1
        fresh = Draft.of(self.scenario, self.wanted, self.skill)
        for name in fresh.people if is_shared else ():
            if len(self.people) < self.wanted:
                self.seat_person(name, is_human=True)
        if not is_shared:
            first = self.selected if self.may_be_human(self.selected) else fresh.selected
            self.select(first)

    def problem(self) -> str:
        """Return the key of what is missing, or nothing when the game can begin."""
        return "" if self.people else "new-needs-human"


def playable(scenario: Scenario) -> tuple[RegionId, ...]:
    """Return the regions a person may lead, sorted."""
    polities = scenario.start.world.polities
    regions = sorted(scenario.start.regions)
    return tuple(name for name in regions if polities[name].is_playable)


def might(scenario: Scenario, region: RegionId) -> int:
    """Return output and army of a region beside the mean of all, per mille."""
    regions = scenario.start.regions
    output = sum(one.output_cents for one in regions.values())
    brigades = sum(one.brigades for one in regions.values())
    count = len(regions)
    own = regions[region]
    by_output = own.output_cents * count * 1000 // max(1, output)
    by_army = own.brigades * count * 1000 // max(1, brigades)
    return (by_output + by_army) // 2


def strength_key(per_mille: int) -> str:
    """Return the message that names a strength, and so how hard the region is to lead."""
    if per_mille >= _GREAT:
        return "menus-strength-great"
    return "menus-strength-middling" if per_mille >= _MIDDLING else "menus-strength-small"


_GREAT = 1250
_MIDDLING = 700
