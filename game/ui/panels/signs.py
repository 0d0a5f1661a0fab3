"""Lines and hatches on the map: pacts, trade, quarrels, claims, and what the legend calls them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from game.core.conflict import Stance
from game.core.ids import ProvinceId, RegionId
from game.core.treaties import ClauseKind
from game.rules import pacts
from game.rules.frontier import provinces_of
from game.ui.map.arcs import Arc, ArcKind
from game.ui.map.hatching import Hatch
from game.ui.map.tokens import TOKEN_ICONS, TokenKind
from game.ui.panels.scene import Entry, Scene, subject
from game.ui.play import Play

_TRICKLE = 4
"""Trade below the greatest divided by this is left out where nothing was agreed."""


def pact_arcs(play: Play) -> Iterator[Arc]:
    """Return an arc for each alliance, and for each pact of non-aggression without one."""
    view = play.known
    seen: set[tuple[ArcKind, RegionId, RegionId]] = set()
    for number in sorted(view.treaties):
        one, other = view.treaties[number].parties
        kinds = pacts.kinds_between(view, one, other)
        kind = ArcKind.ALLIANCE if kinds & {*pacts.ALLIANCES} else ArcKind.NON_AGGRESSION
        is_pact = kind is ArcKind.ALLIANCE or ClauseKind.NON_AGGRESSION in kinds
        if is_pact and (kind, one, other) not in seen:
            seen.add((kind, one, other))
            yield Arc(kind, one, other)


def trade_arcs(play: Play) -> Iterator[Arc]:
    """Return arcs by volume; a trickle between two who agreed on nothing is left out."""
    view = play.known
    most = max(view.trade.values(), default=0)
    for one, other in sorted(view.trade):
        crowns = view.trade[one, other]
        is_agreed = pacts.trade_depth(view, one, other) is not None
        is_shown = is_agreed or crowns * _TRICKLE >= most
        if is_shown and crowns and not view.is_at_war(one, other):
            yield Arc(ArcKind.TRADE, one, other, 1000 * crowns // max(1, most))


def strife_arcs(play: Play) -> Iterator[Arc]:
    """Return an arc for each war, and for each embargo between others than belligerents."""
    view = play.known
    for one, other in sorted(view.relations):
        if view.relations[one, other].stance is Stance.WAR:
            yield Arc(ArcKind.WAR, one, other)
    seen: set[tuple[RegionId, RegionId]] = set()
    for by, on in sorted(view.embargoes):
        if not view.is_at_war(by, on) and (on, by) not in seen:
            seen.add((by, on))
            yield Arc(ArcKind.EMBARGO, by, on)


def hatches(play: Play) -> dict[ProvinceId, Hatch]:
    """Return what is hatched: occupied land, foes and claims of the subject, embargoed regions."""
    view, about = play.known, subject(play)
    found: dict[ProvinceId, Hatch] = {}
    for region in sorted(view.regions):
        if region == about:
            continue
        if view.is_at_war(region, about):
            found.update(dict.fromkeys(provinces_of(view, region), Hatch.WAR))
        elif (about, region) in view.embargoes or (region, about) in view.embargoes:
            found.update(dict.fromkeys(provinces_of(view, region), Hatch.EMBARGO))
    for province in sorted(view.claims):
        owner = view.owners.get(province)
        claimants = view.claims[province]
        if owner is not None and ((about in claimants and owner != about) or owner == about):
            found[province] = Hatch.CLAIM
    found.update(dict.fromkeys(sorted(view.occupiers), Hatch.OCCUPATION))
    return found


_ARC_KEYS: Mapping[ArcKind, str] = {
    ArcKind.ALLIANCE: "main-legend-alliance",
    ArcKind.TRADE: "main-legend-trade",
    ArcKind.GUARANTEE: "main-legend-guarantee",
    ArcKind.NON_AGGRESSION: "main-legend-pact",
    ArcKind.EMBARGO: "main-legend-embargo",
    ArcKind.WAR: "main-legend-war",
}
_HATCH_KEYS: Mapping[Hatch, str] = {
    Hatch.WAR: "main-hatch-war",
    Hatch.EMBARGO: "main-hatch-embargo",
    Hatch.CLAIM: "main-hatch-claim",
    Hatch.OCCUPATION: "main-hatch-occupation",
}


_TOKEN_KEYS: Mapping[TokenKind, str] = {
    TokenKind.ENVOY: "main-legend-envoy",
    TokenKind.VISIT: "main-legend-visit",
    TokenKind.ARMY: "main-legend-army",
    TokenKind.OCCUPATION: "main-hatch-occupation",
}


def staged(arcs: Iterable[Arc], about: RegionId) -> list[Arc]:
    """Return the arcs with those that are neither of a region nor wars in the background."""
    return [
        arc if arc.kind is ArcKind.WAR or touches(arc, about) else replace(arc, is_faint=True)
        for arc in arcs
    ]


def touches(arc: Arc, region: RegionId) -> bool:
    """Return whether an arc begins or ends at a region."""
    return region in (arc.one, arc.other)


def signs(play: Play, scene: Scene) -> Iterator[Entry]:
    """Return the legend of the lines, tokens and hatches that are on the map now.

    A hatching that says the same as a line or a token stands beside it.
    """
    say = play.words.say
    hatched = set(hatches(play).values())
    shown = {arc.kind for arc in scene.arcs} - {entry.arc for entry in scene.legend}
    for kind in (kind for kind in ArcKind if kind in shown):
        hatch = _LINE_HATCHES.get(kind)
        yield Entry(say(_ARC_KEYS[kind]), arc=kind, hatch=hatch if hatch in hatched else None)
    if any(arc.is_faint for arc in scene.arcs):
        kind = next(arc.kind for arc in scene.arcs if arc.is_faint)
        yield Entry(say("main-legend-faint"), arc=kind, is_faint_line=True)
    standing = {token.kind for token in scene.tokens}
    for who, key in _TOKEN_KEYS.items():
        if who in standing:
            hatch = Hatch.OCCUPATION if who is TokenKind.OCCUPATION else None
            yield Entry(say(key), icon=TOKEN_ICONS[who], hatch=hatch if hatch in hatched else None)
    said = {hatch for kind, hatch in _LINE_HATCHES.items() if kind in shown}
    if TokenKind.OCCUPATION in standing:
        said.add(Hatch.OCCUPATION)
    for left in (hatch for hatch in Hatch if hatch in hatched - said):
        yield Entry(say(_HATCH_KEYS[left]), hatch=left)


_LINE_HATCHES = {ArcKind.WAR: Hatch.WAR, ArcKind.EMBARGO: Hatch.EMBARGO}
"""The hatchings that mark what lies at the other end of a line."""
