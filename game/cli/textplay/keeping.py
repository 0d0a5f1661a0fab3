"""Saving and loading from the text game: every outcome is one sentence for the player."""

from collections.abc import Mapping
from functools import cache

from game.core.ids import RegionId
from game.files.diagnostics import printable
from game.files.faults import FileFaultError, SaveError
from game.files.scenario_read import examine_scenario
from game.files.scenario_shelf import list_scenarios
from game.files.settings import PlayerSettings
from game.files.shelf_entry import ShelfEntry
from game.files.store import LEFT, Entry, Store
from game.session.keeping import autosave, continue_game, load_game, save_game
from game.session.reading import KeepingError
from game.session.session import Session
from game.text.faults import fault_sentence
from game.text.speaker import Speaker

SEASONS_A_YEAR = 4


def fault(words: Speaker, error: FileFaultError) -> str:
    """Return why a save or a load failed, in the player's language."""
    return fault_sentence(words, error.fault.value, error.facts)


def kept(session: Session, store: Store, name: str, words: Speaker, label: str = "") -> str:
    """Save a game and return the sentence that says so, or why it could not be saved."""
    try:
        save_game(session, store, name, label=label)
    except SaveError as error:
        return fault(words, error)
    return words.say("text-saved", file=label or name)


def free_label(title: str, store: Store) -> str:
    """Return what a save may be called that no other is: the title, or the title and a number."""
    taken = {entry.label or entry.name for entry in store.entries()}
    label, count = title, 1
    while label in taken:
        count += 1
        label = f"{title} {count}"
    return label


def kept_automatically(session: Session, store: Store, keep: int, words: Speaker) -> str:
    """Save a game under the automatic name; return nothing, or why it could not be saved."""
    try:
        autosave(session, store, keep)
    except SaveError as error:
        return fault(words, error)
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
    return resumed.session, words.say("menus-restored") if resumed.notice else ""


def gone_on_with(store: Store, words: Speaker) -> tuple[Session | None, str]:
    """Return the newest sound save's game, and a sentence where a newer one is damaged."""
    try:
        resumed = continue_game(store)
    except (SaveError, KeepingError) as error:
        return None, fault(words, error)
    if resumed is None:
        return None, words.say("save-empty")
    if not resumed.passed_over:
        return resumed.session, words.say("menus-restored") if resumed.notice else ""
    damaged = resumed.passed_over[0].file
    return resumed.session, words.say("save-passed-over", damaged=damaged, file=resumed.name)


def entry_line(words: Speaker, entry: Entry) -> str:
    """Return a save as one line of a list."""
    is_left = entry.name.startswith(f"{LEFT}-") and not entry.label
    called = words.say("menus-game-left") if is_left else entry.label or printable(entry.name)
    if entry.head is None:
        return f"{called}: {words.say('save-damaged')}"
    facts = entry.head.facts
    season, year = str(facts.get("season")), str(facts.get("year"))
    key = f"date-{season}"
    date = words.say(key, year=year) if words.has(key) else year
    turn = facts.get("turn")
    number = turn + 1 if isinstance(turn, int) else "?"
    told = words.say("save-turn", turn=number, date=date)
    led = ", ".join(_regions_led(words, facts))
    return f"{called}: {_title(words, facts)}{f', {led}' if led else ''}. {told}"


def _regions_led(words: Speaker, facts: Mapping[str, object]) -> list[str]:
    """Return the regions that people lead in a saved game, by name."""
    known = _shelf().get(str(facts.get("scenario")))
    scenario = examine_scenario(known.path).scenario if known is not None else None
    naming = words if scenario is None else Speaker(words.language, scenario.wording)
    seats = facts.get("seats")
    return [
        printable(naming.region(RegionId(seat[0])))
        for seat in (seats if isinstance(seats, list) else ())
        if isinstance(seat, list) and len(seat) > 1 and isinstance(seat[0], str) and seat[1] is True
    ]


def _title(words: Speaker, facts: Mapping[str, object]) -> str:
    """Return the title of a save's scenario, in the player's language where it is on the shelf."""
    known = _shelf().get(str(facts.get("scenario")))
    if known is not None:
        return known.title(words.language)
    title = facts.get("title")
    return title if isinstance(title, str) else "?"


@cache
def _shelf() -> Mapping[str, ShelfEntry]:
    return {one.id: one for one in list_scenarios() if one.is_playable}
