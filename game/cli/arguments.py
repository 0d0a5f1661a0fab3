"""Arguments that several commands take: a scenario, seats, a language, a size."""

import re
from collections.abc import Callable, Sequence
from math import nan
from pathlib import Path
from typing import Annotated

import typer

from game.cli.failure import CommandError
from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.files.diagnostics import printable, quoted
from game.files.scenario_read import examine_scenario
from game.files.scenario_shelf import find_scenario, list_scenarios
from game.files.suggestions import did_you_mean
from game.session.opponents import opponents
from game.session.seats import Seat, SeatError, seat_all
from game.text.phrasebook import LANGUAGES

ScenarioName = Annotated[
    str, typer.Argument(metavar="SCENARIO", help="A scenario's id, folder, zip or file.")
]
HUMAN = "human"
LARGEST_SEED = 10**18
"""Far below what a save can hold, so that simulated games may count on from any seed."""
DEFAULT_SCENARIO = "archipelago"


MOST_DIGITS = 20
"""A whole number of more digits is out of every bound."""
_WHOLE = re.compile(rf"[+-]?[0-9]{{1,{MOST_DIGITS}}}")


def whole_number(option: str, low: int, high: int | None = None) -> Callable[[object], int]:
    """Return what reads the whole number of an option, or says in one sentence what is wanted."""
    bounds = f"of at least {low}" if high is None else f"from {low} to {high}"

    def read(given: object) -> int:
        text = str(given).strip()
        number = int(text) if _WHOLE.fullmatch(text) else None
        if number is None or number < low or (high is not None and number > high):
            message = f"{option} takes a whole number {bounds}"
            raise CommandError(message)
        return number

    return read


def number_within(option: str, low: float, high: float) -> Callable[[object], float]:
    """Return what reads the number of an option, or says in one sentence what is wanted."""

    def read(given: object) -> float:
        try:
            number = float(str(given))
        except ValueError:
            number = nan
        if not low <= number <= high:
            message = f"{option} takes a number from {low:g} to {high:g}"
            raise CommandError(message)
        return number

    return read


read_seed = whole_number("--seed", 0, LARGEST_SEED)
Seed = Annotated[
    int,
    typer.Option("--seed", metavar="N", help="The seed of the dice.", parser=read_seed),
]


def scenario_path(name: str) -> Path:
    """Return where a scenario lies that is named by its id or by a path.

    Raises:
        CommandError: there is none; the sentence offers the nearest id.
    """
    found = None if "\0" in name else find_scenario(name)
    if found is not None:
        return found
    known = [entry.id for entry in list_scenarios()]
    advice = did_you_mean(name, known) or f"there are {', '.join(known) or 'none'}"
    message = f"there is no scenario {quoted(name)}; {advice}"
    raise CommandError(message)


def scenario_named(name: str) -> Scenario:
    """Return a playable scenario.

    Raises:
        CommandError: there is none of this name, or it is broken.
    """
    path = scenario_path(name)
    reading = examine_scenario(path)
    if reading.scenario is not None:
        return reading.scenario
    first, *more = reading.report.errors
    where = "" if first.code.startswith("P") else f" ({first.file}:{first.line})"
    rest = f" and {len(more)} more" if more else ""
    message = (
        f"scenario {quoted(name)} cannot be played: {first.message}{where}{rest}; "
        f"see: entente validate {printable(name)}"
    )
    raise CommandError(message)


def language_of(code: str) -> str:
    """Return a language the game speaks.

    Raises:
        CommandError: it does not speak this one.
    """
    if code in LANGUAGES:
        return code
    known = ", ".join(f"{key} ({name})" for key, name in LANGUAGES.items())
    message = f"there is no language {quoted(code)}; there are {known}"
    raise CommandError(message)


def region_of(scenario: Scenario, name: str) -> RegionId:
    """Return a region of a scenario by its id.

    Raises:
        CommandError: there is none; the sentence offers the nearest id.
    """
    known = sorted(scenario.start.regions)
    if name in known:
        return RegionId(name)
    advice = did_you_mean(name, known) or f"there are {', '.join(known)}"
    message = f"there is no region {quoted(name)} in '{scenario.id}'; {advice}"
    raise CommandError(message)


def seats_of(
    scenario: Scenario, given: Sequence[str], people: Sequence[str] = (), *, humans: bool = True
) -> dict[RegionId, Seat]:
    """Return the seats that `--seat REGION=human|MIND[:SKILL]` and `--as REGION` ask for.

    Raises:
        CommandError: an entry cannot be read or does not fit the scenario.
    """
    chosen = {region: Seat(region, is_human=True) for region in _regions(scenario, people)}
    for text in given:
        name, mark, who = text.partition("=")
        if not mark or not who:
            wanted = f"REGION={'human|' if humans else ''}MIND[:SKILL]"
            message = f"{quoted(text)} is no seat; write --seat {wanted}"
            raise CommandError(message)
        region = region_of(scenario, name)
        seat = _seat(region, who, humans=humans)
        if region in chosen and chosen[region] != seat:
            message = f"region '{region}' is given two seats"
            raise CommandError(message)
        chosen[region] = seat
    try:
        seat_all(scenario, chosen)
    except SeatError as error:
        raise CommandError(str(error)) from error
    return chosen


def _regions(scenario: Scenario, names: Sequence[str]) -> list[RegionId]:
    return [region_of(scenario, name) for name in names]


def _seat(region: RegionId, who: str, *, humans: bool) -> Seat:
    if who == HUMAN:
        if not humans:
            message = "only computers play here; name a mind instead of 'human'"
            raise CommandError(message)
        return Seat(region, is_human=True)
    mind, mark, skill = who.partition(":")
    known = {one.mind: one.skills for one in opponents()}
    if mind not in known:
        options = [*known, HUMAN] if humans else list(known)
        advice = did_you_mean(mind, options) or f"there are {', '.join(options)}"
        message = f"there is no mind {quoted(mind)}; {advice}"
        raise CommandError(message)
    if not mark:
        plain = Seat(region)
        return Seat(region, mind=mind, skill=plain.skill)
    if skill not in known[mind]:
        advice = did_you_mean(skill, known[mind]) or f"there are {', '.join(known[mind])}"
        message = f"mind '{mind}' has no skill {quoted(skill)}; {advice}"
        raise CommandError(message)
    return Seat(region, mind=mind, skill=skill)
