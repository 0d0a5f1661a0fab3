"""What files and the disk complain of, in the language in force."""

import re

from game.files.faults import FileFaultError, SaveFault
from game.files.store import Problem
from game.text.speaker import Speaker

_NO_LETTER = re.compile(r"[^a-z]+")


def fault_sentence(words: Speaker, error: Exception) -> str:
    """Return what went wrong with a file; what has no words of its own is told as it came."""
    if not isinstance(error, FileFaultError):
        return str(error)
    if error.fault is SaveFault.NOTHING_READABLE:
        return words.say("save-damaged")
    facts = {name: _fact(words, name, value) for name, value in error.facts.items()}
    return words.fault(error.fault.value, facts)


def problem_sentence(words: Speaker, problem: Problem) -> str:
    """Return what is wrong with one file of a save."""
    return problem.sentence if problem.error is None else fault_sentence(words, problem.error)


def _fact(words: Speaker, name: str, value: str | int) -> str | int:
    """Return a fact of a fault; what the disk complains of is known by its English words."""
    if name != "reason" or not isinstance(value, str):
        return value
    key = f"reason-{_NO_LETTER.sub('-', value).strip('-')}"
    return words.say(key) if words.has(key) else value
