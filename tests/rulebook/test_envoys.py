"""Rulebook 3: envoys, and relations broken off and resumed."""

from dataclasses import replace

import pytest

from game.core.dealings import Agenda, EnvoyRank, EnvoyTrait, Instruction, VisitPlan
from game.core.events import EnvoyArrived, EnvoyLeft, EnvoyPromoted, EnvoySent, ProposalLapsed
from game.core.orders import (
    Decline,
    ExpelEnvoy,
    InstructEnvoy,
    PostEnvoy,
    RecallEnvoy,
    RestoreRelations,
    SeverRelations,
)
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.treaties import CulturalExchange, Terms, TradeAgreement, TradeDepth
from game.core.world import Government
from game.rules import callings, envoys, gravity, knowledge, obligations, regard, relations, talks
from game.rules.effects import EffectKind
from game.rules.evaluate import evaluate
from game.rules.forecast import forecast
from game.rules.signing import ratification_per_mille
from tests.worlds import a_world

RULES = Rules()
POST = PostEnvoy("aragon", "aragon-a", "burgundy")


def deeds(state, holder, about):
    return [deed.kind for deed in state.deeds.get((holder, about), ())]


def kinds(events):
    return [type(event) for event in events]


def test_a_posting_costs_influence_and_names_the_day_of_arrival():
    draft = a_world().draft()
    events = envoys.apply_post(draft, POST, RULES)
    assert events == [EnvoySent("aragon", "burgundy", "aragon-a", 1)]
    assert draft.regions["aragon"].influence == 9 - RULES.acts.post


def test_the_journey_takes_longer_to_a_distant_court():
    state = a_world().build()
    assert envoys.travel_turns(state, "aragon", "burgundy", RULES) == 1
    assert envoys.travel_turns(state, "aragon", "denmark", RULES) == 2


def test_an_envoy_on_the_way_is_not_resident():
    state = a_world().turn(4).envoy("aragon", "burgundy", arrives=5).build()
    assert envoys.resident(state, "aragon", "burgundy") is None
    assert envoys.posted(state, "aragon", "burgundy") is not None


def test_an_arrival_is_remembered_by_the_host():
    draft = a_world().turn(4).envoy("aragon", "burgundy", arrives=5).draft()
    events = envoys.advance_envoys(draft, RULES)
    assert events == [EnvoyArrived("aragon", "burgundy", "aragon-a")]
    assert deeds(draft, "burgundy", "aragon") == [DeedKind.POSTED_ENVOY]


def test_a_hostile_host_refuses_its_agrement():
    state = a_world().feels("burgundy", "aragon", -90).build()
    assert envoys.check_post(state, POST, RULES) == [Refusal.NO_AGREMENT]


def test_a_host_receives_one_resident_envoy_of_a_home():
    state = a_world().envoy("aragon", "burgundy").build()
    order = PostEnvoy("aragon", "aragon-b", "burgundy")
    assert envoys.check_post(state, order, RULES) == [Refusal.ALREADY_REPRESENTED]


def test_an_envoy_in_post_must_be_recalled_before_it_is_posted_elsewhere():
    state = a_world().envoy("aragon", "burgundy").build()
    order = PostEnvoy("aragon", "aragon-a", "castile")
    assert envoys.check_post(state, order, RULES) == [Refusal.ENVOY_IN_POST]


def test_no_envoy_is_posted_where_relations_are_severed_or_war_is_on():
    severed = a_world().severed("burgundy", "aragon").build()
    assert Refusal.RELATIONS_SEVERED in envoys.check_post(severed, POST, RULES)
    fighting = a_world().at_war("aragon", "burgundy").build()
    assert Refusal.AT_WAR in envoys.check_post(fighting, POST, RULES)


def test_only_ones_own_envoys_can_be_sent_and_only_abroad():
    state = a_world().build()
    foreign = PostEnvoy("aragon", "castile-a", "burgundy")
    assert envoys.check_post(state, foreign, RULES) == [Refusal.NOT_YOUR_ENVOY]
    nobody = PostEnvoy("aragon", "nobody", "burgundy")
    assert envoys.check_post(state, nobody, RULES) == [Refusal.NO_SUCH_ENVOY]
    home = PostEnvoy("aragon", "aragon-a", "aragon")
    assert envoys.check_post(state, home, RULES) == [Refusal.SAME_REGION]
    nowhere = PostEnvoy("aragon", "aragon-a", "atlantis")
    assert envoys.check_post(state, nowhere, RULES) == [Refusal.NO_SUCH_REGION]


