"""What lies over a widget."""

from collections.abc import Iterator

import pygame

from game.ui.widgets.widget import Widget


def covering(widget: Widget, margin: int) -> list[pygame.Rect]:
    """Return the pixels of everything that lies over a widget of a stack, with a margin."""
    around = widget.parent
    if around is None:
        return []
    later = around.children[around.children.index(widget) + 1 :]
    return [box.inflate(2 * margin, 2 * margin) for other in later for box in _solid(other)]


def _solid(widget: Widget) -> Iterator[pygame.Rect]:
    if not widget.visible:
        return
    if widget.is_solid:
        yield widget.rect
        return
    for child in widget.children:
        yield from _solid(child)
