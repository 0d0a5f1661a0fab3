"""The one evaluator: what a region would say to a proposal, and why (rulebook 5.5).

It serves the mind's decision, the preview, the explanation and the search for a
counter-offer. It reads nothing but the state or view it is given; where a view
is vague, the verdict says by how much it may be out. Whoever needs no reasons
asks for the leaning and the blocks alone: a verdict is made of the same.
"""

from collections.abc import Sequence
from typing import assert_never

from game.core.dealings import CallToArms, Matter, VisitPlan
from game.core.ids import RegionId
from game.core.leaves import made
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import Terms
from game.core.verdicts import Block, Factor, Verdict
from game.rules import calls
from game.rules.doubt import doubtful, spread
from game.rules.receptions import visit_blocks, visit_factors
from game.rules.vetoes import vetoes
from game.rules.weighing import weighed


def evaluate(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Verdict:
    """Return what `for_region` would answer to what `proposer` lays before it."""
    kept = _factors(state, matter, proposer, for_region, rules)
    return Verdict(
        sum([factor.value for factor in kept]),
        _threshold(matter, rules),
        kept,
        blocks(state, matter, proposer, for_region, rules),
        spread(state, matter, proposer, for_region, rules),
        doubtful(state, matter, proposer, for_region, rules),
    )


def leaning(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> int:
    """Return the points beyond a yes, below zero those short of it, whatever rules it out."""
    if isinstance(matter, Terms):
        parts = weighed(state, matter, proposer, for_region, rules)
        return sum([part[1] for part in parts]) - rules.treaties.threshold
    kept = _factors(state, matter, proposer, for_region, rules)
    return sum([factor.value for factor in kept]) - _threshold(matter, rules)


def blocks(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Block, ...]:
    """Return everything that rules a matter out for a region, however it leans."""
    match matter:
        case Terms():
            return vetoes(state, matter, proposer, for_region, rules)
        case VisitPlan():
            return visit_blocks(state, matter, rules)
        case CallToArms():
            war = state.wars.get(matter.war)
            return (
                calls.call_blocks(state, war, proposer, for_region)
                if war
                else (Block.NOT_POSSIBLE,)
            )
        case _:
            assert_never(matter)


def says_yes(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> bool:
    """Return whether the answer would be yes, as a verdict's `is_yes` tells it."""
    return leaning(state, matter, proposer, for_region, rules) >= 0 and not blocks(
        state, matter, proposer, for_region, rules
    )


def _threshold(matter: Matter, rules: Rules) -> int:
    """Return the score from which the answer is yes."""
    return rules.treaties.threshold if isinstance(matter, Terms) else 0


def _factors(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Factor, ...]:
    """Return everything that counts for or against a matter."""
    found: Sequence[Factor]
    match matter:
        case Terms():
            parts = weighed(state, matter, proposer, for_region, rules)
            return tuple([made(Factor, *part) for part in parts if part[1]])
        case VisitPlan():
            found = visit_factors(state, matter, for_region, rules)
        case CallToArms():
            war = state.wars.get(matter.war)
            found = calls.call_factors(state, war, proposer, for_region, rules) if war else ()
        case _:
            assert_never(matter)
    return tuple([factor for factor in found if factor.value])
