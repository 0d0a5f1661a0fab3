"""The law of one rulebook: what a state remembers, it was asked by the rules of its own game.

Most keys of what a state remembers (`opinion`, `between`, `seen` and the like) do
not name the rules, so no path may ask one state by two rulebooks.
"""

import ast
from dataclasses import fields, replace
from pathlib import Path

import game
from game.rules.turn import begin
from tests.laws.test_memo import assert_remembers_rightly, between_two, fresh
from tests.played import RULES, lively_world

WHERE_ONE_IS_MADE = {
    "files/scenario_rules.py": "the one rulebook of a scenario",
    "lab/bench.py": "the one rulebook of the worlds it measures",
    "ui/screens/encyclopedia.py": "the pages shown while no game is open; no state is asked",
}
BOOKS = frozenset({"Rules", *(type(getattr(RULES, page.name)).__name__ for page in fields(RULES))})
COPIES = frozenset({"replace", "changed"})


def made_in(source):
    """Return the lines in which a rulebook or a page is made, or altered into another."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func).split(".")[-1]
        parts = ast.unparse(node.args[0]).split(".") if node.args else []
        is_of_rules = "rules" in parts or parts in (["page"], ["book"])
        if called in BOOKS or (called in COPIES and is_of_rules):
            lines.append(node.lineno)
    return lines


def test_a_rulebook_is_made_only_where_a_game_gets_its_own():
    root = Path(game.__file__).parent
    made = {
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*.py"))
        if made_in(path.read_text(encoding="utf-8"))
    }
    assert made == set(WHERE_ONE_IS_MADE)


def test_the_making_of_a_rulebook_is_noticed_however_it_is_written():
    for line in (
        "Rules()",
        "rulebook.Rules(war=page)",
        "WarRules(swing=2)",
        "replace(rules, war=page)",
        "replace(self.rules.war, swing=2)",
        "changed(brief.rules, war=page)",
        "dataclasses.replace(page, swing=2)",
    ):
        assert made_in(line) == [1], line
    assert made_in("replace(order)\nchanged(war, score=2)\ncost(order, rules)") == []


def test_a_game_begun_by_other_rules_remembers_nothing_that_was_asked_by_the_first():
    regard = replace(RULES.regard, trust_start=RULES.regard.trust_start + 9)
    other = replace(RULES, regard=regard)
    start = lively_world(2)
    assert_remembers_rightly(start, RULES)
    begun = begin(start, other, 5)
    assert begun == begin(fresh(start), other, 5)
    assert_remembers_rightly(begun, other)
    assert between_two(begun, other) != between_two(begin(start, RULES, 5), RULES)
