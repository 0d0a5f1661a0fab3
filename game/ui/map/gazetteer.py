"""Where capitals stand and what is written on the sheet, found anew when land changes hands."""

from collections.abc import Iterator, Mapping

import numpy as np
import pygame

from game.core.ids import ProvinceId, RegionId
from game.ui.map.art import MapArt, Name
from game.ui.map.courses import Obstacles
from game.ui.map.holdings import holdings
from game.ui.map.lettering import Setting, draw_name, draw_sea_name, is_small, name_beside, set_name
from game.ui.map.realm import Realm, Vector, seat, survey

_CREST_ROOM = (72, 114)
"""Sheet pixels kept free of names around a capital's crest, on a sheet for large screens."""
_FOOT_ROOM = 32
_MARGIN = 34
"""Sheet pixels along the rim that names leave to the frame."""
_LEGIBLE = 25
"""Letter height below which a name is written on the water beside its land, if there is room."""


class Gazetteer:
    """The seats and names of one sheet."""

    def __init__(self, art: MapArt) -> None:
        self._art = art
        self._realms: dict[RegionId, Realm] = {}
        self.seats: dict[RegionId, tuple[float, float]] = {}
        """Where each capital stands, in sheet pixels; the largest region first."""
        self.settings: tuple[Setting, ...] = ()
        """The names as they are set."""
        self._waters: tuple[pygame.Rect, ...] = ()
        """The boxes of the seas' names."""

    def survey(
        self, owners: Mapping[ProvinceId, RegionId], capitals: Mapping[RegionId, ProvinceId]
    ) -> Iterator[None]:
        """Measure every region's land and seat its capital, one region a step."""
        plane = self._art.plane
        number_of = {province: at for at, province in enumerate(plane.provinces, 1)}
        realms: dict[RegionId, Realm] = {}
        seats: dict[RegionId, tuple[float, float]] = {}
        for region, numbers in holdings(self._art.outline, owners).items():
            realm = survey(plane, numbers)
            if realm is not None:
                realms[region] = realm
                if capitals.get(region) in number_of:
                    seats[region] = seat(realm, plane, number_of[capitals[region]], self._art.unit)
            yield
        self._realms = realms
        order = sorted(seats, key=lambda r: (-realms[r].block.sum(), r))
        self.seats = {region: seats[region] for region in order}

    def letter(self, names: Mapping[RegionId, str], language: str) -> Iterator[None]:
        """Write the names of regions and seas, one a step, and print the sheet under them."""
        crests = [self._crest_room(*self.seats[region]) for region in sorted(self.seats)]
        settings: list[Setting] = []
        written: list[Name] = list(self._seas(language))
        self._waters = tuple(name.box for name in written)
        margin = -2 * round(_MARGIN * self._art.unit)
        sheet = pygame.Rect((0, 0), self._art.size).inflate(margin, margin)
        order = sorted(self._realms, key=lambda r: (-self._realms[r].block.sum(), r))
        for region in order:
            if region in names and names[region].strip():
                text = names[region].strip().upper()
                unit = self._art.unit
                settings.append(set_name(text, self._realms[region], sheet, crests, settings, unit))
                if settings[-1].pixels < _LEGIBLE * unit and is_small(self._realms[region], unit):
                    beside = name_beside(
                        text,
                        self._realms[region],
                        self._art.plane.land,
                        sheet,
                        crests,
                        settings[:-1],
                        unit,
                    )
                    settings[-1] = beside or settings[-1]
                written.append(Name(region, *draw_name(settings[-1], self._art.ink)))
                yield
        self.settings = tuple(settings)
        for _ in self._art.write(written):
            yield

    def names_in_the_way(self) -> Obstacles:
        """Return the letters of all names as discs, which arcs and medallions avoid."""
        middles = [setting.centres for setting in self.settings]
        radii = [np.full(len(setting.centres), setting.pixels * 0.5) for setting in self.settings]
        for box in self._waters:
            discs = _row_of_discs(box)
            middles.append(discs)
            radii.append(np.full(len(discs), box.height * 0.4))
        if not middles:
            return Obstacles.none()
        return Obstacles(np.concatenate(middles), np.concatenate(radii))

    def crests_in_the_way(self) -> Obstacles:
        """Return the crests over their capitals as discs, which arcs avoid."""
        if not self.seats:
            return Obstacles.none()
        lift = _CREST_ROOM[1] * 0.5 * self._art.unit
        middles = np.array(list(self.seats.values())) - (0.0, lift)
        return Obstacles(middles, np.full(len(middles), _CREST_ROOM[0] * 0.6 * self._art.unit))

    def _crest_room(self, x: float, y: float) -> pygame.Rect:
        unit = self._art.unit
        width, height = round(_CREST_ROOM[0] * unit), round(_CREST_ROOM[1] * unit)
        return pygame.Rect(
            round(x) - width // 2, round(y + _FOOT_ROOM * unit) - height, width, height
        )

    def _seas(self, language: str) -> Iterator[Name]:
        art = self._art
        for sea, box in zip(art.sheet.seas, art.sea_boxes(), strict=True):
            text = (
                sea.names.get(language) or sea.names.get("en") or next(iter(sea.names.values()), "")
            )
            if text:
                name = draw_sea_name(text, sea.size * art.scale, art.ink)
                yield Name(None, (name, name), name.get_rect(center=box.center).topleft)


def _row_of_discs(box: pygame.Rect) -> Vector:
    """Return the middles of discs as high as a box, side by side along its width."""
    count = max(1, round(box.width / max(1, box.height)))
    across = box.left + (np.arange(count) + 0.5) * (box.width / count)
    return np.stack([across, np.full(count, float(box.centery))], axis=1)
