"""Rulebook 8.1-8.5: strength, reach, declaring war, allies, battles and occupation."""

import pytest

from game.core.conflict import CasusBelli, Stance, WarGoal
from game.core.dealings import Agenda, CallToArms, Proposal, VisitPlan
from game.core.events import (
    AllyCalled,
    BattleFought,
    CallHonoured,
    CallRefused,
    PeaceMade,
    ProposalLapsed,
    ProvinceFreed,
    ProvinceOccupied,
    TreatyBreached,
    TreatyEnded,
)
from game.core.ids import EnvoyId
from game.core.orders import Accept, CallAlly, DeclareWar, DenounceTreaty
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.treaties import (
    DefensiveAlliance,
    MilitaryAccess,
    NonAggression,
    Reparations,
    TradeAgreement,
    TradeDepth,
)
from game.rules import allies, armies, battles, obligations, occupation, reach, regard, talks, war
from tests.worlds import a_world

RULES = Rules()
HUMBLE = DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE)


def deeds(state, holder, about):
    return [deed.kind for deed in state.deeds.get((holder, about), ())]


def kinds(events):
    return [type(event) for event in events]


def test_brigades_make_strength_and_unrest_and_weariness_take_from_it():
    calm = a_world().build()
    full = armies.strength(calm, "aragon", RULES)
    doubled = armies.strength(a_world().army("aragon", 36).build(), "aragon", RULES)
    assert doubled == 2 * full
    for trouble in ({"stability": 20}, {"weariness": 40}):
        state = a_world().region("aragon", **trouble).build()
        assert armies.strength(state, "aragon", RULES) < full


def test_a_region_without_brigades_raises_its_militia():
    state = a_world().army("aragon", 0).build()
    assert armies.strength(state, "aragon", RULES) == RULES.war.militia_strength


def test_the_odds_grow_with_strength_and_favour_who_began():
    odds = [armies.odds_per_mille(ours, 1000, 0, RULES) for ours in (100, 500, 1000, 2000, 9000)]
    assert odds == sorted(odds)
    assert odds[2] == 500
    assert armies.odds_per_mille(1000, 1000, RULES.war.attacker_edge, RULES) > 500


@pytest.mark.parametrize("ours", [100, 1000, 4000])
def test_what_the_odds_of_a_war_are_made_of_sums_to_them(ours):
    edge = RULES.war.attacker_edge
    grounds = armies.odds_grounds(ours, 1000, edge, RULES)
    assert sum(part.per_mille for part in grounds) == armies.odds_per_mille(ours, 1000, edge, RULES)
    assert grounds[1].strengths == (ours, 1000)


def test_the_odds_of_two_sides_are_complementary():
    for ours, theirs in ((100, 900), (400, 600), (1500, 1400)):
        one = armies.odds_per_mille(ours, theirs, 0, RULES)
        other = armies.odds_per_mille(theirs, ours, 0, RULES)
        assert abs(one + other - 1000) <= 1


def test_helpers_bring_less_than_their_full_strength():
    state = a_world().build()
    alone = armies.combined(state, ("aragon",), RULES)
    together = armies.combined(state, ("aragon", "burgundy"), RULES)
    assert alone < together < 2 * alone


def test_an_army_reaches_its_neighbours():
    state = a_world().build()
    assert reach.may_reach(state, "aragon", "burgundy", RULES)
    assert not reach.may_reach(state, "aragon", "castile", RULES)


def test_an_army_reaches_near_coasts_by_sea():
    near = a_world(coastal=("aragon", "castile", "denmark"))
    short = Rules(war=type(RULES.war)(reach_map_units=1700))
    assert reach.may_reach(near.build(), "aragon", "castile", short)
    assert not reach.may_reach(near.build(), "aragon", "denmark", short)


def test_an_army_crosses_land_it_has_access_to():
    one_way = MilitaryAccess("burgundy", "aragon")
    state = a_world().treaty("aragon", "burgundy", one_way).build()
    assert reach.may_reach(state, "aragon", "castile", RULES)
    assert not reach.may_reach(state, "burgundy", "denmark", RULES)


