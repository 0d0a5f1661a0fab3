"""What is wrong with an author's file: one value per mistake, and the collector of a whole run."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Path = tuple[str | int, ...]
"""The author's own way to a value: keys of mappings and places in lists."""

LONGEST_WORD = 60
"""How much of an author's text a message repeats, in characters."""


class Severity(StrEnum):
    """Whether the scenario may be played as it is."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Note:
    """Another line that has to do with the mistake: where a name was first given, or a parent."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake in one place; lines and columns count characters from 1, the end is exclusive."""

    file: str
    line: int
    column: int
    end_column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""
    path: str = ""
    related: tuple[Note, ...] = ()
    trace: tuple[Note, ...] = ()
    """The lines the mistake stands inside, outermost first."""

    def order(self) -> tuple[str, int, int, str, str]:
        """Return the key that sorts mistakes as the author reads the file."""
        return (self.file, self.line, self.column, self.code, self.message)

    def one_line(self) -> str:
        """Return the mistake as editors and CI logs link to it."""
        hint = f" ({self.hint})" if self.hint else ""
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where}: {self.severity}[{self.code}]: {self.message}{hint}"

    def as_json(self) -> dict[str, object]:
        """Return the mistake for `--json`; keys are only ever added, never renamed."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "end_column": self.end_column,
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message,
            "hint": self.hint,
            "path": self.path,
            "related": [
                {"line": note.line, "column": note.column, "message": note.message}
                for note in self.related
            ],
        }


class BrokenTextError(Exception):
    """A file that cannot be read at all; it holds the mistake that stopped the reading."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.one_line())
        self.diagnostic = diagnostic


@dataclass(slots=True)
class Report:
    """The one collector of a run: syntax, schema, references and map all speak here.

    A mistake may name the subjects it follows from. If one of them is already
    blamed for a mistake of its own, the follow-up stays silent, so one slip of
    the author gives one error.
    """

    _found: list[tuple[Diagnostic, tuple[str, ...]]] = field(default_factory=list)
    _blamed: set[str] = field(default_factory=set)
    _sources: dict[str, str] = field(default_factory=dict)
    stopped_short: bool = False
    """Whether a mistake kept the reader from looking for those that could lie behind it."""

    def keep_source(self, file: str, text: str) -> None:
        """Remember a file's text, so that mistakes can be shown with their line."""
        self._sources[file] = text

    def add(self, diagnostic: Diagnostic, *, follows_from: Iterable[str] = ()) -> None:
        """Collect a mistake; it stays silent if a subject it follows from is blamed."""
        self._found.append((diagnostic, tuple(follows_from)))

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Collect several mistakes that stand on their own."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def blame(self, subject: str) -> None:
        """Say that this subject already has a mistake of its own."""
        self._blamed.add(subject)

    def is_broken(self, file: str, path: Sequence[str | int]) -> bool:
        """Return whether an error was found at this place, around it or inside it."""
        here = dotted(path)
        return any(
            one.severity is Severity.ERROR and one.file == file and _is_kin(here, one.path)
            for one, _ in self._found
        )

    @property
    def sources(self) -> Mapping[str, str]:
        """The texts of the files read so far, by the name shown to the author."""
        return self._sources

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every mistake that is not a follow-up, in reading order and without repeats."""
        heard = {one for one, subjects in self._found if self._blamed.isdisjoint(subjects)}
        return tuple(sorted(heard, key=Diagnostic.order))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The mistakes that keep the scenario from being played."""
        return tuple(one for one in self.diagnostics if one.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The doubts that leave the scenario playable."""
        return tuple(one for one in self.diagnostics if one.severity is Severity.WARNING)

    def is_clean(self, *, werror: bool = False) -> bool:
        """Return whether the scenario passes; with `werror` a warning fails it too."""
        return not self.errors and not (werror and self.warnings)

    def as_json(self) -> list[dict[str, object]]:
        """Return every mistake for `--json`, in reading order."""
        return [one.as_json() for one in self.diagnostics]


def dotted(path: Sequence[str | int]) -> str:
    """Return a path as authors write it: `events[0].when.all[1]`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            name = step if len(step) <= LONGEST_WORD else step[: LONGEST_WORD - 1] + "…"
            text += f".{printable(name)}" if text else printable(name)
    return text


def printable(text: str) -> str:
    """Return the text with every invisible or direction-changing character written out.

    A stranger's file must not send escape codes to the reader's terminal.
    """
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
        for sign in text
    )


def quoted(text: str) -> str:
    """Return an author's word in quotes, shortened and made safe to print."""
    short = text if len(text) <= LONGEST_WORD else text[: LONGEST_WORD - 1] + "…"
    return f"'{printable(short)}'"


def _is_kin(here: str, there: str) -> bool:
    outer, inner = sorted((here, there), key=len)
    return inner == outer or (inner.startswith(outer) and (not outer or inner[len(outer)] in ".["))
