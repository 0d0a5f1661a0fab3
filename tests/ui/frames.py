"""Golden frames of the map and of screens: how each is made, kept small, and compared by tiles.

`python -m tests.ui.frames` draws them anew; then look at every one before it is kept.
"""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pygame

from game.core.ids import ProvinceId, RegionId
from game.core.scenario import Scenario
from game.files.scenario_read import read_scenario
from game.places import scenarios
from game.ui.map.arcs import Arc, ArcKind
from game.ui.map.art import MapArt, Painting
from game.ui.map.happenings import Happening
from game.ui.map.hatching import Hatch
from game.ui.map.margins import broadened
from game.ui.map.plaques import Plaque
from game.ui.map.tints import ATLAS, MINISTRY, STANCE, STANCES, STANCES_AT_NIGHT, Ink
from game.ui.map.tokens import Token, TokenKind
from game.ui.map.view import MapView
from game.ui.theme.heraldry import draw_crest
from tests.ui.screens import screens

FOLDER = Path(__file__).parent / "golden"
WINDOW, KEPT, TILE = (1280, 720), (240, 135), 15
SHEET_PIXELS = 1600 * 900
MOST_IN_A_TILE, MOST_ALL_OVER = 7.0, 2.0
"""How far tones may be from the kept ones, of 255, on average over a tile and over the frame."""

OWN, FRIEND, FOE = (RegionId(name) for name in ("valdmark", "zulawia", "kharazan"))
FAR, NEAR = RegionId("thessaly"), RegionId("brackenmoor")
ARCS = (
    Arc(ArcKind.ALLIANCE, OWN, FRIEND),
    Arc(ArcKind.TRADE, OWN, FRIEND, 900),
    Arc(ArcKind.WAR, FOE, FAR),
    Arc(ArcKind.EMBARGO, OWN, FOE),
    Arc(ArcKind.NON_AGGRESSION, NEAR, OWN),
    Arc(ArcKind.ALLIANCE, RegionId("calderra"), RegionId("hollin_isles"), is_faint=True),
)
TOKENS = (
    Token(TokenKind.ENVOY, 0x2B4F86, OWN),
    Token(TokenKind.ENVOY, 0x8E2A24, OWN),
    Token(TokenKind.ENVOY, 0x2E6B4F, NEAR),
    Token(TokenKind.VISIT, 0x2E6B4F, OWN, FAR, 400),
)


class Atlas:
    """The archipelago's sheet in both inks, with its owners and names at the beginning."""

    def __init__(self) -> None:
        scenario, faults = read_scenario(scenarios() / "archipelago")
        assert scenario is not None, faults
        self.scenario: Scenario = scenario
        self._sheet = broadened(scenario.sheet)

    def painting(self, **more: object) -> Painting:
        """Return the political map, or another in its place."""
        start = self.scenario.start
        colours = {
            region: int(polity.colour[1:], 16) for region, polity in start.world.polities.items()
        }
        return Painting(**{"owners": start.owners, "colours": colours, **more})

    def stances(self, ink: Ink) -> Painting:
        """Return a map of stances: one of each, and hatches."""
        washes = list((STANCES if ink is ATLAS else STANCES_AT_NIGHT).values())
        regions = sorted(self.scenario.start.regions)
        colours = {region: washes[at % len(washes)] for at, region in enumerate(regions)}
        kinds = list(Hatch)
        some = sorted(self.scenario.start.owners)[::9]
        hatches = {ProvinceId(p): kinds[at % len(kinds)] for at, p in enumerate(some)}
        return self.painting(colours=colours, hatches=hatches, strength=STANCE)

    def view(self, ink: Ink, painting: Painting) -> MapView:
        """Return the map in a window, all land in sight."""
        art = MapArt(self._sheet, ink, SHEET_PIXELS)
        for _ in art.build(painting):
            pass
        view = MapView(art, painting, WINDOW)
        polities = self.scenario.start.world.polities
        names = {r: self.scenario.wording["en"].get(f"region.{r}", r.title()) for r in polities}
        view.name(names, {r: polity.capital for r, polity in polities.items()}, "en")
        view.crests({r: draw_crest(polity.crest, 120) for r, polity in polities.items()})
        view.resize(WINDOW, (0, 56, 0, 110), (84, 94, 20, 170))
        return view

    def frames(self) -> Iterator[tuple[str, MapView]]:
        """Yield each frame's name and the map that shows it, one after another."""
        for ink in (ATLAS, MINISTRY):
            view = self.view(ink, self.painting())
            view.arcs(ARCS)
            view.tokens(TOKENS)
            view.select(OWN)
            yield f"{ink.name}-political", view
            view.camera.look_at(view.art.size[0] * 0.5, view.art.size[1] * 0.55, 1.5)
            view.point_at(FRIEND)
            yield f"{ink.name}-near", view
            view.camera.fit()
            view.select(None)
            view.point_at(None)
            view.arcs(())
            view.tokens(())
            painting = self.stances(ink)
            view.show(painting)
            view.plaques([Plaque(r, f"+{len(r)}", c) for r, c in painting.colours.items()])
            yield f"{ink.name}-stances", view
        view.plaques(())
        view.playback.begin([Happening(FOE, FAR, ArcKind.WAR, is_alarm=True)])
        view.playback.advance(420)
        yield "happening", view


