import pytest

from game.ui.widgets.button import Button
from game.ui.widgets.layout import Align, Column, Flow, Row
from game.ui.widgets.panel import Panel
from game.ui.widgets.placing import Grid, Spacer, Stack
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import paragraph, small, strong
from game.ui.widgets.widget import Widget

LONG = "Zobowiązanie do wzajemnej konsultacji w razie zagrożenia niepodległości"


def test_a_row_places_its_children_side_by_side_with_the_gap(shown):
    one, two = Widget(width=100, height=20), Widget(width=50, height=20)
    shown(Row(one, two, gap=10))
    assert two.rect.left == one.rect.right + 10


def test_spare_room_goes_to_what_grows(shown):
    one, two, three = Widget(width=100), Widget(grow=1), Widget(grow=3)
    shown(Row(one, two, three, gap=0))
    assert (one.rect.width, two.rect.width, three.rect.width) == (100, 295, 885)


def test_a_crowded_row_shortens_the_long_label_and_spares_the_figure(shown):
    label, figure = small(LONG), strong("+38")
    shown(Stack(Row(label, Spacer(), figure, width=200)))
    stack = Stack()
    row = Row(label, Spacer(), figure)
    stack.place(row, left=0, top=0, right=1080)
    shown(stack)
    assert label.is_shortened
    assert not figure.is_shortened
    assert figure.rect.right <= 200


def test_a_shortened_label_says_the_whole_text_in_its_tooltip(shown):
    label = small(LONG, name="label")
    stack = Stack()
    stack.place(label, left=0, top=20, right=1150)
    pilot = shown(stack)
    pilot.hover("label")
    assert pilot.tooltip() == LONG


def test_a_paragraph_wraps_and_takes_the_height_it_needs(shown):
    text, below = paragraph(LONG), small("below")
    stack = Stack()
    stack.place(Column(text, below), left=0, top=0, right=1100)
    shown(stack)
    assert not text.is_shortened
    assert text.rect.height >= 3 * 18
    assert below.rect.top >= text.rect.bottom


def test_a_crowded_column_shortens_what_scrolls_and_keeps_the_buttons_in_sight(shown):
    rows = ScrollArea(Column(*(Button(f"{n}") for n in range(40))))
    last = Button("End turn")
    shown(Column(rows, last))
    assert last.rect.bottom <= 720
    assert rows.rect.height < 700


def test_a_row_holding_a_scroll_area_yields_too(shown):
    rows = ScrollArea(Column(*(Button(f"{n}") for n in range(40))))
    last = Button("End turn")
    shown(Column(Row(rows), last))
    assert last.rect.bottom <= 720


@pytest.mark.parametrize(
    ("edges", "place"),
    [
        ({"left": 10, "top": 20}, (10, 20, 100, 50)),
        ({"right": 10, "bottom": 20}, (1170, 650, 100, 50)),
        ({"left": 10, "right": 10, "top": 0, "bottom": 0}, (10, 0, 1260, 720)),
        ({}, (590, 335, 100, 50)),
    ],
)
def test_a_stack_holds_a_child_by_its_edges(shown, edges, place):
    stack = Stack()
    child = Panel(Widget(width=100, height=50), pad=0)
    stack.place(child, **edges)
    shown(stack)
    assert tuple(child.rect) == place


def test_a_flow_goes_on_in_the_next_line(shown):
    chips = [Widget(width=100, height=20) for _ in range(5)]
    stack = Stack()
    stack.place(Flow(*chips, gap=10), left=0, top=0, right=940)
    shown(stack)
    assert [(chip.rect.left, chip.rect.top) for chip in chips] == [
        (0, 0), (110, 0), (220, 0), (0, 30), (110, 30),
    ]  # fmt: skip


def test_a_grid_makes_its_columns_equal(shown):
    buttons = [Button(text) for text in ("Poseł", "Deklaracja", "Embargo")]
    shown(Grid(*buttons, columns=2, gap=10))
    assert [button.rect.width for button in buttons] == [635, 635, 635]
    assert buttons[2].rect.top == buttons[0].rect.bottom + 10


def test_a_grid_without_a_number_takes_as_many_columns_as_fit(shown):
    cells = [Widget(height=10) for _ in range(4)]
    shown(Grid(*cells, least=400, gap=10))
    assert [cell.rect.left for cell in cells] == [0, 430, 860, 0]


def test_what_is_hidden_takes_no_room(shown):
    one, two = Widget(width=100, height=20), Widget(width=50, height=20)
    pilot = shown(Row(one, two, gap=10))
    one.visible = False
    pilot.draw()
    assert two.rect.left == 0


def test_justify_moves_a_row_to_its_end(shown):
    button = Button("Nie")
    shown(Row(button, justify=Align.END))
    assert button.rect.right == 1280


def test_the_scale_multiplies_every_measure(ui, shown):
    child = Widget(width=100, height=20)
    pilot = shown(Row(child, pad=10, align=Align.START))
    ui.restyle(size=(1920, 1080))
    pilot.draw()
    assert tuple(child.rect) == (15, 15, 150, 30)
