"""The colours of the map: two sheets, washes that differ between neighbours, and stances."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.core.ids import RegionId

Colour = int
"""0xRRGGBB."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What a sheet is drawn with."""

    name: str
    is_engraved: bool
    """Whether the sheet is paper, with folds, roses and mountains, rather than a night chart."""
    paper: Colour
    land: Colour
    sea_far: Colour
    sea_near: Colour
    lining: Colour
    ink: Colour
    coast: Colour
    border: Colour
    province_border: Colour
    halo: Colour
    label: Colour
    label_halo: Colour
    deep_label: Colour
    """Letters on a wash too deep for the usual ones."""
    deep_label_halo: Colour
    sea_label: Colour
    sea_halo: Colour
    rhumb: Colour
    frame: Colour
    desk: Colour
    """What lies around the sheet when the camera looks past its edge."""
    relief_per_mille: int


ATLAS = Ink(
    name="atlas",
    is_engraved=True,
    paper=0xF0E4C6,
    land=0xEFE2C0,
    sea_far=0xD4D3B8,
    sea_near=0xA7C2BF,
    lining=0x4D7482,
    ink=0x3A2A1C,
    coast=0x3A2A1C,
    border=0x4A2F20,
    province_border=0x6B5237,
    halo=0xF4EACF,
    label=0x3A2416,
    label_halo=0xF2E6C8,
    deep_label=0xFBF2DC,
    deep_label_halo=0x241A12,
    sea_label=0x264349,
    sea_halo=0xD9DDC6,
    rhumb=0x8C7B57,
    frame=0x3A2A1C,
    desk=0x2A2018,
    relief_per_mille=140,
)

MINISTRY = Ink(
    name="ministry",
    is_engraved=False,
    paper=0x16212F,
    land=0x2A3A4C,
    sea_far=0x0E1722,
    sea_near=0x16283A,
    lining=0x2F5878,
    ink=0x0B121B,
    coast=0x8FB3CC,
    border=0xD8E4EE,
    province_border=0x6F8798,
    halo=0x0B121B,
    label=0xE8F0F6,
    label_halo=0x0B121B,
    deep_label=0xE8F0F6,
    deep_label_halo=0x0B121B,
    sea_label=0x9CC3DF,
    sea_halo=0x0B121B,
    rhumb=0x26405A,
    frame=0x3D5A75,
    desk=0x080D13,
    relief_per_mille=180,
)


INKS: Mapping[str, Ink] = {ink.name: ink for ink in (ATLAS, MINISTRY)}
"""By the name of the window's theme."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How strongly a wash lies on the land, per mille: everywhere, and along national borders."""

    flat: int
    rim: int


POLITICAL = Strength(flat=420, rim=620)
STANCE = Strength(flat=740, rim=300)

MUTED = (
    0xC96F5E,
    0x6E9BB5,
    0x8FA65E,
    0xD9A84E,
    0x9C7BAE,
    0x6FA79A,
    0xC98B9E,
    0xB08A5B,
    0x8A93B8,
    0xA8B56A,
    0xD08A55,
    0x7C8F7A,
)
"""Twelve washes of a hand-coloured atlas."""

DISTINCT_8 = (0x6EA0D1, 0xA07011, 0x64DA9C, 0xAB647F, 0xBFC657, 0x6D6DCF, 0x6A8854, 0x6ED5D7)
DISTINCT_10 = (
    0xA0B459,
    0x4C74D7,
    0xFB88B3,
    0x967053,
    0x7BC5FE,
    0x9C6DA6,
    0x72D795,
    0xA07011,
    0x388279,
    0x3DD7D7,
)
"""Washes that stay apart for deuteranopes and protanopes: CIE76 differences of 21 and 17."""

STANCES: Mapping[str, Colour] = {
    "self": 0xF4EAD0,
    "allied": 0x1F5A94,
    "friendly": 0x6FA8D2,
    "neutral": 0xD9CDA8,
    "wary": 0xE8B04A,
    "hostile": 0xCF6A35,
    "war": 0x8A1F1B,
}
"""A diverging scale from blue through sand to red, told apart with any common colour vision."""

STANCES_AT_NIGHT: Mapping[str, Colour] = {
    "self": 0xB8AE94,
    "allied": 0x2F78C0,
    "friendly": 0x6FA8D2,
    "neutral": 0x8D8871,
    "wary": 0xD9A546,
    "hostile": 0xCF6A35,
    "war": 0xB23A32,
}
"""The same scale for the night chart, whose names are pale."""


def political(
    neighbours: Mapping[RegionId, Sequence[RegionId]],
    size_of: Mapping[RegionId, int],
    *,
    is_colour_blind: bool = False,
) -> dict[RegionId, Colour]:
    """Return a wash for each region so that no two neighbours share one.

    The largest choose first; among the washes no neighbour has, the least used wins.
    """
    few = len(neighbours) <= len(DISTINCT_8)
    washes = (DISTINCT_8 if few else DISTINCT_10) if is_colour_blind else MUTED
    chosen: dict[RegionId, Colour] = {}
    for region in sorted(neighbours, key=lambda r: (-size_of.get(r, 0), r)):
        taken = {chosen[other] for other in neighbours[region] if other in chosen}
        free = [wash for wash in washes if wash not in taken] or list(washes)
        used = list(chosen.values())
        chosen[region] = min(free, key=used.count)
    return chosen


def shade(colour: Colour, towards: Colour, per_mille: int) -> Colour:
    """Return `colour` moved towards another."""
    mixed = 0
    for shift in (16, 8, 0):
        a, b = colour >> shift & 255, towards >> shift & 255
        mixed |= (a + (b - a) * per_mille // 1000) << shift
    return mixed


def lightness(colour: Colour) -> int:
    """Return how light a colour looks, per mille of white."""
    red, green, blue = rgb(colour)
    return (299 * red + 587 * green + 114 * blue) // 255


def rgb(colour: Colour) -> tuple[int, int, int]:
    """Return red, green and blue."""
    return colour >> 16, colour >> 8 & 255, colour & 255


def rgba(colour: Colour, alpha: int) -> tuple[int, int, int, int]:
    """Return red, green, blue and the given opacity from 0 to 255."""
    return colour >> 16, colour >> 8 & 255, colour & 255, alpha
