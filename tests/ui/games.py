"""Games at the window for tests: a world from the builder, one person at it, a pilot."""

from dataclasses import dataclass

from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.core.world import MapSheet
from game.session.seats import Seat
from game.session.session import Session
from game.ui.app import App
from game.ui.pilot import Pilot
from game.ui.play import Play
from game.ui.settings import Settings

SIZE = (1280, 720)
OWN = RegionId("aragon")
OTHER = RegionId("burgundy")


@dataclass
class Game:
    """A window with a game in it."""

    app: App
    play: Play
    pilot: Pilot

    def show(self, screen):
        """Show a screen over a bare one, as the game shows it over the map."""
        self.app.push(screen)
        self.app.finish()
        self.pilot.step()
        return screen


def session_of(builder, own=OWN):
    """Return a session in the world of a builder, with a person at one region."""
    sheet = MapSheet(3200, 2400, {})
    scenario = Scenario("a_world", "0", builder.build(), builder.rules, sheet, {"en": {}})
    return Session.new(scenario, {own: Seat(own, is_human=True)}, seed=1)


def a_game(session, size=SIZE, **settings):
    """Return a window on a session."""
    app = App(size, Settings(has_reduced_motion=True, has_seen_first_steps=True, **settings))
    return Game(app, Play(app, session), Pilot(app))
