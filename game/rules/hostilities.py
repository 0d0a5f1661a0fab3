"""Going to war: what ends between two regions when they begin to fight (rulebook 8.3)."""

from game.core.conflict import Stance, War
from game.core.events import BreachCause, EndingCause, Event
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.state import Draft
from game.core.treaties import ClauseKind, Treaty, kind_of
from game.rules import pacts
from game.rules.endings import breach, drop_proposals, end
from game.rules.envoys import leave_all
from game.rules.footing import stand
from game.rules.regard import remember

DEALINGS = frozenset(
    {
        ClauseKind.PEACE,
        ClauseKind.TRADE_AGREEMENT,
        ClauseKind.SUPPLY,
        ClauseKind.CULTURAL_EXCHANGE,
        ClauseKind.PAYMENT,
        ClauseKind.MILITARY_AID,
        ClauseKind.CESSION,
    }
)
"""What a war merely ends. Any other clause is a promise, and war on the partner breaks it."""


def is_promise(treaty: Treaty) -> bool:
    """Return whether war between its parties breaks a treaty, and does not merely end it."""
    return any(kind_of(clause) not in DEALINGS for clause in treaty.terms.clauses)


def open_hostilities(
    draft: Draft, by: RegionId, on: RegionId, cause: BreachCause, rules: Rules
) -> list[Event]:
    """Put two regions at war: envoys leave, talks lapse, treaties end or are broken."""
    if draft.is_at_war(by, on):
        return []
    relation = changed(draft.relation(by, on), stance=Stance.WAR, until=None)
    stand(draft, by, on, relation)
    draft.ultimatums.pop((by, on), None)
    draft.ultimatums.pop((on, by), None)
    events = [*leave_all(draft, by, on), *drop_proposals(draft, by, on)]
    for treaty in pacts.between(draft, by, on):
        if is_promise(treaty):
            events += breach(draft, treaty, by, cause, rules)
        else:
            events += end(draft, treaty, EndingCause.WAR, rules)
    return events


def join(draft: Draft, war: War, region: RegionId, side: int, rules: Rules) -> list[Event]:
    """Bring a region into a war: side 1 with the attackers, -1 with the defenders."""
    if war.side_of(region):
        return []
    if side == 1:
        joined = changed(war, attackers=(*war.attackers, region))
    else:
        joined = changed(war, defenders=(*war.defenders, region))
    draft.wars[war.id] = joined
    events: list[Event] = []
    for foe in joined.foes_of(region):
        remember(draft, foe, region, DeedKind.DECLARED_WAR, rules, rules.war.join_per_mille)
        events += open_hostilities(draft, region, foe, BreachCause.JOINED_WAR, rules)
    return events
