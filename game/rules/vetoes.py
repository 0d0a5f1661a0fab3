"""What rules terms out for a region, however much speaks for them (rulebook 5.5)."""

from collections.abc import Iterator

from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import Cession, ClauseKind, JointEmbargo, Terms, kinds_of
from game.core.verdicts import Block
from game.rules import pacts
from game.rules.footing import wars_between
from game.rules.knowledge import funds
from game.rules.regard import opinion
from game.rules.terms import flaws, paid_at_signing, paid_each_turn

PAID = (ClauseKind.PAYMENT, ClauseKind.LOAN, ClauseKind.SUBSIDY, ClauseKind.SUPPLY)
"""Clauses under which a region may be asked to pay."""


def vetoes(
    state: State, terms: Terms, proposer: RegionId, for_region: RegionId, rules: Rules
) -> tuple[Block, ...]:
    """Return everything that rules these terms out for a region."""
    kinds = kinds_of(terms.clauses)
    blocks = []
    peace = ClauseKind.PEACE in kinds
    if not peace and state.relations and state.relation(proposer, for_region).severed_by:
        blocks.append(Block.RELATIONS_SEVERED)
    if not peace and (proposer, for_region) in state.ultimatums:
        blocks.append(Block.ULTIMATUM_BETWEEN)
    if flaws(state, terms, proposer, for_region, rules):
        blocks.append(Block.NOT_POSSIBLE)
    asked = asked_to_pay(terms, for_region, rules) if not kinds.isdisjoint(PAID) else 0
    if asked and asked > max(0, funds(state, for_region, rules)[1]):
        blocks.append(Block.CANNOT_PAY)
    if not kinds.isdisjoint(pacts.ALLIANCES):
        feeling = opinion(state, for_region, proposer, rules)
        if feeling <= rules.treaties.hatred_at:
            blocks.append(Block.HATRED)
    if ClauseKind.JOINT_EMBARGO in kinds and any(
        isinstance(clause, JointEmbargo) and clause.target in pacts.open_allies(state, for_region)
        for clause in terms.clauses
    ):
        blocks.append(Block.ALLIED_TO_TARGET)
    if peace:
        blocks += _peace_blocks(state, proposer, for_region)
    if ClauseKind.CESSION in kinds and _cedes_capital(state, terms, for_region, rules):
        blocks.append(Block.CAPITAL)
    return tuple(blocks)


def asked_to_pay(terms: Terms, payer: RegionId, rules: Rules) -> int:
    """Return the crowns a region must have to promise its part: some turns' payments ahead."""
    ahead = rules.treaties.prudent_turns
    return paid_at_signing(terms, payer) + ahead * paid_each_turn(terms, payer)


def _peace_blocks(state: State, proposer: RegionId, for_region: RegionId) -> Iterator[Block]:
    """Return whether these two may end the war: one of them must lead its side."""
    wars = wars_between(state, proposer, for_region)
    leaders = {side[0] for war in wars for side in (war.attackers, war.defenders)}
    if not wars:
        yield Block.NOT_POSSIBLE
    elif not leaders & {proposer, for_region}:
        yield Block.NOT_LEADER


def _cedes_capital(state: State, terms: Terms, for_region: RegionId, rules: Rules) -> bool:
    """Return whether a region would cede its capital though no war is all but lost to it."""
    capital = state.world.polities[for_region].capital
    for clause in terms.clauses:
        if (
            isinstance(clause, Cession)
            and clause.giver == for_region
            and clause.province == capital
        ):
            wars = wars_between(state, for_region, clause.receiver)
            return all(war.score_for(for_region) > rules.war.desperate_score for war in wars)
    return False
