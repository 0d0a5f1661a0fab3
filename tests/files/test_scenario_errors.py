"""Every way a scenario can be wrong, on its line and in its sentence."""

import copy

import pytest
from minimal import MAP, TEXT, altered, lay, line_of, square

from game.files.diagnostics import Severity
from game.files.scenario_read import examine_scenario, read_scenario

ALBA_HELD = "provinces: [north, middle]"
PARTIES = "parties: [alba, corvo]"
SUPPLY = (
    "supply: {giver: alba, receiver: corvo, good: grain, loads_per_turn: 2, crowns_per_turn: 5}"
)
PACT = f"""\
{PARTIES}
    signed_turns_ago: 4
    term_turns: 20
    clauses:
      - trade_agreement: {{depth: free}}
      - {SUPPLY}
"""
TERM = "    term_turns: 20\n"
ULTIMATUM = "demand: {cede_province: {province: middle}}"
CLAIM = "  - {by: borea, province: middle}\n"
OPINION = "points: -10, words"
EMBARGO = "  - {by: borea, against: corvo}\n"
SUPPLIED = (
    "      - supply: {giver: alba, receiver: corvo, good: grain,"
    " loads_per_turn: 2, crowns_per_turn: 5}\n"
)
JOINT = "  - parties: [alba, borea]\n    clauses: [{joint_embargo: {target: corvo}}]\n"
RUPTURE = "relations:\n  - {between: [alba, corvo], severed_by: corvo}\n"
VICTORY = "victory:\n"
ULTIMATUMS = "ultimatums:\n"
WAR = """\
wars:
  - id: cow_war
    attackers: [alba]
    defenders: [borea]
    cause: claim
    goal: humble
"""
AT_WAR = altered(
    VICTORY,
    WAR + VICTORY,
    altered(", at: borea}", "}", altered(", at: alba}", "}")),
)


def found_in(folder):
    _, found = read_scenario(folder)
    return found


def the_one(found, code):
    assert [one.code for one in found] == [code], [one.one_line() for one in found]
    return found[0]


