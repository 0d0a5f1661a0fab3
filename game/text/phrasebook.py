"""The sentences of one language, read from its Fluent files and parsed as they are asked for.

Parsing every message at the start would cost half a second; a screen needs a few dozen.
"""

import logging
import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import zip_longest
from typing import Any, Final, cast

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType
from fluent.syntax.ast import Resource

from game.places import assets

LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "pl": "Polski"}
"""The languages of the game, by code, each in its own words."""

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)\s*[(}]")
_log = logging.getLogger(__name__)

Argument = str | int | FluentType
"""What a message may be filled with."""


@cache
def sources(language: str) -> Mapping[str, str]:
    """Return the unparsed source of every message of a language, by its key."""
    entries: dict[str, str] = {}
    for path in sorted((assets() / "locale" / language).glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        marks = list(_ENTRY.finditer(text))
        for mark, following in zip_longest(marks, marks[1:]):
            end = following.start() if following else len(text)
            entries[mark[1]] = text[mark.start() : end]
    return entries


@cache
def _parsed(source: str) -> Resource:
    """Return a message parsed; every book of a language holds the same."""
    return FluentResource(source)


class Phrasebook:
    """One language: its messages, its plural rules and the functions its messages call."""

    def __init__(self, language: str, functions: Mapping[str, Callable[..., str]]) -> None:
        self._sources = sources(language)
        typed = cast("dict[str, Callable[[Any], FluentType]]", dict(functions))
        self._bundle = FluentBundle([language], functions=typed, use_isolating=False)
        self._loaded: set[str] = set()

    def __contains__(self, key: str) -> bool:
        """Return whether the language has a message of this key."""
        return key in self._sources

    def format(self, key: str, arguments: Mapping[str, Argument]) -> str:
        """Return a message, filled; the key must be there.

        A fault in a language file is logged and shows as a gap in the sentence:
        a game must not end over a word.
        """
        self._load(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            _log.warning("message %s has no text", key)
            return key
        text, faults = self._bundle.format_pattern(pattern, dict(arguments))
        for fault in faults:
            _log.warning("message %s: %s", key, fault)
        return str(text)

    def _load(self, key: str) -> None:
        if key in self._loaded or key not in self._sources:
            return
        self._loaded.add(key)
        source = self._sources[key]
        self._bundle.add_resource(_parsed(source))
        for reference in _REFERENCE.findall(source):
            self._load(reference)
