"""Rulebook 5.7-5.10: what treaties earn while they are kept, and what is owed under them."""

from dataclasses import replace

import pytest

from game.core.events import PaymentMissed, RenewalDue, TreatyEnded
from game.core.orders import Accept, DenounceTreaty, ProposeTreaty
from game.core.refusals import Refusal
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    Loan,
    MilitaryAccess,
    NonAggression,
    Subsidy,
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.files.codec import CodecError, pack_state, unpack_state
from game.rules import obligations, pacts, regard, revenue
from game.rules.terms import renews
from game.rules.turn import check, resolve
from tests.worlds import a_world

RULES = Rules()
EVERY = RULES.treaties.kept_every
LOAN = Loan("burgundy", "aragon", 120, 30, 5)


def passing(state, turns, *, orders=()):
    """Return the world some turns later, and all that happened."""
    events = []
    for _ in range(turns):
        turn = resolve(state, list(orders), RULES)
        state, orders = turn.after, ()
        events += turn.events
    return state, events


def kept(state, holder="burgundy", about="aragon"):
    deeds = state.deeds.get((holder, about), ())
    return sum(deed.kind is DeedKind.KEPT_TREATY for deed in deeds)


def kept_tenths(state, region="aragon"):
    return state.prestige.get((region, PrestigeCause.KEPT_WORD), 0)


def ruined(world, name):
    """Let a region never have a crown to pay with."""
    return world.region(name, treasury=-2000, tax_level=0)


def test_a_treaty_kept_earns_both_sides_good_faith_and_prestige():
    world = a_world().treaty("aragon", "burgundy", CulturalExchange())
    state, _ = passing(world.build(), EVERY + 1)
    assert kept(state) == kept(state, "aragon", "burgundy") == 1
    assert kept_tenths(state) == RULES.treaties.kept_prestige
    assert kept_tenths(state, "burgundy") > 0


def test_who_misses_payments_earns_no_good_faith_and_no_prestige():
    world = a_world().treaty("aragon", "burgundy", Subsidy("aragon", "burgundy", 9))
    state, events = passing(ruined(world, "aragon").build(), EVERY + 1)
    assert sum(isinstance(event, PaymentMissed) for event in events) == EVERY + 1
    assert kept(state) == kept(state, "aragon", "burgundy") == 0
    assert kept_tenths(state) == kept_tenths(state, "burgundy") == 0
    trusted = regard.trust(state, "burgundy", "aragon", RULES)
    assert trusted < RULES.regard.trust_start


def test_a_payment_missed_long_ago_is_no_bar():
    world = a_world().treaty("aragon", "burgundy", CulturalExchange())
    world = world.remembers("burgundy", "aragon", DeedKind.MISSED_PAYMENT)
    state, _ = passing(world.build(), EVERY + 1)
    assert kept(state) == 1


@pytest.mark.parametrize(("term", "earned"), [(EVERY - 1, 0), (EVERY, 1), (2 * EVERY, 2)])
def test_a_treaty_kept_to_its_last_turn_is_kept_for_that_turn_too(term, earned):
    world = a_world().treaty("aragon", "burgundy", CulturalExchange(), term=term)
    state, events = passing(world.build(), term + 1)
    assert [type(event) for event in events].count(TreatyEnded) == 1
    assert kept(state) == earned


def test_however_many_treaties_a_pair_keeps_its_word_is_one():
    world = a_world().treaty("aragon", "burgundy", NonAggression(), secret=True)
    world = world.treaty("aragon", "burgundy", CulturalExchange())
    world = world.treaty("aragon", "burgundy", Subsidy("aragon", "burgundy", 1))
    draft = world.turn(EVERY).draft()
    obligations.advance_treaties(draft, RULES)
    (deed,) = draft.deeds["burgundy", "aragon"]
    assert kept(draft) == kept(draft, "aragon", "burgundy") == 1
    assert not deed.is_private
    assert kept_tenths(draft) == RULES.treaties.kept_prestige


def test_a_word_kept_in_secret_is_remembered_in_secret_by_the_oldest_such_treaty():
    world = a_world().treaty("aragon", "burgundy", NonAggression(), secret=True)
    world = world.turn(1).treaty("aragon", "burgundy", DefensiveAlliance(), secret=True)
    early, late = (world.turn(EVERY + age).draft() for age in (0, 1))
    for draft in (early, late):
        obligations.advance_treaties(draft, RULES)
    (deed,) = early.deeds["burgundy", "aragon"]
    assert deed.is_private
    assert (kept(early), kept(late), kept_tenths(early)) == (1, 0, 0)


