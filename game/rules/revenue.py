"""Where a region's crowns come from and go (rulebook 9.1).

One list serves the budget panel and the treasury, so what is shown is what is
paid. What treaties bring and cost is listed here and paid with the treaties.
"""

from collections.abc import Iterator

from game.core.events import Event, MilitaryBudgetSet, TaxesSet
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.orders import SetMilitaryBudget, SetTaxes
from game.core.refusals import Refusal
from game.core.region import RevenueCause
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import Loan, Reparations, Subsidy, Supply, Treaty
from game.rules import pacts, trade
from game.rules.arithmetic import indexed, share
from game.rules.costs import check_region
from game.rules.envoys import POST_COUNTS, count_posts
from game.rules.frontier import provinces_of

OWN_CAUSES = (
    RevenueCause.TAXES,
    RevenueCause.DUTIES,
    RevenueCause.ARMY,
    RevenueCause.ENVOYS,
    RevenueCause.ADMINISTRATION,
    RevenueCause.INTEREST,
)
"""What a region takes in and spends by itself; the rest is paid under treaties."""


def free_per_mille(state: State, region: RegionId) -> int:
    """Return how much of a region's land no enemy holds, by area."""
    if not state.occupiers:
        return 1000
    free = total = 0
    for province in provinces_of(state, region):
        area = state.world.provinces[province].area
        total += area
        free += 0 if province in state.occupiers else area
    return free * 1000 // total if total else 0


def tax_income(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns of taxes a turn: on output and on the gains of trade."""
    polity = state.regions[region]
    income = polity.output + trade.gains(state, region, rules)
    if state.occupiers:
        income = share(income, free_per_mille(state, region))
    return share(income, rules.home.tax_per_mille[polity.tax_level])


def posts(state: State, region: RegionId) -> int:
    """Return how many envoys a region keeps abroad, those on the way included."""
    return indexed(state.envoys, POST_COUNTS, count_posts).get(region, 0)


def _own(state: State, region: RegionId, rules: Rules) -> tuple[int, ...]:
    """Return what each of the `OWN_CAUSES` brings a turn (above zero) or costs."""
    polity, home = state.regions[region], rules.home
    debt = -polity.treasury
    return (
        tax_income(state, region, rules),
        trade.duties(state, region, rules),
        -(polity.brigades * home.brigade_upkeep_tenths // 10),
        -posts(state, region) * rules.envoys.upkeep_crowns,
        -share(polity.output, home.administration_per_mille),
        -share(debt, home.interest_per_mille) if debt > 0 else 0,
    )


def _by_treaty(treaty: Treaty, region: RegionId, turn: int) -> Iterator[tuple[RevenueCause, int]]:
    """Return what one treaty brings a region (above zero) or costs it each turn."""
    for clause in treaty.terms.clauses:
        match clause:
            case Subsidy():
                cause, crowns = RevenueCause.SUBSIDIES, clause.crowns_per_turn
            case Reparations():
                cause, crowns = RevenueCause.REPARATIONS, clause.crowns_per_turn
            case Supply():
                cause, crowns = RevenueCause.SUPPLY, -clause.crowns_per_turn
            case Loan() if turn - treaty.signed <= clause.turns + treaty.missed:
                cause, crowns = RevenueCause.LOANS, -clause.repay_per_turn
            case _:
                continue
        yield cause, crowns if clause.receiver == region else -crowns


def revenue(state: State, region: RegionId, rules: Rules) -> list[tuple[RevenueCause, int]]:
    """Return what comes in (above zero) and goes out each turn, in crowns, by cause."""
    sums = dict(zip(OWN_CAUSES, _own(state, region, rules), strict=True))
    paying = pacts.index(state).paying
    for treaty in pacts.treaties_of(state, region):
        if treaty.id not in paying:
            continue
        for cause, crowns in _by_treaty(treaty, region, state.turn):
            sums[cause] = sums.get(cause, 0) + crowns
    return [(cause, sums[cause]) for cause in RevenueCause if sums.get(cause)]


def balance(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns by which the treasury grows or shrinks a turn."""
    return sum([crowns for _, crowns in revenue(state, region, rules)])


def own_balance(state: State, region: RegionId, rules: Rules) -> int:
    """Return the crowns a turn that do not depend on treaties."""
    return sum(_own(state, region, rules))


def target_brigades(state: State, region: RegionId, rules: Rules) -> int:
    """Return the brigades that the military budget keeps in the long run."""
    polity = state.regions[region]
    return share(polity.output, rules.home.army_per_mille[polity.military_level])


def check_taxes(state: State, order: SetTaxes, rules: Rules) -> list[Refusal]:
    """Return every reason why this tax level cannot be set."""
    refusals = check_region(state, order.region)
    if not 0 <= order.level < len(rules.home.tax_per_mille):
        refusals.append(Refusal.BAD_LEVEL)
    elif not refusals and state.regions[order.region].tax_level == order.level:
        refusals.append(Refusal.SAME_LEVEL)
    return refusals


def apply_taxes(draft: Draft, order: SetTaxes, rules: Rules) -> list[Event]:  # noqa: ARG001 (every apply has one shape)
    """Set the tax level."""
    draft.regions[order.region] = changed(draft.regions[order.region], tax_level=order.level)
    return [TaxesSet(order.region, order.level)]


def check_military_budget(state: State, order: SetMilitaryBudget, rules: Rules) -> list[Refusal]:
    """Return every reason why this military budget cannot be set."""
    refusals = check_region(state, order.region)
    if not 0 <= order.level < len(rules.home.army_per_mille):
        refusals.append(Refusal.BAD_LEVEL)
    elif not refusals and state.regions[order.region].military_level == order.level:
        refusals.append(Refusal.SAME_LEVEL)
    return refusals


def apply_military_budget(draft: Draft, order: SetMilitaryBudget, rules: Rules) -> list[Event]:  # noqa: ARG001 (every apply has one shape)
    """Set the military budget; the army follows by and by."""
    draft.regions[order.region] = changed(draft.regions[order.region], military_level=order.level)
    return [MilitaryBudgetSet(order.region, order.level)]
