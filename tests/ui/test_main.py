from itertools import pairwise

import pygame
import pytest

from game.core.conflict import Threat
from game.core.dealings import Agenda, Instruction, Proposal, VisitPlan
from game.core.orders import (
    Accept,
    Decline,
    DenounceTreaty,
    ImposeEmbargo,
    InstructEnvoy,
    IssueUltimatum,
    PostEnvoy,
    ProposeTreaty,
    ProposeVisit,
    Protest,
    SendAid,
    SetTaxes,
    Yield,
)
from game.core.treaties import CulturalExchange, Payment, Terms
from game.rules import pacts
from game.rules.ledger import prestige_tenths
from game.session.desk import DeskKind
from game.ui.panels.acts import GROUPS
from game.ui.panels.breakdown import yearly
from game.ui.panels.dossier import PAGES
from game.ui.panels.home import HOME_PAGES
from game.ui.panels.modes import MODES
from game.ui.play import Play
from tests.ui.tables import OWN

ACTS = [act.name for group in GROUPS.values() for act in group]
FRIEND, RIVAL = "zulawia", "kharazan"


def opened(table, region):
    table.play.select(region)
    table.pilot.step()


# -- choosing ------------------------------------------------------------------------------


def test_a_click_on_the_map_opens_the_dossier_and_a_click_on_the_sea_closes_it(sit):
    table = sit()
    view = table.play.board.view
    seat = view.gazetteer.seats[RIVAL]
    table.pilot.click_at(tuple(round(v) for v in view.camera.to_screen(*seat)))
    assert table.play.selected == RIVAL
    assert table.pilot.has("dossier")
    assert table.pilot.sees("Kharazan")
    table.play.board.on_pick(None)
    table.pilot.step()
    assert not table.pilot.has("dossier")


def test_resting_on_a_region_of_the_map_tells_who_it_is(sit):
    table = sit()
    view = table.play.board.view
    seat = view.gazetteer.seats[RIVAL]
    table.pilot.move(tuple(round(v) for v in view.camera.to_screen(*seat)))
    table.pilot.wait(400)
    assert "Kharazan" in table.pilot.tooltip()


def test_the_keyboard_goes_through_the_regions_and_lets_go_of_them(sit):
    table = sit()
    seen = set()
    for _ in range(len(table.play.known.regions)):
        table.pilot.press("pagedown")
        seen.add(table.play.selected)
    assert seen == set(table.play.known.regions)
    table.pilot.press("esc")
    assert table.play.selected is None


def test_stepping_to_a_region_puts_its_capital_in_the_middle_of_what_is_free(sit):
    table = sit()
    table.pilot.press("3")
    table.pilot.press("pagedown")
    view = table.play.board.view
    at = view.camera.to_screen(*view.gazetteer.seats[table.play.selected])
    dossier = table.pilot.find("dossier").rect
    assert abs(at[0] - dossier.left / 2) < dossier.left / 4


def test_the_key_that_opens_the_list_of_regions_is_not_typed_into_it(sit):
    table = sit()
    for key in ("g", "n"):
        table.pilot.press(key)
        assert table.pilot.find("regions:search").text == ""
        table.pilot.type(key)
        assert table.pilot.find("regions:search").text == key
        table.pilot.press("esc")


def test_a_region_is_found_by_typing_its_name(sit):
    table = sit()
    table.pilot.press("g")
    table.pilot.type("hol")
    table.pilot.press("enter")
    assert table.play.selected == "hollin_isles"


def test_an_act_with_nobody_chosen_asks_with_whom_and_goes_on(sit):
    table = sit()
    table.pilot.press("v")
    table.pilot.type("hol")
    table.pilot.press("enter")
    assert table.play.selected == "hollin_isles"
    assert table.pilot.has("act-detail:propose-visit")


def test_a_region_is_found_without_the_marks_of_its_name(sit):
    table = sit()
    table.pilot.press("g")
    table.pilot.type("zula")
    table.pilot.press("enter")
    assert table.play.words.region(table.play.selected) == "Żuławia"


