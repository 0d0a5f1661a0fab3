"""Every call to the disk fails in every way, and nothing acknowledged is lost."""

import errno
import os
import stat

import pytest
from faulty_disk import FaultyDisk, MachineStoppedError

from game.files.atomic import TEMPORARY, replace_file
from game.files.container import Save
from game.files.disk import Disk
from game.files.faults import SaveError, SaveFault
from game.files.migrations import Contents
from game.files.store import Store

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS")
WAYS = (
    *((how, False) for how in (*ERRORS, "short", "short and full", "stop before", "stop after")),
    ("ENOSPC", True),
    ("EIO", True),
)
TURNS, KEPT = 3, 2
"""One turn more than saves are kept, so that the oldest must go."""


def game(turn, orders=0):
    state = {"turn": turn, "provinces": {f"p{n}": [n, n * turn] for n in range(20)}}
    return Save(Contents({"turn": turn}, state, [orders, [turn, "wait"]]))


class Played:
    """What a run was told is on the disk, and what it was told is not."""

    def __init__(self):
        self.saved = 0
        self.ordered = (0, 0)
        self.refusals = []


def play(folder, disk, played):
    store = Store(folder, disk, KEPT)
    for turn in range(1, TURNS + 1):
        try:
            store.save("one", game(turn))
            played.saved = turn
        except SaveError as error:
            played.refusals.append(error)
        for count in range(2):
            try:
                store.autosave("auto", game(turn, count), KEPT, in_place=count > 0)
                played.ordered = (turn, count)
            except SaveError as error:
                played.refusals.append(error)


def calls_of_a_good_run(tmp_path):
    disk = FaultyDisk()
    played = Played()
    play(tmp_path / "good", disk, played)
    assert played.saved == TURNS
    assert not played.refusals
    return disk.log


@pytest.mark.parametrize(("how", "for_good"), WAYS)
def test_no_failing_call_loses_what_was_acknowledged(tmp_path, how, for_good):
    calls = calls_of_a_good_run(tmp_path)
    failures = 0
    for at in range(len(calls)):
        folder = tmp_path / f"at{at}"
        disk = FaultyDisk(at, how, for_good=for_good)
        played = Played()
        stopped = False
        try:
            play(folder, disk, played)
        except MachineStoppedError:
            stopped = True
        failures += disk.has_failed
        check_nothing_is_lost(folder, played)
        check_the_failure_was_told(disk, played, stopped=stopped)
        check_the_next_save_works(folder)
    assert failures >= calls.count("write")


def check_nothing_is_lost(folder, played):
    store = Store(folder)
    if played.saved:
        loaded = store.load("one")
        turn = loaded.save.contents.state["turn"]
        assert turn >= played.saved
        assert loaded.save.contents.state == game(turn).contents.state
    if played.ordered != (0, 0):
        kept = store.load("auto-1").save.contents
        assert (kept.state["turn"], kept.orders[0]) >= played.ordered


SILENT = frozenset({"exists", "close", "remove", "names", "changed_at"})
"""What may fail without a word: the game goes on, and nothing is lost by it."""


def check_the_failure_was_told(disk, played, *, stopped):
    if disk.has_failed and not stopped and disk.how != "short":
        call = disk.log[disk.at]
        assert played.refusals or call in SILENT, call
    for refusal in played.refusals:
        assert refusal.fault in (
            SaveFault.NOT_WRITTEN,
            SaveFault.FIRST_NOT_WRITTEN,
            SaveFault.UNCONFIRMED,
            SaveFault.NOT_READ,
        )


def check_the_next_save_works(folder):
    for path in folder.glob(f".*{TEMPORARY}"):
        os.utime(path, (0, 0))
    store = Store(folder)
    store.save("one", game(9))
    assert store.load("one").save.contents.state == game(9).contents.state
    assert not [path for path in folder.iterdir() if path.name.endswith(TEMPORARY)]


