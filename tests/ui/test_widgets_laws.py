"""Whatever is pressed, typed, dragged and resized, the window stays whole."""

import random

import pygame
import pytest

from game.ui.theme.tokens import THEMES
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.charts import ChartSeries, LineChart
from game.ui.widgets.controls import Check, Slider, Toggle
from game.ui.widgets.dialog import confirm
from game.ui.widgets.fields import TextInput
from game.ui.widgets.gauge import Gauge, Meter
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Divider, Icon, Panel
from game.ui.widgets.placing import Grid, Spacer, Stack
from game.ui.widgets.rich import RichText
from game.ui.widgets.root import Ui
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.table import Cell, Heading, Table, TableRow
from game.ui.widgets.tabs import Tabs
from game.ui.widgets.text import caption, heading, paragraph, title

_KEY_NAMES = """
    TAB LEFT RIGHT UP DOWN RETURN SPACE ESCAPE HOME END PAGEUP PAGEDOWN BACKSPACE DELETE a c v x z
"""
KEYS = [getattr(pygame, f"K_{name}") for name in _KEY_NAMES.split()]
WINDOWS = [(1280, 720), (1920, 1080), (640, 360), (60, 40), (1, 1)]


def everything():
    rows = [TableRow(str(n), (Cell(f"row {n}"), Cell(str(n), order=n))) for n in range(50)]
    controls = Column(
        title("Brackenmoor"),
        caption("Grand Duchy"),
        Divider(has_dot=True),
        Row(Check("Secret"), Toggle("By envoy"), Spacer(), Stepper(0, 9, 3, less="-", more="+")),
        Flow(Dropdown(["a", "b", "c"]), Slider(0, 10, 5), TextInput("abc", placeholder="type")),
        RichText("<h>Aims</h><br><ic=anvil> <b>Iron</b> for <a=x>the league</a> of <i>cities</i>"),
        Grid(Button("Seal", hotkey="ctrl+z"), IconButton("cog", "Settings", badge=3), columns=2),
        Tabs(["one", "two", "three"]),
        paragraph("Zobowiązanie do wzajemnej konsultacji " * 5),
    )
    figures = Column(
        heading("Ledger"),
        Row(Icon("scales"), Meter(-30, grow=1), Gauge(64, 70)),
        LineChart([ChartSeries("x", (1, None, 5)), ChartSeries("y", (2, 3, 4))], ["1", "2", "3"]),
        Table([Heading("Region", 2), Heading("Crowns")], rows, name="table"),
        ListView([ListItem(str(n), f"item {n}") for n in range(30)], name="list"),
    )
    return Stack(Row(Panel(ScrollArea(controls, name="area"), grow=1), Panel(figures, grow=1)))


def random_event(dice, size):
    point = (dice.randrange(size[0]), dice.randrange(size[1]))
    mod = dice.choice([0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL])
    return dice.choice(
        [
            pygame.event.Event(pygame.KEYDOWN, key=dice.choice(KEYS), mod=mod, unicode=""),
            pygame.event.Event(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0)),
            pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=point, button=1),
            pygame.event.Event(pygame.MOUSEBUTTONUP, pos=point, button=1),
            pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=dice.choice([-3, 3])),
            pygame.event.Event(pygame.TEXTINPUT, text="Ł<b>"),
        ]
    )


@pytest.mark.parametrize("seed", range(4))
def test_no_order_of_inputs_breaks_the_window_or_loses_the_focus(seed):
    dice = random.Random(seed)
    ui = Ui((1280, 720))
    ui.show(everything())
    for turn in range(400):
        ui.event(random_event(dice, ui.size))
        if turn % 60 == 10:
            confirm(ui, "Sure?", "No way back.", yes="Yes", no="No", on_yes=lambda: ui.toast("ok"))
        if turn % 50 == 20:
            theme = dice.choice(list(THEMES.values()))
            factors = {"factor": dice.choice([0.8, 1, 2]), "text_factor": dice.choice([0.8, 1, 2])}
            ui.restyle(size=dice.choice(WINDOWS), theme=theme, **factors)
        if turn % 90 == 45:
            ui.show(everything())
        if turn % 7 == 0:
            ui.update(dice.choice([16, 400]))
            ui.draw(pygame.Surface(ui.size))
        assert ui.focus is None or ui.focus.host is ui
        assert ui.layers


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("text_factor", [0.8, 1.0, 2.0])
def test_every_widget_lies_within_its_window_whatever_the_text_size(theme, text_factor):
    ui = Ui((1280, 720), theme, text_factor=text_factor)
    ui.show(everything())
    ui.draw(pygame.Surface(ui.size))
    wide = [w for w in ui.top.root.walk() if w.rect.right > 1280 or w.rect.left < 0]
    assert wide == []


def test_every_stop_of_the_keyboard_can_be_reached_by_tab():
    ui = Ui((1280, 720))
    root = everything()
    ui.show(root)
    ui.draw(pygame.Surface(ui.size))
    stops = [w for w in root.walk() if w.takes_focus]
    tab = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="")
    visited = []
    for _ in stops:
        ui.event(tab)
        visited.append(ui.focus)
    assert visited == stops
    assert len(stops) == 14


def test_every_icon_button_has_a_tooltip():
    ui = Ui((1280, 720))
    ui.show(everything())
    ui.draw(pygame.Surface(ui.size))
    silent = [w for w in ui.top.root.walk() if isinstance(w, IconButton) and not w.tip_text()]
    assert silent == []
