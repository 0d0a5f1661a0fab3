"""How deeds fade: what is left of each at every age, and which are worth keeping (rulebook 1.5).

What is left of a deed follows from its day, so its whole course is known on that
day; regions that remember the same sort of deed share the table of it.
"""

from bisect import bisect
from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest
from operator import neg

from game.core.leaves import changed
from game.core.regard import Deed
from game.core.rulebook_talks import RegardRules
from game.rules.arithmetic import faded, share

Remains = tuple[int, int, int]
"""Tenths of a point of opinion, of the people's goodwill and of trust."""

Deeds = tuple[Deed, ...]
Course = tuple[int, int, tuple[Remains, ...], tuple[int, ...]]
"""The turn of a deed, the turn from which nothing is left of it, and at every age until then what
is left and what that weighs; no ages, where it fades too slowly for a table."""
NOTHING: Remains = (0, 0, 0)
PER_MILLE = 1000
FORGOTTEN_AFTER = 10
"""Half-lives after which nothing is left."""
NEVER = 1 << 30
"""A turn that does not come."""
LONGEST_LIFE = 64
"""Turns of the longest half-life for which a table is made; what fades more slowly, as the past of
a scenario may, is worked out when asked, and kept until it is spent."""


def left_of(deeds: Deeds, turn: int, book: RegardRules) -> Remains:
    """Return what is left of some deeds, oldest first, in a turn, each rounded toward zero.

    What never fades is left whole, in opinion, goodwill and trust.
    """
    past = [deed for deed in deeds if deed.half_life < 0]
    opinion = sum([deed.opinion for deed in past])
    goodwill = sum([deed.goodwill for deed in past])
    trust = sum([deed.trust for deed in past])
    if len(past) == len(deeds):
        return opinion, goodwill, trust
    fading = [deed for deed in deeds if deed.half_life >= 0] if past else deeds
    if fading[-1].turn > turn:
        fading = [changed(deed, turn=min(turn, deed.turn)) for deed in fading]
    halves = book.good_half_life, book.ill_half_life, book.trust_half_life
    span = FORGOTTEN_AFTER * max(2 * halves[0], 2 * halves[1], halves[2])
    while turn - fading[0].turn > span:
        span *= 2
    good, ill = _rows(*halves, span)
    for deed in fading:
        points, felt, age = deed.opinion, deed.goodwill, turn - deed.turn
        row = good[age] if points >= 0 else ill[age]
        if deed.half_life:
            opinion += faded(points, age, deed.half_life)
            goodwill += faded(felt, age, 2 * deed.half_life)
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


def course_of(deed: Deed, book: RegardRules) -> Course:
    """Return the course of a deed."""
    day, opinion = deed.turn, deed.opinion
    life = deed.half_life or (book.good_half_life if opinion >= 0 else book.ill_half_life)
    if life < 0:
        return day, NEVER, (), ()
    if life > LONGEST_LIFE or book.trust_half_life > LONGEST_LIFE:
        return day, day + FORGOTTEN_AFTER * max(2 * life, book.trust_half_life), (), ()
    row, weights = _ebbing(opinion, deed.goodwill, deed.trust, life, book.trust_half_life)
    return day, day + len(row), row, weights


def sum_of(courses: Iterable[Course], turn: int) -> Remains:
    """Return what is left of all deeds whose courses are given, by their tables."""
    opinion = goodwill = trust = 0
    for day, until, row, _ in courses:
        if turn < until:
            liked, felt, trusted = row[turn - day]
            opinion += liked
            goodwill += felt
            trust += trusted
    return opinion, goodwill, trust


def worth_keeping(
    each: Iterable[tuple[Deed, Course]], turn: int, most: int
) -> list[tuple[Deed, Course]]:
    """Return the deeds that are kept beside a new one: not those of which nothing is left.

    Where more than `most` would fade, what weighs least now is forgotten, of equals
    the oldest; what never fades is never forgotten.
    """
    kept = [pair for pair in each if turn < pair[1][1]]
    excess = len(kept) + 1 - most
    if excess > 0:
        fading = [
            (weights[max(0, turn - day)], at)
            for at, (_, (day, _, _, weights)) in enumerate(kept)
            if weights
        ]
        excess -= len(kept) - len(fading)
        lost = {at for _, at in sorted(fading)[: max(0, excess)]}
        kept = [pair for at, pair in enumerate(kept) if at not in lost]
    return kept


@lru_cache(maxsize=4096)
def _ebbing(
    opinion: int, goodwill: int, trust: int, half_life: int, trust_half_life: int
) -> tuple[tuple[Remains, ...], tuple[int, ...]]:
    """Return what is left of a deed, and its weight, at every age until it is spent."""
    rows = zip_longest(
        _ebb(opinion, half_life),
        _ebb(goodwill, 2 * half_life),
        _ebb(trust, trust_half_life),
        fillvalue=0,
    )
    left = list(rows) or [NOTHING]
    weights = [abs(liked) + abs(felt) + abs(trusted) for liked, felt, trusted in left]
    return tuple(left), tuple(weights)


@lru_cache(maxsize=8192)
def _ebb(points: int, half_life: int) -> tuple[int, ...]:
    """Return what is left of some points at every age until nothing is."""
    size, parts = abs(points), _parts(half_life)
    if not size:
        return ()
    least = -(-PER_MILLE // size)
    row = [size * part // PER_MILLE for part in parts[: bisect(parts, -least, key=neg)]]
    return tuple(row) if points > 0 else tuple([-one for one in row])


@lru_cache(maxsize=64)
def _parts(half_life: int) -> tuple[int, ...]:
    """Return what is left at every age until nothing is, per mille."""
    return tuple([faded(PER_MILLE, age, half_life) for age in range(FORGOTTEN_AFTER * half_life)])
