"""The computer players there are, for the window and the terminal, which may not ask minds."""

from dataclasses import dataclass

from game.ai.minds import DEFAULT_SKILL, HOUSE_MIND, mind_names, skills_of

__all__ = ["DEFAULT_SKILL", "HOUSE_MIND", "Opponent", "opponents"]

_BY_SKILL = ("easy", "normal", "hard")


@dataclass(frozen=True, slots=True)
class Opponent:
    """A mind and the skills it plays at, the weakest first."""

    mind: str
    skills: tuple[str, ...]


def opponents() -> tuple[Opponent, ...]:
    """Return every computer player, the house's own first."""
    names = sorted(mind_names(), key=lambda name: (name != HOUSE_MIND, name))
    return tuple(Opponent(name, _in_order(skills_of(name))) for name in names)


def _in_order(skills: tuple[str, ...]) -> tuple[str, ...]:
    known = [skill for skill in _BY_SKILL if skill in skills]
    return (*known, *sorted(set(skills) - set(known)))
