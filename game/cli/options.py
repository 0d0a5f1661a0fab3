"""Options that commands share, and that load nothing of the game."""

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
