"""The one evaluator: what a region would say to a proposal, and why (rulebook 5.5).

It serves the mind's decision, the preview, the explanation and the search for a
counter-offer. It reads nothing but the state or view it is given; where a view
is vague, the verdict says by how much it may be out.
"""

from collections.abc import Iterator
from typing import assert_never

from game.core.dealings import CallToArms, Matter, VisitPlan
from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State, View
from game.core.treaties import (
    Cession,
    DefensiveAlliance,
    GivenClause,
    JointEmbargo,
    OffensiveAlliance,
    Terms,
    kind_of,
)
from game.core.verdicts import Block, Factor, FactorKind, Verdict
from game.rules import calls, pacts
from game.rules.arithmetic import clamp, share
from game.rules.compromise import compromise
from game.rules.envoys import resident, weight
from game.rules.footing import wars_between
from game.rules.frontier import is_neighbour
from game.rules.knowledge import funds
from game.rules.ledger import leader
from game.rules.peace import price
from game.rules.pestering import is_pestering
from game.rules.receptions import visit_blocks, visit_factors
from game.rules.regard import goodwill, opinion, trust
from game.rules.standing import foes
from game.rules.terms import (
    binds,
    flaws,
    is_peace,
    paid_at_signing,
    paid_each_turn,
)
from game.rules.valuation import army_ratio, clause_value

PEACE_OPINION_PER_MILLE = 300
"""Of the usual weight of opinion, trust and goodwill, when the matter is peace."""
LONG_TERM_TURNS = 20
PRUDENT_TURNS = 4
"""Turns of running payments that a ministry wants to have in its chest before it promises them."""
UNSURE = 200
"""Points by which a verdict may be out where it is not known whether they can pay."""
PATIENT = 50
"""A ministry less patient than this shuns long commitments."""


