"""Rulebook 10: what is known of whom, how closely, and by whom."""

from dataclasses import replace

import pytest

from game.ai.minds import DEFAULT_SKILL, HOUSE_MIND, mind_of
from game.core.dealings import Instruction
from game.core.events import (
    AllyCalled,
    EnvoyInstructed,
    MilitaryBudgetSet,
    PaymentMissed,
    ProposalSent,
    TaxesSet,
    TreatySigned,
)
from game.core.ids import EnvoyId
from game.core.orders import (
    Accept,
    DenounceTreaty,
    InstructEnvoy,
    ProposeTreaty,
    SetMilitaryBudget,
    SetTaxes,
)
from game.core.regard import DeedKind
from game.core.rng import Dice
from game.core.rulebook import Rules
from game.core.treaties import CulturalExchange, DefensiveAlliance, Subsidy, Terms
from game.rules.evaluate import evaluate
from game.rules.knowledge import FULL, estimate, level, observe
from game.rules.regard import memory, remember
from game.rules.turn import resolve
from game.rules.witness import observe_events
from tests.worlds import a_world

RULES = Rules()
BOOK = RULES.knowledge


def seen(world, other="castile"):
    return level(world.build(), "aragon", other)


def posted(world, instruction=Instruction.CONDUIT):
    return world.envoy("aragon", "castile", instruction=instruction)


def known_at(at, world=None):
    """Return a world in which aragon sees castile, across a border, at this level."""
    world = world or a_world()
    world = world.owns("aragon", "burgundy-3") if at else world
    if at == FULL:
        return posted(world, Instruction.INTELLIGENCE)
    return posted(world) if at > 1 else world


def test_a_region_is_seen_at_level_nought_to_three():
    stranger = a_world().draft()
    stranger.trade = dict.fromkeys(stranger.trade, 0)
    assert level(stranger.seal(), "aragon", "castile") == 0
    assert seen(a_world(), "aragon") == FULL
    spied = posted(a_world().allied("aragon", "castile"), Instruction.INTELLIGENCE)
    assert seen(spied.owns("aragon", "burgundy-3")) == FULL


def test_a_border_or_a_part_of_ones_trade_gives_one_level_and_both_no_more():
    state = a_world().build()
    for crowns, at in ((0, 0), (10, 1)):
        draft = state.draft()
        draft.trade = {**dict.fromkeys(state.trade, 0), ("aragon", "burgundy"): 90}
        draft.trade["aragon", "castile"] = crowns
        assert level(draft.seal(), "aragon", "castile") == at
        assert level(draft.seal(), "aragon", "burgundy") == 1


def test_an_envoy_in_post_gives_one_level_two_in_intelligence_and_none_on_the_way():
    plain = seen(a_world())
    assert seen(posted(a_world())) == plain + 1
    assert seen(posted(a_world(), Instruction.INTELLIGENCE)) == plain + 2
    assert seen(a_world().envoy("aragon", "castile", arrives=5)) == plain


def test_an_alliance_gives_one_level():
    assert seen(a_world().allied("aragon", "castile")) == seen(a_world()) + 1


def coldly(at):
    """Return a world where trade tells nothing, and castile is seen at this level."""
    draft = known_at(at).draft()
    draft.trade = dict.fromkeys(draft.trade, 0)
    return draft


