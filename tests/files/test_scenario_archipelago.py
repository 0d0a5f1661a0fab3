"""The archipelago: clean, whole in both languages, and what its story says it is."""

import json
from pathlib import Path

import jsonschema
import pytest

from game import places
from game.core.conflict import Demand, Threat
from game.core.ids import RegionId
from game.core.regard import DeedKind
from game.core.treaties import ClauseKind, kind_of
from game.core.world import Season, VictoryKind
from game.files.pack import open_folder, packed
from game.files.scenario_read import examine_scenario, read_packed, read_scenario
from game.files.scenario_schema import schema_place, schema_text
from game.files.yamltext import read_yaml
from game.rules.pacts import allies
from game.rules.reach import may_reach
from game.rules.regard import opinion
from game.rules.turn import begin

PLACE = places.scenarios() / "archipelago"
CASES = ("gen", "dat", "acc", "ins", "loc", "adj", "gender", "number", "preposition")


@pytest.fixture(scope="module")
def archipelago():
    return read_scenario(PLACE)[0]


def test_it_has_nothing_to_complain_of():
    scenario, found = read_scenario(PLACE)
    assert found == []
    assert scenario is not None


def test_it_passes_the_schema_that_editors_use():
    data = read_yaml((PLACE / "scenario.yaml").read_bytes(), "scenario.yaml").data
    judge = jsonschema.Draft202012Validator(json.loads(schema_text()))
    assert list(judge.iter_errors(data)) == []