def test_escape_with_nothing_chosen_shows_the_menu(sit):
    table = sit()
    table.pilot.press("esc")
    assert table.pilot.has("menu:save")
    table.pilot.press("esc")
    assert not table.pilot.has("menu:save")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("theme", ["atlas", "ministry"])
def test_every_mode_of_the_map_has_a_legend_in_words(sit, mode, theme):
    table = sit(turns=2, theme=theme)
    table.play.show_mode(mode)
    table.pilot.step()
    legend = table.pilot.find("legend")
    words = [widget.words() for widget in legend.walk() if widget.words()]
    assert len(words) >= 2
    assert not [text for text in words if text.startswith("main-")]


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_page_of_every_dossier_is_told_without_a_missing_word(sit, language, caplog):
    table = sit(turns=5, language=language)
    for region in (OWN, RIVAL, FRIEND):
        pages = HOME_PAGES if region == OWN else PAGES
        for page in pages:
            opened(table, region)
            table.pilot.click(f"tab:{page}")
            texts = table.pilot.texts()
            bare = [text for text in texts if text.startswith(("main-", "act-", "ui-", "money-"))]
            assert bare == []
    assert caplog.records == []


def test_a_figure_of_the_top_bar_tells_its_parts_and_opens_their_page(sit):
    table = sit()
    table.pilot.hover("figure:treasury")
    assert "Taxes" in table.pilot.tooltip()
    table.pilot.click("figure:treasury")
    assert table.play.selected == OWN
    assert table.pilot.has("level:taxes")


# -- orders ----------------------------------------------------------------------------------


def test_an_envoy_is_posted_with_an_instruction(sit):
    table = sit()
    host = next(r for r in table.play.others if not may_not_post(table.play, r))
    opened(table, host)
    table.pilot.press("e")
    table.pilot.click("field:instruction")
    table.pilot.click("option:Commerce")
    table.pilot.click("act-give")
    (order,) = table.play.orders
    assert isinstance(order, PostEnvoy)
    assert (order.host, order.instruction) == (host, Instruction.COMMERCE)
    assert table.pilot.sees("Orders of this turn: 1")


def may_not_post(play, region):
    free = next(e.id for e in play.view.envoys.values() if e.home == OWN and e.post is None)
    return play.refusals(PostEnvoy(OWN, free, region))


def test_a_visit_is_proposed_and_withdrawn_with_ctrl_z(sit):
    table = sit()
    opened(table, FRIEND)
    table.pilot.press("v")
    table.pilot.click("field:is_invitation")
    table.pilot.click("option:They, to you")
    table.pilot.click("field:agenda")
    table.pilot.click("option:Trade")
    table.pilot.click("act-give")
    assert table.play.orders == (ProposeVisit(OWN, FRIEND, Agenda.TRADE, is_invitation=True),)
    table.pilot.press("ctrl+z")
    assert table.play.orders == ()


def test_what_orders_cost_leaves_the_top_bar_at_once_and_comes_back(sit):
    table = sit()
    before = table.pilot.find("figure:treasury").value
    opened(table, FRIEND)
    table.pilot.press("a")
    table.pilot.click("act:send-aid")
    table.pilot.click("field:crowns:more")
    table.pilot.click("act-give")
    (order,) = table.play.orders
    assert isinstance(order, SendAid)
    assert order.crowns == 30
    after = table.pilot.find("figure:treasury").value
    assert after != before
    table.pilot.click("desk-tab:orders")
    table.pilot.click("withdraw:0")
    assert table.play.orders == ()
    assert table.pilot.find("figure:treasury").value == before


