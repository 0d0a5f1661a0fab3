"""Rulebook 2, 3, 7, 8 and 9: what is foretold of an order is what it costs and does."""

import pytest

from game.core.conflict import CasusBelli, Demand, WarGoal
from game.core.orders import (
    DeclareWar,
    ImposeEmbargo,
    LiftEmbargo,
    RecallEnvoy,
    SetTaxes,
    Yield,
)
from game.core.rulebook import Rules
from game.core.treaties import MilitaryAccess, Subsidy
from game.rules.carrying_out import carry_out
from game.rules.effects import EffectKind
from game.rules.forecast import forecast
from game.rules.gravity import flow
from game.rules.knowledge import observe
from game.rules.ledger import prestige_tenths
from game.rules.regard import opinion, trust
from game.rules.revenue import balance
from tests.worlds import a_world

RULES = Rules()
WAR = DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE)


def told(state, order):
    """Return what a seat is told that its order would do, by what and of whom."""
    view = observe(state, order.region, RULES)
    return {(e.kind, e.holder): e.value for e in forecast(view, order, RULES).effects}


def carried_out(state, order):
    draft = state.draft()
    carry_out(draft, order, RULES)
    return draft.seal()


@pytest.mark.parametrize("served", [-1, RULES.envoys.partial_after], ids=["under way", "partial"])
def test_the_recall_of_an_envoy_under_way_or_partial_to_its_host_is_not_minded(served):
    world = a_world().turn(40).envoy("aragon", "burgundy", arrives=40 - served)
    order = RecallEnvoy("aragon", min(e.id for e in world.held.envoys.values() if e.post))
    assert (EffectKind.OPINION, "burgundy") not in told(world.build(), order)
    fresh = a_world().turn(40).envoy("aragon", "burgundy", arrives=39).build()
    assert told(fresh, order)[EffectKind.OPINION, "burgundy"] < 0


def test_an_unjust_war_after_a_protest_is_foretold_to_cost_what_it_then_costs():
    state = a_world().turn(9).build()
    draft = state.draft()
    draft.protests["aragon", "burgundy"] = 8
    prepared = draft.seal()
    plain, less = (told(s, WAR)[EffectKind.PRESTIGE, "aragon"] for s in (state, prepared))
    assert plain == -RULES.war.unjust_prestige
    assert less == -RULES.war.unjust_prestige * RULES.pressure.prepared_per_mille // 1000
    assert prestige_tenths(carried_out(prepared, WAR), "aragon") == less


def test_a_war_is_foretold_to_break_every_promise_to_the_enemy():
    world = a_world().treaty("aragon", "burgundy", MilitaryAccess("aragon", "burgundy"))
    state = world.treaty("aragon", "burgundy", Subsidy("aragon", "burgundy", 3)).build()
    found = told(state, WAR)
    breaches = 2 * RULES.treaties.breach_prestige
    assert found[EffectKind.PRESTIGE, "aragon"] == -RULES.war.unjust_prestige - breaches
    after = carried_out(state, WAR)
    for kind, felt in ((EffectKind.TRUST, trust), (EffectKind.OPINION, opinion)):
        lost = felt(after, "castile", "aragon", RULES) - felt(state, "castile", "aragon", RULES)
        assert kind is EffectKind.TRUST or found[kind, "castile"] == lost < 0
    fallen = trust(after, "burgundy", "aragon", RULES) - RULES.regard.trust_start
    assert found[EffectKind.TRUST, "burgundy"] == fallen < 0


@pytest.mark.parametrize("held", [(), ("aragon-1", "aragon-2")], ids=["free", "occupied"])
def test_taxes_are_foretold_from_output_and_gains_of_the_land_that_is_free(held):
    world = a_world().at_war("burgundy", "aragon")
    for province in held:
        world.occupies("burgundy", province)
    state, order = world.build(), SetTaxes("aragon", 4)
    after = carried_out(state, order)
    gained = balance(after, "aragon", RULES) - balance(state, "aragon", RULES)
    assert told(state, order)[EffectKind.REVENUE, "aragon"] == gained
    assert gained < RULES.home.tax_per_mille[4] if held else gained > 0


def test_an_embargo_laid_again_takes_only_the_trade_that_has_come_back():
    state = carried_out(a_world().embargo("aragon", "burgundy").build(), LIFT)
    first = told(a_world().build(), BAN)[EffectKind.TRADE, "aragon"]
    again = told(state, BAN)[EffectKind.TRADE, "aragon"]
    after = carried_out(state, BAN)
    lost = flow(after, "aragon", "burgundy", RULES) - flow(state, "aragon", "burgundy", RULES)
    assert first < again == lost < 0


BAN, LIFT = ImposeEmbargo("aragon", "burgundy"), LiftEmbargo("aragon", "burgundy")


def test_where_stability_settles_is_told_apart_from_what_is_lost_at_once():
    state = a_world().ultimatum("burgundy", "aragon", Demand.PAY, crowns=20).build()
    found = told(state, Yield("aragon", "burgundy"))
    assert found[EffectKind.STABILITY, "aragon"] == -RULES.pressure.yield_stability
    assert told(state, BAN)[EffectKind.SETTLES, "aragon"] <= -RULES.pressure.embargo_stability


def test_onlookers_are_named_who_come_to_mind_an_act():
    found = told(a_world().build(), WAR)
    onlookers = {holder for kind, holder in found if kind is EffectKind.OPINION}
    assert onlookers == {"burgundy", "castile", "denmark"}


def test_what_would_be_refused_changes_nothing_and_want_of_means_does_not_matter():
    banned = a_world().embargo("aragon", "burgundy").build()
    assert forecast(banned, BAN, RULES).effects == ()
    poor = a_world().region("aragon", influence=0).build()
    assert told(poor, BAN) == told(a_world().build(), BAN) != {}
