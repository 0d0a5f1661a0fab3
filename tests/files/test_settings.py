"""The player's settings: kept, read back, and never in the way when the file is broken."""

import json
from dataclasses import asdict, fields, replace

import pytest
from faulty_disk import FaultyDisk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.files.diagnostics import quoted
from game.files.disk import Disk
from game.files.settings import CHECKS, PlayerSettings, read_settings, write_settings

OWN = PlayerSettings(
    language="pl",
    theme="ministry",
    scale=1.5,
    window_size=(1920, 1080),
    keys={"end_turn": "Ctrl+E"},
    last_save="legow-1903",
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_settings_come_back_as_they_were_kept(path):
    assert write_settings(path, OWN) == ""
    assert read_settings(path) == (OWN, "")


def test_without_a_file_the_defaults_hold_in_silence(path):
    assert read_settings(path) == (PlayerSettings(), "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "it is not JSON"),
        ("", "it is not JSON"),
        ("5", "it holds no settings"),
        ("[1]", "it holds no settings"),
        ("[" * 100_000, "it is not JSON"),
    ],
)
def test_a_broken_file_gives_the_defaults_and_a_sentence(path, text, why):
    path.parent.mkdir()
    path.write_text(text)
    assert read_settings(path) == (
        PlayerSettings(),
        f"settings.json could not be read: {why}; the settings are the default ones",
    )


def test_bytes_that_are_no_text_are_no_json(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe{}")
    assert "it is not JSON" in read_settings(path)[1]


def test_one_wrong_setting_leaves_the_others(path):
    write_settings(path, OWN)
    kept = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(kept | {"scale": 500, "theme": 7, "langauge": "en"}))
    read, said = read_settings(path)
    assert read == replace(OWN, scale=1.0, theme="atlas")
    assert said == (
        "settings.json: 'langauge', 'scale', 'theme' could not be used; the rest is as you left it"
    )


def test_a_file_of_another_program_is_not_listed_at_length(path):
    path.parent.mkdir()
    path.write_text(json.dumps({f"x{n}": n for n in range(9)}))
    assert read_settings(path)[1] == (
        "settings.json: 'x0', 'x1', 'x2', 'x3', 'x4' and 4 more could not be used; "
        "the rest is as you left it"
    )


def test_a_folder_in_its_place_is_said(path):
    path.mkdir(parents=True)
    assert read_settings(path)[1] == (
        "settings.json could not be read: it is a folder; the settings are the default ones"
    )


def test_no_failing_call_breaks_the_kept_settings(path):
    counting = FaultyDisk()
    write_settings(path, OWN, counting)
    for at in range(len(counting.log)):
        disk = FaultyDisk(at, "ENOSPC")
        said = write_settings(path, PlayerSettings(), disk)
        assert read_settings(path)[0] in (OWN, PlayerSettings())
        assert said == "" or "the disk is full" in said
        write_settings(path, OWN)
    assert write_settings(path, OWN, FaultyDisk(counting.log.index("write"), "EROFS")) == (
        "the settings could not be kept: the disk is read-only"
    )
    at = counting.log.index("sync_folder")
    assert write_settings(path, OWN, FaultyDisk(at, "EIO")) == (
        "the settings are kept, but the disk did not confirm it (the disk reported an error)"
    )


values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    given_values=st.dictionaries(
        st.sampled_from(sorted(CHECKS)),
        values | st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=3), values),
    )
)
def test_any_values_give_usable_settings(path, given_values):
    Disk().make_folder(path.parent)
    path.write_text(json.dumps(given_values))
    read, said = read_settings(path)
    refused = [name for name in given_values if quoted(name) in said]
    for name in given_values.keys() - set(refused):
        assert json.loads(json.dumps(asdict(read)))[name] == given_values[name] or "more" in said
    write_settings(path, read)
    assert read_settings(path) == (read, "")


def test_every_setting_has_a_check_that_its_default_passes():
    default = PlayerSettings()
    assert [part.name for part in fields(PlayerSettings)] == list(CHECKS)
    assert all(CHECKS[name](getattr(default, name)) for name in CHECKS)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scale", True),
        ("scale", float("nan")),
        ("is_muted", 1),
        ("autosaves_kept", 0),
        ("autosaves_kept", True),
        ("window_size", [1280]),
        ("window_size", [1280, 99_999]),
        ("keys", {"a": 1}),
        ("language", "de"),
        ("last_save", "x" * 61),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(path, name, value):
    path.parent.mkdir()
    path.write_text(json.dumps({name: value}))
    read, said = read_settings(path)
    assert read == PlayerSettings()
    assert quoted(name) in said