ERRORS = [
    # code, what is replaced, by what, what the caret's line holds, message, hint
    (
        "E301",
        "{id: iron, name",
        "{id: grain,  name",
        "{id: grain,  name",
        "the good 'grain' is given twice",
        "",
    ),
    (
        "E302",
        "capital: south",
        "capital: suoth",
        "capital: suoth",
        "no province has the id 'suoth'",
        "did you mean 'south'?",
    ),
    (
        "E302",
        "makes: [iron]",
        "makes: [south]",
        "makes: [south]",
        "no good has the id 'south'",
        "'south' is a province, not a good",
    ),
    (
        "E302",
        PARTIES,
        "parties: [alba, qqqqqqqq]",
        "qqqqqqqq",
        "no region has the id 'qqqqqqqq'",
        "each region here: alba, borea, corvo",
    ),
    (
        "E302",
        "faith: old",
        "faith: odl",
        "faith: odl",
        "no faith has the id 'odl'",
        "did you mean 'old'?",
    ),
    (
        "E303",
        EMBARGO,
        "  - {by: borea, against: borea}\n",
        "against: borea}",
        "'borea' can't have an embargo with itself",
        "",
    ),
    (
        "E303",
        EMBARGO,
        EMBARGO + "  - {by: borea,   against: corvo}\n",
        "{by: borea,   against",
        "'borea' already has an embargo against 'corvo'",
        "",
    ),
    (
        "E303",
        "lacks: [grain, iron]",
        "lacks: [grain, grain]",
        "lacks: [grain, grain]",
        "the good 'grain' is listed twice",
        "",
    ),
    (
        "E303",
        CLAIM,
        CLAIM + "  - {by: borea,  province: middle}\n",
        "{by: borea,  province",
        "'borea' claims 'middle' twice",
        "",
    ),
    (
        "E303",
        SUPPLY,
        SUPPLY.replace("receiver: corvo", "receiver: alba"),
        "receiver: alba",
        "'alba' can't give to itself",
        "",
    ),
    (
        "E304",
        "provinces: [south]",
        "provinces: [south, middle]",
        "provinces: [south, middle]",
        "the province 'middle' is held by two regions",
        "",
    ),
    (
        "E306",
        ALBA_HELD,
        "provinces: [north]",
        "id: middle",
        "no region holds the province 'middle'",
        "list it under 'provinces' of a region",
    ),
    (
        "E307",
        "capital: isle",
        "capital: south",
        "capital: south\n    provinces: [isle]",
        "the capital 'south' is not among the region's provinces",
        "",
    ),
    (
        "E308",
        SUPPLY,
        SUPPLY.replace("receiver: corvo", "receiver: borea"),
        "receiver: borea",
        "'borea' is no party to this treaty",
        "the parties are alba and corvo",
    ),
    (
        "E308",
        TERM,
        TERM + "    proposed_by: borea\n",
        "proposed_by: borea",
        "'borea' is no party to this treaty",
        "the parties are alba and corvo",
    ),
    (
        "E308",
        TERM,
        TERM + "    denounced: {by: borea, turns_left: 2}\n",
        "denounced:",
        "'borea' is no party to this treaty",
        "the parties are alba and corvo",
    ),
    (
        "E309",
        f"      - {SUPPLY}",
        f"      - {SUPPLY}\n      - trade_agreement: {{depth: preferential}}",
        "preferential",
        "the clause 'trade_agreement' stands twice in this treaty",
        "",
    ),
    (
        "E309",
        SUPPLY,
        SUPPLY.replace("good: grain", "good: iron"),
        "good: iron, loads",
        "'alba' does not make 'iron'",
        "it makes: grain",
    ),
    (
        "E309",
        f"      - {SUPPLY}",
        f"      - {SUPPLY}\n      - joint_embargo: {{target: alba}}",
        "target: alba",
        "'alba' can't forbid trade with itself",
        "the target must be a third region",
    ),
    (
        "E309",
        "embargoes:\n",
        "relations:\n  - {between: [alba, corvo]}\nembargoes:\n",
        "between: [alba",
        "this entry says nothing about the two",
        "add 'severed_by' or 'truce_turns_left', or delete the entry",
    ),
    (
        "E310",
        TERM,
        "    term_turns: 3\n",
        "term_turns: 3",
        "signed 4 turns ago for 3 turns, this treaty has already ended",
        "",
    ),
    (
        "E312",
        "skill: 1, trait: soldier}",
        "skill: 1, trait: soldier, at: corvo}",
        "at: corvo}",
        "an envoy can't reside at home",
        "leave 'at' out for an envoy at home",
    ),
    (
        "E312",
        "at: alba}]",
        "at: alba}, {name: Bo, skill: 1, trait: jurist, at: alba}]",
        "name: Bo,",
        "'borea' already has an envoy at 'alba'",
        "",
    ),
    (
        "E314",
        ULTIMATUM,
        "demand: {cede_province: {province: isle}}",
        "province: isle}}",
        "'alba' does not hold 'isle'",
        "",
    ),
    (
        "E314",
        ULTIMATUM,
        "demand: {lift_embargo: {}}",
        "lift_embargo",
        "'alba' has no embargo against 'borea'",
        "",
    ),
    (
        "E314",
        ULTIMATUM,
        "demand: {end_war: {against: corvo}}",
        "end_war",
        "'alba' is not at war with 'corvo'",
        "",
    ),
    (
        "E314",
        ULTIMATUM,
        "demand: {break_alliance: {ally: corvo}}",
        "break_alliance",
        "'alba' is not allied to 'corvo'",
        "",
    ),
    (
        "E315",
        "          - non_aggression: {}",
        "          - trade_agreement: {depth: free}",
        "    matter:",
        "this treaty could not be signed: clause embargoed",
        "",
    ),
    (
        "E316",
        EMBARGO,
        "  - {by: alba, against: corvo}\n",
        "by: alba, against",
        "'alba' has a preferential or free trade agreement with 'corvo'",
        "",
    ),
    (
        "E316",
        f"      - trade_agreement: {{depth: free}}\n{SUPPLIED}embargoes:\n{EMBARGO}",
        f"{SUPPLIED}embargoes:\n  - {{by: alba, against: corvo}}\n",
        "by: alba, against",
        "'alba' has a supply contract with 'corvo'",
        "",
    ),
    (
        "E316",
        f"      - trade_agreement: {{depth: free}}\n{SUPPLIED}embargoes:\n{EMBARGO}",
        "      - defensive_alliance: {}\nembargoes:\n  - {by: alba, against: corvo}\n",
        "by: alba, against",
        "'alba' has an alliance with 'corvo'",
        "",
    ),
    (
        "E316",
        f"      - trade_agreement: {{depth: free}}\n{SUPPLIED}embargoes:\n",
        f"      - offensive_alliance: {{}}\n{RUPTURE}embargoes:\n",
        "severed_by: corvo",
        "'alba' and 'corvo' are allies: relations stand",
        "delete 'severed_by', or the alliance",
    ),
    (
        "E316",
        f"embargoes:\n{EMBARGO}",
        f"{JOINT}embargoes:\n{EMBARGO}",
        "target: corvo",
        "'alba' is bound to 'corvo' by treaty",
        "",
    ),
    (
        "E317",
        "lacks: [iron]",
        "lacks: [grain]",
        "lacks: [grain]",
        "'alba' can't both make and lack 'grain'",
        "",
    ),
    (
        "E318",
        OPINION,
        "points: -10, never_fades: true, half_life_turns: 3, words",
        "never_fades",
        "what never fades has no half-life",
        "keep one of 'never_fades' and 'half_life_turns'",
    ),
    (
        "E323",
        "  - {kind: prestige}\n",
        "  - {kind: concord, target: 40}\n  - {kind: concord, target: 20, hold_turns: 4}\n",
        "kind: concord, target: 20",
        "the goal 'concord' stands twice",
        "keep one of them",
    ),
    (
        "E201",
        "treaties:\n",
        "traeties:\n",
        "traeties",
        "unknown field 'traeties'",
        "did you mean 'treaties'?",
    ),
    (
        "E205",
        "non_aggression: {}",
        "{non_aggression: {}, cultural_exchange: {}}",
        "{non_aggression",
        "exactly one kind is needed here, found 2",
        "start a new list item ('- ') for each",
    ),
]


