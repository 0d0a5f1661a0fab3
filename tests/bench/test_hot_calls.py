"""The calls that a turn is made of, to be timed: `pytest -n 0 tests/bench`.

In the ordinary suite each runs once, as a test that it still answers.
"""

import pytest

from game.core.rulebook import Rules
from game.core.treaties import Terms, TradeAgreement, TradeDepth
from game.lab.bench import Bench
from game.rules.evaluate import evaluate
from game.rules.knowledge import observe
from game.rules.turn import resolve

RULES = Rules()


@pytest.fixture(scope="module")
def eight():
    return Bench.of(8, recorded=2)


@pytest.fixture(scope="module")
def forty():
    return Bench.of(40, recorded=1)


def anew(state):
    """Return the state as it is when nothing has been asked of it yet."""
    return (state.frozen(),), {}


def test_resolving_eight_regions(benchmark, eight):
    turn = benchmark(resolve, eight.state, eight.orders[0], RULES)
    assert turn.after.turn == eight.state.turn + 1


def test_resolving_forty_regions(benchmark, forty):
    turn = benchmark(resolve, forty.state, forty.orders[0], RULES)
    assert turn.after.turn == forty.state.turn + 1


def test_a_whole_turn_of_eight_regions(benchmark, eight):
    before = eight.after.turn
    benchmark(eight.whole_turn)
    assert eight.after.turn > before


def test_observing_all_that_eight_regions_know(benchmark, eight):
    def all_views(state):
        return [observe(state, region, RULES) for region in sorted(state.regions)]

    views = benchmark.pedantic(all_views, setup=lambda: anew(eight.state), rounds=20)
    assert [view.viewer for view in views] == sorted(eight.state.regions)


def test_weighing_a_proposal(benchmark, eight):
    one, other = sorted(eight.state.regions)[:2]
    view = observe(eight.state, other, RULES)
    terms = Terms((TradeAgreement(TradeDepth.FREE),), 12)
    verdict = benchmark(evaluate, view, terms, one, other, RULES)
    assert verdict.factors
