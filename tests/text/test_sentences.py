"""Every fact has a sentence of its own in both languages."""

import logging
import re
from enum import StrEnum

import pytest

from game.ai.player import Motive
from game.core import conflict, dealings, regard, region, treaties, verdicts, world
from game.core.events import EVENT_KINDS, AllyCalled, BattleFought, BreachCause
from game.core.ids import WarId
from game.core.orders import ORDER_KINDS
from game.core.regard import DeedKind, Line, LineCause
from game.core.treaties import ClauseKind, kind_of
from game.core.verdicts import Block, Factor, FactorKind, Step, StepKind, Verdict
from game.core.world import Character, Doctrine, Season, VictoryKind
from game.files.faults import PackError, SaveError
from game.rules.effects import Effect
from game.session.reading import KeepingError
from game.text.concerns import CONCERNS, concern
from game.text.phrasebook import LANGUAGES
from game.text.speaker import Speaker
from game.text.tongue import PREFIXES
from tests.text.samples import ALL_TERMS, BRACKENMOOR, CLAUSES, SKANIA, VALDMARK, each

WORDING = {
    "en": {"region.valdmark": "Valdmark", "region.skania": "Skania", "note.feud": "An old feud"},
    "pl": {
        "region.valdmark": "Valdmark",
        "region.valdmark.gen": "Valdmarku",
        "region.skania": "Skania",
        "region.skania.ins": "Skanią",
        "note.feud": "Dawna waśń",
    },
}
RAW = re.compile(
    r"\{|\}|\?\?\?|\b[a-z]+-[a-z_]+_[a-z_]+|None(?! of)|  |^ | $|\(\)|: \.|: ;|:;|\bto you's\b"
)


class Attentive(Speaker):
    """A speaker that notes which messages its own language lacks."""

    def __init__(self, language):
        super().__init__(language, WORDING)
        self.lacking = set()

    def say(self, key, **arguments):
        if not self.has(key):
            self.lacking.add(key)
        return super().say(key, **arguments)


@pytest.fixture(params=sorted(LANGUAGES))
def speaker(request, caplog):
    caplog.set_level(logging.WARNING)
    speaker = Attentive(request.param)
    yield speaker
    assert speaker.lacking == set()
    assert [record.getMessage() for record in caplog.records] == []


def assert_reads(text):
    assert text
    assert not RAW.search(text), text
    letter = re.sub(r"<[^>]*>", "", text).lstrip('„“"(+\u22120123456789 ')[:1]
    assert letter == letter.upper(), text


@pytest.mark.parametrize("kind", EVENT_KINDS, ids=lambda kind: kind.__name__)
def test_every_event_is_a_sentence(speaker, kind):
    for event in each(kind):
        for viewer in (None, VALDMARK, BRACKENMOOR, SKANIA):
            text = speaker.event(event, viewer)
            assert_reads(text)
            assert text.endswith("."), text
            assert_reads(speaker.event_rich(event, viewer))


@pytest.mark.parametrize("kind", EVENT_KINDS, ids=lambda kind: kind.__name__)
def test_rich_events_say_the_same_with_links(kind):
    speaker = Speaker("pl", WORDING)
    for event in each(kind):
        rich = speaker.event_rich(event, SKANIA)
        assert re.sub(r"</?a[^>]*>", "", rich) == speaker.event(event, SKANIA)


def test_losses_of_a_battle_never_read_as_a_range():
    for viewer in (VALDMARK, BRACKENMOOR, SKANIA):
        event = BattleFought(VALDMARK, BRACKENMOOR, WarId(1), 100, 580, 0, 2)
        said = Speaker("pl", WORDING).event(event, viewer)
        assert said.endswith("; straty w brygadach: zwycięzców 0, pokonanych 2.")


@pytest.mark.parametrize(
    ("language", "viewer", "said"),
    [
        ("en", SKANIA, "The alliance with you calls Brackenmoor to arms."),
        ("en", BRACKENMOOR, "The alliance with Skania calls you to arms."),
        ("pl", SKANIA, "Sojusz z nami wzywa Brackenmoor do broni."),
        ("pl", BRACKENMOOR, "Sojusz ze Skanią wzywa nas do broni."),
    ],
)
def test_a_call_to_arms_is_told_as_the_alliances_whoever_ordered_it(language, viewer, said):
    called = AllyCalled(SKANIA, BRACKENMOOR, WarId(1))
    assert Speaker(language, WORDING).event(called, viewer).replace("\xa0", " ") == said


@pytest.mark.parametrize("kind", ORDER_KINDS, ids=lambda kind: kind.__name__)
def test_every_order_is_a_line(speaker, kind):
    for order in each(kind):
        assert_reads(speaker.order(order))
    assert_reads(speaker.act(kind))
    assert_reads(speaker.act_hint(kind))


@pytest.mark.parametrize("enumeration", sorted(PREFIXES, key=lambda kind: kind.__name__))
def test_every_member_has_a_name(speaker, enumeration):
    names = speaker.names(enumeration)
    assert set(names) == {member.value for member in enumeration}
    assert len(set(names.values())) == len(names)
    if enumeration is not BreachCause:
        for name in names.values():
            assert_reads(name)


