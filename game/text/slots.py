"""The parts of an order or clause as words: read from the nouns themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, NewType, get_args, get_type_hints

from game.core.dealings import Instruction
from game.core.treaties import Clause, Terms

Plain = str | int | bool | StrEnum | None
"""What a word can stand for."""


class Fault(StrEnum):
    """What can be wrong with a typed order."""

    UNKNOWN_ACT = "unknown-act"
    BAD_CLAUSE = "bad-clause"
    BAD_NUMBER = "bad-number"
    BAD_WORD = "bad-word"
    MISSING = "missing"
    EXTRA = "extra"


class OrderTextError(ValueError):
    """A typed order that cannot be read, the word at fault and what could stand there."""

    def __init__(self, fault: Fault, word: str, allowed: Sequence[str] = ()) -> None:
        self.clause: type[Clause] | None = None
        """The clause in which the fault lies, if it lies in one."""
        self.fault = fault
        self.word = word
        self.allowed = tuple(allowed)
        choices = f" ({', '.join(self.allowed)})" if self.allowed else ""
        super().__init__(f"{fault.value}: {word}{choices}")


UNORDERED = frozenset({Instruction.UNKNOWN})
"""Words that orders read but nobody can mean: what another's envoy is told."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of an order or clause, and how it is written."""

    field: str
    kind: type
    """`str`, `int`, `bool` or a `StrEnum`."""
    default: Plain = None
    is_needed: bool = True

    @property
    def name(self) -> str:
        """The word that marks it, where it is written as `name=value` or as a bare flag."""
        return self.field.removeprefix("is_").replace("_", "-")

    @property
    def part(self) -> str:
        """What is written there, as the texts of typed orders name it."""
        if self.kind is int:
            return "level" if self.field == "level" else "number"
        named = {"envoy", "province", "good", "giver", "receiver"}
        return self.field if self.field in named else "region"

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that may stand here, where they are few."""
        members = self.kind if issubclass(self.kind, StrEnum) else ()
        return tuple(spelt(member.value) for member in members if member not in UNORDERED)

    @property
    def is_placed(self) -> bool:
        """Whether its place tells what it is; else it carries its name."""
        return self.is_needed or issubclass(self.kind, StrEnum)

    def read(self, word: str) -> Plain:
        """Return what a word means here.

        Raises:
            OrderTextError: if it is no whole number, or not one of the words allowed.
        """
        if issubclass(self.kind, StrEnum):
            members = {member.value: member for member in self.kind}
            found = members.get(word.replace("-", "_"))
            if found is None:
                raise OrderTextError(Fault.BAD_WORD, word, self.choices)
            return found
        if self.kind is int:
            digits = word.removeprefix("-")
            if not (digits.isascii() and digits.isdigit()) or len(digits) > MOST_DIGITS:
                raise OrderTextError(Fault.BAD_NUMBER, word)
            return int(word)
        return word

    def write(self, value: Plain) -> str:
        """Return the word for a value; empty if it goes without saying."""
        text = spelt(value.value) if isinstance(value, StrEnum) else str(value)
        if self.is_placed:
            return text
        if value == self.default:
            return ""
        return self.name if self.kind is bool else f"{self.name}={text}"


MOST_DIGITS = 12
"""No amount in the game is longer; a longer one is a slip or an attack."""


def spelt(value: str) -> str:
    """Return an enumeration's value as a player types it."""
    return value.replace("_", "-")


def slots(noun: type) -> tuple[Slot, ...]:
    """Return the parts of an order or clause, in the order they are written.

    The region that gives an order and the terms of a treaty are not among them.
    """
    hints = get_type_hints(noun)
    return tuple(
        Slot(
            part.name,
            _bare(hints[part.name]),
            None if part.default is MISSING else part.default,
            is_needed=part.default is MISSING,
        )
        for part in fields(noun)
        if part.name != "region" and hints[part.name] is not Terms
    )


def _bare(hint: Any) -> type:  # noqa: ANN401 (a type hint can be anything)
    if isinstance(hint, NewType):
        return _bare(hint.__supertype__)
    inner = [part for part in get_args(hint) if part is not type(None)]
    if inner:
        return _bare(inner[0])
    assert isinstance(hint, type)
    return hint


def written(thing: object, parts: Sequence[Slot]) -> list[str]:
    """Return the words of a thing's parts."""
    words = (part.write(getattr(thing, part.field)) for part in parts)
    return [word for word in words if word]


def taken(parts: Sequence[Slot], words: Sequence[str]) -> Mapping[str, Plain]:
    """Return the value of each part that words name.

    Raises:
        OrderTextError: at the first word that does not belong, or for one that is missing.
    """
    placed = [part for part in parts if part.is_placed]
    named = {part.name: part for part in parts if not part.is_placed}
    values: dict[str, Plain] = {}
    for word in words:
        name, mark, value = word.partition("=")
        part = named.get(name)
        if part is not None and (bool(mark) is not (part.kind is bool)):
            values[part.field] = True if part.kind is bool else part.read(value)
        elif placed:
            part = placed.pop(0)
            values[part.field] = part.read(word)
        else:
            named_so = [part for part in named.values() if part.field not in values]
            raise OrderTextError(Fault.EXTRA, word, list(_marked(named_so, word)))
    missing = [part for part in placed if part.is_needed]
    if missing:
        raise OrderTextError(Fault.MISSING, missing[0].part, missing[0].choices)
    return values


def _marked(parts: Sequence[Slot], word: str) -> Iterator[str]:
    """Return how a bare word may have been meant for parts that are written with their name."""
    is_number = word.isascii() and word.isdigit()
    for part in parts:
        if part.kind is bool:
            yield part.name
        elif (part.kind is int) is is_number:
            yield f"{part.name}={word}"
