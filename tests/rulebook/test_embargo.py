"""Rulebook 6.6 and 7.2: what an embargo forbids, whom it may not meet, what it leaves."""

from dataclasses import replace

import pytest

from game.core.conflict import Demand, Threat
from game.core.orders import Accept, ImposeEmbargo, IssueUltimatum, ProposeTreaty
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.treaties import (
    DefensiveAlliance,
    JointEmbargo,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.rules import pressure, ultimatums
from game.rules.gravity import flow
from game.rules.knowledge import observe
from game.rules.turn import check, resolve
from game.text.rulebook import pages
from tests.worlds import a_world

RULES = Rules()
BAN = ImposeEmbargo("aragon", "burgundy")
GOODS = Supply("burgundy", "aragon", "iron", 2, 8)
AGAINST = Terms((JointEmbargo("castile"),))
BONDS = [
    (DefensiveAlliance(), Refusal.ALLIED),
    (TradeAgreement(TradeDepth.PREFERENTIAL), Refusal.TRADE_AGREEMENT_STANDS),
    (TradeAgreement(TradeDepth.FREE), Refusal.TRADE_AGREEMENT_STANDS),
    (Supply("castile", "aragon", "salt", 1, 4), Refusal.SUPPLY_STANDS),
]


@pytest.mark.parametrize(("clause", "reason"), BONDS)
def test_no_embargo_is_laid_on_an_ally_a_deep_partner_or_a_party_to_supplies(clause, reason):
    state = a_world().treaty("aragon", "castile", clause).build()
    for order in (ImposeEmbargo("aragon", "castile"), ImposeEmbargo("castile", "aragon")):
        assert pressure.check_embargo(state, order, RULES) == [reason]


def test_a_most_favoured_nation_may_be_embargoed():
    clause = TradeAgreement(TradeDepth.MOST_FAVOURED)
    state = a_world().treaty("aragon", "burgundy", clause).build()
    assert pressure.check_embargo(state, BAN, RULES) == []


@pytest.mark.parametrize(("clause", "reason"), BONDS)
@pytest.mark.parametrize(("proposer", "other"), [("aragon", "burgundy"), ("burgundy", "aragon")])
def test_no_joint_embargo_is_signed_against_a_region_to_which_one_of_the_two_is_bound(
    clause, reason, proposer, other
):
    state = a_world().treaty("aragon", "castile", clause).build()
    assert reason in pressure.bonds(state, "aragon", "castile")
    order = ProposeTreaty(proposer, other, AGAINST)
    assert check(state, order, RULES) == [Refusal.CLAUSE_TARGET_BOUND]
    assert check(observe(state, proposer, RULES), order, RULES) == [Refusal.CLAUSE_TARGET_BOUND]


def test_an_ally_made_since_the_proposal_is_not_embargoed_by_it():
    world = a_world().proposal("aragon", "burgundy", AGAINST)
    state = world.allied("aragon", "castile").turn(1).build()
    after = resolve(state, [Accept("burgundy", 1)], RULES).after
    assert after.embargoes == {}


def test_a_secret_bond_keeps_its_own_ministry_from_a_joint_embargo_and_tells_no_other():
    world = a_world().treaty("aragon", "castile", DefensiveAlliance(), secret=True)
    state = world.build()
    own = ProposeTreaty("aragon", "burgundy", AGAINST)
    assert check(state, own, RULES) == [Refusal.CLAUSE_TARGET_BOUND]
    theirs = ProposeTreaty("burgundy", "aragon", AGAINST)
    assert check(state, theirs, RULES) == []
    asked = world.proposal("burgundy", "aragon", AGAINST).turn(1).build()
    (number,) = asked.proposals
    assert check(asked, Accept("aragon", number), RULES) == [Refusal.CLAUSE_TARGET_BOUND]


def test_under_an_embargo_no_supply_is_agreed():
    state = a_world().embargo("burgundy", "aragon").build()
    order = ProposeTreaty("aragon", "burgundy", Terms((GOODS,)))
    assert check(state, order, RULES) == [Refusal.CLAUSE_EMBARGOED]


def test_an_embargo_is_not_threatened_while_supplies_are_agreed():
    state = a_world().treaty("aragon", "burgundy", GOODS).build()
    order = IssueUltimatum("aragon", "burgundy", Demand.PAY, Threat.EMBARGO, crowns=50)
    assert ultimatums.check_ultimatum(state, order, RULES) == [Refusal.SUPPLY_STANDS]


def test_the_page_says_what_an_embargo_and_a_war_leave_of_trade():
    cold = Rules(trade=replace(RULES.trade, goodwill_per_point=0))
    plain = flow(a_world().build(), "aragon", "burgundy", cold)
    worlds = {
        "22%": a_world().embargo("aragon", "burgundy"),
        "5%": a_world().embargo("aragon", "burgundy").embargo("burgundy", "aragon"),
        "17%": a_world().at_war("aragon", "burgundy"),
    }
    book = {part.number: part.text for page in pages("en", RULES) for part in page.paragraphs}
    for figure, world in worlds.items():
        assert figure in book["6.6"]
        left = flow(world.build(), "aragon", "burgundy", cold) * 100
        assert abs(left - plain * int(figure[:-1])) < plain
