"""Who plays which region."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.ai.minds import DEFAULT_SKILL, HOUSE_MIND, is_known_mind
from game.core.ids import RegionId
from game.core.scenario import Scenario


class SeatError(ValueError):
    """The seats do not fit the scenario; the text says how."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One region and who decides for it."""

    region: RegionId
    is_human: bool = False
    mind: str = HOUSE_MIND
    """The mind that plays it, where no person does."""
    skill: str = DEFAULT_SKILL
    name: str = ""
    """What the person is called, if told."""


@dataclass(frozen=True, slots=True)
class Seating:
    """Every region's seat, in the order of the regions' names."""

    seats: Mapping[RegionId, Seat] = field(default_factory=dict)

    @property
    def people(self) -> tuple[RegionId, ...]:
        """The regions people play, in a fixed order."""
        return tuple(region for region, seat in self.seats.items() if seat.is_human)


def seat_all(scenario: Scenario, chosen: Mapping[RegionId, Seat]) -> Seating:
    """Return a full seating: the chosen seats, and the house's mind for everyone else.

    Raises:
        SeatError: a region is not in the scenario or may not be played, or a mind is unknown.
    """
    polities = scenario.start.world.polities
    for region, seat in chosen.items():
        if region not in scenario.start.regions:
            known = ", ".join(sorted(scenario.start.regions))
            message = f"there is no region '{region}' in '{scenario.id}'; it has {known}"
            raise SeatError(message)
        if seat.is_human and not polities[region].is_playable:
            message = f"region '{region}' of '{scenario.id}' may not be played by a person"
            raise SeatError(message)
        if not is_known_mind(seat.mind, seat.skill):
            message = f"there is no mind '{seat.mind}:{seat.skill}'"
            raise SeatError(message)
    return Seating(
        {region: chosen.get(region, Seat(region)) for region in sorted(scenario.start.regions)}
    )
