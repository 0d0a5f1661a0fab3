"""The one evaluator: what a region would say to a proposal, and why (rulebook 5.5).

It serves the mind's decision, the preview, the explanation and the search for a
counter-offer. It reads nothing but the state or view it is given; where a view
is vague, the verdict says by how much it may be out.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from game.core.dealings import CallToArms, Matter, VisitPlan
from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
    ClauseKind,
    GivenClause,
    JointEmbargo,
    Terms,
    kinds_of,
)
from game.core.verdicts import Block, Factor, FactorKind, Verdict
from game.rules import calls, pacts
from game.rules.arithmetic import clamp, share
from game.rules.compromise import compromise
from game.rules.doubt import doubtful, spread
from game.rules.envoys import resident, weight
from game.rules.favours import given_beyond, one_sided, owed
from game.rules.footing import wars_between
from game.rules.frontier import is_neighbour
from game.rules.ledger import is_near_victory, leader
from game.rules.peace import price
from game.rules.pestering import annoyance
from game.rules.receptions import visit_blocks, visit_factors
from game.rules.regard import goodwill, opinion, trust
from game.rules.standing import foes
from game.rules.terms import binds
from game.rules.valuation import army_ratio, clause_value
from game.rules.vetoes import vetoes

Factors = list[Factor]


def evaluate(
    state: State, matter: Matter, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Verdict:
    """Return what `for_region` would answer to what `proposer` lays before it."""
    match matter:
        case Terms():
            weighed = _of_terms(state, matter, proposer, for_region, rules)
            weighed += _pestering(state, matter, proposer, for_region, weighed, rules)
            factors: Sequence[Factor] = weighed
            blocks = vetoes(state, matter, proposer, for_region, rules)
            threshold = rules.treaties.threshold
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
    kept = tuple([factor for factor in factors if factor.value])
    return Verdict(
        sum([factor.value for factor in kept]),
        threshold,
        kept,
        blocks,
        spread(state, matter, proposer, for_region, rules),
        doubtful(state, matter, proposer, for_region, rules),
    )


def _regard(
    state: State, proposer: RegionId, for_region: RegionId, per_mille: int, rules: Rules
) -> Factors:
    """Return what opinion, trust and goodwill say, at so many thousandths of their weight."""
    book = rules.treaties
    feeling = opinion(state, for_region, proposer, rules)
    reliance = trust(state, for_region, proposer, rules) - rules.regard.trust_start
    liking = goodwill(state, for_region, proposer, rules)
    found: Factors = []
    for kind, points, weight_per_mille in (
        (FactorKind.OPINION, feeling, book.opinion_per_mille),
        (FactorKind.TRUST, reliance, book.trust_per_mille),
        (FactorKind.GOODWILL, liking, book.goodwill_per_mille),
    ):
        value = share(share(points * 10, weight_per_mille), per_mille) // 10
        if value:
            found.append(Factor(kind, value))
    return found


def _of_terms(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Factors:
    at_war = state.is_at_war(proposer, for_region)
    found: Factors = []
    for clause in terms.clauses:
        if at_war and isinstance(clause, GivenClause):
            value = _price_of_peace(state, clause, for_region, terms.term_turns, rules)
        else:
            value = clause_value(state, clause, for_region, proposer, terms.term_turns, rules)
        if value:
            found.append(Factor(FactorKind.CLAUSE, value, clause))
    if not at_war:
        found += _one_sided(state, found, proposer, for_region, rules)
    many_sided = compromise(terms, proposer, for_region, rules)
    if many_sided:
        found.append(Factor(FactorKind.COMPROMISE, many_sided))
    weight_per_mille = rules.treaties.peace_regard_per_mille if at_war else 1000
    found += _regard(state, proposer, for_region, weight_per_mille, rules)
    found += _ministry(state, proposer, for_region, rules)
    if at_war:
        found += _war(state, proposer, for_region, rules)
    else:
        found += _company(state, terms, proposer, for_region, rules)
    return found + _form(state, terms, for_region, rules)


def _one_sided(
    state: State, worth: Factors, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Factors:
    """Return what speaks against giving more than one gets: friendship is thanked, not spent.

    Some of it is forgiven a proposer that has a war on its hands; what it had of
    late in the same way makes it dearer.
    """
    beyond = given_beyond([(factor.clause, factor.value) for factor in worth])
    if not beyond:
        return []
    return [
        Factor(FactorKind.ONE_SIDED, one_sided(state, beyond, proposer, rules)),
        Factor(FactorKind.FAVOURS, -owed(state, for_region, proposer)),
    ]


def _price_of_peace(
    state: State, clause: GivenClause, for_region: RegionId, term: int | None, rules: Rules
) -> int:
    """Return what a concession at the peace table is worth: its price in war score."""
    war = wars_between(state, clause.giver, clause.receiver)[0]
    points = share(price(state, war, clause, rules, term), rules.war.fortune_per_mille)
    return points if clause.receiver == for_region else -points


def _ministry(state: State, proposer: RegionId, for_region: RegionId, rules: Rules) -> Factors:
    """Return what temper and doctrine say, and the proposer's envoy at court."""
    openness = state.world.polities[for_region].character.openness - 50
    doctrine = state.regions[for_region].doctrine
    found: Factors = []
    temper = share(openness, rules.treaties.openness_per_mille)
    if temper:
        found.append(Factor(FactorKind.TEMPER, temper))
    fit = rules.victory.doctrine_fit[doctrine]
    if fit:
        found.append(Factor(FactorKind.DOCTRINE, fit))
    envoy = resident(state, proposer, for_region)
    if envoy is not None:
        found.append(Factor(FactorKind.ENVOY, weight(envoy, rules)))
    return found


