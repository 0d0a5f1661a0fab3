"""What was made of a sheet lately, kept for as long as the same sheet is likely to be drawn again.

Another theme, another window and the next game on the same map all begin with the same
lines; finding them anew takes longer than everything else before the first frame.
"""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from game.core.world import MapSheet

_P = ParamSpec("_P")
_T = TypeVar("_T")

_MOST = 4
"""Of how many sheets, or of one sheet in how many sizes, something is kept."""


def recalled(
    make: Callable[Concatenate[MapSheet, _P], _T],
) -> Callable[Concatenate[MapSheet, _P], _T]:
    """Return a function that makes the same of the very same sheet only once.

    A sheet is known by what it is and not by what it equals, since to compare two takes as
    long as to draw their lines. Nobody may write to what is returned.
    """
    held: deque[tuple[MapSheet, tuple[object, ...], _T]] = deque(maxlen=_MOST)

    @wraps(make)
    def recall(sheet: MapSheet, /, *facts: _P.args, **named: _P.kwargs) -> _T:
        asked = (*facts, *sorted(named.items()))
        for known, answered, made in tuple(held):
            if known is sheet and answered == asked:
                return made
        made = make(sheet, *facts, **named)
        held.append((sheet, asked, made))
        return made

    return recall
