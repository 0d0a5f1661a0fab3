"""The standing lines of an opinion: culture, commerce, law and power (rulebook 1.2).

They turn on facts that any well-read onlooker knows, save for what secret
treaties add; so an outsider can work them out from its own view.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.conflict import AT_PEACE, Stance
from game.core.ids import RegionId, pair_of
from game.core.regard import Line, LineCause
from game.core.region import Region
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import ClauseKind, Subsidy
from game.core.world import Doctrine, Government
from game.rules import pacts
from game.rules.arithmetic import clamp, share
from game.rules.scene import Scene, common_ways, foes, scene_of

__all__ = ["findings", "foes", "points", "shared_by_people", "standing_lines"]

Found = tuple[LineCause, int, RegionId | None]
"""A cause, its points and the third region."""

HALF = 500
THREAT_FROM = 1300
"""Per mille of one's own army at which a neighbour's begins to threaten."""
THREAT_SPAN = 1500
LEAST_THREAT, FULL = 200, 1000
TRADE_SHARE_FULL = 300
"""Per mille of one's trade with a partner that makes the trade line full."""
CROWNED = frozenset({Government.AUTOCRACY, Government.MONARCHY, Government.THEOCRACY})


@dataclass(frozen=True, slots=True)
class Standing:
    """What one region holds of another for how things stand."""

    points: int
    found: tuple[Found, ...]


def _standing(state: State, holder: RegionId, about: RegionId, rules: Rules) -> Standing:
    scene = scene_of(state, rules)
    known: Standing | None = scene.found.get((holder, about))
    if known is None:
        sizes = rules.regard.lines
        ways = scene.ways[holder, about]
        found: list[Found] = [(cause, sizes[cause], None) for cause in ways.causes]
        _economy(scene, holder, about, rules, found)
        near = about in scene.neighbours.get(holder, ())
        _law(scene, state.regions[holder], state.regions[about], sizes, found)
        if near:
            found.append((LineCause.BORDER, sizes[LineCause.BORDER], None))
        if scene.claims:
            _claims(scene, holder, about, sizes, found)
        _company(scene, holder, about, sizes, found)
        _power(scene, state.regions[holder], state.regions[about], sizes, found)
        known = Standing(sum([part[1] for part in found]), tuple(found))
        if type(state) is not Draft:
            scene.found[holder, about] = known
    return known


def points(state: State, holder: RegionId, about: RegionId, rules: Rules) -> int:
    """Return what the standing lines of an opinion add up to."""
    return _standing(state, holder, about, rules).points


def findings(state: State, holder: RegionId, about: RegionId, rules: Rules) -> tuple[Found, ...]:
    """Return cause, points and third region of every standing line."""
    return _standing(state, holder, about, rules).found


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
    if (about, holder) in state.embargoes:
        felt += sizes[LineCause.EMBARGO]
    if state.wars and state.is_at_war(holder, about):
        felt += sizes[LineCause.AT_WAR]
    return felt


