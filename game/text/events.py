"""What happened, as sentences: envoys, talks and what a region does at home.

An event's own numbers and ids become words; causes and reasons stand in the sentence.
"""

from typing import assert_never

from game.core.dealings import CallToArms, VisitPlan
from game.core.events import (
    AidSent,
    EnvoyArrived,
    EnvoyExpelled,
    EnvoyInstructed,
    EnvoyLeft,
    EnvoyPromoted,
    EnvoyRecalled,
    EnvoySent,
    GainedPrestige,
    GameEnded,
    GovernmentFell,
    MilitaryAidSent,
    MilitaryBudgetSet,
    OrderRefused,
    PaymentMissed,
    ProposalAccepted,
    ProposalDeclined,
    ProposalLapsed,
    ProposalSent,
    RatificationFailed,
    RelationsRestored,
    RelationsSevered,
    RenewalDue,
    SecretUncovered,
    TaxesSet,
    TreatyBreached,
    TreatyDenounced,
    TreatyEnded,
    TreatySigned,
    VisitPaid,
)
from game.text.clauses import matter_phrase, terms_phrase, titles_phrase
from game.text.orders import order_text
from game.text.reasons import reasons_of
from game.text.teller import Teller, equals, parties, small

EnvoyEvent = (
    EnvoySent
    | EnvoyArrived
    | EnvoyRecalled
    | EnvoyExpelled
    | EnvoyLeft
    | EnvoyInstructed
    | EnvoyPromoted
    | RelationsSevered
    | RelationsRestored
    | VisitPaid
)
ProposalEvent = (
    ProposalSent | ProposalAccepted | ProposalDeclined | ProposalLapsed | RatificationFailed
)
TreatyEvent = (
    TreatySigned | TreatyDenounced | TreatyBreached | TreatyEnded | RenewalDue | SecretUncovered
)
GiftEvent = PaymentMissed | AidSent | MilitaryAidSent
HomeEvent = (
    TaxesSet | MilitaryBudgetSet | GovernmentFell | GainedPrestige | OrderRefused | GameEnded
)


def envoy_sentence(teller: Teller, event: EnvoyEvent) -> str:
    """Return the sentence for what befell envoys, relations and visits."""
    say, region = teller.sentence, teller.region(event.region)
    match event:
        case EnvoySent():
            return say(
                "event-envoy-sent",
                region=region,
                host=teller.region(event.host),
                envoy=teller.envoy(event.envoy),
                when=teller.when(event.arrives),
            )
        case EnvoyArrived() | EnvoyRecalled() | EnvoyLeft():
            return say(
                _ENVOY_MOVES[type(event)],
                region=region,
                host=teller.region(event.host),
                envoy=teller.envoy(event.envoy),
            )
        case EnvoyExpelled():
            home, envoy = teller.region(event.home), teller.envoy(event.envoy)
            return say("event-envoy-expelled", region=region, home=home, envoy=envoy)
        case EnvoyInstructed():
            work = small(teller.tongue.name(event.instruction))
            envoy = teller.envoy(event.envoy)
            return say("event-envoy-instructed", region=region, envoy=envoy, instruction=work)
        case EnvoyPromoted():
            rank, envoy = small(teller.tongue.name(event.rank)), teller.envoy(event.envoy)
            return say("event-envoy-promoted", region=region, envoy=envoy, rank=rank)
        case RelationsSevered():
            return say("event-relations-severed", region=region, other=teller.region(event.other))
        case RelationsRestored():
            return say("event-relations-restored", region=region, other=teller.region(event.other))
        case VisitPaid():
            return say(
                f"event-visit-{event.result.value}",
                region=region,
                host=teller.region(event.host),
                agenda=small(teller.tongue.name(event.agenda)),
            )
        case _:
            assert_never(event)


_ENVOY_MOVES: dict[type[EnvoyArrived | EnvoyRecalled | EnvoyLeft], str] = {
    EnvoyArrived: "event-envoy-arrived",
    EnvoyRecalled: "event-envoy-recalled",
    EnvoyLeft: "event-envoy-left",
}


def proposal_sentence(teller: Teller, event: ProposalEvent) -> str:
    """Return the sentence for a proposal's fate, with the reasons for a no."""
    say, two = teller.sentence, parties(teller, event.region, event.other)
    if isinstance(event, ProposalSent):
        return _sent(teller, event)
    matter = matter_phrase(teller, event.matter)
    match event:
        case ProposalAccepted():
            return say("event-proposal-accepted", matter=matter, **two)
        case ProposalDeclined():
            if event.verdict is None:
                return say("event-proposal-declined", matter=matter, **two)
            why = reasons_of(teller, event.verdict, event.other)
            key = "event-proposal-declined-because"
            return say(key, matter=matter, reasons="; ".join(why), count=len(why), **two)
        case ProposalLapsed():
            two = equals(teller, event.region, event.other)
            return say("event-proposal-lapsed", matter=matter, **two)
        case RatificationFailed():
            return say("event-ratification-failed", matter=matter, **two)
        case _:
            assert_never(event)


