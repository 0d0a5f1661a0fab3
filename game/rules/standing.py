"""The standing lines of an opinion: culture, commerce, law and power (rulebook 1.2).

They turn on facts that any well-read onlooker knows, save for what secret
treaties add; so an outsider can work them out from its own view.
"""

from operator import itemgetter

from game.core.conflict import AT_PEACE, Stance
from game.core.ids import Direction, RegionId, pair_of
from game.core.regard import Line, LineCause
from game.core.region import Region
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import ClauseKind, Subsidy
from game.core.world import Doctrine, Government
from game.rules import pacts
from game.rules.arithmetic import clamp, share
from game.rules.scene import Found, Scene, common_ways, foes, scene_of

__all__ = ["findings", "foes", "points", "shared_by_people", "standing_lines"]

HALF = 500
THREAT_FROM = 1300
"""Per mille of one's own army at which a neighbour's begins to threaten."""
THREAT_SPAN = 1500
LEAST_THREAT, FULL = 200, 1000
TRADE_SHARE_FULL = 300
"""Per mille of one's trade with a partner that makes the trade line full."""
CROWNED = frozenset({Government.AUTOCRACY, Government.MONARCHY, Government.THEOCRACY})
POINTS = itemgetter(1)

Kinds = frozenset[ClauseKind]
Standing = tuple[int, tuple[Found, ...]]
"""What one region holds of another for how things stand: the points, and each line."""


def _standing(state: State, holder: RegionId, about: RegionId, rules: Rules) -> Standing:
    scene = scene_of(state, rules)
    way = holder, about
    known: Standing | None = scene.found.get(way)
    if known is None:
        mine, theirs = state.regions[holder], state.regions[about]
        found = [*scene.ways[way].found]
        kinds = scene.pacts.kinds.get(way, pacts.NO_KINDS)
        near = about in scene.neighbours.get(holder, ())
        _economy(scene, way, kinds, rules, found)
        _law(scene, mine, theirs, found)
        if near:
            found.append(scene.lines[LineCause.BORDER])
        if scene.claims:
            _claims(scene, holder, about, found)
        is_ally = _company(scene, way, kinds, found)
        _power(scene, mine, theirs, found, near=near, is_ally=is_ally)
        known = sum(map(POINTS, found)), tuple(found)
        if type(state) is not Draft:
            scene.found[way] = known
    return known


