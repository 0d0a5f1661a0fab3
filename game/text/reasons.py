"""Why a region says yes or no, and what it holds against another, in words."""

from collections.abc import Sequence

from game.core.ids import RegionId
from game.core.regard import Line, LineCause
from game.core.treaties import kind_of
from game.core.verdicts import Block, Factor, FactorKind, Step, StepKind, Verdict
from game.rules.effects import Effect, Ground, GroundKind
from game.text.clauses import clause_phrase
from game.text.demands import ultimatum_phrase
from game.text.figures import signed
from game.text.phrasebook import Argument
from game.text.teller import Teller, capital, small

REASONS_GIVEN = 2
"""How many reasons a refusal names."""


def factor_text(teller: Teller, factor: Factor, proposer: RegionId) -> str:
    """Return what counted, as a heading beside its points; `proposer` is whom it judges."""
    if factor.kind is FactorKind.CLAUSE and factor.clause is not None:
        return capital(clause_phrase(teller, factor.clause))
    return teller.sentence(f"factor-{factor.kind.value}", **_parties(teller, factor, proposer))


def reason_text(teller: Teller, factor: Factor, proposer: RegionId) -> str:
    """Return why a factor spoke against a proposal, as a phrase."""
    parties = _parties(teller, factor, proposer)
    if factor.kind is FactorKind.CLAUSE and factor.clause is not None:
        title = small(teller.tongue.name(kind_of(factor.clause)))
        return teller.phrase("reason-clause", clause=title, **parties)
    return teller.phrase(f"reason-{factor.kind.value}", **parties)


def _parties(teller: Teller, factor: Factor, proposer: RegionId) -> dict[str, Argument]:
    third = "" if factor.about is None else teller.region(factor.about)
    return {
        "proposer": teller.region(proposer),
        "third": third,
        "has": "third" if factor.about else "none",
    }


def reasons_of(teller: Teller, verdict: Verdict, proposer: RegionId) -> list[str]:
    """Return why a verdict is no: what forbids it, else the strongest reasons against."""
    if verdict.blocks:
        return [
            small(block_text(teller, block)).rstrip(".") for block in verdict.blocks[:REASONS_GIVEN]
        ]
    against = sorted((part for part in verdict.factors if part.value < 0), key=lambda p: p.value)
    if not against:
        return [teller.phrase("reason-too-little")]
    return [reason_text(teller, part, proposer) for part in against[:REASONS_GIVEN]]


def block_text(teller: Teller, block: Block) -> str:
    """Return what rules a proposal out, as a sentence."""
    return teller.sentence(f"block-{block.value}")


def step_text(teller: Teller, step: Step) -> str:
    """Return one step on the path to yes."""
    if step.clause is not None and step.kind in {StepKind.ADD_CLAUSE, StepKind.DROP_CLAUSE}:
        clause = clause_phrase(teller, step.clause)
        return teller.sentence(f"step-{step.kind.value}", clause=clause)
    return teller.sentence(f"step-{step.kind.value}", crowns=step.crowns)


def step_gain(teller: Teller, step: Step) -> str:
    """Return what a step adds and how long it takes: "+6 in 3 turns"."""
    return teller.phrase("step-gain", gain=step.gain, turns=step.turns)


def verdict_text(teller: Teller, verdict: Verdict) -> str:
    """Return a verdict in a few words: "They waver: 6 short"."""
    margin = verdict.score - verdict.threshold
    if not verdict.is_sure:
        return teller.sentence("verdict-unsure", short=max(0, -margin))
    if verdict.blocks:
        return teller.sentence("verdict-blocked")
    if margin >= 0:
        return teller.sentence("verdict-eager" if margin >= EAGER_POINTS else "verdict-yes")
    key = "verdict-waver" if -margin <= WAVER_POINTS else "verdict-no"
    return teller.sentence(key, short=-margin)