def _sent(teller: Teller, event: ProposalSent) -> str:
    two = parties(teller, event.region, event.other)
    matter = event.matter
    if isinstance(matter, VisitPlan):
        key = "event-invitation-sent" if matter.host == event.region else "event-visit-asked"
        return teller.sentence(key, agenda=small(teller.tongue.name(matter.agenda)), **two)
    if isinstance(matter, CallToArms):
        return teller.sentence("event-call-sent", **two)
    key = "event-treaty-proposed" if event.counters is None else "event-treaty-countered"
    return teller.sentence(key, terms=terms_phrase(teller, matter), **two)


def treaty_sentence(teller: Teller, event: TreatyEvent) -> str:
    """Return the sentence for what befell a treaty."""
    say, terms = teller.sentence, event.treaty.terms
    titles = titles_phrase(teller, terms)
    match event:
        case TreatySigned():
            two = equals(teller, event.region, event.other)
            return say("event-treaty-signed", terms=terms_phrase(teller, terms), **two)
        case TreatyDenounced():
            two = parties(teller, event.region, event.other)
            until = teller.until(event.until)
            return say("event-treaty-denounced", titles=titles, until=until, **two)
        case TreatyBreached():
            two = parties(teller, event.region, event.other)
            cause = teller.phrase(f"breach-{event.cause.value}")
            return say("event-treaty-breached", titles=titles, cause=cause, **two)
        case TreatyEnded():
            two = equals(teller, event.region, event.other)
            cause = teller.phrase(f"ending-{event.cause.value}")
            return say("event-treaty-ended", titles=titles, cause=cause, **two)
        case RenewalDue():
            two = equals(teller, event.region, event.other)
            return say("event-renewal-due", titles=titles, turns=event.turns_left, **two)
        case SecretUncovered():
            two = equals(teller, event.region, event.other)
            return say("event-secret-uncovered", terms=terms_phrase(teller, terms), **two)
        case _:
            assert_never(event)


def gift_sentence(teller: Teller, event: GiftEvent) -> str:
    """Return the sentence for what was given, or owed and not paid."""
    two = parties(teller, event.region, event.other)
    match event:
        case PaymentMissed():
            return teller.sentence("event-payment-missed", crowns=event.crowns, **two)
        case AidSent():
            return teller.sentence("event-aid-sent", crowns=event.crowns, **two)
        case MilitaryAidSent():
            return teller.sentence("event-military-aid-sent", brigades=event.brigades, **two)
        case _:
            assert_never(event)


def home_sentence(teller: Teller, event: HomeEvent) -> str:
    """Return the sentence for what happened within a region, or ended the game."""
    say = teller.sentence
    if isinstance(event, GameEnded):
        return _ended(teller, event)
    region = teller.region(event.region)
    match event:
        case TaxesSet():
            level = small(teller.tongue.say(f"tax-{event.level}"))
            return say("event-taxes-set", region=region, level=level)
        case MilitaryBudgetSet():
            level = small(teller.tongue.say(f"military-{event.level}"))
            return say("event-military-budget-set", region=region, level=level)
        case GovernmentFell():
            head = teller.tongue.marked(teller.tongue.head(event.head), is_rich=teller.is_rich)
            return say("event-government-fell", region=region, head=head)
        case GainedPrestige():
            key = "event-prestige-won" if event.tenths >= 0 else "event-prestige-lost"
            cause = small(teller.tongue.name(event.cause))
            return say(key, region=region, cause=cause, tenths=abs(event.tenths))
        case OrderRefused():
            order = small(order_text(teller, event.order))
            reasons = " ".join(teller.tongue.name(reason) for reason in event.reasons)
            return say("event-order-refused", region=region, order=order, reasons=reasons)
        case _:
            assert_never(event)


def _ended(teller: Teller, event: GameEnded) -> str:
    victory = small(teller.tongue.name(event.outcome.victory))
    if event.outcome.winner is None:
        return teller.sentence("event-game-ended", victory=victory)
    winner = teller.region(event.outcome.winner)
    return teller.sentence("event-game-won", winner=winner, victory=victory)
