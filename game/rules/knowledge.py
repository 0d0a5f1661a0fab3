"""What each region knows: the one place where secrets are withheld (rulebook 10).

The window, the minds and the text draw a `View` and nothing else. `observe`
must never let a value through that depends on what the viewer cannot know.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from game.core.conflict import Embargo
from game.core.dealings import Envoy, Instruction, Proposal, Refused
from game.core.ids import Direction, EnvoyId, ProposalId, RegionId, TreatyId
from game.core.leaves import changed
from game.core.region import Region
from game.core.rulebook import Rules
from game.core.state import State, View
from game.core.table import Table
from game.core.treaties import Treaty
from game.rules import pacts
from game.rules.arithmetic import indexed, memoised
from game.rules.envoys import OWN, POST_COUNTS, POSTS, count_posts
from game.rules.frontier import neighbours
from game.rules.ledger import LEADER
from game.rules.repute import FULL, NO_KNOWLEDGE, deeds_as_seen
from game.rules.scene import SCENE, scene_of
from game.rules.trade import ledger

CORPS = "corps"
"""Under which a table of envoys keeps its index of all who serve."""
TRADE_SHARE = 100
"""Per mille of one's trade with a region from which its merchants bring news."""
LEAST_MISS = 5
"""An estimate of something small may miss by this much."""
MOST_STABILITY = 100
NO_TRADE: Mapping[RegionId, int] = {}


def levels(state: State, viewer: RegionId) -> dict[RegionId, int]:
    """Return how much of each region the viewer sees: borders, trade, envoys, allies tell."""
    known = memoised(state, "names", partial(_all_unknown, state)).copy()
    for region in neighbours(state, viewer):
        known[region] = 1
    book = ledger(state)
    least = max(1, book.totals.get(viewer, 0)) * TRADE_SHARE
    for region, crowns in book.rows.get(viewer, NO_TRADE).items():
        if crowns * 1000 >= least and region in known:
            known[region] = 1
    for envoy in _own_envoys(state, viewer).values():
        if envoy.post is not None and envoy.arrives <= state.turn:
            told = 2 if envoy.instruction is Instruction.INTELLIGENCE else 1
            known[envoy.post] = min(FULL, known[envoy.post] + told)
    for ally in pacts.allies(state, viewer):
        known[ally] = min(FULL, known[ally] + 1)
    if viewer in known:
        known[viewer] = FULL
    return known


def _all_unknown(state: State) -> dict[RegionId, int]:
    return dict.fromkeys(sorted(state.regions), NO_KNOWLEDGE)


def level(state: State, viewer: RegionId, region: RegionId) -> int:
    """Return how much of a region the viewer sees, 0-3."""
    return levels(state, viewer)[region]


