"""The path to yes: what would have to change before a region agrees (rulebook 5.13)."""

from collections.abc import Iterator

from game.core.dealings import EnvoyRank
from game.core.deeds import DEEDS
from game.core.ids import RegionId
from game.core.regard import DeedKind, LineCause
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import ClauseKind, GivenClause, Terms, kind_of
from game.core.verdicts import Block, FactorKind, Step, StepKind, Verdict
from game.rules import pacts
from game.rules.arithmetic import share
from game.rules.counter import balance
from game.rules.envoys import resident, travel_turns
from game.rules.evaluate import evaluate
from game.rules.regard import weight

MOST_STEPS = 6


def path_to_yes(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Step, ...]:
    """Return the steps that would bring a region nearer to yes, the greatest gain first.

    Gains are points of the verdict, worked out from the same figures the verdict is.
    """
    verdict = evaluate(state, terms, proposer, for_region, rules)
    if verdict.is_yes:
        return ()
    steps = [
        *_diplomacy(state, proposer, for_region, verdict, rules),
        *_clauses(state, terms, proposer, for_region, verdict, rules),
    ]
    useful = [step for step in steps if step.gain > 0]
    useful.sort(key=lambda step: (-step.gain, step.turns, step.kind))
    return tuple(useful[:MOST_STEPS])


def _as_points(tenths_of_opinion: int, goodwill_per_mille: int, rules: Rules) -> int:
    """Return what a change of opinion and goodwill adds to a verdict."""
    book = rules.treaties
    goodwill = share(tenths_of_opinion, goodwill_per_mille)
    points = tenths_of_opinion * book.opinion_per_mille + goodwill * book.goodwill_per_mille
    return points // 10_000


def deed_gain(state: State, doer: RegionId, holder: RegionId, kind: DeedKind, rules: Rules) -> int:
    """Return the points of verdict that a deed would win with a region."""
    tenths = weight(state, holder, doer, kind, rules)
    return _as_points(tenths, DEEDS[kind].goodwill_per_mille, rules)


def _diplomacy(
    state: State, proposer: RegionId, for_region: RegionId, verdict: Verdict, rules: Rules
) -> Iterator[Step]:
    def gain(kind: DeedKind) -> int:
        return deed_gain(state, proposer, for_region, kind, rules)

    lines = rules.regard.lines
    if resident(state, proposer, for_region) is None:
        worth = rules.envoys.weight[EnvoyRank.CHARGE] + gain(DeedKind.POSTED_ENVOY)
        worth += _as_points(10 * lines[LineCause.EMBASSY], 0, rules)
        yield Step(StepKind.POST_ENVOY, worth, travel_turns(state, proposer, for_region, rules))
    if (proposer, for_region) in state.embargoes:
        worth = _as_points(-10 * lines[LineCause.EMBARGO], 1000, rules)
        yield Step(StepKind.LIFT_EMBARGO, worth + gain(DeedKind.LIFTED_EMBARGO), 1)
    if Block.RELATIONS_SEVERED in verdict.blocks:
        worth = _as_points(-10 * lines[LineCause.SEVERED], 0, rules)
        yield Step(StepKind.RESTORE_RELATIONS, worth + gain(DeedKind.RESTORED_RELATIONS), 1)
    if not state.is_at_war(proposer, for_region):
        yield Step(StepKind.STATE_VISIT, gain(DeedKind.PAID_VISIT), 2)
        yield Step(StepKind.SEND_AID, gain(DeedKind.GAVE_AID), 1)
        yield from _lesser_treaties(state, proposer, for_region, rules)
    pestering = sum(f.value for f in verdict.factors if f.kind is FactorKind.PESTERING)
    if pestering:
        yield Step(StepKind.WAIT, -pestering, rules.treaties.pester_turns)


def _lesser_treaties(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Step]:
    """Return the treaties that are easier to have and warm the relation for the harder one."""
    signed = deed_gain(state, proposer, for_region, DeedKind.SIGNED_TREATY, rules)
    if not pacts.has(state, proposer, for_region, ClauseKind.CULTURAL_EXCHANGE):
        line = 10 * rules.regard.lines[LineCause.EXCHANGE]
        yield Step(StepKind.CULTURAL_EXCHANGE, signed + _as_points(line, 1000, rules), 2)
    if pacts.trade_depth(state, proposer, for_region) is None:
        yield Step(StepKind.TRADE_AGREEMENT, signed, 2)


def _clauses(
    state: State,
    terms: Terms,
    proposer: RegionId,
    for_region: RegionId,
    verdict: Verdict,
    rules: Rules,
) -> Iterator[Step]:
    for factor in verdict.factors:
        clause = factor.clause
        asked = isinstance(clause, GivenClause) and clause.giver == for_region
        if clause is not None and asked and len(terms.clauses) > 1:
            yield Step(StepKind.DROP_CLAUSE, -factor.value, 0, clause)
    better = balance(state, terms, proposer, for_region, rules)
    if better is None:
        return
    held = {kind_of(clause) for clause in terms.clauses}
    for factor in evaluate(state, better, proposer, for_region, rules).factors:
        if factor.clause is not None and kind_of(factor.clause) not in held:
            yield Step(StepKind.ADD_CLAUSE, factor.value, 0, factor.clause)