def test_an_army_crosses_the_land_of_its_comrades():
    state = a_world().at_war("aragon", "castile", helpers=("burgundy",)).build()
    assert reach.may_reach(state, "aragon", "castile", RULES)


@pytest.mark.parametrize(
    ("world", "cause"),
    [
        (a_world().claim("aragon", "burgundy-2"), CasusBelli.CLAIM),
        (
            a_world().remembers("aragon", "burgundy", DeedKind.BREACHED_TREATY),
            CasusBelli.BREACH,
        ),
        (
            a_world().ultimatum("aragon", "burgundy", rejected=True),
            CasusBelli.REJECTED_ULTIMATUM,
        ),
        (
            a_world().allied("aragon", "castile").at_war("burgundy", "castile"),
            CasusBelli.ATTACKED_ALLY,
        ),
    ],
)
def test_a_ground_for_war_is_found_where_there_is_one(world, cause):
    assert war.causes(world.build(), "aragon", "burgundy", RULES) == (cause,)


def test_a_quiet_neighbour_gives_no_ground_for_war():
    assert war.causes(a_world().build(), "aragon", "burgundy", RULES) == ()
    order = DeclareWar("aragon", "burgundy", CasusBelli.CLAIM, WarGoal.HUMBLE)
    assert war.check_war(a_world().build(), order, RULES) == [Refusal.NO_SUCH_CAUSE]


def test_a_broken_treaty_is_a_ground_for_war_to_the_victim_alone():
    draft = a_world().treaty("aragon", "burgundy", NonAggression()).draft()
    obligations.apply_denounce(draft, DenounceTreaty("burgundy", 1, in_breach=True), RULES)
    state = draft.seal()
    assert war.causes(state, "aragon", "burgundy", RULES) == (CasusBelli.BREACH,)
    assert war.causes(state, "castile", "burgundy", RULES) == ()
    assert deeds(state, "castile", "burgundy") == [DeedKind.BETRAYED_ANOTHER]


def test_an_old_breach_is_a_ground_no_more():
    world = a_world().remembers("aragon", "burgundy", DeedKind.BREACHED_TREATY)
    state = world.turn(RULES.war.breach_turns + 1).build()
    assert war.causes(state, "aragon", "burgundy", RULES) == ()


@pytest.mark.parametrize(
    ("world", "reason"),
    [
        (a_world().at_war("burgundy", "aragon"), Refusal.AT_WAR),
        (a_world().truce("aragon", "burgundy", 8), Refusal.TRUCE_HOLDS),
        (a_world().allied("aragon", "burgundy"), Refusal.ALLIED),
        (
            a_world().treaty("aragon", "burgundy", NonAggression()),
            Refusal.NON_AGGRESSION_STANDS,
        ),
    ],
)
def test_war_is_refused_by_war_truce_alliance_and_non_aggression(world, reason):
    assert war.check_war(world.build(), HUMBLE, RULES) == [reason]


def test_war_out_of_reach_is_refused():
    order = DeclareWar("aragon", "castile", CasusBelli.NONE, WarGoal.HUMBLE)
    assert war.check_war(a_world().build(), order, RULES) == [Refusal.OUT_OF_REACH]


@pytest.mark.parametrize(
    ("goal", "province", "is_good"),
    [
        (WarGoal.HUMBLE, None, True),
        (WarGoal.TRIBUTE, None, True),
        (WarGoal.PROVINCE, "burgundy-2", True),
        (WarGoal.PROVINCE, "castile-2", False),
        (WarGoal.PROVINCE, None, False),
        (WarGoal.TRIBUTE, "burgundy-2", False),
        (WarGoal.LIBERATE, None, False),
    ],
)
def test_a_goal_must_be_something_to_fight_for(goal, province, is_good):
    order = DeclareWar("aragon", "burgundy", CasusBelli.NONE, goal, province)
    expected = [] if is_good else [Refusal.BAD_GOAL]
    assert war.check_war(a_world().build(), order, RULES) == expected


