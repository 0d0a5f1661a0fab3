"""The frame of a full-window screen: the desk, a bar with the way back, and sheets under it."""

from collections.abc import Callable

from game.text.speaker import Speaker
from game.ui.theme.skins import Ground
from game.ui.widgets.button import IconButton
from game.ui.widgets.layout import Row
from game.ui.widgets.panel import Panel, TopBar
from game.ui.widgets.placing import Spacer, Stack
from game.ui.widgets.text import title
from game.ui.widgets.widget import Widget

BAR_HEIGHT = 54
EDGE = 12
"""Design units between the window's edge and the sheets."""

_BAR_ROOM = 8 + 14
"""What the bar leaves above and the sheets leave below it."""


def framed(
    words: Speaker,
    heading: str,
    body: Widget,
    *,
    on_back: Callable[[], None] | None = None,
    bar: tuple[Widget, ...] = (),
    behind: Widget | None = None,
    margin: float = EDGE,
) -> Stack:
    """Return a screen with a heading; `bar` stands at the right end of the bar.

    `behind` lies in the place of the desk, and shows in the `margin` on either side.
    """
    parts: list[Widget] = [Spacer(width=0)]
    if on_back is not None:
        parts.append(
            IconButton(
                "lu-arrow-left", words.say("ui-back"), on_back, name="back", width=40, hotkey=""
            )
        )
    parts += [title(heading, size=27, ink="chrome_title"), Spacer(), *bar, Spacer(width=0)]
    window = Stack(behind or Panel(ground=Ground.DESK))
    window.place(body, left=margin, right=margin, top=BAR_HEIGHT + _BAR_ROOM - 8, bottom=EDGE)
    window.place(TopBar(Row(*parts, gap=12)), left=0, right=0, top=0)
    return window
