"""Favours: what a region gave another of late beyond what it got for it (rulebook 5.5).

Both of them know of it and nobody else. Whoever asks for more must first let
it be forgotten, or give something back.
"""

from collections.abc import Iterable

from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import (
    Clause,
    CulturalExchange,
    DefensiveAlliance,
    GivenClause,
    NonAggression,
    OffensiveAlliance,
    Terms,
    TradeAgreement,
)
from game.rules.arithmetic import share
from game.rules.standing import foes
from game.rules.valuation import clause_value, crowns_in_points

SHARED = (CulturalExchange, DefensiveAlliance, NonAggression, OffensiveAlliance, TradeAgreement)
"""What binds both alike; where it is worth something, it pays for what is given."""

Worth = tuple[Clause | None, int]
"""A clause and what it is worth to one side, in points."""


def given_beyond(worth: Iterable[Worth]) -> int:
    """Return what one side gives beyond what it gets, in points of 0 or less."""
    given = shared = 0
    for clause, points in worth:
        if isinstance(clause, GivenClause):
            given += points
        elif points > 0 and isinstance(clause, SHARED):
            shared += points
    return min(0, given + shared) if given < 0 else 0


def one_sided(state: State, beyond: int, asker: RegionId, rules: Rules) -> int:
    """Return what is counted again of what is given beyond: less for an asker at war."""
    book = rules.treaties
    in_need = bool(foes(state, asker))
    size = book.one_sided_in_need_per_mille if in_need else book.one_sided_per_mille
    return share(beyond, size)


def owed(state: State, giver: RegionId, receiver: RegionId) -> int:
    """Return the points by which a further favour is dearer, for those done of late."""
    return state.favours.get((giver, receiver), 0)


def note_favours(draft: Draft, one: RegionId, other: RegionId, terms: Terms, rules: Rules) -> None:
    """Enter what either side gives beyond what it gets, once the terms are signed."""
    if not any(isinstance(clause, GivenClause) for clause in terms.clauses):
        return
    now, term = draft.glance(), terms.term_turns
    for giver, receiver in ((one, other), (other, one)):
        beyond = given_beyond(
            (clause, clause_value(now, clause, giver, receiver, term, rules))
            for clause in terms.clauses
        )
        points = share(-one_sided(now, beyond, receiver, rules), rules.treaties.favour_per_mille)
        points = _return(draft, receiver, giver, points)
        if points:
            most = rules.treaties.favour_most
            draft.favours[giver, receiver] = min(most, owed(draft, giver, receiver) + points)


def note_gift(draft: Draft, giver: RegionId, receiver: RegionId, crowns: int, rules: Rules) -> None:
    """Set a free gift of crowns against the favours that its giver has had."""
    if owed(draft, receiver, giver):
        worth = crowns_in_points(draft.glance(), receiver, crowns, rules)
        size = share(worth, rules.treaties.one_sided_per_mille)
        _return(draft, receiver, giver, share(size, rules.treaties.favour_per_mille))


def _return(draft: Draft, creditor: RegionId, debtor: RegionId, points: int) -> int:
    """Return favours done before, and what of the points is left over."""
    before = owed(draft, creditor, debtor)
    if before > points:
        draft.favours[creditor, debtor] = before - points
        return 0
    draft.favours.pop((creditor, debtor), None)
    return points - before


def fade_favours(draft: Draft, rules: Rules) -> None:
    """Let every favour be forgotten by a turn."""
    for direction, points in list(draft.favours.items()):
        if points > rules.treaties.favour_fade:
            draft.favours[direction] = points - rules.treaties.favour_fade
        else:
            del draft.favours[direction]
