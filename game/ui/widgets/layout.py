"""Rows, columns, flows, grids and free placement, with room for longer languages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.widgets.widget import AnyWidget, Options, Size, Widget


class Align(StrEnum):
    """Where something lies across the direction of its container."""

    START = "start"
    CENTER = "center"
    END = "end"
    STRETCH = "stretch"


def _placed(start: int, room: int, wanted: int, align: Align) -> tuple[int, int]:
    """Return (start, span) of something that wants `wanted` of `room` pixels."""
    if align is Align.STRETCH:
        return start, room
    span = min(wanted, room)
    if align is Align.CENTER:
        return start + (room - span) // 2, span
    return (start + room - span if align is Align.END else start), span


def _cut(spans: list[int], least: list[int], may_cut: list[bool], excess: int) -> int:
    """Shorten the spans that may be cut in proportion; return what is still too much."""
    while excess > 0:
        loose = [
            at
            for at, span in enumerate(spans)
            if may_cut[at] and span > least[at]
        ]
        total = sum(spans[at] for at in loose)
        if not total:
            return excess
        before = excess
        for at in loose:
            piece = min(spans[at] - least[at], max(1, before * spans[at] // total), excess)
            spans[at] -= piece
            excess -= piece
    return excess


class _Line(Widget):
    """Children one after another along one axis."""

    def __init__(
        self,
        *children: Widget,
        gap: float = 8,
        pad: float = 0,
        align: Align = Align.STRETCH,
        justify: Align = Align.START,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.gap = gap
        self.pad = pad
        self.align = align
        self.justify = justify
        for child in children:
            self.add(child)

    def _shown(self) -> list[Widget]:
        return [child for child in self.children if child.visible]

    def _share(self, spans: list[int], shown: list[Widget], room: int) -> int:
        """Hand spare pixels to growing children; return what no child took."""
        spare = room - sum(spans)
        total = sum(child.grow for child in shown)
        if spare <= 0 or not total:
            return max(0, spare)
        left, weight = spare, total
        for at, child in enumerate(shown):
            if child.grow:
                piece = int(left * child.grow / weight)
                spans[at] += piece
                left -= piece
                weight -= child.grow
        return 0

    def _first(self, spare: int) -> int:
        if self.justify is Align.END:
            return spare
        return spare // 2 if self.justify is Align.CENTER else 0


class Row(_Line):
    """Children side by side; labels give way first when there is too little room."""

    shrinks = True

    def __init__(
        self,
        *children: Widget,
        gap: float = 8,
        pad: float = 0,
        align: Align = Align.CENTER,
        justify: Align = Align.START,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, gap=gap, pad=pad, align=align, justify=justify, **options)

    def _widths(self, look: Look, width: int | None) -> tuple[list[Widget], list[int], int]:
        shown = self._shown()
        spans = [child.wanted(look)[0] for child in shown]
        if width is None:
            return shown, spans, 0
        room = width - 2 * look.px(self.pad) - look.px(self.gap) * max(0, len(shown) - 1)
        least = [min(span, look.px(child.least_width)) for span, child in zip(spans, shown, strict=True)]
        flexible = [child.fixed_width is None and child.shrinks for child in shown]
        excess = _cut(spans, least, flexible, sum(spans) - room)
        _cut(spans, least, [child.fixed_width is None for child in shown], excess)
        return shown, spans, self._share(spans, shown, room)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the sum of the widths and the greatest height."""
        shown, spans, _ = self._widths(look, width)
        high = max(
            (child.wanted(look, span)[1] for child, span in zip(shown, spans, strict=True)),
            default=0,
        )
        gaps = look.px(self.gap) * max(0, len(shown) - 1)
        return sum(spans) + gaps + 2 * look.px(self.pad), high + 2 * look.px(self.pad)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place the children from left to right."""
        self.rect = rect
        shown, spans, spare = self._widths(look, rect.width)
        pad, gap = look.px(self.pad), look.px(self.gap)
        left = rect.left + pad + self._first(spare)
        for child, span in zip(shown, spans, strict=True):
            high = child.wanted(look, span)[1]
            top, tall = _placed(rect.top + pad, rect.height - 2 * pad, high, self.align)
            child.arrange(look, pygame.Rect(left, top, span, tall))
            left += span + gap


class Column(_Line):
    """Children one under another; scrolling ones give way first when there is too little room."""

    shrinks = True
    yields_height = True

    def _heights(self, look: Look, rect: pygame.Rect) -> tuple[list[Widget], list[int], int]:
        shown = self._shown()
        inner = rect.width - 2 * look.px(self.pad)
        spans = [child.wanted(look, self._breadth(look, child, inner))[1] for child in shown]
        room = rect.height - 2 * look.px(self.pad) - look.px(self.gap) * max(0, len(shown) - 1)
        least = [0] * len(shown)
        flexible = [child.fixed_height is None and child.yields_height for child in shown]
        _cut(spans, least, flexible, sum(spans) - room)
        return shown, spans, self._share(spans, shown, room)

    def _breadth(self, look: Look, child: Widget, room: int) -> int:
        if child.fixed_width is not None:
            return min(room, look.px(child.fixed_width))
        return room if self.align is Align.STRETCH else min(room, child.wanted(look)[0])

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the greatest width and the sum of the heights."""
        shown, pad = self._shown(), look.px(self.pad)
        inner = None if width is None else width - 2 * pad
        wide, high = 0, look.px(self.gap) * max(0, len(shown) - 1)
        for child in shown:
            breadth = None if inner is None else self._breadth(look, child, inner)
            one_wide, one_high = child.wanted(look, breadth)
            wide, high = max(wide, one_wide), high + one_high
        return wide + 2 * pad, high + 2 * pad

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place the children from the top down."""
        self.rect = rect
        shown, spans, spare = self._heights(look, rect)
        pad, gap = look.px(self.pad), look.px(self.gap)
        top = rect.top + pad + self._first(spare)
        inner = rect.width - 2 * pad
        for child, span in zip(shown, spans, strict=True):
            breadth = self._breadth(look, child, inner)
            is_fixed = child.fixed_width is not None and self.align is Align.STRETCH
            align = Align.START if is_fixed else self.align
            left, wide = _placed(rect.left + pad, inner, breadth, align)
            child.arrange(look, pygame.Rect(left, top, wide, span))
            top += span + gap


class Flow(_Line):
    """Children side by side, continued on the next line when the row is full."""

    def _lines(self, look: Look, room: int) -> list[list[tuple[Widget, Size]]]:
        lines: list[list[tuple[Widget, Size]]] = [[]]
        used = 0
        for child in self._shown():
            wide, high = child.wanted(look)
            wide = min(wide, room)
            if lines[-1] and used + wide > room:
                lines.append([])
                used = 0
            lines[-1].append((child, (wide, high)))
            used += wide + look.px(self.gap)
        return lines

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered, or of one line, and the height of all lines."""
        pad, gap = look.px(self.pad), look.px(self.gap)
        room = 1 << 20 if width is None else width - 2 * pad
        lines = self._lines(look, room)
        high = sum(max((size[1] for _, size in line), default=0) for line in lines)
        wide = max(sum(size[0] + gap for _, size in line) - gap for line in lines)
        return max(0, wide) + 2 * pad, high + gap * (len(lines) - 1) + 2 * pad

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place the children line by line."""
        self.rect = rect
        pad, gap = look.px(self.pad), look.px(self.gap)
        top = rect.top + pad
        for line in self._lines(look, rect.width - 2 * pad):
            taken = sum(size[0] + gap for _, size in line) - gap
            left = rect.left + pad + self._first(rect.width - 2 * pad - taken)
            high = max((size[1] for _, size in line), default=0)
            for child, (wide, _) in line:
                child.arrange(look, pygame.Rect(left, top, wide, high))
                left += wide + gap
            top += high + gap


@dataclass(frozen=True, slots=True)
class _Spot:
    left: float | None
    top: float | None
    right: float | None
    bottom: float | None


class Stack(Widget):
    """Children over one another, each filling it or held at a distance from its edges."""

    def __init__(self, *children: Widget, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self._spots: dict[int, _Spot] = {}
        for child in children:
            self.place(child, left=0, top=0, right=0, bottom=0)

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
        return self.add(child)

    def clear(self) -> None:
        """Remove all children."""
        self._spots = {}
        super().clear()

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place each child by its distances."""
        self.rect = rect
        for child in self.children:
            if not child.visible:
                continue
            spot = self._spots.get(id(child), whole)
            spans_width = spot.left is not None and spot.right is not None
            breadth = rect.width - look.px((spot.left or 0) + (spot.right or 0))
            natural = child.wanted(look, breadth if spans_width else None)[0]
            wide = breadth if spans_width else min(natural, breadth)
            high = child.wanted(look, wide)[1]
            left, wide = _held(look, (rect.left, rect.width), wide, (spot.left, spot.right))
            top, high = _held(look, (rect.top, rect.height), high, (spot.top, spot.bottom))
            child.arrange(look, pygame.Rect(left, top, wide, high))


def _held(
    look: Look, room: tuple[int, int], wanted: int, edges: tuple[float | None, float | None]
) -> tuple[int, int]:
    """Return (start, span) on one axis of something held at distances from its edges."""
    start, span = room
    before, after = edges
    if before is not None and after is not None:
        return start + look.px(before), span - look.px(before) - look.px(after)
    free = span - look.px((before or 0) + (after or 0))
    wanted = min(wanted, free)
    if before is not None:
        return start + look.px(before), wanted
    if after is not None:
        return start + span - look.px(after) - wanted, wanted
    return start + (span - wanted) // 2, wanted


class Spacer(Widget):
    """Empty room; it grows unless it is given a size."""

    shrinks = True

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        if self.fixed_width is None and self.fixed_height is None and not self.grow:
            self.grow = 1.0
        self.least_width = 0
