"""A player without a plan: it draws lots among the legal orders. Others are measured by it."""

from dataclasses import dataclass

from game.ai.player import Choice, Motive
from game.core.orders import Order
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.core.state import View
from game.rules import legal, plan
from game.rules.turn import check_with

ACTS = 3
"""How many lots it draws a turn."""


@dataclass(frozen=True, slots=True)
class Wanderer:
    """Draws its orders by lot."""

    def choose(self, view: View, rules: Rules, dice: Dice) -> tuple[Choice, ...]:
        """Return a few legal orders, drawn by lot."""
        given: list[Order] = []
        for lot in range(ACTS):
            planned = plan.planned(view, given, rules)
            open_ = [
                order
                for order in legal.legal(planned, view.viewer, rules)
                if not check_with(planned, given, order, rules)
            ]
            if not open_:
                break
            given.append(dice.pick("lot", lot, among=open_))
        return tuple(Choice(order, Motive.AT_RANDOM) for order in given)
