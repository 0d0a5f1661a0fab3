"""Where capitals stand and what is written on the sheet, found anew when land changes hands."""

from collections.abc import Iterator, Mapping

import pygame

from game.core.ids import ProvinceId, RegionId
from game.ui.map.art import MapArt, Sprite
from game.ui.map.lettering import Setting, draw_name, draw_sea_name, name_beside, set_name
from game.ui.map.realm import Realm, seat, survey

_CREST_ROOM = (70, 104)
"""Sheet pixels kept free of names around a capital's crest, on a sheet for large screens."""
_FOOT_ROOM = 18
_LEGIBLE = 21
"""Letter height below which a name is written on the water beside its land, if there is room."""


class Gazetteer:
    """The seats and names of one sheet."""

    def __init__(self, art: MapArt) -> None:
        self._art = art
        self._realms: dict[RegionId, Realm] = {}
        self.seats: dict[RegionId, tuple[float, float]] = {}
        """Where each capital stands, in sheet pixels."""
        self.settings: tuple[Setting, ...] = ()
        """The names as they are set."""

    def survey(
        self, owners: Mapping[ProvinceId, RegionId], capitals: Mapping[RegionId, ProvinceId]
    ) -> Iterator[None]:
        """Measure every region's land and seat its capital, one region a step."""
        plane = self._art.plane
        number_of = {province: at for at, province in enumerate(plane.provinces, 1)}
        realms: dict[RegionId, Realm] = {}
        seats: dict[RegionId, tuple[float, float]] = {}
        for region, numbers in self._art.numbers_of(owners).items():
            realm = survey(plane, numbers)
            if realm is not None:
                realms[region] = realm
                if capitals.get(region) in number_of:
                    seats[region] = seat(realm, plane, number_of[capitals[region]])
            yield
        self._realms, self.seats = realms, seats

    def letter(self, names: Mapping[RegionId, str], language: str) -> Iterator[None]:
        """Write the names of regions and seas, one a step; the sheet shows them once printed."""
        crests = [self._crest_room(*self.seats[region]) for region in sorted(self.seats)]
        settings: list[Setting] = []
        sprites: list[Sprite] = list(self._seas(language))
        order = sorted(self._realms, key=lambda r: (-self._realms[r].block.sum(), r))
        for region in order:
            if region in names and names[region].strip():
                text = names[region].strip().upper()
                unit = self._art.unit
                settings.append(set_name(text, self._realms[region], crests, settings, unit))
                if settings[-1].pixels < _LEGIBLE * unit:
                    beside = name_beside(
                        text,
                        self._realms[region],
                        self._art.plane.land,
                        crests,
                        settings[:-1],
                        unit,
                    )
                    settings[-1] = beside or settings[-1]
                sprites.append(draw_name(settings[-1], self._art.ink))
                yield
        self.settings = tuple(settings)
        self._art.names = tuple(sprites)

    def _crest_room(self, x: float, y: float) -> pygame.Rect:
        unit = self._art.unit
        width, height = round(_CREST_ROOM[0] * unit), round(_CREST_ROOM[1] * unit)
        return pygame.Rect(
            round(x) - width // 2, round(y + _FOOT_ROOM * unit) - height, width, height
        )

    def _seas(self, language: str) -> Iterator[Sprite]:
        art = self._art
        for sea, box in zip(art.sheet.seas, art.sea_boxes(), strict=True):
            text = (
                sea.names.get(language) or sea.names.get("en") or next(iter(sea.names.values()), "")
            )
            if text:
                name = draw_sea_name(text, sea.size * art.scale, art.ink)
                yield name, name.get_rect(center=box.center).topleft
