"""Saving and loading from the text game: every outcome is one sentence for the player."""

from game.files.faults import SaveError
from game.files.save_names import name_for
from game.files.settings import PlayerSettings
from game.files.store import Entry, Store
from game.session.keeping import KeepingError, autosave, load_game, save_game
from game.session.session import Session
from game.text.speaker import Speaker

SEASONS_A_YEAR = 4


def fault(words: Speaker, error: SaveError | KeepingError) -> str:
    """Return why a save or a load failed, in the player's language."""
    if isinstance(error, KeepingError):
        return words.say("error-save", reason=str(error))
    return words.fault(error.fault.value, error.facts)


def kept(session: Session, store: Store, name: str, words: Speaker) -> str:
    """Save a game and return the sentence that says so, or why it could not be saved."""
    try:
        save_game(session, store, name)
    except SaveError as error:
        return words.fault(error.fault.value, error.facts)
    return words.say("text-saved", file=name)


def free_name(title: str, store: Store) -> str:
    """Return a name for a save that nobody has."""
    return name_for(title, store.names())


def kept_automatically(session: Session, store: Store, keep: int, words: Speaker) -> str:
    """Save a game under the automatic name; return nothing, or why it could not be saved."""
    try:
        autosave(session, store, keep)
    except SaveError as error:
        return words.fault(error.fault.value, error.facts)
    return ""


def is_due(session: Session, settings: PlayerSettings) -> bool:
    """Return whether the turn that begins now is one to be saved by itself."""
    if settings.autosave == "year":
        return session.turn % SEASONS_A_YEAR == 0
    return settings.autosave == "turn"


def taken_up(store: Store, name: str, words: Speaker) -> tuple[Session | None, str]:
    """Return a saved game, and a sentence where something is to be told of it."""
    try:
        resumed = load_game(store, name)
    except (SaveError, KeepingError) as error:
        return None, fault(words, error)
    return resumed.session, resumed.notice


def entry_line(words: Speaker, entry: Entry) -> str:
    """Return a save as one line of a list."""
    if entry.head is None:
        return f"{entry.name}: {words.say('save-damaged')}"
    facts = entry.head.facts
    season, year = str(facts.get("season")), str(facts.get("year"))
    key = f"date-{season}"
    date = words.say(key, year=year) if words.has(key) else year
    turn = facts.get("turn")
    number = turn + 1 if isinstance(turn, int) else "?"
    told = words.say("save-turn", turn=number, date=date)
    title = facts.get("title")
    return f"{entry.name}: {title if isinstance(title, str) else '?'}. {told}"
