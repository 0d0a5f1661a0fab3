"""What a player who wants to have done everything once would order next, from what it may know.

The computer's ministries are tuned all the time, so nothing is fixed here: each
order is one that the rules allow now and, where another must agree, one that
the preview says it would.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.core.conflict import CasusBelli, WarGoal
from game.core.dealings import Agenda, Instruction, VisitPlan
from game.core.events import EmbargoImposed, EnvoySent, TreatySigned, VisitPaid, WarDeclared
from game.core.ids import RegionId
from game.core.orders import (
    DeclareWar,
    ImposeEmbargo,
    Order,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
)
from game.core.treaties import NonAggression, Terms, TradeAgreement, TradeDepth
from game.rules.frontier import provinces_of
from game.rules.regard import opinion
from game.session.session import Session

STERN_FROM_TURN = 4
"""Before this turn nobody is embargoed or attacked: friends first."""


@dataclass(frozen=True)
class Wish:
    """Something to have happened."""

    name: str
    is_granted: Callable[[object], bool]
    """Whether an event is what was wished for."""
    orders: Callable[[Session, RegionId, RegionId], Iterator[Order]]
    """Possible orders towards another region, the best first."""
    is_stern: bool = False


def _envoys(session, own, other):
    view = session.planned_view(own)
    free = [e for e in sorted(view.envoys) if view.envoys[e].home == own]
    for envoy in free:
        if view.envoys[envoy].post is None:
            yield PostEnvoy(own, envoy, other, Instruction.GOODWILL)


def _visits(session, own, other):
    if session.verdict(own, other, VisitPlan(own, other, Agenda.GOODWILL)).is_yes:
        yield ProposeVisit(own, other, Agenda.GOODWILL)


def _treaty(*clauses):
    def offers(session, own, other):
        for clause in clauses:
            terms = Terms((clause,))
            if session.verdict(own, other, terms).is_yes:
                yield ProposeTreaty(own, other, terms)

    return offers


def _embargoes(session, own, other):
    yield ImposeEmbargo(own, other)


def _wars(session, own, other):
    yield DeclareWar(own, other, CasusBelli.NONE, WarGoal.HUMBLE)
    for land in provinces_of(session.view(own), other):
        yield DeclareWar(own, other, CasusBelli.NONE, WarGoal.PROVINCE, land)


def _signs(kind):
    def has_signed(event):
        return isinstance(event, TreatySigned) and any(
            isinstance(clause, kind) for clause in event.treaty.terms.clauses
        )

    return has_signed


WISHES = (
    Wish("envoy", lambda event: isinstance(event, EnvoySent), _envoys),
    Wish(
        "trade",
        _signs(TradeAgreement),
        _treaty(*(TradeAgreement(depth) for depth in TradeDepth)),
    ),
    Wish("non-aggression", _signs(NonAggression), _treaty(NonAggression())),
    Wish("visit", lambda event: isinstance(event, VisitPaid), _visits),
    Wish("embargo", lambda event: isinstance(event, EmbargoImposed), _embargoes, is_stern=True),
    Wish("war", lambda event: isinstance(event, WarDeclared), _wars, is_stern=True),
)


def granted(session: Session, own: RegionId) -> set[str]:
    """Return the names of the wishes that came true for a region."""
    events = [
        event
        for record in session.records
        for event in record.events
        if getattr(event, "region", None) == own
        or (isinstance(event, TreatySigned) and event.other == own)
    ]
    return {wish.name for wish in WISHES if any(wish.is_granted(event) for event in events)}


def wanted(session: Session, own: RegionId) -> Iterator[Order]:
    """Return one order for each wish that is still open and can be asked for now.

    Each is taken from what the orders before it leave; give it before the next is asked for.
    """
    done = granted(session, own)
    for wish in WISHES:
        if wish.name in done or (wish.is_stern and session.turn < STERN_FROM_TURN):
            continue
        found = next(_possible(session, own, wish), None)
        if found is not None:
            yield found


def _possible(session, own, wish):
    view, rules = session.view(own), session.rules
    busy = {getattr(order, "other", None) for order in session.plan(own)}
    others = [region for region in sorted(view.regions) if region not in (own, *busy)]
    others.sort(key=lambda region: opinion(view, region, own, rules), reverse=not wish.is_stern)
    for other in others:
        for order in wish.orders(session, own, other):
            if not session.refusals(own, order):
                yield order