def _war(state: State, proposer: RegionId, for_region: RegionId, rules: Rules) -> Iterator[Factor]:
    """Return how the fortune of war and tired people speak for peace."""
    for war in wars_between(state, proposer, for_region)[:1]:
        fortune = -share(war.score_for(for_region), rules.war.fortune_per_mille)
        yield Factor(FactorKind.WAR_FORTUNE, fortune)
    tired = state.regions[for_region].weariness
    yield Factor(FactorKind.WEARINESS, share(tired, rules.war.weariness_per_mille))


def _company(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Factors:
    """Return what third regions say: common enemies, obligations, retaliation, a leader."""
    book = rules.treaties
    found: Factors = []
    my_foes = foes(state, for_region)
    common = [foe for foe in foes(state, proposer) if foe in my_foes] if my_foes else []
    if common:
        found.append(Factor(FactorKind.COMMON_ENEMY, book.common_enemy_points, about=common[0]))
    if is_neighbour(state, for_region, proposer):
        boldness = state.world.polities[for_region].character.boldness
        excess = army_ratio(state, proposer, for_region) - book.fear_from
        fear = clamp(excess // book.strength_step, 0, book.fear_most)
        if fear:
            found.append(Factor(FactorKind.FEAR, share(fear, 1500 - 10 * boldness)))
    if not pacts.is_allied(state, for_region, proposer):
        if is_near_victory(state, proposer):
            found.append(Factor(FactorKind.NEAR_VICTORY, -book.leader_points))
        elif leader(state, rules) == proposer:
            found.append(Factor(FactorKind.LEADER, -book.leader_points))
    kinds = kinds_of(terms.clauses)
    if not kinds.isdisjoint(pacts.ALLIANCES):
        found += _obligations(state, proposer, for_region, rules)
    if ClauseKind.JOINT_EMBARGO in kinds:
        found += _retaliation(state, terms, for_region, rules)
    return found


def _retaliation(
    state: State, terms: Terms, for_region: RegionId, rules: Rules
) -> Iterator[Factor]:
    """Return what the targets of joint embargoes could do in answer."""
    book = rules.treaties
    for clause in terms.clauses:
        if isinstance(clause, JointEmbargo) and clause.target in state.regions:
            excess = army_ratio(state, clause.target, for_region) - book.retaliation_from
            near = is_neighbour(state, for_region, clause.target)
            points = clamp(excess // book.strength_step, 0, book.retaliation_most) if near else 0
            yield Factor(FactorKind.RETALIATION, -points, about=clause.target)


def _obligations(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Factor]:
    """Return what open alliances with the proposer's enemies say against an alliance."""
    enemies = set(foes(state, proposer))
    for ally in pacts.open_allies(state, for_region):
        if ally in enemies:
            yield Factor(FactorKind.OBLIGATIONS, -rules.treaties.obligation_points, about=ally)


def _form(state: State, terms: Terms, for_region: RegionId, rules: Rules) -> Factors:
    character, book = state.world.polities[for_region].character, rules.treaties
    found: Factors = []
    if terms.is_secret:
        points = book.secret_points * character.honour // 50
        found.append(Factor(FactorKind.SECRECY, -points))
    long = terms.term_turns is None or terms.term_turns > book.long_term_turns
    if long and character.patience < book.patient_at and binds(terms, for_region):
        found.append(Factor(FactorKind.TERM, -(book.patient_at + 10 - character.patience) // 10))
    return found


def _pestering(
    state: State,
    terms: Terms,
    proposer: RegionId,
    for_region: RegionId,
    factors: Factors,
    rules: Rules,
) -> Factors:
    """Return the annoyance at being asked again for no better terms."""
    short = rules.treaties.threshold - sum([factor.value for factor in factors])
    points = annoyance(state, terms, proposer, for_region, short, rules)
    return [Factor(FactorKind.PESTERING, -points)] if points else []
