"""The first steps of a newcomer: shown in the first turn, ticked, and closed for good."""

from game.core.orders import SetTaxes
from game.ui.screens.negotiation import NegotiationScreen


def test_a_newcomer_is_told_what_to_do_first_until_he_closes_the_sheet(sit):
    table = sit(has_seen_first_steps=False)
    assert table.pilot.has("first-steps")
    assert table.pilot.sees("Post an envoy who is at home")
    table.pilot.click("steps:close")
    assert not table.pilot.has("first-steps")
    assert table.app.settings.has_seen_first_steps


def test_the_sheet_is_of_the_first_turn_alone(sit):
    assert not sit(turns=1, has_seen_first_steps=False).pilot.has("first-steps")


def test_the_sheet_hides_no_land_of_the_map(sit):
    table = sit(has_seen_first_steps=False)
    table.app.finish()
    view, sheet = table.pilot.find("map").view, table.pilot.find("first-steps").rect
    seats = view.gazetteer.seats
    assert sorted(seats) == sorted(table.play.known.regions)
    for seat in seats.values():
        assert not sheet.collidepoint(view.camera.to_screen(*seat))


def test_each_step_leads_where_it_says(sit):
    table = sit(has_seen_first_steps=False)
    table.pilot.click("step:1")
    table.pilot.type("brack")
    table.pilot.press("enter")
    assert table.pilot.has("acts-sheet")
    for _ in range(2):
        table.pilot.press("esc")
    table.pilot.click("step:3")
    assert table.pilot.has("level:taxes")
    table.pilot.press("esc")
    table.pilot.click("step:2")
    table.pilot.type("brack")
    table.pilot.press("enter")
    assert isinstance(table.app.screen, NegotiationScreen)
    table.pilot.press("esc")
    table.pilot.press("esc")
    table.pilot.click("step:4")
    if table.pilot.has("confirm:yes"):
        table.pilot.press("enter")
    assert table.pilot.has("progress")


def test_a_step_that_was_taken_is_ticked(sit):
    table = sit(has_seen_first_steps=False)
    assert table.pilot.find("step:3").icon == "throne-king"
    table.play.give(SetTaxes(table.play.region, 3))
    table.pilot.step()
    assert table.pilot.find("step:3").icon == "lu-check"
