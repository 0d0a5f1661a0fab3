"""A scenario that has been read: all that is needed to begin a game and to show it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.rulebook import Rules
from game.core.state import State
from game.core.world import MapSheet

Wording = Mapping[str, Mapping[str, str]]
"""The scenario's own words: language code, then key, then text. English is always there."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A playable beginning."""

    id: str
    content_hash: str
    """Of everything in the scenario's folder; a save names it."""
    start: State
    """Turn 0, with seed 0; a session gives it the game's own seed."""
    rules: Rules
    sheet: MapSheet
    wording: Wording
    source: bytes = field(default=b"", repr=False)
    """The scenario's files as one zip: a save carries them, to be loaded without the folder."""

    def word(self, key: str, language: str) -> str:
        """Return the scenario's text for a key, in this language or else in English."""
        own = self.wording.get(language, {})
        return own.get(key) or self.wording["en"].get(key) or key
