"""Laws of knowledge: nothing secret reaches a view, and nothing due is withheld."""

import gc
from dataclasses import fields, replace
from random import Random
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

import pytest

from game.ai.minds import mind_of
from game.core.dealings import CallToArms, Instruction
from game.core.events import (
    EVENT_KINDS,
    EnvoyInstructed,
    EnvoyPromoted,
    GovernmentFell,
    MilitaryBudgetSet,
    OrderRefused,
    PaymentMissed,
    ProposalAccepted,
    SecretUncovered,
    TaxesSet,
    TreatySigned,
)
from game.core.orders import (
    Accept,
    Decline,
    InstructEnvoy,
    ProposeTreaty,
    SetMilitaryBudget,
    SetTaxes,
)
from game.core.regard import DeedKind
from game.core.state import STATE_FIELDS, State, View
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    NonAggression,
    Payment,
    Subsidy,
    Terms,
)
from game.rules.knowledge import FULL, estimate, level, observe
from game.rules.regard import opinion, opinion_lines
from game.rules.turn import check, resolve
from game.rules.witness import observe_events
from tests.played import RULES, lively_world, moments
from tests.scrambling import scrambled
from tests.worlds import a_world


@pytest.mark.parametrize("seed", range(2))
def test_a_view_is_the_same_when_all_it_cannot_know_is_changed(seed):
    lot = Random(seed)
    told_apart = 0
    for step in moments()[seed::2]:
        for viewer in lot.sample(sorted(step.before.regions), 3):
            other = scrambled(step.before, viewer, lot, step.rules)
            told_apart += other != step.before
            seen, again = (observe(s, viewer, step.rules) for s in (step.before, other))
            for name in (*STATE_FIELDS, "viewer", "knowledge"):
                assert getattr(seen, name) == getattr(again, name), name
    assert told_apart > 50


def test_the_scrambling_reaches_every_kind_of_secret():
    """The law above is only as good as what it changes."""
    lot = Random(5)
    touched = set()
    for step in moments():
        viewer = min(step.before.regions)
        other = scrambled(step.before, viewer, lot, step.rules)
        touched |= {
            name for name in STATE_FIELDS if getattr(step.before, name) != getattr(other, name)
        }
    assert touched == {
        *("seed", "next_id", "regions", "envoys", "proposals", "treaties", "refused", "deeds"),
        "favours",
    }


def test_every_field_of_a_state_is_either_public_or_redacted():
    """A new table must be thought about: named here, and in the scrambling if it has secrets."""
    public = {
        *("world", "turn", "outcome", "owners", "occupiers", "claims", "relations", "lifted"),
        *("ultimatums", "wars", "visits", "protests", "prestige", "streaks", "trade"),
    }
    redacted = {
        *("seed", "next_id", "regions", "envoys", "proposals", "treaties", "refused", "deeds"),
        *("embargoes", "favours"),
    }
    assert public | redacted == set(STATE_FIELDS)
    assert not public & redacted


def everything_reachable(root):
    """Return every object that can be reached from one, classes and code left out."""
    seen = {}
    stack = [root]
    closed = (type, ModuleType, FunctionType, BuiltinFunctionType, MethodType)
    while stack:
        here = stack.pop()
        if id(here) in seen or isinstance(here, closed):
            continue
        seen[id(here)] = here
        stack += gc.get_referents(here)
    return seen.values()


def secrets_of(state, viewer):
    """Return the very objects of the truth that must not lie behind a view."""
    known = {region: level(state, viewer, region) for region in state.regions}
    yield state
    for name, region in state.regions.items():
        if name != viewer:
            yield region
    for treaty in state.treaties.values():
        if treaty.is_hidden and viewer not in treaty.parties:
            yield treaty
    for proposal in state.proposals.values():
        if viewer not in (proposal.sender, proposal.receiver):
            yield proposal
    for envoy in state.envoys.values():
        if envoy.home != viewer and envoy.instruction is not Instruction.UNKNOWN:
            yield envoy
    for (holder, about), deeds in state.deeds.items():
        if known[holder] < FULL:
            yield deeds
        elif viewer not in {holder, about}:
            yield from [deed for deed in deeds if deed.is_private]