@pytest.mark.parametrize(
    ("code", "old", "new", "where", "message", "hint"),
    ERRORS,
    ids=[f"{one[0]}-{number}" for number, one in enumerate(ERRORS)],
)
def test_an_error_stands_on_its_line_with_its_sentence(
    tmp_path, code, old, new, where, message, hint
):
    text = altered(old, new)
    found = the_one(found_in(lay(tmp_path, text)), code)
    assert (found.message, found.hint) == (message, hint)
    assert found.line == line_of(where, text)
    assert found.severity is Severity.ERROR
    shown = text.split("\n")[found.line - 1]
    assert 1 <= found.column < found.end_column <= len(shown) + 1


WAR_ERRORS = [
    (
        "E302",
        "attackers: [alba]",
        "attackers: [alva]",
        "alva",
        "no region has the id 'alva'",
    ),
    (
        "E313",
        "defenders: [borea]",
        "defenders: [borea, alba]",
        "borea, alba]",
        "'alba' is on both sides of this war",
    ),
    (
        "E313",
        "goal: humble",
        "goal: province",
        "goal: province",
        "a war for a province must name it",
    ),
    (
        "E313",
        "goal: humble",
        "goal: humble\n    province: isle",
        "    province: isle\n",
        "'isle' is held by 'corvo', no defender",
    ),
    (
        "E313",
        "goal: humble",
        "goal: humble\n    occupations: [{province: isle, by: alba}]",
        "occupations",
        "'isle' does not belong to an enemy of 'alba'",
    ),
    (
        "E313",
        "embargoes:\n",
        "relations:\n  - {between: [alba, borea], truce_turns_left: 3}\nembargoes:\n",
        "truce_turns_left",
        "'alba' and 'borea' are at war: there is no truce",
    ),
    (
        "E311",
        PACT,
        "parties: [alba, borea]\n    clauses:\n      - cultural_exchange: {}\n",
        "parties: [alba, borea]",
        "'alba' and 'borea' are at war with each other",
    ),
    (
        "E312",
        "skill: 3, trait: jurist}",
        "skill: 3, trait: jurist, at: borea}",
        "at: borea}",
        "'alba' has no relations with 'borea'",
    ),
    (
        "E315",
        "      treaty:\n        clauses:\n          - non_aggression: {}\n",
        "      call: {war: cow_war}\n",
        "call:",
        "'corvo' does not fight in 'cow_war'",
    ),
]


@pytest.mark.parametrize(
    ("code", "old", "new", "where", "message"),
    WAR_ERRORS,
    ids=[f"{one[0]}-{number}" for number, one in enumerate(WAR_ERRORS)],
)
def test_an_error_in_a_war_stands_on_its_line(tmp_path, code, old, new, where, message):
    text = altered(old, new, AT_WAR)
    found = the_one(found_in(lay(tmp_path, text)), code)
    assert found.message == message
    assert found.line == line_of(where, text)


