"""Laws of the evaluator: one reckoning serves the preview, the decision and the reasons."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ai.player import Choice
from game.core.dealings import Instruction, Proposal
from game.core.events import ProposalDeclined
from game.core.ids import ProposalId, TreatyId, pair_of
from game.core.orders import Accept, Counter, Decline
from game.core.regard import Deed, DeedKind
from game.core.treaties import (
    Cession,
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
    Treaty,
)
from game.core.verdicts import Block, Verdict
from game.rules.doubt import feeling_spread
from game.rules.evaluate import blocks, evaluate, leaning, says_yes
from game.rules.knowledge import FULL, observe
from game.rules.pestering import topic_of
from game.rules.regard import remember
from game.rules.talks import stated_reasons
from game.rules.terms import flaws
from game.rules.turn import check, resolve
from tests.drifting import drawn_terms
from tests.played import RULES, lively_world, ministry_game, moments
from tests.worlds import a_world

PER_MOMENT = 8


def drawn_offers(seed, count=PER_MOMENT):
    """Return states with a proposer, a receiver and terms that they could sign."""
    lot = Random(seed)
    for step in moments():
        for _ in range(count):
            one, other = lot.sample(sorted(step.before.regions), 2)
            terms = drawn_terms(lot, step.before, one, other)
            if not flaws(step.before, terms, one, other, step.rules):
                yield step, one, other, terms


def test_the_preview_is_the_answer_as_far_as_the_proposer_can_know():
    exact = rough = 0
    for step, one, other, terms in drawn_offers(1, 16):
        view = observe(step.before, one, step.rules)
        preview = evaluate(view, terms, one, other, step.rules)
        answer = evaluate(observe(step.before, other, step.rules), terms, one, other, step.rules)
        if view.knowledge[other] == FULL and not preview.spread:
            assert (preview.score, preview.blocks) == (answer.score, answer.blocks)
            exact += 1
        else:
            assert abs(preview.score - answer.score) <= preview.spread, (one, other, terms)
            rough += 1
        assert preview.threshold == answer.threshold
        if preview.is_sure:
            assert preview.is_yes == answer.is_yes, (one, other, terms)
    assert exact > 20
    assert rough > 50


SECRETS = (
    Terms((DefensiveAlliance(),), None, is_secret=True),
    Terms((OffensiveAlliance(), CulturalExchange()), 12, is_secret=True),
    Terms((NonAggression(), TradeAgreement(TradeDepth.FREE)), None, is_secret=True),
)


def bound_in_secret(state, one, other, terms):
    """Return a state in which two regions have just signed in secret."""
    draft = state.draft()
    number = TreatyId(draft.number_between(one, other, "treaties", is_hidden=True))
    draft.treaties[number] = Treaty(number, pair_of(one, other), terms, draft.turn, None)
    for holder, about in ((one, other), (other, one)):
        remember(draft, holder, about, DeedKind.SIGNED_TREATY, RULES)
    return draft.seal()


def test_no_secret_of_the_receiver_turns_a_sure_preview():
    """Law: what the receiver has signed with a third is weighed by neither, or owned up to."""
    lot, weighed = Random(8), 0
    for step, one, other, terms in drawn_offers(7, 16):
        third = lot.choice([r for r in sorted(step.before.regions) if r not in {one, other}])
        state = bound_in_secret(step.before, other, third, lot.choice(SECRETS))
        preview = evaluate(observe(state, one, step.rules), terms, one, other, step.rules)
        answer = evaluate(observe(state, other, step.rules), terms, one, other, step.rules)
        assert abs(preview.score - answer.score) <= preview.spread, (third, one, other, terms)
        if preview.is_sure:
            assert preview.is_yes == answer.is_yes, (one, other, terms)
            weighed += 1
    assert weighed > 100


def test_a_secret_ally_neither_helps_nor_hinders_another_alliance():
    """The case of castile, allied to denmark in secret: aragon's sure yes was answered no."""
    world = a_world().allied("aragon", "castile")
    world.envoy("aragon", "castile", instruction=Instruction.INTELLIGENCE)
    terms = Terms((OffensiveAlliance(), Payment("aragon", "castile", 20)), 12)
    plain, bound = world.build(), bound_in_secret(world.build(), "castile", "denmark", SECRETS[0])
    preview = evaluate(observe(bound, "aragon", RULES), terms, "aragon", "castile", RULES)
    answer = evaluate(observe(bound, "castile", RULES), terms, "aragon", "castile", RULES)
    assert preview == answer == evaluate(plain, terms, "aragon", "castile", RULES)
    assert preview.is_yes
    assert preview.is_sure


