"""The turn report: dispatches, filters, links to the map, prestige, stepping and skipping."""

import pytest

from game.core.events import GainedPrestige, ProposalAccepted, TreatySigned
from game.core.orders import Accept, ImposeEmbargo, ProposeTreaty
from game.core.treaties import CulturalExchange, NonAggression, Terms
from game.core.world import Government
from game.text.concerns import Concern, concern
from game.ui.panels.dispatch_card import DispatchCard
from game.ui.panels.dispatches import worth_telling
from game.ui.panels.event_marks import ORDER, mark_of, regions_of
from game.ui.panels.news import unfold
from game.ui.screens.report import ReportScreen
from tests.ui.games import OTHER, OWN, a_game, session_of
from tests.worlds import a_world

TERMS = Terms((CulturalExchange(),), 12)


def after_a_turn(*, is_still=True, is_unfolded=True, **settings):
    """Return the report of a turn in which a treaty was signed and an embargo laid."""
    world = a_world(("aragon", "burgundy", "castile", "denmark")).proposal(
        "burgundy", "aragon", TERMS
    )
    for region in (OWN, OTHER):
        world = world.region(region, government=Government.AUTOCRACY)
    session = session_of(world.feels("castile", "denmark", -60))
    (item,) = session.desk(OWN)
    assert not session.give(OWN, Accept(OWN, item.proposal.id))
    assert not session.give(OWN, ImposeEmbargo(OWN, "castile"))
    assert not session.give(OWN, ProposeTreaty(OWN, "denmark", Terms((NonAggression(),), 8)))
    session.seal(OWN)
    session.resolve()
    game = a_game(session, **settings)
    game.app.ui.has_reduced_motion = is_still
    if is_unfolded:
        unfold(game.play)
    screen = ReportScreen(game.play)
    game.app.push(screen)
    game.pilot.step()
    if is_still:
        game.app.finish()
        game.pilot.step()
    game.screen = screen
    return game


def cards(game):
    return [w for w in game.app.ui.layers[0].root.walk() if isinstance(w, DispatchCard)]


def test_every_event_known_has_its_dispatch_and_ones_own_come_first():
    game = after_a_turn()
    events = [card.event for card in cards(game)]
    known = worth_telling(game.play.report())
    left_out = [type(one) for one in game.play.report() if one not in known]
    assert set(left_out) <= {GainedPrestige, ProposalAccepted}
    assert left_out.count(ProposalAccepted) == 1
    assert sorted(map(repr, events)) == sorted(map(repr, known))
    are_own = [OWN in regions_of(event) for event in events]
    assert are_own == sorted(are_own, reverse=True)
    assert any(isinstance(event, TreatySigned) for event in events)
    for card in cards(game):
        text = game.play.words.event(card.event, OWN, game.play.known)
        assert game.pilot.sees(text)


def test_lesser_matters_of_others_are_folded_away_until_they_are_asked_for():
    game = after_a_turn(is_unfolded=False)
    before = len(cards(game))
    lesser = len(worth_telling(game.play.report())) - before
    assert lesser > 0
    assert game.pilot.sees("lesser matter")
    game.pilot.click("lesser")
    assert len(cards(game)) == before + lesser
    game.pilot.press("m")
    assert len(cards(game)) == before


def test_a_concern_is_filtered_by_mouse_and_by_number():
    game = after_a_turn()
    game.pilot.click("concern:trade")
    assert cards(game)
    assert {concern(card.event) for card in cards(game)} == {Concern.TRADE}
    game.pilot.press("0")
    every = len(cards(game))
    game.pilot.press(str(ORDER.index(Concern.TREATIES) + 1))
    assert {concern(card.event) for card in cards(game)} == {Concern.TREATIES}
    assert len(cards(game)) < every


def test_only_ones_own_affairs_are_shown_on_demand():
    game = after_a_turn()
    game.pilot.click("only-own")
    assert cards(game)
    assert all(OWN in regions_of(card.event) for card in cards(game))


