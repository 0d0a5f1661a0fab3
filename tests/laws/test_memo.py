"""The law of memory: what is remembered, noted or indexed is what a fresh world would answer."""

from dataclasses import FrozenInstanceError, fields, replace
from random import Random

import pytest

from game.ai.minds import mind_of
from game.core.conflict import Stance
from game.core.dealings import Instruction
from game.core.ids import pair_of
from game.core.leaves import changed
from game.core.orders import Protest, SetTaxes
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.state import INDEXED, STATE_FIELDS
from game.core.table import Table
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    Loan,
    Supply,
    Terms,
    TradeAgreement,
    TradeDepth,
    Treaty,
)
from game.files.canonical import unpack
from game.files.codec import state_bytes, unpack_state
from game.rules import envoys, gravity, ledger, memory, pacts, regard, revenue, trade
from game.rules.knowledge import levels, observe
from game.rules.plan import charged
from game.rules.scene import scene_of
from game.rules.turn import resolve
from game.rules.weighing import weighed
from tests.played import RULES, lively_world, moments

EXCHANGE = Terms((CulturalExchange(),))


def fresh(state):
    """Return the same world without anything that was worked out from it before."""
    tables = {name: dict(getattr(state, name)) for name in INDEXED}
    return replace(state, **tables, memo={}, indexes={})


def filled(mapping):
    """Return the entries that hold something: an index may keep a name with nothing to it."""
    return {key: value for key, value in mapping.items() if value}


def directions(state):
    names = sorted(state.regions)
    return [(one, other) for one in names for other in names if one != other]


def between_two(state, rules):
    """Return what a world answers about every two of its regions."""
    return {
        (one, other): (
            regard.opinion(state, one, other, rules),
            regard.goodwill(state, one, other, rules),
            regard.trust(state, one, other, rules),
            memory.remains(state, one, other, rules),
            gravity.flow(state, one, other, rules),
            trade.dependence(state, one, other),
            trade.duty_per_mille(state, one, other, rules),
            pacts.between(state, one, other),
            pacts.is_allied(state, one, other),
            envoys.posted(state, one, other),
            weighed(state, EXCHANGE, one, other, rules),
        )
        for one, other in directions(state)
    }


def of_each(state, rules):
    """Return what a world answers about each of its regions."""
    return {
        name: (
            revenue.revenue(state, name, rules),
            trade.shortages(state, name, rules),
            trade.supplied(state, name),
            pacts.partners(state, name),
            pacts.allies(state, name),
            pacts.treaties_of(state, name),
            ledger.prestige_tenths(state, name),
            revenue.posts(state, name),
            levels(state, name),
        )
        for name in sorted(state.regions)
    }


def assert_remembers_rightly(state, rules):
    """Ask a world everything twice, as it stands and afresh."""
    bare = fresh(state)
    assert between_two(state, rules) == between_two(bare, rules)
    assert of_each(state, rules) == of_each(bare, rules)
    assert ledger.leader(state, rules) == ledger.leader(bare, rules)
    ours, theirs = scene_of(state, rules), scene_of(bare, rules)
    for part in fields(ours):
        if part.name not in {"pacts", "found"}:
            assert getattr(ours, part.name) == getattr(theirs, part.name), part.name
    for part in fields(ours.pacts):
        one, other = getattr(ours.pacts, part.name), getattr(theirs.pacts, part.name)
        assert filled(one) == filled(other), part.name


def test_a_world_that_was_played_answers_as_a_fresh_one():
    for step in moments()[::2]:
        assert_remembers_rightly(step.turn.after, step.rules)
        assert_remembers_rightly(step.before, step.rules)


def test_a_view_that_was_thought_about_answers_as_a_fresh_one():
    for step in moments()[::3]:
        for viewer in sorted(step.before.regions)[:2]:
            view = observe(step.before, viewer, step.rules)
            dice = step.before.dice.child("mind")
            mind_of("ministry", "normal").choose(view, step.rules, dice)
            assert_remembers_rightly(view, step.rules)
            again = observe(fresh(step.before), viewer, step.rules)
            for name in (*STATE_FIELDS, "knowledge"):
                assert getattr(view, name) == getattr(again, name), name


def test_a_view_with_the_price_of_orders_taken_off_answers_as_a_fresh_one():
    for step in moments()[::4]:
        viewer = min(step.before.regions)
        view = observe(step.before, viewer, step.rules)
        between_two(view, step.rules)
        for order in (Protest(viewer, max(step.before.regions)), SetTaxes(viewer, 1)):
            view = charged(view, order, step.rules)
        assert_remembers_rightly(view, step.rules)


