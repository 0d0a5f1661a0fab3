"""What a map wears: everything it shows at one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.core.ids import ProvinceId, RegionId
from game.ui.map.arcs import Arc
from game.ui.map.art import Painting
from game.ui.map.plaques import Plaque
from game.ui.map.tokens import Token
from game.ui.theme.heraldry import Blazon


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
