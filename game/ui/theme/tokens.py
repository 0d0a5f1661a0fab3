"""The palette: named colours of the two themes, and which inks may stand on which grounds."""

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

Color = pygame.Color

TEXT_CONTRAST = 4.5
"""Least contrast of text with its ground (WCAG 2.1, level AA)."""

STANCES = ("allied", "friendly", "neutral", "wary", "hostile", "war")
"""Stances from warm to cold; each is a token, diverging blue, sand, red."""

SERIES = tuple(f"series{number}" for number in range(8))
"""Tokens for the lines of a chart, in the order they are given out."""

_SHARED = {
    "on_wax": "#FBEFD8",
    "wax": "#8E2A24",
    "wax_hi": "#B8473B",
    "wax_lo": "#5C1511",
    "wax_top": "#A83A31",
    "wax_bottom": "#7A211C",
    "wax_edge": "#4A0F0C",
    "on_brass": "#2B2118",
    "brass_top": "#E2C27E",
    "brass_bottom": "#B58E48",
    "brass_edge": "#6B5228",
    "knob": "#DDBE78",
    "knob_hi": "#F2DDA6",
    "knob_edge": "#6B5228",
    "shadow": "#08080E",
    "veil": "#0E0E16A0",
    "clear": "#00000000",
}

_ATLAS = _SHARED | {
    "chrome9": "#161C28",
    "chrome8": "#1E2635",
    "chrome7": "#2A3447",
    "chrome6": "#3B475D",
    "chrome_top": "#364259",
    "chrome_bottom": "#252F42",
    "chrome_edge": "#7D6232",
    "chrome_ink": "#E9DFC7",
    "chrome_ink2": "#B4AF9B",
    "chrome_title": "#EBD49A",
    "chrome_good": "#8FC3EA",
    "chrome_bad": "#F0A070",
    "chrome_warn": "#E8C26A",
    "brass": "#C6A15B",
    "brass_hi": "#EBD49A",
    "brass_lo": "#7D6232",
    "paper0": "#FAF3E0",
    "paper1": "#F3E8CC",
    "paper2": "#E8D9B4",
    "paper3": "#D6C294",
    "paper4": "#B99F6B",
    "paper_top": "#FBF4E1",
    "paper_bottom": "#E6D6AE",
    "paper_edge": "#A98A55",
    "tip": "#FFF7E2",
    "ink": "#2B2118",
    "ink2": "#5A4733",
    "ink3": "#675335",
    "off_ground": "#E6DCC3",
    "off_ink": "#6A583D",
    "chrome_off": "#232C3C",
    "chrome_off_ink": "#A3A79F",
    "rule": "#BFA878",
    "rim": "#6B5230",
    "rim_inner": "#A98A55",
    "rim_burn": "#A9773A",
    "ornament": "#8A6C3B",
    "accent": "#8E2A24",
    "link": "#7A1F1B",
    "good": "#1F5F80",
    "bad": "#963611",
    "warn": "#764B00",
    "on_good": "#FFFFFF",
    "on_bad": "#FFFFFF",
    "on_warn": "#FFFFFF",
    "focus": "#1F5A94",
    "focus_inner": "#FFFFFF",
    "hover": "#8A6C3B30",
    "select": "#8E2A242B",
    "stripe": "#C9B07A40",
    "allied": "#1F5A94",
    "friendly": "#6FA8D2",
    "neutral": "#D9CDA8",
    "wary": "#E8B04A",
    "hostile": "#CF6A35",
    "war": "#8A1F1B",
    "alliance": "#1F4E86",
    "trade": "#B07A12",
    "guarantee": "#2A8C86",
    "pact": "#7A6A50",
    "embargo": "#2B2118",
    "arc_war": "#9A1B16",
    "gauge_low": "#C4572E",
    "gauge_middle": "#E3CF9A",
    "gauge_high": "#1F5A94",
    "series0": "#1F5A94",
    "series1": "#9C3F18",
    "series2": "#665712",
    "series3": "#6A3A6E",
    "series4": "#1B6153",
    "series5": "#8E2A24",
    "series6": "#475566",
    "series7": "#7E4700",
}

