"""Numbers, dates, names and markup as either language writes them."""

from dataclasses import replace

import pytest

from game.core.conflict import CasusBelli, WarGoal
from game.core.events import EnvoySent, GovernmentFell, RelationsSevered
from game.core.ids import EnvoyId, RegionId, TreatyId
from game.core.orders import Accept, DeclareWar, DenounceTreaty, SendAid
from game.core.treaties import CulturalExchange, Terms
from game.core.world import Calendar, Season
from game.text.figures import number, per_cent, signed, tenths
from game.text.phrasebook import LANGUAGES
from game.text.speaker import Speaker
from game.text.teller import capital, small
from game.text.tongue import plain
from tests.played import archipelago
from tests.worlds import a_world

WORDING = {
    "en": {"region.isles": "Hollin Isles", "region.x": "<b>Trick</b> & Co", "head.h1": "Queen Ada"},
    "pl": {
        "region.isles": "Wyspy Hollin",
        "region.isles.gen": "Wysp Hollin",
        "region.isles.ins": "Wyspami Hollin",
        "region.isles.number": "many",
        "region.skania.ins": "Skanią",
        "region.skania": "Skania",
    },
}
ISLES, SKANIA = RegionId("isles"), RegionId("skania")


@pytest.mark.parametrize(
    ("amount", "turns", "crowns", "loads"),
    [
        (1, "1 tura", "1 korona", "1 ładunek"),
        (2, "2 tury", "2 korony", "2 ładunki"),
        (5, "5 tur", "5 koron", "5 ładunków"),
        (12, "12 tur", "12 koron", "12 ładunków"),
        (22, "22 tury", "22 korony", "22 ładunki"),
        (0, "0 tur", "0 koron", "0 ładunków"),
    ],
)
def test_polish_counts(amount, turns, crowns, loads):
    speaker = Speaker("pl", WORDING)
    assert speaker.turns(amount) == turns
    assert speaker.crowns(amount) == crowns
    assert speaker.say("n-loads", loads=amount) == loads


def test_english_counts():
    speaker = Speaker("en", WORDING)
    assert [speaker.turns(1), speaker.turns(2)] == ["1 turn", "2 turns"]
    assert speaker.crowns(1240) == "1,240 crowns"


def test_numbers_have_a_true_minus_and_apart_thousands():
    assert number(-1240) == "\u22121,240"
    assert [signed(7), signed(-7), signed(0)] == ["+7", "\u22127", "0"]
    assert [tenths(125), tenths(-5), tenths(30)] == ["12.5", "\u22120.5", "3"]
    assert per_cent(745) == "75%"
    assert Speaker("pl", WORDING).signed_tenths(125) == "+12,5"
    assert Speaker("pl", WORDING).number(12400) == "12\u00a0400"


def test_dates_stand_alone_and_in_a_sentence():
    calendar = Calendar(1823, Season.SPRING, 40)
    english, polish = Speaker("en", WORDING), Speaker("pl", WORDING)
    assert english.date(calendar, 0) == "Spring 1823"
    assert polish.date(calendar, 7) == "Zima 1824"
    assert polish.date_in(calendar, 2) == "jesienią 1823"
    assert english.date_until(calendar, 5) == "until summer 1824"


@pytest.mark.tongue_may_slip
def test_a_missing_key_falls_to_english_and_then_to_itself():
    speaker = Speaker("pl", WORDING)
    assert speaker.say("no-such-key") == "no-such-key"
    assert speaker.head("h1") == "Queen Ada"
    assert speaker.head("Jan Nowak") == "Jan Nowak"
    assert speaker.region(RegionId("nowhere_land")) == "Nowhere Land"


def test_names_are_declined_and_verbs_agree():
    polish = Speaker("pl", WORDING)
    said = polish.event(RelationsSevered(ISLES, SKANIA))
    assert said == "Wyspy Hollin zrywają stosunki dyplomatyczne ze Skanią."
    said = polish.event(RelationsSevered(SKANIA, ISLES))
    assert said == "Skania zrywa stosunki dyplomatyczne z Wyspami Hollin."
    english = Speaker("en", WORDING)
    fell = GovernmentFell(ISLES, "h1")
    assert english.event(fell) == "Hollin Isles' government fell; Queen Ada now rules."


