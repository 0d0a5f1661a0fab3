"""Wrong use is one plain sentence on standard error and exit code 2, never a traceback."""

import subprocess
import sys

import pytest

TABLE = """
frobnicate
no such command 'frobnicate'; see: entente --help

play archipelag --text
there is no scenario 'archipelag'; did you mean 'archipelago'?

simulate qqq --games 1
there is no scenario 'qqq'; there are archipelago

play archipelago --as valdmrk --text
there is no region 'valdmrk' in 'archipelago'; did you mean 'valdmark'?

play archipelago --seat valdmark=minstry --text
there is no mind 'minstry'; did you mean 'ministry'?

play archipelago --seat valdmark=ministry:godlike --text
mind 'ministry' has no skill 'godlike'; there are easy, normal

play archipelago --seat valdmark --text
'valdmark' is no seat; write --seat REGION=human|MIND[:SKILL]

play archipelago --as valdmark --seat valdmark=ministry --text
region 'valdmark' is given two seats

simulate archipelago --games 1 --seat valdmark=human
only computers play here; name a mind instead of 'human'

play --lang de --text
there is no language 'de'; there are en (English), pl (Polski)

play --as valdmark
name the scenario that the seats belong to, as in: entente play archipelago

validate nowhere
there is no scenario 'nowhere'; there are archipelago

schema -o /nowhere/at/all
cannot write '/nowhere/at/all': there is no folder '/nowhere/at'

replay nothing
there is no save 'nothing'; there are none

replay /nowhere/x.entente
could not read '/nowhere/x.entente': it is not there

simulate archipelago --games 0
--games takes a whole number from 1 to 100000

simulate archipelago --games many
--games takes a whole number from 1 to 100000

simulate archipelago --games 1 --turns 0
--turns takes a whole number of at least 1

simulate archipelago --games 1 --jobs 1e9
--jobs takes a whole number from 1 to 256

play archipelago --seed 0x10
--seed takes a whole number from 0 to 1000000000000000000

screenshot map --turns -1
--turns takes a whole number of at least 0

screenshot map --scale nan
--scale takes a number from 0.8 to 2

screenshot map --scale inf
--scale takes a number from 0.8 to 2

screenshot map --scale big
--scale takes a number from 0.8 to 2

screenshot
the name of a screen is missing; see: entente screenshot --help
"""
CASES = [block.splitlines() for block in TABLE.strip().split("\n\n")]


@pytest.mark.parametrize(("words", "sentence"), CASES)
def test_a_mistake_is_one_sentence_and_exit_code_two(entente, words, sentence):
    answer = entente(*words.split())
    assert (answer.code, answer.out, answer.sentence) == (2, "", sentence)


@pytest.mark.parametrize(
    "arguments",
    [
        ["simulate", "archipelago"],
        ["simulate", "archipelago", "--games", "0"],
        ["simulate", "archipelago", "--games", "many"],
        ["simulate", "archipelago", "--games", "1", "--frob"],
        ["play", "a\0b", "--text"],
        ["play", "\x1b[31mred", "--text"],
        ["validate"],
    ],
)
def test_wrong_use_is_one_clean_line(entente, arguments):
    answer = entente(*arguments)
    assert answer.code == 2
    assert answer.sentence.isprintable()


def test_a_closed_pipe_and_a_full_disk_are_no_accidents(tmp_path):
    command = [sys.executable, "-m", "game", "schema"]
    piped = subprocess.run(
        f"{sys.executable} -m game schema | head -c 10",
        shell=True, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert piped.stderr == ""
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 (a device, not a path)
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "entente: cannot go on: the disk is full\n"


@pytest.mark.parametrize("command", [["play", "archipelago"], ["simulate", "archipelago"]])
@pytest.mark.parametrize("seed", [-1, 10**18 + 1, 2**63, 10**40])
def test_a_seed_that_no_save_could_hold_is_refused(entente, command, seed):
    answer = entente(*command, *(["--games", 1] if "simulate" in command else []), "--seed", seed)
    assert (answer.code, answer.out) == (2, "")
    assert answer.sentence == "--seed takes a whole number from 0 to 1000000000000000000"


def test_the_largest_seed_is_played(entente):
    answer = entente(
        "simulate", "archipelago", "--games", 2, "--turns", 1, "--seed", 10**18, "--json"
    )
    assert [game["seed"] for game in answer.json["games"]] == [10**18, 10**18 + 1]
