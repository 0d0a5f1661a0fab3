"""Rulebook 8.3: two that declare war on each other in the same turn."""

from dataclasses import replace

import pytest

from game.core.conflict import CasusBelli, Demand, WarGoal
from game.core.events import AllyCalled, OrderRefused, WarDeclared
from game.core.orders import DeclareWar
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.treaties import MilitaryAccess
from game.rules.turn import resolve
from tests.worlds import a_world

RULES = Rules()
ONE = DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE)
OTHER = DeclareWar("burgundy", "aragon", CasusBelli.NONE, WarGoal.TRIBUTE)
SEEDS = range(8)


def fought(world, orders=(ONE, OTHER), seed=1):
    state = replace(world.build(), seed=seed, memo={}, indexes={})
    return resolve(state, orders, RULES)


def paid(after, cause):
    return [after.prestige.get((region, cause), 0) for region in ("aragon", "burgundy")]


@pytest.mark.parametrize("seed", SEEDS)
def test_two_that_declare_war_on_each_other_fight_one_war_and_are_charged_alike(seed):
    world = a_world().treaty("aragon", "burgundy", MilitaryAccess("aragon", "burgundy"))
    turn = fought(world, seed=seed)
    assert not [event for event in turn.events if isinstance(event, OrderRefused)]
    assert len([event for event in turn.events if isinstance(event, WarDeclared)]) == 2
    assert len(turn.after.wars) == 1
    assert paid(turn.after, PrestigeCause.UNJUST_WAR) == [-RULES.war.unjust_prestige] * 2
    assert paid(turn.after, PrestigeCause.BREACH) == [-RULES.treaties.breach_prestige] * 2
    one, other = (turn.after.regions[name] for name in ("aragon", "burgundy"))
    assert one.influence == other.influence
    deeds = turn.after.deeds
    minded = [{deed.kind for deed in deeds["castile", name]} for name in ("aragon", "burgundy")]
    assert minded[0] == minded[1]


def test_lot_decides_who_began_it_and_the_allies_of_the_other_are_called():
    world = a_world().allied("aragon", "castile").allied("burgundy", "denmark")
    began = set()
    for seed in SEEDS:
        turn = fought(world, seed=seed)
        (war,) = turn.after.wars.values()
        began.add(war.attackers[0])
        assert war.goal is (ONE if war.attackers[0] == "aragon" else OTHER).goal
        called = [event.region for event in turn.events if isinstance(event, AllyCalled)]
        assert called == [war.defenders[0]]
    assert began == {"aragon", "burgundy"}


def test_a_just_cause_counts_though_the_other_attacks_in_the_same_turn():
    just = replace(OTHER, cause=CasusBelli.REJECTED_ULTIMATUM)
    world = a_world().ultimatum("burgundy", "aragon", Demand.PAY, crowns=20, rejected=True)
    turn = fought(world, (just, ONE))
    assert not [event for event in turn.events if isinstance(event, OrderRefused)]
    assert paid(turn.after, PrestigeCause.UNJUST_WAR) == [-RULES.war.unjust_prestige, 0]


def test_who_lacks_the_means_declares_nothing():
    world = a_world().region("burgundy", influence=0)
    turn = fought(world)
    refused = [event.order for event in turn.events if isinstance(event, OrderRefused)]
    assert refused == [OTHER]
    assert paid(turn.after, PrestigeCause.UNJUST_WAR) == [-RULES.war.unjust_prestige, 0]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_arrival_does_not_matter(seed):
    assert fought(a_world(), (ONE, OTHER), seed) == fought(a_world(), (OTHER, ONE), seed)
