"""Tables: columns with names one can sort by, and rows one can select."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.ui.theme.fonts import Face
from game.ui.theme.heraldry import Blazon
from game.ui.theme.look import Look
from game.ui.widgets.button import Pressable
from game.ui.widgets.columns import eased, parts, placed
from game.ui.widgets.layout import Align
from game.ui.widgets.rows import Choose, Rows
from game.ui.widgets.widget import Options, Size, Widget

_HEADER = 34
_PAD = 8
_MARK = 16
"""Room for the arrow beside the name of the column sorted by."""
_PICTURE_GAP = 8


@dataclass(frozen=True, slots=True)
class Heading:
    """One column."""

    text: str
    share: float = 1.0
    """Its share of the table's width."""
    align: Align = Align.START
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of one row."""

    text: str
    order: int | float | str | None = None
    """What it is sorted by; the text when none. One column sorts by one kind."""
    ink: str = "ink"
    icon: str = ""
    blazon: Blazon | None = None
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: a cell for each column."""

    id: str
    cells: tuple[Cell, ...]
    tip: str = ""


class _Header(Pressable):
    """The name of a column; a click sorts by it."""

    def __init__(self, heading: Heading, on_click: Callable[[], None], name: str) -> None:
        super().__init__(on_click, tip=heading.tip, name=name)
        self.heading = heading
        self.arrow = ""

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the name and the way it is sorted."""
        if self.is_hovered:
            surface.blit(look.round(self.rect.size, 5, "hover"), self.rect)
        room = self.rect.inflate(-2 * look.px(_PAD), 0)
        mark = look.px(_MARK) if self.arrow else 0
        shown = look.type.fitted(self.heading.text, Face.STRONG, 14, room.width - mark)
        ink = "accent" if self.arrow else "ink2"
        words = look.text(shown, Face.STRONG, 14, ink)
        place = words.get_rect(midleft=room.midleft)
        if self.heading.align is Align.END:
            place.right = room.right - mark
        elif self.heading.align is Align.CENTER:
            place.centerx = room.centerx - mark // 2
        surface.blit(words, place)
        if self.arrow:
            arrow = look.icon(self.arrow, 14, ink)
            surface.blit(arrow, arrow.get_rect(midleft=(place.right + look.px(2), place.centery)))

    def words(self) -> str:
        """Return the name."""
        return self.heading.text

    def tip_text(self) -> str:
        """Return the tooltip, or the name where it does not fit."""
        own = super().tip_text()
        wide = self.look.type.width(self.heading.text, Face.STRONG, 14)
        is_cut = wide > self.rect.width - self.look.px(2 * _PAD)
        return own or (self.heading.text if is_cut else "")


class Table(Rows):
    """Rows of cells under headings; only those in sight are drawn."""

    def __init__(
        self,
        headings: Sequence[Heading],
        rows: Sequence[TableRow],
        *,
        row_height: float = 38,
        sorted_by: int = -1,
        is_descending: bool = False,
        selected: str = "",
        on_select: Choose | None = None,
        on_open: Choose | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(
            row_height=row_height,
            selected=selected,
            on_select=on_select,
            on_open=on_open,
            **options,
        )
        self.headings = tuple(headings)
        self._rows = tuple(rows)
        self.sorted_by = sorted_by
        self.is_descending = is_descending
        stem = options.get("name", "") or "table"
        for at, heading in enumerate(self.headings):
            self.add(_Header(heading, self._sorter(at), f"{stem}:sort:{at}"))
        self._ordered: tuple[TableRow, ...] = ()
        self._columns: list[tuple[int, int]] = []
        """(left, width) of each column, in pixels."""
        self._sort()

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows in the order shown."""
        return self._ordered

    @rows.setter
    def rows(self, value: Sequence[TableRow]) -> None:
        self._rows = tuple(value)
        self._sort()
        self.resized()

    def resume(self, before: Widget) -> None:
        """Scroll and sort as before."""
        super().resume(before)
        if isinstance(before, Table):
            self.sorted_by, self.is_descending = before.sorted_by, before.is_descending
            self._sort()

    def _sorter(self, column: int) -> Callable[[], None]:
        def sort() -> None:
            self.is_descending = self.sorted_by == column and not self.is_descending
            self.sorted_by = column
            self._sort()
            self.resized()

        return sort

    def _sort(self) -> None:
        column = self.sorted_by
        for at, child in enumerate(self.children):
            if isinstance(child, _Header):
                way = "lu-chevron-down" if self.is_descending else "lu-chevron-up"
                child.arrow = way if at == column else ""
        self._ordered = self._rows
        if column >= 0:
            by_name = sorted(self._rows, key=lambda row: row.id)
            self._ordered = tuple(
                sorted(
                    by_name, key=lambda row: _order(row.cells[column]), reverse=self.is_descending
                )
            )
        self.changed()

    def ids(self) -> Sequence[str]:
        """Return the ids of the rows in the order shown."""
        return [row.id for row in self._ordered]

    def view(self) -> pygame.Rect:
        """Return the place under the headings."""
        head = self.look.px(_HEADER) if self.host is not None else 0
        top = self.rect.top + head
        return pygame.Rect(self.rect.left, top, self.rect.width, max(0, self.rect.height - head))

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered and the height of headings and rows."""
        wide, high = super().measure(look, width)
        return wide, high + look.px(_HEADER)

    def _set_columns(self, look: Look) -> None:
        """Share out the width; a column too narrow for its name or cells takes what others spare.

        Names come first, for there is nothing else that says what they say.
        """
        wide, names = self.row_area(look, 0).width, self._names(look)
        widths: Sequence[int] = parts(wide, [heading.share for heading in self.headings])
        needs = [max(name, self._content(look, at)) for at, name in enumerate(names)]
        for wanted in (names, needs):
            widths = eased(widths, wanted, needs.__getitem__)
        self._columns = placed(self.rect.left, widths)

    def _names(self, look: Look) -> list[int]:
        """Return the width that each column's name needs."""
        bare, mark = look.px(2 * _PAD), look.px(_MARK)
        return [
            look.type.width(heading.text, Face.STRONG, 14)
            + (bare + mark if at == self.sorted_by else bare)
            for at, heading in enumerate(self.headings)
        ]

    def _content(self, look: Look, column: int) -> int:
        """Return the width that the cells of a column need."""
        found = (_cell_width(look, row.cells[column]) for row in self._rows)
        return max(found, default=0) + look.px(2 * _PAD)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place and set the headings along its top."""
        super().arrange(look, rect)
        self._set_columns(look)
        for child, (left, wide) in zip(self.children, self._columns, strict=True):
            child.arrange(look, pygame.Rect(left, rect.top, wide, look.px(_HEADER - 4)))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the rule under the headings and the rows in sight."""
        low = self.view().top - look.px(2)
        ends = ((self.rect.left, low), (self.rect.right - 1, low))
        pygame.draw.line(surface, look.color("rule"), *ends, max(1, look.px(1)))
        super().paint(surface, look)

    def row_tip(self, row: int) -> str:
        """Return the row's tooltip."""
        return self._ordered[row].tip

    def paint_row(self, surface: pygame.Surface, look: Look, row: int, area: pygame.Rect) -> None:
        """Draw the cells of one row."""
        cells = self._ordered[row].cells
        for cell, heading, (left, wide) in zip(cells, self.headings, self._columns, strict=True):
            box = pygame.Rect(left, area.top, wide, area.height).inflate(-2 * look.px(_PAD), 0)
            _paint_cell(surface, look, cell, heading.align, box)

    def words(self) -> str:
        """Return the cells of all rows, one row a line."""
        return "\n".join(" ".join(cell.text for cell in row.cells) for row in self._ordered)


