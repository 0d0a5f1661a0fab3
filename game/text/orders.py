"""What has been ordered, in words, for the list of this turn's orders."""

from typing import assert_never

from game.core.ids import ProposalId, RegionId, TreatyId
from game.core.orders import (
    Accept,
    BackDown,
    CallAlly,
    Counter,
    DeclareWar,
    Decline,
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
    SetMilitaryBudget,
    SetTaxes,
    SeverRelations,
    Yield,
)
from game.text.clauses import matter_phrase, terms_phrase, titles_phrase
from game.text.demands import demand_phrase, goal_phrase
from game.text.teller import Teller, small

Answer = Accept | Decline | Counter
EnvoyOrder = PostEnvoy | RecallEnvoy | InstructEnvoy | ExpelEnvoy
PlainOrder = (
    SeverRelations | RestoreRelations | ImposeEmbargo | LiftEmbargo | Protest | Yield | BackDown
)
ToRegion = PlainOrder | ProposeVisit | ProposeTreaty | SendAid | IssueUltimatum | DeclareWar

_PLAIN: dict[type[PlainOrder], str] = {
    SeverRelations: "order-sever-relations",
    RestoreRelations: "order-restore-relations",
    ImposeEmbargo: "order-impose-embargo",
    LiftEmbargo: "order-lift-embargo",
    Protest: "order-protest",
    Yield: "order-yield",
    BackDown: "order-back-down",
}


def order_text(teller: Teller, order: Order) -> str:
    """Return an order as one line."""
    match order:
        case Accept() | Decline() | Counter():
            return _answer(teller, order)
        case PostEnvoy() | RecallEnvoy() | InstructEnvoy() | ExpelEnvoy():
            return _envoy(teller, order)
        case DenounceTreaty():
            key = "order-breach-treaty" if order.in_breach else "order-denounce-treaty"
            return teller.sentence(key, treaty=_treaty(teller, order.treaty, order.region))
        case CallAlly():
            foe = teller.foes(order.war, order.region)
            key = "order-call-ally" if foe is None else "order-call-ally-against"
            return teller.sentence(key, ally=teller.region(order.ally), foe=foe or "")
        case SetTaxes():
            return teller.sentence("order-set-taxes", level=_level(teller, "tax", order.level))
        case SetMilitaryBudget():
            level = _level(teller, "military", order.level)
            return teller.sentence("order-set-military-budget", level=level)
        case _:
            return _to_region(teller, order)


def _level(teller: Teller, kind: str, level: int) -> str:
    """Return what a level is called; its number if there is none such, as in a slip of typing."""
    key = f"{kind}-{level}"
    if teller.tongue.has(key):
        return small(teller.tongue.say(key))
    return teller.phrase("level-numbered", level=str(level))


def _answer(teller: Teller, order: Answer) -> str:
    proposal = _proposal(teller, order.proposal)
    match order:
        case Accept():
            return teller.sentence("order-accept", proposal=proposal)
        case Decline():
            return teller.sentence("order-decline", proposal=proposal)
        case Counter():
            terms = terms_phrase(teller, order.terms)
            return teller.sentence("order-counter", proposal=proposal, terms=terms)
        case _:
            assert_never(order)


def _envoy(teller: Teller, order: EnvoyOrder) -> str:
    say, envoy = teller.sentence, teller.envoy(order.envoy)
    match order:
        case PostEnvoy():
            work = small(teller.tongue.name(order.instruction))
            host = teller.region(order.host)
            return say("order-post-envoy", envoy=envoy, host=host, instruction=work)
        case RecallEnvoy():
            return say("order-recall-envoy", envoy=envoy)
        case InstructEnvoy():
            work = small(teller.tongue.name(order.instruction))
            return say("order-instruct-envoy", envoy=envoy, instruction=work)
        case ExpelEnvoy():
            return say("order-expel-envoy", envoy=envoy)
        case _:
            assert_never(order)


def _to_region(teller: Teller, order: ToRegion) -> str:
    say, other = teller.sentence, teller.region(order.other)
    match order:
        case ProposeVisit():
            key = "order-invite" if order.is_invitation else "order-propose-visit"
            return say(key, other=other, agenda=small(teller.tongue.name(order.agenda)))
        case ProposeTreaty():
            terms = terms_phrase(teller, order.terms)
            return say("order-propose-treaty", other=other, terms=terms)
        case SendAid():
            given = [teller.phrase("n-crowns-acc", crowns=order.crowns)] if order.crowns else []
            if order.brigades:
                given.append(teller.phrase("n-brigades-acc", brigades=order.brigades))
            return say("order-send-aid", other=other, given=teller.listed(given))
        case IssueUltimatum():
            demand = demand_phrase(teller, order.demand, order.province, order.crowns, order.third)
            threat = teller.phrase(f"threatened-{order.threat.value}")
            return say("order-issue-ultimatum", other=other, demand=demand, threat=threat)
        case DeclareWar():
            goal = goal_phrase(teller, order.goal, order.province)
            cause = teller.phrase(f"declared-{order.cause.value}")
            return say("order-declare-war", other=other, cause=cause, goal=goal)
        case _:
            return say(_PLAIN[type(order)], other=other)


def _proposal(teller: Teller, proposal: ProposalId) -> str:
    known = teller.view.proposals.get(proposal) if teller.view else None
    if known is None:
        return teller.phrase("proposal-numbered", number=str(proposal))
    return teller.phrase(
        "proposal-of",
        sender=teller.region(known.sender),
        matter=matter_phrase(teller, known.matter),
    )


def _treaty(teller: Teller, treaty: TreatyId, region: RegionId) -> str:
    known = teller.view.treaties.get(treaty) if teller.view else None
    if known is None:
        return teller.phrase("treaty-numbered", number=str(treaty))
    other = known.parties[1] if known.parties[0] == region else known.parties[0]
    return teller.phrase(
        "treaty-with", other=teller.region(other), titles=titles_phrase(teller, known.terms)
    )
