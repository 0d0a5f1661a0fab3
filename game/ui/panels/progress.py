"""How far the drawing of a map has come, as a bar."""

import pygame

from game.ui.map.art import Step
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look

_WIDE, _HIGH = 320, 10


def paint_progress(
    surface: pygame.Surface,
    look: Look,
    area: pygame.Rect,
    free: pygame.Rect,
    step: Step,
    words: str,
) -> None:
    """Fill `area`, where there is no map yet, and say in what is `free` how far it has come."""
    surface.fill(look.color("chrome9"), area)
    line = look.text(words, Face.TITLE, 24, "chrome_title")
    surface.blit(line, line.get_rect(midbottom=(free.centerx, free.centery - look.px(14))))
    paint_bar(surface, look, free, step, look.px(_HIGH))


def paint_bar(
    surface: pygame.Surface, look: Look, free: pygame.Rect, step: Step, high: int
) -> None:
    """Draw the bar in the middle of what is free."""
    bar = pygame.Rect(0, 0, look.px(_WIDE), high)
    bar.center = (free.centerx, free.centery + look.px(10))
    surface.blit(look.round(bar.size, 4, "chrome7"), bar)
    wide = bar.width * step.done // max(1, step.total)
    if wide:
        surface.blit(look.round((wide, high), 4, "brass"), bar)
