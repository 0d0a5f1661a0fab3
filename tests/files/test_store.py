"""The folder of saved games: names, backups, autosaves, the list, and what is said of damage."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.container import Save
from game.files.disk import Disk
from game.files.faults import SaveError, SaveFault
from game.files.migrations import Contents
from game.files.save_names import name_for, name_of, path_of
from game.files.store import Store


def game(turn):
    return Save(Contents({"turn": turn}, {"turn": turn}, [[turn]]), b"png")


def turn_of(loaded):
    return loaded.save.contents.state["turn"]


def spoil(path):
    """Damage a file without touching the other names of its bytes."""
    body = bytearray(path.read_bytes())
    body[len(body) // 2] ^= 0xFF
    path.unlink()
    path.write_bytes(body)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "saves")


def test_a_saved_game_is_loaded_again(store):
    state_hash = store.save("one", game(3))
    loaded = store.load("one")
    assert loaded.save.contents.state == {"turn": 3}
    assert loaded.save.contents.orders == [[3]]
    assert loaded.save.contents.head["state_hash"] == state_hash
    assert loaded.file == "one.entente"
    assert loaded.notice() == ""


def test_the_last_three_saves_stay_as_backups(store):
    for turn in range(1, 7):
        store.save("one", game(turn))
    assert store.disk.names(store.folder) == [
        "one.entente",
        "one.entente.1",
        "one.entente.2",
        "one.entente.3",
    ]
    turns = []
    for name in store.disk.names(store.folder):
        turns.append(turn_of(store.load("one")))
        (store.folder / name).unlink()
    assert turns == [6, 5, 4, 3]


def test_a_damaged_save_is_restored_and_says_from_where(store):
    store.save("one", game(1))
    store.save("one", game(2))
    spoil(store.folder / "one.entente")
    loaded = store.load("one")
    assert turn_of(loaded) == 1
    assert loaded.file == "one.entente.1"
    assert loaded.notice().startswith("'one.entente': the save is damaged: a part of it is not ")
    assert loaded.notice().endswith("; restored from 'one.entente.1'")


def test_when_nothing_can_be_read_every_file_says_why(store):
    store.save("one", game(1))
    store.save("one", game(2))
    (store.folder / "one.entente").write_bytes(b"nonsense")
    spoil(store.folder / "one.entente.1")
    with pytest.raises(SaveError) as caught:
        store.load("one")
    said = str(caught.value)
    assert said.startswith("no file of 'one' can be read: one.entente: this is not a ")
    assert "one.entente.1: the save is damaged" in said


def test_a_save_that_is_not_there_is_named(store):
    with pytest.raises(SaveError, match="there is no save 'two'"):
        store.load("two")


def test_the_list_is_newest_first_and_shows_heads(store):
    for turn, name in enumerate(("one", "two", "three"), start=1):
        store.save(name, game(turn))
        os.utime(store.folder / f"{name}.entente", ns=(turn * 10**9, turn * 10**9))
    assert [entry.name for entry in store.entries()] == ["three", "two", "one"]
    first = store.entries()[0]
    assert first.head.facts["turn"] == 3
    assert first.head.thumbnail == b"png"
    assert first.changed_at == 3 * 10**9
    assert first.problems == ()
    assert store.names() == ("one", "three", "two")


def test_the_list_reads_heads_only(store):
    for n in range(20):
        store.save(f"game-{n}", game(n))
    disk = Disk()
    disk.read = None
    assert len(Store(store.folder, disk).entries()) == 20


def test_a_thorough_list_finds_a_changed_byte_where_a_quick_one_does_not(store):
    store.save("one", game(1))
    path = store.folder / "one.entente"
    body = bytearray(path.read_bytes())
    body[-1] ^= 1
    path.write_bytes(body)
    (quick,) = store.entries()
    (thorough,) = store.entries(is_thorough=True)
    assert (quick.problems, thorough.head) == ((), None)
    assert "not as it was written" in thorough.problems[0].sentence


def test_damaged_files_stay_in_the_list_with_their_sentence(store):
    store.save("good", game(1))
    (store.folder / "bad.entente").write_bytes(b"nonsense")
    (store.folder / "empty.entente").touch()
    (store.folder / "folder.entente").mkdir()
    (store.folder / "dead.entente").symlink_to("nowhere")
    (store.folder / ".hidden.entente").touch()
    (store.folder / "README.md").touch()
    said = {entry.name: entry.problems[0].sentence for entry in store.entries() if entry.problems}
    assert said == {
        "bad": "this is not a saved game",
        "empty": "this is not a saved game",
        "folder": "could not read 'folder.entente': it is a folder",
        "dead": "could not read 'dead.entente': it is not there",
    }
    assert [entry.name for entry in store.entries() if entry.head] == ["good"]


def test_a_damaged_save_with_a_backup_shows_the_backup(store):
    store.save("one", game(1))
    store.save("one", game(2))
    (store.folder / "one.entente").write_bytes(b"nonsense")
    (entry,) = store.entries()
    assert entry.file == "one.entente.1"
    assert entry.head.facts["turn"] == 1
    assert entry.problems[0].file == "one.entente"


def test_a_folder_that_is_not_there_has_no_saves(store):
    assert store.entries() == ()


def test_autosaves_move_on_and_the_oldest_goes(store):
    for turn in range(1, 6):
        store.autosave("auto", game(turn), keep=3)
    turns = {entry.name: entry.head.facts["turn"] for entry in store.entries()}
    assert turns == {"auto-1": 5, "auto-2": 4, "auto-3": 3}
    store.autosave("auto", game(6), keep=1)
    assert turn_of(store.load("auto-1")) == 6


def test_a_deleted_save_is_gone_with_its_backups(store):
    store.save("one", game(1))
    store.save("one", game(2))
    store.save("other", game(3))
    store.delete("one")
    assert store.disk.names(store.folder) == ["other.entente"]


def test_a_save_that_will_not_go_says_why(store):
    store.save("one", game(1))
    store.disk.remove = refuse
    with pytest.raises(SaveError) as caught:
        store.delete("one")
    assert str(caught.value) == "could not delete 'one': there is no permission"


def refuse(path):
    raise PermissionError(13, "no", str(path))


def test_the_first_save_sweeps_away_old_leftovers_of_a_crash_and_nothing_else(store):
    store.folder.mkdir(parents=True)
    for name in (".one.entente.123.part", ".two.entente.456.part", "notes.part", ".mine"):
        (store.folder / name).touch()
        os.utime(store.folder / name, (0, 0))
    (store.folder / ".two.entente.456.part").touch()
    store.save("one", game(1))
    assert store.disk.names(store.folder) == [
        ".mine",
        ".two.entente.456.part",
        "notes.part",
        "one.entente",
    ]


def test_an_autosave_in_place_moves_no_other(store):
    for turn in (1, 2):
        store.autosave("auto", game(turn), keep=3)
    store.autosave("auto", game(7), keep=3, in_place=True)
    turns = {entry.name: entry.head.facts["turn"] for entry in store.entries()}
    assert turns == {"auto-1": 7, "auto-2": 1}
    (store.folder / "auto-1.entente").write_bytes(b"nonsense")
    assert turn_of(store.load("auto-1")) == 2
    store.autosave("auto", game(8), keep=3)
    assert not (store.folder / "auto-1.entente.1").exists()


def test_a_game_that_does_not_read_back_is_not_saved(store, monkeypatch):
    store.save("one", game(1))
    for name, lie in (("container._inflated", b"?"), ("canonical.unpack", {"turn": 9})):
        monkeypatch.setattr(f"game.files.{name}", lambda *_, lie=lie: lie)
        with pytest.raises(SaveError, match="it does not read back as it was written"):
            store.save("one", game(2))
        monkeypatch.undo()
    assert turn_of(store.load("one")) == 1


@pytest.mark.parametrize(
    "name",
    ["", "../one", "a/b", "a\\b", "c:a", ".a", "con", "LPT1", "nul.b", "x" * 201, "ę" * 101, "a\n"],
)
def test_a_name_that_could_leave_the_folder_is_refused(store, name):
    for doing in (store.load, store.delete, lambda one: store.save(one, game(1))):
        with pytest.raises(SaveError) as caught:
            doing(name)
        assert caught.value.fault is SaveFault.BAD_NAME
        assert "cannot be the name of a save" in str(caught.value)


@pytest.mark.parametrize("name", ["Moja gra", "Łęgów 1903", "One", "a.b", "-a", "x" * 200, "雪"])
def test_a_file_is_a_save_whatever_the_player_called_it(store, name):
    store.save(name, game(4))
    assert store.names() == (name,)
    assert turn_of(store.load(name)) == 4
    assert [entry.name for entry in store.entries() if entry.head] == [name]
    store.delete(name)
    assert store.names() == ()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Łęgów 1903", "legow-1903"),
        ("  Żuławia:  noc! ", "zulawia-noc"),
        ("東京", "save"),
        ("", "save"),
        ("con", "con-2"),
        ("Taken", "taken-3"),
    ],
)
def test_a_file_name_recalls_the_title(title, name):
    assert name_for(title, {"taken", "taken-2"}) == name


@given(title=st.text(max_size=90), taken=st.sets(st.sampled_from(["save", "a", "a-2"])))
def test_every_title_has_a_free_and_lawful_name(tmp_path_factory, title, taken):
    name = name_for(title, taken)
    assert name not in taken
    path = path_of(tmp_path_factory.getbasetemp(), name)
    assert name_of(path.name) == name


@pytest.mark.parametrize(
    ("file_name", "name"),
    [
        ("one.entente", "one"),
        ("one.entente.2", "one"),
        ("one.entente.12", None),
        ("One.entente", "One"),
        ("Moja gra.entente.1", "Moja gra"),
        (".entente", None),
        ("a\nb.entente", None),
        ("one.txt", None),
        ("one", None),
        (".one.entente.abc.part", None),
    ],
)
def test_a_file_belongs_to_a_save_or_to_none(file_name, name):
    assert name_of(file_name) == name


def test_only_a_file_is_in_the_way_of_the_folder_of_saves(tmp_path):
    assert Store(tmp_path / "new" / "saves").obstacle() is None
    assert Store(tmp_path).obstacle() is None
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "saves"):
        found = Store(folder).obstacle()
        assert found.fault is SaveFault.NOT_A_FOLDER
        assert f"'{tmp_path / 'file'}' is a file, not a folder" in str(found)
