"""What moves or keeps its size above the sheet: dots on arcs, medallions, crests and badges."""

from collections.abc import Mapping, Sequence

import numpy as np
import pygame

from game.core.ids import RegionId
from game.ui.map.arcs import STYLES, Arc
from game.ui.map.badges import Badges
from game.ui.map.camera import Camera
from game.ui.map.courses import Obstacles, Path, medal_places, plot
from game.ui.map.crests import Crests, Drawn, Point, centred
from game.ui.map.plane import ProvincePlane
from game.ui.map.tints import rgb
from game.ui.map.tokens import arc_medal, dot

_MEDAL_SIDE = 24
_DOT_SPEED = 0.034
"""Design units a millisecond."""


class Figures:
    """Everything drawn anew each frame."""

    def __init__(self, plane: ProvincePlane, scale: float, unit: float, *, is_dark: bool) -> None:
        self._scale = scale
        self._unit = unit
        self._is_dark = is_dark
        self._crests = Crests()
        self.badges = Badges(plane, self._crests, is_dark=is_dark)
        self._arcs: Sequence[Arc] = ()
        self._names = Obstacles.none()
        self._obstacles = Obstacles.none()
        self._medals: list[list[Point]] = []
        self._zoom = 0.0
        self._moved: list[pygame.Rect] = []
        """Where the last frame shows what moves."""
        self.paths: list[Path] = []

    def seat(self, seats: Mapping[RegionId, Point], names: Obstacles, obstacles: Obstacles) -> None:
        """Put the capitals at other places, in sheet pixels; arcs bend around obstacles."""
        self._crests.seats = seats
        self._names, self._obstacles = names, obstacles
        self._plot()

    def _plot(self) -> None:
        self.paths = plot(self._arcs, self._crests.seats, self._obstacles, self._unit)

    def join(self, arcs: Sequence[Arc]) -> None:
        """Show other arcs."""
        self._arcs = tuple(arcs)
        self._plot()

    def arm(self, crests: Mapping[RegionId, pygame.Surface]) -> None:
        """Use other crests; each has straight alpha and any size."""
        self._crests.arm(crests)

    def rescale(self, scale: float) -> None:
        """Use another number of screen pixels a design unit."""
        self._scale = scale
        self._zoom = 0.0

    def prepare(self, zoom: float) -> None:
        """Fit crests and medallions to a zoom."""
        self._zoom = zoom
        self._crests.prepare(zoom, self._scale)
        lift = self._crests.height * 0.6 / zoom
        taken = [(x, y - lift) for x, y in self._crests.seats.values()]
        taken += self.badges.taken(zoom, self._scale)
        side = _MEDAL_SIDE * self._scale / zoom
        self._medals = medal_places(self.paths, taken, self._names, side)

    def draw(
        self,
        surface: pygame.Surface,
        camera: Camera,
        clock_ms: int,
        keep_off: Sequence[pygame.Rect] = (),
    ) -> None:
        """Draw everything on the screen; what moves shows nowhere near `keep_off`."""
        if camera.is_zooming:
            self._draw_lines(surface, camera)
        still = self.draw_still(surface, camera)
        moving = self._moving(camera, clock_ms, still, keep_off)
        surface.fblits(moving)
        self._moved = _boxes(moving)

    def draw_still(self, surface: pygame.Surface, camera: Camera) -> list[Drawn]:
        """Draw what keeps its place, the nearer over the farther; return its pictures."""
        if not self._zoom:
            self.prepare(camera.zoom)
        side = round(_MEDAL_SIDE * self._scale)
        sprites: list[Drawn] = []
        for path, row in zip(self.paths, self._medals, strict=False):
            for tie, at in zip(path.ties, row, strict=False):
                medal = arc_medal(tie.kind, side, is_dark=self._is_dark)
                sprites.append(centred(medal, camera.to_screen(*at)))
        sprites += self._crests.drawn(camera)
        sprites += self.badges.drawn(camera, self._scale)
        seen = surface.get_rect().inflate(120, 120)
        sprites = [(picture, at) for picture, at in sprites if seen.collidepoint(at)]
        surface.fblits(sprites)
        return sprites

    def draw_moved(
        self,
        surface: pygame.Surface,
        camera: Camera,
        clock_ms: int,
        keep_off: Sequence[pygame.Rect],
        still: tuple[pygame.Surface, Sequence[Drawn]],
    ) -> list[pygame.Rect]:
        """Draw what moves at its new places, and the still map where it was; return all of them."""
        ground, sprites = still
        moving = self._moving(camera, clock_ms, sprites, keep_off)
        before, self._moved = self._moved, _boxes(moving)
        surface.blits([(ground, box, box) for box in before], doreturn=False)
        surface.fblits(moving)
        return before + self._moved

    def _moving(
        self,
        camera: Camera,
        clock_ms: int,
        still: Sequence[Drawn],
        keep_off: Sequence[pygame.Rect],
    ) -> list[Drawn]:
        """Return dots clear of everything that stands still, and travellers."""
        taken = [*keep_off, *_boxes(still)]
        shown = [
            (sprite, at)
            for sprite, at in self._dots(camera, clock_ms)
            if sprite.get_rect(topleft=at).collidelist(taken) < 0
        ]
        return shown + [
            (sprite, (int(x), int(y)))
            for sprite, (x, y) in self.badges.travellers(camera, clock_ms, self._scale)
            if sprite.get_rect(topleft=(x, y)).collidelist(list(keep_off)) < 0
        ]

    def _draw_lines(self, surface: pygame.Surface, camera: Camera) -> None:
        """Draw plain arcs while the zoom changes."""
        left, top = camera.origin
        for path in self.paths:
            colour = rgb(STYLES[path.arc.kind].colour(is_dark=self._is_dark))
            width = 1 if path.arc.is_faint else max(1, round(1.6 * self._scale))
            points = (path.points[::2] * camera.zoom + (left, top)).tolist()
            pygame.draw.lines(surface, colour, False, points, width)  # noqa: FBT003 - open line

    def _dots(self, camera: Camera, clock: int) -> list[Drawn]:
        drawn: list[Drawn] = []
        left, top = camera.origin
        for path in self.paths:
            style = STYLES[path.arc.kind]
            if not style.dot_gap or path.arc.is_faint:
                continue
            gap = style.dot_gap * self._scale / camera.zoom
            start = clock * _DOT_SPEED * self._scale / camera.zoom % gap
            at = np.arange(start, path.along[-1], gap)
            sprite = dot(2.6 * self._scale, style.colour(is_dark=self._is_dark))
            half = sprite.get_width() / 2
            xs = np.interp(at, path.along, path.points[:, 0]) * camera.zoom + (left - half)
            ys = np.interp(at, path.along, path.points[:, 1]) * camera.zoom + (top - half)
            across, down = xs.astype(int).tolist(), ys.astype(int).tolist()
            drawn += [(sprite, at) for at in zip(across, down, strict=True)]
        return drawn

    def region_at(self, camera: Camera, point: tuple[int, int]) -> RegionId | None:
        """Return the region whose crest lies under a point of the screen."""
        return self._crests.region_at(camera, point)


def _boxes(sprites: Sequence[Drawn]) -> list[pygame.Rect]:
    return [picture.get_rect(topleft=at) for picture, at in sprites]