def test_every_enumeration_of_the_nouns_can_be_named():
    modules = (conflict, dealings, regard, region, treaties, verdicts, world)
    nouns = {
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, StrEnum) and thing is not StrEnum
    }
    assert nouns - set(PREFIXES) == {FactorKind, StepKind}  # these are told with their parties


def test_every_factor_has_a_heading_and_a_reason(speaker):
    for factor in each(Factor):
        if factor.kind is FactorKind.CLAUSE and factor.clause is None:
            continue
        for about in (None, SKANIA):
            given = Factor(factor.kind, -9, factor.clause, about)
            for viewer in (None, VALDMARK):
                assert_reads(speaker.factor(given, VALDMARK, viewer))
                verdict = Verdict(50, 60, (given,), ())
                assert_reads(speaker.reasons(verdict, VALDMARK, viewer))
    assert_reads(speaker.reasons(Verdict(50, 60, (), ()), VALDMARK))


def test_a_refusal_names_what_forbids_it_or_the_two_strongest_reasons():
    speaker = Speaker("en", WORDING)
    factors = (
        Factor(FactorKind.TERM, -1),
        Factor(FactorKind.OPINION, -12),
        Factor(FactorKind.ENVOY, 4),
        Factor(FactorKind.RETALIATION, -7, about=SKANIA),
    )
    said = speaker.reasons(Verdict(40, 60, factors, ()), VALDMARK, VALDMARK)
    assert said == "Too low an opinion of you; they fear retaliation by Skania"
    blocked = Verdict(80, 60, factors, (Block.CAPITAL,))
    assert speaker.reasons(blocked, VALDMARK) == "They will not cede their capital"


def test_every_step_effect_and_line_is_a_line(speaker):
    for step in each(Step):
        assert_reads(speaker.step(step, VALDMARK))
        assert "+" in speaker.step_gain(step)
    for effect in each(Effect):
        assert_reads(speaker.effect(Effect(effect.kind, 3, VALDMARK, BRACKENMOOR), VALDMARK))
        assert_reads(speaker.effect(Effect(effect.kind, -3, BRACKENMOOR, VALDMARK), VALDMARK))
    for line in each(Line):
        assert_reads(speaker.line(line))


def test_every_motive_of_a_mind_is_told(speaker):
    for motive in Motive:
        assert_reads(speaker.motive(motive))
        assert_reads(speaker.motive(motive, SKANIA))


def test_a_note_of_the_scenario_stands_for_itself():
    line = Line(LineCause.DEED, -10, DeedKind.HISTORY, note="feud")
    assert Speaker("pl", WORDING).line(line) == "Dawna waśń"


def test_every_verdict_has_its_words(speaker):
    said = {
        speaker.verdict_word(Verdict(score, 60, (), blocks, spread))
        for score, blocks, spread in (
            (90, (), 0),
            (61, (), 0),
            (54, (), 0),
            (20, (), 0),
            (58, (), 9),
            (63, (), 9),
            (90, (Block.HATRED,), 0),
        )
    }
    assert len(said) == 7
    for text in said:
        assert_reads(text)


def test_clauses_and_terms_say_who_owes_what(speaker):
    for clause in CLAUSES:
        for viewer in (None, VALDMARK, BRACKENMOOR):
            assert_reads(speaker.clause(clause, viewer))
        assert_reads(speaker.clause_title(kind_of(clause)))
    for kind in ClauseKind:
        assert_reads(speaker.clause_hint(kind))
    for terms in ALL_TERMS:
        lines = speaker.terms(terms, VALDMARK).split("\n")
        assert len(lines) == len(terms.clauses) + 1 + terms.is_secret
        for line in lines:
            assert_reads(line)
        assert_reads(speaker.titles(terms))


def test_every_choice_with_an_explanation_has_one(speaker):
    for member in (*Doctrine, *VictoryKind):
        assert_reads(speaker.say(f"{PREFIXES[type(member)]}-{member.value}-hint"))
    for season in Season:
        assert_reads(speaker.name(season))


def test_a_temper_shows_its_most_marked_traits(speaker):
    even = speaker.temper(Character())
    assert len(even) == 1
    marked = speaker.temper(Character(honour=95, boldness=80, greed=5, grudge=75))
    assert len(marked) == 3
    assert set(marked).isdisjoint(even)
    for trait in ("honour", "boldness", "greed", "grudge", "openness", "patience", "piety"):
        high, low = (speaker.temper(Character(**{trait: value})) for value in (90, 10))
        assert high != low


def test_every_event_belongs_to_a_part_of_the_report():
    assert set(CONCERNS) == set(EVENT_KINDS)
    assert {concern(next(each(kind))) for kind in EVENT_KINDS} == set(CONCERNS.values())


FAULTS = [
    (kind, fault) for kind in (PackError, SaveError, KeepingError) for fault in kind.sentences
]


@pytest.mark.parametrize(("kind", "fault"), FAULTS)
def test_every_fault_of_a_file_is_said(speaker, kind, fault):
    facts = dict.fromkeys(re.findall(r"\{(\w+)\}", kind.sentences[fault]), "'sixteen'")
    said = speaker.fault(fault.value, facts)
    assert_reads(said)
    if speaker.language == "en":
        assert said.lower() == f"{kind(fault, **facts)}.".lower()
    else:
        assert said.count("sixteen") == len(facts)
