"""A table of the world that remembers what was worked out from it, until it is written."""

from collections.abc import Mapping
from typing import Any, Self, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_NOTHING: dict[str, Any] = {}


class Table(dict[K, V]):
    """A dictionary that carries its own indexes and drops them when it is written.

    Copies share the indexes of what they were copied from until they are written,
    so what a turn's state has indexed serves its views and the next draft. What
    has been dropped is kept aside with the entries written since: an index over
    many may be mended for a few.
    """

    __slots__ = ("derived", "noted", "own", "stale", "touched")

    derived: dict[str, Any]
    """Indexes of the table as it is now, by name."""
    noted: dict[K, Any]
    """What was worked out from single entries; shared by all copies, so a note names its entry."""
    own: set[str]
    """Names of the indexes that no copy shares: they may be mended where they stand."""
    stale: dict[str, Any]
    """Indexes of the table as it was before `touched` came in or went out."""
    touched: list[tuple[K, V]]
    """The entries written, overwritten and taken out since, in no order."""

    def __init__(self, held: Mapping[K, V] | None = None) -> None:
        super().__init__(held or {})
        self.derived = {}
        self.noted = {}
        self.own = set()
        self.stale = _NOTHING
        self.touched = []

    def copy(self) -> Self:
        """Return a table with the same entries, the same indexes and the same notes."""
        twin = type(self).__new__(type(self))
        dict.update(twin, self)
        self.own = set()
        twin.own = set()
        twin.derived = self.derived.copy()
        twin.noted = self.noted
        twin.stale = self.stale
        twin.touched = self.touched.copy()
        return twin

    def __setitem__(self, key: K, value: V) -> None:
        """Write an entry."""
        if self.derived or self.stale:
            self._write(key)
            self.touched.append((key, value))
        else:
            self.derived = {}
        dict.__setitem__(self, key, value)

    def __delitem__(self, key: K) -> None:
        """Take an entry out."""
        self._write(key)
        dict.__delitem__(self, key)

    def pop(self, key: K, *default: Any) -> Any:  # noqa: ANN401 (as a dictionary's own)
        """Take an entry out and return its value."""
        self._write(key)
        return dict.pop(self, key, *default)

    def _write(self, key: K) -> None:
        """Set the indexes aside, for an entry is about to change.

        Even an empty set of indexes is left to the copies that share it.
        """
        if self.derived:
            self.stale = self.derived
            self.touched = []
        self.derived = {}
        if self.stale and key in self:
            self.touched.append((key, self[key]))

    def _refuse(self, *_: object, **__: object) -> Any:  # noqa: ANN401 (never returns)
        message = "a table is written entry by entry"
        raise TypeError(message)

    update = setdefault = popitem = clear = __ior__ = _refuse

    def __reduce__(self) -> tuple[type[Self], tuple[dict[K, V]]]:
        """Return how to pickle the table: its entries alone."""
        return type(self), (dict(self),)
