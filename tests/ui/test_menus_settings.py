import pytest
from windows import ONE, a_session, an_app, at_work

from game.places import assets
from game.ui.kept_settings import keeper_of, recalled
from game.ui.play import Play
from game.ui.screens.credits import CreditsScreen, credits_text
from game.ui.screens.encyclopedia import EncyclopediaScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.settings import Autosave, Settings


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def app(tmp_path, kept):
    app = an_app(tmp_path, keep=keeper_of(kept))
    app.restart(SettingsScreen())
    return app


def test_every_setting_holds_at_once_and_is_there_next_time(app, kept):
    pilot = at_work(app)
    assert app.ui.focus is pilot.find("language")
    pilot.press("down")
    assert pilot.sees("Ustawienia")
    pilot.click("theme")
    pilot.click(f"option:{app.say('settings-theme-ministry')}")
    assert app.ui.look.theme.name == "ministry"
    pilot.click("scale:more")
    pilot.click("text_size:less")
    assert (app.ui.factor, app.ui.look.text_factor) == (1.05, 0.95)
    for name in ("is_colour_safe", "is_muted"):
        pilot.click(name)
    pilot.click("autosaves_kept:more")
    pilot.click("autosave")
    pilot.press("down")
    pilot.press("enter")
    again, notice = recalled(kept)
    assert notice == ""
    assert again == app.settings
    assert (again.language, again.theme, again.autosaves_kept) == ("pl", "ministry", 6)
    assert again.is_colour_safe
    assert again.is_muted
    assert again.autosave is Autosave.YEAR


def test_a_volume_is_taken_over_once_the_knob_is_let_go(app, kept):
    pilot = at_work(app)
    slider = pilot.find("music_volume").rect
    pilot.drag(slider.center, (slider.right - 12, slider.centery))
    pilot.step(2)
    assert app.settings.music_volume == 1.0
    assert recalled(kept)[0].music_volume == 1.0
    assert pilot.find("music_volume").value == 100


def test_a_key_is_changed_by_pressing_another_and_a_taken_one_is_refused(app, kept):
    pilot = at_work(app)
    pilot.click("key:undo")
    pilot.press("f3")
    assert pilot.sees("F3") or pilot.has("catcher")
    assert app.keys.chord("undo") == "ctrl+z"
    pilot.press("ctrl+u")
    assert app.keys.chord("undo") == "ctrl+u"
    assert not pilot.has("catcher")
    assert recalled(kept)[0].keys == {"undo": "ctrl+u"}
    pilot.click("key:undo")
    pilot.click("key-default")
    assert app.keys.chord("undo") == "ctrl+z"


def test_the_defaults_come_back_only_once_confirmed(app):
    app.set(theme="ministry", text_size=1.5)
    pilot = at_work(app)
    pilot.click("reset")
    pilot.press("esc")
    assert app.settings.theme == "ministry"
    pilot.click("reset")
    pilot.click("confirm:yes")
    assert app.settings == Settings()


def test_the_encyclopedia_finds_rules_and_follows_links(app):
    app.restart(EncyclopediaScreen())
    pilot = at_work(app)
    pilot.press("down")
    assert app.screen.page == "acts"
    pilot.press("ctrl+f")
    pilot.type("tru st")
    assert pilot.find("search").text == "tru st"
    pilot.press("ctrl+a")
    pilot.type("trust")
    shown = [text for text in pilot.texts() if "trust" in text.casefold()]
    assert len(shown) > 3
    pilot.click("search")
    pilot.press("ctrl+a")
    pilot.press("del")
    app.screen.turn_to("treaties")
    pilot.step()
    pilot.click("link:war")
    assert app.screen.page == "war"
    pilot.click("page-before")
    assert app.screen.page == "treaties"


def test_the_encyclopedia_finds_polish_words_typed_without_their_marks(app):
    app.set(language="pl")
    app.restart(EncyclopediaScreen())
    pilot = at_work(app)
    pilot.press("ctrl+f")
    pilot.type("zyczliwosc")
    shown = [text for text in pilot.texts() if "życzliwość" in text.casefold()]
    assert len(shown) > 2


def test_the_encyclopedia_shows_the_numbers_of_the_game_being_played(app):
    session = a_session(app, ONE)
    play = Play(app, session)
    screen = SettingsScreen()
    screen.play = play
    app.restart(screen)
    app.push(EncyclopediaScreen())
    assert app.screen.rules is session.rules


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_credits_name_every_source_of_the_assets(app, language):
    text = credits_text(language)
    for font in sorted((assets() / "fonts").glob("*.ttf")):
        family = font.stem.partition("-")[0]
        assert family.lower() in text.replace(" ", "").lower()
    for source in ("game-icons.net", "Creative Commons", "Lucide", "FluidR3", "Goldstein", "CAMEO"):
        assert source in text
    app.set(language=language)
    app.restart(CreditsScreen())
    pilot = at_work(app)
    assert pilot.sees("Cormorant")
    pilot.press("enter")
    assert not app.is_running
