"""Every region in a table: its weight, and what it holds for one's own."""

from game.core.ids import RegionId
from game.rules.ledger import prestige_tenths
from game.rules.regard import band, goodwill, opinion, trust
from game.ui.panels.knowing import felt, opinion_shown, ranged
from game.ui.panels.parts import ink_of
from game.ui.play import Play
from game.ui.widgets.layout import Align, Column
from game.ui.widgets.markup import escape
from game.ui.widgets.table import Cell, Heading, Table, TableRow
from game.ui.widgets.text import heading
from game.ui.widgets.widget import Widget

_MOST_STABILITY = 100
_DASH = "\N{EN DASH}"


def regions_page(play: Play) -> Widget:
    """Return the table of regions."""
    say = play.words.say

    def go(region: str) -> None:
        play.to_map()
        play.follow(f"region:{region}")

    headings = (
        Heading(say("ui-region"), 1.7),
        Heading(say("ledger-measure-prestige"), 0.9, Align.END),
        Heading(say("ledger-measure-output"), 1.1, Align.END),
        Heading(say("ledger-measure-brigades"), 0.9, Align.END),
        Heading(say("ledger-measure-stability"), 1.6, Align.END, say("ledger-estimate-hint")),
        Heading(say("main-opinion-of-us"), 1.5, Align.END),
        Heading(say("ledger-goodwill"), 1.1, Align.END, say("main-goodwill-theirs")),
        Heading(say("main-trust"), 0.9, Align.END, say("main-trust-theirs")),
        Heading(say("main-stance"), 1.2, Align.CENTER),
    )
    rows = [_row(play, region) for region in (play.region, *play.others)]
    table = Table(
        headings,
        rows,
        sorted_by=1,
        is_descending=True,
        row_height=40,
        on_open=go,
        name="regions",
        grow=1,
    )
    return Column(heading(say("ui-regions")), table, gap=8, grow=1)


def _row(play: Play, region: RegionId) -> TableRow:
    words, view = play.words, play.known
    polity, tenths = view.regions[region], prestige_tenths(view, region)
    is_own = region == play.region
    cells = (
        Cell(words.region(region), blazon=view.world.polities[region].crest, is_strong=True),
        Cell(words.tenths(tenths), tenths),
        Cell(words.number(polity.output), polity.output),
        Cell(words.number(polity.brigades), polity.brigades),
        Cell(ranged(play, region, polity.stability, _MOST_STABILITY), polity.stability),
        *(_nothing() if is_own else _regard(play, region)),
    )
    tip = words.say("ledger-open-hint")
    if not is_own:
        word = words.name(band(opinion(view, region, play.region, play.rules), play.rules))
        level = words.say("main-knowledge-level", level=view.knowledge.get(region, 0))
        tip = f"<b>{escape(word)}</b><br>{escape(level)}<br>{escape(tip)}"
    return TableRow(region, cells, tip=tip)


def _nothing() -> tuple[Cell, ...]:
    least = -1000
    return *(Cell(_DASH, least, "ink2") for _ in range(3)), Cell(_DASH, "", "ink2")


_STANCE_INKS = {"war": "bad", "truce": "warn", "peace": "ink"}


def _regard(play: Play, region: RegionId) -> tuple[Cell, ...]:
    """Return what a region holds for one's own, and how the two stand in law."""
    words, view, rules, own = play.words, play.known, play.rules, play.region
    mind, people = opinion(view, region, own, rules), goodwill(view, region, own, rules)
    faith = trust(view, region, own, rules)
    relation = view.relation(region, own)
    stance, ink = words.name(relation.stance), _STANCE_INKS[relation.stance.value]
    if relation.severed_by is not None and relation.stance.value != "war":
        stance, ink = words.say("ledger-severed"), "bad"
    return (
        Cell(opinion_shown(play, region, own), mind, ink_of(mind), is_strong=True),
        Cell(felt(play, region, words.signed(people)), people, ink_of(people)),
        Cell(felt(play, region, words.number(faith)), faith),
        Cell(stance, stance, ink),
    )
