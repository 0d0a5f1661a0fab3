"""What files and the disk complain of, in a player's language."""

import re
from collections.abc import Mapping

from game.text.speaker import Speaker

NOTHING_READABLE = "S92"
"""The code of a save none of whose files can be read."""

_NO_LETTER = re.compile(r"[^a-z]+")


def fault_sentence(words: Speaker, code: str, facts: Mapping[str, str | int]) -> str:
    """Return why a file was refused, by the code and facts of the fault."""
    if code == NOTHING_READABLE:
        return words.say("save-damaged")
    return words.fault(code, {name: _fact(words, name, value) for name, value in facts.items()})


def _fact(words: Speaker, name: str, value: str | int) -> str | int:
    """Return a fact of a fault; what the disk complains of is known by its English words."""
    if name != "reason" or not isinstance(value, str):
        return value
    key = f"reason-{_NO_LETTER.sub('-', value).strip('-')}"
    return words.say(key) if words.has(key) else value
