"""How near a region is to a way of winning: what is compared, in words, and a bar."""

from game.core.world import VictoryKind
from game.ui.play import Play
from game.ui.widgets.gauge import Progress


def progress_words(
    play: Play, kind: VictoryKind, now: int, needed: int, *, is_own: bool = False
) -> str:
    """Return what was reached beside what it is measured against.

    Prestige is measured against the best of the other regions, so it is no sum to be reached.
    """
    words = play.words
    match kind:
        case VictoryKind.PRESTIGE:
            key = "aim-own-prestige" if is_own else "aim-prestige"
        case VictoryKind.CONCORD:
            key = "aim-concord"
        case VictoryKind.SURVIVAL:
            key = "aim-survival"
        case VictoryKind.HEGEMONY:
            return words.say("main-of", now=words.per_cent(now), needed=words.per_cent(needed))
    return words.say(key, now=now, needed=needed)


def progress_bar(kind: VictoryKind, now: int, needed: int) -> Progress:
    """Return the bar of it; for prestige it is half full when two regions are level."""
    if kind is VictoryKind.PRESTIGE:
        own, best = max(0, now), max(0, needed)
        return Progress(own, max(1, own + best))
    return Progress(max(0, now), max(1, needed), ink="good" if now >= needed else "accent")
