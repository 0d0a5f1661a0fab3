"""What the map wears for the seat that plays: colours, names, crests, lines and envoys."""

from collections.abc import Iterator

from game.core.conflict import Stance
from game.core.dealings import Envoy
from game.core.ids import ProvinceId, RegionId
from game.rules.ledger import prestige
from game.rules.regard import band, opinion
from game.ui.map.tints import Colour
from game.ui.map.tokens import Token, TokenKind
from game.ui.panels.dress import Dress
from game.ui.panels.knowing import opinion_shown
from game.ui.panels.modes import painting_of
from game.ui.panels.scene import Scene
from game.ui.play import Play
from game.ui.theme.heraldry import TINCTURES
from game.ui.widgets.markup import escape

_WHOLE = 1000


def dress_of(play: Play, scene: Scene) -> Dress:
    """Return everything the map shows now."""
    view = play.known
    regions = sorted(view.regions)
    return Dress(
        painting=painting_of(play, scene),
        names={region: play.words.region(region) for region in regions},
        capitals={region: view.world.polities[region].capital for region in regions},
        language=play.words.language,
        crests={region: view.world.polities[region].crest for region in regions},
        arcs=tuple(scene.arcs),
        tokens=tuple(_tokens(play)),
        selected=play.selected,
    )


def _colour(play: Play, region: RegionId) -> Colour:
    return int(TINCTURES[play.known.world.polities[region].crest.field][1:], 16)


def _tokens(play: Play) -> Iterator[Token]:
    """Return the envoys of and to the seat, heads abroad, occupying armies."""
    view = play.view
    for number in sorted(view.envoys):
        envoy = view.envoys[number]
        is_ours = envoy.home == play.region
        is_here = envoy.post == play.region
        if envoy.post is not None and (is_ours or is_here) and play.mode != "military":
            yield _envoy(play, envoy)
    for region in sorted(view.regions):
        if view.regions[region].away_until >= view.turn and region == play.region:
            yield Token(TokenKind.VISIT, _colour(play, region), region)
    if play.mode in ("political", "military"):
        for province in sorted(view.occupiers):
            holder = view.occupiers[province]
            yield Token(TokenKind.OCCUPATION, _colour(play, holder), holder, province=province)
    if play.mode == "military":
        for region in sorted(view.regions):
            if view.regions[region].brigades and _is_fighting(play, region):
                yield Token(TokenKind.ARMY, _colour(play, region), region)


def _is_fighting(play: Play, region: RegionId) -> bool:
    return any(
        region in pair and relation.stance is Stance.WAR
        for pair, relation in play.known.relations.items()
    )


def _envoy(play: Play, envoy: Envoy) -> Token:
    assert envoy.post is not None, "an envoy at home has no token"
    colour = _colour(play, envoy.home)
    left = envoy.arrives - play.known.turn
    if left <= 0:
        return Token(TokenKind.ENVOY, colour, envoy.post)
    return Token(TokenKind.ENVOY, colour, envoy.home, envoy.post, _WHOLE // (left + 1))


def describe(play: Play, region: RegionId, province: ProvinceId | None) -> str:
    """Return what the map's tooltip says of a region and the province pointed at."""
    words, view = play.words, play.known
    if region not in view.regions:
        return ""
    known = view.regions[region]
    name = words.word(f"region.{region}.long", words.region(region))
    lines = [
        f"<b>{escape(name)}</b>",
        f"<c=ink2>{escape(words.name(known.government))} · {escape(words.head(known.head))}</c>",
    ]
    if region == play.region:
        lines.append(escape(words.say("main-your-region")))
    else:
        points = opinion(view, region, play.region, play.rules)
        ink = "good" if points > 0 else "bad" if points < 0 else "ink2"
        word = words.name(band(points, play.rules))
        shown = opinion_shown(play, region, play.region)
        label = escape(words.say("main-opinion-of-us"))
        lines.append(f"{label} <c={ink}><b>{escape(shown)}</b> {escape(word)}</c>")
    lines.append(escape(words.say("main-tip-figures", **_figures(play, region))))
    if province is not None and view.owners.get(province) == region:
        lines += _land(play, province)
    return "<br>".join(lines)


def _land(play: Play, province: ProvinceId) -> Iterator[str]:
    """Yield which province it is, who holds it by force and who claims it."""
    words, view = play.words, play.known
    capital = view.world.polities[view.owners[province]].capital
    key = "main-tip-capital" if province == capital else "main-tip-province"
    yield f"<i>{escape(words.say(key, province=words.province(province)))}</i>"
    if province in view.occupiers:
        holder = words.region_name(view.occupiers[province], play.region)
        text = escape(words.say("main-tip-occupied", region=holder))
        yield f"<c=bad>{text}</c>"
    for claimant in view.claims.get(province, ()):
        text = escape(
            words.say("main-tip-claimed", region=words.region_name(claimant, play.region))
        )
        yield f"<c=warn>{text}</c>"


def _figures(play: Play, region: RegionId) -> dict[str, str]:
    words, view = play.words, play.known
    return {
        "brigades": words.brigades(view.regions[region].brigades),
        "prestige": words.number(prestige(view, region)),
    }
