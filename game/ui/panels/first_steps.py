"""What a newcomer may do in the first turn: a sheet beside the map, gone for good once closed.

It lies where a dossier does, so that the map stays in sight and does not move for it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.core.orders import PostEnvoy, ProposeTreaty, SetMilitaryBudget, SetTaxes
from game.ui.panels.measures import Measures
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.widgets.button import IconButton
from game.ui.widgets.entry import Entry
from game.ui.widgets.hotkeys import chord_name
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.panel import Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import title
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, slots=True)
class Steps:
    """What each step of the sheet opens."""

    envoy: Callable[[], None]
    treaty: Callable[[], None]
    home: Callable[[], None]
    end_turn: Callable[[], None]


def is_due(play: Play) -> bool:
    """Return whether the first steps are still to be shown."""
    return play.session.turn == 0 and not play.app.settings.has_seen_first_steps


def close(play: Play) -> None:
    """Put the first steps away for good."""
    play.app.set(has_seen_first_steps=True)


def first_steps(play: Play, steps: Steps, measures: Measures) -> Widget:
    """Return the sheet; a step that was taken is ticked."""
    words, keys = play.words, play.app.keys
    rows = (
        ("envoy", "horse-head", steps.envoy, (PostEnvoy,)),
        ("negotiate", "scroll-quill", steps.treaty, (ProposeTreaty,)),
        ("home", "throne-king", steps.home, (SetTaxes, SetMilitaryBudget)),
        ("end-turn", "hourglass", steps.end_turn, ()),
    )
    entries: list[Widget] = []
    for number, (key, icon, act, orders) in enumerate(rows, start=1):
        is_done = any(isinstance(order, orders) for order in play.orders)
        chord = chord_name(keys.chord(key))
        entries.append(
            Entry(
                f"{words.say(f'hint-first-turn-{number}')}\N{NO-BREAK SPACE}({chord})",
                act,
                icon="lu-check" if is_done else icon,
                is_strong=False,
                name=f"step:{number}",
            )
        )
    cross = IconButton(
        "lu-x",
        words.say("ui-close"),
        lambda: close(play),
        material=Material.GHOST,
        icon_size=16,
        name="steps:close",
        width=26,
        height=26,
    )
    head = Row(title(words.say("hint-first-turn"), size=24, grow=1), cross)
    body = ScrollArea(Column(*entries, gap=8), name="steps:list", grow=1)
    return Panel(Column(head, body, gap=4), pad=14, width=measures.dossier, name="first-steps")
