"""How the text game asks and tells: what is listed, what counts as yes, orders typed as words."""

import re

import pytest

from game.core.refusals import Refusal
from game.rules.terms import LONGEST_TERM, SHORTEST_TERM
from game.text.speaker import Speaker


def test_a_nought_too_many_does_not_throw_one_out_of_the_game(typed):
    begun = typed("2", "0", "0", "n", "0", "y").out
    assert begun.count("Leave the game? (y/n)") == 2
    assert begun.endswith("Goodbye.\n")
    answer = typed("e", "2", "0", "0", "n", "0", "y")
    left = "Leave the game? It is kept, and “Continue” takes it up again. (y/n)"
    assert answer.out.count(left) == 2
    assert answer.out.partition(f"{left} n\n")[2].startswith("Your choice (? lists again): 0\n")
    assert answer.out.endswith("Goodbye.\n")


@pytest.mark.parametrize(("language", "yes"), [("en", "y"), ("en", "yes"), ("pl", "t")])
def test_only_the_words_of_the_language_say_yes(typed, language, yes):
    thessaly = ("archipelago", "--as", "thessaly", "--seed", "3", "--lang", language)
    answer = typed("set-taxes 4", "1", "x", "4", "", yes, "q", arguments=thessaly).out
    asked = {"en": "Answer y or n; 0", "pl": "Odpowiedz t albo n; 0"}[language]
    taken = {"en": "Taken down:", "pl": "Zapisano rozkaz:"}[language]
    assert answer.count(asked) == 4
    assert answer.count(taken) == 1
    assert answer.rindex(asked) < answer.index(taken)


@pytest.mark.parametrize("language", ["en", "pl"])
def test_yes_or_no_takes_nought_help_and_a_list_as_the_help_promises(typed, language):
    thessaly = ("archipelago", "--as", "thessaly", "--seed", "3", "--lang", language)
    said = {
        "en": ("Set taxes: crushing", "Type the number"),
        "pl": ("podatki: miażdżące", "Wpisz numer"),
    }
    order, help_ = said[language]
    answer = typed("set-taxes 4", "?", "h", "x", "0", "8", "q", arguments=thessaly).out
    asked = answer.partition("(y/n) ?" if language == "en" else "(t/n) ?")
    assert asked[0].count(order) == 1
    again, _, after_help = asked[2].partition(help_)
    assert order in again
    after_wrong = after_help.partition("; 0")[2]
    assert "Taken down" not in answer
    assert "Zapisano" not in answer
    assert order in after_wrong
    assert answer.count("Answer y or n") + answer.count("Odpowiedz t albo n") == 1


def test_what_ends_a_turn_with_matters_open_is_told_again_after_a_wrong_answer(typed):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3")
    answer = typed("e", "what", "?", "0", "q", arguments=valdmark).out
    assert answer.count("no answer yet:") == 3
    assert "The turn is resolved" not in answer


def test_nought_goes_back_from_an_amount_and_from_the_name_of_a_save(typed, entente):
    amount = typed("2", "2", "2", "2", "2", "?", "h", "0", "0", "0", "0", "q").out
    assert amount.count("Crowns a turn: 1 to 1,000") == 3
    assert "is not a number" not in amount
    assert "Saved:" not in typed("10", "0", "q").out
    assert not entente("saves", "list", "--json").json["saves"]


def test_a_list_stands_again_only_when_it_is_asked_for_or_has_changed(typed):
    answer = typed("99", "h", "u", "7", "?", "set-taxes 4", "n", "set-taxes 4", "y", "q").out
    lists = answer.split("What will you do?")
    assert len(lists) == 4
    assert lists[1].count("Your choice (? lists again):") == 4
    assert "Orders of this turn (1)" in lists[3]


def test_a_new_turn_lists_what_can_be_done_anew(typed):
    answer = typed("e", "e", "q").out
    assert answer.count("What will you do?") == 3


def test_the_table_stands_again_only_when_the_draft_has_changed(typed):
    answer = typed("2", "2", "2", "1", "4", "9", "6", "0", "7", "q").out  # Calderra: an alliance
    path = answer.partition("Path to yes:\n")[2]
    assert path.count("== Negotiation table: Calderra ==") == 1
    assert "; in secret" in path