def test_what_an_offer_promises_stays_in_the_figure_and_is_told_beside_it(sit):
    table = sit()
    before = table.pilot.find("figure:treasury").value
    offer = ProposeTreaty(OWN, FRIEND, Terms((Payment(OWN, FRIEND, 30),)))
    assert table.play.give(offer) == []
    table.app.refresh()
    assert table.pilot.find("figure:treasury").value == before
    table.pilot.hover("figure:treasury")
    assert "Promised in open offers: 30 crowns" in table.pilot.tooltip()
    table.play.withdraw(0)
    table.app.refresh()
    table.pilot.hover("figure:treasury")
    assert "Promised" not in table.pilot.tooltip()


def test_an_embargo_and_a_protest_go_by_two_clicks_each(sit):
    table = sit()
    for act, kind in (("impose-embargo", ImposeEmbargo), ("protest", Protest)):
        opened(table, RIVAL)
        table.pilot.press("a")
        table.pilot.click(f"act:{act}")
        if table.pilot.find("act-give").enabled:
            table.pilot.click("act-give")
            assert kind in {type(order) for order in table.play.orders}
        else:
            assert table.pilot.sees("Why not")
            table.pilot.press("esc")
    assert ImposeEmbargo(OWN, RIVAL) in table.play.orders


def test_an_ultimatum_names_what_its_demand_needs(sit):
    table = sit()
    opened(table, RIVAL)
    table.pilot.press("a")
    table.pilot.click("act:issue-ultimatum")
    table.pilot.click("field:demand")
    table.pilot.click("option:Pay a sum")
    assert table.pilot.has("field:crowns")
    assert not table.pilot.has("field:province")
    table.pilot.click("field:demand")
    table.pilot.click("option:Cede a province")
    table.pilot.click("field:threat")
    table.pilot.click("option:Breaking off relations")
    table.pilot.click("act-give")
    (order,) = table.play.orders
    assert isinstance(order, IssueUltimatum)
    assert order.threat is Threat.SEVER
    assert order.province is not None


@pytest.mark.parametrize("other", [FRIEND, RIVAL, "thessaly", "port_serein"])
def test_every_act_can_be_given_or_says_why_not(sit, other):
    table = sit(turns=3)
    opened(table, other)
    table.pilot.press("a")
    shown = [name for name in ACTS if table.pilot.has(f"act:{name}")]
    assert len(shown) >= 9
    for name in shown:
        table.pilot.click(f"act:{name}")
        give = table.pilot.find("act-give")
        has_reason = table.pilot.sees("Why not") or any(
            table.pilot.sees(table.app.say(act.missing))
            for group in GROUPS.values()
            for act in group
            if act.name == name and act.missing
        )
        assert give.enabled != has_reason, name


def an_option(table, beginning):
    """Return the name of the option of an open list that begins so."""
    return next(n for n in table.pilot.names() if n.startswith(f"option:{beginning}"))


def test_taxes_are_set_at_home_with_a_forecast_and_set_back_without_an_order(sit):
    table = sit()
    table.pilot.click("figure:treasury")
    table.pilot.click("level:taxes")
    table.pilot.click(an_option(table, "Heavy · +"))
    assert table.play.orders == (SetTaxes(OWN, 3),)
    assert table.pilot.sees("Revenue a turn")
    table.pilot.click("level:taxes")
    table.pilot.click(an_option(table, "Middling · +"))
    assert table.play.orders == ()


def test_an_envoy_in_post_gets_another_instruction_from_the_dossier(sit):
    table = sit()
    envoy = next(e for e in table.play.known.envoys.values() if e.home == OWN and e.post)
    opened(table, envoy.post)
    table.pilot.click("tab:knowledge")
    table.pilot.click(f"instruct:{envoy.id}")
    table.pilot.click("option:Intelligence")
    assert table.play.orders == (InstructEnvoy(OWN, envoy.id, Instruction.INTELLIGENCE),)


