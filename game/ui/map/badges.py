"""Who and what stands at capitals and in provinces: one badge a capital, envoys on their way."""

from collections.abc import Mapping, Sequence
from math import hypot, sin

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import STYLES, Arc
from game.ui.map.camera import Camera
from game.ui.map.courses import course
from game.ui.map.crests import Crests, Drawn, Point, centred
from game.ui.map.plane import ProvincePlane
from game.ui.map.plaques import Plaque, plaque_picture
from game.ui.map.tints import Colour
from game.ui.map.tokens import Token, TokenKind, count_medal, token_medal

_SIDE, _POSTED_SIDE = 27, 21
_MANY: Colour = 0x2A3447
"""The field of a badge that stands for envoys of several regions."""
_WAY = Arc(kind=next(iter(STYLES)), one=RegionId(""), other=RegionId(""))
_SWAYING = frozenset({TokenKind.ENVOY, TokenKind.VISIT, TokenKind.MEDIATOR})


class Badges:
    """Tokens and plaques over the crests of one map."""

    def __init__(self, plane: ProvincePlane, crests: Crests, *, is_dark: bool) -> None:
        self._plane = plane
        self._crests = crests
        self._is_dark = is_dark
        self._moving: list[Token] = []
        self._posted: list[tuple[RegionId, int, TokenKind, Colour, int]] = []
        """Region, place in its row, kind, field and number of each badge at a capital."""
        self._plaques: Sequence[Plaque] = ()

    def place(self, tokens: Sequence[Token]) -> None:
        """Show other tokens; those of one kind in post at one capital share a badge."""
        at_home: dict[RegionId, dict[TokenKind, list[Token]]] = {}
        self._moving = []
        for token in tokens:
            if token.end is None and token.province is None:
                at_home.setdefault(token.start, {}).setdefault(token.kind, []).append(token)
            else:
                self._moving.append(token)
        self._posted = [
            (region, row, kind, _field(group), len(group))
            for region, kinds in at_home.items()
            for row, (kind, group) in enumerate(kinds.items())
        ]

    def say(self, plaques: Sequence[Plaque]) -> None:
        """Show other plaques."""
        self._plaques = tuple(plaques)

    def taken(self, zoom: float, scale: float) -> list[Point]:
        """Return sheet pixels where badges stand, which medallions leave free."""
        seats = self._crests.seats
        points = []
        for region, row, *_ in self._posted:
            if region in seats:
                across, down = self._beside(row, scale)
                points.append((seats[region][0] + across / zoom, seats[region][1] + down / zoom))
        return points

    def _beside(self, row: int, scale: float) -> Point:
        """Return where a badge stands from its capital, in screen pixels."""
        high = self._crests.height
        return high * 0.62, -high * 0.98 + row * _POSTED_SIDE * scale * 0.9

    def drawn(self, camera: Camera, scale: float) -> list[Drawn]:
        """Return the pictures of what stands still at its place on the screen."""
        return [*self._posts(camera, scale), *self._signs(camera, scale)]

    def _posts(self, camera: Camera, scale: float) -> list[Drawn]:
        drawn: list[Drawn] = []
        side = round(_POSTED_SIDE * scale)
        for region, row, kind, colour, count in self._posted:
            if region not in self._crests.seats:
                continue
            x, y = camera.to_screen(*self._crests.seats[region])
            across, down = self._beside(row, scale)
            drawn.append(centred(token_medal(kind, colour, side), (x + across, y + down)))
            if count > 1:
                small = count_medal(count, round(side * 0.66))
                drawn.append(centred(small, (x + across + side * 0.46, y + down - side * 0.36)))
        return drawn

    def _signs(self, camera: Camera, scale: float) -> list[Drawn]:
        drawn: list[Drawn] = []
        for plaque in self._plaques:
            if plaque.region in self._crests.seats:
                x, y = camera.to_screen(*self._crests.seats[plaque.region])
                picture = plaque_picture(
                    plaque.text, plaque.icon, plaque.colour, scale, is_dark=self._is_dark
                )
                drawn.append(centred(picture, (x, y + self._crests.height * 0.02)))
        return drawn

    def travellers(self, camera: Camera, clock: int, scale: float) -> list[Drawn]:
        """Return the pictures of those on their way, and of what stands in provinces."""
        drawn: list[Drawn] = []
        side = round(_SIDE * scale)
        for token in self._moving:
            at = self._whereabouts(token, camera.zoom)
            if at is None:
                continue
            x, y = camera.to_screen(*at)
            if token.kind in _SWAYING:
                y += sin(clock / 330 + at[0]) * 2 * scale
            drawn.append(centred(token_medal(token.kind, token.colour, side), (x, y)))
        return drawn

    def _whereabouts(self, token: Token, zoom: float) -> Point | None:
        seats: Mapping[RegionId, Point] = self._crests.seats
        if token.province is not None:
            return self.middle(token.province, zoom)
        if token.start not in seats:
            return None
        if token.end is None or token.end not in seats:
            return seats[token.start]
        way = course(_WAY, seats[token.start], seats[token.end], 0.13)
        return way.at(min(1000, max(0, token.per_mille)) / 1000)

    def middle(self, province: ProvinceId, zoom: float) -> Point | None:
        """Return where in a province something stands clear of crests, in sheet pixels."""
        if province not in self._plane.provinces:
            return None
        middle = self._plane.middle(self._plane.provinces.index(province) + 1)
        room = self._crests.height / zoom
        if middle is None:
            return None
        for x, y in self._crests.seats.values():
            if hypot(middle[0] - x, middle[1] - y) < room:
                return x + room * 0.95, y + room * 0.2
        return middle


def _field(tokens: Sequence[Token]) -> Colour:
    colours = {token.colour for token in tokens}
    return tokens[0].colour if len(colours) == 1 else _MANY
