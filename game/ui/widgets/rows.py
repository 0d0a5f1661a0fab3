"""Long lists of which only the rows in sight are drawn, with one row selected."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.ui.theme.fonts import Face
from game.ui.theme.heraldry import Blazon
from game.ui.theme.look import Look, blit_centred
from game.ui.widgets.button import ACTIVATE
from game.ui.widgets.markup import escape
from game.ui.widgets.scroll import Scrollable
from game.ui.widgets.widget import Options, Point, Size, Widget

Choose = Callable[[str], None]
_PAD = 10


class Rows(Scrollable):
    """Rows of equal height, each with an id; subclasses draw one row."""

    is_focusable = True

    def __init__(
        self,
        *,
        row_height: float,
        selected: str = "",
        on_select: Choose | None = None,
        on_open: Choose | None = None,
        opens_at_once: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.opens_at_once = opens_at_once
        """Whether the first click on a row opens it already: the list asks for one thing."""
        self.row_height = row_height
        self.selected = selected
        self.on_select = on_select
        self.on_open = on_open
        self._hovered = -1
        self._is_new = True
        """Whether it has had no place yet, so that it has not been scrolled by anybody."""

    def resume(self, before: Widget) -> None:
        """Scroll as far as before."""
        super().resume(before)
        self._is_new = not isinstance(before, Rows)

    def ids(self) -> Sequence[str]:
        """Return the ids of the rows in the order shown."""
        raise LookupError(type(self).__name__)

    def paint_row(self, surface: pygame.Surface, look: Look, row: int, area: pygame.Rect) -> None:
        """Draw one row."""

    def row_tip(self, row: int) -> str:
        """Return the tooltip of one row."""
        return ""

    def content_height(self) -> int:
        """Return the height of all rows."""
        return len(self.ids()) * self._tall(self.look)

    def _tall(self, look: Look) -> int:
        """Return the pixels of a row: it grows with its text, and does not shrink with it."""
        return max(1, look.px(self.row_height * max(1.0, look.text_factor)))

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered and the height of all rows."""
        return width or look.px(240), len(self.ids()) * self._tall(look)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place; the first one brings the selected row into sight."""
        is_new, self.rect = self._is_new, rect
        self.offset = max(0, min(self.furthest, self.offset))
        if is_new and self.host is not None and self.selected in self.ids():
            self._is_new = False
            self.reveal(self.row_area(look, self.ids().index(self.selected)))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the rows in sight."""
        view, ids = self.view(), self.ids()
        clip = surface.get_clip()
        self.keep_edges(surface, look, view)
        surface.set_clip(clip.clip(view))
        tall = self._tall(look)
        first = self.offset // tall
        last = min(len(ids), (self.offset + view.height) // tall + 1)
        for row in range(first, last):
            area = self.row_area(look, row)
            if row % 2 == 0:
                surface.blit(look.round(area.size, 5, "stripe"), area)
            if ids[row] == self.selected:
                surface.blit(look.round(area.size, 5, "select"), area)
            elif row == self._hovered and self.is_hovered:
                surface.blit(look.round(area.size, 5, "hover"), area)
            self.paint_row(surface, look, row, area)
        self.fade_edges(surface, look)
        surface.set_clip(clip)

    def row_area(self, look: Look, row: int) -> pygame.Rect:
        """Return the place of a row in the window."""
        view, tall = self.view(), self._tall(look)
        wide = view.width - (look.px(10) if self.bar(look) is not None else 0)
        return pygame.Rect(view.left, view.top + row * tall - self.offset, wide, tall)

    def row_at(self, point: Point) -> int:
        """Return the row at a point, or -1."""
        view = self.view()
        if not view.collidepoint(point):
            return -1
        row = (point[1] - view.top + self.offset) // self._tall(self.look)
        return row if 0 <= row < len(self.ids()) else -1

    def select(self, row: int) -> None:
        """Select a row, bring it into sight and tell."""
        ids = self.ids()
        if not ids:
            return
        row = max(0, min(len(ids) - 1, row))
        look = self.look
        self.reveal(self.row_area(look, row))
        if ids[row] != self.selected:
            self.selected = ids[row]
            if self.on_select is not None:
                self.on_select(self.selected)
        self.changed()

    def on_move(self, point: Point) -> None:
        """Light up the row under the pointer."""
        row = self.row_at(point)
        if row != self._hovered:
            self._hovered = row
            self.changed()

    def on_click(self, point: Point) -> None:
        """Select the row; a click on the selected one, or the first, opens it."""
        is_on_bar = self._grip is not None
        super().on_click(point)
        row = self.row_at(point)
        if is_on_bar or row < 0:
            return
        was_selected = self.ids()[row] == self.selected
        self.sound("click")
        self.select(row)
        if (was_selected or self.opens_at_once) and self.on_open is not None:
            self.on_open(self.selected)

    def on_key(self, event: pygame.event.Event) -> bool:
        """Go up and down; Enter opens the selected row."""
        ids = self.ids()
        now = ids.index(self.selected) if self.selected in ids else -1
        page = max(1, self.view().height // self._tall(self.look) - 1)
        ways = {
            pygame.K_UP: now - 1,
            pygame.K_DOWN: now + 1,
            pygame.K_PAGEUP: now - page,
            pygame.K_PAGEDOWN: now + page,
            pygame.K_HOME: 0,
            pygame.K_END: len(ids) - 1,
        }
        if event.key in ways and ids:
            self.select(ways[event.key])
            return True
        if event.key in ACTIVATE and now >= 0 and self.on_open is not None:
            self.on_open(self.selected)
            return True
        return False

    def tip_text(self) -> str:
        """Return the tooltip of the row pointed at, or of the list."""
        if self.is_hovered and 0 <= self._hovered < len(self.ids()):
            return self.row_tip(self._hovered) or super().tip_text()
        return super().tip_text()


@dataclass(frozen=True, slots=True)
class ListItem:
    """One row of a list."""

    id: str
    text: str
    note: str = ""
    """Small print under the text."""
    icon: str = ""
    blazon: Blazon | None = None
    trailing: str = ""
    """A few words at the right end."""
    ink: str = "ink"
    trailing_ink: str = "ink2"
    tip: str = ""


class ListView(Rows):
    """A list of items to choose from."""

    def __init__(
        self,
        items: Sequence[ListItem],
        *,
        row_height: float = 0,
        selected: str = "",
        on_select: Choose | None = None,
        on_open: Choose | None = None,
        opens_at_once: bool = False,
        **options: Unpack[Options],
    ) -> None:
        tall = row_height or (50 if any(item.note for item in items) else 38)
        super().__init__(
            row_height=tall,
            selected=selected,
            on_select=on_select,
            on_open=on_open,
            opens_at_once=opens_at_once,
            **options,
        )
        self._items = tuple(items)

    @property
    def items(self) -> tuple[ListItem, ...]:
        """What the list shows."""
        return self._items

    @items.setter
    def items(self, value: Sequence[ListItem]) -> None:
        self._items = tuple(value)
        self.resized()

    def ids(self) -> Sequence[str]:
        """Return the ids of the items."""
        return [item.id for item in self._items]

    def row_tip(self, row: int) -> str:
        """Return the item's tooltip, or its small print where the row has no room for it."""
        item, look = self._items[row], self.look
        room = self.row_area(look, row).width - look.px(2 * _PAD)
        if item.blazon is not None or item.icon:
            room -= look.px(38)
        is_cut = look.type.width(item.note, Face.BODY, 14) > room
        return item.tip or (escape(item.note) if is_cut else "")

    def paint_row(self, surface: pygame.Surface, look: Look, row: int, area: pygame.Rect) -> None:
        """Draw one item."""
        item = self._items[row]
        left, right = area.left + look.px(_PAD), area.right - look.px(_PAD)
        if item.blazon is not None or item.icon:
            side = look.px(30)
            box = pygame.Rect(left, area.top, side, area.height)
            if item.blazon is not None:
                blit_centred(surface, look.crest(item.blazon, 28), box)
            else:
                blit_centred(surface, look.icon(item.icon, 22, "ink2"), box)
            left += side + look.px(8)
        middle, end_line, beside = area.centery, area.centery, right
        if item.trailing:
            end = look.text(item.trailing, Face.STRONG, 15, item.trailing_ink)
            beside -= end.get_width() + look.px(8)
            if look.type.width(item.note, Face.BODY, 14) > beside - left:
                end_line -= area.height // 5
            surface.blit(end, end.get_rect(midright=(right, end_line)))
        if item.note:
            room = (beside if end_line == area.centery else right) - left
            shown = look.type.fitted(item.note, Face.BODY, 14, room)
            note = look.text(shown, Face.BODY, 14, "ink2")
            surface.blit(note, note.get_rect(midleft=(left, area.centery + area.height // 5)))
            middle -= area.height // 5
        right = beside
        shown = look.type.fitted(item.text, Face.STRONG, 16, right - left)
        words = look.text(shown, Face.STRONG, 16, item.ink)
        surface.blit(words, words.get_rect(midleft=(left, middle)))

    def words(self) -> str:
        """Return the texts of all items, one a line."""
        return "\n".join(f"{item.text} {item.trailing}".strip() for item in self._items)
