"""Where plain text begins: a greeting, the choice of a game, and the game."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TextIO

from game import places
from game.cli.textplay.asker import Asker, LeaveSignal
from game.cli.textplay.console import Console, EndOfInputError
from game.cli.textplay.helm import Helm
from game.cli.textplay.keeping import fault
from game.cli.textplay.opening import Lobby, choose_game, seated, set_up
from game.cli.textplay.rounds import play
from game.cli.textplay.typed import obey
from game.core.ids import RegionId
from game.core.scenario import Scenario, Wording
from game.files.settings import PlayerSettings
from game.files.store import Store
from game.session.seats import Seat
from game.session.session import Session
from game.text.speaker import Speaker

NO_WORDING: Wording = {"en": {}}


@dataclass(frozen=True)
class TextGame:
    """What a game in plain text begins with."""

    source: TextIO
    sink: TextIO
    settings: PlayerSettings
    seed: int
    scenario: Scenario | None = None
    """None: the player chooses."""
    chosen: Mapping[RegionId, Seat] = field(default_factory=dict)
    greeting: str = ""
    """What is said first, such as that there is no display."""


def play_text(game: TextGame) -> None:
    """Play in plain text until the player leaves."""
    console = Console(game.source, game.sink)
    asker = Asker(console, Speaker(game.settings.language, NO_WORDING))
    asker.speak(game.settings.language, NO_WORDING)
    lobby = Lobby(asker, Store(places.saves()), game.settings, game.seed)
    try:
        session = _greeted(lobby, game)
    except (LeaveSignal, EndOfInputError, KeyboardInterrupt) as end:
        console.stop_pausing()
        if not isinstance(end, LeaveSignal):
            asker.tell()
        asker.tell(asker.say("text-goodbye"))
        console.flush()
        return
    helm = Helm(
        console,
        asker.words,
        session=session,
        store=lobby.store,
        settings=lobby.settings,
        obey=obey,
        region=(session.people() or tuple(session.seating.seats))[0],
    )
    helm.adopt(session)
    play(helm)


def _greeted(lobby: Lobby, game: TextGame) -> Session:
    """Return the game a player is greeted to."""
    asker = lobby.asker
    if game.greeting:
        asker.tell(game.greeting)
    asker.tell(asker.say("text-welcome"))
    obstacle = lobby.store.obstacle()
    if obstacle is not None:
        asker.tell(fault(asker.words, obstacle))
    return _session(lobby, game)


def _session(lobby: Lobby, game: TextGame) -> Session:
    if game.scenario is None:
        return choose_game(lobby)
    if any(seat.is_human for seat in game.chosen.values()):
        seats = seated(game.scenario, game.chosen, game.settings.skill)
        return Session.new(game.scenario, seats, game.seed)
    session = set_up(lobby, game.scenario, game.chosen)
    if session is None:
        raise LeaveSignal
    return session
