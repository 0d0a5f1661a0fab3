"""The schema of scenario files, for editors: what `entente schema` prints."""

from pathlib import Path

from game import places
from game.files.scenario_model import ScenarioFile
from game.files.schema_export import as_text

TITLE = "Entente scenario"
NAME = "scenario.schema.json"


def schema_text() -> str:
    """Return the schema as the text of a file."""
    return as_text(ScenarioFile, TITLE)


def schema_place() -> Path:
    """Return where the schema that ships with the game lies."""
    return places.assets() / "schema" / NAME
