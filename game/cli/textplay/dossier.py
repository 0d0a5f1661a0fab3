"""All that a seat knows of another region, page after page."""

from collections.abc import Iterator

from game.cli.textplay.helm import Helm
from game.cli.textplay.lines import (
    estimate_text,
    felt,
    is_sure,
    opinion_text,
    stance_text,
    treaty_lines,
    ultimatum_text,
)
from game.core.ids import RegionId
from game.core.regard import Line
from game.rules import pacts
from game.rules.envoys import resident
from game.rules.frontier import provinces_of
from game.rules.ledger import prestige_tenths
from game.rules.path import enquiry
from game.rules.regard import band, goodwill, opinion, opinion_lines, tension, trust
from game.rules.trade import dependence, total, traded
from game.rules.war import claimed


def show(helm: Helm, other: RegionId) -> None:
    """Write the dossier of a region."""
    words = helm.words
    helm.console.heading(words.word(f"region.{other}.long", words.region(other)))
    blurb = words.word(f"region.{other}.blurb", " ")
    if blurb.strip():
        helm.tell(blurb)
    for line in _facts(helm, other):
        helm.tell(line)
    _regard(helm, other)
    for line in _bonds(helm, other):
        helm.tell(line)
    _treaties(helm, other)


def _pair(label: str, value: str) -> str:
    return f"{label}: {value}"


def _facts(helm: Helm, other: RegionId) -> Iterator[str]:
    words, view = helm.words, helm.known
    region, polity = view.regions[other], view.world.polities[other]
    government = words.name(region.government)
    yield f"{government}, {words.name(region.doctrine).casefold()}. " + _pair(
        helm.say("main-head"), words.head(region.head)
    )
    yield _pair(helm.say("main-temper"), ", ".join(words.temper(polity.character)))
    yield ". ".join(
        (
            _pair(helm.say("main-language"), words.word(f"language.{polity.culture.language}")),
            _pair(helm.say("main-faith"), words.word(f"faith.{polity.culture.faith}")),
            _pair(helm.say("main-heritage"), words.word(f"heritage.{polity.culture.heritage}")),
        )
    )
    yield ". ".join(
        (
            _pair(helm.say("main-makes"), ", ".join(map(words.good, polity.makes)) or "-"),
            _pair(helm.say("main-lacks"), ", ".join(map(words.good, polity.lacks)) or "-"),
        )
    )
    yield ". ".join(
        (
            _pair(helm.say("main-output"), words.number(region.output)),
            _pair(helm.say("main-treasury"), estimate_text(helm, other, region.treasury)),
            _pair(helm.say("main-stability"), estimate_text(helm, other, region.stability, 100)),
            _pair(helm.say("main-brigades"), words.number(region.brigades)),
            _pair(helm.say("main-prestige"), words.tenths(prestige_tenths(view, other))),
        )
    )
    names = ", ".join(map(words.province, provinces_of(view, other)))
    yield _pair(helm.say("main-provinces"), names)
    level = view.knowledge.get(other, 0)
    known = helm.say("main-knowledge-level", level=level)
    yield f"{known}. {helm.say(f'main-knowledge-{level}')}"


def _regard(helm: Helm, other: RegionId) -> None:
    """Write both opinions with every line of theirs, and what else is felt."""
    view, rules = helm.known, helm.rules
    for title, holder, about in (
        ("main-opinion-of-us", other, helm.region),
        ("main-our-opinion", helm.region, other),
    ):
        points = opinion(view, holder, about, rules)
        word = helm.words.name(band(points, rules)).casefold()
        shown = opinion_text(helm, holder, about)
        helm.tell(_pair(helm.say(title), f"{shown}, {word}"))
        if not is_sure(helm, holder):
            helm.tell(_estimated(helm, other), indent=4)
        for line in opinion_lines(view, holder, about, rules):
            helm.tell(_opinion_line(helm, line), indent=4)
    ways = ((other, helm.region), (helm.region, other))
    theirs, ours = (
        felt(helm, way[0], helm.words.signed(goodwill(view, *way, rules))) for way in ways
    )
    both = helm.say("cli-theirs-ours", theirs=theirs, ours=ours)
    helm.tell(_pair(helm.say("main-goodwill"), both))
    theirs, ours = (felt(helm, way[0], helm.words.number(trust(view, *way, rules))) for way in ways)
    both = helm.say("cli-theirs-ours", theirs=theirs, ours=ours)
    strain = felt(helm, other, helm.words.number(tension(view, helm.region, other, rules)))
    helm.tell(f"{_pair(helm.say('main-trust'), both)}. {_pair(helm.say('main-tension'), strain)}")


def _estimated(helm: Helm, other: RegionId) -> str:
    """Return that the figure is an estimate, and how it could be known better."""
    way = enquiry(helm.known, helm.region, other, helm.rules)
    if way is None:
        return helm.say("main-opinion-estimated")
    return helm.say(f"main-opinion-estimated-{way.value}")


def _opinion_line(helm: Helm, line: Line) -> str:
    return f"{helm.words.signed(line.value)} {helm.words.line(line, helm.region)}"


def _bonds(helm: Helm, other: RegionId) -> Iterator[str]:
    """Return law, envoys, trade, embargoes, claims and ultimatums between the two."""
    words, view, mine = helm.words, helm.known, helm.region
    yield _pair(helm.say("main-stance"), stance_text(helm, mine, other))
    for title, home, host in (("main-envoy-here", mine, other), ("main-envoy-theirs", other, mine)):
        envoy = resident(view, home, host)
        said = helm.say("main-no-envoy")
        if envoy is not None:
            said = f"{envoy.name}, {words.name(envoy.rank)}"
        yield _pair(helm.say(title), said)
    flow = f"{words.number(traded(view, mine, other))} {helm.say('ui-per-turn')}"
    yield ". ".join(
        (
            _pair(helm.say("main-trade-flow"), flow),
            _pair(helm.say("main-dependence"), words.per_cent(dependence(view, mine, other))),
            _pair(
                helm.say("main-dependence-theirs"), words.per_cent(dependence(view, other, mine))
            ),
            _pair(helm.say("cli-their-trade"), words.number(total(view, other))),
        )
    )
    for one, target in ((mine, other), (other, mine)):
        if (one, target) in view.embargoes:
            by = words.region_name(one, mine)
            yield helm.sentence("cli-embargo", by=by, on=words.region_name(target, mine))
        if (one, target) in view.ultimatums:
            yield ultimatum_text(helm, one, view.ultimatums[one, target])
        for province in claimed(view, one, target):
            yield helm.sentence(
                "cli-claim", by=words.region_name(one, mine), province=words.province(province)
            )


def _treaties(helm: Helm, other: RegionId) -> None:
    between = pacts.between(helm.known, helm.region, other)
    helm.tell(f"{helm.say('main-dossier-treaties')}:")
    if not between:
        helm.tell(helm.say("main-no-treaties"), indent=2)
    for treaty in between:
        for line in treaty_lines(helm, treaty, helm.region):
            helm.tell(line, indent=2)
    elsewhere = [
        treaty
        for treaty in pacts.treaties_of(helm.known, other)
        if helm.region not in treaty.parties
    ]
    if elsewhere:
        helm.tell(f"{helm.say('cli-treaties-elsewhere')}:")
    for treaty in elsewhere:
        titles = helm.words.titles(treaty.terms)
        partner = next(party for party in treaty.parties if party != other)
        helm.tell(f"{helm.words.region(partner)}: {titles}", indent=2)
