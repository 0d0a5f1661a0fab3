"""Notes of protest and embargoes: pressure short of an ultimatum (rulebook 7.1-7.2).

A protest on record shows that a quarrel did not come from nowhere, so onlookers
mind less what follows over it.
"""

from game.core.conflict import Embargo, Threat
from game.core.events import EmbargoImposed, EmbargoLifted, Event, ProtestLodged
from game.core.ids import RegionId, TreatyId
from game.core.orders import ImposeEmbargo, LiftEmbargo, Protest
from game.core.refusals import Refusal
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import (
    JointEmbargo,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
    kinds_of,
)
from game.rules import pacts
from game.rules.arithmetic import share
from game.rules.costs import check_cost, check_partner, spend
from game.rules.footing import carry_out
from game.rules.regard import remember, remember_all

NO_GRIEVANCES = frozenset({DeedKind.PROTESTED, DeedKind.REFUSED_PROPOSAL, DeedKind.HISTORY})
"""What may be resented but not protested against: fair dealing, and the distant past."""
DEEP = (TradeDepth.PREFERENTIAL, TradeDepth.FREE)
"""Trade agreements that must be denounced before an embargo."""


def grievances(state: State, holder: RegionId, against: RegionId, rules: Rules) -> tuple[Deed, ...]:
    """Return the wrongs of late that one region can hold against another, oldest first."""
    since = state.turn - rules.pressure.grievance_turns
    return tuple(
        deed
        for deed in state.deeds.get((holder, against), ())
        if deed.turn >= since and deed.opinion < 0 and deed.kind not in NO_GRIEVANCES
    )


def onlookers_mind(state: State, region: RegionId, other: RegionId, rules: Rules) -> int:
    """Return how much of a hostile act onlookers mind, per mille: less after a protest."""
    protest = state.protests.get((region, other))
    is_prepared = protest is not None and state.turn - protest <= rules.pressure.grievance_turns
    return rules.pressure.prepared_per_mille if is_prepared else 1000


def check_protest(state: State, order: Protest, rules: Rules) -> list[Refusal]:
    """Return every reason why no note of protest can be handed over."""
    region, other = order.region, order.other
    refusals = check_partner(state, region, other)
    if not refusals:
        if state.is_at_war(region, other):
            refusals.append(Refusal.AT_WAR)
        if state.relation(region, other).severed_by is not None:
            refusals.append(Refusal.RELATIONS_SEVERED)
        if not grievances(state, region, other, rules):
            refusals.append(Refusal.NO_GRIEVANCE)
        protest = state.protests.get((region, other))
        if protest is not None and state.turn - protest < rules.acts.protest_rest_turns:
            refusals.append(Refusal.PROTESTED_LATELY)
    return refusals + check_cost(state, region, rules.acts.protest)


def apply_protest(draft: Draft, order: Protest, rules: Rules) -> list[Event]:
    """Hand over the note; it goes on record."""
    spend(draft, order.region, rules.acts.protest)
    remember(draft, order.other, order.region, DeedKind.PROTESTED, rules)
    draft.protests[order.region, order.other] = draft.turn
    return [ProtestLodged(order.region, order.other)]


def embargo_obstacles(state: State, region: RegionId, other: RegionId) -> list[Refusal]:
    """Return what stands in the way of an embargo between two regions that exist."""
    refusals = []
    if (region, other) in state.embargoes:
        refusals.append(Refusal.EMBARGO_IN_FORCE)
    if state.is_at_war(region, other):
        refusals.append(Refusal.AT_WAR)
    return refusals + bonds(state, region, other)


