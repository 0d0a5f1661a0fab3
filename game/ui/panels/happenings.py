"""What of last turn's events is shown on the map: the weightiest that have a place there."""

from collections.abc import Iterator

from game.core.events import (
    BattleFought,
    EmbargoImposed,
    EmbargoLifted,
    Event,
    GovernmentFell,
    LeftWar,
    PeaceMade,
    ProvinceCeded,
    ProvinceFreed,
    ProvinceOccupied,
    RegionFell,
    RelationsSevered,
    TreatyBreached,
    TreatyDenounced,
    TreatyEnded,
    TreatySigned,
    UltimatumIssued,
    WarDeclared,
)
from game.core.treaties import ClauseKind, Treaty, kind_of
from game.rules import pacts
from game.ui.map.arcs import ArcKind
from game.ui.map.happenings import Happening
from game.ui.panels.dispatches import dispatches
from game.ui.play import Play

_MOST = 7
"""More happenings than these would keep the player waiting."""
_TREATY_LINES = (
    (frozenset(pacts.ALLIANCES), ArcKind.ALLIANCE),
    (frozenset({ClauseKind.NON_AGGRESSION, ClauseKind.PEACE}), ArcKind.NON_AGGRESSION),
    (frozenset({ClauseKind.JOINT_EMBARGO}), ArcKind.EMBARGO),
)


def happenings_of(play: Play) -> list[Happening]:
    """Return what the map shows of last turn, the weightiest first."""
    found: dict[Happening, None] = {}
    for event in dispatches(play):
        found.update(dict.fromkeys(_shown(event)))
    here = play.known.regions
    there = [h for h in found if h.one in here and (h.other is None or h.other in here)]
    return there[:_MOST]


def _shown(event: Event) -> Iterator[Happening]:
    match event:
        case WarDeclared() | BattleFought() | UltimatumIssued():
            line = ArcKind.WAR
            yield Happening(event.region, event.other, line, is_alarm=True)
        case ProvinceOccupied() | ProvinceFreed() | ProvinceCeded():
            yield Happening(event.region, march=event.province)
        case PeaceMade() | LeftWar():
            yield Happening(event.region, event.other, ArcKind.WAR, is_end=True)
        case EmbargoImposed():
            yield Happening(event.region, event.other, ArcKind.EMBARGO)
        case EmbargoLifted():
            yield Happening(event.region, event.other, ArcKind.EMBARGO, is_end=True)
        case TreatySigned():
            yield Happening(event.region, event.other, _line_of(event.treaty))
        case TreatyEnded() | TreatyDenounced() | TreatyBreached():
            is_alarm = not isinstance(event, TreatyEnded)
            line = _line_of(event.treaty)
            yield Happening(event.region, event.other, line, is_end=True, is_alarm=is_alarm)
        case GovernmentFell() | RegionFell() | RelationsSevered():
            yield Happening(event.region, is_alarm=True)
        case _:
            return


def _line_of(treaty: Treaty) -> ArcKind:
    kinds = {kind_of(clause) for clause in treaty.terms.clauses}
    return next((line for some, line in _TREATY_LINES if some & kinds), ArcKind.TRADE)
