"""Envoys: access to a court, and the eyes and ears of a ministry there (rulebook 3).

A posting needs the host's agrement and the time of the journey. What an envoy
has served is worked out from the day of arrival, so nothing is written while
it merely stays.
"""

from collections.abc import Mapping

from game.core.dealings import Envoy, EnvoyRank, Instruction
from game.core.events import (
    EnvoyArrived,
    EnvoyExpelled,
    EnvoyInstructed,
    EnvoyLeft,
    EnvoyPromoted,
    EnvoyRecalled,
    EnvoySent,
    Event,
)
from game.core.ids import Direction, EnvoyId, RegionId
from game.core.leaves import changed
from game.core.orders import ExpelEnvoy, InstructEnvoy, PostEnvoy, RecallEnvoy
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.state import Draft, State, View
from game.core.table import Table
from game.rules.arithmetic import indexed
from game.rules.callings import kindness_per_mille
from game.rules.costs import check_cost, check_partner, check_region, spend
from game.rules.regard import opinion, remember

RANKS = tuple(EnvoyRank)
"""From the lowest up."""
POSTS = "posts"
"""Under which a table of envoys keeps them by home and host."""
POST_COUNTS = "post_counts"
"""Under which it keeps how many each region has abroad."""
OWN = "own"
"""Under which a view's table keeps those of the viewer."""


def _posted(envoys: Mapping[EnvoyId, Envoy]) -> dict[Direction, Envoy]:
    return {(envoy.home, envoy.post): envoy for envoy in envoys.values() if envoy.post is not None}


def count_posts(envoys: Mapping[EnvoyId, Envoy]) -> dict[RegionId, int]:
    """Return how many envoys each region keeps abroad, those on the way included."""
    counts: dict[RegionId, int] = {}
    for envoy in envoys.values():
        if envoy.post is not None:
            counts[envoy.home] = counts.get(envoy.home, 0) + 1
    return counts


def own_envoys(view: View) -> list[Envoy]:
    """Return the envoys in the viewer's service, oldest first."""
    me = view.viewer

    def find(envoys: Mapping[EnvoyId, Envoy]) -> dict[EnvoyId, Envoy]:
        return {number: envoy for number, envoy in envoys.items() if envoy.home == me}

    return [envoy for _, envoy in sorted(indexed(view.envoys, OWN, find).items())]


def posted(state: State, home: RegionId, host: RegionId) -> Envoy | None:
    """Return the envoy a region has at a host's court or on the way there."""
    table = state.envoys
    if type(table) is Table:
        known: Mapping[Direction, Envoy] | None = table.derived.get(POSTS)
        if known is not None:
            return known.get((home, host))
    return indexed(table, POSTS, _posted).get((home, host))


def resident(state: State, home: RegionId, host: RegionId) -> Envoy | None:
    """Return the envoy a region has in post at a host's court."""
    envoy = posted(state, home, host)
    return envoy if envoy is not None and envoy.arrives <= state.turn else None


def weight(envoy: Envoy, rules: Rules) -> int:
    """Return the points an envoy's voice adds to a proposal: rank, then skill."""
    return max(1, rules.envoys.weight[envoy.rank] + envoy.skill - rules.envoys.plain_skill)


def turns_in_post(envoy: Envoy, turn: int) -> int:
    """Return how long an envoy has served where it is; 0 at home and on the way."""
    return max(0, turn - envoy.arrives) if envoy.post is not None else 0


def is_partial(envoy: Envoy, turn: int, rules: Rules) -> bool:
    """Return whether long service has made an envoy lean to its host."""
    return turns_in_post(envoy, turn) >= rules.envoys.partial_after


