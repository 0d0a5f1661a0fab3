"""Windows for tests: an app without a display, its saves in a folder of its own."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.files.store import Store
from game.session.seats import Seat
from game.session.session import Session
from game.ui.app import App
from game.ui.lobby import Lobby
from game.ui.pilot import Pilot
from game.ui.settings import Settings

SIZE = (1280, 720)
ONE, OTHER = RegionId("valdmark"), RegionId("brackenmoor")


def an_app(
    folder: Path, cache: Path | None = None, settings: Settings | None = None, **more: object
) -> App:
    """Return an app with nothing gliding, whose saves lie in a folder."""
    settings = settings or Settings(has_reduced_motion=True, has_seen_first_steps=True)
    return App(SIZE, settings, cache=cache, lobby=Lobby(Store(folder / "saves")), **more)


def at_work(app: App) -> Pilot:
    """Return a pilot for an app that shows its first frame."""
    pilot = Pilot(app)
    pilot.draw()
    return pilot


def short(scenario: Scenario, turns: int) -> Scenario:
    """Return a scenario that ends after so many turns."""
    world = scenario.start.world
    calendar = replace(world.calendar, last_turn=turns - 1)
    start = replace(scenario.start, world=replace(world, calendar=calendar))
    return replace(scenario, start=start)


def a_session(app: App, *people: RegionId, names: Mapping[RegionId, str] | None = None) -> Session:
    """Return a game of the archipelago in which everybody but these is a ministry."""
    scenario = app.lobby.scenario_named("archipelago")
    assert scenario is not None
    names = names or {}
    seats = {name: Seat(name) for name in scenario.start.regions}
    for name in people:
        seats[name] = Seat(name, is_human=True, name=names.get(name, ""))
    return Session.new(scenario, seats, 3)
