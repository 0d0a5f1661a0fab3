"""Saved games as a list shows them: read from heads that may be damaged or strange."""

from dataclasses import dataclass
from datetime import UTC, datetime

from game.core.ids import RegionId
from game.core.world import SEASONS
from game.files.canonical import Packable
from game.files.store import AUTOSAVE, LEFT, QUICKSAVE, Entry, Problem
from game.text.speaker import Speaker
from game.text.tongue import titled
from game.ui.lobby import Lobby

_NANOSECONDS = 1_000_000_000
_SEAT_PARTS = 5
_SEASONS = frozenset(season.value for season in SEASONS)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who plays in a saved game."""

    region: RegionId
    name: str = ""


@dataclass(frozen=True, slots=True)
class SavedGame:
    """One line of the browser; what its head does not tell is empty or nought."""

    name: str
    scenario: str
    title: str
    kind: str
    season: str
    year: int
    turn: int
    turns: int
    is_over: bool
    people: tuple[Person, ...]
    thumbnail: bytes
    changed_at: int
    """In nanoseconds of the system's clock; 0 where unknown."""
    is_readable: bool
    problems: tuple[Problem, ...]
    """What is wrong with its files, the newest first."""
    called: str = ""
    """What the player calls it; empty where that was not kept."""

    def label(self, words: Speaker) -> str:
        """Return what the save is called."""
        if self.name == QUICKSAVE:
            return words.say("menus-quicksave")
        stem, _, number = self.name.rpartition("-")
        if stem == AUTOSAVE and number.isdigit():
            return words.say("menus-autosave-number", number=number)
        if stem == LEFT and self.kind == "auto":
            return words.say("menus-game-left")
        return self.called or self.name.replace("-", " ").capitalize()

    def icon(self) -> str:
        """Return the icon of its kind."""
        if not self.is_readable:
            return "lu-triangle-alert"
        return {"auto": "hourglass", "quick": "feather"}.get(self.kind, "quill-ink")

    def kind_word(self, words: Speaker) -> str:
        """Return what kind of save it is."""
        known = {"auto": "save-autosave", "quick": "menus-quicksave"}
        return words.say(known.get(self.kind, "menus-manual-save"))

    def date(self, words: Speaker) -> str:
        """Return the season and year of the game."""
        if self.season not in _SEASONS:
            return ""
        return words.say(f"date-{self.season}", year=str(self.year))

    def when(self, words: Speaker) -> str:
        """Return when it was saved, by this machine's clock."""
        if self.changed_at <= 0:
            return words.say("ui-unknown")
        moment = datetime.fromtimestamp(self.changed_at / _NANOSECONDS, UTC).astimezone()
        return moment.strftime("%Y-%m-%d %H:%M")


def saved_games(lobby: Lobby) -> tuple[SavedGame, ...]:
    """Return every save of the store, newest first."""
    return tuple(_read(entry) for entry in lobby.store.entries())


def newest_save(lobby: Lobby) -> SavedGame | None:
    """Return the newest save that can be read, or None."""
    return next((saved for saved in saved_games(lobby) if saved.is_readable), None)


def _read(entry: Entry) -> SavedGame:
    facts: dict[str, Packable] = {} if entry.head is None else entry.head.facts
    return SavedGame(
        name=entry.name,
        scenario=_text(facts.get("scenario")),
        title=_text(facts.get("title")),
        kind=_text(facts.get("kind")),
        season=_text(facts.get("season")),
        year=_number(facts.get("year")),
        turn=_number(facts.get("turn")),
        turns=_number(facts.get("turns")),
        is_over=facts.get("is_over") is True,
        people=_people(facts.get("seats")),
        thumbnail=b"" if entry.head is None else entry.head.thumbnail,
        changed_at=entry.changed_at,
        is_readable=entry.head is not None,
        problems=entry.problems,
        called=entry.label,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _people(seats: object) -> tuple[Person, ...]:
    rows = seats if isinstance(seats, list) else []
    return tuple(
        Person(RegionId(_text(row[0])), _text(row[4]))
        for row in rows
        if isinstance(row, list) and len(row) == _SEAT_PARTS and row[1] is True
    )


class Naming:
    """The names of scenarios and their regions, for saves of several scenarios in one list."""

    def __init__(self, lobby: Lobby, words: Speaker) -> None:
        self._lobby = lobby
        self._language = words.language

    def scenario(self, saved: SavedGame) -> str:
        """Return the title of the scenario a save is of."""
        scenario = self._lobby.scenario_named(saved.scenario)
        if scenario is not None:
            return scenario.word("title", self._language)
        return saved.title or titled(saved.scenario)

    def region(self, saved: SavedGame, region: RegionId) -> str:
        """Return the name of a region of a save's scenario."""
        scenario = self._lobby.scenario_named(saved.scenario)
        key = f"region.{region}"
        said = key if scenario is None else scenario.word(key, self._language)
        return titled(region) if said == key else said

    def people(self, saved: SavedGame) -> str:
        """Return who plays what: "Valdmark (Anna), Calderra"."""
        told = [
            self.region(saved, one.region) + (f" ({one.name})" if one.name else "")
            for one in saved.people
        ]
        return ", ".join(told)

    def summary(self, saved: SavedGame, words: Speaker) -> str:
        """Return scenario, date and who plays, in one line."""
        parts = (self.scenario(saved), saved.date(words), self.people(saved))
        return " · ".join(part for part in parts if part)