def test_a_typed_order_shows_what_it_costs_and_does_before_it_is_asked_about(typed):
    answer = typed("impose-embargo valdmark", "n", "8", "q").out
    shown = answer.partition("Impose an embargo on Valdmark\n")[2].partition("(y/n)")[0]
    assert "- Cost: 2 influence." in shown
    assert "Valdmark's opinion of you: \N{MINUS SIGN}" in shown
    assert shown.endswith("Give this order? ")
    assert "No orders yet" in answer


def test_how_a_clause_is_typed_is_told_with_an_example_that_can_be_typed(typed):
    answer = " ".join(typed("propose-treaty calderra; payment 50", "q").out.split())
    assert "receiver is missing" in answer
    shape = "A clause is typed so: payment <giver> <receiver> <number>"
    told = re.search(rf"{shape}; for example: (payment .*?) You", answer)
    order = f"propose-treaty calderra; {told[1]}"
    assert "Taken down: Propose a treaty to Calderra: you pay" in typed(order, "y", "q").out
    assert "A clause is typed so: " in typed("propose-treaty calderra", "q").out


def test_a_term_out_of_bounds_is_refused_with_its_bounds(typed):
    for term in (-1, SHORTEST_TERM - 1, LONGEST_TERM + 1):
        answer = typed(f"propose-treaty calderra; cultural-exchange; term {term}", "q").out
        bounds = f"A treaty runs for {SHORTEST_TERM} to {LONGEST_TERM} turns, or until"
        assert bounds in " ".join(answer.split())


def test_no_instruction_is_offered_that_would_be_refused(typed):
    answer = " ".join(typed("post-envoy thessaly_1 calderra nonsense", "q").out.split())
    assert "[goodwill|commerce|intelligence|conduit]" in answer
    assert "unknown" not in answer


def test_what_is_in_the_draft_is_not_offered_again(typed):
    answer = typed("2", "2", "2", "1", "4", "1", "0", "0", "q").out
    first, second = answer.split("Add what binds both\n  1. ")[1:]
    assert "Defensive alliance: " in first.partition("0. Back")[0]
    assert "Defensive alliance: " not in second.partition("0. Back")[0]
    assert "Offensive alliance: " in second.partition("0. Back")[0]


def test_an_ultimatum_under_threat_of_an_embargo_names_nobody_who_would_fight(typed):
    war = typed("issue-ultimatum brackenmoor pay war crowns=40", "n", "q").out
    embargo = typed("issue-ultimatum brackenmoor pay embargo crowns=40", "n", "q").out
    assert "bound to join" in war or "would be called by" in war
    assert "bound to join" not in embargo
    assert "would be called by" not in embargo


@pytest.mark.parametrize(("language", "yes", "thessaly"), [("en", "y", "8"), ("pl", "t", "7")])
def test_a_treaty_that_cannot_be_ended_tells_why_of_both_ways(typed, language, yes, thessaly):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3", "--lang", language)
    steps = ("send-aid thessaly crowns=20", yes, "2", thessaly, "6", "0", "0", "q")
    shown = " ".join(typed(*steps, arguments=valdmark).out.split())
    term = {
        "en": "- A treaty with a term is not denounced with notice; let it run out, or break it.",
        "pl": "- Traktatu zawartego na czas określony nie wypowiada się",
    }[language]
    clash = {"en": "do not go together", "pl": "nie idą w parze"}[language]
    assert term in shown
    assert clash in shown.partition(term)[2]


@pytest.mark.parametrize(
    ("language", "thessaly", "marked"),
    [
        ("en", "8", ("theirs about +20, yours +5", "theirs about 50, yours 50", "about 0")),
        ("pl", "7", ("u nich około +20, u nas +5", "u nich około 50, u nas 50", "około 0")),
    ],
)
def test_what_a_region_little_known_feels_is_told_as_a_guess(typed, language, thessaly, marked):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3", "--lang", language)
    shown = " ".join(typed("2", thessaly, "0", "0", "q", arguments=valdmark).out.split())
    for figure in marked:
        assert figure in shown


