"""What each region knows: the one place where secrets are withheld (rulebook 10).

The window, the minds and the text draw a `View` and nothing else. `observe`
must never let a value through that depends on what the viewer cannot know.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from game.core.conflict import Embargo
from game.core.dealings import Envoy, Instruction, Proposal, Refused
from game.core.ids import Direction, EnvoyId, ProposalId, RegionId, TreatyId
from game.core.leaves import changed
from game.core.regard import Deed
from game.core.region import Region
from game.core.rulebook import Rules
from game.core.state import STATE_FIELDS, State, View
from game.core.table import Table
from game.core.treaties import Treaty
from game.rules import pacts
from game.rules.arithmetic import indexed, memoised
from game.rules.frontier import neighbours
from game.rules.memory import notes
from game.rules.repute import details, reputes
from game.rules.scene import SCENE, scene_of
from game.rules.trade import ledger, missions

FULL, NO_KNOWLEDGE = 3, 0
TRADE_SHARE = 100
"""Per mille of one's trade with a region from which its merchants bring news."""
LEAST_MISS = 5
"""An estimate of something small may miss by this much."""


def levels(state: State, viewer: RegionId) -> dict[RegionId, int]:
    """Return how much of each region the viewer sees: borders, trade, envoys, allies tell."""
    near, allies = neighbours(state, viewer), pacts.allies(state, viewer)
    sent = missions(state)
    book = ledger(state)
    whole, row = max(1, book.totals.get(viewer, 0)), book.rows.get(viewer, {})
    known = {}
    for region in sorted(state.regions):
        found = int(region in near or row.get(region, 0) * 1000 >= whole * TRADE_SHARE)
        instruction = sent.get((viewer, region))
        if instruction is not None:
            found += 2 if instruction is Instruction.INTELLIGENCE else 1
        known[region] = min(FULL, found + (region in allies))
    if viewer in known:
        known[viewer] = FULL
    return known


def level(state: State, viewer: RegionId, region: RegionId) -> int:
    """Return how much of a region the viewer sees, 0-3."""
    return levels(state, viewer)[region]


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


def _seen(state: State, region: RegionId, known: int, rules: Rules) -> Region:
    """Return a region as one sees it who knows so much of it."""
    margin = rules.knowledge.margins_per_mille[known]
    if margin == 0:
        return state.regions[region]

    def work_out() -> Region:
        true = state.regions[region]
        return changed(
            true,
            treasury=rounded(true.treasury, margin),
            stability=rounded(true.stability, margin),
            influence=0,
            tax_level=2,
            military_level=2,
        )

    return memoised(state, ("seen", region, known), work_out)


@dataclass(frozen=True, slots=True)
class Corps:
    """All envoys: as strangers see them, and as those see them whom they serve."""

    masked: dict[EnvoyId, Envoy]
    by_home: dict[RegionId, dict[EnvoyId, Envoy]]

    def copy(self) -> "Corps":
        """Return the same, to be mended."""
        by_home = {home: held.copy() for home, held in self.by_home.items()}
        return Corps(self.masked.copy(), by_home)


def _corps_of(envoys: Mapping[EnvoyId, Envoy]) -> Corps:
    return _mended_corps(Corps({}, {}), envoys, envoys.items())


def _mended_corps(
    corps: Corps, envoys: Mapping[EnvoyId, Envoy], touched: Iterable[tuple[EnvoyId, Envoy]]
) -> Corps:
    """Return the corps with those put right who were sent, changed or dismissed."""
    masked, by_home = corps.masked, corps.by_home
    homes = {number: envoy.home for number, envoy in touched}
    for number, home in homes.items():
        now = envoys.get(number)
        if now is None:
            masked.pop(number, None)
            by_home.get(home, {}).pop(number, None)
        else:
            masked[number] = changed(now, instruction=Instruction.UNKNOWN)
            by_home.setdefault(home, {})[number] = now
    return corps


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies between one region and the others: proposals open and lately refused."""

    proposals: dict[ProposalId, Proposal] = field(default_factory=dict)
    refused: dict[tuple[RegionId, RegionId, str], Refused] = field(default_factory=dict)


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
        return desks

    return memoised(state, "desks", work_out).get(viewer) or Desk()


def observe(
    state: State, viewer: RegionId, rules: Rules, of: Collection[RegionId] | None = None
) -> View:
    """Return the world as one region may see it.

    `of` names the regions whose feelings are asked for, where not all are; it
    spares the work for the others.
    """
    parts = {name: getattr(state, name) for name in STATE_FIELDS}
    known = levels(state, viewer)
    parts["seed"] = 0
    parts["next_id"] = 0
    parts["regions"] = {name: _seen(state, name, at, rules) for name, at in known.items()}
    hidden = frozenset(t.id for t in _secrets(state) if viewer not in t.parties)
    parts["treaties"] = memoised(state, ("treaties", hidden), partial(_treaties_but, state, hidden))
    parts["embargoes"] = memoised(
        state, ("embargoes", hidden), partial(_embargoes_but, state, hidden)
    )
    desk = _desk_of(state, viewer)
    parts["proposals"], parts["refused"] = desk.proposals, desk.refused
    corps = indexed(state.envoys, "corps", _corps_of, _mended_corps)
    parts["envoys"] = {**corps.masked, **corps.by_home.get(viewer, {})}
    parts["deeds"] = _deeds_as_seen(state, known, rules, state.regions if of is None else of)
    view = View(**parts, viewer=viewer, knowledge=known, indexes=state.indexes)
    if hidden:
        scene = memoised(state, (SCENE, hidden), partial(scene_of, view, rules))
    else:
        scene = scene_of(state, rules)
    view.memo[SCENE] = scene
    return view


def _secrets(state: State) -> tuple[Treaty, ...]:
    """Return the treaties of which only the parties know."""
    return memoised(
        state, "secrets", lambda: tuple(t for t in state.treaties.values() if t.is_hidden)
    )


def _treaties_but(state: State, hidden: frozenset[TreatyId]) -> Mapping[TreatyId, Treaty]:
    """Return all treaties but the hidden ones: many viewers share the table and its index."""
    if not hidden:
        return state.treaties
    seen = Table({number: t for number, t in state.treaties.items() if number not in hidden})
    secrets = [(number, state.treaties[number]) for number in sorted(hidden)]
    seen.derived[pacts.INDEX] = pacts.mended(pacts.index(state).copy(), seen, secrets)
    return seen


def _embargoes_but(state: State, hidden: frozenset[TreatyId]) -> Mapping[Direction, Embargo]:
    """Return all embargoes, those that carry out a hidden treaty as if they were for themselves."""
    if not hidden:
        return state.embargoes
    return {
        direction: changed(embargo, treaty=None) if embargo.treaty in hidden else embargo
        for direction, embargo in state.embargoes.items()
    }


def _deeds_as_seen(
    state: State, known: Mapping[RegionId, int], rules: Rules, of: Collection[RegionId]
) -> Table[Direction, tuple[Deed, ...]]:
    """Return what others remember: in detail where well known, else as repute has it.

    What is left of the deeds known in detail is the same for all who know them:
    the notes on these, and no others, go with them.
    """
    seen: dict[Direction, tuple[Deed, ...]] = {}
    noted: dict[Direction, Any] = {}
    steps = rules.knowledge.opinion_steps
    for holder, at in known.items():
        if holder not in of:
            continue
        if at == FULL:
            row = details(state).get(holder, {})
            seen.update(row)
            noted.update(notes(state, row))
        else:
            seen.update(reputes(state, holder, steps[at], rules))
    table = Table(seen)
    table.noted = noted
    return table


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
