"""What lies on the sheet and moves with it: the chosen region, arcs, names, the pointer's light."""

import pygame

from game.ui.map.captions import Captions
from game.ui.map.highlight import Highlight
from game.ui.map.ribbons import Ribbons


class OnTiles:
    """What is drawn onto the tiles of one zoom: highlights below arcs below names."""

    def __init__(self, chosen: Highlight, hovered: Highlight, ribbons: Ribbons) -> None:
        self._chosen = chosen
        self._hovered = hovered
        self._ribbons = ribbons
        self.captions = Captions()
        self.zoom = 1.0
        self.scale = 1.0

    def covers(self, area: pygame.Rect) -> bool:
        """Whether anything lies within `area` of the scaled sheet."""
        return self._chosen.covers(area, self.zoom) or self._ribbons.covers(area)

    def draw(self, tile: pygame.Surface, area: pygame.Rect) -> None:
        """Draw what lies within `area` of the scaled sheet onto a tile."""
        if self._chosen.covers(area, self.zoom):
            self._chosen.draw(tile, area, self.zoom, self.scale)
        if self._ribbons.covers(area):
            before = tile.copy()
            self._ribbons.draw(tile, area)
            self.captions.restore(tile, before, area)

    def lights(self, area: pygame.Rect) -> bool:
        """Whether the region under the pointer lies within `area` of the scaled sheet."""
        return self._hovered.covers(area, self.zoom)

    def light(self, tile: pygame.Surface, area: pygame.Rect) -> None:
        """Light the region under the pointer within `area` of the scaled sheet."""
        self._hovered.draw(tile, area, self.zoom, self.scale)
