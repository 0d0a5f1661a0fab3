"""The negotiation table: drafting by mouse and keys, the dial, balance, sealing, peace."""

import pytest

from game.core.orders import ProposeTreaty
from game.core.treaties import (
    Cession,
    CulturalExchange,
    JointEmbargo,
    NonAggression,
    Payment,
    Peace,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
)
from game.core.verdicts import Block, StepKind
from game.rules.doubt import UNSURE
from game.rules.peace import net_price, price
from game.ui.panels.talks.offers import Side, side_of
from game.ui.screens.negotiation import NegotiationScreen
from tests.ui.games import OTHER, OWN, a_game, session_of
from tests.worlds import a_world


def at_table(world=None, other=OTHER, **settings):
    game = a_game(session_of(world or a_world()), **settings)
    game.talks = game.show(NegotiationScreen(game.play, other)).talks
    return game


def test_a_treaty_is_drafted_and_sealed_by_mouse():
    game = at_table()
    game.pilot.click("add:trade_agreement")
    game.pilot.click("add:payment")
    game.pilot.click("to:ask")
    game.pilot.click("sphere:political")
    game.pilot.click("add:military_access")
    game.pilot.click("secret")
    game.pilot.click("term")
    game.pilot.click("option:For 20 turns")
    sides = [side_of(clause, OWN) for clause in game.talks.terms.clauses]
    assert sides == [Side.BOTH, Side.OFFER, Side.ASK]
    assert game.talks.terms.is_secret
    assert game.talks.terms.term_turns == 20
    game.pilot.click("seal")
    assert game.play.orders == (ProposeTreaty(OWN, OTHER, game.talks.terms),)
    assert not game.pilot.has("dial")


def test_a_treaty_is_drafted_and_sealed_by_the_keyboard_alone():
    game = at_table()
    pilot = game.pilot
    pilot.press("ctrl+f")
    pilot.type("paym")
    while game.app.ui.focus is None or game.app.ui.focus.name != "add:payment":
        pilot.press("tab")
    pilot.press("enter")
    assert game.app.ui.focus.name == "clause:0:crowns"
    before = game.talks.terms.clauses[0].crowns
    pilot.press("right")
    pilot.press("right")
    assert game.talks.terms.clauses[0].crowns == before + 10
    pilot.press("ctrl+enter")
    (order,) = game.play.orders
    assert order.terms.clauses == (Payment(OWN, OTHER, before + 10),)


@pytest.mark.parametrize("is_own", [False, True])
def test_the_dial_shows_the_very_numbers_of_the_verdict(is_own):
    game = at_table(a_world().feels("burgundy", "aragon", -25))
    for kind in ("trade_agreement", "supply", "payment"):
        game.pilot.click(f"add:{kind}")
    if is_own:
        game.pilot.press("o")
        verdict = game.play.own_verdict(OTHER, game.talks.terms)
    else:
        verdict = game.play.verdict(OTHER, game.talks.terms)
    dial = game.pilot.find("dial")
    assert (dial.value, dial.threshold) == (verdict.score, verdict.threshold)
    assert verdict.factors
    words = game.play.words
    assert game.pilot.find("figures").words() == words.say(
        "table-threshold", score=verdict.score, threshold=verdict.threshold
    )
    shown = game.pilot.texts()
    for factor in verdict.factors:
        assert words.signed(factor.value) in shown or factor.clause is not None


def test_each_card_shows_what_its_clause_is_worth_to_the_other():
    game = at_table()
    game.pilot.click("add:trade_agreement")
    game.pilot.click("add:subsidy")
    verdict = game.play.verdict(OTHER, game.talks.terms)
    for factor in verdict.factors:
        if factor.clause is not None:
            assert game.talks.worth(factor.clause) == factor.value
            assert game.play.words.signed(factor.value) in game.pilot.texts()


def test_every_change_can_be_taken_back():
    game = at_table()
    game.pilot.click("add:payment")
    first = game.talks.terms
    game.pilot.click("clause:0:crowns:more")
    game.pilot.click("clause:0:lock")
    game.pilot.click("secret")
    for _ in range(3):
        game.pilot.press("ctrl+z")
    assert game.talks.terms == first
    assert not game.talks.bargain.locked
    game.pilot.click("undo")
    assert game.talks.terms.clauses == ()


def test_a_clause_is_struck_by_its_cross_or_by_the_delete_key():
    game = at_table()
    game.pilot.click("add:payment")
    game.pilot.click("add:trade_agreement")
    game.pilot.click("clause:0:strike")
    assert [type(clause) for clause in game.talks.terms.clauses] == [TradeAgreement]
    game.app.ui.give_focus(game.app.ui.find("clause:0:depth"))
    game.pilot.press("del")
    assert game.talks.terms.clauses == ()


