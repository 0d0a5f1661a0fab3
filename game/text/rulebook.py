"""The rulebook as the encyclopedia shows it: pages whose numbers are those of the game.

A page is a Markdown file: a title, then numbered paragraphs. `{visits.crowns}`
is filled from the rules, `{envoys.weight.minister}` from a table in them,
`{home.tax_per_mille.0|percent}` is written in a format of `FORMATS`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from game.core.rulebook import Rules
from game.core.state import MOST_BEGUN
from game.places import assets
from game.rules import knowledge, pestering, terms
from game.rules.arithmetic import exp_per_mille
from game.text import figures
from game.text.tongue import FALLBACK

_BLANK = re.compile(r"\{([a-z0-9_.]+)(?:\|([a-z]+))?\}")
_PARAGRAPH = re.compile(r"^(\d+\.\d+) (.+)$", re.DOTALL)

FIXED: Mapping[str, int] = {
    "knowledge.trade_share": knowledge.TRADE_SHARE,
    "knowledge.least_miss": knowledge.LEAST_MISS,
    "pestering.better": pestering.BETTER,
    "terms.most_clauses": terms.MOST_CLAUSES,
    "terms.shortest_term": terms.SHORTEST_TERM,
    "terms.longest_term": terms.LONGEST_TERM,
    "turn.most_begun": MOST_BEGUN,
}
"""Numbers that are the same in every scenario."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One rule, as it is cited."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One subject of the rules."""

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]


def pages(language: str, rules: Rules) -> list[Page]:
    """Return the rulebook in a language, else in English, with the numbers of these rules."""
    return [
        Page(
            page.id,
            page.title,
            tuple(
                Paragraph(part.number, _filled(part.text, rules, language))
                for part in page.paragraphs
            ),
        )
        for page in _blank_pages(language)
    ]


@cache
def _blank_pages(language: str) -> tuple[Page, ...]:
    folder = assets() / "rulebook" / language
    if not folder.is_dir():
        folder = assets() / "rulebook" / FALLBACK
    return tuple(
        read_page(path.stem.partition("-")[2], path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.md"))
    )


def read_page(name: str, text: str) -> Page:
    """Return a page of the rulebook from its Markdown."""
    title, *blocks = [block.strip() for block in text.strip().split("\n\n")]
    found = (_PARAGRAPH.match(" ".join(block.split())) for block in blocks)
    return Page(
        name,
        title.removeprefix("# "),
        tuple(Paragraph(match[1], match[2]) for match in found if match),
    )


def _filled(text: str, rules: Rules, language: str) -> str:
    point = "," if language == "pl" else "."
    formats = _formats(point, figures.MARKS.get(language, figures.COMMA))
    return _BLANK.sub(lambda blank: formats[blank[2] or "plain"](number_at(rules, blank[1])), text)


def _formats(point: str, mark: str) -> Mapping[str, Callable[[int], str]]:
    return {
        "plain": lambda value: figures.number(value, mark),
        "signed": lambda value: figures.signed(value, mark),
        "tenths": lambda value: figures.tenths(value, point, mark),
        "hundredths": lambda value: figures.tenths(value // 10, point, mark),
        "percent": lambda value: f"{figures.tenths(value, point, mark)}%",
        "left": lambda value: f"{(exp_per_mille(value) + 5) // 10}%",
        "lefttwice": lambda value: f"{(exp_per_mille(2 * value) + 5) // 10}%",
    }


def number_at(rules: Rules, path: str) -> int:
    """Return the number that a dotted path names in the rules.

    Raises:
        KeyError: if there is no such number.
    """
    if path in FIXED:
        return FIXED[path]
    value: object = rules
    for name in path.split("."):
        if isinstance(value, Mapping):
            value = value[next(key for key in value if key == name)]
        elif isinstance(value, tuple):
            value = value[int(name)]
        else:
            value = getattr(value, name)
    assert isinstance(value, int)
    return value