def test_every_reason_against_a_posting_is_given():
    state = a_world().region("aragon", influence=0).envoy("aragon", "castile").build()
    order = PostEnvoy("aragon", "aragon-a", "castile", Instruction.UNKNOWN)
    assert set(envoys.check_post(state, order, RULES)) == {
        Refusal.ENVOY_IN_POST,
        Refusal.BAD_INSTRUCTION,
        Refusal.ALREADY_REPRESENTED,
        Refusal.NOT_ENOUGH_INFLUENCE,
    }


def test_rank_rises_with_service_in_all_posts_together():
    turn = RULES.envoys.minister_after - 3
    draft = a_world().envoy("aragon", "burgundy", served=2).turn(turn).draft()
    events = envoys.advance_envoys(draft, RULES)
    assert events == [EnvoyPromoted("aragon", "aragon-a", EnvoyRank.MINISTER)]
    assert draft.envoys["aragon-a"].rank is EnvoyRank.MINISTER


def test_a_rank_once_held_is_not_lost():
    world = a_world().envoy("aragon", "burgundy", rank=EnvoyRank.AMBASSADOR)
    draft = world.turn(1).draft()
    assert envoys.advance_envoys(draft, RULES) == []
    assert draft.envoys["aragon-a"].rank is EnvoyRank.AMBASSADOR


def test_rank_and_skill_give_weight_to_an_envoys_voice():
    world = a_world().envoy("aragon", "burgundy", skill=5)
    world = world.envoy("castile", "burgundy", rank=EnvoyRank.AMBASSADOR, skill=3)
    state = world.build()
    plain = state.envoys["denmark-a"]
    assert envoys.weight(state.envoys["aragon-a"], RULES) > envoys.weight(plain, RULES)
    assert envoys.weight(state.envoys["castile-a"], RULES) > envoys.weight(plain, RULES)


def test_goodwill_is_worked_at_every_fourth_turn():
    every = RULES.envoys.goodwill_every
    world = a_world().envoy("aragon", "burgundy", instruction=Instruction.GOODWILL)
    done = []
    for turn in range(2 * every):
        draft = world.turn(turn).draft()
        envoys.advance_envoys(draft, RULES)
        done += [turn + 1] * len(deeds(draft, "burgundy", "aragon"))
    assert done == [every, 2 * every]


def test_a_linguist_wins_more_goodwill_than_a_soldier():
    def won(trait):
        world = a_world().envoy("aragon", "burgundy", instruction=Instruction.GOODWILL, trait=trait)
        draft = world.turn(RULES.envoys.goodwill_every - 1).draft()
        envoys.advance_envoys(draft, RULES)
        return draft.deeds["burgundy", "aragon"][0].opinion

    assert won(EnvoyTrait.LINGUIST) > won(EnvoyTrait.SOLDIER)


def trade_with(trait, instruction):
    world = a_world().envoy("aragon", "burgundy", instruction=instruction, trait=trait)
    return gravity.flow(world.turn(3).build(), "aragon", "burgundy", RULES)


def test_an_envoy_for_commerce_brings_more_trade_and_an_economist_the_most():
    idle = trade_with(EnvoyTrait.ECONOMIST, Instruction.CONDUIT)
    plain = trade_with(EnvoyTrait.SOLDIER, Instruction.COMMERCE)
    best = trade_with(EnvoyTrait.ECONOMIST, Instruction.COMMERCE)
    assert idle < plain < best
    assert best * 1000 // idle == pytest.approx(1000 + RULES.trade.commerce_economist, abs=30)


def test_the_trade_that_is_settled_counts_the_economist_too():
    world = a_world().envoy("aragon", "burgundy", instruction=Instruction.COMMERCE)
    plain = world.turn(3).draft()
    gravity.settle(plain, RULES)
    world = a_world().envoy(
        "aragon", "burgundy", instruction=Instruction.COMMERCE, trait=EnvoyTrait.ECONOMIST
    )
    best = world.turn(3).draft()
    gravity.settle(best, RULES)
    assert best.trade["aragon", "burgundy"] > plain.trade["aragon", "burgundy"]


def test_an_envoy_in_intelligence_brings_one_more_level_of_knowledge():
    def known(instruction):
        world = a_world().envoy("aragon", "denmark", instruction=instruction)
        return knowledge.level(world.turn(3).build(), "aragon", "denmark")

    assert known(Instruction.INTELLIGENCE) == known(Instruction.GOODWILL) + 1


