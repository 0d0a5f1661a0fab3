"""What an author should do about each of libyaml's messages."""

_HINTS: tuple[tuple[str, str], ...] = (
    (
        "mapping values are not allowed",
        "a text that contains ': ' must be put in quotes, or this line is indented wrongly",
    ),
    ("found character '\\t'", "tabs can't be used for indentation; use spaces"),
    (
        "found character that cannot start any token",
        "tabs can't indent, and text starting with @ ` % must be put in quotes",
    ),
    (
        "could not find expected ':'",
        "a 'key: value' pair was expected; is a colon (followed by a space) missing?",
    ),
    (
        "did not find expected key",
        "is this line indented differently from its siblings, or is a quote left open above?",
    ),
    (
        "did not find expected '-' indicator",
        "list items must start with '- ' at the same column",
    ),
    (
        "did not find expected ',' or ']'",
        "a '[' opened above is not closed, or a comma is missing",
    ),
    (
        "did not find expected ',' or '}'",
        "a '{' opened above is not closed, or a comma is missing",
    ),
    ("found unexpected end of stream", "a quote or bracket opened above is never closed"),
    (
        "did not find expected node content",
        "a value is missing just before here; an unquoted # starts a comment: quote '#rrggbb'",
    ),
    (
        "control characters are not allowed",
        "the file has an invisible control character here",
    ),
    (
        "block sequence entries are not allowed",
        "a list can't start here; put it on its own, indented lines",
    ),
    ("found unknown escape character", "write \\\\ for a backslash, or use single quotes"),
)


def hint_for(problem: str) -> str:
    """Return the advice that goes with a reader's message, or an empty text."""
    return next((hint for fragment, hint in _HINTS if fragment in problem), "")
