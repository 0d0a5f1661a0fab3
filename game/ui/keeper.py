"""How a game at the window keeps itself: with every order, every turn or every year."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.ids import RegionId
from game.core.orders import Order
from game.session.session import Session
from game.ui.settings import Autosave

if TYPE_CHECKING:
    from game.ui.app import App

Keep = Callable[[Session], None]
"""Saves a game under its automatic name."""
SEASONS_A_YEAR = 4

Moment = tuple[int, tuple[tuple[RegionId, tuple[Order, ...]], ...]]
"""A turn of a game and the orders given in it."""


class Keeper:
    """Saves one game as often as the settings say, and knows what the newest save has."""

    def __init__(self, app: "App", session: Session, autosave: Keep | None) -> None:
        self._app = app
        self._session = session
        self._autosave = autosave
        self._kept: Moment | None = None

    @property
    def is_time(self) -> bool:
        """Whether the turn that begins is to be kept."""
        how_often = self._app.settings.autosave
        if how_often is Autosave.YEAR:
            return self._session.turn % SEASONS_A_YEAR == 0
        return how_often is Autosave.TURN

    @property
    def keeps_itself(self) -> bool:
        """Whether the game is saved without being asked."""
        return self._autosave is not None and self._app.settings.autosave is not Autosave.NEVER

    @property
    def is_kept(self) -> bool:
        """Whether a save has everything, this turn's orders too."""
        return self._kept == self._moment()

    def keep(self) -> None:
        """Save the game under its automatic name."""
        if self._autosave is not None:
            self._autosave(self._session)
            self.note()

    def keep_orders(self, _session: Session) -> None:
        """Keep this turn's orders as they are given, so that no crash loses them."""
        if self._app.settings.autosave is Autosave.TURN:
            self.keep()

    def note(self) -> None:
        """Remember that a save has the game as it stands."""
        self._kept = self._moment()

    def _moment(self) -> Moment:
        plans = ((region, tuple(orders)) for region, orders in sorted(self._session.plans.items()))
        return self._session.turn, tuple(plan for plan in plans if plan[1])