WARNINGS = [
    (
        "W402",
        "makes: [iron]",
        "makes: []",
        "{id: iron",
        "no region makes 'iron'",
    ),
    (
        "W403",
        "name: {en: Isle, pl: Wyspa}",
        "name: {en: Isle}",
        "id: isle",
        "this text is missing in 'pl', though the title is given in it",
    ),
    (
        "W404",
        "    - {id: old, name: {en: Old, pl: stara}}\n",
        "    - {id: old, name: {en: Old, pl: stara}}\n    - {id: fresh, name: {en: N, pl: N}}\n",
        "id: fresh",
        "no region has the faith 'fresh'",
    ),
    (
        "W405",
        CLAIM,
        "  - {by: alba, province: middle}\n",
        "by: alba, province",
        "'alba' already holds 'middle'",
    ),
    (
        "W406",
        f"      - {SUPPLY}",
        "      - payment: {giver: alba, receiver: corvo, crowns: 5}",
        "payment",
        "a clause of the kind 'payment' is carried out at signing",
    ),
    (
        "W407",
        TERM,
        TERM + "    leaked: true\n",
        "leaked",
        "only a secret treaty can leak",
    ),
    (
        "W408",
        "    envoys: [{name: Cid, skill: 1, trait: soldier}]\n",
        "",
        "id: corvo",
        "'corvo' has no envoys and can post none",
    ),
    (
        "W412",
        "    colour: '#33aa44'",
        "    colour: '#aa3345'",
        "colour: '#aa3345'",
        "'corvo' has nearly the colour of 'alba'",
    ),
]


@pytest.mark.parametrize(
    ("code", "old", "new", "where", "message"), WARNINGS, ids=[one[0] for one in WARNINGS]
)
def test_a_warning_leaves_the_scenario_playable(tmp_path, code, old, new, where, message):
    text = altered(old, new)
    scenario, diagnostics = read_scenario(lay(tmp_path, text))
    found = the_one(diagnostics, code)
    assert found.message == message
    assert found.line == line_of(where, text)
    assert found.severity is Severity.WARNING
    assert scenario is not None


def test_a_war_out_of_reach_is_a_warning(tmp_path):
    text = altered("defenders: [borea]", "defenders: [corvo]", AT_WAR)
    text = altered(PARTIES, "parties: [borea, corvo]", text)
    text = altered(SUPPLY, "cultural_exchange: {}", text)
    text = altered(EMBARGO, "  - {by: alba, against: borea}\n", text)
    text = altered("- non_aggression: {}", "- defensive_alliance: {}", text)
    text = altered(VICTORY, "rules: {war: {reach_map_units: 1}}\n" + VICTORY, text)
    scenario, diagnostics = read_scenario(lay(tmp_path, text))
    found = the_one(diagnostics, "W401")
    assert found.message == "the armies of 'alba' and 'corvo' can't meet"
    assert found.line == line_of("defenders: [corvo]", text)
    assert scenario is not None


def test_nobody_may_be_played(tmp_path):
    text = TEXT
    for region in ("alba", "borea", "corvo"):
        text = altered(f"  - id: {region}\n", f"  - id: {region} \n    playable: false\n", text)
    found = the_one(found_in(lay(tmp_path, text)), "E321")
    assert found.line == line_of("regions:\n", text)


def test_a_province_without_a_shape_and_the_shape_it_meant_are_one_mistake(tmp_path):
    sheet = copy.deepcopy(MAP)
    sheet["features"][3]["properties"]["id"] = "isles"
    found = the_one(found_in(lay(tmp_path, sheet=sheet)), "E305")
    assert found.message == "the province 'isle' has no shape in map.geojson"
    assert found.hint == "did you mean 'isles'?"
    assert found.line == line_of("id: isle,", TEXT)


def test_a_shape_that_is_no_province(tmp_path):
    sheet = copy.deepcopy(MAP)
    sheet["features"].append(square("atlantis", 700, 400))
    found = the_one(found_in(lay(tmp_path, sheet=sheet)), "E305")
    assert found.message == "the shape 'atlantis' of map.geojson is not among the provinces"
    assert found.line == line_of("provinces:\n", TEXT)


def test_a_scenario_without_its_map(tmp_path):
    folder = lay(tmp_path)
    (folder / "map.geojson").unlink()
    found = the_one(found_in(folder), "E320")
    assert found.message == "the map 'map.geojson' is not in the scenario"


