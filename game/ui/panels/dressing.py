"""What the map wears for the seat that plays: colours, names, crests, lines and envoys."""

from collections.abc import Iterator

from game.core.ids import ProvinceId, RegionId
from game.rules.ledger import prestige_tenths
from game.rules.regard import band, opinion
from game.ui.panels.dress import Dress
from game.ui.panels.knowing import opinion_shown
from game.ui.panels.modes import painting_of
from game.ui.panels.scene import Scene
from game.ui.play import Play
from game.ui.widgets.markup import escape


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
        tokens=tuple(scene.tokens),
        plaques=tuple(scene.plaques),
        selected=play.selected,
    )


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
        "prestige": words.tenths(prestige_tenths(view, region)),
    }
