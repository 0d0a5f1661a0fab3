"""Opinion, goodwill and trust: what regions hold for each other, and why (rulebook 1).

An opinion is the sum of named lines, so whatever is shown can be added up. A
deed keeps its day and its size; what is left of it is worked out when asked.
"""

from collections.abc import Iterable, Mapping

from game.core.conflict import Stance
from game.core.deeds import DEEDS
from game.core.ids import Direction, RegionId
from game.core.leaves import made
from game.core.regard import Band, Deed, DeedKind, Line, LineCause
from game.core.rulebook import Rules
from game.core.rulebook_talks import RegardRules
from game.core.state import Draft, State
from game.core.treaties import ClauseKind
from game.core.world import World
from game.rules import pacts
from game.rules.arithmetic import clamp, lasting, memoised, share
from game.rules.memory import all_felt, by_kind, remains, write_down
from game.rules.memory import points as memory_points
from game.rules.scene import all_ways
from game.rules.standing import points as standing_points
from game.rules.standing import shared_by_people, standing_lines

WHOLE = 1000
MOST = 100
"""Points that an opinion, a goodwill or a trust can reach."""
FELT = "felt"
"""Under which a state remembers the goodwill of all its peoples."""


def memory(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return what the deeds remembered amount to now, in tenths of a point of opinion."""
    return remains(state, holder, about, rules)[0]


def opinion(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return what a region thinks of another, -100..100: the sum of its lines."""
    key = "opinion", holder, about
    known: int | None = state.memo.get(key)
    if known is None:
        stands = standing_points(state, holder, about, rules)
        known = clamp(stands + memory_points(state, holder, about, rules), -100, 100)
        if type(state) is not Draft:
            state.memo[key] = known
    return known


def _memory_lines(
    state: State, holder: RegionId, about: RegionId, rules: Rules
) -> tuple[Line, ...]:
    """Return one line for each kind of deed, and one for each standing cause of the past."""
    return tuple(
        Line(
            LineCause.REPUTE if note == REPUTE_NOTE else LineCause.DEED,
            share(points, 100),
            kind,
            count,
            turn,
            note=note,
        )
        for (kind, note), (points, count, turn) in by_kind(state, holder, about, rules).items()
        if share(points, 100)
    )


REPUTE_NOTE = "repute"
"""The note of a deed that stands, in a view, for all that is not known in detail."""


def opinion_lines(
    state: State, holder: RegionId, about: RegionId, rules: Rules
) -> tuple[Line, ...]:
    """Return every named part of an opinion, the weightiest first."""
    lines = (
        *standing_lines(state, holder, about, rules),
        *_memory_lines(state, holder, about, rules),
    )
    return tuple(sorted(lines, key=lambda line: (-abs(line.value), line.cause, line.note)))


def goodwill(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return what the people of a region feel for another, -100..100."""
    key = "goodwill", holder, about
    known: int | None = state.memo.get(key)
    if known is None and FELT in state.memo and type(state) is not Draft:
        known = state.memo[FELT].get((holder, about))
    if known is None:
        felt = remains(state, holder, about, rules)[1]
        shared = shared_by_people(state, holder, about, rules)
        known = clamp(share(felt, 100) + shared, -100, 100)
        if type(state) is not Draft:
            state.memo[key] = known
    return known


def _bare(world: World, book: RegardRules) -> Mapping[Direction, int]:
    """Return the points that every people feels for every other for what they are."""
    return {direction: ways.points for direction, ways in all_ways(world, book).items()}


def _at_ease(world: World, book: RegardRules) -> Mapping[Direction, int]:
    """Return what every people feels for every other between whom nothing has happened."""
    return {
        direction: clamp(ways.points, -100, 100)
        for direction, ways in all_ways(world, book).items()
    }


def at_ease(state: State, rules: Rules) -> Mapping[Direction, int]:
    """Return the goodwill of every pair, either way round, for what they are and no more."""
    return lasting(state, "at_ease", rules.regard, _at_ease)


def goodwills(state: State, rules: Rules) -> dict[Direction, int]:
    """Return the goodwill wherever it may be other than `at_ease`: the same as `goodwill` says."""
    return memoised(state, FELT, lambda: _goodwills(state, rules))


def _goodwills(state: State, rules: Rules) -> dict[Direction, int]:
    sizes, bare = rules.regard.lines, lasting(state, "bare", rules.regard, _bare)
    shared: dict[Direction, int] = {}
    for direction, kinds in pacts.index(state).kinds.items():
        if ClauseKind.CULTURAL_EXCHANGE in kinds:
            shared[direction] = sizes[LineCause.EXCHANGE]
    for by, on in state.embargoes:
        shared[on, by] = shared.get((on, by), 0) + sizes[LineCause.EMBARGO]
    for pair, relation in state.relations.items():
        if relation.stance is Stance.WAR:
            for direction in (pair, pair[::-1]):
                shared[direction] = shared.get(direction, 0) + sizes[LineCause.AT_WAR]
    felt: dict[Direction, int] = {}
    for way, tenths in all_felt(state, rules).items():
        points = bare[way] + (tenths // 10 if tenths >= 0 else -(-tenths // 10))
        if way in shared:
            points += shared.pop(way)
        felt[way] = points if -MOST <= points <= MOST else clamp(points, -MOST, MOST)
    for way, points in shared.items():
        felt[way] = clamp(bare[way] + points, -MOST, MOST)
    return felt


def trust(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return how far a region relies on another's word, 0..100."""
    key = "trust", holder, about
    known: int | None = state.memo.get(key)
    if known is None:
        tenths = remains(state, holder, about, rules)[2]
        known = clamp(rules.regard.trust_start + share(tenths, 100), 0, 100)
        if type(state) is not Draft:
            state.memo[key] = known
    return known


def tension(state: State, one: RegionId, other: RegionId, rules: Rules) -> int:
    """Return how strained a pair is, 0..100: half of the ill each holds against the other."""
    ill = 0
    for holder, about in ((one, other), (other, one)):
        ill -= min(0, opinion(state, holder, about, rules))
    return ill // 2


def band(points: int, rules: Rules) -> Band:
    """Return the word for an opinion."""
    low, middle, high = rules.regard.bands
    if points >= high:
        return Band.DEVOTED
    if points >= middle:
        return Band.FRIENDLY
    if points >= low:
        return Band.WARM
    if points > -low:
        return Band.NEUTRAL
    if points > -middle:
        return Band.COOL
    return Band.HOSTILE if points > -high else Band.HATEFUL


def weight(state: State, holder: RegionId, about: RegionId, kind: DeedKind, rules: Rules) -> int:
    """Return what a deed would count for now, in tenths of a point of opinion.

    Saturation: the more there is already of the same sign, the less each further
    deed adds.
    """
    size = DEEDS[kind].goldstein * rules.regard.points_per_goldstein // 100
    now = remains(state, holder, about, rules)[0]
    if (now > 0) != (size > 0):
        return size
    room = WHOLE - abs(now)
    return share(size, room) if room > 0 else 0


def remember(
    draft: Draft,
    holder: RegionId,
    about: RegionId,
    kind: DeedKind,
    rules: Rules,
    per_mille: int = WHOLE,
    *,
    is_private: bool = False,
) -> None:
    """Let one region remember what another did; `per_mille` scales the deed.

    What only the two know of is private: it shows in no third region's view.
    """
    if holder == about:
        return
    rule = DEEDS[kind]
    points, trusted = weight(draft, holder, about, kind, rules), rule.trust
    if per_mille != WHOLE:
        points, trusted = share(points, per_mille), share(trusted, per_mille)
    felt = share(points, rule.goodwill_per_mille)
    deed = made(Deed, kind, draft.turn, points, felt, trusted, "", 0, is_private)
    write_down(draft, (holder, about), deed, rules)


def remember_all(
    draft: Draft,
    about: RegionId,
    kind: DeedKind,
    rules: Rules,
    per_mille: int,
    but: Iterable[RegionId] = (),
) -> None:
    """Let every onlooker remember a deed that was not done to it."""
    spared = {about, *but}
    for holder in sorted(draft.regions):
        if holder not in spared:
            remember(draft, holder, about, kind, rules, per_mille)
