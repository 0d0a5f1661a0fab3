"""A verdict in full: the word, every block, every factor, and how sure it is."""

from game.cli.textplay.helm import Helm
from game.core.ids import RegionId
from game.core.treaties import Terms
from game.core.verdicts import Factor, Verdict
from game.rules.doubt import UNSURE
from game.rules.path import Enquiry, enquiry
from game.rules.signing import ratification_per_mille


def show_verdict(helm: Helm, other: RegionId, verdict: Verdict) -> None:
    """Write what another region would say to a proposal of the seat."""
    helm.tell()
    if verdict.blocks:
        helm.tell(f"{helm.words.region(other)}: {helm.words.verdict_word(verdict)}.")
    else:
        helm.tell(
            helm.say(
                "text-verdict",
                region=helm.words.region(other),
                verdict=helm.words.verdict_word(verdict),
                score=verdict.score,
                threshold=verdict.threshold,
            )
        )
    _reasons(helm, verdict, helm.region)
    helm.tell(_certainty(helm, other, verdict))


def show_ratification(helm: Helm, other: RegionId, terms: Terms) -> None:
    """Write how likely the terms are to be carried at home, here and there."""
    ours = ratification_per_mille(helm.known, helm.region, other, terms, helm.rules)
    theirs = ratification_per_mille(helm.known, other, helm.region, terms, helm.rules)
    name = helm.words.region_name(other)
    helm.tell(helm.say("table-ratifying", ours=ours, theirs=theirs, region=name))


def _certainty(helm: Helm, other: RegionId, verdict: Verdict) -> str:
    """Return how sure the preview is."""
    if verdict.spread >= UNSURE:
        return helm.say("table-spread-funds")
    if verdict.spread == 0:
        return helm.say("table-sure")
    way = enquiry(helm.known, helm.region, other, helm.rules)
    key = "table-spread-envoy" if way is Enquiry.ENVOY else "table-spread"
    return helm.say(key, points=verdict.spread)


def show_own(helm: Helm, proposer: RegionId, verdict: Verdict, *, in_full: bool = False) -> None:
    """Write what the seat's own ministry makes of terms; in full, with its reasons."""
    key = "cli-own-yes" if verdict.is_yes else "cli-own-no"
    if verdict.blocks:
        key = "cli-own-blocked"
    helm.tell(helm.say(key, score=verdict.score, threshold=verdict.threshold))
    if in_full:
        _reasons(helm, verdict, proposer)
    else:
        for block in verdict.blocks:
            helm.console.item("!", helm.words.block(block))


def _reasons(helm: Helm, verdict: Verdict, proposer: RegionId) -> None:
    for block in verdict.blocks:
        helm.console.item("!", helm.words.block(block))
    for factor in sorted(verdict.factors, key=_weight):
        text = helm.words.factor(factor, proposer, helm.region)
        helm.tell(f"{helm.words.signed(factor.value):>4} {text}", indent=2)


def _weight(factor: Factor) -> int:
    return -abs(factor.value)
