"""The relations matrix: what the region of a row thinks of the region of a column."""

from collections.abc import Callable, Mapping
from typing import Unpack

import pygame

from game.core.ids import RegionId
from game.core.regard import Band
from game.rules.regard import band, opinion
from game.ui.panels.knowing import opinion_shown
from game.ui.play import Play
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look, blit_centred
from game.ui.theme.tokens import contrast
from game.ui.widgets.button import ACTIVATE
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, paragraph, small
from game.ui.widgets.widget import Options, Point, Size, Widget

_TOKENS: Mapping[Band, str] = {
    Band.DEVOTED: "allied",
    Band.FRIENDLY: "friendly",
    Band.NEUTRAL: "paper0",
    Band.COOL: "wary",
    Band.HOSTILE: "hostile",
    Band.HATEFUL: "war",
}
_BETWEEN = 0.55
"""How far from friendly to neutral the colour of warm lies."""


def band_colour(look: Look, one: Band) -> str:
    """Return the colour of a word for an opinion; the figure in the cell says the same."""
    if one is not Band.WARM:
        return _TOKENS[one]
    blend = look.color("friendly").lerp(look.color("paper0"), _BETWEEN)
    return f"#{blend.r:02X}{blend.g:02X}{blend.b:02X}"


_NAME = 158
_HEAD = 58
_ROW = 40
_GAP = 2
_NAME_SIZE = 13.5
"""Size of the names over the columns; one that does not fit leaves its crest alone."""
_FIGURE_FITS = 30
_DARK, _LIGHT = "#1B150E", "#FFFFFF"
_STEPS = {
    pygame.K_LEFT: (0, -1),
    pygame.K_RIGHT: (0, 1),
    pygame.K_UP: (-1, 0),
    pygame.K_DOWN: (1, 0),
}
_Place = tuple[int, int]


def relations_page(play: Play) -> Widget:
    """Return the matrix and its legend."""
    say = play.words.say

    def go(region: RegionId) -> None:
        play.to_map()
        play.follow(f"region:{region}")

    legend = Flow(
        *(Row(_Swatch(one), small(play.words.name(one), size=15), gap=5) for one in Band),
        gap=16,
    )
    return Column(
        heading(say("relations-title")),
        ScrollArea(OpinionMatrix(play, go, name="matrix"), name="matrix-area", grow=1),
        legend,
        paragraph(say("ledger-matrix-hint"), size=14, ink="ink2"),
        gap=8,
        grow=1,
    )


