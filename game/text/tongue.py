"""A language and a scenario's own words: what every sentence is made from."""

import logging
import unicodedata
from enum import StrEnum

from game.core.conflict import CasusBelli, Demand, Stance, Threat, WarGoal
from game.core.dealings import Agenda, EnvoyRank, EnvoyTrait, Instruction
from game.core.events import BreachCause, VisitResult
from game.core.ids import GoodId, ProvinceId, RegionId
from game.core.refusals import Refusal
from game.core.regard import Band, DeedKind, LineCause, LineGroup
from game.core.region import PrestigeCause, RevenueCause, StabilityCause
from game.core.scenario import Wording
from game.core.treaties import ClauseKind, Sphere, TradeDepth
from game.core.verdicts import Block
from game.core.world import Calendar, Doctrine, Government, Season, VictoryKind
from game.text import figures
from game.text.concerns import Concern
from game.text.names import CASES, Name, declensions
from game.text.phrasebook import Argument, Phrasebook

FALLBACK = "en"
_log = logging.getLogger(__name__)

PREFIXES: dict[type[StrEnum], str] = {
    Agenda: "agenda",
    Band: "band",
    Block: "block",
    BreachCause: "breach",
    CasusBelli: "cause",
    ClauseKind: "clause",
    Concern: "concern",
    DeedKind: "deed",
    Demand: "demand",
    Doctrine: "doctrine",
    EnvoyRank: "rank",
    EnvoyTrait: "trait",
    Government: "government",
    Instruction: "instruction",
    LineCause: "line",
    LineGroup: "group",
    PrestigeCause: "prestige",
    Refusal: "refusal",
    RevenueCause: "money",
    Season: "season",
    Sphere: "sphere",
    StabilityCause: "stability",
    Stance: "stance",
    Threat: "threat",
    TradeDepth: "depth",
    VictoryKind: "victory",
    VisitResult: "result",
    WarGoal: "goal",
}
"""Under which prefix the members of each enumeration are named."""

_WHOLE_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss"})
"""Letters that do not come apart into a plain one and a mark."""


def plain(text: str) -> str:
    """Return text as it is searched and sorted: small letters without marks, "zulawia"."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


class Tongue:
    """One language: words for ids and members of enumerations, and UI strings."""

    def __init__(self, language: str, wording: Wording) -> None:
        functions = declensions() | {
            "N": lambda value: self.number(int(value)),
            "SIGNED": lambda value: self.signed(int(value)),
            "TENTHS": lambda value: self.tenths(int(value)),
            "SIGNED_TENTHS": lambda value: self.signed_tenths(int(value)),
            "PERCENT": lambda value: figures.per_cent(int(value)),
        }
        self.language = language
        self._mark = figures.MARKS.get(language, figures.COMMA)
        """What parts thousands."""
        self.functions = frozenset(functions)
        """What messages may call."""
        self._books = tuple(
            Phrasebook(code, functions) for code in dict.fromkeys((language, FALLBACK))
        )
        self._own = wording.get(language, {})
        self._english = wording.get(FALLBACK, {})
        self._said: dict[str, str] = {}

    def say(self, key: str, **arguments: Argument) -> str:
        """Return a message in this language, else in English, else its key."""
        if not arguments and key in self._said:
            return self._said[key]
        book = next((book for book in self._books if key in book), None)
        if book is None:
            _log.warning("no language has a message %s", key)
        text = key if book is None else book.format(key, arguments)
        if not arguments:
            self._said[key] = text
        return text

    def has(self, key: str) -> bool:
        """Return whether this language has a message of its own for a key."""
        return key in self._books[0]

    def name(self, member: StrEnum) -> str:
        """Return what a member of an enumeration is called, for lists and headings."""
        return self.say(f"{PREFIXES[type(member)]}-{member.value}")

    def word(self, key: str, default: str = "") -> str:
        """Return the scenario's text for a key, else the English one, else the default or key."""
        return self._own.get(key) or self._english.get(key) or default or key

    def region(self, region: RegionId, case: str = "nom") -> str:
        """Return a region's name, in a Polish case if asked for."""
        nominative = self.word(f"region.{region}", titled(region))
        return nominative if case == "nom" else self._own.get(f"region.{region}.{case}", nominative)

    def province(self, province: ProvinceId) -> str:
        """Return a province's name."""
        return self.word(f"province.{province}", titled(province))

    def good(self, good: GoodId) -> str:
        """Return a good's name."""
        return self.word(f"good.{good}", titled(good))

    def head(self, head: str) -> str:
        """Return the name of a head of state."""
        return self.word(f"head.{head}", head)

    def region_name(
        self, region: RegionId, viewer: RegionId | None = None, *, is_rich: bool = False
    ) -> Name:
        """Return a region's name for a sentence told to a viewer."""
        if region == viewer:
            forms = {case: self.say(f"reader-{case}") for case in (*CASES, "full")}
            return Name(forms, is_reader=True)
        forms = {case: self.marked(self.region(region, case), is_rich=is_rich) for case in CASES}
        return Name(
            forms,
            is_many=self._own.get(f"region.{region}.number") == "many",
            is_on=self._own.get(f"region.{region}.preposition") == "na",
            link=f"region:{region}" if is_rich else "",
        )

    def province_name(self, province: ProvinceId, *, is_rich: bool = False) -> Name:
        """Return a province's name for a sentence."""
        text = self.marked(self.province(province), is_rich=is_rich)
        return Name({"nom": text}, link=f"province:{province}" if is_rich else "")

    def date(self, calendar: Calendar, turn: int) -> str:
        """Return the season and year of a turn."""
        return self._dated("date", calendar, turn)

    def date_in(self, calendar: Calendar, turn: int) -> str:
        """Return "in spring 1823", for the middle of a sentence."""
        return self._dated("when", calendar, turn)

    def date_until(self, calendar: Calendar, turn: int) -> str:
        """Return "until spring 1823", for the middle of a sentence."""
        return self._dated("until", calendar, turn)

    def _dated(self, prefix: str, calendar: Calendar, turn: int) -> str:
        season, year = calendar.date(turn)
        return self.say(f"{prefix}-{season.value}", year=str(year))

    def turns(self, turns: int) -> str:
        """Return "3 turns"."""
        return self.say("n-turns", turns=turns)

    def crowns(self, crowns: int) -> str:
        """Return "1 240 crowns"."""
        return self.say("n-crowns", crowns=crowns)

    def brigades(self, brigades: int) -> str:
        """Return "3 brigades"."""
        return self.say("n-brigades", brigades=brigades)

    def number(self, value: int) -> str:
        """Return a whole number with its thousands apart."""
        return figures.number(value, self._mark)

    def signed(self, value: int) -> str:
        """Return a whole number with its sign."""
        return figures.signed(value, self._mark)

    def tenths(self, value: int) -> str:
        """Return tenths of a point."""
        return figures.tenths(value, self.say("decimal-point"), self._mark)

    def signed_tenths(self, value: int) -> str:
        """Return tenths of a point with their sign."""
        return figures.signed_tenths(value, self.say("decimal-point"), self._mark)

    def per_cent(self, per_mille: int) -> str:
        """Return per mille as per cent."""
        return figures.per_cent(per_mille)

    @staticmethod
    def marked(text: str, *, is_rich: bool) -> str:
        """Return a stranger's text as it stands, in rich markup or plain."""
        if not is_rich:
            return text
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def titled(identifier: str) -> str:
    """Return an id as a name, where the scenario gives none.

    >>> titled("hollin_isles")
    'Hollin Isles'
    """
    return identifier.rpartition(":")[2].replace("_", " ").replace("-", " ").title()