def times_uncovered(trait, instruction):
    """Return how often a secret of Burgundy and Castile came out in so many turns."""
    world = a_world().treaty("burgundy", "castile", CulturalExchange(), secret=True)
    world = world.envoy("aragon", "burgundy", instruction=instruction, trait=trait)
    found = 0
    for turn in range(1, 400):
        draft = world.turn(turn).draft()
        obligations.advance_treaties(draft, RULES)
        found += any(treaty.leaked for treaty in draft.treaties.values())
    return found


def test_a_spy_brings_secrets_out_and_a_soldier_more_of_them():
    idle = times_uncovered(EnvoyTrait.SOLDIER, Instruction.GOODWILL)
    plain = times_uncovered(EnvoyTrait.JURIST, Instruction.INTELLIGENCE)
    best = times_uncovered(EnvoyTrait.SOLDIER, Instruction.INTELLIGENCE)
    assert idle < plain < best


EXCHANGE = Terms((CulturalExchange(),), 8)
VISIT = VisitPlan("aragon", "burgundy", Agenda.GOODWILL)


def left_after_a_no(instruction, matter, influence=4):
    """Return Aragon's influence after Burgundy declined something it laid before it."""
    world = a_world().region("aragon", influence=influence)
    world = world.envoy("aragon", "burgundy", instruction=instruction)
    world = world.proposal("aragon", "burgundy", matter)
    draft = world.draft()
    draft.turn += 1
    talks.apply_decline(draft, Decline("burgundy", next(iter(draft.proposals))), RULES)
    return draft.regions["aragon"].influence


def test_what_a_go_between_proposed_in_vain_costs_no_influence():
    assert left_after_a_no(Instruction.GOODWILL, EXCHANGE) == 4
    assert left_after_a_no(Instruction.CONDUIT, EXCHANGE) == 4 + RULES.acts.propose
    assert left_after_a_no(Instruction.CONDUIT, VISIT) == 4 + RULES.acts.visit


def test_influence_that_comes_back_fills_no_more_than_there_is_room_for():
    cap = RULES.acts.influence_cap
    assert left_after_a_no(Instruction.CONDUIT, VISIT, cap) == cap
    assert left_after_a_no(Instruction.CONDUIT, VISIT, cap + 3) == cap + 3


def test_what_is_left_unanswered_comes_back_through_a_go_between_too():
    world = a_world().region("aragon", influence=4)
    world = world.envoy("aragon", "burgundy", instruction=Instruction.CONDUIT)
    draft = world.proposal("aragon", "burgundy", EXCHANGE).draft()
    draft.turn += 1
    assert kinds(talks.lapse(draft, RULES)) == [ProposalLapsed]
    assert draft.regions["aragon"].influence == 4 + RULES.acts.propose


def chance_at_home(trait, instruction):
    world = a_world().region("aragon", government=Government.REPUBLIC)
    state = world.envoy("aragon", "burgundy", instruction=instruction, trait=trait).build()
    terms = Terms((TradeAgreement(TradeDepth.FREE),), None)
    return [
        ratification_per_mille(state, one, other, terms, RULES)
        for one, other in (("aragon", "burgundy"), ("burgundy", "aragon"))
    ]


def test_a_jurist_who_goes_between_drafts_what_passes_at_home():
    home, host = chance_at_home(EnvoyTrait.SOLDIER, Instruction.CONDUIT)
    assert chance_at_home(EnvoyTrait.JURIST, Instruction.GOODWILL) == [home, host]
    assert chance_at_home(EnvoyTrait.JURIST, Instruction.CONDUIT) == [
        min(1000, home + RULES.envoys.jurist_ratify_per_mille),
        host,
    ]


@pytest.mark.parametrize("trait", EnvoyTrait)
@pytest.mark.parametrize("instruction", Instruction)
def test_what_an_envoy_works_at_changes_nobodys_answer(trait, instruction):
    """The host does not know it, so it must not move what the host would say."""
    terms = Terms((TradeAgreement(TradeDepth.PREFERENTIAL), CulturalExchange()), None)
    world = a_world().envoy("aragon", "burgundy", trait=trait, instruction=instruction)
    state = world.turn(3).build()
    unknown = replace(state.envoys["aragon-a"], instruction=Instruction.UNKNOWN)
    blind = replace(state, envoys={**state.envoys, "aragon-a": unknown}, memo={}, indexes={})
    for one, other in (("aragon", "burgundy"), ("burgundy", "aragon")):
        verdict = evaluate(state, terms, one, other, RULES)
        assert verdict == evaluate(blind, terms, one, other, RULES)