class _Swatch(Widget):
    """A patch in the colour of one word for an opinion."""

    def __init__(self, one: Band) -> None:
        super().__init__()
        self._band = one

    def measure(self, look: Look, width: int | None) -> Size:
        """Return a patch of 18 units."""
        return look.px(18), look.px(18)

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the patch with an edge."""
        surface.blit(look.round(self.rect.size, 4, "ink3"), self.rect)
        inner = self.rect.inflate(-2, -2)
        surface.blit(look.round(inner.size, 3, band_colour(look, self._band)), inner)


class OpinionMatrix(Widget):
    """Rows and columns of regions; the arrows go from cell to cell, Enter goes to the map."""

    is_focusable = True
    shrinks = True

    def __init__(
        self, play: Play, on_open: Callable[[RegionId], None], **options: Unpack[Options]
    ) -> None:
        super().__init__(**options)
        self._play = play
        self._on_open = on_open
        self.regions: tuple[RegionId, ...] = (play.region, *play.others)
        self.at: _Place = (0, 0)
        """Row and column of the cell the keyboard is on."""
        self._hovered: _Place | None = None
        self._has_names = False

    def resume(self, before: Widget) -> None:
        """Keep the cell chosen."""
        if isinstance(before, OpinionMatrix) and before.regions == self.regions:
            self.at = before.at

    def opinion(self, row: int, column: int) -> int | None:
        """Return what the region of a row thinks of that of a column, as far as is known."""
        if row == column:
            return None
        play = self._play
        return opinion(play.known, self.regions[row], self.regions[column], play.rules)

    # -- layout -------------------------------------------------------------------

    def measure(self, look: Look, width: int | None) -> Size:
        """Return the width offered and the height of all rows."""
        return width or look.px(640), look.px(_HEAD) + look.px(_ROW) * len(self.regions)

    def arrange(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place; names stand over the columns if all of them fit."""
        super().arrange(look, rect)
        room = (rect.width - look.px(_NAME)) // len(self.regions) - look.px(_GAP)
        names = (self._play.words.region(region) for region in self.regions)
        self._has_names = all(
            look.type.width(name, Face.STRONG, _NAME_SIZE) <= room for name in names
        )

    def _cell(self, look: Look, row: int, column: int) -> pygame.Rect:
        left = self.rect.left + look.px(_NAME)
        room = self.rect.width - look.px(_NAME)
        count = len(self.regions)
        start, end = room * column // count, room * (column + 1) // count
        top = self.rect.top + look.px(_HEAD) + look.px(_ROW) * row
        gap = look.px(_GAP)
        return pygame.Rect(left + start, top, end - start - gap, look.px(_ROW) - gap)

    def _place(self, point: Point) -> _Place | None:
        look, count = self.look, len(self.regions)
        for row in range(count):
            for column in range(count):
                if self._cell(look, row, column).collidepoint(point):
                    return row, column
        return None

    # -- drawing ------------------------------------------------------------------

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw headings, names and cells."""
        for index, region in enumerate(self.regions):
            self._paint_head(surface, look, index, region)
            self._paint_name(surface, look, index, region)
        for row in range(len(self.regions)):
            for column in range(len(self.regions)):
                self._paint_cell(surface, look, row, column)

    def _crest(self, look: Look, region: RegionId) -> pygame.Surface:
        return look.crest(self._play.known.world.polities[region].crest, 26)

    def _paint_head(
        self, surface: pygame.Surface, look: Look, index: int, region: RegionId
    ) -> None:
        cell = self._cell(look, 0, index)
        area = pygame.Rect(cell.left, self.rect.top, cell.width, look.px(_HEAD))
        crest = self._crest(look, region)
        name = self._play.words.region(region)
        face = Face.STRONG if region == self._play.region else Face.BODY
        if not self._has_names:
            blit_centred(surface, crest, area)
            return
        surface.blit(crest, crest.get_rect(midtop=(area.centerx, area.top)))
        words = look.text(name, face, _NAME_SIZE, "ink")
        surface.blit(words, words.get_rect(midbottom=(area.centerx, area.bottom - look.px(4))))

    def _paint_name(
        self, surface: pygame.Surface, look: Look, index: int, region: RegionId
    ) -> None:
        cell = self._cell(look, index, 0)
        crest = self._crest(look, region)
        surface.blit(crest, crest.get_rect(midleft=(self.rect.left, cell.centery)))
        left = self.rect.left + crest.get_width() + look.px(8)
        room = cell.left - look.px(8) - left
        self._write(surface, look, region, left, room, cell.centery, 16)

    def _write(
        self,
        surface: pygame.Surface,
        look: Look,
        region: RegionId,
        left: int,
        room: int,
        middle: int,
        size: float,
    ) -> None:
        face = Face.STRONG if region == self._play.region else Face.BODY
        text = look.type.fitted(self._play.words.region(region), face, size, max(0, room))
        words = look.text(text, face, size, "ink")
        surface.blit(words, words.get_rect(midleft=(left, middle)))

    def _paint_cell(self, surface: pygame.Surface, look: Look, row: int, column: int) -> None:
        area = self._cell(look, row, column)
        points = self.opinion(row, column)
        if points is None:
            return
        token = band_colour(look, band(points, self._play.rules))
        surface.blit(look.round(area.size, 4, token), area)
        if area.width >= look.px(_FIGURE_FITS):
            ground = look.color(token)
            dark, light = look.color(_DARK), look.color(_LIGHT)
            ink = _DARK if contrast(dark, ground) >= contrast(light, ground) else _LIGHT
            figure = look.text(self._play.words.signed(points), Face.STRONG, 15, ink)
            blit_centred(surface, figure, area)
        is_chosen = self.has_focus and (row, column) == self.at
        if is_chosen or (self.is_hovered and (row, column) == self._hovered):
            surface.blit(look.ring(area.size), look.ring(area.size).get_rect(center=area.center))

    # -- answers ------------------------------------------------------------------------

    def on_move(self, point: Point) -> None:
        """Light up the cell under the pointer."""
        place = self._place(point)
        if place != self._hovered:
            self._hovered = place
            self.changed()

    def on_click(self, point: Point) -> None:
        """Choose a cell; a second click goes to the region of the row on the map."""
        place = self._place(point)
        if place is None:
            return
        if place == self.at and self.has_focus:
            self._on_open(self.regions[place[0]])
            return
        self.at = place
        self.changed()

    def on_key(self, event: pygame.event.Event) -> bool:
        """Go from cell to cell; Enter goes to the region of the row on the map."""
        if event.key in ACTIVATE:
            self._on_open(self.regions[self.at[0]])
            return True
        step = _STEPS.get(event.key)
        if step is None:
            return False
        last = len(self.regions) - 1
        row, column = self.at[0] + step[0], self.at[1] + step[1]
        if not (0 <= row <= last and 0 <= column <= last):
            return False
        self.at = row, column
        self.changed()
        return True

    def tip_text(self) -> str:
        """Return who thinks what of whom."""
        place = self._hovered if self.is_hovered else self.at if self.has_focus else None
        if place is None or place[0] == place[1]:
            return ""
        words = self._play.words
        holder, about = self.regions[place[0]], self.regions[place[1]]
        points = self.opinion(*place)
        heading_ = words.say(
            "relations-holds",
            holder=words.region_name(holder),
            about=words.region_name(about),
        )
        word = words.name(band(points or 0, self._play.rules))
        shown = opinion_shown(self._play, holder, about)
        return f"<b>{escape(heading_)}</b><br>{escape(word)} <b>{escape(shown)}</b>"

    def words(self) -> str:
        """Return the figures, one row a line."""
        count = len(self.regions)
        return "\n".join(
            " ".join(
                self._play.words.signed(points)
                for column in range(count)
                if (points := self.opinion(row, column)) is not None
            )
            for row in range(count)
        )
