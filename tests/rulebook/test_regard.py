"""Rulebook 1: opinion, goodwill and trust, and how deeds are remembered and forgotten."""

import pytest

from game.core.deeds import DEEDS
from game.core.regard import Deed, DeedKind, LineCause, LineGroup
from game.core.rulebook import Rules
from game.core.world import Doctrine, Government
from game.rules.memory import remains
from game.rules.regard import (
    band,
    goodwill,
    opinion,
    opinion_lines,
    remember,
    tension,
    trust,
    weight,
)
from game.rules.standing import standing_lines
from tests.worlds import a_world

RULES = Rules()
BOOK = RULES.regard
PAST, NEVER_FADES = "past", -1


def left(draft):
    """Return what aragon remembers of burgundy: tenths of opinion, of goodwill and of trust."""
    return remains(draft, "aragon", "burgundy", RULES)


def does(draft, kind, per_mille=1000):
    remember(draft, "aragon", "burgundy", kind, RULES, per_mille)


def with_past(draft, opinion_points, trusted=0):
    past = Deed(DeedKind.HISTORY, 0, opinion_points, 0, trusted, PAST, NEVER_FADES)
    draft.deeds["aragon", "burgundy"] = (past,)


def cause_of(world, cause):
    lines = standing_lines(world.build(), "aragon", "burgundy", RULES)
    return next((line.value for line in lines if line.cause is cause), 0)


def test_an_opinion_is_the_sum_of_lines_in_four_groups_and_keeps_within_a_hundred():
    draft = a_world().feels("aragon", "burgundy", 30).draft()
    lines = opinion_lines(draft, "aragon", "burgundy", RULES)
    assert opinion(draft, "aragon", "burgundy", RULES) == sum(line.value for line in lines)
    assert {line.group for line in lines} <= set(LineGroup)
    hated = a_world().feels("aragon", "burgundy", -500).build()
    assert opinion(hated, "aragon", "burgundy", RULES) == -100


def test_a_deed_counts_by_its_weight_on_goldsteins_scale():
    draft = a_world().draft()
    for kind in (DeedKind.GAVE_AID, DeedKind.PROTESTED):
        size = DEEDS[kind].goldstein * BOOK.points_per_goldstein // 100
        assert weight(draft, "aragon", "burgundy", kind, RULES) == size
    does(draft, DeedKind.GAVE_AID)
    assert left(draft)[0] == DEEDS[DeedKind.GAVE_AID].goldstein * BOOK.points_per_goldstein // 100


def test_the_more_there_is_of_a_sign_the_less_a_deed_of_it_adds_and_the_other_sign_counts_whole():
    draft = a_world().draft()
    gains = []
    for _ in range(6):
        before = left(draft)[0]
        does(draft, DeedKind.GAVE_AID)
        gains.append(left(draft)[0] - before)
    assert gains == sorted(gains, reverse=True)
    assert len(set(gains)) == len(gains)
    whole = DEEDS[DeedKind.PROTESTED].goldstein * BOOK.points_per_goldstein // 100
    assert weight(draft, "aragon", "burgundy", DeedKind.PROTESTED, RULES) == whole


@pytest.mark.parametrize(
    ("kind", "turns"),
    [(DeedKind.GAVE_AID, BOOK.good_half_life), (DeedKind.PROTESTED, BOOK.ill_half_life)],
)
def test_half_of_a_deed_is_forgotten_after_a_half_life_and_goodwill_twice_as_slowly(kind, turns):
    draft = a_world().draft()
    does(draft, kind)
    points, felt, _ = left(draft)
    draft.turn += turns
    assert abs(left(draft)[0] * 2 - points) <= 2
    draft.turn += turns
    assert abs(left(draft)[1] * 2 - felt) <= 2


def test_half_of_the_trust_is_forgotten_after_its_own_half_life():
    draft = a_world().draft()
    does(draft, DeedKind.HONOURED_CALL)
    trusted = left(draft)[2]
    assert trusted == DEEDS[DeedKind.HONOURED_CALL].trust
    assert trust(draft, "aragon", "burgundy", RULES) == BOOK.trust_start + trusted // 10
    draft.turn += BOOK.trust_half_life
    assert abs(left(draft)[2] * 2 - trusted) <= 2


@pytest.mark.parametrize("others", [0, 1])
def test_what_never_fades_weighs_on_trust_for_good(others):
    draft = a_world().draft()
    with_past(draft, -200, trusted=-90)
    for _ in range(others):
        does(draft, DeedKind.GAVE_AID)
    lasting = left(draft)
    draft.turn += 100 * BOOK.trust_half_life
    assert left(draft) == (-200, 0, -90)
    assert (lasting == left(draft)) is not bool(others)


