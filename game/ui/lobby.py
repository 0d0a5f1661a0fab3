"""What the screens around a game share: the scenarios there are and the saved games.

The reader of scenarios is loaded when the first is read: the title does not wait for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from game import places
from game.core.ids import ProvinceId, RegionId
from game.core.scenario import Scenario
from game.files.shelf_entry import ShelfEntry
from game.files.store import Store
from game.ui.sketch import Sketch, picture_bytes, sketch_of


class Lobby:
    """The shelf of scenarios and the store of saves, each read once and kept."""

    def __init__(self, store: Store | None = None, folders: Sequence[Path] | None = None) -> None:
        self.store = store or Store(places.saves())
        self._folders = folders
        self._shelf: tuple[ShelfEntry, ...] | None = None
        self._scenarios: dict[Path, Scenario | None] = {}
        self._picture: tuple[tuple[str, Mapping[ProvinceId, RegionId]], bytes] | None = None
        self._sketch: Sketch | None = None

    @property
    def shelf(self) -> tuple[ShelfEntry, ...]:
        """Every scenario there is, the broken ones last."""
        if self._shelf is None:
            from game.files.scenario_shelf import list_scenarios  # noqa: PLC0415 (slow to load)

            found = list_scenarios(self._folders)
            self._shelf = tuple(sorted(found, key=lambda entry: not entry.is_playable))
        return self._shelf

    def scenario(self, entry: ShelfEntry) -> Scenario | None:
        """Return a scenario of the shelf, or None when it cannot be played."""
        if not entry.is_playable:
            return None
        if entry.path not in self._scenarios:
            from game.files.scenario_read import read_scenario  # noqa: PLC0415 (slow to load)

            self._scenarios[entry.path] = read_scenario(entry.path)[0]
        return self._scenarios[entry.path]

    def scenario_named(self, name: str) -> Scenario | None:
        """Return the playable scenario of an id, or None."""
        entry = next((one for one in self.shelf if one.id == name and one.is_playable), None)
        return None if entry is None else self.scenario(entry)

    def playable(self) -> Iterator[Scenario]:
        """Return the scenarios that can be played, each read when it is asked for."""
        for entry in self.shelf:
            scenario = self.scenario(entry)
            if scenario is not None:
                yield scenario

    def look_again(self) -> None:
        """Read the shelf afresh when it is next asked for."""
        self._shelf = None
        self._scenarios.clear()
        self._sketch = None

    @property
    def is_sketched(self) -> bool:
        """Whether `sketch` answers at once."""
        return self._sketch is not None

    def sketch(self) -> Sketch | None:
        """Return a map to show behind menus: that of the first scenario that can be played."""
        if self._sketch is None:
            first = next(self.playable(), None)
            self._sketch = None if first is None else sketch_of(first)
        return self._sketch

    def picture(self, scenario: Scenario, owners: Mapping[ProvinceId, RegionId]) -> bytes:
        """Return a map for a saved game; it is drawn only when land has changed hands."""
        key = scenario.content_hash, dict(owners)
        if self._picture is None or self._picture[0] != key:
            self._picture = key, picture_bytes(sketch_of(scenario, owners))
        return self._picture[1]
