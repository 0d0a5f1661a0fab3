"""A bounded store of drawn things, the longest unused thrown out first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Thing = TypeVar("Thing")


class Shelf(Generic[Key, Thing]):
    """Things made once and kept until `limit` newer ones were asked for."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._things: OrderedDict[Key, Thing] = OrderedDict()

    def take(self, key: Key, make: Callable[[], Thing]) -> Thing:
        """Return the thing under `key`, made now if it is not on the shelf."""
        if key in self._things:
            self._things.move_to_end(key)
            return self._things[key]
        thing = make()
        self._things[key] = thing
        if len(self._things) > self._limit:
            self._things.popitem(last=False)
        return thing

    def __len__(self) -> int:
        """Return how many things are kept."""
        return len(self._things)
