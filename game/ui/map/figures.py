"""What moves or keeps its size above the sheet: dots on arcs, medallions, crests and tokens."""

from collections.abc import Mapping, Sequence
from math import hypot, sin

import numpy as np
import pygame

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import STYLES, Arc, Path, course, medal_places, plot
from game.ui.map.camera import Camera
from game.ui.map.plane import ProvincePlane
from game.ui.map.tints import rgb
from game.ui.map.tokens import CREST_SIDE, Token, TokenKind, arc_medal, capital, dot, token_medal

_MEDAL_SIDE, _TOKEN_SIDE = 26, 30
_DOT_SPEED = 0.034
"""Design units a millisecond."""
_CROWDED = 70
"""Design units between neighbouring capitals below which crests shrink."""
_WAY = Arc(kind=next(iter(STYLES)), one=RegionId(""), other=RegionId(""))

Point = tuple[float, float]
_Drawn = tuple[pygame.Surface, tuple[float, float]]


class Figures:
    """Everything drawn anew each frame."""

    def __init__(self, plane: ProvincePlane, scale: float, *, is_dark: bool) -> None:
        self._plane = plane
        self._scale = scale
        self._is_dark = is_dark
        self._seats: Mapping[RegionId, Point] = {}
        self._crests: Mapping[RegionId, pygame.Surface] = {}
        self._arcs: Sequence[Arc] = ()
        self._tokens: Sequence[Token] = ()
        self._capitals: dict[RegionId, tuple[pygame.Surface, tuple[int, int]]] = {}
        self._medals: list[Point] = []
        self._crest_height = 0
        self._zoom = 1.0
        self.paths: list[Path] = []

    def seat(self, seats: Mapping[RegionId, Point]) -> None:
        """Put the capitals at other places, in sheet pixels."""
        self._seats = seats
        self.paths = plot(self._arcs, seats)

    def join(self, arcs: Sequence[Arc]) -> None:
        """Show other arcs."""
        self._arcs = tuple(arcs)
        self.paths = plot(self._arcs, self._seats)

    def arm(self, crests: Mapping[RegionId, pygame.Surface]) -> None:
        """Use other crests; each has straight alpha and any size."""
        self._crests = dict(crests)
        self._capitals.clear()

    def rescale(self, scale: float) -> None:
        """Use another number of screen pixels a design unit."""
        self._scale = scale
        self._crest_height = 0

    def place(self, tokens: Sequence[Token]) -> None:
        """Show other tokens."""
        self._tokens = tuple(tokens)

    def prepare(self, zoom: float) -> None:
        """Fit crests and medallions to a zoom."""
        self._zoom = zoom
        points = list(self._seats.values())
        gaps = [
            min((hypot(x - a, y - b) for a, b in points if (a, b) != (x, y)), default=1e9)
            for x, y in points
        ]
        gap = sorted(gaps)[len(gaps) // 3] * zoom if gaps else 1e9
        share = min(1.0, max(0.55, gap / (_CROWDED * self._scale)))
        height = round(CREST_SIDE * self._scale * share)
        if height != self._crest_height:
            self._crest_height = height
            self._capitals.clear()
        reach = _MEDAL_SIDE * self._scale * 1.25 / zoom
        lifted = [(x, y - height * 0.6 / zoom) for x, y in points]
        self._medals = medal_places(self.paths, lifted, reach)

    def draw(
        self, surface: pygame.Surface, camera: Camera, clock_ms: int, *, is_still: bool
    ) -> None:
        """Draw everything on the screen, the nearer over the farther."""
        if camera.is_gliding:
            self._draw_lines(surface, camera)
        clock = 0 if is_still else clock_ms
        sprites = self._dots(camera, clock)
        side = round(_MEDAL_SIDE * self._scale)
        for path, at in zip(self.paths, self._medals, strict=False):
            medal = arc_medal(path.arc.kind, side, is_dark=self._is_dark)
            sprites.append(_centred(medal, camera.to_screen(*at)))
        sprites += self._seated(camera)
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

    def _dots(self, camera: Camera, clock: int) -> list[_Drawn]:
        drawn: list[_Drawn] = []
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

    def _seated(self, camera: Camera) -> list[_Drawn]:
        drawn: list[_Drawn] = []
        for region, place in sorted(self._seats.items(), key=lambda item: (item[1][1], item[0])):
            if region not in self._crests:
                continue
            if region not in self._capitals:
                self._capitals[region] = capital(self._crests[region], self._crest_height)
            sprite, foot = self._capitals[region]
            x, y = camera.to_screen(*place)
            drawn.append((sprite, (x - foot[0], y - foot[1])))
        return drawn

    def _token_sprites(self, camera: Camera, clock: int) -> list[_Drawn]:
        drawn: list[_Drawn] = []
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
                x += self._crest_height * 0.46 + side * (0.5 + 0.62 * (count % 3))
                y += -self._crest_height * 0.75 + side * 0.8 * (count // 3)
            elif token.kind in {TokenKind.ENVOY, TokenKind.VISIT, TokenKind.MEDIATOR}:
                y += sin(clock / 330 + at[0]) * 2 * self._scale
            drawn.append(_centred(medal, (x, y)))
        return drawn

    def _whereabouts(self, token: Token) -> Point | None:
        if token.province is not None:
            return self._middle(token.province)
        if token.start not in self._seats:
            return None
        if token.end is None or token.end not in self._seats:
            return self._seats[token.start]
        way = course(_WAY, self._seats[token.start], self._seats[token.end], 0.17)
        return way.at(min(1000, max(0, token.per_mille)) / 1000)

    def _middle(self, province: ProvinceId) -> Point | None:
        if province not in self._plane.provinces:
            return None
        middle = self._plane.middle(self._plane.provinces.index(province) + 1)
        room = self._crest_height / self._zoom
        if middle is None:
            return None
        for x, y in self._seats.values():
            if hypot(middle[0] - x, middle[1] - y) < room:
                return x + room * 0.95, y + room * 0.2
        return middle

    def region_at(self, camera: Camera, point: tuple[int, int]) -> RegionId | None:
        """Return the region whose crest lies under a point of the screen."""
        height = self._crest_height
        for region, place in sorted(self._seats.items(), key=lambda item: -item[1][1]):
            x, y = camera.to_screen(*place)
            box = pygame.Rect(0, 0, round(height * 0.9), round(height * 1.35))
            box.midbottom = (round(x), round(y + height * 0.12))
            if region in self._crests and box.collidepoint(point):
                return region
        return None


def _centred(picture: pygame.Surface, at: Point) -> _Drawn:
    return picture, (at[0] - picture.get_width() / 2, at[1] - picture.get_height() / 2)
