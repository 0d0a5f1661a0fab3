"""Pictures of the screens around a game: title, new game, saves, settings, curtain, end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.core.state import Outcome
from game.core.world import VictoryKind
from game.files.container import Head
from game.files.faults import SaveError, SaveFault
from game.files.store import Entry, Problem, Store
from game.rules.ledger import standings
from game.session.keeping import to_save
from game.session.seats import Seat
from game.session.session import Session
from game.ui.app import App
from game.ui.gallery import Picture, enter
from game.ui.lobby import Lobby
from game.ui.play import Play
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.encyclopedia import EncyclopediaScreen
from game.ui.screens.end import EndScreen
from game.ui.screens.loading import LoadingScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.opening import public_picture
from game.ui.screens.saves import SavesScreen
from game.ui.screens.screen import Screen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.title import TitleScreen

_SHOWN_SEED = 1906
_FIRST_SAVED = 1_790_000_000_000_000_000
_HOUR = 3_600_000_000_000


class _ShowCase(Store):
    """Saves that lie in no folder."""

    def __init__(self, shown: tuple[Entry, ...] = ()) -> None:
        super().__init__(Path("no-folder"))
        self._shown = shown

    def entries(self, *, is_thorough: bool = False) -> tuple[Entry, ...]:
        """Return what is on show."""
        return self._shown


_PAINTER = Lobby(_ShowCase(), folders=())
"""Draws the picture of the saves on show, and keeps it while the land is held by the same."""


def _game(play: Play | None) -> Play:
    if play is None:
        message = "this picture needs a game"
        raise ValueError(message)
    return play


def _entry(session: Session, name: str, kind: str, age: int, picture: bytes) -> Entry:
    save = to_save(session, kind, picture)
    return Entry(
        name,
        f"{name}.entente",
        Head(save.contents.head, save.thumbnail),
        _FIRST_SAVED - age * _HOUR,
        (_problem(name, SaveFault.CHECKSUM, part="STAT"),) if kind == "quick" else (),
    )


def _problem(name: str, fault: SaveFault, **facts: str) -> Problem:
    error = SaveError(fault, **facts)
    return Problem(f"{name}.entente", str(error), error)


def _full_store(session: Session) -> Store:
    broken = Entry(
        "winter-campaign",
        "winter-campaign.entente",
        None,
        _FIRST_SAVED - 40 * _HOUR,
        (_problem("winter-campaign", SaveFault.CUT_SHORT),),
    )
    named = (("autosave-1", "auto"), ("the-iron-pass", "manual"), ("quicksave", "quick"))
    picture = public_picture(_PAINTER, session)
    entries = [_entry(session, name, kind, age, picture) for age, (name, kind) in enumerate(named)]
    return _ShowCase((*entries, broken))


def _empty_lobby(app: App) -> Lobby:
    app.lobby = Lobby(_ShowCase())
    return app.lobby


def _full_lobby(app: App, play: Play | None) -> Lobby:
    app.lobby = Lobby(_full_store(_game(play).session))
    return app.lobby


def _title(app: App, play: Play | None) -> Screen:
    _full_lobby(app, play)
    return TitleScreen()


def _first_title(app: App, _play: Play | None) -> Screen:
    _empty_lobby(app)
    return TitleScreen()


def _new_game(seats: int) -> Callable[[App, Play | None], Screen]:
    return lambda app, _play: NewGameScreen(_empty_lobby(app), seats=seats, seed=_SHOWN_SEED)


def _no_scenarios(app: App, _play: Play | None) -> Screen:
    app.lobby = Lobby(_ShowCase(), folders=())
    return NewGameScreen(app.lobby, seed=_SHOWN_SEED)


def _loading(app: App, play: Play | None) -> Screen:
    _empty_lobby(app)
    scenario: Scenario = _game(play).session.scenario
    people = _game(play).session.people()[:1]
    seats = {name: Seat(name, is_human=True) for name in people}
    return LoadingScreen(Play(app, Session.new(scenario, seats, _SHOWN_SEED)))


def _saves(app: App, play: Play | None) -> Screen:
    _full_lobby(app, play)
    return SavesScreen(None)


def _no_saves(app: App, _play: Play | None) -> Screen:
    _empty_lobby(app)
    return SavesScreen(None)


def _save(app: App, play: Play | None) -> Screen:
    _full_lobby(app, play)
    return SavesScreen(_game(play))


def _damaged(app: App, play: Play | None) -> Screen:
    _full_lobby(app, play)
    screen = SavesScreen(None)
    screen.selected = "winter-campaign"
    return screen


def _curtain(_app: App, play: Play | None) -> Screen:
    game = _game(play)
    return CurtainScreen(game, _shown_region(game), game.to_map)


def _briefing(app: App, play: Play | None) -> Screen:
    screen = _curtain(app, play)
    assert isinstance(screen, CurtainScreen)
    screen.is_open = True
    return screen


def _shown_region(play: Play) -> RegionId:
    people = play.session.people()
    return people[-1] if people else standings(play.session.state)[0]


def _ended(tab: int) -> Callable[[App, Play | None], Screen]:
    def make(_app: App, play: Play | None) -> Screen:
        game = _game(play)
        session = game.session
        if session.outcome is None:
            leader = standings(session.state)[0]
            outcome = Outcome(leader, VictoryKind.PRESTIGE, session.turn)
            session.state = replace(session.state, outcome=outcome, memo={}, indexes={})
        return EndScreen(game, tab)

    return make


def _search(app: App, _play: Play | None) -> Screen:
    screen = EncyclopediaScreen("treaties")
    screen.sought = {"pl": "zaufan"}.get(app.settings.language, "trust")
    return screen


def _plain(make: Callable[[], Screen]) -> Callable[[App, Play | None], Screen]:
    return lambda _app, _play: make()


def _enter_all() -> None:
    """Enter every picture of this room."""
    with_game = (
        ("title", "the title screen", _title),
        ("loading", "the opening of a game while its map is drawn", _loading),
        ("load", "the saved games, to open one", _saves),
        ("load-damaged", "a saved game that is damaged", _damaged),
        ("save", "the saved games, to keep this one", _save),
        ("curtain", "the curtain between two people", _curtain),
        ("briefing", "what a person is told when the seal is broken", _briefing),
        ("end", "the end of a game: the result", _ended(0)),
        ("end-prestige", "the end of a game: prestige by cause", _ended(1)),
        ("end-charts", "the end of a game: charts", _ended(2)),
        ("end-archive", "the end of a game: the opened archive", _ended(3)),
    )
    without_game = (
        ("title-first", "the title screen before anything was saved", _first_title),
        ("new-game", "a new game: scenario, region, seats", _new_game(1)),
        ("hot-seat", "a new game for two people", _new_game(2)),
        ("new-game-empty", "a new game where there is no scenario", _no_scenarios),
        ("load-empty", "the saved games where there is none", _no_saves),
        ("settings", "the settings", _plain(SettingsScreen)),
        (
            "encyclopedia",
            "a page of the encyclopedia",
            _plain(lambda: EncyclopediaScreen("treaties")),
        ),
        ("encyclopedia-search", "what a search in the encyclopedia finds", _search),
        ("credits", "the credits", _plain(CreditsScreen)),
    )
    for name, about, make in with_game:
        enter(name, Picture(about, make))
    for name, about, make in without_game:
        enter(name, Picture(about, make, needs_game=False))


_enter_all()
