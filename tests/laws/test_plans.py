"""Laws of plans: one intent for each partner, and what is planned is carried out."""

from dataclasses import replace
from random import Random

import pytest

from game.ai.ministry import normal
from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import CallToArms
from game.core.events import OrderRefused
from game.core.ids import partner_in
from game.core.orders import (
    Accept,
    Counter,
    DeclareWar,
    Decline,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    IssueUltimatum,
    LiftEmbargo,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
    RestoreRelations,
    SendAid,
    SetTaxes,
    SeverRelations,
    Yield,
)
from game.core.refusals import Refusal
from game.core.rng import Dice
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    MilitaryAid,
    NonAggression,
    Payment,
    Peace,
    Terms,
)
from game.rules.clashes import conflicts, contradicted
from game.rules.knowledge import observe
from game.rules.legal import legal
from game.rules.plan import planned
from game.rules.turn import check_with, resolve
from tests.drifting import answers, drawn_order, wild_orders
from tests.played import RULES, ministry_game, moments
from tests.worlds import a_world

TURNING = (Accept, DenounceTreaty, Yield)
PLANNED = 16
UNKNOWABLE = {Refusal.NO_AGREMENT, Refusal.DEMAND_MEANINGLESS}
"""What turns on another's opinion, of which a view holds an estimate."""
TURNED = {
    Refusal.CLAUSE_IN_FORCE,
    Refusal.CLAUSE_NEEDS_WAR,
    Refusal.CANNOT_COMPLY,
    Refusal.CLAUSE_NOT_OWNED,
    Refusal.NOT_AN_ALLY,
    Refusal.NO_SUCH_TREATY,
    Refusal.NO_SUCH_WAR,
    Refusal.OUT_OF_REACH,
}
"""What a treaty that is signed, ended or broken the same day may make of another order."""


def drawn_plan(lot, view, rules):
    """Return orders of the viewer that were taken one after another, answers among them."""
    menu = legal(view, view.viewer, rules)
    offered = lot.sample(menu, min(PLANNED, len(menu)))
    offered += [drawn_order(lot, view, view.viewer) for _ in range(2 * PLANNED)]
    offered += answers(lot, view, view.viewer)
    lot.shuffle(offered)
    given = []
    for order in offered:
        if not check_with(planned(view, given, rules), given, order, rules):
            given.append(order)
    return given


def may_fail_on_the_day(state, order, given):
    """Return the reasons for which an order may be refused on the day all the same."""
    terms = getattr(order, "terms", None)
    if isinstance(order, Accept):
        terms = state.proposals[order.proposal].matter
    allowed = set(UNKNOWABLE)
    if isinstance(terms, Terms):
        others = [c for c in terms.clauses if getattr(c, "giver", order.region) != order.region]
        allowed |= {Refusal.NOT_ENOUGH_CROWNS} if others else set()
    if any(isinstance(other, TURNING) for other in given):
        allowed |= TURNED
    return allowed


@pytest.mark.parametrize("seed", range(9, 13))
def test_orders_that_go_together_in_a_plan_are_all_carried_out(seed):
    """What a seat may add to its plan is not refused when the turn comes.

    Left out is what an answer or a denunciation of the same turn makes of treaties
    and wars, and what turns on another's feelings or purse.
    """
    lot = Random(seed)
    kinds = set()
    for step in moments():
        region = lot.choice(sorted(step.before.regions))
        view = observe(step.before, region, step.rules)
        given = drawn_plan(lot, view, step.rules)
        kinds |= {type(order) for order in given}
        for event in resolve(step.before, given, step.rules).events:
            if isinstance(event, OrderRefused):
                allowed = may_fail_on_the_day(step.before, event.order, given)
                assert set(event.reasons) <= allowed, event
    assert kinds >= {Accept, Decline, SendAid, ProposeTreaty, DeclareWar}


def on_purse(crowns=200, brigades=18):
    return a_world().rich("aragon", crowns).army("aragon", brigades)


@pytest.mark.parametrize(
    ("world", "first", "then", "why"),
    [
        (
            on_purse().ultimatum("burgundy", "aragon", Demand.PAY, crowns=150),
            Yield("aragon", "burgundy"),
            SendAid("aragon", "castile", crowns=200),
            Refusal.NOT_ENOUGH_CROWNS,
        ),
        (
            on_purse().proposal(
                "burgundy", "aragon", Terms((MilitaryAid("aragon", "burgundy", 10),))
            ),
            Accept("aragon", 0),
            SendAid("aragon", "castile", brigades=15),
            Refusal.NOT_ENOUGH_BRIGADES,
        ),
        (
            on_purse(),
            ProposeTreaty("aragon", "burgundy", Terms((Payment("aragon", "burgundy", 150),))),
            SendAid("aragon", "castile", crowns=100),
            Refusal.NOT_ENOUGH_CROWNS,
        ),
    ],
    ids=["a sum demanded", "brigades promised", "a sum offered"],
)
def test_what_is_to_be_handed_over_is_taken_at_once_off_what_is_left(world, first, then, why):
    state = world.build()
    if isinstance(first, Accept):
        first = replace(first, proposal=min(state.proposals))
    view = observe(state, "aragon", RULES)
    assert check_with(view, [], first, RULES) == []
    assert check_with(view, [], then, RULES) == []
    assert check_with(planned(view, [first], RULES), [first], then, RULES) == [why]
    assert check_with(planned(view, [then], RULES), [then], first, RULES)


