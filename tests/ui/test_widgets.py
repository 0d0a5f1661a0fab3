import pygame
import pytest

from game.ui.pilot import Pilot
from game.ui.theme.controls import Material
from game.ui.theme.tokens import MINISTRY
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.chip import Chip
from game.ui.widgets.controls import Check, Slider, Toggle
from game.ui.widgets.dialog import confirm, notice
from game.ui.widgets.gauge import Gauge, Meter, Progress
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Canvas, Panel
from game.ui.widgets.placing import Stack
from game.ui.widgets.rich import RichText
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.tabs import Tabs, tabbed
from game.ui.widgets.text import small


def four_buttons(said):
    def button(name):
        return Button(name, lambda: said.append(name), name=name)

    return Column(Row(button("a"), button("b")), Row(button("c"), button("d")))


# -- buttons, focus, hotkeys ---------------------------------------------------------


def test_a_button_does_its_act_on_a_click_on_enter_and_on_space(shown):
    said = []
    pilot = shown(four_buttons(said))
    pilot.click("a")
    pilot.press("enter")
    pilot.press("space")
    assert said == ["a", "a", "a"]


def test_a_disabled_button_does_nothing_and_is_passed_over(ui, shown):
    said = []
    pilot = shown(four_buttons(said))
    pilot.find("a").enabled = False
    pilot.click("a")
    pilot.press("tab")
    assert said == []
    assert ui.focus is pilot.find("b")


def test_a_press_let_go_elsewhere_does_nothing(shown):
    said = []
    pilot = shown(four_buttons(said))
    pilot.drag(pilot.find("a").rect.center, (900, 600))
    assert said == []


def test_tab_goes_round_in_tree_order_and_shift_tab_back(ui, shown):
    pilot = shown(four_buttons([]))
    visited = []
    for _ in range(5):
        pilot.press("tab")
        visited.append(ui.focus.name)
    pilot.press("shift+tab")
    assert visited == ["a", "b", "c", "d", "a"]
    assert ui.focus.name == "d"


def test_arrows_go_to_the_nearest_in_their_direction(ui, shown):
    pilot = shown(four_buttons([]))
    visited = []
    for key in ("right", "right", "down", "left", "up"):
        pilot.press(key)
        visited.append(ui.focus.name)
    assert visited == ["a", "b", "d", "c", "a"]


def test_a_hotkey_presses_its_button_and_stands_in_the_tooltip(shown):
    said = []
    undo = IconButton("lu-undo-2", "Undo", lambda: said.append("undo"), hotkey="ctrl+z", name="u")
    pilot = shown(Row(undo))
    pilot.press("ctrl+z")
    pilot.press("z")
    pilot.hover("u")
    assert said == ["undo"]
    assert pilot.tooltip() == "Undo (<b>Ctrl+Z</b>)"


def test_a_screen_binds_keys_of_its_own(ui):
    said = []
    keys = Hotkeys()
    keys.bind("f1", lambda: said.append("map"), "Political map")
    ui.show(Row(), keys)
    assert ui.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, mod=0, unicode=""))
    assert said == ["map"]
    assert [key.label for key in keys.all()] == ["Political map"]


def test_an_escape_nobody_uses_is_left_to_the_screen(ui):
    ui.show(Row())
    escape = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="")
    assert not ui.event(escape)


def test_an_icon_button_cannot_be_made_without_a_tooltip():
    with pytest.raises(TypeError, match="tip"):
        IconButton("cog")


def test_a_tooltip_comes_on_hover_and_goes_with_the_pointer(shown):
    pilot = shown(Row(Button("x", tip="Costs <b>40</b> crowns", name="x")))
    pilot.move(pilot.find("x").rect.center)
    assert pilot.tooltip() == ""
    pilot.wait(400)
    assert pilot.tooltip() == "Costs <b>40</b> crowns"
    pilot.move((900, 600))
    assert pilot.tooltip() == ""


def test_a_tooltip_stays_away_after_a_click_until_the_pointer_has_left_the_button(shown):
    pilot = shown(Row(Button("x", tip="Adds a clause", name="x")))
    middle = pilot.find("x").rect.center
    pilot.click_at(middle)
    pilot.move((middle[0] + 1, middle[1]))
    pilot.wait(800)
    assert pilot.tooltip() == ""
    pilot.move((900, 600))
    pilot.move(middle)
    pilot.wait(400)
    assert pilot.tooltip() == "Adds a clause"


