"""What every part of a scenario file is made of: its base, and names and texts by language."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StringConstraints

from game.files.strict import FORMS, OneKey, StrictModel

_UNSEEN = r"\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
"""What cannot be seen, or turns the direction of reading."""

LINE_FORM = rf"^[^\x00-\x1f{_UNSEEN}]*$"
PROSE_FORM = rf"^[^\x00-\x09\x0b-\x1f{_UNSEEN}]*$"
MAP_FORM = r"^[a-z0-9_][a-z0-9_\-]*\.geojson$"

FORMS.update(
    {
        LINE_FORM: "one line of visible text",
        PROSE_FORM: "visible text",
        MAP_FORM: "the name of a map beside this file, like 'map.geojson'",
    }
)

Line = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=LINE_FORM)]
"""One line of text."""

Prose = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=PROSE_FORM)]
"""A paragraph or a few."""

MapName = Annotated[str, StringConstraints(max_length=80, pattern=MAP_FORM)]
"""A file beside scenario.yaml; no path leads out of the folder."""

Turns = Annotated[int, Field(ge=0, le=400)]
"""A number of seasons."""

Level = Annotated[int, Field(ge=0, le=4)]

LANGUAGES = ("en", "pl")
"""The languages a scenario may be written in; English is always there."""


class Part(StrictModel):
    """A mapping of a scenario file; the string under a field is its help in editors."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Choice(OneKey):
    """A mapping that says its kind by its only key: `- supply: {...}`."""

    model_config = ConfigDict(use_attribute_docstrings=True)


def omissible() -> Any:  # noqa: ANN401 (a field that may be left out and yet is never null)
    """Return the default of a kind: it may be left out, and is not read then."""
    return Field(default=None)


class Name(Part):
    """A name in each language."""

    en: Line
    """In English."""
    pl: Line | None = None
    """In Polish."""


class Text(Part):
    """A text in each language."""

    en: Prose
    """In English."""
    pl: Prose | None = None
    """In Polish."""


class PolishName(Part):
    """A region's name in the cases of Polish, and the adjective made from it."""

    nom: Line
    """Who? `Żuławia`."""
    gen: Line
    """Of whom? `Żuławii`."""
    dat: Line
    """To whom? `Żuławii`."""
    acc: Line
    """Whom? `Żuławię`."""
    ins: Line
    """With whom? `Żuławią`."""
    loc: Line
    """About whom? `Żuławii`."""
    adj: Line
    """The adjective, masculine and small: `żuławski`."""
    gender: Literal["masculine", "feminine", "neuter", "plural"]
    """How verbs and adjectives agree with it."""
    preposition: Literal["w", "na"] = "w"
    """Where one is there: `w Żuławii`, but `na Wyspach Hollin`."""


class RegionName(Part):
    """A region's short name in each language."""

    en: Line
    """In English."""
    pl: PolishName | None = None
    """In Polish, case by case."""
