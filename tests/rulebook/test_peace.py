"""Rulebook 8.6-8.8: prices, peace, separate peace, cession, the fall of a region."""

from game.core.conflict import Stance, WarGoal
from game.core.dealings import Agenda, CallToArms, VisitPlan
from game.core.events import (
    LeftWar,
    PeaceMade,
    ProvinceCeded,
    ProvinceFreed,
    RegionFell,
    TruceEnded,
)
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.treaties import (
    Cession,
    MilitaryAccess,
    NonAggression,
    Payment,
    Peace,
    Reparations,
    Terms,
)
from game.rules import lands, peace
from game.rules.armistice import withdraw
from game.rules.costs import check_partner
from tests.worlds import a_world

RULES = Rules()
TRUCE = Terms((Peace(8),))
TAKE = Cession("burgundy", "aragon", "burgundy-2")


def deeds(state, holder, about):
    return [deed.kind for deed in state.deeds.get((holder, about), ())]


def kinds(events):
    return [type(event) for event in events]


def price(world, clause):
    state = world.build()
    return peace.price(state, state.wars[1], clause, RULES)


def test_a_capital_costs_more_than_a_province():
    world = a_world().at_war("aragon", "burgundy")
    capital = Cession("burgundy", "aragon", "burgundy-1")
    assert price(world, capital) == RULES.war.capital_price
    assert price(world, TAKE) == RULES.war.province_price


def test_a_claimed_or_occupied_province_costs_less():
    plain = price(a_world().at_war("aragon", "burgundy"), TAKE)
    claimed = price(a_world().at_war("aragon", "burgundy").claim("aragon", "burgundy-2"), TAKE)
    held = a_world().at_war("aragon", "burgundy").occupies("aragon", "burgundy-2")
    assert claimed == plain - RULES.war.claim_discount
    assert price(held, TAKE) == plain - RULES.war.occupied_discount


def test_crowns_cost_the_rich_less_war_score():
    rich = a_world().region("burgundy", output_cents=80_000).at_war("aragon", "burgundy")
    poor = a_world().region("burgundy", output_cents=20_000).at_war("aragon", "burgundy")
    clause = Payment("burgundy", "aragon", 100)
    assert 0 < price(rich, clause) < price(poor, clause)


def test_more_crowns_cost_more_war_score():
    world = a_world().at_war("aragon", "burgundy")
    prices = [price(world, Payment("burgundy", "aragon", crowns)) for crowns in (1, 50, 100, 500)]
    assert prices == sorted(prices)
    assert prices[0] >= 1
    yearly = price(world, Reparations("burgundy", "aragon", 10))
    assert yearly == price(world, Payment("burgundy", "aragon", 10 * RULES.treaties.horizon_turns))


def test_what_one_side_gives_the_other_gets():
    state = a_world().at_war("aragon", "burgundy").build()
    clauses = (Peace(8), TAKE, Payment("aragon", "burgundy", 60), NonAggression())
    given = peace.net_price(state, state.wars[1], "burgundy", clauses, RULES)
    gained = peace.net_price(state, state.wars[1], "aragon", clauses, RULES)
    assert given == -gained > 0


def test_access_has_a_price_and_mutual_clauses_have_none():
    world = a_world().at_war("aragon", "burgundy")
    assert price(world, MilitaryAccess("burgundy", "aragon")) > 0
    assert price(world, NonAggression()) == 0


def test_two_leaders_end_the_war_for_all():
    world = a_world().at_war("aragon", "burgundy", helpers=("denmark",), allies=("castile",))
    draft = world.occupies("aragon", "castile-3").turn(4).draft()
    events = peace.make_peace(draft, "burgundy", "aragon", TRUCE, RULES)
    assert PeaceMade("aragon", "burgundy", 1, 0, is_exhaustion=False) in events
    assert ProvinceFreed("castile", "aragon", "castile-3", 1) in events
    assert draft.wars == {}
    assert draft.occupiers == {}
    for one in ("aragon", "denmark"):
        for other in ("burgundy", "castile"):
            relation = draft.relation(one, other)
            assert (relation.stance, relation.until) == (Stance.TRUCE, 12)


def test_peace_is_remembered_by_enemies_and_comrades():
    draft = a_world().at_war("aragon", "burgundy", helpers=("denmark",)).draft()
    peace.make_peace(draft, "aragon", "burgundy", TRUCE, RULES)
    assert deeds(draft, "burgundy", "aragon") == [DeedKind.MADE_PEACE]
    assert deeds(draft, "aragon", "denmark") == [DeedKind.FOUGHT_TOGETHER]
    assert deeds(draft, "denmark", "aragon") == [DeedKind.FOUGHT_TOGETHER]


def test_provinces_named_in_the_peace_change_hands():
    draft = a_world().at_war("aragon", "burgundy", score=60).draft()
    events = peace.make_peace(draft, "aragon", "burgundy", Terms((Peace(8), TAKE)), RULES)
    assert ProvinceCeded("burgundy", "aragon", "burgundy-2") in events
    assert draft.owners["burgundy-2"] == "aragon"


