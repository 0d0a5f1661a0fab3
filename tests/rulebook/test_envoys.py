"""Rulebook 3: envoys, and relations broken off and resumed."""

from game.core.dealings import Agenda, EnvoyRank, EnvoyTrait, Instruction, VisitPlan
from game.core.events import EnvoyArrived, EnvoyLeft, EnvoyPromoted, EnvoySent, ProposalLapsed
from game.core.orders import (
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
from game.rules import envoys, regard, relations
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
