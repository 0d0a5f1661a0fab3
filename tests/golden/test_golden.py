"""Whole games to the letter. After a change that is meant, run

    python -m tests.golden.regenerate

and read the difference as one would read the games.
"""

from difflib import unified_diff

import pytest

from tests.golden.regenerate import FOLDER, golden_games

NAMES = ("archipelago.txt", "rivals.txt")
SHOWN_LINES = 40
HOW = "if this is meant, run: python -m tests.golden.regenerate"


@pytest.fixture(scope="module")
def played():
    return golden_games()


@pytest.mark.parametrize("name", NAMES)
def test_the_game_is_played_as_it_is_written(name, played):
    kept = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    difference = list(unified_diff(kept, played[name].splitlines(), "kept", "played", lineterm=""))
    assert not difference, "\n".join([*difference[:SHOWN_LINES], HOW])


def test_every_golden_game_is_compared(played):
    assert set(played) == set(NAMES) == {path.name for path in FOLDER.glob("*.txt")}
