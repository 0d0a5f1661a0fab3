"""One line of the list of scenarios, to be shown before the reader of scenarios is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.files.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """One scenario as a list shows it; a broken one stays in the list with its mistakes."""

    id: str
    """Its own id; of one that cannot be understood, the name of its folder or zip."""
    path: Path
    is_shipped: bool
    titles: Mapping[str, str]
    """By language; empty if the file cannot be understood."""
    blurbs: Mapping[str, str]
    regions: tuple[str, ...]
    """Ids of the regions a person may lead."""
    region_count: int
    turns: int
    problems: tuple[Diagnostic, ...]
    """Errors first, each group in reading order."""

    @property
    def is_playable(self) -> bool:
        """Whether it has no error."""
        return not any(one.severity is Severity.ERROR for one in self.problems)

    def title(self, language: str) -> str:
        """Return its title in a language, or else in English, or else its id."""
        return self.titles.get(language) or self.titles.get("en") or self.id
