"""What is wrong with a YAML text and what an author should do, for each of libyaml's messages."""

from collections.abc import Sequence

NOT_YAML = "this cannot be read as YAML"

_SAYINGS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a colon stands where no pair can begin",
        "a text that contains ': ' must be put in quotes, or this line is indented wrongly",
    ),
    ("tab character", "a tab stands in the indentation", "tabs can't indent; use spaces"),
    ("found character '\\t'", "a tab stands in the indentation", "tabs can't indent; use spaces"),
    (
        "that cannot start any token",
        "no value can begin with this character",
        "put text starting with @ ` % in quotes",
    ),
    (
        "could not find expected ':'",
        "a 'key: value' pair was expected here",
        "is a colon (followed by a space) missing?",
    ),
    (
        "did not find expected key",
        "no key begins here as it should",
        "is this line indented differently from its siblings, or is a quote left open above?",
    ),
    (
        "did not find expected '-' indicator",
        "no list item begins here as it should",
        "list items must start with '- ' at the same column",
    ),
    (
        "did not find expected ',' or ']'",
        "the list in [ ] does not go on as it should",
        "a '[' opened above is not closed, or a comma is missing",
    ),
    (
        "did not find expected ',' or '}'",
        "the mapping in { } does not go on as it should",
        "a '{' opened above is not closed, or a comma is missing",
    ),
    (
        "found unexpected end of stream",
        "the file ends inside a text in quotes",
        "a quote or bracket opened above is never closed",
    ),
    (
        "did not find expected node content",
        "a value is missing just before here",
        "an unquoted # starts a comment: quote '#rrggbb'",
    ),
    (
        "control characters are not allowed",
        "there is an invisible control character here",
        "delete it and type the line anew",
    ),
    (
        "block sequence entries are not allowed",
        "a list cannot begin here",
        "put it on its own, indented lines",
    ),
    (
        "found unknown escape character",
        "a backslash stands before a letter that it means nothing with",
        "write \\\\ for a backslash, or use single quotes",
    ),
    (
        "did not find expected <document start>",
        "the text goes on where it should have ended",
        "is this line indented differently from its siblings?",
    ),
    (
        "while scanning a directive",
        "a line begins with %",
        "put text starting with % in quotes",
    ),
)


def saying_for(problem: str) -> tuple[str, str]:
    """Return what a reader's message means in an author's words, and the advice that goes with it.

    A message that is not known is told in the reader's own words.
    """
    for fragment, saying, hint in _SAYINGS:
        if fragment in problem:
            return saying, hint
    return f"{NOT_YAML}: {problem}", ""


def tab_in_the_indentation(lines: Sequence[str], line: int) -> int:
    """Return the column of the first tab that a line, counted from 1, is indented by; 0: none."""
    here = lines[line - 1] if line <= len(lines) else ""
    indent = here[: len(here) - len(here.lstrip(" \t"))]
    return indent.find("\t") + 1
