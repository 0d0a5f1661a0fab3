"""Line charts: each series labelled where its line ends, with a marker of its own shape."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.text.figures import number
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look
from game.ui.theme.shapes import empty
from game.ui.theme.tokens import SERIES
from game.ui.widgets.markup import escape
from game.ui.widgets.widget import Options, Point, Size, Widget

_FINE = 2
_MOST_TICKS = 6
_STEPS = (1, 2, 5)
_STRIDES = (1, 2, 4, 8, 12, 16, 20, 40, 80)
"""Turns between the names under a chart: a season, half a year, and whole years."""


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One line; a None is a gap."""

    label: str
    values: tuple[int | None, ...]
    ink: str = ""
    """Colour token; empty takes the next of `SERIES`."""
    is_filled: bool = False
    """Whether the ground under the line is washed, as for the player's own."""


def tick_values(least: int, most: int) -> tuple[int, ...]:
    """Return at most seven round values that span least to most."""
    span = max(1, most - least)
    power = 1
    while True:
        for digit in _STEPS:
            step = digit * power
            if span / step <= _MOST_TICKS - 1:
                first = least // step * step
                last = -(-most // step) * step
                return tuple(range(first, max(last, first + step) + 1, step))
        power *= 10


class LineChart(Widget):
    """Lines over turns; pointing at a turn tells its values."""

    shrinks = True
    yields_height = True

    def __init__(
        self,
        series: Sequence[ChartSeries],
        labels: Sequence[str],
        *,
        from_zero: bool = True,
        written: Callable[[int], str] = number,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self._series = tuple(series)
        self._labels = tuple(labels)
        self.from_zero = from_zero
        self._written = written
        """How figures beside the axis are written."""
        self._column = -1

    def show(self, series: Sequence[ChartSeries], labels: Sequence[str]) -> None:
        """Draw other lines."""
        self._series, self._labels = tuple(series), tuple(labels)
        self.changed()

    def _ink(self, at: int) -> str:
        return self._series[at].ink or SERIES[at % len(SERIES)]

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered and 260 units of height."""
        return width or look.px(420), look.px(260)

    def _plot(self, look: Look) -> pygame.Rect:
        """Return the place of the lines, reckoned from the chart's corner."""
        figures = max(look.type.width(self._written(tick), Face.BODY, 14) for tick in self._ticks())
        names = max(
            (look.type.width(one.label, Face.STRONG, 15) for one in self._series), default=0
        )
        left = figures + look.px(12)
        right = min(names, self.rect.width // 3) + look.px(32)
        top, low = look.px(14), look.px(30)
        return pygame.Rect(
            left,
            top,
            max(1, self.rect.width - left - right),
            max(1, self.rect.height - top - low),
        )

    def _ticks(self) -> tuple[int, ...]:
        known = [value for one in self._series for value in one.values if value is not None]
        if self.from_zero or not known:
            known.append(0)
        return tick_values(min(known), max(known))

    def _points(self, values: Sequence[int | None], plot: pygame.Rect) -> list[list[Point]]:
        """Return the unbroken stretches of a line, in pixels from the chart's corner."""
        ticks = self._ticks()
        span = max(1, ticks[-1] - ticks[0])
        last = max(1, len(self._labels) - 1)
        runs: list[list[Point]] = [[]]
        for at, value in enumerate(values):
            if value is None:
                runs.append([])
                continue
            across = plot.left + plot.width * at // last
            down = plot.bottom - round(plot.height * (value - ticks[0]) / span)
            runs[-1].append((across, down))
        return [run for run in runs if run]

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the chart, and the turn that is pointed at."""
        axis = tuple(map(self._written, self._ticks()))
        key = ("chart", self._series, self._labels, axis, self.rect.size)
        surface.blit(look.drawing(key, lambda: self._draw(look)), self.rect)
        if self.is_hovered and self._column >= 0:
            plot = self._plot(look).move(self.rect.topleft)
            across = plot.left + plot.width * self._column // max(1, len(self._labels) - 1)
            pygame.draw.line(surface, look.color("ink3"), (across, plot.top), (across, plot.bottom))

    def _draw(self, look: Look) -> pygame.Surface:
        chart = empty(self.rect.size)
        plot = self._plot(look)
        self._draw_axes(chart, look, plot)
        fine = empty((chart.get_width() * _FINE, chart.get_height() * _FINE))
        for at, one in enumerate(self._series):
            if one.is_filled:
                self._wash(fine, look, plot, at)
        for at in reversed(range(len(self._series))):
            self._draw_line(fine, look, plot, at)
        chart.blit(pygame.transform.smoothscale(fine, chart.get_size()), (0, 0))
        self._draw_names(chart, look, plot)
        return chart

    def _draw_axes(self, chart: pygame.Surface, look: Look, plot: pygame.Rect) -> None:
        ticks = self._ticks()
        span = max(1, ticks[-1] - ticks[0])
        for tick in ticks:
            down = plot.bottom - round(plot.height * (tick - ticks[0]) / span)
            pygame.draw.line(chart, look.color("rule"), (plot.left, down), (plot.right, down))
            figure = look.text(self._written(tick), Face.BODY, 14, "ink3")
            chart.blit(figure, figure.get_rect(midright=(plot.left - look.px(8), down)))
        for at in range(0, len(self._labels), self._stride(look, plot)):
            across = plot.left + plot.width * at // max(1, len(self._labels) - 1)
            name = look.text(self._labels[at], Face.BODY, 14, "ink3")
            place = name.get_rect(midtop=(across, plot.bottom + look.px(7)))
            chart.blit(name, place.clamp(chart.get_rect()))

    def _stride(self, look: Look, plot: pygame.Rect) -> int:
        """Return from which turn to which the names of turns have room beside one another."""
        widths = [look.type.width(label, Face.BODY, 14) for label in self._labels]
        needed = max(widths, default=0) + look.px(16)
        last = max(1, len(self._labels) - 1)
        fitting = (stride for stride in _STRIDES if plot.width * stride // last >= needed)
        return next(fitting, len(self._labels))

    def _wash(self, fine: pygame.Surface, look: Look, plot: pygame.Rect, at: int) -> None:
        color = look.color(self._ink(at))
        color.a = 40
        for run in self._points(self._series[at].values, plot):
            low = plot.bottom
            corners = [*run, (run[-1][0], low), (run[0][0], low)]
            pygame.draw.polygon(fine, color, [(x * _FINE, y * _FINE) for x, y in corners])

    def _draw_line(self, fine: pygame.Surface, look: Look, plot: pygame.Rect, at: int) -> None:
        color = look.color(self._ink(at))
        width = max(2, round(2.4 * look.scale * _FINE))
        runs = self._points(self._series[at].values, plot)
        for run in runs:
            points = [(x * _FINE, y * _FINE) for x, y in run]
            if len(points) > 1:
                pygame.draw.lines(fine, color, closed=False, points=points, width=width)
            for point in points:
                pygame.draw.circle(fine, color, point, width / 2)
        if runs:
            across, down = runs[-1][-1]
            _mark(fine, color, (across * _FINE, down * _FINE), 5 * look.scale * _FINE, at)

    def _draw_names(self, chart: pygame.Surface, look: Look, plot: pygame.Rect) -> None:
        """Name the lines beside their ends; those that end close together are named below."""
        ends: list[tuple[int, int]] = []
        for at, one in enumerate(self._series):
            runs = self._points(one.values, plot)
            if runs:
                ends.append((runs[-1][-1][1], at))
        high = look.type.line_height(Face.STRONG, 15)
        ends.sort()
        tops: list[int] = []
        for down, _ in ends:
            tops.append(max(down - high // 2, tops[-1] + high if tops else 0))
        excess = tops[-1] + high - chart.get_height() if tops else 0
        left = plot.right + look.px(26)
        for (down, at), lowest in zip(ends, tops, strict=True):
            top = lowest - max(0, excess)
            guide = (plot.right + look.px(9), down), (left - look.px(4), top + high // 2)
            pygame.draw.aaline(chart, look.color(self._ink(at)), *guide)
            room = chart.get_width() - left
            shown = look.type.fitted(self._series[at].label, Face.STRONG, 15, room)
            name = look.text(shown, Face.STRONG, 15, self._ink(at))
            chart.blit(name, (left, top))

    def on_move(self, point: Point) -> None:
        """Tell the values of the turn under the pointer."""
        plot = self._plot(self.look).move(self.rect.topleft)
        share = (point[0] - plot.left) / plot.width
        last = len(self._labels) - 1
        column = max(0, min(last, round(share * last)))
        if column != self._column:
            self._column = column
            self.changed()

    def tip_text(self) -> str:
        """Return the values of the turn pointed at."""
        if not 0 <= self._column < len(self._labels):
            return super().tip_text()
        lines = [f"<b>{escape(self._labels[self._column])}</b>"]
        for at, one in enumerate(self._series):
            if self._column < len(one.values) and one.values[self._column] is not None:
                value = one.values[self._column]
                lines.append(f"<c={self._ink(at)}>{escape(one.label)}</c> <b>{value}</b>")
        return "<br>".join(lines)

    def words(self) -> str:
        """Return the names of the lines."""
        return "\n".join(one.label for one in self._series)


def _mark(
    fine: pygame.Surface, color: pygame.Color, at: tuple[float, float], half: float, shape: int
) -> None:
    """Draw the end of a line: disc, square, triangle or diamond by turns."""
    x, y = at
    square = [
        (x - half, y - half),
        (x + half, y - half),
        (x + half, y + half),
        (x - half, y + half),
    ]
    triangle = [(x, y - half * 1.2), (x - half * 1.1, y + half), (x + half * 1.1, y + half)]
    far = half * 1.3
    diamond = [(x, y - far), (x + far, y), (x, y + far), (x - far, y)]
    disc: list[tuple[float, float]] = []
    shapes = (disc, square, triangle, diamond)
    corners = shapes[shape % len(shapes)]
    if corners:
        pygame.draw.polygon(fine, color, corners)
    else:
        pygame.draw.circle(fine, color, at, half)
