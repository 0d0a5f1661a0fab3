"""Icons: vector shapes from the assets, drawn at a size in one colour."""

import io
import json
from functools import lru_cache

import pygame

from game import places


@lru_cache(maxsize=1)
def _shapes() -> dict[str, tuple[int, str]]:
    path = places.assets() / "icons.json"
    with path.open(encoding="utf-8") as stream:
        return {name: (view, body) for name, (view, body) in json.load(stream).items()}


def icon_names() -> tuple[str, ...]:
    """Return the names of all icons, sorted."""
    return tuple(sorted(_shapes()))


@lru_cache(maxsize=1024)
def icon_stencil(name: str, pixels: int) -> pygame.Surface:
    """Return an icon in white on nothing, `pixels` square.

    Raises:
        KeyError: there is no icon of that name.
    """
    view, body = _shapes()[name]
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {view} {view}" '
        f'width="{view}" height="{view}">{body}</svg>'
    )
    raster = pygame.image.load_sized_svg(io.BytesIO(drawing.encode()), (pixels, pixels))
    stencil = pygame.Surface((pixels, pixels), pygame.SRCALPHA)
    stencil.blit(raster, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
    stencil.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    return stencil


def tinted_icon(name: str, pixels: int, color: pygame.Color) -> pygame.Surface:
    """Return an icon in one colour, `pixels` square."""
    picture = icon_stencil(name, pixels).copy()
    picture.fill(color, special_flags=pygame.BLEND_RGBA_MULT)
    return picture