def test_depth_and_good_are_chosen_from_menus():
    game = at_table()
    game.pilot.click("add:trade_agreement")
    game.pilot.click("clause:0:depth")
    game.pilot.click("option:Free trade")
    assert game.talks.terms.clauses == (TradeAgreement(TradeDepth.FREE),)
    game.pilot.click("add:supply")
    (_, supply) = game.talks.terms.clauses
    assert isinstance(supply, Supply)
    assert supply.good in game.play.known.world.polities[OWN].makes


def test_a_clause_that_cannot_be_used_is_grey_and_says_why():
    game = at_table(a_world().treaty("aragon", "burgundy", CulturalExchange()))
    game.pilot.click("sphere:social")
    button = game.pilot.find("add:cultural_exchange")
    assert not button.enabled
    game.pilot.hover("add:cultural_exchange")
    assert "already in force" in game.pilot.tooltip()
    game.pilot.click("sphere:economic")
    assert not game.pilot.find("add:reparations").enabled


def test_a_search_finds_clauses_of_any_sphere():
    game = at_table()
    game.pilot.click("search")
    game.pilot.type("ALLI")
    names = {name for name in game.pilot.names() if name.startswith("add:")}
    assert names == {"add:defensive_alliance", "add:offensive_alliance"}
    game.pilot.type("zzz")
    assert not [name for name in game.pilot.names() if name.startswith("add:")]


def cold_world():
    return a_world().feels("burgundy", "aragon", -40).rich("aragon", 900)


def test_a_balance_keeps_what_is_locked_and_brings_both_to_yes():
    game = at_table(cold_world().feels("aragon", "burgundy", 40))
    game.pilot.click("add:payment")
    game.pilot.click("clause:0:lock")
    locked = game.talks.terms.clauses[0]
    assert not game.play.verdict(OTHER, game.talks.terms).is_yes
    game.pilot.click("balance")
    assert locked in game.talks.terms.clauses
    assert len(game.talks.terms.clauses) > 1
    assert game.play.verdict(OTHER, game.talks.terms).is_yes
    assert game.play.session.own_verdict(OWN, OTHER, game.talks.terms).is_yes
    assert game.talks.bargain.locked == {locked}


def test_what_ones_own_ministry_would_not_sign_is_no_balance():
    game = at_table(cold_world())
    game.pilot.click("add:payment")
    game.pilot.click("clause:0:lock")
    drafted = game.talks.terms
    game.pilot.click("balance")
    assert game.talks.terms == drafted
    assert game.pilot.sees(game.play.words.say("table-balance-none"))


def test_a_balance_is_not_offered_for_what_they_would_sign():
    game = at_table()
    game.pilot.click("add:payment")
    assert game.play.verdict(OTHER, game.talks.terms).is_yes
    assert not game.pilot.find("balance").enabled


def test_a_step_on_the_path_to_yes_changes_the_draft():
    game = at_table(cold_world())
    game.pilot.click("sphere:political")
    game.pilot.click("add:non_aggression")
    steps = game.talks.reading.path
    assert steps == game.play.session.path(OWN, OTHER, game.talks.terms)
    index = next(i for i, step in enumerate(steps) if step.kind is StepKind.ADD_CLAUSE)
    game.pilot.click(f"step:{index}")
    assert game.talks.terms.clauses[-1] == steps[index].clause


def test_blocks_are_told_as_sentences():
    game = at_table(a_world().feels("burgundy", "aragon", -90))
    game.pilot.click("sphere:political")
    game.pilot.click("add:defensive_alliance")
    assert Block.HATRED in game.play.verdict(OTHER, game.talks.terms).blocks
    assert game.pilot.sees(game.play.words.block(Block.HATRED))


def test_all_reasons_against_sending_are_shown_and_the_seal_is_withheld():
    game = at_table(a_world().region("aragon", influence=0).severed("burgundy", "aragon"))
    game.pilot.click("add:payment")
    problems = game.talks.reading.problems
    assert len(problems) == 2
    for problem in problems:
        assert game.pilot.sees(game.play.words.refusal(problem))
    assert not game.pilot.find("seal").enabled
    game.pilot.press("ctrl+enter")
    assert game.play.orders == ()


def test_a_sealed_proposal_is_shown_again_changed_and_withdrawn():
    game = at_table()
    game.pilot.click("add:payment")
    game.pilot.click("seal")
    talks = game.show(NegotiationScreen(game.play, OTHER)).talks
    assert talks.terms.clauses == (game.play.orders[0].terms.clauses)
    assert game.pilot.has("sealed")
    game.pilot.click("add:trade_agreement")
    game.pilot.click("seal")
    assert len(game.play.orders) == 1
    assert len(game.play.orders[0].terms.clauses) == 2
    game.show(NegotiationScreen(game.play, OTHER))
    game.pilot.click("withdraw")
    assert game.play.orders == ()


