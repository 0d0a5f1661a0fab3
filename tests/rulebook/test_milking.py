"""Rulebook 4.9, 5.5, 7.5: what a clever player could repeat for ever, and what stops it."""

import pytest

from game.core.dealings import Agenda, VisitPlan
from game.core.events import AidSent
from game.core.orders import Accept, ProposeTreaty, SendAid
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.treaties import CulturalExchange, MilitaryAccess, Payment, Terms
from game.core.verdicts import FactorKind
from game.core.world import VictoryKind
from game.files.codec import CodecError, pack_state, unpack_state
from game.rules import favours
from game.rules.aid import aided_lately, apply_aid
from game.rules.effects import EffectKind
from game.rules.evaluate import evaluate
from game.rules.forecast import forecast
from game.rules.knowledge import FULL, observe
from game.rules.plan import planned
from game.rules.turn import resolve
from game.rules.visits import hold_visit
from tests.worlds import a_world

RULES = Rules()
ALMS = Terms((Payment("burgundy", "aragon", 20),))


def devoted():
    """Return a world in which burgundy, rich and fond of aragon, can spare a little."""
    world = a_world().rich("burgundy", 900).rich("aragon", 900)
    return world.feels("burgundy", "aragon", 95, 60).region("aragon", influence=9)


def points_of(state, terms, kind):
    verdict = evaluate(state, terms, "aragon", "burgundy", RULES)
    return sum(factor.value for factor in verdict.factors if factor.kind is kind)


def test_a_friend_asked_for_money_every_turn_gives_it_seldom():
    state, got = devoted().build(), 0
    for _ in range(20):
        before = state.regions["aragon"].influence
        asked = resolve(state, [ProposeTreaty("aragon", "burgundy", ALMS)], RULES).after
        assert asked.regions["aragon"].influence <= before + RULES.acts.influence_per_turn
        (number,) = asked.proposals
        answer = evaluate(observe(asked, "burgundy", RULES), ALMS, "aragon", "burgundy", RULES)
        got += answer.is_yes
        orders = [Accept("burgundy", number)] if answer.is_yes else []
        state = resolve(asked, orders, RULES).after
    assert 1 <= got <= 5


def test_what_was_given_for_nothing_is_held_against_the_next_asking():
    draft = devoted().draft()
    assert points_of(draft.glance(), ALMS, FactorKind.FAVOURS) == 0
    counted = -points_of(draft.glance(), ALMS, FactorKind.ONE_SIDED)
    favours.note_favours(draft, "aragon", "burgundy", ALMS, RULES)
    owed = counted * RULES.treaties.favour_per_mille // 1000
    assert points_of(draft.glance(), ALMS, FactorKind.FAVOURS) == -owed < 0
    favours.fade_favours(draft, RULES)
    assert points_of(draft.glance(), ALMS, FactorKind.FAVOURS) == -owed + RULES.treaties.favour_fade


def test_favours_count_against_nothing_but_favours():
    draft = devoted().draft()
    favours.note_favours(draft, "aragon", "burgundy", ALMS, RULES)
    fair = Terms((CulturalExchange(),))
    assert points_of(draft.glance(), fair, FactorKind.FAVOURS) == 0
    gift = Terms((Payment("aragon", "burgundy", 20),))
    assert points_of(draft.glance(), gift, FactorKind.FAVOURS) == 0


def test_even_a_few_crowns_are_a_favour():
    draft = devoted().draft()
    favours.note_favours(
        draft, "aragon", "burgundy", Terms((Payment("burgundy", "aragon", 2),)), RULES
    )
    assert favours.owed(draft, "burgundy", "aragon") > 0


def test_help_for_one_at_war_is_held_against_it_the_less():
    passage = Terms((MilitaryAccess("burgundy", "aragon"),))
    calm, fighting = devoted().draft(), devoted().at_war("denmark", "aragon").draft()
    for draft in (calm, fighting):
        favours.note_favours(draft, "aragon", "burgundy", passage, RULES)
    in_need = favours.owed(fighting, "burgundy", "aragon")
    assert 0 < in_need < favours.owed(calm, "burgundy", "aragon")


def test_a_favour_returned_wipes_out_another():
    back = Terms((Payment("aragon", "burgundy", 60),))
    paid, sent = devoted().draft(), devoted().draft()
    for draft in (paid, sent):
        favours.note_favours(draft, "aragon", "burgundy", ALMS, RULES)
    favours.note_favours(paid, "aragon", "burgundy", back, RULES)
    assert favours.owed(paid, "burgundy", "aragon") == 0
    assert favours.owed(paid, "aragon", "burgundy") > 0
    after = resolve(sent.seal(), [SendAid("aragon", "burgundy", crowns=200)], RULES).after
    assert after.favours == {}


def test_favours_are_known_to_the_two_alone():
    draft = devoted().draft()
    favours.note_favours(draft, "aragon", "burgundy", ALMS, RULES)
    state = draft.seal()
    assert observe(state, "aragon", RULES).favours == state.favours
    assert observe(state, "burgundy", RULES).favours == state.favours
    assert observe(state, "castile", RULES).favours == {}


