"""What each region knows: the one place where secrets are withheld (rulebook 10).

The window, the minds and the text draw a `View` and nothing else. `observe`
must never let a value through that depends on what the viewer cannot know.
"""

from dataclasses import replace
from functools import partial

from game.core.dealings import Instruction
from game.core.ids import Direction, RegionId, TreatyId
from game.core.regard import Deed, DeedKind
from game.core.region import Region
from game.core.rulebook import Rules
from game.core.state import STATE_FIELDS, State, View
from game.core.treaties import Treaty
from game.rules import pacts
from game.rules.arithmetic import faded, memoised
from game.rules.frontier import is_neighbour
from game.rules.regard import REPUTE_NOTE
from game.rules.trade import dependence, missions

FULL, NO_KNOWLEDGE = 3, 0
TRADE_SHARE = 100
"""Per mille of one's trade with a region from which its merchants bring news."""
LEAST_MISS = 5
"""An estimate of something small may miss by this much."""


PUBLIC_INDEXES = ("affinity", "frontier", "prestige", "trade")
"""Indexes over tables that nobody hides; the others would carry secrets along."""


def level(state: State, viewer: RegionId, region: RegionId) -> int:
    """Return how much of a region the viewer sees, 0-3: borders, trade, envoys, allies tell."""
    if viewer == region:
        return FULL
    found = int(is_neighbour(state, viewer, region))
    if dependence(state, viewer, region) >= TRADE_SHARE:
        found = 1
    instruction = missions(state).get((viewer, region))
    if instruction is not None:
        found += 2 if instruction is Instruction.INTELLIGENCE else 1
    if pacts.is_allied(state, viewer, region):
        found += 1
    return min(FULL, found)


def rounded(value: int, per_mille: int) -> int:
    """Return an estimate of a value that misses it by at most so many thousandths, or by five.

    It names a whole class of values alike, so nothing finer can be read from it.
    """
    if per_mille == 0:
        return value
    step = 10
    size = abs(value)
    while step * 1000 < size * per_mille:
        step *= 2
    near = (size + step // 2) // step * step
    return near if value >= 0 else -near


def _as_seen(region: Region, known: int, rules: Rules) -> Region:
    margin = rules.knowledge.margins_per_mille[known]
    if margin == 0:
        return region
    return replace(
        region,
        treasury=rounded(region.treasury, margin),
        stability=rounded(region.stability, margin),
        influence=0,
        tax_level=2,
        military_level=2,
    )


def repute(
    state: State, holder: RegionId, about: RegionId, step: int, rules: Rules
) -> tuple[Deed, ...]:
    """Return what an outsider takes a region to remember of another: one vague deed."""

    def work_out() -> tuple[Deed, ...]:
        opinion = goodwill = trust = 0
        for deed in state.deeds[holder, about]:
            half = deed.half_life or (
                rules.regard.good_half_life if deed.opinion >= 0 else rules.regard.ill_half_life
            )
            age = state.turn - deed.turn
            opinion += faded(deed.opinion, age, half)
            goodwill += faded(deed.goodwill, age, 2 * half) if half > 0 else deed.goodwill
            trust += faded(deed.trust, age, rules.regard.trust_half_life)
        tenths = 10 * step
        vague = [(total + tenths // 2) // tenths * tenths for total in (opinion, goodwill, trust)]
        if not any(vague):
            return ()
        return (Deed(DeedKind.HISTORY, state.turn, vague[0], vague[1], vague[2], REPUTE_NOTE, -1),)

    return memoised(state, ("repute", holder, about, step), work_out)


def observe(state: State, viewer: RegionId, rules: Rules) -> View:
    """Return the world as one region may see it."""
    parts = {name: getattr(state, name) for name in STATE_FIELDS}
    known = {region: level(state, viewer, region) for region in sorted(state.regions)}
    parts["seed"] = 0
    parts["next_id"] = 0
    parts["regions"] = {
        name: memoised(
            state,
            ("seen", name, known[name]),
            partial(_as_seen, region, known[name], rules),
        )
        for name, region in state.regions.items()
    }
    hidden = frozenset(
        number
        for number, treaty in state.treaties.items()
        if treaty.is_hidden and viewer not in treaty.parties
    )
    parts["treaties"], pact_index = memoised(
        state, ("treaties", hidden), partial(_treaties_but, state, hidden)
    )
    if hidden:
        parts["embargoes"] = {
            direction: replace(embargo, treaty=None) if embargo.treaty in hidden else embargo
            for direction, embargo in state.embargoes.items()
        }
    parts["proposals"] = {
        number: proposal
        for number, proposal in state.proposals.items()
        if viewer in (proposal.sender, proposal.receiver)
    }
    parts["envoys"] = {
        number: envoy
        if envoy.home == viewer
        else memoised(
            state,
            ("envoy", number),
            partial(replace, envoy, instruction=Instruction.UNKNOWN),
        )
        for number, envoy in state.envoys.items()
    }
    parts["refused"] = {key: refused for key, refused in state.refused.items() if viewer in key[:2]}
    parts["deeds"] = _deeds_as_seen(state, known, rules)
    public = {name: state.indexes[name] for name in PUBLIC_INDEXES if name in state.indexes}
    public["pacts"] = parts["treaties"], pact_index
    return View(**parts, viewer=viewer, knowledge=known, indexes=public)


def _treaties_but(
    state: State, hidden: frozenset[TreatyId]
) -> tuple[dict[TreatyId, Treaty], pacts.Index]:
    """Return all treaties but the hidden ones, and their index: many viewers share the two."""
    seen = {number: t for number, t in state.treaties.items() if number not in hidden}
    return seen, pacts.index_of(seen)


def _deeds_as_seen(
    state: State, known: dict[RegionId, int], rules: Rules
) -> dict[Direction, tuple[Deed, ...]]:
    """Return what others remember: in detail where well known, else as repute has it."""
    seen: dict[Direction, tuple[Deed, ...]] = {}
    steps = rules.knowledge.opinion_steps
    for (holder, about), deeds in state.deeds.items():
        at = known.get(holder, NO_KNOWLEDGE)
        if at == FULL:
            seen[holder, about] = deeds
        else:
            vague = repute(state, holder, about, steps[at], rules)
            if vague:
                seen[holder, about] = vague
    return seen


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
