"""What is left of the deeds remembered: good fades soon, ill slowly, the past never (rulebook 1.3).

What is left of a deed follows from its day, so nothing is written as time
passes; what a turn has worked out once is kept for its later phases.
"""

from collections.abc import Iterable
from functools import lru_cache

from game.core.ids import Direction, RegionId
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.rulebook_talks import RegardRules
from game.core.state import State, View
from game.core.world import World
from game.rules.arithmetic import faded, lasting, share

Remains = tuple[int, int, int]
"""Tenths of a point of opinion, of the people's goodwill and of trust."""

Kept = dict[Direction, tuple[tuple[Deed, ...], int, Remains]]
"""By who remembers whom: the deeds, the turn, and what was left of them then."""

NOTHING: Remains = (0, 0, 0)
PER_MILLE = 1000
FORGOTTEN_AFTER = 10
"""Half-lives after which nothing is left."""


def remains(state: State, holder: RegionId, about: RegionId, rules: Rules) -> Remains:
    """Return what is left now of all that one region remembers of another."""
    deeds = state.deeds.get((holder, about))
    if deeds is None:
        return NOTHING
    turn = state.turn
    if isinstance(state, View):
        return _remains(deeds, turn, rules.regard)
    kept = lasting(state, "remains", rules.regard, _none_yet)
    held = kept.get((holder, about))
    if held is None or held[0] is not deeds or held[1] != turn:
        held = kept[holder, about] = deeds, turn, _remains(deeds, turn, rules.regard)
    return held[2]


def _none_yet(world: World, book: RegardRules) -> Kept:
    del world, book
    return {}


def _remains(deeds: Iterable[Deed], turn: int, book: RegardRules) -> Remains:
    rows = _rows(book.good_half_life, book.ill_half_life, book.trust_half_life)
    last = len(rows) - 1
    opinion = goodwill = trust = 0
    for deed in deeds:
        age = turn - deed.turn
        row = rows[0 if age < 0 else min(age, last)]
        fast, slow = row[0] if deed.opinion >= 0 else row[1]
        if deed.half_life:
            opinion += faded(deed.opinion, age, deed.half_life)
            goodwill += faded(deed.goodwill, age, 2 * deed.half_life)
        else:
            product = deed.opinion * fast
            opinion += (product if product >= 0 else product + PER_MILLE - 1) // PER_MILLE
            product = deed.goodwill * slow
            goodwill += (product if product >= 0 else product + PER_MILLE - 1) // PER_MILLE
        product = deed.trust * row[2]
        trust += (product if product >= 0 else product + PER_MILLE - 1) // PER_MILLE
    return opinion, goodwill, trust


Row = tuple[tuple[int, int], tuple[int, int], int]
"""What is left at an age, per mille: of good and of ill, each of opinion and goodwill; of trust."""


@lru_cache(maxsize=16)
def _rows(good: int, ill: int, trust: int) -> tuple[Row, ...]:
    """Return what is left of deeds at every age, up to one at which they are forgotten."""
    span = FORGOTTEN_AFTER * max(2 * good, 2 * ill, trust)

    def left(age: int, half_life: int) -> int:
        return faded(PER_MILLE, age, half_life)

    return tuple(
        (
            (left(age, good), left(age, 2 * good)),
            (left(age, ill), left(age, 2 * ill)),
            left(age, trust),
        )
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
    """Return the points of opinion that the deeds remembered add up to, kind by kind."""
    if (holder, about) not in state.deeds:
        return 0
    return sum(
        [share(tenths, 100) for tenths, _, _ in by_kind(state, holder, about, rules).values()]
    )
