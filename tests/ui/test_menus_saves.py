import pytest
from windows import ONE, OTHER, a_session, an_app, at_work

from game.files.faults import _REASONS, SaveError, SaveFault
from game.session.keeping import save_game
from game.session.reading import from_save
from game.text.speaker import Speaker
from game.ui.faults import fault_sentence
from game.ui.play import Play
from game.ui.saved_games import saved_games
from game.ui.screens.loading import LoadingScreen
from game.ui.screens.opening import keeper, open_game, public_picture
from game.ui.screens.saves import SavesScreen
from game.ui.screens.title import TitleScreen
from game.ui.sketch import picture_from


@pytest.fixture
def app(tmp_path):
    app = an_app(tmp_path)
    app.restart(TitleScreen())
    return app


def a_game(app, turns=1):
    session = a_session(app, ONE)
    for _ in range(turns):
        session.seal(ONE)
        session.resolve()
    return Play(app, session, autosave=keeper(app))


def spoil(app, name):
    path = app.lobby.store.folder / f"{name}.entente"
    path.write_bytes(path.read_bytes()[:40])


def test_a_game_is_saved_under_the_name_typed_and_gone_on_with_from_the_title(app):
    play = a_game(app)
    app.push(SavesScreen(play))
    pilot = at_work(app)
    assert app.ui.focus is pilot.find("save-name")
    pilot.press("ctrl+a")
    pilot.type("Żuław 7")
    pilot.press("enter")
    assert app.lobby.store.names() == ("zulaw-7",)
    assert isinstance(app.screen, TitleScreen)
    assert pilot.sees(app.say("save-saved", name="Żuław 7"))
    app.refresh()
    pilot.click("continue")
    screen = app.screen
    assert isinstance(screen, LoadingScreen)
    assert screen.play.session.turn == 1
    assert screen.play.session.state == play.session.state


def test_a_save_is_loaded_from_the_list_by_keyboard(app):
    save_game(a_game(app, 0).session, app.lobby.store, "earlier")
    save_game(a_game(app, 2).session, app.lobby.store, "later")
    pilot = at_work(app)
    pilot.click("load")
    pilot.step()
    assert app.ui.focus is pilot.find("saves")
    names = [saved.name for saved in saved_games(app.lobby)]
    pilot.press("home")
    for _ in range(names.index("earlier")):
        pilot.press("down")
    pilot.press("enter")
    assert app.screen.play.session.turn == 0


def test_a_damaged_save_is_listed_with_its_sentence_and_refused(app):
    save_game(a_game(app).session, app.lobby.store, "good")
    save_game(a_game(app).session, app.lobby.store, "bad")
    spoil(app, "bad")
    pilot = at_work(app)
    pilot.click("load")
    listed = pilot.find("saves")
    row = listed.ids().index("bad")
    pilot.click_at(listed.row_area(app.ui.look, row).center)
    assert pilot.sees(app.say("save-damaged"))
    assert pilot.sees("The save is cut short")
    assert not pilot.find("load").enabled
    pilot.press("enter")
    assert pilot.has("notice:close")
    pilot.press("esc")
    assert isinstance(app.screen, SavesScreen)


def test_a_save_whose_newest_file_is_damaged_is_restored_and_says_so(app):
    store = app.lobby.store
    save_game(a_game(app, 0).session, store, "twice")
    save_game(a_game(app, 1).session, store, "twice")
    spoil(app, "twice")
    pilot = at_work(app)
    pilot.click("load")
    assert pilot.sees(app.say("menus-restorable"))
    pilot.click("load")
    assert app.screen.play.session.turn == 0
    assert "was restored from" in app.screen.told


def test_a_taken_name_is_asked_about_and_the_old_save_kept_on_no(app):
    save_game(a_game(app, 0).session, app.lobby.store, "mine")
    app.push(SavesScreen(a_game(app, 1)))
    pilot = at_work(app)
    pilot.press("ctrl+a")
    pilot.type("mine")
    pilot.click("save")
    pilot.click("confirm:no")
    assert from_save(app.lobby.store.load("mine").save).turn == 0
    pilot.click("save")
    pilot.click("confirm:yes")
    assert from_save(app.lobby.store.load("mine").save).turn == 1


