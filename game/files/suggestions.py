"""What the author probably meant by a name that does not exist."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from game.files.diagnostics import LONGEST_WORD

LIKENESS = 0.6
"""How alike two names must be for one to be offered for the other."""

LIKENESS_TO_MISSING = 0.5
"""The same for the few names that are missing from the very mapping; `uf` may be `of`."""

LENGTH_GAP = 6
"""Names that differ more in length are not compared."""


def nearest(word: object, options: Iterable[str], likeness: float = LIKENESS) -> str | None:
    """Return the option most like the word, or None if none is like it.

    Ties go to the nearer length and then to the alphabet, so the same file
    always gets the same advice.
    """
    if not isinstance(word, str) or not 0 < len(word) <= LONGEST_WORD:
        return None
    folded = word.casefold().replace("-", "_").replace(" ", "_")
    matcher = SequenceMatcher(None, "", folded, autojunk=False)
    best: tuple[float, int, str] | None = None
    for option in options:
        gap = abs(len(option) - len(word))
        if gap > LENGTH_GAP:
            continue
        matcher.set_seq1(option.casefold())
        if matcher.real_quick_ratio() < likeness or matcher.quick_ratio() < likeness:
            continue
        ratio = matcher.ratio()
        if ratio >= likeness and (best is None or (-ratio, gap, option) < best):
            best = (-ratio, gap, option)
    return best[2] if best else None


def did_you_mean(word: object, options: Iterable[str]) -> str:
    """Return the advice "did you mean 'x'?", or an empty text."""
    found = nearest(word, options)
    return f"did you mean '{found}'?" if found else ""
