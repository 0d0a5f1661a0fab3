import pytest

from game.ui.widgets.charts import ChartSeries, LineChart, tick_values
from game.ui.widgets.layout import Column
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.table import Cell, Heading, Table, TableRow

FIGURES = {"aragon": 30, "castile": 5, "navarre": 200}


def table(**options):
    rows = [
        TableRow(name, (Cell(name.title()), Cell(str(crowns), order=crowns)), tip=f"tip {name}")
        for name, crowns in FIGURES.items()
    ]
    return Table([Heading("Region", 2), Heading("Crowns")], rows, name="t", **options)


def test_headings_sort_by_number_and_turn_round_on_a_second_click(shown):
    shown_table = table()
    pilot = shown(Column(shown_table))
    pilot.click("t:sort:1")
    assert shown_table.ids() == ["castile", "aragon", "navarre"]
    pilot.click("t:sort:1")
    assert shown_table.ids() == ["navarre", "aragon", "castile"]
    pilot.click("t:sort:0")
    assert shown_table.ids() == ["aragon", "castile", "navarre"]


def test_a_name_that_would_be_cut_takes_what_other_columns_leave_empty(shown):
    long = "Brigades under arms at home"
    rows = [TableRow("a", (Cell("Aragon"), Cell("3"), Cell("short")))]
    drawn = Table([Heading("Region", 3), Heading(long, 0.5), Heading("Note", 3)], rows, name="t")
    pilot = shown(Column(drawn))
    heads = [pilot.find(f"t:sort:{at}") for at in range(3)]
    assert [head.tip_text() for head in heads] == ["", "", ""]
    assert heads[0].rect.left == drawn.rect.left
    assert [head.rect.right for head in heads[:2]] == [head.rect.left for head in heads[1:]]
    assert heads[2].rect.right == drawn.rect.right


def test_headings_are_reached_by_the_keyboard(ui, shown):
    shown_table = table()
    pilot = shown(Column(shown_table))
    for key in ("tab", "tab", "tab", "enter"):
        pilot.press(key)
    assert shown_table.ids()[0] == "castile"


def test_a_row_is_selected_by_a_click_and_opened_by_another(shown):
    chosen, opened = [], []
    shown_table = table(on_select=chosen.append, on_open=opened.append)
    pilot = shown(Column(shown_table))
    point = shown_table.row_area(shown_table.look, 1).center
    pilot.click_at(point)
    pilot.click_at(point)
    assert (chosen, opened) == (["castile"], ["castile"])


def test_keys_go_through_the_rows(shown):
    chosen, opened = [], []
    shown_table = table(on_select=chosen.append, on_open=opened.append)
    pilot = shown(Column(shown_table))
    pilot.press("tab")
    for key in ("down", "down", "end", "home", "enter"):
        pilot.press(key)
    assert chosen == ["aragon", "castile", "navarre", "aragon"]
    assert opened == ["aragon"]


def test_a_row_tells_its_tooltip(shown):
    shown_table = table()
    pilot = shown(Column(shown_table))
    pilot.move(shown_table.row_area(shown_table.look, 2).center)
    pilot.wait(400)
    assert pilot.tooltip() == "tip navarre"


def test_new_rows_keep_the_order_chosen(shown):
    shown_table = table(sorted_by=1)
    pilot = shown(Column(shown_table))
    shown_table.rows = [
        TableRow("b", (Cell("b"), Cell("2", order=2))),
        TableRow("a", (Cell("a"), Cell("10", order=10))),
    ]
    pilot.draw()
    assert shown_table.ids() == ["b", "a"]


def test_a_long_list_draws_only_what_is_in_sight_and_scrolls_to_the_selected(shown):
    drawn = []

    class Watched(ListView):
        def paint_row(self, surface, look, row, area):
            drawn.append(row)
            super().paint_row(surface, look, row, area)

    items = [ListItem(f"n{n:04}", f"item {n}", note="note", trailing="+3") for n in range(2000)]
    rows = Watched(items, name="list")
    pilot = shown(Column(rows))
    assert 10 < len(drawn) < 20
    pilot.press("tab")
    pilot.press("end")
    drawn.clear()
    pilot.draw()
    assert max(drawn) == 1999
    assert rows.selected == "n1999"


def test_the_wheel_scrolls_a_list(shown):
    rows = ListView([ListItem(str(n), f"item {n}", icon="anvil") for n in range(100)], name="list")
    pilot = shown(Column(rows))
    pilot.wheel("list", -3)
    assert rows.offset == 144


def test_an_empty_list_takes_keys_and_clicks_in_its_stride(shown):
    pilot = shown(Column(ListView([], name="list", height=200)))
    pilot.click("list")
    pilot.press("down")
    pilot.press("enter")
    assert pilot.texts() == []


@pytest.mark.parametrize(
    ("least", "most", "ticks"),
    [
        (0, 274, (0, 100, 200, 300)),
        (0, 5, (0, 1, 2, 3, 4, 5)),
        (-40, 35, (-40, -20, 0, 20, 40)),
        (0, 0, (0, 1)),
    ],
)
def test_an_axis_is_marked_at_round_values(least, most, ticks):
    assert tick_values(least, most) == ticks


def test_a_chart_tells_the_values_of_the_turn_pointed_at(shown):
    series = [ChartSeries("Valdmark", (1, 2, 3)), ChartSeries("Kharazan", (None, 5, 6))]
    chart = LineChart(series, ["1813", "1814", "1815"], name="chart", height=300)
    pilot = shown(Column(chart))
    plot = chart._plot(chart.look).move(chart.rect.topleft)
    pilot.move((plot.left + 2, plot.centery))
    pilot.wait(400)
    assert "1813" in pilot.tooltip()
    assert "Valdmark" in pilot.tooltip()
    assert "Kharazan" not in pilot.tooltip()


@pytest.mark.parametrize("values", [(), (None, None), (7,), (3, None, 4), (-5, 5)])
def test_a_chart_draws_whatever_is_known(shown, values):
    chart = LineChart([ChartSeries("x", values, is_filled=True)], ["1"] * len(values))
    pilot = shown(Column(chart))
    pilot.draw()
    chart.show([ChartSeries("y", (1, 2))], ["1", "2"])
    assert pilot.sees("y")


def test_a_table_built_again_keeps_the_order_chosen(ui, shown):
    pilot = shown(Column(table()))
    pilot.click("t:sort:1")
    again = table()
    ui.show(Column(again))
    assert again.ids() == ["castile", "aragon", "navarre"]
