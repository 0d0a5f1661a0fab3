"""From design units to pixels."""

DESIGN_WIDTH = 1280
"""Width in design units of the window the screens are drawn for."""

DESIGN_HEIGHT = 720
"""Height in design units of the window the screens are drawn for."""

LEAST_FACTOR = 0.8
MOST_FACTOR = 2.0
"""The player's own factor stays within these, both for the interface and for its text."""


def factor_within_bounds(factor: float) -> float:
    """Return a player's factor brought into 0.8 to 2.0."""
    return min(MOST_FACTOR, max(LEAST_FACTOR, factor))


def scale_for(size: tuple[int, int], factor: float = 1.0) -> float:
    """Return pixels per design unit for a window of `size` pixels and the player's factor."""
    fit = min(size[0] / DESIGN_WIDTH, size[1] / DESIGN_HEIGHT)
    return max(0.25, fit * factor_within_bounds(factor))
