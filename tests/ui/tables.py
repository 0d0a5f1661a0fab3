"""The archipelago at the window for tests, and games at it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.files.scenario_read import read_scenario
from game.places import scenarios
from game.session.seats import Seat
from game.session.session import Session
from game.ui.app import App
from game.ui.pilot import Pilot
from game.ui.play import Play
from game.ui.settings import Settings

OWN = RegionId("valdmark")


@dataclass
class Table:
    """A game being played in a window, and the hand that plays it."""

    app: App
    play: Play
    pilot: Pilot
    kept: list[int]
    """The turns at which the game was kept by itself."""


Sit = Callable[..., Table]


@pytest.fixture(scope="session")
def archipelago() -> Scenario:
    """The scenario that ships with the game."""
    scenario, faults = read_scenario(scenarios() / "archipelago")
    assert scenario is not None, faults
    return scenario


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where drawn maps are kept from test to test, as from game to game."""
    return tmp_path_factory.mktemp("drawn")


@pytest.fixture(scope="session")
def sit(archipelago: Scenario, drawn: Path) -> Sit:
    """Sit down to a game: `sit(turns=3, people=("valdmark", "thessaly"), language="pl")`."""

    def begin(
        *,
        turns: int = 0,
        people: tuple[str, ...] = (OWN,),
        size: tuple[int, int] = (1280, 720),
        **likes: object,
    ) -> Table:
        seats = {RegionId(name): Seat(RegionId(name), True, name=name.title()) for name in people}
        session = Session.new(archipelago, seats, 3)
        for _ in range(turns):
            for region in session.people():
                session.seal(region)
            session.resolve()
        seen = {"has_reduced_motion": True, "has_seen_first_steps": True}
        app = App(size, Settings(**{**seen, **likes}), cache=drawn)
        kept: list[int] = []
        play = Play(app, session, autosave=lambda game: kept.append(game.turn))
        play.take_seat(session.people()[0])
        play.to_map()
        pilot = Pilot(app)
        pilot.step()
        app.finish()
        return Table(app, play, pilot, kept)

    return begin
