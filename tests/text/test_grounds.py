"""What a chance is made of, and how long the terms of a peace hold, in words."""

import re

from game.core.dealings import Agenda, CallToArms, VisitPlan
from game.core.events import (
    EndingCause,
    ProposalAccepted,
    RelationsRestored,
    TreatyEnded,
    VisitResult,
)
from game.core.ids import ProposalId, RegionId, WarId
from game.core.orders import ProposeVisit
from game.core.rulebook import Rules
from game.core.treaties import NonAggression, Peace, Terms
from game.rules.armies import battle_grounds, battle_odds, fighters
from game.rules.effects import Effect, EffectKind, Ground, GroundKind
from game.rules.forecast import forecast
from game.rules.knowledge import observe
from game.text.concerns import Concern, concern
from game.text.speaker import Speaker
from tests.worlds import a_world

RULES = Rules()
ENGLISH, POLISH = Speaker("en", {}), Speaker("pl", {})
VISIT = (
    Ground(GroundKind.VISIT, 450),
    Ground(GroundKind.OPINION, 16),
    Ground(GroundKind.ENVOY, 0),
    Ground(GroundKind.UNFITTING, -121),
)


def test_the_parts_told_of_a_chance_sum_to_the_one_that_is_shown():
    visit = Effect(EffectKind.SUCCESS, 345, grounds=VISIT)
    assert ENGLISH.per_cent(visit.value) == "35%"
    assert ENGLISH.effect_why(visit) == (
        "Any such visit 45%; what the host thinks of the guest: +2%; "
        "the subject does not suit: \N{MINUS SIGN}12%"
    )
    assert POLISH.effect_why(visit).endswith("niestosowny temat: \N{MINUS SIGN}12%")


def test_equal_armies_are_named_though_they_add_nothing():
    even = (Ground(GroundKind.EVEN, 500), Ground(GroundKind.STRENGTH, 0, (1000, 1000)))
    told = ENGLISH.effect_why(Effect(EffectKind.STRENGTH_ODDS, 500, grounds=even))
    assert told == ("Even armies 50%; the attacker's strength 10 against 10, in full brigades: 0%")


def test_the_odds_of_a_battle_name_the_armies_in_touch_and_who_has_the_edge():
    world = a_world().at_war("aragon", "burgundy").army("aragon", 30).army("burgundy", 47)
    state = world.build()
    (war,) = state.wars.values()
    touching = fighters(state, war, RULES)
    grounds = battle_grounds(state, *touching, RULES)
    assert sum(ground.per_mille for ground in grounds) == battle_odds(state, *touching, RULES)
    told = ENGLISH.grounds(grounds)
    assert re.search(r"armies in touch [\d.]+ against [\d.]+, which counts for less in one", told)
    assert "who begins has the edge: +" in told
    assert "przewaga tego, kto zaczyna: +" in POLISH.grounds(grounds)


def test_the_term_of_a_peace_is_told_of_its_other_terms_only():
    own = RegionId("aragon")
    bare = Terms((Peace(10),), 20)
    assert ENGLISH.terms(bare, own) == "Peace, and a truce of 10 turns"
    lasting = Terms((Peace(10), NonAggression()), 20)
    assert ENGLISH.terms(lasting, own).split("\n")[-1] == "The other terms for 20 turns"
    assert ENGLISH.matter(lasting, own) == (
        "Peace, and a truce of 10 turns; non-aggression pact; the other terms for 20 turns"
    )
    open_ended = Terms((Peace(10), NonAggression()))
    assert POLISH.terms(open_ended, own).endswith("Pozostałe warunki do wypowiedzenia")
    assert ENGLISH.terms(Terms((NonAggression(),), 20), own).endswith("For 20 turns")


def test_what_a_visit_brings_is_told_for_each_way_it_may_end():
    state = a_world().build()
    order = ProposeVisit(RegionId("aragon"), RegionId("burgundy"), Agenda.GOODWILL)
    effects = forecast(observe(state, order.region, RULES), order, RULES).effects
    held = {
        effect.result: effect.value
        for effect in effects
        if effect.kind is EffectKind.OPINION and effect.holder == order.other
    }
    assert held[VisitResult.SUCCESS] > held[VisitResult.CORRECT] > 0 > held[VisitResult.GAFFE]
    told = [ENGLISH.effect(effect, order.region) for effect in effects if effect.result]
    assert all(line.startswith(("On a ", "If it is merely correct: ")) for line in told)
    polish = [POLISH.effect(effect, order.region) for effect in effects if effect.result]
    assert all(line.startswith(("W razie ", "Przy zwyk\u0142ym")) for line in polish)


def test_proposals_are_filed_under_what_they_are_about():
    one, other = RegionId("aragon"), RegionId("burgundy")
    visit = VisitPlan(one, other, Agenda.GOODWILL)
    filed = {
        kind: concern(ProposalAccepted(one, other, ProposalId(1), matter))
        for kind, matter in (
            ("visit", visit), ("call", CallToArms(WarId(1))), ("treaty", Terms((Peace(10),), 20)),
        )
    }  # fmt: skip
    assert filed == {
        "visit": Concern.ENVOYS, "call": Concern.WAR, "treaty": Concern.TREATIES,
    }  # fmt: skip
    assert concern(RelationsRestored(one, other)) is Concern.ENVOYS


def test_a_treaty_ended_by_a_war_names_the_reader_but_once():
    state = a_world().treaty("aragon", "burgundy", NonAggression()).build()
    (treaty,) = state.treaties.values()
    event = TreatyEnded(*treaty.parties, treaty, EndingCause.WAR)
    told = ENGLISH.event(event, RegionId("aragon"))
    assert told.startswith("The treaty between you and Burgundy was ended when war broke out")
    assert "them" not in told
