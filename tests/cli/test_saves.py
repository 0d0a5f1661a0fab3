"""Saves as commands see them: listed, looked into, proved sound, played again."""

import errno
import sys

import pytest


@pytest.fixture
def save(typed, tmp_path):
    """A game of two turns, saved as it was left, without a backup."""
    answer = typed("set-taxes 3", "y", "e", "e", "q")
    assert "The game is kept" in answer.out
    (tmp_path / "saves" / "autosave-1.entente.1").unlink()
    return tmp_path / "saves" / "autosave-1.entente"


def test_a_list_of_no_saves_says_so(entente):
    assert entente("saves").out.startswith("There are no saved games in ")
    assert entente("saves", "list", "--json").json["saves"] == []
    assert entente("saves", "verify").code == 0


def test_saves_are_listed_and_looked_into(entente, save):
    rows = entente("saves").out.splitlines()
    assert rows[0].split() == ["name", "called", "scenario", "turn", "date", "people", "state"]
    assert rows[1].split() == [
        "autosave-1", "archipelago", "3", "of", "48", "autumn", "1823", "thessaly", "sound",
    ]  # fmt: skip
    facts = entente("saves", "inspect", "autosave-1", "--json").json
    assert (facts["scenario"], facts["turn"], facts["kind"]) == ("archipelago", 2, "auto")
    assert facts == {**entente("saves", "inspect", save, "--json").json, "name": "autosave-1"}
    assert "thessaly=human" in entente("saves", "inspect", save).out


def test_a_replay_agrees_turn_by_turn(entente, save):
    told = entente("replay", "autosave-1", "--verify")
    assert told.code == 0
    assert told.out.splitlines() == [
        "turn 1: as recorded",
        "turn 2: as recorded",
        "All came out as recorded; turns played: 2.",
    ]
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
    assert "turn 1: DIFFERS from what was recorded (" in answer.out
    assert answer.out.endswith("1 of 2 turns came out differently.\n")
    document = entente("replay", save, "--verify", "--json").json
    assert (document["agrees"], document["first_difference"]) == (False, 0)


def test_a_position_that_its_orders_do_not_lead_to_is_found_out(entente, save):
    from game.files.container import Save, decode, encode  # noqa: PLC0415 (as above)

    contents = decode(save.read_bytes()).contents
    contents.state["regions"]["treasury"][0] += 1000
    save.write_bytes(encode(Save(contents)))
    answer = entente("replay", save, "--verify")
    assert answer.code == 1
    assert answer.out.splitlines()[-1] == (
        "The orders do not lead to the position that is saved with them."
    )


def test_a_save_by_any_file_name_is_listed_and_loaded(entente, save):
    for name in ("Wielka gra", "Łęgów 1823", "UPPER", "it's.mine"):
        (save.parent / f"{name}.entente").write_bytes(save.read_bytes())
        assert name in entente("saves").out
        assert entente("replay", name, "--verify").code == 0
        assert entente("replay", f"{name}.entente", "--verify").code == 0
    assert entente("saves", "verify").code == 0


def test_a_save_is_listed_by_what_the_player_called_it(typed, entente, tmp_path):
    typed("10", "Łęgów, wieczór", "q")
    assert (tmp_path / "saves" / "legow-wieczor.entente").is_file()
    listed = entente("saves", "list", "--json").json["saves"]
    assert [(one["name"], one["label"]) for one in listed] == [("legow-wieczor", "Łęgów, wieczór")]
    assert "Łęgów, wieczór" in entente("saves").out
    assert "Łęgów, wieczór" in typed("3", "0", "0", arguments=()).out


def test_what_is_no_save_is_said_to_be_none(entente, tmp_path):
    file = tmp_path / "README.md"
    file.write_text("hello")
    for command in (["replay", file], ["saves", "inspect", file], ["saves", "verify", file]):
        answer = entente(*command)
        assert answer.code == 1
        assert "this is not a saved game" in answer.out + answer.err


def test_a_file_in_the_working_folder_is_no_name_of_a_save(entente, tmp_path, monkeypatch):
    (tmp_path / "README.md").write_text("hello")
    monkeypatch.chdir(tmp_path)
    assert entente("replay", "README.md").sentence == "'README.md': this is not a saved game"


def test_a_save_that_may_not_be_read_is_not_called_damaged(entente, save, monkeypatch):
    def bar(*_):
        raise PermissionError(errno.EACCES, "barred")

    monkeypatch.setattr("game.files.disk.os.open", bar)
    answer = entente("replay", "autosave-1")
    assert (answer.code, answer.sentence) == (
        2,
        "could not read 'autosave-1.entente': there is no permission",
    )
    for command in (["saves"], ["saves", "verify"]):
        told = entente(*command).out
        assert "there is no permission" in told
        assert "damaged" not in told


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
    assert "sound" not in listed.out
    said = verified.json["saves"][0]["problems"][0]
    assert said in listed.out
    assert said.count("save") == 1
    game = typed("1", "1", "0", "q", arguments=())
    assert game.code == 0


def spoil(file, kind):
    """Cut a file, or flip a bit of it."""
    body = bytearray(file.read_bytes())
    if kind == "cut":
        del body[len(body) // 2 :]
    else:
        body[len(body) // 2] ^= 0x10
    file.write_bytes(body)


@pytest.mark.parametrize("kind", ["cut", "flipped"])
def test_continue_falls_back_to_the_newest_sound_save_and_says_so(typed, tmp_path, kind):
    typed("e", "e", "e", "q")
    for file in (tmp_path / "saves").glob("autosave-1.entente*"):
        spoil(file, kind)
    answer = typed("1", "q", arguments=())
    assert answer.code == 0
    assert "autosave-1 is damaged; the game goes on from autosave-2." in answer.out
    assert "(turn 3 of 48)" in answer.out


def test_a_damaged_save_of_this_turn_is_restored_from_the_one_before_it(typed, tmp_path):
    typed("e", "e", "e", "q")
    spoil(tmp_path / "saves" / "autosave-1.entente", "cut")
    answer = typed("1", "q", arguments=())
    assert answer.code == 0
    assert "(turn 4 of 48)" in answer.out


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_file_that_no_save_can_be_called_has_its_line_too(entente, save):
    own = {one["name"] for one in entente("saves", "list", "--json").json["saves"]}
    strange = "bad\udcff\x1b[31m….entente"
    shown = "bad\\udcff\\x1b[31m….entente"
    for name in ("nul.entente", strange):
        (save.parent / name).write_bytes(save.read_bytes())
    (save.parent / "nul.entente.1").write_bytes(b"junk")
    (save.parent / ".hidden.entente").write_bytes(b"junk")
    (save.parent / "notes.txt").write_bytes(b"junk")
    told = entente("saves").out
    assert "\x1b" not in told
    listed = entente("saves", "list", "--json").json["saves"]
    assert [one["name"] for one in listed[-3:]] == [shown, "nul.entente", "nul.entente.1"]
    for one in listed[-3:]:
        assert not one["is_readable"]
        assert "cannot be the name of a save" in one["problems"][0]
        assert one["problems"][0].endswith("; rename it")
        assert one["name"].split("…")[0] in told
    proven = entente("saves", "verify", "--json")
    assert proven.code == 1
    sound = {one["name"]: one["is_sound"] for one in proven.json["saves"]}
    assert sound == {
        **dict.fromkeys(own, True),
        shown: True,
        "nul.entente": True,
        "nul.entente.1": False,
    }
    assert "\x1b" not in entente("saves", "verify").out
