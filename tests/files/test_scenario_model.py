"""The model of the scenario file: one with the game's own words, with the schema, with the arms."""

import dataclasses
import json
from typing import get_args

import pytest
from minimal import altered, lay

from game import places
from game.core import conflict, dealings, rulebook, treaties, world
from game.files import scenario_clauses, scenario_dealings, scenario_lands, scenario_model
from game.files.scenario_read import read_scenario
from game.files.scenario_rules import RULES_SCHEMA
from game.files.scenario_schema import schema_place, schema_text

SAME_WORDS = [
    (scenario_lands.Season, world.Season),
    (scenario_lands.Government, world.Government),
    (scenario_lands.Doctrine, world.Doctrine),
    (scenario_lands.Rank, dealings.EnvoyRank),
    (scenario_lands.Trait, dealings.EnvoyTrait),
    (scenario_clauses.Depth, treaties.TradeDepth),
    (scenario_dealings.Cause, conflict.CasusBelli),
    (scenario_dealings.Goal, conflict.WarGoal),
    (scenario_dealings.Threat, conflict.Threat),
    (scenario_dealings.Agenda, dealings.Agenda),
    (scenario_model.VictoryKind, world.VictoryKind),
]


@pytest.mark.parametrize(("words", "kind"), SAME_WORDS, ids=[one.__name__ for _, one in SAME_WORDS])
def test_the_file_has_the_words_of_the_rules(words, kind):
    assert set(get_args(words)) == {member.value for member in kind}


def test_every_instruction_but_the_unknown_can_be_written():
    known = {one.value for one in dealings.Instruction} - {dealings.Instruction.UNKNOWN.value}
    assert set(get_args(scenario_lands.Instruction)) == known


def test_every_clause_and_demand_can_be_written():
    clauses = {one.value for one in treaties.ClauseKind}
    assert set(scenario_clauses.Clause.model_fields) == clauses
    assert set(scenario_dealings.Demand.model_fields) == {one.value for one in conflict.Demand}


def test_every_trait_of_a_character_can_be_written():
    traits = {field.name for field in dataclasses.fields(world.Character)}
    assert set(scenario_lands.Character.model_fields) == traits


def test_the_arms_are_those_the_window_can_draw():
    heraldry = pytest.importorskip("game.ui.theme.heraldry")
    assert set(get_args(scenario_lands.Tincture)) == set(heraldry.TINCTURES)
    assert set(get_args(scenario_lands.Division)) == set(heraldry.DIVISIONS)
    icons = json.loads((places.assets() / "icons.json").read_text(encoding="utf-8"))
    assert set(get_args(scenario_lands.Charge)) <= set(icons)


def test_the_committed_schema_is_not_stale():
    committed = schema_place().read_text(encoding="utf-8")
    assert committed == schema_text(), "run: entente schema -o assets/schema/scenario.schema.json"


def parts(schema):
    for name, part in {**schema["$defs"], "": schema}.items():
        for field, facts in part.get("properties", {}).items():
            yield f"{name}.{field}", facts


def test_every_field_explains_itself():
    schema = json.loads(schema_text())
    mute = [name for name, facts in parts(schema) if not facts.get("description")]
    assert mute == []


def test_every_number_of_the_rulebook_may_be_overridden():
    pages = RULES_SCHEMA["properties"]
    assert set(pages) == {page.name for page in dataclasses.fields(rulebook.Rules)}
    for page in dataclasses.fields(rulebook.Rules):
        numbers = {one.name for one in dataclasses.fields(getattr(rulebook.Rules(), page.name))}
        assert set(pages[page.name]["properties"]) == numbers


def own_numbers():
    """Return the whole rulebook as an author would write it."""
    pages = {}
    for page in dataclasses.fields(rulebook.Rules):
        numbers = dataclasses.asdict(getattr(rulebook.Rules(), page.name))
        pages[page.name] = {
            name: dict(value) if isinstance(value, dict) else value
            for name, value in numbers.items()
        }
    return json.dumps(pages)


def test_the_rulebooks_own_numbers_are_in_their_ranges(tmp_path):
    text = altered("victory:\n", f"rules: {own_numbers()}\nvictory:\n")
    scenario, found = read_scenario(lay(tmp_path, text))
    assert [one.one_line() for one in found] == []
    assert scenario.rules == rulebook.Rules()


def test_a_scenario_changes_the_numbers_it_names_and_no_others(tmp_path):
    given = (
        "{war: {swing: 12}, regard: {lines: {embassy: 9}}, home: {tax_per_mille: [1, 2, 3, 4, 5]}}"
    )
    text = altered("victory:\n", f"rules: {given}\nvictory:\n")
    scenario, found = read_scenario(lay(tmp_path, text))
    assert found == []
    rules, usual = scenario.rules, rulebook.Rules()
    assert rules.war == dataclasses.replace(usual.war, swing=12)
    assert rules.home.tax_per_mille == (1, 2, 3, 4, 5)
    assert rules.regard.lines == {**usual.regard.lines, "embassy": 9}
    assert rules.trade == usual.trade