def test_on_the_ground_of_a_claim_the_claimed_province_is_fought_for():
    state = a_world().claim("aragon", "burgundy-2").build()
    good = DeclareWar("aragon", "burgundy", CasusBelli.CLAIM, WarGoal.PROVINCE, "burgundy-2")
    bad = DeclareWar("aragon", "burgundy", CasusBelli.CLAIM, WarGoal.PROVINCE, "burgundy-3")
    assert war.check_war(state, good, RULES) == []
    assert war.check_war(state, bad, RULES) == [Refusal.BAD_GOAL]


def test_a_war_without_a_ground_costs_prestige_stability_and_every_onlooker():
    draft = a_world().draft()
    war.apply_war(draft, HUMBLE, RULES)
    assert draft.prestige["aragon", PrestigeCause.UNJUST_WAR] < 0
    assert draft.regions["aragon"].stability < 60
    assert deeds(draft, "burgundy", "aragon") == [DeedKind.DECLARED_WAR_WITHOUT_CAUSE]
    assert deeds(draft, "denmark", "aragon") == [DeedKind.DECLARED_WAR_WITHOUT_CAUSE]
    assert regard.trust(draft, "denmark", "aragon", RULES) < RULES.regard.trust_start


def test_a_war_on_a_just_ground_is_held_against_the_attacker_by_its_victim_alone():
    draft = a_world().claim("aragon", "burgundy-2").draft()
    order = DeclareWar("aragon", "burgundy", CasusBelli.CLAIM, WarGoal.PROVINCE, "burgundy-2")
    war.apply_war(draft, order, RULES)
    assert deeds(draft, "burgundy", "aragon") == [DeedKind.DECLARED_WAR]
    assert deeds(draft, "denmark", "aragon") == []
    assert draft.prestige == {}


def test_a_protest_on_record_softens_the_blame():
    plain = a_world().draft()
    warned = a_world().draft()
    warned.protests["aragon", "burgundy"] = warned.turn
    for draft in (plain, warned):
        war.apply_war(draft, HUMBLE, RULES)
    cause = "aragon", PrestigeCause.UNJUST_WAR
    assert plain.prestige[cause] < warned.prestige[cause] < 0


def test_war_brings_envoys_home_and_ends_talks_and_trade():
    plan = VisitPlan("burgundy", "aragon", Agenda.GOODWILL)
    world = a_world().envoy("aragon", "burgundy").envoy("burgundy", "aragon")
    world = world.treaty("aragon", "burgundy", TradeAgreement(TradeDepth.FREE))
    draft = world.proposal("burgundy", "aragon", plan).draft()
    events = war.apply_war(draft, HUMBLE, RULES)
    assert draft.relation("aragon", "burgundy").stance is Stance.WAR
    assert draft.envoys[EnvoyId("aragon-a")].post is None
    assert draft.envoys[EnvoyId("burgundy-a")].post is None
    assert draft.proposals == {}
    assert draft.treaties == {}
    assert TreatyEnded in kinds(events)
    assert TreatyBreached not in kinds(events)


def test_war_on_a_partner_breaks_the_promises_made_to_it():
    promise = Reparations("aragon", "burgundy", 5)
    draft = a_world().treaty("aragon", "burgundy", promise).draft()
    events = war.apply_war(draft, HUMBLE, RULES)
    assert TreatyBreached in kinds(events)
    assert DeedKind.BREACHED_TREATY in deeds(draft, "burgundy", "aragon")
    assert draft.prestige["aragon", PrestigeCause.BREACH] < 0


def test_the_defenders_allies_are_called_at_once_and_mind_the_attack():
    draft = a_world().allied("burgundy", "castile").draft()
    events = war.apply_war(draft, HUMBLE, RULES)
    (begun,) = draft.wars
    assert AllyCalled("burgundy", "castile", begun) in events
    (call,) = draft.proposals.values()
    assert (call.sender, call.receiver, call.matter) == ("burgundy", "castile", CallToArms(begun))
    assert deeds(draft, "castile", "aragon") == [DeedKind.ATTACKED_FRIEND]