def test_a_tooltip_comes_on_keyboard_focus_too(shown):
    pilot = shown(Row(Button("x", tip="Costs more", name="x")))
    pilot.press("tab")
    pilot.wait(400)
    assert pilot.tooltip() == "Costs more"


def test_a_tooltip_may_be_asked_for_when_it_is_shown(shown):
    pilot = shown(Row(small("1240", name="purse", tip=lambda: "asked now")))
    pilot.hover("purse")
    assert pilot.tooltip() == "asked now"


def test_the_focus_ring_is_drawn_for_the_keyboard_alone(ui, shown):
    pilot = shown(Panel(four_buttons([])))
    pilot.click("a")
    clicked = pygame.image.tobytes(pilot.draw(), "RGB")
    pilot.move((900, 600))
    pilot.press("shift+tab")
    pilot.press("tab")
    assert ui.focus.name == "a"
    assert pygame.image.tobytes(pilot.draw(), "RGB") != clicked


# -- controls ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Check, Toggle])
def test_a_check_turns_by_click_and_by_space(shown, kind):
    told = []
    pilot = shown(Row(kind("Secret", on_change=told.append, name="secret")))
    pilot.click("secret")
    pilot.press("space")
    pilot.settle()
    assert told == [True, False]


def test_a_slider_follows_the_pointer_and_the_keys(shown):
    told = []
    slider = Slider(0, 100, 50, step=5, on_change=told.append, name="tax", width=200)
    pilot = shown(Row(slider))
    rect = slider.rect
    pilot.drag(rect.center, (rect.right + 50, rect.centery))
    pilot.press("left")
    pilot.press("home")
    pilot.press("pageup")
    assert told == [100, 95, 0, 50]


def test_a_stepper_counts_by_buttons_and_keys_and_stops_at_its_bounds(ui, shown):
    told = []
    stepper = Stepper(0, 3, 2, less="Less", more="More", on_change=told.append, name="term")
    pilot = shown(Row(stepper))
    pilot.click("term:more")
    pilot.click("term:more")
    pilot.press("left")
    assert told == [3, 2]
    assert ui.focus is stepper
    assert pilot.sees("2")


def test_a_dropdown_opens_chooses_and_gives_the_keyboard_back(ui, shown):
    told = []
    menu = Dropdown(["10 turns", "20 turns", "for ever"], on_change=told.append, name="term")
    pilot = shown(Row(menu))
    pilot.click("term")
    pilot.click("option:for ever")
    assert told == [2]
    assert len(ui.layers) == 1
    assert ui.focus is menu


def test_a_dropdown_works_by_keys_alone(ui, shown):
    told = []
    pilot = shown(Row(Dropdown(["a", "b", "c"], on_change=told.append, name="term")))
    for key in ("tab", "enter", "down", "enter"):
        pilot.press(key)
    assert told == [1]
    pilot.press("down")
    assert told == [1, 2]
    pilot.press("enter")
    pilot.press("esc")
    assert len(ui.layers) == 1


def test_a_click_beside_a_menu_closes_it_and_presses_nothing(ui, shown):
    said = []
    pilot = shown(Column(Dropdown(["a", "b"], name="term"), four_buttons(said)))
    pilot.click("term")
    pilot.click_at((1200, 700))
    assert len(ui.layers) == 1
    assert said == []


def test_tabs_turn_by_click_and_by_arrows_and_show_their_page(shown):
    tabs = Tabs(["Relations", "Treaties", "Aims"], name="tabs")
    pages = [small(text) for text in ("one", "two", "three")]
    tabbed(tabs, pages)
    pilot = shown(Column(tabs, *pages))
    pilot.click("tabs:1")
    assert pilot.sees("two")
    assert not pilot.sees("one")
    pilot.press("right")
    pilot.press("right")
    assert pilot.sees("one")


# -- rich text ---------------------------------------------------------------------------


def test_links_are_clicked_and_tabbed_to(ui, shown):
    told = []
    text = RichText("See <a=war>the war</a> and <a=peace>the peace</a>.", on_link=told.append)
    pilot = shown(Row(text))
    pilot.click("link:peace")
    pilot.press("shift+tab")
    pilot.press("enter")
    assert told == ["peace", "war"]


