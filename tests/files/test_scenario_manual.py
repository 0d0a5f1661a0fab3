"""What the authors' manual says is so."""

import re
import textwrap

from minimal import altered, lay

from game import places
from game.files.diagnostic_text import render
from game.files.scenario_clauses import Clause
from game.files.scenario_dealings import Demand
from game.files.scenario_lands import Character, Region
from game.files.scenario_model import ScenarioFile
from game.files.scenario_read import examine_scenario
from game.files.scenario_terms import clause_of
from game.files.yamltext import parse_yaml

MANUAL = (places.scenarios() / "README.md").read_text(encoding="utf-8")


def written_of(model):
    return [facts.alias or name for name, facts in model.model_fields.items()]


def test_it_has_a_row_for_every_field_of_the_file():
    rows = re.findall(r"^\| `(\w+)` \|", MANUAL, re.MULTILINE)
    assert sorted(rows) == sorted(written_of(ScenarioFile))


def test_it_names_every_field_of_a_region_clause_demand_and_trait():
    for model in (Region, Clause, Demand, Character):
        assert [name for name in written_of(model) if f"`{name}`" not in MANUAL] == []


def test_the_mistake_it_shows_is_shown_so(tmp_path):
    folder = lay(tmp_path / "my_scenario", altered("capital: south", "capital: suoth"))
    report = examine_scenario(folder).report
    (found,) = report.diagnostics
    said = render(found, report.sources[found.file].split("\n")).replace(f"{tmp_path}/", "")
    assert textwrap.indent(said, "   ") in MANUAL


def test_its_clauses_can_be_read():
    (block,) = re.findall(r"```yaml\n(.*?)```", MANUAL, re.DOTALL)
    clauses = [Clause.model_validate(one) for one in parse_yaml(block, "README.md").data["clauses"]]
    assert [type(clause_of(one)).__name__ for one in clauses] == [
        "DefensiveAlliance",
        "TradeAgreement",
        "Supply",
    ]
