"""What is left of the deeds remembered: good fades soon, ill slowly, the past never (rulebook 1).

What is left of a deed follows from its day, so nothing is written as time
passes; what a turn has worked out once is noted for its later phases. The notes
stand in the table of deeds itself: a view's table holds no deed that it must
not know, so neither do its notes.
"""

from collections.abc import Iterable, Mapping
from itertools import compress
from typing import Any

from game.core.ids import Direction, RegionId
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.rulebook_talks import RegardRules
from game.core.state import Draft, State
from game.core.table import Table
from game.rules.arithmetic import faded, share
from game.rules.fading import (
    NEVER,
    NOTHING,
    Course,
    Deeds,
    Remains,
    course_of,
    left_of,
    sum_of,
    worth_keeping,
)

Note = tuple[Deeds, int, RegardRules, Remains, int, tuple[Course, ...]]
"""Which deeds, in which turn, by which page of the rulebook, what was left of them, the turn from
which one of them is spent, and the courses of all."""

NO_NOTE: tuple[Deeds, int, None, Remains, int, tuple[Course, ...]] = (), 0, None, NOTHING, 0, ()


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
        until, courses = last[4], last[5]
    else:
        each = [course_of(deed, book) for deed in deeds]
        until = min([course[1] for course in each], default=NEVER)
        courses = tuple(each) if all(course[2] for course in each) else ()
    if not courses or deeds[-1].turn > turn:
        left = left_of(deeds, turn, book)
    else:
        left = sum_of(courses, turn)
    note: Note = deeds, turn, book, left, until, courses
    table.noted[direction] = note
    return note


def all_remains(
    state: State, directions: Iterable[Direction], rules: Rules
) -> list[tuple[Direction, Remains]]:
    """Return what is left now of all that is remembered one way round, for many such ways."""
    table, turn, book = state.deeds, state.turn, rules.regard
    if type(table) is not Table:
        return [(way, left_of(table[way], turn, book)) for way in directions]
    noted: dict[Direction, Note] = table.noted
    found = []
    for way in directions:
        deeds = table[way]
        note = noted.get(way)
        if note is None or note[0] is not deeds or note[1] != turn or note[2] is not book:
            note = _noted(table, way, deeds, turn, book)
        found.append((way, note[3]))
    return found


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
            tenths = 0
            for day, _, row, _ in courses:
                tenths += row[turn - day][1]
            felt[direction] = tenths
        else:
            felt[direction] = _noted(table, direction, deeds, turn, book)[3][1]
    return felt


def write_down(draft: Draft, direction: Direction, deed: Deed, rules: Rules) -> None:
    """Write down one more deed of this turn, after those that are worth keeping beside it.

    Where none is to be forgotten, what is left of all is what was left and the
    whole of the new deed.
    """
    table, turn, book = draft.deeds, draft.turn, rules.regard
    held = table.get(direction, ())
    noted: dict[Direction, Note] = table.noted if type(table) is Table else {}
    note = noted.get(direction)
    if (
        note is None
        or note[0] is not held
        or note[1] != turn
        or not (note[5] or (turn < note[4] and len(held) < book.most_deeds))
    ):
        each = [(old, course_of(old, book)) for old in held]
        kept = worth_keeping(each, turn, book.most_deeds)
        table[direction] = (*[old for old, _ in kept], deed)
        return
    _, _, _, left, until, courses = note
    if until <= turn:
        lasts = [turn < course[1] for course in courses]
        held, courses = tuple(compress(held, lasts)), tuple(compress(courses, lasts))
        until = min([course[1] for course in courses], default=NEVER)
    if courses and len(held) >= book.most_deeds:
        kept = worth_keeping(zip(held, courses, strict=True), turn, book.most_deeds)
        held, courses = tuple([old for old, _ in kept]), tuple([course for _, course in kept])
        until = min([course[1] for course in courses], default=NEVER)
        left = sum_of(courses, turn)
    now = table[direction] = (*held, deed)
    opinion, goodwill, trust = left
    left = opinion + deed.opinion, goodwill + deed.goodwill, trust + deed.trust
    course = course_of(deed, book)
    has_tables = bool(course[2]) and len(courses) == len(held)
    until, courses = min(until, course[1]), (*courses, course) if has_tables else ()
    noted[direction] = now, turn, book, left, until, courses


def notes(state: State, row: Mapping[Direction, Deeds]) -> dict[Direction, Note]:
    """Return what has been noted about these very deeds, wherever they are remembered whole."""
    table = state.deeds
    if type(table) is not Table:
        return {}
    noted: dict[Direction, Note] = table.noted
    found = {}
    for direction, deeds in row.items():
        note = noted.get(direction)
        if note is not None and note[0] is deeds:
            found[direction] = note
    return found


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
    remains(state, holder, about, rules)
    table, turn = state.deeds, state.turn
    courses = table.noted[holder, about][5] if type(table) is Table else ()
    if not courses or deeds[-1].turn > turn:
        lines = by_kind(state, holder, about, rules).values()
        return sum([share(tenths, 100) for tenths, _, _ in lines])
    sums: dict[Any, int] = {}
    for deed, (day, until, row, _) in zip(deeds, courses, strict=True):
        if turn < until:
            kind = (deed.kind, deed.note) if deed.note else deed.kind
            sums[kind] = sums.get(kind, 0) + row[turn - day][0]
    return sum([share(tenths, 100) for tenths in sums.values()])
