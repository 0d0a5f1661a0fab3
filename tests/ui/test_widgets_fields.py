import pygame
import pytest

from game.ui.widgets.button import Button
from game.ui.widgets.clipboard import CLIPBOARD
from game.ui.widgets.fields import TextInput
from game.ui.widgets.layout import Column, Row


@pytest.fixture
def typed(shown):
    """A focused field and its pilot."""

    def make(text="", **options):
        field = TextInput(text, name="field", width=200, **options)
        pilot = shown(Row(field))
        pilot.click("field")
        pilot.press("end")
        return field, pilot

    return make


def test_typed_letters_are_heard_in_order(typed):
    told = []
    field, pilot = typed(on_change=told.append)
    pilot.type("Łódź")
    assert field.text == "Łódź"
    assert told == ["Ł", "Łó", "Łód", "Łódź"]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (["backspace"], "Valdmar"),
        (["home", "del"], "aldmark"),
        (["left", "left", "backspace"], "Valdmrk"),
        (["home", "backspace"], "Valdmark"),
        (["shift+left", "shift+left", "backspace"], "Valdma"),
        (["ctrl+a", "del"], ""),
        (["shift+home", "backspace"], ""),
    ],
)
def test_keys_edit_the_text(typed, keys, text):
    field, pilot = typed("Valdmark")
    for key in keys:
        pilot.press(key)
    assert field.text == text


def test_ctrl_goes_by_words(typed):
    field, pilot = typed("one two")
    pilot.press("ctrl+left")
    assert field.cursor == 4
    pilot.press("ctrl+backspace")
    assert field.text.endswith("two")
    assert len(field.text) < 7


def test_copy_cut_and_paste(typed):
    field, pilot = typed("abc")
    pilot.press("ctrl+a")
    pilot.press("ctrl+x")
    assert field.text == ""
    pilot.press("ctrl+v")
    pilot.press("ctrl+v")
    assert field.text == "abcabc"


def test_a_secret_is_shown_as_dots_and_never_copied(typed):
    CLIPBOARD.put("before")
    field, pilot = typed("1234", is_secret=True)
    pilot.press("ctrl+a")
    pilot.press("ctrl+c")
    assert field.words() == "••••"
    assert CLIPBOARD.take() == "before"
    assert field.selected == "1234"


def test_no_more_than_the_most_is_taken(typed):
    field, pilot = typed("abc", most=5)
    pilot.type("defgh")
    assert field.text == "abcde"


def test_pasted_line_ends_are_left_out(typed):
    field, pilot = typed()
    CLIPBOARD.put("a\nb\tc")
    pilot.press("ctrl+v")
    assert field.text == "abc"


def test_an_empty_field_shows_its_placeholder(typed):
    field, pilot = typed(placeholder="PIN")
    assert field.words() == "PIN"
    assert pilot.sees("PIN")


def test_enter_is_told(typed):
    told = []
    _, pilot = typed("abc", on_enter=told.append)
    pilot.press("enter")
    assert told == ["abc"]


def test_letters_typed_set_off_no_hotkey(shown):
    said = []
    field = TextInput(name="field")
    pilot = shown(Column(field, Button("Inbox", lambda: said.append("i"), hotkey="i")))
    pilot.click("field")
    pilot.press("i")
    assert said == []


def test_the_pointer_puts_the_cursor_and_drags_a_selection(typed):
    field, pilot = typed("Valdmark")
    rect = field.rect
    pilot.click_at((rect.left + 11, rect.centery))
    assert field.cursor == 0
    pilot.drag((rect.left + 11, rect.centery), (rect.right, rect.centery))
    assert field.selected == "Valdmark"


def test_a_text_longer_than_the_field_keeps_its_cursor_in_sight(typed):
    field, pilot = typed("x" * 60)
    end = pygame.image.tobytes(pilot.draw(), "RGB")
    pilot.press("home")
    assert field.cursor == 0
    assert pygame.image.tobytes(pilot.draw(), "RGB") != end


def test_the_cursor_blinks_unless_motion_is_reduced(typed, ui):
    _, pilot = typed("abc")
    pilot.draw()
    pilot.wait(600)
    assert not ui.needs_redraw
    still = pygame.image.tobytes(pilot.draw(), "RGB")
    ui.has_reduced_motion = False
    pilot.wait(600)
    assert pygame.image.tobytes(pilot.draw(), "RGB") != still