def test_a_victory_wins_and_costs_prestige_by_its_score():
    def gained(score, goal=WarGoal.TRIBUTE):
        draft = a_world().at_war("aragon", "burgundy", score=score, goal=goal).draft()
        peace.make_peace(draft, "aragon", "burgundy", TRUCE, RULES)
        return draft.prestige

    half, full = gained(50), gained(100)
    won = "aragon", PrestigeCause.WAR_WON
    assert 0 < half[won] < full[won]
    assert full["burgundy", PrestigeCause.WAR_LOST] == -RULES.war.lost_prestige
    assert gained(-100)["burgundy", PrestigeCause.WAR_WON] == RULES.war.won_prestige
    assert gained(100, WarGoal.HUMBLE)[won] > full[won]


def test_an_even_peace_honours_both():
    draft = a_world().at_war("aragon", "burgundy", score=RULES.war.even_score - 1).draft()
    peace.make_peace(draft, "aragon", "burgundy", TRUCE, RULES)
    assert draft.prestige == {
        ("aragon", PrestigeCause.PEACE): RULES.war.peace_prestige,
        ("burgundy", PrestigeCause.PEACE): RULES.war.peace_prestige,
    }


def test_a_follower_can_leave_by_a_separate_peace_and_is_resented_for_it():
    draft = a_world().at_war("aragon", "burgundy", allies=("castile",)).draft()
    events = peace.make_peace(draft, "castile", "aragon", TRUCE, RULES)
    assert LeftWar("castile", "aragon", 1) in events
    assert draft.wars[1].defenders == ("burgundy",)
    assert draft.relation("aragon", "castile").stance is Stance.TRUCE
    assert draft.is_at_war("aragon", "burgundy")
    assert deeds(draft, "burgundy", "castile") == [DeedKind.REFUSED_CALL]


def test_two_followers_can_end_nothing():
    world = a_world().at_war("aragon", "burgundy", helpers=("denmark",), allies=("castile",))
    draft = world.draft()
    assert not peace.may_make_peace(draft, "denmark", "castile")
    bargain = Terms((Peace(8), Cession("castile", "denmark", "castile-2")))
    assert peace.make_peace(draft, "denmark", "castile", bargain, RULES) == []
    assert draft.owners["castile-2"] == "castile"
    assert peace.may_make_peace(draft, "denmark", "burgundy")


def test_calls_into_a_war_lapse_with_it():
    world = a_world().at_war("aragon", "burgundy")
    draft = world.proposal("burgundy", "castile", CallToArms(1)).draft()
    peace.make_peace(draft, "aragon", "burgundy", TRUCE, RULES)
    assert draft.proposals == {}


def test_who_fights_in_two_wars_stays_at_war_until_both_are_over():
    world = a_world().at_war("aragon", "burgundy", helpers=("castile",))
    draft = world.at_war("burgundy", "castile").draft()
    peace.make_peace(draft, "aragon", "burgundy", TRUCE, RULES)
    assert draft.is_at_war("burgundy", "castile")
    assert not draft.is_at_war("aragon", "burgundy")


def test_the_next_of_a_side_leads_when_its_leader_leaves():
    draft = a_world().at_war("aragon", "burgundy", helpers=("castile",)).draft()
    withdraw(draft, draft.wars[1], "aragon", 8)
    assert draft.wars[1].attackers == ("castile",)
    assert not draft.is_at_war("aragon", "burgundy")


def test_a_truce_ends_on_its_last_turn():
    world = a_world().truce("aragon", "burgundy", 5)
    early = world.turn(4).draft()
    assert peace.advance_truces(early, RULES) == []
    late = world.turn(5).draft()
    assert peace.advance_truces(late, RULES) == [TruceEnded("aragon", "burgundy")]
    assert late.relations == {}


def test_a_capitulation_without_a_province_costs_tribute():
    draft = a_world().at_war("aragon", "burgundy", goal=WarGoal.TRIBUTE, score=100).draft()
    peace.capitulate(draft, draft.wars[1], RULES)
    paid = 200 - draft.regions["burgundy"].treasury
    assert paid > 0
    assert draft.regions["aragon"].treasury == 200 + paid


def test_a_beaten_attacker_pays_the_defender():
    world = a_world().at_war(
        "aragon", "burgundy", goal=WarGoal.PROVINCE, province="burgundy-2", score=-100
    )
    draft = world.draft()
    peace.capitulate(draft, draft.wars[1], RULES)
    assert draft.owners["burgundy-2"] == "burgundy"
    assert draft.regions["burgundy"].treasury > 200


def test_beaten_liberators_pay_and_victorious_ones_ask_for_nothing_but_peace():
    def won(score):
        world = a_world().at_war("aragon", "burgundy", goal=WarGoal.LIBERATE, score=score)
        draft = world.draft()
        peace.capitulate(draft, draft.wars[1], RULES)
        return draft.regions["burgundy"].treasury - 200

    assert won(-100) > 0
    assert won(100) == 0


