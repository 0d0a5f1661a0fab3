"""Rows, columns and flows, with room for longer languages."""

from enum import StrEnum
from typing import Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.widgets.widget import Options, Size, Widget


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
    """Shorten the widest of the spans that may be cut; return what is still too much.

    All that are cut end at one level, so a short figure beside a long sentence stays whole.
    """
    while excess > 0:
        loose = [at for at, span in enumerate(spans) if may_cut[at] and span > least[at]]
        if not loose:
            return excess
        widest = max(spans[at] for at in loose)
        top = [at for at in loose if spans[at] == widest]
        floor = max([spans[at] for at in loose if spans[at] < widest], default=0)
        step = min(widest - floor, max(1, excess // len(top)))
        for at in top:
            piece = min(step, spans[at] - least[at], excess)
            spans[at] -= piece
            excess -= piece
    return 0


class _Line(Widget):
    """Children one after another along one axis."""

    is_solid = False

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
        least = [
            min(span, look.px(child.least_width)) for span, child in zip(spans, shown, strict=True)
        ]
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

    def _heights(self, look: Look, rect: pygame.Rect) -> tuple[list[Widget], list[int], int]:
        shown = self._shown()
        inner = rect.width - 2 * look.px(self.pad)
        spans = [child.wanted(look, self._breadth(look, child, inner))[1] for child in shown]
        room = rect.height - 2 * look.px(self.pad) - look.px(self.gap) * max(0, len(shown) - 1)
        least = [0] * len(shown)
        flexible = [child.fixed_height is None and child.may_yield_height() for child in shown]
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
    """Children side by side, continued on the next line when the row is full.

    Lines that are balanced are as even as their number allows, so that no child stands alone.
    """

    def __init__(
        self,
        *children: Widget,
        is_balanced: bool = False,
        gap: float = 8,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(*children, gap=gap, **options)
        self._is_balanced = is_balanced

    def _lines(self, look: Look, room: int) -> list[list[tuple[Widget, Size]]]:
        lines = self._broken(look, room)
        if not self._is_balanced or len(lines) == 1:
            return lines
        least, most = 0, room
        while least < most:
            middle = (least + most) // 2
            if len(self._broken(look, middle)) > len(lines):
                least = middle + 1
            else:
                most = middle
        return self._broken(look, most)

    def _broken(self, look: Look, room: int) -> list[list[tuple[Widget, Size]]]:
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
