"""A save that was tampered with is refused in a sentence, or is a game like any other."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import replace
from functools import cache
from random import Random
from types import FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from game.core.ids import EnvoyId, RegionId, TreatyId
from game.core.orders import DenounceTreaty, PostEnvoy, Protest, SendAid, SetTaxes
from game.core.scenario import Scenario
from game.files.codec import pack_orders
from game.files.container import Save, decode, encode
from game.files.faults import FileFaultError
from game.rules.legal import legal
from game.session import Seat, Session
from game.session.charts import MEASURES, series
from game.session.keeping import to_save
from game.session.reading import from_save
from tests.drifting import lawful_orders
from tests.played import ministries, small_scenario
from tests.tampering import tampered

PERSON = "burgundy"
ON = 3
"""Turns that a game is played on."""
MOST_CALLS = 8_000_000
"""Several times what the most eventful of these games calls in those turns."""
IS_ROAMING = bool(os.environ.get("ENTENTE_ROAM"))
WORLDS = range(1, 25 if IS_ROAMING else 4)
EXAMPLES = 20_000 if IS_ROAMING else 24


class TooMuchWorkError(BaseException):
    """More functions were called than a few turns need."""


@contextmanager
def bounded() -> Iterator[None]:
    """Stop whatever is done inside once it has called too many functions."""
    count = 0

    def counted(_frame: FrameType, _event: str, _about: object) -> None:
        nonlocal count
        count += 1
        if count > MOST_CALLS:
            sys.setprofile(None)
            raise TooMuchWorkError

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        yield
    finally:
        sys.setprofile(before)


def adrift(seed: int, turns: int) -> Session:
    """Return a game in which every region of a small world acted by lot."""
    session = Session.new(small_scenario(seed, 60), {PERSON: Seat(PERSON, is_human=True)}, seed)
    lot = Random(seed)
    while session.outcome is None and session.turn < turns:
        orders = lawful_orders(lot, session.state, session.rules)
        for region in sorted(session.state.regions):
            session.plans[region] = [order for order in orders if order.region == region]
            session.sealed[region] = ()
        session.resolve()
    return session


def governed(seed: int, turns: int) -> Session:
    """Return a game of the archipelago among ministries, one of which a person takes over."""
    session = ministries(seed)
    while session.outcome is None and session.turn < turns:
        session.resolve()
    session.hand_over(Seat("valdmark", is_human=True))
    return session


@cache
def games() -> list[tuple[Scenario, Save]]:
    """Return saves in mid-turn, of games with wars, ultimatums and fallen regions among them."""
    sessions = [adrift(seed, 20 + seed) for seed in WORLDS]
    if IS_ROAMING:
        sessions += [governed(seed, turns) for seed in (1, 2, 3) for turns in (20, 40)]
    found = []
    for number, session in enumerate(sessions):
        lot = Random(number)
        for region in session.people():
            for _ in range(3):
                menu = legal(session.planned_view(region), region, session.rules)
                for order in lot.sample(menu, min(1, len(menu))):
                    session.give(region, order)
        found.append((session.scenario, decode(encode(to_save(session, "manual")))))
    return found


def look_round(session: Session) -> None:
    """Ask what the screens ask of a game, for every seat."""
    for region in sorted(session.state.regions):
        session.planned_view(region)
        session.desk(region)
        session.report(region)
        for measure in MEASURES:
            assert len(series(session.snapshots, region, measure)) in (
                1,
                len(session.seating.seats),
            )


def plays_on(save: Save, scenario: Scenario) -> bool:
    """Return whether a save is played on for a few turns; if not, it is refused in a sentence."""
    with bounded():
        try:
            session = from_save(save, [scenario])
        except FileFaultError as error:
            sentence = str(error)
            assert len(sentence) < 300
            assert sentence.isprintable()
            return False
        for _ in range(ON):
            look_round(session)
            if session.outcome is not None:
                break
            for region in session.people():
                session.seal(region)
            session.resolve()
        again = from_save(decode(encode(to_save(session, "manual"))), [scenario])
        assert again.state == session.state
    return True


def said_of(part: str, change: Callable[[Any], None]) -> str:
    """Return what is said of a save in which something was changed."""
    scenario, save = games()[0]
    value = deepcopy(getattr(save.contents, part))
    change(value)
    with pytest.raises(FileFaultError) as refusal:
        from_save(replace(save, contents=replace(save.contents, **{part: value})), [scenario])
    return str(refusal.value)


def in_opening(name: str, change: Callable[[Any], None]) -> str:
    """Return what is said where something was changed of what a save says of the whole game."""
    return said_of("orders", lambda log: change(log[0][name]))


CANNOT = "the save is damaged: '{}' cannot give the orders in it"
MISSING = "the save is damaged: something that belongs in it is missing"


def test_nobody_gives_orders_under_the_name_of_another():
    taxes = pack_orders([SetTaxes(RegionId("castile"), 4)])
    for name in (PERSON, "castile", "atlantis"):
        assert in_opening("plans", lambda plans, name=name: plans.update({name: taxes})) == (
            CANNOT.format(name)
        )
    own = pack_orders([SetTaxes(RegionId(PERSON), 4)])
    assert in_opening("plans", lambda plans: plans.update({"castile": own})) == (
        CANNOT.format("castile")
    )
    assert said_of("orders", lambda log: log[0].update(plans=[])) == MISSING


def test_what_nobody_could_order_is_not_in_the_plan():
    scenario, save = games()[0]
    me, log = RegionId(PERSON), deepcopy(save.contents.orders)
    lawful = from_save(save, [scenario]).plan(me)
    wild = [
        PostEnvoy(me, EnvoyId("nobody"), RegionId("castile")),
        SetTaxes(me, 99),
        SetTaxes(me, -1),
        SendAid(me, RegionId("castile"), 10**15),
        DenounceTreaty(me, TreatyId(10**9)),
        Protest(me, me),
    ]
    log[0]["plans"] = {PERSON: pack_orders([*wild[:3], *lawful, *wild[3:]])}
    changed = replace(save, contents=replace(save.contents, orders=log))
    assert lawful
    assert from_save(changed, [scenario]).plan(me) == lawful
    assert plays_on(changed, scenario)


def test_only_people_of_the_game_seal_their_orders():
    for name in ("atlantis", "castile"):
        assert in_opening("sealed", lambda sealed, name=name: sealed.append(name)) == (
            CANNOT.format(name)
        )


@pytest.mark.parametrize("row", [[], [1], [1] * 5, [1] * 7, [1] * 5 + [10**15], [1] * 5 + [True]])
def test_the_figures_of_every_turn_are_all_there(row):
    def change(snapshots):
        snapshots[0][1][PERSON] = row

    assert in_opening("snapshots", change) == MISSING


def test_the_turns_told_and_charted_are_those_that_were_played():
    said = "the save is damaged: its turns are not those that were played"
    assert in_opening("snapshots", list.pop) == said
    assert in_opening("snapshots", list.clear) == said
    assert in_opening("snapshots", list.reverse) == said
    assert said_of("orders", list.pop) == said
    assert said_of("orders", lambda log: log.append(log[-1])) == said


@pytest.mark.parametrize("seed", [True, None, "1", 1.0])
def test_a_seed_is_a_whole_number(seed):
    assert said_of("orders", lambda log: log[0].update(seed=seed)) == MISSING


def test_the_dice_are_those_of_the_game():
    said = "the save is damaged: its dice are those of another game"
    assert said_of("orders", lambda log: log[0].update(seed=9)) == said


def test_every_region_has_one_seat():
    said = "the save is damaged: its seats are not those of its scenario"
    assert said_of("head", lambda head: head["seats"].append(head["seats"][0])) == said
    assert said_of("head", lambda head: head["seats"].pop()) == said


def test_saves_that_nobody_touched_are_played_on():
    assert all(plays_on(save, scenario) for scenario, save in games())


def test_among_the_games_are_wars_ultimatums_and_fallen_regions():
    sessions = [from_save(save, [scenario]) for scenario, save in games()]
    states = [session.state for session in sessions]
    assert any(state.wars for state in states)
    assert any(state.ultimatums for state in states)
    assert any(len(state.regions) < len(state.world.polities) for state in states)
    assert any(session.plans for session in sessions)


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(some.randoms(use_true_random=IS_ROAMING), some.integers(0, len(WORLDS) - 1))
def test_whatever_is_changed_in_a_save_it_is_refused_or_played_on(lot, number):
    scenario, save = games()[number]
    bad, _what = tampered(lot, save)
    plays_on(bad, scenario)
