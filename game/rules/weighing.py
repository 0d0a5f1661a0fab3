"""What counts with a region when terms are laid before it, point by point (rulebook 5.5).

The points are kept in short, as plain tuples: whoever only wants their sum need
not have them made into factors.
"""

from collections.abc import Iterator

from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import Draft, State
from game.core.treaties import (
    GIVEN,
    Clause,
    ClauseKind,
    GivenClause,
    JointEmbargo,
    Terms,
    kinds_of,
)
from game.core.verdicts import FactorKind
from game.rules import pacts
from game.rules.arithmetic import clamp, share
from game.rules.compromise import compromise
from game.rules.envoys import resident, weight
from game.rules.favours import given_beyond, one_sided, owed
from game.rules.footing import wars_between
from game.rules.frontier import is_neighbour
from game.rules.ledger import is_near_victory, leader
from game.rules.peace import price
from game.rules.pestering import annoyance
from game.rules.regard import goodwill, opinion, trust
from game.rules.standing import foes
from game.rules.terms import binds
from game.rules.valuation import army_ratio, clause_value

Part = tuple[FactorKind, int, Clause | None, RegionId | None]
"""A factor in short: what counts, its points, the clause and the third region it turns on."""
Parts = list[Part]


def weighed(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Parts:
    """Return everything that counts with `for_region`; what counts nothing may stand among it."""
    at_war = bool(state.relations) and state.is_at_war(proposer, for_region)
    found = _of_clauses(state, terms, proposer, for_region, rules, at_war=at_war)
    if len(terms.clauses) > 1:
        many_sided = compromise(terms, proposer, for_region, rules)
        found.append((FactorKind.COMPROMISE, many_sided, None, None))
    found += _between(state, proposer, for_region, rules, at_war=at_war)
    if not at_war:
        kinds = kinds_of(terms.clauses)
        if not kinds.isdisjoint(pacts.ALLIANCES):
            found += _obligations(state, proposer, for_region, rules)
        if ClauseKind.JOINT_EMBARGO in kinds:
            found += _retaliation(state, terms, for_region, rules)
    _form(state, terms, for_region, rules, found)
    if state.refused:
        short = rules.treaties.threshold - sum([part[1] for part in found])
        points = annoyance(state, terms, proposer, for_region, short, rules)
        found.append((FactorKind.PESTERING, -points, None, None))
    return found


def _of_clauses(
    state: State,
    terms: Terms,
    proposer: RegionId,
    for_region: RegionId,
    rules: Rules,
    *,
    at_war: bool,
) -> Parts:
    """Return the worth of each clause, and what speaks against giving more than one gets.

    Friendship is thanked, not spent: some of it is forgiven a proposer that has a
    war on its hands; what it had of late in the same way makes it dearer.
    """
    found: Parts = []
    gives = False
    for clause in terms.clauses:
        if at_war and isinstance(clause, GivenClause):
            value = _price_of_peace(state, clause, for_region, terms.term_turns, rules)
        else:
            value = clause_value(state, clause, for_region, proposer, terms.term_turns, rules)
        found.append((FactorKind.CLAUSE, value, clause, None))
        gives = gives or (value < 0 and type(clause) in GIVEN)
    if gives and not at_war:
        beyond = given_beyond([(clause, value) for _, value, clause, _ in found])
        if beyond:
            dearer = one_sided(state, beyond, proposer, rules)
            found.append((FactorKind.ONE_SIDED, dearer, None, None))
            had = owed(state, for_region, proposer)
            found.append((FactorKind.FAVOURS, -had, None, None))
    return found


def _price_of_peace(
    state: State, clause: GivenClause, for_region: RegionId, term: int | None, rules: Rules
) -> int:
    """Return what a concession at the peace table is worth: its price in war score."""
    war = wars_between(state, clause.giver, clause.receiver)[0]
    points = share(price(state, war, clause, rules, term), rules.war.fortune_per_mille)
    return points if clause.receiver == for_region else -points


def _between(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules, *, at_war: bool
) -> Parts:
    """Return what counts between the two whatever the terms may be; it is remembered."""
    key = "between", proposer, for_region
    known: Parts | None = state.memo.get(key)
    if known is None:
        known = _regard(state, proposer, for_region, rules, at_war=at_war)
        _ministry(state, proposer, for_region, rules, known)
        if at_war:
            known += _war(state, proposer, for_region, rules)
        else:
            _company(state, proposer, for_region, rules, known)
        if type(state) is not Draft:
            state.memo[key] = known
    return known


def _regard(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules, *, at_war: bool
) -> Parts:
    """Return what opinion, trust and goodwill say; at war they weigh less."""
    book = rules.treaties
    feeling = opinion(state, for_region, proposer, rules)
    reliance = trust(state, for_region, proposer, rules) - rules.regard.trust_start
    liking = goodwill(state, for_region, proposer, rules)
    tenths = (
        share(feeling * 10, book.opinion_per_mille),
        share(reliance * 10, book.trust_per_mille),
        share(liking * 10, book.goodwill_per_mille),
    )
    if at_war:
        size = book.peace_regard_per_mille
        tenths = share(tenths[0], size), share(tenths[1], size), share(tenths[2], size)
    return [
        (FactorKind.OPINION, tenths[0] // 10, None, None),
        (FactorKind.TRUST, tenths[1] // 10, None, None),
        (FactorKind.GOODWILL, tenths[2] // 10, None, None),
    ]


def _ministry(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules, found: Parts
) -> None:
    """Add what temper and doctrine say, and the proposer's envoy at court."""
    openness = state.world.polities[for_region].character.openness - 50
    temper = share(openness, rules.treaties.openness_per_mille)
    found.append((FactorKind.TEMPER, temper, None, None))
    fit = rules.victory.doctrine_fit[state.regions[for_region].doctrine]
    found.append((FactorKind.DOCTRINE, fit, None, None))
    envoy = resident(state, proposer, for_region)
    if envoy is not None:
        found.append((FactorKind.ENVOY, weight(envoy, rules), None, None))


def _war(state: State, proposer: RegionId, for_region: RegionId, rules: Rules) -> Iterator[Part]:
    """Return how the fortune of war and tired people speak for peace."""
    for war in wars_between(state, proposer, for_region)[:1]:
        fortune = -share(war.score_for(for_region), rules.war.fortune_per_mille)
        yield FactorKind.WAR_FORTUNE, fortune, None, None
    tired = share(state.regions[for_region].weariness, rules.war.weariness_per_mille)
    yield FactorKind.WEARINESS, tired, None, None


def _company(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules, found: Parts
) -> None:
    """Add what third regions and armies say: a common enemy, fear, a leader."""
    book = rules.treaties
    my_foes = foes(state, for_region)
    common = [foe for foe in foes(state, proposer) if foe in my_foes] if my_foes else []
    if common:
        found.append((FactorKind.COMMON_ENEMY, book.common_enemy_points, None, common[0]))
    if is_neighbour(state, for_region, proposer):
        boldness = state.world.polities[for_region].character.boldness
        excess = army_ratio(state, proposer, for_region) - book.fear_from
        fear = clamp(excess // book.strength_step, 0, book.fear_most)
        if fear:
            found.append((FactorKind.FEAR, share(fear, 1500 - 10 * boldness), None, None))
    if not pacts.is_allied(state, for_region, proposer):
        if is_near_victory(state, proposer):
            found.append((FactorKind.NEAR_VICTORY, -book.leader_points, None, None))
        elif leader(state, rules) == proposer:
            found.append((FactorKind.LEADER, -book.leader_points, None, None))


def _retaliation(state: State, terms: Terms, for_region: RegionId, rules: Rules) -> Iterator[Part]:
    """Return what the targets of joint embargoes could do in answer."""
    book = rules.treaties
    for clause in terms.clauses:
        if isinstance(clause, JointEmbargo) and clause.target in state.regions:
            excess = army_ratio(state, clause.target, for_region) - book.retaliation_from
            near = is_neighbour(state, for_region, clause.target)
            points = clamp(excess // book.strength_step, 0, book.retaliation_most) if near else 0
            yield FactorKind.RETALIATION, -points, None, clause.target


def _obligations(
    state: State, proposer: RegionId, for_region: RegionId, rules: Rules
) -> Iterator[Part]:
    """Return what open alliances with the proposer's enemies say against an alliance."""
    enemies = foes(state, proposer)
    if enemies:
        for ally in pacts.open_allies(state, for_region):
            if ally in enemies:
                yield FactorKind.OBLIGATIONS, -rules.treaties.obligation_points, None, ally


def _form(state: State, terms: Terms, for_region: RegionId, rules: Rules, found: Parts) -> None:
    """Add what secrecy and a long term say."""
    character, book = state.world.polities[for_region].character, rules.treaties
    if terms.is_secret:
        points = book.secret_points * character.honour // 50
        found.append((FactorKind.SECRECY, -points, None, None))
    if character.patience < book.patient_at:
        long = terms.term_turns is None or terms.term_turns > book.long_term_turns
        if long and binds(terms, for_region):
            points = -(book.patient_at + 10 - character.patience) // 10
            found.append((FactorKind.TERM, points, None, None))