def test_a_map_that_is_a_link_is_said_to_be_one(tmp_path):
    folder = lay(tmp_path)
    (folder / "map.geojson").rename(tmp_path / "elsewhere.geojson")
    (folder / "map.geojson").symlink_to(tmp_path / "elsewhere.geojson")
    found = the_one(found_in(folder), "E320")
    assert found.message == (
        "the map 'map.geojson' is a link, and links are not followed: put the file there"
    )


def test_a_scenario_file_that_is_a_link_is_said_to_be_one(tmp_path):
    folder = lay(tmp_path)
    (folder / "scenario.yaml").rename(tmp_path / "elsewhere.yaml")
    (folder / "scenario.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    found = the_one(found_in(folder), "P20")
    assert "'scenario.yaml' is a link, and links are not followed" in found.message


RULES = [
    ("E201", "{wra: {swing: 3}}", "the rulebook has no 'wra'"),
    ("E201", "{war: {swign: 3}}", "the rulebook has no 'swign'"),
    ("E201", "{regard: {lines: {embasy: 3}}}", "the rulebook has no 'embasy'"),
    ("E207", "{war: {swing: '3'}}", 'expected a whole number, found "3"'),
    ("E207", "{war: {swing: true}}", "expected a whole number, found true"),
    ("E207", "{home: {tax_per_mille: 3}}", "expected a list, found 3"),
    ("E207", "{regard: {lines: 3}}", "expected a mapping (key: value), found 3"),
    ("E208", "{war: {swing: -1}}", "-1 is too small: at least 0"),
    ("E208", "{war: {weariness_rest: -1}}", "-1 is too small: at least 0"),
    ("E208", "{trade: {supply_value_crowns: -1}}", "-1 is too small: at least 0"),
    ("E208", "{war: {occupy_step: 0}}", "0 is too small: at least 1"),
    ("E208", "{war: {swing: 9000}}", "9000 is too large: at most 1000"),
    ("E209", "{home: {tax_per_mille: [1, 2]}}", "this must have 5 items, found 2"),
]


@pytest.mark.parametrize(("code", "rules", "message"), RULES, ids=[one[1] for one in RULES])
def test_a_number_the_rulebook_would_not_bear(tmp_path, code, rules, message):
    text = altered(VICTORY, f"rules: {rules}\n{VICTORY}")
    found = the_one(found_in(lay(tmp_path, text)), code)
    assert found.message == message
    assert found.line == line_of("rules: {", text)


def test_one_misspelt_name_is_one_mistake_wherever_it_is_used(tmp_path):
    found = found_in(lay(tmp_path, altered("{id: middle, name", "{id: midle, name")))
    assert the_one(found, "E305").hint == "did you mean 'middle'?"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "E107"),
        (b"[" * 100_000, "E113"),
        (b"a: &x [*x]", "E115"),
        (b"\xff\xfe", "E117"),
        (b"!!python/object:os.system {}", "E116"),
        (b"- 1\n- 2\n", "E200"),
    ],
)
def test_a_hostile_text_is_one_clear_mistake(tmp_path, raw, code):
    folder = lay(tmp_path)
    (folder / "scenario.yaml").write_bytes(raw)
    assert the_one(found_in(folder), code).line >= 1


@pytest.mark.parametrize("name", ["../map.geojson", "/etc/passwd", "a/b.geojson", "MAP.GEOJSON"])
def test_no_map_leads_out_of_the_folder(tmp_path, name):
    text = altered("calendar:", f"map: {name}\ncalendar:")
    assert the_one(found_in(lay(tmp_path, text)), "E206").line == line_of("map: ", text)


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\x7f"])
def test_no_text_hides_its_signs(tmp_path, sign):
    text = altered("author: Nobody", f'author: "No{sign}body"')
    found = found_in(lay(tmp_path, text))
    assert {one.code for one in found} <= {"E206", "E102"}
    assert found[0].line == line_of("author", text)


def test_a_path_that_is_no_scenario(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "note.txt").write_text("hello")
    assert the_one(found_in(tmp_path / "empty"), "P30").message.startswith("there is no scenario")
    assert found_in(tmp_path / "note.txt")[0].code.startswith("P")
    assert found_in(tmp_path / "nowhere")[0].code == "P01"


def test_the_report_keeps_the_text_it_speaks_of(tmp_path):
    reading = examine_scenario(lay(tmp_path, altered("capital: isle", "capital: ilse")))
    assert any("capital: ilse" in text for text in reading.report.sources.values())
    assert reading.file is not None
    assert reading.scenario is None
