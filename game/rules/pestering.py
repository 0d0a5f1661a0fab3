"""Asking again what was declined not long ago, and for nothing better (rulebook 5.14)."""

from collections.abc import Mapping

from game.core.dealings import Refused
from game.core.ids import Direction, RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import Terms, kind_of
from game.rules.arithmetic import clamp, indexed
from game.rules.terms import is_gift

JOIN = "+"
DECLINED = "declined"
"""Under which a table of what was declined keeps its index."""
BETTER = 2
"""Points of annoyance that each point spares by which the terms are better than last time."""


def topic_of(terms: Terms, asked: RegionId) -> str:
    """Return what a region is asked for, as a key; empty for a mere gift.

    What the other side gives is no part of it, so a gift on top does not make
    it another question.
    """
    kinds = {kind_of(clause).value for clause in terms.clauses if not is_gift(clause, asked)}
    return JOIN.join(sorted(kinds))


def _is_part_of(topic: str, whole: str) -> bool:
    """Return whether everything one topic asks for is asked for in another."""
    return {*topic.split(JOIN)} <= {*whole.split(JOIN)}


Declined = Mapping[Direction, tuple[tuple[str, Refused], ...]]


def _by_direction(refused: Mapping[tuple[RegionId, RegionId, str], Refused]) -> Declined:
    found: dict[Direction, list[tuple[str, Refused]]] = {}
    for sender, receiver, topic in sorted(refused):
        found.setdefault((sender, receiver), []).append((topic, refused[sender, receiver, topic]))
    return {direction: tuple(held) for direction, held in found.items()}


def _declined_lately(
    state: State, terms: Terms, proposer: RegionId, asked: RegionId, rules: Rules
) -> list[Refused]:
    """Return each no of late to the same question, or to less than is asked now."""
    if not state.refused:
        return []
    known = indexed(state.refused, DECLINED, _by_direction).get((proposer, asked), ())
    if not known:
        return []
    topic, since = topic_of(terms, asked), state.turn - rules.treaties.pester_turns
    return [last for old, last in known if last.turn >= since and _is_part_of(old, topic)]


def annoyance(
    state: State, terms: Terms, proposer: RegionId, asked: RegionId, short: int, rules: Rules
) -> int:
    """Return the points that asking again too soon costs terms `short` of a yes by so many.

    The better the terms have become, the less it is resented.
    """
    declined = _declined_lately(state, terms, proposer, asked, rules)
    if not declined:
        return 0
    most = rules.treaties.pester_points
    return max([clamp(most - BETTER * (last.shortfall - short), 0, most) for last in declined])


def was_declined(
    state: State, terms: Terms, proposer: RegionId, asked: RegionId, rules: Rules
) -> bool:
    """Return whether these terms, or a part of them, were declined not long ago."""
    return bool(_declined_lately(state, terms, proposer, asked, rules))
