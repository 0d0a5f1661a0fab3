"""Aid freely given: crowns or brigades (rulebook 7.5)."""

from game.core.events import AidSent, Event, MilitaryAidSent
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.orders import SendAid
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.rules.arithmetic import clamp
from game.rules.costs import check_cost, check_partner, spend
from game.rules.favours import note_gift
from game.rules.prestige import award
from game.rules.regard import remember
from game.rules.signing import move_brigades, move_crowns
from game.rules.valuation import revenue_base

FULL_SHARE = 500
"""Per mille of the receiver's middling revenue that makes a gift of full size."""
FULL_BRIGADES = 150
"""Per mille of the receiver's army that makes military aid of full size."""
LARGEST = 1500


def check_aid(state: State, order: SendAid, rules: Rules) -> list[Refusal]:
    """Return every reason why this aid cannot be sent."""
    refusals = check_partner(state, order.region, order.other)
    if refusals:
        return refusals
    if order.crowns < 0 or order.brigades < 0 or order.crowns + order.brigades == 0:
        refusals.append(Refusal.NOTHING_GIVEN)
    if state.is_at_war(order.region, order.other):
        refusals.append(Refusal.AT_WAR)
    return refusals + check_cost(
        state, order.region, rules.acts.aid, max(0, order.crowns), max(0, order.brigades)
    )


def size_per_mille(
    state: State, receiver: RegionId, crowns: int, brigades: int, rules: Rules
) -> tuple[int, int]:
    """Return how large the two kinds of aid are to the receiver, per mille of a full deed."""
    revenue = revenue_base(state, receiver, rules)
    money = crowns * 1_000_000 // (revenue * FULL_SHARE)
    army = max(4, state.regions[receiver].brigades)
    arms = brigades * 1_000_000 // (army * FULL_BRIGADES)
    return clamp(money, 0, LARGEST), clamp(arms, 0, LARGEST)


def full_gift(state: State, receiver: RegionId, rules: Rules) -> int:
    """Return the crowns that make a gift of full size to a region."""
    return -(-revenue_base(state, receiver, rules) * FULL_SHARE // 1000)


def apply_aid(draft: Draft, order: SendAid, rules: Rules) -> list[Event]:
    """Hand over the aid; its receiver remembers it by its size."""
    spend(draft, order.region, rules.acts.aid)
    is_news = not aided_lately(draft, order.region, rules)
    giver = draft.regions[order.region]
    draft.regions[order.region] = changed(giver, aid_sent=draft.turn)
    money, arms = size_per_mille(draft, order.other, order.crowns, order.brigades, rules)
    events: list[Event] = []
    if order.crowns:
        note_gift(draft, order.region, order.other, order.crowns, rules)
        move_crowns(draft, order.region, order.other, order.crowns)
        remember(draft, order.other, order.region, DeedKind.GAVE_AID, rules, money)
        events.append(AidSent(order.region, order.other, order.crowns))
    if order.brigades:
        move_brigades(draft, order.region, order.other, order.brigades)
        kind = DeedKind.GAVE_MILITARY_AID
        remember(draft, order.other, order.region, kind, rules, arms)
        events.append(MilitaryAidSent(order.region, order.other, order.brigades))
    if not is_news:
        return events
    tenths = rules.victory.aid_tenths * max(money, arms) // 1000
    return events + award(draft, order.region, PrestigeCause.AID, tenths, rules)


def aided_lately(state: State, giver: RegionId, rules: Rules) -> bool:
    """Return whether a region gave anybody aid so lately that more of it is no news."""
    last = state.regions[giver].aid_sent
    return last is not None and last > state.turn - rules.victory.aid_rest_turns
