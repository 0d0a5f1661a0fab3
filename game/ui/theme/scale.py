"""From design units to pixels."""

DESIGN_WIDTH = 1280
"""Width in design units of the window the screens are drawn for."""

DESIGN_HEIGHT = 720
"""Height in design units of the window the screens are drawn for."""

LEAST_WIDTH, LEAST_HEIGHT = 1024, 576
"""Design units every screen needs; a larger interface would push its buttons out."""

LEAST_FACTOR = 0.8
MOST_FACTOR = 2.0
"""The player's own factor stays within these, both for the interface and for its text."""

MOST_LETTERS = 1.3
"""How much larger than they were drawn for the window letters may become, by both factors."""


def factor_within_bounds(factor: float) -> float:
    """Return a player's factor brought into 0.8 to 2.0."""
    return min(MOST_FACTOR, max(LEAST_FACTOR, factor))


def _fit(size: tuple[int, int]) -> float:
    return min(size[0] / DESIGN_WIDTH, size[1] / DESIGN_HEIGHT)


def scale_for(size: tuple[int, int], factor: float = 1.0) -> float:
    """Return pixels per design unit for a window of `size` pixels and the player's factor."""
    most = min(size[0] / LEAST_WIDTH, size[1] / LEAST_HEIGHT)
    return max(0.25, min(most, _fit(size) * factor_within_bounds(factor)))


def factor_in_force(size: tuple[int, int], factor: float) -> float:
    """Return the player's factor as far as a window of `size` pixels has room for it."""
    fit = _fit(size)
    return scale_for(size, factor) / fit if fit > 0 else 1.0


def text_in_force(size: tuple[int, int], factor: float, text_factor: float) -> float:
    """Return the player's text factor as far as the interface at `factor` has room for it."""
    room = MOST_LETTERS / factor_in_force(size, factor)
    return min(factor_within_bounds(text_factor), max(1.0, room))
