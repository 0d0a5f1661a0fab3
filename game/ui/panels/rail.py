"""The rail of map modes and of the zoom."""

from collections.abc import Callable

from game.ui.panels.measures import Measures
from game.ui.panels.modes import MODE_ICONS, MODES
from game.ui.play import Play
from game.ui.theme.skins import Ground
from game.ui.widgets.button import IconButton
from game.ui.widgets.layout import Column
from game.ui.widgets.panel import Divider, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.widget import Widget

_SIDE, _SIDE_TIGHT = 40, 34


def rail(
    play: Play,
    zoom: Callable[[float], None],
    whole: Callable[[], None],
    measures: Measures,
) -> Widget:
    """Return the buttons of the map's modes and of its zoom."""
    say, keys = play.words.say, play.app.keys
    side = _SIDE_TIGHT if measures.is_tight else _SIDE

    def shows(mode: str) -> Callable[[], None]:
        return lambda: play.show_mode(mode)

    modes: list[Widget] = [
        IconButton(
            MODE_ICONS[mode],
            say(f"main-mode-{mode}"),
            shows(mode),
            is_selected=mode == play.mode,
            hotkey=keys.chord(f"mode-{mode}"),
            name=f"mode:{mode}",
            width=side,
            height=side,
        )
        for mode in MODES
    ]
    lenses = (
        ("zoom-in", "lu-plus", lambda: zoom(1)),
        ("zoom-out", "lu-minus", lambda: zoom(-1)),
        ("zoom-whole", "lu-map", whole),
    )
    modes.append(Divider(ink="brass_lo", width=side))
    modes += [
        IconButton(
            icon,
            say(f"main-{name}"),
            action,
            hotkey=keys.chord(name),
            name=name,
            width=side,
            height=side - 10,
            icon_size=18,
        )
        for name, icon, action in lenses
    ]
    column = ScrollArea(Column(*modes, gap=4 if measures.is_tight else 6), name="rail-modes")
    return Panel(column, ground=Ground.CHROME, pad=6, name="rail", width=side + 12)