def test_a_defensive_alliance_does_not_cover_a_war_one_began():
    for offensive, reasons in ((False, [Refusal.NOT_AN_ALLY]), (True, [])):
        world = a_world().allied("aragon", "castile", offensive=offensive)
        state = world.at_war("aragon", "burgundy").build()
        assert allies.check_call(state, CallAlly("aragon", "castile", 2), RULES) == reasons


def test_an_ally_is_called_once_and_only_into_ones_own_war():
    world = a_world().allied("aragon", "castile").at_war("burgundy", "aragon")
    state = world.build()
    order = CallAlly("aragon", "castile", 2)
    assert allies.check_call(state, order, RULES) == []
    draft = state.draft()
    allies.apply_call(draft, order, RULES)
    assert allies.check_call(draft, order, RULES) == [Refusal.ALREADY_CALLED]
    stranger = CallAlly("denmark", "castile", 2)
    assert allies.check_call(state, stranger, RULES) == [Refusal.NOT_IN_THIS_WAR]
    nothing = CallAlly("aragon", "castile", 9)
    assert allies.check_call(state, nothing, RULES) == [Refusal.NO_SUCH_WAR]


def a_call():
    world = a_world().allied("burgundy", "castile").at_war("aragon", "burgundy")
    return world.draft(), Proposal(9, "burgundy", "castile", CallToArms(2), 0)


def test_an_ally_who_comes_joins_the_side_and_is_at_war_with_every_foe():
    draft, call = a_call()
    events = allies.honour_call(draft, call, RULES)
    assert isinstance(events[0], CallHonoured)
    assert draft.wars[2].defenders == ("burgundy", "castile")
    assert draft.is_at_war("castile", "aragon")
    assert deeds(draft, "burgundy", "castile") == [DeedKind.HONOURED_CALL]
    assert draft.prestige["castile", PrestigeCause.ALLY_HELPED] > 0


def test_joining_breaks_the_promises_made_to_the_foe():
    world = a_world().allied("burgundy", "castile").at_war("aragon", "burgundy")
    draft = world.treaty("castile", "aragon", NonAggression()).draft()
    events = allies.honour_call(draft, Proposal(9, "burgundy", "castile", CallToArms(2), 0), RULES)
    assert TreatyBreached in kinds(events)


def test_an_ally_who_stays_away_loses_the_alliance_and_its_name():
    draft, call = a_call()
    before = regard.trust(draft, "burgundy", "castile", RULES)
    events = allies.refuse_call(draft, call, RULES)
    assert isinstance(events[0], CallRefused)
    assert draft.treaties == {}
    assert draft.prestige["castile", PrestigeCause.ALLY_FAILED] < 0
    assert regard.trust(draft, "burgundy", "castile", RULES) < before
    assert not draft.wars[2].side_of("castile")


def test_a_refused_call_is_a_breach_of_the_alliance_before_all():
    draft, call = a_call()
    events = allies.refuse_call(draft, call, RULES)
    assert TreatyBreached in kinds(events)
    assert deeds(draft, "burgundy", "castile") == [
        DeedKind.REFUSED_CALL,
        DeedKind.BREACHED_TREATY,
    ]
    assert deeds(draft, "denmark", "castile") == [DeedKind.BETRAYED_ANOTHER]
    assert draft.prestige["castile", PrestigeCause.BREACH] == -RULES.treaties.breach_prestige
    assert draft.prestige["castile", PrestigeCause.ALLY_FAILED] == -RULES.war.ally_prestige


@pytest.mark.parametrize(
    "bound",
    [
        lambda world: world.truce("castile", "aragon", 9),
        lambda world: world.allied("castile", "aragon"),
    ],
)
def test_nobody_is_called_against_its_ally_or_where_its_truce_holds(bound):
    world = bound(a_world().allied("burgundy", "castile", offensive=True))
    attacked = world.at_war("aragon", "burgundy").turn(1).draft()
    (number,) = attacked.wars
    order = CallAlly("burgundy", "castile", number)
    assert allies.call_defenders(attacked, attacked.wars[number]) == []
    assert allies.check_call(attacked, order, RULES) == [Refusal.BOUND_TO_FOE]
    late = Proposal(90, "burgundy", "castile", CallToArms(number), 0)
    attacked.proposals[late.id] = late
    assert talks.check_answer(attacked, Accept("castile", late.id), RULES) == [Refusal.BOUND_TO_FOE]
    assert kinds(allies.refuse_call(attacked, late, RULES)) == [ProposalLapsed]
    assert attacked.prestige == {}