def rounded(value: int, per_mille: int) -> int:
    """Return an estimate of a value that misses it by at most so many thousandths, or by five.

    It names a whole class of values alike, so nothing finer can be read from it.
    """
    if per_mille == 0:
        return value
    size = abs(value)
    step = 10 << max(0, (size * per_mille - 1) // 10_000).bit_length()
    near = (size + step // 2) // step * step
    return near if value >= 0 else -near


def _blurred(true: Region, margin: int) -> Region:
    """Return a region as a stranger sees it whose estimates miss by so many thousandths.

    Taxes, military budget and influence are never seen from without.
    """
    return changed(
        true,
        treasury=rounded(true.treasury, margin),
        stability=min(MOST_STABILITY, rounded(true.stability, margin)),
        influence=0,
        tax_level=2,
        military_level=2,
    )


def _regions_as_seen(
    state: State, viewer: RegionId, known: Mapping[RegionId, int], rules: Rules
) -> dict[RegionId, Region]:
    """Return all regions by name, each as well as it is known: one's own is seen whole."""
    margins = rules.knowledge.margins_per_mille
    sheets: list[dict[RegionId, Region]] = memoised(state, "seen", lambda: [{} for _ in margins])
    seen: dict[RegionId, Region] = {}
    for name, at in known.items():
        found = state.regions[name] if name == viewer else sheets[at].get(name)
        if found is None:
            found = sheets[at][name] = _blurred(state.regions[name], margins[at])
        seen[name] = found
    return seen


@dataclass(frozen=True, slots=True)
class Corps:
    """All envoys: as strangers see them, and as those see them whom they serve."""

    masked: dict[EnvoyId, Envoy]
    posted: dict[Direction, Envoy]
    """The same, by home and host."""
    by_home: dict[RegionId, dict[EnvoyId, Envoy]]

    def copy(self) -> "Corps":
        """Return the same, to be mended."""
        by_home = {home: held.copy() for home, held in self.by_home.items()}
        return Corps(self.masked.copy(), self.posted.copy(), by_home)


def _corps_of(envoys: Mapping[EnvoyId, Envoy]) -> Corps:
    return _mended_corps(Corps({}, {}, {}), envoys, envoys.items())


def _mended_corps(
    corps: Corps, envoys: Mapping[EnvoyId, Envoy], touched: Iterable[tuple[EnvoyId, Envoy]]
) -> Corps:
    """Return the corps with those put right who were sent, changed or dismissed."""
    homes = {number: envoy.home for number, envoy in touched}
    for home in homes.values():
        for envoy in corps.by_home.get(home, {}).values():
            if envoy.post is not None:
                corps.posted.pop((home, envoy.post), None)
    for number, home in homes.items():
        now = envoys.get(number)
        if now is None:
            corps.masked.pop(number, None)
            corps.by_home.get(home, {}).pop(number, None)
        else:
            corps.masked[number] = changed(now, instruction=Instruction.UNKNOWN)
            corps.by_home.setdefault(home, {})[number] = now
    for home in dict.fromkeys(homes.values()):
        for number, envoy in corps.by_home.get(home, {}).items():
            if envoy.post is not None:
                corps.posted[home, envoy.post] = corps.masked[number]
    return corps


def _own_envoys(state: State, home: RegionId) -> Mapping[EnvoyId, Envoy]:
    """Return the envoys in a region's service."""
    return indexed(state.envoys, CORPS, _corps_of, _mended_corps).by_home.get(home, {})


def _envoys_as_seen(state: State, viewer: RegionId) -> Table[EnvoyId, Envoy]:
    """Return all envoys, of other homes without their instructions.

    Who is posted where is no secret, so its index goes with them.
    """
    corps = indexed(state.envoys, CORPS, _corps_of, _mended_corps)
    own = corps.by_home.get(viewer, {})
    seen = Table({**corps.masked, **own})
    posted = {(viewer, envoy.post): envoy for envoy in own.values() if envoy.post is not None}
    seen.derived[POSTS] = {**corps.posted, **posted}
    seen.derived[OWN] = dict(own)
    seen.derived[POST_COUNTS] = indexed(state.envoys, POST_COUNTS, count_posts)
    return seen


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies between one region and the others: proposals open, noes and favours of late."""

    proposals: dict[ProposalId, Proposal] = field(default_factory=dict)
    refused: Table[tuple[RegionId, RegionId, str], Refused] = field(default_factory=Table)
    favours: dict[Direction, int] = field(default_factory=dict)


def _desk_of(state: State, viewer: RegionId) -> Desk:
    """Return what lies between a region and the others."""

    def work_out() -> dict[RegionId, Desk]:
        desks: dict[RegionId, Desk] = {}
        for number, proposal in state.proposals.items():
            for party in (proposal.sender, proposal.receiver):
                desks.setdefault(party, Desk()).proposals[number] = proposal
        for key, refused in state.refused.items():
            for party in key[:2]:
                desks.setdefault(party, Desk()).refused[key] = refused
        for direction, points in state.favours.items():
            for party in direction:
                desks.setdefault(party, Desk()).favours[direction] = points
        return desks

    return memoised(state, "desks", work_out).get(viewer) or Desk()


def observe(
    state: State, viewer: RegionId, rules: Rules, of: Collection[RegionId] | None = None
) -> View:
    """Return the world as one region may see it.

    `of` names the regions whose feelings are asked for, where not all are; it
    spares the work for the others.
    """
    parts = state.shared()
    known = levels(state, viewer)
    parts["seed"] = 0
    parts["next_id"] = 0
    parts["regions"] = _regions_as_seen(state, viewer, known, rules)
    hidden = frozenset([t.id for t in _secrets(state) if viewer not in t.parties])
    if hidden:
        key = "treaties", hidden
        parts["treaties"] = memoised(state, key, partial(_treaties_but, state, hidden))
        key = "embargoes", hidden
        parts["embargoes"] = memoised(state, key, partial(_embargoes_but, state, hidden))
    desk = _desk_of(state, viewer)
    parts["proposals"], parts["refused"] = desk.proposals, desk.refused
    parts["favours"] = desk.favours
    parts["envoys"] = _envoys_as_seen(state, viewer)
    parts["deeds"] = deeds_as_seen(state, viewer, known, rules, of)
    view = View(**parts, viewer=viewer, knowledge=known, indexes=state.indexes)
    if hidden:
        scene = memoised(state, (SCENE, hidden), partial(scene_of, view, rules))
    else:
        scene = scene_of(state, rules)
    view.memo[SCENE], view.memo[LEADER] = scene, scene.leader
    return view


def _secrets(state: State) -> tuple[Treaty, ...]:
    """Return the treaties of which only the parties know."""
    return memoised(
        state, "secrets", lambda: tuple(t for t in state.treaties.values() if t.is_hidden)
    )


def _treaties_but(state: State, hidden: frozenset[TreatyId]) -> Mapping[TreatyId, Treaty]:
    """Return all treaties but the hidden ones: many viewers share the table and its index."""
    seen = Table({number: t for number, t in state.treaties.items() if number not in hidden})
    secrets = [(number, state.treaties[number]) for number in sorted(hidden)]
    seen.derived[pacts.INDEX] = pacts.mended(pacts.index(state).copy(), seen, secrets)
    return seen


def _embargoes_but(state: State, hidden: frozenset[TreatyId]) -> Mapping[Direction, Embargo]:
    """Return all embargoes, those that carry out a hidden treaty as if they were for themselves."""
    return {
        direction: changed(embargo, treaty=None) if embargo.treaty in hidden else embargo
        for direction, embargo in state.embargoes.items()
    }


def estimate(view: View, region: RegionId, value: int, rules: Rules) -> tuple[int, int]:
    """Return the least and the most that an estimated value of a region may truly be."""
    margin = rules.knowledge.margins_per_mille[view.knowledge.get(region, NO_KNOWLEDGE)]
    if margin == 0:
        return value, value
    reach = LEAST_MISS + abs(value) * margin // (1000 - margin)
    return value - reach, value + reach


def funds(state: State, region: RegionId, rules: Rules) -> tuple[int, int]:
    """Return the least and the most crowns a region may have, as far as this state tells."""
    treasury = state.regions[region].treasury
    return (
        estimate(state, region, treasury, rules)
        if isinstance(state, View)
        else (treasury, treasury)
    )