def test_nothing_behind_a_view_leads_to_the_truth():
    """Even a view that has been played from: what it remembers holds no secret either."""
    guarded = 0
    for step in moments()[::2]:
        state = replace(step.before, memo={}, indexes={})
        resolve(state, step.orders, step.rules)
        for viewer in sorted(state.regions)[:3]:
            view = observe(state, viewer, step.rules)
            mind_of("ministry", "normal").choose(view, step.rules, state.dice.child("mind"))
            reached = {id(thing) for thing in everything_reachable(view)}
            for secret in secrets_of(state, viewer):
                guarded += 1
                assert id(secret) not in reached, secret
            assert not any(
                isinstance(thing, State) and not isinstance(thing, View)
                for thing in everything_reachable(view)
            )
    assert guarded > 500


def test_a_seat_sees_all_of_its_own():
    for step in moments():
        for viewer in sorted(step.before.regions):
            state, view = step.before, observe(step.before, viewer, step.rules)
            assert view.regions[viewer] == state.regions[viewer]
            for number, treaty in state.treaties.items():
                if viewer in treaty.parties or not treaty.is_hidden:
                    assert view.treaties[number] == treaty
            for number, proposal in state.proposals.items():
                if viewer in (proposal.sender, proposal.receiver):
                    assert view.proposals[number] == proposal
            for number, envoy in state.envoys.items():
                assert view.envoys[number].post == envoy.post
                if envoy.home == viewer:
                    assert view.envoys[number] == envoy
            for direction, deeds in state.deeds.items():
                if direction[0] == viewer:
                    assert view.deeds[direction] == deeds


def test_what_all_the_world_sees_is_seen_by_all():
    for step in moments():
        for viewer in sorted(step.before.regions):
            view = observe(step.before, viewer, step.rules)
            for name in ("wars", "relations", "owners", "occupiers", "ultimatums", "trade"):
                assert getattr(view, name) == getattr(step.before, name)
            assert view.embargoes.keys() == step.before.embargoes.keys()
            for name, region in step.before.regions.items():
                seen = view.regions[name]
                assert (seen.brigades, seen.output, seen.head) == (
                    region.brigades,
                    region.output,
                    region.head,
                )


def test_an_estimate_is_never_further_out_than_it_says():
    for step in moments():
        for viewer in sorted(step.before.regions):
            view = observe(step.before, viewer, step.rules)
            for name, region in step.before.regions.items():
                for measure in ("treasury", "stability"):
                    shown = getattr(view.regions[name], measure)
                    low, high = estimate(view, name, shown, step.rules)
                    assert low <= getattr(region, measure) <= high


def test_a_secret_treaty_that_leaked_is_seen_by_all_and_no_other():
    world = a_world().treaty("aragon", "burgundy", DefensiveAlliance(), secret=True)
    hidden = world.build()
    world.held.treaties[1] = replace(world.held.treaties[1], leaked=True)
    leaked = world.build()
    for viewer, sees in (("aragon", True), ("burgundy", True), ("castile", False)):
        assert (1 in observe(hidden, viewer, RULES).treaties) is sees
        assert 1 in observe(leaked, viewer, RULES).treaties


def test_knowledge_at_its_height_shows_the_purse_but_not_the_ministry_of_a_region():
    """Rulebook 10.3: taxes, budgets and influence are known to one's own ministry alone."""
    own = {"tax_level": 4, "military_level": 0, "influence": 7}
    world = a_world().allied("aragon", "burgundy").region("burgundy", treasury=777, **own)
    world.envoy("aragon", "burgundy", instruction=Instruction.INTELLIGENCE)
    state = world.build()
    view = observe(state, "aragon", RULES)
    assert view.knowledge["burgundy"] == FULL
    blank = {
        name: getattr(observe(state, "denmark", RULES).regions["burgundy"], name) for name in own
    }
    assert not set(own.items()) & set(blank.items())
    assert view.regions["burgundy"] == replace(state.regions["burgundy"], **blank)
    assert observe(state, "burgundy", RULES).regions["burgundy"] == state.regions["burgundy"]
    assert view.knowledge["denmark"] < FULL
    assert view.regions["denmark"] != state.regions["denmark"]


def spied_upon(*orders):
    """Return the state after castile, whom aragon knows well, has dealt with burgundy."""
    world = a_world().allied("aragon", "castile").region("castile", influence=20)
    state = world.envoy("aragon", "castile", instruction=Instruction.INTELLIGENCE).build()
    state = resolve(state, [ProposeTreaty("burgundy", "castile", orders[0])], RULES).after
    (number,) = state.proposals
    return resolve(state, [orders[1]("castile", number)], RULES).after