def test_a_secret_alliance_with_the_foe_neither_spares_the_call_nor_excuses_from_it():
    world = a_world().allied("burgundy", "castile")
    world = world.treaty("castile", "aragon", DefensiveAlliance(), secret=True)
    draft = world.at_war("aragon", "burgundy").turn(1).draft()
    (number,) = draft.wars
    assert kinds(allies.call_defenders(draft, draft.wars[number])) == [AllyCalled]
    (call,) = draft.proposals.values()
    assert talks.check_answer(draft, Accept("castile", call.id), RULES) == [Refusal.BOUND_TO_FOE]
    assert CallRefused in kinds(allies.refuse_call(draft, call, RULES))


def test_a_call_into_a_war_that_is_over_asks_nothing():
    draft, call = a_call()
    del draft.wars[2]
    assert allies.honour_call(draft, call, RULES) == []
    assert allies.refuse_call(draft, call, RULES) == []
    assert draft.treaties != {}


def test_the_preview_of_a_war_names_who_is_called_and_by_which_clause():
    world = a_world().allied("burgundy", "castile").allied("aragon", "denmark", offensive=True)
    found = allies.would_join(world.build(), "aragon", "burgundy", RULES)
    assert [(who.region, who.side, who.clause) for who in found] == [
        ("castile", -1, "defensive_alliance"),
        ("denmark", 1, "offensive_alliance"),
    ]


def test_a_warmer_ally_is_likelier_to_come():
    def chance(opinion):
        world = a_world().allied("burgundy", "castile").feels("castile", "burgundy", opinion)
        return allies.would_join(world.build(), "aragon", "burgundy", RULES)[0].per_mille

    assert chance(-60) < chance(0) < chance(40)


def test_a_battle_moves_the_score_and_costs_both_sides_brigades():
    fought = []
    for seed in range(40):
        draft = a_world(seed=seed).army("aragon", 60).army("burgundy", 60).draft()
        war.apply_war(draft, HUMBLE, RULES)
        for event in battles.advance_wars(draft, RULES):
            if isinstance(event, BattleFought):
                fought.append(event)
                sign = 1 if event.region == "aragon" else -1
                assert draft.wars[event.war].score == sign * event.swing
                assert draft.regions[event.region].brigades == 60 - event.losses
                assert draft.regions[event.other].brigades == 60 - event.foe_losses
                assert 0 < event.losses < event.foe_losses
    assert {event.region for event in fought} == {"aragon", "burgundy"}
    assert 20 < len(fought) < 40


def test_one_battle_favours_the_strong_less_than_a_whole_war():
    state = a_world().army("aragon", 40).army("burgundy", 10).build()
    ours, theirs = (armies.strength(state, name, RULES) for name in ("aragon", "burgundy"))
    edge = RULES.war.attacker_edge
    battle = armies.battle_odds(state, ("aragon",), ("burgundy",), RULES)
    assert 500 < battle < armies.odds_per_mille(ours, theirs, edge, RULES)


def outcome(brigades, seed):
    """Return the score at which a war between these and 20 brigades ends."""
    world = a_world(seed=seed).army("aragon", brigades).army("burgundy", 20)
    draft = world.at_war("aragon", "burgundy").draft()
    for turn in range(RULES.war.exhausted_after + 1):
        draft.turn = turn
        for event in battles.advance_wars(draft, RULES):
            if isinstance(event, PeaceMade):
                return event.score
    return 0