def test_breaking_a_treaty_shows_who_would_mind_before_it_is_ordered(sit):
    table = sit()
    treaty = pacts.treaties_of(table.play.known, OWN)[0]
    partner = next(party for party in treaty.parties if party != OWN)
    opened(table, partner)
    table.pilot.click("tab:treaties")
    table.pilot.click(f"breach:{treaty.id}")
    name = table.play.words.region(partner)
    assert table.pilot.sees(f"{name}'s opinion of you") or table.pilot.sees(f"{name}' opinion")
    table.pilot.click("act-give")
    assert table.play.orders == (DenounceTreaty(OWN, treaty.id, in_breach=True),)


# -- the desk and the end of the turn -----------------------------------------------------------


def with_a_proposal(table, matter):
    """Lay something on the player's desk."""
    session = table.play.session
    session.state = tabled(session, matter)
    session.views.clear()
    table.play.select(None)
    table.app.refresh()
    table.pilot.step()


def tabled(session, matter):
    draft = session.state.draft()
    number = draft.new_id()
    draft.proposals.clear()
    draft.ultimatums.clear()
    draft.proposals[number] = Proposal(number, FRIEND, OWN, matter, draft.turn)
    return draft.seal()


def test_a_proposal_on_the_desk_is_weighed_by_the_ministry_and_accepted(sit):
    table = sit()
    with_a_proposal(table, Terms((CulturalExchange(),), 12))
    assert len(table.play.open_matters()) >= 1
    table.pilot.press("d")
    assert table.pilot.sees("Your ministry")
    assert table.pilot.has("verdict")
    table.pilot.click("answer:accept")
    assert isinstance(table.play.orders[-1], Accept)
    table.pilot.click("desk-tab:desk")
    assert table.pilot.sees("Answered")


def test_an_ultimatum_on_the_desk_tells_its_deadline_and_what_yielding_costs(sit):
    table = sit()
    first = table.play.desk()[0]
    assert first.kind is DeskKind.ULTIMATUM
    issuer = first.other
    table.pilot.press("d")
    assert table.pilot.sees("Deadline")
    assert table.pilot.sees("Stability")
    table.pilot.click("answer:yield")
    assert table.play.orders == (Yield(OWN, issuer),)
    assert table.play.desk()[0].answer == Yield(OWN, issuer)


def test_an_answer_may_be_changed_to_the_other_and_taken_back(sit):
    table = sit()
    with_a_proposal(table, VisitPlan(FRIEND, OWN, Agenda.GOODWILL))
    table.pilot.press("d")
    table.pilot.click("answer:accept")
    table.pilot.press("d")
    table.pilot.click("answer:decline")
    assert [type(order) for order in table.play.orders] == [Decline]
    table.pilot.press("d")
    table.pilot.click("answer:undo")
    assert table.play.orders == ()


def test_the_end_of_the_turn_names_what_is_open_and_asks(sit):
    table = sit()
    with_a_proposal(table, Terms((CulturalExchange(),), 12))
    assert table.pilot.sees("1 matter waits") or table.pilot.sees("matters wait")
    table.pilot.click("end-turn")
    assert table.pilot.sees("These matters have no answer yet:")
    table.pilot.click("confirm:no")
    assert table.play.session.turn == 0
    table.pilot.press("ctrl+enter")
    table.pilot.click("confirm:yes")
    played_on(table)
    assert table.play.session.turn == 1


def played_on(table):
    """Let the other ministries think and the turn be resolved."""
    before = table.play.session.turn
    for _ in range(600):
        table.pilot.step()
        if table.play.session.turn > before:
            return


def test_a_turn_is_thought_over_frame_by_frame_resolved_and_kept(sit):
    table = sit()
    table.play.end_turn()
    table.pilot.step()
    waiting = len(table.play.session.waiting_minds())
    assert 0 < waiting < len(table.play.known.regions)
    played_on(table)
    assert table.play.session.turn == 1
    assert table.kept == [1]


def test_what_was_told_during_a_turn_is_not_told_again_after_it(sit):
    table = sit()
    table.app.ui.toast("goes out with this turn")
    table.play.end_turn()
    played_on(table)
    assert table.play.session.turn == 1
    assert not table.pilot.sees("goes out with this turn")


