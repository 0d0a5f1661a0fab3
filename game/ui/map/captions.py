"""Names above arcs: what a tile showed before arcs were drawn comes back where letters stand."""

from collections.abc import Sequence

import pygame

from game.ui.map.art import Name

_FIRMNESS = 2
"""How often the letters' cover is laid on, so that no line shines through their edge."""


class Captions:
    """The letters of one sheet as stencils at one zoom, each cut when it is first wanted."""

    def __init__(self) -> None:
        self._names: Sequence[Name] = ()
        self._zoom = 0.0
        self._cut: dict[int, tuple[pygame.Surface, pygame.Rect]] = {}

    def use(self, names: Sequence[Name], zoom: float) -> None:
        """Use other names, or another zoom."""
        if names is not self._names or zoom != self._zoom:
            self._names, self._zoom = names, zoom
            self._cut.clear()

    def _stencil(self, at: int) -> tuple[pygame.Surface, pygame.Rect]:
        if at not in self._cut:
            box, zoom = self._names[at].box, self._zoom
            area = pygame.Rect(
                round(box.x * zoom), round(box.y * zoom), round(box.w * zoom), round(box.h * zoom)
            )
            small = pygame.transform.smoothscale(self._names[at].pictures[0], area.size)
            small.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
            self._cut[at] = small, area
        return self._cut[at]

    def restore(self, tile: pygame.Surface, before: pygame.Surface, area: pygame.Rect) -> None:
        """Put letters within `area` of the scaled sheet from `before` back onto `tile`."""
        zoom = self._zoom
        for at, name in enumerate(self._names):
            box = name.box
            if not area.colliderect(
                (box.x * zoom - 2, box.y * zoom - 2, box.w * zoom + 4, box.h * zoom + 4)
            ):
                continue
            stencil, place = self._stencil(at)
            shared = place.clip(area)
            if not shared.width or not shared.height:
                continue
            onto = shared.move(-area.x, -area.y)
            letters = pygame.Surface(onto.size, pygame.SRCALPHA, 32)
            letters.blit(before, (0, 0), onto)
            letters.blit(stencil, (0, 0), shared.move(-place.x, -place.y), pygame.BLEND_RGBA_MULT)
            for _ in range(_FIRMNESS):
                tile.blit(letters, onto)
