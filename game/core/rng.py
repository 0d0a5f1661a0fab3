"""Dice that depend on the question asked, never on how many were thrown before."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")

CERTAIN = 1000
"""Per mille of what cannot fail."""


@dataclass(frozen=True, slots=True)
class Dice:
    """A seed and a way to question it.

    The same question always gets the same answer, so a new roll in trade cannot
    change the outcome of a battle, and a save needs no generator state. A
    question must be unique within a game: name the matter, the turn and the
    parties.

    >>> Dice(7).roll("battle", 12, "alsace", sides=6)
    2
    """

    seed: int

    def roll(self, *question: str | int, sides: int) -> int:
        """Return a number from 1 to `sides`."""
        return 1 + self._bits(question) % sides

    def chance(self, *question: str | int, per_mille: int) -> bool:
        """Return whether something with this likelihood happens."""
        if per_mille <= 0:
            return False
        return per_mille >= CERTAIN or self._bits(question) % CERTAIN < per_mille

    def pick(self, *question: str | int, among: Sequence[T]) -> T:
        """Return one of `among`, which must be in a defined order and not empty."""
        return among[self._bits(question) % len(among)]

    def child(self, *question: str | int) -> "Dice":
        """Return independent dice, for a player who must not learn these."""
        return Dice(self._bits(question))

    def _bits(self, question: tuple[str | int, ...]) -> int:
        text = "\x1f".join(map(str, (self.seed, *question)))
        return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
