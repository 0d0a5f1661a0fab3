import pygame
import pytest

from game.ui import window
from game.ui.app import App
from game.ui.keys import KEYS, HeldKeys, Keys
from game.ui.pilot import Pilot
from game.ui.screens.screen import Screen
from game.ui.settings import Renderer, Settings
from game.ui.widgets.button import Button
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Column
from game.ui.widgets.panel import Panel
from game.ui.widgets.text import small


class Page(Screen):
    """A screen that notes what happens to it."""

    def __init__(self, name, log):
        self.name = name
        self.log = log
        self.ticked = 0

    def build(self):
        self.log.append(f"build {self.name}")
        label = small(self.words.say("ui-back"), name="said")
        return Panel(Column(label, Button(self.name, self._press, name="press")))

    def _press(self):
        self.log.append(f"press {self.name}")

    def hotkeys(self):
        keys = Hotkeys()
        keys.bind("x", lambda: self.log.append(f"x {self.name}"), "x")
        return keys

    def on_show(self):
        self.log.append(f"show {self.name}")

    def on_hide(self):
        self.log.append(f"hide {self.name}")

    def tick(self, milliseconds):
        self.ticked += milliseconds


@pytest.fixture
def app(tmp_path):
    return App((1280, 720), Settings(has_reduced_motion=True), pictures=tmp_path / "pictures")


@pytest.fixture
def log():
    return []


def test_screens_come_and_go_in_a_stack(app, log):
    one, two, three = Page("one", log), Page("two", log), Page("three", log)
    app.push(one)
    app.settle()
    app.push(two)
    app.settle()
    app.replace(three)
    app.settle()
    assert app.stack == [one, three]
    app.pop()
    app.settle()
    assert log == [
        "build one", "show one", "hide one", "build two", "show two", "hide two",
        "build three", "show three", "hide three", "build one", "show one",
    ]  # fmt: skip


def test_leaving_the_last_screen_ends_the_program(app, log):
    app.push(Page("one", log))
    Pilot(app).press("esc")
    assert not app.is_running
    assert app.screen is None


def test_escape_goes_back_unless_something_lies_over_the_screen(app, log):
    app.push(Page("one", log))
    app.push(Page("two", log))
    pilot = Pilot(app)
    pilot.step()
    app.ui.open_modal(Panel(Button("over", name="over")))
    pilot.press("esc")
    assert len(app.stack) == 2
    pilot.press("esc")
    assert [page.name for page in app.stack] == ["one"]


def test_restart_puts_one_screen_in_the_place_of_all(app, log):
    app.push(Page("one", log))
    app.push(Page("two", log))
    three = Page("three", log)
    app.restart(three)
    app.settle()
    assert app.stack == [three]


def test_many_refreshes_before_a_frame_build_once_and_keep_the_keyboard(app, log):
    app.push(Page("one", log))
    pilot = Pilot(app)
    pilot.step()
    pilot.press("tab")
    assert app.ui.focus.name == "press"
    for _ in range(5):
        app.refresh()
    pilot.step()
    assert log.count("build one") == 2
    assert log.count("show one") == 1
    assert app.ui.focus.name == "press"


def test_keys_clicks_and_time_reach_the_screen_on_top_alone(app, log):
    one, two = Page("one", log), Page("two", log)
    app.push(one)
    app.push(two)
    pilot = Pilot(app)
    pilot.step(10)
    pilot.press("x")
    pilot.click("press")
    assert "x two" in log
    assert "press two" in log
    assert "x one" not in log
    assert one.ticked == 0
    assert two.ticked >= 160


def test_another_language_shows_at_once_and_is_kept(log):
    kept = []
    app = App((1280, 720), Settings(), keep=kept.append)
    app.push(Page("one", log))
    pilot = Pilot(app)
    pilot.step()
    assert pilot.sees("Back")
    app.set(language="pl")
    pilot.step()
    assert pilot.sees("Wstecz")
    assert kept[-1].language == "pl"


def test_another_theme_and_scale_show_at_once(app, log):
    app.push(Page("one", log))
    pilot = Pilot(app)
    light = pygame.image.tobytes(pilot.draw(), "RGB")
    app.set(theme="ministry")
    dark = pygame.image.tobytes(pilot.draw(), "RGB")
    before = pilot.find("press").rect.height
    app.set(scale=1.5)
    pilot.step()
    assert light != dark
    assert pilot.find("press").rect.height > before


