"""The standing lines of an opinion: culture, commerce, law and power (rulebook 1.2).

They turn on facts that any well-read onlooker knows, save for what secret
treaties add; so an outsider can work them out from its own view.
"""

from collections.abc import Iterator

from game.core.ids import RegionId
from game.core.regard import Line, LineCause
from game.core.region import Region
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import ClauseKind, Subsidy
from game.core.world import Doctrine, Government
from game.rules import pacts
from game.rules.arithmetic import clamp, memoised, share
from game.rules.frontier import is_neighbour
from game.rules.ledger import leader
from game.rules.trade import dependence, missions

Found = tuple[LineCause, int, RegionId | None]
"""A cause, its size in thousandths of the rulebook's, and the third it turns on."""

FULL = 1000
HALF = 500
THREAT_FROM = 1300
"""Per mille of one's own army at which a neighbour's begins to threaten."""
THREAT_SPAN = 1500
TRADE_SHARE_FULL = 300
"""Per mille of one's trade with a partner that makes the trade line full."""


def standing_lines(
    state: State, holder: RegionId, about: RegionId, rules: Rules
) -> tuple[Line, ...]:
    """Return the lines of an opinion that follow from how things stand."""

    def work_out() -> tuple[Line, ...]:
        sizes = rules.regard.lines
        lines = (
            Line(cause, share(sizes[cause], per_mille), about=third)
            for found in (
                _culture(state, holder, about),
                _economy(state, holder, about, rules),
                _law(state, holder, about),
                _company(state, holder, about),
                _power(state, holder, about, rules),
            )
            for cause, per_mille, third in found
        )
        return tuple(line for line in lines if line.value)

    return memoised(state, ("standing", holder, about), work_out)


def _culture(state: State, holder: RegionId, about: RegionId) -> Iterator[Found]:
    mine = state.world.polities[holder].culture
    theirs = state.world.polities[about].culture
    shared = 0
    if mine.language == theirs.language:
        shared += 1
        yield LineCause.SHARED_LANGUAGE, FULL, None
    if mine.faith == theirs.faith:
        shared += 1
        yield LineCause.SHARED_FAITH, FULL, None
    if mine.heritage == theirs.heritage:
        shared += 1
        yield LineCause.SHARED_HERITAGE, FULL, None
    if not shared:
        yield LineCause.FOREIGN_WAYS, FULL, None
    if pacts.has(state, holder, about, ClauseKind.CULTURAL_EXCHANGE):
        yield LineCause.EXCHANGE, FULL, None


def _economy(state: State, holder: RegionId, about: RegionId, rules: Rules) -> Iterator[Found]:
    part = dependence(state, holder, about)
    if part:
        yield LineCause.TRADE, min(FULL, part * FULL // TRADE_SHARE_FULL), None
    if part >= rules.trade.dependence_at:
        yield LineCause.DEPENDENCE, FULL, None
    if ClauseKind.SUBSIDY in pacts.kinds_between(state, holder, about):
        given = [
            clause
            for clause in pacts.clauses_between(state, holder, about)
            if isinstance(clause, Subsidy) and clause.receiver == holder
        ]
        if given:
            yield LineCause.SUBSIDY, FULL, None
    if (about, holder) in state.embargoes:
        yield LineCause.EMBARGO, FULL, None


CROWNED = frozenset({Government.AUTOCRACY, Government.MONARCHY, Government.THEOCRACY})


def _law(state: State, holder: RegionId, about: RegionId) -> Iterator[Found]:
    mine, theirs = state.regions[holder], state.regions[about]
    if mine.government is theirs.government:
        yield LineCause.LIKE_GOVERNMENT, FULL, None
    elif (mine.government in CROWNED) != (theirs.government in CROWNED):
        yield LineCause.UNLIKE_GOVERNMENT, FULL, None
    yield from _doctrine(mine, theirs)
    relation = state.relation(holder, about)
    if relation.severed_by is not None:
        yield LineCause.SEVERED, FULL, None
    if state.is_at_war(holder, about):
        yield LineCause.AT_WAR, FULL, None
    if is_neighbour(state, holder, about):
        yield LineCause.BORDER, FULL, None
    for province, claimants in state.claims.items():
        owner = state.owners[province]
        if owner == holder and about in claimants:
            yield LineCause.CLAIM, FULL, None
        elif owner == about and holder in claimants:
            yield LineCause.CLAIM, HALF, None


def _doctrine(mine: Region, theirs: Region) -> Iterator[Found]:
    if theirs.doctrine is Doctrine.UNILATERALIST:
        yield LineCause.DOCTRINE, -FULL, None
    elif mine.doctrine is theirs.doctrine and mine.doctrine is not Doctrine.ISOLATIONIST:
        yield LineCause.DOCTRINE, FULL, None


def _company(state: State, holder: RegionId, about: RegionId) -> Iterator[Found]:
    """Return the lines that alliances and wars with third regions make."""
    kinds = pacts.kinds_between(state, holder, about)
    mine, theirs = pacts.allies(state, holder), pacts.allies(state, about)
    if about in mine:
        yield LineCause.ALLIANCE, FULL, None
    elif ClauseKind.NON_AGGRESSION in kinds:
        yield LineCause.NON_AGGRESSION, FULL, None
    for third in mine:
        if third in theirs:
            yield LineCause.FRIEND_OF_FRIEND, FULL, third
            break
    if not state.wars:
        return
    my_foes, their_foes = foes(state, holder), foes(state, about)
    for third in my_foes:
        if third in their_foes:
            yield LineCause.COMMON_ENEMY, FULL, third
            break
    for third in my_foes:
        if third != about and third in theirs:
            yield LineCause.FRIEND_OF_ENEMY, FULL, third
            break


def foes(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions this one is at war with, sorted."""
    return memoised(
        state,
        ("foes", region),
        lambda: tuple(
            sorted(
                {
                    foe
                    for war in state.wars.values()
                    if war.side_of(region)
                    for foe in war.foes_of(region)
                }
            )
        ),
    )


def _power(state: State, holder: RegionId, about: RegionId, rules: Rules) -> Iterator[Found]:
    own = max(1, state.regions[holder].brigades)
    ratio = state.regions[about].brigades * 1000 // own
    allied = pacts.is_allied(state, holder, about)
    if not allied and ratio > THREAT_FROM and is_neighbour(state, holder, about):
        size = clamp((ratio - THREAT_FROM) * FULL // THREAT_SPAN, 200, FULL)
        yield LineCause.THREAT, size, None
    if not allied and leader(state, rules) == about:
        yield LineCause.LEADER, FULL, None
    if (about, holder) in missions(state):
        yield LineCause.EMBASSY, FULL, None
