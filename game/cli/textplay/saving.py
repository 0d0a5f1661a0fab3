"""Rooms for saving, loading and changing the language."""

from dataclasses import replace

from game import places
from game.cli.textplay.asker import BACK, Asker
from game.cli.textplay.helm import Helm, OtherGameSignal
from game.cli.textplay.keeping import entry_line, free_label, kept, kept_automatically, taken_up
from game.files.diagnostics import printable
from game.files.settings import PlayerSettings, write_settings
from game.files.store import LONGEST_LABEL, Store
from game.session.keeping import place_for
from game.session.session import Session
from game.text.phrasebook import LANGUAGES

MOST_SHOWN = 20


def save(helm: Helm) -> None:
    """Save the game under a name that nobody has yet."""
    title = helm.session.scenario.word("title", helm.words.language)
    label = free_label(title, helm.store)
    typed = helm.console.ask(f"{helm.say('save-name')} [{label}], {helm.say('cli-nought-back')}:")
    if typed == BACK:
        return
    wanted = free_label(printable(typed[:LONGEST_LABEL]), helm.store) if typed else label
    name, _ = place_for(helm.store, wanted)
    helm.tell(kept(helm.session, helm.store, name, helm.words, wanted))


def load(helm: Helm) -> None:
    """Take up another game instead of this one, which is kept first."""
    session = choose_save(helm, helm.store)
    if session is None:
        return
    keep = helm.settings.autosaves_kept
    trouble = kept_automatically(helm.session, helm.store, keep, helm.words)
    if trouble:
        helm.tell(trouble)
    if not trouble or helm.confirm(helm.say("confirm-quit-to-title")):
        raise OtherGameSignal(session)


def choose_save(asker: Asker, store: Store) -> Session | None:
    """Return the game of a save the player chooses, or None."""
    while True:
        entries = store.entries()[:MOST_SHOWN]
        if not entries:
            asker.tell(asker.say("save-empty"))
            return None
        rows = [entry_line(asker.words, entry) for entry in entries]
        at = asker.pick(asker.say("save-load-title"), rows)
        if at is None:
            return None
        session, notice = taken_up(store, entries[at].name, asker.words)
        if notice:
            asker.tell(notice)
        if session is not None:
            return session


def change_language(helm: Helm) -> None:
    """Let the player choose the language of the game."""
    language, helm.settings = choose_language(helm, helm.settings)
    helm.speak(language, helm.session.scenario.wording)


def choose_language(asker: Asker, settings: PlayerSettings) -> tuple[str, PlayerSettings]:
    """Return the language a player chooses and the settings that remember it."""
    codes = list(LANGUAGES)
    at = asker.pick(asker.say("settings-language"), [LANGUAGES[code] for code in codes])
    if at is None:
        return asker.words.language, settings
    changed = replace(settings, language=codes[at])
    trouble = write_settings(places.settings(), changed)
    if trouble:
        asker.tell(trouble)
    return codes[at], changed
