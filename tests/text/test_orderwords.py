"""Orders typed as words and read back are the same orders."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.ids import (
    EnvoyId,
    GoodId,
    ProposalId,
    ProvinceId,
    RegionId,
    TreatyId,
    WarId,
)
from game.core.orders import ORDER_KINDS, IssueUltimatum, PostEnvoy, ProposeTreaty, SendAid
from game.core.treaties import KIND_OF, Terms, TradeAgreement, TradeDepth
from game.text.orderwords import ACTS, CLAUSES, act_word, order_words, parse_words
from game.text.phrasebook import LANGUAGES
from game.text.slots import Fault, OrderTextError
from game.text.speaker import Speaker
from tests.text.samples import VALDMARK, each

NAMES = st.from_regex(r"[a-z][a-z0-9_-]{0,12}(:[a-z0-9_-]{1,12})?", fullmatch=True)
AMOUNTS = st.integers(-(10**9), 10**9)
for name in (RegionId, EnvoyId, GoodId, ProvinceId):
    st.register_type_strategy(name, NAMES)
for number in (TreatyId, ProposalId, WarId):
    st.register_type_strategy(number, AMOUNTS)

CLAUSE = st.one_of(
    *(
        st.builds(noun, **{part.name: AMOUNTS for part in fields(noun) if part.type is int})
        for noun in KIND_OF
    )
)
TERMS = st.builds(
    Terms,
    st.lists(CLAUSE, max_size=4).map(tuple),
    st.none() | st.integers(0, 99),
    st.booleans(),
)
st.register_type_strategy(Terms, TERMS)


@pytest.mark.parametrize("kind", ORDER_KINDS, ids=lambda kind: kind.__name__)
def test_every_order_reads_back(kind):
    @settings(max_examples=40, deadline=None)
    @given(
        st.builds(
            kind,
            region=st.just(VALDMARK),
            **{part.name: AMOUNTS | st.just(0) for part in fields(kind) if part.type is int},
        )
    )
    def reads_back(order):
        assert parse_words(order_words(order), VALDMARK) == order

    reads_back()


@pytest.mark.parametrize("kind", ORDER_KINDS, ids=lambda kind: kind.__name__)
def test_every_variant_reads_back(kind):
    for order in each(kind):
        assert parse_words(order_words(order), VALDMARK) == order


def test_the_words_are_those_a_player_would_type():
    post = PostEnvoy(VALDMARK, EnvoyId("valdmark:anna-kowal"), RegionId("brackenmoor"))
    assert order_words(post) == "post-envoy valdmark:anna-kowal brackenmoor goodwill"
    assert parse_words("post_envoy valdmark:anna-kowal  brackenmoor", VALDMARK) == post
    treaty = parse_words(
        "propose-treaty brackenmoor; trade-agreement most-favoured; term 12; secret", VALDMARK
    )
    clause = TradeAgreement(TradeDepth.MOST_FAVOURED)
    terms = Terms((clause,), 12, is_secret=True)
    assert treaty == ProposeTreaty(VALDMARK, RegionId("brackenmoor"), terms)
    ultimatum = parse_words("issue-ultimatum skania pay embargo crowns=40", VALDMARK)
    assert isinstance(ultimatum, IssueUltimatum)
    assert ultimatum.crowns == 40


def test_every_act_and_clause_has_its_word():
    assert set(ACTS.values()) == set(ORDER_KINDS)
    assert set(CLAUSES.values()) == set(KIND_OF)
    assert act_word(PostEnvoy) == "post-envoy"


MISTAKES = {
    "": "act",
    "dance": "dance",
    "protest": "region",
    "protest brackenmoor loudly": "loudly",
    "set-taxes high": "high",
    "set-taxes ٣": "٣",
    "set-taxes 9999999999999": "9999999999999",
    "post-envoy anna brackenmoor dancing": "dancing",
    "protest brackenmoor; secret": "secret",
    "propose-treaty brackenmoor; dowry": "dowry",
    "propose-treaty brackenmoor; subsidy valdmark": "receiver",
    "propose-treaty brackenmoor; term": "number",
    "issue-ultimatum skania pay embargo crowns=many": "many",
}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize(("text", "word"), MISTAKES.items())
def test_a_mistake_is_named(text, word, language):
    with pytest.raises(OrderTextError) as caught:
        parse_words(text, VALDMARK)
    assert caught.value.word == word
    speaker = Speaker(language, {"en": {}})
    assert speaker.has(f"orderwords-{caught.value.fault.value}")
    if caught.value.fault is Fault.MISSING:
        word = caught.value.allowed[0] if caught.value.allowed else speaker.order_part(word)
    assert word in speaker.order_error(caught.value)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("kind", ORDER_KINDS, ids=lambda kind: kind.__name__)
def test_every_act_tells_how_it_is_typed(kind, language):
    shape = Speaker(language, {"en": {}}).order_shape(kind)
    assert shape.startswith(act_word(kind))
    assert "orderwords" not in shape


def test_the_shape_of_an_act_names_its_parts_in_the_players_language():
    english, polish = (Speaker(language, {"en": {}}) for language in ("en", "pl"))
    assert english.order_shape(IssueUltimatum).startswith(
        "issue-ultimatum <region> cede-province|pay|lift-embargo"
    )
    assert english.order_shape(IssueUltimatum).endswith("[crowns=<number>] [third=<region>]")
    assert polish.order_shape(SendAid) == (
        "send-aid <region> [crowns=<liczba>] [brigades=<liczba>]"
    )
    assert english.order_shape(ProposeTreaty) == (
        "propose-treaty <region>; <clause>; [term <number>]; [secret]"
    )


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abcdefgilnoprstuvy-_=;: 019", max_size=60))
def test_any_text_is_an_order_or_a_mistake(text):
    for start in ("", "propose-treaty x;", "send-aid ", "denounce-treaty "):
        words = start + text
        try:
            order = parse_words(words, VALDMARK)
        except OrderTextError:
            continue
        assert parse_words(order_words(order), VALDMARK) == order
