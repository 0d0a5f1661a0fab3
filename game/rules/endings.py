"""How treaties end, and talks with them: by running out or in breach (rulebook 5.7).

A breach is charged here and nowhere else, so that a denunciation, a declaration
of war and a refused call cost what the rulebook says of each.
"""

from collections.abc import Callable

from game.core.dealings import CallToArms, Proposal
from game.core.events import (
    BreachCause,
    EndingCause,
    Event,
    ProposalLapsed,
    TreatyBreached,
    TreatyEnded,
)
from game.core.ids import RegionId, WarId, partner_in
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft
from game.core.treaties import Treaty
from game.rules.pressure import lift
from game.rules.prestige import award
from game.rules.regard import remember, remember_all


def release(draft: Draft, treaty: Treaty, rules: Rules) -> list[Event]:
    """Strike a treaty out; the embargoes it demanded are lifted."""
    if draft.treaties.pop(treaty.id, None) is None:
        return []
    events: list[Event] = []
    for by, on in sorted(draft.embargoes):
        if draft.embargoes[by, on].treaty == treaty.id:
            events += lift(draft, by, on, rules)
    return events


def end(draft: Draft, treaty: Treaty, cause: EndingCause, rules: Rules) -> list[Event]:
    """Let a treaty end without anyone's breaking it."""
    one, other = treaty.parties
    return [TreatyEnded(one, other, treaty, cause), *release(draft, treaty, rules)]


def breach(
    draft: Draft,
    treaty: Treaty,
    breaker: RegionId,
    cause: BreachCause,
    rules: Rules,
) -> list[Event]:
    """End a treaty in breach and charge the breaker's good name.

    A broken treaty comes out even when it was secret: the partner minds most,
    every onlooker a little.
    """
    victim = partner_in(treaty.parties, breaker)
    remember(draft, victim, breaker, DeedKind.BREACHED_TREATY, rules)
    remember_all(
        draft,
        breaker,
        DeedKind.BETRAYED_ANOTHER,
        rules,
        rules.regard.onlooker_per_mille,
        but=(victim,),
    )
    cost = -rules.treaties.breach_prestige
    return [
        TreatyBreached(breaker, victim, treaty, cause),
        *award(draft, breaker, PrestigeCause.BREACH, cost, rules),
        *release(draft, treaty, rules),
    ]


def drop_where(draft: Draft, is_moot: Callable[[Proposal], bool]) -> list[Event]:
    """Let every proposal lapse that has lost its object, oldest first."""
    events: list[Event] = []
    for number in sorted(draft.proposals):
        proposal = draft.proposals[number]
        if is_moot(proposal):
            del draft.proposals[number]
            events.append(
                ProposalLapsed(proposal.receiver, proposal.sender, number, proposal.matter)
            )
    return events


def drop_proposals(draft: Draft, one: RegionId, other: RegionId) -> list[Event]:
    """Let everything lapse that the two have laid before each other."""
    parties = {one, other}
    return drop_where(draft, lambda proposal: {proposal.sender, proposal.receiver} == parties)


def drop_calls(draft: Draft, war: WarId, region: RegionId | None = None) -> list[Event]:
    """Let the calls into a war lapse: all of them, or one caller's."""
    return drop_where(
        draft,
        lambda proposal: (
            isinstance(proposal.matter, CallToArms)
            and proposal.matter.war == war
            and region in {None, proposal.sender}
        ),
    )
