"""Mistakes as a compiler prints them: the place, the line, a caret under the spot, the way in."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from game.files.diagnostics import Diagnostic, Report, Severity

LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line in YAML; `str.splitlines` would also break at form feeds."""

LEAD = 60
"""How many characters of a long line are shown before the spot."""

BREADTH = 110
"""How many characters of a long line are shown at all."""

SHOWN = 100
"""How many mistakes are printed before the rest is only counted."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as the readers of this game count them."""
    return LINE_BREAK.split(text)


def cells(sign: str) -> int:
    """Return how many terminal cells a character takes."""
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def render(diagnostic: Diagnostic, lines: Sequence[str]) -> str:
    """Return one mistake with its excerpt, its related lines and its parents."""
    head = f"{diagnostic.file}:{diagnostic.line}:{diagnostic.column}: "
    out = [f"{head}{diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"]
    for note in diagnostic.related:
        out += _excerpt(lines, note.line, note.column, note.column + 1, note.message)
    out += _excerpt(
        lines, diagnostic.line, diagnostic.column, diagnostic.end_column, diagnostic.hint
    )
    if len(out) == 1 and diagnostic.hint:
        out.append(f"      = {diagnostic.hint}")
    out += [f"      in {note.message} (line {note.line})" for note in diagnostic.trace]
    return "\n".join(out)


def render_all(report: Report, *, limit: int = SHOWN) -> str:
    """Return every mistake of a run, and one closing line that counts them."""
    lines = {file: lines_of(text) for file, text in report.sources.items()}
    found = report.diagnostics
    blocks = [render(one, lines.get(one.file, [])) for one in found[:limit]]
    if len(found) > limit:
        blocks.append(f"... and {len(found) - limit} more")
    blocks.append(tally(report))
    return "\n\n".join(blocks)


def tally(report: Report) -> str:
    """Return how many errors and warnings a run found, as one short sentence."""
    errors, warnings = len(report.errors), len(report.warnings)
    if not errors and not warnings:
        return "No mistakes found."
    parts: Mapping[str, int] = {Severity.ERROR: errors, Severity.WARNING: warnings}
    said = [f"{n} {name}{'' if n == 1 else 's'}" for name, n in parts.items() if n]
    them = "it" if errors + warnings == 1 else "them"
    more = f" Mend {them} and validate again: what hangs on {them} was not looked at."
    return f"{' and '.join(said)}.{more if report.stopped_short else ''}"


def _excerpt(
    lines: Sequence[str], line: int, column: int, end_column: int, remark: str
) -> list[str]:
    if not 0 < line <= len(lines):
        return []
    raw = lines[line - 1]
    start = min(max(0, column - 1), len(raw))
    first = max(0, start - LEAD)
    before = _visible(raw[first:start])
    after = _visible(raw[start : first + BREADTH])
    marked = after[: max(0, end_column - column)]
    mark = "^" * max(1, sum(map(cells, marked)))
    ellipsis = "…" if first else ""
    pad = " " * (sum(map(cells, before)) + len(ellipsis))
    return [
        f"{line:5d} | {ellipsis}{before}{after}".rstrip(),
        f"      | {pad}{mark} {remark}".rstrip(),
    ]


def _visible(text: str) -> str:
    """A tab is one column wide here, and what could move the cursor is a replacement sign."""
    return "".join(
        " " if sign == "\t" else sign if sign.isprintable() or cells(sign) == 0 else "\ufffd"
        for sign in text
    )
