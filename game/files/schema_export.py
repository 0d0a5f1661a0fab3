"""The JSON Schema of a file model, cleaned for the editors authors use."""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _EditorSchema(GenerateJsonSchema):
    """pydantic's schema without the titles it makes up and the nulls nobody writes.

    A `"default": null` on a field that takes no null empties the completion list
    of the YAML language server.
    """

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's
        return False

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        made: JsonSchemaValue = _without_nulls(super().generate(schema, mode))
        return made

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        made.pop("title", None)
        return made


def export(model: type[BaseModel], title: str) -> dict[str, Any]:
    """Return the schema of a model, under a title, as JSON values."""
    made = model.model_json_schema(by_alias=True, schema_generator=_EditorSchema)
    return {"$schema": DIALECT, "title": title, **made}


def as_text(model: type[BaseModel], title: str) -> str:
    """Return the schema as the text of a file; the same model gives the same text."""
    return json.dumps(export(model, title), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _without_nulls(node: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(node, list):
        return [_without_nulls(part) for part in node]
    if not isinstance(node, dict):
        return node
    cleaned = {name: _without_nulls(part) for name, part in node.items()}
    if cleaned.get("default", ...) is None:
        del cleaned["default"]
    branches = cleaned.get("anyOf")
    if isinstance(branches, list) and {"type": "null"} in branches:
        rest = [branch for branch in branches if branch != {"type": "null"}]
        del cleaned["anyOf"]
        return {**rest[0], **cleaned} if len(rest) == 1 else {"anyOf": rest, **cleaned}
    return cleaned
