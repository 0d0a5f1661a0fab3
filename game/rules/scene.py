"""The public scene: what any onlooker looks up about two regions, brought together once.

Nothing in it is secret beyond the treaties it was made from, so the views that
see the same treaties share one scene, and what is worked out from it. Purses,
stability and instructions must never enter it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.core.conflict import Embargo, Relation, War
from game.core.dealings import Envoy
from game.core.ids import Direction, EnvoyId, Pair, RegionId, WarId
from game.core.regard import LineCause
from game.core.rulebook import Rules
from game.core.rulebook_talks import RegardRules
from game.core.state import Draft, State
from game.core.world import Culture, World
from game.rules import pacts, trade
from game.rules.arithmetic import indexed, lasting
from game.rules.frontier import frontier
from game.rules.ledger import leader

Found = tuple[LineCause, int, RegionId | None]
"""A line of an opinion in short: its cause, its points and the third region."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What binds or parts two peoples for good."""

    points: int
    """Of opinion, all together."""
    found: tuple[Found, ...]
    """The lines of opinion that they make."""


def common_ways(state: State, rules: Rules) -> Mapping[Direction, Ways]:
    """Return what language, faith and heritage make of each pair, either way round."""
    return lasting(state, "ways", rules.regard, all_ways)


def all_ways(world: World, book: RegardRules) -> Mapping[Direction, Ways]:
    """Return what makes or parts each pair of a world for good."""
    cultures = {name: polity.culture for name, polity in world.polities.items()}
    return {
        (one, other): _ways(mine, theirs, book.lines)
        for one, mine in cultures.items()
        for other, theirs in cultures.items()
    }


def _ways(mine: Culture, theirs: Culture, sizes: Mapping[LineCause, int]) -> Ways:
    causes = []
    if mine.language == theirs.language:
        causes.append(LineCause.SHARED_LANGUAGE)
    if mine.faith == theirs.faith:
        causes.append(LineCause.SHARED_FAITH)
    if mine.heritage == theirs.heritage:
        causes.append(LineCause.SHARED_HERITAGE)
    causes = causes or [LineCause.FOREIGN_WAYS]
    found = tuple((cause, sizes[cause], None) for cause in causes)
    return Ways(sum(sizes[cause] for cause in causes), found)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of all regions, found by name or by direction."""

    lines: Mapping[LineCause, Found]
    """The lines of an opinion that are always of the same size."""
    ways: Mapping[Direction, Ways]
    """What language, faith and heritage make of each pair."""
    pacts: pacts.Index
    neighbours: Mapping[RegionId, tuple[RegionId, ...]]
    ledger: trade.Ledger
    embargoes: Mapping[Direction, Embargo]
    relations: Mapping[Pair, Relation]
    claims: Mapping[Direction, int]
    """How many provinces of the second the first claims."""
    turn: int
    posts: Mapping[Direction, int]
    """The turn from which the envoy of the first serves, or will serve, at the second's court."""
    foes: Mapping[RegionId, tuple[RegionId, ...]]
    """Of those at war: whom they fight, sorted."""
    leader: RegionId | None
    """Whom others balance against."""
    found: dict[Direction, Any] = field(default_factory=dict)
    """The standing lines of opinions worked out so far."""

    def has_mission(self, direction: Direction) -> bool:
        """Return whether the first region has an envoy in post at the second's court."""
        return self.posts.get(direction, NEVER) <= self.turn


NEVER = 1 << 30
"""A turn that does not come."""
SCENE = "scene"
"""Under which a finished state remembers its scene, and a view the one it shares."""


def _full_lines(_: World, book: RegardRules) -> Mapping[LineCause, Found]:
    return {cause: (cause, size, None) for cause, size in book.lines.items()}


def scene_of(state: State, rules: Rules) -> Scene:
    """Return the scene of a state; of a draft, as it is at this moment."""
    known: Scene | None = state.memo.get(SCENE)
    if known is None:
        known = Scene(
            lasting(state, "lines", rules.regard, _full_lines),
            common_ways(state, rules),
            pacts.index(state),
            frontier(state).neighbours,
            trade.ledger(state),
            state.embargoes,
            state.relations,
            _claims(state),
            state.turn,
            indexed(state.envoys, "arrivals", _arrivals),
            indexed(state.wars, "foes", _foes),
            leader(state, rules),
        )
        if type(state) is not Draft:
            state.memo[SCENE] = known
    return known


def _claims(state: State) -> dict[Direction, int]:
    claims: dict[Direction, int] = {}
    for province, claimants in state.claims.items():
        owner = state.owners[province]
        for claimant in claimants:
            claims[claimant, owner] = claims.get((claimant, owner), 0) + 1
    return claims


def _arrivals(envoys: Mapping[EnvoyId, Envoy]) -> dict[Direction, int]:
    return {
        (envoy.home, envoy.post): envoy.arrives
        for envoy in envoys.values()
        if envoy.post is not None
    }


def _foes(wars: Mapping[WarId, War]) -> dict[RegionId, tuple[RegionId, ...]]:
    found: dict[RegionId, set[RegionId]] = {}
    for war in wars.values():
        for region in (*war.attackers, *war.defenders):
            found.setdefault(region, set()).update(war.foes_of(region))
    return {region: tuple(sorted(foes)) for region, foes in found.items()}


def foes(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the regions this one is at war with, sorted."""
    if not state.wars:
        return ()
    return indexed(state.wars, "foes", _foes).get(region, ())
