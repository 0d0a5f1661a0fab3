"""The map in its window: sheet, highlights, arcs and tokens under one camera."""

from collections.abc import Iterator, Mapping, Sequence
from time import perf_counter

import pygame

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import Arc
from game.ui.map.art import MapArt, Painting
from game.ui.map.camera import Camera
from game.ui.map.crests import Drawn
from game.ui.map.figures import Figures
from game.ui.map.gazetteer import Gazetteer
from game.ui.map.happenings import Happening, Playback
from game.ui.map.highlight import Highlight, Shapes
from game.ui.map.holdings import holdings
from game.ui.map.overlay import OnTiles
from game.ui.map.plaques import Plaque
from game.ui.map.ribbons import Ribbons
from game.ui.map.tiles import Haste, Tiles
from game.ui.map.tokens import Token

_TILES_MS = 3.0
"""How long a frame makes tiles; the rest of a new view follows in the next frames."""
_WORK_MS = 5.0
"""How long a frame goes on printing, drawing borders and writing names."""
_FOREVER = 1e9


class MapView:
    """Shows a built sheet; points are screen pixels. `scale` is screen pixels a design unit."""

    def __init__(
        self, art: MapArt, painting: Painting, screen: tuple[int, int], scale: float = 1.0
    ) -> None:
        is_dark = not art.ink.is_engraved
        self.art = art
        self.camera = Camera(art.size, screen, art.plane.land_area)
        self.gazetteer = Gazetteer(art)
        self.figures = Figures(art.plane, scale, art.unit, is_dark=is_dark)
        self.is_motion_reduced = False
        self._painting = painting
        self._tiles = Tiles(art.ink.desk)
        self._tiles.use(art.mips)
        shapes = Shapes(art.outline, art.plane)
        self._chosen = Highlight(shapes, is_strong=True)
        self._hovered = Highlight(shapes, is_strong=False)
        self._ribbons = Ribbons(is_dark=is_dark)
        self._dress = OnTiles(self._chosen, self._hovered, self._ribbons)
        self._dress.scale = scale
        self.playback = Playback(is_dark=is_dark)
        """What is being shown of the last turn."""
        self._selection: RegionId | None = None
        self._hover: RegionId | None = None
        self._capitals: Mapping[RegionId, ProvinceId] = {}
        self._names: Mapping[RegionId, str] = {}
        self._language = ""
        self._work: Iterator[None] | None = None
        self._is_recolouring = False
        """Whether the work is a change of colours and nothing else."""
        self._is_fresh = True
        self._is_final = False
        self._clock_ms = 0
        self.keep_off: Sequence[pygame.Rect] = ()
        """Pixels of the screen under other things, where nothing moves."""
        self._still: tuple[pygame.Surface, list[Drawn]] | None = None
        """The map without what moves, as it stands on the screen, and what stands on it."""

    @property
    def is_busy(self) -> bool:
        """Whether borders or names are still being drawn, a step a frame."""
        return self._work is not None

    @property
    def selection(self) -> RegionId | None:
        """Return the chosen region."""
        return self._selection

    @property
    def hover(self) -> RegionId | None:
        """Return the region under the pointer."""
        return self._hover

    def name(
        self,
        names: Mapping[RegionId, str],
        capitals: Mapping[RegionId, ProvinceId],
        language: str,
    ) -> None:
        """Write other names, and seat the capitals; a change of language needs no more."""
        self._names, self._capitals, self._language = dict(names), dict(capitals), language
        self._is_recolouring = False
        self._work = self._settle(self._painting)

    def show(self, painting: Painting) -> None:
        """Show another painting, over the next frames."""
        is_same_land = painting.owners == self._painting.owners
        self._painting = painting
        if is_same_land and (self._work is None or self._is_recolouring):
            self._is_recolouring = True
            self._work = self._recolour(painting)
        else:
            self._is_recolouring = False
            self._work = self._settle(painting)

    def _recolour(self, painting: Painting) -> Iterator[None]:
        """Print the sheet anew, a block at each step."""
        for area in self.art.repaint(painting):
            self._tiles.forget(area)
            yield

    def _settle(self, painting: Painting) -> Iterator[None]:
        """Draw borders, seats and names anew, a little at each step."""
        yield from self._recolour(painting)
        yield from self.gazetteer.survey(painting.owners, self._capitals)
        yield from self.gazetteer.letter(self._names, self._language)
        self._tiles.use(self.art.mips)
        names = self.gazetteer.names_in_the_way()
        everything = names + self.gazetteer.crests_in_the_way()
        self.figures.seat(self.gazetteer.seats, names, everything)
        self._light()
        self._is_fresh = True

    def finish(self) -> None:
        """Do now whatever the next frames would do."""
        while self._work is not None:
            self._advance_work(_FOREVER)

    def work(self, milliseconds: float) -> bool:
        """Go on for so long with what the next frames would do; return whether it is done."""
        self._advance_work(milliseconds)
        return self._work is None

    def _advance_work(self, milliseconds: float) -> None:
        end = perf_counter() + milliseconds / 1000
        while self._work is not None:
            if next(self._work, self) is self:
                self._work = None
            if perf_counter() >= end:
                return

    def arcs(self, arcs: Sequence[Arc]) -> None:
        """Show other arcs."""
        self.figures.join(arcs)
        self._is_fresh = True

    def tokens(self, tokens: Sequence[Token]) -> None:
        """Show other tokens."""
        self.figures.badges.place(tokens)
        self._is_fresh = True

    def plaques(self, plaques: Sequence[Plaque]) -> None:
        """Show other plaques."""
        self.figures.badges.say(plaques)

    def crests(self, crests: Mapping[RegionId, pygame.Surface]) -> None:
        """Show other crests at the capitals; any size, best about twice the drawn one."""
        self.figures.arm(crests)

    def select(self, region: RegionId | None) -> None:
        """Light a region as chosen."""
        self._selection = region
        self._light()

    def point_at(self, region: RegionId | None) -> None:
        """Light a region as lying under the pointer."""
        self._hover = region
        self._light()

    def _light(self) -> None:
        held = holdings(self.art.outline, self._painting.owners)
        hovered = None if self._hover == self._selection else self._hover
        before = self._chosen.area.copy()
        if self._chosen.choose(held.get(self._selection, ()) if self._selection else ()):
            self._tiles.undress(before)
            self._tiles.undress(self._chosen.area)
        if self._hovered.choose(held.get(hovered, ()) if hovered else ()):
            self._tiles.dim()

    def resize(
        self,
        screen: tuple[int, int],
        covered: Sequence[int] = (0, 0, 0, 0),
        framed: Sequence[int] | None = None,
        scale: float | None = None,
    ) -> None:
        """Use another screen; see `Camera.resize`."""
        self.camera.resize(screen, covered, framed)
        if scale is not None and scale != self._dress.scale:
            self._dress.scale = scale
            self.figures.rescale(scale)
            self._is_fresh = True

    def province_at(self, point: tuple[int, int]) -> ProvinceId | None:
        """Return the province under a point of the screen."""
        number = self.art.plane.at(*self.camera.to_sheet(*point))
        return self.art.plane.provinces[number - 1] if number else None

    def region_at(self, point: tuple[int, int]) -> RegionId | None:
        """Return the region whose crest or land lies under a point of the screen."""
        province = self.province_at(point)
        owner = self._painting.owners.get(province) if province else None
        return self.figures.region_at(self.camera, point) or owner

    def look_at(self, region: RegionId) -> None:
        """Bring a region's capital into the middle of the view, and ring it for a moment."""
        if region in self.gazetteer.seats:
            self.camera.look_at(*self.gazetteer.seats[region], is_smooth=True)
            if not self.playback.is_running and not self.is_motion_reduced:
                self.playback.begin([Happening(region)], is_news=False)

    @property
    def is_resting(self) -> bool:
        """Whether nothing but dots and envoys has moved since the last frame."""
        return self._is_final and not self.camera.is_gliding and not self._is_fresh

    def draw_moved(self, surface: pygame.Surface, ms: int) -> list[pygame.Rect]:
        """Draw only dots and envoys onto the last frame; return where. The map is resting."""
        self._clock_ms += ms
        if self._still is None or self._still[0].get_size() != surface.get_size():
            ground = pygame.Surface(surface.get_size(), 0, surface)
            self._tiles.draw(ground, self.camera, self._dress, Haste(_FOREVER))
            self._still = ground, self.figures.draw_still(ground, self.camera)
        clock = 0 if self.is_motion_reduced else self._clock_ms
        return self.figures.draw_moved(surface, self.camera, clock, self.keep_off, self._still)

    def draw(self, surface: pygame.Surface, ms: int, pushed: tuple[int, int] = (0, 0)) -> bool:
        """Draw a frame `ms` milliseconds after the last; return whether it is final.

        `pushed` is the direction of the held arrow keys.
        """
        self._clock_ms += ms
        self.playback.advance(ms)
        self.camera.advance(ms, push=pushed)
        self._advance_work(_WORK_MS)
        return self._draw(surface, _TILES_MS)

    def draw_whole(self, surface: pygame.Surface) -> None:
        """Draw the final picture at once: for stills, previews and tests."""
        self.finish()
        self.camera.arrive()
        self._draw(surface, _FOREVER)

    def _play(self, surface: pygame.Surface) -> None:
        zoom = self.camera.zoom
        self.playback.draw(
            surface,
            self.camera,
            self.gazetteer.seats,
            lambda province: self.figures.badges.middle(province, zoom),
            self._dress.scale,
        )

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show what happened, unless motion is reduced."""
        if not self.is_motion_reduced:
            self.playback.begin(happenings)

    def _draw(self, surface: pygame.Surface, milliseconds: float) -> bool:
        camera = self.camera
        if not camera.is_zooming and (self._is_fresh or camera.zoom != self._dress.zoom):
            self._dress.zoom = camera.zoom
            self.figures.prepare(camera.zoom)
            self._dress.captions.use(self.art.names, camera.zoom)
            self._ribbons.prepare(self.figures.paths, camera.zoom, self._dress.scale)
            self._tiles.undress()
            self._is_fresh = False
        is_final = self._tiles.draw(surface, camera, self._dress, Haste(milliseconds))
        clock = 0 if self.is_motion_reduced else self._clock_ms
        self.figures.draw(surface, camera, clock, self.keep_off)
        self._still = None
        if self.playback.is_running:
            self._play(surface)
            is_final = False
        self._is_final = is_final and not self.is_busy
        return self._is_final
