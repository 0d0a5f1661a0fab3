"""What every mind must do: obey the rules, from its view alone, alike each time, with reasons."""

from dataclasses import replace
from random import Random

import pytest

from game.ai.minds import UnknownMindError, is_known_mind, mind_names, mind_of, skills_of
from game.ai.player import Motive
from game.core.events import OrderRefused
from game.core.orders import Accept, Decline
from game.core.state import View
from game.files.codec import pack_state
from game.rules.knowledge import observe
from game.rules.plan import planned
from game.rules.turn import check_with
from game.session import Seat, Session
from tests.played import drifting_game, ministry_game, moments, sampled, small_scenario
from tests.scrambling import scrambled

MINDS = [(name, skill) for name in mind_names() for skill in skills_of(name)]
everyone = pytest.mark.parametrize(("name", "skill"), MINDS, ids=[":".join(mind) for mind in MINDS])
QUICK = ("ministry",)
"""Minds quick enough to be asked at the great scenario as well."""


def turns_for(name):
    """Return turns from games adrift; of the great scenario too where a mind is quick."""
    for seed in (1, 2, 3):
        yield from sampled(drifting_game(seed), 8)
    if name in QUICK:
        yield from sampled(ministry_game(1), 12)


def asked(name, skill, state, viewer, rules):
    """Return a fresh view and what a mind chooses from it."""
    view = observe(replace(state, memo={}, indexes={}), viewer, rules)
    dice = state.dice.child("mind", viewer, state.turn)
    return view, mind_of(name, skill).choose(view, rules, dice)


@everyone
def test_every_order_is_legal_when_it_is_given(name, skill):
    chosen = 0
    for step in turns_for(name):
        for viewer in sorted(step.before.regions):
            view, choices = asked(name, skill, step.before, viewer, step.rules)
            given = []
            for choice in choices:
                sheet = planned(view, given, step.rules)
                assert check_with(sheet, given, choice.order, step.rules) == []
                assert choice.order.region == viewer
                given.append(choice.order)
            chosen += len(choices)
    assert chosen > 20


@everyone
def test_the_same_view_and_dice_give_the_same_choices(name, skill):
    for step in turns_for(name):
        viewer = max(step.before.regions)
        view, choices = asked(name, skill, step.before, viewer, step.rules)
        dice = step.before.dice.child("mind", viewer, step.before.turn)
        assert mind_of(name, skill).choose(view, step.rules, dice) == choices
        assert asked(name, skill, step.before, viewer, step.rules)[1] == choices


@everyone
def test_a_mind_writes_nothing_into_its_view(name, skill):
    for step in turns_for(name):
        viewer = min(step.before.regions)
        view = observe(step.before, viewer, step.rules)
        held = pack_state(view)
        dice = step.before.dice.child("mind", viewer, step.before.turn)
        mind_of(name, skill).choose(view, step.rules, dice)
        assert pack_state(view) == held


@everyone
def test_what_a_mind_cannot_know_does_not_sway_it(name, skill):
    lot = Random(1)
    for step in turns_for(name):
        viewer = lot.choice(sorted(step.before.regions))
        other = scrambled(step.before, viewer, lot, step.rules)
        dice = step.before.dice.child("mind", viewer, step.before.turn)
        choices = [
            mind_of(name, skill).choose(observe(state, viewer, step.rules), step.rules, dice)
            for state in (step.before, other)
        ]
        assert choices[0] == choices[1]


@everyone
def test_every_choice_has_a_reason(name, skill):
    for step in turns_for(name):
        for viewer in sorted(step.before.regions):
            view, choices = asked(name, skill, step.before, viewer, step.rules)
            assert isinstance(view, View)
            for choice in choices:
                assert isinstance(choice.motive, Motive)
                assert (choice.motive is Motive.AT_RANDOM) == (name == "wanderer")
                assert choice.about is None or choice.about in step.before.regions
                assert choice.about != viewer


@everyone
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_games_are_played_to_their_end(name, skill, seed):
    scenario = small_scenario(seed)
    seats = {region: Seat(region, mind=name, skill=skill) for region in scenario.start.regions}
    session = Session.new(scenario, seats, seed)
    while session.outcome is None:
        assert session.turn <= scenario.start.world.calendar.last_turn
        session.resolve()
    assert session.records


@everyone
def test_a_mind_that_rules_nothing_but_a_beaten_land_still_plays(name, skill):
    """The last province occupied, deep in debt, no influence: there is always a turn to give."""
    step = drifting_game(1)[6]
    viewer = min(step.before.regions)
    poor = replace(step.before.regions[viewer], treasury=-900, influence=0, brigades=0, stability=1)
    regions = {**step.before.regions, viewer: poor}
    state = replace(step.before, regions=regions, memo={}, indexes={})
    view, choices = asked(name, skill, state, viewer, step.rules)
    given = []
    for choice in choices:
        assert check_with(planned(view, given, step.rules), given, choice.order, step.rules) == []
        given.append(choice.order)


def test_ministries_answer_everything_that_is_laid_before_them():
    for step in moments():
        for viewer in sorted(step.before.regions):
            view, choices = asked("ministry", "normal", step.before, viewer, step.rules)
            mine = {n for n, p in view.proposals.items() if p.receiver == viewer}
            answered = {getattr(choice.order, "proposal", None) for choice in choices}
            assert mine <= answered


def test_few_orders_of_ministries_come_to_nothing():
    """They give what is legal by their view; only what others do at once can thwart it."""
    given = refused = answers = 0
    for step in ministry_game(1):
        given += len(step.orders)
        for event in step.turn.events:
            if isinstance(event, OrderRefused):
                refused += 1
                answers += isinstance(event.order, Accept | Decline)
    assert refused * 25 < given
    assert answers * 50 < given


def test_degrees_of_skill_are_known_by_name():
    assert ("ministry", "easy") in MINDS
    assert ("ministry", "normal") in MINDS
    assert not is_known_mind("ministry", "divine")
    with pytest.raises(UnknownMindError, match="ministry:divine"):
        mind_of("ministry", "divine")
