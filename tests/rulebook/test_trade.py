"""Rulebook 6: who trades how much, what it pays, who depends on whom, and what is short."""

from dataclasses import replace

import pytest

from game.core.dealings import Instruction
from game.core.regard import LineCause
from game.core.rulebook import Rules
from game.core.treaties import Supply, TradeAgreement, TradeDepth
from game.core.world import Culture
from game.rules import gravity, revenue, trade, victory
from game.rules.standing import standing_lines
from game.rules.valuation import clause_value
from tests.worlds import FOUR, a_world

RULES = Rules()
BOOK = RULES.trade
COLD = Rules(trade=replace(BOOK, goodwill_per_point=0))
"""Rules by which peoples trade as they would if they felt nothing for each other."""


def flow(world, one="aragon", other="burgundy", rules=COLD):
    return gravity.flow(world.build(), one, other, rules)


def pull(world, one="aragon", other="burgundy", rules=COLD):
    return gravity.pull(world.build(), one, other, rules)


def agreed(depth, age=0):
    return a_world().treaty("aragon", "burgundy", TradeAgreement(depth)).turn(age)


def test_every_pair_trades_each_turn():
    state = a_world().build()
    pairs = {(one, other) for one in FOUR for other in FOUR if one < other}
    assert set(state.trade) == pairs
    assert all(crowns > 0 for crowns in state.trade.values())


def test_larger_outputs_trade_more_and_greater_distances_less():
    larger = a_world().region("burgundy", output_cents=80_000)
    assert flow(larger) > flow(a_world())
    assert pull(a_world(), "aragon", "castile") > pull(a_world(), "aragon", "denmark")


def test_a_common_border_adds_to_trade():
    near = gravity.affinity(a_world().build(), COLD)["aragon", "burgundy"]
    assert pull(a_world()) == near + BOOK.border


def test_a_common_language_adds_to_trade():
    spoken = a_world().polity("burgundy", culture=Culture("aragon", "old", "burgundy"))
    assert pull(spoken) == pull(a_world()) + BOOK.language


def test_goods_that_the_one_makes_and_the_other_lacks_add_to_trade():
    sated = a_world().polity("aragon", lacks=())
    assert pull(a_world()) == pull(sated) + BOOK.complement


def test_an_alliance_envoys_in_post_and_a_recent_visit_add_to_trade():
    plain = pull(a_world())
    assert pull(a_world().allied("aragon", "burgundy")) == plain + BOOK.alliance
    posted = a_world().envoy("aragon", "burgundy")
    assert pull(posted) == plain + BOOK.embassy
    assert pull(posted.envoy("burgundy", "aragon")) == plain + 2 * BOOK.embassy
    visited = a_world().visited("aragon", "burgundy")
    assert pull(visited) == plain + BOOK.visit
    assert pull(visited.turn(20)) == plain


def test_the_goodwill_of_peoples_adds_to_trade():
    fond = a_world().feels("aragon", "burgundy", 0, goodwill=40)
    assert flow(fond, rules=RULES) > flow(a_world(), rules=RULES)


def test_agreements_raise_trade_in_three_steps():
    steps = [flow(a_world()), *[flow(agreed(depth)) for depth in TradeDepth]]
    assert steps == sorted(set(steps))
    assert len(steps) == 4


@pytest.mark.parametrize("depth", TradeDepth)
def test_an_agreement_grows_to_twice_its_effect(depth):
    plain, span = pull(a_world()), BOOK.agreement_growth_turns
    assert pull(agreed(depth)) == plain + BOOK.agreement[depth]
    assert pull(agreed(depth, span)) == plain + 2 * BOOK.agreement[depth]
    assert pull(agreed(depth, 2 * span)) == plain + 2 * BOOK.agreement[depth]


@pytest.mark.parametrize("depth", [None, *TradeDepth])
def test_duties_are_levied_on_imports_which_are_half_of_the_trade(depth):
    pair = ("aragon", "burgundy")
    world = a_world(regions=pair)
    if depth is not None:
        world = world.treaty(*pair, TradeAgreement(depth))
    state = world.build()
    duty = BOOK.duty_per_mille if depth is None else BOOK.agreed_duty[depth]
    for region in pair:
        assert trade.duties(state, region, RULES) == trade.traded(state, *pair) * duty // 2000


