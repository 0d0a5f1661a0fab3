"""One dispatch: what happened, with its icon, links to whom it concerns, and a way to the map."""

from collections.abc import Callable

import pygame

from game.core.events import Event
from game.ui.panels.event_marks import mark_of, regions_of
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.theme.look import Look
from game.ui.theme.skins import Ground
from game.ui.widgets.button import ACTIVATE, IconButton
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Canvas, Icon, Panel
from game.ui.widgets.rich import RichText
from game.ui.widgets.widget import Point, Widget

Follow = Callable[[str], None]
"""Goes where a link leads."""


class DispatchCard(Panel):
    """A card the keyboard steps to; Enter goes to the place on the map.

    A slim one is a line without a card of its own, for what befell others.
    """

    is_focusable = True

    def __init__(
        self, play: Play, event: Event, follow: Follow, name: str, *, is_slim: bool = False
    ) -> None:
        self.event = event
        self._follow = follow
        self._link = _link_of(play, event)
        mark = mark_of(event, play.region)
        text = play.words.event_rich(event, play.region, play.known)
        parts: list[Widget] = [
            Canvas(_Stripe(mark.ink), width=4),
            Icon(mark.icon, size=20 if is_slim else 24, ink=mark.ink, width=34),
            Column(
                RichText(text, size=15 if is_slim else 16, on_link=follow),
                justify=Align.CENTER,
                grow=1,
            ),
        ]
        if self._link:
            parts.append(
                IconButton(
                    "lu-map",
                    play.words.say("report-go-there"),
                    self._go,
                    material=Material.GHOST,
                    icon_size=18,
                    name=f"{name}:map",
                    width=34,
                    height=26 if is_slim else 34,
                )
            )
        row = Row(*parts, gap=8, align=Align.STRETCH)
        ground, pad = (Ground.BARE, 1) if is_slim else (Ground.CARD, 7)
        super().__init__(row, ground=ground, pad=pad, name=name)

    def _go(self) -> None:
        self._follow(self._link)

    def on_key(self, event: pygame.event.Event) -> bool:
        """Go to the place on Enter or space."""
        if event.key in ACTIVATE and self._link:
            self._go()
            return True
        return False

    def on_click(self, point: Point) -> None:
        """Take the keyboard."""
        host = self.host
        if host is not None:
            host.give_focus(self)


class _Stripe:
    """Paints the stripe at the left edge of a dispatch."""

    def __init__(self, ink: str) -> None:
        self._ink = ink

    def __call__(self, surface: pygame.Surface, rect: pygame.Rect, look: Look) -> None:
        surface.blit(look.round(rect.size, 2, self._ink), rect)


def _link_of(play: Play, event: Event) -> str:
    """Return where an event happened: a province, else the first other region that still is."""
    province = getattr(event, "province", None)
    if province is not None and province in play.known.owners:
        return f"province:{province}"
    regions = [region for region in regions_of(event) if region in play.known.regions]
    others = [region for region in regions if region != play.region]
    return f"region:{(others or regions)[0]}" if regions else ""
