"""The Python package `diplomacy`, as a yardstick; it is never needed to play."""

import copy
import json
from importlib import import_module
from importlib.util import find_spec
from itertools import cycle
from typing import Any

from game.core.rng import Dice

PLAYED_PHASES = 20
PREPARED = 12
"""Sets of orders that are processed in turn: some cost twice as much as others."""


class DiplomacyPeer:
    """A game of that package with seven powers that draw their orders by lot."""

    def __init__(self) -> None:
        self._make = import_module("diplomacy").Game
        self._export = import_module("diplomacy.utils.export")
        self._lots = Dice(1)
        self._count = 0
        self._game: Any = self._make()
        self._played: Any = self._make()
        for _ in range(PLAYED_PHASES):
            self._order(self._played)
            self._played.process()
        while self._played.get_current_phase()[-1] != "M":
            self._order(self._played)
            self._played.process()
        self._saved = json.dumps(self._export.to_saved_game_format(self._played))
        self._prepared: Any = self._make()
        self._position = self._played.get_state()
        self._sets = cycle([self._drawn(self._played) for _ in range(PREPARED)])

    def _drawn(self, game: Any) -> dict[str, list[str]]:  # noqa: ANN401 (the package is untyped)
        possible = game.get_all_possible_orders()
        drawn: dict[str, list[str]] = {}
        for power in sorted(game.powers):
            drawn[power] = []
            for place in game.get_orderable_locations(power):
                if possible[place]:
                    self._count += 1
                    lot = self._lots.pick(place, self._count, among=possible[place])
                    drawn[power].append(lot)
        return drawn

    def _order(self, game: Any) -> None:  # noqa: ANN401 (as above)
        for power, orders in self._drawn(game).items():
            game.set_orders(power, orders)

    def phase(self) -> None:
        """Play one whole phase: possible orders, lots, processing."""
        if self._game.is_game_done:
            self._game = self._make()
        self._order(self._game)
        self._game.process()

    def prepare(self) -> None:
        """Put a movement phase with its orders back on the board, to be processed."""
        self._prepared.set_state(self._position)
        for power, orders in next(self._sets).items():
            self._prepared.set_orders(power, orders)

    def process(self) -> None:
        """Process the prepared phase."""
        self._prepared.process()

    def copy(self) -> None:
        """Copy a played game deeply."""
        copy.deepcopy(self._played)

    def save(self) -> None:
        """Write a played game as JSON."""
        json.dumps(self._export.to_saved_game_format(self._played))

    def load(self) -> None:
        """Read a played game from JSON."""
        self._export.from_saved_game_format(json.loads(self._saved))


def diplomacy_peer() -> DiplomacyPeer | None:
    """Return the peer where the package is installed."""
    return DiplomacyPeer() if find_spec("diplomacy") is not None else None
