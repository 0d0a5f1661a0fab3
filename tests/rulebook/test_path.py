"""The path to yes: steps that are open, and none only where nothing is missing (rulebook 5.13)."""

from game.core.rulebook import Rules
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    Payment,
    Peace,
    Subsidy,
    Terms,
)
from game.core.verdicts import StepKind
from game.rules.evaluate import evaluate
from game.rules.knowledge import observe
from game.rules.path import path_to_yes
from tests.worlds import a_world

RULES = Rules()
PACT = Terms((DefensiveAlliance(),), 12)


def kinds(state, terms=PACT):
    return {step.kind for step in path_to_yes(state, terms, "aragon", "burgundy", RULES)}


def test_a_certain_yes_needs_no_step_and_a_likely_one_can_be_made_surer():
    gift = Terms((Payment("aragon", "burgundy", 120),))
    state = a_world().feels("burgundy", "aragon", 30).build()
    assert evaluate(state, gift, "aragon", "burgundy", RULES).is_yes
    assert kinds(state, gift) == set()
    likely = Terms((CulturalExchange(),), 12)
    for feeling in range(40):
        view = observe(a_world().feels("burgundy", "aragon", feeling).build(), "aragon", RULES)
        verdict = evaluate(view, likely, "aragon", "burgundy", RULES)
        steps = path_to_yes(view, likely, "aragon", "burgundy", RULES)
        assert bool(steps) != (verdict.is_yes and verdict.is_sure), feeling


def test_only_steps_that_could_be_ordered_are_named():
    calm = a_world().feels("burgundy", "aragon", -40)
    assert StepKind.POST_ENVOY in kinds(calm.build())
    assert StepKind.POST_ENVOY not in kinds(calm.envoy("aragon", "burgundy").build())
    at_war = a_world().at_war("aragon", "burgundy").build()
    peace = Terms((Peace(8), Subsidy("burgundy", "aragon", 20)), 8)
    assert kinds(at_war, peace) <= {StepKind.DROP_CLAUSE, StepKind.ADD_CLAUSE, StepKind.WAIT}


def test_what_is_asked_for_is_no_step_towards_itself():
    state = a_world().feels("burgundy", "aragon", -60).build()
    assert StepKind.CULTURAL_EXCHANGE in kinds(state)
    assert StepKind.CULTURAL_EXCHANGE not in kinds(state, Terms((CulturalExchange(),), 12))
