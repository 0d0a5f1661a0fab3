"""What happened, as sentences: pressure, war and peace."""

from typing import assert_never

from game.core.events import (
    AllyCalled,
    BattleFought,
    CallHonoured,
    CallRefused,
    EmbargoImposed,
    EmbargoLifted,
    LeftWar,
    PeaceMade,
    ProtestLodged,
    ProvinceCeded,
    ProvinceFreed,
    ProvinceOccupied,
    RegionFell,
    TruceEnded,
    UltimatumDropped,
    UltimatumIssued,
    UltimatumMet,
    UltimatumRejected,
    WarDeclared,
)
from game.text.demands import goal_phrase, ultimatum_phrase
from game.text.teller import Teller, equals, parties

PressureEvent = (
    EmbargoImposed
    | EmbargoLifted
    | ProtestLodged
    | UltimatumIssued
    | UltimatumMet
    | UltimatumRejected
    | UltimatumDropped
)
WarEvent = (
    WarDeclared
    | AllyCalled
    | CallHonoured
    | CallRefused
    | BattleFought
    | PeaceMade
    | LeftWar
    | TruceEnded
)
GroundEvent = ProvinceOccupied | ProvinceFreed | ProvinceCeded | RegionFell


def pressure_sentence(teller: Teller, event: PressureEvent) -> str:
    """Return the sentence for a rung of the ladder."""
    say, two = teller.sentence, parties(teller, event.region, event.other)
    match event:
        case EmbargoImposed():
            key = "event-embargo-imposed" if event.treaty is None else "event-embargo-joined"
            return say(key, **two)
        case EmbargoLifted():
            return say("event-embargo-lifted", **two)
        case ProtestLodged():
            return say("event-protest-lodged", **two)
        case UltimatumIssued():
            return say(
                "event-ultimatum-issued",
                demand=ultimatum_phrase(teller, event.ultimatum),
                threat=teller.phrase(f"threatened-{event.ultimatum.threat.value}"),
                until=teller.until(event.ultimatum.deadline),
                **two,
            )
        case UltimatumMet():
            demand = ultimatum_phrase(teller, event.ultimatum)
            return say("event-ultimatum-met", demand=demand, **two)
        case UltimatumRejected():
            demand = ultimatum_phrase(teller, event.ultimatum)
            return say("event-ultimatum-rejected", demand=demand, **two)
        case UltimatumDropped():
            demand = ultimatum_phrase(teller, event.ultimatum)
            return say("event-ultimatum-dropped", demand=demand, **two)
        case _:
            assert_never(event)


def war_sentence(teller: Teller, event: WarEvent) -> str:
    """Return the sentence for what befell belligerents."""
    say = teller.sentence
    match event:
        case WarDeclared():
            return _declared(teller, event)
        case AllyCalled():
            return say("event-ally-called", **parties(teller, event.region, event.ally))
        case CallHonoured():
            return say("event-call-honoured", **parties(teller, event.region, event.caller))
        case CallRefused():
            return say("event-call-refused", **parties(teller, event.region, event.caller))
        case BattleFought():
            return say(
                "event-battle-fought",
                odds=event.odds_per_mille,
                losses=event.losses,
                foes=event.foe_losses,
                **parties(teller, event.region, event.other),
            )
        case PeaceMade():
            key = "event-peace-exhausted" if event.is_exhaustion else "event-peace-made"
            return say(key, **equals(teller, event.region, event.other))
        case LeftWar():
            return say("event-left-war", **parties(teller, event.region, event.other))
        case TruceEnded():
            return say("event-truce-ended", **equals(teller, event.region, event.other))
        case _:
            assert_never(event)


def _declared(teller: Teller, event: WarDeclared) -> str:
    return teller.sentence(
        "event-war-declared",
        cause=teller.phrase(f"declared-{event.cause.value}"),
        goal=goal_phrase(teller, event.goal, event.province),
        **parties(teller, event.region, event.other),
    )


def ground_sentence(teller: Teller, event: GroundEvent) -> str:
    """Return the sentence for land that changed hands."""
    two = parties(teller, event.region, event.other)
    match event:
        case ProvinceOccupied():
            key = "event-province-occupied"
            return teller.sentence(key, province=teller.province(event.province), **two)
        case ProvinceFreed():
            key = "event-province-freed"
            return teller.sentence(key, province=teller.province(event.province), **two)
        case ProvinceCeded():
            key = "event-province-ceded"
            return teller.sentence(key, province=teller.province(event.province), **two)
        case RegionFell():
            return teller.sentence("event-region-fell", **two)
        case _:
            assert_never(event)