def test_closing_the_window_keeps_what_would_be_lost(app, log):
    app.push(Page("one", log))
    app.on_close = lambda: log.append("kept")
    app.event(pygame.event.Event(pygame.QUIT))
    assert log[-1] == "kept"
    assert not app.is_running


def test_f12_saves_a_picture_of_the_last_frame_and_says_where(app, log, tmp_path):
    app.push(Page("one", log))
    pilot = Pilot(app)
    pilot.draw()
    pilot.press("f12")
    (path,) = (tmp_path / "pictures").iterdir()
    assert pygame.image.load(path).get_size() == (1280, 720)
    assert pilot.sees(path.name)


def test_a_picture_that_cannot_be_written_is_said_so(log, tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")
    app = App((640, 360), Settings(), pictures=tmp_path / "taken")
    app.push(Page("one", log))
    pilot = Pilot(app)
    pilot.draw()
    assert app.take_picture() is None
    assert pilot.sees("cannot be written")


def test_f11_asks_for_the_full_screen_and_back(app, log):
    app.push(Page("one", log))
    pilot = Pilot(app)
    pilot.press("f11")
    assert app.wants_fullscreen
    pilot.press("f11")
    assert not app.wants_fullscreen


def test_a_window_of_another_size_is_laid_out_anew(app, log):
    app.push(Page("one", log))
    app.event(pygame.event.Event(pygame.VIDEORESIZE, w=1920, h=1080, size=(1920, 1080)))
    pilot = Pilot(app)
    assert pilot.draw().get_size() == (1920, 1080)


def test_a_held_key_does_a_thing_once_and_the_arrows_go_on(app, log):
    app.push(Page("one", log))
    pilot = Pilot(app)
    pilot.step()
    for _ in range(3):
        app.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_x, mod=0, unicode="x"))
    app.event(pygame.event.Event(pygame.KEYUP, key=pygame.K_x, mod=0))
    app.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_x, mod=0, unicode="x"))
    assert log.count("x one") == 2
    held = HeldKeys()
    arrow = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LEFT, mod=0)
    assert not held.is_repeat(arrow)
    assert not held.is_repeat(arrow)


# -- the keys and the window -------------------------------------------------------------


def test_no_chord_does_two_things():
    assert len(set(KEYS.values())) == len(KEYS)


def test_a_player_may_change_a_key_and_learns_what_holds_it():
    keys = Keys({"undo": "u", "nonsense": "y"})
    assert keys.chord("undo") == "u"
    assert keys.taken_by("u") == "undo"
    assert keys.taken_by("u", but="undo") == ""
    assert keys.taken_by("y") == ""


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_key_is_called_something(language):
    app = App((640, 360), Settings(language=language))
    assert [name for name in KEYS if not app.speaker.has(f"key-{name}")] == []


def test_a_blind_display_that_nobody_asked_for_is_refused_in_a_sentence(monkeypatch):
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    monkeypatch.setattr(pygame.display, "quit", lambda: None)
    with pytest.raises(window.NoDisplayError, match="no display"):
        window.open_display(Settings(), "Entente")


@pytest.mark.parametrize(
    ("renderer", "gpu", "chosen"),
    [
        (Renderer.AUTO, False, "0"),
        (Renderer.AUTO, True, None),
        (Renderer.SOFTWARE, True, "0"),
        (Renderer.GPU, False, None),
    ],
)
def test_without_a_graphics_card_frames_are_brought_plainly(monkeypatch, renderer, gpu, chosen):
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)
    monkeypatch.setattr(window, "has_gpu", lambda: gpu)
    window.choose_renderer(renderer)
    found = window.os.environ.get("SDL_FRAMEBUFFER_ACCELERATION")
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)
    assert found == chosen


def test_the_main_loop_runs_until_the_window_is_closed(log):
    app = App((1280, 720), Settings(has_reduced_motion=True))
    app.push(Page("one", log))
    pygame.event.clear()
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_x, mod=0, unicode="x"))
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    window.run_window(app)
    assert "x one" in log
    assert not app.is_running
