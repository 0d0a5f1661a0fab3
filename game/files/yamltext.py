"""The reader of scenario files: a safe subset of YAML 1.2 that keeps every position.

It builds plain values from libyaml's events: no anchors, aliases, tags, merge
keys or second documents, no key twice, and a limit on everything. The stock
loaders turn Norway into False, keep the last of two equal keys, and crash the
process on a file of brackets.
"""

from dataclasses import dataclass
from typing import NoReturn

import yaml
from yaml import events

from game.files.diagnostic_text import lines_of
from game.files.diagnostics import BrokenTextError, Diagnostic, Note, Severity, printable, quoted
from game.files.scalars import ScalarError, plain
from game.files.spans import Document, KeySpan, Span, Value
from game.files.yaml_hints import saying_for, tab_in_the_indentation

Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)
"""libyaml where PyYAML was built with it; the pure reader gives the same events and marks."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file of a stranger may be."""

    most_bytes: int = 4 << 20
    deepest: int = 40
    most_values: int = 300_000
    longest_text: int = 20_000


DEFAULT_LIMITS = Limits()


def read_yaml(raw: bytes, file: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Return what a YAML file says, with positions.

    Raises:
        BrokenTextError: the file is no text, no YAML, or more than a scenario may be.
    """
    return parse_yaml(decode(raw, file, limits.most_bytes), file, limits)


def decode(raw: bytes, file: str, most_bytes: int) -> str:
    """Return a file's text; a byte order mark is left out.

    Raises:
        BrokenTextError: the file is too large, or not UTF-8.
    """
    if len(raw) > most_bytes:
        raise _broken(file, "E100", f"file is larger than {most_bytes >> 20} MiB", (1, 1, 1))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = lines_of(raw[: error.start].decode("utf-8-sig", "replace"))
        message = f"file is not UTF-8 (byte {error.start})"
        hint = "save the file as UTF-8 text in your editor"
        at = (len(lines), len(lines[-1]) + 1, 1)
        raise _broken(file, "E117", message, at, hint=hint) from None


def parse_yaml(text: str, file: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Return what a YAML text says, with positions.

    Raises:
        BrokenTextError: the text is no YAML, or more than a scenario may be.
    """
    if len(text) > limits.most_bytes:
        raise _broken(file, "E100", f"file is larger than {limits.most_bytes >> 20} MiB", (1, 1, 1))
    try:
        return _Builder(text, file, limits).build()
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(file, text, error) from None
    except yaml.reader.ReaderError as error:
        offset = error.position if isinstance(error.position, int) else 0
        raise _bad_character(file, text, offset) from None
    except UnicodeEncodeError as error:
        raise _bad_character(file, text, error.start) from None


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open."""

    span: Span
    mapping: dict[str, Value] | None
    items: list[Value] | None
    key: str | None = None
    key_span: KeySpan | None = None


class _Builder:
    """Turns the events of one text into values and spans, without recursion."""

    def __init__(self, text: str, file: str, limits: Limits) -> None:
        self.text = text
        self.file = file
        self.limits = limits
        self.loader = Loader(text)
        self.open: list[_Frame] = []
        self.count = 0
        self.root: tuple[Value, Span] | None = None

    def build(self) -> Document:
        self.next_event()
        start = self.next_event()
        if isinstance(start, events.StreamEndEvent):
            raise _broken(self.file, "E107", "file is empty", (1, 1, 1))
        assert isinstance(start, events.DocumentStartEvent)
        if start.version or start.tags:
            self.refuse(start, "E108", "%YAML and %TAG directives are not supported")
        while True:
            event = self.next_event()
            if isinstance(event, events.DocumentEndEvent):
                break
            self.take(event)
        after = self.next_event()
        if not isinstance(after, events.StreamEndEvent):
            message = "only one YAML document is allowed in a file"
            self.refuse(after, "E114", message, hint="remove the '---' line")
        assert self.root is not None
        return Document(self.file, self.text, *self.root)

    def next_event(self) -> events.Event:
        event = self.loader.get_event()
        assert event is not None
        return event

    def take(self, event: events.Event) -> None:
        self.count += 1
        if self.count > self.limits.most_values:
            self.refuse(event, "E103", f"file has more than {self.limits.most_values} values")
        if isinstance(event, events.ScalarEvent):
            self.check_plainness(event)
            self.scalar(event)
        elif isinstance(event, events.MappingStartEvent | events.SequenceStartEvent):
            self.check_plainness(event)
            self.start(event)
        elif isinstance(event, events.AliasEvent):
            self.check_plainness(event)
        else:
            self.end(event)

    def scalar(self, event: events.ScalarEvent) -> None:
        if len(event.value) > self.limits.longest_text:
            message = f"text is longer than {self.limits.longest_text} characters"
            self.refuse(event, "E109", message)
        frame = self.open[-1] if self.open else None
        if frame is not None and frame.mapping is not None and frame.key is None:
            self.key(frame, frame.mapping, event)
            return
        value: Value = event.value
        if event.implicit[0]:
            try:
                value = plain(event.value)
            except ScalarError as error:
                self.refuse(event, error.code, error.message, hint=error.hint)
        self.attach(value, _span(event))

    def key(self, frame: _Frame, mapping: dict[str, Value], event: events.ScalarEvent) -> None:
        name = event.value
        if name == "<<" and event.implicit[0]:
            self.refuse(event, "E110", "merge keys (<<) are not supported")
        if name in mapping:
            assert frame.span.entries is not None
            first = frame.span.entries[name].key
            assert first is not None
            note = Note(first.line, first.column, "first given here")
            self.refuse(event, "E111", f"{quoted(name)} is given twice", related=(note,))
        span = _span(event)
        frame.key = name
        frame.key_span = KeySpan(span.line, span.column, span.end_column, span.start, span.end)

    def start(self, event: events.MappingStartEvent | events.SequenceStartEvent) -> None:
        frame = self.open[-1] if self.open else None
        if frame is not None and frame.mapping is not None and frame.key is None:
            self.refuse(event, "E112", "a key must be a simple word, not a list or mapping")
        if len(self.open) >= self.limits.deepest:
            self.refuse(event, "E113", f"nested more than {self.limits.deepest} levels deep")
        span = _span(event)
        if isinstance(event, events.MappingStartEvent):
            mapping: dict[str, Value] = {}
            span.entries = {}
            self.attach(mapping, span)
            self.open.append(_Frame(span, mapping, None))
        else:
            items: list[Value] = []
            span.items = []
            self.attach(items, span)
            self.open.append(_Frame(span, None, items))

    def end(self, event: events.Event) -> None:
        span = self.open.pop().span
        closed = _span(event)
        span.end_line, span.end_column, span.end = closed.end_line, closed.end_column, closed.end

    def attach(self, value: Value, span: Span) -> None:
        if not self.open:
            self.root = (value, span)
            return
        frame = self.open[-1]
        if frame.mapping is not None:
            assert frame.key is not None
            assert frame.span.entries is not None
            frame.mapping[frame.key] = value
            frame.span.entries[frame.key] = span
            span.key, frame.key = frame.key_span, None
        else:
            assert frame.items is not None
            assert frame.span.items is not None
            frame.items.append(value)
            frame.span.items.append(span)

    def check_plainness(self, event: events.NodeEvent) -> None:
        if isinstance(event, events.AliasEvent) or event.anchor:
            message = "anchors (&name) and aliases (*name) are not supported"
            hint = "repeat the value, or put text starting with & or * in quotes"
            self.refuse(event, "E115", message, hint=hint)
        tag = getattr(event, "tag", None)
        if tag:
            message = f"YAML tags ({printable(str(tag)[:40])}) are not supported"
            self.refuse(event, "E116", message, hint="put text starting with ! in quotes")

    def refuse(
        self,
        event: events.Event,
        code: str,
        message: str,
        *,
        hint: str = "",
        related: tuple[Note, ...] = (),
    ) -> NoReturn:
        span = _span(event)
        width = span.end_column - span.column if span.end_line == span.line else 1
        at = (span.line, span.column, max(1, width))
        raise _broken(self.file, code, message, at, hint=hint, related=related)


def _span(event: events.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return Span(
        start.line + 1, start.column + 1, end.line + 1, end.column + 1, start.index, end.index
    )


def _broken(
    file: str,
    code: str,
    message: str,
    at: tuple[int, int, int],
    *,
    hint: str = "",
    related: tuple[Note, ...] = (),
) -> BrokenTextError:
    return BrokenTextError(
        Diagnostic(
            file=file,
            line=at[0],
            column=at[1],
            end_column=at[1] + at[2],
            code=code,
            severity=Severity.ERROR,
            message=message,
            hint=hint,
            related=related,
        )
    )


def _syntax_error(file: str, text: str, error: yaml.MarkedYAMLError) -> BrokenTextError:
    mark = error.problem_mark or error.context_mark
    at = (mark.line + 1, mark.column + 1, 1) if mark else (1, 1, 1)
    message, hint = saying_for(printable(error.problem or "no reason given"))
    tab = tab_in_the_indentation(lines_of(text), at[0])
    if tab:
        message, hint = saying_for("tab character")
        at = (at[0], tab, 1)
    related: tuple[Note, ...] = ()
    context = error.context_mark
    if not tab and context is not None and (context.line + 1, context.column + 1) != at[:2]:
        related = (
            Note(context.line + 1, context.column + 1, "what is not as it should began here"),
        )
    return _broken(file, "E101", message, at, hint=hint, related=related)


def _bad_character(file: str, text: str, offset: int) -> BrokenTextError:
    lines = lines_of(text[:offset])
    sign = f"U+{ord(text[offset]):04X}" if offset < len(text) else "at the end"
    message = f"character {sign} is not allowed"
    return _broken(file, "E102", message, (len(lines), len(lines[-1]) + 1, 1))