def test_a_link_tells_its_term_in_a_tooltip(shown):
    text = RichText("<a=agrement>agrement</a>", link_tip=lambda term: f"about {term}")
    pilot = shown(Row(text))
    pilot.hover("link:agrement")
    assert pilot.tooltip() == "about agrement"


def test_rich_text_wraps_within_its_width(shown):
    text = RichText("<b>Thessaly</b> wypowiada wojnę <c=bad>Kharazan</c> " * 8, width=200)
    shown(Row(text))
    assert text.rect.width == 200
    assert text.rect.height > 100


def test_rich_text_keeps_links_over_a_new_layout(ui, shown):
    text = RichText("<a=war>the war</a>")
    pilot = shown(Row(text))
    pilot.press("tab")
    link = ui.focus
    ui.relayout()
    pilot.draw()
    assert ui.focus is link
    assert pilot.find("link:war") is link


# -- scrolling ---------------------------------------------------------------------------


def long_list():
    buttons = [Button(f"button {n}", name=f"b{n}") for n in range(40)]
    return ScrollArea(Column(*buttons), name="list"), buttons


def test_the_wheel_scrolls_and_stops_at_both_ends(shown):
    area, _ = long_list()
    pilot = shown(area)
    pilot.wheel("list", -2)
    assert area.offset == 96
    pilot.wheel("list", 50)
    assert area.offset == 0
    pilot.wheel("list", -500)
    assert area.offset == area.furthest > 0


def test_focus_by_the_keyboard_scrolls_into_sight(ui, shown):
    area, buttons = long_list()
    pilot = shown(area)
    pilot.press("shift+tab")
    assert ui.focus is buttons[-1]
    assert area.rect.contains(buttons[-1].rect)


def test_a_row_half_in_sight_is_pressed_where_it_is_and_does_not_slip_away(ui, shown):
    pressed = []
    rows = [Button(f"{n}", lambda n=n: pressed.append(n), name=f"b{n}") for n in range(40)]
    area = ScrollArea(Column(*rows), name="list")
    pilot = shown(area)
    for number, row in enumerate(rows):
        if row.rect.top < area.rect.bottom <= row.rect.bottom:
            pilot.click_at((row.rect.centerx, area.rect.bottom - 2))
            assert pressed == [number]
            assert ui.focus is row
    assert pressed
    assert area.offset == 0


def test_the_bar_is_dragged(shown):
    area, _ = long_list()
    pilot = shown(area)
    pilot.drag((area.rect.right - 4, area.rect.top + 5), (area.rect.right - 4, area.rect.bottom))
    assert area.offset == area.furthest


def test_what_is_scrolled_away_cannot_be_clicked(ui, shown):
    area, buttons = long_list()
    pilot = shown(Column(area, small("below"), height=300))
    pilot.draw()
    assert ui.at((50, 700)) not in buttons


def test_a_screen_built_again_keeps_focus_and_scrolling(ui, shown):
    area, _ = long_list()
    pilot = shown(area)
    pilot.click("b20")
    offset = area.offset
    again, buttons = long_list()
    ui.show(again)
    pilot.draw()
    assert ui.focus is buttons[20]
    assert again.offset == offset > 0


# -- layers ------------------------------------------------------------------------------


def test_a_modal_keeps_the_screen_below_out_of_reach(ui, shown):
    said = []
    pilot = shown(four_buttons(said))
    ui.open_modal(Panel(Row(Button("ok", ui.close_layer, name="ok"))))
    with pytest.raises(LookupError, match="'a' cannot be clicked"):
        pilot.click("a")
    pilot.click_at((20, 20))
    pilot.press("tab")
    assert ui.focus.name == "ok"
    assert said == []


def test_escape_closes_a_modal_and_gives_the_keyboard_back(ui, shown):
    closed = []
    pilot = shown(four_buttons([]))
    pilot.click("c")
    ui.open_modal(Panel(Row(Button("ok"))), on_close=lambda: closed.append(True))
    pilot.press("esc")
    assert len(ui.layers) == 1
    assert ui.focus.name == "c"
    assert closed == [True]


def test_a_modal_that_must_be_answered_stays(ui, shown):
    pilot = shown(four_buttons([]))
    ui.open_modal(Panel(Row(Button("ok"))), can_close=False)
    pilot.press("esc")
    assert len(ui.layers) == 2


