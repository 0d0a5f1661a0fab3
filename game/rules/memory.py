"""What is left of the deeds remembered: good fades soon, ill slowly, the past never (rulebook 1.3).

What is left of a deed follows from its day, so nothing is written as time
passes; what a turn has worked out once is noted for its later phases. The notes
stand in the table of deeds itself: a view's table holds no deed that it must
not know, so neither do its notes.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, cast

from game.core.ids import Direction, RegionId
from game.core.leaves import changed
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.rulebook_talks import RegardRules
from game.core.state import Draft, State
from game.core.table import Table
from game.rules.arithmetic import faded, share

Remains = tuple[int, int, int]
"""Tenths of a point of opinion, of the people's goodwill and of trust."""

Deeds = tuple[Deed, ...]
Course = tuple[int, tuple[int, ...]]
"""The turn of a deed, and what is left of it, packed, at every age while it is kept."""
Note = tuple[Deeds, int, RegardRules, Remains, int, tuple[Course, ...]]
"""Which deeds, in which turn, by which page of the rulebook, what was left of them, the turn from
which one of them is forgotten, and the course that each takes until then."""

NOTHING: Remains = (0, 0, 0)
NO_NOTE: tuple[Deeds, int, None, Remains, int, tuple[Course, ...]] = (), 0, None, NOTHING, 0, ()
PER_MILLE = 1000
ROUND_UP = PER_MILLE - 1
FORGOTTEN_AFTER = 10
"""Half-lives after which nothing is left."""
KEPT_HALF_LIVES = 8
"""Half-lives after which a deed is no longer kept."""
MOST_DEEDS = 24
"""How many deeds one region remembers of another; the oldest are forgotten first."""
NEVER = 1 << 30
"""A turn that does not come."""
LANE = 60
"""Bits of one of the three numbers that `packed` lays side by side: no sum of deeds fills them."""
MIDDLE, MASK = 1 << LANE - 1, (1 << LANE) - 1


def packed(opinion: int, goodwill: int, trust: int) -> int:
    """Return three numbers of either sign as one, so that many threes are added up in one go."""
    return (opinion << 2 * LANE) + (goodwill << LANE) + trust


def unpacked(whole: int) -> Remains:
    """Return the three numbers that were packed, or the three sums of several packed ones."""
    trust = (whole + MIDDLE & MASK) - MIDDLE
    rest = whole - trust >> LANE
    goodwill = (rest + MIDDLE & MASK) - MIDDLE
    return rest - goodwill >> LANE, goodwill, trust


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
        note = _noted(table, direction, deeds, turn, book)
    return note[3]


def _noted(
    table: Table[Direction, Deeds], direction: Direction, deeds: Deeds, turn: int, book: RegardRules
) -> Note:
    """Note down what is left of some deeds, and return the note."""
    last: Note | None = table.noted.get(direction)
    if last is not None and last[0] is deeds and last[2] is book:
        until, courses = last[4:]
    else:
        until, courses = _forgotten_from(deeds, book), _courses(deeds, book)
    if courses and deeds[-1].turn <= turn < until:
        left = unpacked(sum([row[turn - day] for day, row in courses]))
    else:
        left = left_of(deeds, turn, book)
    note: Note = deeds, turn, book, left, until, courses
    table.noted[direction] = note
    return note


def all_felt(state: State, rules: Rules) -> dict[Direction, int]:
    """Return what is left for the goodwill of every people, in tenths of a point."""
    table, turn, book = state.deeds, state.turn, rules.regard
    if type(table) is not Table:
        return {way: left_of(deeds, turn, book)[1] for way, deeds in table.items()}
    noted: dict[Direction, Note] = table.noted
    felt: dict[Direction, int] = {}
    for direction, deeds in table.items():
        of, at, page, left, until, courses = noted.get(direction, NO_NOTE)
        if of is not deeds or page is not book:
            felt[direction] = _noted(table, direction, deeds, turn, book)[3][1]
        elif at == turn:
            felt[direction] = left[1]
        elif courses and deeds[-1].turn <= turn < until:
            felt[direction] = unpacked(sum([row[turn - day] for day, row in courses]))[1]
        else:
            felt[direction] = _noted(table, direction, deeds, turn, book)[3][1]
    return felt


def write_down(draft: Draft, direction: Direction, deed: Deed, rules: Rules) -> None:
    """Write down one more deed of this turn, after those that are worth keeping beside it.

    Where none has faded, what is left of all is what was left, less what is too
    much to remember, and the whole of the new deed.
    """
    table, turn, book = draft.deeds, draft.turn, rules.regard
    held = table.get(direction, ())
    note: Note | None = table.noted.get(direction) if type(table) is Table else None
    if note is None or note[0] is not held or note[1] != turn or note[4] <= turn:
        kept = [old for old in held if turn < _lasts_until(old, book)]
        table[direction] = (*kept[1 - MOST_DEEDS :], deed)
        return
    _, _, _, (opinion, goodwill, trust), until, courses = note
    if len(held) >= MOST_DEEDS:
        lost = left_of(held[: 1 - MOST_DEEDS], turn, book)
        opinion, goodwill, trust = opinion - lost[0], goodwill - lost[1], trust - lost[2]
        held, courses = held[1 - MOST_DEEDS :], courses[1 - MOST_DEEDS :]
    now = table[direction] = (*held, deed)
    left = opinion + deed.opinion, goodwill + deed.goodwill, trust + deed.trust
    if courses and deed.half_life >= 0:
        course = _course(deed, book)
        until, courses = min(until, turn + len(course[1])), (*courses, course)
    else:
        until, courses = min(until, _lasts_until(deed, book)), _courses(now, book)
    cast("Table[Direction, Deeds]", table).noted[direction] = now, turn, book, left, until, courses


