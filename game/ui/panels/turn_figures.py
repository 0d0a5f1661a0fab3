"""What a turn changed in figures: one's own books, prestige with its causes, the standings."""

from collections.abc import Iterator, Mapping, Sequence

from game.core.events import GainedPrestige
from game.core.ids import RegionId
from game.session.charts import Measure
from game.ui.panels.emblems import PRESTIGE_ICONS
from game.ui.panels.parts import ink_of, written, written_change
from game.ui.play import Play
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import CrestImage, Icon
from game.ui.widgets.text import heading, paragraph, small, strong
from game.ui.widgets.widget import Widget

_OWN = (
    (Measure.TREASURY, "coins"),
    (Measure.OUTPUT, "anvil"),
    (Measure.TRADE, "trade"),
    (Measure.BRIGADES, "rally-the-troops"),
    (Measure.STABILITY, "scales"),
)
_FIGURE = 66
_CHANGE = 52


def _at(values: Sequence[int | None], turn: int) -> int | None:
    return values[turn] if 0 <= turn < len(values) else None


def _figures(
    lines: Mapping[RegionId, Sequence[int | None]], region: RegionId, turn: int
) -> tuple[int, int] | None:
    """Return a figure after a turn, and by how much the turn changed it."""
    values = lines.get(region, ())
    after, before = _at(values, turn + 1), _at(values, turn)
    if after is None:
        return None
    return after, after - (after if before is None else before)


def turn_figures(play: Play, turn: int) -> Widget:
    """Return what a turn made of one's own books, one's prestige and the standings."""
    words = play.words
    return Column(
        heading(words.say("report-own-books"), size=19, ink="accent"),
        *_books(play, turn),
        heading(words.say("main-prestige"), size=19, ink="accent"),
        *_prestige(play, turn),
        heading(words.say("end-standings"), size=19, ink="accent"),
        *_standings(play, turn),
        gap=4,
    )


def _line(
    icon: Widget,
    text: str,
    figures: tuple[int, int],
    measure: Measure,
    play: Play,
    *,
    is_own: bool = False,
) -> Widget:
    value, change = figures
    shown, changed = written(play, measure, value), written_change(play, measure, change)
    return Row(
        icon,
        strong(text, size=15, grow=1) if is_own else small(text, size=15, grow=1),
        strong(shown, size=15, align=Align.END, width=_FIGURE),
        strong(changed, size=15, ink=ink_of(change), align=Align.END, width=_CHANGE),
        gap=6,
    )


def _books(play: Play, turn: int) -> Iterator[Widget]:
    for measure, icon in _OWN:
        found = _figures(play.series(measure), play.region, turn)
        if found is not None:
            name = play.words.say(f"ledger-measure-{measure.value}")
            yield _line(Icon(icon, size=18), name, found, measure, play)


def _prestige(play: Play, turn: int) -> Iterator[Widget]:
    """Return one's prestige, and what won or lost it in this turn."""
    words = play.words
    found = _figures(play.series(Measure.PRESTIGE), play.region, turn)
    if found is not None:
        yield _line(Icon("laurels", size=18), words.say("ui-total"), found, Measure.PRESTIGE, play)
    gains = [
        event
        for event in play.report(turn)
        if isinstance(event, GainedPrestige) and event.region == play.region
    ]
    for event in gains:
        yield Row(
            Icon(PRESTIGE_ICONS[event.cause], size=18),
            small(words.name(event.cause), size=15, grow=1),
            strong(words.signed_tenths(event.tenths), size=15, ink=ink_of(event.tenths)),
            gap=6,
        )
    if not gains:
        yield paragraph(words.say("report-prestige-quiet"), size=14, ink="ink2")


def _standings(play: Play, turn: int) -> Iterator[Widget]:
    """Return the regions by prestige as the turn left them."""
    words, lines = play.words, play.series(Measure.PRESTIGE)
    ranked: list[tuple[int, int, RegionId]] = []
    for region in lines:
        found = _figures(lines, region, turn)
        if found is not None:
            ranked.append((*found, region))
    ranked.sort(key=lambda one: (-one[0], one[2]))
    for value, change, region in ranked:
        crest = CrestImage(play.known.world.polities[region].crest, size=20)
        is_own = region == play.region
        yield _line(
            crest, words.region(region), (value, change), Measure.PRESTIGE, play, is_own=is_own
        )
