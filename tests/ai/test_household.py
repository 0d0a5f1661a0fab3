"""Keeping house: budgets are reviewed now and then, and not by all in one turn."""

from dataclasses import replace

from game.ai.brief import Brief
from game.ai.household import REVIEW_TURNS, keep_house
from game.core.orders import SetTaxes
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.rules.knowledge import observe
from tests.worlds import a_world

RULES = Rules()
ALIKE = ("alba", "brno", "cuba", "doma")
"""Names of one length: what counts is a region's place among all."""


def lowers_taxes(state, region, turn):
    later = replace(state, turn=turn, memo={}, indexes={})
    brief = Brief(observe(later, region, RULES), RULES, Dice(1))
    keep_house(brief)
    return any(isinstance(order, SetTaxes) for order in brief.orders)


def test_every_ministry_reviews_its_budgets_in_a_turn_of_its_own():
    world = a_world(ALIKE)
    for region in ALIKE:
        world.region(region, treasury=100_000, tax_level=3, stability=80)
    state = world.build()
    days = {
        region: [t for t in range(2 * REVIEW_TURNS) if lowers_taxes(state, region, t)]
        for region in ALIKE
    }
    assert all(later - day == REVIEW_TURNS for day, later in days.values())
    assert len({day for day, _ in days.values()}) == REVIEW_TURNS
