"""How the width of a table is shared out among its columns."""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise


def parts(whole: int, weights: Sequence[float]) -> list[int]:
    """Return a whole in parts by weight that add up to it; all nought where nothing weighs."""
    sums = tuple(accumulate(weights, initial=0.0))
    if not sums[-1]:
        return [0] * len(weights)
    edges = [round(whole * sum_ / sums[-1]) for sum_ in sums]
    return [right - left for left, right in pairwise(edges)]


def eased(
    widths: Sequence[int], names: Sequence[int], content: Callable[[int], int]
) -> Sequence[int]:
    """Return the widths with room for the names, taken from columns that have some to spare.

    `content` tells what the cells of a column need; no column gives of that.
    Where there is too little to spare, the smallest lacks are filled first.
    """
    lacks = [max(0, name - width) for name, width in zip(names, widths, strict=True)]
    if not any(lacks):
        return widths
    spare = [
        0 if lacks[at] else max(0, width - max(names[at], content(at)))
        for at, width in enumerate(widths)
    ]
    left = moved = min(sum(lacks), sum(spare))
    gains = [0] * len(lacks)
    for at in sorted(range(len(lacks)), key=lacks.__getitem__):
        gains[at] = min(left, lacks[at])
        left -= gains[at]
    losses = parts(moved, spare)
    return [width + gain - loss for width, gain, loss in zip(widths, gains, losses, strict=True)]


def placed(left: int, widths: Sequence[int]) -> list[tuple[int, int]]:
    """Return (left, width) of columns set side by side from the left."""
    found = []
    for width in widths:
        found.append((left, width))
        left += width
    return found