def test_a_word_kept_counts_for_more_than_a_common_deed():
    def felt(per_mille):
        rules = replace(RULES, treaties=replace(RULES.treaties, kept_per_mille=per_mille))
        draft = a_world().treaty("aragon", "burgundy", CulturalExchange()).turn(EVERY).draft()
        obligations.advance_treaties(draft, rules)
        (deed,) = draft.deeds["burgundy", "aragon"]
        return deed.opinion, deed.trust

    common, kept_word = felt(1000), felt(RULES.treaties.kept_per_mille)
    assert RULES.treaties.kept_per_mille > 1000
    assert kept_word == tuple(part * RULES.treaties.kept_per_mille // 1000 for part in common)


@pytest.mark.parametrize(
    ("turns_between", "earns"),
    [(RULES.treaties.prestige_rest_turns - 1, False), (RULES.treaties.prestige_rest_turns, True)],
)
def test_an_open_treaty_earns_prestige_unless_something_was_signed_lately(turns_between, earns):
    world = a_world().region("aragon", government="autocracy")
    world = world.region("burgundy", government="autocracy")
    world = world.remembers("aragon", "burgundy", DeedKind.SIGNED_TREATY)
    world = world.turn(turns_between).proposal("aragon", "burgundy", Terms((CulturalExchange(),)))
    state = world.build()
    (number,) = state.proposals
    after = resolve(state, [Accept("burgundy", number)], RULES).after
    won = after.prestige.get(("aragon", PrestigeCause.TREATY), 0)
    assert len(after.treaties) == 1
    assert bool(won) is earns


@pytest.mark.parametrize("term", [LOAN.turns, None])
def test_an_instalment_that_was_missed_is_owed_still(term):
    world = a_world().treaty("aragon", "burgundy", LOAN, term=term)
    state, _ = passing(ruined(world, "aragon").build(), LOAN.turns + 3)
    (treaty,) = state.treaties.values()
    assert treaty.missed == LOAN.turns + 2
    line = dict(revenue.revenue(state, "aragon", RULES))[revenue.RevenueCause.LOANS]
    assert line == -LOAN.repay_per_turn
    richer = state.draft()
    richer.regions["aragon"] = a_world().rich("aragon", 5000).held.regions["aragon"]
    orders = [DenounceTreaty("aragon", treaty.id)] if term is None else []
    state, events = passing(richer.seal(), LOAN.turns, orders=orders)
    assert state.treaties == {}
    assert not any(isinstance(event, PaymentMissed) for event in events)


def test_every_missed_instalment_makes_the_loan_a_turn_longer_and_no_more():
    world = a_world().rich("aragon", 5000).treaty("aragon", "burgundy", LOAN, term=LOAN.turns)
    state, _ = passing(world.build(), 2)
    poor = state.draft()
    poor.regions["aragon"] = ruined(a_world(), "aragon").held.regions["aragon"]
    state, _ = passing(poor.seal(), 1)
    rich = state.draft()
    rich.regions["aragon"] = a_world().rich("aragon", 5000).held.regions["aragon"]
    state, events = passing(rich.seal(), LOAN.turns - 2)
    assert len(state.treaties) == 1
    state, events = passing(state, 1)
    assert TreatyEnded in [type(event) for event in events]
    assert state.treaties == {}


@pytest.mark.parametrize(
    "clause",
    [
        DefensiveAlliance(),
        TradeAgreement(TradeDepth.FREE),
        MilitaryAccess("burgundy", "aragon"),
    ],
)
def test_in_its_last_turns_what_a_treaty_holds_can_be_agreed_again(clause):
    soon = RULES.treaties.renewal_notice_turns
    world = a_world().treaty("aragon", "burgundy", clause, term=EVERY)
    terms = Terms((clause,), EVERY)
    order = ProposeTreaty("aragon", "burgundy", terms)
    early, late = (world.turn(EVERY - left).build() for left in (soon + 1, soon))
    assert check(early, order, RULES) == [Refusal.CLAUSE_IN_FORCE]
    assert not renews(early, terms, "burgundy", "aragon", RULES)
    assert check(late, order, RULES) == []
    assert renews(late, terms, "burgundy", "aragon", RULES)


def test_a_renewal_asked_for_when_it_is_due_leaves_no_gap():
    world = a_world().treaty("aragon", "burgundy", DefensiveAlliance(), term=EVERY)
    for name in ("aragon", "burgundy"):
        world = world.region(name, government="autocracy")
    state, events = passing(world.build(), EVERY - RULES.treaties.renewal_notice_turns + 1)
    assert RenewalDue in [type(event) for event in events]
    terms = Terms((DefensiveAlliance(),), EVERY)
    state, _ = passing(state, 1, orders=[ProposeTreaty("aragon", "burgundy", terms)])
    (number,) = state.proposals
    state, events = passing(state, 1, orders=[Accept("burgundy", number)])
    assert TreatyEnded in [type(event) for event in events]
    assert len(state.treaties) == 1
    assert "burgundy" in pacts.allies(state, "aragon")


def test_a_treaty_in_which_only_the_other_gave_counts_as_signed_too():
    def won(second):
        world = a_world().region("aragon", government="autocracy")
        world = world.region("burgundy", government="autocracy")
        gift = Terms((Subsidy("aragon", "burgundy", 1),))
        state = world.proposal("aragon", "burgundy", gift).turn(1).build()
        (number,) = state.proposals
        state, _ = passing(state, 1, orders=[Accept("burgundy", number)])
        state, _ = passing(state, 1, orders=[ProposeTreaty("aragon", "burgundy", second)])
        (number,) = state.proposals
        state, _ = passing(state, 1, orders=[Accept("burgundy", number)])
        return state.prestige["aragon", PrestigeCause.TREATY], len(state.treaties)

    assert won(Terms((CulturalExchange(),))) == (RULES.treaties.sign_prestige, 2)


@pytest.mark.parametrize(("missed", "is_read"), [(3, True), (-1, False), (10**6, False)])
def test_what_is_owed_still_is_saved_and_nothing_that_cannot_be(missed, is_read):
    draft = a_world().treaty("aragon", "burgundy", LOAN, term=LOAN.turns).draft()
    (treaty,) = draft.treaties.values()
    draft.treaties[treaty.id] = replace(treaty, missed=missed)
    state = draft.seal()
    if is_read:
        assert unpack_state(pack_state(state), state.world) == state
    else:
        with pytest.raises(CodecError, match="the missed instalments of treaty 1"):
            unpack_state(pack_state(state), state.world)