@pytest.mark.parametrize(
    ("language", "yes", "theirs", "unsure", "taken"),
    [
        ("en", "y", "This is their own proposal; they sign.", "Uncertain:", "Taken down: Accept"),
        (
            "pl",
            "t",
            "To ich własna propozycja; podpiszą ją.",
            "Niepewn",
            "Zapisano rozkaz: Przyjąć",
        ),
    ],
)
def test_to_their_own_words_they_say_yes_and_sent_back_they_are_accepted(
    typed, language, yes, theirs, unsure, taken
):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3", "--lang", language)
    shown = typed("1", "2", "3", "6", "1", "6", "3", "10", yes, "q", arguments=valdmark).out
    own, other, again = shown.split("== ")[-3:]
    assert theirs in own
    assert unsure not in own
    assert theirs not in other
    assert unsure in other
    assert theirs in again
    assert taken in again


@pytest.mark.parametrize(
    ("language", "given_up", "expelled"),
    [
        (
            "en",
            "- What is demanded is done: to cede Eisenberg",
            "as long as this lasts: +6 (no longer: resented dependence in trade)",
        ),
        (
            "pl",
            "- Spełniamy żądanie: odstąpienie prowincji Eisenberg",
            "dopóki to trwa: +6 (już nie: uciążliwa zależność handlowa)",
        ),
    ],
)
def test_a_preview_tells_what_is_given_up_and_why_an_opinion_stands_otherwise(
    typed, language, given_up, expelled
):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3", "--lang", language)
    steps = ("yield kharazan", "n", "expel-envoy zulawia_1", "n", "q")
    shown = " ".join(typed(*steps, arguments=valdmark).out.split())
    assert given_up in shown
    assert expelled in shown


def test_at_home_shows_what_is_ordered_beside_what_is_in_force(typed):
    answer = typed("set-taxes 4", "y", "set-military-budget 0", "y", "5", "0", "q").out
    home = answer.partition("== At home: Thessaly ==")[2]
    assert "1. Taxes: Middling (level 2); ordered: Crushing (level 4)" in home
    assert "2. Military budget: A standing army (level 2); ordered: A guard (level 0)" in home
    header = re.search(r"Treasury \d+ \((\S+) this turn\)", home)[1]
    assert f"Budget of this turn: {header}\n" in home
    assert header.startswith("+")
    assert "\N{MINUS SIGN}20 Taxes" in home


def test_a_desk_with_nothing_left_to_answer_is_not_called_empty():
    english, polish = (Speaker(language, {"en": {}}) for language in ("en", "pl"))
    assert english.say("text-menu-desk", count=1) == "The desk (one matter, answered)"
    assert english.say("text-menu-desk", count=0) == "The desk (empty)"
    assert polish.say("text-menu-desk", count=2) == "Biurko (2 sprawy, wszystkie z odpowiedzią)"


def test_only_what_falls_due_is_said_to_count_as_no(typed):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3")
    answer = typed("e", "y", "e", "y", "e", "y", "q", arguments=valdmark).out
    asked = [part.partition("(y/n)")[0] for part in answer.split("no answer yet:")[1:]]
    waits = [part for part in asked if "Ultimatum: " in part]
    assert any("turns left" in part for part in waits)
    for part in waits:
        due = part.partition("counts as no")[2]
        assert "left)" not in due
        assert ("counts as no" in part) == ("(this turn)" in part or part.count("- ") > 1)


def test_another_level_takes_the_place_of_the_one_ordered_and_the_one_in_force_takes_it_back(typed):
    other = typed("5", "1", "4", "y", "1", "5", "y", "0", "8", "0", "q").out
    assert other.count("Taken down: Set taxes") == 2
    assert "choose one to withdraw\n  1. Set taxes: crushing\n  0. Back" in other
    back = typed("5", "1", "4", "y", "1", "3", "0", "8", "q").out
    assert "Withdrawn: Set taxes: heavy" in back
    assert "No orders yet" in back
    kept = typed("5", "1", "4", "y", "1", "5", "n", "0", "8", "0", "q").out
    assert "choose one to withdraw\n  1. Set taxes: heavy\n  0. Back" in kept


def flat(answer):
    """Return what was written, as one line."""
    return " ".join(answer.out.split())