def _order(cell: Cell) -> tuple[bool, float, str]:
    if isinstance(cell.order, int | float):
        return False, float(cell.order), ""
    return True, 0.0, (cell.order if cell.order is not None else cell.text).casefold()


def _picture(look: Look, cell: Cell) -> pygame.Surface | None:
    if cell.blazon is not None:
        return look.crest(cell.blazon, 26)
    return look.icon(cell.icon, 20, "ink2") if cell.icon else None


def _cell_width(look: Look, cell: Cell) -> int:
    face = Face.STRONG if cell.is_strong else Face.BODY
    picture = _picture(look, cell)
    beside = 0 if picture is None else picture.get_width() + look.px(_PICTURE_GAP)
    return beside + look.type.width(cell.text, face, 15)


def _paint_cell(
    surface: pygame.Surface, look: Look, cell: Cell, align: Align, box: pygame.Rect
) -> None:
    picture = _picture(look, cell)
    room = box.width
    if picture is not None:
        surface.blit(picture, picture.get_rect(midleft=box.midleft))
        shift = picture.get_width() + look.px(_PICTURE_GAP)
        room -= shift
        box = pygame.Rect(box.left + shift, box.top, room, box.height)
    face = Face.STRONG if cell.is_strong else Face.BODY
    shown = look.type.fitted(cell.text, face, 15, max(0, room))
    words = look.text(shown, face, 15, cell.ink)
    place = words.get_rect(midleft=box.midleft)
    if align is Align.END:
        place.right = box.right
    elif align is Align.CENTER:
        place.centerx = box.centerx
    surface.blit(words, place)
