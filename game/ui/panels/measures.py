"""How large the parts of the main screen are, in a window of this size with text of this size."""

from dataclasses import dataclass

from game.ui.app import App

EDGE = 10
RAIL = 74
"""Where the map is free of the rail, from the left."""
_DOSSIER = 356
_LEGEND, _LEGEND_ROW = 40, 32
"""The legend's height, and that of a second row where the dossier leaves it little width."""
_CREST_ROOM = 38
"""What crests of the northernmost capitals need above the land."""
_LEAST_WIDTH, _LEAST_HEIGHT = 1120, 640
"""Design units of a window below which sheets share their room."""
_NAMED_WIDTH = 980
"""Design units of width, at the usual size of text, that the top bar needs for names."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in design units."""

    text: float
    """How much larger than usual text is, at least 1."""
    width: float
    height: float
    """Of the window."""

    @classmethod
    def of(cls, app: App) -> "Measures":
        """Return the measures for a window."""
        look, size = app.ui.look, app.ui.size
        return cls(max(1.0, look.text_factor), size[0] / look.scale, size[1] / look.scale)

    @property
    def is_tight(self) -> bool:
        """Whether the window is too small for everything at once.

        The buttons of the dossier and the rail are then smaller, and the legend
        gives way to an open dossier.
        """
        room = self.height - (self.top + self.low - 130)
        return self.width < _LEAST_WIDTH or room < _LEAST_HEIGHT

    @property
    def has_room_for_names(self) -> bool:
        """Whether the top bar can say who plays and when, beside its figures and buttons."""
        return self.width / self.text >= _NAMED_WIDTH

    def tall(self, units: float) -> float:
        """Return the height of something with one line of text."""
        return units * self.text

    @property
    def bar(self) -> float:
        """The height of the top bar."""
        return 16 + 40 * self.text

    @property
    def top(self) -> float:
        """Where sheets begin, from above."""
        return self.bar + EDGE

    @property
    def desk(self) -> float:
        """The height of the desk and of the end of the turn."""
        return 24 + 82 * self.text

    @property
    def low(self) -> float:
        """Where sheets end, from below."""
        return self.desk + 2 * EDGE

    @property
    def dossier(self) -> float:
        """The width of the dossier."""
        return min(_DOSSIER * (1 + (self.text - 1) / 3), self.width * 0.6)

    @property
    def right(self) -> float:
        """Where the map is free of the dossier, from the right."""
        return self.dossier + 2 * EDGE

    def framed(self, right: float, legend_high: float) -> tuple[float, float, float, float]:
        """Return how much of each side of the map shows no land while all of it is shown.

        `right` is what the dossier or the first steps cover; beside it there is always room
        for a second row of the legend, so that the map keeps its place when another mode
        needs one.
        """
        rows = max(legend_high, self.tall(_LEGEND + (_LEGEND_ROW if right else 0)))
        legend = 0 if self.is_tight and right else EDGE + rows
        return RAIL + EDGE, self.bar + _CREST_ROOM, right + 2 * EDGE, self.low + legend