@pytest.mark.parametrize(
    ("score", "spread", "is_sure"),
    [(5, 4, True), (5, 5, False), (10, 0, True), (14, 5, False), (15, 5, True), (9, 0, True)],
)
def test_a_verdict_is_sure_where_no_point_within_its_reach_turns_it(score, spread, is_sure):
    verdict = Verdict(score, 10, (), (), spread)
    ends = {Verdict(score + by, 10, (), ()).is_yes for by in range(-spread, spread + 1)}
    assert verdict.is_sure is is_sure is (len(ends) == 1)


def test_a_block_that_may_not_stand_makes_no_sure_no():
    """A hatred that is shown but not felt: rough knowledge of an opinion rules nothing out."""
    alliance = Terms((DefensiveAlliance(), Payment("aragon", "burgundy", 190)), 12)
    shown = set()
    for tenths in range(-1000, -300, 10):
        state = replace(
            a_world().build(),
            deeds={("burgundy", "aragon"): (Deed(DeedKind.HISTORY, 0, tenths, half_life=-1),)},
            memo={},
            indexes={},
        )
        preview = evaluate(observe(state, "aragon", RULES), alliance, "aragon", "burgundy", RULES)
        answer = evaluate(state, alliance, "aragon", "burgundy", RULES)
        shown.add((bool(preview.blocks), bool(answer.blocks), preview.is_sure))
        assert not preview.is_sure or preview.is_yes == answer.is_yes
        assert answer.is_sure
    assert (True, False, False) in shown
    assert (True, True, True) in shown


def test_a_purse_that_blocks_is_too_small_at_its_fullest():
    """An estimate rules a payment out only where all that it may hold falls short."""
    for crowns in range(10, 400, 7):
        state = a_world().rich("burgundy", crowns).build()
        view = observe(state, "aragon", RULES)
        for asked in range(10, 400, 30):
            terms = Terms((Payment("burgundy", "aragon", asked),))
            preview = evaluate(view, terms, "aragon", "burgundy", RULES)
            answer = evaluate(state, terms, "aragon", "burgundy", RULES)
            assert set(preview.blocks) <= set(answer.blocks)


def test_a_verdict_is_the_sum_of_its_factors():
    for step, one, other, terms in drawn_offers(2):
        verdict = evaluate(step.before, terms, one, other, step.rules)
        assert verdict.score == sum(factor.value for factor in verdict.factors)
        assert all(factor.value for factor in verdict.factors)


def test_who_knows_all_is_sure_and_the_receiver_always_is():
    for step, one, other, terms in drawn_offers(3):
        assert evaluate(step.before, terms, one, other, step.rules).spread == 0
        view = observe(step.before, other, step.rules)
        assert evaluate(view, terms, one, other, step.rules).spread == 0


def test_the_receiver_reckons_from_its_view_as_from_the_truth():
    """What the receiver cannot know of others may move it, but never its own purse and memory."""
    for step, one, other, terms in drawn_offers(4):
        view = observe(step.before, other, step.rules)
        assert (
            abs(
                evaluate(view, terms, one, other, step.rules).score
                - evaluate(step.before, terms, one, other, step.rules).score
            )
            <= 3
        )


