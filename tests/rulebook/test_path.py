"""The path to yes: steps that are open, and none only where nothing is missing (rulebook 5.13)."""

from dataclasses import replace
from itertools import combinations

import pytest

from game.core.dealings import Instruction
from game.core.orders import SendAid
from game.core.rulebook import Rules
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    NonAggression,
    Payment,
    Peace,
    Subsidy,
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.core.verdicts import StepKind
from game.rules.aid import apply_aid, full_gift
from game.rules.evaluate import evaluate
from game.rules.knowledge import observe
from game.rules.path import Enquiry, enquiry, path_to_yes
from game.rules.turn import check
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


@pytest.mark.parametrize("treasury", [1, 7, 20, 33, 60, 500])
@pytest.mark.parametrize("feeling", [-40, 0, 20])
def test_a_gift_is_named_with_a_sum_one_has_and_wins_what_it_promises(treasury, feeling):
    world = a_world().feels("burgundy", "aragon", feeling).rich("aragon", treasury)
    state = world.build()
    before = evaluate(state, PACT, "aragon", "burgundy", RULES)
    steps = path_to_yes(state, PACT, "aragon", "burgundy", RULES)
    gift = next((step for step in steps if step.kind is StepKind.SEND_AID), None)
    if gift is None:
        assert treasury < full_gift(state, "burgundy", RULES)
        return
    assert 0 < gift.crowns <= min(treasury, full_gift(state, "burgundy", RULES))
    order = SendAid("aragon", "burgundy", crowns=gift.crowns)
    assert check(state, order, RULES) == []
    draft = state.draft()
    apply_aid(draft, order, RULES)
    after = evaluate(draft.seal(), PACT, "aragon", "burgundy", RULES)
    assert abs(after.score - before.score - gift.gain) <= 1


def test_an_empty_chest_gives_no_gift():
    for treasury in (0, -50):
        state = a_world().feels("burgundy", "aragon", -40).rich("aragon", treasury).build()
        assert StepKind.SEND_AID not in kinds(state)


def test_what_is_asked_for_is_no_step_towards_itself():
    state = a_world().feels("burgundy", "aragon", -60).build()
    assert StepKind.CULTURAL_EXCHANGE in kinds(state)
    assert StepKind.CULTURAL_EXCHANGE not in kinds(state, Terms((CulturalExchange(),), 12))


OFFERS = (
    CulturalExchange(),
    DefensiveAlliance(),
    NonAggression(),
    TradeAgreement(TradeDepth.FREE),
    Payment("burgundy", "aragon", 40),
    Payment("aragon", "burgundy", 25),
    Subsidy("burgundy", "aragon", 6),
)
DRAFTS = [Terms(some, 12) for size in (1, 2, 3) for some in combinations(OFFERS, size)]
TERMS_CHANGE = {StepKind.ADD_CLAUSE, StepKind.DROP_CLAUSE}


def after(terms, step):
    """Return the terms with what a step adds or strikes."""
    if step.kind is StepKind.ADD_CLAUSE:
        return replace(terms, clauses=(*terms.clauses, step.clause))
    at = terms.clauses.index(step.clause)
    return replace(terms, clauses=terms.clauses[:at] + terms.clauses[at + 1 :])


@pytest.mark.parametrize("feeling", [-30, 0, 30])
def test_a_step_that_changes_terms_is_worth_what_the_changed_terms_would_score(feeling):
    state = a_world().feels("burgundy", "aragon", feeling).rich("burgundy", 200).build()
    view = observe(state, "aragon", RULES)
    met = set()
    for terms in DRAFTS:
        before = evaluate(view, terms, "aragon", "burgundy", RULES)
        for step in path_to_yes(view, terms, "aragon", "burgundy", RULES):
            if step.kind not in TERMS_CHANGE:
                continue
            then = evaluate(view, after(terms, step), "aragon", "burgundy", RULES)
            assert step.gain == then.score - before.score, (terms, step)
            assert set(then.blocks) <= set(before.blocks), (terms, step)
            met.add(step.kind)
    assert met == TERMS_CHANGE


def test_a_clause_that_binds_both_may_be_struck_but_never_the_peace_itself():
    state = a_world().feels("burgundy", "aragon", -60).at_war("aragon", "burgundy").build()
    terms = Terms((Peace(8), DefensiveAlliance(), Subsidy("burgundy", "aragon", 20)), 8)
    steps = path_to_yes(state, terms, "aragon", "burgundy", RULES)
    struck = [step.clause for step in steps if step.kind is StepKind.DROP_CLAUSE]
    assert DefensiveAlliance() in struck
    assert Subsidy("burgundy", "aragon", 20) in struck
    assert not any(isinstance(clause, Peace) for clause in struck)


def test_an_envoy_is_advised_only_where_one_may_go_and_none_is():
    def way(world):
        return enquiry(world.build(), "aragon", "burgundy", RULES)

    told = Instruction.INTELLIGENCE
    assert way(a_world()) is Enquiry.ENVOY
    assert way(a_world().envoy("aragon", "burgundy")) is Enquiry.INTELLIGENCE
    assert way(a_world().envoy("aragon", "burgundy", instruction=told)) is None
    assert way(a_world().at_war("aragon", "burgundy")) is None
