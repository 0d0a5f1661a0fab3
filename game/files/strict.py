"""The manners of every file model: nothing unknown, nothing bent, one kind per item."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

ID_FORM = r"^[a-z][a-z0-9_]{0,31}$"
COLOUR_FORM = r"^#[0-9a-fA-F]{6}$"
ASSET_FORM = r"^[A-Za-z0-9_][A-Za-z0-9_.\-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.\-]*){0,5}$"

ONE_KEY = "one_key"
"""The name of the refusal of an item with no kind, or with several."""

FORMS: dict[str, str] = {
    ID_FORM: "an id: lower-case letters, digits and _, starting with a letter, at most 32",
    COLOUR_FORM: "a colour like '#1e90ff' (in quotes, or # starts a comment)",
    ASSET_FORM: "the name of a file inside the scenario, like 'art/flag.png'",
}
"""What each pattern asks for, in the author's words."""

Id = Annotated[str, StringConstraints(pattern=ID_FORM)]
Colour = Annotated[str, StringConstraints(pattern=COLOUR_FORM)]
AssetName = Annotated[str, StringConstraints(pattern=ASSET_FORM, max_length=120)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Percent = Annotated[int, Field(ge=0, le=100)]


class StrictModel(BaseModel):
    """A part of a file: exact types, no unknown field, never changed once read."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, hide_input_in_errors=True
    )


class OneKey(StrictModel):
    """An item of exactly one kind: `- owns: {region: fra, province: alsace}`.

    Every kind is a field that may be left out, so the path of an error is the
    author's own path and editors complete the kinds.
    """

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        if len(self.model_fields_set) != 1:
            names = [given.alias or name for name, given in type(self).model_fields.items()]
            found = {"found": len(self.model_fields_set), "allowed": names}
            raise PydanticCustomError(ONE_KEY, "exactly one kind is needed here", found)
        return self

    def kind(self) -> tuple[str, object]:
        """Return the name of the one field that was given, and what it holds."""
        (name,) = self.model_fields_set
        return name, getattr(self, name)
