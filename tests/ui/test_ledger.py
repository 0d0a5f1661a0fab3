"""The ledger: every tab, full and new, in both languages and themes; sorting, filters, figures."""

import re
from dataclasses import replace

import pygame
import pytest

from game.core.conflict import CasusBelli, WarGoal
from game.core.dealings import Instruction
from game.core.events import WarDeclared
from game.core.ids import RegionId, WarId
from game.core.regard import Band
from game.core.treaties import CulturalExchange, NonAggression, TradeAgreement, TradeDepth
from game.core.world import VictoryGoal, VictoryKind
from game.rules.regard import opinion
from game.rules.repute import FULL
from game.rules.revenue import revenue
from game.session.charts import Measure
from game.text.figures import number, tenths
from game.ui.panels.books.matrix import band_colour
from game.ui.panels.breakdown import yearly
from game.ui.panels.parts import written
from game.ui.screens.ledger import TABS, LedgerScreen
from game.ui.theme.look import Look
from game.ui.theme.tokens import THEMES
from game.ui.widgets.charts import ChartSeries, LineChart
from tests.ui.games import OTHER, OWN, a_game, session_of
from tests.worlds import a_world

BURGUNDY = RegionId("burgundy")


def busy_world():
    goals = tuple(VictoryGoal(kind, 500, 4) for kind in VictoryKind)
    return (
        a_world(goals=goals)
        .treaty("aragon", "burgundy", TradeAgreement(TradeDepth.FREE), term=12)
        .treaty("castile", "denmark", NonAggression())
        .treaty("aragon", "denmark", CulturalExchange(), secret=True)
        .treaty("burgundy", "castile", NonAggression(), secret=True)
        .at_war("castile", "aragon", score=20)
        .truce("burgundy", "denmark", until=6)
        .ultimatum("denmark", "burgundy", crowns=30)
        .envoy("aragon", "burgundy", instruction=Instruction.INTELLIGENCE)
        .feels("burgundy", "aragon", 30)
        .feels("denmark", "aragon", -60)
        .prestige("aragon", 125)
    )


def at_ledger(tab, world=None, turns=2, **settings):
    session = session_of(world or busy_world())
    for _ in range(turns):
        session.seal(OWN)
        session.resolve()
    game = a_game(session, **settings)
    game.screen = game.show(LedgerScreen(game.play, tab))
    return game


def pair(game, one, other):
    words = game.play.words
    return words.say("ledger-pair", one=words.region(one), other=words.region(other))


@pytest.mark.parametrize("scale", [1.0, 1.6])
@pytest.mark.parametrize("turns", [0, 2])
@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens_full_and_new(tab, turns, scale):
    world = busy_world() if turns else a_world()
    game = at_ledger(tab, world, turns, scale=scale)
    assert len(game.pilot.texts()) > len(TABS)
    game.app.set(language="pl", theme="ministry")
    game.pilot.step()
    assert game.pilot.sees("Księga kanclerska")
    assert game.screen.tab == tab
    game.pilot.draw()


def test_tabs_turn_by_mouse_arrows_and_numbers():
    game = at_ledger("treasury")
    game.pilot.click("tabs:3")
    assert game.screen.tab == "treaties"
    game.pilot.press("5")
    assert game.screen.tab == "regions"
    game.app.ui.give_focus(game.app.ui.find("tabs"))
    game.pilot.press("right")
    assert game.screen.tab == "relations"
    again = LedgerScreen(game.play)
    assert again.tab == "relations"


def test_the_account_is_that_of_the_rules():
    game = at_ledger("treasury")
    words = game.play.words
    shown = game.pilot.find("account").words()
    for cause, crowns in revenue(game.play.view, OWN, game.play.rules):
        assert f"{words.name(cause)} {words.signed(crowns)}" in shown
    assert shown.endswith(words.signed(yearly(game.play)))


def test_the_chart_shows_what_the_seat_knows():
    game = at_ledger("treasury")
    assert game.pilot.find("chart").words() == "Aragon"
    game.pilot.click("measure")
    game.pilot.click("option:Output")
    lines = game.pilot.find("chart").words().split("\n")
    assert lines[0] == "Aragon"
    assert len(lines) == len(game.play.series(Measure.OUTPUT))


@pytest.mark.parametrize(("language", "own"), [("en", "12.5"), ("pl", "12,5")])
def test_prestige_is_charted_in_tenths_and_its_axis_is_written_in_points(language, own):
    game = at_ledger("prestige", turns=2, language=language)
    assert game.play.series(Measure.PRESTIGE)[OWN][0] == 125
    assert written(game.play, Measure.PRESTIGE, 125) == own
    assert written(game.play, Measure.OUTPUT, 125) == "125"


def test_two_charts_of_the_same_line_are_drawn_each_with_its_own_axis():
    look = Look(next(iter(THEMES.values())))
    line = (ChartSeries("Aragon", (0, 50, 40)),)
    drawn = []
    for figures in (number, tenths):
        chart = LineChart(line, ("a", "b", "c"), written=figures)
        chart.arrange(look, pygame.Rect(0, 0, 400, 260))
        paper = pygame.Surface((400, 260))
        chart.paint(paper, look)
        drawn.append(pygame.image.tobytes(paper, "RGB"))
    assert drawn[0] != drawn[1]


def test_partners_are_listed_with_share_and_agreement():
    game = at_ledger("trade")
    text = game.pilot.find("partners").words()
    assert "Burgundy" in text
    assert "Free trade" in text
    first = game.pilot.find("partners").ids()
    game.pilot.click("partners:sort:0")
    assert game.pilot.find("partners").ids() == sorted(first)


