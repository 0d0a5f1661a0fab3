"""What stands on the map and keeps its size: crests of capitals, medallions, envoys, armies."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import pygame

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import STYLES, ArcKind
from game.ui.map.tints import Colour, rgb, rgba
from game.ui.theme.fonts import Face, font_at
from game.ui.theme.icons import tinted_icon

_FINE = 4
_DARK = 0x2B2118
_PALE = 0xF6ECD2
_GOLD = 0xEBD49A
CREST_SIDE = 30
"""Height of a capital's crest in design units."""


class TokenKind(StrEnum):
    """Who or what a token stands for."""

    ENVOY = "envoy"
    VISIT = "visit"
    MEDIATOR = "mediator"
    ARMY = "army"
    OCCUPATION = "occupation"
    UNREST = "unrest"


TOKEN_ICONS: Mapping[TokenKind, str] = {
    TokenKind.ENVOY: "horse-head",
    TokenKind.VISIT: "crown",
    TokenKind.MEDIATOR: "peace-dove",
    TokenKind.ARMY: "mounted-knight",
    TokenKind.OCCUPATION: "flying-flag",
    TokenKind.UNREST: "torch",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A figure on the map: in post at a capital, under way between two, or in a province."""

    kind: TokenKind
    colour: Colour
    """The field of its medallion, by custom the first tincture of its region's arms."""
    start: RegionId
    """Where it is in post, or where it set out from."""
    end: RegionId | None = None
    """Where it is bound for, if it is under way."""
    per_mille: int = 0
    """How much of the way lies behind it."""
    province: ProvinceId | None = None
    """Where it stands instead, if not at a capital."""


def _disc(side: int) -> tuple[pygame.Surface, float]:
    canvas = pygame.Surface((side * _FINE, side * _FINE), pygame.SRCALPHA, 32)
    canvas.fill(rgba(_DARK, 0))
    return canvas, side * _FINE / 2


@lru_cache(maxsize=64)
def arc_medal(kind: ArcKind, side: int, *, is_dark: bool) -> pygame.Surface:
    """Return the medallion of a kind of arc, `side` pixels across."""
    style = STYLES[kind]
    canvas, middle = _disc(side)
    centre, thin = (middle, middle), side / 26 * _FINE
    ground = 0x182433 if is_dark else _PALE
    colour = style.colour(is_dark=is_dark)
    pygame.draw.circle(canvas, rgb(_GOLD if is_dark else _DARK), centre, middle)
    pygame.draw.circle(canvas, rgb(ground), centre, middle - 1.2 * thin)
    pygame.draw.circle(canvas, rgb(colour), centre, middle - 2.4 * thin, round(1.6 * thin))
    return _with_icon(canvas, side, style.icon, 0.6, colour)


@lru_cache(maxsize=256)
def token_medal(kind: TokenKind, colour: Colour, side: int) -> pygame.Surface:
    """Return the medallion of a token, `side` pixels across."""
    canvas, middle = _disc(side)
    centre, thin = (middle, middle), side / 30 * _FINE
    pygame.draw.circle(canvas, rgb(_DARK), centre, middle)
    pygame.draw.circle(canvas, rgb(colour), centre, middle - 1.4 * thin)
    pygame.draw.circle(canvas, rgb(_GOLD), centre, middle - 1.4 * thin, round(1.5 * thin))
    luminance = sum(part * share for part, share in zip(rgb(colour), (3, 6, 1), strict=True))
    bright = 1450
    return _with_icon(
        canvas, side, TOKEN_ICONS[kind], 0.62, _DARK if luminance > bright else 0xFBF4E1
    )


@lru_cache(maxsize=32)
def count_medal(count: int, side: int) -> pygame.Surface:
    """Return a number in a small disc, `side` pixels high."""
    canvas, middle = _disc(side)
    pygame.draw.circle(canvas, rgb(_DARK), (middle, middle), middle)
    pygame.draw.circle(canvas, rgb(_PALE), (middle, middle), middle - side / 14 * _FINE)
    medal = pygame.transform.smoothscale(canvas, (side, side))
    font = font_at(Face.STRONG, max(7, round(side * 0.8)))
    digits = font.render(str(min(count, 99)), True, rgb(_DARK))  # noqa: FBT003 - pygame's signature
    medal.blit(digits, digits.get_rect(center=(side / 2, side / 2)))
    return medal


def _with_icon(
    canvas: pygame.Surface, side: int, name: str, share: float, colour: Colour
) -> pygame.Surface:
    medal = pygame.transform.smoothscale(canvas, (side, side))
    icon = tinted_icon(name, max(6, round(side * share)), pygame.Color(*rgb(colour)))
    medal.blit(icon, icon.get_rect(center=(side / 2, side / 2)))
    return medal


@lru_cache(maxsize=64)
def dot(radius: float, colour: Colour) -> pygame.Surface:
    """Return a dot that travels along an arc, with a pale glow."""
    side = int(radius * 2 + 6)
    canvas, middle = _disc(side)
    canvas.fill((255, 246, 214, 0))
    pygame.draw.circle(canvas, (255, 246, 214, 130), (middle, middle), (radius + 2) * _FINE)
    pygame.draw.circle(canvas, rgb(colour), (middle, middle), radius * _FINE)
    return pygame.transform.smoothscale(canvas, (side, side))


def capital(crest: pygame.Surface, height: int) -> tuple[pygame.Surface, tuple[int, int]]:
    """Return a crest with its shadow above the dot of a capital, and where the dot lies in it."""
    width = max(1, round(crest.get_width() * height / crest.get_height()))
    shield = (
        crest
        if crest.get_height() == height
        else pygame.transform.smoothscale(crest, (width, height))
    )
    margin, radius = max(3, height // 7), max(2.0, height * 0.11)
    size = (width + 2 * margin, round(height * 1.34 + 2 * margin))
    sprite = pygame.Surface(size, pygame.SRCALPHA, 32)
    sprite.fill((20, 14, 8, 0))
    shadow = pygame.mask.from_surface(shield).to_surface(
        setcolor=(20, 14, 8, 130), unsetcolor=(20, 14, 8, 0)
    )
    soft = pygame.Surface(size, pygame.SRCALPHA, 32)
    soft.fill((20, 14, 8, 0))
    soft.blit(shadow, (margin + 1, margin + 2))
    sprite.blit(pygame.transform.gaussian_blur(soft, max(1, height // 14)), (0, 0))
    sprite.blit(shield, (margin, margin))
    foot = (size[0] // 2, round(margin + height * 1.22))
    spot = capital_dot(radius)
    sprite.blit(spot, spot.get_rect(center=foot))
    return sprite, foot


@lru_cache(maxsize=32)
def capital_dot(radius: float) -> pygame.Surface:
    """Return the dot that marks a capital."""
    outer, inner = _plain_dot(radius, _DARK), _plain_dot(radius * 0.5, _PALE)
    outer.blit(inner, inner.get_rect(center=(outer.get_width() / 2, outer.get_height() / 2)))
    return outer


def _plain_dot(radius: float, colour: Colour) -> pygame.Surface:
    side = int(radius * 2) + 2
    canvas, middle = _disc(side)
    canvas.fill(rgba(colour, 0))
    pygame.draw.circle(canvas, rgb(colour), (middle, middle), radius * _FINE)
    return pygame.transform.smoothscale(canvas, (side, side))
