"""What a model allows at a place of the author's file, read from its JSON Schema."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from game.files.spans import Value

Schema = Mapping[str, Any]

_MOST_HOPS = 20
"""References followed before giving up; real models need three."""

_NOTHING: Schema = {}


@lru_cache(maxsize=8)
def schema_of(model: type[BaseModel]) -> Schema:
    """Return the JSON Schema of a model, with the names authors write."""
    return model.model_json_schema(by_alias=True)


class Walk:
    """A model's schema, to be asked what may stand where in one document."""

    def __init__(self, model: type[BaseModel], data: Value) -> None:
        self.root = schema_of(model)
        self.data = data

    def at(self, path: Sequence[str | int]) -> Schema:
        """Return the part of the schema that governs the value on this path."""
        schema, value = self._open(self.root, self.data), self.data
        for step in path:
            value = _inside(value, step)
            schema = self._open(_member(schema, step), value)
        return schema

    def names(self, path: Sequence[str | int]) -> list[str]:
        """Return the field names allowed in the mapping on this path."""
        return list(self.at(path).get("properties", _NOTHING))

    def options(self, path: Sequence[str | int]) -> list[object]:
        """Return the values allowed on this path, if they are a closed list."""
        schema = self.at(path)
        if "const" in schema:
            return [schema["const"]]
        return list(schema.get("enum", ()))

    def holder(self, path: Sequence[str | int], name: str) -> str | None:
        """Return the field of this mapping inside which `name` is allowed."""
        for field, part in self.at(path).get("properties", _NOTHING).items():
            if name in self._open(part, {}).get("properties", _NOTHING):
                return str(field)
        return None

    def _open(self, schema: Schema, value: Value) -> Schema:
        """Follow references, and take the branch of a choice that fits the value's kind."""
        for _ in range(_MOST_HOPS):
            if "$ref" in schema:
                schema = self.root["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
            elif "anyOf" in schema or "oneOf" in schema:
                branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
                schema = next((one for one in branches if _fits(one, value)), _NOTHING)
            else:
                return schema
        return _NOTHING


def _inside(value: Value, step: str | int) -> Value:
    match value, step:
        case dict(), str():
            return value.get(step)
        case list(), int() if 0 <= step < len(value):
            return value[step]
        case _:
            return None


def _member(schema: Schema, step: str | int) -> Schema:
    if isinstance(step, int):
        found = schema.get("items", _NOTHING)
    else:
        found = schema.get("properties", _NOTHING).get(step)
        if found is None:
            keyed = list(schema.get("patternProperties", _NOTHING).values())
            found = keyed[0] if keyed else schema.get("additionalProperties")
    return found if isinstance(found, Mapping) else _NOTHING


def _fits(schema: Schema, value: Value) -> bool:
    kind = schema.get("type")
    if isinstance(value, dict):
        return "$ref" in schema or kind == "object"
    if isinstance(value, list):
        return kind == "array"
    return "$ref" in schema or kind not in ("object", "array", "null")