def small(view: MapView) -> pygame.Surface:
    """Return the map's picture at the size in which frames are kept."""
    surface = pygame.Surface(WINDOW)
    view.draw_whole(surface)
    return pygame.transform.smoothscale(surface, KEPT)


def every_frame() -> Iterator[tuple[str, pygame.Surface]]:
    """Yield each frame's name and its picture at the size in which it is kept."""
    atlas = Atlas()
    for name, view in atlas.frames():
        yield name, small(view)
    for name, picture in screens(atlas.scenario):
        yield name, pygame.transform.smoothscale(picture, KEPT)


def worst_tiles(one: pygame.Surface, other: pygame.Surface) -> list[tuple[float, int, int]]:
    """Return how far two pictures differ in each tile, with its column and row, worst first."""
    tones = [pygame.surfarray.array3d(picture).astype(np.float64) for picture in (one, other)]
    away = np.abs(tones[0] - tones[1]).mean(axis=2)
    columns, rows = KEPT[0] // TILE, KEPT[1] // TILE
    tiles = away.reshape(columns, TILE, rows, TILE).mean(axis=(1, 3))
    found = [(float(tiles[c, r]), c, r) for c in range(columns) for r in range(rows)]
    return sorted(found, reverse=True)


def told(name: str, tiles: list[tuple[float, int, int]]) -> str:
    """Return where a frame differs from the kept one, in pixels of the window; empty if nowhere."""
    share = WINDOW[0] * TILE // KEPT[0]
    wrong = [tile for tile in tiles if tile[0] > MOST_IN_A_TILE]
    mean = sum(tile[0] for tile in tiles) / len(tiles)
    if not wrong and mean <= MOST_ALL_OVER:
        return ""
    places = "; ".join(f"{d:.1f} at {c * share},{r * share}" for d, c, r in (wrong or tiles)[:6])
    return (
        f"{name}: {mean:.2f} tones off on average, {len(wrong)} tiles of {share} pixels beyond "
        f"{MOST_IN_A_TILE:g}: {places}. If it is meant: python -m tests.ui.frames"
    )


def main(say: Callable[[str], None] = print) -> None:
    """Draw every frame anew and keep it."""
    pygame.font.init()
    FOLDER.mkdir(exist_ok=True)
    for name, picture in every_frame():
        pygame.image.save(picture, FOLDER / f"{name}.png")
        say(name)


if __name__ == "__main__":
    main()
