import pytest
from windows import ONE, OTHER, SIZE, a_session, an_app, at_work, short

from game.ui.play import Play
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.end import EndScreen
from game.ui.screens.loading import LoadingScreen
from game.ui.screens.main import MainScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.title import TitleScreen


@pytest.fixture(scope="session")
def drawn(tmp_path_factory):
    """The folder in which the drawn map is kept from test to test."""
    return tmp_path_factory.mktemp("maps")


@pytest.fixture
def app(tmp_path, drawn):
    app = an_app(tmp_path, drawn)
    app.restart(TitleScreen())
    return app


def until(app, pilot, kind):
    for _ in range(600):
        if isinstance(app.screen, kind):
            pilot.step()
            return app.screen
        pilot.step()
    raise AssertionError(type(app.screen))


def begin(app, pilot):
    """Wait for the map and press the way on."""
    screen = until(app, pilot, LoadingScreen)
    app.finish()
    pilot.step(2)
    assert screen.is_ready
    pilot.click("begin")


@pytest.mark.parametrize("region", [ONE, OTHER])
def test_a_game_is_started_as_any_region_by_mouse(app, region):
    pilot = at_work(app)
    pilot.click("new-game")
    pilot.step()
    screen = app.screen
    listed = pilot.find("regions")
    row = listed.ids().index(region)
    pilot.click_at(listed.row_area(app.ui.look, row).center)
    assert screen.draft.people == (region,)
    pilot.click("start")
    begin(app, pilot)
    main = until(app, pilot, MainScreen)
    assert main.play.region == region
    assert main.play.session.people() == (region,)


@pytest.mark.parametrize("steps", [0, 3])
def test_a_game_is_started_by_keyboard_alone(app, steps):
    pilot = at_work(app)
    assert app.ui.focus is pilot.find("new-game")
    pilot.press("enter")
    pilot.step()
    assert app.ui.focus is pilot.find("regions")
    for _ in range(steps):
        pilot.press("down")
    wanted = pilot.find("regions").ids()[steps]
    for _ in range(20):
        if app.ui.focus is pilot.find("start"):
            break
        pilot.press("tab")
    pilot.press("enter")
    until(app, pilot, LoadingScreen)
    app.finish()
    pilot.step(2)
    assert app.ui.focus is pilot.find("begin")
    pilot.press("enter")
    assert until(app, pilot, MainScreen).play.region == wanted


def test_the_seed_typed_is_the_seed_played(app):
    pilot = at_work(app)
    pilot.click("new-game")
    pilot.click("seed")
    pilot.press("ctrl+a")
    pilot.type("19x06")
    pilot.click("start")
    assert until(app, pilot, LoadingScreen).play.session.seed == 1906


def test_the_title_says_why_there_is_nothing_to_continue(app):
    pilot = at_work(app)
    app.finish()
    pilot.hover("continue")
    assert not pilot.find("continue").enabled
    assert app.say("title-no-save") in pilot.tooltip()


def test_escape_at_the_title_asks_before_it_quits(app):
    pilot = at_work(app)
    pilot.press("esc")
    pilot.press("esc")
    assert app.is_running
    pilot.press("esc")
    pilot.click("confirm:yes")
    assert not app.is_running


def test_two_people_sit_down_and_a_curtain_stands_between_them(app):
    pilot = at_work(app)
    pilot.click("hot-seat")
    draft = app.screen.draft
    assert len(draft.people) == 2
    pilot.click("player-name")
    pilot.type("Anna")
    pilot.click("start")
    begin(app, pilot)
    screen = until(app, pilot, CurtainScreen)
    first = screen.region
    assert first == min(draft.people)
    pilot.click("break-seal")
    pilot.click("begin-turn")
    main = until(app, pilot, MainScreen)
    assert main.play.region == first
    main.play.end_turn()
    assert until(app, pilot, CurtainScreen).region == max(draft.people)


def test_a_person_may_stand_up_again_but_somebody_must_play(app):
    pilot = at_work(app)
    pilot.click("hot-seat")
    draft = app.screen.draft
    for _ in range(2):
        region = draft.people[0]
        listed = pilot.find("regions")
        pilot.click_at(listed.row_area(app.ui.look, listed.ids().index(region)).center)
        pilot.click("human")
    assert draft.people == ()
    assert not pilot.find("start").enabled
    assert pilot.sees(app.say("new-needs-human"))
    pilot.click("human")
    assert pilot.find("start").enabled