def test_a_head_that_is_always_abroad_wins_no_name():
    def visit(draft, host):
        before = draft.prestige.copy()
        hold_visit(draft, VisitPlan("aragon", host, Agenda.GOODWILL), RULES)
        key = "aragon", PrestigeCause.VISIT
        return draft.prestige.get(key, 0) - before.get(key, 0)

    draft = a_world().rich("aragon", 900).feels("burgundy", "aragon", 95).draft()
    draft.visits["castile", "aragon"] = draft.turn = 4
    draft.turn += RULES.victory.visit_rest_turns - 1
    assert visit(draft, "burgundy") <= 0
    rested = [visit(_rested(turn), "burgundy") for turn in range(40, 60)]
    assert max(rested) > 0


def _rested(turn):
    draft = a_world().rich("aragon", 900).feels("burgundy", "aragon", 95).draft()
    draft.visits["castile", "aragon"] = turn - RULES.victory.visit_rest_turns
    draft.turn = turn
    return draft


def test_one_who_gives_to_all_in_turn_wins_a_name_once():
    state = a_world().rich("aragon", 9000).region("aragon", influence=9).build()
    orders = [SendAid("aragon", name, crowns=300) for name in ("burgundy", "castile", "denmark")]
    after = resolve(state, orders, RULES).after
    once = resolve(state, orders[:1], RULES).after
    key = "aragon", PrestigeCause.AID
    assert after.prestige[key] == once.prestige[key] > 0
    later = once.draft()
    later.turn += RULES.victory.aid_rest_turns
    again = resolve(later.seal(), orders[1:2], RULES).after
    assert again.prestige[key] > once.prestige[key]


def test_aid_that_its_receiver_forgets_or_does_not_survive_was_given_all_the_same():
    world = a_world().rich("aragon", 9000).region("aragon", influence=9, aid_sent=0).turn(1)
    assert world.held.deeds == {}
    draft = world.draft()
    events = apply_aid(draft, SendAid("aragon", "burgundy", crowns=300), RULES)
    assert [type(event) for event in events] == [AidSent]
    assert draft.regions["aragon"].aid_sent == 1


def test_who_gave_aid_and_when_is_known_to_strangers_and_so_is_what_more_of_it_would_win():
    order = SendAid("castile", "denmark", crowns=100)
    for aid_sent, is_news in ((None, True), (0, False)):
        state = a_world().region("castile", aid_sent=aid_sent).turn(1).build()
        view = observe(state, "aragon", RULES)
        assert view.knowledge["castile"] < FULL
        assert view.regions["castile"].aid_sent == aid_sent
        assert aided_lately(view, "castile", RULES) is not is_news
        own = observe(state, "castile", RULES)
        effects = forecast(own, order, RULES).effects
        assert (EffectKind.PRESTIGE in {effect.kind for effect in effects}) is is_news


def test_aid_beside_aid_ordered_already_is_foreseen_to_win_nothing_more():
    state = a_world().rich("aragon", 9000).region("aragon", influence=9).build()
    view = observe(state, "aragon", RULES)
    gifts = [SendAid("aragon", name, crowns=300) for name in ("burgundy", "castile", "denmark")]
    foreseen = 0
    for count, gift in enumerate(gifts):
        sheet = planned(view, gifts[:count], RULES)
        effects = forecast(sheet, gift, RULES).effects
        foreseen += sum(effect.value for effect in effects if effect.kind is EffectKind.PRESTIGE)
    key = "aragon", PrestigeCause.AID
    assert resolve(state, gifts, RULES).after.prestige[key] == foreseen > 0


@pytest.mark.parametrize(("turn", "is_read"), [(None, True), (0, True), (3, False), (-9999, False)])
def test_when_aid_was_sent_is_saved_and_no_turn_that_cannot_be(turn, is_read):
    state = a_world().region("castile", aid_sent=turn).build()
    if is_read:
        assert unpack_state(pack_state(state), state.world) == state
    else:
        with pytest.raises(CodecError, match="the turn in which castile sent aid"):
            unpack_state(pack_state(state), state.world)


def test_a_save_that_says_nothing_of_aid_is_one_in_which_none_was_sent():
    state = a_world().build()
    packed = pack_state(state)
    del packed["regions"]["aid_sent"]
    assert unpack_state(packed, state.world) == state


def test_who_has_met_a_goal_is_not_helped_to_hold_it_but_by_allies():
    terms = Terms((CulturalExchange(),))
    world = devoted()
    world.held.streaks["aragon", VictoryKind.HEGEMONY] = 1
    state = world.build()
    assert points_of(state, terms, FactorKind.NEAR_VICTORY) == -RULES.treaties.leader_points
    ally = world.allied("aragon", "burgundy").build()
    assert points_of(ally, terms, FactorKind.NEAR_VICTORY) == 0
