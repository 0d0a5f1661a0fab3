"""The same seed is the same game: in every process, under every hash seed, however many jobs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.lab.report import digest, document
from game.lab.simulate import simulate
from game.session import Seat
from tests.played import archipelago

ROOT = Path(__file__).resolve().parents[2]
SEEDS = (1, 2, 3)
PROGRAM = """
from game.lab.report import digest
from game.lab.simulate import simulate
from tests.played import archipelago
seeds, turns = {seeds}, {turns}
print(digest(list(simulate(archipelago(), (), seeds, most_turns=turns))))
"""


def digest_under(hash_seed, turns):
    """Return the digest of a few games played by another Python."""
    program = PROGRAM.format(seeds=SEEDS, turns=turns)
    found = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout.strip()


def test_the_same_games_under_three_hash_seeds():
    digests = {digest_under(hash_seed, 10) for hash_seed in range(3)}
    here = digest(list(simulate(archipelago(), (), SEEDS, most_turns=10)))
    assert digests == {here}


@pytest.mark.slow
def test_the_same_whole_games_under_eight_hash_seeds():
    assert len({digest_under(hash_seed, None) for hash_seed in range(8)}) == 1


def test_the_same_games_with_one_job_and_with_two():
    one, two = (
        list(simulate(archipelago(), (), SEEDS, most_turns=8, jobs=jobs)) for jobs in (1, 2)
    )
    assert one == two
    assert document(one) == document(two)


def test_other_seeds_are_other_games():
    games = list(simulate(archipelago(), (), SEEDS, most_turns=8))
    assert len({game.digest for game in games}) == len(SEEDS)
    assert [game.seed for game in games] == list(SEEDS)


def test_a_game_log_adds_up():
    seats = [Seat(name, skill="easy") for name in archipelago().start.regions]
    (game,) = simulate(archipelago(), seats, (1,), most_turns=12)
    paper = document([game])
    assert game.turns == 12
    assert sum(game.orders.values()) > game.refused
    assert set(game.scores) <= set(archipelago().start.regions)
    assert paper["summary"]["games"] == 1
    assert paper["summary"]["wars"] == len(game.wars)
    assert paper["summary"]["ended"] == 0
    assert paper["summary"]["digest"] == digest([game])
