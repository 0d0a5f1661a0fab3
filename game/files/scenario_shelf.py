"""The scenarios there are to play: those that ship with the game and the player's own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from game import places
from game.files.diagnostics import Diagnostic, Severity, quoted
from game.files.pack_names import SCENARIO
from game.files.scenario_model import ScenarioFile
from game.files.scenario_read import examine_scenario
from game.files.scenario_words import LANGUAGES
from game.files.shelf_entry import ShelfEntry

MOST_ENTRIES = 500
"""Entries looked at in one folder."""


def list_scenarios(folders: Sequence[Path] | None = None) -> tuple[ShelfEntry, ...]:
    """Return every scenario in these folders, sorted by id within each; none is hidden.

    Left out, the folders are the game's own and the player's.
    """
    shipped = places.scenarios()
    shelf: list[ShelfEntry] = []
    for folder in (shipped, places.own_scenarios()) if folders is None else folders:
        found = [_entry(path, is_shipped=folder == shipped) for path in _candidates(folder)]
        shelf += sorted(found, key=lambda entry: (entry.id, entry.path.name))
    return tuple(_told_apart(shelf))


def find_scenario(name: str) -> Path | None:
    """Return where a scenario lies that is named by its path, its folder or zip, or its id."""
    given = Path(name)
    if given.exists() and ("/" in name or "\\" in name or given.suffix or given.is_dir()):
        return given
    candidates = [
        path
        for folder in (places.scenarios(), places.own_scenarios())
        for path in _candidates(folder)
    ]
    for path in candidates:
        if name in (path.name, path.stem):
            return path
    for path in candidates:
        if _entry(path, is_shipped=False).id == name:
            return path
    return None


def _candidates(folder: Path) -> Iterator[Path]:
    """Return what may be a scenario in a folder: zips, and folders with a scenario in them."""
    try:
        names = sorted(folder.iterdir())[:MOST_ENTRIES]
    except OSError:
        return
    for path in names:
        if path.name.startswith("."):
            continue
        if path.suffix == ".zip" or (path / SCENARIO).is_file():
            yield path


def _entry(path: Path, *, is_shipped: bool) -> ShelfEntry:
    reading = examine_scenario(path)
    problems = (*reading.report.errors, *reading.report.warnings)
    blank = ShelfEntry(
        id=path.stem if path.suffix == ".zip" else path.name,
        path=path,
        is_shipped=is_shipped,
        titles={},
        blurbs={},
        regions=(),
        region_count=0,
        turns=0,
        problems=problems,
    )
    return blank if reading.file is None else _described(blank, reading.file)


def _described(entry: ShelfEntry, file: ScenarioFile) -> ShelfEntry:
    title, blurb = file.meta.title, file.meta.blurb
    return replace(
        entry,
        id=file.meta.id,
        titles={one: said for one in LANGUAGES if (said := getattr(title, one)) is not None},
        blurbs={one: said for one in LANGUAGES if (said := getattr(blurb, one)) is not None},
        regions=tuple(region.id for region in file.regions if region.is_playable),
        region_count=len(file.regions),
        turns=file.calendar.turns,
    )


def _told_apart(shelf: Sequence[ShelfEntry]) -> Iterator[ShelfEntry]:
    """Give a mistake to every scenario whose id an earlier one has already (E322)."""
    first: dict[str, ShelfEntry] = {}
    for entry in shelf:
        holder = first.setdefault(entry.id, entry)
        if holder is entry:
            yield entry
            continue
        message = f"the id {quoted(entry.id)} is already that of {holder.path.as_posix()}"
        file = entry.path.as_posix()
        clash = Diagnostic(
            file, 1, 1, 2, "E322", Severity.ERROR, message, "give it another 'meta.id'"
        )
        yield replace(entry, problems=(clash, *entry.problems))