def test_a_draft_left_on_the_table_lies_there_when_one_comes_back():
    game = at_table()
    game.pilot.click("add:payment")
    kept = game.talks.terms
    game.pilot.press("esc")
    assert not game.pilot.has("dial")
    assert game.show(NegotiationScreen(game.play, OTHER)).talks.terms == kept


def war_world():
    return a_world().at_war("aragon", "burgundy", score=40).claim("aragon", "burgundy-2")


def test_at_war_the_table_is_the_peace_table_with_prices():
    game = at_table(war_world())
    assert game.talks.terms.clauses == (Peace(game.play.rules.war.truce_turns),)
    game.pilot.click("to:ask")
    game.pilot.click("sphere:political")
    game.pilot.click("add:cession")
    cession = game.talks.terms.clauses[1]
    assert cession == Cession(OTHER, OWN, "burgundy-2")
    view, rules, words = game.play.known, game.play.rules, game.play.words
    war = game.talks.war
    points = price(view, war, cession, rules)
    assert game.pilot.sees(words.say("table-price-of", price=points))
    assert game.pilot.find("war-score").words() == words.say("table-war-score", score=40)
    sum_ = net_price(view, war, OTHER, game.talks.terms.clauses, rules)
    assert game.pilot.find("price").words() == words.say("table-price-sum", price=sum_)
    game.pilot.click("clause:0:truce:more")
    game.pilot.click("seal")
    assert Peace(rules.war.truce_turns + 1) in game.play.orders[0].terms.clauses


def test_without_peace_nothing_can_be_sent_to_a_foe():
    game = at_table(war_world())
    game.pilot.click("clause:0:strike")
    game.pilot.click("sphere:economic")
    game.pilot.click("add:payment")
    assert not game.pilot.find("seal").enabled


def test_a_third_region_is_chosen_for_a_joint_embargo():
    game = at_table(a_world().feels("aragon", "denmark", -50))
    game.pilot.click("sphere:political")
    game.pilot.click("add:joint_embargo")
    assert game.talks.terms.clauses == (JointEmbargo("denmark"),)
    game.pilot.click("clause:0:target")
    game.pilot.click("option:Castile")
    assert game.talks.terms.clauses == (JointEmbargo("castile"),)


def test_a_treaty_holds_no_more_than_eight_clauses():
    game = at_table()
    thirds = [JointEmbargo("castile"), JointEmbargo("denmark")]
    full = (
        *thirds,
        NonAggression(),
        CulturalExchange(),
        TradeAgreement(TradeDepth.FREE),
        Payment(OWN, OTHER, 5),
        Cession(OWN, OTHER, "aragon-2"),
        Cession(OTHER, OWN, "burgundy-2"),
    )
    game.talks.bargain.take(Terms(full, 12))
    game.talks.changed()
    game.pilot.step()
    offers = [name for name in game.pilot.names() if name.startswith("add:")]
    assert offers
    assert not any(game.pilot.find(name).enabled for name in offers)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("theme", ["atlas", "ministry"])
def test_language_and_theme_change_at_the_table(size, theme):
    game = at_table(size=size)
    game.pilot.click("add:loan")
    game.app.set(language="pl", theme=theme)
    game.pilot.step()
    assert game.pilot.sees("Stół rokowań")
    assert game.pilot.sees("Pożyczka")
    assert len(game.talks.terms.clauses) == 1
    game.pilot.draw()


def test_in_a_narrow_window_the_sheets_lie_behind_tabs():
    game = at_table(text_size=1.3)
    assert not game.pilot.has("dial")
    game.pilot.click("to:ask")
    assert game.pilot.has("search")
    game.pilot.click("add:payment")
    game.pilot.click("leaves:2")
    assert game.pilot.find("dial").value == game.talks.reading.theirs.score
    game.pilot.click("leaves:1")
    game.pilot.click("seal")
    assert len(game.play.orders) == 1


@pytest.mark.parametrize("is_at_war", [False, True])
def test_posting_an_envoy_is_advised_only_where_one_may_be_posted(is_at_war):
    world = a_world().feels(OTHER, OWN, 0)
    game = at_table(world.at_war(OWN, OTHER) if is_at_war else world)
    game.talks.add(Peace(8) if is_at_war else CulturalExchange())
    verdict = game.talks.reading.theirs
    assert 0 < verdict.spread < UNSURE
    advice = game.play.words.say("table-spread-envoy", points=verdict.spread)
    known = game.play.words.say("table-spread", points=verdict.spread)
    assert game.pilot.sees(known if is_at_war else advice)
    assert game.pilot.sees(advice) is not is_at_war


def test_the_button_of_a_clause_on_the_table_says_that_it_lies_there():
    game = at_table()
    game.pilot.click("add:trade_agreement")
    button = game.pilot.find("add:trade_agreement")
    assert not button.enabled
    assert game.play.words.say("table-already") in button.tip_text()
    assert game.play.words.say("refusal-clause_twice") not in button.tip_text()