def points(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return what the standing lines of an opinion add up to."""
    return _standing(state, holder, about, rules)[0]


def findings(state: State, holder: RegionId, about: RegionId, rules: Rules) -> tuple[Found, ...]:
    """Return cause, points and third region of every standing line."""
    return _standing(state, holder, about, rules)[1]


def standing_lines(
    state: State, holder: RegionId, about: RegionId, rules: Rules
) -> tuple[Line, ...]:
    """Return the lines of an opinion that follow from how things stand."""
    return tuple(
        Line(cause, size, about=third)
        for cause, size, third in findings(state, holder, about, rules)
        if size
    )


def shared_by_people(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return the points of the standing lines that the public feels as its ministry does."""
    felt = common_ways(state, rules)[holder, about].points
    sizes = rules.regard.lines
    if pacts.has(state, holder, about, ClauseKind.CULTURAL_EXCHANGE):
        felt += sizes[LineCause.EXCHANGE]
    if state.embargoes and (about, holder) in state.embargoes:
        felt += sizes[LineCause.EMBARGO]
    if state.wars and state.is_at_war(holder, about):
        felt += sizes[LineCause.AT_WAR]
    return felt


def _economy(scene: Scene, way: Direction, kinds: Kinds, rules: Rules, found: list[Found]) -> None:
    lines, (holder, about) = scene.lines, way
    if ClauseKind.CULTURAL_EXCHANGE in kinds:
        found.append(lines[LineCause.EXCHANGE])
    whole = scene.ledger.totals.get(holder, 0)
    part = scene.ledger.rows[holder].get(about, 0) * 1000 // whole if whole else 0
    if part >= TRADE_SHARE_FULL:
        found.append(lines[LineCause.TRADE])
    elif part:
        size = share(lines[LineCause.TRADE][1], part * FULL // TRADE_SHARE_FULL)
        found.append((LineCause.TRADE, size, None))
    if part >= rules.trade.dependence_at:
        found.append(lines[LineCause.DEPENDENCE])
    if ClauseKind.SUBSIDY in kinds and any(
        isinstance(clause, Subsidy) and clause.receiver == holder
        for treaty in scene.pacts.between[way]
        for clause in treaty.terms.clauses
    ):
        found.append(lines[LineCause.SUBSIDY])
    if scene.embargoes and (about, holder) in scene.embargoes:
        found.append(lines[LineCause.EMBARGO])


def _law(
    scene: Scene,
    mine: Region,
    theirs: Region,
    found: list[Found],
) -> None:
    lines = scene.lines
    if mine.government is theirs.government:
        found.append(lines[LineCause.LIKE_GOVERNMENT])
    elif (mine.government in CROWNED) != (theirs.government in CROWNED):
        found.append(lines[LineCause.UNLIKE_GOVERNMENT])
    if theirs.doctrine is Doctrine.UNILATERALIST:
        found.append((LineCause.DOCTRINE, -lines[LineCause.DOCTRINE][1], None))
    elif mine.doctrine is theirs.doctrine and mine.doctrine is not Doctrine.ISOLATIONIST:
        found.append(lines[LineCause.DOCTRINE])
    if not scene.relations:
        return
    relation = scene.relations.get(pair_of(mine.id, theirs.id), AT_PEACE)
    if relation.severed_by is not None:
        found.append(lines[LineCause.SEVERED])
    if relation.stance is Stance.WAR:
        found.append(lines[LineCause.AT_WAR])


def _claims(
    scene: Scene,
    holder: RegionId,
    about: RegionId,
    found: list[Found],
) -> None:
    """Find who claims something of whom, once for each province."""
    size = scene.lines[LineCause.CLAIM][1]
    found += [(LineCause.CLAIM, size, None)] * scene.claims.get((about, holder), 0)
    found += [(LineCause.CLAIM, share(size, HALF), None)] * scene.claims.get((holder, about), 0)


def _company(scene: Scene, way: Direction, kinds: Kinds, found: list[Found]) -> bool:
    """Find the lines that alliances and wars make; return whether the two are allies.

    Of alliances with a third only the open ones count: who is liked for an ally
    must be able to tell why.
    """
    lines, allies, (holder, about) = scene.lines, scene.pacts.open_allies, way
    is_ally = not kinds.isdisjoint(pacts.ALLIANCES)
    if is_ally:
        found.append(lines[LineCause.ALLIANCE])
    elif ClauseKind.NON_AGGRESSION in kinds:
        found.append(lines[LineCause.NON_AGGRESSION])
    mine, theirs = allies.get(holder), allies.get(about, ())
    if mine and theirs:
        for third in mine:
            if third in theirs:
                size = lines[LineCause.FRIEND_OF_FRIEND][1]
                found.append((LineCause.FRIEND_OF_FRIEND, size, third))
                break
    my_foes = scene.foes.get(holder) if scene.foes else None
    if not my_foes:
        return is_ally
    their_foes = scene.foes.get(about, ())
    for third in my_foes:
        if third in their_foes:
            found.append((LineCause.COMMON_ENEMY, lines[LineCause.COMMON_ENEMY][1], third))
            break
    for third in my_foes:
        if third != about and third in theirs:
            found.append((LineCause.FRIEND_OF_ENEMY, lines[LineCause.FRIEND_OF_ENEMY][1], third))
            break
    return is_ally


def _power(
    scene: Scene, mine: Region, theirs: Region, found: list[Found], *, near: bool, is_ally: bool
) -> None:
    lines = scene.lines
    if not is_ally:
        ratio = theirs.brigades * 1000 // max(1, mine.brigades) if near else 0
        if ratio > THREAT_FROM:
            size = clamp((ratio - THREAT_FROM) * FULL // THREAT_SPAN, LEAST_THREAT, FULL)
            found.append((LineCause.THREAT, share(lines[LineCause.THREAT][1], size), None))
        if scene.leader == theirs.id:
            found.append(lines[LineCause.LEADER])
    if scene.has_mission((theirs.id, mine.id)):
        found.append(lines[LineCause.EMBASSY])
