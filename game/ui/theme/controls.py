"""Skins of what is pressed: buttons in five materials and six states, knobs, chips, rings."""

from dataclasses import dataclass
from enum import StrEnum

import pygame

from game.ui.theme.shapes import (
    Color,
    Size,
    Surface,
    disc,
    empty,
    framed,
    gradient,
    rounded,
    stretched,
)
from game.ui.theme.tokens import Theme


class Material(StrEnum):
    """What a button is made of."""

    WAX = "wax"
    """The one primary action of a screen."""
    BRASS = "brass"
    """The action that moves the whole game on, such as ending the turn."""
    PAPER = "paper"
    """Any other action on a sheet."""
    CHROME = "chrome"
    """An action on a chrome bar."""
    GHOST = "ghost"
    """A quiet action on a sheet: no edge until it is pointed at."""


class Press(StrEnum):
    """The state a button is drawn in."""

    NORMAL = "normal"
    HOVER = "hover"
    PRESSED = "pressed"
    SELECTED = "selected"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class _Coat:
    top: Color
    bottom: Color
    edge: Color


_WHITE = Color("white")
_RADIUS = 6


class ControlSkins:
    """Draws the skins of controls in one theme at one scale."""

    def __init__(self, theme: Theme, scale: float) -> None:
        self._theme = theme
        self._scale = scale
        self._masters: dict[tuple[int, Material, Press], Surface] = {}

    def _px(self, units: float) -> int:
        return max(1, round(units * self._scale))

    def ink(self, material: Material, press: Press) -> str:
        """Return the token of a label on a button."""
        is_chrome = material is Material.CHROME
        if press is Press.DISABLED:
            return "chrome_off_ink" if is_chrome else "off_ink"
        if is_chrome:
            return "chrome_title" if press is Press.SELECTED else "chrome_ink"
        if material is Material.WAX:
            return "on_wax"
        if material is Material.BRASS:
            return "on_brass"
        return "accent" if press is Press.SELECTED else "ink"

    def button(self, size: Size, material: Material, press: Press) -> Surface:
        """Return the skin of a button of `size` pixels."""
        key = (size[1], material, press)
        if key not in self._masters:
            wide = 2 * self._px(_RADIUS + 3) + 1
            self._masters[key] = self._master((wide, max(4, size[1])), material, press)
        return stretched(self._masters[key], size)

    def _coat(self, material: Material, press: Press) -> _Coat:
        color = self._theme.color
        if press is Press.DISABLED:
            name = "chrome_off" if material is Material.CHROME else "off_ground"
            ground = color(name)
            edge = color("chrome_off_ink" if material is Material.CHROME else "paper4")
            edge.a = 110
            return _Coat(ground, ground, edge)
        name = material.value
        top, bottom = color(f"{name}_top"), color(f"{name}_bottom")
        edge = color(f"{name}_edge")
        if press is Press.HOVER:
            gleam = 0.06 if self._theme.is_dark and material is Material.PAPER else 0.1
            top, bottom = top.lerp(_WHITE, gleam), bottom.lerp(_WHITE, gleam)
        if press is Press.PRESSED:
            top, bottom = bottom, top
        if press is Press.SELECTED:
            edge = color("brass_hi" if material is Material.CHROME else "accent")
        return _Coat(top, bottom, edge)

    def _master(self, size: Size, material: Material, press: Press) -> Surface:
        radius = self._px(_RADIUS)
        if material is Material.GHOST:
            return self._ghost(size, radius, press)
        coat = self._coat(material, press)
        skin = empty(size)
        skin.blit(gradient(size, coat.top, coat.bottom), (0, 0))
        mask = rounded(size, radius, _WHITE)
        skin.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        if press is not Press.DISABLED:
            gleam = empty(size)
            light = (255, 255, 255, 28 if self._theme.is_dark else 70)
            pygame.draw.line(gleam, light, (radius, 1), (size[0] - radius, 1))
            skin.blit(gleam, (0, 0))
        width = 2.2 if press is Press.SELECTED else 1.2
        skin.blit(framed(size, radius, coat.edge, width * self._scale), (0, 0))
        return skin

    def _ghost(self, size: Size, radius: int, press: Press) -> Surface:
        if press in (Press.NORMAL, Press.DISABLED):
            return empty(size)
        tone = "select" if press is Press.SELECTED else "hover"
        return rounded(size, radius, self._theme.color(tone))

    def knob(self, *, is_hot: bool) -> Surface:
        """Return the knob of a slider."""
        color = self._theme.color
        body = disc(
            self._px(18), color("knob_hi" if is_hot else "knob"), color("knob_edge"), self._scale
        )
        gleam = disc(self._px(5), Color("#FFF6DA"))
        body.blit(gleam, gleam.get_rect(center=(self._px(8), self._px(8))))
        return body

    def ring(self, size: Size) -> Surface:
        """Return the focus ring around a control of `size` pixels: 4 units wider on each side."""
        grown = (size[0] + 2 * self._px(4), size[1] + 2 * self._px(4))
        color = self._theme.color
        ring = empty(grown)
        radius = self._px(9)
        ring.blit(framed(grown, radius, color("focus"), self._px(2)), (0, 0))
        inner = framed(grown, radius, color("focus_inner"), max(1.0, self._scale), self._px(2))
        ring.blit(inner, (0, 0))
        return ring
