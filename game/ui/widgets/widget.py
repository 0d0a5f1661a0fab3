"""A widget: one node of the tree on the screen, with a place, children and answers to input.

Sizes given to constructors are design units; rectangles are pixels of the
window. Layout goes down in two steps: `measure` says what a widget would like,
`arrange` gives it its rectangle and it gives its children theirs.
"""

from collections.abc import Iterator
from typing import ClassVar, TypeVar, Unpack

import pygame

from game.ui.theme.look import Look
from game.ui.widgets.host import Host, Options, Placing, Point, Size, Tip
from game.ui.widgets.hung import Hung

LEAST_WIDTH = 24.0
"""Design units below which a squeezed widget is not squeezed further."""

AnyWidget = TypeVar("AnyWidget", bound="Widget")


class Widget(Hung):
    """A node of the tree; on its own it shows nothing and may hold children."""

    is_focusable: ClassVar[bool] = False
    """Whether the keyboard can stop here."""
    is_done_by_click: ClassVar[bool] = False
    """Whether a click does all it is for: its tooltip goes and hides nothing of what came of it."""
    ticks: ClassVar[bool] = False
    """Whether `tick` is to be called as time passes."""
    clips: ClassVar[bool] = False
    """Whether children are cut at its edges."""
    is_solid: ClassVar[bool] = True
    """Whether the pointer meets it, rather than what lies under the gaps between children."""
    shrinks: ClassVar[bool] = False
    """Whether a crowded row may give it less than it asked for."""
    yields_height: ClassVar[bool] = False
    """Whether a crowded column may give it less than it asked for."""

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__(
            is_visible=options.get("visible", True), is_enabled=options.get("enabled", True)
        )
        self.name = options.get("name", "")
        self.fixed_width = options.get("width")
        self.fixed_height = options.get("height")
        self.least_width = options.get("least_width", LEAST_WIDTH)
        self.grow = options.get("grow", 0.0)
        self.tip: Tip = options.get("tip", "")
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.parent: Widget | None = None
        self.children: list[Widget] = []
        self.takes_focus = self.is_focusable
        """Whether the keyboard stops here; a part of a larger control may decline."""
        self.is_hovered = False
        self.is_pressed = False
        self._sizes: dict[int | None, Size] = {}

    # -- the tree ---------------------------------------------------------

    def add(self, child: AnyWidget) -> AnyWidget:
        """Hang a child under this widget and return it."""
        child.parent = self
        self.children.append(child)
        self.resized()
        return child

    def clear(self) -> None:
        """Remove all children."""
        for child in self.children:
            child.parent = None
        self.children = []
        self.resized()

    def walk(self) -> Iterator["Widget"]:
        """Yield this widget and all visible ones under it, in tree order."""
        if self._visible:
            yield self
            for child in self.children:
                yield from child.walk()

    def find(self, name: str) -> "Widget | None":
        """Return the first visible widget of that name here or below."""
        return next((widget for widget in self.walk() if widget.name == name), None)

    # -- layout -----------------------------------------------------------

    def wanted(self, look: Look, width: int | None = None) -> Size:
        """Return the size in pixels it would like, given the width it will have."""
        if width in self._sizes:
            return self._sizes[width]
        fixed = None if self.fixed_width is None else look.px(self.fixed_width)
        wide, high = self.measure(look, fixed if fixed is not None else width)
        if fixed is not None:
            wide = fixed
        if self.fixed_height is not None:
            high = look.px(self.fixed_height)
        self._sizes[width] = (wide, high)
        return wide, high

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the natural size in pixels; a widget of another kind overrides this."""
        sizes = [child.wanted(look, width) for child in self.children if child.visible]
        return (
            max((wide for wide, _ in sizes), default=0),
            max((high for _, high in sizes), default=0),
        )

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place on the screen and give the children theirs."""
        self.rect = rect
        for child in self.children:
            if child.visible:
                child.arrange(look, rect.copy())

    def may_yield_height(self) -> bool:
        """Return whether a crowded column may give it less height than it wants."""
        return self.yields_height or any(
            child.may_yield_height() for child in self.children if child.visible
        )

    def forget_sizes(self) -> None:
        """Drop remembered sizes before a new layout."""
        self._sizes.clear()
        for child in self.children:
            child.forget_sizes()

    def shift(self, across: int, down: int) -> None:
        """Move it and everything under it by pixels, as scrolling does."""
        self.rect.move_ip(across, down)
        for child in self.children:
            child.shift(across, down)

    # -- drawing ----------------------------------------------------------

    def draw_moved(self, surface: pygame.Surface, look: Look) -> list[pygame.Rect] | None:
        """Draw only what has moved since the last frame, where nothing lies over it.

        Return the pixels that changed, or None when everything must be drawn.
        """
        return None

    def draw(self, surface: pygame.Surface, look: Look) -> None:
        """Draw it and its children where they fall within the surface's clip."""
        clip = surface.get_clip()
        if not self._visible or not self.rect.inflate(32, 32).colliderect(clip):
            return
        self.paint(surface, look)
        if self.clips:
            surface.set_clip(clip.clip(self.clip_area(look)))
        for child in self.children:
            child.draw(surface, look)
        if self.clips:
            surface.set_clip(clip)
        self.paint_over(surface, look)

    def clip_area(self, look: Look) -> pygame.Rect:
        """Return where children may be seen, when it clips them."""
        return self.rect

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw what lies under the children."""

    def paint_over(self, surface: pygame.Surface, look: Look) -> None:
        """Draw what lies over the children."""

    def hit(self, point: Point) -> "Widget | None":
        """Return the topmost widget at a point."""
        if not self._visible or (self.clips and not self.rect.collidepoint(point)):
            return None
        for child in reversed(self.children):
            found = child.hit(point)
            if found is not None:
                return found
        is_met = self.is_solid or bool(self.tip)
        return self if is_met and self.covers(point) else None

    def covers(self, point: Point) -> bool:
        """Return whether a point is on this widget itself."""
        return bool(self.rect.collidepoint(point))

    def resume(self, before: "Widget") -> None:
        """Take over what the player did to the widget of this name on the screen before."""

    # -- words ------------------------------------------------------------

    def words(self) -> str:
        """Return the text it shows, for tests and for reading aloud; may be empty."""
        return ""

    def tip_text(self) -> str:
        """Return what its tooltip says now; may be empty."""
        return self.tip() if callable(self.tip) else self.tip


__all__ = ["AnyWidget", "Host", "Options", "Placing", "Point", "Size", "Tip", "Widget"]
