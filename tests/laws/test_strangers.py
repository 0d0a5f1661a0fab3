"""Laws of what strangers can move: no dice and no number that is not theirs."""

import pytest

from game.core.conflict import CasusBelli, WarGoal
from game.core.dealings import Agenda, CallToArms
from game.core.events import (
    BattleFought,
    ProposalSent,
    RatificationFailed,
    SecretUncovered,
    TreatySigned,
)
from game.core.orders import (
    Accept,
    CallAlly,
    Counter,
    DeclareWar,
    Decline,
    ProposeTreaty,
    ProposeVisit,
)
from game.core.refusals import Refusal
from game.core.state import MOST_BEGUN
from game.core.treaties import CulturalExchange, DefensiveAlliance, NonAggression, Payment, Terms
from game.core.world import Government
from game.rules.knowledge import observe
from game.rules.turn import check, resolve
from game.rules.war import apply_war
from tests.played import RULES
from tests.worlds import a_world

MINE = Terms((CulturalExchange(), NonAggression()), 12)
THEIRS = Terms((CulturalExchange(),))
NOISE = ProposeTreaty("aragon", "burgundy", MINE)
"""What two strangers to all else may or may not talk of."""


def played(state, turns, noisy, *first):
    """Return the turns of a game in which strangers talk in the noisy ones."""
    done = []
    for number in range(turns):
        orders = [NOISE] if number in noisy else []
        turn = resolve(state, [*orders, *(first if not done else ())], RULES)
        done.append(turn)
        state = turn.after
    return done


def told(turns, kinds):
    """Return the events of some kinds that came of a game."""
    return [event for turn in turns for event in turn.events if isinstance(event, kinds)]


@pytest.mark.parametrize("seed", range(6))
def test_a_war_is_fought_alike_whatever_strangers_propose(seed):
    world = a_world(seed=seed).at_war("castile", "denmark")
    fought = [told(played(world.build(), 8, noisy), BattleFought) for noisy in ((), (0, 2, 5))]
    assert fought[0] == fought[1]
    assert fought[0]


@pytest.mark.parametrize("secret", [False, True])
def test_a_vote_at_home_is_the_same_whatever_else_is_proposed(secret):
    """Neither strangers nor the parties' own talks with others ask a parliament again."""
    failed = 0
    for seed in range(40):
        world = a_world(seed=seed).region("castile", government=Government.REPUBLIC)
        world.region("denmark", government=Government.REPUBLIC)
        terms = Terms(THEIRS.clauses, None, is_secret=secret)
        asked = ProposeTreaty("castile", "denmark", terms)
        more = ProposeTreaty("castile", "burgundy", THEIRS)
        ends = []
        for orders in ([asked], [asked, NOISE], [asked, more, NOISE]):
            state = resolve(world.build(), orders, RULES).after
            mine = next(
                p
                for p in state.proposals.values()
                if (p.sender, p.receiver) == ("castile", "denmark")
            )
            turn = resolve(state, [Accept("denmark", mine.id)], RULES)
            ends.append((mine.id, told([turn], (TreatySigned, RatificationFailed))))
        assert ends[0] == ends[1] == ends[2]
        failed += isinstance(ends[0][1][0], RatificationFailed)
    assert 0 < failed < 40


def test_a_second_paper_is_no_second_vote():
    """What two regions agree on in one turn stands or falls together (rulebook 5.7)."""
    fates = set()
    for seed in range(40):
        world = a_world(seed=seed).region("denmark", government=Government.REPUBLIC)
        asked = [
            ProposeTreaty("castile", "denmark", THEIRS),
            ProposeTreaty("denmark", "castile", Terms((NonAggression(),))),
        ]
        state = resolve(world.build(), asked, RULES).after
        answers = [Accept(p.receiver, number) for number, p in state.proposals.items()]
        assert len(answers) == 2
        ends = {type(e) for e in resolve(state, answers, RULES).events} & {
            TreatySigned,
            RatificationFailed,
        }
        assert len(ends) == 1
        fates |= ends
    assert len(fates) == 2


@pytest.mark.parametrize("seed", range(6))
def test_a_secret_comes_out_when_it_does_whatever_strangers_sign(seed):
    def leaks(noisy):
        state = resolve(
            a_world(seed=seed).build(),
            [
                ProposeTreaty(
                    "castile", "denmark", Terms((DefensiveAlliance(),), None, is_secret=True)
                ),
                *([NOISE] if noisy else []),
            ],
            RULES,
        ).after
        answers = [Accept(p.receiver, number) for number, p in state.proposals.items()]
        state = resolve(state, answers, RULES).after
        turns = played(state, 30, (1, 3) if noisy else ())
        return [
            (at, event.treaty.id)
            for at, turn in enumerate(turns)
            for event in turn.events
            if isinstance(event, SecretUncovered)
        ]

    assert leaks(noisy=False) == leaks(noisy=True)