_MINISTRY = _SHARED | {
    "chrome9": "#0B121A",
    "chrome8": "#0F1822",
    "chrome7": "#1B2836",
    "chrome6": "#2C3E50",
    "chrome_top": "#24354A",
    "chrome_bottom": "#172433",
    "chrome_edge": "#5B6F80",
    "chrome_ink": "#E9DFC7",
    "chrome_ink2": "#A9B4BC",
    "chrome_title": "#D5E4F0",
    "chrome_good": "#8FC3EA",
    "chrome_bad": "#F0A070",
    "chrome_warn": "#E8C26A",
    "brass": "#7FA7C4",
    "brass_hi": "#CFE3F2",
    "brass_lo": "#35506A",
    "paper0": "#22303F",
    "paper1": "#1A2634",
    "paper2": "#233243",
    "paper3": "#30445A",
    "paper4": "#4A6580",
    "paper_top": "#32475D",
    "paper_bottom": "#233447",
    "paper_edge": "#5D7A95",
    "tip": "#26374A",
    "ink": "#E4ECF3",
    "ink2": "#B6C6D4",
    "ink3": "#9DB1C3",
    "off_ground": "#1E2B39",
    "off_ink": "#8FA2B4",
    "chrome_off": "#131E2A",
    "chrome_off_ink": "#8A98A4",
    "rule": "#3A5068",
    "rim": "#6B5735",
    "rim_inner": "#4E4530",
    "rim_burn": "#04080D",
    "ornament": "#A98A55",
    "accent": "#E39A52",
    "link": "#7CC0E8",
    "good": "#74BCE6",
    "bad": "#F29468",
    "warn": "#E8C26A",
    "on_good": "#0B121A",
    "on_bad": "#0B121A",
    "on_warn": "#0B121A",
    "focus": "#7CC0E8",
    "focus_inner": "#0B121A",
    "hover": "#7FA7C430",
    "select": "#D98C3F38",
    "stripe": "#4A658033",
    "allied": "#4C8FD0",
    "friendly": "#7FB6DE",
    "neutral": "#8D8871",
    "wary": "#D9A546",
    "hostile": "#CF6A35",
    "war": "#B23A32",
    "alliance": "#6FAAE6",
    "trade": "#E2B04A",
    "guarantee": "#4CC0B8",
    "pact": "#B5A688",
    "embargo": "#D8D2C4",
    "arc_war": "#F0675C",
    "gauge_low": "#C4572E",
    "gauge_middle": "#8D8871",
    "gauge_high": "#4C8FD0",
    "series0": "#7CB8E8",
    "series1": "#F0A070",
    "series2": "#D8C66A",
    "series3": "#D0A6DA",
    "series4": "#6FCFB8",
    "series5": "#F29A9A",
    "series6": "#B6C6D4",
    "series7": "#E8B04A",
}


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """A palette under a name; two themes never compare equal."""

    name: str
    colors: Mapping[str, str]
    is_dark: bool

    def color(self, token: str) -> Color:
        """Return the colour of a token, or of a literal such as "#8E2A24".

        Raises:
            KeyError: the theme has no such token.
        """
        return Color(token if token.startswith("#") else self.colors[token])


ATLAS = Theme("atlas", _ATLAS, is_dark=False)
MINISTRY = Theme("ministry", _MINISTRY, is_dark=True)
THEMES = {theme.name: theme for theme in (ATLAS, MINISTRY)}

_SHEET_INKS = ("ink", "ink2", "ink3", "accent", "link", "good", "bad", "warn", *SERIES)
_CHROME_INKS = (
    "chrome_ink",
    "chrome_ink2",
    "chrome_title",
    "chrome_good",
    "chrome_bad",
    "chrome_warn",
)

TEXT_PAIRS = (
    *((ink, ground) for ink in _SHEET_INKS for ground in ("paper0", "paper1", "tip")),
    *((ink, "paper2") for ink in ("ink", "ink2", "ink3", "accent", "good", "bad")),
    *((ink, ground) for ink in ("ink", "ink2") for ground in ("paper3", "paper_top")),
    *((ink, "paper_bottom") for ink in ("ink", "ink2", "accent")),
    *((ink, ground) for ink in _CHROME_INKS for ground in ("chrome9", "chrome8", "chrome7")),
    *(("chrome_ink", ground) for ground in ("chrome_top", "chrome_bottom", "chrome6")),
    *(("chrome_title", ground) for ground in ("chrome_top", "chrome_bottom")),
    *(("on_wax", ground) for ground in ("wax", "wax_top", "wax_bottom")),
    *(("on_brass", ground) for ground in ("brass_top", "brass_bottom")),
    ("on_good", "good"),
    ("on_bad", "bad"),
    ("on_warn", "warn"),
    ("off_ink", "off_ground"),
    ("chrome_off_ink", "chrome_off"),
)
"""Every (ink, ground) pair the kit sets text in; tests hold each to `TEXT_CONTRAST`."""

_CHANNEL_TOP = 255
_LINEAR_BELOW = 0.04045


def _linear(channel: int) -> float:
    share = channel / _CHANNEL_TOP
    return share / 12.92 if share <= _LINEAR_BELOW else float(((share + 0.055) / 1.055) ** 2.4)


def _luminance(color: Color) -> float:
    return 0.2126 * _linear(color.r) + 0.7152 * _linear(color.g) + 0.0722 * _linear(color.b)


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