@pytest.mark.parametrize(("answer", "done"), [("yes", ["war"]), ("no", [])])
def test_a_question_does_its_act_on_yes_alone(ui, shown, answer, done):
    said = []
    pilot = shown(four_buttons([]))
    confirm(ui, "War?", "No way back.", yes="War", no="Wait", on_yes=lambda: said.append("war"))
    pilot.settle()
    pilot.click(f"confirm:{answer}")
    assert said == done
    assert len(ui.layers) == 1


def test_a_notice_is_closed_by_its_button(ui, shown):
    pilot = shown(four_buttons([]))
    notice(ui, "Saved", "The game is saved.", close="Good")
    assert pilot.sees("The game is saved.")
    pilot.click("notice:close")
    assert not pilot.sees("The game is saved.")


def test_a_toast_goes_by_itself(ui, shown):
    pilot = shown(four_buttons([]))
    ui.toast("Saved")
    assert pilot.sees("Saved")
    pilot.wait(4000)
    assert not pilot.sees("Saved")


def test_the_gaps_between_widgets_let_the_map_below_be_clicked(shown):
    told = []
    desk = Stack(Canvas(lambda *_: None, on_pick=told.append))
    rail = Column(Button("a", name="a"), Button("b", name="b"), gap=20)
    desk.place(rail, left=0, top=0)
    pilot = shown(desk)
    between = (10, pilot.find("a").rect.bottom + 10)
    pilot.click_at(between)
    pilot.click("a")
    assert told == [between]


# -- showing -----------------------------------------------------------------------------


def test_nothing_is_drawn_again_until_something_changes(ui, shown):
    pilot = shown(four_buttons([]))
    pilot.wait(500)
    assert not ui.needs_redraw
    pilot.find("a").text = "other"
    assert ui.needs_redraw


def test_meters_and_dials_say_their_values(shown):
    pilot = shown(Column(Meter(-40), Gauge(64, 70), Progress(3, 9), Chip("Ally", ground="good")))
    assert pilot.texts() == ["-40", "64 / 70", "Ally"]


def test_the_needle_glides_to_its_value(ui, shown):
    ui.has_reduced_motion = False
    gauge = Gauge(20, 70)
    pilot = shown(Panel(gauge))
    before = pygame.image.tobytes(pilot.draw(), "RGB")
    gauge.value = 80
    pilot.settle()
    after = pygame.image.tobytes(pilot.draw(), "RGB")
    pilot.step(5)
    assert before != after
    assert after == pygame.image.tobytes(pilot.draw(), "RGB")


def test_a_canvas_tells_the_point_clicked_from_its_own_corner(shown):
    told = []
    canvas = Canvas(lambda *_: None, on_pick=told.append, name="map", height=100)
    pilot = shown(Column(small("above"), canvas))
    pilot.click_at((canvas.rect.left + 7, canvas.rect.top + 5))
    assert told == [(7, 5)]


def test_theme_and_size_change_at_once(ui, shown):
    root = Panel(Column(Button("Seal", material=Material.WAX), RichText("<b>x</b>")))
    pilot = shown(root)
    paper = pilot.draw().get_at((640, 600))
    ui.restyle(theme=MINISTRY, size=(1920, 1080), text_factor=1.3)
    dark = pilot.draw().get_at((960, 900))
    assert paper.lerp(dark, 0.5) not in (paper, dark)
    assert sum(dark[:3]) < sum(paper[:3]) / 2
    assert root.rect.size == (1920, 1080)


def test_sounds_are_asked_for_by_name(shown, ui):
    heard = []
    ui._play = heard.append
    pilot = shown(four_buttons([]))
    pilot.click("a")
    assert heard == ["click"]


def test_the_pilot_names_what_there_is_when_a_name_is_unknown(shown):
    pilot = shown(four_buttons([]))
    with pytest.raises(LookupError, match="no widget 'z'; there are a, b, c, d"):
        pilot.find("z")


def test_the_pilot_takes_a_picture(shown, tmp_path):
    pilot = shown(four_buttons([]))
    assert isinstance(pilot, Pilot)
    pilot.screenshot(tmp_path / "frame.png")
    assert pygame.image.load(tmp_path / "frame.png").get_size() == (1280, 720)
