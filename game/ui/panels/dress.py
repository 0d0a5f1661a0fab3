"""What a map wears: everything it shows at one moment, and how it changes that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import Arc
from game.ui.map.art import Painting
from game.ui.map.plaques import Plaque
from game.ui.map.tokens import Token
from game.ui.map.view import MapView
from game.ui.theme.heraldry import Blazon, draw_crest

_CREST_PIXELS = 120


@dataclass(frozen=True, slots=True)
class Dress:
    """Everything a map shows at one moment."""

    painting: Painting
    names: Mapping[RegionId, str]
    capitals: Mapping[RegionId, ProvinceId]
    language: str
    crests: Mapping[RegionId, Blazon]
    arcs: Sequence[Arc] = ()
    tokens: Sequence[Token] = ()
    plaques: Sequence[Plaque] = ()
    selected: RegionId | None = None


def put_on(view: MapView, dress: Dress, worn: Dress | None) -> None:
    """Show a dress on a map; only what differs from what it wore is drawn anew."""
    if worn is None or dress.painting != worn.painting:
        view.show(dress.painting)
    is_renamed = worn is None or (dress.names, dress.language) != (worn.names, worn.language)
    if is_renamed or (worn is not None and dress.capitals != worn.capitals):
        view.name(dress.names, dress.capitals, dress.language)
    if worn is None or dress.crests != worn.crests:
        view.crests(
            {region: draw_crest(arms, _CREST_PIXELS) for region, arms in dress.crests.items()}
        )
    if worn is None or dress.arcs != worn.arcs:
        view.arcs(dress.arcs)
    if worn is None or dress.tokens != worn.tokens:
        view.tokens(dress.tokens)
    view.plaques(dress.plaques)
    view.select(dress.selected)
