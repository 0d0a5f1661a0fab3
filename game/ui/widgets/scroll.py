"""Scrolling: an area higher than its place, and the bar that shows where one is."""

from functools import partial
from typing import Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.widgets.widget import Options, Point, Size, Widget

WHEEL_STEP = 48
"""Design units one notch of the wheel moves."""

_BAR = 10
_ASIDE = 12
_FADE = 20
"""Design units over which lines fade at an edge with more beyond it."""


class Scrollable(Widget):
    """Something with more below than it shows; subclasses say how much and move it."""

    clips = True
    yields_height = True
    shrinks = True

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.offset = 0
        self._grip: int | None = None
        self._under: list[tuple[pygame.Rect, pygame.Surface]] = []
        """What lay at each edge beyond which there is more, before the content was drawn."""

    def resume(self, before: Widget) -> None:
        """Scroll as far as before."""
        if isinstance(before, Scrollable):
            self.offset = before.offset

    def content_height(self) -> int:
        """Return the height in pixels of all there is."""
        raise LookupError(type(self).__name__)

    def view(self) -> pygame.Rect:
        """Return the part of its place that scrolls."""
        return self.rect

    def moved(self, pixels: int) -> None:
        """Follow a scroll by so many pixels."""

    @property
    def furthest(self) -> int:
        """The greatest offset."""
        return max(0, self.content_height() - self.view().height)

    def scroll_to(self, offset: int) -> bool:
        """Scroll to an offset in pixels; return whether anything moved."""
        offset = max(0, min(self.furthest, offset))
        step, self.offset = offset - self.offset, offset
        if step:
            self.moved(step)
            self.changed()
        return step != 0

    def on_wheel(self, steps: float, point: Point) -> bool:
        """Scroll, unless it is at its end already."""
        return self.scroll_to(self.offset - round(steps * self.look.px(WHEEL_STEP)))

    def bar(self, look: Look) -> pygame.Rect | None:
        """Return the place of the bar's grip, or None when all is seen."""
        view, content = self.view(), self.content_height()
        if content <= view.height or view.height <= 0:
            return None
        high = max(look.px(28), view.height * view.height // content)
        travel = view.height - high
        top = view.top + travel * self.offset // max(1, self.furthest)
        wide = look.px(5)
        return pygame.Rect(view.right - wide - look.px(2), top, wide, high)

    def paint_over(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the bar."""
        grip = self.bar(look)
        if grip is not None:
            shade = "ink3" if self._grip is not None else "paper4"
            surface.blit(look.round(grip.size, 3, shade), grip)

    def keep_edges(self, surface: pygame.Surface, look: Look, area: pygame.Rect) -> None:
        """Keep the ground at an edge of `area` beyond which there is more, to fade lines into."""
        high = min(look.px(_FADE), area.height // 3)
        above = pygame.Rect(area.left, area.top, area.width, high)
        below = pygame.Rect(area.left, area.bottom - high, area.width, high)
        edges = [(above, self.offset > 0), (below, self.offset < self.furthest)]
        window = surface.get_clip()
        self._under = [
            (edge, _cut(surface, edge))
            for edge, has_more in edges
            if has_more and edge.height > 0 and edge.width > 0 and window.contains(edge)
        ]

    def fade_edges(self, surface: pygame.Surface, look: Look) -> None:
        """Let what was drawn at such an edge fade into the ground kept before."""
        top = self.view().top
        for edge, ground in self._under:
            is_above = edge.top == top
            key = ("scroll-fade", edge.size, is_above)
            veil = look.drawing(key, partial(_veil, edge.size, is_above=is_above))
            ground.blit(veil, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            surface.blit(ground, edge)
        self._under = []

    def hit(self, point: Point) -> Widget | None:
        """Return what is at a point; the bar lies over the content."""
        if self.visible and self.rect.collidepoint(point) and self._on_bar(point):
            return self
        return super().hit(point)

    def _on_bar(self, point: Point) -> bool:
        host = self.host
        if host is None or self.bar(host.look) is None:
            return False
        view = self.view()
        return view.collidepoint(point) and point[0] >= view.right - host.look.px(_BAR)

    def on_press(self, point: Point) -> None:
        """Take hold of the bar."""
        grip = self.bar(self.look)
        if grip is None or not self._on_bar(point):
            self._grip = None
            return
        self._grip = (
            point[1] - grip.top if grip.collidepoint(grip.left, point[1]) else grip.height // 2
        )
        self.on_drag(point)

    def on_drag(self, point: Point) -> None:
        """Move the bar with the pointer."""
        grip = self.bar(self.look)
        if self._grip is None or grip is None:
            return
        view = self.view()
        travel = max(1, view.height - grip.height)
        self.scroll_to((point[1] - self._grip - view.top) * self.furthest // travel)

    def on_click(self, point: Point) -> None:
        """Let go of the bar."""
        self._grip = None

    def reveal(self, rect: pygame.Rect) -> None:
        """Scroll so that a rectangle of the window is seen."""
        view, room = self.view(), self.look.px(_FADE)
        if rect.height > view.height or rect.top < view.top + room:
            self.scroll_to(self.offset + rect.top - view.top - room)
        elif rect.bottom > view.bottom - room:
            self.scroll_to(self.offset + rect.bottom - view.bottom + room)


class ScrollArea(Scrollable):
    """One child, higher than the place it is seen through."""

    def __init__(self, child: Widget, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self._height = 0
        self.add(child)

    def content_height(self) -> int:
        """Return the child's height."""
        return self._height

    def clip_area(self, look: Look) -> pygame.Rect:
        """Return its place, and a little room aside for the shadows of cards."""
        return self.rect.inflate(2 * look.px(_ASIDE), 0)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the child's size; a crowded column gives less height."""
        wide, high = super().measure(look, width)
        return (wide if width is not None else wide + look.px(_BAR)), high

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Give the child all the height it wants, moved up by the offset."""
        self.rect = rect
        child = self.children[0]
        wide = rect.width
        self._height = child.wanted(look, wide)[1]
        if self._height > rect.height:
            wide = max(0, rect.width - look.px(_BAR))
            self._height = child.wanted(look, wide)[1]
        self.offset = max(0, min(self.furthest, self.offset))
        high = max(self._height, rect.height)
        child.arrange(look, pygame.Rect(rect.left, rect.top - self.offset, wide, high))

    def moved(self, pixels: int) -> None:
        """Move the child."""
        self.children[0].shift(0, -pixels)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Keep the ground at the edges."""
        self.keep_edges(surface, look, self.clip_area(look))

    def paint_over(self, surface: pygame.Surface, look: Look) -> None:
        """Let the lines at the edges fade, and draw the bar."""
        self.fade_edges(surface, look)
        super().paint_over(surface, look)


def _cut(surface: pygame.Surface, edge: pygame.Rect) -> pygame.Surface:
    """Return a part of a surface that can be veiled; there need be no display for it."""
    ground = pygame.Surface(edge.size, pygame.SRCALPHA)
    ground.blit(surface, (0, 0), edge)
    return ground


def _veil(size: Size, *, is_above: bool) -> pygame.Surface:
    """Return white that thickens towards the edge."""
    veil = pygame.Surface(size, pygame.SRCALPHA)
    for line in range(size[1]):
        share = (line + 1) / size[1]
        alpha = round(255 * (1 - share if is_above else share))
        veil.fill((255, 255, 255, alpha), (0, line, size[0], 1))
    return veil
