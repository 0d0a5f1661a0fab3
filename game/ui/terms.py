"""Words of the rulebook that lead to the page that explains them."""

import re
from collections.abc import Mapping

from game.text.speaker import Speaker

PAGES = (
    "regard",
    "envoys",
    "visits",
    "treaties",
    "trade",
    "pressure",
    "war",
    "knowledge",
    "victory",
)
"""Pages that have words of their own, as `terms-<page>` in the language files."""

_WORD_END = r"\w*"


def terms_of(words: Speaker, but: str) -> Mapping[str, str]:
    """Return the beginnings of words that lead to a page other than `but`, with that page."""
    found: dict[str, str] = {}
    for page in PAGES:
        key = f"terms-{page}"
        if page == but or not words.has(key):
            continue
        for stem in words.say(key).split(","):
            if stem.strip():
                found[stem.strip().casefold()] = page
    return found


def linked(markup: str, terms: Mapping[str, str], seen: set[str]) -> str:
    """Return a text in markup in which the first word of each page leads there.

    Pages already `seen` are led to no more; those met here are added.
    """
    if not terms:
        return markup
    stems = sorted(terms, key=lambda stem: (-len(stem), stem))
    pattern = re.compile(
        rf"\b({'|'.join(map(re.escape, stems))}){_WORD_END}", re.IGNORECASE | re.UNICODE
    )

    def link(match: re.Match[str]) -> str:
        page = terms[match[1].casefold()]
        if page in seen:
            return match[0]
        seen.add(page)
        return f"<a={page}>{match[0]}</a>"

    return pattern.sub(link, markup)
