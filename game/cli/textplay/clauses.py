"""Clauses as a player adds them: which kind, on which side, and with what amounts."""

from collections.abc import Sequence

from game.cli.textplay.helm import Helm
from game.core.ids import RegionId
from game.core.treaties import (
    Cession,
    Clause,
    ClauseKind,
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    Loan,
    MilitaryAccess,
    MilitaryAid,
    NonAggression,
    OffensiveAlliance,
    Payment,
    Peace,
    Reparations,
    Subsidy,
    Supply,
    TradeAgreement,
    TradeDepth,
    kind_of,
)
from game.rules.frontier import provinces_of
from game.rules.knowledge import funds
from game.rules.terms import LONGEST_TERM, MOST_LOADS

MUTUAL = (
    ClauseKind.PEACE,
    ClauseKind.NON_AGGRESSION,
    ClauseKind.TRADE_AGREEMENT,
    ClauseKind.CULTURAL_EXCHANGE,
    ClauseKind.DEFENSIVE_ALLIANCE,
    ClauseKind.OFFENSIVE_ALLIANCE,
    ClauseKind.JOINT_EMBARGO,
)
ONE_SIDED = (
    ClauseKind.PAYMENT,
    ClauseKind.SUBSIDY,
    ClauseKind.LOAN,
    ClauseKind.SUPPLY,
    ClauseKind.MILITARY_ACCESS,
    ClauseKind.MILITARY_AID,
    ClauseKind.CESSION,
    ClauseKind.REPARATIONS,
)
IN_PEACE = (ClauseKind.PEACE, ClauseKind.REPARATIONS)
"""Clauses that need a war to end."""
SEVERAL = {ClauseKind.SUPPLY, ClauseKind.CESSION, ClauseKind.JOINT_EMBARGO}
"""Clauses of which a treaty may hold several, each of another thing."""
MOST_A_TURN = 1000
"""Crowns a turn that a clause can ask for at this table; far above any revenue."""
PLAIN: dict[ClauseKind, Clause] = {
    ClauseKind.NON_AGGRESSION: NonAggression(),
    ClauseKind.CULTURAL_EXCHANGE: CulturalExchange(),
    ClauseKind.DEFENSIVE_ALLIANCE: DefensiveAlliance(),
    ClauseKind.OFFENSIVE_ALLIANCE: OffensiveAlliance(),
}


def _kind(
    helm: Helm, other: RegionId, title: str, kinds: Sequence[ClauseKind], laid: Sequence[Clause]
) -> ClauseKind | None:
    """Return the kind of clause chosen; what a treaty holds but once is offered but once."""
    at_war = helm.known.is_at_war(helm.region, other)
    held = {kind_of(clause) for clause in laid} - SEVERAL
    shown = [kind for kind in kinds if kind not in held and (at_war or kind not in IN_PEACE)]
    if not shown:
        helm.tell(helm.say("cli-table-all-in"))
        return None
    rows = [f"{helm.words.clause_title(kind)}: {helm.words.clause_hint(kind)}" for kind in shown]
    at = helm.pick(title, rows)
    return None if at is None else shown[at]


def mutual(helm: Helm, other: RegionId, laid: Sequence[Clause]) -> Clause | None:
    """Return a clause that binds both alike beside those already laid, or None for back."""
    kind = _kind(helm, other, helm.say("text-table-add-both"), MUTUAL, laid)
    match kind:
        case None:
            return None
        case ClauseKind.PEACE:
            turns = helm.amount(helm.say("table-truce"), 1, LONGEST_TERM)
            return None if turns is None else Peace(turns)
        case ClauseKind.TRADE_AGREEMENT:
            depths = list(TradeDepth)
            rows = [helm.words.name(depth) for depth in depths]
            at = helm.pick(helm.say("table-depth"), rows)
            return None if at is None else TradeAgreement(depths[at])
        case ClauseKind.JOINT_EMBARGO:
            targets = {clause.target for clause in laid if isinstance(clause, JointEmbargo)}
            thirds = [third for third in helm.others if third not in {other, *targets}]
            rows = [helm.words.region(third) for third in thirds]
            at = helm.pick(helm.say("table-target"), rows)
            return None if at is None else JointEmbargo(thirds[at])
        case _:
            return PLAIN[kind]


def one_sided(
    helm: Helm, other: RegionId, giver: RegionId, laid: Sequence[Clause]
) -> Clause | None:
    """Return a clause by which one side gives something to the other, or None for back."""
    is_ours = giver == helm.region
    receiver = other if is_ours else helm.region
    title = helm.say("text-table-add-offer" if is_ours else "text-table-add-ask")
    held = [clause for clause in laid if not _is_other_way(clause, giver)]
    kind = _kind(helm, other, title, ONE_SIDED, held)
    match kind:
        case None:
            return None
        case ClauseKind.MILITARY_ACCESS:
            return MilitaryAccess(giver, receiver)
        case ClauseKind.CESSION:
            ceded = {clause.province for clause in laid if isinstance(clause, Cession)}
            provinces = [one for one in provinces_of(helm.known, giver) if one not in ceded]
            rows = [helm.words.province(province) for province in provinces]
            at = helm.pick(helm.say("act-choose-province"), rows)
            return None if at is None else Cession(giver, receiver, provinces[at])
        case ClauseKind.MILITARY_AID:
            most = helm.view.regions[giver].brigades
            brigades = helm.amount(helm.say("table-brigades"), 1, most)
            return None if brigades is None else MilitaryAid(giver, receiver, brigades)
        case ClauseKind.SUPPLY:
            return _supply(helm, giver, receiver, laid)
        case _:
            return _money(helm, kind, giver, receiver)


def _is_other_way(clause: Clause, giver: RegionId) -> bool:
    """Return whether a right of way is the other side's: each may grant its own."""
    return isinstance(clause, MilitaryAccess) and clause.giver != giver


def _supply(
    helm: Helm, giver: RegionId, receiver: RegionId, laid: Sequence[Clause]
) -> Clause | None:
    sold = {one.good for one in laid if isinstance(one, Supply) and one.giver == giver}
    goods = [good for good in helm.known.world.polities[giver].makes if good not in sold]
    rows = [helm.words.good(good) for good in goods]
    at = helm.pick(helm.say("table-good"), rows)
    if at is None:
        return None
    loads = helm.amount(helm.say("table-loads"), 1, MOST_LOADS)
    if loads is None:
        return None
    crowns = helm.amount(helm.say("table-price"), 0, MOST_A_TURN)
    return None if crowns is None else Supply(giver, receiver, goods[at], loads, crowns)


def _money(helm: Helm, kind: ClauseKind, giver: RegionId, receiver: RegionId) -> Clause | None:
    if kind in {ClauseKind.SUBSIDY, ClauseKind.REPARATIONS}:
        crowns = helm.amount(helm.say("table-price"), 1, MOST_A_TURN)
        if crowns is None:
            return None
        if kind is ClauseKind.SUBSIDY:
            return Subsidy(giver, receiver, crowns)
        return Reparations(giver, receiver, crowns)
    most = funds(helm.view, giver, helm.rules)[1]
    crowns = helm.amount(helm.say("table-crowns"), 1, most)
    if crowns is None:
        return None
    if kind is ClauseKind.PAYMENT:
        return Payment(giver, receiver, crowns)
    turns = helm.amount(helm.say("table-turns"), 1, LONGEST_TERM)
    if turns is None:
        return None
    repay = helm.amount(helm.say("table-repay"), 1, MOST_A_TURN)
    return None if repay is None else Loan(giver, receiver, crowns, repay, turns)
