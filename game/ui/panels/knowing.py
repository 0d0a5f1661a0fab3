"""How surely a seat knows a figure: as it stands, or as a range."""

from game.core.ids import RegionId
from game.rules.knowledge import estimate
from game.rules.regard import opinion
from game.rules.repute import FULL, NO_KNOWLEDGE
from game.ui.play import Play


def level(play: Play, region: RegionId) -> int:
    """Return how much the seat knows of a region, 0-3."""
    return play.known.knowledge.get(region, NO_KNOWLEDGE)


def is_sure(play: Play, region: RegionId) -> bool:
    """Return whether nothing of a region is guessed."""
    return level(play, region) >= FULL


def ranged(play: Play, region: RegionId, value: int, most: int | None = None) -> str:
    """Return an estimated figure of a region: a number, or from least to most.

    What has a `most` lies between nought and that; a treasury may be a debt.
    """
    low, high = estimate(play.known, region, value, play.rules)
    if most is not None:
        low, high = max(0, low), min(high, most)
    words = play.words
    if low == high:
        return words.number(value)
    return words.say("ui-estimate", low=words.number(low), high=words.number(high))


def opinion_shown(play: Play, holder: RegionId, about: RegionId) -> str:
    """Return an opinion with its sign, marked when it is only estimated."""
    return felt(play, holder, play.words.signed(opinion(play.known, holder, about, play.rules)))


def felt(play: Play, holder: RegionId, figure: str) -> str:
    """Return a figure of what a region feels, marked when it is only estimated (rulebook 10.2)."""
    if holder == play.region or is_sure(play, holder):
        return figure
    return play.words.say("main-about", figure=figure)
