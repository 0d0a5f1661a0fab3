"""What outsiders take a region to remember of others: all its deeds in one, roughly."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from game.core.ids import Direction, RegionId
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.state import State
from game.core.table import Table
from game.rules.arithmetic import memoised
from game.rules.fading import NOTHING, Remains
from game.rules.memory import all_remains, notes
from game.rules.regard import REPUTE_NOTE

FULL, NO_KNOWLEDGE = 3, 0
"""The most and the least that one region can know of another."""
FEW = 16
"""Regions up to which a view is put together from what is known of each, without hearsay."""


def details(state: State) -> Mapping[RegionId, Mapping[Direction, tuple[Deed, ...]]]:
    """Return every deed remembered, by who remembers it."""

    def work_out() -> dict[RegionId, dict[Direction, tuple[Deed, ...]]]:
        rows: dict[RegionId, dict[Direction, tuple[Deed, ...]]] = {}
        for direction, deeds in state.deeds.items():
            rows.setdefault(direction[0], {})[direction] = deeds
        return rows

    return memoised(state, "details", work_out)


def told(state: State, holder: RegionId) -> Mapping[Direction, tuple[Deed, ...]]:
    """Return the deeds a region remembers, without those that only the two concerned know of."""

    def work_out() -> dict[Direction, tuple[Deed, ...]]:
        row = {**details(state).get(holder, {})}
        for direction, deeds in row.items():
            if True in [deed.is_private for deed in deeds]:
                row[direction] = tuple([deed for deed in deeds if not deed.is_private])
        return {direction: deeds for direction, deeds in row.items() if deeds}

    return memoised(state, ("told", holder), work_out)


Row = Mapping[Direction, tuple[Deed, ...]]
"""What one region remembers of each other, or is said to."""


def reputes(state: State, holder: RegionId, step: int, rules: Rules) -> Row:
    """Return what a region is said to remember of each other: one vague deed for each.

    `step` is what the points are rounded to; what rounds to nothing is not known of.
    """
    return _row_of(_said(state, step), state, holder, step, rules)


def _said(state: State, step: int) -> dict[RegionId, Row]:
    """Return what is said so far, rounded to `step` points, of what each region remembers."""
    return memoised(state, ("repute", step), dict[RegionId, Row])


def _row_of(
    said: dict[RegionId, Row], state: State, holder: RegionId, step: int, rules: Rules
) -> Row:
    found = said.get(holder)
    if found is None:
        row: dict[Direction, tuple[Deed, ...]] = {}
        half, whole = 5 * step, 10 * step
        for direction, (opinion, goodwill, trust) in _sums(state, holder, rules):
            steps = (opinion + half) // whole, (goodwill + half) // whole, (trust + half) // whole
            if steps != NOTHING:
                row[direction] = _vague(whole, steps)
        found = said[holder] = row
    return found


def repute(
    state: State, holder: RegionId, about: RegionId, step: int, rules: Rules
) -> tuple[Deed, ...]:
    """Return what a region is said to remember of another, rounded to `step` points."""
    return reputes(state, holder, step, rules).get((holder, about), ())


@lru_cache(maxsize=4096)
def _vague(whole: int, steps: Remains) -> tuple[Deed, ...]:
    """Return a deed that stands for so many steps of opinion, goodwill and trust."""
    opinion, goodwill, trust = [whole * step for step in steps]
    return (Deed(DeedKind.HISTORY, 0, opinion, goodwill, trust, REPUTE_NOTE, half_life=-1),)


def _sums(state: State, holder: RegionId, rules: Rules) -> list[tuple[Direction, Remains]]:
    """Return what is left of all that a region remembers of each other."""
    known: dict[RegionId, list[tuple[Direction, Remains]]] = memoised(state, "remains", dict)
    found = known.get(holder)
    if found is None:
        found = known[holder] = all_remains(state, details(state).get(holder, ()), rules)
    return found


def _hearsay(state: State, step: int, rules: Rules) -> Mapping[Direction, tuple[Deed, ...]]:
    """Return what all regions are said to remember, rounded to `step` points."""

    def work_out() -> dict[Direction, tuple[Deed, ...]]:
        said: dict[Direction, tuple[Deed, ...]] = {}
        for holder in state.regions:
            said.update(reputes(state, holder, step, rules))
        return said

    return memoised(state, ("hearsay", step), work_out)


def _recalled(
    state: State, holder: RegionId, viewer: RegionId
) -> Mapping[Direction, tuple[Deed, ...]]:
    """Return what a well known region remembers: of the viewer all, of others what is told."""
    whole = details(state).get(holder, {})
    if holder == viewer:
        return whole
    own = whole.get((holder, viewer))
    row = told(state, holder)
    return row if own is None else {**row, (holder, viewer): own}


def deeds_as_seen(
    state: State,
    viewer: RegionId,
    known: Mapping[RegionId, int],
    rules: Rules,
    of: Collection[RegionId] | None = None,
) -> Table[Direction, tuple[Deed, ...]]:
    """Return what others remember: in detail where well known, else as repute has it.

    What passed between a region and a third alone is told to nobody (rulebook 10.3).
    What is left of the deeds known in detail is the same for all who know all of
    them: the notes on these, and no others, go with them. Of most regions of a large
    world nothing is known but hearsay, which is the same for all viewers.
    """
    steps = rules.knowledge.opinion_steps
    seen: dict[Direction, tuple[Deed, ...]] = {}
    noted: dict[Direction, Any] = {}
    if of is None:
        of = known
        if len(known) > FEW:
            seen = dict(_hearsay(state, steps[NO_KNOWLEDGE], rules))
            of = [holder for holder, at in known.items() if at != NO_KNOWLEDGE]
            for holder in of:
                for direction in reputes(state, holder, steps[NO_KNOWLEDGE], rules):
                    del seen[direction]
    said = [_said(state, step) for step in steps]
    for holder in of:
        at = known.get(holder)
        if at == FULL:
            row = _recalled(state, holder, viewer)
            seen.update(row)
            noted.update(notes(state, row))
        elif at is not None:
            seen.update(_row_of(said[at], state, holder, steps[at], rules))
    table = Table(seen)
    table.noted = noted
    return table
