"""Prestige is a ledger: every point has a cause (rulebook 11.1).

`ledger` adds it up; here it is written.
"""

from collections.abc import Collection

from game.core.events import Event, GainedPrestige
from game.core.ids import RegionId
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft
from game.rules.arithmetic import clamp, share
from game.rules.ledger import totals


def award(
    draft: Draft, region: RegionId, cause: PrestigeCause, tenths: int, rules: Rules
) -> list[Event]:
    """Enter prestige won or lost, in tenths of a point, under its cause.

    What trickles in each turn is entered too but is no news: only an entry of
    `report_tenths` or more makes an event. A region that is no more wins nothing.
    """
    if not tenths or region not in draft.regions:
        return []
    entry = region, cause
    draft.prestige[entry] = draft.prestige.get(entry, 0) + tenths
    if abs(tenths) < rules.victory.report_tenths:
        return []
    return [GainedPrestige(region, cause, tenths)]


def award_dealing(
    draft: Draft,
    one: RegionId,
    other: RegionId,
    cause: PrestigeCause,
    tenths: int,
    rules: Rules,
    winners: Collection[RegionId] | None = None,
) -> list[Event]:
    """Enter for both what a dealing is worth: more with the great, less with the small.

    `winners` names those to whom it brings anything, where it is not both.

    To be seen with a region of higher prestige lifts a name; the first of all
    gains little by receiving those below it.
    """
    events: list[Event] = []
    if not tenths:
        return events
    book, held = rules.victory, totals(draft)
    least, most = book.rank_bounds
    mine = max(0, held.get(one, 0)) + book.rank_ease_tenths
    theirs = max(0, held.get(other, 0)) + book.rank_ease_tenths
    for region, own, rank in ((one, mine, theirs), (other, theirs, mine)):
        if winners is None or region in winners:
            size = clamp(rank * rank * 1000 // (own * own), least, most)
            events += award(draft, region, cause, share(tenths, size), rules)
    return events


def award_both(
    draft: Draft,
    winner: RegionId,
    loser: RegionId,
    causes: tuple[PrestigeCause, PrestigeCause],
    tenths: tuple[int, int],
    per_mille: int,
    rules: Rules,
) -> list[Event]:
    """Give the winner and take from the loser, each by its own cause, scaled by `per_mille`."""
    gained = award(draft, winner, causes[0], share(tenths[0], per_mille), rules)
    return gained + award(draft, loser, causes[1], -share(tenths[1], per_mille), rules)
