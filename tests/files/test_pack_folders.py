"""A scenario as a plain folder: what belongs to it, and what is never followed."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.disk_folder import DiskFolder
from game.files.faults import PackError
from game.files.pack import content_hash, open_folder, packed
from game.files.pack_names import MOST_FILES, check_name


def refusal(reading):
    with pytest.raises(PackError) as caught:
        reading()
    return caught.value.fault.value, str(caught.value)


@pytest.fixture
def author_folder(tmp_path):
    folder = tmp_path / "mine"
    (folder / "locale").mkdir(parents=True)
    (folder / "scenario.yaml").write_bytes(b"format: 1\n")
    (folder / "locale" / "en.ftl").write_bytes(b"title = Mine\n")
    return folder


def test_a_folder_gives_the_files_a_scenario_may_hold(author_folder):
    (author_folder / ".git").mkdir()
    (author_folder / ".git" / "config.txt").write_text("x")
    (author_folder / "scenario.yaml~").write_text("x")
    folder = open_folder(author_folder)
    assert folder.names() == ("locale/en.ftl", "scenario.yaml")
    assert folder.read("locale/en.ftl") == b"title = Mine\n"
    assert open_folder(author_folder / "scenario.yaml").names() == folder.names()
    folder.close()


def test_a_folder_and_its_zip_are_the_same_scenario(author_folder, tmp_path):
    folder = open_folder(author_folder)
    path = tmp_path / "mine.zip"
    path.write_bytes(packed(folder))
    assert packed(folder) == path.read_bytes()
    zipped = open_folder(path)
    assert zipped.names() == folder.names()
    assert content_hash(zipped) == content_hash(folder)
    zipped.close()
    (author_folder / "locale" / "en.ftl").write_bytes(b"title = Other\n")
    assert content_hash(folder) != content_hash(open_folder(path))


def test_links_and_devices_of_a_folder_are_never_followed(author_folder):
    (author_folder / "link.txt").symlink_to("/etc/passwd")
    (author_folder / "away").symlink_to("/etc")
    os.mkfifo(author_folder / "pipe.txt")
    folder = DiskFolder(author_folder)
    assert folder.names() == ("locale/en.ftl", "scenario.yaml")
    expected = {
        "link.txt": (
            "P20",
            "'link.txt' is a link, and links are not followed: put the file there",
        ),
        "away/passwd.txt": (
            "P20",
            "'away/passwd.txt' is a link, and links are not followed: put the file there",
        ),
        "pipe.txt": ("P21", "'pipe.txt' is a special file; scenarios hold plain files only"),
        "../mine/scenario.yaml": (
            "P13",
            "'../mine/scenario.yaml': '.', '..' and empty parts are not allowed",
        ),
        "nothing.txt": ("P31", "file 'nothing.txt' is not in the scenario"),
        "scenario.yaml/x.txt": ("P31", "file 'scenario.yaml/x.txt' is not in the scenario"),
        "Scenario.yaml": ("P31", "file 'Scenario.yaml' is not in the scenario"),
    }
    for name, said in expected.items():
        assert refusal(lambda name=name: folder.read(name)) == said


def test_a_folder_has_the_limits_of_a_zip(author_folder):
    with (author_folder / "big.txt").open("wb") as file:
        file.truncate((16 << 20) + 1)
    folder = DiskFolder(author_folder)
    assert refusal(lambda: folder.read("big.txt")) == ("P25", "'big.txt' is larger than 16 MiB")
    with (author_folder / "huge.txt").open("wb") as file:
        file.truncate(100 << 20)
    assert refusal(folder.names)[0] == "P27"
    (author_folder / "huge.txt").unlink()
    for n in range(MOST_FILES):
        (author_folder / f"f{n}.txt").touch()
    assert refusal(folder.names)[0] == "P04"


def test_a_folder_of_anything_is_given_up_soon(author_folder):
    for n in range(4 * MOST_FILES):
        (author_folder / f"f{n}.bin").touch()
    assert refusal(lambda: open_folder(author_folder))[0] == "P04"


def test_a_folder_without_a_scenario_is_refused(tmp_path):
    assert refusal(lambda: open_folder(tmp_path))[0] == "P30"
    assert refusal(lambda: open_folder(tmp_path / "nowhere")) == (
        "P01",
        "'nowhere' is neither a folder nor a regular file",
    )


def test_a_folder_that_vanishes_is_a_sentence(author_folder):
    folder = DiskFolder(author_folder)
    (author_folder / "scenario.yaml").unlink()
    (author_folder / "locale" / "en.ftl").unlink()
    (author_folder / "locale").rmdir()
    author_folder.rmdir()
    assert refusal(lambda: folder.read("scenario.yaml")) == (
        "P32",
        "'scenario.yaml' can't be read: it is not there",
    )
    assert refusal(folder.names) == ("P32", "'mine' can't be read: it is not there")


@given(name=st.text(max_size=30))
def test_any_name_is_taken_or_refused(name):
    taken = is_taken(name)
    assert taken is False or (name.isascii() and ".." not in name.split("/") and name[0] != "/")


def is_taken(name):
    try:
        check_name(name)
    except PackError:
        return False
    return True