def test_a_number_tells_nothing_of_what_strangers_do():
    """What one seat sees is numbered as in a world without strangers."""

    def seen(*noise):
        state = a_world().build()
        asked = ProposeTreaty("castile", "denmark", THEIRS)
        first = resolve(state, [asked, *noise], RULES)
        answers = [
            Counter(p.receiver, n, Terms((Payment(p.receiver, p.sender, 5),)))
            if p.sender == "castile"
            else Accept(p.receiver, n)
            for n, p in first.after.proposals.items()
        ]
        second = resolve(first.after, answers, RULES)
        sent = [
            e.proposal
            for e in told([first, second], ProposalSent)
            if e.region in {"castile", "denmark"}
        ]
        return sent, sorted(observe(second.after, "castile", RULES).proposals)

    secret = ProposeTreaty("aragon", "burgundy", Terms(MINE.clauses, None, is_secret=True))
    assert seen() == seen(NOISE) == seen(secret)


def test_a_hidden_paper_takes_no_number_from_an_open_one():
    def number(*more):
        state = resolve(
            a_world().build(), [ProposeTreaty("castile", "denmark", THEIRS), *more], RULES
        ).after
        answers = [Accept(p.receiver, n) for n, p in state.proposals.items()]
        after = resolve(state, answers, RULES).after
        return [n for n, t in after.treaties.items() if not t.terms.is_secret], len(after.treaties)

    secret = ProposeTreaty("denmark", "castile", Terms((NonAggression(),), None, is_secret=True))
    plain, both = number(), number(secret)
    assert plain[0] == both[0]
    assert (plain[1], both[1]) == (1, 2)


def test_two_regions_never_begin_two_things_under_one_number():
    draft = a_world().draft()
    given = [draft.number_between("aragon", "burgundy", "treaties") for _ in range(16)]
    given += [draft.number_between("burgundy", "castile", "treaties") for _ in range(16)]
    again = a_world().draft()
    for number in given:
        again.treaties[number] = None
    given += [again.number_between("aragon", "burgundy", "treaties") for _ in range(16)]
    again.turn += 1
    later = again.number_between("aragon", "burgundy", "treaties")
    assert len(set(given[:32])) == 32
    assert not set(given[:32]) & set(given[32:])
    assert later > min(given)


def between_every_two(draft):
    """Return the numbers that every pair would be given now, for all that can be numbered."""
    names = sorted(draft.regions)
    return {
        (one, other, of, is_hidden): draft.number_between(one, other, of, is_hidden=is_hidden)
        for one in names
        for other in names
        if one < other
        for of in ("treaties", "proposals", "wars")
        for is_hidden in (False, True)
    }


@pytest.mark.parametrize("of", ["treaties", "proposals"])
@pytest.mark.parametrize("is_hidden", [False, True])
def test_as_much_as_two_may_begin_takes_no_number_from_any_other_two(of, is_hidden):
    pair = ("burgundy", "castile")
    draft = a_world().draft()
    mine = []
    while draft.has_room(*pair):
        mine.append(draft.number_between(*pair, of, is_hidden=is_hidden))
        assert draft.has_room("aragon", "burgundy")
    assert len(set(mine)) == MOST_BEGUN
    others = [
        number
        for (one, other, *_), number in between_every_two(a_world().draft()).items()
        if (one, other) != pair
    ]
    assert not set(mine) & set(others)


def test_what_goes_beyond_their_room_is_refused_in_order():
    state = a_world().allied("aragon", "burgundy", offensive=True).build()
    state = resolve(state, [ProposeTreaty("burgundy", "aragon", MINE)], RULES).after
    (number,) = state.proposals
    for of in ("treaties", "proposals"):
        draft = state.draft()
        orders = [
            Accept("aragon", number),
            Counter("aragon", number, THEIRS),
            ProposeTreaty("aragon", "burgundy", THEIRS),
            ProposeVisit("aragon", "burgundy", Agenda.GOODWILL),
        ]
        while draft.has_room("aragon", "burgundy"):
            assert [check(draft, order, RULES) for order in orders] == [[], [], [], []]
            draft.number_between("burgundy", "aragon", of)
        refused = [check(draft, order, RULES) for order in orders]
        assert refused == [[Refusal.TOO_MUCH_BEGUN]] * 4
        call = CallAlly("aragon", "burgundy", 99)
        assert Refusal.TOO_MUCH_BEGUN in check(draft, call, RULES)
        for other in (Decline("aragon", number), ProposeTreaty("aragon", "castile", THEIRS)):
            assert check(draft, other, RULES) == []
        after = resolve(draft.seal(), [], RULES).after
        assert check(after, ProposeTreaty("aragon", "burgundy", THEIRS), RULES) == []


def test_an_ally_of_one_whom_all_attack_is_called_as_often_as_there_is_room():
    names = tuple(f"realm{letter}" for letter in "abcdefghijklmnopqrstuv")
    target, ally, *foes = names
    state = a_world(names).allied(target, ally).allied(foes[0], foes[1]).build()
    draft = state.draft()
    for foe in foes:
        order = DeclareWar(foe, target, CasusBelli.NONE, WarGoal.HUMBLE)
        apply_war(draft, order, RULES)
    calls = [p for p in draft.proposals.values() if isinstance(p.matter, CallToArms)]
    assert len(draft.wars) == len(foes) > MOST_BEGUN == len(calls)
    assert {(call.sender, call.receiver) for call in calls} == {(target, ally)}
    fresh = state.draft()
    two = (foes[0], foes[1], "proposals")
    assert draft.number_between(*two) == fresh.number_between(*two)
    later = resolve(draft.seal(), [], RULES).after
    missed = max(later.wars.keys() - {call.matter.war for call in calls})
    assert check(later, CallAlly(target, ally, missed), RULES) == []
