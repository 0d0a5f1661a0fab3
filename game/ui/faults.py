"""What files and the disk complain of, in the language in force."""

from game.files.faults import FileFaultError
from game.files.store import Problem
from game.text import faults
from game.text.speaker import Speaker


def fault_sentence(words: Speaker, error: Exception) -> str:
    """Return what went wrong with a file; what has no words of its own is told as it came."""
    if not isinstance(error, FileFaultError):
        return str(error)
    return faults.fault_sentence(words, error.fault.value, error.facts)


def problem_sentence(words: Speaker, problem: Problem) -> str:
    """Return what is wrong with one file of a save."""
    return problem.sentence if problem.error is None else fault_sentence(words, problem.error)