def test_the_wait_may_be_broken_off_and_the_orders_changed(sit):
    table = sit()
    table.play.give(Protest(OWN, RIVAL))
    table.play.end_turn()
    table.pilot.step()
    table.pilot.press("esc")
    assert table.play.session.turn == 0
    assert table.play.session.unsealed() == [OWN]
    table.pilot.step(30)
    assert table.play.session.turn == 0
    table.pilot.press("ctrl+z")
    assert table.pilot.has("map")


def test_closing_the_window_in_the_middle_of_a_turn_keeps_the_game(sit):
    table = sit(turns=2)
    table.app.event(pygame.event.Event(pygame.QUIT))
    assert table.kept == [2]


# -- language, theme, size ------------------------------------------------------------------------


def test_language_theme_and_scale_change_while_the_dossier_is_open(sit):
    table = sit(turns=3)
    opened(table, RIVAL)
    assert table.pilot.sees("Opinion of you")
    table.app.set(language="pl")
    table.pilot.step()
    assert table.pilot.sees("Opinia o nas")
    light = pygame.image.tobytes(table.pilot.draw(), "RGB")
    table.app.set(theme="ministry")
    table.app.finish()
    assert pygame.image.tobytes(table.pilot.draw(), "RGB") != light
    table.app.set(scale=1.4)
    table.pilot.step()
    assert table.play.selected == RIVAL


def test_no_secret_of_another_seat_reaches_the_screen(sit):
    table = sit(turns=6)
    hidden = [
        treaty
        for treaty in table.play.session.state.treaties.values()
        if treaty.is_hidden and OWN not in treaty.parties
    ]
    for region in table.play.others:
        opened(table, region)
        table.pilot.click("tab:treaties")
        for treaty in hidden:
            assert not table.pilot.has(f"treaty:{treaty.id}")
    assert not any(treaty.id in table.play.view.treaties for treaty in hidden)


def test_the_play_begins_with_the_first_person(sit):
    table = sit(people=("thessaly", OWN))
    assert isinstance(table.play, Play)
    assert table.play.region == table.play.session.people()[0]


@pytest.mark.parametrize(
    ("chord", "question"), [("n", "Negotiate with whom?"), ("v", "Visit whom?"), ("g", "Regions")]
)
def test_the_list_of_regions_asks_what_it_is_for_and_closes_by_its_cross(sit, chord, question):
    pilot = sit().pilot
    pilot.press(chord)
    assert pilot.find("regions:title").text == question
    pilot.click("regions:close")
    assert not pilot.has("regions:list")
    pilot.press(chord)
    pilot.press("escape")
    assert not pilot.has("regions:list")


@pytest.mark.parametrize("chord", ["e", "n", "v", "a"])
def test_one_click_in_the_list_of_regions_chooses_and_oneself_is_not_in_it(sit, chord):
    table = sit()
    pilot, play = table.pilot, table.play
    pilot.press(chord)
    found = pilot.find("regions:list")
    assert OWN not in found.ids()
    assert found.ids()[0] == found.selected
    wanted = found.ids()[1]
    pilot.click_at(found.row_area(found.look, 1).center)
    assert not pilot.has("regions:list")
    assert play.selected == wanted


def test_the_list_of_regions_that_only_shows_them_holds_ones_own(sit):
    pilot = sit().pilot
    pilot.press("g")
    assert OWN in pilot.find("regions:list").ids()


@pytest.mark.parametrize(
    ("language", "coming", "past"),
    [
        ("en", "after » tells what this turn will bring", "what the last turn changed"),
        ("pl", "po » mówi, co przyniesie ta tura", "co zmieniła poprzednia tura"),
    ],
)
def test_the_small_figures_of_the_top_bar_say_of_which_turn_they_are(sit, language, coming, past):
    pilot = sit(turns=4, language=language).pilot
    seen = set()
    for name in ("treasury", "influence", "stability", "prestige", "army", "trade"):
        told = coming if name in {"treasury", "influence"} else past
        change = pilot.find(f"figure:{name}").shown_change
        if change:
            assert change.startswith("» ") is (told is coming), name
            seen.add(told)
        pilot.hover(f"figure:{name}")
        assert told in pilot.tooltip()
    assert seen == {coming, past}