def test_a_level_typed_wrongly_is_answered_with_every_level_and_the_one_in_force(typed):
    scale = "Levels: 0 light, 1 moderate, 2 middling, 3 heavy, 4 crushing; now 2."
    for order in ("set-taxes", "set-taxes 5", "set-taxes -1", "set-taxes heavy"):
        assert scale in flat(typed(order, "q"))
    assert "There is no such level; choose one from 0 to 4." in flat(typed("set-taxes 5", "q"))
    assert "It is typed so: set-taxes <level>" in flat(typed("set-taxes", "q"))
    army = flat(typed("set-military-budget 9", "q"))
    assert "Set the military budget: level 9" in army
    assert "4 a nation in arms; now 2." in army


def test_the_menu_names_each_level_by_the_number_that_is_typed_for_it(typed):
    menu = flat(typed("5", "1", "q"))
    assert "1. Taxes: Middling (level 2)" in menu
    assert "5. Crushing (level 4): where" in menu
    by_menu, by_word = typed("5", "1", "5", "y", "q"), typed("set-taxes 4", "y", "q")
    assert "Taken down: Set taxes: crushing" in by_menu.out
    assert "Taken down: Set taxes: crushing" in by_word.out
    assert "Taxes: Middling (level 2); ordered: Crushing (level 4)" in flat(by_menu)


@pytest.mark.parametrize(
    "order",
    [
        "post-envoy thessaly_3 nowhere goodwill",
        "post-envoy thessaly_3 thessaly goodwill",
        "post-envoy nobody calderra goodwill",
        "instruct-envoy port_serein_1 goodwill",
        "propose-visit nowhere trade",
        "issue-ultimatum nowhere pay war crowns=10",
        "declare-war nowhere none humble",
        "send-aid nowhere crowns=5",
    ],
)
def test_a_typed_order_that_names_what_there_is_not_is_refused_and_the_game_goes_on(typed, order):
    answer = typed(order, "q")
    assert answer.code == 0
    assert "Not possible:" in answer.out
    assert "Goodbye." in answer.out


def test_an_envoy_at_home_is_offered_only_courts_where_it_may_go_and_goes_itself(typed):
    answer = flat(typed("3", "4", "2", "1", "y", "q"))
    closed, _, open_ = answer.partition("Post Leonidas Akritas where?")
    assert "Leonidas Akritas cannot be posted to:" in closed
    assert "- Valdmark: You already have an envoy there; recall that one first." in closed
    assert "- Kharazan: Diplomatic relations are broken off; they must be resumed" in closed
    offered = open_.partition("0. Back")[0]
    assert "Calderra" in offered
    assert "Valdmark" not in offered
    assert "Which envoy" not in answer
    assert "Taken down: Post Leonidas Akritas to Calderra (goodwill)" in answer
    assert "skill 2. Calderra, on the way, arrives in" in answer


def test_a_forecast_tells_what_fades_and_what_will_be_seen_only_roughly(typed):
    shown = flat(typed("post-envoy thessaly_3 calderra goodwill", "n", "q"))
    shown = shown.partition("Level of knowledge of Calderra")[2].partition("(y/n)")[0]
    assert "What they remember fades with time." in shown
    assert "only roughly, under “Repute”, or not at all." in shown
    of_taxes = flat(typed("set-taxes 3", "n", "q"))
    assert "What they remember fades" not in of_taxes


def test_the_odds_of_a_war_say_what_they_are_the_odds_of(typed):
    shown = flat(typed("declare-war calderra none humble", "n", "q"))
    assert "Odds of coming out of the war ahead, one against one: " in shown
    assert "the better of a peace of exhaustion, as many wars end." in shown


def test_an_offer_of_crowns_that_waits_leaves_the_treasury_as_it_is_and_is_told_beside_it(
    typed,
):
    offer = "propose-treaty valdmark; payment thessaly valdmark 40"
    promised = "Promised in open offers: 40 crowns, to be handed over only if they are accepted"
    answer = flat(typed(offer, "y", "?", "e", "y", "0", "y"))
    before, _, after = answer.partition("Taken down: Propose a treaty")
    first, _, second = after.partition("The turn is resolved")
    held = re.search(r"Treasury (\d+) ", before)[1]
    assert promised not in before
    assert f"Treasury {held} " in first
    assert promised in first
    assert promised in second


