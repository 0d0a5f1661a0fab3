"""A model's refusals as an author's mistakes: where, what, and what was probably meant."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from game.files.diagnostics import Diagnostic, Path, Report, quoted
from game.files.schema_sentences import sentence_for
from game.files.schema_walk import Walk
from game.files.spans import Document, Value
from game.files.suggestions import LIKENESS_TO_MISSING, nearest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)

MOST_MISTAKES = 1000
"""Mistakes explained in one file; a hostile one could hold hundreds of thousands."""

MOST_NAMES = 14
"""Field names listed when no name is like the unknown one."""


def check(model: type[Model], document: Document, report: Report) -> Model | None:
    """Return the document as its model, or None after reporting everything wrong with it."""
    if not isinstance(document.data, dict):
        message = "the file must be a mapping: lines of 'key: value'"
        report.add(document.complain((), "E200", message))
        return None
    empty = list(_empty_places(document.data, ()))
    for path in empty[:MOST_MISTAKES]:
        report.add(_nothing_given(document, path))
    try:
        read = model.model_validate(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        report.extend(_Explainer(model, document, details[:MOST_MISTAKES], empty).mistakes())
        if len(details) > MOST_MISTAKES:
            message = f"more than {MOST_MISTAKES} mistakes; only the first are shown"
            report.add(document.complain((), "E298", message))
        return None
    return None if empty else read


def _empty_places(value: Value, path: Path) -> Iterator[Path]:
    match value:
        case None:
            yield path
        case dict():
            for name, inner in value.items():
                yield from _empty_places(inner, (*path, name))
        case list():
            for place, inner in enumerate(value):
                yield from _empty_places(inner, (*path, place))
        case _:
            return


def _nothing_given(document: Document, path: Path) -> Diagnostic:
    last = path[-1]
    what = quoted(last) if isinstance(last, str) else f"item {last + 1} of this list"
    return document.complain(
        path,
        "E211",
        f"{what} has no value",
        hint="write a value, or delete the line",
        at_key=True,
    )


class _Explainer:
    """All the refusals of one document, explained together.

    Together, because an unknown field next to a missing one is one slip of the
    author, not two.
    """

    def __init__(
        self,
        model: type[BaseModel],
        document: Document,
        details: "list[ErrorDetails]",
        empty: list[Path],
    ) -> None:
        self.walk = Walk(model, document.data)
        self.document = document
        self.details = details
        self.empty = set(empty)
        self.missing: dict[Path, list[str]] = {}
        for detail in details:
            if detail["type"] == "missing":
                *parent, name = detail["loc"]
                self.missing.setdefault(tuple(parent), []).append(str(name))

    def mistakes(self) -> Iterator[Diagnostic]:
        for detail in self.details:
            if detail["type"] == "extra_forbidden":
                yield self.unknown_field(tuple(detail["loc"]))
            elif detail["type"] != "missing" and tuple(detail["loc"]) not in self.empty:
                yield self.refused_value(detail)
        yield from self.missing_fields()

    def unknown_field(self, path: Path) -> Diagnostic:
        *parent, name = path
        inside = self.document.value_at(parent)
        assert isinstance(inside, dict)
        known = self.walk.names(parent)
        absent = self.missing.get(tuple(parent), [])
        meant = nearest(name, absent, LIKENESS_TO_MISSING)
        if meant:
            absent.remove(meant)
            hint = f"did you mean '{meant}'?"
        else:
            hint = self.elsewhere(parent, str(name)) or self.alike(str(name), known, inside)
        message = f"unknown field {quoted(str(name))}"
        return self.document.complain(path, "E201", message, hint=hint, at_key=True)

    def elsewhere(self, parent: list[str | int], name: str) -> str:
        """Return the advice to move a field that is known one level up or down."""
        holder = self.walk.holder(parent, name)
        if holder:
            return f"it belongs inside '{holder}'"
        above = list(parent)
        while above and isinstance(above[-1], int):
            above.pop()
        if above and name in self.walk.names(above[:-1]):
            return "it belongs one level further out; is it indented too far?"
        return ""

    def alike(self, name: str, known: list[str], inside: dict[str, Value]) -> str:
        meant = nearest(name, [one for one in known if one not in inside])
        if meant:
            return f"did you mean '{meant}'?"
        meant = nearest(name, known)
        if meant:
            return f"did you mean '{meant}'? It is already given here"
        return "known here: " + ", ".join(sorted(known)[:MOST_NAMES]) if known else ""

    def refused_value(self, detail: "ErrorDetails") -> Diagnostic:
        loc = tuple(detail["loc"])
        names_key = bool(loc) and loc[-1] == "[key]"
        _, path = self.document.locate(loc[:-1] if names_key else loc)
        said = sentence_for(detail, self.walk.options(path))
        return self.document.complain(
            path, said.code, said.message, hint=said.hint, at_key=names_key or said.at_key
        )

    def missing_fields(self) -> Iterator[Diagnostic]:
        for parent, names in self.missing.items():
            if names:
                _, path = self.document.locate(parent)
                message = f"missing: {', '.join(map(repr, names))}"
                yield self.document.complain(path, "E210", message, at_key=True)