def hot_seat(app):
    play = Play(app, a_session(app, ONE, OTHER, names={ONE: "Anna", OTHER: "Bartek"}))
    play.board = None
    return play


def test_nothing_of_the_last_frame_shows_through_the_curtain(app):
    play = hot_seat(app)
    app.restart(CurtainScreen(play, OTHER, play.to_map))
    pilot = at_work(app)
    frames = []
    for colour in ("#ff00ff", "#00ff00"):
        pilot.surface.fill(colour)
        app.ui.redraw()
        app.draw(pilot.surface)
        frames.append(pilot.surface.copy())
    one, two = (frame.get_buffer().raw for frame in frames)
    assert one == two


def test_the_curtain_clears_away_what_was_told_to_the_seat_before(app):
    play = hot_seat(app)
    app.ui.toast("a secret of Valdmark")
    app.restart(CurtainScreen(play, OTHER, play.to_map))
    pilot = at_work(app)
    assert not pilot.sees("a secret")
    assert pilot.sees("Bartek")
    assert not pilot.sees("Anna")


def test_the_curtain_tells_nothing_before_the_seal_is_broken(app):
    play = hot_seat(app)
    play.session.seal(ONE)
    play.session.seal(OTHER)
    play.session.resolve()
    app.restart(CurtainScreen(play, OTHER, play.to_map))
    pilot = at_work(app)
    told = {app.speaker.event(event, OTHER) for event in play.session.report(OTHER)}
    assert told
    assert not any(pilot.sees(sentence) for sentence in told)
    pilot.press("esc")
    assert pilot.has("confirm:no")
    pilot.press("esc")
    assert not app.screen.is_open
    pilot.press("enter")
    assert app.screen.is_open
    assert any(pilot.sees(sentence) for sentence in told)


def test_a_game_ends_with_its_result_reason_and_archive(app):
    session = a_session(app, ONE)
    session.scenario = short(session.scenario, 2)
    session.state = session.scenario.start
    session = type(session).new(session.scenario, session.seating.seats, 5)
    for _ in range(2):
        session.seal(ONE)
        session.resolve()
    assert session.outcome is not None
    play = Play(app, session)
    play.go_on()
    pilot = at_work(app)
    assert isinstance(app.screen, EndScreen)
    winner = app.speaker.region(session.outcome.winner)
    assert any(winner in text for text in (pilot.find("why").words(),))
    assert winner in pilot.find("standings").words().splitlines()[0]
    pilot.press("right")
    assert pilot.has("by-prestige")
    pilot.click("tabs:2")
    assert pilot.has("chart")
    pilot.click("tabs:3")
    motives = {app.speaker.motive(c.motive, c.about) for c in session.records[-1].choices}
    assert motives
    assert any(pilot.sees(motive) for motive in motives)
    pilot.click("to-title")
    assert isinstance(until(app, pilot, TitleScreen), TitleScreen)


def test_a_new_game_screen_without_scenarios_says_so(tmp_path):
    app = an_app(tmp_path)
    app.lobby._folders = ()
    app.restart(NewGameScreen(app.lobby))
    pilot = at_work(app)
    assert pilot.sees(app.say("menus-no-scenario"))
    assert not pilot.has("start")
    assert pilot.surface.get_size() == SIZE


def test_a_broken_scenario_is_greyed_with_its_first_error_and_shows_all(tmp_path):
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "scenario.yaml").write_text("format: 1\nmeta: {id: broken, tittle: x}\n")
    app = an_app(tmp_path)
    app.lobby._folders = (tmp_path,)
    app.restart(NewGameScreen(app.lobby))
    pilot = at_work(app)
    entry = app.lobby.shelf[0]
    assert not entry.is_playable
    assert pilot.sees(entry.problems[0].message)
    pilot.click("scenario:broken")
    assert app.screen.entry is None
    pilot.click("problems:broken")
    shown = " ".join(pilot.texts())
    assert all(problem.code in shown for problem in entry.problems)


def test_neither_pointer_nor_keys_reach_the_map_that_is_being_drawn(app):
    play = hot_seat(app)
    app.restart(LoadingScreen(play))
    pilot = at_work(app)
    assert app.ui.at((4, SIZE[1] - 4)).name != "map"
    stops = set()
    for _ in range(12):
        pilot.press("tab")
        stops.add(app.ui.focus.name)
    assert "map" not in stops
    app.finish()
    pilot.step(2)
    pilot.click("begin")
    until(app, pilot, CurtainScreen)
    assert play.board.takes_focus
