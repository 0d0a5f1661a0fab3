"""Sheets side by side where the window has room, and behind tabs where it has not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.app import App
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Panel
from game.ui.widgets.tabs import Tabs
from game.ui.widgets.widget import Widget

NARROW = 1020
"""Design units of width, at the usual size of text, below which three sheets do not fit."""
CRAMPED = 1150
"""The same, below which a control stands under its label."""


def is_narrow(app: App) -> bool:
    """Return whether the window is too narrow for sheets side by side."""
    return _room(app) < NARROW


def is_cramped(app: App) -> bool:
    """Return whether lines of a sheet among three are too short for two things side by side."""
    return _room(app) < CRAMPED


def _room(app: App) -> float:
    look = app.ui.look
    return app.ui.size[0] / look.scale / max(1.0, look.text_factor)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet: its name on a tab, and how it is made."""

    name: str
    make: Callable[[], Widget]


def leaves(app: App, sheets: Sequence[Leaf], shown: int, turn_to: Callable[[int], None]) -> Widget:
    """Return all sheets in a row, or in a narrow window the one turned to under tabs."""
    if not is_narrow(app):
        return Row(*(leaf.make() for leaf in sheets), gap=12, align=Align.STRETCH)
    tabs = Tabs([leaf.name for leaf in sheets], shown, on_change=turn_to, size=17, name="leaves")
    sheet = sheets[shown].make()
    sheet.fixed_width, sheet.grow = None, 1
    return Column(Panel(tabs, pad=6), sheet, gap=10)


def beside(app: App, left: Widget, right: Widget, width: float) -> Widget:
    """Return two parts of a sheet side by side, the right one so wide; or one under the other."""
    if not is_narrow(app):
        left.grow, right.fixed_width = 1, min(width, _room(app) * _RIGHT_SHARE)
        return Row(left, right, gap=20, align=Align.STRETCH, grow=1)
    left.fixed_height = _LOW
    return Column(right, left, gap=14)


_RIGHT_SHARE = 0.58
"""How much of the window's width the part on the right takes at most."""
_LOW = 280
"""Height in design units of a chart under a table."""
