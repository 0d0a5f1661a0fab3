"""Whoever stops answering, or presses Ctrl-C, is let go in peace at every question there is."""

import io
from dataclasses import replace

import pytest

from game.cli.textplay.start import TextGame, play_text
from game.core.orders import SetTaxes
from game.files.scenario_read import read_scenario
from game.files.scenario_shelf import find_scenario
from game.files.settings import PlayerSettings
from game.files.store import Store
from game.session.keeping import continue_game
from game.session.seats import Seat
from tests.cli.test_text_game import ENTER, Terminal


class Keys(io.StringIO):
    """What a person types at a terminal: some answers, and then Ctrl-D or Ctrl-C."""

    def __init__(self, answers, end):
        super().__init__("".join(f"{answer}\n" for answer in answers))
        self.end = end

    def isatty(self):
        return True

    def readline(self, size=-1, /):
        line = super().readline(size)
        if not line and self.end is KeyboardInterrupt:
            raise KeyboardInterrupt
        return line


class Screen(io.StringIO):
    """A terminal's face."""

    def isatty(self):
        return True


@pytest.fixture
def left(monkeypatch):
    """Play in a terminal until the answers end, and return what stood on it."""
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("COLUMNS", "80")

    def play(answers, end, *people, lines="24"):
        monkeypatch.setenv("LINES", lines)
        scenario = read_scenario(find_scenario("archipelago"))[0] if people else None
        chosen = {one: Seat(one, is_human=True) for one in people}
        settings = replace(PlayerSettings(), language="en")
        screen = Screen()
        play_text(TextGame(Keys(answers, end), screen, settings, 3, scenario, chosen))
        return screen.getvalue()

    return play


NEW = ["1", "1", "", "1", "y", "2", "1", "y", "Ann", "Ben", "1"]
"""A new game of two from the first menu; where the screen is full, Enter turns the page."""
PLAYED = ["", "", "", "set-taxes 3", "y", "10", "0", "6", "", "", "2", "1", "", "0"]


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_an_end_at_any_question_before_the_game_says_goodbye(left, end):
    for count in range(len(NEW) + 1):
        assert left(NEW[:count], end).endswith("Goodbye.\n")


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
@pytest.mark.parametrize(
    ("first", "people"), [("thessaly", ["thessaly"]), ("kharazan", ["thessaly", "kharazan"])]
)
def test_an_end_at_any_question_of_the_game_says_goodbye_and_keeps_it(
    left, end, first, people, tmp_path
):
    for count in range(len(PLAYED) + 1):
        shown = left(PLAYED[:count], end, *people)
        assert shown.endswith("Goodbye.\n")
        assert ("The game is kept" in shown) == ("Taken down" in shown)
    kept = continue_game(Store(tmp_path / "saves")).session
    assert kept.plan(first) == (SetTaxes(first, 3),)


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_an_end_where_a_small_screen_is_full_says_goodbye(left, end):
    for answers in ([], [""], ["", ""]):
        assert left(answers, end, lines="2").endswith("Goodbye.\n")
        assert left(answers, end, "thessaly", lines="2").endswith("Goodbye.\n")
    assert left(["", "q"], end, "thessaly", lines="3").endswith("Goodbye.\n")


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_an_end_where_a_game_that_cannot_be_kept_is_left_loses_nothing_unsaid(
    left, end, tmp_path, monkeypatch
):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("ENTENTE_SAVES", str(tmp_path / "file"))
    shown = left(["", "", "", "set-taxes 3", "y", "q"], end, "thessaly", lines="60")
    asked = shown.partition("could not be kept. Quit all the same? (y/n)")[2]
    assert "is a file, not a folder" in " ".join(asked.split())


@pytest.mark.parametrize("key", ["\x04", "\x03"])
def test_a_key_that_ends_the_opening_in_a_terminal_is_no_accident(own_folders, key):
    player = Terminal(own_folders, "archipelago", "--as", "valdmark", "--text")
    assert player.wait() == ENTER
    player.child.send(key)
    assert player.wait() is None
    player.child.close()
    assert (player.child.exitstatus, player.child.signalstatus) == (0, None)
    assert player.page.endswith("Goodbye.\n")
