"""Crests at the capitals: how large they are, which have room, and which one is pointed at."""

from collections.abc import Mapping
from math import hypot

import pygame

from game.core.ids import RegionId
from game.ui.map.camera import Camera
from game.ui.map.tokens import CREST_SIDE, capital, capital_dot

_CROWDED = 70
"""Design units between neighbouring capitals below which crests shrink."""
_SMALLEST_SHARE = 0.55

Point = tuple[float, float]
Drawn = tuple[pygame.Surface, Point]
"""A picture and where its top left corner lies on the screen."""


class Crests:
    """The capitals of a map; a crest that would hide a larger region's gives way to a dot."""

    def __init__(self) -> None:
        self.seats: Mapping[RegionId, Point] = {}
        """Sheet pixels of each capital, the largest region first."""
        self.height = 0
        """Screen pixels of a crest."""
        self._crests: Mapping[RegionId, pygame.Surface] = {}
        self._drawn: dict[RegionId, tuple[pygame.Surface, tuple[int, int]]] = {}
        self._bare: frozenset[RegionId] = frozenset()

    def arm(self, crests: Mapping[RegionId, pygame.Surface]) -> None:
        """Use other crests; each has straight alpha and any size."""
        self._crests = dict(crests)
        self._drawn.clear()

    def prepare(self, zoom: float, scale: float) -> None:
        """Fit the crests to a zoom."""
        points = list(self.seats.values())
        gaps = [
            min((hypot(x - a, y - b) for a, b in points if (a, b) != (x, y)), default=1e9)
            for x, y in points
        ]
        gap = sorted(gaps)[len(gaps) // 3] * zoom if gaps else 1e9
        share = min(1.0, max(_SMALLEST_SHARE, gap / (_CROWDED * scale)))
        height = round(CREST_SIDE * scale * share)
        if height != self.height:
            self.height = height
            self._drawn.clear()
        self._bare = self._crowded_out(zoom)

    def _crowded_out(self, zoom: float) -> frozenset[RegionId]:
        kept: list[pygame.Rect] = []
        bare: set[RegionId] = set()
        for region, place in self.seats.items():
            box = self._box((place[0] * zoom, place[1] * zoom))
            inner = box.inflate(-box.width * 0.3, -box.height * 0.3)
            if inner.collidelist(kept) >= 0:
                bare.add(region)
            else:
                kept.append(box)
        return frozenset(bare)

    def _box(self, at: Point) -> pygame.Rect:
        box = pygame.Rect(0, 0, round(self.height * 0.9), round(self.height * 1.35))
        box.midbottom = (round(at[0]), round(at[1] + self.height * 0.12))
        return box

    def drawn(self, camera: Camera) -> list[Drawn]:
        """Return the pictures of all capitals, from north to south."""
        pictures: list[Drawn] = []
        for region, place in sorted(self.seats.items(), key=lambda item: (item[1][1], item[0])):
            x, y = camera.to_screen(*place)
            if region in self._bare or region not in self._crests:
                pictures.append(centred(capital_dot(max(2, round(self.height * 0.11))), (x, y)))
                continue
            if region not in self._drawn:
                self._drawn[region] = capital(self._crests[region], self.height)
            picture, foot = self._drawn[region]
            pictures.append((picture, (x - foot[0], y - foot[1])))
        return pictures

    def region_at(self, camera: Camera, point: tuple[int, int]) -> RegionId | None:
        """Return the region whose crest lies under a point of the screen."""
        for region, place in sorted(self.seats.items(), key=lambda item: -item[1][1]):
            box = self._box(camera.to_screen(*place))
            if region in self._crests and region not in self._bare and box.collidepoint(point):
                return region
        return None


def centred(picture: pygame.Surface, at: Point) -> Drawn:
    """Return a picture with its middle at a point of the screen."""
    return picture, (at[0] - picture.get_width() / 2, at[1] - picture.get_height() / 2)
