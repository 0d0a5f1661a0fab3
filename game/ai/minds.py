"""The minds that can take a seat, by name and skill."""

from collections.abc import Callable

from game.ai.ministry import easy, normal
from game.ai.player import Mind
from game.ai.wanderer import Wanderer

HOUSE_MIND = "ministry"
DEFAULT_SKILL = "normal"


class UnknownMindError(ValueError):
    """No mind has this name and skill."""


_MINDS: dict[tuple[str, str], Callable[[], Mind]] = {
    ("wanderer", DEFAULT_SKILL): Wanderer,
    (HOUSE_MIND, "easy"): easy,
    (HOUSE_MIND, DEFAULT_SKILL): normal,
}


def mind_names() -> tuple[str, ...]:
    """Return the minds by name, each once."""
    return tuple(sorted({name for name, _ in _MINDS}))


def skills_of(name: str) -> tuple[str, ...]:
    """Return the skills a mind can play at."""
    return tuple(skill for known, skill in _MINDS if known == name)


def is_known_mind(name: str, skill: str) -> bool:
    """Return whether there is such a mind."""
    return (name, skill) in _MINDS


def mind_of(name: str, skill: str) -> Mind:
    """Return a mind that can take a seat.

    Raises:
        UnknownMindError: there is none of this name and skill.
    """
    if not is_known_mind(name, skill):
        message = f"there is no mind '{name}:{skill}'"
        raise UnknownMindError(message)
    return _MINDS[name, skill]()
