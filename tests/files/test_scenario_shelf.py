"""The list of scenarios: nothing hides, and a broken one says why."""

from minimal import TEXT, altered, lay

from game.files.pack import open_folder, packed
from game.files.scenario_shelf import find_scenario, list_scenarios


def test_the_shipped_scenarios_are_all_playable():
    shelf = [entry for entry in list_scenarios() if entry.is_shipped]
    assert "archipelago" in [entry.id for entry in shelf]
    assert [problem.one_line() for entry in shelf for problem in entry.problems] == []


def test_an_entry_says_what_a_card_shows(tmp_path):
    lay(tmp_path / "one")
    (entry,) = list_scenarios([tmp_path])
    assert (entry.id, entry.title("pl"), entry.title("en")) == ("tiny", "Malutki", "Tiny")
    assert entry.title("de") == "Tiny"
    assert (entry.regions, entry.region_count, entry.turns) == (("alba", "borea", "corvo"), 3, 20)
    assert entry.is_playable
    assert not entry.is_shipped


def test_a_broken_scenario_stays_in_the_list_and_hides_no_other(tmp_path):
    lay(tmp_path / "a_empty", "")
    lay(tmp_path / "b_wrong", altered("capital: isle", "capital: ilse"))
    lay(tmp_path / "c_fine", altered("id: tiny", "id: fine"))
    (tmp_path / "d_cut.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "readme.txt").write_text("not a scenario")
    shelf = {entry.path.name: entry for entry in list_scenarios([tmp_path])}
    assert sorted(shelf) == ["a_empty", "b_wrong", "c_fine", "d_cut.zip"]
    assert [name for name, entry in shelf.items() if entry.is_playable] == ["c_fine"]
    assert (shelf["a_empty"].id, shelf["a_empty"].title("en")) == ("a_empty", "a_empty")
    assert shelf["a_empty"].problems[0].message == "file is empty"
    assert shelf["b_wrong"].title("en") == "Tiny"
    assert shelf["b_wrong"].problems[0].code == "E302"
    assert shelf["d_cut.zip"].problems[0].code == "P03"


def test_two_scenarios_cannot_share_an_id(tmp_path):
    lay(tmp_path / "one")
    lay(tmp_path / "two")
    first, second = list_scenarios([tmp_path])
    assert first.is_playable
    assert second.problems[0].code == "E322"
    assert "the id 'tiny' is already that of" in second.problems[0].message


def test_a_zip_is_read_in_place(tmp_path):
    folder = open_folder(lay(tmp_path / "src" / "one"))
    (tmp_path / "one.zip").write_bytes(packed(folder))
    folder.close()
    (entry,) = list_scenarios([tmp_path])
    assert (entry.id, entry.is_playable) == ("tiny", True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.zip", "src"]


def test_a_folder_that_is_not_there_is_an_empty_list(tmp_path):
    assert list_scenarios([tmp_path / "nowhere"]) == ()


def test_a_scenario_is_found_by_name_or_path(tmp_path):
    assert find_scenario("archipelago").name == "archipelago"
    folder = lay(tmp_path / "mine", TEXT)
    assert find_scenario(str(folder)) == folder
    assert find_scenario(str(folder / "scenario.yaml")) == folder / "scenario.yaml"
    assert find_scenario("no_such_thing") is None
