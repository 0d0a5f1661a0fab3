"""What is left of the deeds remembered: good fades soon, ill slowly, the past never (rulebook 1.3).

What is left of a deed follows from its day, so nothing is written as time
passes; what a turn has worked out once is noted for its later phases. The notes
stand in the table of deeds itself: a view's table holds no deed that it must
not know, so neither do its notes.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from game.core.ids import Direction, RegionId
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.rulebook_talks import RegardRules
from game.core.state import State
from game.core.table import Table
from game.rules.arithmetic import faded, share

Remains = tuple[int, int, int]
"""Tenths of a point of opinion, of the people's goodwill and of trust."""

Deeds = tuple[Deed, ...]
Note = tuple[Deeds, int, RegardRules, Remains]
"""Which deeds, in which turn, by which page of the rulebook, and what was left of them."""

NOTHING: Remains = (0, 0, 0)
PER_MILLE = 1000
ROUND_UP = PER_MILLE - 1
FORGOTTEN_AFTER = 10
"""Half-lives after which nothing is left."""


def remains(state: State, holder: RegionId, about: RegionId, rules: Rules) -> Remains:
    """Return what is left now of all that one region remembers of another."""
    table = state.deeds
    direction = holder, about
    deeds = table.get(direction)
    if deeds is None:
        return NOTHING
    turn, book = state.turn, rules.regard
    if type(table) is not Table:
        return left_of(deeds, turn, book)
    note: Note | None = table.noted.get(direction)
    if note is None or note[0] is not deeds or note[1] != turn or note[2] is not book:
        note = table.noted[direction] = deeds, turn, book, left_of(deeds, turn, book)
    return note[3]


def add(table: dict[Direction, Deeds], direction: Direction, deeds: Deeds, deed: Deed) -> None:
    """Write down one more deed of this turn, after those that are still remembered.

    Where nothing was forgotten for it, what is left of all is what was left and
    the whole of the new one.
    """
    then = table.get(direction)
    now = table[direction] = (*deeds, deed)
    if not isinstance(table, Table):
        return
    note: Note | None = table.noted.get(direction)
    if note is None or note[0] is not then or then is not deeds or note[1] != deed.turn:
        return
    opinion, goodwill, trust = note[3]
    left = opinion + deed.opinion, goodwill + deed.goodwill, trust + deed.trust
    table.noted[direction] = now, deed.turn, note[2], left


def notes(state: State, directions: Iterable[Direction]) -> dict[Direction, Note]:
    """Return what has been noted about some of the deeds as they are now."""
    table = state.deeds
    if type(table) is not Table:
        return {}
    return {
        direction: note
        for direction in directions
        for note in (table.noted.get(direction),)
        if note is not None and note[0] is table[direction]
    }


def left_of(deeds: Deeds, turn: int, book: RegardRules) -> Remains:
    """Return what is left of some deeds in a turn, each rounded toward zero."""
    rows = _rows(book.good_half_life, book.ill_half_life, book.trust_half_life)
    last = len(rows) - 1
    opinion = goodwill = trust = 0
    for deed in deeds:
        age = turn - deed.turn
        row = rows[age] if 0 <= age <= last else rows[last if age > 0 else 0]
        points, felt, relied = deed.opinion, deed.goodwill, deed.trust
        if deed.half_life < 0:
            opinion += points
            goodwill += felt
        elif deed.half_life:
            opinion += faded(points, age, deed.half_life)
            goodwill += faded(felt, age, 2 * deed.half_life)
        elif points >= 0:
            opinion += points * row[0] // PER_MILLE
            felt *= row[1]
            goodwill += (felt if felt >= 0 else felt + ROUND_UP) // PER_MILLE
        else:
            opinion += (points * row[2] + ROUND_UP) // PER_MILLE
            felt *= row[3]
            goodwill += (felt if felt >= 0 else felt + ROUND_UP) // PER_MILLE
        if relied:
            relied *= row[4]
            trust += (relied if relied >= 0 else relied + ROUND_UP) // PER_MILLE
    return opinion, goodwill, trust


Row = tuple[int, int, int, int, int]
"""What is left at an age, per mille: opinion and goodwill of good, the two of ill, and trust."""


@lru_cache(maxsize=16)
def _rows(good: int, ill: int, trust: int) -> tuple[Row, ...]:
    """Return what is left of deeds at every age, up to one at which they are forgotten."""
    span = FORGOTTEN_AFTER * max(2 * good, 2 * ill, trust)

    def left(age: int, half_life: int) -> int:
        return faded(PER_MILLE, age, half_life)

    return tuple(
        (left(age, good), left(age, 2 * good), left(age, ill), left(age, 2 * ill), left(age, trust))
        for age in range(span + 1)
    )


def half_life(deed: Deed, rules: Rules) -> int:
    """Return the turns in which half of a deed is forgotten; -1: never."""
    if deed.half_life:
        return deed.half_life
    return rules.regard.good_half_life if deed.opinion >= 0 else rules.regard.ill_half_life


Sums = dict[tuple[DeedKind, str], tuple[int, int, int]]


def by_kind(state: State, holder: RegionId, about: RegionId, rules: Rules) -> Sums:
    """Return what is left of each kind of deed: tenths of points, how many, the latest turn."""
    sums: Sums = {}
    turn = state.turn
    for deed in state.deeds.get((holder, about), ()):
        points, count, _ = sums.get((deed.kind, deed.note), (0, 0, 0))
        left = faded(deed.opinion, turn - deed.turn, half_life(deed, rules))
        sums[deed.kind, deed.note] = points + left, count + 1, deed.turn
    return sums


def points(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return the points of opinion that the deeds remembered add up to, kind by kind.

    They are the points of the lines that `by_kind` makes, without the lines.
    """
    deeds = state.deeds.get((holder, about))
    if not deeds:
        return 0
    if len(deeds) == 1 and deeds[0].half_life < 0:
        return share(deeds[0].opinion, 100)
    turn, book = state.turn, rules.regard
    rows = _rows(book.good_half_life, book.ill_half_life, book.trust_half_life)
    last = len(rows) - 1
    sums: dict[Any, int] = {}
    for deed in deeds:
        age, left = turn - deed.turn, deed.opinion
        if deed.half_life:
            left = faded(left, age, deed.half_life)
        else:
            row = rows[age] if 0 <= age <= last else rows[last if age > 0 else 0]
            left *= row[0 if left >= 0 else 2]
            left = (left if left >= 0 else left + ROUND_UP) // PER_MILLE
        kind = (deed.kind, deed.note) if deed.note else deed.kind
        sums[kind] = sums.get(kind, 0) + left
    return sum([share(tenths, 100) for tenths in sums.values()])