@pytest.mark.parametrize("at", range(FULL + 1))
@pytest.mark.parametrize("treasury", [-300, -5, 0, 5, 77, 300, 4321])
def test_a_treasury_is_known_within_its_margin_or_by_five_and_at_three_exactly(at, treasury):
    draft = coldly(at)
    draft.regions["castile"] = replace(draft.regions["castile"], treasury=treasury)
    view = observe(draft.seal(), "aragon", RULES)
    assert view.knowledge["castile"] == at
    shown = view.regions["castile"].treasury
    most = 0 if at == FULL else max(5, abs(treasury) * BOOK.margins_per_mille[at] // 1000)
    assert abs(shown - treasury) <= most
    low, high = estimate(view, "castile", shown, RULES)
    assert low <= treasury <= high


@pytest.mark.parametrize("at", range(FULL + 1))
@pytest.mark.parametrize("stability", [0, 3, 50, 88, 100])
def test_stability_is_known_within_its_margin_and_never_beyond_what_is_possible(at, stability):
    draft = coldly(at)
    draft.regions["castile"] = replace(draft.regions["castile"], stability=stability)
    shown = observe(draft.seal(), "aragon", RULES).regions["castile"].stability
    assert 0 <= shown <= 100
    most = 0 if at == FULL else max(5, stability * BOOK.margins_per_mille[at] // 1000)
    assert abs(shown - stability) <= most


@pytest.mark.parametrize("at", range(FULL + 1))
def test_what_a_region_remembers_is_known_in_steps_and_at_three_exactly(at):
    draft = coldly(at)
    held = a_world().feels("castile", "burgundy", 33).held.deeds
    draft.deeds = {**draft.deeds, **held}
    view = observe(draft.seal(), "aragon", RULES)
    shown = memory(view, "castile", "burgundy", RULES)
    step = 10 * BOOK.opinion_steps[at]
    assert abs(shown - 330) <= step // 2
    assert shown == 330 if at == FULL else shown % step == 0


def test_a_preview_says_by_how_much_it_may_err():
    spreads = [
        evaluate(
            observe(coldly(at).seal(), "aragon", RULES),
            Terms((CulturalExchange(),)),
            "aragon",
            "castile",
            RULES,
        ).spread
        for at in range(FULL + 1)
    ]
    assert spreads == sorted(spreads, reverse=True)
    assert spreads[0] > spreads[-1] == 0


def learnt(state, orders, viewer):
    return {type(event) for event in observe_events(resolve(state, orders, RULES).events, viewer)}


def test_proposals_and_missed_payments_are_known_to_the_two_concerned():
    world = a_world().treaty("aragon", "burgundy", Subsidy("aragon", "burgundy", 9))
    state = world.region("aragon", treasury=-2000, tax_level=0).build()
    orders = [ProposeTreaty("aragon", "burgundy", Terms((CulturalExchange(),)))]
    for viewer, is_told in (("aragon", True), ("burgundy", True), ("castile", False)):
        kinds = learnt(state, orders, viewer)
        assert (ProposalSent in kinds) is is_told
        assert (PaymentMissed in kinds) is is_told
    after = resolve(state, orders, RULES).after
    assert [len(observe(after, name, RULES).proposals) for name in ("burgundy", "castile")] == [
        1,
        0,
    ]


def test_taxes_budgets_influence_and_instructions_are_known_to_ones_own_ministry():
    state = posted(a_world()).build()
    orders = [
        SetTaxes("aragon", 3),
        SetMilitaryBudget("aragon", 4),
        InstructEnvoy("aragon", EnvoyId("aragon-a"), Instruction.COMMERCE),
    ]
    secrets = {TaxesSet, MilitaryBudgetSet, EnvoyInstructed}
    assert secrets <= learnt(state, orders, "aragon")
    assert not secrets & learnt(state, orders, "castile")
    after = resolve(state, orders, RULES).after
    outside = observe(after, "castile", RULES)
    assert outside.envoys["aragon-a"].instruction is Instruction.UNKNOWN
    own = a_world().region("aragon", tax_level=4, military_level=0, influence=7).build()
    shown = observe(own, "burgundy", RULES).regions["aragon"]
    assert (shown.tax_level, shown.military_level, shown.influence) == (2, 2, 0)


def test_a_secret_treaty_is_known_to_its_parties_and_remembered_in_secret():
    terms = Terms((DefensiveAlliance(),), None, is_secret=True)
    world = a_world().region("aragon", government="autocracy")
    world = world.region("burgundy", government="autocracy")
    world = world.envoy("castile", "aragon", instruction=Instruction.INTELLIGENCE)
    state = world.proposal("aragon", "burgundy", terms).turn(1).build()
    (number,) = state.proposals
    turn = resolve(state, [Accept("burgundy", number)], RULES)
    assert TreatySigned in {type(event) for event in observe_events(turn.events, "burgundy")}
    assert TreatySigned not in {type(event) for event in observe_events(turn.events, "castile")}
    views = [observe(turn.after, name, RULES) for name in ("aragon", "castile")]
    assert [len(view.treaties) for view in views] == [1, 0]
    (deed,) = turn.after.deeds["aragon", "burgundy"]
    assert deed.kind is DeedKind.SIGNED_TREATY
    assert deed.is_private
    assert views[1].knowledge["aragon"] == FULL
    assert ("aragon", "burgundy") not in views[1].deeds


def in_detail(state, viewer="castile"):
    """Return what aragon, which castile knows well, is seen to remember of burgundy."""
    view = observe(state, viewer, RULES)
    assert view.knowledge["aragon"] == FULL
    return [deed.kind for deed in view.deeds.get(("aragon", "burgundy"), ())]


@pytest.mark.parametrize("orders", [[], [DenounceTreaty("burgundy", 1)]])
def test_what_came_out_is_remembered_openly_from_then_on_and_what_was_done_in_secret_is_not(orders):
    every = RULES.treaties.kept_every
    world = a_world().envoy("castile", "aragon", instruction=Instruction.INTELLIGENCE)
    world = world.treaty("aragon", "burgundy", CulturalExchange(), secret=True)
    draft = world.turn(2 * every - 1).draft()
    for turn, kind in ((0, DeedKind.SIGNED_TREATY), (every, DeedKind.KEPT_TREATY)):
        draft.turn = turn
        remember(draft, "aragon", "burgundy", kind, RULES, is_private=True)
    draft.turn = 2 * every - 1
    (treaty,) = draft.treaties.values()
    hidden = draft.frozen()
    if not orders:
        draft.treaties[1] = replace(treaty, leaked=True)
    assert in_detail(hidden) == []
    state = resolve(draft.seal(), orders, RULES).after
    assert observe(state, "castile", RULES).treaties.keys() == {1}
    state = resolve(state, [], RULES).after
    seen = [*([DeedKind.DENOUNCED_TREATY] if orders else []), DeedKind.KEPT_TREATY]
    assert in_detail(state) == seen
    before = [DeedKind.SIGNED_TREATY, DeedKind.KEPT_TREATY]
    assert in_detail(state, "aragon") == [*before, *seen]


def test_a_call_to_arms_is_known_to_all():
    world = a_world().allied("burgundy", "castile").at_war("denmark", "burgundy")
    event = AllyCalled("burgundy", "castile", min(world.held.wars))
    assert observe_events([event], "aragon") == (event,)


def test_the_figures_of_trade_are_known_to_all_secret_treaties_and_all():
    world = a_world().treaty("castile", "denmark", DefensiveAlliance(), secret=True)
    state = world.build()
    assert state.trade != a_world().build().trade
    assert observe(state, "aragon", RULES).trade == state.trade


def test_a_ministry_decides_alike_where_only_what_it_cannot_see_differs():
    def orders(treasury):
        draft = coldly(0)
        home = draft.regions["castile"]
        draft.regions["castile"] = replace(home, treasury=treasury, influence=treasury % 7)
        view = observe(draft.seal(), "aragon", RULES)
        return mind_of(HOUSE_MIND, DEFAULT_SKILL).choose(view, RULES, Dice(3))

    assert orders(200) == orders(204)
    assert orders(200)