def test_prestige_has_causes_and_every_goal_its_progress():
    game = at_ledger("prestige")
    assert "Peace made" in game.pilot.find("causes").words()
    for goal in game.play.known.world.goals:
        assert game.pilot.has(f"goal:{goal.kind.value}")


def test_the_roads_to_victory_say_what_is_compared():
    game = at_ledger(
        "prestige", a_world(goals=tuple(VictoryGoal(kind, 500, 4) for kind in VictoryKind)), turns=0
    )
    said = game.pilot.texts()
    assert "You 0, best other 0" in said
    assert "regions fallen 0 of 3" in said
    assert "friends 0 of 3" in said


@pytest.mark.parametrize(("language", "about"), [("en", "about"), ("pl", "około")])
def test_what_a_region_little_known_feels_is_marked_as_a_guess(language, about):
    game = at_ledger("regions", turns=0, language=language)
    rows = game.pilot.find("regions").words().split("\n")
    guess = re.compile(rf"{about} \S+(?! to)\b")
    marks = {row.partition(" ")[0]: len(guess.findall(row)) for row in rows}
    view = game.play.known
    known = {game.play.words.region(region): view.knowledge[region] for region in view.regions}
    for name, level in known.items():
        assert marks[name] == (3 if level < FULL else 0), (name, level)
    assert {FULL} < set(known.values())


def test_known_treaties_are_listed_and_others_secrets_are_not():
    game = at_ledger("treaties", turns=0)
    text = game.pilot.find("treaties").words()
    assert pair(game, "aragon", "denmark") in text
    assert "secret" in text
    assert pair(game, "castile", "denmark") in text
    assert pair(game, "burgundy", "castile") not in text
    game.pilot.click("only-own")
    assert "Castile" not in game.pilot.find("treaties").words()


def test_regions_are_sorted_by_any_column():
    game = at_ledger("regions")
    table = game.pilot.find("regions")
    assert len(table.ids()) == 4
    assert table.ids()[0] == "aragon"
    game.pilot.click("regions:sort:5")
    game.pilot.click("regions:sort:5")
    minds = [opinion(game.play.known, one, OWN, game.play.rules) for one in table.ids()[:-1]]
    assert minds == sorted(minds, reverse=True)
    assert table.ids()[-1] == OWN


def test_the_matrix_is_what_the_view_tells():
    game = at_ledger("relations")
    matrix = game.pilot.find("matrix")
    for row, holder in enumerate(matrix.regions):
        for column, about in enumerate(matrix.regions):
            expected = None
            if holder != about:
                expected = opinion(game.play.known, holder, about, game.play.rules)
            assert matrix.opinion(row, column) == expected
    game.app.ui.give_focus(matrix)
    game.pilot.press("down")
    assert matrix.at == (1, 0)
    assert "Burgundy" in matrix.tip_text()


def test_the_words_for_an_opinion_have_each_a_colour_of_their_own():
    for theme in THEMES.values():
        look = Look(theme)
        colours = [look.color(band_colour(look, one)).normalize() for one in Band]
        assert len(set(colours)) == len(Band)


def test_wars_truces_and_ultimatums_are_told_and_peace_can_be_sought():
    game = at_ledger("wars", turns=0)
    assert game.pilot.sees(pair(game, "burgundy", "denmark"))
    assert game.pilot.sees("Denmark to Burgundy")
    (war,) = game.play.known.wars.values()
    assert game.pilot.find(f"score:{war.id}").value == -20
    game.pilot.click(f"sue:{war.id}")
    assert game.pilot.sees("Peace table")
    game.pilot.press("esc")
    assert game.app.screen is game.screen


def test_past_wars_are_told_under_their_dates_and_a_page_without_any_says_what_will_stand_there():
    game = at_ledger("wars", a_world(), turns=1)
    promise = game.play.words.say("ledger-wars-later")
    assert game.pilot.sees(promise)
    record = game.play.session.records[0]
    declared = WarDeclared(OWN, BURGUNDY, WarId(9), CasusBelli.CLAIM, WarGoal.HUMBLE, None)
    game.play.session.records[0] = replace(record, events=(*record.events, declared))
    game.play._reports.clear()
    game.app.refresh()
    game.pilot.step()
    assert not game.pilot.sees(promise)
    assert game.pilot.sees(game.play.words.event(declared, OWN, game.play.known).split(",")[0])


def test_the_chronicle_of_a_new_game_says_what_will_stand_there():
    game = at_ledger("chronicle", turns=0)
    assert game.pilot.sees(game.play.words.say("ledger-chronicle-later"))


def test_the_chronicle_is_filtered_by_region_and_concern():
    game = at_ledger("chronicle", turns=3)
    everything = len(game.pilot.texts())
    game.pilot.click("concern")
    game.pilot.click("option:War")
    assert game.screen._search.concern.value == "war"
    assert len(game.pilot.texts()) <= everything
    game.pilot.click("region")
    game.pilot.click("option:Denmark")
    assert game.screen._search.region == "denmark"


def test_a_row_opened_goes_to_the_map(sit):
    table = sit(turns=1)
    table.app.push(LedgerScreen(table.play, "regions"))
    table.pilot.step()
    listed = table.pilot.find("regions")
    table.app.ui.give_focus(listed)
    table.pilot.press("down")
    table.pilot.press("enter")
    assert table.play.selected == listed.selected
    assert type(table.app.screen).__name__ == "MainScreen"
    assert OTHER not in table.play.known.regions