def travel_turns(state: State, home: RegionId, host: RegionId, rules: Rules) -> int:
    """Return how many turns the journey to a post takes, at least one."""
    return max(1, -(-state.world.distance(home, host) // rules.envoys.map_units_per_turn))


def gives_agrement(state: State, host: RegionId, home: RegionId, rules: Rules) -> bool:
    """Return whether a host would receive an envoy of this region."""
    return opinion(state, host, home, rules) >= rules.envoys.agrement_at


def rank_after(turns_served: int, rules: Rules) -> EnvoyRank:
    """Return the rank that so many turns of service in posts deserve."""
    if turns_served >= rules.envoys.ambassador_after:
        return EnvoyRank.AMBASSADOR
    if turns_served >= rules.envoys.minister_after:
        return EnvoyRank.MINISTER
    return EnvoyRank.CHARGE


def _check_own(state: State, region: RegionId, envoy_id: EnvoyId) -> list[Refusal]:
    refusals = check_region(state, region)
    envoy = state.envoys.get(envoy_id)
    if envoy is None:
        return [*refusals, Refusal.NO_SUCH_ENVOY]
    return refusals if envoy.home == region else [*refusals, Refusal.NOT_YOUR_ENVOY]


def check_post(state: State, order: PostEnvoy, rules: Rules) -> list[Refusal]:
    """Return every reason why this envoy cannot be sent to this host."""
    region, host = order.region, order.host
    refusals = _check_own(state, region, order.envoy)
    envoy = state.envoys.get(order.envoy)
    if envoy is not None and envoy.home == region and envoy.post is not None:
        refusals.append(Refusal.ENVOY_IN_POST)
    if order.instruction is Instruction.UNKNOWN:
        refusals.append(Refusal.BAD_INSTRUCTION)
    unmet = [why for why in check_partner(state, region, host) if why not in refusals]
    refusals += unmet
    if not unmet and region in state.regions:
        if posted(state, region, host) is not None:
            refusals.append(Refusal.ALREADY_REPRESENTED)
        if state.is_at_war(region, host):
            refusals.append(Refusal.AT_WAR)
        if state.relation(region, host).severed_by is not None:
            refusals.append(Refusal.RELATIONS_SEVERED)
        if not gives_agrement(state, host, region, rules):
            refusals.append(Refusal.NO_AGREMENT)
    return refusals + check_cost(state, region, rules.acts.post)


def apply_post(draft: Draft, order: PostEnvoy, rules: Rules) -> list[Event]:
    """Send the envoy on its way."""
    spend(draft, order.region, rules.acts.post)
    arrives = draft.turn + travel_turns(draft, order.region, order.host, rules)
    draft.envoys[order.envoy] = changed(
        draft.envoys[order.envoy],
        post=order.host,
        arrives=arrives,
        instruction=order.instruction,
    )
    return [EnvoySent(order.region, order.host, order.envoy, arrives)]


def send_home(draft: Draft, envoy: Envoy) -> None:
    """Bring an envoy home; what it served is added to its career."""
    served = envoy.served + turns_in_post(envoy, draft.turn)
    draft.envoys[envoy.id] = changed(envoy, post=None, arrives=0, served=served)


def check_recall(state: State, order: RecallEnvoy, rules: Rules) -> list[Refusal]:  # noqa: ARG001 (every check has one shape)
    """Return every reason why this envoy cannot be called home."""
    refusals = _check_own(state, order.region, order.envoy)
    if not refusals and state.envoys[order.envoy].post is None:
        refusals.append(Refusal.ENVOY_AT_HOME)
    return refusals


def apply_recall(draft: Draft, order: RecallEnvoy, rules: Rules) -> list[Event]:
    """Call the envoy home. The host minds, unless long service makes it a common relief."""
    envoy = draft.envoys[order.envoy]
    host = envoy.post
    if host is None:
        return []
    is_in_post = envoy.arrives <= draft.turn
    if is_in_post and not is_partial(envoy, draft.turn, rules):
        remember(draft, host, order.region, DeedKind.RECALLED_ENVOY, rules)
    send_home(draft, envoy)
    return [EnvoyRecalled(order.region, host, order.envoy)]


def check_instruct(state: State, order: InstructEnvoy, rules: Rules) -> list[Refusal]:  # noqa: ARG001 (every check has one shape)
    """Return every reason why this envoy cannot be given this instruction."""
    refusals = _check_own(state, order.region, order.envoy)
    if order.instruction is Instruction.UNKNOWN:
        refusals.append(Refusal.BAD_INSTRUCTION)
    envoy = state.envoys.get(order.envoy)
    if envoy is None or envoy.home != order.region:
        return refusals
    if envoy.post is None:
        refusals.append(Refusal.ENVOY_AT_HOME)
    if envoy.instruction is order.instruction:
        refusals.append(Refusal.SAME_INSTRUCTION)
    return refusals


def apply_instruct(draft: Draft, order: InstructEnvoy, rules: Rules) -> list[Event]:  # noqa: ARG001 (every apply has one shape)
    """Give the envoy its new standing instruction."""
    envoy = draft.envoys[order.envoy]
    draft.envoys[order.envoy] = changed(envoy, instruction=order.instruction)
    return [EnvoyInstructed(order.region, order.envoy, order.instruction)]


def check_expel(state: State, order: ExpelEnvoy, rules: Rules) -> list[Refusal]:
    """Return every reason why this envoy cannot be declared persona non grata."""
    refusals = check_region(state, order.region)
    envoy = state.envoys.get(order.envoy)
    if envoy is None:
        refusals.append(Refusal.NO_SUCH_ENVOY)
    elif envoy.post != order.region or envoy.arrives > state.turn:
        refusals.append(Refusal.ENVOY_NOT_HERE)
    return refusals + check_cost(state, order.region, rules.acts.expel)


def apply_expel(draft: Draft, order: ExpelEnvoy, rules: Rules) -> list[Event]:
    """Send the envoy away; its home holds it against the host."""
    spend(draft, order.region, rules.acts.expel)
    envoy = draft.envoys[order.envoy]
    remember(draft, envoy.home, order.region, DeedKind.EXPELLED_ENVOY, rules)
    send_home(draft, envoy)
    return [EnvoyExpelled(order.region, envoy.home, envoy.id)]


def leave_all(draft: Draft, one: RegionId, other: RegionId) -> list[Event]:
    """Bring home every envoy of the two from the other's court, and from the way there."""
    events: list[Event] = []
    for home, host in ((one, other), (other, one)):
        envoy = posted(draft, home, host)
        if envoy is not None:
            send_home(draft, envoy)
            events.append(EnvoyLeft(home, host, envoy.id))
    return events


def advance_envoys(draft: Draft, rules: Rules) -> list[Event]:
    """Let envoys arrive, rise in rank and work, as the turn being resolved ends."""
    events: list[Event] = []
    tomorrow, every, highest = draft.turn + 1, rules.envoys.goodwill_every, RANKS[-1]
    for envoy_id in sorted(draft.envoys):
        envoy = draft.envoys[envoy_id]
        host, served = envoy.post, tomorrow - envoy.arrives
        if host is None or served < 0:
            continue
        if served == 0:
            remember(draft, host, envoy.home, DeedKind.POSTED_ENVOY, rules)
            events.append(EnvoyArrived(envoy.home, host, envoy_id))
            continue
        if envoy.rank is not highest:
            rank = rank_after(envoy.served + served, rules)
            if RANKS.index(rank) > RANKS.index(envoy.rank):
                draft.envoys[envoy_id] = changed(envoy, rank=rank)
                events.append(EnvoyPromoted(envoy.home, envoy_id, rank))
        if served % every == 0:
            size = kindness_per_mille(envoy, rules)
            if size:
                _cultivate(draft, envoy, host, size, rules)
    return events


def _cultivate(draft: Draft, envoy: Envoy, host: RegionId, size: int, rules: Rules) -> None:
    """Let an envoy's patient work be felt: at the host's court, and by a partial one at home."""
    remember(draft, host, envoy.home, DeedKind.POSTED_ENVOY, rules, size)
    if is_partial(envoy, draft.turn, rules):
        own = size * rules.envoys.partial_per_mille // 1000
        remember(draft, envoy.home, host, DeedKind.POSTED_ENVOY, rules, own)