def test_the_keys_step_from_dispatch_to_dispatch():
    game = after_a_turn()
    game.pilot.press("n")
    assert game.app.ui.focus is cards(game)[0]
    game.pilot.press("n")
    assert game.app.ui.focus is cards(game)[1]
    game.pilot.press("p")
    assert game.app.ui.focus is cards(game)[0]


def test_dispatches_arrive_one_by_one_and_can_be_had_at_once():
    game = after_a_turn(is_still=False)
    whole = len(worth_telling(game.play.report()))
    assert whole > 2
    assert len(cards(game)) < whole
    assert game.pilot.sees("Skip")
    game.pilot.click("continue")
    assert len(cards(game)) == whole
    assert game.pilot.sees("Continue")


def test_left_alone_all_dispatches_arrive():
    game = after_a_turn(is_still=False)
    game.pilot.wait(3000)
    assert game.pilot.sees("Continue")


def test_prestige_is_told_with_its_causes():
    game = after_a_turn()
    gains = [e for e in game.play.report() if isinstance(e, GainedPrestige) and e.region == OWN]
    assert gains
    words = game.play.words
    for gain in gains:
        assert game.pilot.sees(words.name(gain.cause))
        assert words.signed_tenths(gain.tenths) in game.pilot.texts()


def test_earlier_turns_can_be_read_again():
    game = after_a_turn()
    session = game.play.session
    session.seal(OWN)
    session.resolve()
    game.show(ReportScreen(game.play))
    assert game.pilot.find("date").words() == "Summer 1900"
    game.pilot.click("earlier")
    assert game.pilot.find("date").words() == "Spring 1900"
    assert any(isinstance(card.event, TreatySigned) for card in cards(game))
    assert not game.pilot.find("earlier").enabled
    game.pilot.press("pagedown")
    assert game.pilot.find("date").words() == "Summer 1900"


def test_a_beginning_has_nothing_to_report():
    game = a_game(session_of(a_world()))
    game.show(ReportScreen(game.play))
    assert not cards(game)
    assert game.pilot.sees(game.play.words.say("report-first"))
    assert game.pilot.has("continue")


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("theme", ["atlas", "ministry"])
def test_the_report_changes_language_and_theme(language, theme):
    game = after_a_turn()
    game.app.set(language=language, theme=theme)
    game.pilot.step()
    assert game.pilot.sees(game.app.speaker.say("report-title"))
    assert len(cards(game)) == len(worth_telling(game.play.report()))
    game.pilot.draw()


def test_every_mark_has_an_icon_of_the_set():
    game = after_a_turn()
    look = game.app.ui.look
    for event in game.play.report():
        mark = mark_of(event, OWN)
        assert look.icon(mark.icon, 24, mark.ink).get_width() > 0


def test_a_link_and_the_map_button_lead_to_the_place_on_the_map(sit):
    table = sit(turns=2)
    table.app.push(ReportScreen(table.play))
    table.app.finish()
    table.pilot.step()
    links = [name for name in table.pilot.names() if name.startswith("link:region:")]
    table.pilot.click(links[0])
    assert table.play.selected == links[0].removeprefix("link:region:")
    assert type(table.app.screen).__name__ == "MainScreen"


def test_the_report_ends_on_the_map(sit):
    table = sit(turns=1)
    table.app.restart(ReportScreen(table.play))
    table.app.finish()
    table.pilot.step()
    table.pilot.press("ctrl+enter")
    assert type(table.app.screen).__name__ == "MainScreen"
    assert OTHER not in table.play.known.regions


def test_in_a_narrow_window_the_sheets_lie_behind_tabs():
    game = after_a_turn(text_size=1.3)
    assert cards(game)
    game.pilot.click("leaves:0")
    game.pilot.click("concern:trade")
    game.pilot.click("leaves:1")
    assert {concern(card.event) for card in cards(game)} == {Concern.TRADE}
    assert game.pilot.has("continue")