def test_what_never_fades_is_never_forgotten_however_much_there_is_to_remember():
    draft = a_world().draft()
    with_past(draft, 150)
    for turn in range(3 * BOOK.most_deeds):
        draft.turn = turn
        does(draft, DeedKind.PROTESTED)
        does(draft, DeedKind.GAVE_AID)
    deeds = draft.deeds["aragon", "burgundy"]
    assert deeds[0].note == PAST
    assert len(deeds) == BOOK.most_deeds + 1
    draft.turn += 1000
    does(draft, DeedKind.SIGNED_TREATY)
    assert [deed.kind for deed in draft.deeds["aragon", "burgundy"]] == [
        DeedKind.HISTORY,
        DeedKind.SIGNED_TREATY,
    ]


def test_beyond_what_can_be_remembered_what_weighs_least_by_now_is_forgotten():
    draft = a_world().draft()
    does(draft, DeedKind.BREACHED_TREATY)
    draft.turn += 1
    for step in range(BOOK.most_deeds):
        does(draft, DeedKind.PROTESTED if step else DeedKind.REFUSED_PROPOSAL)
    kinds = [deed.kind for deed in draft.deeds["aragon", "burgundy"]]
    assert len(kinds) == BOOK.most_deeds
    assert DeedKind.BREACHED_TREATY in kinds
    assert DeedKind.REFUSED_PROPOSAL not in kinds


@pytest.mark.parametrize("turns", [8, 20, 32, 33, 60])
def test_a_kind_act_never_costs_what_is_left_of_an_earlier_one(turns):
    """Trust is left of a call that was honoured when the opinion it made has long faded."""
    draft = a_world().draft()
    does(draft, DeedKind.HONOURED_CALL)
    draft.turn += turns
    before = left(draft)
    does(draft, DeedKind.POSTED_ENVOY)
    assert all(now >= then for now, then in zip(left(draft), before, strict=True))


def test_a_people_feels_what_it_shares_a_part_of_every_deed_and_bitterness_at_an_embargo():
    calm = goodwill(a_world().build(), "aragon", "burgundy", RULES)
    banned = a_world().embargo("burgundy", "aragon").build()
    assert goodwill(banned, "aragon", "burgundy", RULES) == calm + BOOK.lines[LineCause.EMBARGO]
    draft = a_world().draft()
    does(draft, DeedKind.GAVE_AID)
    part = DEEDS[DeedKind.GAVE_AID].goodwill_per_mille
    assert left(draft)[1] == left(draft)[0] * part // 1000


def test_words_for_opinions_lie_at_the_same_distances_on_both_sides():
    for mark in BOOK.bands:
        assert band(mark, RULES) is not band(mark - 1, RULES)
        assert band(-mark, RULES) is not band(1 - mark, RULES)


@pytest.mark.parametrize("is_asked", [False, True])
def test_what_is_spent_is_forgotten_beside_what_never_fades_whether_it_was_asked_for_or_not(
    is_asked,
):
    world = a_world().feels("aragon", "burgundy", 20)
    draft = world.remembers("aragon", "burgundy", DeedKind.PAID_VISIT, 10).turn(60).draft()
    if is_asked:
        remains(draft, "aragon", "burgundy", RULES)
    remember(draft, "aragon", "burgundy", DeedKind.PROTESTED, RULES)
    kinds = [deed.kind for deed in draft.deeds["aragon", "burgundy"]]
    assert kinds == [DeedKind.HISTORY, DeedKind.PROTESTED]


def test_tension_is_half_of_the_ill_each_holds_against_the_other():
    world = a_world().feels("aragon", "burgundy", -60).feels("burgundy", "aragon", 40)
    state = world.build()
    ill = -opinion(state, "aragon", "burgundy", RULES)
    assert opinion(state, "burgundy", "aragon", RULES) > 0
    assert tension(state, "aragon", "burgundy", RULES) == ill // 2


def test_one_doctrine_binds_and_a_unilateralist_repels():
    size = BOOK.lines[LineCause.DOCTRINE]
    both = a_world()
    for name in ("aragon", "burgundy"):
        both = both.region(name, doctrine=Doctrine.ISOLATIONIST)
    assert cause_of(both, LineCause.DOCTRINE) == 0
    lone = a_world().region("burgundy", doctrine=Doctrine.UNILATERALIST)
    assert cause_of(lone, LineCause.DOCTRINE) == -size


def test_like_governments_like_each_other_and_crowns_mistrust_republics():
    like = a_world()
    for name in ("aragon", "burgundy"):
        like = like.region(name, government=Government.MONARCHY)
    assert cause_of(like, LineCause.LIKE_GOVERNMENT) == BOOK.lines[LineCause.LIKE_GOVERNMENT]
    unlike = like.region("burgundy", government=Government.REPUBLIC)
    assert cause_of(unlike, LineCause.UNLIKE_GOVERNMENT) == BOOK.lines[LineCause.UNLIKE_GOVERNMENT]