def bonds(
    state: State, region: RegionId, other: RegionId, *, are_open: bool = False
) -> list[Refusal]:
    """Return what two regions have promised each other that an embargo would break.

    `are_open` leaves out the treaties that third regions do not know of.
    """
    clauses = [
        clause
        for treaty in pacts.between(state, region, other)
        if not (are_open and treaty.is_hidden)
        for clause in treaty.terms.clauses
    ]
    found = []
    if not kinds_of(tuple(clauses)).isdisjoint(pacts.ALLIANCES):
        found.append(Refusal.ALLIED)
    if any(isinstance(clause, TradeAgreement) and clause.depth in DEEP for clause in clauses):
        found.append(Refusal.TRADE_AGREEMENT_STANDS)
    if any(isinstance(clause, Supply) for clause in clauses):
        found.append(Refusal.SUPPLY_STANDS)
    return found


def check_targets(state: State, terms: Terms, region: RegionId) -> list[Refusal]:
    """Return why a region cannot sign a joint embargo: it has promised the target otherwise.

    What it has promised in secret only its own ministry can be told.
    """
    for clause in terms.clauses:
        if isinstance(clause, JointEmbargo) and bonds(state, region, clause.target):
            return [Refusal.CLAUSE_TARGET_BOUND]
    return []


def check_embargo(state: State, order: ImposeEmbargo, rules: Rules) -> list[Refusal]:
    """Return every reason why no embargo can be laid on this region."""
    refusals = check_partner(state, order.region, order.other)
    if not refusals:
        refusals += embargo_obstacles(state, order.region, order.other)
    return refusals + check_cost(state, order.region, rules.acts.embargo)


def apply_embargo(draft: Draft, order: ImposeEmbargo, rules: Rules) -> list[Event]:
    """Forbid trade with the other region."""
    spend(draft, order.region, rules.acts.embargo)
    return impose(draft, order.region, order.other, rules)


def impose(
    draft: Draft, by: RegionId, on: RegionId, rules: Rules, treaty: TreatyId | None = None
) -> list[Event]:
    """Lay an embargo, by one's own will or as a treaty demands; nothing if one stands.

    The target minds most; onlookers a little, and less after a protest. All the
    world sees the embargo, so it does not name a secret treaty.
    """
    if (by, on) in draft.embargoes:
        return []
    size = share(rules.pressure.onlooker_per_mille, onlookers_mind(draft, by, on, rules))
    draft.embargoes[by, on] = Embargo(draft.turn, treaty)
    draft.lifted.pop((by, on), None)
    carry_out(draft, by, on, Threat.EMBARGO)
    remember(draft, on, by, DeedKind.IMPOSED_EMBARGO, rules)
    remember_all(draft, by, DeedKind.IMPOSED_EMBARGO, rules, size, but=(on,))
    is_secret = treaty is not None and treaty in draft.treaties and draft.treaties[treaty].is_hidden
    return [EmbargoImposed(by, on, None if is_secret else treaty)]


def is_bound_to_embargo(state: State, by: RegionId, on: RegionId) -> bool:
    """Return whether a treaty in force demands this embargo."""
    embargo = state.embargoes.get((by, on))
    return embargo is not None and embargo.treaty is not None and embargo.treaty in state.treaties


def check_lift(state: State, order: LiftEmbargo, rules: Rules) -> list[Refusal]:  # noqa: ARG001 (every check has one shape)
    """Return every reason why no embargo can be lifted."""
    refusals = check_partner(state, order.region, order.other)
    if not refusals:
        if (order.region, order.other) not in state.embargoes:
            refusals.append(Refusal.NO_EMBARGO)
        elif is_bound_to_embargo(state, order.region, order.other):
            refusals.append(Refusal.EMBARGO_BY_TREATY)
    return refusals


def apply_lift(draft: Draft, order: LiftEmbargo, rules: Rules) -> list[Event]:
    """Allow trade again."""
    return lift(draft, order.region, order.other, rules)


def lift(draft: Draft, by: RegionId, on: RegionId, rules: Rules) -> list[Event]:
    """End an embargo; trade recovers slowly. Nothing if there is none."""
    if draft.embargoes.pop((by, on), None) is None:
        return []
    draft.lifted[by, on] = draft.turn
    remember(draft, on, by, DeedKind.LIFTED_EMBARGO, rules)
    return [EmbargoLifted(by, on)]
