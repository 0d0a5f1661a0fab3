"""Rulebook 11: prestige, goals, and the end of the game."""

from game.core.events import GainedPrestige, GameEnded
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Outcome
from game.core.world import VictoryGoal, VictoryKind
from game.rules import victory
from game.rules.ledger import prestige
from game.rules.prestige import award, award_dealing
from tests.worlds import FOUR, a_world

RULES = Rules()
CONCORD = VictoryGoal(VictoryKind.CONCORD, target=40, hold_turns=2)
HEGEMONY = VictoryGoal(VictoryKind.HEGEMONY, target=600)
PRESTIGE = VictoryGoal(VictoryKind.PRESTIGE)
SURVIVAL = VictoryGoal(VictoryKind.SURVIVAL)


def loved(world, by=("burgundy", "castile", "denmark")):
    for other in by:
        world = world.feels(other, "aragon", 80)
    return world


def measured(world, goal, region="aragon"):
    return victory.measure(world.build(), region, goal, RULES)


def test_prestige_is_a_ledger_and_only_what_matters_is_news():
    draft = a_world().draft()
    assert award(draft, "aragon", PrestigeCause.VISIT, 0, RULES) == []
    assert award(draft, "aragon", PrestigeCause.STANDING, 5, RULES) == []
    news = award(draft, "aragon", PrestigeCause.VISIT, 30, RULES)
    assert news == [GainedPrestige("aragon", PrestigeCause.VISIT, 30)]
    assert prestige(draft, "aragon") == 3
    assert award(draft, "atlantis", PrestigeCause.VISIT, 30, RULES) == []
    assert ("atlantis", PrestigeCause.VISIT) not in draft.prestige


def test_dealings_with_the_great_lift_a_name_and_those_with_the_small_hardly():
    def won(own, other):
        draft = a_world().prestige("aragon", own).prestige("burgundy", other).draft()
        award_dealing(draft, "aragon", "burgundy", PrestigeCause.VISIT, 100, RULES)
        return draft.prestige["aragon", PrestigeCause.VISIT]

    least, most = RULES.victory.rank_bounds
    assert won(300, 300) == 100
    assert won(900, 0) == least // 10
    assert won(0, 900) == most // 10
    assert won(300, 400) > won(300, 300) > won(400, 300)


def test_the_greater_output_earns_the_greater_standing():
    day = RULES.victory.standing_every_turns - 1
    draft = a_world().region("aragon", output_cents=80_000).turn(day).draft()
    victory.advance_victory(draft, RULES)
    tenths = {name: draft.prestige[name, PrestigeCause.STANDING] for name in FOUR}
    assert tenths["aragon"] == RULES.victory.standing_tenths
    assert 0 < tenths["burgundy"] < tenths["aragon"]


def test_the_hub_of_trade_earns_prestige():
    day = RULES.victory.standing_every_turns - 1
    draft = a_world(regions=("aragon", "burgundy", "castile")).turn(day).draft()
    victory.advance_victory(draft, RULES)
    earners = [region for region, cause in draft.prestige if cause is PrestigeCause.TRADE]
    assert earners == ["burgundy"]


def test_concord_counts_those_at_peace_who_think_well_of_a_region():
    assert measured(a_world(), CONCORD) == (0, 3)
    assert measured(loved(a_world(), ("castile",)), CONCORD) == (1, 3)
    assert measured(loved(a_world()), CONCORD) == (3, 3)


def test_concord_is_not_met_by_a_belligerent():
    peaceful = loved(a_world()).build()
    assert victory.is_met(peaceful, "aragon", CONCORD, RULES)
    fighting = loved(a_world()).at_war("aragon", "denmark").build()
    assert not victory.is_met(fighting, "aragon", CONCORD, RULES)


def test_a_goal_must_be_held_for_its_turns():
    draft = loved(a_world(goals=(CONCORD,))).draft()
    assert victory.advance_victory(draft, RULES) == []
    assert draft.streaks == {("aragon", VictoryKind.CONCORD): 1}
    events = victory.advance_victory(draft, RULES)
    outcome = Outcome("aragon", VictoryKind.CONCORD, 0)
    assert events == [GameEnded("aragon", outcome)]
    assert draft.outcome == outcome


