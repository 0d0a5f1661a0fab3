"""The standing lines of an opinion: culture, commerce, law and power (rulebook 1.2).

They turn on facts that any well-read onlooker knows, save for what secret
treaties add; so an outsider can work them out from its own view.
"""

from game.core.ids import Direction, RegionId
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
"""A cause, its size (first thousandths of the rulebook's, then points) and the third region."""

FULL = 1000
HALF = 500
THREAT_FROM = 1300
"""Per mille of one's own army at which a neighbour's begins to threaten."""
THREAT_SPAN = 1500
TRADE_SHARE_FULL = 300
"""Per mille of one's trade with a partner that makes the trade line full."""


def findings(state: State, holder: RegionId, about: RegionId, rules: Rules) -> list[Found]:
    """Return cause, points and third region of every standing line."""

    def work_out() -> list[Found]:
        found: list[Found] = []
        _culture(state, holder, about, found)
        _economy(state, holder, about, rules, found)
        _law(state, holder, about, found)
        _company(state, holder, about, found)
        _power(state, holder, about, rules, found)
        sizes = rules.regard.lines
        return [(cause, share(sizes[cause], size), third) for cause, size, third in found]

    return memoised(state, ("standing", holder, about), work_out)


def standing_lines(
    state: State, holder: RegionId, about: RegionId, rules: Rules
) -> tuple[Line, ...]:
    """Return the lines of an opinion that follow from how things stand."""
    return tuple(
        Line(cause, points, about=third)
        for cause, points, third in findings(state, holder, about, rules)
        if points
    )


def shared_by_people(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return the points of the standing lines that the public feels as its ministry does."""
    found: list[Found] = []
    _culture(state, holder, about, found)
    if (about, holder) in state.embargoes:
        found.append((LineCause.EMBARGO, FULL, None))
    if state.is_at_war(holder, about):
        found.append((LineCause.AT_WAR, FULL, None))
    sizes = rules.regard.lines
    return sum(share(sizes[cause], size) for cause, size, _ in found)


def _culture(state: State, holder: RegionId, about: RegionId, found: list[Found]) -> None:
    mine = state.world.polities[holder].culture
    theirs = state.world.polities[about].culture
    shared = 0
    if mine.language == theirs.language:
        shared += 1
        found.append((LineCause.SHARED_LANGUAGE, FULL, None))
    if mine.faith == theirs.faith:
        shared += 1
        found.append((LineCause.SHARED_FAITH, FULL, None))
    if mine.heritage == theirs.heritage:
        shared += 1
        found.append((LineCause.SHARED_HERITAGE, FULL, None))
    if not shared:
        found.append((LineCause.FOREIGN_WAYS, FULL, None))
    if pacts.has(state, holder, about, ClauseKind.CULTURAL_EXCHANGE):
        found.append((LineCause.EXCHANGE, FULL, None))


def _economy(
    state: State, holder: RegionId, about: RegionId, rules: Rules, found: list[Found]
) -> None:
    part = dependence(state, holder, about)
    if part:
        found.append((LineCause.TRADE, min(FULL, part * FULL // TRADE_SHARE_FULL), None))
    if part >= rules.trade.dependence_at:
        found.append((LineCause.DEPENDENCE, FULL, None))
    if ClauseKind.SUBSIDY in pacts.kinds_between(state, holder, about):
        given = [
            clause
            for clause in pacts.clauses_between(state, holder, about)
            if isinstance(clause, Subsidy) and clause.receiver == holder
        ]
        if given:
            found.append((LineCause.SUBSIDY, FULL, None))
    if (about, holder) in state.embargoes:
        found.append((LineCause.EMBARGO, FULL, None))


CROWNED = frozenset({Government.AUTOCRACY, Government.MONARCHY, Government.THEOCRACY})


def _law(state: State, holder: RegionId, about: RegionId, found: list[Found]) -> None:
    mine, theirs = state.regions[holder], state.regions[about]
    if mine.government is theirs.government:
        found.append((LineCause.LIKE_GOVERNMENT, FULL, None))
    elif (mine.government in CROWNED) != (theirs.government in CROWNED):
        found.append((LineCause.UNLIKE_GOVERNMENT, FULL, None))
    _doctrine(mine, theirs, found)
    relation = state.relation(holder, about)
    if relation.severed_by is not None:
        found.append((LineCause.SEVERED, FULL, None))
    if state.is_at_war(holder, about):
        found.append((LineCause.AT_WAR, FULL, None))
    if is_neighbour(state, holder, about):
        found.append((LineCause.BORDER, FULL, None))
    for claimant, owner in contested(state):
        if owner == holder and about == claimant:
            found.append((LineCause.CLAIM, FULL, None))
        elif owner == about and holder == claimant:
            found.append((LineCause.CLAIM, HALF, None))


def contested(state: State) -> tuple[Direction, ...]:
    """Return who claims something of whom, once for each province."""
    return tuple(
        (claimant, state.owners[province])
        for province, claimants in state.claims.items()
        for claimant in claimants
    )


def _doctrine(mine: Region, theirs: Region, found: list[Found]) -> None:
    if theirs.doctrine is Doctrine.UNILATERALIST:
        found.append((LineCause.DOCTRINE, -FULL, None))
    elif mine.doctrine is theirs.doctrine and mine.doctrine is not Doctrine.ISOLATIONIST:
        found.append((LineCause.DOCTRINE, FULL, None))


def _company(state: State, holder: RegionId, about: RegionId, found: list[Found]) -> None:
    """Find the lines that alliances and wars with third regions make."""
    kinds = pacts.kinds_between(state, holder, about)
    mine, theirs = pacts.allies(state, holder), pacts.allies(state, about)
    if about in mine:
        found.append((LineCause.ALLIANCE, FULL, None))
    elif ClauseKind.NON_AGGRESSION in kinds:
        found.append((LineCause.NON_AGGRESSION, FULL, None))
    for third in mine:
        if third in theirs:
            found.append((LineCause.FRIEND_OF_FRIEND, FULL, third))
            break
    if not state.wars:
        return
    my_foes, their_foes = foes(state, holder), foes(state, about)
    for third in my_foes:
        if third in their_foes:
            found.append((LineCause.COMMON_ENEMY, FULL, third))
            break
    for third in my_foes:
        if third != about and third in theirs:
            found.append((LineCause.FRIEND_OF_ENEMY, FULL, third))
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


def _power(
    state: State, holder: RegionId, about: RegionId, rules: Rules, found: list[Found]
) -> None:
    own = max(1, state.regions[holder].brigades)
    ratio = state.regions[about].brigades * 1000 // own
    allied = pacts.is_allied(state, holder, about)
    if not allied and ratio > THREAT_FROM and is_neighbour(state, holder, about):
        size = clamp((ratio - THREAT_FROM) * FULL // THREAT_SPAN, 200, FULL)
        found.append((LineCause.THREAT, size, None))
    if not allied and leader(state, rules) == about:
        found.append((LineCause.LEADER, FULL, None))
    if (about, holder) in missions(state):
        found.append((LineCause.EMBASSY, FULL, None))