def effects(state, order):
    found = forecast(knowledge.observe(state, "aragon", RULES), order, RULES).effects
    return {effect.kind: effect.value for effect in found}


def with_trait(trait):
    draft = a_world().draft()
    draft.envoys["aragon-a"] = replace(draft.envoys["aragon-a"], trait=trait)
    return draft.seal()


@pytest.mark.parametrize("trait", EnvoyTrait)
def test_the_forecast_says_what_an_envoy_brings_at_its_best_work(trait):
    work = callings.SUITED[trait]
    order = PostEnvoy("aragon", "aragon-a", "burgundy", work)
    best = effects(with_trait(trait), order)
    kind, least = {
        Instruction.GOODWILL: (EffectKind.WORK, 1),
        Instruction.COMMERCE: (EffectKind.TRADE, 1),
        Instruction.INTELLIGENCE: (EffectKind.LEAK, RULES.envoys.soldier_spy_per_mille),
        Instruction.CONDUIT: (EffectKind.RATIFICATION, RULES.envoys.jurist_ratify_per_mille),
    }[work]
    assert best[kind] >= least
    other = next(one for one in EnvoyTrait if callings.SUITED[one] is not work)
    usual = effects(with_trait(other), order)
    assert usual.get(kind, 0) < best[kind]


def test_the_forecast_of_an_instruction_says_what_is_won_and_lost():
    world = a_world().envoy("aragon", "denmark", instruction=Instruction.COMMERCE)
    found = effects(
        world.turn(3).build(), InstructEnvoy("aragon", "aragon-a", Instruction.INTELLIGENCE)
    )
    assert found[EffectKind.KNOWLEDGE] == 1
    assert found[EffectKind.TRADE] < 0
    assert found[EffectKind.LEAK] == RULES.envoys.spy_per_mille
    found = effects(world.turn(3).build(), InstructEnvoy("aragon", "aragon-a", Instruction.CONDUIT))
    assert found[EffectKind.RETURN] == RULES.acts.propose


def test_the_forecast_promises_nothing_of_a_second_envoy_at_a_court():
    state = a_world().envoy("aragon", "burgundy", instruction=Instruction.INTELLIGENCE).build()
    found = effects(state, PostEnvoy("aragon", "aragon-b", "burgundy", Instruction.COMMERCE))
    assert found.keys().isdisjoint({EffectKind.KNOWLEDGE, EffectKind.TRADE})


def test_long_service_in_one_post_makes_an_envoy_partial_to_its_host():
    turn = RULES.envoys.partial_after
    world = a_world().envoy("aragon", "burgundy", instruction=Instruction.GOODWILL)
    fresh, stale = world.turn(turn - 1).build(), world.turn(turn).build()
    assert not envoys.is_partial(fresh.envoys["aragon-a"], fresh.turn, RULES)
    assert envoys.is_partial(stale.envoys["aragon-a"], stale.turn, RULES)


def test_a_partial_envoy_warms_its_home_to_the_host():
    turn = RULES.envoys.partial_after + RULES.envoys.goodwill_every - 1
    world = a_world().envoy("aragon", "burgundy", instruction=Instruction.GOODWILL)
    draft = world.turn(turn).draft()
    envoys.advance_envoys(draft, RULES)
    assert deeds(draft, "aragon", "burgundy") == [DeedKind.POSTED_ENVOY]


def test_a_recall_offends_the_host_but_the_relief_of_long_service_does_not():
    order = RecallEnvoy("aragon", "aragon-a")
    early = a_world().envoy("aragon", "burgundy").turn(3).draft()
    envoys.apply_recall(early, order, RULES)
    assert deeds(early, "burgundy", "aragon") == [DeedKind.RECALLED_ENVOY]
    late = a_world().envoy("aragon", "burgundy").turn(RULES.envoys.partial_after).draft()
    envoys.apply_recall(late, order, RULES)
    assert deeds(late, "burgundy", "aragon") == []


def test_an_envoy_called_back_on_the_way_offends_nobody():
    draft = a_world().envoy("aragon", "burgundy", arrives=2).draft()
    envoys.apply_recall(draft, RecallEnvoy("aragon", "aragon-a"), RULES)
    assert deeds(draft, "burgundy", "aragon") == []
    assert draft.envoys["aragon-a"].served == 0