def test_a_save_is_deleted_only_once_confirmed(app):
    save_game(a_game(app).session, app.lobby.store, "old")
    pilot = at_work(app)
    pilot.click("load")
    pilot.press("del")
    pilot.press("esc")
    assert app.lobby.store.names() == ("old",)
    pilot.click("delete")
    pilot.click("confirm:yes")
    assert app.lobby.store.names() == ()
    assert pilot.sees(app.say("save-empty"))


def test_as_many_autosaves_are_kept_as_the_settings_say(app):
    app.set(autosaves_kept=2)
    play = a_game(app, 0)
    for _ in range(3):
        play.keeper.keep()
        play.session.seal(ONE)
        play.session.resolve()
    turns = {
        name: from_save(app.lobby.store.load(name).save).turn for name in app.lobby.store.names()
    }
    assert turns == {"autosave-1": 2, "autosave-2": 1}


def test_a_full_disk_is_told_in_a_sentence_and_the_game_goes_on(app):
    play = a_game(app)
    blocked = app.lobby.store.folder
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("not a folder")
    app.push(SavesScreen(play))
    pilot = at_work(app)
    pilot.click("save")
    assert pilot.has("notice:close")
    assert any("is a file, not a folder" in text for text in pilot.texts())
    pilot.press("esc")
    assert isinstance(app.screen, SavesScreen)


def test_a_file_in_the_place_of_the_saves_is_told_when_a_game_begins(app):
    app.lobby.store.folder.parent.mkdir(parents=True, exist_ok=True)
    app.lobby.store.folder.write_text("not a folder")
    open_game(app, a_session(app, ONE))
    screen = app.screen
    assert isinstance(screen, LoadingScreen)
    assert "is a file, not a folder" in screen.told


def test_the_picture_of_a_save_is_the_same_whoever_saves(app):
    session = a_session(app, ONE)
    first = public_picture(app.lobby, session)
    session.hand_over(session.seat("kharazan"))
    assert public_picture(app.lobby, session) == first
    assert picture_from(first).get_size() == (480, 270)


def test_the_picture_of_a_save_is_drawn_anew_only_when_land_changes_hands(app):
    session = a_session(app, ONE)
    owners = dict(session.view(ONE).owners)
    first = app.lobby.picture(session.scenario, owners)
    assert app.lobby.picture(session.scenario, dict(owners)) is first
    owners[min(owners)] = OTHER
    assert app.lobby.picture(session.scenario, owners) != first


def test_a_picture_that_is_no_picture_is_left_out():
    assert picture_from(b"") is None
    assert picture_from(b"\x89PNG\r\n\x1a\n") is None
    assert picture_from(b"GIF89a") is None


def test_what_the_disk_complains_of_is_said_in_both_languages():
    words = {language: Speaker(language, {"en": {}}) for language in ("en", "pl")}
    for why in set(_REASONS.values()):
        error = SaveError(SaveFault.NOT_WRITTEN, reason=why)
        said = {language: fault_sentence(one, error) for language, one in words.items()}
        assert why in said["en"]
        assert why not in said["pl"]


def test_two_labels_that_make_one_file_name_are_two_saves(app):
    for label in ("Łęgów", "Legow"):
        app.push(SavesScreen(a_game(app, 0)))
        pilot = at_work(app)
        pilot.press("ctrl+a")
        pilot.type(label)
        pilot.press("enter")
    called = {saved.label(app.speaker) for saved in saved_games(app.lobby)}
    assert called == {"Łęgów", "Legow"}
    assert app.lobby.store.names() == ("legow", "legow-2")


def test_continue_passes_over_a_damaged_save_and_says_so(app):
    save_game(a_game(app, 0).session, app.lobby.store, "older")
    save_game(a_game(app, 1).session, app.lobby.store, "newer")
    path = app.lobby.store.folder / "newer.entente"
    body = bytearray(path.read_bytes())
    body[-100] ^= 1
    path.write_bytes(body)
    app.refresh()
    pilot = at_work(app)
    pilot.click("continue")
    assert app.screen.play.session.turn == 0
    assert app.screen.told == app.say("save-passed-over", damaged="Newer", file="Older")


def test_where_no_save_is_sound_continue_says_what_the_newest_says(app):
    save_game(a_game(app).session, app.lobby.store, "only")
    path = app.lobby.store.folder / "only.entente"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    app.refresh()
    pilot = at_work(app)
    pilot.click("continue")
    assert isinstance(app.screen, TitleScreen)
    assert pilot.has("notice:close")
    assert pilot.sees("The save is damaged")
