"""Saves as commands see them: listed, looked into, proved sound, played again."""

import pytest


@pytest.fixture
def save(typed, tmp_path):
    """A game of two turns, saved as it was left."""
    answer = typed("set-taxes 3", "e", "e", "q")
    assert "The game is kept" in answer.out
    return tmp_path / "saves" / "autosave-1.entente"


def test_a_list_of_no_saves_says_so(entente):
    assert entente("saves").out.startswith("There are no saved games in ")
    assert entente("saves", "list", "--json").json["saves"] == []
    assert entente("saves", "verify").code == 0


def test_saves_are_listed_and_looked_into(entente, save):
    rows = entente("saves").out.splitlines()
    assert rows[0].split() == ["name", "scenario", "turn", "date", "people", "state"]
    assert rows[1].split() == [
        "autosave-1", "archipelago", "2/47", "autumn", "1823", "thessaly", "sound",
    ]  # fmt: skip
    facts = entente("saves", "inspect", "autosave-1", "--json").json
    assert (facts["scenario"], facts["turn"], facts["kind"]) == ("archipelago", 2, "auto")
    assert facts == {**entente("saves", "inspect", save, "--json").json, "name": "autosave-1"}
    assert "thessaly=human" in entente("saves", "inspect", save).out


def test_a_replay_agrees_turn_by_turn(entente, save):
    told = entente("replay", "autosave-1", "--verify")
    assert told.code == 0
    assert [line.split()[-1] for line in told.out.splitlines()[:2]] == ["agrees", "agrees"]
    assert told.out.splitlines()[-1] == "2 of 2 turns agree; the end agrees"
    document = entente("replay", save, "--verify", "--json").json
    assert document["agrees"]
    assert document["first_difference"] is None
    assert [turn["digest"] for turn in document["turns"]] == [
        turn["recorded"] for turn in document["turns"]
    ]


def test_a_replay_tells_only_what_all_the_world_knows(entente, save):
    answer = entente("replay", save)
    assert answer.code == 0
    assert answer.out.startswith("Spring 1823:\n")
    assert "proposed a treaty" not in answer.out


def test_a_changed_game_differs_and_the_answer_is_no(entente, save):
    from game.files.container import Save, decode, encode  # noqa: PLC0415 (this test alone forges)
    from game.files.migrations import Contents  # noqa: PLC0415 (as above)

    contents = decode(save.read_bytes()).contents
    contents.orders[1]["digest"] = "0" * 32
    forged = Contents(contents.head, contents.state, contents.orders)
    save.write_bytes(encode(Save(forged)))
    answer = entente("replay", save, "--verify")
    assert answer.code == 1
    assert "turn 1: " in answer.out
    assert "DIFFERS from 0000" in answer.out
    document = entente("replay", save, "--verify", "--json").json
    assert (document["agrees"], document["first_difference"]) == (False, 0)


def damage(save, kind):
    body = bytearray(save.read_bytes())
    match kind:
        case "cut":
            del body[len(body) // 2 :]
        case "flipped":
            body[len(body) // 2] ^= 0x10
        case "empty":
            body.clear()
        case "text":
            body[:] = b"not a save at all"
    for file in save.parent.glob("autosave-*"):
        file.unlink()
    save.write_bytes(body)


@pytest.mark.parametrize("kind", ["cut", "flipped", "empty", "text"])
def test_a_damaged_save_is_refused_in_a_sentence(entente, typed, save, kind):
    damage(save, kind)
    for command in (["replay", "autosave-1"], ["saves", "inspect", "autosave-1"]):
        answer = entente(*command)
        assert answer.code == 1
        assert "autosave-1" in answer.sentence
    verified = entente("saves", "verify", "--json")
    assert verified.code == 1
    assert not verified.json["is_sound"]
    assert verified.json["saves"][0]["problems"]
    listed = entente("saves")
    assert listed.code == 0
    game = typed("1", "1", "0", "q", arguments=())
    assert game.code == 0