@pytest.mark.parametrize("answer", [Accept, Decline])
def test_no_memory_of_a_secret_is_told_to_a_third(answer):
    """Rulebook 10.3: at its height, knowledge shows no deed that only the two concerned know of."""
    terms = Terms((NonAggression(), CulturalExchange()), None, is_secret=True)
    after = spied_upon(terms, answer)
    for treaty in after.treaties.values():
        assert treaty.is_hidden or "aragon" in treaty.parties
    kinds = {DeedKind.SIGNED_TREATY, DeedKind.REFUSED_PROPOSAL}
    party, spy = observe(after, "burgundy", RULES), observe(after, "aragon", RULES)
    assert spy.knowledge["castile"] == FULL
    told = {d.kind for way in party.deeds for d in party.deeds[way] if set(way) == PAIR} & kinds
    assert told == {DeedKind.SIGNED_TREATY if answer is Accept else DeedKind.REFUSED_PROPOSAL}
    assert not {d.kind for way in spy.deeds for d in spy.deeds[way] if set(way) == PAIR} & kinds
    for view in (party, spy):
        lines = opinion_lines(view, "castile", "burgundy", RULES)
        assert sum(line.value for line in lines) == opinion(view, "castile", "burgundy", RULES)


PAIR = {"burgundy", "castile"}


def test_what_is_signed_openly_is_remembered_openly():
    after = spied_upon(Terms((NonAggression(), CulturalExchange())), Accept)
    assert ("castile", "burgundy") in observe(after, "aragon", RULES).deeds


SILENT = (TaxesSet, MilitaryBudgetSet, EnvoyInstructed, EnvoyPromoted, OrderRefused)


def test_nobody_hears_of_what_others_do_behind_their_doors():
    for step in moments():
        for viewer in sorted(step.before.regions):
            heard = observe_events(step.turn.events, viewer)
            for event in heard:
                if isinstance(event, SILENT):
                    assert event.region == viewer
                if isinstance(event, TreatySigned) and event.treaty.is_hidden:
                    assert viewer in event.treaty.parties
                matter = getattr(event, "matter", None)
                if isinstance(matter, Terms):
                    assert viewer in (event.region, event.other)
            mine = [event for event in step.turn.events if event.region == viewer]
            assert [event for event in heard if event.region == viewer] == mine


def test_private_orders_of_others_leave_no_trace_in_what_a_seat_hears():
    lot = Random(3)
    compared = 0
    for step in moments():
        viewer = lot.choice(sorted(step.before.regions))
        private = []
        for other in sorted(step.before.regions):
            mine = [e for e in sorted(step.before.envoys) if step.before.envoys[e].home == other]
            private += [
                SetTaxes(other, lot.randrange(5)),
                SetMilitaryBudget(other, lot.randrange(5)),
                InstructEnvoy(other, lot.choice(mine), Instruction.GOODWILL),
            ]
        private = [o for o in private if o.region != viewer and not check(step.before, o, RULES)]
        plain = resolve(step.before, [], step.rules)
        busy = resolve(step.before, private, step.rules)
        assert plain.events != busy.events or not private
        if any(is_consequence(event) for event in (*plain.events, *busy.events)):
            continue
        compared += 1
        assert observe_events(plain.events, viewer) == observe_events(busy.events, viewer)
    assert compared > 20


def is_consequence(event):
    """Return whether an event may follow openly from what was done in private."""
    return isinstance(event, GovernmentFell | PaymentMissed | SecretUncovered)


def test_a_proposal_between_two_shows_a_third_nothing():
    state = lively_world(4)
    offers = (
        Terms((CulturalExchange(),)),
        Terms((Payment("burgundy", "castile", 5), Subsidy("castile", "burgundy", 1)), 8),
    )
    asked = [ProposeTreaty("burgundy", "castile", terms) for terms in offers]
    asked = [order for order in asked if not check(state, order, RULES)]
    assert asked
    plain = resolve(state, [], RULES)
    for order in asked:
        turn = resolve(state, [order], RULES)
        for viewer in ("aragon", "denmark"):
            assert observe_events(turn.events, viewer) == observe_events(plain.events, viewer)
            view, before = (observe(t.after, viewer, RULES) for t in (turn, plain))
            assert view.proposals == before.proposals
            assert view.regions["burgundy"] == before.regions["burgundy"]
        assert observe_events(turn.events, "castile") != observe_events(plain.events, "castile")


def test_a_call_to_arms_that_is_answered_is_known_to_all():
    event = ProposalAccepted("aragon", "burgundy", 1, CallToArms(1))
    assert observe_events([event], "castile") == (event,)


def test_every_event_says_who_acted():
    for kind in EVENT_KINDS:
        assert fields(kind)[0].name == "region"
        assert kind.cameo.isdecimal()
