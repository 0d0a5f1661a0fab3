"""The schema editors complete from."""

import json
from typing import Annotated

import jsonschema
from pydantic import Field

from game.files.schema_export import as_text, export
from game.files.strict import Id, OneKey, StrictModel


class Owns(StrictModel):
    """Whether a region holds a province."""

    region: Annotated[Id, Field(description="who")]
    at: int | str | None = None


class Condition(OneKey):
    all: list["Condition"] | None = None
    owns: Owns | None = None


def nodes(node):
    if isinstance(node, dict):
        yield node
    for inner in node.values() if isinstance(node, dict) else node:
        if isinstance(inner, dict | list):
            yield from nodes(inner)


def test_no_null_and_no_made_up_title_empties_the_completion_list():
    made = export(Condition, "Conditions")
    assert made["title"] == "Conditions"
    inside = [node for node in nodes(made) if node is not made]
    assert all("title" not in node and "default" not in node for node in inside)
    assert '"null"' not in json.dumps(made)


def test_hover_texts_and_choices_survive():
    owns = export(Condition, "Conditions")["$defs"]["Owns"]
    assert owns["description"] == "Whether a region holds a province."
    assert owns["properties"]["region"]["description"] == "who"
    assert owns["properties"]["at"] == {"anyOf": [{"type": "integer"}, {"type": "string"}]}


def test_the_schema_judges_as_the_model_does():
    judge = jsonschema.Draft202012Validator(export(Condition, "Conditions"))
    assert judge.is_valid({"owns": {"region": "fra"}})
    assert judge.is_valid({"all": [{"owns": {"region": "fra", "at": 3}}]})
    assert not judge.is_valid({"own": {"region": "fra"}})
    assert not judge.is_valid({"owns": None})
    assert not judge.is_valid({})


def test_the_text_is_the_same_every_time_and_ends_its_last_line():
    assert as_text(Condition, "x") == as_text(Condition, "x")
    assert as_text(Condition, "x").endswith("}\n")