def _lasts_until(deed: Deed, book: RegardRules) -> int:
    """Return the turn from which a deed is no longer kept."""
    if deed.half_life < 0:
        return NEVER
    life = deed.half_life or (book.good_half_life if deed.opinion >= 0 else book.ill_half_life)
    return deed.turn + KEPT_HALF_LIVES * max(1, life)


def _forgotten_from(deeds: Deeds, book: RegardRules) -> int:
    """Return the turn from which one of some deeds is no longer kept."""
    return min([_lasts_until(deed, book) for deed in deeds], default=NEVER)


def _courses(deeds: Deeds, book: RegardRules) -> tuple[Course, ...]:
    """Return the course of every deed while it is kept; none, where one never fades."""
    if any(deed.half_life < 0 for deed in deeds):
        return ()
    return tuple([_course(deed, book) for deed in deeds])


def _course(deed: Deed, book: RegardRules) -> Course:
    """Return the course of a deed that fades."""
    opinion = deed.opinion
    life = deed.half_life or (book.good_half_life if opinion >= 0 else book.ill_half_life)
    return deed.turn, _ebbing(opinion, deed.goodwill, deed.trust, life, book.trust_half_life)


@lru_cache(maxsize=4096)
def _ebbing(
    opinion: int, goodwill: int, trust: int, half_life: int, trust_half_life: int
) -> tuple[int, ...]:
    """Return what is left of a deed, packed, at every age while it is kept."""
    span = KEPT_HALF_LIVES * max(1, half_life)
    lives = half_life, 2 * half_life, trust_half_life
    return tuple(
        [
            packed(share(opinion, one), share(goodwill, two), share(trust, three))
            for one, two, three in zip(*(_parts(life, span) for life in lives), strict=True)
        ]
    )


@lru_cache(maxsize=64)
def _parts(half_life: int, span: int) -> tuple[int, ...]:
    """Return what is left at every age below a span, per mille."""
    return tuple([faded(PER_MILLE, age, half_life) for age in range(span)])


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
    """Return what is left of some deeds, oldest first, in a turn, each rounded toward zero."""
    if deeds and deeds[-1].turn > turn:
        deeds = tuple([changed(deed, turn=min(turn, deed.turn)) for deed in deeds])
    halves = book.good_half_life, book.ill_half_life, book.trust_half_life
    span = FORGOTTEN_AFTER * max(2 * halves[0], 2 * halves[1], halves[2])
    while deeds and turn - deeds[0].turn > span:
        span *= 2
    good, ill = _rows(*halves, span)
    opinion = goodwill = trust = 0
    for deed in deeds:
        points, felt, age = deed.opinion, deed.goodwill, turn - deed.turn
        row = good[age] if points >= 0 else ill[age]
        if deed.half_life > 0:
            opinion += faded(points, age, deed.half_life)
            goodwill += faded(felt, age, 2 * deed.half_life)
        elif deed.half_life:
            opinion += points
            goodwill += felt
        elif points >= 0 <= felt:
            opinion += points * row[0] // PER_MILLE
            goodwill += felt * row[1] // PER_MILLE
        else:
            opinion += share(points, row[0])
            goodwill += share(felt, row[1])
        if deed.trust:
            trust += share(deed.trust, row[2])
    return opinion, goodwill, trust


Row = tuple[int, int, int]
"""What is left at an age, per mille: of the opinion and the goodwill, and of trust."""


@lru_cache(maxsize=16)
def _rows(good: int, ill: int, trust: int, span: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Return what is left at every age up to a span: of good deeds, and of ill ones."""

    def left(age: int, half_life: int) -> int:
        return faded(PER_MILLE, age, half_life)

    kinds = [
        tuple([(left(age, life), left(age, 2 * life), left(age, trust)) for age in range(span + 1)])
        for life in (good, ill)
    ]
    return kinds[0], kinds[1]


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
    good, ill = book.good_half_life, book.ill_half_life
    sums: dict[Any, int] = {}
    for deed in deeds:
        left = deed.opinion
        left = faded(left, turn - deed.turn, deed.half_life or (good if left >= 0 else ill))
        kind = (deed.kind, deed.note) if deed.note else deed.kind
        sums[kind] = sums.get(kind, 0) + left
    return sum([share(tenths, 100) for tenths in sums.values()])
