"""Every treaty the seat knows of, in a table."""

from collections.abc import Callable

from game.core.treaties import Treaty, kind_of
from game.ui.panels.emblems import CLAUSE_ICONS
from game.ui.play import Play
from game.ui.widgets.controls import Check
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.placing import Spacer
from game.ui.widgets.table import Cell, Heading, Table, TableRow
from game.ui.widgets.text import heading, paragraph, small
from game.ui.widgets.widget import Widget


def treaties_page(play: Play, *, is_own_only: bool, choose: Callable[[bool], None]) -> Widget:
    """Return the table of treaties, all or only one's own."""
    say, view = play.words.say, play.known
    treaties = [
        view.treaties[number]
        for number in sorted(view.treaties)
        if not is_own_only or play.region in view.treaties[number].parties
    ]
    head = Row(
        heading(say("ledger-tab-treaties")),
        small(say("ledger-treaty-count", count=len(treaties)), size=15),
        Spacer(),
        Check(say("report-only-own"), value=is_own_only, on_change=choose, name="only-own"),
        gap=12,
    )
    if not treaties:
        return Column(head, paragraph(say("ledger-no-treaties"), ink="ink2"), gap=10, grow=1)
    return Column(head, _table(play, treaties), gap=8, grow=1)


def _table(play: Play, treaties: list[Treaty]) -> Widget:
    say = play.words.say
    headings = (
        Heading(say("ledger-parties"), 2.2),
        Heading(say("ledger-clauses"), 3.4),
        Heading(say("ledger-signed"), 1.1),
        Heading(say("ledger-ends"), 1.4),
        Heading(say("ledger-mark"), 1.3),
    )

    def go(number: str) -> None:
        one, other = next(t.parties for t in treaties if str(t.id) == number)
        play.to_map()
        play.follow(f"region:{other if one == play.region else one}")

    rows = [_row(play, treaty) for treaty in treaties]
    return Table(
        headings, rows, sorted_by=2, is_descending=True, on_open=go, name="treaties", grow=1
    )


def _row(play: Play, treaty: Treaty) -> TableRow:
    words, calendar = play.words, play.known.world.calendar
    one, other = sorted(treaty.parties, key=lambda region: region != play.region)
    is_own = play.region in treaty.parties
    until = treaty.until
    ends = words.say("table-term-open") if until is None else words.date(calendar, until)
    mark, ink = "", "ink"
    if treaty.denounced_by is not None:
        mark, ink = words.say("ledger-denounced"), "warn"
    elif treaty.terms.is_secret:
        mark, ink = words.say("ledger-leaked" if treaty.leaked else "main-treaty-secret"), "accent"
    terms = "<br>".join(escape(line) for line in words.terms(treaty.terms, play.region).split("\n"))
    last = 10_000
    return TableRow(
        str(treaty.id),
        (
            Cell(
                words.say("ledger-pair", one=words.region(one), other=words.region(other)),
                icon=CLAUSE_ICONS[kind_of(treaty.terms.clauses[0])],
                is_strong=is_own,
            ),
            Cell(words.treaty(treaty)),
            Cell(words.date(calendar, treaty.signed), treaty.signed),
            Cell(ends, last if until is None else until),
            Cell(mark, mark, ink),
        ),
        tip=terms,
    )
