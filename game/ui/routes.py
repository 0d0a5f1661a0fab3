"""Where a game goes next: the screens it opens, found when they are wanted.

A screen imports the game it shows and the game opens screens, so one of the
two has to be found late; a title screen that needs no negotiation table also
starts sooner for it.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from game.core.ids import ProposalId, RegionId
from game.ui.screens.screen import Screen

if TYPE_CHECKING:
    from game.ui.app import App
    from game.ui.play import Play


def _screen(module: str, name: str, *facts: object, **named: object) -> Screen:
    made: Screen = getattr(import_module(f"game.ui.screens.{module}"), name)(*facts, **named)
    return made


def main(play: "Play") -> Screen:
    """Return the map with everything around it."""
    return _screen("main", "MainScreen", play)


def deliberation(play: "Play") -> Screen:
    """Return the wait while the other ministries decide."""
    return _screen("deliberation", "DeliberationScreen", play)


def curtain(play: "Play", region: RegionId, then: Callable[[], None]) -> Screen:
    """Return the curtain that hands the window to another person; `then` lifts it."""
    return _screen("curtain", "CurtainScreen", play, region, then)


def report(play: "Play") -> Screen:
    """Return what happened last turn; it ends with `play.to_map()`."""
    return _screen("report", "ReportScreen", play)


def end(play: "Play") -> Screen:
    """Return the end of the game."""
    return _screen("end", "EndScreen", play)


def negotiation(play: "Play", other: RegionId, answers: ProposalId | None = None) -> Screen:
    """Return the negotiation table; `answers` is the proposal that other terms answer."""
    return _screen("negotiation", "NegotiationScreen", play, other, answers=answers)


def ledger(play: "Play") -> Screen:
    """Return tables and charts."""
    return _screen("ledger", "LedgerScreen", play)


def new_game(app: "App", seats: int) -> Screen:
    """Return the choice of a scenario, for so many people at this window."""
    return _screen("new_game", "NewGameScreen", app.lobby, seats=seats, skill=app.settings.skill)


def continue_newest(app: "App") -> None:
    """Go on with the newest save that is sound."""
    import_module("game.ui.screens.opening").continue_newest(app)


def encyclopedia() -> Screen:
    """Return the rules."""
    return _screen("encyclopedia", "EncyclopediaScreen")


def settings() -> Screen:
    """Return the settings."""
    return _screen("settings", "SettingsScreen")


def saving(play: "Play") -> Screen:
    """Return the browser of saves, to keep this game."""
    return _screen("saves", "SavesScreen", play)


def loading() -> Screen:
    """Return the browser of saves, to open one."""
    return _screen("saves", "SavesScreen", None)


def title() -> Screen:
    """Return the title."""
    return _screen("title", "TitleScreen")