def test_a_war_to_humble_won_by_who_began_it_counts_half_as_much_again():
    def honours(score):
        draft = a_world().at_war("aragon", "burgundy", score=score).draft()
        peace.make_peace(draft, "aragon", "burgundy", TRUCE, RULES)
        causes = {PrestigeCause.WAR_WON, PrestigeCause.WAR_LOST}
        return sorted(tenths for (_, cause), tenths in draft.prestige.items() if cause in causes)

    book = RULES.war
    half = book.humble_per_mille
    assert honours(100) == [-book.lost_prestige * half // 1000, book.won_prestige * half // 1000]
    assert honours(-100) == [-book.lost_prestige, book.won_prestige]


def test_who_is_overrun_in_a_war_for_land_loses_it_all_and_in_another_war_does_not():
    def beaten(goal, *held):
        prize = "burgundy-1" if goal is WarGoal.PROVINCE else None
        world = a_world().at_war("aragon", "burgundy", score=100, goal=goal, province=prize)
        for province in held:
            world = world.occupies("aragon", province)
        draft = world.draft()
        (war,) = draft.wars.values()
        peace.capitulate(draft, war, RULES)
        return "burgundy" in draft.regions

    land = [name for name, owner in a_world().held.owners.items() if owner == "burgundy"]
    assert not beaten(WarGoal.PROVINCE, *land)
    assert beaten(WarGoal.PROVINCE, *land[1:])
    assert beaten(WarGoal.TRIBUTE, *land)


def test_a_defeat_shakes_the_beaten_government_by_its_score():
    def shaken(score):
        draft = a_world().at_war("aragon", "burgundy", score=score).draft()
        before = draft.regions["burgundy"].stability
        peace.make_peace(draft, "aragon", "burgundy", Terms((Peace(4),)), RULES)
        return before - draft.regions["burgundy"].stability

    assert shaken(0) == 0
    assert shaken(50) == RULES.war.lost_stability // 2
    assert shaken(100) == RULES.war.lost_stability


def test_a_province_takes_its_share_of_output_along():
    draft = a_world().draft()
    lands.cede(draft, "burgundy-2", "burgundy", "aragon", RULES)
    moved = draft.regions["aragon"].output_cents - 40_000
    assert moved == 40_000 // 3
    assert draft.regions["burgundy"].output_cents == 40_000 - moved


def test_what_is_taken_by_force_is_claimed_back_and_what_is_given_is_not():
    given = a_world().claim("aragon", "burgundy-2").draft()
    lands.cede(given, "burgundy-2", "burgundy", "aragon", RULES)
    assert given.claims == {}
    assert deeds(given, "burgundy", "aragon") == []
    taken = a_world().claim("aragon", "burgundy-2").draft()
    lands.cede(taken, "burgundy-2", "burgundy", "aragon", RULES, is_forced=True)
    assert taken.claims == {"burgundy-2": ("burgundy",)}
    assert deeds(taken, "burgundy", "aragon") == [DeedKind.TOOK_PROVINCE]


def test_a_region_that_loses_its_capital_goes_on():
    draft = a_world().draft()
    lands.cede(draft, "burgundy-1", "burgundy", "aragon", RULES)
    assert "burgundy" in draft.regions


def test_a_region_that_loses_its_last_province_falls_and_leaves_nothing_open():
    world = a_world().owns("aragon", "burgundy-2").owns("aragon", "burgundy-3")
    world = world.at_war("aragon", "burgundy").allied("burgundy", "castile")
    world = world.envoy("burgundy", "castile").envoy("denmark", "burgundy")
    world = world.embargo("burgundy", "denmark").ultimatum("castile", "burgundy", crowns=5)
    world = world.claim("burgundy", "aragon-2").claim("castile", "aragon-2")
    world = world.proposal("denmark", "burgundy", VisitPlan("denmark", "burgundy", Agenda.TRADE))
    world = world.region("burgundy", treasury=70)
    draft = world.feels("castile", "burgundy", 30).prestige("burgundy", 50).draft()
    before = draft.regions["aragon"].treasury
    events = lands.cede(draft, "burgundy-1", "burgundy", "aragon", RULES, is_forced=True)
    assert RegionFell("burgundy", "aragon", 70) in events
    assert draft.regions["aragon"].treasury == before + 70
    state = draft.seal()
    assert "burgundy" not in state.regions
    assert state.treaties == {}
    assert state.wars == {}
    assert state.proposals == {}
    assert state.ultimatums == {}
    assert state.embargoes == {}
    assert state.claims["aragon-2"] == ("castile",)
    assert state.envoys["denmark-a"].post is None
    assert not any(envoy.home == "burgundy" for envoy in state.envoys.values())
    for table in (state.relations, state.deeds, state.trade):
        assert not any("burgundy" in key for key in table)
    assert state.prestige["burgundy", PrestigeCause.PEACE] == 50
    assert check_partner(state, "aragon", "burgundy") == [Refusal.REGION_FALLEN]


def test_the_war_goes_on_without_an_ally_that_fell():
    world = a_world().owns("aragon", "castile-2").owns("aragon", "castile-3")
    draft = world.at_war("aragon", "burgundy", allies=("castile",)).draft()
    lands.cede(draft, "castile-1", "castile", "aragon", RULES, is_forced=True)
    assert draft.wars[1].defenders == ("burgundy",)