def test_its_first_line_names_the_schema_beside_it():
    first = (PLACE / "scenario.yaml").read_text(encoding="utf-8").split("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (PLACE / named).resolve() == schema_place().resolve()


def test_both_languages_say_everything(archipelago):
    english, polish = archipelago.wording["en"], archipelago.wording["pl"]
    about = {"author", "version", "licence", "sources"}
    grammar = {f"region.{region}.{case}" for region in archipelago.start.regions for case in CASES}
    assert english.keys() - about == polish.keys() - grammar
    assert grammar <= polish.keys()
    assert all(text.strip() == text and text for text in (*english.values(), *polish.values()))


def test_every_name_the_game_will_ask_for_is_there(archipelago):
    world, words = archipelago.start.world, archipelago.wording["en"]
    wanted = [f"region.{name}{part}" for name in world.polities for part in ("", ".long", ".blurb")]
    wanted += [f"province.{name}" for name in world.provinces]
    wanted += [f"good.{name}" for name in world.goods]
    wanted += [f"head.{region.head}" for region in archipelago.start.regions.values()]
    deeds = [deed for row in archipelago.start.deeds.values() for deed in row]
    wanted += [f"note.{deed.note}" for deed in deeds]
    wanted += [f"treaty.{number}" for number in archipelago.start.treaties]
    for polity in world.polities.values():
        culture = polity.culture
        wanted += [f"language.{culture.language}", f"faith.{culture.faith}"]
        wanted.append(f"heritage.{culture.heritage}")
    assert [key for key in wanted if key not in words] == []
    assert {deed.kind for deed in deeds} == {DeedKind.HISTORY}


def test_it_runs_forty_eight_seasons_from_spring_1823(archipelago):
    calendar = archipelago.start.world.calendar
    assert calendar.date(0) == (Season.SPRING, 1823)
    assert calendar.date(calendar.last_turn) == (Season.WINTER, 1834)
    assert {goal.kind for goal in archipelago.start.world.goals} == set(VictoryKind)


def test_the_ten_regions_hold_the_whole_map(archipelago):
    state = archipelago.start
    assert len(state.regions) == 10
    assert state.owners.keys() == state.world.provinces.keys() == archipelago.sheet.shapes.keys()
    assert len(state.owners) == 67
    assert all(
        state.owners[polity.capital] == name for name, polity in state.world.polities.items()
    )


def test_neighbours_are_mutual_and_none_is_its_own(archipelago):
    provinces = archipelago.start.world.provinces
    for name, province in provinces.items():
        assert name not in province.neighbours
        assert list(province.neighbours) == sorted(province.neighbours)
        assert all(name in provinces[other].neighbours for other in province.neighbours)
    assert provinces["ostrov"].neighbours == ()
    assert "sarabulak" in provinces["eisenberg"].neighbours
    assert not provinces["valdburg"].is_coastal
    assert provinces["westerhafen"].is_coastal


def test_goods_go_round(archipelago):
    polities = archipelago.start.world.polities.values()
    for good in archipelago.start.world.goods:
        assert sum(good in polity.makes for polity in polities) >= 2
        assert sum(good in polity.lacks for polity in polities) >= 2
    for polity in polities:
        assert len(polity.makes) == 2
        assert 2 <= len(polity.lacks) <= 3


def test_no_two_regions_have_one_temper(archipelago):
    characters = [polity.character for polity in archipelago.start.world.polities.values()]
    assert len(set(characters)) == 10
    assert max(one.boldness for one in characters) >= 90
    assert min(one.boldness for one in characters) <= 15
    assert max(one.piety for one in characters) >= 90
    assert min(one.openness for one in characters) <= 15
    assert max(one.greed for one in characters) >= 80


def test_twelve_treaties_and_one_is_secret(archipelago):
    treaties = archipelago.start.treaties.values()
    assert len(treaties) == 12
    assert [treaty.parties for treaty in treaties if treaty.is_hidden] == [("calderra", "kharazan")]
    kinds = {kind_of(clause) for treaty in treaties for clause in treaty.terms.clauses}
    assert {ClauseKind.LOAN, ClauseKind.MILITARY_ACCESS, ClauseKind.SUPPLY} <= kinds
    assert all(treaty.until is None or treaty.until > 0 for treaty in treaties)


def test_a_war_is_on_the_brink(archipelago):
    state, rules = begin(archipelago.start, archipelago.rules, 1), archipelago.rules
    kharazan, valdmark = RegionId("kharazan"), RegionId("valdmark")
    letter = state.ultimatums[kharazan, valdmark]
    assert (letter.demand, letter.threat) == (Demand.CEDE_PROVINCE, Threat.WAR)
    assert kharazan in state.claims[letter.province]
    assert may_reach(state, kharazan, valdmark, rules)
    assert opinion(state, kharazan, valdmark, rules) <= -50
    assert opinion(state, valdmark, kharazan, rules) <= -40
    assert "zulawia" in allies(state, valdmark)
    assert "calderra" in allies(state, kharazan)


def test_some_are_friends(archipelago):
    state, rules = begin(archipelago.start, archipelago.rules, 1), archipelago.rules
    warm = [
        (one, other)
        for one in state.regions
        for other in state.regions
        if one != other and opinion(state, one, other, rules) >= 40
    ]
    assert len(warm) >= 3


def test_a_zip_of_it_is_the_same_scenario(tmp_path, archipelago):
    bundle = tmp_path / "archipelago.zip"
    folder = open_folder(PLACE)
    bundle.write_bytes(packed(folder))
    folder.close()
    reading = examine_scenario(bundle)
    assert reading.report.diagnostics == ()
    assert reading.scenario == archipelago


def test_a_save_can_carry_it_whole(archipelago):
    assert read_packed(archipelago.source, "saved-scenario.zip") == archipelago
    assert read_packed(archipelago.source[:-100], "saved-scenario.zip") is None
    assert read_packed(b"", "saved-scenario.zip") is None


def test_any_change_of_any_file_changes_its_hash(tmp_path, archipelago):
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("scenario.yaml", "map.geojson"):
        (copy / name).write_bytes((PLACE / name).read_bytes())
    assert read_scenario(copy)[0].content_hash == archipelago.content_hash
    with Path(copy / "scenario.yaml").open("ab") as file:
        file.write(b"# a remark\n")
    assert read_scenario(copy)[0].content_hash != archipelago.content_hash
