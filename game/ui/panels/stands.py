"""Who is away from home, as the map shows it: envoys, heads on visits, armies, occupiers."""

from collections.abc import Iterator

from game.core.conflict import Stance
from game.core.dealings import Envoy
from game.core.ids import RegionId
from game.ui.map.tints import Colour
from game.ui.map.tokens import Token, TokenKind
from game.ui.play import Play
from game.ui.theme.heraldry import TINCTURES

_WHOLE = 1000
_ENVOYS_IN = ("political", "relations", "alliances")
"""The modes that show where envoys are; in the others they would only hide what is asked."""


def tokens_of(play: Play) -> Iterator[Token]:
    """Return the envoys of and to the seat, heads abroad, occupying and fighting armies."""
    view = play.view
    for number in sorted(view.envoys):
        envoy = view.envoys[number]
        is_shown = play.region in (envoy.home, envoy.post) and play.mode in _ENVOYS_IN
        if envoy.post is not None and is_shown:
            yield _envoy(play, envoy)
    own = view.regions.get(play.region)
    if own is not None and own.away_until >= view.turn:
        yield Token(TokenKind.VISIT, field_of(play, play.region), play.region)
    if play.mode in ("political", "military"):
        for province in sorted(view.occupiers):
            holder = view.occupiers[province]
            yield Token(TokenKind.OCCUPATION, field_of(play, holder), holder, province=province)
    if play.mode == "military":
        for region in sorted(view.regions):
            if view.regions[region].brigades and _is_fighting(play, region):
                yield Token(TokenKind.ARMY, field_of(play, region), region)


def field_of(play: Play, region: RegionId) -> Colour:
    """Return the first tincture of a region's arms."""
    return int(TINCTURES[play.known.world.polities[region].crest.field][1:], 16)


def _is_fighting(play: Play, region: RegionId) -> bool:
    return any(
        region in pair and relation.stance is Stance.WAR
        for pair, relation in play.known.relations.items()
    )


def _envoy(play: Play, envoy: Envoy) -> Token:
    assert envoy.post is not None, "an envoy at home has no token"
    colour = field_of(play, envoy.home)
    left = envoy.arrives - play.known.turn
    if left <= 0:
        return Token(TokenKind.ENVOY, colour, envoy.post)
    return Token(TokenKind.ENVOY, colour, envoy.home, envoy.post, _WHOLE // (left + 1))
