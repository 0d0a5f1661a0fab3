"""The modes of the map: what each colours, hatches and joins, and what its legend says."""

from collections.abc import Callable, Mapping

from game.core.ids import RegionId
from game.core.regard import Band
from game.core.treaties import ClauseKind
from game.rules import pacts
from game.rules.frontier import provinces_of
from game.rules.regard import band, opinion
from game.rules.trade import traded
from game.ui.map.arcs import ArcKind
from game.ui.map.art import Painting
from game.ui.map.tints import (
    DISTINCT_10,
    MUTED,
    POLITICAL,
    STANCE,
    STANCES,
    STANCES_AT_NIGHT,
    Colour,
    political,
    shade,
)
from game.ui.panels import plaques
from game.ui.panels.scene import Entry, Scene, subject
from game.ui.panels.signs import (
    hatches,
    pact_arcs,
    signs,
    staged,
    strife_arcs,
    touches,
    trade_arcs,
)
from game.ui.panels.stands import tokens_of
from game.ui.play import Play

MODES = ("political", "relations", "trade", "alliances", "military", "culture", "knowledge")
"""Every mode, in the order of the rail."""

MODE_ICONS: Mapping[str, str] = {
    "political": "globe",
    "relations": "conversation",
    "trade": "trade",
    "alliances": "shaking-hands",
    "military": "crossed-swords",
    "culture": "open-book",
    "knowledge": "spyglass",
}

TRAITS = ("language", "faith", "heritage")
"""What the culture mode can tell apart."""

_BAND_STANCE: Mapping[Band, str] = {
    Band.DEVOTED: "allied",
    Band.FRIENDLY: "friendly",
    Band.WARM: "friendly",
    Band.NEUTRAL: "neutral",
    Band.COOL: "wary",
    Band.HOSTILE: "hostile",
    Band.HATEFUL: "war",
}
_TRADE_FULL: Colour = 0xB07A12
_ARMY_FULL: Colour = 0xB4573C
_KNOWN_FULL: Colour = 0x1F5A94
_PALE: Colour = 0xE9DDBD
_PALE_AT_NIGHT: Colour = 0x5D6672
_GREAT = 250
"""Per mille of the greatest route from which the routes of others are drawn too."""
_PACT_ICONS = {
    "allied": "shaking-hands",
    "friendly": "dove",
    "wary": "scroll-unfurled",
    "war": "crossed-swords",
}
_STEPS = 4
"""How many shades a scale of amounts has."""


def painting_of(play: Play, scene: Scene) -> Painting:
    """Return the scene as colours and hatches on the land the seat knows."""
    view = play.known
    return Painting(
        owners=view.owners,
        colours=scene.colours,
        hatches=hatches(play),
        strength=STANCE if scene.is_strong else POLITICAL,
    )


def scene_of(play: Play) -> Scene:
    """Return what the mode in force shows."""
    makers: Mapping[str, Callable[[Play], Scene]] = {
        "political": _political,
        "relations": _relations,
        "trade": _trade,
        "alliances": _alliances,
        "military": _military,
        "culture": _culture,
        "knowledge": _knowledge,
    }
    scene = makers[play.mode](play)
    scene.tokens = list(tokens_of(play))
    scene.legend += signs(play, scene)
    return scene


def region_colours(play: Play) -> dict[RegionId, Colour]:
    """Return every region's own wash on the political map."""
    polities = play.known.world.polities
    if not play.app.settings.is_colour_safe:
        return {region: int(polity.colour[1:], 16) for region, polity in polities.items()}
    view = play.known
    near = {region: _neighbours(play, region) for region in sorted(view.regions)}
    sizes = {region: len(provinces_of(view, region)) for region in view.regions}
    return political(near, sizes, is_colour_blind=True)


def _neighbours(play: Play, region: RegionId) -> list[RegionId]:
    view = play.known
    found = {
        view.owners[near]
        for province in provinces_of(view, region)
        for near in view.world.provinces[province].neighbours
        if near in view.owners
    }
    return sorted(found - {region})


def _stances(play: Play) -> Mapping[str, Colour]:
    return STANCES_AT_NIGHT if play.app.theme.is_dark else STANCES


MOST_TRADE_ARCS = 3
"""The political map shows the greatest routes of the subject only."""


def _political(play: Play) -> Scene:
    scene = Scene(region_colours(play), is_strong=False)
    about = subject(play)
    strife = [arc for arc in strife_arcs(play) if arc.kind is ArcKind.WAR or touches(arc, about)]
    bonds = [arc for arc in pact_arcs(play) if arc.kind is ArcKind.ALLIANCE or touches(arc, about)]
    own = sorted(
        (arc for arc in trade_arcs(play) if touches(arc, about)), key=lambda arc: -arc.weight
    )
    scene.arcs = staged([*strife, *bonds, *own[:MOST_TRADE_ARCS]], about)
    return scene


def _relations(play: Play) -> Scene:
    view, rules, about = play.known, play.rules, subject(play)
    stances = _stances(play)
    colours = {about: stances["self"]}
    for region in sorted(view.regions):
        if region == about:
            continue
        at_war = view.is_at_war(region, about)
        word = _BAND_STANCE[band(opinion(view, region, about, rules), rules)]
        if word == "allied" and not pacts.is_allied(view, region, about):
            word = "friendly"
        if pacts.is_allied(view, region, about):
            word = "allied"
        colours[region] = stances["war" if at_war else word]
    legend = [
        Entry(play.words.say(f"main-stance-{word}"), stances[word])
        for word in ("allied", "friendly", "neutral", "wary", "hostile", "war")
    ]
    arcs = [arc for arc in (*strife_arcs(play), *pact_arcs(play)) if touches(arc, about)]
    return Scene(colours, legend, arcs, plaques=plaques.opinions(play, about, colours))


