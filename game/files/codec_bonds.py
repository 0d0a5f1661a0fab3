"""Whether all that regions have to do with each other is between regions that there are.

A region that falls takes its dealings with it: only its entries in the ledger
of prestige stay, and what others have said of it to each other.
"""

from collections.abc import Iterable

from game.core.conflict import Stance
from game.core.dealings import CallToArms, VisitPlan
from game.core.ids import Direction, RegionId, pair_of
from game.core.state import State
from game.core.treaties import GivenClause, JointEmbargo, Terms
from game.files.codec_values import refuse


def check_bonds(state: State) -> None:
    """Refuse a state in which a region deals with itself or with one that is no more.

    Raises:
        CodecError: with the first of them.
    """
    for what, found in _directions(state).items():
        for one, other in found:
            _check_both(state, one, other, what)
    for what, pairs in _pairs(state).items():
        for one, other in pairs:
            _check_both(state, one, other, what)
            if not one < other:
                refuse(f"{one} and {other} are paired the wrong way round")
    for region, goal in state.streaks:
        _check_alive(state, region, f"the goal of {goal}")
    if state.outcome is not None and state.outcome.winner is not None:
        _check_alive(state, state.outcome.winner, "the victory")
    _check_envoys(state)
    _check_treaties(state)
    _check_proposals(state)
    _check_wars(state)


def _directions(state: State) -> dict[str, Iterable[Direction]]:
    """Return every pair of regions one of which has done something to the other."""
    return {
        "what is remembered": state.deeds,
        "an embargo": state.embargoes,
        "a lifted embargo": state.lifted,
        "an ultimatum": state.ultimatums,
        "a visit": state.visits,
        "a protest": state.protests,
        "a refusal": [(sender, receiver) for sender, receiver, _ in state.refused],
        "a proposal": [(one.sender, one.receiver) for one in state.proposals.values()],
    }


def _pairs(state: State) -> dict[str, Iterable[Direction]]:
    return {
        "a relation": state.relations,
        "trade": state.trade,
        "a treaty": [treaty.parties for treaty in state.treaties.values()],
    }


def _check_both(state: State, one: RegionId, other: RegionId, what: str) -> None:
    _check_alive(state, one, what)
    _check_alive(state, other, what)
    if one == other:
        refuse(f"{what} is between {one} and itself")


def _check_alive(state: State, region: RegionId, what: str) -> None:
    if region not in state.regions:
        refuse(f"{what} belongs to {region}, which is no more")


def _check_envoys(state: State) -> None:
    posts: set[Direction] = set()
    for envoy in state.envoys.values():
        what = f"the envoy {envoy.id}"
        _check_alive(state, envoy.home, what)
        if envoy.post is not None:
            _check_both(state, envoy.home, envoy.post, what)
            if (envoy.home, envoy.post) in posts:
                refuse(f"{envoy.home} has two envoys in {envoy.post}")
            posts.add((envoy.home, envoy.post))


def _check_treaties(state: State) -> None:
    for number, treaty in state.treaties.items():
        parties = set(treaty.parties)
        _check_terms(treaty.terms, parties, f"treaty {number}")
        for region in (treaty.proposer, treaty.denounced_by):
            if region is not None and region not in parties:
                refuse(f"{region} is no party of treaty {number}")
    for (by, on), embargo in state.embargoes.items():
        if embargo.treaty is not None and embargo.treaty not in state.treaties:
            refuse(f"the embargo of {by} on {on} rests on a treaty that is not there")


def _check_terms(terms: Terms, parties: set[RegionId], where: str) -> None:
    if not terms.clauses:
        refuse(f"{where} says nothing")
    for clause in terms.clauses:
        if isinstance(clause, GivenClause) and {clause.giver, clause.receiver} != parties:
            refuse(f"{where} gives something to or from somebody else")
        if isinstance(clause, JointEmbargo) and clause.target in parties:
            refuse(f"{where} is an embargo on one of its parties")


def _check_proposals(state: State) -> None:
    for number, proposal in state.proposals.items():
        what, matter = f"proposal {number}", proposal.matter
        parties = {proposal.sender, proposal.receiver}
        if isinstance(matter, Terms):
            _check_terms(matter, parties, what)
        elif isinstance(matter, VisitPlan) and {matter.guest, matter.host} != parties:
            refuse(f"{what} is about a visit of somebody else")
        elif isinstance(matter, CallToArms) and matter.war not in state.wars:
            refuse(f"{what} is a call into a war that is not there")


def _check_wars(state: State) -> None:
    fighting: set[Direction] = set()
    for number, war in state.wars.items():
        sides = (*war.attackers, *war.defenders)
        if not war.attackers or not war.defenders:
            refuse(f"war {number} has only one side")
        if len(set(sides)) < len(sides):
            refuse(f"war {number} has somebody twice")
        for region in sides:
            _check_alive(state, region, f"a side of war {number}")
        fighting.update(pair_of(one, other) for one in war.attackers for other in war.defenders)
    for (one, other), relation in state.relations.items():
        if (relation.stance is Stance.WAR) != ((one, other) in fighting):
            refuse(f"{one} and {other} are at war in one place and not in another")
        if relation.severed_by not in {None, one, other}:
            refuse(f"{relation.severed_by} broke off relations of {one} and {other}")
    if not fighting <= state.relations.keys():
        refuse("a war is fought by regions at peace")