def test_trade_settled_at_once_is_what_every_pair_would_trade():
    for step in moments()[::2]:
        draft = fresh(step.before).draft()
        felt = gravity.settle(draft, step.rules)
        bare = fresh(step.before)
        assert draft.trade == {
            (one, other): gravity.flow(bare, one, other, step.rules)
            for one, other in directions(bare)
            if one < other
        }
        ease = regard.at_ease(bare, step.rules)
        assert {way: felt.get(way, ease[way]) for way in directions(bare)} == {
            way: regard.goodwill(bare, *way, step.rules) for way in directions(bare)
        }


def test_opinions_are_what_their_lines_add_up_to():
    for step in moments()[::3]:
        state = step.turn.after
        for one, other in directions(state):
            lines = regard.opinion_lines(state, one, other, step.rules)
            whole = max(-100, min(100, sum(line.value for line in lines)))
            assert regard.opinion(state, one, other, step.rules) == whole


def a_write(lot, draft):
    """Write something to a draft that is indexed: sign, end, post, recall, pay, remember."""
    one, other = lot.sample(sorted(draft.regions), 2)
    match lot.randrange(7):
        case 0 | 1:
            clauses = lot.choice(
                (
                    (CulturalExchange(),),
                    (DefensiveAlliance(), TradeAgreement(lot.choice(list(TradeDepth)))),
                    (Supply(one, other, "iron", 2, 3),),
                    (Loan(one, other, 50, 6, 10),),
                )
            )
            number = draft.new_id()
            draft.treaties[number] = Treaty(
                number, pair_of(one, other), Terms(clauses), draft.turn, None
            )
        case 2 if draft.treaties:
            del draft.treaties[lot.choice(sorted(draft.treaties))]
        case 3 if draft.envoys:
            number = lot.choice(sorted(draft.envoys))
            home = draft.envoys[number].home
            free = [host for host in sorted(draft.regions) if host != home]
            free = [host for host in free if envoys.posted(draft, home, host) is None]
            post = lot.choice([None, *free])
            draft.envoys[number] = changed(
                draft.envoys[number],
                post=post,
                arrives=draft.turn,
                instruction=Instruction.COMMERCE,
            )
        case 4:
            key = one, lot.choice(list(PrestigeCause))
            draft.prestige[key] = draft.prestige.get(key, 0) + lot.randint(-9, 30)
        case 5:
            relation = changed(draft.relation(one, other), stance=Stance.WAR)
            draft.relations[pair_of(one, other)] = relation
        case _:
            regard.remember(draft, one, other, lot.choice(list(DeedKind)), RULES)


@pytest.mark.parametrize("seed", range(6))
def test_indexes_mended_where_they_stand_are_those_built_anew(seed):
    """However writes and questions alternate, and though copies share what was asked before."""
    lot = Random(seed)
    draft = lively_world(seed).draft()
    kept = []
    for round_ in range(30):
        for _ in range(lot.randrange(4)):
            a_write(lot, draft)
        if lot.random() < 0.6:
            assert_remembers_rightly(draft, RULES)
        if lot.random() < 0.3:
            state = draft.seal()
            assert_remembers_rightly(state, RULES)
            kept.append(state)
            draft = state.draft()
            draft.turn += round_ % 2
    for state in kept:
        assert_remembers_rightly(replace(state, memo={}), RULES)


def test_a_table_never_indexes_into_the_table_it_was_copied_from():
    table = Table({1: "a"})
    twin = table.copy()
    twin[2] = "b"
    twin.derived["size"] = len(twin)
    assert "size" not in table.derived
    table.derived["size"] = 1
    third = table.copy()
    del third[1]
    assert table.derived == {"size": 1}
    assert not third.derived
    assert third.stale == {"size": 1}


def test_a_turn_leaves_what_the_last_one_indexed_as_it_was():
    for step in moments()[::5]:
        state = replace(step.before, memo={})
        asked = of_each(state, step.rules), between_two(state, step.rules)
        resolve(state, step.orders, step.rules)
        again = replace(state, memo={})
        assert asked == (of_each(again, step.rules), between_two(again, step.rules))


def reread(state):
    """Return a state as a save gives it back: nothing of it was ever asked."""
    raw = state_bytes(state)
    return unpack_state(unpack(raw, len(raw)), state.world)


def test_a_state_nobody_has_asked_is_left_by_a_turn_as_it_was():
    for step in moments()[::2]:
        state = reread(step.before)
        once = resolve(state, step.orders, step.rules)
        assert_remembers_rightly(state, step.rules)
        again = resolve(state, step.orders, step.rules)
        assert once == again == resolve(reread(step.before), step.orders, step.rules)


def test_a_changed_record_is_the_one_that_replace_makes():
    for step in moments()[::6]:
        state = step.turn.after
        for table in (state.regions, state.treaties, state.envoys, state.relations, state.wars):
            for record in table.values():
                for part in fields(record):
                    made = changed(record, **{part.name: getattr(record, part.name)})
                    assert made == record
                    assert type(made) is type(record)
                    assert hash(made) == hash(record)
                    with pytest.raises(FrozenInstanceError):
                        setattr(made, part.name, None)
