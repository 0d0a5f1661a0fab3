"""Rulebook 9: budget, army, stability, growth, the fall of governments."""

import pytest

from game.core.events import GovernmentFell, TreatyEnded
from game.core.orders import SetMilitaryBudget, SetTaxes
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause, RevenueCause, StabilityCause
from game.core.rulebook import Rules
from game.core.treaties import (
    Loan,
    NonAggression,
    Reparations,
    Subsidy,
    Supply,
    TradeAgreement,
    TradeDepth,
)
from game.rules import home, revenue, trade
from tests.played import moments
from tests.worlds import a_world

RULES = Rules()


def lines(world, region="aragon"):
    return dict(home.stability_lines(world.build(), region, RULES))


def budget(world, region="aragon"):
    return dict(revenue.revenue(world.build(), region, RULES))


def after(world, region="aragon"):
    draft = world.draft()
    home.advance_home(draft, RULES)
    return draft.regions[region]


def test_heavier_taxes_bring_more_crowns_and_less_stability():
    worlds = [a_world().region("aragon", tax_level=level) for level in range(5)]
    crowns = [budget(world)[RevenueCause.TAXES] for world in worlds]
    points = [lines(world).get(StabilityCause.TAXES, 0) for world in worlds]
    assert crowns == sorted(crowns)
    assert points == sorted(points, reverse=True)
    assert points[2] == 0


def test_trade_pays_duties_and_taxes_on_its_gains():
    alone = a_world(regions=("aragon",)).build()
    trading = a_world()
    assert RevenueCause.DUTIES not in dict(revenue.revenue(alone, "aragon", RULES))
    assert budget(trading)[RevenueCause.DUTIES] > 0
    assert budget(trading)[RevenueCause.TAXES] > revenue.tax_income(alone, "aragon", RULES)


