"""What a file says is what the first moment of the game holds."""

import pytest
from minimal import altered, lay

from game.core.conflict import Demand, Embargo, Relation, Stance, Threat, Ultimatum, WarGoal
from game.core.dealings import Agenda, CallToArms, EnvoyRank, VisitPlan
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.treaties import NonAggression, Supply, Terms, TradeAgreement, TradeDepth
from game.files.scenario_read import read_scenario
from game.files.scenario_wording import ROMAN
from game.rules.pressure import bonds

SUPPLY = (
    "supply: {giver: alba, receiver: corvo, good: grain, loads_per_turn: 2, crowns_per_turn: 5}"
)
WAR = """\
wars:
  - id: cow_war
    attackers: [alba]
    defenders: [borea]
    cause: claim
    goal: province
    province: south
    turns_ago: 3
    score: 20
    occupations: [{province: south, by: alba}]
victory:
"""


@pytest.fixture
def start(tmp_path):
    return opening(tmp_path)


def opening(folder, *changes):
    scenario, _ = told(folder, *changes)
    return scenario.start


def told(folder, *changes):
    text = None
    for old, new in changes:
        text = altered(old, new) if text is None else altered(old, new, text)
    scenario, found = read_scenario(lay(folder) if text is None else lay(folder, text))
    assert [one.one_line() for one in found if one.severity == "error"] == []
    return scenario, found


def test_a_game_begins_at_turn_0_with_no_dice_cast(start):
    assert (start.turn, start.seed, start.outcome) == (0, 0, None)
    assert start.world.calendar.last_turn == 19
    assert start.next_id == 3


def test_squares_that_share_an_edge_are_neighbours(start):
    provinces = start.world.provinces
    assert provinces["middle"].neighbours == ("north", "south")
    assert provinces["isle"].neighbours == ()
    assert all(province.is_coastal for province in provinces.values())
    assert provinces["isle"].centre == (650, 150)
    assert provinces["isle"].area == 10_000


def test_distance_is_between_capitals_rounded_down(start):
    assert start.world.distance("alba", "corvo") == 500
    assert start.world.distance("borea", "corvo") == 538


def test_regions_are_as_written(start):
    alba = start.regions["alba"]
    assert (alba.treasury, alba.output_cents, alba.brigades) == (100, 20_000, 8)
    assert (alba.stability, alba.tax_level, alba.military_level) == (60, 2, 2)
    assert alba.influence == 3
    assert alba.head == "alba-1"
    assert start.world.polities["alba"].character.honour == 60


def test_heads_have_names_beyond_the_end_of_the_list(tmp_path):
    scenario, _ = told(tmp_path)
    words = scenario.wording
    assert words["en"]["head.alba-1"] == "Queen Ada"
    assert words["pl"]["head.alba-2"] == f"królowa Ada {ROMAN[0]}"
    assert "head.alba-24" in words["en"]


def test_prestige_given_stands_in_the_ledger(tmp_path):
    state = opening(tmp_path, ("brigades: 8", "brigades: 8\n    prestige: 12\n    influence: 7"))
    assert state.prestige == {("alba", PrestigeCause.STANDING): 120}
    assert state.regions["alba"].influence == 7


def test_envoys_serve_where_they_reside(tmp_path):
    state = opening(
        tmp_path,
        ("trait: jurist, at: borea", "trait: jurist, at: borea, rank: minister, in_post_turns: 4"),
    )
    ann = state.envoys["alba_1"]
    assert (ann.name, ann.post, ann.arrives, ann.rank) == ("Ann", "borea", -4, EnvoyRank.MINISTER)
    assert ann.served == 2
    assert state.envoys["corvo_1"].post is None


def test_history_is_a_deed_with_the_scenarios_own_words(tmp_path):
    scenario, _ = told(
        tmp_path,
        ("points: -10,", "points: -10, goodwill: -4, trust: 2, turns_ago: 9, never_fades: true,"),
    )
    (deed,) = scenario.start.deeds["alba", "borea"]
    assert (deed.kind, deed.turn, deed.half_life) == (DeedKind.HISTORY, -9, -1)
    assert (deed.opinion, deed.goodwill, deed.trust) == (-100, -40, 20)
    assert scenario.word(f"note.{deed.note}", "pl") == "Skradziona krowa"


def test_older_memories_come_first(tmp_path):
    more = "  - {of: alba, about: borea, points: 5, turns_ago: 30, words: {en: Old, pl: Dawne}}\n"
    state = opening(tmp_path, ("treaties:\n", f"{more}treaties:\n"))
    assert [deed.turn for deed in state.deeds["alba", "borea"]] == [-30, 0]


def test_a_treaty_runs_from_its_signature(start):
    treaty = start.treaties[1]
    assert treaty.parties == ("alba", "corvo")
    assert (treaty.signed, treaty.until) == (-4, 16)
    assert treaty.terms.clauses == (
        TradeAgreement(TradeDepth.FREE),
        Supply("alba", "corvo", "grain", 2, 5),
    )