def evaluate(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Verdict:
    """Return what `for_region` would answer to what `proposer` lays before it."""
    match matter:
        case Terms():
            factors = tuple(_of_terms(state, matter, proposer, for_region, rules))
            blocks = tuple(_terms_blocks(state, matter, proposer, for_region, rules))
            threshold = rules.treaties.threshold
            factors = _with_pestering(state, matter, proposer, for_region, factors, rules)
        case VisitPlan():
            factors = visit_factors(state, matter, for_region, rules)
            blocks = visit_blocks(state, matter, rules)
            threshold = 0
        case CallToArms():
            war = state.wars.get(matter.war)
            factors = calls.call_factors(state, war, proposer, for_region, rules) if war else ()
            blocks = (
                calls.call_blocks(state, war, proposer, for_region)
                if war
                else (Block.NOT_POSSIBLE,)
            )
            threshold = 0
        case _:
            assert_never(matter)
    kept = tuple(factor for factor in factors if factor.value)
    return Verdict(
        sum(factor.value for factor in kept),
        threshold,
        kept,
        blocks,
        spread(state, matter, for_region, rules),
    )


def spread(state: State, matter: Matter, for_region: RegionId, rules: Rules) -> int:
    """Return by how many points a verdict worked out from this view may be out."""
    if not isinstance(state, View) or state.viewer == for_region:
        return 0
    step = rules.knowledge.opinion_steps[state.knowledge.get(for_region, 0)]
    if step <= 1:
        return 0
    if isinstance(matter, Terms):
        asked = paid_at_signing(matter, for_region)
        asked += PRUDENT_TURNS * paid_each_turn(matter, for_region)
        if asked and asked > funds(state, for_region, rules)[0]:
            return UNSURE
    book = rules.treaties
    weights = book.opinion_per_mille + book.trust_per_mille + book.goodwill_per_mille
    targets = (
        sum(isinstance(clause, JointEmbargo) for clause in matter.clauses)
        if isinstance(matter, Terms)
        else 0
    )
    return step * (weights + 250 * targets) // 1000 + 2


def regard_factors(
    state: State, proposer: RegionId, for_region: RegionId, per_mille: int, rules: Rules
) -> Iterator[Factor]:
    """Return what opinion, trust and goodwill say, at so many thousandths of their weight."""
    book = rules.treaties
    parts = (
        (FactorKind.OPINION, opinion(state, for_region, proposer, rules), book.opinion_per_mille),
        (
            FactorKind.TRUST,
            trust(state, for_region, proposer, rules) - rules.regard.trust_start,
            book.trust_per_mille,
        ),
        (
            FactorKind.GOODWILL,
            goodwill(state, for_region, proposer, rules),
            book.goodwill_per_mille,
        ),
    )
    for kind, points, weight_per_mille in parts:
        yield Factor(kind, share(share(points * 10, weight_per_mille), per_mille) // 10)


def _of_terms(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Factor]:
    at_war = state.is_at_war(proposer, for_region)
    for clause in terms.clauses:
        if at_war and isinstance(clause, GivenClause):
            value = _price_of_peace(state, clause, for_region, terms.term_turns, rules)
        else:
            value = clause_value(state, clause, for_region, proposer, terms.term_turns, rules)
        yield Factor(FactorKind.CLAUSE, value, clause)
    yield Factor(FactorKind.COMPROMISE, compromise(terms, proposer, for_region, rules))
    yield from regard_factors(
        state, proposer, for_region, PEACE_OPINION_PER_MILLE if at_war else 1000, rules
    )
    yield from _temper(state, for_region, rules)
    yield from _envoy(state, proposer, for_region, rules)
    if at_war:
        yield from _war(state, proposer, for_region, rules)
    else:
        yield from _company(state, terms, proposer, for_region, rules)
    yield from _form(state, terms, for_region, rules)


def _price_of_peace(
    state: State, clause: GivenClause, for_region: RegionId, term: int | None, rules: Rules
) -> int:
    """Return what a concession at the peace table is worth: its price in war score."""
    war = wars_between(state, clause.giver, clause.receiver)[0]
    points = share(price(state, war, clause, rules, term), rules.war.fortune_per_mille)
    return points if clause.receiver == for_region else -points


def _temper(state: State, for_region: RegionId, rules: Rules) -> Iterator[Factor]:
    openness = state.world.polities[for_region].character.openness - 50
    yield Factor(FactorKind.TEMPER, share(openness, rules.treaties.openness_per_mille))
    doctrine = state.regions[for_region].doctrine
    yield Factor(FactorKind.DOCTRINE, rules.victory.doctrine_fit[doctrine])


def _envoy(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Factor]:
    envoy = resident(state, proposer, for_region)
    if envoy is not None:
        yield Factor(FactorKind.ENVOY, weight(envoy, rules))


def _war(state: State, proposer: RegionId, for_region: RegionId, rules: Rules) -> Iterator[Factor]:
    """Return how the fortune of war and tired people speak for peace."""
    for war in wars_between(state, proposer, for_region)[:1]:
        fortune = -share(war.score_for(for_region), rules.war.fortune_per_mille)
        yield Factor(FactorKind.WAR_FORTUNE, fortune)
    tired = state.regions[for_region].weariness
    yield Factor(FactorKind.WEARINESS, share(tired, rules.war.weariness_per_mille))


def _company(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Factor]:
    """Return what third regions say: common enemies, obligations, retaliation, a leader."""
    common = sorted(set(foes(state, for_region)) & set(foes(state, proposer)))
    if common:
        yield Factor(FactorKind.COMMON_ENEMY, 6, about=common[0])
    if is_neighbour(state, for_region, proposer):
        boldness = state.world.polities[for_region].character.boldness
        fear = clamp((army_ratio(state, proposer, for_region) - 1500) // 150, 0, 8)
        yield Factor(FactorKind.FEAR, share(fear, 1500 - 10 * boldness))
    if leader(state, rules) == proposer and not pacts.is_allied(state, for_region, proposer):
        yield Factor(FactorKind.LEADER, -rules.treaties.leader_points)
    if any(isinstance(clause, (DefensiveAlliance, OffensiveAlliance)) for clause in terms.clauses):
        yield from _obligations(state, proposer, for_region)
    for clause in terms.clauses:
        if isinstance(clause, JointEmbargo) and clause.target in state.regions:
            ratio = army_ratio(state, clause.target, for_region)
            near = is_neighbour(state, for_region, clause.target)
            points = clamp((ratio - 800) // 150, 0, 12) if near else 0
            yield Factor(FactorKind.RETALIATION, -points, about=clause.target)


def _obligations(state: State, proposer: RegionId, for_region: RegionId) -> Iterator[Factor]:
    """Return what open alliances with the proposer's enemies say against an alliance."""
    enemies = set(foes(state, proposer))
    for ally in open_allies(state, for_region):
        if ally in enemies:
            yield Factor(FactorKind.OBLIGATIONS, -20, about=ally)


def open_allies(state: State, region: RegionId) -> tuple[RegionId, ...]:
    """Return the allies that all the world knows of."""
    return tuple(
        ally
        for ally in pacts.allies(state, region)
        if any(
            not treaty.is_hidden
            and any(kind_of(clause) in pacts.ALLIANCES for clause in treaty.terms.clauses)
            for treaty in pacts.between(state, region, ally)
        )
    )


def _form(state: State, terms: Terms, for_region: RegionId, rules: Rules) -> Iterator[Factor]:
    character = state.world.polities[for_region].character
    if terms.is_secret:
        points = rules.treaties.secret_points * character.honour // 50
        yield Factor(FactorKind.SECRECY, -points)
    long = terms.term_turns is None or terms.term_turns > LONG_TERM_TURNS
    if long and binds(terms, for_region) and character.patience < PATIENT:
        yield Factor(FactorKind.TERM, -(PATIENT + 10 - character.patience) // 10)


def _with_pestering(
    state: State,
    terms: Terms,
    proposer: RegionId,
    for_region: RegionId,
    factors: tuple[Factor, ...],
    rules: Rules,
) -> tuple[Factor, ...]:
    """Return the factors, and the annoyance at being asked again for no better terms."""
    short = rules.treaties.threshold - sum(factor.value for factor in factors)
    if not is_pestering(state, terms, proposer, for_region, short, rules):
        return factors
    return (*factors, Factor(FactorKind.PESTERING, -rules.treaties.pester_points))


def _terms_blocks(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Block]:
    peace = is_peace(terms)
    if state.relation(proposer, for_region).severed_by is not None and not peace:
        yield Block.RELATIONS_SEVERED
    ultimatums = state.ultimatums
    if (proposer, for_region) in ultimatums and not peace:
        yield Block.ULTIMATUM_BETWEEN
    if flaws(state, terms, proposer, for_region, rules):
        yield Block.NOT_POSSIBLE
    purse = max(0, funds(state, for_region, rules)[1])
    running = PRUDENT_TURNS * paid_each_turn(terms, for_region)
    if paid_at_signing(terms, for_region) + running > purse:
        yield Block.CANNOT_PAY
    kinds = {kind_of(clause) for clause in terms.clauses}
    if kinds & set(pacts.ALLIANCES):
        feeling = opinion(state, for_region, proposer, rules)
        if feeling <= rules.treaties.hatred_at:
            yield Block.HATRED
    if any(
        isinstance(clause, JointEmbargo) and clause.target in open_allies(state, for_region)
        for clause in terms.clauses
    ):
        yield Block.ALLIED_TO_TARGET
    if peace:
        yield from _peace_blocks(state, proposer, for_region)
    if _cedes_capital(state, terms, for_region):
        yield Block.CAPITAL


def _peace_blocks(state: State, proposer: RegionId, for_region: RegionId) -> Iterator[Block]:
    """Return whether these two may end the war: one of them must lead its side."""
    wars = wars_between(state, proposer, for_region)
    leaders = {side[0] for war in wars for side in (war.attackers, war.defenders)}
    if not wars:
        yield Block.NOT_POSSIBLE
    elif not leaders & {proposer, for_region}:
        yield Block.NOT_LEADER


DESPERATE_SCORE = -80
"""War score at which even a capital may be ceded."""


def _cedes_capital(state: State, terms: Terms, for_region: RegionId) -> bool:
    capital = state.world.polities[for_region].capital
    for clause in terms.clauses:
        if (
            isinstance(clause, Cession)
            and clause.giver == for_region
            and clause.province == capital
        ):
            wars = wars_between(state, for_region, clause.receiver)
            return all(war.score_for(for_region) > DESPERATE_SCORE for war in wars)
    return False