def test_an_army_envoys_and_debt_cost_crowns():
    quiet = budget(a_world())
    assert quiet[RevenueCause.ARMY] == -(18 * RULES.home.brigade_upkeep_tenths // 10)
    assert RevenueCause.ENVOYS not in quiet
    assert RevenueCause.INTEREST not in quiet
    burdened = budget(a_world().envoy("aragon", "burgundy").rich("aragon", -100))
    assert burdened[RevenueCause.ENVOYS] == -RULES.envoys.upkeep_crowns
    assert burdened[RevenueCause.INTEREST] == -100 * RULES.home.interest_per_mille // 1000


def test_what_treaties_bring_is_what_they_cost_the_other():
    world = a_world().treaty(
        "aragon",
        "burgundy",
        Subsidy("aragon", "burgundy", 5),
        Supply("aragon", "burgundy", "grain", 2, 7),
        Loan("aragon", "burgundy", 40, 6, 8),
        Reparations("burgundy", "aragon", 4),
    )
    expected = {
        RevenueCause.SUBSIDIES: -5,
        RevenueCause.SUPPLY: 7,
        RevenueCause.LOANS: 6,
        RevenueCause.REPARATIONS: 4,
    }
    for region, sign in (("aragon", 1), ("burgundy", -1)):
        found = budget(world, region)
        assert {cause: sign * found[cause] for cause in expected} == expected


def test_a_loan_is_paid_back_after_its_turns():
    world = a_world().treaty("aragon", "burgundy", Loan("aragon", "burgundy", 40, 6, 8))
    assert RevenueCause.LOANS in budget(world.turn(8))
    assert RevenueCause.LOANS not in budget(world.turn(9))


def test_occupied_land_pays_no_taxes():
    free = budget(a_world())[RevenueCause.TAXES]
    held = a_world().at_war("burgundy", "aragon").occupies("burgundy", "aragon-2")
    assert budget(held)[RevenueCause.TAXES] < free * 3 // 4


def test_the_treasury_takes_in_what_the_budget_shows_but_for_treaties():
    world = a_world().army("aragon", 30).envoy("aragon", "burgundy")
    state = world.build()
    shown = revenue.balance(state, "aragon", RULES)
    assert after(world).treasury == 200 + shown


def test_the_account_of_a_turn_is_what_the_treasury_gains_recruits_included():
    state = a_world().region("aragon", military_level=4).build()
    lines = home.account(state, "aragon", RULES)
    raised = home.levy(state, "aragon", RULES)
    assert lines == [
        *revenue.revenue(state, "aragon", RULES),
        (RevenueCause.RECRUITS, -raised.crowns),
    ]
    gained = home.gain(state, "aragon", RULES)
    assert gained == sum(crowns for _, crowns in lines)
    draft = state.draft()
    home.advance_home(draft, RULES)
    assert draft.regions["aragon"].treasury == state.regions["aragon"].treasury + gained


def test_a_tax_level_must_exist_and_be_a_new_one():
    state = a_world().build()
    assert revenue.check_taxes(state, SetTaxes("aragon", 3), RULES) == []
    assert revenue.check_taxes(state, SetTaxes("aragon", 2), RULES) == [Refusal.SAME_LEVEL]
    for level in (-1, 5):
        assert revenue.check_taxes(state, SetTaxes("aragon", level), RULES) == [Refusal.BAD_LEVEL]
    draft = state.draft()
    revenue.apply_taxes(draft, SetTaxes("aragon", 3), RULES)
    assert draft.regions["aragon"].tax_level == 3


def test_a_military_budget_must_exist_and_be_a_new_one():
    state = a_world().build()
    for level, reasons in ((4, []), (2, [Refusal.SAME_LEVEL]), (5, [Refusal.BAD_LEVEL])):
        order = SetMilitaryBudget("aragon", level)
        assert revenue.check_military_budget(state, order, RULES) == reasons
    draft = state.draft()
    revenue.apply_military_budget(draft, SetMilitaryBudget("aragon", 4), RULES)
    assert draft.regions["aragon"].military_level == 4


def test_the_army_moves_step_by_step_towards_the_budget_and_is_paid_for():
    world = a_world().region("aragon", military_level=4)
    assert revenue.target_brigades(world.build(), "aragon", RULES) == 36
    raised = home.levy(world.build(), "aragon", RULES)
    assert raised == home.Levy(
        RULES.home.army_step, RULES.home.army_step * RULES.home.brigade_crowns
    )
    assert after(world).brigades == 18 + RULES.home.army_step
    smaller = a_world().region("aragon", military_level=0)
    assert home.levy(smaller.build(), "aragon", RULES) == home.Levy(-RULES.home.army_step, 0)


def test_an_empty_treasury_raises_no_brigades():
    world = a_world().region("aragon", military_level=4, treasury=0)
    assert home.levy(world.build(), "aragon", RULES) == home.Levy(0, 0)


@pytest.mark.parametrize(
    ("world", "cause"),
    [
        (a_world().region("aragon", weariness=40), StabilityCause.WEARINESS),
        (
            a_world().at_war("burgundy", "aragon").occupies("burgundy", "aragon-2"),
            StabilityCause.OCCUPATION,
        ),
        (a_world().rich("aragon", -50), StabilityCause.DEBT),
        (a_world().embargo("burgundy", "aragon"), StabilityCause.EMBARGO),
        (a_world().embargo("burgundy", "aragon"), StabilityCause.SHORTAGE),
        (
            a_world()
            .treaty("aragon", "burgundy", NonAggression())
            .feels("aragon", "burgundy", 0, goodwill=-60),
            StabilityCause.UNPOPULAR_TREATY,
        ),
    ],
)
def test_trouble_pulls_stability_down(world, cause):
    assert cause not in lines(a_world())
    assert lines(world)[cause] < 0


def test_brisk_trade_lifts_stability():
    quiet = lines(a_world(regions=("aragon",)))
    assert StabilityCause.PROSPERITY not in quiet
    free = a_world().treaty("aragon", "burgundy", TradeAgreement(TradeDepth.FREE)).build()
    assert trade.total(free, "aragon") > trade.total(a_world().build(), "aragon")
    assert lines(a_world())[StabilityCause.PROSPERITY] > 0


def test_deeper_debt_costs_more_stability():
    points = [lines(a_world().rich("aragon", -debt))[StabilityCause.DEBT] for debt in (1, 200, 999)]
    assert points == sorted(points, reverse=True)
    assert points[0] == -RULES.home.debt_stability
    assert points[2] == -3 * RULES.home.debt_stability


def test_stability_moves_a_step_at_a_time_towards_its_lines():
    low = RULES.home.fall_below
    assert (
        after(a_world().region("aragon", stability=low)).stability
        == low + RULES.home.stability_step
    )
    assert (
        after(a_world().region("aragon", stability=95)).stability == 95 - RULES.home.stability_step
    )
    settled = home.stability_target(a_world().build(), "aragon", RULES)
    assert after(a_world().region("aragon", stability=settled)).stability == settled


def test_calm_and_trade_make_output_grow_and_war_and_occupation_shrink_it():
    def rate(world):
        return home.growth_per_100k(world.build(), "aragon", RULES)

    assert rate(a_world()) > rate(a_world().region("aragon", stability=30))
    assert rate(a_world()) > rate(a_world(regions=("aragon",)))
    fighting = a_world().at_war("aragon", "denmark")
    assert rate(a_world()) > rate(fighting)
    held = a_world().at_war("burgundy", "aragon").occupies("burgundy", "aragon-2")
    assert rate(held) < 0


def test_weariness_rests_only_in_peace():
    assert (
        after(a_world().region("aragon", weariness=20)).weariness == 20 - RULES.war.weariness_rest
    )
    fighting = a_world().region("aragon", weariness=20).at_war("aragon", "denmark")
    assert after(fighting).weariness == 20


def test_influence_refills_to_its_cap():
    assert home.refilled(0, RULES) == RULES.acts.influence_per_turn
    assert home.refilled(RULES.acts.influence_cap - 1, RULES) == RULES.acts.influence_cap
    assert home.refilled(RULES.acts.influence_cap + 2, RULES) == RULES.acts.influence_cap + 2


def test_a_government_falls_at_zero_and_another_head_follows():
    world = a_world().region("aragon", stability=1, weariness=100, tax_level=4, treasury=-500)
    draft = world.turn(7).draft()
    events = home.advance_home(draft, RULES)
    fallen = draft.regions["aragon"]
    assert events[0] == GovernmentFell("aragon", "aragon-2")
    assert (fallen.head, fallen.head_since) == ("aragon-2", 7)
    assert fallen.stability == RULES.home.fall_stability
    assert fallen.weariness < 100
    assert draft.prestige["aragon", PrestigeCause.GOVERNMENT_FELL] < 0


def test_the_nearer_to_zero_the_likelier_a_government_falls():
    chances = [home.fall_per_mille(stability, RULES) for stability in range(101)]
    assert chances[0] == 1000
    assert chances == sorted(chances, reverse=True)
    assert chances[RULES.home.fall_below :] == [0] * (101 - RULES.home.fall_below)
    assert all(0 < chance < 1000 for chance in chances[1 : RULES.home.fall_below])


def test_each_head_is_followed_by_the_next():
    assert home.successor("aragon", "queen_ines") == "aragon-2"
    assert home.successor("aragon", "aragon-2") == "aragon-3"
    assert home.successor("aragon", "burgundy-5") == "aragon-2"


def test_a_new_government_repudiates_what_the_people_could_not_bear():
    world = a_world().region("aragon", stability=1, weariness=100, tax_level=4, treasury=-500)
    world = world.treaty("aragon", "burgundy", NonAggression())
    world = world.treaty("aragon", "castile", NonAggression())
    world = world.feels("aragon", "burgundy", 0, goodwill=-60)
    draft = world.feels("aragon", "castile", 0, goodwill=60).draft()
    events = home.advance_home(draft, RULES)
    assert [event.other for event in events if isinstance(event, TreatyEnded)] == ["burgundy"]
    assert [treaty.parties for treaty in draft.treaties.values()] == [("aragon", "castile")]
    assert draft.deeds["burgundy", "aragon"][-1].kind is DeedKind.DENOUNCED_TREATY


def test_a_season_passes_for_all_regions_at_once():
    names = ("aragon", "burgundy", "castile", "denmark")
    forward = a_world().draft()
    backward = a_world().draft()
    backward.regions = {name: backward.regions[name] for name in reversed(names)}
    home.advance_home(forward, RULES)
    home.advance_home(backward, RULES)
    assert forward.regions == backward.regions


def test_what_stability_is_headed_below_is_told_as_its_target_tells_it():
    for step in moments()[::4]:
        for region in sorted(step.before.regions):
            target = home.stability_target(step.before, region, step.rules)
            for points in (0, 1, 38, target, target + 1, 100):
                told = home.is_headed_below(step.before, region, points, step.rules)
                assert told is (target < points)
