"""A small file model, a good file of it, and what is said of bad ones."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from game.files.diagnostics import Report
from game.files.schema_errors import check
from game.files.strict import AssetName, Colour, Id, OneKey, StrictModel, Text
from game.files.yamltext import parse_yaml


class Mood(StrEnum):
    CALM = "calm"
    WARY = "wary"


class Owns(StrictModel):
    region: Id
    province: Id


class Condition(OneKey):
    all: list["Condition"] | None = None
    negated: "Condition | None" = Field(None, alias="not")
    owns: Owns | None = None
    chance: Annotated[int, Field(ge=0, le=100)] | None = None


class Economy(StrictModel):
    treasury: Annotated[int, Field(gt=-10, lt=1000)] = 0
    taxed: bool = True
    growth: float = 1.0


class Realm(StrictModel):
    id: Id
    name: Text
    colour: Colour = "#000000"
    flag: AssetName | None = None
    government: Literal["monarchy", "republic"]
    mood: Annotated[Mood, Field(strict=False)] = Mood.CALM
    economy: Economy | None = None
    goods: Annotated[list[Id], Field(min_length=1, max_length=2, default_factory=lambda: ["grain"])]


class Setting(StrictModel):
    format: Literal[1]
    realms: list[Realm]
    when: Condition | None = None
    names: dict[Id, str] | None = None

    @model_validator(mode="after")
    def _is_not_cursed(self):
        if self.names and "cursed" in self.names:
            message = "this setting is cursed"
            raise ValueError(message)
        return self


GOOD = """\
format: 1
realms:
  - id: fra
    name: France
    government: republic
when:
  all:
    - owns: {region: fra, province: alsace}
    - not: {chance: 5}
"""


def faults(text, model=Setting):
    report = Report()
    read = check(model, parse_yaml(text, "one.yaml"), report)
    assert (read is None) == bool(report.errors)
    return report.diagnostics


def changed(old, new):
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def realm(line):
    return GOOD.replace("    government: republic\n", f"    government: republic\n    {line}\n")
