"""Drawing a frame: each layer as far as it has come in, and the ring of the focus."""

import pygame

from game.ui.theme.look import Look
from game.ui.theme.shapes import Size, Surface, opaque
from game.ui.widgets.layers import MOTION_MS, Layer, LayerKind
from game.ui.widgets.widget import Widget

_REACH = 32
"""Design units a layer's shadow may reach beyond its place."""


def draw_layer(surface: Surface, look: Look, layer: Layer, *, is_still: bool) -> None:
    """Draw a layer; a modal or a menu fades in unless motion is reduced."""
    share = 1.0 if is_still else min(1.0, layer.age_ms / MOTION_MS)
    if layer.kind is LayerKind.SCREEN:
        layer.root.draw(surface, look)
        return
    if layer.kind is LayerKind.MODAL:
        _draw_veil(surface, look, share)
    reach = look.px(_REACH)
    area = layer.root.rect.inflate(reach, reach).clip(surface.get_rect())
    is_fading = share < 1 and area.width > 0 and area.height > 0
    under = surface.subsurface(area).copy() if is_fading else None
    layer.root.draw(surface, look)
    if under is not None:
        under.set_alpha(round(255 * (1 - share)))
        surface.blit(under, area)


def _draw_veil(surface: Surface, look: Look, share: float) -> None:
    color = look.color("veil")
    size = surface.get_size()
    veil = look.drawing(("veil", size), lambda: _filled(size, color))
    veil.set_alpha(round(color.a * share))
    surface.blit(veil, (0, 0))


def _filled(size: Size, color: pygame.Color) -> Surface:
    veil = opaque(size)
    veil.fill(color)
    return veil


def draw_ring(surface: Surface, look: Look, widget: Widget) -> None:
    """Draw the focus ring around a widget."""
    if widget.rect.width:
        ring = look.ring(widget.rect.size)
        surface.blit(ring, ring.get_rect(center=widget.rect.center))
