"""The drawing of a sheet beside a live window: begun when a theme or a size asks for it.

It is drawn in a thread of its own, so that frames go on; nothing else touches the sheet
until it is handed over.
"""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from threading import main_thread

from game.core.world import MapSheet
from game.ui.map.art import LARGE_PIXELS, SMALL_PIXELS, MapArt, Painting, Step
from game.ui.map.margins import broadened
from game.ui.map.tints import ATLAS, MINISTRY, Ink
from game.ui.theme.tokens import Theme
from game.ui.widgets.widget import Size

_SMALL_SCREEN = (1366, 768)


class Drafting:
    """Draws one scenario's sheet, a little at a time, in the ink and size that are wanted."""

    def __init__(self, sheet: MapSheet, cache: Path | None) -> None:
        self._sheet = broadened(sheet)
        self._cache = cache
        self._ink: Ink | None = None
        self._pixels = 0
        self._pool = ThreadPoolExecutor(1, "sheet")
        self._work: Future[None] | None = None
        self._art: MapArt | None = None
        self.step = Step(0, 1, "")
        """How far it has come."""

    @property
    def is_busy(self) -> bool:
        """Whether a sheet is being drawn."""
        return self._work is not None

    def prepare(self, theme: Theme, window: Size, painting: Painting) -> None:
        """Begin to draw the sheet that a theme and a window want, unless it is drawn."""
        ink = MINISTRY if theme.is_dark else ATLAS
        is_large = window[0] > _SMALL_SCREEN[0] or window[1] > _SMALL_SCREEN[1]
        pixels = max(LARGE_PIXELS if is_large else SMALL_PIXELS, self._pixels)
        if ink is self._ink and pixels == self._pixels:
            return
        self._ink, self._pixels = ink, pixels
        self._art = MapArt(self._sheet, ink, pixels)
        self.step = Step(0, 1, "")
        self._work = self._pool.submit(
            self._draw, self._art, self._art.build(painting, self._cache)
        )

    def _draw(self, art: MapArt, steps: Iterator[Step]) -> None:
        """Draw a sheet unless another is wanted meanwhile, or the program ends."""
        for step in steps:
            if self._art is not art or not main_thread().is_alive():
                return
            self.step = step

    def work(self, budget_ms: int) -> bool:
        """Wait so long at most; return whether the sheet became finished."""
        work = self._work
        if work is None:
            return False
        wait((work,), budget_ms / 1000)
        if not work.done():
            return False
        self._work = None
        work.result()
        return True

    def finish(self) -> None:
        """Wait for the rest."""
        while self.is_busy:
            self.work(1000)

    def take(self) -> MapArt:
        """Hand over the finished sheet."""
        assert self._art is not None, "the sheet was drawn before"
        art, self._art = self._art, None
        return art
