"""Where the keyboard goes next: tree order for Tab, nearest in a direction for arrows."""

import pygame

from game.ui.widgets.widget import Point, Widget

DIRECTIONS: dict[int, Point] = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
"""Arrow keys as steps across and down."""

_ASIDE = 2.5
"""A pixel aside counts as this many ahead."""

_LEAST_STEP = 4


def stops(root: Widget) -> list[Widget]:
    """Return the widgets the keyboard can stop at, in tree order."""
    return [widget for widget in root.walk() if widget.takes_focus and widget.enabled]


def next_stop(root: Widget, current: Widget | None, step: int) -> Widget | None:
    """Return the stop `step` places on, going round at the ends."""
    order = stops(root)
    if not order:
        return None
    if current not in order:
        return order[0 if step > 0 else -1]
    return order[(order.index(current) + step) % len(order)]


def stop_towards(root: Widget, current: Widget | None, direction: Point) -> Widget | None:
    """Return the nearest stop in a direction, or None where there is none."""
    if current is None:
        return next_stop(root, None, 1)
    across, down = direction
    here = current.rect
    best: tuple[float, Widget] | None = None
    for widget in stops(root):
        right = widget.rect.centerx - here.centerx
        below = widget.rect.centery - here.centery
        ahead = right * across + below * down
        aside = abs(right * down) + abs(below * across)
        if widget is current or ahead <= _LEAST_STEP:
            continue
        cost = ahead + _ASIDE * aside
        if best is None or cost < best[0]:
            best = (cost, widget)
    return best[1] if best else None
