"""What a plain word in a scenario file means: YAML 1.2, so NO, on and yes stay text."""

import re

from game.files.spans import Value

MOST_DIGITS = 18
"""Whole numbers longer than this are refused; every rule's numbers are far smaller."""

LONGEST_NUMBER = 40
"""Characters of a decimal number."""

_WORDS: dict[str, Value] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_WHOLE = re.compile(r"[-+]?[0-9]+\Z")
_CODED = re.compile(r"(?:0o[0-7]+|0x[0-9a-fA-F]+)\Z")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_NO_NUMBER = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")
_MAY_START_NUMBER = frozenset("0123456789+-.")


class ScalarError(ValueError):
    """A word that looks like a number but is none a scenario may use."""

    def __init__(self, *, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def plain(word: str) -> Value:
    """Return what an unquoted word stands for.

    Raises:
        ScalarError: the word is a number of a kind scenarios do not use.
    """
    if word in _WORDS:
        return _WORDS[word]
    if word[0] not in _MAY_START_NUMBER:
        return word
    if _WHOLE.match(word):
        return _whole(word)
    if _CODED.match(word):
        if len(word) > MOST_DIGITS:
            raise _too_long(len(word))
        return int(word, 0)
    if _DECIMAL.match(word):
        if len(word) > LONGEST_NUMBER:
            raise _too_long(len(word))
        return float(word)
    if _NO_NUMBER.match(word):
        raise ScalarError(code="E106", message=f"{word} is not a number a scenario may use")
    return word


def _whole(word: str) -> int:
    digits = word.lstrip("+-")
    if len(digits) > MOST_DIGITS:
        raise _too_long(len(digits))
    if len(digits) > 1 and digits[0] == "0":
        hint = f"write {int(digits)}, or put it in quotes if it is a name"
        message = f"number '{word}' starts with 0"
        raise ScalarError(code="E105", message=message, hint=hint)
    return int(word)


def _too_long(length: int) -> ScalarError:
    message = f"number has {length} digits; at most {MOST_DIGITS} are allowed"
    return ScalarError(code="E104", message=message)
