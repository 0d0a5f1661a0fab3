"""Peace at the table: prices, terms, truces and capitulation (rulebook 8.6).

Every concession has a price in war score. The leaders of the two sides make
peace for all; anyone else can leave by a separate peace.
"""

from game.core.conflict import Stance, War, WarGoal
from game.core.events import Event, LeftWar, PeaceMade, TruceEnded
from game.core.ids import ProvinceId, RegionId
from game.core.leaves import changed
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import (
    Cession,
    Clause,
    ClauseKind,
    GivenClause,
    Loan,
    MilitaryAid,
    Payment,
    Peace,
    Reparations,
    Subsidy,
    Supply,
    Terms,
    kind_of,
)
from game.rules.arithmetic import share
from game.rules.armistice import close, withdraw
from game.rules.costs import shake
from game.rules.footing import stand, wars_between
from game.rules.frontier import provinces_of
from game.rules.lands import cede
from game.rules.prestige import award, award_both
from game.rules.regard import remember
from game.rules.valuation import counted_turns, revenue_base

FULL_SCORE = 100
LOAN_PER_MILLE = 800
"""What a crown to be repaid counts, of one in hand."""


def price(state: State, war: War, clause: Clause, rules: Rules, term: int | None = None) -> int:
    """Return the war score that a concession costs its giver's enemy; 0 for mutual clauses.

    What is paid each turn counts for the term, and no longer than a ministry reckons.
    """
    match clause:
        case Cession():
            return _province_price(state, war, clause, rules)
        case Payment():
            return crowns_price(state, clause.giver, clause.crowns, rules)
        case Reparations() | Subsidy():
            crowns = clause.crowns_per_turn * counted_turns(term, rules)
            return crowns_price(state, clause.giver, crowns, rules)
        case Loan():
            kept = clause.crowns - share(clause.repay_per_turn * clause.turns, LOAN_PER_MILLE)
            return crowns_price(state, clause.giver, max(0, kept), rules)
        case Supply():
            load = rules.trade.supply_value_crowns
            given = clause.loads_per_turn * load - clause.crowns_per_turn
            crowns = given * counted_turns(term, rules)
            return crowns_price(state, clause.giver, crowns, rules)
        case MilitaryAid():
            army = max(1, state.regions[clause.giver].brigades)
            tenth = rules.war.clause_price[ClauseKind.MILITARY_AID]
            return -(-10 * clause.brigades * tenth // army)
        case _:
            return rules.war.clause_price.get(kind_of(clause), 0)


def crowns_price(state: State, payer: RegionId, crowns: int, rules: Rules) -> int:
    """Return the war score that a sum is worth: the richer the payer, the less."""
    revenue = revenue_base(state, payer, rules)
    return -(-crowns * 100 // (revenue * rules.war.crowns_per_price_point))


def _province_price(state: State, war: War, clause: Cession, rules: Rules) -> int:
    book, province = rules.war, clause.province
    is_capital = state.world.polities[clause.giver].capital == province
    points = book.capital_price if is_capital else book.province_price
    if clause.receiver in state.claims.get(province, ()):
        points -= book.claim_discount
    if state.occupiers.get(province) in war.foes_of(clause.giver):
        points -= book.occupied_discount
    return max(book.least_price, points)


def net_price(
    state: State,
    war: War,
    region: RegionId,
    clauses: tuple[Clause, ...],
    rules: Rules,
    term: int | None = None,
) -> int:
    """Return the war score that terms cost a belligerent: what it gives less what it gets."""
    total = 0
    for clause in clauses:
        if isinstance(clause, GivenClause):
            points = price(state, war, clause, rules, term)
            total += points if clause.giver == region else -points
    return total


def leads(war: War, region: RegionId) -> bool:
    """Return whether a region leads its side of a war."""
    return region in {war.attackers[0], war.defenders[0]}


def may_make_peace(state: State, one: RegionId, other: RegionId) -> bool:
    """Return whether these two could end a war, or one of them leave it."""
    return any(leads(war, one) or leads(war, other) for war in wars_between(state, one, other))


def make_peace(
    draft: Draft,
    one: RegionId,
    other: RegionId,
    terms: Terms,
    rules: Rules,
    *,
    is_exhaustion: bool = False,
) -> list[Event]:
    """End the wars between two regions and hand over the provinces the terms name.

    What else the terms hold is carried out by the treaty. Two leaders end the
    war for all. Where only one of them leads its side, the other makes a
    separate peace. Two followers can end nothing.
    """
    truce_turns = max(
        (clause.truce_turns for clause in terms.clauses if isinstance(clause, Peace)), default=0
    )
    events: list[Event] = []
    for war in wars_between(draft, one, other):
        if leads(war, one) and leads(war, other):
            events += _settle(draft, war, truce_turns, rules, is_exhaustion=is_exhaustion)
        elif leads(war, one) or leads(war, other):
            leaver = other if leads(war, one) else one
            events += _leave(draft, war, leaver, truce_turns, rules)
    if not events:
        return events
    for clause in terms.clauses:
        if isinstance(clause, Cession) and draft.owners[clause.province] == clause.giver:
            events += cede(
                draft, clause.province, clause.giver, clause.receiver, rules, is_forced=True
            )
    return events


def _leave(draft: Draft, war: War, leaver: RegionId, truce_turns: int, rules: Rules) -> list[Event]:
    """Let a follower make its own peace; those it leaves behind hold it against it."""
    for friend in war.friends_of(leaver):
        size = rules.war.separate_per_mille
        remember(draft, friend, leaver, DeedKind.REFUSED_CALL, rules, size)
    events = withdraw(draft, war, leaver, truce_turns)
    return [LeftWar(leaver, war.foes_of(leaver)[0], war.id), *events]


def _settle(
    draft: Draft, war: War, truce_turns: int, rules: Rules, *, is_exhaustion: bool
) -> list[Event]:
    """Close a war between its leaders and enter what it won and cost."""
    attacker, defender = war.attackers[0], war.defenders[0]
    events = [
        PeaceMade(attacker, defender, war.id, war.score, is_exhaustion),
        *close(draft, war, truce_turns),
    ]
    remember(draft, attacker, defender, DeedKind.MADE_PEACE, rules)
    remember(draft, defender, attacker, DeedKind.MADE_PEACE, rules)
    for side in (war.attackers, war.defenders):
        for one in side:
            for other in side:
                remember(draft, one, other, DeedKind.FOUGHT_TOGETHER, rules)
    return [*events, *_honours(draft, war, rules)]


def _honours(draft: Draft, war: War, rules: Rules) -> list[Event]:
    """Enter the prestige of a victory, or of an even peace for both leaders."""
    book, size = rules.war, abs(war.score)
    attacker, defender = war.attackers[0], war.defenders[0]
    if size < book.even_score:
        return [
            *award(draft, attacker, PrestigeCause.PEACE, book.peace_prestige, rules),
            *award(draft, defender, PrestigeCause.PEACE, book.peace_prestige, rules),
        ]
    winner, loser = (attacker, defender) if war.score > 0 else (defender, attacker)
    per_mille = size * 1000 // FULL_SCORE
    if war.goal is WarGoal.HUMBLE and winner == attacker:
        per_mille = share(per_mille, book.humble_per_mille)
    shake(draft, loser, share(book.lost_stability, size * 1000 // FULL_SCORE))
    causes = PrestigeCause.WAR_WON, PrestigeCause.WAR_LOST
    worth = book.won_prestige, book.lost_prestige
    return award_both(draft, winner, loser, causes, worth, per_mille, rules)


def capitulate(draft: Draft, war: War, rules: Rules) -> list[Event]:
    """End a war that one side has lost outright: its leader yields the goal, or pays.

    Liberators who win ask for nothing but the peace. In a war for land, who has none
    left that is not in enemy hands loses it all.
    """
    loser = war.defenders[0] if war.score > 0 else war.attackers[0]
    winner = war.foes_of(loser)[0]
    overrun = _overrun(draft, war, loser)
    terms = Terms((Peace(rules.war.truce_turns),))
    events = make_peace(draft, winner, loser, terms, rules)
    for province, occupier in overrun:
        events += cede(draft, province, loser, occupier, rules, is_forced=True)
    if overrun:
        return events
    if war.score > 0 and war.province is not None:
        owner = draft.owners[war.province]
        if owner in war.defenders:
            return [*events, *cede(draft, war.province, owner, winner, rules, is_forced=True)]
    if war.goal is not WarGoal.LIBERATE or war.score < 0:
        tribute = revenue_base(draft, loser, rules) * rules.war.tribute_turns
        for region, crowns in ((loser, -tribute), (winner, tribute)):
            held = draft.regions[region]
            draft.regions[region] = changed(held, treasury=held.treasury + crowns)
    return events


def _overrun(state: State, war: War, loser: RegionId) -> tuple[tuple[ProvinceId, RegionId], ...]:
    """Return a beaten leader's land and who holds it, if a war for land took all of it."""
    land = provinces_of(state, loser)
    holders = [state.occupiers.get(province) for province in land]
    foes = war.foes_of(loser)
    if war.goal is not WarGoal.PROVINCE or not all(holder in foes for holder in holders):
        return ()
    return tuple((province, state.occupiers[province]) for province in land)


def advance_truces(draft: Draft, rules: Rules) -> list[Event]:  # noqa: ARG001 (every advance has one shape)
    """Let the truces end whose last turn this is."""
    events: list[Event] = []
    for pair in sorted(draft.relations):
        relation = draft.relations[pair]
        if relation.stance is not Stance.TRUCE:
            continue
        if relation.until is not None and relation.until <= draft.turn:
            stand(draft, *pair, changed(relation, stance=Stance.PEACE, until=None))
            events.append(TruceEnded(*pair))
    return events
