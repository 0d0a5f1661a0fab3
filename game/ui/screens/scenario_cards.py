"""The cards of the scenarios one can choose from, the broken ones with what is wrong."""

from collections.abc import Callable, Sequence

from game.files.diagnostics import Diagnostic
from game.files.shelf_entry import ShelfEntry
from game.text.speaker import Speaker
from game.ui.lobby import Lobby
from game.ui.panels.card import Card
from game.ui.panels.thumbnail import Thumbnail
from game.ui.sketch import sketch_of
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Icon, Panel
from game.ui.widgets.rich import RichText
from game.ui.widgets.root import Ui
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, paragraph, small, title
from game.ui.widgets.widget import Widget


def scenario_cards(
    words: Speaker,
    lobby: Lobby,
    chosen: ShelfEntry | None,
    *,
    on_choose: Callable[[ShelfEntry], None],
    on_problems: Callable[[ShelfEntry], None],
) -> list[Widget]:
    """Return one card for each scenario of the shelf."""
    cards: list[Widget] = []
    for entry in lobby.shelf:
        if entry.is_playable:
            cards.append(_card(words, lobby, entry, on_choose, is_chosen=entry is chosen))
        else:
            cards.append(_broken_card(words, entry, on_problems))
    return cards


def _card(
    words: Speaker,
    lobby: Lobby,
    entry: ShelfEntry,
    on_choose: Callable[[ShelfEntry], None],
    *,
    is_chosen: bool,
) -> Widget:
    scenario = lobby.scenario(entry)
    language = words.language
    regions = words.say("new-scenario-regions", regions=entry.region_count)
    turns = words.say("new-scenario-turns", turns=entry.turns)
    body: list[Widget] = [
        Thumbnail(sketch_of(scenario) if scenario is not None else None),
        heading(entry.title(language), size=20, ink="accent" if is_chosen else "ink"),
        small(f"{regions} · {turns}"),
    ]
    if is_chosen:
        blurb = entry.blurbs.get(language) or entry.blurbs.get("en", "")
        body.append(paragraph(blurb, size=15, ink="ink2"))
    return Card(
        Column(*body, gap=4),
        lambda: on_choose(entry),
        is_selected=is_chosen,
        pad=10,
        name=f"scenario:{entry.id}",
        tip="" if is_chosen else escape(entry.blurbs.get(language) or entry.blurbs.get("en", "")),
    )


def _broken_card(
    words: Speaker, entry: ShelfEntry, on_problems: Callable[[ShelfEntry], None]
) -> Widget:
    first = entry.problems[0]
    head = Row(
        Icon("lu-triangle-alert", size=20, ink="bad"),
        heading(entry.title(words.language), size=18, ink="ink3", grow=1),
        gap=8,
    )
    more = Button(
        words.say("menus-show-problems", count=len(entry.problems)),
        lambda: on_problems(entry),
        material=Material.GHOST,
        size=14,
        height=32,
        name=f"problems:{entry.id}",
    )
    body = Column(
        head,
        small(words.say("new-broken"), ink="bad"),
        paragraph(_place(first) + first.message, size=14, ink="ink2"),
        Row(more, justify=Align.END),
        gap=4,
    )
    return Card(body, enabled=False, pad=12, name=f"scenario:{entry.id}")


def _place(problem: Diagnostic) -> str:
    name = problem.file.rpartition("/")[2]
    return f"{name}:{problem.line}:{problem.column}: "


def show_problems(ui: Ui, words: Speaker, entry: ShelfEntry) -> None:
    """Show everything that is wrong with a scenario."""
    lines = "<p>".join(_told(problem) for problem in _shown(entry.problems))
    more = len(entry.problems) - len(_shown(entry.problems))
    if more:
        lines += "<p>" + escape(words.say("ui-more", count=more))
    close = Button(
        words.say("ui-close"), ui.close_layer, material=Material.WAX, size=19, name="notice:close"
    )
    body = Column(
        title(entry.title(words.language)),
        ScrollArea(RichText(lines, size=15), name="problems"),
        Row(close, justify=Align.END),
        gap=12,
    )
    ui.open_modal(Panel(body, pad=24, width=760))


_MOST_SHOWN = 100


def _shown(problems: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    return problems[:_MOST_SHOWN]


def _told(problem: Diagnostic) -> str:
    ink = "bad" if problem.severity == "error" else "warn"
    where = escape(f"{problem.file}:{problem.line}:{problem.column}")
    said = f"<b>{where}</b><br><c={ink}>{problem.severity}[{problem.code}]</c> "
    hint = f"<br><i>{escape(problem.hint)}</i>" if problem.hint else ""
    return said + escape(problem.message) + hint