def test_the_ministry_decides_as_the_evaluator_reckons():
    answered = 0
    for step in ministry_game(1):
        for choice in step.choices:
            order = choice.order
            if not isinstance(order, Accept | Decline | Counter):
                continue
            proposal = step.before.proposals[order.proposal]
            view = observe(step.before, order.region, step.rules)
            verdict = evaluate(view, proposal.matter, proposal.sender, order.region, step.rules)
            answered += 1
            if isinstance(order, Accept):
                assert verdict.is_yes
            elif verdict.is_yes:
                assert cannot_accept(step, choice, proposal)
    assert answered > 50


def cannot_accept(step, choice: Choice, proposal: Proposal) -> bool:
    """Return whether something else in the way of a yes stood in the way of its acceptance."""
    mine = [c.order for c in step.choices if c.order.region == choice.order.region]
    before = [order for order in mine[: mine.index(choice.order)] if isinstance(order, Accept)]
    return bool(before) or bool(
        check(step.before, Accept(choice.order.region, proposal.id), step.rules)
    )


def test_every_proposal_is_answered_by_a_ministry():
    for step in ministry_game(1):
        answered = {getattr(choice.order, "proposal", None) for choice in step.choices}
        for number, proposal in step.before.proposals.items():
            assert number in answered, proposal


def test_reasons_given_for_a_no_are_those_of_the_evaluator():
    given_reasons = 0
    for step, one, other, terms in drawn_offers(5, 4):
        draft = step.before.draft()
        number = draft.new_id()
        draft.proposals = {number: Proposal(number, one, other, terms, draft.turn - 1)}
        state = draft.seal()
        turn = resolve(state, [Decline(other, number)], step.rules)
        declined = next(e for e in turn.events if isinstance(e, ProposalDeclined))
        view = observe(state, other, step.rules)
        verdict = evaluate(view, terms, one, other, step.rules)
        if verdict.is_yes:
            assert declined.verdict is None
            continue
        given_reasons += 1
        assert declined.verdict is not None
        told = declined.verdict
        assert told.spread == feeling_spread(
            observe(state, one, step.rules).knowledge[other], RULES
        )
        assert 0 <= verdict.score - told.score <= told.spread
        assert told.blocks == verdict.blocks
        true = {(factor.kind, factor.clause, factor.about) for factor in verdict.factors}
        assert {(factor.kind, factor.clause, factor.about) for factor in told.factors} <= true
        assert all(factor.value < 0 for factor in told.factors)
        topic = topic_of(terms, other)
        if topic and {one, other} <= {*turn.after.regions}:
            short = turn.after.refused[one, other, topic].shortfall
            assert short <= verdict.shortfall <= short + told.spread
    assert given_reasons > 20


def test_a_no_tells_no_more_than_the_proposer_could_reckon():
    """Whoever is unknown names its reasons, and figures only as closely as a preview does."""
    rough = 0
    for step, one, other, terms in drawn_offers(6, 4):
        number = ProposalId(step.before.next_id)
        proposal = Proposal(number, one, other, terms, step.before.turn)
        told = stated_reasons(step.before, proposal, step.rules)
        if told is None or not told.spread:
            continue
        rough += 1
        assert (told.score - told.threshold) % told.spread == 0
        assert all(factor.value % told.spread == 0 for factor in told.factors)
    assert rough > 20


def test_leaning_and_blocks_are_those_of_the_verdict():
    for step, one, other, terms in drawn_offers(9):
        verdict = evaluate(step.before, terms, one, other, step.rules)
        points = leaning(step.before, terms, one, other, step.rules)
        assert points == verdict.score - verdict.threshold
        assert blocks(step.before, terms, one, other, step.rules) == verdict.blocks
        assert says_yes(step.before, terms, one, other, step.rules) is verdict.is_yes


