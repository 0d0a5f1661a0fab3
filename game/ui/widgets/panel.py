"""Panels, rules, pictures and free drawing."""

from collections.abc import Callable
from typing import Unpack

import pygame

from game.ui.theme.heraldry import Blazon
from game.ui.theme.look import Look, blit_centred
from game.ui.theme.skins import Ground
from game.ui.widgets.widget import Options, Point, Size, Widget


class Panel(Widget):
    """A sheet, card, slab or well with one child held `pad` units within its edge."""

    shrinks = True

    def __init__(
        self,
        child: Widget | None = None,
        *,
        ground: Ground = Ground.PAPER,
        pad: float = 16,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.ground = ground
        self.pad = pad
        if child is not None:
            self.add(child)

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the child's size and the padding."""
        pad = 2 * look.px(self.pad)
        wide, high = super().measure(look, None if width is None else max(0, width - pad))
        return wide + pad, high + pad

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Place the child within the padding."""
        pad = look.px(self.pad)
        super().arrange(look, rect.inflate(-2 * pad, -2 * pad))
        self.rect = rect

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the ground."""
        look.sheet(self.ground, self.rect.size).draw(surface, self.rect.topleft)


class TopBar(Panel):
    """The chrome bar along the top of the window; only its lower edge is seen."""

    def __init__(self, child: Widget, **options: Unpack[Options]) -> None:
        super().__init__(child, ground=Ground.CHROME, pad=3, **options)
        if self.fixed_height is None:
            self.fixed_height = 54

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the slab, its other edges outside the window."""
        spill = look.px(12)
        slab = self.rect.inflate(2 * spill, spill)
        slab.bottom = self.rect.bottom
        look.sheet(self.ground, slab.size).draw(surface, slab.topleft)


class Divider(Widget):
    """A thin rule across a sheet, with a wax dot in the middle when asked."""

    def __init__(
        self, *, ink: str = "rule", has_dot: bool = False, **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.ink = ink
        self.has_dot = has_dot

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered and nine units of height."""
        return width or look.px(40), look.px(9)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the rule."""
        middle = self.rect.centery
        thick = max(1, look.px(1))
        ends = ((self.rect.left, middle), (self.rect.right - 1, middle))
        pygame.draw.line(surface, look.color(self.ink), *ends, thick)
        if self.has_dot:
            side = look.px(7)
            blit_centred(surface, look.round((side, side), 4, "accent"), self.rect)


class Icon(Widget):
    """An icon in one colour."""

    def __init__(
        self, icon: str, *, size: float = 20, ink: str = "ink2", **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self.icon = icon
        self.size = size
        self.ink = ink

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the size of the icon."""
        return look.px(self.size), look.px(self.size)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the icon in the middle."""
        blit_centred(surface, look.icon(self.icon, self.size, self.ink), self.rect)


class CrestImage(Widget):
    """A coat of arms."""

    def __init__(self, blazon: Blazon, *, size: float = 48, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.blazon = blazon
        self.size = size

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the size of the shield."""
        return look.crest(self.blazon, self.size).get_size()

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the shield in the middle."""
        blit_centred(surface, look.crest(self.blazon, self.size), self.rect)


class Image(Widget):
    """A picture, shrunk to its place and never grown."""

    shrinks = True
    yields_height = True

    def __init__(self, picture: pygame.Surface, **options: Unpack[Options]) -> None:
        super().__init__(**options)
        self.picture = picture
        self._fitted: pygame.Surface | None = None

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the picture's size, or less at the same proportions."""
        wide, high = self.picture.get_size()
        if width is None or width >= wide:
            return wide, high
        return width, max(1, high * width // wide)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the picture in the middle."""
        wide, high = self.picture.get_size()
        share = min(1.0, self.rect.width / wide, self.rect.height / high)
        size = (max(1, int(wide * share)), max(1, int(high * share)))
        if self._fitted is None or self._fitted.get_size() != size:
            self._fitted = pygame.transform.smoothscale(self.picture, size)
        blit_centred(surface, self._fitted, self.rect)


Painter = Callable[[pygame.Surface, pygame.Rect, Look], None]


class Canvas(Widget):
    """A place drawn by a function of (surface, rect, look)."""

    shrinks = True
    yields_height = True

    def __init__(
        self,
        painter: Painter,
        *,
        on_pick: Callable[[Point], None] | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(**options)
        self.painter = painter
        self.on_pick = on_pick

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered; give a height or let it grow."""
        return width or look.px(40), look.px(40)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Let the function draw, cut at the edges."""
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.rect))
        self.painter(surface, self.rect, look)
        surface.set_clip(clip)

    def on_click(self, point: Point) -> None:
        """Pass a click on, reckoned from the canvas's own corner."""
        if self.on_pick is not None:
            self.on_pick((point[0] - self.rect.left, point[1] - self.rect.top))
