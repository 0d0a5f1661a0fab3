"""What moves or keeps its size above the sheet: dots on arcs, medallions, crests and tokens."""

from collections.abc import Mapping, Sequence
from math import hypot, sin

import numpy as np
import pygame

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import STYLES, Arc, Path, course, medal_places, plot
from game.ui.map.camera import Camera
from game.ui.map.crests import Crests, Drawn, Point, centred
from game.ui.map.plane import ProvincePlane
from game.ui.map.tints import rgb
from game.ui.map.tokens import (
    Token,
    TokenKind,
    arc_medal,
    dot,
    token_medal,
)

_MEDAL_SIDE, _TOKEN_SIDE = 26, 30
_DOT_SPEED = 0.034
"""Design units a millisecond."""
_WAY = Arc(kind=next(iter(STYLES)), one=RegionId(""), other=RegionId(""))


class Figures:
    """Everything drawn anew each frame."""

    def __init__(self, plane: ProvincePlane, scale: float, *, is_dark: bool) -> None:
        self._plane = plane
        self._scale = scale
        self._is_dark = is_dark
        self._crests = Crests()
        self._arcs: Sequence[Arc] = ()
        self._tokens: Sequence[Token] = ()
        self._medals: list[Point] = []
        self._zoom = 0.0
        self.paths: list[Path] = []

    def seat(self, seats: Mapping[RegionId, Point]) -> None:
        """Put the capitals at other places, in sheet pixels."""
        self._crests.seats = seats
        self.paths = plot(self._arcs, seats)

    def join(self, arcs: Sequence[Arc]) -> None:
        """Show other arcs."""
        self._arcs = tuple(arcs)
        self.paths = plot(self._arcs, self._crests.seats)

    def arm(self, crests: Mapping[RegionId, pygame.Surface]) -> None:
        """Use other crests; each has straight alpha and any size."""
        self._crests.arm(crests)

    def rescale(self, scale: float) -> None:
        """Use another number of screen pixels a design unit."""
        self._scale = scale
        self._zoom = 0.0

    def place(self, tokens: Sequence[Token]) -> None:
        """Show other tokens."""
        self._tokens = tuple(tokens)

    def prepare(self, zoom: float) -> None:
        """Fit crests and medallions to a zoom."""
        self._zoom = zoom
        self._crests.prepare(zoom, self._scale)
        lift = self._crests.height * 0.6 / zoom
        lifted = [(x, y - lift) for x, y in self._crests.seats.values()]
        reach = _MEDAL_SIDE * self._scale * 1.25 / zoom
        self._medals = medal_places(self.paths, lifted, reach)

    def draw(
        self, surface: pygame.Surface, camera: Camera, clock_ms: int, *, is_still: bool
    ) -> None:
        """Draw everything on the screen, the nearer over the farther."""
        if not self._zoom:
            self.prepare(camera.zoom)
        if camera.is_zooming:
            self._draw_lines(surface, camera)
        clock = 0 if is_still else clock_ms
        sprites = self._dots(camera, clock)
        side = round(_MEDAL_SIDE * self._scale)
        for path, at in zip(self.paths, self._medals, strict=False):
            medal = arc_medal(path.arc.kind, side, is_dark=self._is_dark)
            sprites.append(centred(medal, camera.to_screen(*at)))
        sprites += self._crests.drawn(camera)
        sprites += self._token_sprites(camera, clock)
        seen = surface.get_rect().inflate(120, 120)
        surface.fblits([(picture, at) for picture, at in sprites if seen.collidepoint(at)])

    def _draw_lines(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw plain arcs while the zoom changes."""
        left, top = camera.origin
        for path in self.paths:
            colour = rgb(STYLES[path.arc.kind].colour(is_dark=self._is_dark))
            points = (path.points[::2] * camera.zoom + (left, top)).tolist()
            pygame.draw.lines(surface, colour, False, points, max(1, round(1.6 * self._scale)))  # noqa: FBT003 - open line

    def _dots(self, camera: Camera, clock: int) -> list[Drawn]:
        drawn: list[Drawn] = []
        left, top = camera.origin
        for path in self.paths:
            style = STYLES[path.arc.kind]
            if not style.dot_gap:
                continue
            gap = style.dot_gap * self._scale / camera.zoom
            start = clock * _DOT_SPEED * self._scale / camera.zoom % gap
            at = np.arange(start, path.along[-1], gap)
            sprite = dot(2.6 * self._scale, style.colour(is_dark=self._is_dark))
            half = sprite.get_width() / 2
            xs = np.interp(at, path.along, path.points[:, 0]) * camera.zoom + (left - half)
            ys = np.interp(at, path.along, path.points[:, 1]) * camera.zoom + (top - half)
            drawn += [(sprite, (x, y)) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        return drawn

    def _token_sprites(self, camera: Camera, clock: int) -> list[Drawn]:
        drawn: list[Drawn] = []
        side = round(_TOKEN_SIDE * self._scale * 0.9)
        posted: dict[RegionId, int] = {}
        for token in self._tokens:
            at = self._whereabouts(token)
            if at is None:
                continue
            x, y = camera.to_screen(*at)
            medal = token_medal(token.kind, token.colour, side)
            if token.end is None and token.province is None:
                count = posted.get(token.start, 0)
                posted[token.start] = count + 1
                x += self._crests.height * 0.46 + side * (0.5 + 0.62 * (count % 3))
                y += -self._crests.height * 0.75 + side * 0.8 * (count // 3)
            elif token.kind in {TokenKind.ENVOY, TokenKind.VISIT, TokenKind.MEDIATOR}:
                y += sin(clock / 330 + at[0]) * 2 * self._scale
            drawn.append(centred(medal, (x, y)))
        return drawn

    def _whereabouts(self, token: Token) -> Point | None:
        if token.province is not None:
            return self._middle(token.province)
        if token.start not in self._crests.seats:
            return None
        if token.end is None or token.end not in self._crests.seats:
            return self._crests.seats[token.start]
        way = course(_WAY, self._crests.seats[token.start], self._crests.seats[token.end], 0.17)
        return way.at(min(1000, max(0, token.per_mille)) / 1000)

    def _middle(self, province: ProvinceId) -> Point | None:
        if province not in self._plane.provinces:
            return None
        middle = self._plane.middle(self._plane.provinces.index(province) + 1)
        room = self._crests.height / self._zoom
        if middle is None:
            return None
        for x, y in self._crests.seats.values():
            if hypot(middle[0] - x, middle[1] - y) < room:
                return x + room * 0.95, y + room * 0.2
        return middle

    def region_at(self, camera: Camera, point: tuple[int, int]) -> RegionId | None:
        """Return the region whose crest lies under a point of the screen."""
        return self._crests.region_at(camera, point)
