"""Enter does what a sheet is for, Esc goes back, and nothing is lost by a careless Enter."""

import pytest

from game.core.orders import Accept, SetTaxes
from game.core.treaties import CulturalExchange, Terms
from game.ui.panels import sheets
from game.ui.screens.report import ReportScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.title import TitleScreen
from game.ui.settings import Autosave
from game.ui.widgets.dialog import confirm
from game.ui.widgets.widget import Widget
from tests.ui.test_main import with_a_proposal


@pytest.mark.parametrize(("is_final", "said"), [(False, ["yes"]), (True, [])])
def test_enter_means_yes_unless_something_would_be_lost_for_good(ui, shown, is_final, said):
    pilot, heard = shown(Widget()), []
    confirm(
        ui,
        "Sure?",
        "No way back.",
        yes="Yes",
        no="No",
        on_yes=lambda: heard.append("yes"),
        is_final=is_final,
    )
    pilot.press("enter")
    assert heard == said
    assert len(ui.layers) == 1


def test_enter_ends_the_turn_that_was_asked_about_and_escape_goes_back(sit):
    table = sit()
    with_a_proposal(table, Terms((CulturalExchange(),), 12))
    table.pilot.press("ctrl+enter")
    table.pilot.press("esc")
    assert not table.play.session.sealed
    table.pilot.press("ctrl+enter")
    table.pilot.press("enter")
    assert table.play.region in table.play.session.sealed


def test_enter_on_a_matter_of_the_desk_accepts_it_and_the_cross_leaves_it_open(sit):
    table = sit()
    with_a_proposal(table, Terms((CulturalExchange(),), 12))
    table.pilot.press("d")
    table.pilot.click("matter:close")
    table.pilot.press("d")
    table.pilot.click("leave")
    assert table.play.orders == ()
    table.pilot.press("d")
    table.pilot.press("enter")
    assert [type(order) for order in table.play.orders] == [Accept]


def test_enter_goes_on_from_the_report_and_the_keys_of_the_map_work_on_it(sit):
    table = sit(turns=1)
    table.play.app.restart(ReportScreen(table.play))
    table.app.finish()
    table.pilot.press("ctrl+s")
    assert isinstance(table.app.screen, SavesScreen)
    table.pilot.press("esc")
    assert isinstance(table.app.screen, ReportScreen)
    table.pilot.press("enter")
    assert table.pilot.has("map")


def test_a_game_that_keeps_itself_is_left_without_a_warning_and_kept(sit):
    table = sit()
    table.play.give(SetTaxes(table.play.region, 3))
    table.pilot.step()
    sheets.ask_to_leave(table.play)
    assert not table.pilot.sees("lost")
    table.pilot.press("enter")
    assert isinstance(table.app.screen, TitleScreen)
    assert table.kept == [0]


def test_a_game_that_is_never_kept_warns_of_orders_that_no_save_has(sit):
    table = sit(autosave=Autosave.NEVER)
    table.play.give(SetTaxes(table.play.region, 3))
    table.pilot.step()
    sheets.ask_to_leave(table.play)
    assert table.pilot.sees("lost")
    table.pilot.press("enter")
    assert table.pilot.has("map")
    table.play.keeper.note()
    sheets.ask_to_leave(table.play)
    assert not table.pilot.sees("lost")
