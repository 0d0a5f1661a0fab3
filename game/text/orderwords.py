"""Orders as words, for plain-text play, tests and logs; the same in every language.

An order is its act and its parts: `post-envoy valdmark:anna-kowal brackenmoor goodwill`.
Terms follow after semicolons, a clause to each, then the term and whether they are
secret: `propose-treaty brackenmoor; trade-agreement free; term 12; secret`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from game.core.ids import RegionId
from game.core.orders import ORDER_KINDS, Counter, Order, ProposeTreaty
from game.core.treaties import KIND_OF, Clause, Terms, kind_of
from game.text.slots import Fault, OrderTextError, Plain, Slot, slots, spelt, taken, written

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")
EXAMPLE_AMOUNT = "8"
"""An amount that any clause can name."""
_TERM = "term"
_SECRET = "secret"  # noqa: S105 (a word of the language, not a password)


def act_word(kind: type[Order]) -> str:
    """Return the word of an act; the keys of its texts end in it.

    >>> from game.core.orders import PostEnvoy
    >>> act_word(PostEnvoy)
    'post-envoy'
    """
    return _WORD_START.sub("-", kind.__name__).lower()


ACTS: Mapping[str, type[Order]] = {act_word(kind): kind for kind in ORDER_KINDS}
"""Every act, by its word."""
CLAUSES: Mapping[str, type[Clause]] = {spelt(kind.value): noun for noun, kind in KIND_OF.items()}
"""Every clause, by its word."""
_SLOTS: Mapping[type, tuple[Slot, ...]] = {noun: slots(noun) for noun in (*ORDER_KINDS, *KIND_OF)}


def order_words(order: Order) -> str:
    """Return an order in words; `parse_words` reads it back."""
    parts = [" ".join([act_word(type(order)), *written(order, _SLOTS[type(order)])])]
    if isinstance(order, ProposeTreaty | Counter):
        parts += terms_words(order.terms)
    return "; ".join(parts)


def terms_words(terms: Terms) -> list[str]:
    """Return terms in words, one text to a clause."""
    parts = [
        " ".join([spelt(kind_of(clause).value), *written(clause, _SLOTS[type(clause)])])
        for clause in terms.clauses
    ]
    if terms.term_turns is not None:
        parts.append(f"{_TERM} {terms.term_turns}")
    if terms.is_secret:
        parts.append(_SECRET)
    return parts


def parse_words(text: str, region: RegionId) -> Order:
    """Return the order of a region that words describe.

    Raises:
        OrderTextError: if they describe none; it names the word at fault.
    """
    head, *rest = [part.split() for part in text.split(";")]
    if not head:
        raise OrderTextError(Fault.MISSING, "act", sorted(ACTS))
    kind = ACTS.get(head[0].replace("_", "-").lower())
    if kind is None:
        raise OrderTextError(Fault.UNKNOWN_ACT, head[0], sorted(ACTS))
    values: dict[str, Plain | Terms] = {"region": region, **taken(_SLOTS[kind], head[1:])}
    if kind in {ProposeTreaty, Counter}:
        values["terms"] = _terms(rest)
    elif rest:
        raise OrderTextError(Fault.EXTRA, " ".join(rest[0]) or ";")
    return kind(**values)  # type: ignore[arg-type]  # the slots are its own fields


def order_shape(kind: type[Order], named: Callable[[str], str]) -> str:
    """Return how an act is written: its word, then its parts, those in brackets if wanted.

    `named` gives the words for a region, a number and the like.
    """
    shape = " ".join([act_word(kind), *_shapes(kind, named)])
    if kind in {ProposeTreaty, Counter}:
        shape += f"; <{named('clause')}>; [{_TERM} <{named('number')}>]; [{_SECRET}]"
    return shape


def _shapes(noun: type, named: Callable[[str], str]) -> Iterator[str]:
    for slot in _SLOTS[noun]:
        text = "|".join(slot.choices) or f"<{named(slot.part)}>"
        if not slot.is_placed:
            text = slot.name if slot.kind is bool else f"{slot.name}={text}"
        yield text if slot.is_needed else f"[{text}]"


def clause_shape(noun: type[Clause], named: Callable[[str], str]) -> str:
    """Return how a clause is written."""
    return " ".join([spelt(KIND_OF[noun].value), *_shapes(noun, named)])


def clause_example(noun: type[Clause], things: Mapping[str, str]) -> str:
    """Return a clause as it might be written; `things` gives regions and goods by the part."""
    words = [
        things.get(slot.field) or next(iter(slot.choices), EXAMPLE_AMOUNT) for slot in _SLOTS[noun]
    ]
    return " ".join([spelt(KIND_OF[noun].value), *words])


def _terms(parts: list[list[str]]) -> Terms:
    clauses: list[Clause] = []
    term: int | None = None
    is_secret = False
    for words in parts:
        if not words:
            continue
        if words[0] == _TERM:
            term = _term_turns(words)
        elif words == [_SECRET]:
            is_secret = True
        else:
            clauses.append(_clause(words))
    return Terms(tuple(clauses), term, is_secret)


def _term_turns(words: list[str]) -> int:
    part = Slot("turns", int)
    return cast("int", taken([part], words[1:])[part.field])


def _clause(words: list[str]) -> Clause:
    noun = CLAUSES.get(words[0].replace("_", "-").lower())
    if noun is None:
        raise OrderTextError(Fault.BAD_CLAUSE, words[0], sorted(CLAUSES))
    try:
        values = taken(_SLOTS[noun], words[1:])
    except OrderTextError as error:
        error.clause = noun
        raise
    return noun(**values)  # type: ignore[arg-type]  # the slots are its own fields
