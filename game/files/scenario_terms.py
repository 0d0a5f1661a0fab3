"""Treaties and their terms, from a scenario file's words into the game's own."""

from game.core import treaties as core
from game.core.ids import GoodId, ProvinceId, RegionId, TreatyId, pair_of
from game.files import scenario_clauses as clauses


def terms_of(written: clauses.Terms) -> core.Terms:
    """Return the terms as the rules read them."""
    return core.Terms(tuple(map(clause_of, written.clauses)), written.term_turns, written.is_secret)


def treaty_of(written: clauses.Treaty, number: int) -> core.Treaty:
    """Return a treaty in force at the start under the given number."""
    one, other = map(RegionId, written.parties)
    signed = -written.signed_turns_ago
    until = None if written.term_turns is None else signed + written.term_turns
    if written.denounced is not None:
        left = written.denounced.turns_left
        until = left if until is None else min(until, left)
    return core.Treaty(
        id=TreatyId(number),
        parties=pair_of(one, other),
        terms=terms_of(written),
        signed=signed,
        until=until,
        denounced_by=RegionId(written.denounced.by) if written.denounced else None,
        proposer=RegionId(written.proposed_by) if written.proposed_by else None,
        leaked=written.has_leaked,
    )


MUTUAL: dict[str, core.Clause] = {
    "non_aggression": core.NonAggression(),
    "defensive_alliance": core.DefensiveAlliance(),
    "offensive_alliance": core.OffensiveAlliance(),
    "cultural_exchange": core.CulturalExchange(),
}
"""Clauses that say all by their name."""


def clause_of(written: clauses.Clause) -> core.Clause:
    """Return one promise as the rules read it."""
    kind, content = written.kind()
    match content:
        case clauses.Bare():
            return MUTUAL[kind]
        case clauses.Peace():
            return core.Peace(content.truce_turns)
        case clauses.TradeAgreement():
            return core.TradeAgreement(core.TradeDepth(content.depth))
        case clauses.JointEmbargo():
            return core.JointEmbargo(RegionId(content.target))
        case clauses.Given():
            return _given(kind, content)
        case _:
            raise AssertionError(kind)


def _given(kind: str, content: clauses.Given) -> core.GivenClause:
    giver, receiver = RegionId(content.giver), RegionId(content.receiver)
    match content:
        case clauses.Supply():
            good = GoodId(content.good)
            return core.Supply(
                giver, receiver, good, content.loads_per_turn, content.crowns_per_turn
            )
        case clauses.Tribute() if kind == "subsidy":
            return core.Subsidy(giver, receiver, content.crowns_per_turn)
        case clauses.Tribute():
            return core.Reparations(giver, receiver, content.crowns_per_turn)
        case clauses.Payment():
            return core.Payment(giver, receiver, content.crowns)
        case clauses.Loan():
            return core.Loan(giver, receiver, content.crowns, content.repay_per_turn, content.turns)
        case clauses.MilitaryAid():
            return core.MilitaryAid(giver, receiver, content.brigades)
        case clauses.Cession():
            return core.Cession(giver, receiver, ProvinceId(content.province))
        case _:
            return core.MilitaryAccess(giver, receiver)