def test_the_reader_is_addressed():
    severed = RelationsSevered(SKANIA, ISLES)
    english, polish = Speaker("en", WORDING), Speaker("pl", WORDING)
    assert english.event(severed, SKANIA) == (
        "You broke off diplomatic relations with Hollin Isles."
    )
    assert english.event(severed, ISLES) == "Skania broke off diplomatic relations with you."
    assert polish.event(severed, SKANIA) == "Zrywamy stosunki dyplomatyczne z Wyspami Hollin."
    assert polish.event(severed, ISLES) == "Skania zrywa stosunki dyplomatyczne z nami."


def test_a_name_cannot_smuggle_markup():
    severed = RelationsSevered(RegionId("x"), SKANIA)
    english = Speaker("en", WORDING)
    assert english.event_rich(severed).startswith(
        "<a=region:x>&lt;b&gt;Trick&lt;/b&gt; &amp; Co</a> broke off"
    )
    assert english.event(severed).startswith("<b>Trick</b> & Co broke off")


def test_a_view_gives_names_to_ids():
    terms = Terms((CulturalExchange(),))
    world = (
        a_world()
        .envoy("aragon", "burgundy")
        .treaty("aragon", "burgundy", CulturalExchange())
        .proposal("aragon", "burgundy", terms)
        .build()
    )
    english = Speaker("en", WORDING)
    envoy = next(envoy for envoy in world.envoys.values() if envoy.post)
    sent = EnvoySent(envoy.home, ISLES, envoy.id, 2)
    said = english.event(sent, None, world)
    assert envoy.name in said
    assert english.date_in(world.world.calendar, 2) in said
    treaty = next(iter(world.treaties.values()))
    order = DenounceTreaty(treaty.parties[0], treaty.id)
    assert english.order(order, world) == (
        "Denounce the treaty with Burgundy (cultural exchange), with notice"
    )
    proposal = next(iter(world.proposals.values()))
    assert english.order(Accept(proposal.receiver, proposal.id), world) == (
        "Accept Aragon's proposal: cultural exchange"
    )


def test_an_envoy_unknown_to_the_reader_is_named_by_its_id():
    sent = EnvoySent(SKANIA, ISLES, EnvoyId("skania:anna-kowal"), 2)
    assert "Anna Kowal" in Speaker("en", WORDING).event(sent)


def test_the_small_changes_of_a_letter():
    assert capital("„wolny handel”") == "„Wolny handel”"
    assert capital("<a=region:x>żuława</a> milczy") == "<a=region:x>Żuława</a> milczy"
    assert capital("") == ""
    assert small("Łaska") == "łaska"


def test_every_language_names_itself():
    assert dict(LANGUAGES) == {"en": "English", "pl": "Polski"}


def test_marks_and_capitals_do_not_count_in_a_search():
    assert [plain(word) for word in ("Żuławia", "ŁĘGÓW", "Honoré", "Straße")] == [
        "zulawia",
        "legow",
        "honore",
        "strasse",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_of_what_contradicts_names_both_acts(language):
    words, view = Speaker(language, WORDING[language]), a_world().build()
    war = DeclareWar("aragon", "burgundy", CasusBelli.NONE, WarGoal.HUMBLE)
    gift = SendAid("aragon", "burgundy", crowns=10)
    said = words.contradiction(war, gift, view)
    assert words.order(war, view) in said
    assert words.order(gift, view) in said


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Treaty of Ostanger"), ("pl", "Traktat z Ostanger")]
)
def test_a_treaty_that_its_author_named_is_called_by_its_name(language, name):
    scenario = archipelago()
    words = Speaker(language, scenario.wording)
    treaty = scenario.start.treaties[TreatyId(1)]
    assert words.treaty_name(treaty) == name
    assert words.treaty(treaty).startswith(f"{name}: ")
    later = replace(treaty, id=TreatyId(10**6))
    assert not words.treaty_name(later)
    assert words.treaty(later) == words.titles(later.terms)