def demands(giver, taker, amount):
    """Return what one side can ask of the other, by the amount."""
    return (
        Payment(giver, taker, 10 * amount),
        Subsidy(giver, taker, amount),
        MilitaryAid(giver, taker, amount),
        MilitaryAccess(giver, taker),
    )


def score(step, terms, one, other):
    verdict = evaluate(step.before, terms, one, other, step.rules)
    return verdict.score, verdict.is_yes


def test_more_demanded_never_raises_acceptance_and_more_offered_never_lowers_it():
    """A further concession of either side, on top of any terms that could be signed."""
    compared = 0
    for step, one, other, terms in drawn_offers(6, 12):
        before, was_yes = score(step, terms, one, other)
        held = {type(clause) for clause in terms.clauses}
        for amount in (1, 3):
            for asked in demands(other, one, amount):
                more = replace(terms, clauses=(*terms.clauses, asked))
                if type(asked) in held or flaws(step.before, more, one, other, step.rules):
                    continue
                after, is_yes = score(step, more, one, other)
                compared += 1
                assert after <= before, more
                assert was_yes or not is_yes
            for offered in demands(one, other, amount):
                more = replace(terms, clauses=(*terms.clauses, offered))
                if type(offered) in held or flaws(step.before, more, one, other, step.rules):
                    continue
                after, is_yes = score(step, more, one, other)
                compared += 1
                assert after >= before, more
                assert is_yes or not was_yes
    assert compared > 300


AMOUNTS = st.lists(st.integers(1, 60), min_size=2, max_size=5, unique=True).map(sorted)


def ladder(made, amounts, world, base=()):
    """Return the scores of terms that grow by the amount of one clause."""
    state = world.rich("aragon", 9000).rich("burgundy", 9000).army("burgundy", 60).build()
    return [
        evaluate(state, Terms((*base, made(amount)), 8), "aragon", "burgundy", RULES).score
        for amount in amounts
    ]


@pytest.mark.parametrize("at_war", [False, True])
@given(AMOUNTS)
def test_the_larger_the_sum_the_more_it_counts(at_war, amounts):
    def world():
        return a_world().at_war("aragon", "burgundy", score=30) if at_war else a_world()

    base = (Peace(8),) if at_war else (CulturalExchange(),)
    made = [
        lambda a, g, r: Payment(g, r, 5 * a),
        lambda a, g, r: Subsidy(g, r, a),
        lambda a, g, r: MilitaryAid(g, r, min(a, 18)),
        lambda a, g, r: Supply(g, r, "grain" if g == "aragon" else "iron", min(a, 50), 10),
    ]
    if at_war:
        made.append(lambda a, g, r: Reparations(g, r, a))
    for clause in made:
        offered = ladder(lambda a, c=clause: c(a, "aragon", "burgundy"), amounts, world(), base)
        asked = ladder(lambda a, c=clause: c(a, "burgundy", "aragon"), amounts, world(), base)
        assert offered == sorted(offered)
        assert asked == sorted(asked, reverse=True)


@pytest.mark.parametrize("at_war", [False, True])
@given(AMOUNTS)
def test_the_more_is_paid_back_the_better_a_loan_to_its_giver(at_war, amounts):
    world = a_world().at_war("aragon", "burgundy") if at_war else a_world()
    base = (Peace(8),) if at_war else ()
    back = ladder(lambda a: Loan("burgundy", "aragon", 200, a, 10), amounts, world, base)
    owed = ladder(lambda a: Loan("aragon", "burgundy", 200, a, 10), amounts, world, base)
    assert back == sorted(back)
    assert owed == sorted(owed, reverse=True)


@pytest.mark.parametrize("at_war", [False, True])
@given(AMOUNTS)
def test_the_dearer_a_good_the_worse_for_who_buys_it(at_war, amounts):
    world = a_world().at_war("aragon", "burgundy") if at_war else a_world()
    base = (Peace(8),) if at_war else ()
    buys = ladder(lambda a: Supply("aragon", "burgundy", "grain", 6, a), amounts, world, base)
    sells = ladder(lambda a: Supply("burgundy", "aragon", "iron", 6, a), amounts, world, base)
    assert buys == sorted(buys, reverse=True)
    assert sells == sorted(sells)


