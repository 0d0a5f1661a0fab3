"""The path to yes: what would have to change before a region agrees (rulebook 5.13)."""

from collections.abc import Iterator
from enum import StrEnum

from game.core.dealings import Agenda, EnvoyRank, Instruction
from game.core.deeds import DEEDS
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.orders import (
    LiftEmbargo,
    Order,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
    RestoreRelations,
    SendAid,
)
from game.core.refusals import Refusal
from game.core.regard import DeedKind, LineCause
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
    Clause,
    CulturalExchange,
    Peace,
    Terms,
    TradeAgreement,
    TradeDepth,
    kind_of,
    kinds_of,
)
from game.core.verdicts import FactorKind, Step, StepKind, Verdict
from game.rules.aid import full_gift, size_per_mille
from game.rules.arithmetic import share
from game.rules.counter import approach
from game.rules.envoys import resident, travel_turns
from game.rules.evaluate import evaluate
from game.rules.regard import weight
from game.rules.turn import check

MOST_STEPS = 6


def path_to_yes(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Step, ...]:
    """Return the steps that would bring a region nearer to yes, the greatest gain first.

    Gains are points of the verdict, worked out from the same figures the verdict is.
    Every step could be ordered as things stand, were its price at hand. A likely
    yes is not a certain one, so it can still be made surer.
    """
    verdict = evaluate(state, terms, proposer, for_region, rules)
    if verdict.is_yes and verdict.is_sure:
        return ()
    steps = [
        *_diplomacy(state, terms, proposer, for_region, verdict, rules),
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
    return points // 10_000 if points >= 0 else -(-points // 10_000)


def deed_gain(state: State, doer: RegionId, holder: RegionId, kind: DeedKind, rules: Rules) -> int:
    """Return the points of verdict that a deed would win with a region."""
    tenths = weight(state, holder, doer, kind, rules)
    return _as_points(tenths, DEEDS[kind].goodwill_per_mille, rules)


def _worth_of_gift(
    state: State, giver: RegionId, receiver: RegionId, crowns: int, rules: Rules
) -> int:
    """Return the points of verdict that a gift of so many crowns would win."""
    size, _ = size_per_mille(state, receiver, crowns, 0, rules)
    tenths = share(weight(state, receiver, giver, DeedKind.GAVE_AID, rules), size)
    return _as_points(tenths, DEEDS[DeedKind.GAVE_AID].goodwill_per_mille, rules)


PRICES = frozenset(
    {Refusal.NOT_ENOUGH_INFLUENCE, Refusal.NOT_ENOUGH_CROWNS, Refusal.NOT_ENOUGH_BRIGADES}
)


def _may(state: State, order: Order | None, rules: Rules) -> bool:
    """Return whether an order could be carried out now, were its price at hand."""
    return order is not None and PRICES.issuperset(check(state, order, rules))


def _posting(state: State, proposer: RegionId, host: RegionId) -> PostEnvoy | None:
    """Return the order that sends the first free envoy, if one is free."""
    for number in sorted(state.envoys):
        envoy = state.envoys[number]
        if envoy.home == proposer and envoy.post is None:
            return PostEnvoy(proposer, number, host, Instruction.GOODWILL)
    return None


class Enquiry(StrEnum):
    """How a region could come to know another better."""

    ENVOY = "envoy"
    INTELLIGENCE = "intelligence"


def enquiry(state: State, home: RegionId, host: RegionId, rules: Rules) -> Enquiry | None:
    """Return whether to post an envoy there or to instruct the one who resides; None: neither."""
    envoy = resident(state, home, host)
    if envoy is not None:
        is_told = envoy.instruction is Instruction.INTELLIGENCE
        return None if is_told else Enquiry.INTELLIGENCE
    return Enquiry.ENVOY if _may(state, _posting(state, home, host), rules) else None


def _diplomacy(
    state: State,
    terms: Terms,
    proposer: RegionId,
    for_region: RegionId,
    verdict: Verdict,
    rules: Rules,
) -> Iterator[Step]:
    def gain(kind: DeedKind) -> int:
        return deed_gain(state, proposer, for_region, kind, rules)

    lines = rules.regard.lines
    if _may(state, _posting(state, proposer, for_region), rules):
        worth = rules.envoys.weight[EnvoyRank.CHARGE] + gain(DeedKind.POSTED_ENVOY)
        worth += _as_points(10 * lines[LineCause.EMBASSY], 0, rules)
        yield Step(StepKind.POST_ENVOY, worth, travel_turns(state, proposer, for_region, rules))
    if _may(state, LiftEmbargo(proposer, for_region), rules):
        worth = _as_points(-10 * lines[LineCause.EMBARGO], 1000, rules)
        yield Step(StepKind.LIFT_EMBARGO, worth + gain(DeedKind.LIFTED_EMBARGO), 1)
    if _may(state, RestoreRelations(proposer, for_region), rules):
        worth = _as_points(-10 * lines[LineCause.SEVERED], 0, rules)
        yield Step(StepKind.RESTORE_RELATIONS, worth + gain(DeedKind.RESTORED_RELATIONS), 1)
    visits = (
        ProposeVisit(proposer, for_region, Agenda.GOODWILL, is_invitation=invites)
        for invites in (False, True)
    )
    if any(_may(state, visit, rules) for visit in visits):
        yield Step(StepKind.STATE_VISIT, gain(DeedKind.PAID_VISIT), 2)
    crowns = min(full_gift(state, for_region, rules), state.regions[proposer].treasury)
    if _may(state, SendAid(proposer, for_region, crowns=crowns), rules):
        worth = _worth_of_gift(state, proposer, for_region, crowns, rules)
        yield Step(StepKind.SEND_AID, worth, 1, crowns=crowns)
    yield from _lesser_treaties(state, terms, proposer, for_region, rules)
    pestering = sum(f.value for f in verdict.factors if f.kind is FactorKind.PESTERING)
    if pestering:
        yield Step(StepKind.WAIT, -pestering, rules.treaties.pester_turns)
    favours = -sum(f.value for f in verdict.factors if f.kind is FactorKind.FAVOURS)
    if favours:
        turns = -(-favours // max(1, rules.treaties.favour_fade))
        yield Step(StepKind.WAIT, favours, turns)


def _lesser_treaties(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Step]:
    """Return the treaties that are easier to have and warm the relation for the harder one."""
    signed = deed_gain(state, proposer, for_region, DeedKind.SIGNED_TREATY, rules)
    line = _as_points(10 * rules.regard.lines[LineCause.EXCHANGE], 1000, rules)
    asked = kinds_of(terms.clauses)
    term = rules.treaties.term_choices[0]
    lesser: tuple[tuple[StepKind, Clause, int], ...] = (
        (StepKind.CULTURAL_EXCHANGE, CulturalExchange(), signed + line),
        (StepKind.TRADE_AGREEMENT, TradeAgreement(TradeDepth.MOST_FAVOURED), signed),
    )
    for kind, clause, worth in lesser:
        order = ProposeTreaty(proposer, for_region, Terms((clause,), term))
        if kind_of(clause) not in asked and _may(state, order, rules):
            yield Step(kind, worth, 2)


def _clauses(
    state: State,
    terms: Terms,
    proposer: RegionId,
    for_region: RegionId,
    verdict: Verdict,
    rules: Rules,
) -> Iterator[Step]:
    """Return what could be struck or added, each worth what the changed terms would score.

    A clause weighs on more than itself: on the balance of giving, on the compromise
    of many interests, on the annoyance at being asked again.
    """

    def step(kind: StepKind, clause: Clause, clauses: tuple[Clause, ...]) -> Iterator[Step]:
        then = evaluate(state, changed(terms, clauses=clauses), proposer, for_region, rules)
        if set(then.blocks) <= set(verdict.blocks):
            yield Step(kind, then.score - verdict.score, 0, clause)

    for at, clause in enumerate(terms.clauses):
        rest = terms.clauses[:at] + terms.clauses[at + 1 :]
        if rest and not isinstance(clause, Peace):
            yield from step(StepKind.DROP_CLAUSE, clause, rest)
    better = approach(state, terms, proposer, for_region, rules)
    if better is None:
        return
    held = kinds_of(terms.clauses)
    for clause in better.clauses:
        if kind_of(clause) not in held:
            yield from step(StepKind.ADD_CLAUSE, clause, (*terms.clauses, clause))
