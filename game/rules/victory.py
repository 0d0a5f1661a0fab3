"""How the game is won: standing, goals held for turns, and the end (rulebook 11)."""

from game.core.events import Event, GameEnded
from game.core.ids import RegionId
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, Outcome, State
from game.core.world import VictoryGoal, VictoryKind
from game.rules import pacts, trade
from game.rules.arithmetic import memoised, share
from game.rules.footing import wars_of
from game.rules.ledger import prestige_tenths, standings
from game.rules.prestige import award
from game.rules.regard import opinion

WHOLE = 1000


def sphere(state: State, region: RegionId, rules: Rules) -> tuple[RegionId, ...]:
    """Return a region and the lesser ones that are its allies or live by its trade, sorted.

    One of about its own size is a partner, not a client.
    """
    most = share(state.regions[region].output_cents, rules.victory.client_per_mille)
    bound = {*trade.dependants(state, region, rules), *pacts.allies(state, region)}
    clients = {
        other
        for other in bound
        if other in state.regions and state.regions[other].output_cents <= most
    }
    return tuple(sorted({region, *clients}))


def _output_share(state: State, regions: tuple[RegionId, ...]) -> int:
    """Return the part of all output that some regions make, per mille."""
    whole = memoised(
        state, "output", lambda: sum(polity.output_cents for polity in state.regions.values())
    )
    part = sum(state.regions[region].output_cents for region in regions)
    return part * WHOLE // max(1, whole)


def friends(state: State, region: RegionId, target: int, rules: Rules) -> int:
    """Return how many others are at peace with a region and think this well of it."""
    return sum(
        _is_friend(state, other, region, target, rules)
        for other in sorted(state.regions)
        if other != region
    )


def _is_friend(state: State, other: RegionId, region: RegionId, target: int, rules: Rules) -> bool:
    at_peace = not state.is_at_war(region, other)
    return at_peace and opinion(state, other, region, rules) >= target


def measure(state: State, region: RegionId, goal: VictoryGoal, rules: Rules) -> tuple[int, int]:
    """Return how far a region has come towards a goal, and how far it has to come.

    Prestige is in tenths of a point, beside the best of the others; else the
    two are regions, or a share per mille.
    """
    match goal.kind:
        case VictoryKind.PRESTIGE:
            others = [prestige_tenths(state, other) for other in state.regions if other != region]
            return prestige_tenths(state, region), max(others, default=0)
        case VictoryKind.CONCORD:
            now = friends(state, region, goal.target, rules)
            return now, max(1, len(state.regions) - 1)
        case VictoryKind.HEGEMONY:
            return _output_share(state, sphere(state, region, rules)), goal.target
        case VictoryKind.SURVIVAL:
            count = len(state.world.polities)
            return count - len(state.regions), count - 1


def is_met(state: State, region: RegionId, goal: VictoryGoal, rules: Rules) -> bool:
    """Return whether a goal that can be reached before the end is met now."""
    if goal.kind is VictoryKind.PRESTIGE:
        return False
    if goal.kind is VictoryKind.CONCORD:
        others = [other for other in state.regions if other != region]
        return (
            bool(others)
            and not wars_of(state, region)
            and all(_is_friend(state, other, region, goal.target, rules) for other in others)
        )
    now, needed = measure(state, region, goal, rules)
    return now >= needed


def progress(state: State, region: RegionId, rules: Rules) -> list[tuple[VictoryKind, int, int]]:
    """Return each goal of the scenario with what a region has and what it needs."""
    return [(goal.kind, *measure(state, region, goal, rules)) for goal in state.world.goals]


def advance_victory(draft: Draft, rules: Rules) -> list[Event]:
    """Enter the turn's standing, count the turns that goals are met, and end the game."""
    events = _standing(draft, rules)
    if draft.outcome is not None:
        return events
    _count(draft, rules)
    outcome = _outcome(draft)
    if outcome is None:
        return events
    draft.outcome = outcome
    return [*events, GameEnded(outcome.winner, outcome)]


def _count(draft: Draft, rules: Rules) -> None:
    """Count the turns running that goals are met. What only the end decides is met in none."""
    kinds = {goal.kind for goal in draft.world.goals}
    if not draft.streaks and kinds <= {VictoryKind.PRESTIGE}:
        return
    now = draft.glance()
    for goal in now.world.goals:
        for region in sorted(now.regions):
            key = region, goal.kind
            if is_met(now, region, goal, rules):
                draft.streaks[key] = draft.streaks.get(key, 0) + 1
            else:
                draft.streaks.pop(key, None)


def _standing(draft: Draft, rules: Rules) -> list[Event]:
    """Enter what size and trade are worth in prestige, in the turns that they are reckoned."""
    if (draft.turn + 1) % rules.victory.standing_every_turns:
        return []
    outputs = {region: draft.regions[region].output_cents for region in sorted(draft.regions)}
    most = max(1, max(outputs.values(), default=1))
    events: list[Event] = []
    for region, output in outputs.items():
        tenths = share(rules.victory.standing_tenths, output * WHOLE // most)
        events += award(draft, region, PrestigeCause.STANDING, tenths, rules)
    reach = {
        region: trade.total(draft, region) * WHOLE // max(1, outputs[region]) for region in outputs
    }
    hub = max(reach, key=lambda region: reach[region], default=None)
    if hub is not None and reach[hub] > 0:
        events += award(draft, hub, PrestigeCause.TRADE, rules.victory.trade_tenths, rules)
    return events


def _outcome(state: State) -> Outcome | None:
    """Return how the game ends this turn, if it does.

    Of several who reach a goal together, the one with more prestige wins.
    """
    is_over = state.turn >= state.world.calendar.last_turn
    if not (is_over or state.streaks or len(state.regions) == 1):
        return None
    ranked = standings(state)
    if len(ranked) == 1:
        return Outcome(ranked[0], VictoryKind.SURVIVAL, state.turn)
    for goal in state.world.goals:
        for region in ranked:
            if state.streaks.get((region, goal.kind), 0) >= goal.hold_turns:
                return Outcome(region, goal.kind, state.turn)
    if not is_over:
        return None
    is_for_prestige = any(goal.kind is VictoryKind.PRESTIGE for goal in state.world.goals)
    if is_for_prestige:
        return Outcome(ranked[0], VictoryKind.PRESTIGE, state.turn)
    return Outcome(None, VictoryKind.SURVIVAL, state.turn)