POINTS = st.lists(st.integers(-90, 90), min_size=2, max_size=5).map(sorted)
KINDS = (
    NonAggression(),
    DefensiveAlliance(),
    CulturalExchange(),
    TradeAgreement(TradeDepth.PREFERENTIAL),
    JointEmbargo("denmark"),
    MilitaryAccess("burgundy", "aragon"),
    Payment("burgundy", "aragon", 40),
    Cession("burgundy", "aragon", "burgundy-2"),
)


PLAIN = a_world().build()


def with_deed(**parts):
    """Return a world in which one lasting deed is all that burgundy holds of aragon."""
    deed = Deed(DeedKind.HISTORY, 0, half_life=-1, **{"opinion": 0, **parts})
    return replace(PLAIN, deeds={("burgundy", "aragon"): (deed,)}, memo={}, indexes={})


@pytest.mark.parametrize("clause", KINDS, ids=lambda clause: type(clause).__name__)
@pytest.mark.parametrize("part", ["opinion", "goodwill", "trust"])
@given(points=POINTS)
def test_the_better_the_regard_the_better_the_answer(clause, part, points):
    verdicts = [
        evaluate(with_deed(**{part: 10 * at}), Terms((clause,), 12), "aragon", "burgundy", RULES)
        for at in points
    ]
    scores = [verdict.score for verdict in verdicts]
    assert scores == sorted(scores)
    assert [v.is_yes for v in verdicts] == sorted(v.is_yes for v in verdicts)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=5).map(sorted))
def test_the_wearier_a_people_the_readier_for_peace(weariness):
    scores = [
        evaluate(
            a_world().at_war("aragon", "burgundy").region("burgundy", weariness=tired).build(),
            Terms((Peace(8),)),
            "aragon",
            "burgundy",
            RULES,
        ).score
        for tired in weariness
    ]
    assert scores == sorted(scores)


@given(st.lists(st.integers(-100, 100), min_size=2, max_size=5).map(sorted))
def test_the_worse_a_war_goes_the_readier_for_peace(war_scores):
    scores = [
        evaluate(
            a_world().at_war("aragon", "burgundy", score=at).build(),
            Terms((Peace(8),)),
            "aragon",
            "burgundy",
            RULES,
        ).score
        for at in war_scores
    ]
    assert scores == sorted(scores)


@pytest.mark.parametrize("trait", ["openness", "patience"])
def test_an_open_or_patient_ministry_is_no_harder_to_win(trait):
    scores = []
    for points in range(0, 101, 10):
        state = a_world().character("burgundy", **{trait: points}).build()
        scores.append(
            evaluate(state, Terms((CulturalExchange(),)), "aragon", "burgundy", RULES).score
        )
    assert scores == sorted(scores)


def test_nothing_outweighs_a_block():
    state = a_world().feels("burgundy", "aragon", -95).rich("aragon", 99_000).build()
    terms = Terms((DefensiveAlliance(), Payment("aragon", "burgundy", 99_000)), 12)
    verdict = evaluate(state, terms, "aragon", "burgundy", RULES)
    assert Block.HATRED in verdict.blocks
    assert verdict.score > verdict.threshold
    assert not verdict.is_yes


def test_a_verdict_is_asked_and_not_given():
    """Asking changes nothing, and asking twice gives the same answer."""
    state = lively_world(6)
    terms = Terms((TradeAgreement(TradeDepth.FREE), NonAggression()), 12)
    first = evaluate(state, terms, "aragon", "burgundy", RULES)
    assert evaluate(state, terms, "aragon", "burgundy", RULES) == first
    cold = replace(state, memo={}, indexes={})
    assert evaluate(cold, terms, "aragon", "burgundy", RULES) == first
