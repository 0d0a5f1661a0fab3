"""The ways into a game: a new one, the newest save, or a save by its name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.files.faults import SaveError
from game.session.keeping import autosave, continue_game, load_game, save_game
from game.session.reading import KeepingError
from game.session.session import Session
from game.ui.faults import fault_sentence
from game.ui.play import Play
from game.ui.saved_games import saved_games
from game.ui.screens.loading import LoadingScreen
from game.ui.widgets.dialog import notice
from game.ui.widgets.markup import escape

if TYPE_CHECKING:
    from game.ui.app import App
    from game.ui.lobby import Lobby


def open_game(app: "App", session: Session, told: str = "", *, is_kept: bool = False) -> None:
    """Show a game from its beginning or from where it was saved; `told` is said once it shows.

    So is that no game can be saved, before anything is lost by it.
    """
    obstacle = app.lobby.store.obstacle()
    if obstacle is not None:
        told = fault_sentence(app.speaker, obstacle)
    play = Play(app, session, autosave=keeper(app))
    if is_kept:
        play.keeper.note()
    app.restart(LoadingScreen(play, told))


def keeper(app: "App") -> Callable[[Session], None]:
    """Return what keeps a game under its automatic name, and says so when it cannot."""

    def keep(session: Session) -> None:
        kept = app.settings.autosaves_kept
        try:
            autosave(session, app.lobby.store, kept, public_picture(app.lobby, session))
        except SaveError as error:
            app.ui.toast(escape(fault_sentence(app.speaker, error)))

    return keep


def keep_as(app: "App", session: Session, name: str, label: str = "") -> bool:
    """Save a game under a name and say how it went; return whether it is saved.

    The label is what the player calls it.
    """
    try:
        save_game(session, app.lobby.store, name, public_picture(app.lobby, session), label)
    except SaveError as error:
        say = app.say
        told = fault_sentence(app.speaker, error)
        notice(app.ui, say("error-title"), escape(told), close=say("ui-close"))
        return False
    return True


def public_picture(lobby: "Lobby", session: Session) -> bytes:
    """Return the map as everybody sees it, for the list of saves."""
    seats = session.people() or tuple(sorted(session.state.regions))
    return lobby.picture(session.scenario, session.view(seats[0]).owners)


def load_save(app: "App", name: str) -> bool:
    """Take up a saved game; return False, having said why, when it cannot be read."""
    try:
        resumed = load_game(app.lobby.store, name, app.lobby.playable())
    except (SaveError, KeepingError) as error:
        _refuse(app, error)
        return False
    told = app.say("menus-restored") if resumed.notice else ""
    open_game(app, resumed.session, told, is_kept=True)
    return True


def _refuse(app: "App", error: Exception) -> None:
    said = fault_sentence(app.speaker, error)
    notice(app.ui, app.say("error-title"), escape(said), close=app.say("ui-close"))


def continue_newest(app: "App") -> None:
    """Go on with the newest save that is sound, and say so where a newer one is not."""
    try:
        resumed = continue_game(app.lobby.store, app.lobby.playable())
    except (SaveError, KeepingError) as error:
        _refuse(app, error)
        return
    if resumed is None:
        return
    told = app.say("menus-restored") if resumed.notice else ""
    if resumed.passed_over:
        labels = {saved.name: saved.label(app.speaker) for saved in saved_games(app.lobby)}
        damaged = resumed.passed_over[0].file
        told = app.say(
            "save-passed-over",
            damaged=labels.get(damaged, damaged),
            file=labels.get(resumed.name, resumed.name),
        )
    open_game(app, resumed.session, told, is_kept=True)
