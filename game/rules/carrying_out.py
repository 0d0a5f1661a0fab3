"""Each order's own page of the rulebook: who checks it and who carries it out."""

from typing import assert_never

from game.core.events import Event
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
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.rules import (
    aid,
    allies,
    envoys,
    obligations,
    pressure,
    relations,
    revenue,
    talks,
    ultimatums,
    visits,
    war,
)


def reasons(  # noqa: C901, PLR0911, PLR0912 (one branch for each kind of order)
    state: State, order: Order, rules: Rules
) -> list[Refusal]:
    """Return every reason why an order would be refused. The commonest kinds are asked first."""
    match order:
        case Accept() | Decline() | Counter():
            return talks.check_answer(state, order, rules)
        case ProposeTreaty():
            return talks.check_propose(state, order, rules)
        case ProposeVisit():
            return visits.check_visit(state, order, rules)
        case PostEnvoy():
            return envoys.check_post(state, order, rules)
        case InstructEnvoy():
            return envoys.check_instruct(state, order, rules)
        case SetTaxes():
            return revenue.check_taxes(state, order, rules)
        case SetMilitaryBudget():
            return revenue.check_military_budget(state, order, rules)
        case RecallEnvoy():
            return envoys.check_recall(state, order, rules)
        case ExpelEnvoy():
            return envoys.check_expel(state, order, rules)
        case SeverRelations():
            return relations.check_sever(state, order, rules)
        case RestoreRelations():
            return relations.check_restore(state, order, rules)
        case DenounceTreaty():
            return obligations.check_denounce(state, order, rules)
        case Yield():
            return ultimatums.check_yield(state, order, rules)
        case BackDown():
            return ultimatums.check_back_down(state, order, rules)
        case DeclareWar():
            return war.check_war(state, order, rules)
        case CallAlly():
            return allies.check_call(state, order, rules)
        case ImposeEmbargo():
            return pressure.check_embargo(state, order, rules)
        case LiftEmbargo():
            return pressure.check_lift(state, order, rules)
        case IssueUltimatum():
            return ultimatums.check_ultimatum(state, order, rules)
        case Protest():
            return pressure.check_protest(state, order, rules)
        case SendAid():
            return aid.check_aid(state, order, rules)
        case _:
            assert_never(order)


def carry_out(  # noqa: C901, PLR0911, PLR0912 (one branch for each kind of order)
    draft: Draft, order: Order, rules: Rules
) -> list[Event]:
    """Change the draft as an order asks and return what happened."""
    match order:
        case Accept():
            return talks.apply_accept(draft, order, rules)
        case Decline():
            return talks.apply_decline(draft, order, rules)
        case Counter():
            return talks.apply_counter(draft, order, rules)
        case ProposeTreaty():
            return talks.apply_propose(draft, order, rules)
        case ProposeVisit():
            return visits.apply_visit(draft, order, rules)
        case PostEnvoy():
            return envoys.apply_post(draft, order, rules)
        case InstructEnvoy():
            return envoys.apply_instruct(draft, order, rules)
        case SetTaxes():
            return revenue.apply_taxes(draft, order, rules)
        case SetMilitaryBudget():
            return revenue.apply_military_budget(draft, order, rules)
        case RecallEnvoy():
            return envoys.apply_recall(draft, order, rules)
        case ExpelEnvoy():
            return envoys.apply_expel(draft, order, rules)
        case SeverRelations():
            return relations.apply_sever(draft, order, rules)
        case RestoreRelations():
            return relations.apply_restore(draft, order, rules)
        case DenounceTreaty():
            return obligations.apply_denounce(draft, order, rules)
        case Yield():
            return ultimatums.apply_yield(draft, order, rules)
        case BackDown():
            return ultimatums.apply_back_down(draft, order, rules)
        case DeclareWar():
            return war.apply_war(draft, order, rules)
        case CallAlly():
            return allies.apply_call(draft, order, rules)
        case ImposeEmbargo():
            return pressure.apply_embargo(draft, order, rules)
        case LiftEmbargo():
            return pressure.apply_lift(draft, order, rules)
        case IssueUltimatum():
            return ultimatums.apply_ultimatum(draft, order, rules)
        case Protest():
            return pressure.apply_protest(draft, order, rules)
        case SendAid():
            return aid.apply_aid(draft, order, rules)
        case _:
            assert_never(order)