def test_service_counts_for_the_whole_career():
    draft = a_world().envoy("aragon", "burgundy", served=5).turn(7).draft()
    envoys.apply_recall(draft, RecallEnvoy("aragon", "aragon-a"), RULES)
    assert draft.envoys["aragon-a"].served == 12
    assert draft.envoys["aragon-a"].post is None


def test_an_envoy_at_home_cannot_be_recalled():
    state = a_world().build()
    order = RecallEnvoy("aragon", "aragon-a")
    assert envoys.check_recall(state, order, RULES) == [Refusal.ENVOY_AT_HOME]


def test_an_instruction_must_be_a_new_one_for_an_envoy_abroad():
    state = a_world().envoy("aragon", "burgundy", instruction=Instruction.COMMERCE).build()
    same = InstructEnvoy("aragon", "aragon-a", Instruction.COMMERCE)
    assert envoys.check_instruct(state, same, RULES) == [Refusal.SAME_INSTRUCTION]
    unknown = InstructEnvoy("aragon", "aragon-a", Instruction.UNKNOWN)
    assert envoys.check_instruct(state, unknown, RULES) == [Refusal.BAD_INSTRUCTION]
    at_home = InstructEnvoy("aragon", "aragon-b", Instruction.COMMERCE)
    assert envoys.check_instruct(state, at_home, RULES) == [Refusal.ENVOY_AT_HOME]
    good = InstructEnvoy("aragon", "aragon-a", Instruction.INTELLIGENCE)
    assert envoys.check_instruct(state, good, RULES) == []
    draft = state.draft()
    envoys.apply_instruct(draft, good, RULES)
    assert draft.envoys["aragon-a"].instruction is Instruction.INTELLIGENCE


def test_expulsion_costs_the_expeller_the_opinion_of_the_envoys_home():
    draft = a_world().envoy("aragon", "burgundy").draft()
    before = regard.opinion(draft, "aragon", "burgundy", RULES)
    envoys.apply_expel(draft, ExpelEnvoy("burgundy", "aragon-a"), RULES)
    assert draft.envoys["aragon-a"].post is None
    assert regard.opinion(draft, "aragon", "burgundy", RULES) < before


def test_only_an_envoy_in_post_here_can_be_expelled():
    state = a_world().envoy("aragon", "burgundy", arrives=2).build()
    assert envoys.check_expel(state, ExpelEnvoy("burgundy", "aragon-a"), RULES) == [
        Refusal.ENVOY_NOT_HERE
    ]
    assert envoys.check_expel(state, ExpelEnvoy("burgundy", "castile-a"), RULES) == [
        Refusal.ENVOY_NOT_HERE
    ]


def test_severing_relations_brings_the_envoys_of_both_home_and_ends_talks():
    plan = VisitPlan("aragon", "burgundy", Agenda.GOODWILL)
    world = a_world().envoy("aragon", "burgundy").envoy("burgundy", "aragon", arrives=3)
    draft = world.proposal("aragon", "burgundy", plan).draft()
    events = relations.apply_sever(draft, SeverRelations("burgundy", "aragon"), RULES)
    assert kinds(events)[1:] == [EnvoyLeft, EnvoyLeft, ProposalLapsed]
    assert draft.proposals == {}
    assert draft.relation("aragon", "burgundy").severed_by == "burgundy"


def test_relations_are_not_severed_twice_nor_with_an_enemy_or_an_ally():
    order = SeverRelations("aragon", "burgundy")
    severed = a_world().severed("burgundy", "aragon").build()
    assert relations.check_sever(severed, order, RULES) == [Refusal.RELATIONS_SEVERED]
    fighting = a_world().at_war("aragon", "burgundy").build()
    assert relations.check_sever(fighting, order, RULES) == [Refusal.AT_WAR]
    allied = a_world().allied("aragon", "burgundy").build()
    assert relations.check_sever(allied, order, RULES) == [Refusal.ALLIED]


def test_relations_are_resumed_only_by_who_broke_them_off():
    state = a_world().severed("burgundy", "aragon").build()
    other = RestoreRelations("aragon", "burgundy")
    assert relations.check_restore(state, other, RULES) == [Refusal.SEVERED_BY_OTHER]
    own = RestoreRelations("burgundy", "aragon")
    assert relations.check_restore(state, own, RULES) == []
    draft = state.draft()
    relations.apply_restore(draft, own, RULES)
    assert draft.relations == {}
    assert deeds(draft, "aragon", "burgundy") == [DeedKind.RESTORED_RELATIONS]
    assert relations.check_restore(draft, own, RULES) == [Refusal.RELATIONS_NOT_SEVERED]