FRIENDLY = (PostEnvoy, RestoreRelations, LiftEmbargo, SendAid, ProposeVisit)
UNFRIENDLY = (DeclareWar, ImposeEmbargo, SeverRelations, IssueUltimatum, ExpelEnvoy)


def intent(state, order):
    """Return whom an order is meant for, and whether in friendship (1), enmity (-1) or neither."""
    proposal = state.proposals.get(getattr(order, "proposal", None))
    terms = getattr(order, "terms", proposal.matter if proposal else None)
    is_peace = isinstance(terms, Terms) and any(isinstance(c, Peace) for c in terms.clauses)
    match order:
        case Accept() | Counter():
            return proposal.sender, 0 if is_peace else 1
        case ProposeTreaty():
            return order.other, 0 if is_peace else 1
        case ExpelEnvoy():
            return state.envoys[order.envoy].home, -1
        case DenounceTreaty():
            return partner_in(state.treaties[order.treaty].parties, order.region), -order.in_breach
        case _:
            whom = getattr(order, "host", getattr(order, "other", None))
            return whom, isinstance(order, FRIENDLY) - isinstance(order, UNFRIENDLY)


def assert_one_intent(state, orders, events):
    refused = [event.order for event in events if isinstance(event, OrderRefused)]
    meant = {}
    for order in orders:
        if order not in refused:
            whom, how = intent(state, order)
            meant.setdefault((order.region, whom), set()).add(how)
    for (region, whom), hows in meant.items():
        assert not hows >= {1, -1}, (region, whom, orders)
    return sum(1 for hows in meant.values() if hows & {1, -1})


def test_no_region_means_another_well_and_ill_in_one_turn():
    """One intent for each partner in a turn: whatever is ordered, by people, minds or by lot."""
    found = 0
    lot = Random(11)
    for step in moments():
        found += assert_one_intent(step.before, step.orders, step.turn.events)
        wild = wild_orders(lot, step.before, 12)
        turn = resolve(step.before, wild, step.rules)
        found += assert_one_intent(step.before, wild, turn.events)
    assert found > 100


def test_no_ministry_orders_what_contradicts_itself():
    for step in ministry_game(1):
        assert_one_intent(step.before, step.orders, ())


PACT = Terms((CulturalExchange(),), 8)
WAR = DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE)


@pytest.mark.parametrize(
    "kind",
    [
        lambda number: Accept("aragon", number),
        lambda number: Counter("aragon", number, Terms((NonAggression(),), 8)),
        lambda _: ProposeTreaty("aragon", "burgundy", Terms((DefensiveAlliance(),), 8)),
        lambda _: SendAid("aragon", "burgundy", crowns=10),
    ],
    ids=["sign", "counter", "propose", "aid"],
)
@pytest.mark.parametrize(
    "ill",
    [WAR, ImposeEmbargo("aragon", "burgundy"), SeverRelations("aragon", "burgundy")],
    ids=lambda order: type(order).__name__,
)
def test_kind_and_hostile_acts_toward_the_same_region_do_not_go_together_in_one_turn(kind, ill):
    state = a_world().proposal("burgundy", "aragon", PACT).build()
    kind = kind(min(state.proposals))
    view = observe(state, "aragon", RULES)
    for first, then in ((kind, ill), (ill, kind)):
        assert check_with(view, [], first, RULES) == []
        assert check_with(view, [first], then, RULES) == [Refusal.CONTRADICTS]
        assert contradicted(view, [SetTaxes("aragon", 1), first], then) == first
    refused = [e for e in resolve(state, [ill, kind], RULES).events if isinstance(e, OrderRefused)]
    assert [Refusal.CONTRADICTS in event.reasons for event in refused] == [True]


def test_a_call_honoured_and_a_joint_embargo_signed_are_hostile_to_those_they_are_against():
    ban = Terms((JointEmbargo("castile"),), 8)
    world = a_world().allied("aragon", "denmark").at_war("castile", "denmark", score=0)
    world.proposal("burgundy", "aragon", ban)
    world.proposal("denmark", "aragon", CallToArms(min(world.held.wars)))
    state = world.build()
    for number in sorted(state.proposals):
        yes, aid = Accept("aragon", number), SendAid("aragon", "castile", crowns=10)
        assert conflicts(state, [yes], aid) == [Refusal.CONTRADICTS]
        assert conflicts(state, [aid], yes) == [Refusal.CONTRADICTS]


def test_a_ministry_that_acts_on_a_threat_does_not_sign_with_the_threatened_in_that_turn():
    world = a_world().ultimatum(
        "aragon", "burgundy", Demand.PAY, Threat.EMBARGO, crowns=50, rejected=True
    )
    world.feels("aragon", "burgundy", 60).feels("burgundy", "aragon", 60)
    state = world.proposal("burgundy", "aragon", PACT).build()
    view = observe(state, "aragon", RULES)
    orders = [choice.order for choice in normal().choose(view, RULES, Dice(1))]
    assert ImposeEmbargo("aragon", "burgundy") in orders
    assert_one_intent(state, orders, ())
