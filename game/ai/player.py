"""The seat at the table: what any computer player can do, and what it tells of its reasons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from game.core.ids import RegionId
from game.core.orders import Order
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.core.state import View


class Motive(StrEnum):
    """Why a ministry did what it did; the archive shows it when the game is over."""

    ANSWER_ON_MERIT = "answer_on_merit"
    BETTER_TERMS = "better_terms"
    KEEP_WORD = "keep_word"
    RENEW_TREATY = "renew_treaty"
    COURT_FRIEND = "court_friend"
    WARM_RELATIONS = "warm_relations"
    SEEK_TRADE = "seek_trade"
    SEEK_SECURITY = "seek_security"
    SEEK_ALLY = "seek_ally"
    SEEK_LAND = "seek_land"
    BALANCE_LEADER = "balance_leader"
    PUNISH_WRONG = "punish_wrong"
    MAKE_DEMAND = "make_demand"
    ACT_ON_THREAT = "act_on_threat"
    CLIMB_DOWN = "climb_down"
    SEEK_PEACE = "seek_peace"
    HELP_FRIEND = "help_friend"
    FILL_TREASURY = "fill_treasury"
    CALM_PEOPLE = "calm_people"
    ARM = "arm"
    DISARM = "disarm"
    SEND_ENVOY = "send_envoy"
    END_BAD_TREATY = "end_bad_treaty"
    EASE_PRESSURE = "ease_pressure"
    AT_RANDOM = "at_random"


@dataclass(frozen=True, slots=True)
class Choice:
    """An order and the reason for it."""

    order: Order
    motive: Motive
    about: RegionId | None = None
    """The region it turns on."""


class Mind(Protocol):
    """Someone who decides for a region, knowing only its view.

    A mind keeps nothing between turns: what it knows is in the view. The same
    view and dice give the same choices.
    """

    def choose(self, view: View, rules: Rules, dice: Dice) -> tuple[Choice, ...]:
        """Return this turn's orders, each with its reason; every one must be legal."""
        ...
