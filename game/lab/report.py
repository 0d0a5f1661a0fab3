"""A run of games in figures: the document that `entente simulate --json` prints."""

from collections.abc import Sequence
from dataclasses import asdict
from hashlib import blake2b
from typing import Any

from game.lab.simulate import GameLog


def document(games: Sequence[GameLog]) -> dict[str, Any]:
    """Return the games and their summary as plain data."""
    return {"games": [_game(game) for game in games], "summary": summary(games)}


def _game(game: GameLog) -> dict[str, Any]:
    plain = asdict(game)
    for war in plain["wars"]:
        war["from"] = war.pop("from_turn")
    return plain


def summary(games: Sequence[GameLog]) -> dict[str, Any]:
    """Return wins, victories, counts and shares over all games."""
    wins: dict[str, int] = {}
    victories: dict[str, int] = {}
    for game in games:
        wins[game.winner or "nobody"] = wins.get(game.winner or "nobody", 0) + 1
        victories[game.victory or "none"] = victories.get(game.victory or "none", 0) + 1
    count = max(1, len(games))
    return {
        "games": len(games),
        "ended": sum(game.victory is not None for game in games),
        "wins": dict(sorted(wins.items())),
        "victories": dict(sorted(victories.items())),
        "games_with_war_per_mille": sum(bool(game.wars) for game in games) * 1000 // count,
        "wars": sum(len(game.wars) for game in games),
        "mean_turns_tenths": sum(game.turns for game in games) * 10 // count,
        "orders": _sums([game.orders for game in games]),
        "events": _sums([game.events for game in games]),
        "clauses": _sums([game.clauses for game in games]),
        "digest": digest(games),
    }


def _sums(counts: Sequence[dict[str, int]]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for one in counts:
        for key, number in one.items():
            sums[key] = sums.get(key, 0) + number
    return sums


def digest(games: Sequence[GameLog]) -> str:
    """Return one hash over the final states of all games."""
    return blake2b("".join(game.digest for game in games).encode(), digest_size=16).hexdigest()