def test_an_ultimatum_says_what_is_demanded_before_it_asks_how_much(typed):
    answer = flat(typed("2", "3", "8", "1", "q"))
    assert "Demand: Pay a sum Threat 1. Embargo" in answer
    assert "Crowns: 1 to 500, Enter alone or 0 goes back:" in answer
    polish = ("archipelago", "--as", "thessaly", "--seed", "3", "--lang", "pl")
    assert "Korony: od 1 do 500" in flat(typed("2", "2", "8", "1", "q", arguments=polish))


def test_a_refused_act_names_no_order_that_nobody_chose(typed):
    answer = flat(typed("send-aid brackenmoor crowns=5", "y", "2", "1", "8", "7", "q"))
    assert "“Ultimatum” contradicts “Send 5 crowns to Brackenmoor”" in answer
    assert "“Impose an embargo on Brackenmoor” contradicts “Send 5 crowns" in answer
    assert "Hand Brackenmoor an ultimatum" not in answer


def test_the_trade_told_at_home_is_all_of_it_with_every_partner(typed):
    told = flat(typed("5", "0", "q")).partition("Trade: ")[2]
    whole, _, partners = told.partition(")")[0].partition(" (")
    assert sum(map(int, re.findall(r" (\d+)(?:,|$)", partners))) == int(whole)
    assert partners.count(",") > 5


@pytest.mark.parametrize(
    ("language", "number", "row", "why"),
    [
        ("en", "4", "Negotiate: not possible", "Diplomatic relations are broken off"),
        ("pl", "3", "Zasiądź do rokowań: niemożliwe", "Stosunki dyplomatyczne są zerwane"),
    ],
)
def test_no_table_is_offered_where_every_treaty_is_barred(typed, language, number, row, why):
    thessaly = ("archipelago", "--as", "thessaly", "--seed", "3", "--lang", language)
    shown = flat(typed("2", number, "2", "q", arguments=thessaly))
    assert "Kharazan" in shown.rpartition(row)[0]
    assert row in shown
    assert why in shown.partition(row)[2]


@pytest.mark.parametrize(
    ("language", "order", "said"),
    [
        ("en", "propose-visit calderra", "one of these words is missing: goodwill, trade, "),
        ("pl", "propose-visit calderra", "brakuje jednego z tych słów: goodwill, trade, "),
        ("en", "send-aid thessaly 999999999999", "meant for: crowns=999999999999, brigades=999"),
        ("pl", "send-aid thessaly 999999999999", "czego dotyczy: crowns=999999999999, brigades"),
        ("en", "issue-ultimatum brackenmoor pay war 40", "meant for: crowns=40. It is typed so:"),
        ("en", "denounce-treaty 8 breach", "meant for: in-breach."),
        ("en", "expel-envoy thessaly", "wanted here, by the id before the name: port_serein_4 ("),
        ("pl", "expel-envoy thessaly", "Trzeba tu podać posła identyfikatorem stojącym przed"),
        ("en", "expel-envoy", "wanted here, by the id before the name: port_serein_4 ("),
        ("en", "recall-envoy calderra", "thessaly_1 (Theano Myrrha), thessaly_2 (Nikandros Pelle)"),
        ("en", "post-envoy thessaly calderra goodwill", "before the name: thessaly_3 (Chrysanthe"),
    ],
)
def test_a_slip_of_typing_is_answered_with_what_could_stand_there(typed, language, order, said):
    thessaly = ("archipelago", "--as", "thessaly", "--seed", "3", "--lang", language)
    answer = flat(typed(order, "q", arguments=thessaly))
    assert said in answer
    assert "is one word too many" not in answer


def test_an_envoy_is_said_to_be_wanted_only_where_one_is(typed):
    answer = flat(typed("post-envoy thessaly_3 calderra nonsense", "recall-envoy", "q"))
    assert answer.count("An envoy is wanted here") == 1


@pytest.mark.parametrize("language", ["en", "pl"])
def test_no_refusal_of_a_clause_tells_to_strike_what_may_not_be_on_the_table(language):
    words = Speaker(language, {"en": {}})
    for refusal in (Refusal.CLAUSE_NEEDS_WAR, Refusal.CLAUSE_IN_FORCE):
        said = words.refusal(refusal)
        assert "strike" not in said
        assert "skreśl" not in said
