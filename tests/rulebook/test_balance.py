"""Rulebook 5.12: a balance is what both would sign, and what is kept stays as it is."""

from random import Random

from game.core.treaties import CulturalExchange, MilitaryAccess, Payment, Subsidy, Terms
from game.rules.counter import approach, balance
from game.rules.evaluate import evaluate
from game.rules.knowledge import observe
from game.rules.terms import flaws
from tests.drifting import drawn_terms
from tests.played import RULES, moments
from tests.worlds import a_world


def test_terms_of_a_balance_are_signed_by_both_as_far_as_the_proposer_can_tell():
    lot = Random(12)
    found = begged = 0
    for step in moments():
        one, other = lot.sample(sorted(step.before.regions), 2)
        view = observe(step.before, one, step.rules)
        for _ in range(6):
            terms = drawn_terms(lot, step.before, one, other)
            if flaws(view, terms, one, other, step.rules):
                continue
            kept = terms.clauses[:1]
            near = approach(view, terms, one, other, step.rules, kept)
            even = balance(view, terms, one, other, step.rules, kept)
            if near is None:
                assert even is None
                continue
            assert evaluate(view, near, one, other, step.rules).is_yes
            ours = evaluate(view, near, other, one, step.rules)
            assert even == (near if ours.is_yes else None)
            assert kept[0] in near.clauses
            found += ours.is_yes
            begged += not ours.is_yes
    assert found > 10
    assert begged > 5


def test_what_one_would_not_sign_oneself_is_no_balance():
    """To buy what is worth nothing to the buyer: the other would sign, and nobody else."""
    world = a_world().feels("burgundy", "aragon", 60).feels("aragon", "burgundy", -90)
    state = world.rich("aragon", 5000).build()
    terms = Terms((Payment("aragon", "burgundy", 200), Subsidy("aragon", "burgundy", 20)), 12)
    view = observe(state, "aragon", RULES)
    assert evaluate(view, terms, "aragon", "burgundy", RULES).is_yes
    assert not evaluate(view, terms, "burgundy", "aragon", RULES).is_yes
    assert balance(view, terms, "aragon", "burgundy", RULES) is None


def test_a_balance_of_a_fair_draft_is_signed_by_both():
    state = a_world().feels("aragon", "burgundy", 40).rich("aragon", 900).build()
    terms = Terms((CulturalExchange(), MilitaryAccess("burgundy", "aragon")), 12)
    even = balance(state, terms, "aragon", "burgundy", RULES)
    assert even is not None
    assert evaluate(state, even, "aragon", "burgundy", RULES).is_yes
    assert evaluate(state, even, "burgundy", "aragon", RULES).is_yes
