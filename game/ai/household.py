"""Keeping house: taxes and the army, by the state of treasury, people and neighbours."""

from game.ai.brief import Brief
from game.ai.player import Motive
from game.core.orders import SetMilitaryBudget, SetTaxes
from game.core.region import Region
from game.rules.home import is_headed_below
from game.rules.revenue import balance
from game.rules.standing import foes

CALM, UNEASY = 55, 38
"""Stability from which taxes may rise, and below which they must fall."""
DANGER, SAFETY = 1350, 800
"""Per mille of a neighbour's army against ours that calls for arming, or allows disarming."""
REVIEW_TURNS = 4
"""Budgets are reviewed so often in peace, lest they flutter."""
HIGH_TAX = 3
MEEK, BOLD = 30, 65


def keep_house(brief: Brief) -> None:
    """Set taxes and the military budget a step nearer to what the times ask for."""
    place = sorted(brief.view.regions).index(brief.me)
    if (brief.view.turn + place) % REVIEW_TURNS == 0 or foes(brief.view, brief.me):
        income = balance(brief.view, brief.me, brief.rules)
        _taxes(brief, income)
        _army(brief, income)


def _reserve(brief: Brief) -> int:
    """Return the crowns a prudent ministry keeps."""
    return brief.view.regions[brief.me].output // 4


def _taxes(brief: Brief, income: int) -> None:
    own = brief.view.regions[brief.me]
    level = own.tax_level
    if level > 0 and _is_uneasy(brief, own):
        brief.give(SetTaxes(brief.me, level - 1), Motive.CALM_PEOPLE)
    elif own.treasury + 4 * income < 0 and level < len(brief.rules.home.tax_per_mille) - 1:
        brief.give(SetTaxes(brief.me, level + 1), Motive.FILL_TREASURY)
    elif level > 1 and own.treasury > (8 if own.stability >= CALM else 4) * _reserve(brief):
        brief.give(SetTaxes(brief.me, level - 1), Motive.CALM_PEOPLE)
    elif (
        own.treasury < _reserve(brief) // 2
        and income < _reserve(brief) // 10
        and own.stability > CALM
        and level < HIGH_TAX
    ):
        brief.give(SetTaxes(brief.me, level + 1), Motive.FILL_TREASURY)


def _is_uneasy(brief: Brief, own: Region) -> bool:
    """Return whether the people are restless, or headed there."""
    return own.stability < UNEASY or is_headed_below(brief.view, brief.me, UNEASY, brief.rules)


def _army(brief: Brief, income: int) -> None:
    own = brief.view.regions[brief.me]
    level, most = own.military_level, len(brief.rules.home.army_per_mille) - 1
    poor = own.treasury < 0 or own.treasury + 3 * income < 0
    _, ratio = brief.threat()
    at_war = bool(foes(brief.view, brief.me))
    wanted = 2 + (brief.character.boldness > BOLD) - (brief.character.boldness < MEEK)
    if at_war:
        wanted = most
    elif ratio > DANGER:
        wanted += 1
    elif ratio < SAFETY and brief.character.boldness < BOLD:
        wanted -= 1
    if poor:
        wanted = min(wanted, level - 1) if not at_war else min(wanted, 2)
    wanted = max(0, min(most, wanted))
    if wanted > level:
        brief.give(SetMilitaryBudget(brief.me, level + 1), Motive.ARM)
    elif wanted < level:
        brief.give(SetMilitaryBudget(brief.me, level - 1), Motive.DISARM)