def _trade(play: Play) -> Scene:
    view, about = play.known, subject(play)
    flows = {r: traded(view, about, r) for r in sorted(view.regions) if r != about}
    most = max(flows.values(), default=0)
    words = play.words
    colours = {region: _shade(play, _TRADE_FULL, flow, most) for region, flow in flows.items()}
    colours[about] = _stances(play)["self"]
    legend = [Entry(words.region(about), _stances(play)["self"])]
    legend += _scale(play, _TRADE_FULL, most)
    routes = [arc for arc in trade_arcs(play) if touches(arc, about) or arc.weight >= _GREAT]
    bans = [arc for arc in strife_arcs(play) if arc.kind is ArcKind.EMBARGO]
    volumes = plaques.amounts(play, flows, colours)
    return Scene(colours, legend, staged([*routes, *bans], about), plaques=volumes)


def _alliances(play: Play) -> Scene:
    view, about = play.known, subject(play)
    stances, words = _stances(play), play.words
    colours = {about: stances["self"]}
    icons: dict[RegionId, str] = {}
    for region in sorted(view.regions):
        kinds = pacts.kinds_between(view, region, about)
        if region == about:
            continue
        if view.is_at_war(region, about):
            word = "war"
        elif kinds & {*pacts.ALLIANCES}:
            word = "allied"
        elif ClauseKind.NON_AGGRESSION in kinds:
            word = "friendly"
        else:
            word = "wary" if kinds else "neutral"
        colours[region] = stances[word]
        if word in _PACT_ICONS:
            icons[region] = _PACT_ICONS[word]
    entries = [
        Entry(words.region(about), stances["self"]),
        Entry(words.say("main-pact-allied"), stances["allied"], arc=ArcKind.ALLIANCE),
        Entry(words.say("main-pact-pact"), stances["friendly"], arc=ArcKind.NON_AGGRESSION),
        Entry(words.say("main-pact-treaty"), stances["wary"], icon=_PACT_ICONS["wary"]),
        Entry(words.say("main-pact-none"), stances["neutral"]),
        Entry(words.say("main-pact-war"), stances["war"], arc=ArcKind.WAR),
    ]
    legend = [entry for entry in entries if entry.colour in colours.values()]
    arcs = staged([*strife_arcs(play), *pact_arcs(play)], about)
    return Scene(colours, legend, arcs, plaques=plaques.marks(icons, colours))


def _military(play: Play) -> Scene:
    view = play.known
    brigades = {region: view.regions[region].brigades for region in sorted(view.regions)}
    most = max(brigades.values(), default=0)
    colours = {region: _shade(play, _ARMY_FULL, n, most) for region, n in brigades.items()}
    legend = _scale(play, _ARMY_FULL, most, unit="n-brigades", name="brigades")
    arcs = [arc for arc in strife_arcs(play) if arc.kind is ArcKind.WAR]
    arcs += [arc for arc in pact_arcs(play) if arc.kind is ArcKind.ALLIANCE]
    strengths = plaques.amounts(play, brigades, colours)
    return Scene(colours, legend, staged(arcs, subject(play)), plaques=strengths)


def _culture(play: Play) -> Scene:
    view, words = play.known, play.words
    trait = str(play.memory.get("trait", TRAITS[0]))
    values = {
        region: str(getattr(view.world.polities[region].culture, trait))
        for region in sorted(view.regions)
    }
    washes = DISTINCT_10 if play.app.settings.is_colour_safe else MUTED
    kinds = sorted(set(values.values()))
    wash = {kind: washes[at % len(washes)] for at, kind in enumerate(kinds)}
    legend = [Entry(words.word(f"{trait}.{kind}", kind.title()), wash[kind]) for kind in kinds]
    colours = {region: wash[kind] for region, kind in values.items()}
    texts = {region: words.word(f"{trait}.{kind}", kind.title()) for region, kind in values.items()}
    # the words would lie over names, so only those who ask not to rely on colour get them
    spoken = plaques.labels(texts, colours) if play.app.settings.is_colour_safe else []
    return Scene(colours, legend, [], plaques=spoken)


def _knowledge(play: Play) -> Scene:
    view, words = play.known, play.words
    levels = {region: view.knowledge.get(region, 0) for region in sorted(view.regions)}
    colours = {region: _step(play, _KNOWN_FULL, level) for region, level in levels.items()}
    legend = [
        Entry(words.say(f"main-known-{level}"), _step(play, _KNOWN_FULL, level))
        for level in range(_STEPS)
    ]
    texts = {region: f"{level}/{_STEPS - 1}" for region, level in levels.items()}
    return Scene(colours, legend, [], plaques=plaques.labels(texts, colours))


def _step(play: Play, full: Colour, step: int) -> Colour:
    """Return one of four shades from pale to full."""
    pale = _PALE_AT_NIGHT if play.app.theme.is_dark else _PALE
    return shade(pale, full, 1000 * step // (_STEPS - 1))


def _shade(play: Play, full: Colour, amount: int, most: int) -> Colour:
    if amount <= 0 or most <= 0:
        return _step(play, full, 0)
    return _step(play, full, min(_STEPS - 1, 1 + (_STEPS - 1) * (amount - 1) // most))


def _scale(
    play: Play, full: Colour, most: int, unit: str = "n-crowns", name: str = "crowns"
) -> list[Entry]:
    """Return the legend of a scale of amounts, from nought to the greatest."""
    amount = play.words.say(unit, **{name: most})
    shades = tuple(_step(play, full, step) for step in range(_STEPS))
    return [Entry(play.words.say("main-scale-upto", amount=amount), scale=shades)]
