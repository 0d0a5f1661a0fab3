"""Names that a sentence declines: regions and provinces, or the reader, as "you"."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from babel import Locale
from fluent.runtime.types import FluentType

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
"""Polish cases, as the wording of a scenario names them; English uses the first."""

_TAG = re.compile(r"<[^>]*>")
_VOWELS = "aąeęioóuyAĄEĘIOÓUY"
_HISSING = "sśszźżSŚZŹŻ"
_LABIAL = "wfWF"


@dataclass(frozen=True, eq=False)
class Name(FluentType):
    """A name in a sentence, which the sentence puts in the case it needs."""

    forms: Mapping[str, str]
    """By case; a missing one is as the nominative."""
    is_reader: bool = False
    """The region that the sentence is told to."""
    is_many: bool = False
    """The name is plural, as that of islands."""
    is_on: bool = False
    """One is on it, not in it, in Polish: on the islands."""
    link: str = ""
    """What rich text leads to; empty in plain text."""

    def format(self, locale: Locale) -> str:  # noqa: ARG002 (the shape of a FluentType)
        """Return the name as the subject of a sentence."""
        return self.form("nom")

    def form(self, case: str) -> str:
        """Return the name in a case."""
        text = self.forms.get(case) or self.forms["nom"]
        return f"<a={self.link}>{text}</a>" if self.link and text else text

    @property
    def number(self) -> str:
        """Which verb it takes: "we" for the reader, else "many" or "one"."""
        return "we" if self.is_reader else "many" if self.is_many else "one"


def genitive_s(name: Name) -> str:
    """Return the English possessive; a reader's is in the forms themselves."""
    if name.is_reader:
        return name.form("gen")
    text = name.form("nom")
    return f"{text}'" if _TAG.sub("", text).endswith("s") else f"{text}'s"


def with_letter(name: Name, case: str, short: str, long: str, before: str) -> str:
    """Return a Polish preposition and the name: long before a cluster that begins so."""
    text = name.form(case)
    start = _TAG.sub("", text)[:2]
    is_hard = len(start) > 1 and start[0] in before and start[1] not in _VOWELS
    return f"{long if is_hard else short} {text}"


def verb(name: Name, one: str, many: str, we: str) -> str:
    """Return the form of a verb that agrees with the name."""
    return {"one": one, "many": many, "we": we}[name.number]


def cased(case: str) -> Callable[[Name | str], str]:
    """Return a function that puts a name in a case; a bare text has one form."""
    return lambda name: name if isinstance(name, str) else name.form(case)


def named(name: Name | str) -> Name:
    """Return a bare text as a name that is the same in all cases."""
    return Name({"nom": name}) if isinstance(name, str) else name


def declensions() -> dict[str, Callable[..., str]]:
    """Return the functions by which messages of either language decline a name."""
    return {
        **{case.upper(): cased(case) for case in CASES},
        "FULL": cased("full"),
        "POSS": lambda name: genitive_s(named(name)),
        "WHO": lambda name: named(name).number,
        "V": lambda name, *forms: verb(named(name), *forms),
        "WITH": lambda name: with_letter(named(name), "ins", "z", "ze", _HISSING),
        "TO": lambda name: to_where(named(name)),
        "FROM": lambda name: from_where(named(name)),
        "IN": lambda name: at_whose(named(name)),
    }


def from_where(name: Name) -> str:
    """Return the Polish "from" and the name."""
    if name.is_reader:
        return f"od {name.form('gen')}"
    return with_letter(name, "gen", "z", "ze", _HISSING)


def to_where(name: Name) -> str:
    """Return the Polish "to" and the name, of islands "onto"."""
    return f"na {name.form('acc')}" if name.is_on else f"do {name.form('gen')}"


def at_whose(name: Name) -> str:
    """Return the Polish "in" and the name, of islands "on", for the reader "with us"."""
    if name.is_reader:
        return f"u {name.form('gen')}"
    if name.is_on:
        return f"na {name.form('loc')}"
    return with_letter(name, "loc", "w", "we", _LABIAL)
