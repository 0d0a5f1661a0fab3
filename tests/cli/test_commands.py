"""Every command answers as its contract says: exit code, JSON, and one sentence when it cannot."""

import json
import re
import subprocess
import sys

import jsonschema
import pytest

from game import __version__
from game.cli.program import COMMANDS
from game.core.orders import ORDER_KINDS
from game.core.treaties import ClauseKind
from game.places import scenarios

DIGEST = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
COUNTS = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}
SIMULATION = {
    "type": "object",
    "required": ["games", "summary"],
    "properties": {
        "games": {
            "type": "array",
            "items": {
                "type": "object",
                "required": [
                    "seed", "turns", "winner", "victory", "scores",
                    "orders", "events", "clauses", "wars", "digest",
                ],
                "properties": {
                    "seed": {"type": "integer"},
                    "turns": {"type": "integer"},
                    "winner": {"type": ["string", "null"]},
                    "victory": {"type": ["string", "null"]},
                    "scores": {"type": "object", "additionalProperties": {"type": "integer"}},
                    "orders": COUNTS,
                    "events": COUNTS,
                    "clauses": COUNTS,
                    "wars": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": [
                                "attackers", "defenders", "from", "turns", "cause", "outcome",
                            ],
                        },
                    },
                    "digest": DIGEST,
                },
            },
        },
        "summary": {"type": "object", "required": ["games", "ended", "wins", "digest"]},
    },
}  # fmt: skip


def test_the_version_is_one_line(entente):
    answer = entente("--version")
    assert (answer.code, answer.out) == (0, f"entente {__version__}\n")


@pytest.mark.parametrize(
    "command",
    ["", "play", "scenarios", "simulate", "replay", "validate", "schema", "screenshot", "saves"],
)
def test_help_names_examples(entente, command):
    answer = entente(*filter(None, [command, "--help"]))
    assert answer.code == 0
    assert f"entente {command}".strip() in answer.out.partition("Examples")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(entente, name):
    told = " ".join(entente(name, "--help").out.split())
    assert COMMANDS[name].replace("`", "") in told


def test_the_version_and_a_simulation_need_no_window():
    script = (
        "import sys; sys.argv = ['entente', *sys.argv[1:]]\n"
        "from game.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(loaded & {'pygame', 'numpy', 'pydantic'}))\n"
    )
    for arguments, expected in (
        (["--version"], "[]"),
        (["simulate", "archipelago", "--games", "1", "--turns", "1"], "['pydantic']"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
        )
        assert done.stdout.splitlines()[-1] == expected


def test_scenarios_tells_what_can_be_played(entente):
    answer = entente("scenarios", "--json")
    found = {one["id"]: one for one in answer.json["scenarios"]}
    isles = found["archipelago"]
    assert (isles["title"], isles["region_count"], isles["turns"]) == ("The Archipelago", 10, 48)
    assert "valdmark" in isles["regions"]
    assert isles["is_playable"]
    assert isles["problems"] == []
    assert "The Archipelago" in entente("scenarios").out


def test_a_simulation_is_one_document_with_every_kind_counted(entente):
    answer = entente("simulate", "archipelago", "--games", 2, "--seed", 5, "--turns", 4, "--json")
    assert answer.code == 0
    jsonschema.validate(answer.json, SIMULATION)
    assert [game["seed"] for game in answer.json["games"]] == [5, 6]
    for game in answer.json["games"]:
        assert set(game["orders"]) == {kind.__name__ for kind in ORDER_KINDS}
        assert set(game["clauses"]) == {kind.value for kind in ClauseKind}
        assert game["turns"] == 4


def test_a_simulation_says_the_same_to_people(entente):
    answer = entente("simulate", "archipelago", "--games", 1, "--turns", 2)
    assert answer.code == 0
    assert "games 1, ended 0, 2.0 turns on average" in answer.out
    assert "ProposeTreaty" in answer.out


def test_a_seat_given_to_another_mind_changes_the_game(entente):
    plain = entente("simulate", "archipelago", "--games", 1, "--turns", 3, "--json").json
    drawn = entente(
        "simulate", "archipelago", "--games", 1, "--turns", 3, "--seat",
        "valdmark=wanderer:normal", "--json",
    ).json  # fmt: skip
    assert plain["summary"]["digest"] != drawn["summary"]["digest"]


def simulated(hash_seed, games, turns):
    done = subprocess.run(
        [
            sys.executable, "-m", "game", "simulate", "archipelago", "--json",
            "--games", str(games), "--turns", str(turns),
        ],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": str(hash_seed), "PATH": "", "HOME": "/nonexistent"},
    )  # fmt: skip
    return json.loads(done.stdout)["summary"]["digest"]


def test_a_simulation_does_not_depend_on_the_hash_seed():
    assert len({simulated(seed, 1, 6) for seed in (0, 1, 4321)}) == 1


def test_jobs_change_nothing(entente):
    arguments = ("simulate", "archipelago", "--games", 3, "--turns", 3, "--json", "--jobs")
    assert entente(*arguments, 2).json == entente(*arguments, 1).json


def test_a_sound_scenario_is_valid(entente):
    answer = entente("validate", "archipelago", "--json")
    assert answer.code == 0
    assert answer.json == {"valid": True, "errors": 0, "warnings": 0, "diagnostics": []}
    assert "no mistakes found" in entente("validate", scenarios() / "archipelago").out


@pytest.fixture
def broken(tmp_path):
    folder = tmp_path / "broken"
    folder.mkdir()
    for file in (scenarios() / "archipelago").iterdir():
        text = file.read_text(encoding="utf-8")
        (folder / file.name).write_text(
            text.replace("capital: valdburg", "capital: valdberg"), encoding="utf-8"
        )
    return folder


def test_a_mistake_has_a_file_a_line_a_column_and_a_hint(entente, broken):
    answer = entente("validate", broken, "--json")
    assert answer.code == 1
    (mistake,) = answer.json["diagnostics"]
    assert set(mistake) >= {"file", "line", "column", "code", "severity", "message", "hint"}
    assert (mistake["severity"], mistake["line"] > 1, mistake["column"] > 1) == (
        "error",
        True,
        True,
    )
    assert "valdburg" in mistake["hint"]
    told = entente("validate", broken)
    assert told.code == 1
    assert re.search(r"scenario\.yaml:\d+:\d+: error\[E\d+\]", told.out)


def test_a_broken_scenario_is_not_played(entente, broken):
    answer = entente("simulate", broken, "--games", 1)
    assert answer.code == 2
    assert " cannot be played: " in answer.sentence
    assert "see: entente validate" in answer.sentence


def test_the_schema_is_that_of_the_model(entente, tmp_path):
    schema = entente("schema").json
    jsonschema.Draft202012Validator.check_schema(schema)
    file = tmp_path / "schema.json"
    assert entente("schema", "-o", file).code == 0
    assert json.loads(file.read_text(encoding="utf-8")) == schema
