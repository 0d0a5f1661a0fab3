"""Whether every number of a state that was read back is one that a game could have reached.

The rules count to some of these numbers, build tables as long and raise to
powers by them: one that is out of all bounds would stop the game for good.
"""

from dataclasses import fields
from operator import attrgetter
from typing import Any

from game.core.regard import Deed
from game.core.state import State
from game.core.treaties import Clause, Terms
from game.files.codec_values import refuse

LEVELS = range(5)
SHARE = range(101)
SCORE = range(-100, 101)
SKILL = range(1, 6)
MOST = 10**12
"""Crowns, beyond any sum a game could reach."""
ARMY = range(10**7)
TENTHS = range(-(10**5), 10**5 + 1)
"""Of a point: what a deed or a line of the ledger could weigh."""
LEDGER = range(-(5 * 10**7), 5 * 10**7 + 1)
HALF_LIFE = range(-1, 401)
"""A scenario gives at most 400 turns; 0 is the rulebook's own, -1 never."""
AGO, AHEAD = 1000, 1000
"""Turns: a scenario goes back at most 400 and lasts at most 400."""
TURNS = range(1, AHEAD + 1)
"""How long something may be agreed for."""
COUNTED_IN_TURNS = frozenset({"truce_turns", "turns"})
CROWNS, DEBT = range(MOST + 1), range(-MOST, MOST + 1)

_weights = attrgetter("opinion", "goodwill", "trust")


def check_bounds(state: State) -> None:
    """Refuse a state with a number that is out of its range.

    Raises:
        CodecError: with the first of them.
    """
    _within("the turn", state.turn, range(state.world.calendar.last_turn + 2))
    _within("the next number", state.next_id, CROWNS)
    past = range(-AGO, state.turn + 1)
    ahead = range(-AGO, state.turn + AHEAD + 1)
    if state.outcome is not None:
        _within("the turn in which the game ended", state.outcome.turn, past)
    _check_regions(state, past, ahead)
    _check_service(state, past, ahead)
    _check_memory(state, past)
    _check_dealings(state, past, ahead)
    _check_strife(state, past, ahead)
    _check_ledgers(state)


def _within(what: str, value: int, bounds: range) -> None:
    if value not in bounds:
        refuse(f"{what} is {value}")


def _check_regions(state: State, past: range, ahead: range) -> None:
    for name, region in state.regions.items():
        _within(f"the tax level of {name}", region.tax_level, LEVELS)
        _within(f"the military level of {name}", region.military_level, LEVELS)
        _within(f"the stability of {name}", region.stability, SHARE)
        _within(f"the weariness of {name}", region.weariness, SHARE)
        _within(f"the army of {name}", region.brigades, ARMY)
        _within(f"the output of {name}", region.output_cents, CROWNS)
        _within(f"the treasury of {name}", region.treasury, DEBT)
        _within(f"the influence of {name}", region.influence, TENTHS)
        _within(f"the turn in which the head of {name} came", region.head_since, past)
        _within(f"the turn in which the head of {name} returns", region.away_until, ahead)
        if region.aid_sent is not None:
            _within(f"the turn in which {name} sent aid", region.aid_sent, past)


def _check_service(state: State, past: range, ahead: range) -> None:
    for envoy in state.envoys.values():
        _within(f"the skill of the envoy {envoy.id}", envoy.skill, SKILL)
        _within(f"the turn in which the envoy {envoy.id} arrives", envoy.arrives, ahead)
        _within(f"the service of the envoy {envoy.id} in turns", envoy.served, ARMY)
    for (guest, host), turn in state.visits.items():
        _within(f"the turn in which {guest} visited {host}", turn, past)
    for (by, to), turn in state.protests.items():
        _within(f"the turn in which {by} protested to {to}", turn, past)


def _check_memory(state: State, past: range) -> None:
    for (holder, about), deeds in state.deeds.items():
        for deed in dict.fromkeys(deeds):
            _check_deed(deed, f"something {holder} remembers of {about}", past)
        days = [deed.turn for deed in deeds]
        if days != sorted(days):
            refuse(f"what {holder} remembers of {about} is not in the order of its turns")


def _check_deed(deed: Deed, what: str, past: range) -> None:
    _within(f"the turn of {what}", deed.turn, past)
    _within(f"the half-life of {what}", deed.half_life, HALF_LIFE)
    for weight in _weights(deed):
        _within(f"the weight of {what}", weight, TENTHS)


def _check_dealings(state: State, past: range, ahead: range) -> None:
    for number, treaty in state.treaties.items():
        _within(f"the turn of signature of treaty {number}", treaty.signed, past)
        if treaty.until is not None:
            _within(f"the last turn of treaty {number}", treaty.until, ahead)
        _within(f"the missed instalments of treaty {number}", treaty.missed, range(AHEAD + 1))
        _check_terms(treaty.terms, f"treaty {number}")
    for proposal in state.proposals.values():
        what = f"proposal {proposal.id}"
        _within(f"the turn in which {what} was sent", proposal.sent, past)
        if isinstance(proposal.matter, Terms):
            _check_terms(proposal.matter, what)
    for (sender, receiver, _), refused in state.refused.items():
        what = f"what {receiver} refused {sender}"
        _within(f"the turn of {what}", refused.turn, past)
        _within(f"the shortfall of {what}", refused.shortfall, TENTHS)


def _check_terms(terms: Terms, where: str) -> None:
    if terms.term_turns is not None:
        _within(f"the term of {where}", terms.term_turns, TURNS)
    for clause in dict.fromkeys(terms.clauses):
        _check_clause(clause, where)


def _check_clause(clause: Clause, where: str) -> None:
    for part in fields(clause):
        value: Any = getattr(clause, part.name)
        if type(value) is int:
            bounds = TURNS if part.name in COUNTED_IN_TURNS else CROWNS
            _within(f"a number in {where}", value, bounds)


def _check_strife(state: State, past: range, ahead: range) -> None:
    for (one, other), relation in state.relations.items():
        what = f"the relation of {one} and {other}"
        _within(f"the turn of {what}", relation.since, past)
        if relation.until is not None:
            _within(f"the last turn of {what}", relation.until, ahead)
    for (by, on), embargo in state.embargoes.items():
        _within(f"the turn of the embargo of {by} on {on}", embargo.since, past)
    for (by, on), turn in state.lifted.items():
        _within(f"the turn in which {by} lifted its embargo on {on}", turn, past)
    for (by, to), ultimatum in state.ultimatums.items():
        what = f"the ultimatum of {by} to {to}"
        _within(f"the turn of {what}", ultimatum.issued, past)
        _within(f"the deadline of {what}", ultimatum.deadline, ahead)
        _within(f"the sum of {what}", ultimatum.crowns, CROWNS)
    for number, war in state.wars.items():
        _within(f"the score of war {number}", war.score, SCORE)
        _within(f"the turn in which war {number} began", war.since, past)


def _check_ledgers(state: State) -> None:
    for (region, cause), tenths in state.prestige.items():
        _within(f"the prestige of {region} for {cause}", tenths, LEDGER)
    for (region, goal), turns in state.streaks.items():
        _within(f"the turns in which {region} met the goal of {goal}", turns, range(AHEAD))
    for (one, other), crowns in state.trade.items():
        _within(f"the trade of {one} and {other}", crowns, CROWNS)