EAGER_POINTS = 15
"""How far beyond the threshold a yes is an eager one; a matter of words only."""
WAVER_POINTS = 10
"""How near to the threshold a no still wavers."""


def line_text(teller: Teller, line: Line) -> str:
    """Return the cause of one line of an opinion."""
    tongue = teller.tongue
    if line.note and line.cause is not LineCause.REPUTE:
        return tongue.marked(tongue.word(f"note.{line.note}"), is_rich=teller.is_rich)
    is_deed = line.cause is LineCause.DEED and line.deed is not None
    text = tongue.name(line.deed if is_deed and line.deed is not None else line.cause)
    if line.about is not None:
        text = teller.phrase("line-about", line=text, third=teller.region(line.about))
    if line.count > 1:
        text = teller.phrase("line-count", line=text, count=line.count)
    return text


def grounds_text(teller: Teller, grounds: Sequence[Ground]) -> str:
    """Return what a chance is made of; the whole per cent shown sum to the one shown for it."""
    told, sum_ = [], 0
    for ground in grounds:
        before = _hundredths(sum_)
        sum_ += ground.per_mille
        share = _hundredths(sum_) - before
        if not share and ground.kind not in {GroundKind.STRENGTH, GroundKind.BATTLE}:
            continue
        ours, theirs = ground.strengths
        told.append(
            teller.phrase(
                f"ground-{ground.kind.value}",
                share=f"{share if ground is grounds[0] else signed(share)}%",
                ours=ours // 10,
                theirs=theirs // 10,
            )
        )
    return "; ".join(told)


def _hundredths(per_mille: int) -> int:
    """Return whole per cent, rounded as figures are."""
    return (per_mille + 5) // 10


def effect_why(teller: Teller, effect: Effect) -> str:
    """Return what a chance or a standing opinion is made of, as a phrase; of the rest, nothing.

    Of an ally: why it would come to a war or stay away.
    """
    if effect.grounds:
        return grounds_text(teller, effect.grounds)
    if effect.lines or effect.ended:
        return _lines_text(teller, effect)
    verdict, caller = effect.verdict, effect.about
    if verdict is None or caller is None:
        return ""
    if effect.value < EVEN_PER_MILLE:
        return "; ".join(reasons_of(teller, verdict, caller))
    best = sorted((part for part in verdict.factors if part.value > 0), key=lambda p: -p.value)
    return "; ".join(small(factor_text(teller, part, caller)) for part in best[:REASONS_GIVEN])


def _lines_text(teller: Teller, effect: Effect) -> str:
    """Return for what an opinion is held while a thing lasts; of several causes, how much each."""
    told = [(small(line_text(teller, line)), line.value) for line in effect.lines]
    for line in effect.ended:
        text = teller.phrase("effect-line-ended", line=small(line_text(teller, line)))
        told.append((text, line.value))
    if len(told) == 1:
        return told[0][0]
    return "; ".join(f"{text} {signed(points)}" for text, points in told)


EVEN_PER_MILLE = 500
"""From this chance on it is told what speaks for coming, below it what speaks against."""


def effect_text(teller: Teller, effect: Effect) -> str:
    """Return one thing an order would change, with its amount and, of allies, the reasons."""
    why = effect_why(teller, effect)
    text = _effect_line(teller, effect)
    if effect.result is not None:
        return teller.phrase(f"effect-if-{effect.result.value}", effect=text)
    return teller.phrase("effect-because", effect=text, why=why) if why else text


def _effect_line(teller: Teller, effect: Effect) -> str:
    if effect.ultimatum is not None:
        demand = ultimatum_phrase(teller, effect.ultimatum)
        return teller.sentence("effect-demand_met-what", demand=demand)
    return teller.sentence(
        f"effect-{effect.kind.value}",
        value=effect.value,
        holder="" if effect.holder is None else teller.region(effect.holder),
        about="" if effect.about is None else teller.region(effect.about),
        every=effect.every,
    )