def _economy(
    scene: Scene, holder: RegionId, about: RegionId, rules: Rules, found: list[Found]
) -> None:
    sizes = rules.regard.lines
    kinds = scene.pacts.kinds.get((holder, about), pacts.NO_KINDS)
    if ClauseKind.CULTURAL_EXCHANGE in kinds:
        found.append((LineCause.EXCHANGE, sizes[LineCause.EXCHANGE], None))
    whole = scene.ledger.totals.get(holder, 0)
    part = scene.ledger.rows[holder].get(about, 0) * 1000 // whole if whole else 0
    if part >= TRADE_SHARE_FULL:
        found.append((LineCause.TRADE, sizes[LineCause.TRADE], None))
    elif part:
        size = share(sizes[LineCause.TRADE], part * FULL // TRADE_SHARE_FULL)
        found.append((LineCause.TRADE, size, None))
    if part >= rules.trade.dependence_at:
        found.append((LineCause.DEPENDENCE, sizes[LineCause.DEPENDENCE], None))
    if ClauseKind.SUBSIDY in kinds and any(
        isinstance(clause, Subsidy) and clause.receiver == holder
        for treaty in scene.pacts.between[holder, about]
        for clause in treaty.terms.clauses
    ):
        found.append((LineCause.SUBSIDY, sizes[LineCause.SUBSIDY], None))
    if (about, holder) in scene.embargoes:
        found.append((LineCause.EMBARGO, sizes[LineCause.EMBARGO], None))


def _law(
    scene: Scene,
    mine: Region,
    theirs: Region,
    sizes: Mapping[LineCause, int],
    found: list[Found],
) -> None:
    if mine.government is theirs.government:
        found.append((LineCause.LIKE_GOVERNMENT, sizes[LineCause.LIKE_GOVERNMENT], None))
    elif (mine.government in CROWNED) != (theirs.government in CROWNED):
        found.append((LineCause.UNLIKE_GOVERNMENT, sizes[LineCause.UNLIKE_GOVERNMENT], None))
    if theirs.doctrine is Doctrine.UNILATERALIST:
        found.append((LineCause.DOCTRINE, -sizes[LineCause.DOCTRINE], None))
    elif mine.doctrine is theirs.doctrine and mine.doctrine is not Doctrine.ISOLATIONIST:
        found.append((LineCause.DOCTRINE, sizes[LineCause.DOCTRINE], None))
    relation = scene.relations.get(pair_of(mine.id, theirs.id), AT_PEACE)
    if relation is AT_PEACE:
        return
    if relation.severed_by is not None:
        found.append((LineCause.SEVERED, sizes[LineCause.SEVERED], None))
    if relation.stance is Stance.WAR:
        found.append((LineCause.AT_WAR, sizes[LineCause.AT_WAR], None))


def _claims(
    scene: Scene,
    holder: RegionId,
    about: RegionId,
    sizes: Mapping[LineCause, int],
    found: list[Found],
) -> None:
    """Find who claims something of whom, once for each province."""
    size = sizes[LineCause.CLAIM]
    found += [(LineCause.CLAIM, size, None)] * scene.claims.get((about, holder), 0)
    found += [(LineCause.CLAIM, share(size, HALF), None)] * scene.claims.get((holder, about), 0)


def _company(
    scene: Scene,
    holder: RegionId,
    about: RegionId,
    sizes: Mapping[LineCause, int],
    found: list[Found],
) -> None:
    """Find the lines that alliances and wars with third regions make."""
    allies = scene.pacts.allies
    mine, theirs = allies.get(holder, ()), allies.get(about, ())
    if about in mine:
        found.append((LineCause.ALLIANCE, sizes[LineCause.ALLIANCE], None))
    elif ClauseKind.NON_AGGRESSION in scene.pacts.kinds.get((holder, about), pacts.NO_KINDS):
        found.append((LineCause.NON_AGGRESSION, sizes[LineCause.NON_AGGRESSION], None))
    for third in mine:
        if third in theirs:
            found.append((LineCause.FRIEND_OF_FRIEND, sizes[LineCause.FRIEND_OF_FRIEND], third))
            break
    my_foes = scene.foes.get(holder, ())
    if not my_foes:
        return
    their_foes = scene.foes.get(about, ())
    for third in my_foes:
        if third in their_foes:
            found.append((LineCause.COMMON_ENEMY, sizes[LineCause.COMMON_ENEMY], third))
            break
    for third in my_foes:
        if third != about and third in theirs:
            found.append((LineCause.FRIEND_OF_ENEMY, sizes[LineCause.FRIEND_OF_ENEMY], third))
            break


def _power(
    scene: Scene,
    mine: Region,
    theirs: Region,
    sizes: Mapping[LineCause, int],
    found: list[Found],
) -> None:
    is_allied = theirs.id in scene.pacts.allies.get(mine.id, ())
    ratio = theirs.brigades * 1000 // max(1, mine.brigades)
    if ratio > THREAT_FROM and not is_allied and theirs.id in scene.neighbours.get(mine.id, ()):
        size = clamp((ratio - THREAT_FROM) * FULL // THREAT_SPAN, LEAST_THREAT, FULL)
        found.append((LineCause.THREAT, share(sizes[LineCause.THREAT], size), None))
    if scene.leader == theirs.id and not is_allied:
        found.append((LineCause.LEADER, sizes[LineCause.LEADER], None))
    if scene.has_mission((theirs.id, mine.id)):
        found.append((LineCause.EMBASSY, sizes[LineCause.EMBASSY], None))
