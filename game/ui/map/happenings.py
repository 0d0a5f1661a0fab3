"""What happened, shown on the map for a moment: lines drawn in or rubbed out, marches, flashes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import STYLES, Arc, ArcKind
from game.ui.map.camera import Camera
from game.ui.map.courses import Path, Point, course
from game.ui.map.crests import Drawn, centred
from game.ui.map.tints import Colour, rgb, rgba
from game.ui.map.tokens import TokenKind, arc_medal, dot, token_medal

_EACH_MS = 1100
_AFTER_MS = 520
"""How long after one happening begins the next does."""
_DRAWN = 0.45
"""The share of its time after which a line is fully drawn or an army has arrived."""
_FADED = 0.82
"""The share of its time after which a mark fades."""
_HALF = 0.5
_RINGS = (0.0, 0.28)
_RING_REACH = 46
"""Design units to which a ring widens."""
_MEDAL, _TOKEN = 34, 32
_PEARL_GAP = 4.0
_BULGE = 0.13
_FLASH: Colour = 0xC8372D
_GLOW: Colour = 0xF2CF7A


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, at a region or between two."""

    one: RegionId
    other: RegionId | None = None
    line: ArcKind | None = None
    """The line that is drawn from one to the other."""
    is_end: bool = False
    """Whether the line is rubbed out instead."""
    march: ProvinceId | None = None
    """The province into which an army marches."""
    is_alarm: bool = False
    """Whether it flashes red."""


class Playback:
    """Shows happenings one after another; each begins while the one before still fades."""

    def __init__(self, *, is_dark: bool) -> None:
        self._is_dark = is_dark
        self._shown: tuple[Happening, ...] = ()
        self._passed_ms = 0
        self._is_news = False

    @property
    def is_running(self) -> bool:
        """Whether something is still to be seen."""
        return bool(self._shown)

    def begin(self, happenings: Sequence[Happening], *, is_news: bool = True) -> None:
        """Show happenings from now on; a mere hint at a place is no news."""
        self._shown, self._passed_ms, self._is_news = tuple(happenings), 0, is_news

    def skip(self) -> bool:
        """Show no more; return whether any news was being shown."""
        was_news = self.is_running and self._is_news
        self._shown = ()
        return was_news

    def advance(self, milliseconds: int) -> None:
        """Let time pass."""
        self._passed_ms += milliseconds
        if self._passed_ms > _AFTER_MS * (len(self._shown) - 1) + _EACH_MS:
            self._shown = ()

    def draw(
        self,
        surface: pygame.Surface,
        camera: Camera,
        seats: dict[RegionId, Point],
        middle: Callable[[ProvinceId], Point | None],
        scale: float,
    ) -> None:
        """Draw what is to be seen just now over the map."""
        for at, happening in enumerate(self._shown):
            share = (self._passed_ms - at * _AFTER_MS) / _EACH_MS
            if 0 <= share <= 1 and happening.one in seats:
                self._draw_one(surface, camera, happening, share, seats, middle, scale)

    def _draw_one(
        self,
        surface: pygame.Surface,
        camera: Camera,
        happening: Happening,
        share: float,
        seats: dict[RegionId, Point],
        middle: Callable[[ProvinceId], Point | None],
        scale: float,
    ) -> None:
        start, end = seats[happening.one], None
        if happening.march is not None:
            end = middle(happening.march)
        elif happening.other is not None:
            end = seats.get(happening.other)
        colour = _FLASH if happening.is_alarm else _GLOW
        sprites: list[Drawn] = []
        way = None
        if end is not None and end != start:
            tie = Arc(happening.line or ArcKind.WAR, happening.one, RegionId(""))
            way = course(tie, start, end, _BULGE)
        if way is not None and happening.march is not None:
            sprites += self._march(way, camera, share, scale)
        elif way is not None and happening.line is not None:
            sprites += self._line(way, camera, happening, share, scale)
        rings_at = end if happening.march is not None and end is not None else start
        late = max(0.0, share - _DRAWN) / (1 - _DRAWN) if happening.march else share
        sprites += _rings(camera.to_screen(*rings_at), late, colour, scale)
        if happening.is_alarm and end is not None and happening.march is None:
            sprites += _rings(camera.to_screen(*end), share, colour, scale)
        surface.fblits(sprites)

    def _line(
        self, way: Path, camera: Camera, happening: Happening, share: float, scale: float
    ) -> list[Drawn]:
        """Return the pearls of a line that grows, or shrinks away, and its medallion."""
        assert happening.line is not None, "only lines are drawn"
        reach = min(1.0, share / _DRAWN)
        reach = 1 - (1 - reach) ** 2
        first, last = (reach, 1.0) if happening.is_end else (0.0, reach)
        pearl = dot(2.4 * scale, STYLES[happening.line].colour(is_dark=self._is_dark))
        length = float(way.along[-1]) * camera.zoom * (last - first)
        count = max(2, int(length / (_PEARL_GAP * scale)))
        steps = [first + (last - first) * at / count for at in range(count + 1)]
        sprites = []
        if first < last:
            sprites = [centred(pearl, camera.to_screen(*at)) for at in way.along_at(steps)]
        side = round(_MEDAL * scale * (1.45 - 0.45 * min(1.0, share / _DRAWN)))
        if (share < _FADED) if happening.is_end else (reach > _HALF):
            medal = arc_medal(happening.line, side // 2 * 2, is_dark=self._is_dark)
            sprites.append(centred(medal, camera.to_screen(*way.at(0.5))))
        return sprites

    def _march(self, way: Path, camera: Camera, share: float, scale: float) -> list[Drawn]:
        """Return an army on its way and its track."""
        reach = min(1.0, share / _DRAWN)
        pearl = dot(2.0 * scale, _FLASH)
        steps = [reach * at / 12 for at in range(13)]
        track = [centred(pearl, camera.to_screen(*at)) for at in way.along_at(steps)]
        army = token_medal(TokenKind.ARMY, _FLASH, round(_TOKEN * scale))
        return [*track, centred(army, camera.to_screen(*way.at(reach)))]


def _rings(at: Point, share: float, colour: Colour, scale: float) -> list[Drawn]:
    """Return the rings that widen and fade around a place."""
    rings = []
    for delay in _RINGS:
        own = (share - delay) / (1 - max(_RINGS))
        if 0 < own < 1:
            rings.append(centred(_ring(own, colour, scale), at))
    return rings


def _ring(share: float, colour: Colour, scale: float) -> pygame.Surface:
    reach = _RING_REACH * scale
    side = round(2 * reach) + 4
    ring = pygame.Surface((side, side), pygame.SRCALPHA, 32)
    ring.fill(rgba(colour, 0))
    radius = reach * (0.25 + 0.75 * share)
    opacity = round(235 * (1 - share))
    width = max(2, round((5 - 3 * share) * scale))
    pygame.draw.circle(ring, (*rgb(colour), opacity), (side / 2, side / 2), radius, width)
    return ring
