"""Sentences about thirds: the reader as a third, islands, allies who would come, peace for all."""

import pytest

from game.core.events import EnvoyArrived, EnvoySent
from game.core.ids import EnvoyId, RegionId
from game.core.orders import PostEnvoy
from game.core.treaties import JointEmbargo, NonAggression, Peace, Terms
from game.core.verdicts import Block, Factor, FactorKind, Verdict
from game.rules.effects import Effect, EffectKind
from game.rules.knowledge import observe
from game.rules.witness import once_told
from game.text.phrasebook import LANGUAGES
from game.text.speaker import Speaker
from tests.worlds import a_world

ISLES, ALBIA, BOREA = RegionId("isles"), RegionId("albia"), RegionId("borea")
WORDING = {
    "en": {"region.isles": "Hollin Isles", "region.albia": "Albia", "region.borea": "Borea"},
    "pl": {
        "region.isles": "Wyspy Hollin",
        "region.isles.gen": "Wysp Hollin",
        "region.isles.dat": "Wyspom Hollin",
        "region.isles.acc": "Wyspy Hollin",
        "region.isles.loc": "Wyspach Hollin",
        "region.isles.number": "many",
        "region.isles.preposition": "na",
        "region.albia": "Albia",
        "region.albia.gen": "Albii",
        "region.albia.loc": "Albii",
        "region.borea": "Borea",
    },
}
POLISH, ENGLISH = Speaker("pl", WORDING), Speaker("en", WORDING)
ENVOY = EnvoyId("anna")


def test_one_is_on_islands_and_in_other_regions_in_polish():
    arrived = EnvoyArrived(ALBIA, ISLES, ENVOY)
    assert POLISH.event(arrived) == "Anna obejmuje placówkę jako poseł Albii na Wyspach Hollin."
    arrived = EnvoyArrived(ISLES, ALBIA, ENVOY)
    assert POLISH.event(arrived) == "Anna obejmuje placówkę jako poseł Wysp Hollin w Albii."
    assert POLISH.order(PostEnvoy(ALBIA, ENVOY, ISLES)).startswith("Wysłać posła na Wyspy Hollin:")
    assert POLISH.order(PostEnvoy(ISLES, ENVOY, ALBIA)).startswith("Wysłać posła do Albii:")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_reader_is_named_where_it_is_the_third(language):
    speaker = Speaker(language, WORDING)
    said = [speaker.clause(JointEmbargo(ALBIA), ALBIA)]
    for kind in (FactorKind.COMMON_ENEMY, FactorKind.RETALIATION, FactorKind.OBLIGATIONS):
        factor = Factor(kind, -4, about=ALBIA)
        said.append(speaker.factor(factor, BOREA, ALBIA))
        said.append(speaker.reasons(Verdict(0, 10, (factor,), ()), BOREA, ALBIA))
    for text in said:
        assert not text.rstrip(".").endswith((":", " ", "wobec", "przeciw")), text


def test_a_joint_embargo_names_its_target():
    assert POLISH.clause(JointEmbargo(ALBIA), ALBIA) == "Wspólne embargo wobec nas"
    assert POLISH.clause(JointEmbargo(ISLES), ALBIA) == "Wspólne embargo wobec Wysp Hollin"
    assert ENGLISH.clause(JointEmbargo(ALBIA), ALBIA) == "Joint embargo on you"


def test_an_ally_who_would_hardly_come_has_its_reasons():
    against = Factor(FactorKind.ODDS, -14), Factor(FactorKind.OPINION, -9)
    verdict = Verdict(-20, 0, (*against, Factor(FactorKind.HONOUR, 3)), ())
    effect = Effect(EffectKind.JOINS_THEM, 20, BOREA, ALBIA, verdict)
    assert ENGLISH.effect(effect) == (
        "Borea would join the foe: 2% (the war looks too dangerous; too low an opinion of Albia)"
    )
    assert "zbyt groźna" in POLISH.effect(effect)


def test_an_ally_who_would_likely_come_has_its_reasons_too():
    verdict = Verdict(12, 0, (Factor(FactorKind.HONOUR, 14), Factor(FactorKind.ODDS, -2)), ())
    effect = Effect(EffectKind.JOINS_US, 900, BOREA, ALBIA, verdict)
    assert ENGLISH.effect(effect) == ("Borea would join your side: 90% (honour of the alliance)")


def test_an_ally_bound_to_the_foe_says_so():
    verdict = Verdict(30, 0, (Factor(FactorKind.HONOUR, 14),), (Block.TREATY_WITH_FOE,))
    effect = Effect(EffectKind.JOINS_US, 0, BOREA, ALBIA, verdict)
    assert ENGLISH.effect_why(effect) == "An alliance or a truce binds them to the foe"
    assert ENGLISH.effect_why(Effect(EffectKind.OPINION, 3, BOREA, ALBIA)) == ""


def _notes(world, one, other, *clauses):
    view = observe(world.build(), RegionId(one), world.rules)
    return ENGLISH.peace_notes(Terms(clauses), RegionId(one), RegionId(other), view)


def test_a_peace_of_leaders_says_that_it_is_for_all_and_frees_land():
    world = a_world().at_war("aragon", "burgundy", helpers=("castile",))
    ends, land = _notes(world, "aragon", "burgundy", Peace(8))
    assert ends == (
        "You both lead your sides: this ends the war for all who fight in it, Castile as well."
    )
    assert land == "Occupied land goes back to its owner, save what these terms cede."


def test_a_separate_peace_says_who_leaves():
    world = a_world().at_war("aragon", "burgundy", helpers=("castile",))
    assert _notes(world, "castile", "burgundy", Peace(8))[0] == (
        "Only you leave the war by this peace; the others fight on."
    )
    assert _notes(world, "burgundy", "castile", Peace(8))[0].startswith(
        "Only Castile leaves the war"
    )


def test_terms_without_peace_need_no_such_note():
    world = a_world().at_war("aragon", "burgundy")
    assert _notes(world, "aragon", "burgundy", NonAggression()) == []
    assert _notes(world, "aragon", "burgundy", Peace(8))[0] == "This ends the war between the two."


def test_an_envoy_who_arrives_at_once_is_told_once():
    sent = EnvoySent(ALBIA, ISLES, ENVOY, 2)
    late = EnvoySent(ALBIA, ISLES, EnvoyId("ben"), 3)
    arrived = EnvoyArrived(ALBIA, ISLES, ENVOY)
    assert once_told([sent, late, arrived]) == (late, arrived)