def test_a_treaty_under_notice_ends_with_it(tmp_path):
    state = opening(
        tmp_path, ("term_turns: 20\n", "denounced: {by: corvo, turns_left: 2}\n    secret: true\n")
    )
    treaty = state.treaties[1]
    assert (treaty.until, treaty.denounced_by, treaty.is_hidden) == (2, "corvo", True)


def test_a_joint_embargo_in_force_is_carried_out(tmp_path):
    state = opening(tmp_path, ("trade_agreement: {depth: free}", "joint_embargo: {target: borea}"))
    assert state.embargoes["alba", "borea"] == Embargo(-4, 1)
    assert state.embargoes["corvo", "borea"] == Embargo(-4, 1)
    assert state.embargoes["borea", "corvo"] == Embargo(0)


def test_an_ultimatum_can_be_met_while_turns_are_left(start):
    assert start.ultimatums["borea", "alba"] == Ultimatum(
        Demand.CEDE_PROVINCE, Threat.WAR, issued=0, deadline=2, province="middle"
    )


@pytest.mark.parametrize(
    ("written", "facts"),
    [
        ("{pay: {crowns: 30}}", {"demand": Demand.PAY, "crowns": 30}),
        ("{break_alliance: {ally: corvo}}", {"demand": Demand.BREAK_ALLIANCE, "third": "corvo"}),
    ],
)
def test_every_demand_is_carried_over(tmp_path, written, facts):
    state = opening(
        tmp_path,
        ("{cede_province: {province: middle}}", written),
        ("trade_agreement: {depth: free}", "defensive_alliance: {}"),
    )
    found = state.ultimatums["borea", "alba"]
    assert {name: getattr(found, name) for name in facts} == facts


def test_what_lies_on_a_desk_was_sent_before_the_game(start):
    (proposal,) = start.proposals.values()
    assert (proposal.sender, proposal.receiver, proposal.sent) == ("corvo", "borea", -1)
    assert proposal.matter == Terms((NonAggression(),))


@pytest.mark.parametrize(
    ("written", "guest", "host"),
    [
        ("{agenda: trade}", "corvo", "borea"),
        ("{agenda: trade, invitation: true}", "borea", "corvo"),
    ],
)
def test_a_visit_goes_the_way_it_is_asked(tmp_path, written, guest, host):
    treaty = "treaty:\n        clauses:\n          - non_aggression: {}\n"
    state = opening(tmp_path, (treaty, f"visit: {written}\n"))
    assert state.proposals[2].matter == VisitPlan(guest, host, Agenda.TRADE)


def test_relations_may_be_severed_or_under_truce(tmp_path):
    two = (
        "relations:\n"
        "  - {between: [corvo, borea], severed_by: corvo, turns_ago: 2}\n"
        "  - {between: [alba, corvo], truce_turns_left: 5}\n"
        "embargoes:\n"
    )
    state = opening(tmp_path, ("embargoes:\n", two))
    assert state.relation("borea", "corvo") == Relation(severed_by="corvo", since=-2)
    assert state.relation("alba", "corvo") == Relation(Stance.TRUCE, until=5)
    assert state.relation("alba", "borea").stance is Stance.PEACE


def test_a_war_in_progress_is_fought_from_the_start(tmp_path):
    treaty = "treaty:\n        clauses:\n          - non_aggression: {}\n"
    state = opening(
        tmp_path,
        (", at: borea}", "}"),
        (", at: alba}", "}"),
        ("by: corvo\n    to: borea", "by: alba\n    to: corvo"),
        (treaty, "call: {war: cow_war}\n"),
        ("victory:\n", WAR),
    )
    (war,) = state.wars.values()
    assert (war.id, war.goal, war.province, war.since) == (2, WarGoal.PROVINCE, "south", -3)
    assert state.is_at_war("alba", "borea")
    assert state.relation("alba", "borea").since == -3
    assert state.occupiers == {"south": "alba"}
    assert state.proposals[3].matter == CallToArms(2)


@pytest.mark.parametrize(
    ("clause", "is_barred"),
    [
        ("trade_agreement: {depth: most_favoured}", False),
        ("trade_agreement: {depth: preferential}", True),
        ("trade_agreement: {depth: free}", True),
        (SUPPLY, True),
        ("defensive_alliance: {}", True),
        ("offensive_alliance: {}", True),
        ("non_aggression: {}", False),
    ],
)
def test_an_embargo_stands_at_the_start_beside_whatever_the_rules_leave_beside_it(
    tmp_path, clause, is_barred
):
    change = (
        f"      - trade_agreement: {{depth: free}}\n      - {SUPPLY}\n",
        f"      - {clause}\n",
    )
    state = opening(tmp_path / "before", change)
    assert bool(bonds(state, "alba", "corvo")) is is_barred
    ban = ("embargoes:\n", "embargoes:\n  - {by: alba, against: corvo}\n")
    _, found = read_scenario(lay(tmp_path / "after", altered(*ban, altered(*change))))
    assert [one.code for one in found] == ["E316"] * is_barred