def test_a_goal_lost_for_a_turn_starts_again():
    draft = loved(a_world(goals=(CONCORD,))).draft()
    victory.advance_victory(draft, RULES)
    draft.deeds = {}
    victory.advance_victory(draft, RULES)
    assert draft.streaks == {}
    assert draft.outcome is None


def test_hegemony_counts_lesser_allies_and_dependants_with_ones_own_output():
    alone = a_world(regions=("aragon",)).build()
    assert victory.measure(alone, "aragon", HEGEMONY, RULES) == (1000, 600)
    plain = a_world().build()
    equal = a_world().allied("aragon", "castile")
    lesser = a_world().allied("aragon", "castile").region("castile", output_cents=10_000)
    assert "castile" not in victory.sphere(plain, "aragon", RULES)
    assert "castile" not in victory.sphere(equal.build(), "aragon", RULES)
    assert "castile" in victory.sphere(lesser.build(), "aragon", RULES)
    dependant = a_world().region("denmark", output_cents=10_000).build()
    assert "denmark" not in victory.sphere(plain, "castile", RULES)
    assert "denmark" in victory.sphere(dependant, "castile", RULES)


def test_hegemony_wins_when_the_sphere_is_large_enough():
    world = a_world(goals=(HEGEMONY,)).region("castile", output_cents=200_000)
    draft = world.prestige("castile", 100).draft()
    victory.advance_victory(draft, RULES)
    assert draft.outcome == Outcome("castile", VictoryKind.HEGEMONY, 0)


def test_the_last_region_left_wins_whatever_the_goals():
    draft = a_world(regions=("aragon",)).draft()
    victory.advance_victory(draft, RULES)
    assert draft.outcome == Outcome("aragon", VictoryKind.SURVIVAL, 0)


def test_survival_counts_the_fallen():
    world = a_world()
    del world.held.regions["denmark"]
    for row in (1, 2, 3):
        world = world.owns("castile", f"denmark-{row}")
    assert measured(world, SURVIVAL) == (1, 3)


def test_prestige_decides_on_the_last_turn():
    world = a_world(last_turn=10).prestige("castile", 500)
    early = world.turn(9).draft()
    victory.advance_victory(early, RULES)
    assert early.outcome is None
    draft = world.turn(10).draft()
    victory.advance_victory(draft, RULES)
    assert draft.outcome == Outcome("castile", VictoryKind.PRESTIGE, 10)


def test_without_a_prize_for_prestige_the_last_turn_has_no_winner():
    draft = a_world(goals=(CONCORD,), last_turn=10).turn(10).draft()
    victory.advance_victory(draft, RULES)
    assert draft.outcome is not None
    assert draft.outcome.winner is None


def test_of_several_who_reach_a_goal_together_the_more_prestigious_wins():
    goal = VictoryGoal(VictoryKind.HEGEMONY, target=100)
    draft = a_world(goals=(goal,)).prestige("castile", 90).draft()
    victory.advance_victory(draft, RULES)
    assert draft.outcome == Outcome("castile", VictoryKind.HEGEMONY, 0)


def test_progress_lists_every_goal_of_the_scenario():
    world = a_world(goals=(PRESTIGE, CONCORD, HEGEMONY)).prestige("burgundy", 70)
    found = victory.progress(world.build(), "aragon", RULES)
    assert [kind for kind, _, _ in found] == [
        VictoryKind.PRESTIGE,
        VictoryKind.CONCORD,
        VictoryKind.HEGEMONY,
    ]
    assert found[0] == (VictoryKind.PRESTIGE, 0, 70)


def test_the_game_ends_once():
    draft = a_world(regions=("aragon",)).draft()
    victory.advance_victory(draft, RULES)
    assert victory.advance_victory(draft, RULES) == []