@pytest.mark.parametrize("language", ["en", "pl"])
def test_prestige_has_its_tenths_in_the_bar_and_the_report_as_in_the_ledger(sit, language):
    table = sit(turns=6, language=language)
    play = table.play
    tenths = {region: prestige_tenths(play.known, region) for region in play.known.regions}
    assert any(points % 10 for points in tenths.values())
    shown = {region: play.words.tenths(points) for region, points in tenths.items()}
    assert table.pilot.find("figure:prestige").value == shown[OWN]
    table.pilot.click("go:report")
    texts = table.pilot.texts()
    beside = set(pairwise(texts))
    for region, points in shown.items():
        assert (play.words.region(region), points) in beside, region


def test_the_home_sheet_tells_of_taxes_ordered_and_what_they_bring(sit):
    table = sit()
    before = yearly(table.play)
    assert table.play.give(SetTaxes(OWN, 4)) == []
    table.pilot.click("figure:treasury")
    assert yearly(table.play) > before
    assert any("still in force: " in text for text in table.pilot.texts())


@pytest.mark.parametrize(("threat", "is_told"), [("Embargo", False), ("War", True)])
def test_only_a_threat_of_war_names_who_would_fight(sit, threat, is_told):
    table = sit()
    opened(table, "calderra")
    table.play.show_acts("calderra", "issue-ultimatum")
    table.pilot.step()
    table.pilot.click("field:threat")
    table.pilot.click(f"option:{threat}")
    pledges = ("Nobody you know of is bound to join.", "would be called by")
    told = [text for text in table.pilot.texts() if any(part in text for part in pledges)]
    assert bool(told) is is_told


@pytest.mark.parametrize(("language", "about"), [("en", "about"), ("pl", "około")])
def test_goodwill_trust_and_tension_are_marked_where_they_are_a_guess(sit, language, about):
    table = sit(language=language)
    say = table.play.words.say
    for region, is_guessed in (("thessaly", True), (RIVAL, False)):
        opened(table, region)
        table.pilot.click("tab:overview")
        texts = table.pilot.texts()
        for name in ("goodwill-theirs", "trust-theirs", "tension"):
            figure = texts[texts.index(say(f"main-{name}")) + 1]
            assert figure.startswith(f"{about} ") is is_guessed, name
        table.pilot.click("tab:relations")
        texts = table.pilot.texts()
        for name in ("goodwill", "trust"):
            theirs, ours = (
                texts.index(say(f"main-{name}-{whose}")) for whose in ("theirs", "ours")
            )
            assert texts[theirs + 1].startswith(f"{about} ") is is_guessed, name
            assert not texts[ours + 1].startswith(about), name


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "What is demanded is done: to cede Eisenberg"),
        ("pl", "Spełniamy żądanie: odstąpienie prowincji Eisenberg"),
    ],
)
def test_who_would_yield_is_told_what_is_given_up(sit, language, told):
    table = sit(language=language)
    opened(table, RIVAL)
    table.play.show_acts(RIVAL, "yield")
    table.pilot.step()
    assert told in table.pilot.texts()


def test_where_relations_are_broken_off_nobody_sits_down_to_negotiate_and_is_told_why(sit):
    table = sit(people=("thessaly",))
    for region, may in ((RIVAL, False), (FRIEND, True)):
        opened(table, region)
        assert table.pilot.find("negotiate").enabled is may
        table.pilot.press("a")
        assert table.pilot.find("act:negotiate").enabled is may
        table.pilot.press("escape")
    opened(table, RIVAL)
    table.pilot.hover("negotiate")
    table.pilot.wait(600)
    assert "relations" in table.pilot.tooltip().lower()
