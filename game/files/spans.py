"""Where each value of an author's file stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from game.files.diagnostics import Diagnostic, Note, Path, Severity, dotted, printable

Value: TypeAlias = bool | int | float | str | list["Value"] | dict[str, "Value"] | None
"""What a scenario file may hold once it is read."""


class KeySpan(NamedTuple):
    """Where the key of a value stands; counted from 1, the end is exclusive."""

    line: int
    column: int
    end_column: int
    start: int
    """Offset in the text, in characters from 0."""
    end: int


@dataclass(slots=True)
class Span:
    """Where a value stands, where its key stands, and the same for what it holds.

    Lines and columns count characters from 1 and the end is exclusive; `start`
    and `end` are offsets in the text from 0, for editing in place.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    key: KeySpan | None = None
    entries: dict[str, "Span"] | None = None
    """The values of a mapping, or None if the value is no mapping."""
    items: list["Span"] | None = None
    """The values of a list, or None if the value is no list."""

    def child(self, step: str | int) -> "Span | None":
        """Return where one value inside this one stands, or None if it is not there."""
        if isinstance(step, str):
            return self.entries.get(step) if self.entries is not None else None
        if self.items is None or not 0 <= step < len(self.items):
            return None
        return self.items[step]


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its text, its values and where each of them stands."""

    file: str
    text: str
    data: Value
    span: Span

    def locate(self, path: Sequence[str | int]) -> tuple[Span, Path]:
        """Return the span of the deepest value on this path, and how much of the path it is."""
        span = self.span
        for depth, step in enumerate(path):
            inner = span.child(step)
            if inner is None:
                return span, tuple(path[:depth])
            span = inner
        return span, tuple(path)

    def value_at(self, path: Sequence[str | int]) -> Value:
        """Return the value on this path.

        Raises:
            KeyError: the path leads nowhere in this document.
        """
        value = self.data
        for step in path:
            match value, step:
                case dict(), str() if step in value:
                    value = value[step]
                case list(), int() if 0 <= step < len(value):
                    value = value[step]
                case _:
                    raise KeyError(dotted(path))
        return value

    def complain(
        self,
        path: Sequence[str | int],
        code: str,
        message: str,
        *,
        hint: str = "",
        at_key: bool = False,
        severity: Severity = Severity.ERROR,
        related: tuple[Note, ...] = (),
    ) -> Diagnostic:
        """Return a mistake at a value, or at its key, with the way that leads to it."""
        span, found = self.locate(path)
        line, column, end_column = _mark(span, at_key=at_key)
        return Diagnostic(
            file=self.file,
            line=line,
            column=column,
            end_column=end_column,
            code=code,
            severity=severity,
            message=message,
            hint=hint,
            path=dotted(path),
            related=related,
            trace=self._trace(found, line),
        )

    def note(self, path: Sequence[str | int], message: str, *, at_key: bool = False) -> Note:
        """Return a related line for a mistake elsewhere."""
        line, column, _ = _mark(self.locate(path)[0], at_key=at_key)
        return Note(line, column, message)

    def _trace(self, path: Path, line: int) -> tuple[Note, ...]:
        """Return the mappings around a value that start on lines above it, one per line."""
        notes: dict[int, Note] = {}
        for depth in range(1, len(path)):
            span, _ = self.locate(path[:depth])
            above, column, _ = _mark(span, at_key=True)
            if above < line and span.items is None:
                notes[above] = Note(above, column, self._title(path[:depth]))
        return tuple(notes.values())

    def _title(self, path: Path) -> str:
        """Return a parent's name: its path, and its id where it has one."""
        value = self.value_at(path)
        name = value.get("id") if isinstance(value, dict) else None
        title = dotted(path)
        return f"{title} '{printable(name[:40])}'" if isinstance(name, str) else title


def _mark(span: Span, *, at_key: bool) -> tuple[int, int, int]:
    if at_key and span.key is not None:
        return span.key.line, span.key.column, span.key.end_column
    ends_here = span.end_line == span.line and span.end_column > span.column
    return span.line, span.column, span.end_column if ends_here else span.column + 1