def test_two_crashes_in_a_row_lose_nothing(tmp_path):
    calls = len(calls_of_a_good_run(tmp_path))
    for first in range(0, calls, 7):
        for second in range(0, calls, 13):
            folder = tmp_path / f"at{first}-{second}"
            played = Played()
            for at in (first, second):
                before = played.saved
                with_crash(folder, FaultyDisk(at, "stop after"), played)
                played.saved = max(before, played.saved)
            if played.saved:
                assert Store(folder).load("one").save.contents.state["turn"] >= 1


def with_crash(folder, disk, played):
    try:
        play(folder, disk, played)
    except MachineStoppedError:
        return


SENTENCES = [
    ("ENOSPC", "could not save: the disk is full; the previous save is unchanged"),
    ("EDQUOT", "could not save: the disk quota is used up; the previous save is unchanged"),
    ("EROFS", "could not save: the disk is read-only; the previous save is unchanged"),
    ("EACCES", "could not save: there is no permission; the previous save is unchanged"),
    ("EIO", "could not save: the disk reported an error; the previous save is unchanged"),
    ("EFBIG", "could not save: the file would be too large; the previous save is unchanged"),
    ("ENETDOWN", "could not save: network is down; the previous save is unchanged"),
]


@pytest.mark.parametrize(("how", "sentence"), SENTENCES)
def test_a_failed_save_says_why_in_one_sentence(tmp_path, how, sentence):
    folder = tmp_path / "bad"
    at = calls_of_a_good_run(tmp_path).index("sync")
    with pytest.raises(SaveError) as caught:
        Store(folder, FaultyDisk(at, how)).save("one", game(1))
    why = sentence.removeprefix("could not save: ").removesuffix("; the previous save is unchanged")
    assert str(caught.value) == f"could not save into the folder '{folder}': {why}"
    assert list(folder.iterdir()) == []
    Store(folder).save("one", game(1))
    with pytest.raises(SaveError) as caught:
        Store(folder, FaultyDisk(at, how)).save("one", game(2))
    assert str(caught.value) == sentence
    assert Store(folder).load("one").save.contents.state == game(1).contents.state


def test_a_save_that_may_not_survive_says_so_and_is_there(tmp_path):
    at = calls_of_a_good_run(tmp_path).index("sync_folder")
    with pytest.raises(SaveError) as caught:
        Store(tmp_path / "bad", FaultyDisk(at, "EIO")).save("one", game(1))
    assert str(caught.value) == (
        "saved, but the disk did not confirm it (the disk reported an error); "
        "save again before closing"
    )
    assert Store(tmp_path / "bad").load("one").save.contents.state["turn"] == 1


def test_a_disk_without_hard_links_keeps_backups_too(tmp_path):
    store = Store(tmp_path / "fat", FaultyDisk(-1, "EPERM"))
    store.save("one", game(1))
    store.disk.at = store.disk.log.index("create") + 10**6
    log = store.disk.log
    store.disk._is_hit = lambda call: log.append(call) or call == "link"
    store.save("one", game(2))
    assert "link" in log
    backup = tmp_path / "fat" / "one.entente.1"
    assert backup.stat().st_nlink == 1
    (tmp_path / "fat" / "one.entente").unlink()
    assert Store(tmp_path / "fat").load("one").save.contents.state["turn"] == 1


def test_a_write_that_takes_nothing_ends(tmp_path):
    disk = Disk()
    disk.write = lambda *_: 0
    with pytest.raises(OSError, match="takes no more") as caught:
        replace_file(disk, tmp_path / "x", b"body")
    assert caught.value.errno == errno.EIO


def test_a_link_in_the_place_of_the_save_is_replaced_not_followed(tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("mine")
    (tmp_path / "one.entente").symlink_to(victim)
    Store(tmp_path).save("one", game(1))
    assert victim.read_text() == "mine"
    assert not (tmp_path / "one.entente").is_symlink()
    assert stat.S_IMODE((tmp_path / "one.entente").stat().st_mode) == 0o600


def test_a_pipe_among_the_saves_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.entente")
    (entry,) = Store(tmp_path).entries()
    assert entry.head is None
    assert entry.problems[0].sentence == "could not read 'pipe.entente': it is not a plain file"
    with pytest.raises(SaveError, match="it is not a plain file"):
        Store(tmp_path).load("pipe")
