"""What was saved is read back equal; what nobody saved is refused in a sentence."""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from typing import NewType, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from game import places
from game.core.conflict import Demand, Embargo, Relation, Stance, Threat, Ultimatum
from game.core.dealings import Proposal, Refused
from game.core.events import EVENT_KINDS, Event
from game.core.ids import GoodId, ProposalId, ProvinceId, RegionId, TreatyId
from game.core.orders import ORDER_KINDS, Order, SetTaxes
from game.core.state import STATE_FIELDS, State
from game.core.treaties import NonAggression, Terms, Treaty
from game.core.world import VictoryKind
from game.files.canonical import pack, unpack
from game.files.codec import (
    CodecError,
    pack_events,
    pack_orders,
    pack_state,
    state_written,
    unpack_events,
    unpack_orders,
    unpack_state,
)
from game.files.faults import SaveError
from game.files.scenario_read import read_scenario
from game.rules.turn import begin, resolve

CALM = settings(
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
HINTS = get_type_hints(State)
BOUND = {"world", "owners", "regions", "envoys", "treaties", "proposals", "wars", "occupiers"}
"""Parts of a state that hang together; the others may hold anything of their kind."""


@cache
def opening():
    scenario, _ = read_scenario(places.scenarios() / "archipelago")
    return begin(scenario.start, scenario.rules, 7), scenario.rules


def world():
    return opening()[0].world


@cache
def any_of(hint):
    """Return a strategy for every value of a type, with ids that the scenario has."""
    known = {
        RegionId: sorted(world().polities),
        ProvinceId: sorted(world().provinces),
        GoodId: sorted(world().goods),
    }
    origin, parts = get_origin(hint), get_args(hint)
    if hint in known:
        return some.sampled_from(known[hint])
    if isinstance(hint, NewType):
        return any_of(hint.__supertype__)
    if origin in (Union, types.UnionType):
        return some.one_of([any_of(part) for part in parts])
    if origin is tuple and parts[1:] == (...,):
        return some.lists(any_of(parts[0]), max_size=4).map(tuple)
    if origin is tuple:
        return some.tuples(*map(any_of, parts))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return some.sampled_from(hint)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return some.builds(hint, **{part.name: any_of(hints[part.name]) for part in fields(hint)})
    return {
        int: some.integers(-(2**63), 2**63 - 1),
        str: some.text(max_size=12),
        bool: some.booleans(),
        type(None): some.none(),
    }[hint]


def any_table(hint):
    key, value = get_args(hint)
    keys = some.tuples(any_of(RegionId), any_of(RegionId)).map(lambda pair: tuple(sorted(pair)))
    if get_args(key) == (RegionId, RegionId):
        return some.dictionaries(keys.filter(lambda p: p[0] < p[1]), any_of(value), max_size=8)
    return some.dictionaries(any_of(key), any_of(value), max_size=8)


def any_state():
    loose = {
        name: any_table(HINTS[name])
        for name in STATE_FIELDS
        if name not in BOUND and get_origin(HINTS[name]) is Mapping
    }
    loose |= {"outcome": any_of(HINTS["outcome"]), "turn": some.integers(0, 400)}
    return some.fixed_dictionaries(loose).map(lambda parts: replace(opening()[0], **parts))


def through_bytes(packed):
    return unpack(pack(packed), 1 << 24)


def test_the_opening_is_read_back_equal():
    state, _ = opening()
    assert unpack_state(through_bytes(pack_state(state)), world()) == state


@CALM
@given(any_state())
def test_any_state_is_read_back_equal(state):
    assert state_written(through_bytes(pack_state(state)), world()) == state


@CALM
@given(some.lists(any_of(Order), max_size=6))
def test_any_orders_are_read_back_equal(orders):
    assert unpack_orders(through_bytes(pack_orders(orders)), world()) == tuple(orders)


@CALM
@given(some.lists(any_of(Event), max_size=6))
def test_any_events_are_read_back_equal(events):
    assert unpack_events(through_bytes(pack_events(events)), world()) == tuple(events)


@pytest.mark.parametrize("kind", [*ORDER_KINDS, *EVENT_KINDS], ids=lambda kind: kind.__name__)
def test_no_kind_of_order_or_event_is_forgotten(kind):
    write, read = (
        (pack_orders, unpack_orders) if kind in ORDER_KINDS else (pack_events, unpack_events)
    )

    @settings(CALM, max_examples=4)
    @given(any_of(kind))
    def law(value):
        packed = through_bytes(write([value]))
        assert packed[0]["is"] == kind.__name__
        assert read(packed, world()) == (value,)

    law()


def test_equal_states_are_written_alike_whatever_the_order_of_their_tables():
    state, _ = opening()
    turned = replace(state, deeds=dict(reversed(state.deeds.items())), memo={}, indexes={})
    assert turned == state
    assert pack(pack_state(turned)) == pack(pack_state(state))


def test_a_game_goes_on_from_a_save_as_if_it_had_never_stopped():
    state, rules = opening()
    for turn in range(12):
        orders = [SetTaxes(RegionId(name), (turn + len(name)) % 5) for name in state.regions]
        again = unpack_state(through_bytes(pack_state(state)), world())
        one, other = resolve(state, orders, rules), resolve(again, orders, rules)
        assert one == other
        assert unpack_events(through_bytes(pack_events(one.events)), world()) == one.events
        state = one.after


def changed(path, value):
    packed = json.loads(json.dumps(pack_state(opening()[0])))
    inner = packed
    for step in path[:-1]:
        inner = inner[step]
    if value is KeyError:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return packed


DAMAGE = [
    (("scenario",), "europe", "it is a game of another scenario"),
    (("turn",), "3", 'a whole number was expected, not "3"'),
    (("turn",), True, "a whole number was expected, not true"),
    (("turn",), -1, "the turn is -1"),
    (("turn",), KeyError, "'turn' is missing"),
    (("bonus",), 1, "a game has no 'bonus'"),
    (("regions", "key", 0), "atlantis", 'the scenario has no region "atlantis"'),
    (("regions", "id", 0), "valdmark", "Region is filed under a wrong id"),
    (("regions", "tax_level", 0), 7, "the tax level of brackenmoor is 7"),
    (("regions", "stability", 0), 101, "the stability of brackenmoor is 101"),
    (("regions", "brigades", 0), -5, "the army of brackenmoor is -5"),
    (("regions", "government", 0), "anarchy", '"anarchy" is no Government'),
    (("regions", "government", 0), ["monarchy"], "a list is no Government"),
    (("regions", "treasury"), KeyError, "the field 'treasury' of Region is missing"),
    (("regions", "luck"), [1], 'Region has no field "luck"'),
    (("regions", "treasury"), [1], "a column of Region has 1 rows, not 10"),
    (("regions", "treasury"), 3, "a list was expected, not 3"),
    (("owners", "value", 0), 5, "region was expected, not 5"),
    (("owners", "value"), [], "a table does not have a value for each key"),
    (("owners", "key", 0), "azhkend", "a table has a key twice"),
    (("deeds", "count", 0), 5, "a column of Deed has "),
    (("deeds", "count", 0), -1, "the rows of Deed are miscounted"),
    (("trade", "key", 0), ["calderra"], "2 values were expected together"),
    (("trade", "key", 0), ["zulawia", "calderra"], "paired the wrong way round"),
    (("envoys", "skill", 0), 9, "is 9"),
    (("treaties", "terms", 0, "clauses", 0, "is"), "Bribe", '"Bribe" is none of its kinds'),
    (("treaties", "terms", 0, "clauses", 0), {}, "nothing is none of its kinds"),
    (("treaties", "terms", 0, "clauses"), "all", 'a list was expected, not "all"'),
    (("treaties", "terms", 0), [], "a mapping was expected, not a list"),
    (("next_id",), -1, "the next number is -1"),
    (("turn",), 10**9, "the turn is 1000000000"),
    (("deeds", "half_life", 0), 10**8, "the half-life of something brackenmoor remembers of"),
    (("deeds", "half_life", 0), -2, "the half-life of something brackenmoor remembers of"),
    (("deeds", "turn", 0), -(10**8), "the turn of something brackenmoor remembers of"),
    (("deeds", "turn", 0), 1, "the turn of something brackenmoor remembers of"),
    (("deeds", "opinion", 0), 10**9, "the weight of something brackenmoor remembers of"),
    (("deeds", "trust", 0), -(10**9), "the weight of something brackenmoor remembers of"),
    (("treaties", "signed", 0), 5, "the turn of signature of treaty 1 is 5"),
    (("treaties", "until", 0), 10**6, "the last turn of treaty 1 is 1000000"),
    (("treaties", "terms", 0, "term_turns"), 10**6, "the term of treaty 1 is 1000000"),
    (("embargoes", "since", 0), 9, "the turn of the embargo of"),
    (("envoys", "arrives", 0), 10**9, "arrives is 1000000000"),
    (("envoys", "post", 0), "brackenmoor", "brackenmoor_1 is between brackenmoor and itself"),
    (("envoys", "post", 1), "valdmark", "brackenmoor has two envoys in valdmark"),
    (("trade", "value", 0), -1, "is -1"),
    (("regions", "treasury", 0), 2**62, "the treasury of brackenmoor is"),
]


@pytest.mark.parametrize(
    ("path", "value", "problem"), DAMAGE, ids=[f"{'.'.join(map(str, one[0]))}" for one in DAMAGE]
)
def test_a_damaged_state_is_refused_in_a_sentence(path, value, problem):
    with pytest.raises(CodecError, match="the save is damaged: ") as refusal:
        unpack_state(changed(path, value), world())
    assert problem in str(refusal.value)
    assert isinstance(refusal.value, SaveError)


FALLEN = "zulawia"
BONDS = {
    "envoys": "the envoy",
    "deeds": "what is remembered",
    "trade": "trade",
    "relations": "a relation",
    "embargoes": "an embargo",
    "lifted": "a lifted embargo",
    "ultimatums": "an ultimatum",
    "visits": "a visit",
    "protests": "a protest",
    "refused": "a refusal",
    "streaks": "the goal of prestige",
    "treaties": "a treaty",
    "proposals": "a proposal",
    "claims": "a claim on",
    "owners": "the province",
}


def with_a_bond(name):
    """Return a state in which a region that is no more has a part in one table."""
    one, other = RegionId("brackenmoor"), RegionId(FALLEN)
    state = opening()[0]
    land = min(state.owners)
    envoy = next(e for e in state.envoys.values() if e.home == one and e.post is None)
    peace = Treaty(TreatyId(10**6), (one, other), Terms((NonAggression(),)), 0, None)
    bond = {
        "envoys": {envoy.id: replace(envoy, post=other)},
        "deeds": {(one, other): ()},
        "trade": {(one, other): 5},
        "relations": {(one, other): Relation()},
        "embargoes": {(other, one): Embargo(0)},
        "lifted": {(one, other): 0},
        "ultimatums": {(other, one): Ultimatum(Demand.PAY, Threat.SEVER, 0, 2, crowns=5)},
        "visits": {(one, other): 0},
        "protests": {(other, one): 0},
        "refused": {(other, one, "non_aggression"): Refused(0, 3)},
        "streaks": {(other, VictoryKind.PRESTIGE): 1},
        "treaties": {peace.id: peace},
        "proposals": {7: Proposal(ProposalId(7), one, other, peace.terms, 0)},
        "claims": {land: (other,)},
        "owners": {land: other},
    }
    alive = {**without(state, FALLEN), "regions": dict(state.regions)}
    del alive["regions"][other]
    alive[name] = {**alive[name], **bond[name]}
    return replace(state, **alive, memo={}, indexes={})


def without(state, region):
    """Return the tables of a state without what a region has to do with others."""
    heir = RegionId("brackenmoor")
    tables = {
        name: {key: one for key, one in getattr(state, name).items() if region not in key}
        for name in (
            *("deeds", "trade", "relations", "embargoes", "lifted", "ultimatums"),
            *("visits", "protests", "refused", "streaks"),
        )
    }
    envoys = state.envoys.items()
    return {
        **tables,
        "owners": {land: heir if one == region else one for land, one in state.owners.items()},
        "claims": {land: one for land, one in state.claims.items() if region not in one},
        "envoys": {key: one for key, one in envoys if region not in {one.home, one.post}},
        "treaties": {key: one for key, one in state.treaties.items() if region not in one.parties},
        "proposals": {},
    }


@pytest.mark.parametrize("name", BONDS)
def test_nobody_has_dealings_with_a_region_that_is_no_more(name):
    with pytest.raises(CodecError) as refusal:
        unpack_state(through_bytes(pack_state(with_a_bond(name))), world())
    said = str(refusal.value)
    assert f"{BONDS[name]}" in said
    assert said.endswith(f" belongs to {FALLEN}, which is no more")


def test_a_war_is_fought_by_those_who_are_at_war_and_by_no_others():
    state, _ = opening()
    pair = (RegionId("brackenmoor"), RegionId("calderra"))
    at_war = replace(state, relations={pair: Relation(Stance.WAR)}, memo={}, indexes={})
    with pytest.raises(CodecError, match="are at war in one place and not in another"):
        unpack_state(pack_state(at_war), world())


@pytest.mark.parametrize(
    "value",
    [None, 3, "x", [], [[]], [{}], [{"is": "SetTaxes"}], [{"is": 3}], {"is": "SetTaxes"}],
    ids=repr,
)
def test_orders_nobody_gave_are_refused(value):
    if value == []:
        assert unpack_orders(value, world()) == ()
        return
    with pytest.raises(CodecError):
        unpack_orders(value, world())


JUNK = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=5),
    lambda inner: (
        some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


def paths_in(value, path=()):
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in inner if isinstance(value, dict | list) else ():
        yield (*path, key)
        if isinstance(one, dict | list):
            yield from paths_in(one, (*path, key))


@cache
def all_paths():
    return sorted(paths_in(pack_state(opening()[0])), key=str)


def refusal_of(packed):
    try:
        state = unpack_state(packed, world())
    except CodecError as refusal:
        return str(refusal)
    assert unpack_state(pack_state(state), world()) == state
    return None


@settings(CALM, max_examples=200)
@given(some.deferred(lambda: some.sampled_from(all_paths())), JUNK)
def test_whatever_stands_anywhere_is_read_or_refused_and_nothing_else(path, junk):
    said = refusal_of(changed(path, junk))
    assert said is None or said.startswith("the save is damaged: ")
