"""Tooltips stand clear of what they explain, notices of the desk; long words are whole."""

import numpy as np
import pygame
import pytest

from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.entry import Entry
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Panel
from game.ui.widgets.placing import Spacer, Stack
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import paragraph

LONG = "Klauzula najwyższego uprzywilejowania"
_MORE_THAN_A_SHADOW = 120
TIP = "Wysłać propozycję; odpowiedź nadejdzie w następnej turze."


def changed(before, after):
    """Return the rectangle in which two frames differ by more than a shadow."""
    frames = [pygame.surfarray.array3d(frame).astype(int) for frame in (before, after)]
    across, down = np.nonzero(abs(frames[0] - frames[1]).sum(axis=2) > _MORE_THAN_A_SHADOW)
    left, top = int(across.min()), int(down.min())
    return pygame.Rect(left, top, int(across.max()) - left + 1, int(down.max()) - top + 1)


@pytest.mark.parametrize("line", [Row, Column])
@pytest.mark.parametrize("corner", ["left top", "right top", "left bottom", "right bottom"])
def test_a_tooltip_never_covers_what_it_explains(ui, shown, line, corner):
    held = line(*(IconButton("cog", TIP, name=f"b{n}", width=40, height=40) for n in range(4)))
    root = Stack(Panel())
    root.place(Column(held, align=Align.START), **dict.fromkeys(corner.split(), 14))
    pilot = shown(root)
    pilot.move(pilot.find("b1").rect.center)
    before = pilot.draw().copy()
    pilot.hover("b1")
    tip = changed(before, pilot.draw())
    assert tip.width > 100
    assert pygame.Rect((0, 0), ui.size).contains(tip)
    assert not tip.colliderect(pilot.find("b1").rect)


def test_a_notice_lies_low_above_the_desk_and_goes_when_a_sheet_opens(ui, shown):
    pilot = shown(Panel())
    before = pilot.draw().copy()
    ui.toast("Saved")
    place = changed(before, pilot.draw())
    assert ui.size[1] // 2 < place.top
    assert place.bottom < ui.size[1] - 106
    ui.open_modal(Panel(Button("ok")))
    assert not pilot.sees("Saved")


def test_a_long_choice_is_shown_in_two_lines_and_whole(ui, shown):
    pilot = shown(Column(Dropdown([LONG], width=210, name="scope"), align=Align.START))
    pilot.hover("scope")
    assert pilot.tooltip() == ""
    scope = pilot.find("scope")
    lines, _ = scope._lines(ui.look)
    assert " ".join(lines) == LONG
    assert len(lines) == 2


def test_a_choice_too_long_even_for_two_lines_is_told_by_its_tooltip(shown):
    pilot = shown(Column(Dropdown([LONG * 3], width=120, name="scope"), align=Align.START))
    pilot.hover("scope")
    assert pilot.tooltip() == LONG * 3


def test_an_entry_is_as_high_as_its_sentence_and_is_pressed_by_its_keys(shown):
    told = []
    short, long = (Entry(text, lambda: told.append(1)) for text in (LONG, f"{LONG} {LONG}"))
    pilot = shown(Row(Column(short, long, width=340), Spacer()))
    assert long.rect.height > short.rect.height
    pilot.press("tab")
    pilot.press("enter")
    assert told == [1]


def test_lines_fade_at_an_edge_with_more_beyond_it(shown):
    area = ScrollArea(paragraph("\n".join([LONG] * 60)), name="area", height=300)
    pilot = shown(Column(Panel(area, width=400), align=Align.START))
    view = area.rect
    frame = pilot.draw()
    edge = frame.subsurface((view.left, view.bottom - 3, 300, 3))
    inside = frame.subsurface((view.left, view.top + 40, 300, 60))
    darkest = [
        min(sum(one.get_at((x, y))[:3]) for x in range(300) for y in range(3))
        for one in (edge, inside)
    ]
    assert darkest[0] > 400
    pilot.wheel("area", -100)
    assert area.offset == area.furthest
