"""What is kept of every turn for the ledger's charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import Direction, RegionId
from game.core.rulebook import Rules
from game.core.state import State, View
from game.rules.ledger import prestige_tenths
from game.rules.regard import opinion
from game.rules.trade import total

Opinions = Mapping[Direction, int]
"""Opinions by who holds them and of whom, as one seat sees them."""


class Measure(StrEnum):
    """What can be charted."""

    PRESTIGE = "prestige"
    """In tenths of a point."""
    OUTPUT = "output"
    TRADE = "trade"
    BRIGADES = "brigades"
    TREASURY = "treasury"
    STABILITY = "stability"


PUBLIC = (Measure.PRESTIGE, Measure.OUTPUT, Measure.TRADE, Measure.BRIGADES)
"""Measures that every well-read onlooker knows of every region."""

MEASURES = tuple(Measure)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every region's figures at the start of a turn, in the order of `MEASURES`."""

    turn: int
    figures: Mapping[RegionId, tuple[int, ...]]


def snapshot(state: State) -> Snapshot:
    """Return the figures of all regions now."""
    return Snapshot(
        state.turn,
        {
            name: (
                prestige_tenths(state, name),
                region.output,
                total(state, name),
                region.brigades,
                region.treasury,
                region.stability,
            )
            for name, region in sorted(state.regions.items())
        },
    )


def opinions_seen(view: View, rules: Rules) -> Opinions:
    """Return the opinions of the viewer and about it, as it sees them."""
    own = view.viewer
    return {
        pair: opinion(view, *pair, rules)
        for other in sorted(view.regions)
        if other != own
        for pair in ((own, other), (other, own))
    }


def series(
    snapshots: Sequence[Snapshot], viewer: RegionId, measure: Measure
) -> dict[RegionId, list[int | None]]:
    """Return a chart's lines as one seat may see them; None where a region is no more.

    Treasury and stability are known of the own region only.
    """
    names = snapshots[0].figures if snapshots else {}
    shown = [name for name in names if measure in PUBLIC or name == viewer]
    column = MEASURES.index(measure)
    return {
        name: [snap.figures[name][column] if name in snap.figures else None for snap in snapshots]
        for name in shown
    }