def test_what_trade_gains_a_people_is_taxed_as_their_income():
    state = a_world().build()
    gained = trade.gains(state, "aragon", RULES)
    assert gained == trade.total(state, "aragon") * BOOK.gain_per_mille // 1000
    alone = state.draft()
    alone.trade = dict.fromkeys(state.trade, 0)
    taxed = [revenue.tax_income(held, "aragon", RULES) for held in (state, alone.seal())]
    level = state.regions["aragon"].tax_level
    assert abs(taxed[0] - taxed[1] - gained * RULES.home.tax_per_mille[level] // 1000) <= 1


def test_who_has_much_of_its_trade_with_one_partner_depends_on_it_and_resents_it():
    state = a_world().build()
    least = BOOK.dependence_at
    shares = [trade.dependence(state, "aragon", other) for other in ("burgundy", "denmark")]
    assert shares[0] >= least > shares[1]
    causes = [
        {line.cause for line in standing_lines(state, "aragon", other, RULES)}
        for other in ("burgundy", "denmark")
    ]
    assert LineCause.DEPENDENCE in causes[0]
    assert LineCause.DEPENDENCE not in causes[1]
    assert "aragon" in trade.dependants(state, "burgundy", RULES)


@pytest.mark.parametrize(("above", "is_client"), [(0, True), (1, False)])
def test_a_dependant_belongs_to_the_sphere_up_to_a_share_of_the_partners_output(above, is_client):
    most = 40_000 * RULES.victory.client_per_mille // 1000
    state = a_world().region("aragon", output_cents=most + above).build()
    assert "aragon" in trade.dependants(state, "burgundy", RULES)
    assert ("aragon" in victory.sphere(state, "burgundy", RULES)) is is_client


def test_when_an_embargo_is_lifted_most_trade_comes_back_at_once_and_the_rest_slowly():
    plain = flow(a_world())
    back = []
    for turns in (0, BOOK.embargo_recovery_turns // 2, BOOK.embargo_recovery_turns):
        world = a_world()
        world.held.lifted["aragon", "burgundy"] = 0
        back.append(flow(world.turn(turns)))
    assert plain // 2 < back[0] < back[1] < back[2] == plain


def short(world, region="aragon"):
    return trade.shortages(world.build(), region, RULES)


def test_a_good_that_is_lacked_is_bought_from_a_maker_that_trades_freely():
    assert a_world().build().world.polities["aragon"].lacks == ("iron",)
    assert "iron" in a_world().build().world.polities["burgundy"].makes
    assert short(a_world()) == ()
    assert short(a_world().embargo("aragon", "burgundy")) == ("iron",)
    assert short(a_world().embargo("burgundy", "aragon")) == ("iron",)
    assert short(a_world().at_war("aragon", "burgundy")) == ("iron",)


def test_a_good_is_not_bought_where_the_trade_is_worth_less_than_a_load():
    state = a_world().build()
    least = BOOK.supply_value_crowns
    for crowns, found in ((least, ()), (least - 1, ("iron",))):
        draft = state.draft()
        draft.trade = {**state.trade, ("aragon", "burgundy"): crowns}
        assert trade.shortages(draft.seal(), "aragon", RULES) == found


def test_a_supply_contract_brings_what_is_not_sold():
    contract = Supply("denmark", "aragon", "iron", 1, 4)
    world = a_world().polity("denmark", makes=("iron",)).embargo("aragon", "burgundy")
    found = []
    for held in (world.draft(), world.treaty("aragon", "denmark", contract).draft()):
        held.trade = {**held.trade, ("aragon", "denmark"): 0}
        found.append(trade.shortages(held.seal(), "aragon", RULES))
    assert found == [("iron",), ()]


def test_a_load_is_worth_its_price_to_who_lacks_the_good():
    state = a_world().build()
    worth = BOOK.supply_value_crowns
    asked = (("iron", 10 * worth), ("iron", 10 * worth + 5), ("salt", 10 * worth))
    fair = []
    for good, crowns in asked:
        clause = Supply("burgundy", "aragon", good, 10, crowns)
        fair.append(clause_value(state, clause, "aragon", "burgundy", 8, RULES))
    assert fair[0] == 0
    assert fair[1] < 0
    assert fair[2] < 0


def test_envoys_of_commerce_bring_more_trade_and_economists_more_still():
    plain = pull(a_world().envoy("aragon", "burgundy"))
    busy = a_world().envoy("aragon", "burgundy", instruction=Instruction.COMMERCE)
    expert = a_world().envoy(
        "aragon", "burgundy", instruction=Instruction.COMMERCE, trait="economist"
    )
    assert pull(busy) == plain + BOOK.commerce_envoy
    assert pull(expert) == plain + BOOK.commerce_economist
