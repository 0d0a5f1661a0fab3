"""Stacks of things over one another, grids, and empty room."""

from typing import Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.widgets.widget import AnyWidget, Options, Size, Widget

Edges = tuple[float | None, float | None]
"""Distances in design units from the two edges of one axis; None where it is not held."""

_FILL: tuple[Edges, Edges] = ((0, 0), (0, 0))


def _held(look: Look, room: tuple[int, int], wanted: int, edges: Edges) -> tuple[int, int]:
    """Return (start, span) on one axis of something held at distances from its edges."""
    start, span = room
    before, after = edges
    if before is not None and after is not None:
        return start + look.px(before), max(0, span - look.px(before) - look.px(after))
    wanted = min(wanted, span - look.px((before or 0) + (after or 0)))
    if before is not None:
        return start + look.px(before), wanted
    if after is not None:
        return start + span - look.px(after) - wanted, wanted
    return start + (span - wanted) // 2, wanted


class Stack(Widget):
    """Children over one another, each filling it or held at a distance from its edges."""

    is_solid = False

    def __init__(self, *children: Widget, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self._edges: dict[int, tuple[Edges, Edges]] = {}
        for child in children:
            self.add(child)

    def place(
        self,
        child: AnyWidget,
        *,
        left: float | None = None,
        top: float | None = None,
        right: float | None = None,
        bottom: float | None = None,
    ) -> AnyWidget:
        """Add a child at distances in design units from the edges; return it.

        With both edges of an axis it spans between them; with one it keeps its
        own size there; with none it is centred on that axis.
        """
        self._edges[id(child)] = ((left, right), (top, bottom))
        return self.add(child)

    def clear(self) -> None:
        """Remove all children."""
        self._edges = {}
        super().clear()

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place each child by its distances."""
        self.rect = rect
        for child in self.children:
            if not child.visible:
                continue
            across, down = self._edges.get(id(child), _FILL)
            room = rect.width - look.px((across[0] or 0) + (across[1] or 0))
            is_spanning = across[0] is not None and across[1] is not None
            breadth = room if is_spanning else min(room, child.wanted(look)[0])
            high = child.wanted(look, breadth)[1]
            left, wide = _held(look, (rect.left, rect.width), breadth, across)
            top, tall = _held(look, (rect.top, rect.height), high, down)
            child.arrange(look, pygame.Rect(left, top, wide, tall))


class Grid(Widget):
    """Children in rows of equal columns: so many, or as many as fit up to `most`."""

    is_solid = False
    shrinks = True

    def __init__(
        self,
        *children: Widget,
        columns: int = 0,
        least: float = 120,
        most: int = 0,
        gap: float = 8,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.columns = columns
        self.least = least
        self.most = most
        self.gap = gap
        for child in children:
            self.add(child)

    def _count(self, look: Look, width: int) -> int:
        if self.columns:
            return self.columns
        gap = look.px(self.gap)
        fitting = max(1, (width + gap) // (look.px(self.least) + gap))
        return min(fitting, self.most) if self.most else fitting

    def _rows(self, look: Look, width: int) -> tuple[int, list[list[Widget]]]:
        shown = [child for child in self.children if child.visible]
        count = self._count(look, width)
        breadth = (width - look.px(self.gap) * (count - 1)) // count
        return breadth, [shown[at : at + count] for at in range(0, len(shown), count)]

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered and the height of all rows."""
        gap = look.px(self.gap)
        if width is None:
            count = self.columns or len(self.children)
            widest = max((child.wanted(look)[0] for child in self.children), default=0)
            width = count * widest + gap * max(0, count - 1)
        breadth, rows = self._rows(look, width)
        high = sum(max(child.wanted(look, breadth)[1] for child in row) for row in rows)
        return width, high + gap * max(0, len(rows) - 1)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place the children row by row; those of one row are equally high."""
        self.rect = rect
        gap = look.px(self.gap)
        breadth, rows = self._rows(look, rect.width)
        top = rect.top
        for row in rows:
            high = max(child.wanted(look, breadth)[1] for child in row)
            for at, child in enumerate(row):
                left = rect.left + at * (breadth + gap)
                child.arrange(look, pygame.Rect(left, top, breadth, high))
            top += high + gap


class Spacer(Widget):
    """Empty room; it grows unless it is given a size."""

    is_solid = False
    shrinks = True

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        if self.fixed_width is None and self.fixed_height is None and not self.grow:
            self.grow = 1.0
        self.least_width = 0
