"""Orders drawn by lot, legal and not, for laws that must hold whatever is ordered."""

from itertools import islice
from random import Random

from game.core.conflict import CasusBelli, Demand, Threat, WarGoal
from game.core.dealings import Agenda, Instruction
from game.core.ids import RegionId
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
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
    Cession,
    Clause,
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
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.rules.legal import listed
from game.rules.turn import check

SUMS = (-7, 0, 1, 5, 20, 60, 150, 100_001)
SMALL = (-1, 0, 1, 2, 4, 9, 51)
TURNS = (-1, 0, 1, 2, 8, 12, 40, 81)
TRIES = 12
ANSWERED = 0.7
"""How much of what is laid before a region it answers."""


def drawn_clause(lot: Random, state: State, one: RegionId, other: RegionId) -> Clause:
    """Return a clause of any kind, now and then one that cannot be signed."""
    pair = [one, other]
    lot.shuffle(pair)
    everyone = [*sorted(state.world.polities), RegionId("nowhere")]
    giver, receiver = pair if lot.random() < 0.95 else (lot.choice(everyone), one)
    land = [p for p in sorted(state.owners) if state.owners[p] == giver]
    provinces = land if land and lot.random() < 0.9 else [*sorted(state.owners), "nowhere-1"]
    makers = state.world.polities.get(giver)
    goods = makers.makes if makers and lot.random() < 0.8 else (*state.world.goods, "moonshine")
    made = (
        Peace(lot.choice(TURNS)),
        NonAggression(),
        DefensiveAlliance(),
        OffensiveAlliance(),
        TradeAgreement(lot.choice(list(TradeDepth))),
        Supply(giver, receiver, lot.choice(goods), lot.choice(SMALL), lot.choice(SUMS)),
        Subsidy(giver, receiver, lot.choice(SUMS)),
        Payment(giver, receiver, lot.choice(SUMS)),
        Loan(giver, receiver, lot.choice(SUMS), lot.choice(SUMS), lot.choice(TURNS)),
        MilitaryAccess(giver, receiver),
        MilitaryAid(giver, receiver, lot.choice(SMALL)),
        CulturalExchange(),
        JointEmbargo(lot.choice(everyone)),
        Cession(giver, receiver, lot.choice(provinces)),
        Cession(giver, receiver, lot.choice(provinces)),
        Reparations(giver, receiver, lot.choice(SUMS)),
    )
    return lot.choice(made)


def drawn_terms(lot: Random, state: State, one: RegionId, other: RegionId) -> Terms:
    """Return terms of a few clauses; between enemies most of them make peace."""
    clauses = [drawn_clause(lot, state, one, other) for _ in range(lot.choice((1, 1, 1, 2, 3, 4)))]
    if one in state.regions and other in state.regions and state.is_at_war(one, other):
        clauses = [clause for clause in clauses if not isinstance(clause, Peace)]
        clauses.insert(0, Peace(lot.choice((4, 8))))
    term = lot.choice((None, None, 2, 8, 12, *TURNS))
    return Terms(tuple(clauses), term, lot.random() < 0.25)


def drawn_order(lot: Random, state: State, region: RegionId) -> Order:
    """Return any order of a region, sensible or not; ids may name nothing."""
    everyone = [*sorted(state.world.polities), RegionId("nowhere")]
    other = lot.choice(everyone)
    envoys = [*sorted(state.envoys), "nobody"]
    numbers = [0, 1, *sorted({*state.treaties, *state.proposals, *state.wars}), 10**6]
    provinces = [*sorted(state.owners), "nowhere-1"]
    if other in state.regions and lot.random() < 0.8:
        provinces = [p for p in provinces if state.owners.get(p) == other]
    maybe = lot.choice((None, lot.choice(provinces)))
    third = lot.choice((None, lot.choice(everyone)))
    made = (
        lambda: PostEnvoy(region, lot.choice(envoys), other, lot.choice(list(Instruction))),
        lambda: RecallEnvoy(region, lot.choice(envoys)),
        lambda: InstructEnvoy(region, lot.choice(envoys), lot.choice(list(Instruction))),
        lambda: ExpelEnvoy(region, lot.choice(envoys)),
        lambda: SeverRelations(region, other),
        lambda: RestoreRelations(region, other),
        lambda: ProposeVisit(region, other, lot.choice(list(Agenda)), lot.random() < 0.5),
        lambda: ProposeTreaty(region, other, drawn_terms(lot, state, region, other)),
        lambda: ProposeTreaty(region, other, drawn_terms(lot, state, region, other)),
        lambda: ProposeTreaty(region, other, drawn_terms(lot, state, region, other)),
        lambda: Accept(region, lot.choice(numbers)),
        lambda: Decline(region, lot.choice(numbers)),
        lambda: Counter(region, lot.choice(numbers), drawn_terms(lot, state, region, other)),
        lambda: DenounceTreaty(region, lot.choice(numbers), lot.random() < 0.5),
        lambda: SendAid(region, other, lot.choice(SUMS), lot.choice(SMALL)),
        lambda: ImposeEmbargo(region, other),
        lambda: LiftEmbargo(region, other),
        lambda: Protest(region, other),
        lambda: IssueUltimatum(
            region,
            other,
            lot.choice(list(Demand)),
            lot.choice(list(Threat)),
            maybe,
            lot.choice((0, 0, *SUMS)),
            third,
        ),
        lambda: Yield(region, other),
        lambda: BackDown(region, other),
        lambda: DeclareWar(
            region, other, lot.choice(list(CasusBelli)), lot.choice(list(WarGoal)), maybe
        ),
        lambda: CallAlly(region, other, lot.choice(numbers)),
        lambda: SetTaxes(region, lot.choice(range(-1, 6))),
        lambda: SetMilitaryBudget(region, lot.choice(range(-1, 6))),
    )
    return lot.choice(made)()


def answers(lot: Random, state: State, region: RegionId) -> list[Order]:
    """Return answers to most of what lies on a region's desk: many yeses, some counters."""
    given: list[Order] = []
    for number, proposal in sorted(state.proposals.items()):
        if proposal.receiver != region or lot.random() > ANSWERED:
            continue
        draw = lot.random()
        if draw < 0.65:
            given.append(Accept(region, number))
        elif draw < 0.85:
            given.append(Decline(region, number))
        else:
            terms = drawn_terms(lot, state, region, proposal.sender)
            given.append(Counter(region, number, terms))
    return given


def wild_orders(lot: Random, state: State, per_region: int) -> list[Order]:
    """Return orders of every region, legal and illegal, some for regions that are no more."""
    given: list[Order] = []
    for region in sorted(state.world.polities):
        given += answers(lot, state, region)
        given += [drawn_order(lot, state, region) for _ in range(per_region)]
    lot.shuffle(given)
    return given


def lawful_orders(lot: Random, state: State, rules: Rules, per_region: int = 2) -> list[Order]:
    """Return a few orders of every region that would be carried out if given alone."""
    given: list[Order] = []
    for region in sorted(state.regions):
        given += [a for a in answers(lot, state, region) if not check(state, a, rules)]
        menu = list(listed(state, region, rules))
        draws = (
            lot.choice(menu) if lot.random() < 0.6 else drawn_order(lot, state, region)
            for _ in range(TRIES * per_region)
        )
        legal = (order for order in draws if not check(state, order, rules))
        given += islice(legal, per_region)
    return given
