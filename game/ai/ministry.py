"""The house's own player: a foreign ministry with a temper, in two degrees of diligence."""

from dataclasses import dataclass

from game.ai import answers, courtesy, household, overtures, pressing, warfare
from game.ai.brief import Brief
from game.ai.circle import is_in_session
from game.ai.player import Choice
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.core.state import View


@dataclass(frozen=True, slots=True)
class Ministry:
    """Pursues its region's interest as its character sees it.

    Every skill answers proposals by the same evaluator; they differ in what they
    think of doing by themselves.
    """

    tries: int
    """Treaties it thinks through each turn."""
    haggles: bool
    """Whether it looks for terms that would suit both."""
    idle_per_mille: int
    """How often it does nothing but answer."""

    def choose(self, view: View, rules: Rules, dice: Dice) -> tuple[Choice, ...]:
        """Return this turn's orders with their reasons."""
        brief = Brief(view, rules, dice)
        pressing.follow_up(brief)
        answers.answer_desk(brief, haggles=self.haggles)
        warfare.wage_war(brief)
        household.keep_house(brief)
        is_idle = dice.chance("idle", per_mille=self.idle_per_mille)
        if is_idle or not is_in_session(view, brief.me):
            return tuple(brief.given)
        courtesy.ease_pressure(brief)
        pressing.press(brief)
        pressing.shed_treaties(brief)
        overtures.renew_treaties(brief)
        courtesy.send_envoys(brief)
        overtures.seek_treaties(brief, tries=self.tries, balances=self.haggles)
        courtesy.pay_visits(brief)
        courtesy.give_aid(brief)
        return tuple(brief.given)


def easy() -> Ministry:
    """Return a ministry that lets things come to it."""
    return Ministry(tries=1, haggles=False, idle_per_mille=400)


def normal() -> Ministry:
    """Return a ministry that does its work."""
    return Ministry(tries=2, haggles=True, idle_per_mille=0)
