"""What goes wrong around a real window: closed, killed, resized, deaf, or no room on the disk."""

import errno
import resource
import sys

import pytest

from game.core.orders import SetTaxes
from game.files.disk import Disk
from tests.whole.acting import begin_game, end_turn
from tests.whole.program import NEWEST, Program
from tests.whole.screens import WHY_NOT, Window, until

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.slow,
    pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT or "never"),
]

OWN = "port_serein"


def raise_taxes(twins):
    """Give an order that is always possible, and return it."""
    now = twins.play.view.regions[OWN].tax_level
    twins.click("figure:treasury")
    twins.click("level:taxes")
    level = twins.pilot.find("level:taxes")
    twins.click(f"option:{level.choices[now + 1]}")
    (order,) = twins.play.orders
    assert order == SetTaxes(OWN, now + 1)
    return order


def test_a_window_closed_in_mid_turn_keeps_the_orders_given(twins, home):
    begin_game(twins, OWN)
    end_turn(twins)
    twins.click("continue")
    order = raise_taxes(twins)
    twins.window.ask_to_close()
    twins.app.close()
    assert twins.program.left() == 0
    assert twins.program.said() == ""
    assert home.turn_of(NEWEST) == 1
    assert home.game().plan(OWN) == (order,)
    twins.start()
    twins.press("enter")
    twins.click("continue")
    assert twins.play.session.turn == 1
    assert twins.play.orders == (order,)
    twins.click("desk-tab:orders")
    assert twins.pilot.has("withdraw:0")


def test_a_killed_game_has_lost_nothing_not_even_the_orders_of_the_turn_being_played(twins, home):
    begin_game(twins, OWN)
    for _ in range(2):
        end_turn(twins)
        twins.click("continue")
    raise_taxes(twins)
    ordered = twins.play.orders
    assert len(ordered) == 1
    twins.program.kill()
    assert home.turn_of(NEWEST) == 2
    twins.start()
    twins.press("enter")
    assert twins.play.session.turn == 2
    assert twins.play.orders == ordered
    twins.click("continue")
    end_turn(twins)
    until(lambda: home.turn_of(NEWEST) == 3, "the turn is kept")


@pytest.mark.parametrize("screen", [(1600, 900)], indirect=True)
def test_a_window_may_be_made_larger_and_smaller_and_photographed(twins, home):
    begin_game(twins, OWN)
    twins.click("figure:treasury")
    for size in ((1600, 900), (1024, 600), (640, 400), (1280, 720)):
        twins.resize(size)
        twins.photograph(f"at-{size[0]}")
    end_turn(twins)
    assert twins.play.session.turn == 1
    twins.window.press("f12")
    until(lambda: len(list(home.saves.glob("pictures/*.png"))) == 1, "the picture is taken")


@pytest.mark.parametrize("driver", [{}, {"SDL_AUDIODRIVER": "alsa"}])
def test_without_a_sound_device_the_game_is_silent(home, screen, start, driver):
    program = start("play", **driver)
    window = Window(screen)
    until(lambda: window.pixels().std() > 10, "the title is shown")
    window.ask_to_close()
    assert program.left() == 0
    assert "Traceback" not in program.said()
    assert driver or program.said() == ""


class FullDisk(Disk):
    """A disk that takes nothing more."""

    def write(self, handle, data):  # noqa: ARG002 (the shape of the disk's own)
        raise OSError(errno.EFBIG, "the file is too large")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a running program")
def test_a_full_disk_is_told_in_a_sentence_and_the_game_goes_on(twins, home):
    begin_game(twins, OWN)
    end_turn(twins)
    twins.click("continue")
    until(lambda: home.turn_of(NEWEST) == 1, "the turn is kept")
    before = (home.saves / f"{NEWEST}.entente").read_bytes()

    allowed = resource.prlimit(twins.program.id, resource.RLIMIT_FSIZE)
    resource.prlimit(twins.program.id, resource.RLIMIT_FSIZE, (100, allowed[1]))
    store = twins.app.lobby.store
    disk, store.disk = store.disk, FullDisk()
    end_turn(twins)
    told = [text for text in twins.pilot.texts() if "previous" in text]
    assert len(told) == 1, twins.pilot.texts()
    twins.photograph("disk-full")
    assert (home.saves / f"{NEWEST}.entente").read_bytes() == before
    twins.click("continue")
    own, store.folder = store.folder, home.saves  # the sentence told names the folder
    twins.press("ctrl+s")
    twins.press("enter")
    twins.photograph("disk-full-saving")
    store.folder = own
    twins.click("notice:close")
    twins.press("esc")
    assert home.store().names() == (NEWEST,)

    resource.prlimit(twins.program.id, resource.RLIMIT_FSIZE, allowed)
    store.disk = disk
    end_turn(twins)
    until(lambda: home.turn_of(NEWEST) == 3, "the turn is kept")
    assert twins.program.is_running
    assert twins.program.said() == ""


def test_a_display_that_does_not_answer_is_told_in_a_sentence_and_plain_text_goes_on(home):
    program = Program(home, ":4321", "play")
    assert program.left() == 0
    said = program.said()
    assert said.startswith("There is no display, so the game goes on in plain text.\n")
    assert "New game" in said
    assert "Traceback" not in said
