"""What a seat might do towards another region, and which of it is possible now."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.cli.textplay.helm import Helm
from game.core.ids import EnvoyId, RegionId
from game.core.orders import (
    CallAlly,
    DeclareWar,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    InstructEnvoy,
    IssueUltimatum,
    LiftEmbargo,
    Order,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
    Protest,
    RecallEnvoy,
    RestoreRelations,
    SendAid,
    SeverRelations,
)
from game.core.refusals import Refusal
from game.rules import pacts
from game.rules.allies import pledge
from game.rules.legal import INSTRUCTIONS, orders_towards, plainest_treaty

SHOWN: tuple[type[Order], ...] = (
    PostEnvoy,
    InstructEnvoy,
    RecallEnvoy,
    ProposeVisit,
    SendAid,
    DenounceTreaty,
    CallAlly,
    Protest,
    ImposeEmbargo,
    LiftEmbargo,
    IssueUltimatum,
    ExpelEnvoy,
    SeverRelations,
    RestoreRelations,
    DeclareWar,
)
"""The acts towards a region, from the friendly to the hostile; treaties have a table apart."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of act, every way to do it, and the ways that are open now."""

    kind: type[Order]
    ways: tuple[Order, ...]
    open_ways: tuple[Order, ...]
    reasons: tuple[str, ...]
    """Why the way nearest to being possible is not; empty where one is open.

    Notice and breach are refused for reasons of their own: of a treaty both are told.
    """


def offers(helm: Helm, other: RegionId) -> list[Offer]:
    """Return the acts worth listing towards another region."""
    ways: dict[type[Order], list[Order]] = {}
    for order in _ways(helm, other):
        ways.setdefault(type(order), []).append(order)
    for shown, hidden in _alternatives(helm, other):
        ways.setdefault(shown, [])
        ways.pop(hidden, None)
    return [_offer(helm, kind, tuple(ways[kind])) for kind in SHOWN if kind in ways]


def _offer(helm: Helm, kind: type[Order], ways: tuple[Order, ...]) -> Offer:
    judged = [(way, helm.refusals(way)) for way in ways]
    open_ways = tuple(way for way, refusals in judged if not refusals)
    if open_ways:
        return Offer(kind, ways, open_ways, ())
    told = judged if kind is DenounceTreaty else sorted(judged, key=lambda one: len(one[1]))[:1]
    called = helm.words.act(kind) if len(ways) > len(told) else ""
    reasons = [helm.why_not(way, refusal, called) for way, refusals in told for refusal in refusals]
    return Offer(kind, ways, (), tuple(dict.fromkeys(reasons)))


def posting(helm: Helm, envoy: EnvoyId, host: RegionId) -> Offer:
    """Return the ways to post one envoy to a host."""
    ways = tuple(PostEnvoy(helm.region, envoy, host, given) for given in INSTRUCTIONS)
    return _offer(helm, PostEnvoy, ways)


def treaty_bars(helm: Helm, other: RegionId) -> tuple[str, ...]:
    """Return why no treaty at all can be laid before a region; empty: the table may be sat at."""
    order = plainest_treaty(helm.known, helm.region, other, helm.rules)
    bars = [why for why in helm.refusals(order) if why is Refusal.RELATIONS_SEVERED]
    return tuple(helm.why_not(order, why) for why in bars)


def _alternatives(helm: Helm, other: RegionId) -> Iterator[tuple[type[Order], type[Order]]]:
    """Return of two opposite acts the one to show and the one to leave out."""
    has_embargo = (helm.region, other) in helm.known.embargoes
    yield (LiftEmbargo, ImposeEmbargo) if has_embargo else (ImposeEmbargo, LiftEmbargo)
    is_severed = helm.known.relation(helm.region, other).severed_by is not None
    pair = (RestoreRelations, SeverRelations)
    yield pair if is_severed else (pair[1], pair[0])
    yield PostEnvoy, ProposeTreaty


def _ways(helm: Helm, other: RegionId) -> Iterator[Order]:
    view, mine = helm.known, helm.region
    yield from _envoy_ways(helm, other)
    listed = orders_towards(view, mine, other, helm.rules)
    yield from (order for order in listed if not isinstance(order, SendAid))
    yield SendAid(mine, other, crowns=1)
    yield SendAid(mine, other, brigades=1)
    for treaty in pacts.between(view, mine, other):
        yield DenounceTreaty(mine, treaty.id)
        yield DenounceTreaty(mine, treaty.id, in_breach=True)
    for number in sorted(view.wars):
        war = view.wars[number]
        if war.side_of(mine) and pledge(view, war, mine, other) is not None:
            yield CallAlly(mine, other, number)


def _envoy_ways(helm: Helm, other: RegionId) -> Iterator[Order]:
    view, mine = helm.known, helm.region
    for number in sorted(view.envoys):
        envoy = view.envoys[number]
        if envoy.home == mine and envoy.post is None:
            for given in INSTRUCTIONS:
                yield PostEnvoy(mine, number, other, given)
        elif envoy.home == mine and envoy.post == other:
            yield RecallEnvoy(mine, number)
            yield from (InstructEnvoy(mine, number, given) for given in INSTRUCTIONS)
        elif envoy.home == other and envoy.post == mine:
            yield ExpelEnvoy(mine, number)