@pytest.mark.parametrize("brigades", [10, 20, 40, 60])
def test_the_odds_shown_before_a_war_are_those_it_is_fought_at(brigades):
    scores = [outcome(brigades, seed) for seed in range(200)]
    decided = [score for score in scores if abs(score) >= RULES.war.even_score]
    won = 1000 * sum(score > 0 for score in decided) // len(decided)
    state = a_world().army("aragon", brigades).army("burgundy", 20).build()
    ours, theirs = (armies.strength(state, name, RULES) for name in ("aragon", "burgundy"))
    shown = armies.odds_per_mille(ours, theirs, RULES.war.attacker_edge, RULES)
    assert abs(won - shown) <= 100


def test_armies_out_of_touch_do_not_fight():
    for seed in range(20):
        draft = a_world(seed=seed).at_war("aragon", "denmark").draft()
        assert battles.advance_wars(draft, RULES) == []


def test_war_wearies_leaders_more_than_helpers():
    world = a_world().at_war("aragon", "castile", helpers=("denmark",))
    draft = world.draft()
    draft.seed = next(
        seed
        for seed in range(50)
        if not a_world(seed=seed).held.dice.chance(
            "meeting", 0, 0, "aragon", "castile", per_mille=RULES.war.battle_per_mille
        )
    )
    battles.advance_wars(draft, RULES)
    assert draft.regions["aragon"].weariness == RULES.war.weariness_per_turn
    assert draft.regions["denmark"].weariness == RULES.war.ally_weariness


def test_a_lost_battle_wearies_the_loser_further():
    for seed in range(20):
        draft = a_world(seed=seed).at_war("aragon", "burgundy").draft()
        for event in battles.advance_wars(draft, RULES):
            if isinstance(event, BattleFought):
                loser, winner = draft.regions[event.other], draft.regions[event.region]
                extra = loser.weariness - winner.weariness
                assert extra == RULES.war.weariness_per_battle_lost


def test_land_follows_the_score_the_goal_first_and_the_capital_last():
    goal = "burgundy-3"
    world = a_world().at_war(
        "aragon", "burgundy", goal=WarGoal.PROVINCE, province=goal, score=3 * RULES.war.occupy_step
    )
    draft = world.draft()
    taken = []
    for _ in range(4):
        taken += occupation.follow_score(draft, draft.wars[1], RULES)
    assert [event.province for event in taken] == [goal, "burgundy-2", "burgundy-1"]
    assert {type(event) for event in taken} == {ProvinceOccupied}
    assert DeedKind.OCCUPIED_PROVINCE in deeds(draft, "burgundy", "aragon")


def test_land_is_retaken_when_the_score_turns():
    world = a_world().at_war("aragon", "burgundy").occupies("aragon", "burgundy-2")
    draft = world.draft()
    events = occupation.follow_score(draft, draft.wars[1], RULES)
    assert events == [ProvinceFreed("burgundy", "aragon", "burgundy-2", 1)]
    assert draft.occupiers == {}


def test_a_war_lost_outright_ends_with_the_goal_taken():
    world = a_world().at_war(
        "aragon", "denmark", goal=WarGoal.PROVINCE, province="denmark-2", score=100
    )
    draft = world.draft()
    events = battles.advance_wars(draft, RULES)
    assert PeaceMade("aragon", "denmark", 1, 100, is_exhaustion=False) in events
    assert draft.wars == {}
    assert draft.owners["denmark-2"] == "aragon"
    assert draft.relation("aragon", "denmark").stance is Stance.TRUCE


def test_no_war_runs_for_ever():
    for seed in range(10):
        world = a_world(seed=seed).at_war("aragon", "burgundy")
        draft = world.draft()
        for turn in range(RULES.war.exhausted_after + 1):
            draft.turn = turn
            battles.advance_wars(draft, RULES)
        assert draft.wars == {}
        assert not draft.is_at_war("aragon", "burgundy")


def test_even_a_war_nobody_can_fight_ends_of_exhaustion():
    world = a_world().at_war("aragon", "denmark").turn(RULES.war.exhausted_after)
    draft = world.draft()
    events = battles.advance_wars(draft, RULES)
    assert PeaceMade("aragon", "denmark", 1, 0, is_exhaustion=True) in events
