"""What leaves a map playable but is likely a slip of the pen: crossings and land drawn twice."""

from collections.abc import Mapping, Sequence
from itertools import islice

from game.files.diagnostics import Path, quoted
from game.files.geojson_outlines import Outline, Patience, TangledError, crossing_of
from game.files.geojson_overlaps import Overlap, overlaps
from game.files.geojson_values import MapDesk

MOST_DOUBTS = 20
"""Of one kind; a map drawn carelessly is so everywhere."""


def look_over(outlines: Sequence[Outline], names: Mapping[int, str], desk: MapDesk) -> None:
    """Note outlines that cross themselves (W409) and polygons that overlap (W410).

    `names` gives the province of each feature by its number.
    """
    patience = Patience.for_edges(sum(len(one.edges) for one in outlines))
    try:
        _look_for_crossings(outlines, desk, patience)
        for found in islice(overlaps(outlines, patience), MOST_DOUBTS):
            _note_overlap(outlines, found, names, desk)
    except TangledError:
        message = "the outlines run through each other so much that not all of them were checked"
        desk.doubt(("features",), "W411", message, "draw each province by itself")


def _look_for_crossings(outlines: Sequence[Outline], desk: MapDesk, patience: Patience) -> None:
    told = 0
    for outline in outlines:
        crossing = crossing_of(outline, patience)
        if crossing is None:
            continue
        x, y = crossing.at
        message = f"the outline crosses itself near [{x}, {y}]"
        hint = "give its points in the order in which they lie along the border"
        first, note = crossing.other.path, "crossed by the line from here to the next point"
        desk.doubt(crossing.one.path, "W409", message, hint, first, note)
        told += 1
        if told == MOST_DOUBTS:
            return


def _note_overlap(
    outlines: Sequence[Outline], found: Overlap, names: Mapping[int, str], desk: MapDesk
) -> None:
    one, other = outlines[found.one], outlines[found.other]
    x, y = found.at
    hint = "give both the same points along their border"
    if _feature(one) == _feature(other):
        message = f"two parts of {quoted(_name(one, names))} overlap near [{x}, {y}]"
        desk.doubt(other.path, "W410", message, hint, one.path, "the other part")
        return
    message = f"{quoted(_name(other, names))} overlaps {quoted(_name(one, names))} near [{x}, {y}]"
    desk.doubt(_id_of(other), "W410", message, hint, _id_of(one), "drawn here")


def _feature(outline: Outline) -> int:
    return next(step for step in outline.path if isinstance(step, int))


def _name(outline: Outline, names: Mapping[int, str]) -> str:
    return names[_feature(outline)]


def _id_of(outline: Outline) -> Path:
    return ("features", _feature(outline), "properties", "id")
